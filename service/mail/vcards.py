"""Visiting cards: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), in the little of them that contact details need."""

import quopri
import re
from collections.abc import Iterator

from service.domain.member import Person
from service.mail import names, organisations, phones
from service.mail.contacts import Details
from service.mail.email_address import travelling
from service.mail.mail import Part
from service.mail.regex import regex
from service.mail.sentences import EMAIL, Surroundings

SIZE_LIMIT = 64 * 1024  # octets of a card: what is larger is a photograph
CARDS_READ = 10

_ESCAPE = regex(r"\\([,;:\\nN])")


def read_cards(part: Part, surroundings: Surroundings) -> list[Details]:
    """The people on the cards in a part, in their order; what is unreadable is left out."""
    text = _text(part)
    cards: list[Details] = []
    properties: list[tuple[str, str, str]] = []
    for name, parameters, value in _properties(text):
        if name == "END" and len(cards) < CARDS_READ:
            cards.append(_details(properties, surroundings))
            properties = []
        else:
            properties.append((name, parameters, value))
    return cards


def _text(part: Part) -> str:
    raw = part.payload[:SIZE_LIMIT]
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _properties(text: str) -> Iterator[tuple[str, str, str]]:
    for line in _unfolded(text):
        head, colon, value = line.partition(":")
        if not colon:
            continue
        name, _, parameters = head.partition(";")
        if "QUOTED-PRINTABLE" in parameters.upper():
            value = _quoted_printable(value, parameters)
        yield name.rpartition(".")[2].strip().upper(), parameters.upper(), value.strip()


def _unfolded(text: str) -> list[str]:
    """Folded lines joined (RFC 6350 §3.2), and the soft breaks of vCard 2.1's quoted-printable."""
    lines: list[str] = []
    for line in text.replace("\r\n", "\n").split("\n"):
        soft = bool(lines) and lines[-1].endswith("=") and "QUOTED-PRINTABLE" in lines[-1].upper()
        if lines and soft:
            lines[-1] = lines[-1][:-1] + line
        elif lines and line[:1] in {" ", "\t"}:
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return lines


def _quoted_printable(value: str, parameters: str) -> str:
    raw = quopri.decodestring(value.encode("latin-1", "replace"))
    charset = re.search(r"CHARSET=([\w-]{1,30})", parameters)
    try:
        return raw.decode(charset.group(1) if charset else "utf-8")
    except (LookupError, UnicodeDecodeError):
        return raw.decode("cp1252", "replace")


def _plain(value: str) -> str:
    return _ESCAPE.sub(lambda found: " " if found.group(1) in "nN" else found.group(1), value).strip()


def _fields(value: str) -> list[str]:
    return [_plain(field) for field in re.split(r"(?<!\\);", value)]


def _details(properties: list[tuple[str, str, str]], surroundings: Surroundings) -> Details:
    name = title = organisation = email = None
    numbers: list[phones.Phone] = []
    for key, parameters, value in properties:
        if key == "FN":
            name = name or names.tidy_name(_plain(value))
        elif key == "TITLE":
            title = title or _plain(value) or None
        elif key == "ORG":
            organisation = organisation or _fields(value)[0] or None
        elif key == "EMAIL" and EMAIL.fullmatch(value):
            email = email if email and "PREF" not in parameters else travelling(value)
        elif key == "TEL" and "FAX" not in parameters:
            numbers += _numbers(value, parameters, surroundings.region)
    name = name or _name(properties)
    best = phones.best(numbers)
    person = Person(
        name,
        email,
        best.number if best else None,
        title,
        organisations.spelled(organisation, surroundings.register) if organisation else None,
    )
    return Details(person, phone=best, reasons=(f"attached vCard of {name or email}",))


def _name(properties: list[tuple[str, str, str]]) -> str | None:
    value = next((value for key, _, value in properties if key == "N"), "")
    last, first, middle = [*_fields(value), "", "", ""][:3]
    return names.tidy_name(" ".join(filter(None, (first, middle, last))))


def _numbers(value: str, parameters: str, region: str) -> list[phones.Phone]:
    label = "mobil: " if "CELL" in parameters else "tlf: "
    return phones.find_phones(label + value.removeprefix("tel:"), region)

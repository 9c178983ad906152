"""Content lines of iCalendar (RFC 5545 §3.1) as every program reads them: folded, and people without odd names."""

from collections.abc import Iterable
from urllib.parse import quote

from service.domain.network import Address
from service.mail import assemble, blocks
from service.mail.charset import tidy
from service.mail.regex import regex

LINE_OCTETS = 75  # of a physical line without its line break, the blank that continues one included
_LONGEST_NAME = 100

# Quotes end a parameter, some programs take commas, colons and semicolons inside quotes for ends too, others read
# a backslash or a circumflex (RFC 6868) as the beginning of another character.
_NOT_IN_NAMES = regex(r'[",;:\\^]')
_FAMILY_FIRST = regex(r"([^\s,]+), ([^,]+)")
_URL_SAFE = "!#$%&'()*+,-./:;=?@[]_~"


def folded(lines: str) -> bytes:
    """Whole lines with CRLF between them as octets, folded where they are too long and never within a character."""
    return b"".join(_folded(line.encode("utf-8")) for line in lines.split("\r\n"))


def person_line(name: str, person: Address, parameters: Iterable[str] = ()) -> str:
    """An ATTENDEE or ORGANIZER (RFC 5545 §3.8.4) without its line break; `parameters` like `RSVP=TRUE`.

    ValueError for an address that no mail can be sent to.
    """
    if not assemble.is_address(person.email):
        raise ValueError(f"not an address that can be invited: {person.email!r}")
    said = blocks.one_line(_NOT_IN_NAMES.sub(" ", person.name), _LONGEST_NAME)
    return ";".join([name, *([f"CN={said}"] if said else []), *parameters]) + f":mailto:{person.email}"


def given_first(person: Address) -> Address:
    """The person with the family name last: Per Øster of 'Øster, Per'."""
    family_first = _FAMILY_FIRST.fullmatch(person.name)
    return Address(f"{family_first[2]} {family_first[1]}", person.email) if family_first else person


def text(value: str) -> str:
    """A text as it may stand in a calendar before it is escaped: \\n its only line break, nothing without ink."""
    return tidy(value).encode("utf-8", "replace").decode("utf-8").strip()


def url(value: str) -> str:
    """A URI as RFC 3986 §2 writes it: in ASCII, without blanks and line breaks."""
    return quote("".join(value.split()).encode("utf-8", "replace"), safe=_URL_SAFE)


def _folded(line: bytes) -> bytes:
    pieces = []
    while len(line) > LINE_OCTETS:
        end = LINE_OCTETS
        while line[end] & 0xC0 == 0x80:  # within a character
            end -= 1
        pieces.append(line[:end])
        line = b" " + line[end:]
    return b"\r\n".join([*pieces, line]) + b"\r\n"

"""One row of a member list as a person: what the cells hold, and what is wrong with them."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from service.domain.fold import fold
from service.domain.member import Person
from service.domain.network import Network
from service.domain.organisation import Register
from service.mail import organisations, phones
from service.mail.columns import Heading, called
from service.mail.contacts import without_title
from service.mail.email_address import checked, parse_address
from service.mail.names import name_in_header, tidy_name
from service.mail.regex import regex
from service.mail.sheets import LONGEST_CELL, Line

RowFault = Literal[
    "no-address",
    "not-an-address",
    "two-addresses",
    "no-name",
    "not-a-name",
    "no-network",  # there are several, and the row names none
    "unknown-network",
    "unclear-network",  # networks of several mailboxes are called so
    "not-a-tick",  # in a column headed by a network
    "formula",
    "garbled",  # letters were lost when the file was made
    "too-long",
]
RowRemark = Literal[
    "not-a-phone",
    "no-person",  # a sum or a note below or between the people
    "has-left",
]

_SHOWN = 60  # characters of a cell that is at fault

_NOTHING = regex(r"[-–—.?/ ]*|(?:n/?a|nan|null|none|ingen|ukendt|ukjent|mangler)\.?", re.IGNORECASE)
_FORMULA = regex(r"=|#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!)")
# UTF-8 that was taken for Windows-1252 and kept so, or a letter that an encoding had no place for.
_GARBLED = regex(r"\ufffd|Ã(?:[^\w\s]|¼)|[^\W\d_]\?[^\W\d_]")
_NOT_IN_A_NAME = regex(r'[\d=<>{}\[\]@|\\;:"!?*#%+$^~_]|https?')
_BRACKETS = regex(r"\s*\([^()]*\)\s*\Z")
_NOTE = regex(
    r"(?:i alt|ialt|antal|antall|total|totalt|sum|kilde|source|opdateret|oppdatert|updated|note|noter|notes|notat)\b"
)
_BETWEEN = regex(r"[\s,;/|]+")
_BETWEEN_NETWORKS = regex(r"\s*[,;/|+&]\s*|-?\s+(?:og|and|samt)\s+", re.IGNORECASE)
_ALL = frozenset(("alle", "begge", "all", "both"))
_TICKED = frozenset("x v ✓ ✔ ☑ ☒ 1 ja j yes y true sand sann".split())
_NOT_TICKED = frozenset("0 nej nei no n false falsk usann ☐".split())
# What a spreadsheet leaves of +4528170463 when it takes it for a number.
_WITHOUT_PLUS = regex(r"4[57]\d{8}")


@dataclass(slots=True)
class Row:
    """What one row says; a fault or a remark comes with the text that it is about.

    `is_skipped`: it is about nobody who is to be taken.
    """

    person: Person = field(default_factory=Person)
    networks: tuple[str, ...] = ()
    faults: list[tuple[RowFault, str]] = field(default_factory=list)
    remarks: list[tuple[RowRemark, str]] = field(default_factory=list)
    is_skipped: bool = False


class PersonReader:
    """Reads rows under any heading, for these networks and this register."""

    def __init__(self, networks: tuple[Network, ...], register: Register) -> None:
        self._networks = networks
        self._languages = {network.key: network.language for network in networks}
        self._register = register
        # A list names few organisations many times, and likeness takes long to tell.
        self._spelled = lru_cache(maxsize=4096)(lambda text: organisations.spelled(text, register))

    def read(self, line: Line, heading: Heading, meant: tuple[str, ...]) -> Row:
        """The row's person; `meant` are the networks of a row that could name some and does not."""
        if remark := _passed_over(line, heading):
            return Row(remarks=[remark], is_skipped=True)
        row = Row()
        for column in heading.columns:
            if fault := _fault_of_cell(line.cell(column.place)):
                row.faults.append((fault, line.cell(column.place)[:_SHOWN]))
        if row.faults:
            return row
        email, shown_as = _address(_first(line, heading, "email"), row)
        row.networks = self._seats(line, heading, meant, row)
        region = "NO" if row.networks and self._languages.get(row.networks[0]) == "nb" else "DK"
        row.person = Person(
            name=_name(line, heading, shown_as, row),
            email=email,
            phone=_phone(line, heading, region, row),
            title=_first(line, heading, "title").strip(" .,;") or None,
            organisation=self._organisation(_first(line, heading, "organisation"), email),
        )
        return row

    def _organisation(self, cell: str, email: str | None) -> str | None:
        if cell:
            return self._spelled(cell)
        return organisations.at_domain(email, self._register) if email else None

    def _seats(self, line: Line, heading: Heading, meant: tuple[str, ...], row: Row) -> tuple[str, ...]:
        named = {key for column in heading.of("network") for key in self._named(line.cell(column.place), row)}
        ticks = heading.of("mark")
        for column in ticks:
            if column.network and _is_ticked(line.cell(column.place), row):
                named.add(column.network)
        if not named and not ticks:
            named.update(meant)
        if not named and not row.faults:
            row.faults.append(("no-network", ""))
        return tuple(sorted(named))

    def _named(self, cell: str, row: Row) -> set[str]:
        """The networks of a cell. A likeness is not enough: `IT-sikkerhed` is not the network for IT."""
        if _NOTHING.fullmatch(cell):
            return set()
        whole = called(cell, self._networks)
        pieces = [cell] if whole else [piece for piece in _BETWEEN_NETWORKS.split(cell) if piece]
        named: set[str] = set()
        for piece in pieces:
            meant = self._networks if fold(piece) in _ALL else called(piece, self._networks)
            if not meant:
                row.faults.append(("unknown-network", piece[:_SHOWN]))
            elif len({network.mailbox for network in meant}) > 1:
                row.faults.append(("unclear-network", piece[:_SHOWN]))
            named |= {network.key for network in meant}
        return named


def _passed_over(line: Line, heading: Heading) -> tuple[RowRemark, str] | None:
    """Why nobody is to be taken from this row: it holds a sum or a note, or somebody who has left."""
    first = next(cell for cell in line.cells if cell)
    if _NOTE.match(fold(first)) and not any("@" in cell for cell in line.cells):
        return "no-person", first[:_SHOWN]
    left = _first(line, heading, "left")
    if left and left.casefold() not in _NOT_TICKED:
        return "has-left", left[:_SHOWN]
    return None


def _fault_of_cell(cell: str) -> RowFault | None:
    if len(cell) > LONGEST_CELL:
        return "too-long"
    if _FORMULA.match(cell):
        return "formula"
    return "garbled" if _GARBLED.search(cell) else None


def _first(line: Line, heading: Heading, field: str) -> str:
    """The first of the columns for this field that says something."""
    cells = (line.cell(column.place) for column in heading.of(field))
    return next((cell for cell in cells if not _NOTHING.fullmatch(cell)), "")


def _address(cell: str, row: Row) -> tuple[str | None, str]:
    """The address, and the name that stands before its angle brackets."""
    if not cell:
        row.faults.append(("no-address", ""))
        return None, ""
    plain = _BRACKETS.sub("", cell).removeprefix("mailto:").strip(" ,;.")
    address = parse_address(plain)
    if address is not None and "@" not in address.name:
        return address.email, address.name
    parts = [part.strip("<>()\"'") for part in _BETWEEN.split(plain)]
    found = {checked(part) for part in parts if "@" in part}
    if len(found) == 1 and None not in found and all("@" in part for part in parts):
        return found.pop(), ""
    row.faults.append(("two-addresses" if len(found) > 1 else "not-an-address", cell[:_SHOWN]))
    return None, ""


def _name(line: Line, heading: Heading, shown_as: str, row: Row) -> str | None:
    whole, last = _first(line, heading, "name"), _first(line, heading, "last")
    first = _first(line, heading, "first") or whole
    if last and fold(last) not in fold(first):
        text = " ".join((first, _first(line, heading, "middle"), last))
    else:
        text = whole or first or shown_as
    if not text.strip():
        row.faults.append(("no-name", ""))
        return None
    name = _in_order(text)
    if name is None or _NOT_IN_A_NAME.search(name) or not any(map(str.isalpha, name)):
        row.faults.append(("not-a-name", text[:_SHOWN]))
        return None
    return without_title(name)


def _in_order(text: str) -> str | None:
    """`Holm, Anne` turned round, also where neither word is known for a name's."""
    if found := name_in_header(text):
        return found
    plain = _BRACKETS.sub("", text)
    last, _, first = plain.partition(",")
    return tidy_name(f"{first} {last}" if first.strip() and "," not in first else plain)


def _phone(line: Line, heading: Heading, region: str, row: Row) -> str | None:
    """A mobile before a direct number before another, whichever column stands first."""
    found: list[phones.Phone] = []
    for column in heading.of("phone"):
        cell = line.cell(column.place)
        if _NOTHING.fullmatch(cell):
            continue
        number = f"+{cell}" if _WITHOUT_PLUS.fullmatch(cell) else cell
        here = phones.find_phones(f"{column.heading}: {number}", region)
        if not here:
            row.remarks.append(("not-a-phone", cell[:_SHOWN]))
        found += here
    best = phones.best(found)
    return best.number if best else None


def _is_ticked(cell: str, row: Row) -> bool:
    mark = cell.casefold().strip("() ")
    if mark not in _TICKED | _NOT_TICKED and not _NOTHING.fullmatch(mark):
        row.faults.append(("not-a-tick", cell[:_SHOWN]))
    return mark in _TICKED

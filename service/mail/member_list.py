"""A list of members that a secretariat already has, read from the bytes of a CSV or XLSX file.

What is wrong with a row is a value with a code, so that the command line and a letter can each say it in their words.
"""

from dataclasses import dataclass, replace
from typing import Literal

from service.domain.fold import fold
from service.domain.member import Person
from service.domain.network import Network
from service.domain.organisation import Register
from service.mail.columns import Heading, called, find_heading
from service.mail.delimited import read_delimited
from service.mail.listed_person import PersonReader, RowFault, RowRemark
from service.mail.regex import regex
from service.mail.sheets import LARGEST_FILE, Line, NoTable, Refusal, Sheet
from service.mail.workbook import read_workbook

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"  # the container of .xls, and of .xlsx with a password (MS-CFB §2.2)
_PDF = b"%PDF"
# Names of the sheet on which those are kept who are members no more.
_FORMER = regex(r"\b(?:udmeld\w*|utmeld\w*|tidligere|former|left|stoppe\w*|slette\w*|arkiv|archive|gamle)\b")

FaultCode = Literal[
    Refusal,
    RowFault,
    "no-heading",  # no row names a column of addresses
    "no-rows",
    "same-address",  # as the row `also`, with another name
]
RemarkCode = Literal[
    RowRemark,  # what it is about is left out
    "repeated",  # the same person as in the row `also`, taken together
    "differs",  # the same person as in the row `also`, whose detail is kept
]


@dataclass(frozen=True, slots=True)
class Place:
    """A row as a spreadsheet numbers it, and the sheet that it is in, without name in a CSV. No row: the whole."""

    row: int | None = None
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """What keeps the list from being taken; `value` is the text at fault, `also` the other row that it is about."""

    place: Place
    code: FaultCode
    value: str = ""
    also: Place | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody should know who takes the list."""

    place: Place
    code: RemarkCode
    value: str = ""
    also: Place | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A person of the list, complete with name and address, and the keys of the networks it says, one at least."""

    place: Place
    person: Person
    networks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """As what the file was read. `encoding` in words and `separator` are of a CSV; `headings` belong to `sheets`.

    `unread` are the other sheets: without column names, or of those who have left.
    """

    kind: Literal["CSV", "XLSX"]
    encoding: str | None = None
    separator: str | None = None
    sheets: tuple[str, ...] = ()
    headings: tuple[Heading, ...] = ()
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MemberList:
    """The list as it was understood. It may be taken only if it has no `faults`."""

    listed: tuple[Listed, ...] = ()
    faults: tuple[Fault, ...] = ()
    remarks: tuple[Remark, ...] = ()
    form: Form | None = None


def read_member_list(
    content: bytes, networks: tuple[Network, ...], register: Register, meant: tuple[str, ...] = ()
) -> MemberList:
    """The members in the bytes of a file, whatever its name says it is. Never raises.

    `networks` are those that the list may speak of; `meant` the keys of those that a row means that names none.
    """
    try:
        form, sheets = _opened(content)
    except NoTable as refused:
        return MemberList(faults=(Fault(Place(refused.row), refused.refusal),))
    headed = [
        (sheet, heading)
        for sheet in sheets
        if not _FORMER.search(fold(sheet.name)) and (heading := find_heading(sheet, networks))
    ]
    form = replace(
        form,
        sheets=tuple(sheet.name for sheet, _ in headed),
        headings=tuple(heading for _, heading in headed),
        unread=tuple(sheet.name for sheet in sheets if sheet not in [read for read, _ in headed]),
    )
    if not headed:
        return MemberList(faults=(Fault(Place(), "no-heading"),), form=form)
    reader = _Reader(PersonReader(networks, register), meant or _only(networks))
    for sheet, heading in headed:
        reader.read(sheet, heading, networks)
    if not reader.listed and not reader.faults:
        reader.faults.append(Fault(Place(), "no-rows"))
    return MemberList(tuple(reader.listed.values()), tuple(reader.faults), tuple(reader.remarks), form)


def _opened(content: bytes) -> tuple[Form, tuple[Sheet, ...]]:
    if len(content) > LARGEST_FILE:
        raise NoTable("too-large")
    if content.startswith(_OLE):
        raise NoTable("old-excel")
    if content.startswith(_PDF):
        raise NoTable("not-a-list")
    if content.startswith(_ZIP):
        return Form("XLSX"), read_workbook(content)
    sheet, encoding, separator = read_delimited(content)
    return Form("CSV", encoding, separator), (sheet,)


def _only(networks: tuple[Network, ...]) -> tuple[str, ...]:
    return (networks[0].key,) if len(networks) == 1 else ()


class _Reader:
    """Collects the people of all sheets, each address once."""

    def __init__(self, people: PersonReader, meant: tuple[str, ...]) -> None:
        self._people = people
        self._meant = meant
        self.listed: dict[str, Listed] = {}
        self.faults: list[Fault] = []
        self.remarks: list[Remark] = []

    def read(self, sheet: Sheet, heading: Heading, networks: tuple[Network, ...]) -> None:
        """All rows below the heading; a sheet that is called like a network means it."""
        means_sheet = called(sheet.name, networks)
        meant = (means_sheet[0].key,) if len(means_sheet) == 1 else self._meant
        for line in sheet.lines:
            if line.number > heading.row and not _repeats(heading, line):
                self._take(line, heading, Place(line.number, sheet.name), meant)

    def _take(self, line: Line, heading: Heading, place: Place, meant: tuple[str, ...]) -> None:
        row = self._people.read(line, heading, meant)
        self.faults += [Fault(place, code, value) for code, value in row.faults]
        self.remarks += [Remark(place, code, value) for code, value in row.remarks]
        if row.faults or row.is_skipped or row.person.email is None:
            return
        listed = Listed(place, row.person, row.networks)
        first = self.listed.setdefault(row.person.email, listed)
        if first is not listed:
            self._join(first, listed)

    def _join(self, first: Listed, again: Listed) -> None:
        """The same address once more: the same person, in other networks perhaps; or a mistake."""
        one, other = first.person, again.person
        if fold(one.name or "") != fold(other.name or ""):
            self.faults.append(Fault(again.place, "same-address", one.email or "", first.place))
            return
        self.remarks.append(Remark(again.place, "repeated", one.email or "", first.place))
        for field in ("phone", "title", "organisation"):
            kept, given = getattr(one, field), getattr(other, field)
            if kept and given and kept != given:
                self.remarks.append(Remark(again.place, "differs", given, first.place))
        networks = tuple(sorted({*first.networks, *again.networks}))
        self.listed[one.email or ""] = Listed(first.place, one.filled_from(other), networks)


def _repeats(heading: Heading, line: Line) -> bool:
    """Whether the row is the heading again, as long lists have it on every page."""
    return all(line.cell(column.place) == column.heading for column in heading.columns)

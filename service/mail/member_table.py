"""The list of members as a file for a spreadsheet: CSV and XLSX, in which nothing that people wrote is a formula."""

import csv
from collections.abc import Iterable, Sequence
from datetime import tzinfo

from service.domain.decision import Attachment
from service.domain.member import Member
from service.domain.network import Language, Network
from service.mail.phones import spaced
from service.mail.regex import regex
from service.mail.workbook import write_workbook

Rows = tuple[tuple[str, ...], ...]

# `tovholder import` and an attached list are read by these headings too.
_HEADINGS: dict[Language, tuple[str, ...]] = {
    "da": ("Navn", "E-mail", "Telefon", "Titel", "Organisation", "Netværk", "Medlem siden"),
    "nb": ("Navn", "E-post", "Telefon", "Tittel", "Organisasjon", "Nettverk", "Medlem siden"),
    "en": ("Name", "Email", "Phone", "Title", "Organisation", "Network", "Member since"),
}
_SHEET: dict[Language, str] = {"da": "Medlemmer", "nb": "Medlemmer", "en": "Members"}
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

# Where a spreadsheet begins a cell, also one that splits the line at another separator than ours.
_FORMULA = regex(r"(?:^|(?<=[,;|\t\r\n]))(?=\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])")
_PHONE = regex(r"\+\d[\d ]*")


def member_rows(
    members: Iterable[Member], networks: Sequence[Network], language: Language, timezone: tzinfo
) -> Rows:
    """The heading, and a row for each member with the seats in `networks`; days are those of `timezone`."""
    names = {network.key: network.name for network in networks}
    return (_HEADINGS[language], *(_row(member, names, timezone) for member in members))


def _row(member: Member, names: dict[str, str], timezone: tzinfo) -> tuple[str, ...]:
    person = member.person
    cells = (
        person.name,
        person.email,
        spaced(person.phone) if person.phone else None,
        person.title,
        person.organisation,
        ", ".join(names[key] for key in member.networks if key in names),
        member.since.astimezone(timezone).date().isoformat(),
    )
    return tuple(printable(cell or "") for cell in cells)


def printable(cell: str) -> str:
    """In one line and without control characters, which XML cannot hold."""
    return " ".join("".join(char if char.isprintable() else " " for char in cell).split())


def defused(cell: str) -> str:
    """A CSV cell that no spreadsheet takes for a formula, nor any part of it; a telephone number stays as it is."""
    return cell if _PHONE.fullmatch(cell) else _FORMULA.sub("'", cell)


def as_csv(rows: Rows) -> bytes:
    """UTF-8 with a byte order mark, semicolons, CRLF: what Excel opens by a double click where commas are decimal."""
    lines = _Lines()
    csv.writer(lines, delimiter=";", lineterminator="\r\n").writerows(map(defused, row) for row in rows)
    return "".join(lines).encode("utf-8-sig")


class _Lines(list[str]):
    """What csv.writer takes for a file."""

    write = list.append


def as_xlsx(rows: Rows, language: Language) -> bytes:
    """A workbook of one sheet; the same rows give the same bytes."""
    return write_workbook(_SHEET[language], rows)


def attachments(rows: Rows, language: Language, stem: str) -> tuple[Attachment, Attachment]:
    """Both files for a letter, called `stem`.csv and `stem`.xlsx."""
    return (
        Attachment(f"{stem}.csv", "text/csv; charset=utf-8", as_csv(rows)),
        Attachment(f"{stem}.xlsx", _XLSX, as_xlsx(rows, language)),
    )

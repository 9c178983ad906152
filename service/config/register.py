"""organisations.csv: the organisations that are known beforehand, `name;aliases;domains;kinds`."""

import csv
import io
import re
from pathlib import Path

from service.config.problems import Problem, nearest
from service.domain.fold import fold
from service.domain.organisation import Organisation, Register

COLUMNS = ("name", "aliases", "domains", "kinds")
_DOMAIN = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*\Z")


def read_register(file: Path, name: str) -> tuple[Register, list[Problem]]:
    """The register in `file`, and every problem with it; problems call the file `name`.

    UTF-8 with or without a byte order mark. Problems carry the line and the column.
    """
    try:
        content = file.read_bytes()
        text = content.decode("utf-8-sig")
    except OSError as error:
        return Register(), [Problem(name, None, "", f"cannot be read: {error.strerror}")]
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Register(), [Problem(name, line, "", "is not UTF-8: save the file with that encoding")]
    sheet = _Sheet(name)
    sheet.read(text)
    return Register(tuple(sheet.organisations)), sheet.problems


class _Sheet:
    """Reads the lines one by one and remembers whose each spelling and each mail domain is."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.organisations: list[Organisation] = []
        self.problems: list[Problem] = []
        self._spellings: dict[str, int] = {}
        self._domains: dict[str, int] = {}

    def read(self, text: str) -> None:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True)
        try:
            columns = self._columns(next(rows, []))
            for row in rows if columns else ():
                if any(cell.strip() for cell in row):
                    self._add(row, columns, rows.line_num)
        except csv.Error as error:
            self._note(
                rows.line_num, "", f'cannot be read as CSV ({error}): look at the quotes (") of this line'
            )

    def _columns(self, header: list[str]) -> dict[str, int]:
        found = {cell.strip().casefold(): place for place, cell in enumerate(header)}
        missing = [column for column in COLUMNS if column not in found]
        unknown = [cell for cell in found if cell not in COLUMNS]
        for column in missing:
            meant = nearest(column, unknown)
            self._note(
                1, column, "the column is missing" + (f"; is it the one called '{meant}'?" if meant else "")
            )
        if missing:
            self._note(1, "", f"the first line must be {';'.join(COLUMNS)}")
        return {} if missing else found

    def _add(self, row: list[str], columns: dict[str, int], line: int) -> None:
        if len(row) != len(columns):
            self._note(line, "", f"has {len(row)} columns, not {len(columns)}: look at the semicolons")
            return
        cells = {column: row[columns[column]] for column in COLUMNS}
        organisation = Organisation(
            " ".join(cells["name"].split()),
            _several(cells["aliases"]),
            tuple(domain.casefold().removeprefix("@") for domain in _several(cells["domains"])),
            _several(cells["kinds"]),
        )
        if not fold(organisation.name):
            self._note(line, "name", "is empty")
        self._claim_spellings(organisation, line)
        self._claim_domains(organisation, line)
        self.organisations.append(organisation)

    def _claim_spellings(self, organisation: Organisation, line: int) -> None:
        for spelling in (organisation.name, *organisation.aliases):
            first = self._spellings.setdefault(fold(spelling), line) if fold(spelling) else line
            if first != line:
                column = "name" if spelling == organisation.name else "aliases"
                self._note(
                    line, column, f"'{spelling}' is also what the organisation in line {first} is called"
                )

    def _claim_domains(self, organisation: Organisation, line: int) -> None:
        for domain in organisation.domains:
            if not _DOMAIN.match(domain):
                self._note(line, "domains", f"'{domain}' is not a mail domain, like skolen.example")
            first = self._domains.setdefault(domain, line)
            if first != line:
                self._note(line, "domains", f"'{domain}' also belongs to the organisation in line {first}")

    def _note(self, line: int, column: str, text: str) -> None:
        self.problems.append(Problem(self.name, line, column, text))


def _several(cell: str) -> tuple[str, ...]:
    return tuple(value for part in cell.split("|") if (value := " ".join(part.split())))

"""A table as rows of text, whichever file it came in, and what makes a file no table."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from service.mail.charset import tidy

LARGEST_FILE = 10_000_000  # bytes
MOST_ROWS = 10_000
MOST_COLUMNS = 100
LONGEST_CELL = 200  # characters: more is neither a detail of a person nor the name of a column

Refusal = Literal[
    "too-large", "too-many-rows", "old-excel", "html", "not-a-list", "damaged", "unsafe", "quotes"
]


class NoTable(Exception):
    """The file cannot be read as a table: `refusal` says why, `row` where, if that is known."""

    def __init__(self, refusal: Refusal, row: int | None = None) -> None:
        super().__init__(refusal)
        self.refusal = refusal
        self.row = row


@dataclass(frozen=True, slots=True)
class Line:
    """A row that is not blank; `number` is the one that a spreadsheet shows beside it, from 1."""

    number: int
    cells: tuple[str, ...]

    def cell(self, place: int) -> str:
        """The text of that column, counted from 0; empty where the row is shorter."""
        return self.cells[place] if place < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, or a CSV file, which has no `name`."""

    name: str
    lines: tuple[Line, ...]


def sheet_of(name: str, rows: Iterable[Iterable[str]]) -> Sheet:
    """The sheet with these rows, the blank ones left out. Raises NoTable where there are too many."""
    lines: list[Line] = []
    for number, row in enumerate(rows, 1):
        cells = tuple(" ".join(tidy(cell).split()) for cell in row)
        if any(cells):
            if len(lines) == MOST_ROWS:
                raise NoTable("too-many-rows", number)
            lines.append(Line(number, _without_padding(cells)))
    return Sheet(name, tuple(lines))


def _without_padding(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Without the empty cells at the right, which stand for every column that was ever touched."""
    end = next(place for place in range(len(cells), 0, -1) if cells[place - 1])
    return cells[: min(end, MOST_COLUMNS)]

"""People in a table: rows under a line of column names, or under column names one to a line."""

import re
from dataclasses import dataclass

from service.domain.fold import fold
from service.mail.contacts import Details, read_block
from service.mail.regex import regex
from service.mail.sentences import EMAIL, Surroundings
from service.mail.words.labels import LABELS

ROWS_READ = 60

_CELLS = regex(r"\t+|\s{0,4}\|\s{0,4}|\s{3,12}|;")


@dataclass(frozen=True, slots=True)
class Row:
    """A person in a table, or in a group of labelled lines. `line` counts the body's lines from 1."""

    details: Details
    line: int


def tables(
    lines: list[tuple[int, str]], surroundings: Surroundings
) -> tuple[list[tuple[int, str]], list[Row]]:
    """Rows under a line of column names, or under column names one to a line, as tables come out as plain text."""
    for position, (_, line) in enumerate(lines):
        columns = _columns(line)
        if len(columns) >= 2:
            rows, end = _rows_across(lines, position + 1, columns, surroundings)
        else:
            columns, after = _columns_down(lines, position)
            rows, end = (
                _rows_down(lines, after, columns, surroundings) if len(columns) >= 3 else ([], position)
            )
        if rows:
            return lines[:position] + lines[end:], rows
    return lines, []


def _columns(line: str) -> list[str]:
    cells = [cell.strip(" *_") for cell in _CELLS.split(line.strip().strip("|"))]
    fields = [LABELS.get(fold(cell)) for cell in cells]
    return [field for field in fields if field] if len(cells) > 1 and all(fields) else []


def _columns_down(lines: list[tuple[int, str]], start: int) -> tuple[list[str], int]:
    columns: list[str] = []
    for position in range(start, min(start + 40, len(lines))):
        text = lines[position][1].strip(" *_|")
        if not text:
            continue
        field = LABELS.get(fold(text)) if ":" not in text else None
        if field is None or field in columns:
            return columns, position
        columns.append(field)
    return columns, len(lines)


def _rows_across(
    lines: list[tuple[int, str]], start: int, columns: list[str], surroundings: Surroundings
) -> tuple[list[Row], int]:
    rows: list[Row] = []
    end = start
    for position in range(start, min(start + ROWS_READ, len(lines))):
        number, line = lines[position]
        if not line.strip(" |-+="):
            continue
        cells = [
            cell.strip(" *_") for cell in re.split(r"\t|\s{0,4}\|\s{0,4}|\s{3,12}|;", line.strip().strip("|"))
        ]
        if len(cells) < 2 or len(cells) > len(columns) + 1:
            break
        rows.append(Row(_from_cells(columns, cells, surroundings), number))
        end = position + 1
    return [row for row in rows if row.details.person.name or row.details.person.email], end


def _rows_down(
    lines: list[tuple[int, str]], start: int, columns: list[str], surroundings: Surroundings
) -> tuple[list[Row], int]:
    rows: list[Row] = []
    cells: list[str] = []
    end = start
    for position in range(start, min(start + ROWS_READ * len(columns) * 2, len(lines))):
        text = lines[position][1].strip(" *_")
        if not text:
            continue
        cells.append(text)
        if len(cells) < len(columns):
            continue
        if not _fits(columns, cells):
            break
        rows.append(Row(_from_cells(columns, cells, surroundings), lines[position][0]))
        cells, end = [], position + 1
    return rows, end


def _fits(columns: list[str], cells: list[str]) -> bool:
    """Whether the cells can stand under these columns: an address under e-mail, no prose under a name."""
    for field, cell in zip(columns, cells, strict=True):
        if field == "email" and not EMAIL.search(cell):
            return False
        if field == "name" and len(cell) > 60:
            return False
    return True


def _from_cells(columns: list[str], cells: list[str], surroundings: Surroundings) -> Details:
    labels = {"name": "Navn", "first": "Fornavn", "last": "Efternavn", "title": "Titel", "organisation": "Skole",
              "phone": "Mobil", "email": "E-mail", "network": "Netværk"}  # fmt: skip
    lines = [
        f"{labels[field]}: {cell}" for field, cell in zip(columns, cells, strict=False) if cell.strip(" -–")
    ]
    return read_block(lines, surroundings, source="table")

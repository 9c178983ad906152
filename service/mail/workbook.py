"""Excel workbooks (.xlsx, ECMA-376), read and written. The only file that knows openpyxl."""

import warnings
import zlib
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from service.mail.regex import regex
from service.mail.sheets import MOST_COLUMNS, NoTable, Sheet, sheet_of

LARGEST_UNPACKED = 50_000_000  # bytes of all parts together
_MOST_PARTS = 1_000
_MOST_TAGS = 1_000_000  # of all parts together; 10,000 members in ten columns are 600,000
_MOST_OTHER_TAGS = 100_000  # those that make no cells and texts: the library takes long over each
_OTHER_TAG = regex(rb"<(?!/?(?:\w+:)?(?:row|c|v|f|is|si|t|r)[\s/>])")
_LAST_ROW = 1_048_576  # of a sheet, in the standard: a number above it is a trap
_EPOCH = datetime(1980, 1, 1)  # noqa: DTZ001  # the first moment that a ZIP entry can bear, which knows no zones
_MOMENT = regex(rb"(?<=W3CDTF\">)[^<]+")  # in docProps/core.xml: when it was made and changed
_WIDEST = 48  # characters of a column
_TEXT = "@"  # the number format of cells that stay text also when somebody edits them


def read_workbook(content: bytes) -> tuple[Sheet, ...]:
    """The sheets that can be seen, formulas as the values that were last computed. Raises NoTable."""
    # Takes 80 ms and is for few: not at start.
    from openpyxl import load_workbook

    try:
        _refuse_traps(content)
    except (BadZipFile, zlib.error, OSError, RuntimeError, ValueError, EOFError) as error:
        raise NoTable("damaged") from error
    warnings.filterwarnings("ignore", module="openpyxl")  # on what a workbook has besides cells
    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        return tuple(
            sheet_of(sheet.title, _rows(sheet)) for sheet in book.worksheets if sheet.sheet_state == "visible"
        )
    except NoTable:
        raise
    except Exception as error:  # whatever the library meets in a file that is none
        raise NoTable("damaged") from error


def _refuse_traps(file: bytes) -> None:
    """Raises NoTable for what is no workbook, or unpacks to too much, or has XML with a document type.

    ECMA-376 part 2 forbids that declaration, and only with it can XML have entities that grow.
    """
    with ZipFile(BytesIO(file)) as archive:
        parts = archive.infolist()
        if not any(part.filename.startswith("xl/") for part in parts):
            raise NoTable("not-a-list")
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
            raise NoTable("too-large")
        tags = others = 0
        for part in parts:
            # Read as far as the size that the directory gives, which so cannot lie. Without zeros UTF-16 is ASCII.
            content = archive.read(part).replace(b"\0", b"")
            tags += content.count(b"<")
            if tags > _MOST_TAGS:
                raise NoTable("too-large")
            others += sum(1 for _ in _OTHER_TAG.finditer(content))
            if others > _MOST_OTHER_TAGS:
                raise NoTable("too-large")
            if b"<!DOCTYPE" in content:
                raise NoTable("unsafe")


def _rows(sheet: Any) -> Iterable[list[str]]:
    sheet.reset_dimensions()  # some programs write a wrong one, and cells outside it would be missing
    for row in sheet.iter_rows(max_row=_LAST_ROW, values_only=True):
        yield [_text(value) for value in row[:MOST_COLUMNS]]


def _text(value: object) -> str:
    """A cell as a person sees it, numbers without format: a telephone number is often one."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():  # a day has no type of its own
        return value.date().isoformat()
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)


def write_workbook(title: str, rows: Sequence[Sequence[str]]) -> bytes:
    """One sheet of text cells, the first row being its heading; the same rows give the same bytes.

    A cell is text whatever it begins with, so that no formula can come of it. Cells may hold no control characters.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    sheet.title = title
    for number, row in enumerate(rows, 1):
        for place, text in enumerate(row, 1):
            cell = sheet.cell(number, place, text)
            cell.data_type = "s"  # which the library takes for a formula's where the text begins with =
            cell.number_format = _TEXT
            if number == 1:
                cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    for place, column in enumerate(zip(*rows, strict=True), 1):
        width = min(max(map(len, column)) + 2, _WIDEST)
        sheet.column_dimensions[get_column_letter(place)].width = width
    file = BytesIO()
    book.save(file)
    return _undated(file.getvalue())


def _undated(content: bytes) -> bytes:
    """The same workbook without the moment at which it was made: composing a letter again gives the same letter."""
    file = BytesIO()
    with ZipFile(BytesIO(content)) as made, ZipFile(file, "w", ZIP_DEFLATED) as undated:
        for name in made.namelist():
            part = _MOMENT.sub(_EPOCH.isoformat().encode() + b"Z", made.read(name))
            undated.writestr(ZipInfo(name, _EPOCH.timetuple()[:6]), part, ZIP_DEFLATED)
    return file.getvalue()

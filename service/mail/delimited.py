"""Comma-separated files as people's programs write them: RFC 4180 with any separator, in any encoding."""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterable

from service.mail.columns import fields_of
from service.mail.regex import regex
from service.mail.sheets import MOST_COLUMNS, NoTable, Sheet, sheet_of

SEPARATORS = (";", ",", "\t", "|")

_BOMS = (  # UTF-32's begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8 with a byte order mark"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
# In the order of preference where two say the same. Every byte means something in the last.
_EIGHT_BIT = (
    ("cp1252", "Windows-1252"),
    ("mac-roman", "Mac OS Roman"),
    ("cp850", "DOS (850)"),
    ("latin-1", "Latin-1"),
)
_LETTERS = "æøåÆØÅéèêëöäüÖÄÜÉáíóúðþÐÞ"
_LOOKED_AT = 40  # rows by which the separator is told
_ANNOUNCED = regex(r"sep=(.)\n", re.IGNORECASE)
# What programs write so that a spreadsheet leaves digits as they are.
_SHIELDED = regex(r'="([^"]*)"|\'(?=[=+\-@])(.*)', re.DOTALL)


def read_delimited(content: bytes) -> tuple[Sheet, str, str]:
    """The one sheet of a file, its encoding in words, its separator. Raises NoTable."""
    text, encoding = _decoded(content)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        raise NoTable("not-a-list")
    if text.lstrip()[:1] == "<":
        raise NoTable("html")
    announced = _ANNOUNCED.match(text)
    separator = announced[1] if announced else _separator(text)
    # The line that announces the separator is the first row also to a spreadsheet's user.
    return sheet_of("", _rows(text, separator, strict=True)), encoding, separator


def _decoded(content: bytes) -> tuple[str, str]:
    for mark, codec, name in _BOMS:
        if content.startswith(mark):
            return _strictly(content, codec), name
    if b"\0" in content:
        return _strictly(content, _unmarked_utf16(content)), "UTF-16"
    try:
        return content.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        return max(_eight_bit_readings(content), key=lambda reading: _likeness(reading[0]))


def _strictly(content: bytes, codec: str) -> str:
    try:
        return content.decode(codec)
    except UnicodeError:
        raise NoTable("damaged") from None


def _unmarked_utf16(content: bytes) -> str:
    """In UTF-16 every other byte of Western text is zero."""
    even, odd = content[0:4000:2].count(0), content[1:4000:2].count(0)
    if abs(even - odd) * 3 < len(content[:4000]):
        raise NoTable("not-a-list")
    return "utf-16-be" if even > odd else "utf-16-le"


def _eight_bit_readings(content: bytes) -> Iterable[tuple[str, str]]:
    for codec, name in _EIGHT_BIT:
        try:
            yield content.decode(codec), name
        except UnicodeDecodeError:
            continue


def _likeness(text: str) -> int:
    """How many Nordic and Western letters there are: in a wrong encoding they become signs."""
    return sum(map(text.count, _LETTERS))


def _separator(text: str) -> str:
    """The one under which a row reads best as column names; where none does, the most rows are equally long."""
    head = "\n".join(text.split("\n", _LOOKED_AT)[:_LOOKED_AT])

    def fitness(separator: str) -> tuple[int, int]:
        rows = list(_rows(head, separator, strict=False))
        lengths = Counter(len(row) for row in rows if len(row) > 1)
        return max((len(fields_of(row)) for row in rows), default=0), max(lengths.values(), default=0)

    return max(SEPARATORS, key=fitness)


def _rows(text: str, separator: str, *, strict: bool) -> Iterable[list[str]]:
    reader = csv.reader((f"{line}\n" for line in text.split("\n")), delimiter=separator, strict=strict)
    read = 0
    try:
        for row in reader:
            read += 1
            yield [_unshielded(cell) for cell in row[:MOST_COLUMNS]]
    except csv.Error:
        if strict:
            raise NoTable("quotes", read + 1) from None


def _unshielded(cell: str) -> str:
    found = _SHIELDED.fullmatch(cell.strip())
    return cell if found is None else found[1] or found[2] or ""

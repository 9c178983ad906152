"""Word documents (.docx, ECMA-376 part 1 §17) to the lines of their text, with the lists and tables that they have.

Only what a reader of the document sees: no deleted text of tracked changes, no notes, no headers.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import NoReturn
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile

from service.mail.regex import regex

LARGEST_FILE = 10_000_000  # bytes
LARGEST_UNPACKED = 20_000_000  # bytes of the text of the document; ten times a thick book
_MOST_PARTS = 5_000
_DOCUMENT = "word/document.xml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_STRICT = (
    "http://purl.oclc.org/ooxml/wordprocessingml/main "  # the same words in the strict form of the standard
)
# Deleted and moved text, the instructions of fields, and the second form of pictures with text in them.
_UNSEEN = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback"})

_LIST, _DEEPER, _LEVELS = "list", "deeper", ("1", "2", "3")
# Word names its styles in the language of the program.
_HEADING = regex(r"(?:Heading|Overskrift)([123])\Z", re.I)


class NoDocument(Exception):
    """The file is no Word document that can be read."""


def lines_of_docx(content: bytes, mark: str = "1. ") -> tuple[str, ...]:
    """Its lines: what Word numbers or makes a heading begins with `mark`, a list within that with `- `, and the cells
    of a table have tabs between them. Raises NoDocument.
    """
    if len(content) > LARGEST_FILE:
        raise NoDocument("too large")
    try:
        with ZipFile(BytesIO(content)) as archive:
            if (
                len(archive.infolist()) > _MOST_PARTS
                or archive.getinfo(_DOCUMENT).file_size > LARGEST_UNPACKED
            ):
                raise NoDocument("too large")
            # Read as far as the size that the directory gives, which so cannot lie.
            document = archive.read(_DOCUMENT)
    except (BadZipFile, KeyError, zlib.error, OSError, RuntimeError, ValueError, EOFError) as error:
        raise NoDocument("damaged") from error
    reader = _Reader()
    try:
        reader.parser.Parse(document, True)
    except ExpatError as error:
        raise NoDocument("damaged") from error
    return tuple(_marked(reader.lines, mark))


class _Reader:
    """Takes the elements of a document one after the other, without keeping them."""

    def __init__(self) -> None:
        self.lines: list[
            tuple[str, str | None]
        ] = []  # and what Word makes of each: a heading or a list of a level
        self._text: list[str] = []
        self._cells: list[list[str]] = []  # of the rows in hand; tables stand in tables
        self._style: str | None = None
        self._unseen = 0
        self._in_text = False
        self.parser = ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._starts
        self.parser.EndElementHandler = self._ends
        self.parser.CharacterDataHandler = self._says
        self.parser.StartDoctypeDeclHandler = _refuse

    def _starts(self, name: str, attributes: dict[str, str]) -> None:
        tag = _tag(name)
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "p":
            self._text, self._style = [], None
        elif tag == "ilvl" and self._style is None:
            self._style = _LIST if _value(attributes) == "0" else _DEEPER
        elif tag == "numId" and _value(attributes) == "0":
            self._style = None  # a paragraph that is taken out of its list
        elif tag == "pStyle" and (found := _HEADING.match(_value(attributes))):
            self._style = found[1]
        elif tag == "tr":
            self._cells.append([])
        elif tag == "tc" and self._cells:
            self._cells[-1].append("")
        elif tag == "t":
            self._in_text = True
        elif not self._unseen and tag in ("tab", "br", "cr"):
            self._text.append(" " if tag == "tab" else "\n")

    def _ends(self, name: str) -> None:
        tag = _tag(name)
        if tag in _UNSEEN:
            self._unseen -= 1
        elif tag == "t":
            self._in_text = False
        elif tag == "p":
            self._end_paragraph()
        elif tag == "tr" and self._cells:
            self.lines.append(("\t".join(" ".join(cell.split()) for cell in self._cells.pop()), None))

    def _says(self, words: str) -> None:
        if self._in_text and not self._unseen:
            self._text.append(words)

    def _end_paragraph(self) -> None:
        text = "".join(self._text).strip()
        self._text = []
        if self._cells and self._cells[-1]:
            self._cells[-1][-1] += f" {text}"
            return
        first, *others = text.split("\n") if text else [""]
        self.lines += [(first, self._style if first else None), *((other, None) for other in others)]


def _marked(lines: Sequence[tuple[str, str | None]], mark: str) -> Iterator[str]:
    """Points are the headings of the level that has most of them, or else what is in lists by itself."""
    count = Counter(style for _, style in lines if style in _LEVELS)
    level, times = count.most_common(1)[0] if count else (_LIST, 0)
    point = level if times > 1 else _LIST
    for line, style in lines:
        is_listed = style in (_LIST, _DEEPER)
        yield f"{mark}{line}" if style == point else f"- {line}" if is_listed else line


def _tag(name: str) -> str:
    """The name of an element of WordprocessingML; of any other, the one name that counts."""
    local = name.rpartition(" ")[2]
    return local if name.startswith((_W, _STRICT)) or local == "Fallback" else ""


def _value(attributes: dict[str, str]) -> str:
    return attributes.get(f"{_W}val") or attributes.get(f"{_STRICT}val") or ""


def _refuse(*declaration: object) -> NoReturn:
    """Only with a document type can XML have entities, and ECMA-376 part 2 forbids one."""
    raise NoDocument("unsafe")

"""Documents to print: a Typst template and facts in, the bytes of a PDF out. The only file that knows typst.

Facts reach a template as JSON: text, never source. The same facts make the same bytes, on any machine: only the
fonts that come with the library are used, and the only date in the file is one of the facts.
"""

import json
import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from service.domain.network import Language
from service.mail import written_dates

SUFFIX = ".typ"

_FACTS = "facts"  # what templates read: json(bytes(sys.inputs.facts))
_ARCHIVED = "a-2b"  # ISO 19005-2: can be read in fifty years
_PLACE = re.compile(r"^\s*┌─ (?P<path>.+?):(?P<line>\d+):\d+", re.MULTILINE)
_LONGEST = 60_000  # characters of one text
_KEPT = frozenset("\n\t")


class Untypeset(Exception):
    """A template that makes no document: its path below templates/, the line (from 1), and what is wrong."""

    def __init__(self, path: str, line: int, text: str) -> None:
        super().__init__(f"{path}:{line}: {text}")
        self.path, self.line, self.text = path, line, text


def typeset(templates: Mapping[str, str], main: str, facts: Mapping[str, Any], language: Language) -> bytes:
    """The PDF that the template `main` makes of `facts`. Raises Untypeset.

    It is one for archives (PDF/A-2b), unless somebody used signs that no font at hand has.
    """
    # A native library of 70 MB: for the letters that bring a document, not for every start.
    from typst import TypstError

    inputs = {_FACTS: json.dumps(_printable(facts, language), ensure_ascii=False, sort_keys=True)}
    try:
        return _compiled(templates, main, inputs, [_ARCHIVED])
    except TypstError as error:
        if not error.message.startswith("PDF/A"):
            raise _fault(main, error.message, error.diagnostic) from error
    return _compiled(templates, main, inputs, [])


def check(templates: Mapping[str, str], main: str) -> None:
    """Raises Untypeset where the template, or one that it is made of, cannot be read."""
    from typst import TypstError

    try:
        _compiled(templates, main, {}, [])
    except TypstError as error:
        # It was read to the end, and then asked for the facts.
        if f'"{_FACTS}"' not in error.message:
            raise _fault(main, error.message, error.diagnostic) from error


def _compiled(
    templates: Mapping[str, str], main: str, inputs: dict[str, str], standards: list[Any]
) -> bytes:
    from typst import compile as compile_

    sources = {path: text.encode() for path, text in templates.items() if path.endswith(SUFFIX)}
    files: Any = {**sources, "main.typ": sources[main]}
    return compile_(files, ignore_system_fonts=True, sys_inputs=inputs, pdf_standards=standards, format="pdf")


def _fault(main: str, message: str, diagnostic: str) -> Untypeset:
    place = _PLACE.search(diagnostic)
    path = place["path"].lstrip("/") if place else main
    return Untypeset(main if path == "main.typ" else path, int(place["line"]) if place else 1, message)


def _printable(fact: Any, language: Language) -> Any:
    """A fact as JSON has it: moments and days in words of the language, texts without what no font shows."""
    match fact:
        case datetime():
            return {
                "day": written_dates.day(fact, language),
                "moment": written_dates.moment(fact, language),
                "clock": written_dates.clock(fact, language),
                "parts": {
                    "year": fact.year, "month": fact.month, "day": fact.day,
                    "hour": fact.hour, "minute": fact.minute, "second": fact.second,
                },
            }  # fmt: skip
        case date():
            return {"day": written_dates.day(fact, language), "short": written_dates.short(fact, language)}
        case str():
            return _text(fact)
        case Mapping():
            return {name: _printable(part, language) for name, part in fact.items()}
        case list() | tuple():
            return [_printable(part, language) for part in fact]
    return fact


def _text(words: str) -> str:
    """Without control characters, halves of characters, and the little pictures that fonts for print do not have."""
    return "".join(sign for sign in words[:_LONGEST].replace("\r\n", "\n") if sign in _KEPT or _is_shown(sign))


def _is_shown(sign: str) -> bool:
    category = unicodedata.category(sign)
    return not category.startswith("C") and not (category == "So" and ord(sign) > 0xFFFF)

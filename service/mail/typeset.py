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

from service.domain.decision import Attachment, Print
from service.domain.network import Language
from service.mail import written_dates
from service.mail.regex import regex
from service.mail.templating import TemplateFault

SUFFIX = ".typ"

_FACTS = "facts"  # what templates read: json(bytes(sys.inputs.facts))
_ARCHIVED = "a-2b"  # ISO 19005-2: can be read in fifty years
_PLACE = regex(r"^\s*┌─ (?P<path>.+?):(?P<line>\d+):\d+", re.MULTILINE)
_LONGEST = 60_000  # characters of one text
_KEPT = frozenset("\n\t")


class Press:
    """Sets documents from `templates`, by path below templates/; those that are for print end in SUFFIX."""

    def __init__(self, templates: Mapping[str, str]) -> None:
        self._sources = {path: text.encode() for path, text in templates.items() if path.endswith(SUFFIX)}
        self._latest: dict[Language, tuple[Print, Attachment]] = {}

    def printed(self, document: Print) -> Attachment:
        """The document as a PDF, one for archives (PDF/A-2b) unless somebody used signs that no font at hand has.

        The letters to many, which come one after the other, have the same. Raises TemplateFault.
        """
        latest = self._latest.get(document.language)
        if latest is None or latest[0] is not document:
            file = Attachment(document.filename, "application/pdf", self._set(document))
            latest = self._latest[document.language] = (document, file)
        return latest[1]

    def check(self, path: str) -> None:
        """Raises TemplateFault where the template, or one that it is made of, cannot be read."""
        # A native library of 70 MB: for the letters that bring a document, not for every start.
        from typst import TypstError

        try:
            self._compiled(path, {}, [], None)
        except TypstError as error:
            # One that can be read is read to the end, and then asks for the facts.
            if f'"{_FACTS}"' not in error.message:
                raise _fault(path, error.message, error.diagnostic) from error

    def _set(self, document: Print) -> bytes:
        from typst import TypstError

        path, language = f"{document.language}/{document.template}", document.language
        facts = _printable({**document.facts, "language": language}, language)
        inputs = {_FACTS: json.dumps(facts, ensure_ascii=False, sort_keys=True)}
        try:
            return self._compiled(path, inputs, [_ARCHIVED], document.at)
        except TypstError as error:
            if not error.message.startswith("PDF/A"):
                raise _fault(path, error.message, error.diagnostic) from error
        return self._compiled(path, inputs, [], document.at)

    def _compiled(
        self, path: str, inputs: dict[str, str], standards: list[Any], at: datetime | None
    ) -> bytes:
        from typst import compile as compile_

        if path not in self._sources:
            raise TemplateFault(path, 1, "is missing")
        files: Any = {**self._sources, "main.typ": self._sources[path]}
        return compile_(
            files,
            ignore_system_fonts=True,
            sys_inputs=inputs,
            pdf_standards=standards,
            format="pdf",
            timestamp=int(at.timestamp()) if at else None,
        )


def _fault(main: str, message: str, diagnostic: str) -> TemplateFault:
    place = _PLACE.search(diagnostic)
    path = place["path"].lstrip("/") if place else main
    return TemplateFault(main if path == "main.typ" else path, int(place["line"]) if place else 1, message)


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
    return "".join(
        sign for sign in words[:_LONGEST].replace("\r\n", "\n") if sign in _KEPT or _is_shown(sign)
    )


def _is_shown(sign: str) -> bool:
    category = unicodedata.category(sign)
    return not category.startswith("C") and not (category == "So" and ord(sign) > 0xFFFF)

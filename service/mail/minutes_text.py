"""Minutes as an officer writes them, as the skeleton asks for them, or as a scanner read them: case by case.

A case begins with its number, as 7/23, with a point of the agenda, or with a heading that is numbered. Below stand
text and sections with comments, decisions and what is to be followed up, in any order and more than once. Nothing is
left out: what belongs to no section is text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from service.domain.minutes import MinutedCase, MinutesText, Passage, Section
from service.mail.minutes_headings import Heading, headings_in
from service.mail.minutes_tasks import decisions_in, tasks_in
from service.mail.words.minutes import SECTIONS

_HASHES = re.compile(r"^#{1,6}\s+")
_EMPHASIS = re.compile(r"^(?P<mark>\*\*?|__?)(?P<words>[^\s*_](?:[^*_]*[^\s*_])?)(?P=mark)(?!\w)")


def read_minutes(text: str, held: date, agenda: Sequence[Heading] = ()) -> MinutesText:
    """The cases in the order in which they stand.

    `held` is the day of the meeting: in 2023 a scanned '7123' is case 7/23, and dates are later. `agenda` are numbers
    and titles that are known to come: they are cases wherever they stand, the title alone on its line as well.
    """
    draft = _Draft(held)
    for line in _lines(text, agenda, held.year):
        draft.take(line)
    return draft.finished()


@dataclass(frozen=True, slots=True)
class _Line:
    """`heading` begins a case, `section` what stands under it; `is_item` of a list; without `text` it is blank."""

    text: str
    heading: Heading | None = None
    section: Section | None = None
    is_item: bool = False


@dataclass
class _Passage:
    section: Section
    paragraphs: list[str] = field(default_factory=list)
    has_items: bool = False


@dataclass
class _Case:
    number: str
    title: str
    passages: list[_Passage] = field(default_factory=lambda: [_Passage("text")])
    links: list[str] = field(default_factory=list)

    def finished(self, held: date) -> MinutedCase:
        passages = tuple(
            Passage(passage.section, tuple(passage.paragraphs))
            for passage in self.passages
            if passage.paragraphs
        )
        return MinutedCase(
            self.number,
            self.title,
            passages,
            decisions_in(passages),
            tasks_in(passages, held),
            tuple(dict.fromkeys(self.links)),
        )


class _Draft:
    """The minutes so far, and whether the last line was blank."""

    def __init__(self, held: date) -> None:
        self._held = held
        self._opening: list[str] = []
        self._cases: list[_Case] = []
        self._after_blank = True

    def take(self, line: _Line) -> None:
        if line.heading is not None:
            self._cases.append(_Case(*line.heading))
        elif line.section is not None and self._cases:
            self._cases[-1].passages.append(_Passage(line.section))
        if line.text and self._cases:
            self._add(self._cases[-1], line)
        elif line.text:
            self._opening.append(line.text)
        self._after_blank = not line.text

    def finished(self) -> MinutesText:
        return MinutesText(tuple(self._opening), tuple(case.finished(self._held) for case in self._cases))

    def _add(self, case: _Case, line: _Line) -> None:
        passage = case.passages[-1]
        if _is_address(line.text):
            case.links.append(line.text)
        elif not case.title:
            # It stands on the line below the number.
            case.title = line.text
        elif line.is_item:
            passage.has_items = True
            passage.paragraphs.append(line.text)
        elif passage.paragraphs and not self._begins(line.text, passage):
            passage.paragraphs[-1] = _joined(passage.paragraphs[-1], line.text)
        elif passage.has_items and passage.section != "text":
            # Its list has ended; what comes is the next speaker's.
            case.passages.append(_Passage("text", [line.text]))
        else:
            passage.paragraphs.append(line.text)

    def _begins(self, text: str, passage: _Passage) -> bool:
        """Whether a paragraph begins here: below a blank line, unless a page ended in the middle of a sentence."""
        is_broken_off = passage.paragraphs[-1][-1] not in ".:!?" and text[0].islower()
        return self._after_blank and not is_broken_off


def _joined(above: str, below: str) -> str:
    """One paragraph of two lines; a word that was divided between them is whole again."""
    if not above.endswith("-") or not below[0].islower() or _coordinates().match(below):
        return f"{above} {below}"
    divided = above.rpartition(" ")[2][:-1]
    keeps_hyphen = len(divided) < 2 or divided.isupper()
    return (above if keeps_hyphen else above[:-1]) + below


def _lines(text: str, agenda: Sequence[Heading], year: int) -> Iterator[_Line]:
    lines = [_plain(" ".join(line.split())) for line in text.replace("\r", "").split("\n")]
    headings = headings_in(lines, agenda, year)
    for place, line in enumerate(lines):
        if heading := headings.get(place):
            yield _Line("", heading)
        elif (label := section_at(line)) is not None:
            yield _Line(label[1], section=label[0])
        elif item := _item().match(line):
            yield _Line(line[item.end() :], is_item=True)
        else:
            yield _Line(line)


def _plain(line: str) -> str:
    """Without what mail programs and Markdown make of a heading or of bold words that open a line."""
    return _EMPHASIS.sub(r"\g<words>", _HASHES.sub("", line), count=1)


def section_at(line: str) -> tuple[Section, str] | None:
    """The section that begins here, and what stands behind its heading on the same line."""
    for section, pattern in _labels():
        found = pattern.match(line)
        if found:
            return section, found["rest"] or ""
    return None


def _is_address(text: str) -> bool:
    return re.fullmatch(r"https?://\S+", text) is not None


@cache
def _item() -> re.Pattern[str]:
    """A bullet; scanners read it as one of the letters e and o, or as ¢."""
    return re.compile(r"(?:[-*•·–—▪◦‣¢]\s+|[eo]\s(?=[A-ZÆØÅ@&|]|E[a-z]))")


@cache
def _coordinates() -> re.Pattern[str]:
    """'universitets- og høgskolesektoren': the hyphen stands for the rest of the word."""
    return re.compile(r"(?:og|eller|samt|and|or)\b")


@cache
def _labels() -> tuple[tuple[Section, re.Pattern[str]], ...]:
    return tuple(
        (section, re.compile(rf"(?:{words})\s*(?::\s*(?P<rest>.*))?$", re.IGNORECASE))
        for section, words in SECTIONS.items()
    )

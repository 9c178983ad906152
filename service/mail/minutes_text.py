"""Minutes as an officer writes them, as the skeleton asks for them, or as a scanner read them: case by case.

A case begins with its number, as 7/23, or with a number and title of the agenda. Below stand text and sections with
comments, decisions and what is to be followed up, in any order and more than once. Nothing is left out: what belongs to
no section is text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from service.domain.fold import fold
from service.domain.minutes import MinutedCase, MinutesText, Passage, Section
from service.mail.minutes_tasks import decisions_in, tasks_in
from service.mail.words.minutes import CASE, SECTIONS

Heading = tuple[str, str]


def read_minutes(text: str, held: date, agenda: Sequence[Heading] = ()) -> MinutesText:
    """The cases in the order in which they stand.

    `held` is the day of the meeting: in 2023 a scanned '7123' is case 7/23, and dates are later. `agenda` are numbers
    and titles that are known to come: only there is a bare '3. Økonomi' a case, or the title on a line of its own.
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
    known = {(number.rstrip("."), fold(title)): (number, title) for number, title in agenda}
    for line in text.replace("\r", "").split("\n"):
        bare = " ".join(line.split())
        heading = _case(bare, year) or _agenda_item(bare, known)
        if heading:
            yield _Line("", heading)
        elif (label := section_at(bare)) is not None:
            yield _Line(label[1], section=label[0])
        elif item := _item().match(bare):
            yield _Line(bare[item.end() :], is_item=True)
        else:
            yield _Line(bare)


def _case(line: str, year: int) -> Heading | None:
    found = _numbered().match(line)
    if found:
        return f"{int(found['number'])}/{found['year'][-2:]}", found["title"].strip(" |:.–-")
    misread = re.match(rf"(?P<number>\d{{1,2}})[1lI|]{year % 100:02}\s+(?P<title>[^\W\d_].*)$", line)
    return (f"{int(misread['number'])}/{year % 100:02}", misread["title"]) if misread else None


def _agenda_item(line: str, known: dict[Heading, Heading]) -> Heading | None:
    found = re.match(r"(?P<number>\d{1,3}(?:/\d\d)?)[.):]?\s+(?P<title>\S.*)$", line)
    if found:
        return known.get((found["number"], fold(found["title"])))
    return next((heading for (_, title), heading in known.items() if title == fold(line) != ""), None)


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
def _numbered() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:{CASE})\s+)?(?P<number>\d{{1,3}})\s?/\s?(?P<year>(?:20)?\d\d)(?![\d/])(?P<title>(?:[\s|:.–-].*)?)$",
        re.IGNORECASE,
    )


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

"""An officer's corrections of minutes that are written already: `Ret: nye bånd til: nye diske`, one below the other.

Each must fit one place of the text, word for word, and no other: nothing is guessed.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from service.domain.minutes import MinutedCase, MinutesText
from service.mail.commands_opening import without_greeting
from service.mail.minutes_tasks import decisions_in, tasks_in
from service.mail.order_lines import closes
from service.mail.words.minutes import ABSENT, INSTEAD_OF, INTO, PRESENT

MOST = 100  # corrections of one mail
WRAPPED = 55  # characters: a longer line may have been broken by a mail program
_QUOTES = "»«“”„\"'’‘"


@dataclass(frozen=True, slots=True)
class Correction:
    """What stands in the minutes, and what is to stand there instead; None where that was not said."""

    was: str
    now: str | None


@dataclass(frozen=True, slots=True)
class Corrections:
    """What an officer corrects, in the order of writing; `attendance` are lines that tell who was there.

    `strange` are lines that are neither.
    """

    corrections: tuple[Correction, ...] = ()
    attendance: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether the text is meant as corrections at all."""
        return bool(self.corrections or (self.attendance and not self.strange))


@dataclass(frozen=True, slots=True)
class Misfit:
    """A correction that does not fit one place: the headings of the cases that it fits, "" above the first."""

    correction: Correction
    places: tuple[str, ...]


@dataclass(slots=True)
class _Reader:
    corrections: list[str] = field(default_factory=list)
    attendance: list[str] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)
    is_open: bool = False  # the last correction may go on below
    above: str = ""

    def take(self, line: str) -> None:
        if self.is_open and _says_both(self.corrections[-1]):
            # Then only a line that a mail program has broken goes on.
            self.is_open = bool(line) and len(self.above) > WRAPPED
        self.above = line
        if found := _opens().match(line):
            self.corrections.append(found["rest"])
            self.is_open = True
        elif not line:
            return
        elif self.is_open:
            self.corrections[-1] += f" {line}"
        elif _is_attendance().match(line):
            self.attendance.append(line)
        else:
            self.strange.append(line)


def read_corrections(text: str, names: Iterable[str] = ()) -> Corrections:
    """What stands above a valediction, or a line with one of `names`: who writes."""
    reader, own = _Reader(), tuple(names)
    for written in text.splitlines():
        line = _bare(" ".join(written.split()))
        line = without_greeting(line) if line and not reader.corrections else line
        if line and not _into().match(line) and closes(line, own):
            break
        reader.take(line)
    found = tuple(map(_correction, reader.corrections[:MOST]))
    return Corrections(found, tuple(reader.attendance), (*reader.strange, *reader.corrections[MOST:]))


def corrected(
    text: MinutesText, corrections: Iterable[Correction], held: date
) -> tuple[MinutesText, tuple[Misfit, ...]]:
    """The minutes with all corrections made, one after the other, but those that do not fit."""
    misfits = []
    for one in corrections:
        places = tuple(_places(text, _exactly(one.was))) if one.was else ()
        if len(places) == 1 and one.now is not None:
            text = _replaced(text, _exactly(one.was), one.now, held)
        else:
            misfits.append(Misfit(one, places))
    return text, tuple(misfits)


def _says_both(said: str) -> bool:
    found = _into().search(said)
    return found is not None and bool(said[found.end() :].strip())


def _correction(said: str) -> Correction:
    found = _into().search(said)
    if found is None:
        return Correction(_bare(said), None)
    return Correction(_bare(said[: found.start()]), _bare(said[found.end() :]))


def _bare(said: str) -> str:
    """Without the quotation marks around all of it."""
    said = said.strip()
    is_quoted = len(said) > 1 and said[0] in _QUOTES and said[-1] in _QUOTES
    return said[1:-1].strip() if is_quoted else said


def _exactly(words: str) -> re.Pattern[str]:
    """These words, and not as a part of longer ones."""
    begins, ends = (r"(?<!\w)" if words[0].isalnum() else ""), (r"(?!\w)" if words[-1].isalnum() else "")
    return re.compile(f"{begins}{re.escape(words)}{ends}")


def _places(text: MinutesText, was: re.Pattern[str]) -> Iterator[str]:
    """The heading of the case, once for each time that it stands there."""
    yield from [""] * sum(len(was.findall(line)) for line in text.opening)
    for case in text.cases:
        said = (case.title, *(each for passage in case.passages for each in passage.paragraphs), *case.links)
        yield from [f"{case.number} {case.title}"] * sum(len(was.findall(each)) for each in said)


def _replaced(text: MinutesText, was: re.Pattern[str], now: str, held: date) -> MinutesText:
    return MinutesText(
        _each(text.opening, was, now), tuple(_case(case, was, now, held) for case in text.cases)
    )


def _case(case: MinutedCase, was: re.Pattern[str], now: str, held: date) -> MinutedCase:
    passages = tuple(replace(each, paragraphs=_each(each.paragraphs, was, now)) for each in case.passages)
    passages = tuple(each for each in passages if each.paragraphs)
    return replace(
        case,
        title="".join(_each((case.title,), was, now)),
        passages=passages,
        decisions=decisions_in(passages),
        tasks=tasks_in(passages, held),
        links=_each(case.links, was, now),
    )


def _each(paragraphs: Iterable[str], was: re.Pattern[str], now: str) -> tuple[str, ...]:
    """A paragraph of which nothing is left goes."""
    found = (" ".join(was.sub(lambda _: now, each).split()) for each in paragraphs)
    return tuple(filter(None, found))


@cache
def _opens() -> re.Pattern[str]:
    return re.compile(rf"(?:[-*•]\s+)?(?:{INSTEAD_OF})\s*:\s*(?P<rest>.*)$", re.IGNORECASE)


@cache
def _into() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s,;»«”\"])){INTO}\s*:\s*", re.IGNORECASE)


@cache
def _is_attendance() -> re.Pattern[str]:
    return re.compile(rf"(?:{PRESENT}|{ABSENT})\s*:\s*\S", re.IGNORECASE)

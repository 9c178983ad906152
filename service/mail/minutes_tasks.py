"""What was decided and what was promised, found in the sentences of minutes.

An owner is not guessed: nobody has what no sentence puts a name to, as its first words, behind 'Ansvarlig:' or in
brackets at its end.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from service.domain.minutes import Passage, Task
from service.mail.when import read_day
from service.mail.words.minutes import (
    ASKED,
    DECIDED,
    DUE,
    FOREMOST,
    NOBODY,
    NOT,
    PROMISES,
    RESPONSIBLE,
    SECRETARIAT,
)

_ONE = r"[A-ZÆØÅÄÖ@][\w'’-]*(?:\s+(?:(?:van|von|de|af|av)\s+)?[A-ZÆØÅÄÖ][\w'’-]*\.?){0,3}"
_NAME = rf"(?P<name>{_ONE}(?:\s+(?:og|and)\s+{_ONE})?|(?i:{SECRETARIAT}))"
# 'senest torsdag den 12. marts kl. 12': a date has at most so many words.
_WORDS_OF_A_DATE = 6


def decisions_in(passages: Sequence[Passage]) -> tuple[str, ...]:
    """Everything under 'Beslutninger', and each sentence elsewhere that says that something was decided."""
    return tuple(_decisions(passages))


def tasks_in(passages: Sequence[Passage], held: date) -> tuple[Task, ...]:
    """Every paragraph under 'Til opfølgning' that tells more than what was decided; dates are later than `held`."""
    return tuple(
        Task(paragraph, _owner(paragraph), _due(paragraph, held))
        for passage in passages
        if passage.section == "follow_ups"
        for paragraph in passage.paragraphs
        if not _is_decision_only(paragraph)
    )


def _decisions(passages: Sequence[Passage]) -> Iterator[str]:
    for passage in passages:
        for paragraph in passage.paragraphs:
            if passage.section == "decisions":
                yield paragraph
            elif passage.section != "comments":
                yield from filter(_decides, _sentences(paragraph))


def _is_decision_only(paragraph: str) -> bool:
    return _owner(paragraph) is None and any(map(_decides, _sentences(paragraph)))


def _decides(sentence: str) -> bool:
    return _decided().search(sentence) is not None and not _undecided().search(sentence)


def _owner(paragraph: str) -> str | None:
    """Whoever has promised it, as written there; the latest of several sentences that name somebody."""
    named = [name for sentence in _sentences(paragraph) if (name := _owner_in(sentence))]
    return named[-1] if named else None


def _owner_in(sentence: str) -> str | None:
    for pattern in _owners():
        found = pattern.search(sentence)
        if found and found["name"].casefold() not in NOBODY:
            return found["name"][0].upper() + found["name"][1:]
    return None


def _due(paragraph: str, held: date) -> date | None:
    """The day behind 'senest' or 'inden'; None where none is said, or one that must be asked about."""
    for found in _deadline().finditer(paragraph):
        words = re.split(r"[,;()]|\.(?:\s+(?=[A-ZÆØÅ])|$)", paragraph[found.end() :])[0].split()
        for count in range(min(len(words), _WORDS_OF_A_DATE), 0, -1):
            day = read_day(" ".join(words[:count]), held)
            if isinstance(day, date):
                return day
    return None


def _sentences(paragraph: str) -> list[str]:
    return [each for each in re.split(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])", paragraph) if each]


@cache
def _deadline() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{DUE})\b\s*:?\s*", re.IGNORECASE)


@cache
def _decided() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{DECIDED})\b", re.IGNORECASE)


@cache
def _undecided() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{DECIDED})\s+(?:{NOT})\b|\b(?:{NOT})\s+(?:{DECIDED})\b", re.IGNORECASE)


@cache
def _owners() -> tuple[re.Pattern[str], ...]:
    """Named for it; asked to; at the sentence's end; whoever opens the sentence and promises, or stands behind that."""
    return (
        re.compile(rf"\b(?i:{RESPONSIBLE})\s*:\s*{_NAME}"),
        re.compile(rf"\b(?i:{ASKED})\s+{_NAME}\b"),
        re.compile(rf"\({_NAME}\)\s*\.?$"),
        re.compile(rf"^{_NAME}(?:\s*\([^)]*\)|,\s[^,]{{1,40}},)?\s+(?:{PROMISES})\b"),
        re.compile(rf"^{_NAME}\s*:\s"),
        re.compile(rf"^(?i:{FOREMOST})\b[^,.]{{0,60}}\s(?:{PROMISES})\s+{_NAME}\b"),
    )

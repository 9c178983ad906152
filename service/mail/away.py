"""Until when somebody is away, as an out-of-office answer says it. In doubt None: then the person is reminded."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from service.mail.calendar_date import date_of
from service.mail.calendar_day import take_day
from service.mail.mail import Mail
from service.mail.regex import regex
from service.mail.scanner import Scanner
from service.mail.when_doubt import Doubt
from service.mail.words import away, one_of

READ = 2_000  # characters in which a machine says until when
_DAY = timedelta(days=1)
_WRAPPED = regex(r"(?<![.!?:,\n])\n(?!\n)")

_CLAUSE = r"(?:[^.!?]|(?<=\d)\.|(?<=\bd)\.){0,80}?"  # no further than the end of the sentence
_LEAVE = "".join(rf"(?<!{word})" for word in away.DENIED) + rf"\b{one_of(away.LEAVE)}\b"
_THROUGH = regex(rf".*?{_LEAVE}{_CLAUSE}\b{one_of(away.THROUGH)} ")
_UNTIL = regex(rf".*?{_LEAVE}{_CLAUSE}\b{one_of(away.UNTIL)} ")
_NOT_BEFORE = regex(rf".*?\b{one_of(away.NOT_BEFORE)}\b{_CLAUSE}\b{one_of(away.BEFORE)} ")
_BACK = regex(rf".*?\b{one_of(away.BACK)}(?=[ ,])")
_BETWEEN = regex(rf"[, ]+(?:{one_of(away.BETWEEN)}(?= ))?")
_MOST_BETWEEN = 4
_FROM = regex(rf".*?(?<!ig[ej]n )(?<!igjen )(?<!tilbage )(?<!tilbake )(?<!back )\b{one_of(away.FROM)} ")
_ANOTHER = regex(rf".*?\b{one_of(away.ANOTHER)}\b{_CLAUSE}\b(?:{one_of(away.BACK)}|{one_of(away.LEAVE)})\b")


def away_until(mail: Mail, today: date) -> date | None:
    """The last day on which the writer is away, seen from the day of the mail; the earliest where it names several.

    None where that is not plain, or where the absence has not begun.
    """
    text = _WRAPPED.sub(" ", mail.span("new")[:READ])
    if Scanner(text).take(_ANOTHER) or any(day is None or day > today for day in _begins(text, today)):
        return None
    ends = list(_ends(text, today))
    last = min((end for end in ends if end is not None), default=None)
    return None if None in ends or last is None or last < today else last


def _begins(text: str, today: date) -> Iterator[date | None]:
    """When an absence begins; None where that is not certain."""
    for day in _days(text, today, _FROM):
        if isinstance(day, Doubt):
            yield (day.days[0] if day.code == "which-year" else day.day if day.code == "past" else None)
        else:
            yield day


def _ends(text: str, today: date) -> Iterator[date | None]:
    """The last day away, as each of the sentences says it; None where that is not certain."""
    for pattern, first_back in ((_THROUGH, False), (_UNTIL, True), (_NOT_BEFORE, True), (_BACK, True)):
        for day in _days(text, today, pattern):
            yield None if isinstance(day, Doubt) else day - _DAY * first_back


def _days(text: str, today: date, lead: re.Pattern[str]) -> Iterator[date | Doubt]:
    """The day behind each of the words that lead to one, where a day stands there."""
    scanner = Scanner(text)
    while scanner.take(lead):
        for _ in range(_MOST_BETWEEN):
            words = take_day(scanner, a_date_is_missing=True)
            if words is not None:
                yield date_of(words, today)
                break
            if not scanner.take(_BETWEEN):
                break

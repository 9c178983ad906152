"""Until when somebody is away, as an out-of-office answer says it. In doubt None: then the person is reminded."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from itertools import pairwise

from service.mail.calendar_date import date_of
from service.mail.calendar_day import take_day
from service.mail.mail import Mail
from service.mail.regex import regex
from service.mail.scanner import Scanner
from service.mail.when_doubt import Doubt
from service.mail.words import away, one_of
from service.mail.words.calendar import WEEK

READ = 2_000  # characters in which a machine says until when
_DAY = timedelta(days=1)
_SUNDAY = 6  # days behind Monday
_WEEKEND = 2 * _DAY  # before a week of absence, when people are not at work either
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
_WEEKS = (
    rf"{one_of(WEEK)}(?:r|er|rne|erne|ene|s)? (?P<weeks>[0-9]{{1,2}}"
    rf"(?:(?:, | og | and | ?- ?| ?& ?)(?:{one_of(WEEK)} )?[0-9]{{1,2}})*)(?![0-9:]|[.][0-9])"
)
_DURING = regex(rf".*?{_LEAVE}(?P<between>{_CLAUSE})\b(?P<lead>(?:i|in|hele|during|for) (?:hele )?)?{_WEEKS}")
_WEEKS_FIRST = regex(rf"(?:.*?[.!?,:] ?)?\b(?:i|in) {_WEEKS}(?P<between>{_CLAUSE}){_LEAVE}")
_OTHERWISE = regex(
    rf"\b(?:{one_of(away.BACK)}|{one_of(away.THROUGH)}|{one_of(away.UNTIL)}|{one_of(away.FROM)}|ikke|ikkje|not)\b"
)
_NUMBER = regex("[0-9]+")
_ANOTHER = regex(rf".*?\b{one_of(away.ANOTHER)}\b{_CLAUSE}\b(?:{one_of(away.BACK)}|{one_of(away.LEAVE)})\b")


def away_until(mail: Mail, today: date) -> date | None:
    """The last day on which the writer is away, seen from the day of the mail; the earliest where it names several.

    None where that is not plain, or where the absence has not begun.
    """
    text = _WRAPPED.sub(" ", mail.span("new")[:READ])
    if Scanner(text).take(_ANOTHER) or any(day is None or day > today for day in _begins(text, today)):
        return None
    weeks = list(_weeks(text, today))
    if any(not days or days[0] - _WEEKEND > today for days in weeks):
        return None
    ends = [*_ends(text, today), *(days[-1] for days in weeks if days)]
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
        for day in _days(text, today, pattern, of_week=0 if first_back else _SUNDAY):
            yield None if isinstance(day, Doubt) else day - _DAY * first_back


def _weeks(text: str, today: date) -> Iterator[tuple[date, date] | None]:
    """The first and the last day of each absence that is told in weeks, the latter of some that belong together."""
    for pattern in (_DURING, _WEEKS_FIRST):
        scanner = Scanner(text)
        while found := scanner.take(pattern):
            # `ferie uge 49` is the absence; what stands behind other words is when it ends.
            if pattern is _DURING and not (found["lead"] or found["between"] == " "):
                continue
            if not _OTHERWISE.search(found["between"]):
                yield _span(found["weeks"], today)


def _span(numbers: str, today: date) -> tuple[date, date] | None:
    """From the Monday of the first week to the Sunday of the last; None where they do not follow one another."""
    mondays = [_monday(int(number), today) for number in _NUMBER.findall(numbers)]
    told = [monday for monday in mondays if monday is not None]
    is_range = len(told) == 2 and "-" in numbers and told[0] < told[1]
    follow = all(later - earlier == 7 * _DAY for earlier, later in pairwise(told))
    if not told or len(told) < len(mondays) or not (is_range or follow):
        return None
    return told[0], told[-1] + _SUNDAY * _DAY


def _monday(week: int, today: date) -> date | None:
    """Of that week (ISO 8601) of the year in which it is nearest; None where no year has it."""
    found = []
    for year in (today.year - 1, today.year, today.year + 1):
        with suppress(ValueError):
            found.append(date.fromisocalendar(year, week, 1))
    return min(found, key=lambda monday: abs(monday - today), default=None)


def _days(text: str, today: date, lead: re.Pattern[str], of_week: int = 0) -> Iterator[date | Doubt]:
    """The day behind each of the words that lead to one, where a day stands there; of a week, so many behind Monday."""
    scanner = Scanner(text)
    while scanner.take(lead):
        for _ in range(_MOST_BETWEEN):
            words = take_day(scanner, a_date_is_missing=True)
            if words is not None:
                monday = _monday(words.week, today) if words.week and words.weekday is None else None
                yield monday + of_week * _DAY if monday else date_of(words, today)
                break
            if not scanner.take(_BETWEEN):
                break

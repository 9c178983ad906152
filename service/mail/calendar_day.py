"""Words that name a day: what stands there, before anybody asks which date that is."""

import re
from dataclasses import dataclass, fields, replace
from typing import Any

from service.mail.regex import regex
from service.mail.scanner import Scanner
from service.mail.words import one_of
from service.mail.words.calendar import (
    COMING,
    DAYS,
    DAYS_AHEAD,
    MONTHS,
    NEXT,
    NUMBERS,
    SHORT_WEEKDAYS,
    THIS,
    UNTIL,
    WEEK,
    WEEKDAYS,
    WEEKS,
)


def _any(table: dict[str, int]) -> str:
    return "(?:" + "|".join(sorted(table, key=len, reverse=True)) + ")"


_MONTH = rf"(?P<month_word>{_any(MONTHS)})\b\.?"
_YEAR = r"20[0-9]{2}"
_NO_MORE = r"(?![0-9a-z])(?![.:/][0-9])"
_ORDINAL = r"(?:st|nd|rd|th)"
_LEAD = r"(?:(?:fra|fraa|from) )?(?:(?:paa|on) )?(?:(?:d\.? ?|den |the ))?"

# Day before month always: no Dane or Norwegian writes 3/4 for the 4th of March.
_DATES = tuple(
    regex(_LEAD + pattern)
    for pattern in (
        rf"(?P<year>{_YEAR})(?P<sep>[-/.])(?P<month>[0-9]{{1,2}})(?P=sep)(?P<day>[0-9]{{1,2}})(?:t(?=[0-9])"
        rf"|{_NO_MORE})",
        rf"(?P<day>[0-9]{{1,2}})/(?P<month>[0-9]{{1,2}})"
        rf"(?:(?:/| ?- ?|,? )(?P<year>{_YEAR})|(?:[/-]'?| ')(?P<short_year>[0-9]{{2}})|){_NO_MORE}",
        rf"(?P<day>[0-9]{{1,2}})-(?P<month>[0-9]{{1,2}})-(?P<year>{_YEAR}|(?P<short_year>[0-9]{{2}})){_NO_MORE}",
        rf"(?P<day>[0-9]{{1,2}})\. ?(?P<month>[0-9]{{1,2}})"
        rf"(?:\. ?(?P<year>{_YEAR})|\.(?P<short_year>[0-9]{{2}})|\.){_NO_MORE}",
        rf"(?P<day>[0-9]{{1,2}})\.(?P<month>[1-9]){_NO_MORE}",
        rf"(?P<day>[0-9]{{1,2}})(?:\.|{_ORDINAL})?[ -]?(?:of )?{_MONTH}"
        rf"(?:(?:,? |-)(?P<year>{_YEAR})|(?: |-)?'(?P<short_year>[0-9]{{2}})|){_NO_MORE}",
        rf"{_MONTH} (?P<day>[0-9]{{1,2}}){_ORDINAL}?(?:,? (?P<year>{_YEAR}))?{_NO_MORE}",
    )
)
# '12.03' may be a date or a time: a date where one is missing, never within a span of times.
_DOTTED = regex(
    rf"{_LEAD}(?P<day>[0-9]{{1,2}})\.(?P<month>0[1-9]|1[0-2]){_NO_MORE}"
    r"(?! ?- ?[0-9]{1,2}(?:[.:][0-9]{2})?(?![0-9/]))"
)
# The month follows with the next date: '12. og 13. marts', '12-13 March', '12.-13/3'.
_TO_COME = rf"(?= ?(?:-|,|(?:og|and|til|to) ) ?(?:(?:d\.?|den|the) ?)?[0-9]{{1,2}}(?:/[0-9]|\.?{_ORDINAL}? ?{_MONTH}))"
_DAY_ONLY = regex(
    rf"{_LEAD}(?P<day>[0-9]{{1,2}})(?:\.(?! ?[0-9])|{_ORDINAL}(?![a-z])|{_TO_COME.replace('?P<month_word>', '?:')})"
)
# And it went before: 'March 12-13, 2027'.
_DAY_BEHIND_MONTH = regex(rf"(?P<day>[0-9]{{1,2}}){_ORDINAL}?(?:,? (?P<year>{_YEAR}))?{_NO_MORE}")

_FULL = rf"{_any(WEEKDAYS)}(?![a-z])"
_SHORT = rf"{_any(SHORT_WEEKDAYS)}(?![a-z])\.?"
_WEEKDAY = regex(
    rf"(?:(?:fra|fraa|from) )?(?:(?:paa|on|den) )?(?:(?:(?P<next>{one_of(NEXT)})|{one_of(COMING)}) )?"
    rf"(?:(?P<weekday>{_FULL})(?:-(?P<until>{_FULL}))?"
    rf"|(?P<short>{_SHORT})(?:-(?P<short_until>{_SHORT}))?(?=,? ?(?:(?:d\.?|den|the) ?)?(?:[0-9]|{_any(MONTHS)}\b)))"
)
_WEEK = regex(
    rf"(?:(?:i|in) )?(?:(?:(?P<next>{one_of(NEXT)})|{one_of(THIS)}) {one_of(WEEK)}(?![a-z])"
    rf"|{one_of(WEEK)} ?(?P<week>[0-9]{{1,2}})(?:(?:,? |/|-| i )(?P<year>{_YEAR}))?{_NO_MORE})"
)
_AHEAD = regex(
    rf"(?P<words>{_any(DAYS_AHEAD)})(?![a-z])"
    rf"|(?:om|in) (?:(?P<count>[0-9]{{1,3}})|(?P<number>{_any(NUMBERS)}|a))"
    rf" (?:(?P<days>{one_of(DAYS)})|{one_of(WEEKS)})(?![a-z])"
)
_BLANK = regex(r" ?")
_UNTIL = regex(rf" ?(?:-|{one_of(UNTIL)} ) ?")


@dataclass(frozen=True, slots=True)
class DayWords:
    """What was written of a day; None for what was not. `weekday`: 0 is Monday, `week`: by ISO 8601."""

    given: str
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    last_weekday: int | None = None  # 'torsdag-fredag'
    says_next: bool | None = None  # 'næste torsdag': of this week to some, of the next to others
    week: int | None = None
    week_year: int | None = None
    weeks_ahead: int | None = None  # 0 is 'denne uge'
    days_ahead: int | None = None
    is_dotted: bool | None = None  # '12.03'

    @property
    def names_date(self) -> bool:
        return self.day is not None

    def in_a_series(self) -> "DayWords":
        """A weekday by itself, among several dates, rather belongs to one of those than to this week."""
        is_lone = self.weekday is not None and not any(
            part is not None for part in (self.day, self.week, self.weeks_ahead, self.days_ahead)
        )
        return replace(self, says_next=True) if is_lone else self

    def joined(self, other: "DayWords") -> "DayWords | None":
        """The words together, as of 'uge 11' and 'tirsdag'; None where both say the same kind of thing."""
        said: dict[str, Any] = {}
        for field in fields(self):
            if field.name == "given":
                continue
            mine, others = getattr(self, field.name), getattr(other, field.name)
            if mine is not None and others is not None:
                return None
            said[field.name] = others if mine is None else mine
        return replace(self, given=f"{self.given} {other.given}", **said)


def take_day(scanner: Scanner, *, a_date_is_missing: bool) -> DayWords | None:
    """The next words that name a day, or None. A weekday is taken together with the date or week behind it.

    `a_date_is_missing`: '12.03' is read as the 12th of March, else it is left to be a time.
    """
    start = scanner.at
    weekday = _take_weekday(scanner)
    if weekday is None:
        return _take_date(scanner, a_date_is_missing) or _take_week(scanner) or _take_ahead(scanner)
    behind_weekday = scanner.at
    scanner.take(_BLANK)
    other = _take_date(scanner, a_date_is_missing) or _take_week(scanner) or _take_ahead(scanner)
    both = other and weekday.joined(other)
    if both is None:
        scanner.at = behind_weekday
        return weekday
    return replace(both, given=scanner.given(start, scanner.at))


def take_last_day(scanner: Scanner, first: DayWords) -> DayWords | None:
    """The day behind 'til' or a dash that ends what began on `first`, or None."""
    start = scanner.at
    if scanner.take(_UNTIL):
        last = take_day(scanner, a_date_is_missing=False)
        if last is None and first.month is not None:
            behind_until = scanner.at
            last = _words_of(scanner, behind_until, scanner.take(_DAY_BEHIND_MONTH))
            last = last and replace(last, month=first.month)
        if last is not None and last.names_date:
            return last
    scanner.at = start
    return None


def _take_date(scanner: Scanner, a_date_is_missing: bool) -> DayWords | None:
    start = scanner.at
    for pattern in _DATES:
        if found := scanner.take(pattern):
            return _words_of(scanner, start, found)
    if a_date_is_missing and (found := scanner.take(_DOTTED)):
        words = _words_of(scanner, start, found)
        return words and replace(words, is_dotted=True)
    return _words_of(scanner, start, scanner.take(_DAY_ONLY))


def _words_of(scanner: Scanner, start: int, found: re.Match[str] | None) -> DayWords | None:
    if found is None:
        return None
    said = found.groupdict()
    month_word, month, short_year = said.get("month_word"), said.get("month"), said.get("short_year")
    year = f"20{short_year}" if short_year else said.get("year")
    return DayWords(
        given=scanner.given(start, scanner.at),
        day=int(said["day"]),
        month=MONTHS[month_word] if month_word else _number(month),
        year=_number(year),
    )


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _take_weekday(scanner: Scanner) -> DayWords | None:
    start = scanner.at
    found = scanner.take(_WEEKDAY)
    if found is None:
        return None
    table = WEEKDAYS if found["weekday"] else SHORT_WEEKDAYS
    until = found["until"] or found["short_until"]
    return DayWords(
        given=scanner.given(start, scanner.at),
        weekday=table[(found["weekday"] or found["short"]).rstrip(".")],
        last_weekday=table[until.rstrip(".")] if until else None,
        says_next=True if found["next"] else None,
    )


def _take_week(scanner: Scanner) -> DayWords | None:
    start = scanner.at
    found = scanner.take(_WEEK)
    if found is None:
        return None
    given = scanner.given(start, scanner.at)
    if found["week"]:
        return DayWords(given, week=int(found["week"]), week_year=_number(found["year"]))
    return DayWords(given, weeks_ahead=1 if found["next"] else 0)


def _take_ahead(scanner: Scanner) -> DayWords | None:
    start = scanner.at
    found = scanner.take(_AHEAD)
    if found is None:
        return None
    given = scanner.given(start, scanner.at)
    if found["words"]:
        return DayWords(given, days_ahead=DAYS_AHEAD[found["words"]])
    count = int(found["count"]) if found["count"] else NUMBERS.get(found["number"], 1)
    return DayWords(given, days_ahead=count * (1 if found["days"] else 7))

"""Which date the words for a day mean, seen from a given today; a doubt wherever that is not certain."""

import calendar
from dataclasses import replace
from datetime import MAXYEAR, date, timedelta

from service.mail.calendar_day import DayWords
from service.mail.when_doubt import Doubt

JUST_PAST = timedelta(days=60)  # '12/3' written on the 1st of April: a slip, or next year?
FAR_AHEAD = timedelta(days=5 * 366)  # nobody plans so far; a digit has slipped
_WEEK = timedelta(days=7)
_WORKDAYS = 5
_DAYS_THAT_MEAN_A_WEEK = 8  # 'om 8 dage' is a week to most Danes


def date_of(words: DayWords, today: date) -> date | Doubt:
    """The date that is meant, today or later. Without a year it is the next such date."""
    if words.names_date:
        return _in_time(words, _dated(words, today), today)
    if words.days_ahead is not None:
        return _days_ahead(words, today)
    if words.week is not None or words.weeks_ahead is not None:
        return _in_time(words, _in_week(words, today), today)
    if words.weekday is not None:
        return _next_weekday(words, words.weekday, today)
    return Doubt("no-date", words.given)


def _dated(words: DayWords, today: date) -> date | Doubt:
    if words.month is None:
        return _without_month(words, today)
    is_gone = words.year is None and (words.month, words.day or 0) < (today.month, today.day)
    year = (words.year or today.year) + is_gone
    day = _date(year, words.month, words.day)
    if day is None:
        return Doubt("no-such-date", words.given, days=_beside(year, words, today))
    this_year = _date(today.year, words.month, words.day)
    if is_gone and this_year and today - this_year <= JUST_PAST and not _only_fits(words, day, this_year):
        return _just_past(words, this_year, day)
    return _checked(words, day, today)


def _just_past(words: DayWords, this_year: date, next_year: date) -> Doubt:
    if _only_fits(words, this_year, next_year):
        return Doubt("past", words.given, day=this_year)
    return Doubt("which-year", words.given, days=(this_year, next_year))


def _only_fits(words: DayWords, day: date, other: date) -> bool:
    return words.weekday == day.weekday() != other.weekday()


def _checked(words: DayWords, day: date, today: date) -> date | Doubt:
    """The date, unless what stands beside it says another weekday, week or distance from today."""
    if day < today:
        return day
    if words.weekday is not None and words.weekday != day.weekday():
        ahead = [other for other in _around(day, words.weekday) if other >= today]
        nearest = min(ahead, key=lambda other: abs(other - day))
        return Doubt("wrong-weekday", words.given, day=day, weekday=words.weekday, days=(nearest,))
    year, week, _ = day.isocalendar()
    if words.week is not None and (words.week_year or year, words.week) != (year, week):
        other = _date_of_week(words.week_year or year, words.week, day.weekday())
        return Doubt("wrong-week", words.given, day=day, days=(other,) if other else ())
    expected = _expected(words, day, today)
    return day if expected == day else Doubt("which-day", words.given, days=(day, expected))


def _expected(words: DayWords, day: date, today: date) -> date:
    """Where 'i morgen' or 'næste uge', written beside a date, puts it."""
    if words.days_ahead is not None:
        return today + timedelta(days=words.days_ahead)
    if words.weeks_ahead is not None:
        return _monday(today) + words.weeks_ahead * _WEEK + timedelta(days=day.weekday())
    return day


def _without_month(words: DayWords, today: date) -> Doubt:
    """'den 12.': of this month or of the next, to choose from."""
    months = [(today.year + (today.month + n - 1) // 12, (today.month + n - 1) % 12 + 1) for n in range(13)]
    found = [_date(year, month, words.day) for year, month in months]
    days = [
        day
        for day in found
        if day and day >= today and (words.weekday is None or words.weekday == day.weekday())
    ]
    return Doubt("which-day" if days else "no-such-date", words.given, days=tuple(days[:2]))


def _days_ahead(words: DayWords, today: date) -> date | Doubt:
    ahead = words.days_ahead or 0
    day = today + timedelta(days=ahead)
    if words.weekday is None and ahead == _DAYS_THAT_MEAN_A_WEEK:
        return Doubt("which-day", words.given, days=(day - timedelta(days=1), day))
    if words.weekday is not None and words.weekday != day.weekday() and ahead >= _WEEK.days:
        return Doubt("which-day", words.given, days=_around(day, words.weekday))
    return _checked(replace(words, days_ahead=None), day, today)


def _in_week(words: DayWords, today: date) -> date | Doubt:
    """The day in a week; of a week without a year, in the next such week."""
    if words.week is None:
        monday = _monday(today) + (words.weeks_ahead or 0) * _WEEK
        return _day_of_week(words, monday, today)
    year, this_week, _ = today.isocalendar()
    is_gone = words.week_year is None and words.week < this_week
    monday_then = _date_of_week((words.week_year or year) + is_gone, words.week, 0)
    if monday_then is None:
        return Doubt("no-such-date", words.given)
    gone = _date_of_week(year, words.week, words.weekday or 0) if is_gone else None
    if gone and words.weekday is not None and today - gone <= JUST_PAST:
        return Doubt("which-year", words.given, days=(gone, monday_then + timedelta(days=words.weekday)))
    return _day_of_week(words, monday_then, today)


def _day_of_week(words: DayWords, monday: date, today: date) -> date | Doubt:
    """The weekday after that Monday; where none was written, the workdays to choose from."""
    if words.weekday is not None:
        return monday + timedelta(days=words.weekday)
    days = (monday + timedelta(days=n) for n in range(_WORKDAYS))
    return Doubt("which-day", words.given, days=tuple(day for day in days if day >= today))


def _next_weekday(words: DayWords, weekday: int, today: date) -> date | Doubt:
    coming = today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    if words.says_next:
        return Doubt("which-day", words.given, days=(coming, coming + _WEEK))
    if coming == today + _WEEK:
        return Doubt("which-day", words.given, days=(today, coming))
    return coming


def _in_time(words: DayWords, day: date | Doubt, today: date) -> date | Doubt:
    if isinstance(day, Doubt):
        return day
    if day < today:
        return Doubt("past", words.given, day=day)
    return Doubt("far-ahead", words.given, day=day) if day - today > FAR_AHEAD else day


def _around(day: date, weekday: int) -> tuple[date, date]:
    """The dates with that weekday on both sides of a day that has another."""
    before = day - timedelta(days=(day.weekday() - weekday) % 7)
    return before, before + _WEEK


def _beside(year: int, words: DayWords, today: date) -> tuple[date, ...]:
    """For 30/2 the last day of the month and the first of the next."""
    month = words.month or 0
    if not (1 <= month <= 12 and 28 < (words.day or 0) <= 31):
        return ()
    last = date(year, month, calendar.monthrange(year, month)[1])
    days = (last, last + timedelta(days=1))
    return tuple(day for day in days if day >= today)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _date(year: int, month: int, day: int | None) -> date | None:
    """The date, None for one that no calendar has."""
    if day is None or not (1 <= month <= 12 and year <= MAXYEAR):
        return None
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def _date_of_week(year: int, week: int, weekday: int) -> date | None:
    weeks = date(year, 12, 28).isocalendar().week
    return date.fromisocalendar(year, week, weekday + 1) if 1 <= week <= weeks else None

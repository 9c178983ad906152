"""Dates and times as people write them in Danish, Norwegian and English: 'torsdag d. 12. marts kl. 13-15.30'.

The whole of a text is understood, or it is asked about: no date is ever taken out of half a sentence. All times are
naive local wall times; zones and the hours that a change of the clock skips are the caller's business. docs/dates.md
says what is read and what is asked about.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from service.mail.calendar_date import date_of
from service.mail.calendar_day import DayWords
from service.mail.clock_time import Times
from service.mail.scanner import quoted
from service.mail.when_doubt import Code, Doubt
from service.mail.when_draft import Draft, drafts_of

__all__ = [
    "Code", "Doubt", "Times", "When", "is_when", "read_day", "read_deadline", "read_several", "read_times", "read_when",
]  # fmt: skip

END_OF_DAY = time(23, 59)
_A_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class When:
    """A day, or several up to `last_day`, and the time on it: naive local wall time.

    `starts` is None where no time was given, or a whole day was (`whole_day`). `ends` is None where none was given;
    with a `last_day` it is a time on that day. `tentative`: it was called so.
    """

    day: date
    starts: time | None = None
    ends: time | None = None
    last_day: date | None = None
    tentative: bool = False
    whole_day: bool = False


def is_when(text: str) -> bool:
    """Whether the text tells a date and no more, be it one that must be asked about."""
    drafts = drafts_of(text, days=True, times=True)
    return not isinstance(drafts, Doubt) and any(draft.first is not None for draft in drafts)


def read_when(text: str, today: date) -> When | Doubt:
    """One date, its times if there are any: the content of `Dato`, or of `Dato` and `Tid` in one."""
    return _only(_read(text, today, times=True), text)


def read_several(text: str, today: date) -> tuple[When | Doubt, ...]:
    """The dates of a series in the order written, at least one. A time behind the last, and no other, is for all."""
    return _read(text, today, times=True)


def read_day(text: str, today: date) -> date | Doubt:
    """One date and nothing else."""
    found = _only(_read(text, today, times=False), text)
    return found if isinstance(found, Doubt) else _one_day(found, text)


def read_times(text: str) -> Times | Doubt:
    """A time of the day or a span of it, and nothing else: the content of `Tid`. A lone '13' is one o'clock."""
    drafts = drafts_of(text, days=False, times=True)
    if isinstance(drafts, Doubt):
        return drafts
    (draft,) = drafts
    return Doubt("no-time", quoted(text)) if draft.times is None else _forward(draft.times, text)


def read_deadline(text: str, today: date) -> datetime | Doubt:
    """The last minute of a `Svar senest`, naive local time: 23:59 where no time is given."""
    found = read_when(text, today)
    if isinstance(found, Doubt):
        return found
    if found.tentative:
        return Doubt("not-understood", quoted(text))
    if found.starts and found.ends:
        return Doubt("which-time", quoted(text), times=(found.starts, found.ends))
    day = _one_day(found, text)
    return day if isinstance(day, Doubt) else datetime.combine(day, found.starts or END_OF_DAY)


def _read(text: str, today: date, *, times: bool) -> tuple[When | Doubt, ...]:
    drafts = drafts_of(text, days=True, times=times)
    if isinstance(drafts, Doubt):
        return (drafts,)
    return _in_order(drafts, today, text)


def _only(found: tuple[When | Doubt, ...], text: str) -> When | Doubt:
    if len(found) == 1:
        return found[0]
    doubts = [one for one in found if isinstance(one, Doubt)]
    days = tuple(one.day for one in found if isinstance(one, When))
    return doubts[0] if doubts else Doubt("several-dates", quoted(text), days=days)


def _one_day(found: When, text: str) -> date | Doubt:
    if found.last_day:
        return Doubt("several-dates", quoted(text), days=(found.day, found.last_day))
    return found.day


def _in_order(drafts: list[Draft], today: date, text: str) -> tuple[When | Doubt, ...]:
    found: list[When | Doubt] = []
    days: list[date] = []
    seen: set[When] = set()
    for draft in drafts:
        words = draft.first or DayWords(quoted(text))
        day = _next_in_order(words if len(drafts) == 1 else words.in_a_series(), days, today)
        when = day if isinstance(day, Doubt) else _when(draft, day, today, text)
        if isinstance(when, When):
            days.append(when.day)
            same = replace(when, tentative=False)
            when = Doubt("twice", words.given, day=when.day) if same in seen else when
            seen.add(same)
        found.append(when)
    return tuple(found)


def _next_in_order(words: DayWords, before: list[date], today: date) -> date | Doubt:
    """A series is written in order: a date without a year is the next such after the one before it."""
    if not before or words.month is None or words.year is not None:
        return date_of(words, today)
    day = date_of(words, before[-1])
    if isinstance(day, Doubt):
        is_ahead = day.code == "past" and day.day is not None and day.day >= today
        return day.day if is_ahead and day.day else day
    if day - before[0] > _A_YEAR:
        earlier = date_of(replace(words, year=day.year - 1), today)
        return Doubt("which-year", words.given, days=(earlier, day) if isinstance(earlier, date) else (day,))
    return day


def _when(draft: Draft, day: date, today: date, text: str) -> When | Doubt:
    last_day = _last_day(draft, day, today)
    if isinstance(last_day, Doubt):
        return last_day
    times = draft.times or Times(None)
    if last_day is None:
        times = _forward(times, text)
    if isinstance(times, Doubt):
        return times
    return When(day, times.starts, times.ends, last_day, draft.tentative, times.whole_day)


def _last_day(draft: Draft, day: date, today: date) -> date | Doubt | None:
    """The day it ends, of the same year as the first unless another is given; None for a single day."""
    last, first = draft.last, draft.first
    if first is not None and first.last_weekday is not None:
        last = replace(last or first, weekday=first.last_weekday)
    if last is None:
        return None
    found = date_of(replace(last, year=last.year or day.year) if last.names_date else last, today)
    if isinstance(found, Doubt) and found.code != "past":
        return found
    last_day = found if isinstance(found, date) else found.day
    if last_day is None or last_day <= day:
        return Doubt("ends-before-start", last.given, days=(day, last_day) if last_day else (day,))
    return last_day


def _forward(times: Times | Doubt, text: str) -> Times | Doubt:
    """The times, unless they run backwards."""
    if isinstance(times, Times) and times.starts and times.ends and times.ends <= times.starts:
        return Doubt("ends-before-start", quoted(text), times=(times.starts, times.ends))
    return times

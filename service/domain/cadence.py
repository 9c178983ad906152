"""How often a network meets, held against its charter: is it behind by now, and when could it meet?"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from service.domain.meeting import Meeting

PROPOSALS = 3
# People want to be invited so long before.
NOTICE = timedelta(weeks=3)
# From one proposal to the next: another week, and another weekday for whoever is always taken on one.
_APART = timedelta(days=8)
_WITHIN = timedelta(days=365)
_MIDWEEK = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Behind:
    """Of `per_year` meetings so many have been `held` this year and are `planned` yet: too few by now."""

    per_year: int
    held: int
    planned: int


def behind(meetings: Iterable[Meeting], per_year: int, began: date, now: datetime) -> Behind | None:
    """Whether fewer are held or planned than the part of this year that is gone asks for, to the nearest meeting.

    So each is missed when half of its own part of the year is gone, while there is time to call it. What was before
    the service `began` is not known, and asks for nothing.
    """
    first, next_first = date(now.year, 1, 1), date(now.year + 1, 1, 1)
    days, gone = (next_first - first).days, (now.date() - max(first, began)).days
    wanted = (2 * per_year * gone + days) // (2 * days)
    ends = [
        meeting.ends for meeting in meetings if not meeting.is_cancelled and meeting.starts.year == now.year
    ]
    held = sum(end <= now for end in ends)
    found = Behind(per_year, held, len(ends) - held)
    return found if len(ends) < wanted else None


def free_days(today: date, is_workday: Callable[[date], bool], taken: Collection[date]) -> tuple[date, ...]:
    """The first days in the middle of a week on which people work and nothing else is planned; the same every time."""
    return tuple(_free_days(today, is_workday, taken))


def _free_days(today: date, is_workday: Callable[[date], bool], taken: Collection[date]) -> Iterator[date]:
    day, found = today + NOTICE, 0
    while found < PROPOSALS and day <= today + _WITHIN:
        if day.weekday() in _MIDWEEK and is_workday(day) and day not in taken:
            yield day
            found += 1
            day += _APART
        else:
            day += timedelta(days=1)

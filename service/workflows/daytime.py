"""At what time of day people are written to of the service's own accord."""

from datetime import datetime, time, timedelta

# On the clock of the meeting's zone.
_MORNING, _EVENING = time(8), time(20)


def is_by_day(now: datetime) -> bool:
    """Whether it is a time at which one writes to people, on the clock that `now` is on."""
    return _MORNING <= now.time() < _EVENING


def is_by_day_at(moment: datetime, now: datetime) -> bool:
    """The same on the clock of `moment`."""
    return is_by_day(now.astimezone(moment.tzinfo))


def morning_before(moment: datetime, days: int) -> datetime:
    """The morning so many days before, on the clock of `moment`."""
    return datetime.combine(moment.date() - timedelta(days=days), _MORNING, moment.tzinfo)

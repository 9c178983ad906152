"""The agenda of a meeting as a document: its points in their order, with number, presenter, minutes and clock."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Literal

from service.domain.fold import fold

# What a point is: the welcome with what is to be followed up, what somebody put forward, the offers and wants of the
# members, what stands on every agenda, and what anybody brings up at the end.
PointKind = Literal["opening", "item", "marketplace", "standing", "any_other"]

STEP = 5  # minutes: no point that is given a share of the time gets an odd one
LONGEST_SHARE = 30  # minutes: whoever needs more says so
_BRIEF = 10  # minutes: what opens a meeting and what ends it


@dataclass(frozen=True, slots=True)
class Point:
    """One point of an agenda.

    `number` is as the charter counts: `3`, or the number of a case that runs over the year, `7/23`. `presenter` is
    a name, `email` that person's address where it is known. `minutes` is how long it takes, None where nobody has
    said; `starts` when its turn comes, on the clock of the meeting, None where that cannot be told. `item` is
    the number of the item that it was put forward as, `is_carried` whether that was left over from an earlier meeting.
    """

    kind: PointKind
    title: str
    text: str = ""
    presenter: str = ""
    organisation: str | None = None
    email: str | None = None
    minutes: int | None = None
    starts: datetime | None = None
    number: str = ""
    theme: str | None = None
    item: int | None = None
    is_carried: bool = False


@dataclass(frozen=True, slots=True)
class Agenda:
    """The agenda of a meeting as it went out; as a change, it goes out now. `version` counts from 1.

    `notices` are the numbers of the offers and wants at the marketplace.
    """

    meeting: int
    version: int
    sent: datetime
    points: tuple[Point, ...]
    notices: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Differences:
    """What is other about an agenda than about the one before it.

    `moved` are those that have another place among the points which both have; `retimed` those that begin at another
    time, and `reworded` those of another title or presenter, each as (before, after). `new_notices` are the titles of
    offers and wants that have come, `gone_notices` is how many have gone.
    """

    added: tuple[Point, ...] = ()
    removed: tuple[Point, ...] = ()
    moved: tuple[Point, ...] = ()
    retimed: tuple[tuple[Point, Point], ...] = ()
    reworded: tuple[tuple[Point, Point], ...] = ()
    is_other_text: bool = False
    new_notices: tuple[str, ...] = ()
    gone_notices: int = 0

    def __bool__(self) -> bool:
        listed = (self.added, self.removed, self.moved, self.retimed, self.reworded, self.new_notices)
        return any(listed) or self.is_other_text or self.gone_notices > 0


def numbered(points: Iterable[Point], numbers: Iterable[str]) -> tuple[Point, ...]:
    """The points with `numbers`, of which there are enough; one that has its number keeps it."""
    unused = iter(numbers)
    return tuple(point if point.number else replace(point, number=next(unused)) for point in points)


def timed(points: Sequence[Point], starts: datetime, ends: datetime) -> tuple[Point, ...]:
    """The points with the times at which they begin, one after the other.

    Points for which nobody has said how long they take share what is left of the meeting, in whole steps of STEP
    minutes and up to LONGEST_SHARE; where too little is left, what comes after the first of them has no time. Where
    times were given, nothing is shared: between two of them a time is told only as far as the minutes go.
    """
    are_given = any(point.starts is not None for point in points)
    share = None if are_given else _share(points, starts, ends)
    return tuple(_timed(points, starts, share))


def overrun(points: Iterable[Point], starts: datetime, ends: datetime) -> int:
    """How many minutes longer than the meeting the points take that have any; 0 where they fit."""
    return max(0, _asked(points) - _length(starts, ends))


def differences(before: Sequence[Point], after: Sequence[Point]) -> Differences:
    """What has changed from one agenda to the next."""
    pairs = list(_pairs(before, after))
    met_before = {was for was, _ in pairs}
    met_after = {now for _, now in pairs}
    changed = [(before[was], after[now]) for was, now in pairs]
    return Differences(
        added=tuple(point for place, point in enumerate(after) if place not in met_after),
        removed=tuple(point for place, point in enumerate(before) if place not in met_before),
        moved=tuple(after[now] for now in _out_of_order(pairs)),
        retimed=tuple(pair for pair in changed if _is_retimed(*pair)),
        reworded=tuple(pair for pair in changed if _worded(pair[0]) != _worded(pair[1])),
        is_other_text=any(was.text != now.text for was, now in changed),
    )


def _timed(points: Iterable[Point], starts: datetime, share: int | None) -> Iterator[Point]:
    clock: datetime | None = starts
    for point in points:
        clock = point.starts or clock
        yield replace(point, starts=clock)
        minutes = point.minutes or (share and min(share, _longest_share(point)))
        clock = _after(clock, minutes) if clock is not None and minutes else None


def _share(points: Sequence[Point], starts: datetime, ends: datetime) -> int | None:
    unsaid = sum(point.minutes is None for point in points)
    left = _length(starts, ends) - _asked(points)
    share = left // unsaid // STEP * STEP if unsaid else 0
    return share if share > 0 else None


def _longest_share(point: Point) -> int:
    return _BRIEF if point.kind in ("opening", "any_other") else LONGEST_SHARE


def _asked(points: Iterable[Point]) -> int:
    return sum(point.minutes or 0 for point in points)


def _length(starts: datetime, ends: datetime) -> int:
    """In minutes, also over a night on which the clock is changed."""
    return (ends.astimezone(UTC) - starts.astimezone(UTC)) // timedelta(minutes=1)


def _after(moment: datetime, minutes: int) -> datetime:
    return (moment.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(moment.tzinfo)


def _pairs(before: Sequence[Point], after: Sequence[Point]) -> Iterator[tuple[int, int]]:
    """(place before, place after) of each point that is on both: the same item, else the same kind and title."""
    left = dict(enumerate(after))
    for was, point in enumerate(before):
        found = next((now for now, other in left.items() if _is_same(point, other)), None)
        if found is not None:
            del left[found]
            yield was, found


def _is_same(one: Point, other: Point) -> bool:
    if one.item is not None or other.item is not None:
        return one.item == other.item
    return one.kind == other.kind and (
        one.kind in ("opening", "any_other") or fold(one.title) == fold(other.title)
    )


def _out_of_order(pairs: Sequence[tuple[int, int]]) -> list[int]:
    """The places after of the fewest points that would have to be moved: all but a longest rising sequence."""
    longest: list[list[int]] = []
    for _, now in pairs:
        longest.append([*_longest(run for run in longest if run[-1] < now), now])
    kept = set(_longest(longest))
    return sorted(now for _, now in pairs if now not in kept)


def _longest(runs: Iterable[list[int]]) -> list[int]:
    return max(runs, key=len, default=[])


def _is_retimed(was: Point, now: Point) -> bool:
    return was.starts is not None and now.starts is not None and was.starts != now.starts


def _worded(point: Point) -> tuple[str, str]:
    return point.title, point.presenter

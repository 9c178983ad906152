"""The agenda of a meeting, put together: what is followed up, what people have put forward, what stands on every one.

Nothing here is sent. The same state of the registry gives the same sheet.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from service.domain.agenda import CaseNumber, GiveCase, Item
from service.domain.fold import fold
from service.domain.follow_up import FollowUp, labels
from service.domain.meeting import Meeting
from service.domain.member import Member
from service.domain.network import Network
from service.domain.registry import Registry
from service.domain.sheet import Agenda, Point, PointKind, numbered, overrun, timed
from service.mail.agenda_text import WrittenPoint
from service.mail.words.points import ANY_OTHER, MARKETPLACE, OPENING, kind_of
from service.workflows.agenda_earlier import EarlierMinutes, earlier_minutes
from service.workflows.agenda_files import NO_FILES, Files, files_on
from service.workflows.host_ledger import is_rotating
from service.workflows.host_plan import PlannedTurn, plan_of

MOST_TURNS = 4  # of the hosts to come


@dataclass(frozen=True, slots=True)
class Coming:
    """Somebody who has said that they come."""

    name: str
    organisation: str | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The agenda of a meeting as it would go out now.

    `earlier` is what it says of the minutes of meetings before. `notices` are the offers and wants of the marketplace,
    `hosts` those of the meetings after this one. `cases` are the numbers that its points get when it goes out.
    `left_off` are the titles of what people have put forward and is not on an agenda that an officer wrote.
    `overrun` is by how many minutes its points take longer than the meeting.
    """

    meeting: Meeting
    points: tuple[Point, ...]
    earlier: tuple[EarlierMinutes, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    notices: tuple[Item, ...] = ()
    coming: tuple[Coming, ...] = ()
    hosts: tuple[PlannedTurn, ...] = ()
    cases: tuple[GiveCase, ...] = ()
    left_off: tuple[str, ...] = ()
    overrun: int = 0
    files: Files = NO_FILES

    @property
    def fingerprint(self) -> str:
        """Hex SHA-256 over what an officer says yes to; who comes may change meanwhile."""
        files = [(file.filename, len(file.content)) for file in self.files.sent]
        told = (self.points, self.follow_ups, self.notices, self.meeting.starts, self.meeting.ends, files)
        return sha256(repr(told).encode()).hexdigest()


def sheet_of(
    registry: Registry,
    network: Network,
    meeting: Meeting,
    now: datetime,
    written: Sequence[WrittenPoint] = (),
) -> Sheet:
    """The agenda of that meeting: the points as an officer has `written` them, or else all that has been collected."""
    items = registry.items(meeting.number)
    wanted = tuple(item for item in items if not item.is_of_marketplace)
    notices = tuple(item for item in items if item.is_of_marketplace)
    if written:
        points = tuple(_as_written(written, wanted, meeting))
    else:
        points = tuple(_collected(network, wanted, has_notices=bool(notices)))
    numbers = _Numbers(registry, network, meeting)
    points = timed(numbered(points, map(numbers.of, points)), meeting.starts, meeting.ends)
    on_it = {point.item for point in points}
    return Sheet(
        meeting,
        points,
        earlier=earlier_minutes(registry, meeting),
        follow_ups=_to_follow_up(registry, network) if _has(points, "opening") else (),
        notices=notices if _has(points, "marketplace") else (),
        coming=_coming(registry, meeting),
        hosts=_hosts(registry, network, meeting, now),
        cases=tuple(numbers.given),
        left_off=tuple(item.title for item in wanted if item.number not in on_it),
        overrun=overrun(points, meeting.starts, meeting.ends),
        files=files_on(registry, points, len(registry.invitees(meeting.number))),
    )


def as_sent(registry: Registry, network: Network, meeting: Meeting, agenda: Agenda, now: datetime) -> Sheet:
    """The agenda as it went out, with who comes and who is to host by now."""
    notices = tuple(item for item in registry.items(meeting.number) if item.is_of_marketplace)
    return Sheet(
        meeting,
        tuple(_on_clock_of(meeting, point) for point in agenda.points),
        earlier=earlier_minutes(registry, meeting),
        follow_ups=_to_follow_up(registry, network) if _has(agenda.points, "opening") else (),
        notices=notices if _has(agenda.points, "marketplace") else (),
        coming=_coming(registry, meeting),
        hosts=_hosts(registry, network, meeting, now),
        files=files_on(registry, agenda.points, len(registry.invitees(meeting.number))),
    )


def _to_follow_up(registry: Registry, network: Network) -> tuple[FollowUp, ...]:
    """What is still to be done, each under what its owner may call it."""
    called = labels(registry.all_follow_ups(network.key))
    return tuple(replace(one, case=called[one.number]) for one in registry.follow_ups(network.key))


def _on_clock_of(meeting: Meeting, point: Point) -> Point:
    return replace(point, starts=point.starts.astimezone(meeting.starts.tzinfo)) if point.starts else point


def _collected(network: Network, items: Iterable[Item], *, has_notices: bool) -> Iterator[Point]:
    """The welcome, what people have put forward, what the charter puts on every agenda, and at last anything else."""
    standing = [(title, kind_of(title) or "standing") for title in network.charter.meetings.standing_items]
    named = {kind: title for title, kind in reversed(standing)}
    yield Point("opening", named.get("opening", OPENING[network.language]))
    for item in items:
        yield _point(item)
    for title, kind in standing:
        if kind in ("standing", "marketplace"):
            yield Point(kind, title)
    if has_notices and "marketplace" not in named:
        yield Point("marketplace", MARKETPLACE[network.language])
    yield Point("any_other", named.get("any_other", ANY_OTHER[network.language]))


def _point(item: Item) -> Point:
    return Point(
        "item",
        item.title,
        item.text,
        item.presenter,
        item.organisation,
        # Who sent it in is not who presents it, where another name stands there.
        email=item.email,
        minutes=item.minutes,
        theme=item.theme,
        item=item.number,
        is_carried=item.carried,
    )


def _as_written(written: Iterable[WrittenPoint], items: Sequence[Item], meeting: Meeting) -> Iterator[Point]:
    """The officer's points; what somebody has put forward under the same title brings what the officer left out."""
    left = {fold(item.title): item for item in reversed(items)}
    for place, one in enumerate(written):
        kind = kind_of(one.title)
        if kind == "opening" and place:
            kind = None  # only the first point opens a meeting
        item = left.pop(fold(one.title), None)
        point = _point(item) if item else Point(kind or "item", one.title)
        yield replace(
            point,
            title=one.title,
            text=one.text or point.text,
            presenter=one.presenter or point.presenter,
            email=point.email if not one.presenter or one.presenter == point.presenter else None,
            organisation=point.organisation
            if not one.presenter or one.presenter == point.presenter
            else None,
            minutes=one.minutes or point.minutes,
            starts=datetime.combine(meeting.starts.date(), one.clock, meeting.starts.tzinfo)
            if one.clock
            else None,
        )


def _has(points: Iterable[Point], kind: PointKind) -> bool:
    return any(point.kind == kind for point in points)


class _Numbers:
    """How the charter numbers points: 1, 2, 3, or as cases that run over the year and keep their number."""

    def __init__(self, registry: Registry, network: Network, meeting: Meeting) -> None:
        self._network, self._meeting = network, meeting
        self._count = 0
        self._known = dict(registry.cases(meeting.number))
        self._next: CaseNumber = registry.next_case(network.key, meeting.starts.year)
        self.given: list[GiveCase] = []

    def of(self, point: Point) -> str:
        """The number of the next point in order."""
        self._count += 1
        if self._network.charter.meetings.numbering == "plain":
            return str(self._count)
        key = f"item/{point.item}" if point.item is not None else f"{point.kind}/{fold(point.title)}"
        if key not in self._known:
            self._known[key], self._next = self._next, self._next.next()
            self.given.append(
                GiveCase(self._network.key, self._meeting.number, self._meeting.starts.year, key)
            )
        return str(self._known[key])


def _hosts(registry: Registry, network: Network, meeting: Meeting, now: datetime) -> tuple[PlannedTurn, ...]:
    """Who hosts the meetings after this one, as far as that is foreseen."""
    if not is_rotating(network):
        return ()
    later = [
        turn
        for turn in plan_of(registry, network, now)
        if turn.organisation and (turn.meeting is None or turn.meeting.starts > meeting.starts)
    ]
    return tuple(later[:MOST_TURNS])


def _coming(registry: Registry, meeting: Meeting) -> tuple[Coming, ...]:
    people = [
        one for one in registry.invitees(meeting.number) if not one.is_uninvited and one.has_seat(meeting)
    ]
    return tuple(Coming(one.name or one.email, _works_at(registry.member(one.email))) for one in people)


def _works_at(member: Member | None) -> str | None:
    return member.person.organisation if member else None

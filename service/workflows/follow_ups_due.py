"""What follow-up points call for by the clock: who is to see to them, until when, and reminders of both occasions.

Whoever has several points gets one letter with all of them. Nobody is written to at night, nor while away.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from service.domain.charter import FollowUps
from service.domain.decision import Decision, Letter, Reason
from service.domain.follow_up import FollowUp
from service.domain.meeting import MEMBERS, Meeting
from service.domain.network import Address, Network
from service.domain.registry import Registry
from service.mail.reading import Setting
from service.workflows.daytime import is_by_day, morning_before
from service.workflows.follow_ups_letters import FollowUpLetters
from service.workflows.follow_ups_owners import readers_of
from service.workflows.meeting_letters import shown
from service.workflows.surroundings import Surroundings

NAME = "follow_ups"

# For so long after its date somebody is still reminded who could not be told before.
LATE = timedelta(days=7)
# Who has just got a point, with the minutes or from somebody else, is not reminded of it at once.
AT_PEACE = timedelta(days=2)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Each letter by a decision of its own."""
    if not is_by_day(now):
        return
    for setting in surroundings.settings.values():
        for network in setting.networks:
            points = registry.follow_ups(network.key)
            if points:
                yield from _asked(registry, setting, network, points, now)
                yield from _reminded(registry, setting, network, points, now)


def _asked(
    registry: Registry, setting: Setting, network: Network, points: Sequence[FollowUp], now: datetime
) -> Iterator[Decision]:
    """Officers are asked who sees to what nobody has, and whoever has something without a date, until when."""
    wanting = [point for point in points if point.email is None or point.due is None]
    for meeting in dict.fromkeys(point.meeting for point in wanting):
        opened = [one for one in registry.all_follow_ups(network.key) if one.meeting == meeting]
        # A later version of the minutes that brings more points asks anew.
        key = f"follow-up/{meeting}/{opened[-1].number}"
        theirs = [point for point in wanting if point.meeting == meeting]
        nobodys = [point for point in theirs if point.email is None]
        asked = _Asking(registry, FollowUpLetters(registry, setting, network), opened[0].number, now)
        for officer in setting.mailbox.secretariat if nobodys else ():
            reason = Reason("owner-wanted", "an officer is asked who sees to follow-up points")
            yield from asked.once("follow_ups/ask-owner", f"{key}/owner", officer, nobodys, reason)
        undated = [point for point in theirs if point.due is None and not _was_handed(registry, point)]
        for reader, own in _by_reader(undated, setting):
            reason = Reason("date-wanted", "whoever sees to follow-up points is asked for their dates")
            yield from asked.once("follow_ups/ask-date", f"{key}/date", reader, own, reason)


@dataclass(frozen=True, slots=True)
class _Asking:
    """Letters in the conversation of that number, each of which is sent once."""

    registry: Registry
    letters: FollowUpLetters
    conversation: int
    now: datetime

    def once(
        self, template: str, key: str, to: Address, points: Sequence[FollowUp], reason: Reason
    ) -> Iterator[Decision]:
        is_asked = to.email in self.registry.reminded(self.conversation, key)
        if not is_asked and _may_be_written_to(self.registry, to, self.now):
            letter = self.letters.letter(template, key, to, points, conversation=self.conversation)
            yield Decision(reason, (), (letter,), NAME)


def _was_handed(registry: Registry, point: FollowUp) -> bool:
    """Whoever got it from somebody was asked for its date then."""
    return point.email in registry.reminded(point.number, f"follow-up/{point.number}/handed")


def _reminded(
    registry: Registry, setting: Setting, network: Network, points: Sequence[FollowUp], now: datetime
) -> Iterator[Decision]:
    """All points of a person in one letter, where one of them is soon due, or the network is soon to meet."""
    rules = network.charter.follow_ups
    meeting = _next_meeting(registry, setting, network, rules, now)
    for reader, own in _by_reader(points, setting):
        before = _before(meeting, own, rules)
        occasions = [before, *(_before_date(registry, point, rules, now) for point in own)]
        opened = [opens for opens in occasions if opens is not None and opens <= now]
        if not opened or not _may_be_written_to(registry, reader, now):
            continue
        last = registry.last_letter(reader.email, f"follow-ups/{network.key}")
        if last is None or last < max(opened):
            is_before = before is not None and before <= now
            yield _reminder(registry, setting, network, reader, own, meeting if is_before else None, now)


def _reminder(
    registry: Registry,
    setting: Setting,
    network: Network,
    reader: Address,
    points: Sequence[FollowUp],
    meeting: Meeting | None,
    now: datetime,
) -> Decision:
    in_order = sorted(points, key=lambda point: (point.due or date.max, point.number))
    letter: Letter = FollowUpLetters(registry, setting, network).letter(
        "follow_ups/reminder",
        f"follow-ups/{network.key}/{now:%Y-%m-%d}",
        reader,
        in_order,
        meeting=shown(meeting, network) if meeting else None,
    )
    return Decision(
        Reason("follow-up-reminded", "somebody is reminded of follow-up points"), (), (letter,), NAME
    )


def _before_date(registry: Registry, point: FollowUp, rules: FollowUps, now: datetime) -> datetime | None:
    """Since when the owner of a point is to be reminded of its date; None where it is not the time for that."""
    if point.due is None or rules.remind_before is None:
        return None
    day = datetime.combine(point.due, time(), now.tzinfo)
    opens = morning_before(day, rules.remind_before)
    if not opens <= now < day + LATE:
        return None
    handed = registry.last_letter(point.email or "", f"follow-up/{point.number}/handed")
    told = [at + AT_PEACE for at in (point.opened, handed) if at is not None]
    return max(opens, *told)


def _before(meeting: Meeting | None, points: Sequence[FollowUp], rules: FollowUps) -> datetime | None:
    """From when people are reminded of the next meeting, where any of the points is older than that."""
    if meeting is None or rules.before_meeting is None:
        return None
    opens = morning_before(meeting.starts, rules.before_meeting)
    return opens if any(point.opened is not None and point.opened < opens for point in points) else None


def _next_meeting(
    registry: Registry, setting: Setting, network: Network, rules: FollowUps, now: datetime
) -> Meeting | None:
    if rules.before_meeting is None:
        return None
    ahead = registry.meetings_ahead(setting.mailbox.key, now)
    own = (m for m in ahead if m.network == network.key and m.group == MEMBERS and m.starts > now)
    return next((meeting for meeting in own if meeting.status == "confirmed"), None)


def _may_be_written_to(registry: Registry, reader: Address, now: datetime) -> bool:
    away = registry.away(reader.email)
    is_away = away is not None and away.until >= now.date()
    return not is_away and not registry.undeliverable((reader.email,))


def _by_reader(points: Iterable[FollowUp], setting: Setting) -> Iterable[tuple[Address, list[FollowUp]]]:
    """What each has to see to, oldest first."""
    found: dict[str, tuple[Address, list[FollowUp]]] = {}
    for point in points:
        for reader in readers_of(point, setting):
            found.setdefault(reader.email, (reader, []))[1].append(point)
    return found.values()

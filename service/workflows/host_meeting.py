"""What a host's promise means for the meeting: its place, how many come and what they eat, and thanks afterwards."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from service.domain.decision import Change, Decision, Reason
from service.domain.hosting import HostTurn
from service.domain.meeting import KeepMeeting, Meeting
from service.domain.registry import Registry
from service.mail.diets import diets
from service.mail.reading import Setting
from service.workflows.daytime import is_by_day_at, morning_before
from service.workflows.host_ledger import promised
from service.workflows.host_letters import HostLetters
from service.workflows.host_plan import Standing
from service.workflows.host_times import DAY
from service.workflows.meeting_revisions import revised

NAME = "hosting"
_THANKED_WITHIN = timedelta(days=7)
_MUCH, _PART = 3, 5  # so many more or fewer guests are much; of many guests, a fifth


def placed(registry: Registry, setting: Setting, standing: Standing, now: datetime) -> Iterator[Decision]:
    """The place is the host's, and nobody's where nobody hosts; who may come is told, and nobody asked again."""
    for meeting in registry.meetings_ahead(setting.mailbox.key, now):
        if meeting.network != standing.network.key or meeting.starts <= now:
            continue
        turn = promised(standing.turns.get(meeting.number, ()))
        if turn is None and meeting.host is not None:
            bare = replace(meeting, host=None, place=None, parking=None, practical=None)
            yield _revised(registry, setting, meeting, bare, (), now)
        elif turn is not None and not turn.is_told and now >= _told_at(turn):
            filled = replace(
                meeting,
                host=turn.name,
                place=", ".join(part for part in (turn.name, turn.room) if part),
                parking=turn.parking,
                practical=turn.practical,
            )
            yield _revised(registry, setting, meeting, filled, (replace(turn, is_told=True),), now)


def _told_at(turn: HostTurn) -> datetime:
    """At once what a host has said; a host that an officer has set has a while to tell the room."""
    is_heard = turn.officer is None or turn.room or turn.parking or turn.practical
    return turn.asked if is_heard else turn.asked + min(DAY, (turn.starts - turn.asked) / 4)


def _revised(
    registry: Registry,
    setting: Setting,
    was: Meeting,
    becomes: Meeting,
    changes: tuple[Change, ...],
    now: datetime,
) -> Decision:
    revision = revised(registry, setting, was, becomes, now, asks_again=False)
    reason = Reason("placed", "the host's place and words stand in the meeting")
    if revision is None:
        return Decision(reason, changes, (), NAME)
    return Decision(reason, (KeepMeeting(revision.meeting), *changes), revision.letters, NAME)


def counted(registry: Registry, setting: Setting, standing: Standing, now: datetime) -> Iterator[Decision]:
    """A week before, the host hears how many come and what they eat; once more the day before, where that is new."""
    days = standing.network.charter.meetings.host_head_count_before
    for number, meeting in standing.meetings.items():
        turn = promised(standing.turns[number])
        if (
            turn is None
            or not morning_before(meeting.starts, days) <= now < meeting.starts
            or not is_by_day_at(meeting.starts, now)
        ):
            continue
        count = registry.tally(meeting).accepted
        is_first = turn.counted is None
        if not is_first and (now < meeting.starts - DAY or not _is_much(turn.counted or 0, count)):
            continue
        yield from _head_count(registry, setting, meeting, turn, count)


def _head_count(
    registry: Registry, setting: Setting, meeting: Meeting, turn: HostTurn, count: int
) -> Iterator[Decision]:
    occasion = "first" if turn.counted is None else "again"
    if occasion == "again" and registry.reminded(turn.number, f"hosting/head-count/{turn.number}/again"):
        return
    comments = [
        invitee.replies[-1].comment or ""
        for invitee in registry.invitees(meeting.number)
        if not invitee.is_uninvited and invitee.has_seat(meeting)
    ]
    letters = HostLetters(registry, setting, meeting).to_contact(
        turn, "hosting/head-count", occasion, "host-reminder",
        count=count, told_before=turn.counted, diets=diets(comments), parking=turn.parking, room=turn.room,
    )  # fmt: skip
    reason = Reason("head-count", "the host is told how many come")
    yield Decision(reason, (replace(turn, counted=count),), letters, NAME)


def _is_much(before: int, now: int) -> bool:
    return abs(now - before) >= max(_MUCH, before // _PART)


def thanked(registry: Registry, setting: Setting, standing: Standing, now: datetime) -> Iterator[Decision]:
    """The day after, whoever hosted is thanked."""
    for meeting in registry.meetings_between(setting.mailbox.key, now - _THANKED_WITHIN, now):
        is_theirs = meeting.network == standing.network.key and not meeting.is_cancelled
        if not is_theirs or now.date() <= meeting.ends.date() or not is_by_day_at(meeting.starts, now):
            continue
        turn = promised(registry.host_turns(meeting.number))
        if turn is None or registry.reminded(turn.number, f"hosting/thanks/{turn.number}"):
            continue
        letters = HostLetters(registry, setting, meeting).to_contact(
            turn, "hosting/thanks", "once", "host-thanks", count=registry.tally(meeting).accepted
        )
        if letters:
            yield Decision(Reason("thanked", "the host is thanked"), (), letters, NAME)

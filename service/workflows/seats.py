"""Room for so many: who comes when all seats are taken waits, and moves up by itself until the meeting begins."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from service.domain.decision import Change, Decision, Letter, Reason
from service.domain.meeting import Invite, Invitee, Meeting, Reply
from service.domain.registry import Registry
from service.mail.reading import Setting
from service.workflows.incoming import Incoming
from service.workflows.meeting_letters import MeetingLetters
from service.workflows.meeting_revisions import languages, network_of


def after_reply(
    registry: Registry,
    incoming: Incoming,
    meeting: Meeting,
    invitee: Invitee,
    reply: Reply,
    now: datetime,
    instead_of: Invitee | None = None,
    invited: Sequence[Invitee] | None = None,
) -> tuple[list[Change], list[Letter]]:
    """What one reply means for its giver: a seat, or a place in the queue for one; a seat given up is for `moved_up`.

    Whoever comes instead of somebody with a seat, takes that. `invited` are all who are, where the registry does not
    know yet what they have answered in the same mail.
    """
    if meeting.seats is None or meeting.starts <= now:
        return [], []
    after = replace(invitee, replies=tuple(sorted((*invitee.replies, reply), key=lambda one: one.at)))
    comes = after.answer_to(meeting) == "accepted"
    if comes and invitee.answer_to(meeting) == "accepted":
        return [], []
    takes_over = instead_of is not None and instead_of.has_seat(meeting)
    others = [one for one in invited or _invited(registry, meeting) if one.email != invitee.email]
    waits = comes and not takes_over and not _has_room(meeting, others)
    settled = replace(after, is_waiting=waits)
    if not waits:
        return [Invite(settled)] if invitee.is_waiting else [], []
    return [Invite(settled)], [_letters(registry, incoming.setting, meeting).waiting(settled, incoming)]


def after_taken_back(
    registry: Registry, incoming: Incoming, meeting: Meeting, invitee: Invitee, others: Sequence[Invitee]
) -> tuple[list[Change], list[Letter]]:
    """What it means that an answer no longer counts: `invitee` has those that are left; the seat may be gone by now."""
    if meeting.seats is None or invitee.answer_to(meeting) != "accepted":
        return [], []
    settled = replace(invitee, is_waiting=sum(one.has_seat(meeting) for one in others) >= meeting.seats)
    if not settled.is_waiting:
        return [Invite(settled)], []
    return [Invite(settled)], [_letters(registry, incoming.setting, meeting).waiting(settled, incoming)]


def moved_up(registry: Registry, setting: Setting, meeting: Meeting, now: datetime) -> Iterator[Decision]:
    """Free seats, however they became free, go to those who have waited longest, each by a decision of its own."""
    if meeting.seats is None or meeting.starts <= now:
        return
    tally = registry.tally(meeting)
    free = meeting.seats - tally.accepted
    if not tally.waiting or free <= 0:
        return
    waiting = [one for one in _invited(registry, meeting) if one.waits(meeting)]
    letters = _letters(registry, setting, meeting)
    for invitee in sorted(waiting, key=lambda one: one.replies[-1].at)[:free]:
        seated = replace(invitee, is_waiting=False)
        reason = Reason("moved-up", "a seat is free for whoever has waited longest")
        yield Decision(reason, (Invite(seated),), (letters.seat(seated),), "attendance")


def _letters(registry: Registry, setting: Setting, meeting: Meeting) -> MeetingLetters:
    return MeetingLetters(setting, meeting, languages(registry, network_of(setting, meeting)))


def _has_room(meeting: Meeting, others: Sequence[Invitee]) -> bool:
    """Whether there is a seat for one more than the others, and nobody waits for it."""
    taken = sum(one.has_seat(meeting) for one in others)
    return meeting.seats is None or (taken < meeting.seats and not any(one.waits(meeting) for one in others))


def _invited(registry: Registry, meeting: Meeting) -> list[Invitee]:
    return [one for one in registry.invitees(meeting.number) if not one.is_uninvited]

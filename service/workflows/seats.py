"""Room for so many: who comes when all seats are taken waits, and moves up by itself until the meeting begins."""

from dataclasses import replace
from datetime import datetime

from service.domain.decision import Change, Letter
from service.domain.meeting import Invite, Invitee, Meeting, Reply
from service.domain.registry import Registry
from service.workflows.incoming import Incoming
from service.workflows.meeting_letters import MeetingLetters


def after_reply(
    registry: Registry, incoming: Incoming, meeting: Meeting, invitee: Invitee, reply: Reply, now: datetime
) -> tuple[list[Change], list[Letter]]:
    """What one reply means for the seats: its giver waits for one, or gives one up to whoever waits longest."""
    if meeting.seats is None or meeting.starts <= now:
        return [], []
    replies = tuple(sorted((*invitee.replies, reply), key=lambda one: one.at))
    after = replace(invitee, replies=replies)
    others = [
        one
        for one in registry.invitees(meeting.number)
        if one.email != invitee.email and not one.is_uninvited
    ]
    languages = {m.person.email or "": m.language for m in registry.members_of((meeting.network,))}
    letters = MeetingLetters(incoming.setting, meeting, languages)
    free = meeting.seats - sum(has_seat(one, meeting) for one in others)
    if after.answer_to(meeting) == "accepted":
        if free > 0 or invitee.is_waiting or has_seat(invitee, meeting):
            return [], []
        waiting = replace(after, is_waiting=True)
        return [Invite(waiting)], [letters.waiting(waiting, incoming)]
    changes: list[Change] = [Invite(replace(after, is_waiting=False))] if invitee.is_waiting else []
    queue = sorted((one for one in others if waits(one, meeting)), key=lambda one: one.replies[-1].at)
    if not has_seat(invitee, meeting) or not queue or free <= 0:
        return changes, []
    first = replace(queue[0], is_waiting=False)
    return [*changes, Invite(first)], [letters.seat(first, incoming)]


def has_seat(invitee: Invitee, meeting: Meeting) -> bool:
    """Comes, and has a seat."""
    return invitee.answer_to(meeting) == "accepted" and not invitee.is_waiting


def waits(invitee: Invitee, meeting: Meeting) -> bool:
    """Would come, if there were room."""
    return invitee.answer_to(meeting) == "accepted" and invitee.is_waiting

"""Somebody comes in the place of an invitee: written in words, or delegated by a calendar (RFC 5546 §3.2.2.3).

A delegate whom the invited has named is invited, and answers like everybody. One who answers first is believed where
both are of one house: whoever has seen the invitation could name anybody there.
"""

from dataclasses import replace
from datetime import datetime

from service.domain.decision import Change, Letter
from service.domain.meeting import Answered, Invite, Invitee, Meeting, Reply
from service.domain.network import Address
from service.domain.registry import Registry
from service.mail.itip import Attendee, CalendarAnswer
from service.mail.words.organisations import PRIVATE_DOMAINS
from service.workflows.incoming import Incoming
from service.workflows.meeting_letters import MeetingLetters
from service.workflows.seats import after_reply

Outcome = tuple[tuple[Change, ...], tuple[Letter, ...]]


def substituted(
    registry: Registry,
    incoming: Incoming,
    meeting: Meeting,
    who: Address,
    instead_of: Invitee,
    at: datetime,
    now: datetime,
) -> Outcome:
    """Somebody comes instead, and is known by address: invited in the other's place, and counted."""
    if registry.invitee(meeting.number, who.email) is not None:
        return (), ()
    guest = Invitee(meeting.number, who.email, who.name, at, is_guest=True, instead_of=instead_of.email)
    reply = Reply("accepted", "words", at, meeting.sequence)
    moved, told = after_reply(registry, incoming, meeting, guest, reply, now, instead_of=instead_of)
    settled = next((one.invitee for one in moved if isinstance(one, Invite)), guest)
    letter = MeetingLetters(incoming.setting, meeting, {}).invite(
        replace(settled, replies=(reply,)), instead_of.name or instead_of.email
    )
    return (Invite(guest), Answered(meeting.number, who.email, reply), *moved), (letter, *told)


def delegated(
    registry: Registry, incoming: Incoming, meeting: Meeting, attendee: Attendee, by: Invitee, now: datetime
) -> Outcome:
    """Whom the invited's calendar names is invited, and asked: programs leave it open whether they pass it on."""
    email = next(iter(attendee.delegated_to), None)
    if email is None or registry.invitee(meeting.number, email) is not None:
        return (), ()
    delegate = Invitee(meeting.number, email, "", now, is_guest=True, instead_of=by.email)
    letter = MeetingLetters(incoming.setting, meeting, {}).invite(delegate, by.name or by.email)
    return (Invite(delegate),), (letter,)


def comes_for(
    registry: Registry, meeting: Meeting, sender: Address, answer: CalendarAnswer
) -> tuple[Attendee, Invitee] | None:
    """A delegate's own answer before anybody has named this person, and in whose place; None if not believed."""
    for attendee in answer.attendees:
        if sender.email not in attendee.emails:
            continue
        invited = (registry.invitee(meeting.number, email) for email in attendee.delegated_from)
        by = next((one for one in invited if one is not None and not one.is_uninvited), None)
        domain = sender.email.rpartition("@")[2]
        if by is not None and domain == by.email.rpartition("@")[2] and domain not in PRIVATE_DOMAINS:
            return attendee, by
    return None


def delegate_answered(
    registry: Registry,
    incoming: Incoming,
    meeting: Meeting,
    sender: Address,
    by: Invitee,
    reply: Reply,
    now: datetime,
) -> Outcome:
    """The answer counts for the delegation: the delegate is invited from now on, and the other does not come."""
    delegate = Invitee(
        meeting.number, sender.email, sender.name, min(reply.at, now), is_guest=True, instead_of=by.email
    )
    moved, told = after_reply(registry, incoming, meeting, delegate, reply, now, instead_of=by)
    gone = Reply("declined", "calendar", reply.at, reply.sequence, sender.email)
    changes = (
        Invite(delegate),
        Answered(meeting.number, delegate.email, reply),
        *moved,
        Answered(meeting.number, by.email, gone),
    )
    return changes, tuple(told)

"""Guests of an open meeting: they write that they would like to come, and get the invitation that members get."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.decision import Decision, Reason
from service.domain.meeting import Answered, Invite, Invitee, Meeting, Reply
from service.domain.network import Address
from service.domain.registry import Registry
from service.mail.signing_up import signs_up
from service.workflows.incoming import Incoming
from service.workflows.meeting_letters import MeetingLetters
from service.workflows.seats import after_reply
from service.workflows.surroundings import Surroundings

NAME = "guests"


@dataclass(frozen=True, slots=True)
class SignUp:
    """Somebody signs up for an open meeting."""

    incoming: Incoming
    sender: Address
    meeting: Meeting


def claim(registry: Registry, incoming: Incoming) -> SignUp | None:
    """A mail of its own that names exactly one open meeting; in a thread it is workflows.attendance's."""
    if incoming.sender is None or incoming.answers is not None or incoming.from_secretariat:
        return None
    if incoming.reading.kind not in ("unrelated", "question"):
        return None
    named = [
        meeting
        for meeting in registry.open_meetings(incoming.mailbox.key)
        if signs_up(incoming.mail, meeting.title)
    ]
    return SignUp(incoming, incoming.sender, named[0]) if len(named) == 1 else None


def decide(registry: Registry, intent: SignUp, now: datetime) -> Decision:
    """The invitation goes to the address that wrote, with the seat, or a place in the queue for one."""
    incoming, meeting = intent.incoming, intent.meeting
    if incoming.trust.forged:
        return Decision(Reason("forged", "the From is not genuine"), (), (), NAME, left=True)
    if meeting.starts <= now:
        return Decision(Reason("meeting-over", "the meeting has begun"), (), (), NAME, left=True)
    reply = Reply("accepted", "words", now, meeting.sequence)
    return guest_answered(registry, incoming, meeting, intent.sender, reply, now)


def guest_answered(
    registry: Registry, incoming: Incoming, meeting: Meeting, sender: Address, reply: Reply, now: datetime
) -> Decision:
    """Whoever may come is a guest from now on; who does not come, and was not asked to, is none."""
    known = registry.invitee(meeting.number, sender.email)
    is_back = known is not None and known.is_uninvited
    if is_back:
        known = None
    if known is None and reply.answer == "declined":
        return Decision(Reason("no-guest", "somebody who was not invited does not come"), (), (), NAME)
    guest = known or Invitee(meeting.number, sender.email, sender.name, now, is_guest=True)
    reply = replace(reply, at=max(reply.at, guest.invited.replace(microsecond=0)))
    moved, told = after_reply(registry, incoming, meeting, guest, reply, now)
    language = incoming.reading.language or incoming.mailbox.language
    letters = MeetingLetters(incoming.setting, meeting, {guest.email: language})
    settled = next((one.invitee for one in moved if isinstance(one, Invite)), guest)
    answered = replace(settled, replies=(reply,))
    invitation = letters.invite_back(answered) if is_back else letters.invite(answered)
    changes = (Invite(guest), Answered(meeting.number, guest.email, reply), *moved)
    # The invitation tells of the queue by itself.
    told = told if known else [invitation]
    return Decision(Reason("guest", "somebody signs up for an open meeting"), changes, tuple(told), NAME)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Nothing is due by the clock."""
    return ()

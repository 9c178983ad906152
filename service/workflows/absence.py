"""An out-of-office answer to a letter about a meeting: that the person is away is noted, and nothing else is done.

It is no answer to the invitation, and nobody is written to.
"""

from datetime import datetime

from service.domain.decision import Decision, Reason
from service.domain.meeting import Away
from service.domain.registry import Registry
from service.workflows.host_threads import turn_at_hand
from service.workflows.incoming import Incoming
from service.workflows.invitations import meeting_at_hand

NAME = "absence"


def noted(registry: Registry, incoming: Incoming, now: datetime) -> Decision | None:
    """Until when an invitee is away, as the invitee's own mail program says; None where it says nothing of it."""
    if incoming.reading.automatic != "auto-reply" or incoming.trust.forged or incoming.sender is None:
        return None
    turn = turn_at_hand(registry, incoming)
    meeting = registry.meeting(turn.meeting) if turn else meeting_at_hand(registry, incoming)
    invitee = registry.invitee(meeting.number, incoming.sender.email) if meeting else None
    if invitee is None or invitee.is_uninvited:
        return None
    from service.mail.away import away_until  # its tables are made with the first automatic reply

    told = min(incoming.mail.date or now, now)
    until = away_until(incoming.mail, told.astimezone(now.tzinfo).date())
    if until is None:
        return None
    away = Away(invitee.email, until, told)
    return Decision(Reason("away", "an invitee is away for a while"), (away,), (), NAME)

"""An out-of-office answer to a letter that asks for something: that the person is away is noted, and no more.

It answers neither an invitation nor a draft nor a round of input, and nobody is written to.
"""

from datetime import datetime

from service.domain.decision import Decision, Reason
from service.domain.input_round import InputRound
from service.domain.meeting import Away
from service.domain.registry import Registry
from service.workflows.follow_ups_at_hand import point_of_thread
from service.workflows.host_threads import turn_at_hand
from service.workflows.incoming import Incoming
from service.workflows.invitations import meeting_at_hand
from service.workflows.minutes_at_hand import minutes_at_hand

NAME = "absence"


def noted(registry: Registry, incoming: Incoming, now: datetime) -> Decision | None:
    """Until when somebody is away, as that person's own mail program says; None where it says nothing of it."""
    if incoming.reading.automatic != "auto-reply" or incoming.trust.forged or incoming.sender is None:
        return None
    email = incoming.sender.email
    if not (_is_invited(registry, incoming, email) or _has_copy(registry, incoming, email)):
        return None
    from service.mail.away import away_until  # its tables are made with the first automatic reply

    told = min(incoming.mail.date or now, now)
    until = away_until(incoming.mail, told.astimezone(now.tzinfo).date())
    if until is None:
        return None
    away = Away(email, until, told)
    return Decision(Reason("away", "somebody is away for a while"), (away,), (), NAME)


def _is_invited(registry: Registry, incoming: Incoming, email: str) -> bool:
    turn = turn_at_hand(registry, incoming)
    meeting = registry.meeting(turn.meeting) if turn else meeting_at_hand(registry, incoming)
    invitee = registry.invitee(meeting.number, email) if meeting else None
    return invitee is not None and not invitee.is_uninvited


def _has_copy(registry: Registry, incoming: Incoming, email: str) -> bool:
    minutes, round_ = minutes_at_hand(registry, incoming), _round_at_hand(registry, incoming)
    copies = registry.copies(minutes.number) if minutes else ()
    copies += registry.input_copies(round_.number) if round_ else ()
    point = point_of_thread(registry, incoming)
    return any(copy.email == email for copy in copies) or (point is not None and point.email == email)


def _round_at_hand(registry: Registry, incoming: Incoming) -> InputRound | None:
    answers = incoming.answers
    return registry.input_round(answers.conversation) if answers and answers.conversation else None

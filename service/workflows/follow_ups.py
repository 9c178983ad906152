"""What was promised at a meeting is followed up until it is done: by whom, until when, and how it stands.

Members answer in plain words or with a traffic light, in the thread of a letter or by the number of the case in any
mail. Officers say it as a command (workflows.commands.followups).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from service.domain.decision import Decision, Reason
from service.domain.fold import fold
from service.domain.follow_up import FollowUp
from service.domain.network import Address, Network
from service.domain.registry import Registry
from service.mail.assent import only_thanks
from service.mail.follow_up_answer import follow_up_answers
from service.workflows import (
    agenda_items,
    attendance,
    confirmation,
    follow_ups_due,
    guests,
    hosting,
    marketplace,
    membership,
    minutes,
    presenters,
    registration,
)
from service.workflows.follow_ups_answered import Heard
from service.workflows.follow_ups_at_hand import (
    answers_follow_up,
    named_by_member,
    point_of_thread,
)
from service.workflows.follow_ups_case import case_named
from service.workflows.handing_over import handed_over
from service.workflows.incoming import Incoming
from service.workflows.surroundings import Surroundings

NAME = follow_ups_due.NAME

# What another workflow can do something about is that one's, unless it is in a thread of ours.
_FIRST = (
    *(registration, membership, confirmation, attendance, guests, hosting),
    *(agenda_items, marketplace, presenters, minutes),
)


@dataclass(frozen=True, slots=True)
class Told:
    """A mail about follow-up points; `thread`: one that the letter was about which it answers."""

    incoming: Incoming
    sender: Address
    network: Network
    thread: FollowUp | None = None


def claim(registry: Registry, incoming: Incoming) -> Told | None:
    """A reply to a letter about points; or a mail of a member that names a case, and tells or asks something of it."""
    if incoming.sender is None or incoming.from_secretariat:
        return None
    if incoming.reading.kind in ("calendar", "command", "automatic"):
        return None
    thread = point_of_thread(registry, incoming)
    if thread is not None:
        is_ours = answers_follow_up(registry, incoming)
        return Told(incoming, incoming.sender, incoming.network(thread.network), thread) if is_ours else None
    network = named_by_member(registry, incoming)
    if network is None or any(other.claim(registry, incoming) is not None for other in _FIRST):
        return None
    return Told(incoming, incoming.sender, network)


def decide(registry: Registry, intent: Told, now: datetime) -> Decision:
    """The points are as their owner says; what is a question, or not understood, is for a person."""
    incoming = intent.incoming
    if incoming.trust.forged and not (incoming.answers and incoming.answers.by_thread):
        return Decision(Reason("forged", "the From is not genuine"), (), (), NAME, left=True)
    if only_thanks(incoming.mail):
        return Decision(Reason("thanks", "nothing but thanks"), (), (), NAME)
    heard = Heard(registry, incoming, intent.network, _writer(registry, intent))
    said = follow_up_answers(incoming.mail.span("new"), heard.names, now.date())
    for one in said:
        heard.hear(one)
    handover = _handed_over(registry, intent, heard) if heard.has_more or not said else None
    return heard.decision(handover, NAME)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Owners and dates are asked for, and people reminded."""
    return follow_ups_due.due(registry, surroundings, now)


def _writer(registry: Registry, intent: Told) -> Address:
    """Whoever writes, under the address that the points know: the same person may answer from another."""
    answers, sender = intent.incoming.answers, intent.sender
    if answers is None or not answers.by_thread or answers.recipient == sender.email:
        return sender
    had = registry.member(answers.recipient)
    is_same = had is not None and had.person.name and fold(had.person.name) == fold(sender.name)
    return Address(sender.name, answers.recipient) if is_same else sender


def _handed_over(registry: Registry, intent: Told, heard: Heard) -> Decision:
    known = registry.member(intent.sender.email)
    case = case_named(registry, intent.incoming, intent.network, intent.thread, heard.points.values())
    changes, letters = handed_over(
        registry, intent.incoming, known, registry.next_number(), "follow-ups", case=case
    )
    return Decision(Reason("passed-on", "what is written of a point is for a person"), changes, letters, NAME)

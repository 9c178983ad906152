"""An officer says whether a member's new address is right, after the old one has stayed silent.

lapsed (workflows.confirmation) → yes: the address is the member's; no: all stays as it is. The first answer counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from service.domain.decision import Amend, Change, Confirmation, Decision, Letter, Reason
from service.domain.member import Member
from service.domain.network import Address
from service.domain.registry import Registry
from service.mail.assent import assent
from service.workflows import membership_letters as letters
from service.workflows.incoming import Incoming
from service.workflows.proof import hold, is_proved
from service.workflows.steps import to_officer
from service.workflows.surroundings import Surroundings
from service.workflows.threads import asked

NAME = "new-address"

Outcome = Literal["changed", "kept", "before", "taken", "gone", "unclear"]


@dataclass(frozen=True, slots=True)
class Answer:
    """An officer's reply to the letter that tells of an address nobody has confirmed."""

    incoming: Incoming
    officer: Address
    change: Confirmation


def claim(registry: Registry, incoming: Incoming) -> Answer | None:
    """An officer's reply to that letter; a command in its thread is a command."""
    answers, sender = incoming.answers, incoming.sender
    if sender is None or not incoming.from_secretariat or asked(registry, incoming) != "handover":
        return None
    change = registry.confirmation(answers.conversation) if answers and answers.conversation else None
    if change is None or change.action != "change":
        return None
    return Answer(incoming, incoming.officer(sender.email), change)


def decide(registry: Registry, intent: Answer, now: datetime) -> Decision:
    """Does what the officer says, once, and tells every officer; the member is told at both addresses."""
    incoming, change, officer = intent.incoming, intent.change, intent.officer
    if not is_proved(incoming, ("handover",)):
        return hold(registry, incoming, "answer", now, NAME)
    member = registry.member(change.known_as)
    outcome = _outcome(registry, intent, member)
    told = tuple(
        _told(intent, to, outcome)
        for to in incoming.mailbox.secretariat
        if to == officer or outcome in ("changed", "kept")
    )
    reason = Reason(f"new-address-{outcome}", "an officer was asked whether a new address is right")
    changes: tuple[Change, ...] = ()
    if outcome == "kept":
        changes = (replace(change, state="dropped"),)
    if outcome == "changed" and member is not None:
        changes = (replace(change, state="done"), Amend(change.known_as, change.person))
        told = (*letters.changed(incoming, member, change.person, str(change.number)), *told)
    return Decision(reason, changes, told, NAME, officer=officer.email)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Nothing is due by the clock."""
    return ()


def _outcome(registry: Registry, intent: Answer, member: Member | None) -> Outcome:
    said = assent(intent.incoming.mail)
    if member is None:
        return "gone"
    if intent.change.state != "lapsed":
        return "before"
    if said is None:
        return "unclear"
    if not said:
        return "kept"
    return "changed" if registry.member(intent.change.person.email or "") is None else "taken"


def _told(intent: Answer, to: Address, outcome: Outcome) -> Letter:
    """What came of it; where that is nothing yet, the question once more."""
    change = intent.change
    facts = {
        "outcome": outcome,
        "by": intent.officer,
        "own": to == intent.officer,
        "old": change.known_as,
        "new": change.person.email,
    }
    kind = "handover" if outcome == "unclear" else "command-reply"
    return to_officer(intent.incoming, to, kind, "secretariat/new-address", facts, change.number)

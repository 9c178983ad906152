"""An officer answers an approval-request: GODKEND enters the person, AFVIS declines, the first answer counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from service.domain.decision import Decision, Letter, Reason, Registration
from service.domain.member import Person
from service.domain.network import Address, Network
from service.domain.registry import Registry
from service.mail.ruling import Ruling, ruling
from service.workflows.incoming import Incoming
from service.workflows.proof import hold, is_proved
from service.workflows.rulings import declined, entered, holder_name, told_to_others
from service.workflows.steps import stored, to_officer
from service.workflows.surroundings import Surroundings
from service.workflows.threads import asked

NAME = "approval"


@dataclass(frozen=True, slots=True)
class Answer:
    """An officer's reply to an approval-request; `ruling` is None where it does not plainly decide."""

    incoming: Incoming
    officer: Address
    registration: Registration
    ruling: Ruling | None


@dataclass(frozen=True, slots=True)
class Belated:
    """An officer's ruling on a registration of which nothing is held any more."""

    incoming: Incoming
    officer: Address


def claim(registry: Registry, incoming: Incoming) -> Answer | Belated | None:
    """A reply to an approval-request that comes from an officer's address, and is no other command."""
    answers = incoming.answers
    if not incoming.from_secretariat or asked(registry, incoming) != "approval-request":
        return None
    if incoming.sender is None or answers is None or answers.conversation is None:
        return None
    officer = incoming.officer(incoming.sender.email)
    registration = registry.registration(answers.conversation)
    if registration is not None:
        newcomer, holder = registration.person.name or "", holder_name(registry, incoming, registration)
        return Answer(incoming, officer, registration, ruling(incoming.mail, newcomer, holder))
    return Belated(incoming, officer) if ruling(incoming.mail) else None


def decide(registry: Registry, intent: Answer | Belated, now: datetime) -> Decision:
    """Refuses what is not proved, asks again where it is not plain, and otherwise does as the officer says."""
    if not is_proved(intent.incoming, ("approval-request", "command-error")):
        return hold(registry, intent.incoming, "approve", now, NAME)
    if isinstance(intent, Belated):
        return _withdrawn(intent.incoming, intent.officer, Person(), ())
    if intent.registration.state == "closed":
        return _withdrawn(intent.incoming, intent.officer, intent.registration.person, _networks(intent))
    if intent.registration.state != "pending":
        return _too_late(registry, intent)
    if intent.ruling is None or not _can_enter(intent):
        return _not_understood(intent)
    return _ruled(registry, intent, intent.ruling)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Nothing is due by the clock."""
    return ()


def _can_enter(intent: Answer) -> bool:
    person = intent.registration.person
    return intent.ruling is None or intent.ruling.verdict == "reject" or bool(person.name and person.email)


def _ruled(registry: Registry, intent: Answer, given: Ruling) -> Decision:
    """Done as the officer says; every other officer sees that it is done, and by whom."""
    incoming, officer, registration = intent.incoming, intent.officer, intent.registration
    outcome: Literal["approved", "declined"] = "declined" if given.verdict == "reject" else "approved"
    if given.verdict == "reject":
        step = declined(incoming, officer, registration, given.reason)
    else:
        replacing = given.verdict == "replace"
        step = entered(registry, incoming, officer, registration, replacing=replacing)
    told = _told(intent, "command-reply", "secretariat/decided", outcome=outcome)
    others = told_to_others(incoming, officer, registration, outcome)
    letters = (*step.letters, told, *others)
    return Decision(step.reason, step.changes, letters, NAME, officer=officer.email)


def _too_late(registry: Registry, intent: Answer) -> Decision:
    by = intent.incoming.mailbox.officer_name(intent.registration.decided_by)
    outcome = "approved" if intent.registration.state == "entered" else "declined"
    told = _told(intent, "command-reply", "secretariat/already-decided", outcome=outcome, by=by)
    reason = Reason("decided-before", "the first answer counts, and this was the second")
    return Decision(reason, (), (told,), NAME, officer=intent.officer.email)


def _withdrawn(
    incoming: Incoming, officer: Address, person: Person, networks: tuple[Network, ...]
) -> Decision:
    """The person is named only as far as that is still known."""
    facts = {"person": person, "networks": [network.name for network in networks]}
    about = incoming.answers.conversation if incoming.answers else None
    told = to_officer(incoming, officer, "command-reply", "secretariat/withdrawn", facts, about)
    reason = Reason("withdrawn-before", "the person took the registration back, or has been erased")
    return Decision(reason, (), (told,), NAME, officer=officer.email)


def _not_understood(intent: Answer) -> Decision:
    told = _told(intent, "command-error", "secretariat/not-understood")
    reason = Reason("not-plain", "the reply neither approves nor rejects plainly; a condition is no approval")
    return Decision(reason, (), (told,), NAME, officer=intent.officer.email)


def _networks(intent: Answer) -> tuple[Network, ...]:
    return tuple(intent.incoming.network(key) for key in intent.registration.networks)


def _told(intent: Answer, kind: str, template: str, **facts: str) -> Letter:
    about = {
        "person": intent.registration.person,
        "networks": [network.name for network in _networks(intent)],
        "stored": stored(intent.registration.person),
        **facts,
    }
    return to_officer(intent.incoming, intent.officer, kind, template, about, intent.registration.number)

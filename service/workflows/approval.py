"""An officer answers an approval-request: GODKEND enters the person, AFVIS declines, the first answer counts.

Who may decide: an officer's address whose From the configured server vouches for; and where no server is
configured, the address that the request was sent to, answering in its thread, because the Message-ID of the
request is a secret that only its reader knows.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.decision import Change, Decision, Enter, Leave, Letter, Reason, Registration
from service.domain.member import Person
from service.domain.network import Address, Network
from service.domain.registry import Registry
from service.mail.ruling import Ruling, ruling
from service.workflows.incoming import Incoming
from service.workflows.membership_letters import farewell
from service.workflows.registration_letters import entered_for, welcome
from service.workflows.steps import stored
from service.workflows.surroundings import Surroundings

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
    """A reply to an approval-request that comes from an officer's address."""
    answers = incoming.answers
    if answers is None or answers.kind != "approval-request" or not incoming.from_secretariat:
        return None
    if incoming.sender is None or answers.conversation is None:
        return None
    officer = incoming.officer(incoming.sender.email)
    registration = registry.registration(answers.conversation)
    if registration is not None:
        return Answer(incoming, officer, registration, ruling(incoming.mail, registration.person.name or ""))
    return Belated(incoming, officer) if ruling(incoming.mail) else None


def decide(registry: Registry, intent: Answer | Belated, now: datetime) -> Decision:
    """Refuses what is not proved, asks again where it is not plain, and otherwise does as the officer says."""
    if not _may_decide(intent.incoming):
        return _unproved(intent, now)
    if isinstance(intent, Belated):
        return _withdrawn(intent.incoming, intent.officer, Person(), ())
    if intent.registration.state == "closed":
        return _withdrawn(intent.incoming, intent.officer, intent.registration.person, _networks(intent))
    if intent.registration.state != "pending":
        return _too_late(registry, intent)
    if intent.ruling is None or not _can_enter(intent):
        return _not_understood(intent)
    if intent.ruling.verdict == "reject":
        return _reject(intent, intent.ruling)
    return _approve(registry, intent, replacing=intent.ruling.verdict == "replace")


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Nothing is due by the clock."""
    return ()


def _may_decide(incoming: Incoming) -> bool:
    if incoming.mailbox.authserv_id is not None:
        return incoming.trust.proved
    answers, sender = incoming.answers, incoming.sender
    return (
        answers is not None and sender is not None and answers.by_thread and answers.recipient == sender.email
    )


def _can_enter(intent: Answer) -> bool:
    person = intent.registration.person
    return intent.ruling is None or intent.ruling.verdict == "reject" or bool(person.name and person.email)


def _approve(registry: Registry, intent: Answer, *, replacing: bool) -> Decision:
    registration = replace(intent.registration, state="entered", decided_by=intent.officer.email)
    incoming, networks = intent.incoming, _networks(intent)
    enter = Enter(registration.person, registration.networks, registration.language)
    left, farewells = _make_room(registry, intent, networks) if replacing else ((), ())
    changes: tuple[Change, ...] = (*left, enter, registration)
    key = f"{incoming.key}/welcome"
    letter = welcome(registry, incoming, registration, networks, by="secretariat", key=key)
    noted = entered_for(incoming, registration, networks, f"{incoming.key}/entered-for")
    told = _told(intent, "command-reply", "secretariat/decided", outcome="approved")
    reason = Reason("approved", "an officer approved the registration")
    return Decision(reason, changes, (letter, *noted, *farewells, told), NAME)


def _make_room(
    registry: Registry, intent: Answer, networks: tuple[Network, ...]
) -> tuple[tuple[Leave, ...], tuple[Letter, ...]]:
    """Whoever of the organisation has the seat that only so many may have gives it up, and is told who decided it."""
    left, farewells = [], []
    person = intent.registration.person
    for network in networks:
        if network.charter.membership.per_organisation is None:
            continue
        for holder in registry.seated(network.key, person.organisation or ""):
            if holder.person.email != person.email:
                left.append(Leave(holder.person.email or "", (network.key,)))
                key = f"replaced/{network.key}/{holder.id}"
                farewells.append(farewell(intent.incoming, holder, (network.key,), intent.officer, key))
    return tuple(left), tuple(farewells)


def _reject(intent: Answer, given: Ruling) -> Decision:
    registration = replace(intent.registration, state="declined", decided_by=intent.officer.email)
    letter = Letter(
        key=f"{intent.incoming.key}/declined",
        kind="declined",
        template="registration/declined",
        to=_addressee(registration),
        mailbox=registration.mailbox,
        language=registration.language,
        network=registration.networks[0] if len(registration.networks) == 1 else None,
        facts={"networks": [network.name for network in _networks(intent)], "reason": given.reason},
        conversation=registration.number,
        thread="conversation",
    )
    told = _told(intent, "command-reply", "secretariat/decided", outcome="declined")
    # What was noted of somebody who was turned away serves no purpose any more, but for who it was.
    person = Person(name=registration.person.name, email=registration.person.email)
    forgotten = replace(registration, person=person)
    # Whoever signed the person up may have been erased since.
    written = (letter,) if registration.sender else ()
    return Decision(
        Reason("rejected", "an officer declined the registration"), (forgotten,), (*written, told), NAME
    )


def _too_late(registry: Registry, intent: Answer) -> Decision:
    by = intent.registration.decided_by
    name = next((officer.name for officer in intent.incoming.mailbox.secretariat if officer.email == by), "")
    outcome = "approved" if intent.registration.state == "entered" else "declined"
    told = _told(intent, "command-reply", "secretariat/already-decided", outcome=outcome, by=name or by or "")
    return Decision(
        Reason("decided-before", "the first answer counts, and this was the second"), (), (told,), NAME
    )


def _withdrawn(
    incoming: Incoming, officer: Address, person: Person, networks: tuple[Network, ...]
) -> Decision:
    """The person is named only as far as that is still known."""
    told = Letter(
        key=f"{incoming.key}/secretariat/withdrawn",
        kind="command-reply",
        template="secretariat/withdrawn",
        to=officer,
        mailbox=incoming.mailbox.key,
        language=incoming.mailbox.language,
        facts={"person": person, "networks": [network.name for network in networks]},
        conversation=incoming.answers.conversation if incoming.answers else None,
    )
    reason = Reason("withdrawn-before", "the person took the registration back, or has been erased")
    return Decision(reason, (), (told,), NAME)


def _not_understood(intent: Answer) -> Decision:
    told = _told(intent, "command-error", "secretariat/not-understood")
    reason = Reason("not-plain", "the reply neither approves nor rejects plainly; a condition is no approval")
    return Decision(reason, (), (told,), NAME)


def _unproved(intent: Answer | Belated, now: datetime) -> Decision:
    """Nothing happens; the officers are told at their registered addresses, the sender's claim notwithstanding."""
    conversation = intent.incoming.answers.conversation if intent.incoming.answers else None
    letters = tuple(
        Letter(
            key=f"unproved/{conversation}/{now:%Y-%m-%d}/{officer.email}",  # once a day, however many
            kind="alert",
            template="delivery/alert",
            to=officer,
            mailbox=intent.incoming.mailbox.key,
            language=intent.incoming.mailbox.language,
            facts={
                "what": "doubt",
                "recipient": intent.officer.email,
                "subject": intent.incoming.mail.subject,
                "detail": intent.incoming.trust.reason,
                "since": None,
            },
            conversation=conversation,
            thread="new",
        )
        for officer in intent.incoming.mailbox.secretariat
    )
    return Decision(Reason("unproved", intent.incoming.trust.reason), (), letters, NAME, left=True)


def _networks(intent: Answer) -> tuple[Network, ...]:
    return tuple(intent.incoming.network(key) for key in intent.registration.networks)


def _addressee(registration: Registration) -> Address:
    """The one who wrote: a person who was signed up by another and is turned away may know nothing of it."""
    own = registration.sender == registration.person.email
    return Address((registration.person.name or "") if own else "", registration.sender)


def _told(intent: Answer, kind: str, template: str, **facts: str) -> Letter:
    return Letter(
        key=f"{intent.incoming.key}/{template}",
        kind=kind,
        template=template,
        to=intent.officer,
        mailbox=intent.registration.mailbox,
        language=intent.incoming.mailbox.language,
        facts={
            "person": intent.registration.person,
            "networks": [network.name for network in _networks(intent)],
            "stored": stored(intent.registration.person),
            **facts,
        },
        conversation=intent.registration.number,
    )

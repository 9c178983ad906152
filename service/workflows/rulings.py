"""What an officer's word on a registration brings about, however it was given: as a reply or as a command."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from service.domain.decision import Change, Enter, Leave, Letter, Reason, Registration
from service.domain.member import Member, Person
from service.domain.network import Address, Network
from service.domain.registry import Registry
from service.workflows.incoming import Incoming
from service.workflows.membership_letters import farewell
from service.workflows.registration_letters import entered_for, welcome
from service.workflows.steps import Step, to_officer


def entered(
    registry: Registry, incoming: Incoming, officer: Address, registration: Registration, *, replacing: bool
) -> Step:
    """The person is in, and told so; `replacing`: in the seat of whoever of the organisation has it."""
    done = replace(registration, state="entered", decided_by=officer.email)
    networks = networks_of(incoming, registration)
    left, farewells = _room(registry, incoming, officer, done, networks) if replacing else ((), ())
    enter = Enter(done.person, done.networks, done.language)
    key = f"{incoming.key}/{done.number}"
    letter = welcome(registry, incoming, done, networks, by="secretariat", key=f"{key}/welcome")
    noted = entered_for(incoming, done, networks, f"{key}/entered-for")
    changes: tuple[Change, ...] = (*left, enter, done)
    return Step(
        Reason("approved", "an officer approved the registration"), changes, (letter, *noted, *farewells)
    )


def declined(incoming: Incoming, officer: Address, registration: Registration, reason: str | None) -> Step:
    """The person is not let in; whoever wrote is told so, with the reason in the officer's own words."""
    letter = Letter(
        key=f"{incoming.key}/{registration.number}/declined",
        kind="declined",
        template="registration/declined",
        to=_addressee(registration),
        mailbox=registration.mailbox,
        language=registration.language,
        network=registration.networks[0] if len(registration.networks) == 1 else None,
        facts={"networks": [n.name for n in networks_of(incoming, registration)], "reason": reason},
        conversation=registration.number,
        thread="conversation",
    )
    # What was noted of somebody who was turned away serves no purpose any more, but for who it was.
    person = Person(name=registration.person.name, email=registration.person.email)
    forgotten = replace(registration, person=person, state="declined", decided_by=officer.email)
    # Whoever signed the person up may have been erased since.
    letters = (letter,) if registration.sender else ()
    return Step(Reason("rejected", "an officer declined the registration"), (forgotten,), letters)


def told_to_others(
    incoming: Incoming, officer: Address, registration: Registration, outcome: Literal["approved", "declined"]
) -> tuple[Letter, ...]:
    """Every other officer was asked too, and sees that it is done, and by whom."""
    facts = {
        "person": registration.person,
        "networks": [network.name for network in networks_of(incoming, registration)],
        "outcome": outcome,
        "by": officer.name or officer.email,
    }
    return tuple(
        to_officer(incoming, other, "command-reply", "secretariat/decided-by", facts, registration.number)
        for other in incoming.mailbox.secretariat
        if other != officer
    )


def networks_of(incoming: Incoming, registration: Registration) -> tuple[Network, ...]:
    """The networks that a registration is for."""
    return tuple(incoming.network(key) for key in registration.networks)


def _room(
    registry: Registry,
    incoming: Incoming,
    officer: Address,
    registration: Registration,
    networks: tuple[Network, ...],
) -> tuple[tuple[Leave, ...], tuple[Letter, ...]]:
    """Whoever of the organisation has the seat that only so many may have gives it up, and is told who decided it."""
    left, farewells = [], []
    for network, holder in _holders(registry, registration, networks):
        left.append(Leave(holder.person.email or "", (network.key,)))
        key = f"replaced/{network.key}/{holder.id}"
        farewells.append(farewell(incoming, holder, (network.key,), officer, key))
    return tuple(left), tuple(farewells)


def holder_name(registry: Registry, incoming: Incoming, registration: Registration) -> str:
    """The name of the one whose seat the person would take; empty where that is nobody, or one of several."""
    networks = networks_of(incoming, registration)
    names = {holder.person.name or "" for _, holder in _holders(registry, registration, networks)}
    return names.pop() if len(names) == 1 else ""


def _holders(
    registry: Registry, registration: Registration, networks: tuple[Network, ...]
) -> Iterator[tuple[Network, Member]]:
    """Who else of the person's organisation has a seat in a network that gives it only so many."""
    person = registration.person
    for network in networks:
        if network.charter.membership.per_organisation is None:
            continue
        for holder in registry.seated(network.key, person.organisation or ""):
            if holder.person.email != person.email:
                yield network, holder


def _addressee(registration: Registration) -> Address:
    """The one who wrote: a person who was signed up by another and is turned away may know nothing of it."""
    own = registration.sender == registration.person.email
    return Address((registration.person.name or "") if own else "", registration.sender)

"""A person leaves: gives up seats, and takes back a registration that is still under way."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from service.domain.decision import Leave, Letter, Reason, Registration
from service.domain.member import Member, Person
from service.domain.network import Address, Language
from service.domain.registry import Registry
from service.workflows import membership_letters as letters
from service.workflows.incoming import Incoming
from service.workflows.steps import Step


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What a person takes back: the `networks` asked for, the registrations as they stand then, and the letters to
    the officers who had been asked. `rest`: the person is still under way to some other network."""

    networks: tuple[str, ...] = ()
    changes: tuple[Registration, ...] = ()
    letters: tuple[Letter, ...] = ()
    rest: bool = False


def under_way(registry: Registry, incoming: Incoming, email: str) -> tuple[Registration, ...]:
    """The registrations in this mailbox about the person of that address that are not decided."""
    return tuple(r for r in registry.registrations_about(email) if r.mailbox == incoming.mailbox.key)


def applicant(registrations: tuple[Registration, ...], email: str) -> tuple[Person, Language | None]:
    """The person as the latest of these says, and the language to write in."""
    if not registrations:
        return Person(email=email), None
    return replace(registrations[-1].person, email=email), registrations[-1].language


def wanted_by(registrations: tuple[Registration, ...], wanted: tuple[str, ...]) -> tuple[str, ...]:
    """The networks that these ask for, of those that are meant (none named: all)."""
    asked = dict.fromkeys(network for registration in registrations for network in registration.networks)
    return tuple(network for network in asked if not wanted or network in wanted)


def withdrawal(registry: Registry, incoming: Incoming, email: str, wanted: tuple[str, ...]) -> Withdrawal:
    """What is taken back when this person no longer wants into these networks (none named: into any)."""
    here = under_way(registry, incoming, email)
    touched = [r for r in here if not wanted or set(r.networks) & set(wanted)]
    changes = tuple(_without(registration, wanted) for registration in touched)
    told = tuple(
        note
        for before, after in zip(touched, changes, strict=True)
        if before.state == "pending"
        for note in _told(incoming, before, after)
    )
    elsewhere = len(registry.registrations_about(email)) > len(touched)
    rest = elsewhere or any(change.state != "closed" for change in changes)
    return Withdrawal(wanted_by(here, wanted), changes, told, rest)


def left(
    registry: Registry,
    incoming: Incoming,
    email: str,
    wanted: tuple[str, ...],
    who: Address | None,
    key: str,
) -> Step:
    """The person has left the `wanted` networks of this mailbox (none named: all), and is under way to none of them.

    `who` told us, where it was somebody else.
    """
    member = registry.member(email)
    seats = seats_here(incoming, member, wanted)
    taken_back = withdrawal(registry, incoming, email, wanted)
    if member is None or not seats:
        person, language = applicant(under_way(registry, incoming, email), email)
        facts = {"person": person, "networks": letters.names(incoming, taken_back.networks)}
        told = letters.letter(
            incoming,
            "membership/withdrawn",
            "farewell",
            letters.address(person),
            facts,
            key=key,
            language=language,
        )
        reason = Reason("withdrawn", "the person took the registration back before it was decided")
        return Step(reason, taken_back.changes, (told, *taken_back.letters))
    told = letters.farewell(
        incoming, member, seats, who, key, withdrawn=taken_back.networks, rest=taken_back.rest
    )
    leave = Leave(email, seats)
    reason = Reason("left", "the member asked to leave")
    return Step(reason, (*taken_back.changes, leave), (told, *taken_back.letters))


def seats_here(incoming: Incoming, member: Member | None, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """The member's networks in this mailbox, of those that are meant (none named: all)."""
    here = {network.key for network in incoming.setting.networks}
    return tuple(k for k in member.networks if k in here and (not wanted or k in wanted)) if member else ()


def _without(registration: Registration, wanted: tuple[str, ...]) -> Registration:
    """What was noted goes, but for who it was: the officers may still answer, and the person be erased."""
    rest = tuple(network for network in registration.networks if wanted and network not in wanted)
    if rest:
        return replace(registration, networks=rest)
    person = Person(name=registration.person.name, email=registration.person.email)
    return replace(registration, state="closed", person=person)


def _told(incoming: Incoming, before: Registration, after: Registration) -> Iterable[Letter]:
    rest = after.networks if after.state == "pending" else ()
    taken = tuple(network for network in before.networks if network not in rest)
    for officer in incoming.mailbox.secretariat:
        yield _note(incoming, before, taken, rest, officer)


def _note(
    incoming: Incoming,
    registration: Registration,
    taken: tuple[str, ...],
    rest: tuple[str, ...],
    officer: Address,
) -> Letter:
    return Letter(
        key=f"{incoming.key}/withdrawn/{registration.number}/{officer.email}",
        kind="handover",
        template="registration/withdrawn",
        to=officer,
        mailbox=registration.mailbox,
        language=incoming.mailbox.language,
        facts={
            "person": registration.person,
            "networks": letters.names(incoming, taken),
            "rest": letters.names(incoming, rest) if rest else [],
        },
        conversation=registration.number,
        thread="new",
    )

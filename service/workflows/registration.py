"""A person asks to join: welcome, or exactly what is missing is asked for, or the secretariat decides.

asked → (the answer) → entered, or pending → (workflows.approval) → entered or declined. A conversation that
nobody takes up again is closed, and what was noted of the person goes.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from service.domain.decision import Decision, Enter, Letter, OpenRegistration, Reason, State
from service.domain.member import Member, Person
from service.domain.network import Address, Language, Network
from service.domain.registry import Registration, Registry
from service.mail.details import answered_details
from service.mail.reading import MISSING_ORDER, Request
from service.workflows.incoming import Incoming
from service.workflows.membership_rules import Doubts, already, doubts
from service.workflows.steps import Step, combined, stored
from service.workflows.surroundings import Surroundings

NAME = "registration"

# A question that nobody answers for so long is no longer wanted: the details go (GDPR article 5(1)(e)).
ASKED_IN_VAIN = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Join:
    """A mail that asks for one or more people to be registered."""

    incoming: Incoming
    requests: tuple[Request, ...]


@dataclass(frozen=True, slots=True)
class Details:
    """An answer to ask-details, with what it adds to the registration under way."""

    incoming: Incoming
    registration: Registration
    request: Request


def claim(registry: Registry, incoming: Incoming) -> Join | Details | None:
    """A sign-up, or the answer to a question that we asked about one.

    An answer to an approval-request speaks of a registration too, the one that is to be decided.
    """
    if incoming.answers is not None and incoming.answers.kind == "ask-details":
        return _claim_answer(registry, incoming)
    if incoming.answers is not None and incoming.answers.kind == "approval-request":
        return None
    requests = incoming.reading.requests
    if incoming.reading.kind == "request" and requests and all(r.action == "join" for r in requests):
        return Join(incoming, requests)
    return None


def _claim_answer(registry: Registry, incoming: Incoming) -> Details | None:
    answers = incoming.answers
    registration = registry.registration(answers.conversation) if answers and answers.conversation else None
    if registration is None or registration.state != "asked":
        return None
    known = Request("join", registration.networks, registration.person)
    request = answered_details(
        incoming.mail, incoming.reading, incoming.setting, known, _missing(known, incoming)
    )
    # An answer that adds nothing is a question of its own, and those are for people.
    return Details(incoming, registration, request) if request != known else None


def decide(registry: Registry, intent: Join | Details, now: datetime) -> Decision:
    """One step for each person; each has a conversation of its own, with its own number."""
    number = registry.next_number()
    if isinstance(intent, Details):
        steps = [_answered(registry, intent)]
    else:
        steps = [
            requested(registry, intent.incoming, r, number + i, i) for i, r in enumerate(intent.requests)
        ]
    return combined(steps, NAME)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Questions that nobody answered are closed without a letter, and what was noted of the person goes."""
    for registration in registry.registrations_since("asked", now - ASKED_IN_VAIN):
        if registration.mailbox in surroundings.settings:
            closed = replace(kept(registration, "closed"), person=Person())
            yield Decision(
                Reason("asked-in-vain", f"nobody answered for {ASKED_IN_VAIN.days} days"), (closed,), (), NAME
            )


def requested(
    registry: Registry,
    incoming: Incoming,
    request: Request,
    number: int,
    index: int,
    leaving: frozenset[str] = frozenset(),
) -> Step:
    """What comes of one person's wish to join; `leaving` give up their seats in the same mail."""
    person = request.person
    member = registry.member(person.email) if person.email else None
    if member is not None and already(member, request.networks):
        return already_known(incoming, member, request.networks, index)
    under_way = _under_way(registry, incoming, person)
    if under_way and under_way.state == "pending" and set(request.networks) <= set(under_way.networks):
        return _waiting(incoming, under_way, index)
    registration = OpenRegistration(
        number=number,
        mailbox=incoming.mailbox.key,
        sender=incoming.sender.email if incoming.sender else "",
        networks=request.networks,
        person=person,
        language=_language(incoming, request.networks),
        state="asked",
        message_id=incoming.mail.message_id,
        subject=incoming.mail.subject,
    )
    if under_way and under_way.state == "asked":
        networks = request.networks or under_way.networks
        merged = replace(request, person=person.filled_from(under_way.person), networks=networks)
        registration = replace(kept(under_way, "asked"), person=merged.person, networks=merged.networks)
    return _evaluated(registry, incoming, registration, index, leaving)


def _under_way(registry: Registry, incoming: Incoming, person: Person) -> Registration | None:
    """The conversation that this sender has begun about this person; what others wrote of them is not mixed in."""
    found = registry.open_registration(incoming.mailbox.key, person.email) if person.email else None
    return found if found and incoming.sender and found.sender == incoming.sender.email else None


def _answered(registry: Registry, intent: Details) -> Step:
    registration = replace(
        kept(intent.registration, "asked"), person=intent.request.person, networks=intent.request.networks
    )
    member = registry.member(registration.person.email) if registration.person.email else None
    if member is not None and already(member, registration.networks):
        step = already_known(intent.incoming, member, registration.networks, 0)
        return replace(step, changes=(replace(registration, state="closed"),))
    return _evaluated(registry, intent.incoming, registration, 0)


def _evaluated(
    registry: Registry,
    incoming: Incoming,
    registration: OpenRegistration,
    index: int,
    leaving: frozenset[str] = frozenset(),
) -> Step:
    """What the rules make of a registration as it now stands."""
    missing = _missing(Request("join", registration.networks, registration.person), incoming)
    networks = tuple(incoming.network(key) for key in registration.networks)
    if missing:
        return _ask(incoming, registration, missing, networks, index)
    found = doubts(registry, incoming, registration.person, networks, leaving)
    if found.codes:
        return _pass_on(incoming, registration, found, networks, index)
    return _enter(registry, incoming, registration, networks, index)


def _missing(request: Request, incoming: Incoming) -> tuple[str, ...]:
    there = {
        "name": request.person.name,
        "email": request.person.email,
        "organisation": request.person.organisation,
        "network": request.networks,
    }
    return tuple(field for field in MISSING_ORDER if not there[field])


def _ask(
    incoming: Incoming,
    registration: OpenRegistration,
    missing: tuple[str, ...],
    networks: tuple[Network, ...],
    index: int,
) -> Step:
    letter = _letter(
        incoming,
        registration,
        index,
        "ask-details",
        "registration/ask-details",
        _writer(incoming, registration),
    )
    facts = {
        "person": registration.person,
        "networks": [network.name for network in networks],
        "missing": list(missing),
        "choices": [network.name for network in incoming.setting.networks],
    }
    reason = Reason("details-missing", f"the registration lacks {', '.join(missing)}")
    return Step(reason, (replace(registration, state="asked"),), (replace(letter, facts=facts),))


def _pass_on(
    incoming: Incoming,
    registration: OpenRegistration,
    found: Doubts,
    networks: tuple[Network, ...],
    index: int,
) -> Step:
    letters = approval_requests(incoming, registration, found, networks, index)
    note = _letter(
        incoming, registration, index, "handover", "registration/passed-on", _writer(incoming, registration)
    )
    facts = {"person": registration.person, "networks": [network.name for network in networks]}
    reason = Reason("needs-secretariat", f"the secretariat is asked: {', '.join(found.codes)}")
    return Step(reason, (replace(registration, state="pending"),), (*letters, replace(note, facts=facts)))


def approval_requests(
    incoming: Incoming,
    registration: OpenRegistration,
    found: Doubts,
    networks: tuple[Network, ...],
    index: int,
) -> tuple[Letter, ...]:
    """One letter for each officer, so that the answer proves whose it is."""
    facts = {
        "person": registration.person,
        "networks": [network.name for network in networks],
        "stored": stored(registration.person),
        "sender": incoming.sender,
        "why": list(found.codes),
        "open_to": list(found.open_to),
        "holder": found.holder,
        "words": incoming.mail.span("new", "forwarded", "signature"),
    }
    return tuple(
        Letter(
            key=f"{incoming.key}/{index}/approval-request/{officer.email}",
            kind="approval-request",
            template="registration/approval-request",
            to=officer,
            mailbox=incoming.mailbox.key,
            language=incoming.mailbox.language,
            network=networks[0].key if len(networks) == 1 else None,
            facts=facts,
            conversation=registration.number,
            thread="new",
        )
        for officer in incoming.mailbox.secretariat
    )


def _enter(
    registry: Registry,
    incoming: Incoming,
    registration: OpenRegistration,
    networks: tuple[Network, ...],
    index: int,
) -> Step:
    enter = Enter(registration.person, registration.networks, registration.language)
    letter = welcome(
        registry, incoming, registration, networks, by="automatic", key=f"{incoming.key}/{index}/welcome"
    )
    reason = Reason("eligible-and-complete", "nothing is missing and the charter lets the person in at once")
    return Step(reason, (enter, replace(registration, state="entered")), (letter,))


def welcome(
    registry: Registry,
    incoming: Incoming,
    registration: OpenRegistration,
    networks: tuple[Network, ...],
    *,
    by: str,
    key: str,
) -> Letter:
    """The letter to the person who now is a member; it goes into the thread of the mail that asked for it."""
    known = registry.member(registration.person.email) if registration.person.email else None
    person = known.person.filled_from(registration.person) if known else registration.person
    own_mail = incoming.sender is not None and incoming.sender.email == person.email
    return Letter(
        key=key,
        kind="welcome",
        template="registration/welcome",
        to=Address(person.name or "", person.email or ""),
        mailbox=registration.mailbox,
        language=registration.language,
        network=networks[0].key if len(networks) == 1 else None,
        facts={
            "person": person,
            "networks": [network.name for network in networks],
            "stored": stored(person),
            "by": by,
        },
        conversation=registration.number,
        thread="mail" if own_mail else "conversation" if registration.sender == person.email else "new",
    )


def already_known(incoming: Incoming, member: Member, networks: tuple[str, ...], index: int) -> Step:
    """Nothing changes. What is stored goes to the registered address only: whoever wrote may be somebody else."""
    person = member.person
    letter = Letter(
        key=f"{incoming.key}/{index}/already",
        kind="changed",
        template="registration/already",
        to=Address(person.name or "", person.email or ""),
        mailbox=incoming.mailbox.key,
        language=member.language,
        network=networks[0] if len(networks) == 1 else None,
        facts={
            "person": person,
            "networks": [incoming.network(key).name for key in networks],
            "stored": stored(person),
        },
        thread="mail" if incoming.sender is not None and incoming.sender.email == person.email else "new",
    )
    return Step(Reason("already-member", "the person is a member already; nothing changes"), (), (letter,))


def _waiting(incoming: Incoming, registration: Registration, index: int) -> Step:
    change = kept(registration, "pending")
    letter = _letter(incoming, change, index, "handover", "registration/waiting", _writer(incoming, change))
    facts = {"networks": [incoming.network(key).name for key in registration.networks]}
    reason = Reason("still-pending", "the secretariat was asked already and has not decided")
    return Step(reason, (), (replace(letter, facts=facts),))


def kept(registration: Registration, state: State) -> OpenRegistration:
    """The change that leaves a registration as it is but for its state."""
    return OpenRegistration(
        number=registration.number,
        mailbox=registration.mailbox,
        sender=registration.sender,
        networks=registration.networks,
        person=registration.person,
        language=registration.language,
        state=state,
        decided_by=registration.decided_by,
        message_id=registration.message_id,
        subject=registration.subject,
    )


def _letter(
    incoming: Incoming, registration: OpenRegistration, index: int, kind: str, template: str, to: Address
) -> Letter:
    return Letter(
        key=f"{incoming.key}/{index}/{template}",
        kind=kind,
        template=template,
        to=to,
        mailbox=registration.mailbox,
        language=registration.language,
        network=registration.networks[0] if len(registration.networks) == 1 else None,
        conversation=registration.number,
    )


def _writer(incoming: Incoming, registration: OpenRegistration) -> Address:
    """Who is answered: the one who wrote this mail."""
    return incoming.sender or Address("", registration.sender)


def _language(incoming: Incoming, networks: tuple[str, ...]) -> Language:
    """The person's own language where the mail shows it, else the network's, else the mailbox's."""
    if incoming.reading.language:
        return incoming.reading.language
    return incoming.network(networks[0]).language if networks else incoming.mailbox.language

"""A person asks to join: welcome, or exactly what is missing is asked for, or the secretariat decides.

asked → (the answer) → entered, or pending → (workflows.approval) → entered or declined. A conversation that
nobody takes up again is closed, and what was noted of the person goes.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from service.domain.decision import Decision, Enter, Letter, Reason, Registration
from service.domain.member import Member, Person
from service.domain.network import Address, Network
from service.domain.registry import Registry
from service.mail.assent import begins_with_answer
from service.mail.details import answered_details
from service.mail.reading import MISSING_ORDER, Request
from service.workflows.follow_ups_at_hand import answers_follow_up
from service.workflows.handing_over import handed_over
from service.workflows.host_threads import answers_host_letter
from service.workflows.incoming import Incoming
from service.workflows.input_at_hand import input_at_hand
from service.workflows.invitations import answers_invitation
from service.workflows.membership_rules import Beside, Doubts, already, doubts
from service.workflows.minutes_at_hand import minutes_at_hand
from service.workflows.proof import as_deed
from service.workflows.registration_letters import (
    approval_requests,
    entered_for,
    language,
    letter,
    welcome,
    writer,
)
from service.workflows.steps import Step, combined, stored
from service.workflows.surroundings import Surroundings
from service.workflows.threads import answers_as_officer

NAME = "registration"

# A question that nobody answers for so long is no longer wanted: the details go (GDPR article 5(1)(e)).
ASKED_IN_VAIN = timedelta(days=60)
# A school signs up a handful of colleagues; a list of strangers is for a person to look at.
MOST_PEOPLE = 10


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

    An answer to an approval-request speaks of a registration too, the one that is to be decided; and a yes or no
    to a question of ours is workflows.confirmation's, with whatever else it asks for.
    """
    if incoming.answers is not None and incoming.answers.kind == "ask-details":
        return _claim_answer(registry, incoming)
    kind = incoming.answers.kind if incoming.answers is not None else None
    if answers_as_officer(registry, incoming) or answers_invitation(registry, incoming):
        return None
    if answers_host_letter(registry, incoming) or minutes_at_hand(registry, incoming) is not None:
        return None
    if input_at_hand(registry, incoming) is not None or answers_follow_up(registry, incoming):
        return None
    if kind == "approval-request" or (kind == "confirm-address" and begins_with_answer(incoming.mail)):
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
    incoming = intent.incoming
    if isinstance(intent, Details):
        return unless_forged(incoming, combined([_answered(registry, intent)], NAME))
    if len(intent.requests) > MOST_PEOPLE:
        why = f"one mail signs up {len(intent.requests)} people: a person decides"
        return Decision(Reason("too-many", why), (), (), NAME, left=True)
    if sum(bool(request.missing) for request in intent.requests) > 1:
        reason = Reason(
            "several-incomplete", "several people are signed up and details of more than one are missing"
        )
        return Decision(
            reason, *handed_over(registry, incoming, None, registry.next_number(), "several"), NAME
        )
    entered = combined(joined(registry, incoming, intent.requests), NAME)
    return unless_forged(incoming, as_deed(incoming, entered))


def joined(
    registry: Registry, incoming: Incoming, requests: Iterable[Request], beside: Beside | None = None
) -> list[Step]:
    """A step for each person, each knowing what the earlier ones bring about."""
    number, steps, beside = registry.next_number(), [], beside or Beside()
    for index, request in enumerate(requests):
        step = requested(registry, incoming, request, number + index, index, beside)
        beside = beside.after(step.changes)
        steps.append(step)
    return steps


def unless_forged(incoming: Incoming, decision: Decision) -> Decision:
    """Where the server says that the From is forged, only the officers are written to; else a person decides."""
    if not incoming.trust.forged:
        return decision
    to_officers = tuple(
        letter for letter in decision.letters if incoming.mailbox.is_secretariat(letter.to.email)
    )
    if not to_officers:
        return Decision(Reason("forged", incoming.trust.reason), (), (), NAME, left=True)
    return replace(decision, letters=to_officers)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Questions that nobody answered are closed without a letter, and what was noted of the person goes."""
    for registration in registry.registrations_since("asked", now - ASKED_IN_VAIN):
        if registration.mailbox in surroundings.settings:
            closed = replace(registration, state="closed", person=Person())
            yield Decision(
                Reason("asked-in-vain", f"nobody answered for {ASKED_IN_VAIN.days} days"), (closed,), (), NAME
            )


def requested(
    registry: Registry,
    incoming: Incoming,
    request: Request,
    number: int,
    index: int,
    beside: Beside,
) -> Step:
    """What comes of one person's wish to join, `beside` what else the mail brings about."""
    person = request.person
    member = registry.member(person.email) if person.email else None
    if member is not None and already(member, request.networks):
        return already_known(incoming, member, request.networks, index)
    under_way = _under_way(registry, incoming, person)
    if under_way and under_way.state == "pending" and set(request.networks) <= set(under_way.networks):
        return _waiting(incoming, under_way, index)
    registration = Registration(
        number=number,
        mailbox=incoming.mailbox.key,
        sender=incoming.sender.email if incoming.sender else "",
        networks=request.networks,
        person=person,
        language=language(incoming, request.networks),
        state="asked",
        message_id=incoming.mail.message_id,
        subject=incoming.mail.subject,
    )
    if under_way and under_way.state == "asked":
        networks = request.networks or under_way.networks
        merged = replace(request, person=person.filled_from(under_way.person), networks=networks)
        registration = replace(under_way, person=merged.person, networks=merged.networks)
    return _evaluated(registry, incoming, registration, index, beside)


def _under_way(registry: Registry, incoming: Incoming, person: Person) -> Registration | None:
    """The conversation that this sender has begun about this person; what others wrote of them is not mixed in."""
    found = registry.open_registration(incoming.mailbox.key, person.email) if person.email else None
    return found if found and incoming.sender and found.sender == incoming.sender.email else None


def _answered(registry: Registry, intent: Details) -> Step:
    registration = replace(
        intent.registration, person=intent.request.person, networks=intent.request.networks
    )
    member = registry.member(registration.person.email) if registration.person.email else None
    if member is not None and already(member, registration.networks):
        step = already_known(intent.incoming, member, registration.networks, 0)
        return replace(step, changes=(replace(registration, state="closed"),))
    return _evaluated(registry, intent.incoming, registration, 0, Beside())


def _evaluated(
    registry: Registry,
    incoming: Incoming,
    registration: Registration,
    index: int,
    beside: Beside,
) -> Step:
    """What the rules make of a registration as it now stands."""
    missing = _missing(Request("join", registration.networks, registration.person), incoming)
    networks = tuple(incoming.network(key) for key in registration.networks)
    if missing:
        return _ask(incoming, registration, missing, networks, index)
    found = doubts(registry, incoming, registration.person, networks, beside)
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
    registration: Registration,
    missing: tuple[str, ...],
    networks: tuple[Network, ...],
    index: int,
) -> Step:
    asking = letter(
        incoming,
        registration,
        index,
        "ask-details",
        "registration/ask-details",
        writer(incoming, registration),
    )
    facts = {
        "person": registration.person,
        "networks": [network.name for network in networks],
        "missing": list(missing),
        "choices": [network.name for network in incoming.setting.networks],
    }
    reason = Reason("details-missing", f"the registration lacks {', '.join(missing)}")
    return Step(reason, (replace(registration, state="asked"),), (replace(asking, facts=facts),))


def _pass_on(
    incoming: Incoming,
    registration: Registration,
    found: Doubts,
    networks: tuple[Network, ...],
    index: int,
) -> Step:
    letters = approval_requests(incoming, registration, found, networks, index)
    note = letter(
        incoming, registration, index, "handover", "registration/passed-on", writer(incoming, registration)
    )
    facts = {"person": registration.person, "networks": [network.name for network in networks]}
    reason = Reason("needs-secretariat", f"the secretariat is asked: {', '.join(found.codes)}")
    return Step(reason, (replace(registration, state="pending"),), (*letters, replace(note, facts=facts)))


def _enter(
    registry: Registry,
    incoming: Incoming,
    registration: Registration,
    networks: tuple[Network, ...],
    index: int,
) -> Step:
    enter = Enter(registration.person, registration.networks, registration.language)
    letter = welcome(
        registry, incoming, registration, networks, by="automatic", key=f"{incoming.key}/{index}/welcome"
    )
    reason = Reason("eligible-and-complete", "nothing is missing and the charter lets the person in at once")
    key = f"{incoming.key}/{index}/entered-for"
    noted = entered_for(incoming, registration, networks, key, tells_officers=True)
    return Step(reason, (enter, replace(registration, state="entered")), (letter, *noted))


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
    change = replace(registration, state="pending")
    note = letter(incoming, change, index, "handover", "registration/waiting", writer(incoming, change))
    facts = {"networks": [incoming.network(key).name for key in registration.networks]}
    reason = Reason("still-pending", "the secretariat was asked already and has not decided")
    return Step(reason, (), (replace(note, facts=facts),))

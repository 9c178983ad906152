"""The letters of a registration: to the officers who decide, to the person, to whoever wrote for the person."""

from service.domain.decision import Letter, Registration
from service.domain.network import Address, Language, Network
from service.domain.registry import Registry
from service.workflows.incoming import Incoming
from service.workflows.membership_rules import Doubts
from service.workflows.steps import stored


def letter(
    incoming: Incoming, registration: Registration, index: int, kind: str, template: str, to: Address
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


def writer(incoming: Incoming, registration: Registration) -> Address:
    """Who is answered: the one who wrote this mail."""
    return incoming.sender or Address("", registration.sender)


def language(incoming: Incoming, networks: tuple[str, ...]) -> Language:
    """The person's own language where the mail shows it, else the network's, else the mailbox's."""
    if incoming.reading.language:
        return incoming.reading.language
    return incoming.network(networks[0]).language if networks else incoming.mailbox.language


def approval_requests(
    incoming: Incoming,
    registration: Registration,
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


def welcome(
    registry: Registry,
    incoming: Incoming,
    registration: Registration,
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


def entered_for(
    incoming: Incoming,
    registration: Registration,
    networks: tuple[Network, ...],
    key: str,
    *,
    tells_officers: bool = False,
) -> tuple[Letter, ...]:
    """A note to whoever signed the person up, where that was somebody else.

    An officer hears of what another officer decided anyway; not of what was entered at once, but for `tells_officers`.
    """
    writer, person = registration.sender, registration.person
    if writer in ("", person.email) or (incoming.mailbox.is_secretariat(writer) and not tells_officers):
        return ()
    note = Letter(
        key=key,
        kind="changed",
        template="registration/entered-for",
        to=Address("", writer),
        mailbox=registration.mailbox,
        language=registration.language,
        network=networks[0].key if len(networks) == 1 else None,
        facts={"person": person, "networks": [network.name for network in networks]},
        conversation=registration.number,
        thread="conversation",
    )
    return (note,)

"""The letters about a membership that exists: what came of a wish, and the question whether it is really meant."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

from service.domain.decision import Attachment, Confirmation, Letter
from service.domain.member import Member, Person
from service.domain.network import Address, Language
from service.workflows.incoming import Incoming
from service.workflows.steps import FIELDS, stored

Changes = list[tuple[str, str | None, str]]


def letter(
    incoming: Incoming,
    template: str,
    kind: str,
    to: Address,
    facts: Mapping[str, Any],
    *,
    key: str = "",
    language: Language | None = None,
    conversation: int | None = None,
    attachments: tuple[Attachment, ...] = (),
) -> Letter:
    """A letter of `template`, in the thread of the mail in hand where it goes to the one who wrote it.

    `key` tells several letters of one kind apart that one mail causes. `language`: the recipient's, where known.
    """
    # What a forger wrote in somebody's name must not come back to that person: the question is a thread of its own.
    answers = incoming.sender is not None and incoming.sender.email == to.email and kind != "confirm-address"
    return Letter(
        key=f"{incoming.key}/{key}/{template}/{to.email}",
        kind=kind,
        template=template,
        to=to,
        mailbox=incoming.mailbox.key,
        language=language or incoming.reading.language or incoming.mailbox.language,
        facts=facts,
        conversation=conversation,
        thread="mail" if answers else "new",
        attachments=attachments,
    )


def names(incoming: Incoming, networks: tuple[str, ...]) -> list[str]:
    """The names of these networks, or of all of this mailbox's where none is meant in particular."""
    return [network.name for network in incoming.setting.networks if not networks or network.key in networks]


def address(person: Person) -> Address:
    """Where the registry says that this person is written to."""
    return Address(person.name or "", person.email or "")


def farewell(
    incoming: Incoming,
    member: Member,
    networks: tuple[str, ...],
    who: Address | None,
    key: str,
    *,
    withdrawn: tuple[str, ...] = (),
    rest: bool = False,
) -> Letter:
    """To the one who has left, at the registered address; `who` told us, where it was somebody else.

    `withdrawn` are networks that the person was still under way to, `rest`: there are more of them.
    """
    still = not set(member.networks) <= set(networks)
    facts = {
        "person": member.person,
        "networks": names(incoming, networks),
        "withdrawn": names(incoming, withdrawn) if withdrawn else [],
        "who": who,
        "still": still,
        "gone": not still and not rest,
    }
    return letter(
        incoming,
        "membership/farewell",
        "farewell",
        address(member.person),
        facts,
        key=key,
        language=member.language,
    )


def differences(was: Person, now: Person) -> Changes:
    """Field by field, what was and what is now."""
    return [
        (field, getattr(was, field), getattr(now, field))
        for field in FIELDS
        if getattr(now, field) is not None and getattr(now, field) != getattr(was, field)
    ]


def changed(incoming: Incoming, member: Member, wanted: Person, key: str) -> tuple[Letter, ...]:
    """To the person, at the new address and at the old one where there is a new one."""
    now = wanted.filled_from(member.person)
    facts = {
        "person": now,
        "networks": names(incoming, member.networks),
        "stored": stored(now),
        "changes": differences(member.person, wanted),
    }
    new, old = address(now), address(member.person)
    told = letter(incoming, "membership/changed", "changed", new, facts, key=key, language=member.language)
    if new.email == old.email:
        return (told,)
    last = letter(incoming, "membership/changed", "changed", old, facts, key=key, language=member.language)
    # Nothing more is held of an address that is no longer anybody's.
    return (told, replace(last, fleeting=True))


def confirm(incoming: Incoming, asked: Confirmation, member: Person, key: str) -> Letter:
    """The question whether it is really meant. The answer is a yes in its thread, from the address it goes to."""
    has_no_place = asked.action == "erase" and not asked.networks
    facts = {
        "action": asked.action,
        "person": member,
        "networks": [] if has_no_place else names(incoming, asked.networks),
        "changes": differences(member, asked.person),
        "sender": incoming.sender,
        "own": asked.sender == asked.known_as,
    }
    to = Address(member.name or "", asked.address)
    return letter(
        incoming,
        "membership/confirm",
        "confirm-address",
        to,
        facts,
        key=key,
        language=asked.language,
        conversation=asked.number,
    )


def unchanged(asked: Confirmation, networks: list[str], why: Literal["no", "silence"], key: str) -> Letter:
    """To the address that was asked: everything stays as it is, after a no, or because nobody answered."""
    return Letter(
        key=key,
        kind="changed",
        template="membership/unchanged",
        to=Address("", asked.address),
        mailbox=asked.mailbox,
        language=asked.language,
        facts={"action": asked.action, "networks": networks, "why": why},
        conversation=asked.number,
        thread="mail" if why == "no" else "new",
    )

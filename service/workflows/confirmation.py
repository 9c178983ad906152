"""A yes, or a no, to the question whether something was really meant. Without a yes nothing happens.

The question's Message-ID is its one-time code: 128 bits and more that only the reader of that mailbox has seen. It
counts from that address only, once, and for a while.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from service.domain.decision import (
    Amend,
    Change,
    Confirmation,
    Decision,
    Erase,
    Leave,
    Letter,
    Reason,
)
from service.domain.member import Person
from service.domain.network import Address, Language
from service.domain.registry import Registry
from service.mail.assent import assent
from service.workflows import membership_letters as letters
from service.workflows.incoming import Incoming
from service.workflows.surroundings import Surroundings

NAME = "confirmation"

VALID = timedelta(hours=48)
# A new address whose old one stays silent is for a person to find out about.
SILENCE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Answer:
    """A plain yes or no to a question of ours, by the address that was asked."""

    incoming: Incoming
    asked: Confirmation
    is_yes: bool


def claim(registry: Registry, incoming: Incoming) -> Answer | None:
    """A reply in the question's own thread, from the address that it went to, that plainly says yes or no."""
    answers, sender = incoming.answers, incoming.sender
    if answers is None or sender is None or answers.kind != "confirm-address" or not answers.by_thread:
        return None
    asked = registry.confirmation(answers.conversation) if answers.conversation else None
    is_yes = assent(incoming.mail)
    if asked is None or sender.email != asked.address or is_yes is None or incoming.trust.forged:
        return None
    return Answer(incoming, asked, is_yes)


def decide(registry: Registry, intent: Answer, now: datetime) -> Decision:
    """Does what was asked, once; a second answer changes nothing, and after a late one the question is put anew."""
    asked = intent.asked
    if asked.state in ("done", "dropped") or asked.opened is None:
        return Decision(Reason("confirmed-before", "it was answered before"), (), (), NAME)
    if asked.state == "lapsed" or now - asked.opened > VALID:
        return _ask_anew(registry, intent)
    if not intent.is_yes:
        dropped = replace(asked, state="dropped")
        return Decision(
            Reason("not-confirmed", "the registered address said no; nothing changes"), (dropped,), (), NAME
        )
    if asked.person.email is not None and registry.member(asked.person.email) is not None:
        taken = Reason("address-taken", "meanwhile another member has the address that was asked for")
        told = letters.handed_over(intent.incoming, registry.member(asked.known_as), "taken")
        return Decision(taken, (replace(asked, state="dropped"),), told, NAME)
    changes, told = _carried_out(registry, intent)
    done = (replace(asked, state="done"), *changes)
    return Decision(Reason(f"confirmed-{asked.action}", "the registered address said yes"), done, told, NAME)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """What nobody answered lapses; a new address that waits for a silent old one is told to the officers."""
    for asked in registry.confirmations_since(now - SILENCE):
        setting = surroundings.settings.get(asked.mailbox)
        if setting is None:
            continue
        told: tuple[Letter, ...] = ()
        if asked.action == "change" and asked.person.email:
            member = registry.member(asked.known_as)
            person = member.person if member else asked.person
            language = setting.mailbox.language
            told = tuple(_stale(asked, person, officer, language) for officer in setting.mailbox.secretariat)
        reason = Reason("lapsed", f"nobody said yes within {SILENCE.days} days")
        yield Decision(reason, (replace(asked, state="lapsed"),), told, NAME)


def _ask_anew(registry: Registry, intent: Answer) -> Decision:
    """A late yes may be an old one that somebody else has found: the question is put once more."""
    member = registry.member(intent.asked.known_as)
    person = member.person if member else Person(email=intent.asked.known_as)
    anew = replace(intent.asked, number=registry.next_number(), state="asked", opened=None)
    letter = letters.confirm(intent.incoming, anew, person, "anew")
    reason = Reason("confirmed-too-late", f"the answer came after {VALID}; the question is put once more")
    return Decision(reason, (replace(intent.asked, state="lapsed"), anew), (letter,), NAME)


def _carried_out(registry: Registry, intent: Answer) -> tuple[tuple[Change, ...], tuple[Letter, ...]]:
    incoming, asked = intent.incoming, intent.asked
    member = registry.member(asked.known_as)
    key = str(asked.number)
    match asked.action:
        case "leave" if member is not None:
            told = letters.farewell(incoming, member, asked.networks, None, key)
            return (Leave(asked.known_as, asked.networks),), (told,)
        case "change" if member is not None:
            amend = Amend(asked.known_as, asked.person)
            return (amend,), letters.changed(incoming, member, asked.person, key)
        case "erase":
            to = Address(member.person.name or "" if member else "", asked.address)
            gone = letters.letter(
                incoming, "membership/erased", "erased", to, {"held": True}, key=key, language=asked.language
            )
            return (Erase(asked.known_as),), (gone,)
    return (), ()


def _stale(asked: Confirmation, person: Person, officer: Address, language: Language) -> Letter:
    return Letter(
        key=f"confirmation/{asked.number}/stale/{officer.email}",
        kind="handover",
        template="membership/stale-change",
        to=officer,
        mailbox=asked.mailbox,
        language=language,
        facts={"person": person, "old": asked.known_as, "new": asked.person.email, "networks": []},
        conversation=asked.number,
        thread="new",
    )

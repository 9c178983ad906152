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
    Letter,
    Reason,
)
from service.domain.member import Person
from service.domain.network import Address
from service.domain.registry import Registry
from service.mail.assent import assent
from service.mail.reading import Setting
from service.workflows import membership_letters as letters
from service.workflows.handing_over import handed_over
from service.workflows.incoming import Incoming
from service.workflows.leaving import left, seats_here, under_way
from service.workflows.membership import Wishes, wished
from service.workflows.steps import Step, combined
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
    if not intent.is_yes:
        return _refused(registry, intent)
    if asked.state == "done" or asked.opened is None:
        return Decision(Reason("confirmed-before", "it was answered before"), (), (), NAME)
    if asked.state in ("lapsed", "dropped") or now - asked.opened > VALID:
        return _ask_anew(registry, intent)
    if asked.person.email is not None and registry.member(asked.person.email) is not None:
        taken = Reason("address-taken", "meanwhile another member has the address that was asked for")
        known, number = registry.member(asked.known_as), registry.next_number()
        noted, told = handed_over(registry, intent.incoming, known, number, "taken")
        return Decision(taken, (replace(asked, state="dropped"), *noted), told, NAME)
    changes, told = _carried_out(registry, intent)
    done = (replace(asked, state="done"), *changes)
    return Decision(Reason(f"confirmed-{asked.action}", "the registered address said yes"), done, told, NAME)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """What nobody answered lapses; a new address that waits for a silent old one is told to the officers."""
    for asked in registry.confirmations_since(now - SILENCE):
        setting = surroundings.settings.get(asked.mailbox)
        if setting is None:
            continue
        if asked.action == "change" and asked.person.email:
            told = _stale(registry, asked, setting)
        else:
            key = f"confirmation/{asked.number}/lapsed"
            told = (letters.unchanged(asked, _names(setting, asked.networks), "silence", key),)
        reason = Reason("lapsed", f"nobody said yes within {SILENCE.days} days")
        yield Decision(reason, (replace(asked, state="lapsed"),), told, NAME)


def _refused(registry: Registry, intent: Answer) -> Decision:
    """Nothing is done. What the no goes on to ask for is; an answer to that says enough, else the no has its own."""
    incoming, asked = intent.incoming, intent.asked
    if asked.state == "done":
        known, number = registry.member(asked.known_as), registry.next_number()
        noted, told = handed_over(registry, incoming, known, number, "regretted")
        return Decision(Reason("regretted", "a no came after the yes: a person decides"), noted, told, NAME)
    dropped = replace(asked, state="dropped")
    no = Reason("not-confirmed", "the registered address said no; nothing changes")
    wishes = tuple(r for r in incoming.reading.requests if r.action != asked.action or r.action == "change")
    if wishes and incoming.sender is not None:
        steps = wished(registry, Wishes(incoming, incoming.sender, wishes))
        return combined([Step(no, (dropped,)), *steps], NAME)
    key = f"confirmation/{asked.number}/refused"
    said = letters.unchanged(asked, _names(incoming.setting, asked.networks), "no", key)
    return Decision(no, (dropped,), (said,), NAME)


def _ask_anew(registry: Registry, intent: Answer) -> Decision:
    """A late yes may be an old one that somebody else has found: the question is put once more."""
    member = registry.member(intent.asked.known_as)
    person = member.person if member else Person(email=intent.asked.known_as)
    anew = replace(intent.asked, number=registry.next_number(), state="asked", opened=None)
    letter = letters.confirm(intent.incoming, anew, person, "anew")
    reason = Reason(
        "confirmed-too-late", f"the yes came after {VALID} or after a no; the question is put once more"
    )
    return Decision(reason, (replace(intent.asked, state="lapsed"), anew), (letter,), NAME)


def _carried_out(registry: Registry, intent: Answer) -> tuple[tuple[Change, ...], tuple[Letter, ...]]:
    incoming, asked = intent.incoming, intent.asked
    member = registry.member(asked.known_as)
    key = str(asked.number)
    match asked.action:
        case "leave" if seats_here(incoming, member, asked.networks) or under_way(
            registry, incoming, asked.known_as
        ):
            step = left(registry, incoming, asked.known_as, asked.networks, None, key)
            return step.changes, step.letters
        case "change" if member is not None:
            amend = Amend(asked.known_as, asked.person)
            return (amend,), letters.changed(incoming, member, asked.person, key)
        case "erase":
            to = Address(member.person.name or "" if member else "", asked.address)
            gone = letters.letter(
                incoming,
                "membership/erased",
                "erased",
                to,
                {"held": True, "networks": _names(incoming.setting, asked.networks)},
                key=key,
                language=asked.language,
            )
            return (Erase(asked.known_as),), (replace(gone, fleeting=True),)
    to = Address("", asked.address)
    facts = {"networks": letters.names(incoming, ())}
    gone = letters.letter(
        incoming, "membership/not-a-member", "farewell", to, facts, key=key, language=asked.language
    )
    return (), (gone,)


def _stale(registry: Registry, asked: Confirmation, setting: Setting) -> tuple[Letter, ...]:
    """To every officer: only a person can find out whether the new address is right."""
    member = registry.member(asked.known_as)
    facts = {
        "person": member.person if member else asked.person,
        "old": asked.known_as,
        "new": asked.person.email,
        "networks": _names(setting, asked.networks),
    }
    return tuple(
        Letter(
            key=f"confirmation/{asked.number}/stale/{officer.email}",
            kind="handover",
            template="membership/stale-change",
            to=officer,
            mailbox=asked.mailbox,
            language=setting.mailbox.language,
            facts=facts,
            conversation=asked.number,
            thread="new",
        )
        for officer in setting.mailbox.secretariat
    )


def _names(setting: Setting, networks: tuple[str, ...]) -> list[str]:
    return [network.name for network in setting.networks if network.key in networks]

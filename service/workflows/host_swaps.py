"""Two organisations change turns: the one asks, both say yes, and only then it is so.

The turn of the one that wishes it is `giving`; the other's, at the same meeting, is `taking`. Where the other has a
turn of its own at another meeting, that goes the other way.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from service.domain.charter import Meetings
from service.domain.decision import Change, Decision, Letter, Reason
from service.domain.fold import fold
from service.domain.hosting import HostTurn
from service.domain.meeting import Meeting
from service.domain.network import Network
from service.domain.registry import Registry
from service.mail.hosting import HostAnswer
from service.mail.reading import Setting
from service.workflows.handing_over import handed_over
from service.workflows.host_letters import HostLetters, contact
from service.workflows.host_plan import Standing, next_host, standing_of
from service.workflows.host_threads import HostSaid
from service.workflows.host_times import silent_at
from service.workflows.meeting_letters import shown

NAME = "hosting"
_TEMPLATE = "hosting/swap"


def is_about_swap(registry: Registry, said: HostSaid) -> bool:
    """Whether the mail answers what was asked about changing turns."""
    turn, answers = said.turn, said.incoming.answers
    if turn.state == "swapping":
        return True
    other = registry.host_turn(turn.partner) if turn.partner is not None else None
    return other is not None and answers is not None and (answers.sent is None or answers.sent >= other.asked)


def wished(registry: Registry, said: HostSaid, answer: HostAnswer, now: datetime) -> Decision:
    """The other organisation is asked whether it takes over, and gives its own turn where it has one."""
    turn, network = said.turn, _network(said)
    standing = standing_of(registry, network, now)
    letters = HostLetters(registry, said.incoming.setting, said.meeting)
    if turn.state not in ("asked", "accepted") or turn.partner is not None:
        told = letters.answer(turn, said.incoming, "noted")
        return Decision(Reason("no-swap", "there is nothing to swap"), (), told, NAME)
    partner = _partner(standing, said, answer.partner)
    if partner is None:
        names = sorted(name for each, name in standing.ledger.names.items() if each != turn.organisation)
        told = letters.answer(turn, said.incoming, "swap-whom", names=names)
        return Decision(Reason("swap-whom", "it is not known with whom to swap"), (), told, NAME)
    member = contact(registry, network.key, standing.name(partner), said.meeting)
    if member is None:
        known = registry.member(said.sender.email)
        handed = handed_over(registry, said.incoming, known, registry.next_number(), "host-swap", None)
        return Decision(Reason("unreachable", "the partner of a swap cannot be written to"), *handed, NAME)
    taking = HostTurn(
        registry.next_number(), turn.mailbox, turn.network, turn.meeting, partner, "swapping", turn.starts, now,
        member.person.email, standing.name(partner), partner=turn.number, subject=turn.subject,
    )  # fmt: skip
    offered = _meeting_of(registry, _turn_of(standing, partner, said.meeting))
    giving = replace(turn, partner=taking.number, agreed=offered is None)
    told_of = shown(offered, network) if offered else None
    asked = letters.to_contact(taking, _TEMPLATE, "asked", what="asked", other=turn.name, offered=told_of)
    what = "offered" if offered else "wait"
    own = _answer(letters, said, giving, what, other=taking.name, offered=told_of)
    return Decision(Reason("swap-asked", "a swap is asked about"), (giving, taking), (*own, *asked), NAME)


def answered(registry: Registry, said: HostSaid, answer: HostAnswer, now: datetime) -> Decision:
    """Yes or no of one side; when both have said yes, they have swapped."""
    taking = said.turn if said.turn.state == "swapping" else registry.host_turn(said.turn.partner or 0)
    giving = registry.host_turn(taking.partner or 0) if taking is not None else None
    letters = HostLetters(registry, said.incoming.setting, said.meeting)
    if taking is None or giving is None or giving.partner != taking.number or answer.says == "swap":
        told = letters.answer(said.turn, said.incoming, "noted")
        return Decision(Reason("no-swap", "there is nothing to swap any more"), (), told, NAME)
    if answer.says == "no":
        return _off(letters, taking, giving, now)
    is_taker = said.turn.number == taking.number
    if is_taker:
        taking = replace(
            taking, agreed=True, room=answer.room, parking=answer.parking, practical=answer.practical
        )
    else:
        giving = replace(giving, agreed=True)
    if not (taking.agreed and giving.agreed):
        waits_for = giving.name if is_taker else taking.name
        told = _answer(letters, said, said.turn, "agreed", other=waits_for)
        return Decision(Reason("swap-agreed", "one of two agrees to swap"), (taking, giving), told, NAME)
    return _swapped(registry, said, taking, giving, now)


def lapsed(
    registry: Registry, setting: Setting, standing: Standing, charter: Meetings, now: datetime
) -> Iterator[Decision]:
    """A swap to which no answer came, or whose meeting has become another one: all is as it was."""
    for number, turns in standing.turns.items():
        meeting = registry.meeting(number)
        for taking in turns:
            if taking.state != "swapping" or meeting is None:
                continue
            giving = registry.host_turn(taking.partner or 0)
            is_moot = giving is None or giving.partner != taking.number
            if is_moot or now >= silent_at(taking, charter):
                letters = HostLetters(registry, setting, meeting)
                yield _off(letters, taking, None if is_moot else giving, now)


def _off(letters: HostLetters, taking: HostTurn, giving: HostTurn | None, now: datetime) -> Decision:
    """Nothing comes of it: all is as it was, and both are told."""
    changes: tuple[Change, ...] = (replace(taking, state="cancelled", partner=None),)
    told = letters.to_contact(
        taking, _TEMPLATE, "off", what="off", other=giving.name if giving else "", is_host=False
    )
    if giving is not None:
        # The time to answer begins anew.
        changes += (replace(giving, partner=None, agreed=False, asked=now),)
        key = f"off/{taking.number}"
        told += letters.to_contact(
            giving,
            _TEMPLATE,
            key,
            what="off",
            other=taking.name,
            is_host=True,
            has_promised=giving.state == "accepted",
        )
    return Decision(Reason("swap-off", "nothing comes of a swap"), changes, told, NAME)


def _swapped(
    registry: Registry, said: HostSaid, taking: HostTurn, giving: HostTurn, now: datetime
) -> Decision:
    standing = standing_of(registry, _network(said), now)
    theirs = _turn_of(standing, taking.organisation, said.meeting)
    offered = _meeting_of(registry, theirs)
    freed = replace(giving, state="freed", partner=None, agreed=False)
    taken = replace(taking, state="accepted", partner=None)
    changes: tuple[Change, ...] = (freed, taken)
    letters = HostLetters(registry, said.incoming.setting, said.meeting)
    told: tuple[Letter, ...] = letters.to_contact(
        taken, _TEMPLATE, "done", what="done", other=giving.name, is_host=True
    )
    if theirs is None or offered is None:
        told += letters.to_contact(freed, _TEMPLATE, "done", what="done", other=taking.name, is_host=False)
        return Decision(Reason("swapped", "one organisation hosts for another"), changes, told, NAME)
    back = HostTurn(
        registry.next_number(), theirs.mailbox, theirs.network, theirs.meeting, giving.organisation, "accepted",
        theirs.starts, now, giving.email, giving.name, subject=offered.title,
    )  # fmt: skip
    changes += (replace(theirs, state="freed"), back)
    there = HostLetters(registry, said.incoming.setting, offered)
    told += there.to_contact(back, _TEMPLATE, "done", what="done", other=taking.name, is_host=True)
    return Decision(Reason("swapped", "two organisations have changed turns"), changes, told, NAME)


def _answer(
    letters: HostLetters, said: HostSaid, turn: HostTurn, what: str, **facts: Any
) -> tuple[Letter, ...]:
    """In the thread of whoever wrote."""
    return letters.to_contact(
        turn, _TEMPLATE, said.incoming.key, to=said.sender, incoming=said.incoming, what=what, **facts
    )


def _partner(standing: Standing, said: HostSaid, named: str | None) -> int | None:
    """The organisation that is meant: by name, or where none is named the next one by the ledger."""
    if named is None:
        return next_host(standing, said.meeting, besides=said.turn.organisation)
    known = said.incoming.setting.register.named(named)
    wanted = fold(known.name if known is not None else named)
    others = {
        each: fold(name)
        for each, name in standing.ledger.names.items()
        if each != said.turn.organisation and standing.is_member(each)
    }
    exact = [each for each, name in others.items() if name == wanted]
    found = exact or [each for each, name in others.items() if f" {wanted} " in f" {name} "]
    return found[0] if len(found) == 1 else None


def _turn_of(standing: Standing, organisation: int | None, besides: Meeting) -> HostTurn | None:
    """The turn that an organisation has at another meeting ahead, the first of several."""
    theirs = (
        turn
        for number, turns in standing.turns.items()
        for turn in turns
        if number != besides.number
        and turn.organisation == organisation
        and turn.state in ("asked", "accepted")
    )
    return next(theirs, None)


def _meeting_of(registry: Registry, turn: HostTurn | None) -> Meeting | None:
    return registry.meeting(turn.meeting) if turn is not None else None


def _network(said: HostSaid) -> Network:
    return said.incoming.network(said.turn.network)

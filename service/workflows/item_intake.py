"""What becomes of the items that somebody sends: each gets its place, and the sender one receipt for them all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from service.domain.agenda import Item
from service.domain.decision import Change, Letter, Reason
from service.domain.fold import fold
from service.domain.meeting import Meeting
from service.domain.network import Address, Language, Network
from service.domain.registry import Registry
from service.mail.items import Wanted
from service.mail.themes import named_theme, theme_of
from service.workflows.handing_over import handed_over
from service.workflows.incoming import Incoming
from service.workflows.item_deadlines import deadline, meeting_for_items, takes_items
from service.workflows.item_letters import answer, marketplace_of, told
from service.workflows.meeting_letters import shown
from service.workflows.steps import Step, files_of

_NOT_IN_THE_NAME = frozenset("om the and den det til fra med for".split())


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes about an agenda: `to` is answered; `email` is what the network knows the person by."""

    to: Address
    email: str
    name: str
    organisation: str | None
    language: Language


@dataclass(frozen=True, slots=True)
class Matter:
    """A mail about the agenda of a meeting of `group` in `network`; `at_hand`: the meeting that it speaks of."""

    registry: Registry
    incoming: Incoming
    network: Network
    group: str
    writer: Writer
    at_hand: Meeting | None


def writer_of(
    registry: Registry, incoming: Incoming, network: Network, meeting: Meeting | None, had: str | None
) -> Writer | None:
    """A member, or somebody invited; else whoever `had` the letter that is answered, if of the same name."""
    sender = incoming.sender
    if sender is None:
        return None
    own = _known(registry, incoming, sender, sender.email, network, meeting)
    answers = incoming.answers
    if own is not None or had is None or answers is None or not answers.by_thread:
        return own
    other = _known(registry, incoming, sender, had, network, meeting)
    is_same = other is not None and bool(other.name) and fold(other.name) == fold(sender.name)
    return other if is_same else None


def _known(
    registry: Registry,
    incoming: Incoming,
    sender: Address,
    email: str,
    network: Network,
    meeting: Meeting | None,
) -> Writer | None:
    member = registry.member(email)
    if member is not None and network.key in member.networks:
        person = member.person
        return Writer(sender, email, person.name or sender.name, person.organisation, member.language)
    invitee = registry.invitee(meeting.number, email) if meeting else None
    if invitee is None or invitee.is_uninvited:
        return None
    language = incoming.reading.language or network.language
    return Writer(sender, email, invitee.name or sender.name, None, language)


def put_on(matter: Matter, wanted: Sequence[Wanted], number: int, now: datetime) -> Step:
    """The items, for the meeting at hand or the next one, and the receipt; one that was sent before is as it is now."""
    registry, network = matter.registry, matter.network
    meeting, late = _places(matter, now)
    items = items_of(matter, wanted, meeting, number)
    asks = any(not each.is_sure for each in wanted) and marketplace_of(network) is not None
    facts = {
        "items": [told(item) for item in items],
        "meeting": shown(meeting, network) if meeting else None,
        "deadline": deadline(meeting, network.charter.meetings) if meeting else None,
        "late": shown(late, network) if late else None,
        "late_since": deadline(late, network.charter.meetings) if late else None,
        "marketplace": marketplace_of(network),
        "asks": asks,
        "files": [file.filename for file in files_of(matter.incoming.mail)],
        "is_again": all(registry.item(item.number) is not None for item in items),
    }
    reason = Reason(
        "late-item" if late else "item",
        f"{len(items)} for the agenda of {'the next' if late else 'a'} meeting",
    )
    receipt = _answer(matter, "agenda/receipt", items[0], facts)
    return Step(reason, tuple(items), (receipt,))


def _places(matter: Matter, now: datetime) -> tuple[Meeting | None, Meeting | None]:
    """The meeting for what comes now, and the one that it is too late for."""
    registry, network, at_hand = matter.registry, matter.network, matter.at_hand
    if at_hand is not None and takes_items(registry, at_hand, network, now):
        return at_hand, None
    setting = matter.incoming.setting
    if at_hand is None:
        ahead = registry.meetings_ahead(setting.mailbox.key, now)
        own = (m for m in ahead if (m.network, m.group) == (network.key, matter.group))
        at_hand = next(own, None)
    meeting = meeting_for_items(registry, setting, network, matter.group, now)
    is_late = at_hand is not None and not at_hand.is_cancelled and at_hand != meeting
    return meeting, at_hand if is_late and (meeting is None or _is_before(at_hand, meeting)) else None


def _is_before(one: Meeting | None, other: Meeting) -> bool:
    return one is not None and one.starts < other.starts


def items_of(matter: Matter, wanted: Sequence[Wanted], meeting: Meeting | None, number: int) -> list[Item]:
    """The items as they are kept; one of a title that the writer has sent before keeps its number and place."""
    incoming, network, writer = matter.incoming, matter.network, matter.writer
    own = own_items(matter)
    known = {fold(item.title): item for item in own}
    found = []
    for each in wanted:
        before = known.get(fold(each.title))
        kind = each.kind if each.is_sure and marketplace_of(network) else "item"
        item = Item(
            number=before.number if before else number,
            mailbox=incoming.mailbox.key,
            network=network.key,
            meeting=meeting.number if meeting else None,
            title=each.title,
            text=each.text,
            minutes=each.minutes,
            presenter=each.presenter or writer.name,
            email=writer.email,
            organisation=writer.organisation,
            kind=kind,
            theme=_theme(each, network),
            mail=incoming.key,
            message_id=incoming.mail.message_id,
            subject=incoming.mail.subject,
            group=matter.group,
        )
        found.append(replace(item, meeting=before.meeting, carried=before.carried) if before else item)
        number += 0 if before else 1
    return found


def _theme(wanted: Wanted, network: Network) -> str | None:
    themes = network.charter.themes
    return named_theme(wanted.theme, themes) or theme_of(f"{wanted.title}\n{wanted.text}", themes)


def own_items(matter: Matter) -> list[Item]:
    """What the writer has for an agenda of this network by now."""
    items = matter.registry.items_from(matter.incoming.mailbox.key, matter.writer.email)
    return [item for item in items if item.network == matter.network.key and item.group == matter.group]


def taken_off(matter: Matter, named: str, nearest: Item | None) -> Step:
    """What the writer takes back: as named, of the receipt that is answered, or the only one there is."""
    own = own_items(matter)
    found = _meant(own, named, nearest)
    if len(found) == 1:
        return _withdrawn(matter, replace(found[0], state="withdrawn"))
    if not own:
        letter = _answer(matter, "agenda/nothing-to-withdraw", None, {})
        return Step(Reason("nothing-to-withdraw", "whoever takes an item back has none"), (), (letter,))
    facts = {"items": [told(item) for item in found or own], "named": named if not found else ""}
    return Step(
        Reason("which-item", "it is not plain which item is taken back"),
        (),
        (_answer(matter, "agenda/which", (found or own)[0], facts),),
    )


def _withdrawn(matter: Matter, item: Item) -> Step:
    """With a receipt; where the agenda has gone out, the officers have to know as well."""
    registry, incoming = matter.registry, matter.incoming
    is_out = item.meeting is not None and registry.agenda(item.meeting) is not None
    receipt = _answer(matter, "agenda/withdrawn", item, {"items": [told(item)], "is_out": is_out})
    reason = Reason("withdrawn", "an item is taken back by whoever sent it")
    if not is_out:
        return Step(reason, (item,), (receipt,))
    known, number = registry.member(matter.writer.email), registry.next_number()
    changes, letters = handed_over(registry, incoming, known, number, "withdrawn")
    to_officers = (letter for letter in letters if letter.to.email != matter.writer.to.email)
    return Step(reason, (item, *changes), (receipt, *to_officers))


def _meant(own: list[Item], named: str, nearest: Item | None) -> list[Item]:
    if named:
        words = set(fold(named).split()) - _NOT_IN_THE_NAME
        return [item for item in own if words and words <= set(fold(item.title).split())] or [
            item for item in own if fold(named) in fold(f"{item.title} {item.text}")
        ]
    if nearest is not None:
        together = [item for item in own if item.number == nearest.number or item.mail == nearest.mail]
        return together or []
    return own


def changed(matter: Matter, was: Item, becomes: Item, now: datetime, *, is_again: bool = True) -> Step:
    """The item as its sender corrects it, and a receipt for what it is now."""
    meeting = matter.registry.meeting(becomes.meeting) if becomes.meeting else None
    network = matter.network
    facts = {
        "items": [told(becomes)],
        "meeting": shown(meeting, network) if meeting else None,
        "deadline": deadline(meeting, network.charter.meetings) if meeting else None,
        "late": None,
        "late_since": None,
        "marketplace": marketplace_of(network),
        "asks": False,
        "files": [],
        "is_again": is_again,
    }
    reason = Reason("item-changed", "whoever sent an item corrects it")
    return Step(reason, (becomes,), (_answer(matter, "agenda/receipt", was, facts),))


def _answer(matter: Matter, template: str, item: Item | None, facts: Mapping[str, Any]) -> Letter:
    writer = matter.writer
    return answer(matter.incoming, writer.to, template, item, facts, matter.network.key, writer.language)


def beside(
    registry: Registry,
    incoming: Incoming,
    meeting: Meeting,
    wanted: Sequence[Wanted],
    number: int,
    now: datetime,
) -> tuple[tuple[Change, ...], tuple[Letter, ...]]:
    """The items in a mail that answers an invitation: `Jeg kommer. Og kan vi tage backup op?`"""
    network = incoming.network(meeting.network)
    had = incoming.answers.recipient if incoming.answers else None
    writer = writer_of(registry, incoming, network, meeting, had)
    if not wanted or writer is None:
        return (), ()
    step = put_on(Matter(registry, incoming, network, meeting.group, writer, meeting), wanted, number, now)
    return step.changes, step.letters

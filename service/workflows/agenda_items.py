"""The network sets its agenda: members are asked for items, send them in their own words, and get a receipt.

A late item is for the next meeting. What is offered and looked for stands at the marketplace, if the charter has one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice

from service.domain.agenda import Item
from service.domain.decision import Decision, Reason
from service.domain.fold import fold
from service.domain.meeting import Meeting
from service.domain.member import Member
from service.domain.network import Language, Network
from service.domain.registry import Registry
from service.mail.assent import assent, only_thanks
from service.mail.item_corrections import corrections
from service.mail.items import (
    SaidOfAgenda,
    Wanted,
    announced,
    is_announced,
    said_of_agenda,
    speaks_of_agenda,
)
from service.mail.marketplace import marketplace
from service.mail.reading import Setting
from service.workflows import item_letters
from service.workflows.daytime import is_by_day_at, morning_before
from service.workflows.follow_ups_at_hand import tells_of_points
from service.workflows.handing_over import handed_over
from service.workflows.incoming import Incoming
from service.workflows.invitations import ABOUT_AGENDAS, answers_agenda_with_coming
from service.workflows.item_deadlines import deadline, meeting_for_items, takes_items
from service.workflows.item_intake import Matter, changed, items_of, put_on, taken_off, writer_of
from service.workflows.item_letters import marketplace_of, told
from service.workflows.reminders import AT_A_TICK
from service.workflows.steps import Step, combined
from service.workflows.surroundings import Surroundings

NAME = "agenda_items"

# Of a meeting that is past, or was cancelled, the items are settled within so long.
_PAST, _AHEAD = timedelta(days=60), timedelta(days=400)
_LONGEST_NOTICE = 150  # words: who writes more has more to say than what he offers or looks for


@dataclass(frozen=True, slots=True)
class AboutAgenda:
    """A mail about an agenda: `meeting` is the one whose letter it answers, `item` that of the receipt."""

    incoming: Incoming
    network: Network | None
    meeting: Meeting | None = None
    item: Item | None = None


def claim(registry: Registry, incoming: Incoming) -> AboutAgenda | None:
    """An answer to a call, an agenda or a receipt; or a mail of its own that says that it is for an agenda."""
    if incoming.sender is None or incoming.reading.kind in ("calendar", "command", "automatic"):
        return None
    answers = incoming.answers
    if answers is None:
        return _unasked(registry, incoming)
    if answers.conversation is None:
        return None
    if answers.kind in ABOUT_AGENDAS:
        meeting = registry.meeting(answers.conversation)
        if meeting is None or tells_of_points(registry, incoming):
            return None
        if answers_agenda_with_coming(incoming, meeting) or _asks_otherwise(incoming):
            return None
        return AboutAgenda(incoming, incoming.network(meeting.network), meeting)
    if answers.kind == "item-receipt":
        item = registry.item(answers.conversation)
        if item is None or _asks_otherwise(incoming):
            return None
        meeting = registry.meeting(item.meeting) if item.meeting else None
        return AboutAgenda(incoming, incoming.network(item.network), meeting, item)
    return None


def _asks_otherwise(incoming: Incoming) -> bool:
    """What is read as a wish for a seat or for data is that, unless it is plainly about an agenda as well."""
    if incoming.reading.kind != "request":
        return False
    said = said_of_agenda(incoming.mail)
    return not said.wanted and said.withdraws is None


def _unasked(registry: Registry, incoming: Incoming) -> AboutAgenda | None:
    if incoming.from_secretariat or incoming.sender is None:
        return None
    member = registry.member(incoming.sender.email)
    network = _network(registry, incoming, member)
    if is_announced(incoming.mail):
        return AboutAgenda(incoming, network)
    if network is None or incoming.reading.kind == "request":
        return None
    said = said_of_agenda(incoming.mail)
    if speaks_of_agenda(incoming.mail) and (said.wanted or said.withdraws is not None):
        return AboutAgenda(incoming, network)
    return AboutAgenda(incoming, network) if _is_notice(incoming, network) else None


def _is_notice(incoming: Incoming, network: Network) -> bool:
    """Plainly something that is offered or looked for, in a network that has a place for that."""
    text = incoming.mail.span("new")
    kind, is_sure = marketplace(text)
    is_short = len(text.split()) <= _LONGEST_NOTICE
    return kind != "item" and is_sure and is_short and marketplace_of(network) is not None


def _network(registry: Registry, incoming: Incoming, member: Member | None) -> Network | None:
    """The network that a mail of its own is about: the member's only one, the one it names, or that meets first."""
    own = [n for n in incoming.setting.networks if member is not None and n.key in member.networks]
    if len(own) < 2:
        return own[0] if own else None
    named = [
        n for n in own if n.name.casefold() in f"{incoming.mail.subject} {incoming.mail.text}".casefold()
    ]
    return named[0] if len(named) == 1 else None


def decide(registry: Registry, intent: AboutAgenda, now: datetime) -> Decision:
    """Items are put on and taken off; what is not plain goes to a person."""
    incoming, network = intent.incoming, intent.network
    answers = incoming.answers
    if incoming.trust.forged and not (answers and answers.by_thread):
        return Decision(Reason("forged", "the From is not genuine"), (), (), NAME, left=True)
    had = intent.item.email if intent.item else answers.recipient if answers else None
    writer = writer_of(registry, incoming, network, intent.meeting, had) if network else None
    if network is None or writer is None:
        reason = Reason("not-a-member", "whoever wants something on an agenda is no member")
        return _to_a_person(registry, incoming, reason)
    if intent.item is not None and writer.email != intent.item.email:
        reason = Reason("somebody-else", "somebody else answers the receipt of an item")
        return _to_a_person(registry, incoming, reason)
    group = intent.meeting.group if intent.meeting else intent.item.group if intent.item else ""
    at_hand = None if intent.item else intent.meeting
    matter = Matter(registry, incoming, network, group, writer, at_hand)
    step = _said(matter, intent, now)
    if step is None:
        asks = "?" in incoming.mail.span("new")
        reason = (
            Reason("question", "somebody asks about an agenda")
            if asks
            else Reason("unclear", "it is not plain what is wanted of an agenda")
        )
        return _to_a_person(registry, incoming, reason)
    return combined((step,), NAME)


def _said(matter: Matter, intent: AboutAgenda, now: datetime) -> Step | None:
    """What comes of the words, None where a person has to read them."""
    incoming, item = intent.incoming, intent.item
    number = matter.registry.next_number()
    said = announced(incoming.mail) if incoming.answers is None else said_of_agenda(incoming.mail)
    if said.withdraws is not None:
        return taken_off(matter, said.withdraws, item)
    if item is not None and (step := _about_item(matter, item, said, now)) is not None:
        return step
    if only_thanks(incoming.mail):
        return Step(Reason("thanks", "nothing but thanks"))
    if said.has_none:
        return Step(Reason("no-items", "there is nothing to put on the agenda"))
    if not said.wanted:
        return None
    if incoming.answers is None and not (is_announced(incoming.mail) or speaks_of_agenda(incoming.mail)):
        return _ask_whether_offered(matter, said.wanted, number)
    return put_on(matter, said.wanted, number, now)


def _about_item(matter: Matter, item: Item, said: SaidOfAgenda, now: datetime) -> Step | None:
    """An answer to the receipt: that it is for the marketplace, or what is to be other about it."""
    mail, network = matter.incoming.mail, matter.network
    agreed = assent(mail)
    guess, _ = marketplace(f"{item.title}\n{item.text}")
    is_market = guess != "item" and marketplace_of(network) is not None
    if item.state == "asked" and agreed is True:
        return _opened(matter, item, now)
    if item.state == "asked" and agreed is False:
        return Step(Reason("no-notice", "it is not for the marketplace"), (replace(item, state="withdrawn"),))
    if agreed is True and is_market and item.kind == "item" and item.state == "open":
        return changed(matter, item, replace(item, kind=guess), now)
    if item.state != "open":
        return None
    given, together = corrections(mail), _together(matter, item)
    if given is None or not together:
        return None
    if len(together) == 1:
        return changed(matter, together[0], given.applied_to(together[0]), now)
    # Of several, the title tells which one is meant.
    meant = [each for each in together if fold(each.title) == fold(given.title or "")]
    return changed(matter, meant[0], given.applied_to(meant[0]), now) if len(meant) == 1 else None


def _together(matter: Matter, item: Item) -> list[Item]:
    """The items of the mail for which that receipt was."""
    own = matter.registry.items_from(item.mailbox, item.email)
    return [each for each in own if each.mail is not None and each.mail == item.mail]


def _ask_whether_offered(matter: Matter, wanted: tuple[Wanted, ...], number: int) -> Step:
    """A mail that nobody called for offers or looks for something: one question, whether it is for the marketplace."""
    (item,) = items_of(matter, wanted[:1], None, number)
    facts = {"items": [told(item)], "marketplace": marketplace_of(matter.network)}
    letter = item_letters.answer(
        matter.incoming,
        matter.writer.to,
        "agenda/is-it-offered",
        item,
        facts,
        matter.network.key,
        matter.writer.language,
    )
    reason = Reason("asked", "it is asked whether something is for the marketplace")
    return Step(reason, (replace(item, state="asked"),), (letter,))


def _opened(matter: Matter, item: Item, now: datetime) -> Step:
    meeting = meeting_for_items(matter.registry, matter.incoming.setting, matter.network, item.group, now)
    becomes = replace(item, state="open", meeting=meeting.number if meeting else None)
    return changed(matter, item, becomes, now, is_again=False)


def _to_a_person(registry: Registry, incoming: Incoming, reason: Reason) -> Decision:
    known = registry.member(incoming.sender.email) if incoming.sender else None
    number = registry.next_number()
    return Decision(reason, *handed_over(registry, incoming, known, number, "question"), NAME)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Who is to be asked for items is asked; items find their meeting, and go when it has been."""
    yield from islice(_calls(registry, surroundings, now), AT_A_TICK)
    for setting in surroundings.settings.values():
        yield from _settled(registry, setting, now)


def _calls(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterator[Decision]:
    for setting in surroundings.settings.values():
        networks = {network.key: network for network in setting.networks}
        for meeting in registry.meetings_ahead(setting.mailbox.key, now):
            network = networks.get(meeting.network)
            if network is not None and _is_called_for(registry, meeting, network, now):
                yield from _called(registry, setting, network, meeting)


def _is_called_for(registry: Registry, meeting: Meeting, network: Network, now: datetime) -> bool:
    """From the charter's day on and by day, while there is a day left to answer in; not for a date that may move."""
    before = network.charter.meetings.call_for_items_before
    if before is None or meeting.status != "confirmed":
        return False
    opens = morning_before(meeting.starts, before)
    closes = deadline(meeting, network.charter.meetings) - timedelta(days=1)
    is_open = is_by_day_at(opens, now) and opens <= now < closes
    return is_open and takes_items(registry, meeting, network, now)


def _called(registry: Registry, setting: Setting, network: Network, meeting: Meeting) -> Iterator[Decision]:
    until = deadline(meeting, network.charter.meetings)
    occasion = f"items/{meeting.number}/{until:%Y%m%d}"
    called = registry.reminded(meeting.number, occasion)
    invitees = [
        one
        for one in registry.invitees(meeting.number)
        if not (one.is_uninvited or one.is_guest or one.email in called)
    ]
    standing = registry.items(meeting.number) if invitees else ()
    for invitee in invitees:
        away = registry.away(invitee.email)
        if (away is not None and away.until >= until.date()) or registry.undeliverable((invitee.email,)):
            continue
        key = f"{occasion}/{invitee.email}"
        language = _language(registry, invitee.email, network)
        letter = item_letters.call(setting, network, meeting, invitee, language, standing, key)
        yield Decision(Reason("call-for-items", "an invitee is asked for items"), (), (letter,), NAME)


def _language(registry: Registry, email: str, network: Network) -> Language:
    member = registry.member(email)
    return member.language if member else network.language


def _settled(registry: Registry, setting: Setting, now: datetime) -> Iterator[Decision]:
    """Items whose meeting has been are taken; those of one that is cancelled wait, and those that wait find a meeting.

    What stands at the marketplace is workflows.marketplace's once its meeting has been.
    """
    for network in setting.networks:
        for item in registry.items_waiting(network.key):
            meeting = meeting_for_items(registry, setting, network, item.group, now)
            if meeting is not None:
                reason = Reason("placed", "an item that waited is for a meeting that has been called")
                yield Decision(reason, (replace(item, meeting=meeting.number),), (), NAME)
    for meeting in registry.meetings_between(setting.mailbox.key, now - _PAST, now + _AHEAD):
        if not meeting.is_cancelled and meeting.ends > now:
            continue
        for item in registry.items(meeting.number):
            if meeting.is_cancelled:
                reason = Reason("waits", "the meeting of an item is cancelled: it waits for the next")
                yield Decision(reason, (replace(item, meeting=None),), (), NAME)
            elif not item.is_of_marketplace:
                reason = Reason("taken", "the meeting of an item has been")
                yield Decision(reason, (replace(item, state="taken"),), (), NAME)

"""Whoever presents something on an agenda is asked for title and material, and reminded once; the answer goes on it.

Asked is who presents what somebody else put forward, or what has no text yet, as far as the person is a member whose
name is plain. An officer sees the agenda before anybody else does, so what a presenter writes may stand on it at once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from service.domain.agenda import Item
from service.domain.decision import Decision, Letter, Reason
from service.domain.fold import fold
from service.domain.meeting import Meeting
from service.domain.member import Member
from service.domain.network import Address, Language, Network
from service.domain.registry import Registry
from service.mail.assent import only_thanks
from service.mail.presenting import Presenting, presenting
from service.mail.reading import Setting
from service.workflows.daytime import is_by_day, morning_before
from service.workflows.handing_over import handed_over
from service.workflows.incoming import Incoming
from service.workflows.meeting_letters import shown
from service.workflows.membership_letters import address
from service.workflows.steps import files_of
from service.workflows.surroundings import Surroundings

NAME = "presenters"

# Between the question and its reminder.
_TIME_TO_ANSWER = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a presenter writes about an item."""

    incoming: Incoming
    sender: Address
    item: Item


def claim(registry: Registry, incoming: Incoming) -> Answer | None:
    """A reply to the question for title and material, or to what came of an earlier answer."""
    answers, sender = incoming.answers, incoming.sender
    if answers is None or sender is None or answers.conversation is None:
        return None
    if answers.kind not in ("ask-details", "changed") or incoming.reading.kind in ("calendar", "command"):
        return None
    item = registry.item(answers.conversation)
    return Answer(incoming, sender, item) if item is not None else None


def decide(registry: Registry, intent: Answer, now: datetime) -> Decision:
    """The item is as the presenter says; a question, and what says nothing of the matter, go to a person."""
    incoming, item, answers = intent.incoming, intent.item, intent.incoming.answers
    is_theirs = answers is not None and intent.sender.email == answers.recipient
    if incoming.trust.forged and not (answers and answers.by_thread):
        return Decision(Reason("forged", "the From is not genuine"), (), (), NAME, left=True)
    if only_thanks(incoming.mail):
        return Decision(Reason("thanks", "nothing but thanks"), (), (), NAME)
    told, files = presenting(incoming.mail), files_of(incoming.mail)
    if not is_theirs or told.asks or item.state != "open" or not (told or files or told.is_later):
        known = registry.member(intent.sender.email)
        reason = Reason("passed-on", "what a presenter writes is for a person to answer")
        changes = handed_over(registry, incoming, known, registry.next_number(), "presenter")
        return Decision(reason, *changes, NAME)
    if not (told or files):
        return Decision(Reason("later", "a presenter says that it is to come"), (), (), NAME)
    becomes = _as_told(item, told, incoming.key if files else item.mail)
    reason = Reason("presented", "a presenter told what is to stand on the agenda")
    return Decision(reason, (becomes,), (_heard(registry, intent, becomes, bool(files)),), NAME)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Who is to be asked by now and has not been, each by a decision of their own."""
    if not is_by_day(now):
        return
    for setting in surroundings.settings.values():
        networks = {network.key: network for network in setting.networks}
        for meeting in registry.meetings_ahead(setting.mailbox.key, now):
            if meeting.network in networks and meeting.starts > now:
                yield from _asked(registry, setting, networks[meeting.network], meeting, now)


def _asked(
    registry: Registry, setting: Setting, network: Network, meeting: Meeting, now: datetime
) -> Iterator[Decision]:
    charter = network.charter.meetings
    if charter.ask_presenter_before is None or now < morning_before(
        meeting.starts, charter.ask_presenter_before
    ):
        return
    for item in registry.items(meeting.number):
        presenter = presenter_of(registry, item) if item.presenter and not item.is_of_marketplace else None
        if presenter is None or not _is_wanting(item, presenter):
            continue
        asked = registry.reminded(item.number, f"presenter/{item.number}")
        if not asked:
            reason = Reason("presenter-asked", "a presenter is asked for title and material")
            yield Decision(
                reason, (), (_question(setting, network, meeting, item, presenter, "first"),), NAME
            )
        elif _is_to_be_reminded(registry, meeting, item, charter.presenter_reminder_before, now):
            reason = Reason("presenter-reminded", "a presenter has not answered")
            yield Decision(
                reason, (), (_question(setting, network, meeting, item, presenter, "again"),), NAME
            )


def presenter_of(registry: Registry, item: Item) -> Member | None:
    """The member who presents an item: its sender, or the only one of that name in the network."""
    sender = registry.member(item.email)
    if sender is not None and fold(sender.person.name or "") == fold(item.presenter):
        return sender
    named = [
        member
        for member in registry.members_of((item.network,))
        if fold(member.person.name or "") == fold(item.presenter)
    ]
    return named[0] if len(named) == 1 else None


def _is_wanting(item: Item, presenter: Member) -> bool:
    """Whether title and material are still to come: nobody but the sender knows what was meant, or there is no text."""
    return presenter.person.email != item.email or not item.text.strip()


def _is_to_be_reminded(
    registry: Registry, meeting: Meeting, item: Item, before: int | None, now: datetime
) -> bool:
    if before is None or item.opened is None:
        return False
    opens = morning_before(meeting.starts, before)
    is_time = opens <= now and item.opened <= now - _TIME_TO_ANSWER
    return is_time and not any(
        registry.reminded(item.number, f"presenter/{item.number}/{what}") for what in ("again", "heard")
    )


def _question(
    setting: Setting, network: Network, meeting: Meeting, item: Item, presenter: Member, which: str
) -> Letter:
    to = address(presenter.person)
    return Letter(
        key=f"presenter/{item.number}/{which}/{to.email}",
        kind="ask-details",
        template="agenda/presenter",
        to=to,
        mailbox=setting.mailbox.key,
        language=presenter.language,
        network=network.key,
        facts={
            "meeting": shown(meeting, network),
            **_facts(item),
            "is_own": to.email == item.email,
            "is_again": which == "again",
        },
        conversation=item.number,
        thread="new",
    )


def _heard(registry: Registry, intent: Answer, item: Item, has_files: bool) -> Letter:
    member = registry.member(intent.sender.email)
    return Letter(
        key=f"presenter/{item.number}/heard/{intent.incoming.key}",
        kind="changed",
        template="agenda/presenting",
        to=intent.sender,
        mailbox=item.mailbox,
        language=member.language if member else _language(intent, item),
        network=item.network,
        facts={**_facts(item), "has_files": has_files},
        conversation=item.number,
    )


def _language(intent: Answer, item: Item) -> Language:
    return intent.incoming.network(item.network).language


def _facts(item: Item) -> dict[str, object]:
    return {"title": item.title, "text": item.text, "minutes": item.minutes}


def _as_told(item: Item, told: Presenting, mail: str | None) -> Item:
    """What somebody put forward stays above what the presenter adds to it."""
    text = "\n\n".join(part for part in (item.text, told.text) if part)
    return replace(
        item, title=told.title or item.title, text=text, minutes=told.minutes or item.minutes, mail=mail
    )

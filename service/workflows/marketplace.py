"""What came of what members offered and looked for: they are asked a week after the meeting, and tell it.

The words are kept as a story, and shared only where the person says yes to that; a no takes them away. What stood on
one agenda is offered on to the next, once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from service.domain.agenda import Item, Story
from service.domain.decision import Decision, Letter, Reason
from service.domain.meeting import Meeting
from service.domain.network import Address, Network
from service.domain.registry import Registry
from service.mail.assent import assent, only_answer, only_thanks
from service.mail.items import said_of_agenda
from service.mail.reading import Setting
from service.mail.stories import came_to_nothing, forbids_sharing, told_in
from service.workflows import item_letters
from service.workflows.daytime import is_by_day_at
from service.workflows.handing_over import handed_over
from service.workflows.incoming import Incoming
from service.workflows.item_intake import Matter, Writer, taken_off, writer_of
from service.workflows.item_letters import marketplace_of, told
from service.workflows.meeting_letters import shown
from service.workflows.steps import combined
from service.workflows.surroundings import Surroundings

NAME = "marketplace"

# After a meeting people have had time to talk to each other; much later nobody remembers.
ASKED_AFTER, ASKED_UNTIL = timedelta(days=7), timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Telling:
    """An answer to the question what came of an item."""

    incoming: Incoming
    network: Network
    item: Item


def claim(registry: Registry, incoming: Incoming) -> Telling | None:
    """A reply to the question what came of something, or whether that may be shared."""
    answers = incoming.answers
    if incoming.sender is None or incoming.reading.kind in ("calendar", "command", "automatic", "request"):
        return None
    if answers is None or answers.kind != "follow-up" or answers.conversation is None:
        return None
    item = registry.item(answers.conversation)
    return Telling(incoming, incoming.network(item.network), item) if item else None


def decide(registry: Registry, intent: Telling, now: datetime) -> Decision:
    """What is told is kept, and shared if the person agrees."""
    incoming, item = intent.incoming, intent.item
    answers = incoming.answers
    if incoming.trust.forged and not (answers and answers.by_thread):
        return Decision(Reason("forged", "the From is not genuine"), (), (), NAME, left=True)
    writer = writer_of(registry, incoming, intent.network, None, item.email)
    if writer is None or writer.email != item.email:
        return _to_a_person(registry, incoming, "somebody else tells what came of an item")
    if only_thanks(incoming.mail):
        return Decision(Reason("thanks", "nothing but thanks"), (), (), NAME)
    story = registry.story(item.number)
    if story is not None and (shared := _shares(incoming)) is not None:
        return _settled(intent, story, writer, shared=shared, now=now)
    said = said_of_agenda(incoming.mail)
    if said.withdraws is not None:
        matter = Matter(registry, incoming, intent.network, item.group, writer, None)
        return combined((taken_off(matter, said.withdraws, item),), NAME)
    if story is not None:
        return _to_a_person(registry, incoming, "somebody writes more of a story")
    return _told(registry, intent, writer, now)


def _shares(incoming: Incoming) -> bool | None:
    """Whether a story may be shared, None where that is not plain."""
    if forbids_sharing(incoming.mail):
        return False
    said = assent(incoming.mail)
    return said if said is True or only_answer(incoming.mail) else None


def _told(registry: Registry, intent: Telling, writer: Writer, now: datetime) -> Decision:
    incoming, item = intent.incoming, intent.item
    if came_to_nothing(incoming.mail):
        return Decision(Reason("no-story", "nothing has come of an item yet"), (), (), NAME)
    text = told_in(incoming.mail)
    if not text or assent(incoming.mail) is True or text.endswith("?"):
        return _to_a_person(registry, incoming, "it is not plain what came of an item")
    story = Story(item.number, item.network, item.title, text, item.email, now, theme=item.theme)
    letter = _letter(intent, writer, "agenda/may-we-share", story)
    return Decision(Reason("story", "what came of an item is told"), (story,), (letter,), NAME)


def _settled(intent: Telling, story: Story, writer: Writer, *, shared: bool, now: datetime) -> Decision:
    """A yes lets the story be told; a no, also one that comes later, takes the words away."""
    kept = replace(story, shared=shared, at=now, text=story.text if shared else "")
    if shared and not story.text:
        return Decision(Reason("no-story", "the words of a story are gone"), (), (), NAME)
    reason = Reason("shared" if shared else "not-shared", f"a story may {'' if shared else 'not '}be shared")
    return Decision(reason, (kept,), (_letter(intent, writer, "agenda/shared", kept),), NAME)


def _letter(intent: Telling, writer: Writer, template: str, story: Story) -> Letter:
    facts = {"story": {"title": story.title, "text": story.text, "shared": story.shared}}
    return item_letters.answer(
        intent.incoming, writer.to, template, intent.item, facts, intent.network.key, writer.language,
        kind="follow-up",
    )  # fmt: skip


def _to_a_person(registry: Registry, incoming: Incoming, why: str) -> Decision:
    known = registry.member(incoming.sender.email) if incoming.sender else None
    number = registry.next_number()
    return Decision(Reason("unclear", why), *handed_over(registry, incoming, known, number, "question"), NAME)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """A week after a meeting, by day: who offered or looked for something is asked what came of it."""
    for setting in surroundings.settings.values():
        networks = {network.key: network for network in setting.networks}
        since = now - ASKED_UNTIL
        for meeting in registry.meetings_between(setting.mailbox.key, since, now - ASKED_AFTER):
            network = networks.get(meeting.network)
            if (
                network is not None
                and is_by_day_at(meeting.starts, now)
                and not meeting.is_cancelled
                and meeting.ends + ASKED_AFTER <= now
            ):
                yield from _asked(registry, setting, network, meeting)


def _asked(registry: Registry, setting: Setting, network: Network, meeting: Meeting) -> Iterator[Decision]:
    for item in registry.items(meeting.number):
        if not item.is_of_marketplace:
            continue
        is_over = item.carried
        settled = replace(item, state="taken") if is_over else replace(item, meeting=None, carried=True)
        member = registry.member(item.email)
        if registry.story(item.number) is not None or registry.undeliverable((item.email,)):
            reason = Reason("offered-on", "what came of an item is known: nobody is asked again")
            yield Decision(reason, (settled,), (), NAME)
            continue
        letter = Letter(
            key=f"what-came/{item.number}/{meeting.number}",
            kind="follow-up",
            template="agenda/what-came",
            to=Address(member.person.name or "" if member else item.presenter, item.email),
            mailbox=setting.mailbox.key,
            language=member.language if member else network.language,
            network=network.key,
            facts={
                "item": told(item),
                "meeting": shown(meeting, network),
                "marketplace": marketplace_of(network) or network.name,
                "is_offered_on": not is_over,
            },
            conversation=item.number,
            thread="new",
        )
        reason = Reason("what-came", "it is asked what came of an offer or a want")
        yield Decision(reason, (settled,), (letter,), NAME)

"""The letters about items: the call for them, the receipt, what came of a withdrawal, and of an offer or a want."""

from collections.abc import Mapping, Sequence
from typing import Any

from service.domain.agenda import Item
from service.domain.decision import Letter
from service.domain.fold import fold
from service.domain.meeting import Invitee, Meeting
from service.domain.network import Address, Language, Network
from service.mail.reading import Setting
from service.mail.regex import regex
from service.mail.words.items import MARKETPLACE
from service.workflows.incoming import Incoming
from service.workflows.item_deadlines import deadline
from service.workflows.meeting_letters import shown

_MARKETPLACE = regex(rf"(?:{MARKETPLACE})")


def marketplace_of(network: Network) -> str | None:
    """What the charter calls the standing item at which members offer and look for things; None: there is none."""
    items = network.charter.meetings.standing_items
    return next((item for item in items if _MARKETPLACE.match(fold(item))), None)


def told(item: Item) -> dict[str, Any]:
    """What a letter tells of an item."""
    return {
        "number": item.number,
        "title": item.title,
        "text": item.text,
        "minutes": item.minutes,
        "presenter": item.presenter,
        "organisation": item.organisation,
        "email": item.email,
        "kind": item.kind,
        "theme": item.theme,
        "is_carried": item.carried,
    }


def call(
    setting: Setting, network: Network, meeting: Meeting, invitee: Invitee, language: Language,
    standing: Sequence[Item], key: str,
) -> Letter:  # fmt: skip
    """What is to stand on the agenda? With what stands there by now."""
    return Letter(
        key=key,
        kind="call-for-items",
        template="agenda/call",
        to=Address(invitee.name, invitee.email),
        mailbox=setting.mailbox.key,
        language=language,
        network=network.key,
        facts={
            "meeting": shown(meeting, network),
            "deadline": deadline(meeting, network.charter.meetings),
            "items": [told(item) for item in standing if not item.is_of_marketplace],
            "offered": [told(item) for item in standing if item.is_of_marketplace],
            "marketplace": marketplace_of(network),
            "themes": [theme.name for theme in network.charter.themes],
        },
        conversation=meeting.number,
        thread="new",
        to_many=True,
    )


def answer(
    incoming: Incoming, to: Address, template: str, item: Item | None, facts: Mapping[str, Any], network: str,
    language: Language, *, kind: str = "item-receipt",
) -> Letter:  # fmt: skip
    """In the thread of what was written about an item."""
    return Letter(
        key=f"{incoming.key}/{template}",
        kind=kind,
        template=template,
        to=to,
        mailbox=incoming.mailbox.key,
        language=language,
        network=network,
        facts=facts,
        conversation=item.number if item else None,
    )

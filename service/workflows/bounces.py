"""A letter that a mail server took and another sent back: noted as refused, and told to the officers once."""

from datetime import datetime

from service.domain.decision import Decision
from service.domain.post import Bounced, SentLetter
from service.domain.registry import Registry
from service.mail.bounces import read_bounce
from service.workflows import delivery
from service.workflows.incoming import Incoming


def noted(registry: Registry, incoming: Incoming, now: datetime) -> Decision | None:
    """What a delivery status notification tells of a letter of ours; None where it tells nothing that counts.

    Anybody can write one, so it must name the letter, by an id that only its reader can know, and that reader.
    """
    bounce = read_bounce(incoming.mail) if incoming.reading.automatic == "bounce" else None
    if bounce is None:
        return None
    mailbox = incoming.mailbox
    found = (registry.sent_letter(mailbox.key, each) for each in bounce.message_ids)
    letter = next((each for each in found if each is not None and each.recipient in bounce.failed), None)
    if letter is None:
        return None
    detail = bounce.failed[letter.recipient]
    return delivery.bounced(mailbox, Bounced(letter, detail), _named(registry, letter), now)


def _named(registry: Registry, letter: SentLetter) -> str:
    member = registry.member(letter.recipient)
    return (member.person.name or "") if member else ""

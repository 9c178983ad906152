"""Everything that is held of a person, as one letter: for people as text, for machines as JSON (GDPR article 15)."""

import json

from service.domain.decision import Attachment, Letter
from service.domain.member import Member
from service.domain.network import Address
from service.domain.registry import Holdings, Registry
from service.workflows import membership_letters as letters
from service.workflows.incoming import Incoming
from service.workflows.steps import stored

FILE_NAME = "tovholder.json"


def extract(registry: Registry, incoming: Incoming, to: Address, key: str) -> Letter:
    """The letter to the address that asked, about that address and no other."""
    member = registry.member(to.email)
    held = registry.holdings(to.email)
    if member is None and not held:
        return letters.letter(
            incoming, "membership/nothing-held", "data-extract", to, {"email": to.email}, key=key
        )
    name = {network.key: network.name for network in incoming.setting.networks}
    facts = {
        "person": member.person if member else None,
        "stored": stored(member.person) if member else [],
        "seats": [(name.get(network, network), since) for network, since in held.seats],
        "conversations": list(held.conversations),
        "mails": list(held.mails),
        "letters": list(held.letters),
        "days": incoming.setting.retention_days,
    }
    copy = Attachment(FILE_NAME, "application/json", _as_json(to.email, member, held))
    return letters.letter(
        incoming,
        "membership/data-extract",
        "data-extract",
        to,
        facts,
        key=key,
        language=member.language if member else None,
        attachments=(copy,),
    )


def _as_json(email: str, member: Member | None, held: Holdings) -> bytes:
    held_of = {
        "email": email,
        "member": {
            **dict(stored(member.person)),
            "language": member.language,
            "since": member.since.isoformat(),
        }
        if member
        else None,
        "networks": [{"network": network, "since": since.isoformat()} for network, since in held.seats],
        "conversations": [{"at": at.isoformat(), "what": what} for at, what in held.conversations],
        "mails_received": [at.isoformat() for at in held.mails],
        "letters_sent": [{"at": at.isoformat(), "subject": subject} for at, subject in held.letters],
    }
    return json.dumps(held_of, ensure_ascii=False, indent=2).encode("utf-8")

"""Delivery status notifications (RFC 3464): which letter came back for good, and from whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from service.mail.headers import message_id, read_block
from service.mail.mail import Mail, Part
from service.mail.regex import regex

MOST_RECIPIENTS = 100  # of one notification: a letter of ours goes to one
_STATUS = ("message/delivery-status", "message/global-delivery-status")
_HEADERS = ("text/rfc822-headers", "message/global-headers")
_BLANK_LINES = regex(rb"\r?\n[ \t]*\r?\n\s*")
_DETAIL = 300  # characters of the server's words


@dataclass(frozen=True, slots=True)
class Bounce:
    """`message_ids` are those of the mail that came back, the surest first. `failed` is by lower-case address why
    nobody there will get it.
    """

    message_ids: tuple[str, ...]
    failed: dict[str, str]


def read_bounce(mail: Mail) -> Bounce | None:
    """None where the mail tells of no failure for good: a delay may still end well (RFC 3464 §2.3.3).

    It proves nothing: anybody can write one. Only who has had a letter of ours knows its Message-ID.
    """
    failed: dict[str, str] = {}
    for part in mail.parts:
        if part.content_type in _STATUS:
            for addresses, detail in _failures(part):
                failed |= dict.fromkeys(addresses, detail)
    if not failed:
        return None
    returned = (inner.message_id for inner in mail.nested)
    headers = (_id_in(part) for part in mail.parts if part.content_type in _HEADERS)
    found = (*returned, *headers, *mail.in_reply_to, *reversed(mail.references))
    return Bounce(tuple(dict.fromkeys(filter(None, found))), failed)


def _failures(part: Part) -> Iterator[tuple[tuple[str, ...], str]]:
    """The addresses that a recipient is called by, and why delivery to it failed, recipient by recipient."""
    blocks = _BLANK_LINES.split(part.payload.strip())
    for block in islice(blocks, 1, MOST_RECIPIENTS):
        fields = _fields(block)
        status, action = fields.get("status", ""), fields.get("action", "").lower()
        if action == "failed" or (not action and status.startswith("5.")):
            called = (fields.get(name, "") for name in ("original-recipient", "final-recipient"))
            addresses = tuple(_address(value) for value in called if value)
            yield addresses, fields.get("diagnostic-code", status).rpartition("; ")[2][:_DETAIL]


def _fields(block: bytes) -> dict[str, str]:
    fields, _ = read_block(block, 0, len(block), [])
    return {name.lower(): " ".join(value.split()) for name, value in fields}


def _address(value: str) -> str:
    """`rfc822; Bo@oesterbaek.example` (RFC 3464 §2.3.2), in lower case."""
    return value.rpartition(";")[2].strip().strip("<>").lower()


def _id_in(part: Part) -> str | None:
    value = _fields(part.payload).get("message-id")
    return message_id(value) if value else None

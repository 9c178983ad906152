"""What a mail server writes on a mail at its final delivery (RFC 5321 §4.4, RFC 8601)."""

import re
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime, getaddresses, parseaddr

from service.wire.embedded.mime import split_header, split_mail

_COMMENT = re.compile(r"\([^()]*\)")
_PLAIN_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+")
_PLAIN_DOMAIN = re.compile(r"[\w.-]+")
_LINE_END = re.compile(rb"\r?\n")


@dataclass(frozen=True)
class Arrival:
    """One delivery: envelope addresses (the sender may be empty), when, and between which hosts."""

    sender: str
    recipient: str
    moment: datetime
    client: str
    server: str


def with_crlf(raw: bytes) -> bytes:
    """Every line end as CRLF, as mails have it on the wire."""
    return _LINE_END.sub(b"\r\n", raw)


def stamped(raw: bytes, arrival: Arrival, authserv_id: str | None) -> bytes:
    """The mail with this server's own fields on top, and without any that only pretends to be one of them."""
    trace = [
        f"Return-Path: <{arrival.sender}>",
        f"Delivered-To: {arrival.recipient}",
        f"Received: from {arrival.client} by {arrival.server} with ESMTP\r\n"
        f"\tfor <{arrival.recipient}>; {format_datetime(arrival.moment)}",
    ]
    if authserv_id:
        trace.append(_authentication_results(raw, arrival.sender, authserv_id))
    return "".join(field + "\r\n" for field in trace).encode("utf-8", "replace") + _without_claims(
        raw, authserv_id
    )


def envelope_sender(raw: bytes) -> str:
    """Who a mail without an envelope came from: its Return-Path (`<>` is nobody), else its From."""
    for name in ("return-path", "from"):
        if values := _values(raw, name):
            return parseaddr(values[0])[1]
    return ""


def _authentication_results(raw: bytes, sender: str, authserv_id: str) -> str:
    """No DNS is asked here: a mail is genuine when the domain of its envelope sender is that of its From."""
    addresses = [address for _, address in getaddresses(_values(raw, "from"))]
    author = _domain(addresses[0]) if len(addresses) == 1 else ""
    verdict = "pass" if author and author == _domain(sender) else "fail"
    # Whatever is not a plain address could pretend to be further results.
    mailfrom = sender if _PLAIN_ADDRESS.fullmatch(sender) else _domain(sender) or "<>"
    return (
        f"Authentication-Results: {authserv_id};\r\n"
        f"\tspf={verdict} smtp.mailfrom={mailfrom};\r\n"
        f"\tdmarc={verdict} header.from={author or 'unknown'}"
    )


def _without_claims(raw: bytes, authserv_id: str | None) -> bytes:
    header, body = split_mail(raw)
    fields = split_header(header)
    kept = [
        field.raw
        for field in fields
        if field.name != "return-path"
        and not (
            field.name == "authentication-results" and _claimed(field.value) == (authserv_id or "").lower()
        )
    ]
    end = header[sum(len(field.raw) for field in fields) :]
    return b"".join([*kept, end, body])


def _claimed(value: bytes) -> str:
    """The authserv-id that an Authentication-Results field bears (RFC 8601 §2.2)."""
    text = value.decode("utf-8", "replace")
    while (shorter := _COMMENT.sub(" ", text)) != text:
        text = shorter
    words = text.partition(";")[0].split()
    return words[0].strip('"').lower() if words else ""


def _values(raw: bytes, name: str) -> list[str]:
    fields = split_header(split_mail(raw)[0])
    return [field.value.decode("utf-8", "replace") for field in fields if field.name == name]


def _domain(address: str) -> str:
    domain = address.rpartition("@")[2].lower()
    return domain if _PLAIN_DOMAIN.fullmatch(domain) else ""

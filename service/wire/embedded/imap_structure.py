"""ENVELOPE and BODYSTRUCTURE: what FETCH tells of a mail without handing it over (RFC 3501 §7.4.2)."""

from email.utils import getaddresses

from service.wire.embedded.imap_syntax import nstring, parenthesised, string
from service.wire.embedded.mime import Parametered, Part, parametered

_NIL = b"NIL"


def envelope(mail: Part) -> bytes:
    """The addresses and names are given as they stand, encoded words and all."""
    sender = _addresses(mail, "from")
    return parenthesised(
        [
            nstring(mail.field("date")),
            nstring(mail.field("subject")),
            sender,
            _addresses(mail, "sender", sender),
            _addresses(mail, "reply-to", sender),
            _addresses(mail, "to"),
            _addresses(mail, "cc"),
            _addresses(mail, "bcc"),
            nstring(mail.field("in-reply-to")),
            nstring(mail.field("message-id")),
        ]
    )


def body_structure(part: Part, *, extended: bool) -> bytes:
    """`extended` adds what BODYSTRUCTURE has and BODY has not: disposition, language, location."""
    kind = part.content_type
    if part.children:
        children = b"".join(body_structure(child, extended=extended) for child in part.children)
        extension = [_parameters(kind), *_disposition(part)] if extended else []
        return parenthesised([children, string(_latin(kind.sub.upper())), *extension])
    items = [
        *_type(part),
        _parameters(kind),
        nstring(part.field("content-id")),
        nstring(part.field("content-description")),
        string((part.field("content-transfer-encoding") or b"7bit").upper()),
        b"%d" % len(part.body),
    ]
    if part.message:
        items += [envelope(part.message), body_structure(part.message, extended=extended), _lines(part)]
    elif kind.main.lower() == "text":
        items.append(_lines(part))
    if extended:
        items += [nstring(part.field("content-md5")), *_disposition(part)]
    return parenthesised(items)


def _type(part: Part) -> list[bytes]:
    kind = part.content_type
    # A multipart without parts, or a message too deep to be looked into, has no form of its own in the grammar.
    if kind.main.lower() == "multipart" or (kind.main.lower() == "message" and not part.message):
        return [string(b"APPLICATION"), string(b"OCTET-STREAM")]
    return [string(_latin(kind.main.upper())), string(_latin(kind.sub.upper()))]


def _lines(part: Part) -> bytes:
    return b"%d" % part.body.count(b"\n")


def _parameters(value: Parametered) -> bytes:
    if not value.parameters:
        return _NIL
    return parenthesised(
        string(_latin(text)) for pair in value.parameters for text in (pair[0].upper(), pair[1])
    )


def _disposition(part: Part) -> list[bytes]:
    """Disposition, language, location (RFC 2183, 3282, 2557)."""
    found = parametered(part.field("content-disposition"))
    disposition = parenthesised([string(_latin(found.main.upper())), _parameters(found)]) if found else _NIL
    return [disposition, nstring(part.field("content-language")), nstring(part.field("content-location"))]


def _addresses(mail: Part, name: str, default: bytes = _NIL) -> bytes:
    values = [f.value.decode("utf-8", "surrogateescape") for f in mail.fields if f.name == name]
    found = [(display, address) for display, address in getaddresses(values) if address]
    if not found:
        return default
    return b"(" + b"".join(_address(display, address) for display, address in found) + b")"


def _address(display: str, address: str) -> bytes:
    local, _, domain = address.rpartition("@")
    return parenthesised(
        [
            nstring(_raw(display) or None),
            _NIL,
            string(_raw(local or domain)),
            string(_raw(domain if local else "")),
        ]
    )


def _raw(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _latin(text: str) -> bytes:
    return text.encode("latin-1", "replace")

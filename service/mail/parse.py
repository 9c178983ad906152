"""Raw bytes to a Mail. Never raises: what is wrong with a mail becomes one of its `defects`."""

import hashlib
import re

from service.domain.network import Address
from service.mail import headers, html, marks, reply, tnef
from service.mail.addresses import addresses
from service.mail.charset import decode, tidy
from service.mail.mail import Mail, Part
from service.mail.mime import Entity, Reader
from service.mail.regex import regex

SIZE_LIMIT = 40 * 1024 * 1024  # octets read of one mail: above what M365 and Gmail deliver
TEXT_LIMIT = 1024 * 1024  # characters of body text kept: a book
PART_OCTETS = 2 * TEXT_LIMIT  # octets of one text part that are decoded
TEXT_OCTETS = 2 * PART_OCTETS  # of all the text parts in a mail, the mails inside it included

_TEXT_CUT = "text cut after a million characters"
_STUB = regex(
    r"this (?:message|e-?mail|mail) (?:is|was sent) in html|multi-?part message in mime|flerdelt meddelelse"
    r"|not support html|understøtte[rt]? ikke html|html-?(?:e-?)?mail|html-?formate?t|in html format"
    r"|(?:view|read) (?:this|the) (?:e-?mail|message) in|(?:se|vis|les|læs) denne (?:e-?mailen"
    r"|e-?mail|mailen|e-?posten) i ",
    re.I,
)
STUB_LENGTH = 300  # characters; a plain text that only says "look at the HTML" is no longer


def parse(raw: bytes) -> Mail:
    """The mail in `raw`, as it came from the server. Any bytes at all give a Mail.

    It takes less than four times the mail's size in memory (six, where winmail.dat came unencoded), and some
    tens of MiB for its text. A part that is a mail has an empty payload: it is in `nested`, or was too deep to
    be read. What winmail.dat holds stands behind the other parts.
    """
    defects: list[str] = []
    end = min(len(raw), SIZE_LIMIT)
    if end < len(raw):
        defects.append("mail cut after 40 MiB")
    buffer = raw if b"\n" in raw else raw.replace(b"\r", b"\n")
    root = Reader(end, defects).entity(buffer, 0, end)
    return _mail(root, len(raw), Texts(), tnef.Unpacker(end, defects), defects)


def is_forward(subject: str) -> bool:
    """Whether the subject says that the mail hands another one on (VS:, FW:, WG: …)."""
    return marks.FORWARD_SUBJECT.match(subject) is not None


class Texts:
    """The bodies of a mail and of the mails inside it as plain text; all together no more than TEXT_OCTETS."""

    def __init__(self) -> None:
        self._left = TEXT_OCTETS

    def body(self, root: Entity, defects: list[str]) -> str:
        """The text/plain parts, or the HTML where those are missing or a mere stub."""
        plain = "\n".join(filter(None, (self._plain(leaf, defects) for leaf in _bodies(root, "text/plain"))))
        pages = _bodies(root, "text/html")
        if pages and _says_nothing(plain):
            seen = "\n".join(self._html(page, defects) for page in pages)
            plain = seen if seen.strip() else plain
        if len(plain) > TEXT_LIMIT:
            defects.append(_TEXT_CUT)
            plain = plain[:TEXT_LIMIT]
        return plain.strip("\n")

    def _plain(self, leaf: Entity, defects: list[str]) -> str:
        text = tidy(self._decoded(leaf, defects))
        if leaf.parameters.get("format", "").lower() == "flowed":
            text = _unflowed(text, leaf.parameters.get("delsp", "").lower() == "yes")
        return text.strip("\n")

    def _html(self, leaf: Entity, defects: list[str]) -> str:
        return tidy(html.to_text(self._decoded(leaf, defects))).strip("\n")

    def _decoded(self, leaf: Entity, defects: list[str]) -> str:
        octets = leaf.payload[: min(PART_OCTETS, self._left)]
        if len(octets) < len(leaf.payload):
            defects.append(_TEXT_CUT)
        self._left -= len(octets)
        return decode(octets, leaf.parameters.get("charset"))


def _mail(root: Entity, size: int, texts: Texts, unpacker: tnef.Unpacker, defects: list[str]) -> Mail:
    fields = tuple((name, headers.readable(name, value)) for name, value in root.fields)
    raw: dict[str, str] = {}
    for name, value in root.fields:
        raw.setdefault(name.lower(), value)
    subject = headers.decode_words(raw.get("subject", ""))
    leaves = _leaves(root)
    unpacked = [unpacker.unpacked(leaf) for leaf in leaves if tnef.is_packed(leaf)]
    text = texts.body(root, defects)
    for message in unpacked:
        leaves += _leaves(message)
        text = (_says_nothing(text) and texts.body(message, defects)) or text
    parts = tuple(_part(leaf) for leaf in leaves)
    nested = tuple(
        _mail(leaf.message, leaf.message.size, texts, unpacker, []) for leaf in leaves if leaf.message
    )
    from_ = _from(root, defects)
    sender, _ = addresses(raw.get("sender", ""))
    date = headers.date(raw["date"]) if "date" in raw else None
    if date is None:
        defects.append("no readable Date")
    return Mail(
        headers=fields,
        from_=from_,
        sender=sender[0] if len(sender) == 1 else None,
        reply_to=_addresses_of(root, "reply-to"),
        to=_addresses_of(root, "to"),
        cc=_addresses_of(root, "cc"),
        subject=subject,
        date=date,
        message_id=headers.message_id(raw.get("message-id", "")),
        in_reply_to=headers.message_ids(raw.get("in-reply-to", "")),
        references=headers.message_ids(raw.get("references", "")),
        text=text,
        spans=reply.split(text, forward=is_forward(subject), writer=from_.name if from_ else ""),
        parts=parts,
        nested=nested,
        digest=_digest(raw, subject, text, parts, nested),
        size=size,
        defects=tuple(dict.fromkeys(defects)),
    )


def _says_nothing(text: str) -> bool:
    """Whether what is to be read stands elsewhere in the mail."""
    return not text.strip() or (len(text) < STUB_LENGTH and _STUB.search(text) is not None)


def _from(root: Entity, defects: list[str]) -> Address | None:
    values = [value for name, value in root.fields if name.lower() == "from"]
    if len(values) != 1:
        defects.append("no From header" if not values else "more than one From header")
        return None
    found, sound = addresses(values[0])
    if len(found) != 1 or not sound:
        defects.append("From is not exactly one address")
        return None
    return found[0]


def _addresses_of(root: Entity, header: str) -> tuple[Address, ...]:
    return tuple(
        found for name, value in root.fields if name.lower() == header for found in addresses(value)[0]
    )


def _leaves(entity: Entity) -> list[Entity]:
    if not entity.is_multipart or not entity.children:
        return [entity]
    return [leaf for child in entity.children for leaf in _leaves(child)]


def _part(leaf: Entity) -> Part:
    return Part(
        leaf.content_type,
        leaf.payload,
        leaf.filename,
        leaf.disposition,
        leaf.parameters.get("charset"),
        leaf.parameters,
    )


def _bodies(entity: Entity, content_type: str) -> list[Entity]:
    """The leaves of that type which a mail program shows as the body, in order."""
    if not entity.children:
        is_body = entity.content_type == content_type and not entity.is_attachment
        return [entity] if is_body else []
    if entity.content_type in {"multipart/alternative", "multipart/report"}:
        return next(filter(None, (_bodies(child, content_type) for child in entity.children)), [])
    return [leaf for child in entity.children for leaf in _bodies(child, content_type)]


def _unflowed(text: str, delete_space: bool) -> str:
    """format=flowed (RFC 3676 §4): soft breaks joined within one quote depth, space-stuffing taken away."""
    lines: list[list[str]] = []
    depth_before, is_open = 0, False
    for line in text.split("\n"):
        content = line.lstrip(">")
        depth = len(line) - len(content)
        content = content[1:] if content.startswith(" ") else content
        is_signature = content == "-- "
        if is_open and depth == depth_before and not is_signature:
            lines[-1].append(content)
        else:
            lines.append([">" * depth + (" " if depth else ""), content])
        is_open = content.endswith(" ") and not is_signature
        if is_open and delete_space:
            lines[-1][-1] = content[:-1]
        depth_before = depth
    return "\n".join("".join(pieces) for pieces in lines)


def _digest(
    raw: dict[str, str], subject: str, text: str, parts: tuple[Part, ...], nested: tuple[Mail, ...]
) -> str:
    """The same for two copies of a mail, whatever gateways did to blanks, folding and encodings on their way."""
    digest = hashlib.sha256()
    for value in (headers.decode_words(raw.get("from", "")), raw.get("date", ""), subject, text):
        digest.update(value.encode("utf-8", "replace").translate(None, b" \t\r\n") + b"\0")
    if not text.strip():
        for part in parts:
            digest.update(part.payload)
        for inner in nested:
            digest.update(inner.digest.encode("ascii"))
    return digest.hexdigest()

"""Whose words a mail holds: the sender's own, and those of the mails that it hands on.

A forwarded mail is the other person's letter. What is quoted is nobody's: it says nothing new.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from service.domain.network import Address
from service.mail import reply
from service.mail.mail import Mail, Part, Span
from service.mail.regex import regex

BODY_LIMIT = 15_000  # characters of new text that are examined
SIGNATURE_LIMIT = 200  # lines of a signature that are examined
LINE_LIMIT = 2_000  # characters of one line
NESTING_LIMIT = 4  # mails in mails

_HEADER = regex(
    r"[\s*_]{0,6}(?P<label>fra|frå|från|from|von|sendt|sent|dato|date|til|to|cc|kopi|emne"
    r"|subject|betreff|ämne|svar til"
    r"|reply-to|vedhæftede filer|vedlegg|attachments|prioritet)[\s*_]{0,4}:[\s*_]{0,4}(?P<value>.{0,998})\Z",
    re.I,
)
_FROM = frozenset({"fra", "frå", "från", "from", "von"})
_SUBJECT = frozenset({"emne", "subject", "betreff", "ämne"})
_ADDRESS = regex(r"[\w.+'%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_QUOTE_MARK = regex(r"[ \t]{0,3}>[ \t]?")
_LINK = regex(
    r"<(?:mailto:|https?://|tel:|x-apple)[^<>\s]{0,500}>|\[(?:cid|image|billede|bilde)[:_\d][^\]\s]{0,200}\]",
    re.I,
)
_EMPHASIS = regex(r"(?<![\w*])(\*{1,2})([^\s*][^*\n]{0,200}?)\1(?![\w*])")
_POSTSCRIPT = regex(r"\s{0,10}p\.?\s?s\.?(?:[\s:.,!-]|\Z)", re.I)


@dataclass(frozen=True, slots=True)
class Letter:
    """One person's words: `body` without quotes, `signature` the block below them, `cards` attached vCards.

    `copied`: who else received it (To and Cc).
    """

    writer: Address | None
    subject: str
    body: str
    signature: str
    cards: tuple[Part, ...] = ()
    is_forwarded: bool = False
    notes: tuple[str, ...] = ()
    copied: tuple[Address, ...] = ()


def letters(mail: Mail) -> tuple[Letter, ...]:
    """The sender's letter first, then those forwarded in it or attached to it, outermost first."""
    return tuple(_letters(mail, depth=0))


def _letters(mail: Mail, depth: int) -> Iterator[Letter]:
    cards = tuple(part for part in mail.parts if is_card(part))
    letter = _letter(mail.from_, mail.subject, mail.spans, cards, is_forwarded=depth > 0)
    yield replace(letter, copied=(*mail.to, *mail.cc))
    if depth >= NESTING_LIMIT:
        return
    for span in mail.spans:
        if span.kind == "forwarded":
            yield from _forwarded(span.text, depth + 1)
    for nested in mail.nested:
        yield from _letters(nested, depth + 1)


def is_card(part: Part) -> bool:
    """Whether the part is a vCard (RFC 6350), by its type or by its file name."""
    name = (part.filename or "").lower()
    return part.content_type in {"text/vcard", "text/x-vcard", "text/directory"} or name.endswith(".vcf")


def _letter(
    writer: Address | None,
    subject: str,
    spans: tuple[Span, ...],
    cards: tuple[Part, ...],
    *,
    is_forwarded: bool,
) -> Letter:
    new = "\n\n".join(span.text for span in spans if span.kind == "new")
    signature = "\n".join(span.text for span in spans if span.kind == "signature")
    notes = []
    if len(new) > BODY_LIMIT:
        notes.append(f"only the first {BODY_LIMIT} characters of the text were read")
    lines = signature.split("\n")
    if len(lines) > SIGNATURE_LIMIT:
        notes.append(f"only the first {SIGNATURE_LIMIT} lines of the signature were read")
    return Letter(
        writer,
        subject[:LINE_LIMIT],
        _clean(new[:BODY_LIMIT]),
        _clean("\n".join(lines[:SIGNATURE_LIMIT])),
        cards,
        is_forwarded,
        tuple(notes),
    )


def _clean(text: str) -> str:
    """Without the links that Outlook writes after addresses, the places of pictures, and the stars of bold print."""
    lines = (_LINK.sub("", line[:LINE_LIMIT]).rstrip() for line in text.split("\n"))
    return "\n".join(_EMPHASIS.sub(r"\2", line) if "*" in line else line for line in lines)


def _forwarded(text: str, depth: int) -> Iterator[Letter]:
    """The letter in a forwarded span, and those that are forwarded in it in turn."""
    lines = _unquoted(text[: 3 * BODY_LIMIT]).split("\n")
    header, body = _header_block(lines)
    writer = _address(header.get("from", ""))
    subject = header.get("subject", "")
    spans = reply.split("\n".join(body), forward=_hands_on(subject))
    yield _letter(writer, subject, spans, (), is_forwarded=True)
    if depth < NESTING_LIMIT:
        for span in spans:
            if span.kind == "forwarded":
                yield from _forwarded(span.text, depth + 1)


def _hands_on(subject: str) -> bool:
    return re.match(r"\s{0,9}(?:vs|fw|fwd|wg|vb|videresendt)\s{0,3}:", subject, re.I) is not None


def _unquoted(text: str) -> str:
    lines = text.split("\n")
    marked = sum(1 for line in lines if _QUOTE_MARK.match(line))
    written = sum(1 for line in lines if line.strip())
    if not marked or marked * 2 < written:
        return text
    return "\n".join(_QUOTE_MARK.sub("", line, count=1) for line in lines)


def _header_block(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """The From and Subject above a forwarded body, and the body's lines."""
    header: dict[str, str] = {}
    start = next((n for n, line in enumerate(lines[:12]) if _HEADER.match(line[:LINE_LIMIT])), None)
    if start is None:
        return header, lines
    end = start
    for number in range(start, min(start + 16, len(lines))):
        found = _HEADER.match(lines[number][:LINE_LIMIT])
        if found is None:
            if lines[number].strip() and "from" in header and number > end + 1:
                break
            continue
        end = number
        label = found["label"].lower()
        if label in _FROM:
            header.setdefault("from", found["value"])
        elif label in _SUBJECT:
            header.setdefault("subject", found["value"].strip())
    return header, lines[end + 1 :]


def _address(value: str) -> Address | None:
    """`Ola Nordmann <ola@…>`, `Ola Nordmann [mailto:ola@…]` or a bare address; a name alone has no address."""
    found = _ADDRESS.search(value)
    if found is None:
        name = value.strip(" \t\"'<>")
        return Address(name, "") if name else None
    name = re.split(r"[<\[(]", value[: found.start()])[0].strip(" \t\"'*")
    return Address(name, found.group().lower())


def is_postscript(line: str) -> bool:
    """Whether a line below the signature takes the text up again: `PS: …`."""
    return _POSTSCRIPT.match(line) is not None

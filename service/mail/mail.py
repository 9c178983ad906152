"""A mail as it came in, taken apart. `mail.parse` makes these; nothing here interprets what a person means."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from service.domain.network import Address

SpanKind = Literal["new", "quoted", "signature", "forwarded", "disclaimer"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of whole lines of the body. Nothing is cut away: a signature is data too.

    `new` is what the writer wrote now; `quoted` earlier mail below or above it; `forwarded` another person's
    mail that this one hands on, headers included; `signature` the writer's block of contact details;
    `disclaimer` the legal text beneath it.
    """

    kind: SpanKind
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A leaf of the MIME tree. `content_type` is lower case, like `text/vcard`.

    `payload` is transfer-decoded; it is empty for an attached mail, which is in `nested`.
    """

    content_type: str
    payload: bytes
    filename: str | None = None
    disposition: str | None = None
    charset: str | None = None
    parameters: dict[str, str] = field(default_factory=dict)

    @property
    def is_attachment(self) -> bool:
        return self.disposition == "attachment" or self.filename is not None


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail. Headers are decoded to text (see `headers.readable`); addresses of e-mail are lower case.

    `from_` is None unless there is exactly one From header with exactly one address: then a person decides.
    `message_id`, `in_reply_to` and `references` bear their angle brackets. `date` is aware, None where it
    cannot be read. `digest` (hex SHA-256 over From, Date, Subject and body) is the same for a second copy
    that travelled another way. `text` is the body as plain text, whichever form it came in; `spans` divides
    it. `nested` are mails attached as message/rfc822, in order. `defects` says what was wrong, in words; a
    mail with defects is still read.
    """

    headers: tuple[tuple[str, str], ...]
    from_: Address | None
    sender: Address | None
    reply_to: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    subject: str
    date: datetime | None
    message_id: str | None
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    text: str
    spans: tuple[Span, ...]
    parts: tuple[Part, ...]
    nested: tuple["Mail", ...]
    digest: str
    size: int
    defects: tuple[str, ...] = ()

    def header(self, name: str) -> str | None:
        """The topmost header of that name, unfolded and decoded; None where there is none."""
        low = name.casefold()
        return next((value for key, value in self.headers if key.casefold() == low), None)

    def all_headers(self, name: str) -> tuple[str, ...]:
        low = name.casefold()
        return tuple(value for key, value in self.headers if key.casefold() == low)

    def span(self, *kinds: SpanKind) -> str:
        """The text of all spans of these kinds, in their order, a blank line between them."""
        return "\n\n".join(span.text for span in self.spans if span.kind in kinds)

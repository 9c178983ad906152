"""Letters: a template and facts in, the bytes of a mail out. The same facts make the same bytes.

A template is a whole letter: `Subject: …`, a blank line, the body in the light form of mail.blocks. Facts are
hostile: they are put in as text on one line, never read as templates, marks, headers or HTML.
"""

import hmac
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import format_datetime
from typing import Any, TypedDict, Unpack
from urllib.parse import quote

from service.domain.decision import Letter
from service.domain.look import Look
from service.domain.network import Address, Language, Mailbox, Network
from service.mail import assemble, blocks, subjects
from service.mail.regex import regex
from service.mail.styles import inlined
from service.mail.templating import BlankAddress, TemplateFault, Templates, is_page
from service.mail.typeset import SUFFIX, Press

__all__ = ["QUOTES", "Composed", "Composer", "Draft", "Occasion", "TemplateFault", "Thread"]

_REPLY: Mapping[Language, str] = {"da": "SV:", "nb": "SV:", "en": "Re:"}
QUOTES: Mapping[Language, tuple[str, str]] = {"da": ("»", "«"), "nb": ("«", "»"), "en": ("“", "”")}

# What a mail program writes for somebody who presses its button to leave (RFC 2369 §3.2): an ordinary mail to read.
_LEAVE: Mapping[Language, str] = {"da": "Afmeld mig fra", "nb": "Meld meg av", "en": "Remove me from"}

_HEAD = regex(r"Subject: [^\n]+\n\n")
_LONGEST_NAME = 100
_LONGEST_SUBJECT = 200
_MOST_REFERENCES = 20
_ID_LENGTH = 40  # hexadecimal digits: 160 of the 256 bits
_CODE_LENGTH = 32

_LONGEST_FILENAME = 100
_NO_FILENAME = regex(r'[/\\:*?"<>|]')  # what a filename cannot hold, on one system or another


@dataclass(frozen=True, slots=True)
class Thread:
    """The mail that is answered; ids with their angle brackets, `references` oldest first."""

    message_id: str | None
    references: tuple[str, ...]
    subject: str


@dataclass(frozen=True, slots=True)
class Composed:
    """A letter ready for the wire: `subject` as people read it, `raw` the whole mail with CRLF."""

    message_id: str
    subject: str
    raw: bytes


class Occasion(TypedDict):
    """Where and when a letter is written: `now` (aware) becomes its Date, `reference` ends its subject."""

    mailbox: Mailbox
    network: Network | None
    reference: str | None
    thread: Thread | None
    now: datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter without what nobody else's has: To, Message-ID and what goes with it. Fields are whole headers."""

    subject: str
    sender: str
    date: str
    fields: tuple[str, ...]
    text: str
    html: str
    look: Look


@dataclass(frozen=True, slots=True)
class _Page:
    """What a letter says, block by block; `quotes` go around answers to type."""

    title: str
    body: list[blocks.Block]
    signature: list[blocks.Block]
    footer: list[blocks.Block]
    quotes: tuple[str, str]

    def text(self, shown: "_Page | None") -> str:
        """The text part; a letter that it shows stands between what is said about it and the signature."""
        parts = [blocks.to_text(self.body, self.quotes), blocks.to_text(self.signature, self.quotes)]
        if shown is not None:
            parts.insert(1, blocks.framed_text(f"{shown.title}\n\n{shown.text(None)}"))
        return "\n\n".join(parts) + f"\n\n-- \n{blocks.to_text(self.footer, self.quotes)}"

    def html(self, shown: "_Page | None") -> str:
        """The same, as HTML, without the footer."""
        parts = [blocks.to_html(self.body), blocks.to_html(self.signature)]
        if shown is not None:
            parts.insert(1, blocks.framed_html(shown.title, shown.html(None), blocks.to_html(shown.footer)))
        return "\n".join(parts)


class Composer:
    """Writes letters from `templates`: path without the folder ('da/registration/welcome') to source.

    For every language there are also '<language>/signature' and '<language>/footer', and once 'frame.html'.
    Each is compiled when it is first used. `secret` makes Message-IDs that nobody can guess. Where `templates` are
    not all our own, `shipped` are those that are: what a letter falls back on (office.letters).
    """

    def __init__(
        self, templates: Mapping[str, str], secret: bytes, shipped: Mapping[str, str] | None = None
    ) -> None:
        self._secret = secret
        self.fallback = Composer(shipped, secret) if shipped is not None else None
        self.templates = Templates(templates)
        self._press = Press(templates)

    def check(self, path: str) -> None:
        """Raises TemplateFault where the template cannot be compiled."""
        if path.endswith(SUFFIX):
            self._press.check(path)
            return
        if path.count("/") > 1 and not is_page(path) and not _HEAD.match(self.templates.sources[path]):
            raise TemplateFault(path, 1, "a letter begins with 'Subject: …' and a blank line")
        self.templates.compile(path)

    def message_id(self, key: str, address: str) -> str:
        """The Message-ID of the letter with this key from this mailbox: the same on every call."""
        digest = hmac.digest(self._secret, key.encode("utf-8"), "sha256").hex()[:_ID_LENGTH]
        return f"<{digest}@{address.rpartition('@')[2]}>"

    def compose(self, letter: Letter, **occasion: Unpack[Occasion]) -> Composed:
        """The mail that `letter` is.

        In a confirm-address the reference goes on with a one-time code: the first 32 hexadecimal digits of
        the Message-ID, which only those know who were sent the letter.

        Raises TemplateFault when the template is missing or speaks of a fact that is not there, and
        ValueError for an address that no header can hold.
        """
        draft = self.draft(letter, letter.to, blocks.parse, **occasion)
        texts = {"plain": draft.text, "html": draft.html}
        parts = [assemble.text_part(kind, assemble.quoted_printable(text)) for kind, text in texts.items()]
        return self.finish(letter, occasion["mailbox"], draft, parts)

    def draft(
        self,
        letter: Letter,
        to: Address | BlankAddress,
        parse: Callable[[str], list[blocks.Block]],
        **occasion: Unpack[Occasion],
    ) -> Draft:
        """What `letter` says to the reader `to`, its rendered texts being made into blocks by `parse`.

        Raises TemplateFault like `compose`, and Unfillable.
        """
        mailbox, network, reference = occasion["mailbox"], occasion["network"], occasion["reference"]
        answered = occasion["thread"] if letter.answers_mail else None
        about = {
            **_own_facts(letter, mailbox),
            "to": to,
            "mailbox": mailbox,
            "network": network,
            "reference": reference,
        }
        page = self._write(letter, about, parse)
        shown = (
            self._write(letter.shows, {**about, **_own_facts(letter.shows, mailbox)}, parse)
            if letter.shows is not None
            else None
        )
        subject = _subject(
            page.title,
            letter.language,
            answered,
            self._proof(letter, reference, mailbox),
            is_error=letter.kind == "command-error",
        )
        framed = self.templates.frame(
            {**about, "subject": subject, "title": page.title, "look": _look(mailbox, network)},
            {"body": page.html(shown), "footer": blocks.to_html(page.footer)},
        )
        return Draft(
            subject=subject,
            sender=assemble.address_field("From", Address(_name(mailbox.name), mailbox.address)),
            date=f"Date: {format_datetime(occasion['now'])}",
            fields=(
                assemble.text_field("Subject", subject),
                *_thread_fields(answered),
                f"Auto-Submitted: {'auto-replied' if answered else 'auto-generated'}",
                *_own_fields(letter, mailbox, network),
            ),
            text=f"{page.text(shown)}\n",
            html=inlined(framed),
            look=_look(mailbox, network),
        )

    def finish(self, letter: Letter, mailbox: Mailbox, draft: Draft, parts: Sequence[bytes]) -> Composed:
        """The mail of a draft, of which `parts` are text and HTML for the reader of `letter` (assemble.text_part).

        Raises ValueError for an address that no header can hold.
        """
        message_id = self.message_id(letter.key, mailbox.address)
        fields = [
            draft.sender,
            assemble.address_field("To", Address(_name(letter.to.name), letter.to.email)),
            draft.date,
            f"Message-ID: {message_id}",
            *draft.fields,
        ]
        printed = map(self._press.printed, letter.prints)
        files = [replace(file, filename=_filename(file.filename)) for file in (*letter.attachments, *printed)]
        boundary = f"=_{message_id[1:25]}"
        if draft.look.logo is not None:
            *texts, html = parts
            parts = [*texts, assemble.related(html, draft.look.logo, boundary)]
        raw = assemble.mail(fields, parts, files, boundary, letter.calendar)
        return Composed(message_id, draft.subject, raw)

    def _proof(self, letter: Letter, reference: str | None, mailbox: Mailbox) -> str | None:
        """The reference as the subject bears it: with a one-time code where the answer is to prove an address."""
        if reference and letter.kind == "confirm-address":
            return f"{reference}-{self.message_id(letter.key, mailbox.address)[1 : 1 + _CODE_LENGTH]}"
        return reference

    def _write(
        self, letter: Letter, about: Mapping[str, Any], parse: Callable[[str], list[blocks.Block]]
    ) -> _Page:
        language, render = letter.language, self.templates.render
        path = f"{language}/{letter.template}"
        head, _, content = render(path, about).partition("\n\n")
        title = head.removeprefix("Subject: ").strip()
        if "\n" in head:
            raise TemplateFault(path, 1, "no blank line after the Subject; a tag that ends it ends in '+%}'")
        if title == head or not title:
            raise TemplateFault(path, 1, "has no Subject")
        return _Page(
            title=title,
            body=parse(content),
            signature=parse(render(f"{language}/signature", about)),
            footer=parse(render(f"{language}/footer", about)),
            quotes=QUOTES[language],
        )


def _own_facts(letter: Letter, mailbox: Mailbox) -> dict[str, Any]:
    """What a template may speak of, of the letter itself."""
    return {
        **letter.facts,
        "to": letter.to,
        "kind": letter.kind,
        "for_secretariat": mailbox.is_secretariat(letter.to.email),
        "language": letter.language,
    }


def _look(mailbox: Mailbox, network: Network | None) -> Look:
    return network.look if network is not None and network.look is not None else mailbox.look


def _name(name: str) -> str:
    return blocks.one_line(name, _LONGEST_NAME)


def _filename(name: str) -> str:
    return _NO_FILENAME.sub("_", blocks.one_line(name, _LONGEST_FILENAME)).strip("._ ") or "attachment"


def _subject(
    title: str, language: Language, answered: Thread | None, reference: str | None, *, is_error: bool
) -> str:
    """The subject of the mail that is answered, else the letter's own title; the number of errors is told in it."""
    original = subjects.base(answered.subject) if answered else ""
    if original and is_error and subjects.counts_errors(title):
        original = f"{original} ({title})"
    subject = blocks.one_line(f"{_REPLY[language]} {original}" if original else title, _LONGEST_SUBJECT)
    return f"{subject} [{reference}]" if reference else subject


def _thread_fields(answered: Thread | None) -> list[str]:
    """RFC 5322 §3.6.4. Of a long thread the first id and the latest stay, as RFC 5537 §3.4.4 trims it."""
    if answered is None:
        return []
    parent = [answered.message_id] if answered.message_id and assemble.is_id(answered.message_id) else []
    earlier = [id_ for id_ in dict.fromkeys(answered.references) if assemble.is_id(id_) and id_ not in parent]
    line = earlier + parent
    if len(line) > _MOST_REFERENCES:
        line = line[:1] + line[1 - _MOST_REFERENCES :]
    fields = [assemble.ids_field("In-Reply-To", parent)] if parent else []
    return [*fields, assemble.ids_field("References", line)] if line else fields


def _own_fields(letter: Letter, mailbox: Mailbox, network: Network | None) -> list[str]:
    """What programs know our letters by. A letter about no one network is the mailbox's (RFC 2919 §3)."""
    group = network or mailbox
    leaving = f"{_LEAVE[letter.language]} {_name(group.name)}"
    unsubscribe = f"<mailto:{mailbox.address}?subject={quote(leaving)}>"
    return [
        *([assemble.ids_field("List-Unsubscribe", [unsubscribe])] if letter.to_many else []),
        f"X-Tovholder: {letter.kind}" + (f"; network={network.key}" if network else ""),
        assemble.list_id_field(_name(group.name), f"{group.key}.{mailbox.address.rpartition('@')[2]}"),
        "X-Auto-Response-Suppress: All",
        f"Content-Language: {letter.language}",
    ]

"""Letters: a template and facts in, the bytes of a mail out. The same facts make the same bytes.

A template is a whole letter: `Subject: …`, a blank line, the body in the light form of mail.blocks. Facts are
hostile: they are put in as text on one line, never read as templates, marks, headers or HTML.
"""

import hmac
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from email.utils import format_datetime
from typing import Any
from urllib.parse import quote

from jinja2 import (
    BaseLoader,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from service.domain.decision import Letter
from service.domain.network import Address, Language, Mailbox, Network
from service.mail import assemble, blocks, subjects, written_dates
from service.mail.regex import regex

FRAME = "frame.html"

_AND: Mapping[Language, str] = {"da": "og", "nb": "og", "en": "and"}
_THOUSANDS: Mapping[Language, str] = {"da": ".", "nb": " ", "en": ","}
_REPLY: Mapping[Language, str] = {"da": "SV:", "nb": "SV:", "en": "Re:"}
_QUOTES: Mapping[Language, tuple[str, str]] = {"da": ("»", "«"), "nb": ("«", "»"), "en": ("“", "”")}

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


class TemplateFault(Exception):
    """A template that cannot be used: its path below templates/, the line (from 1), and what is wrong."""

    def __init__(self, path: str, line: int, text: str) -> None:
        super().__init__(f"{path}:{line}: {text}")
        self.path, self.line, self.text = path, line, text


class _Written(str):
    """Text that a filter has already made safe to put into a letter as it is."""

    __slots__ = ()


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

    def html(self, shown: "_Page | None") -> Markup:
        """The same, as HTML, without the footer."""
        parts = [blocks.to_html(self.body), blocks.to_html(self.signature)]
        if shown is not None:
            parts.insert(1, blocks.framed_html(shown.title, shown.html(None), blocks.to_html(shown.footer)))
        return Markup("\n".join(parts))  # noqa: S704


class Composer:
    """Writes letters from `templates`: path without the folder ('da/registration/welcome') to source.

    For every language there are also '<language>/signature' and '<language>/footer', and once 'frame.html'.
    Each is compiled when it is first used. `secret` makes Message-IDs that nobody can guess.
    """

    def __init__(self, templates: Mapping[str, str], secret: bytes) -> None:
        self._secret = secret
        self._sources = templates
        marked = {
            path: source if path == FRAME else blocks.mark(source) for path, source in templates.items()
        }
        loader = FunctionLoader(lambda path: (marked[path], path, None) if path in marked else None)
        self._letters = _environment(loader, html=False)
        self._frames = _environment(loader, html=True)

    def check(self, paths: Iterable[str]) -> None:
        """Raises TemplateFault where one of these templates cannot be compiled."""
        for path in paths:
            if path.count("/") > 1 and not _HEAD.match(self._sources[path]):
                raise TemplateFault(path, 1, "a letter begins with 'Subject: …' and a blank line")
            self._compile(path)

    def message_id(self, key: str, address: str) -> str:
        """The Message-ID of the letter with this key from this mailbox: the same on every call."""
        digest = hmac.digest(self._secret, key.encode("utf-8"), "sha256").hex()[:_ID_LENGTH]
        return f"<{digest}@{address.rpartition('@')[2]}>"

    def compose(
        self,
        letter: Letter,
        *,
        mailbox: Mailbox,
        network: Network | None,
        reference: str | None,
        thread: Thread | None,
        now: datetime,
    ) -> Composed:
        """The mail that `letter` is; `now` (aware) becomes its Date, `reference` ends its subject.

        In a confirm-address the reference goes on with a one-time code: the first 32 hexadecimal digits of
        the Message-ID, which only those know who were sent the letter.

        Raises TemplateFault when the template is missing or speaks of a fact that is not there, and
        ValueError for an address that no header can hold.
        """
        answered = thread if letter.answers_mail else None
        about = {
            **_own_facts(letter, mailbox),
            "mailbox": mailbox,
            "network": network,
            "reference": reference,
        }
        page = self._write(letter, about)
        shown = (
            self._write(letter.shows, {**about, **_own_facts(letter.shows, mailbox)})
            if letter.shows is not None
            else None
        )
        message_id = self.message_id(letter.key, mailbox.address)
        subject = _subject(
            page.title,
            letter.language,
            answered,
            _proof(letter, reference, message_id),
            is_error=letter.kind == "command-error",
        )
        html = self._render(
            FRAME,
            {
                **about,
                "subject": subject,
                "title": page.title,
                "body": page.html(shown),
                "footer": Markup(blocks.to_html(page.footer)),  # noqa: S704
            },
        )
        text = f"{page.text(shown)}\n"
        fields = [
            assemble.address_field("From", Address(_name(mailbox.name), mailbox.address)),
            assemble.address_field("To", Address(_name(letter.to.name), letter.to.email)),
            f"Date: {format_datetime(now)}",
            f"Message-ID: {message_id}",
            assemble.text_field("Subject", subject),
            *_thread_fields(answered),
            f"Auto-Submitted: {'auto-replied' if answered else 'auto-generated'}",
            *_own_fields(letter, mailbox, network),
        ]
        files = [replace(file, filename=_filename(file.filename)) for file in letter.attachments]
        texts = (("plain", text), ("html", html))
        raw = assemble.mail(fields, texts, files, f"=_{message_id[1:25]}", letter.calendar)
        return Composed(message_id, subject, raw)

    def _write(self, letter: Letter, about: Mapping[str, Any]) -> _Page:
        language = letter.language
        path = f"{language}/{letter.template}"
        head, _, content = self._render(path, about).partition("\n\n")
        if "\n" in head:
            raise TemplateFault(path, 1, "no blank line after the Subject; a tag that ends it ends in '+%}'")
        return _Page(
            title=head.removeprefix("Subject: ").strip(),
            body=blocks.parse(content),
            signature=blocks.parse(self._render(f"{language}/signature", about)),
            footer=blocks.parse(self._render(f"{language}/footer", about)),
            quotes=_QUOTES[language],
        )

    def _compile(self, path: str) -> None:
        try:
            self._environment_of(path).get_template(path)
        except TemplateSyntaxError as error:
            raise TemplateFault(path, error.lineno, error.message or "cannot be read") from error

    def _render(self, path: str, about: Mapping[str, Any]) -> str:
        try:
            return self._environment_of(path).get_template(path).render(about)
        except TemplateError as error:
            raise TemplateFault(*_place(error, path), error.message or type(error).__name__) from error

    def _environment_of(self, path: str) -> SandboxedEnvironment:
        return self._frames if path == FRAME else self._letters


def _own_facts(letter: Letter, mailbox: Mailbox) -> dict[str, Any]:
    """What a template may speak of, of the letter itself."""
    return {
        **letter.facts,
        "to": letter.to,
        "kind": letter.kind,
        "for_secretariat": mailbox.is_secretariat(letter.to.email),
        "language": letter.language,
    }


def _environment(loader: BaseLoader, *, html: bool) -> SandboxedEnvironment:
    environment = SandboxedEnvironment(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=html,
        finalize=None if html else _written,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        cache_size=-1,
        auto_reload=False,
    )
    environment.filters.update(
        listed=_listed,
        phone=_phone,
        number=_number,
        first=_first,
        quoted=_quoted,
        prose=_prose,
        day=_day,
        moment=_moment,
        span=_span,
    )
    return environment


def _written(value: object) -> str:
    return value if isinstance(value, _Written) else blocks.one_line(value)


@pass_context
def _listed(context: Context, values: Sequence[object]) -> str:
    """'A', 'A og B', 'A, B og C'."""
    *others, last = [blocks.one_line(value) for value in values] or [""]
    return _Written(f"{', '.join(others)} {_AND[context['language']]} {last}" if others else last)


def _quoted(words: str, limit: int = blocks.QUOTATION_LIMIT) -> str:
    return _Written(blocks.quotation(words, limit))


@pass_context
def _day(context: Context, when: date) -> str:
    return written_dates.day(when, context["language"])


@pass_context
def _moment(context: Context, when: datetime) -> str:
    return written_dates.moment(when, context["language"])


@pass_context
def _span(context: Context, starts: datetime, ends: datetime) -> str:
    return written_dates.span(starts, ends, context["language"])


@pass_context
def _number(context: Context, count: int) -> str:
    """'10.000', '10 000', '10,000'."""
    return f"{count:,}".replace(",", _THOUSANDS[context["language"]])


def _prose(words: str) -> str:
    return _Written(blocks.prose(words))


def _first(name: str | None) -> str:
    """How one addresses a person: 'Anne' of 'Anne Holm' and of 'Holm, Anne'; nothing of an address."""
    family, comma, given = (name or "").partition(",")
    word = next(iter((given if comma else family).split()), "")
    return "" if "@" in word else word


def _phone(number: str) -> str:
    """E.164 as people in the country write it; a country whose habits we do not know keeps its E.164."""
    match number[:3], len(number):
        case ("+47", 11) if number[3] in "49":
            return f"+47 {number[3:6]} {number[6:8]} {number[8:]}"
        case (("+45" | "+47") as country, 11):
            return " ".join((country, number[3:5], number[5:7], number[7:9], number[9:]))
    return number


def _name(name: str) -> str:
    return blocks.one_line(name, _LONGEST_NAME)


def _filename(name: str) -> str:
    return _NO_FILENAME.sub("_", blocks.one_line(name, _LONGEST_FILENAME)).strip("._ ") or "attachment"


def _proof(letter: Letter, reference: str | None, message_id: str) -> str | None:
    """The reference as the subject bears it: with a one-time code where the answer is to prove an address."""
    if reference and letter.kind == "confirm-address":
        return f"{reference}-{message_id[1 : 1 + _CODE_LENGTH]}"
    return reference


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


def _place(error: TemplateError, path: str) -> tuple[str, int]:
    """Template and line where rendering stopped: Jinja2 writes them into the traceback."""
    place, step = (path, 1), error.__traceback__
    while step is not None:
        name = step.tb_frame.f_code.co_filename
        if not name.endswith(".py"):
            place = (name, step.tb_lineno)
        step = step.tb_next
    return place

"""Letters that are alike but for their readers: what they have in common is composed once, and filled in for each.

A filled letter is to the byte what composing it on its own would make of it. So a form is made only of templates that
put in the reader's name and address and do nothing else with them, and only after it was seen to come out the same.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from html import escape
from itertools import groupby
from typing import Any, Unpack

from service.domain.decision import Letter
from service.domain.network import Address
from service.mail import assemble, blocks
from service.mail.compose import QUOTES, Composed, Composer, Occasion
from service.mail.regex import regex
from service.mail.templating import Blank, BlankAddress, Unfillable, first_name

# Control characters, which no value that is put into a letter has; others mark blocks.
_NAME, _FIRST, _EMAIL, _RUN = "\x15", "\x16", "\x17", "\x18"
_BLANKS = regex(f"([{_NAME}{_FIRST}{_EMAIL}])")
_LINES = regex(r"[^\n]*\n|[^\n]+")
_RUNS = regex(f"{_RUN}([0-9]+){_RUN}")

# A reader with whom everything goes wrong that can: HTML, quoted-printable, wrapping and marks of every kind.
_TRIAL_NAME = 'Åse-"<b>&amp;</b>" =o\'Été 𝔄 x: y ' + "Ærø {{ x }} " * 9 + "."
_TRIAL_EMAIL = "trial.o'neil+x=y@trial.example"


class FormLetters:
    """Composes one letter after the other; of those that are alike the second becomes the form of all that follow."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer
        self._alike: dict[tuple[object, ...], _Alike] = {}

    def compose(self, letter: Letter, **occasion: Unpack[Occasion]) -> Composed:
        """The mail that `letter` is: see Composer.compose."""
        reader = _reader(letter.to)
        on_its_own = partial(self._composer.compose, letter, **occasion)
        if reader is None or letter.shows is not None or letter.kind == "confirm-address":
            return on_its_own()
        kind = _kind(letter, reader, occasion)
        alike = self._alike.get(kind)
        if alike is None or not alike.has(letter, occasion):
            self._alike[kind] = _Alike(letter.facts, occasion)
            return on_its_own()
        if alike.is_untried:
            alike.is_untried = False
            alike.form = _form(self._composer, letter, reader, occasion)
        return alike.form.filled(letter, reader) if alike.form else on_its_own()


@dataclass(frozen=True, slots=True)
class _Reader:
    """What a letter may say of its reader, as it stands there."""

    name: str
    first: str
    email: str


@dataclass(slots=True)
class _Alike:
    """What letters of one kind have in common, and their form, once it has been tried to make one."""

    facts: Mapping[str, Any]
    occasion: Occasion
    form: "_Form | None" = None
    is_untried: bool = True

    def has(self, letter: Letter, occasion: Occasion) -> bool:
        return occasion == self.occasion and are_alike(letter.facts, self.facts)


class _Form:
    """A letter in which the reader is left blank. Raises Unfillable where that cannot be done."""

    def __init__(self, composer: Composer, letter: Letter, reader: _Reader, occasion: Occasion) -> None:
        self._composer, self._mailbox = composer, occasion["mailbox"]
        self._quotes = QUOTES[letter.language]
        self._runs: list[str] = []
        self._draft = composer.draft(letter, _blank(reader), self._parse, **occasion)
        if _BLANKS.search(self._draft.subject + self._draft.text):
            raise Unfillable
        self._text, self._html = _pieces(self._draft.text, _RUNS), _pieces(self._draft.html, _BLANKS)

    def _parse(self, text: str) -> list[blocks.Block]:
        """The blocks of a rendered letter; for those that have blanks an open one, to be filled in."""
        found: list[blocks.Block] = []
        for run in blocks.runs(text):
            if _BLANKS.search(run):
                place = f"{_RUN}{len(self._runs)}{_RUN}"
                found.append(blocks.Block("open", (place,), tuple(blocks.parse(run))))
                self._runs.append(run)
            else:
                found += blocks.parse(run)
        return found

    def filled(self, letter: Letter, reader: _Reader) -> Composed:
        """The letter to that reader. Raises ValueError for an address that no header can hold."""
        values = {_NAME: reader.name, _FIRST: reader.first, _EMAIL: reader.email}
        parsed = (blocks.parse(_BLANKS.sub(lambda blank: values[blank[0]], run)) for run in self._runs)
        runs = {str(number): blocks.to_text(run, self._quotes) for number, run in enumerate(parsed)}
        escaped = {blank: escape(value, quote=False) for blank, value in values.items()}
        parts = [
            assemble.text_part("plain", _joined(self._text, runs)),
            assemble.text_part("html", _joined(self._html, escaped)),
        ]
        return self._composer.finish(letter, self._mailbox, self._draft, parts)


def are_alike(one: object, other: object) -> bool:
    """Do two facts make the same words? Of equal ones not all do: 1 and True, or one moment in two zones."""
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return list(one) == list(other) and all(map(are_alike, one.values(), other.values()))
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(are_alike, one, other))
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one == other and one.tzinfo is other.tzinfo and one.fold == other.fold
    return isinstance(one, str | int | date) and one == other


def _form(composer: Composer, letter: Letter, reader: _Reader, occasion: Occasion) -> _Form | None:
    """The form of all letters that are like this one; None where each has to be composed on its own."""
    names = (letter.template, "signature", "footer")
    if not all(composer.templates.is_plain(f"{letter.language}/{name}") for name in names):
        return None
    try:
        form = _Form(composer, letter, reader, occasion)
    except Unfillable:
        return None
    for one in (letter, replace(letter, to=_trial(letter, reader, occasion))):
        told = _reader(one.to)
        if told is None or form.filled(one, told) != composer.compose(one, **occasion):
            return None
    return form


def _trial(letter: Letter, reader: _Reader, occasion: Occasion) -> Address:
    """The worst reader for whom the same form would be taken."""
    is_officer = occasion["mailbox"].is_secretariat(letter.to.email)
    name = _TRIAL_NAME if reader.first else _TRIAL_EMAIL if reader.name else ""
    return Address(name, letter.to.email if is_officer else _TRIAL_EMAIL)


def _kind(letter: Letter, reader: _Reader, occasion: Occasion) -> tuple[object, ...]:
    """What decides which words a template chooses, besides the facts."""
    return (
        letter.template,
        letter.kind,
        letter.language,
        letter.to_many,
        letter.answers_mail,
        bool(reader.name),
        bool(reader.first),
        occasion["mailbox"].is_secretariat(letter.to.email),
    )


def _reader(to: Address) -> _Reader | None:
    """None for a name, or a first one, of which a letter shows nothing although it is not empty."""
    said = (to.name, first_name(to.name), to.email)
    reader = _Reader(*map(blocks.one_line, said))
    shown = (reader.name, reader.first, reader.email)
    return reader if all(bool(a) == bool(b) for a, b in zip(said, shown, strict=True)) else None


def _blank(reader: _Reader) -> BlankAddress:
    first = Blank(_FIRST) if reader.first else ""
    return BlankAddress(Blank(_NAME, first) if reader.name else "", Blank(_EMAIL))


def _pieces(text: str, places: re.Pattern[str]) -> list[bytes | list[str]]:
    """The lines of a text: those that everybody gets, encoded, and between them each that has `places` to fill.

    Of such a one every second part says what belongs there.
    """
    pieces: list[bytes | list[str]] = []
    for has_place, lines in groupby(_LINES.findall(text), key=lambda line: bool(places.search(line))):
        if has_place:
            pieces += map(places.split, lines)
        else:
            pieces.append(assemble.quoted_printable("".join(lines)))
    return pieces


def _joined(pieces: list[bytes | list[str]], filling: Mapping[str, str]) -> bytes:
    return b"".join(piece if isinstance(piece, bytes) else _encoded(piece, filling) for piece in pieces)


def _encoded(line: list[str], filling: Mapping[str, str]) -> bytes:
    parts = (filling[part] if index % 2 else part for index, part in enumerate(line))
    return assemble.quoted_printable("".join(parts))

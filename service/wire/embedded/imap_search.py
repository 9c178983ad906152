"""SEARCH: keys as predicates over a mail (RFC 3501 §6.4.4)."""

import operator
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from functools import cached_property

from service.wire.embedded.imap_syntax import Arguments, BadCommand
from service.wire.embedded.imap_view import View
from service.wire.embedded.mime import Part, decode_words, parse
from service.wire.embedded.store import Stored

_CHARSETS = {"UTF-8", "US-ASCII"}
_DEEPEST = 50


class BadCharset(Exception):
    """The client searches in a charset that is not read here."""


class Candidate:
    """One mail that is being looked at, taken apart only if a key asks for it."""

    def __init__(self, number: int, mail: Stored, view: View) -> None:
        self.number = number
        self.mail = mail
        self._view = view

    @cached_property
    def flags(self) -> set[str]:
        return {flag.lower() for flag in self._view.flags(self.mail)}

    @cached_property
    def root(self) -> Part:
        return parse(self.mail.raw)

    @cached_property
    def sent(self) -> date | None:
        """The day of the Date field, whatever its time zone (§6.4.4); None where it cannot be read."""
        try:
            return parsedate_to_datetime(decode_words(self.root.field("date") or b"")).date()
        except ValueError:
            return None

    def field_holds(self, name: str, text: str) -> bool:
        return any(
            text in decode_words(found.value).lower() for found in self.root.fields if found.name == name
        )


Predicate = Callable[[Candidate], bool]


@dataclass(frozen=True)
class Among:
    """A predicate that only `chosen` can fulfil: a poll for new UIDs need not look at a large folder's every mail."""

    chosen: list[tuple[int, Stored]]
    matches: Predicate

    def __call__(self, candidate: Candidate) -> bool:
        return self.matches(candidate)


def search(arguments: Arguments, view: View) -> list[tuple[int, Stored]]:
    """(sequence number, mail) of all that match every key. Raises BadCharset and BadCommand."""
    if arguments.take(b"CHARSET "):
        charset = arguments.astring().decode("ascii", "replace").upper()
        if charset not in _CHARSETS:
            raise BadCharset(charset)
        arguments.space()
    matches = _keys(arguments, view, 0)
    arguments.end()
    candidates = matches.chosen if isinstance(matches, Among) else view.all()
    return [(number, mail) for number, mail in candidates if matches(Candidate(number, mail, view))]


def _keys(arguments: Arguments, view: View, depth: int) -> Predicate:
    keys = [_key(arguments, view, depth)]
    while arguments.take(b" "):
        keys.append(_key(arguments, view, depth))
    return keys[0] if len(keys) == 1 else _every(keys)


def _every(keys: list[Predicate]) -> Predicate:
    def matches(candidate: Candidate) -> bool:
        return all(key(candidate) for key in keys)

    among = [key.chosen for key in keys if isinstance(key, Among)]
    return Among(min(among, key=len), matches) if among else matches


def _key(arguments: Arguments, view: View, depth: int) -> Predicate:
    if depth > _DEEPEST:
        raise BadCommand("The search is nested too deeply")
    if arguments.take(b"("):
        inner = _keys(arguments, view, depth + 1)
        arguments.expect(b")")
        return inner
    if arguments.sees_sequence_set():
        return _in_set(arguments, view, by_uid=False)
    name = arguments.atom().upper()
    if name in _FLAG_KEYS:
        return _FLAG_KEYS[name]
    if name not in _KEYS_WITH_ARGUMENTS and name not in {"UID", "NOT", "OR"}:
        raise BadCommand(f"Unknown search key {name}")
    arguments.space()
    if name == "UID":
        return _in_set(arguments, view, by_uid=True)
    if name == "NOT":
        denied = _key(arguments, view, depth + 1)
        return lambda candidate: not denied(candidate)
    if name == "OR":
        one = _key(arguments, view, depth + 1)
        arguments.space()
        other = _key(arguments, view, depth + 1)
        return lambda candidate: one(candidate) or other(candidate)
    return _KEYS_WITH_ARGUMENTS[name](arguments)


def _in_set(arguments: Arguments, view: View, *, by_uid: bool) -> Predicate:
    chosen = view.chosen(arguments.sequence_set(), by_uid=by_uid)
    numbers = {number for number, _ in chosen}
    return Among(chosen, lambda candidate: candidate.number in numbers)


def _has(flag: str) -> Predicate:
    return lambda candidate: flag in candidate.flags


def _lacks(flag: str) -> Predicate:
    return lambda candidate: flag not in candidate.flags


def _keyword(arguments: Arguments) -> Predicate:
    return _has(arguments.flag().lower())


def _unkeyword(arguments: Arguments) -> Predicate:
    return _lacks(arguments.flag().lower())


def _text(arguments: Arguments) -> str:
    return arguments.astring().decode("utf-8", "replace").lower()


def _field(name: str) -> Callable[[Arguments], Predicate]:
    def key(arguments: Arguments) -> Predicate:
        text = _text(arguments)
        return lambda candidate: candidate.field_holds(name, text)

    return key


def _header(arguments: Arguments) -> Predicate:
    name = _text(arguments)
    arguments.space()
    return _field(name)(arguments)


def _body(arguments: Arguments) -> Predicate:
    text = _text(arguments)
    return lambda candidate: text in candidate.root.text.lower()


def _anywhere(arguments: Arguments) -> Predicate:
    text = _text(arguments)
    return lambda candidate: (
        text in candidate.root.decoded_header.lower() or text in candidate.root.text.lower()
    )


def _arrived(compare: Callable[[date, date], bool]) -> Callable[[Arguments], Predicate]:
    def key(arguments: Arguments) -> Predicate:
        day = arguments.date()
        return lambda candidate: compare(candidate.mail.internal_date.date(), day)

    return key


def _sent(compare: Callable[[date, date], bool]) -> Callable[[Arguments], Predicate]:
    def key(arguments: Arguments) -> Predicate:
        day = arguments.date()
        return lambda candidate: candidate.sent is not None and compare(candidate.sent, day)

    return key


def _larger(arguments: Arguments) -> Predicate:
    size = arguments.number()
    return lambda candidate: len(candidate.mail.raw) > size


def _smaller(arguments: Arguments) -> Predicate:
    size = arguments.number()
    return lambda candidate: len(candidate.mail.raw) < size


_FLAG_KEYS: dict[str, Predicate] = {
    "ALL": lambda candidate: True,
    "NEW": lambda candidate: "\\recent" in candidate.flags and "\\seen" not in candidate.flags,
    "RECENT": _has("\\recent"),
    "OLD": _lacks("\\recent"),
    **{name: _has("\\" + name.lower()) for name in ("SEEN", "ANSWERED", "FLAGGED", "DELETED", "DRAFT")},
    **{
        "UN" + name: _lacks("\\" + name.lower())
        for name in ("SEEN", "ANSWERED", "FLAGGED", "DELETED", "DRAFT")
    },
}
_KEYS_WITH_ARGUMENTS: dict[str, Callable[[Arguments], Predicate]] = {
    "KEYWORD": _keyword,
    "UNKEYWORD": _unkeyword,
    **{name.upper(): _field(name) for name in ("from", "to", "cc", "bcc", "subject")},
    "HEADER": _header,
    "BODY": _body,
    "TEXT": _anywhere,
    "SINCE": _arrived(operator.ge),
    "BEFORE": _arrived(operator.lt),
    "ON": _arrived(operator.eq),
    "SENTSINCE": _sent(operator.ge),
    "SENTBEFORE": _sent(operator.lt),
    "SENTON": _sent(operator.eq),
    "LARGER": _larger,
    "SMALLER": _smaller,
}

"""The values of a command's fields: text as an officer writes it to a typed value, or the code of what is wrong."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from service.domain.fold import fold
from service.mail.command import ValueType
from service.mail.email_address import checked
from service.mail.names import is_name, tidy_name
from service.mail.networks import core, in_label
from service.mail.reading import Setting
from service.mail.regex import regex
from service.mail.when import Doubt, read_deadline, read_several, read_times

_EMAIL = regex(r"\b[^\s<>@,;:()»«“”\"]{1,64}@[^\s<>@,;()»«“”\"]{1,190}[^\s<>@,;.:!?()»«“”\"*']")
_BETWEEN = regex(r"[\s,;<>()-]{0,20}(?:(?:og|and|samt)\b[\s<(]{0,20})?", re.IGNORECASE)
_ONE_NAME = regex(r"[^\W\d_a-zæøå][^\W\d_]{1,20}")
_AND = regex(r" (?:og|and|samt) ")
_ALL = regex(r"(?:begge|alle|both|all)(?: (?:netvaerk|nettverk|networks))?")
_BOTH = frozenset({"begge", "begge to", "both", "ja"})
_YES, _NO = frozenset({"ja", "yes", "x", "aaben", "aapen", "open"}), frozenset({"nej", "nei", "no"})
_LONGEST_NUMBER = 6
_REPLACE = frozenset({"erstat", "erstatt", "replace", "ny", "overtag", "overta"})


@dataclass(frozen=True, slots=True)
class Wrong:
    """A value that cannot be read: the code of the sentence that says so, and its facts."""

    code: str
    facts: Mapping[str, Any]


def read_value(kind: ValueType, text: str, setting: Setting, today: date) -> Any | Wrong:
    """The value that `text` is, or what is wrong with it. `today`, where the network is, gives dates their year."""
    if kind in _DATED:
        return _DATED[kind](text.strip(), today)
    return _READERS[kind](text.strip(), setting)


def emails(text: str) -> list[str]:
    """The addresses in a text, as written, each once."""
    return list(dict.fromkeys(found.group() for found in _EMAIL.finditer(text)))


def listed_emails(text: str) -> tuple[list[str], str]:
    """`a@x.dk, b@x.dk og c@x.dk fra …`: the addresses that the text opens with, and the rest of it."""
    found: list[str] = []
    at = 0
    while (match := _EMAIL.search(text, at)) and _BETWEEN.fullmatch(text, at, match.start()):
        found.append(match.group())
        at = match.end()
    return found, text[at:].lstrip(" ,;.>)")


def is_network(text: str, setting: Setting) -> bool:
    """Whether the text names networks and nothing else: by key, name or alias, or says that all are meant."""
    folded = fold(text)
    if _ALL.fullmatch(folded):
        return True
    names = {
        name
        for network in setting.networks
        for name in (fold(network.key), core(network.name), *map(fold, (network.name, *network.aliases)))
    }
    return folded in names or all(piece in names for piece in _AND.split(folded))


def _line(text: str, setting: Setting) -> str | Wrong:
    return " ".join(text.split())


def _email(text: str, setting: Setting) -> str | Wrong:
    found = emails(text)
    email = checked(found[0]) if len(found) == 1 else None
    return email or Wrong("no-address", {"value": text})


def _who(text: str, setting: Setting) -> str | Wrong:
    """An address, or the name of somebody: whether it tells who is meant, the members will show."""
    if not emails(text) and (is_name(text) or _ONE_NAME.fullmatch(text)):
        return tidy_name(text) or text
    return _email(text, setting)


def _network(text: str, setting: Setting) -> tuple[str, ...] | Wrong:
    """The keys of the networks named by key, name or alias; `begge` and `alle` mean all."""
    keys = in_label(text, setting.networks)
    return keys or Wrong("unknown-network", {"value": text, "names": [n.name for n in setting.networks]})


def _seat(text: str, setting: Setting) -> str | Wrong:
    folded = fold(text)
    if folded in _BOTH:
        return "both"
    return "replace" if folded in _REPLACE else Wrong("unknown-seat", {"value": text})


def _dates(text: str, today: date) -> Any | Wrong:
    """The dates of a series, each as mail.when reads them; what is wrong is told of the first that is."""
    found = read_several(text, today)
    return next((_doubtful(one) for one in found if isinstance(one, Doubt)), found)


def _times(text: str, today: date) -> Any | Wrong:
    found = read_times(text)
    return _doubtful(found) if isinstance(found, Doubt) else found


def _deadline(text: str, today: date) -> Any | Wrong:
    found = read_deadline(text, today)
    return _doubtful(found) if isinstance(found, Doubt) else found


def _doubtful(doubt: Doubt) -> Wrong:
    return Wrong(
        "when",
        {
            "doubt": doubt.code,
            "value": doubt.given,
            "day": doubt.day,
            "weekday": doubt.weekday,
            "days": list(doubt.days),
            "times": list(doubt.times),
        },
    )


def _number(text: str, setting: Setting) -> int | Wrong:
    found = re.findall(r"\d+", text)
    number = int(found[0]) if len(found) == 1 and len(found[0]) <= _LONGEST_NUMBER else 0
    return number or Wrong("no-number", {"value": text})


def _flag(text: str, setting: Setting) -> bool | Wrong:
    folded = fold(text)
    if folded in _YES or folded in _NO:
        return folded in _YES
    return Wrong("yes-or-no", {"value": text})


_DATED: Mapping[ValueType, Callable[[str, date], Any]] = {
    "dates": _dates,
    "times": _times,
    "deadline": _deadline,
}
_READERS: Mapping[ValueType, Callable[[str, Setting], Any]] = {
    "line": _line,
    "email": _email,
    "who": _who,
    "network": _network,
    "seat": _seat,
    "person": _line,
    "number": _number,
    "flag": _flag,
}

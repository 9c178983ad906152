"""The values of a command's fields: text as an officer writes it to a typed value, or the code of what is wrong."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from service.domain.fold import fold
from service.mail.command import ValueType
from service.mail.email_address import checked
from service.mail.networks import in_label
from service.mail.reading import Setting

_EMAIL = re.compile(r"<?\b[^\s<>@,;:]{1,64}@[^\s<>@,;]{1,190}[^\s<>@,;.]>?")
_BOTH = frozenset({"begge", "begge to", "both", "ja"})
_REPLACE = frozenset({"erstat", "erstatt", "replace", "ny", "overtag", "overta"})


@dataclass(frozen=True, slots=True)
class Wrong:
    """A value that cannot be read: the code of the sentence that says so, and its facts."""

    code: str
    facts: Mapping[str, Any]


def read_value(kind: ValueType, text: str, setting: Setting) -> Any | Wrong:
    """The value that `text` is, or what is wrong with it."""
    return _READERS[kind](text.strip(), setting)


def split_email(text: str) -> tuple[str | None, str]:
    """An address in a line, as written, and what else the line says."""
    found = _EMAIL.search(text)
    if found is None:
        return None, text.strip()
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    return found.group().strip("<>"), " ".join(rest.split())


def _line(text: str, setting: Setting) -> str | Wrong:
    return " ".join(text.split())


def _email(text: str, setting: Setting) -> str | Wrong:
    written, _ = split_email(text)
    email = checked(written) if written else None
    return email or Wrong("no-address", {"value": text})


def _network(text: str, setting: Setting) -> tuple[str, ...] | Wrong:
    """The keys of the networks named by key, name or alias; `begge` and `alle` mean all."""
    keys = in_label(text, setting.networks)
    return keys or Wrong("unknown-network", {"value": text, "names": [n.name for n in setting.networks]})


def _seat(text: str, setting: Setting) -> str | Wrong:
    folded = fold(text)
    if folded in _BOTH:
        return "both"
    return "replace" if folded in _REPLACE else Wrong("unknown-seat", {"value": text})


_READERS: Mapping[ValueType, Callable[[str, Setting], Any]] = {
    "line": _line,
    "email": _email,
    "network": _network,
    "seat": _seat,
    "person": _line,
}

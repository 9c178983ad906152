"""The keys of one block of the configuration, read one by one.

A reading never fails. Where the file is wrong it notes a problem and gives a stand-in of the right type: so
one run names every mistake, and nothing built with a stand-in is ever handed out.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import time
from typing import TypeVar

from service.config.problems import Problem, nearest
from service.config.yaml_tree import Entry, Node, Scalar, Sequence, Table

_Word = TypeVar("_Word", bound=str)

_VARIABLE = re.compile(r"\$\{(?P<name>[A-Za-z_][A-Za-z0-9_]*)\}")
_YES_AND_NO = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


@dataclass(frozen=True)
class Sheet:
    """The file at hand: its name as the operator gave it, the environment, and the problems found so far."""

    file: str
    environ: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list)

    def note(self, line: int | None, key: str, text: str) -> None:
        """Adds a problem with the key of this path."""
        self.problems.append(Problem(self.file, line, key, text))


@dataclass(frozen=True, slots=True)
class Text:
    """A text with the place it stands at. `written` is what the file has, before `${NAME}` was filled in."""

    value: str = field(repr=False)
    written: str = field(repr=False)
    line: int


_CLOCK = re.compile(r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)")


class Block:
    """One block of keys. `known` lists the keys it may have, None for names that the operator chooses."""

    def __init__(
        self, sheet: Sheet, path: str, line: int, table: Table, known: tuple[str, ...] | None
    ) -> None:
        self.sheet, self.path, self.line = sheet, path, line
        self._entries = {entry.key: entry for entry in table.entries}
        if known is not None:
            self._note_unknown(known)

    def _note_unknown(self, known: tuple[str, ...]) -> None:
        for key in self._entries:
            if key not in known:
                meant = nearest(key, known)
                self.note(
                    key,
                    f"unknown key; did you mean '{meant}'?"
                    if meant
                    else f"unknown key; known here: {', '.join(known)}",
                )

    def note(self, key: str, text: str, line: int | None = None) -> None:
        """Notes a problem with `key`, at the key's line unless a better one is given."""
        self.sheet.note(line or self.line_of(key), self.path_to(key), text)

    def note_if_sound(self, key: str, text: str) -> None:
        """As `note`, but only where nothing else is wrong with `key`: one mistake, one line."""
        if self.path_to(key) not in {problem.key for problem in self.sheet.problems}:
            self.note(key, text)

    def line_of(self, key: str) -> int:
        """The line of the key, or of the block where it is not there."""
        return self._entries[key].line if key in self._entries else self.line

    def path_to(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def has(self, key: str) -> bool:
        """Whether the key stands here with a value."""
        return self._value(key) is not None

    def keys(self) -> tuple[str, ...]:
        """The keys that stand here, in the order of the file."""
        return tuple(self._entries)

    def optional(self, key: str) -> str | None:
        """The text at `key`; None where there is none."""
        found = self._text(key)
        return found.value if found else None

    def required(self, key: str) -> str:
        """The text at `key`, which must be there."""
        found = self.required_text(key)
        return found.value if found else ""

    def required_text(self, key: str) -> Text | None:
        """As `required`, with its place; None where a problem was noted."""
        if key not in self._entries:
            self.note(key, "is missing")
        elif not self.has(key):
            self.note(key, "is empty")
        return self._text(key)

    def choice(self, key: str, words: tuple[_Word, ...], default: _Word, meant: Mapping[str, _Word]) -> _Word:
        """One of `words`. `meant` says which of them people mean by other words."""
        found = self._text(key)
        if found is None:
            return default
        for word in words:
            if found.value == word:
                return word
        hint = meant.get(found.value.casefold()) or nearest(found.value, words)
        question = f"; did you mean '{hint}'?" if hint else ""
        self.note(key, f"must be {_either(words)}, not '{found.written}'{question}")
        return default

    def flag(self, key: str, default: bool) -> bool:
        """`true` or `false`, in any of YAML's spellings."""
        found = self._text(key)
        if found is None:
            return default
        if found.value.casefold() not in _YES_AND_NO:
            self.note(key, f"must be true or false, not '{found.written}'")
        return _YES_AND_NO.get(found.value.casefold(), default)

    def count(self, key: str, highest: int, default: int | None = None) -> int | None:
        """A whole number from 1 to `highest`; `default` where the key is absent, None where it is null."""
        if not self.has(key):
            return None if key in self._entries else default
        return self.number(key, 1, highest, 0) or None

    def number(self, key: str, least: int, highest: int, default: int) -> int:
        """A whole number from `least` to `highest`; `default` where there is none."""
        found = self._text(key)
        if found is None:
            return default
        digits = found.value if found.value.isascii() and len(found.value) < 10 else ""
        if digits.isdigit() and least <= int(digits) <= highest:
            return int(digits)
        self.note(key, f"must be a whole number from {least} to {highest}, not '{found.written}'")
        return default

    def seconds(self, key: str) -> float | None:
        """A number of seconds above 0; None where there is none."""
        found = self._text(key)
        if found is None:
            return None
        try:
            seconds = float(found.value)
        except ValueError:
            seconds = math.nan
        if 0 < seconds < math.inf:
            return seconds
        self.note(key, f"must be a number of seconds above 0, not '{found.written}'")
        return None

    def clock(self, key: str, default: time | None) -> time | None:
        """A time of day, `07:30` or `7.30`; `none` for None; `default` where the key is absent."""
        text = self._text(key)
        if text is None:
            return None if key in self._entries else default  # written as null, it is none
        if text.value.casefold() in ("none", "never"):
            return None
        found = _CLOCK.fullmatch(text.value)
        if found is None:
            self.note(key, f"is '{text.written}'; a time of day is written like 07:30, or none", text.line)
            return default
        return time(int(found["hour"]), int(found["minute"]))

    def texts(self, key: str) -> tuple[Text, ...]:
        """A list of texts; empty where there is none."""
        node = self._value(key)
        if node is None:
            return ()
        if not isinstance(node, Sequence):
            self.note(key, "must be a list, like [one, two]")
            return ()
        found = (self._filled(key, item) for item in node.items)
        return tuple(text for text in found if text is not None)

    def block(self, key: str, known: tuple[str, ...] | None) -> "Block | None":
        """The block of keys at `key`; None where there is none."""
        node = self._value(key)
        if node is None:
            return None
        entry = self._entries[key]
        if not isinstance(node, Table):
            self.note(key, "must be a block of keys, indented below it")
            return None
        return Block(self.sheet, self.path_to(key), entry.line, node, known)

    def required_block(self, key: str, known: tuple[str, ...] | None) -> "Block | None":
        """As `block`, but it must be there."""
        if not self.has(key):
            self.note(key, "is empty" if key in self._entries else "is missing")
        return self.block(key, known)

    def blocks(self, known: tuple[str, ...]) -> Iterator[tuple[str, "Block"]]:
        """Every key here with the block below it."""
        for key in self._entries:
            if (found := self.required_block(key, known)) is not None:
                yield key, found

    def _value(self, key: str) -> Node | None:
        entry: Entry | None = self._entries.get(key)
        if entry is None or (isinstance(entry.value, Scalar) and entry.value.is_null):
            return None
        return entry.value

    def _text(self, key: str) -> Text | None:
        node = self._value(key)
        return None if node is None else self._filled(key, node)

    def _filled(self, key: str, node: Node) -> Text | None:
        """The text of a scalar, `${NAME}` filled in; None, and a problem noted, if it is not one line."""
        if not isinstance(node, Scalar):
            self.note(key, "must be a single value, not a list or a block", node.line)
            return None
        if not node.text.strip():
            self.note(key, "is empty", node.line)
            return None
        value = self._with_variables(key, node)
        if value is None:
            return None
        if not value.isprintable():
            self.note(key, "must be one line without control characters", node.line)
            return None
        return Text(value, node.text, node.line)

    def _with_variables(self, key: str, node: Scalar) -> str | None:
        names = [match["name"] for match in _VARIABLE.finditer(node.text)]
        unset = [name for name in dict.fromkeys(names) if not self.sheet.environ.get(name)]
        for name in unset:
            self.note(key, f"the environment variable {name} is not set, or empty", node.line)
        if node.text.count("${") > len(names):
            self.note(key, "'${' must be followed by the name of an environment variable and '}'", node.line)
            return None
        return None if unset else _VARIABLE.sub(lambda match: self.sheet.environ[match["name"]], node.text)


def _either(words: tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"

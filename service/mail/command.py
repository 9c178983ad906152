"""What a command is: one entry in a table, from which the reading, the help, the error texts and the docs are made."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from service.domain.network import Language
from service.mail.words.commands import COMMAND_WORDS

# How a value is read (mail.values). `person` is read from the whole of a command's lines, as in a registration.
ValueType = Literal[
    "line", "email", "who", "network", "seat", "person", "dates", "times", "deadline", "number", "flag"
]
Text = Literal["none", "aside", "talk", "reason", "body", "person", "answers"]

TEXT = "text"  # the key of the free text among those of the fields


@dataclass(frozen=True, slots=True)
class Field:
    """One detail of a command, written as `Key: value`.

    `words` are its names in each language, the first one shown; `sample` the value that an example shows.
    """

    key: str
    type: ValueType
    words: Mapping[Language, tuple[str, ...]]
    sample: Mapping[Language, str]
    required: bool = False

    def all_words(self) -> tuple[str, ...]:
        """Its names in all languages: officers write in their own."""
        return tuple(word for words in self.words.values() for word in words)


@dataclass(frozen=True, slots=True)
class Command:
    """One command of the secretariat.

    `head` names the fields whose values may stand beside the word itself, in that order. `text` is what the
    lines that are no `Key: value` are: a `reason`, the `body` of a letter (it reaches to the end of the mail),
    the details of a `person`, `answers` of people to an invitation, `talk` that changes nothing, an `aside` of the same
    kind that may only stand beside the word, or not understood; `sample` what an example has in its place. `shown`
    are the fields that help shows, where all would be too many. `needs` are groups of fields of which one must be
    given; the first stands in an example where none is. `to_many`: it is shown as a preview first. `undoable`:
    FORTRYD takes it back wholly. `tells_without`: without a value for this field, or the text, it only tells.
    """

    name: str
    fields: tuple[Field, ...] = ()
    head: tuple[str, ...] = ()
    text: Text = "none"
    sample: Mapping[Language, str] = field(default_factory=dict)
    shown: tuple[str, ...] = ()
    needs: tuple[tuple[str, ...], ...] = ()
    to_many: bool = False
    undoable: bool = False
    tells_without: str = ""

    def is_deed(self, text: str = "", given: Collection[str] | None = None) -> bool:
        """Whether it is to bring something about, with that free text and those fields, and does not only tell."""
        if self.tells_without == TEXT and not text:
            return False
        if self.tells_without not in ("", TEXT) and given is not None and self.tells_without not in given:
            return False
        return (self.undoable or self.to_many) and (self.text != "answers" or bool(text))

    @property
    def takes_the_rest(self) -> bool:
        """Whether all that follows in the mail belongs to it, whatever words the lines open with."""
        return self.text == "body"

    @property
    def is_for_each(self) -> bool:
        """Whether a list of addresses means the same for each of them: it is about somebody, and asks no more."""
        keys = {one.key for one in self.fields}
        return "who" in keys and "email" not in keys

    def word(self, language: Language) -> str:
        """What it is called."""
        return COMMAND_WORDS[self.name][language][0]

    def field(self, key: str) -> Field:
        """The field of that key (KeyError)."""
        for one in self.fields:
            if one.key == key:
                return one
        raise KeyError(key)

    def example(
        self, language: Language, samples: Mapping[str, str], shown: Mapping[str, str] | None = None
    ) -> tuple[str, ...]:
        """The command as it is written right, line by line.

        `samples` are values by field key that suit the mailbox better than the table's own. `shown` are the fields
        to show with what was given (empty: a sample), required ones besides; None for all fields. The free text has
        the key TEXT; a `body` is always required.
        """
        shown = {**dict.fromkeys((f.key for f in self.fields), ""), TEXT: ""} if shown is None else shown
        needed = self._needed(shown)
        fields = [f for f in self.fields if f.required or f.key in shown or f.key in needed]
        values = {f.key: shown.get(f.key) or samples.get(f.key) or f.sample[language] for f in fields}
        beside = next((key for key in self.head if key in values), None)
        first = f"{self.word(language)} {values[beside]}" if beside else self.word(language)
        below = tuple(f"{f.words[language][0]}: {values[f.key]}" for f in fields if f.key != beside)
        return (first, *below, *self._text_shown(language, shown))

    def _needed(self, shown: Mapping[str, str]) -> set[str]:
        """The first of each group of `needs` for which nothing that was given stands."""
        return {
            first
            for first, *others in self.needs
            if first not in shown and not any(shown.get(other) for other in others)
        }

    def _text_shown(self, language: Language, shown: Mapping[str, str]) -> tuple[str, ...]:
        """The free text of an example: of what was given, the first line."""
        if not self.sample or not (self.takes_the_rest or TEXT in shown):
            return ()
        given, _, more = shown.get(TEXT, "").strip().partition("\n")
        said = f"{given} …" if more else given or self.sample[language]
        return ("", said) if self.takes_the_rest else (said,)


@dataclass(frozen=True, slots=True)
class Order:
    """One command as an officer gave it.

    `line` is its first line as written; `given` the values by field key, read; `written` the same as written;
    `text` the free text.
    """

    command: Command
    line: str
    given: Mapping[str, Any] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)
    text: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """A line that is not understood, or cannot be done.

    `code` names the sentence that tells it, `facts` what that sentence speaks of. `command` is None where it is not
    even clear which one is meant. `mended` are the fields that, put into what was `written`, make it right (empty: a
    sample); None where it would not help to write the command differently.
    """

    line: str
    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    command: Command | None = None
    written: Mapping[str, str] = field(default_factory=dict)
    mended: Mapping[str, str] | None = None

    def example(self, language: Language, samples: Mapping[str, str]) -> tuple[str, ...]:
        """The command as it would have been right, with what was given; nothing where there is no such thing."""
        if self.command is None or self.mended is None:
            return ()
        return self.command.example(language, samples, {**self.written, **self.mended})

"""A text that is read from left to right: folded for comparison, while every place is known in what was written."""

import re
import unicodedata

from service.domain.fold import fold

LONGEST_GIVEN = 80  # characters of a person's words that are quoted back

_HYPHENS = dict.fromkeys([*map(chr, range(0x2010, 0x2016)), "\u2212"], "-")
_PLAIN = {"\n": ", ", "½": ",5", "’": "'", **_HYPHENS}


class Scanner:
    """A cursor in a text. Patterns are matched at the cursor against the folded text.

    Folded: lower case, å/æ/ø as aa/ae/oe, every dash a hyphen, blanks single, a new line as a comma.
    """

    def __init__(self, text: str) -> None:
        self._written = unicodedata.normalize("NFC", text)
        self._folded, self._origins = _folded(self._written)
        self.at = 0

    @property
    def done(self) -> bool:
        return self.at >= len(self._folded)

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What the pattern matches at the cursor, which moves behind it; None leaves the cursor in its place."""
        found = pattern.match(self._folded, self.at)
        if found:
            self.at = found.end()
        return found

    def given(self, start: int, end: int | None = None) -> str:
        """What was written between two places of the cursor (up to the end of the text), in one line."""
        first = self._origins[start] if start < len(self._origins) else len(self._written)
        last = self._origins[end] if end is not None and end < len(self._origins) else len(self._written)
        return quoted(self._written[first:last])


def quoted(text: str) -> str:
    """A person's words as they may be quoted back: one line, no control characters, not long."""
    line = " ".join("".join(char if char.isprintable() else " " for char in text[:1_000]).split())
    return line if len(line) <= LONGEST_GIVEN else line[: LONGEST_GIVEN - 1] + "…"


def _folded(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the place that it comes from."""
    pieces: list[str] = []
    origins: list[int] = []
    last = ""
    for place, char in enumerate(text):
        piece = _folded_character(char)
        if piece == " " and last in {" ", ""}:
            continue
        pieces.append(piece)
        origins.extend([place] * len(piece))
        last = piece[-1:] or last
    folded = "".join(pieces).rstrip()
    return folded, origins[: len(folded)]


def _folded_character(char: str) -> str:
    if char in _PLAIN:
        return _PLAIN[char]
    if char.isspace():
        return " "
    if char.isalpha():
        return fold(char) or char
    return "" if unicodedata.category(char) in {"Cf", "Mn"} else char

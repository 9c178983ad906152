"""Text in one spelling, å, æ and ø as aa, ae and oe, for patterns to read; it remembers how it was written."""

import re
from dataclasses import dataclass

from service.mail.regex import regex

_LETTERS = {
    "å": "aa",
    "æ": "ae",
    "ø": "oe",
    "ä": "ae",
    "ö": "oe",
    "ü": "y",
    "’": "'",
    "‘": "'",
    "–": "-",
    "—": "-",
}
_BLANK = regex(r"\s+")


@dataclass(frozen=True, slots=True)
class Spelled:
    """`words` in lower case and one spelling; `origin` tells for each of its letters where in `text` it comes from."""

    text: str
    words: str
    origin: tuple[int, ...]

    def written(self, match: re.Match[str], group: str | int = 0) -> str:
        """What stands in `text` where a pattern matched in `words`; empty where the group took no part."""
        start, end = match.span(group)
        if start < 0 or start == end:
            return ""
        return self.text[self.origin[start] : self.origin[end - 1] + 1]


def spelled(text: str) -> Spelled:
    """The text on one line, spelled for patterns."""
    text = _BLANK.sub(" ", text).strip()
    words: list[str] = []
    origin: list[int] = []
    for at, letter in enumerate(text):
        low = letter.lower()
        for each in _LETTERS.get(low, low[:1]):
            words.append(each)
            origin.append(at)
    return Spelled(text, "".join(words), tuple(origin))

"""The words of an answer to an invitation, each as the tables spell it, and the signs that divide them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.domain.fold import fold
from service.mail.names import is_first_name
from service.mail.regex import regex
from service.mail.words.attendance_forms import VOCABULARY
from service.mail.words.attendance_spelling import CANONICAL, REPAIRED
from service.mail.words.calendar import MONTHS

NAME, STRANGE, TIME, ADDRESS = "qzp", "qzw", "qzt", "qzm"
STRANGERS = frozenset({NAME, STRANGE})
STOP, ASK, PAUSE = ".", "?", ","

_WRAPPED_AT = 60  # characters: a mail program breaks no shorter line
_SHORTEST_REPAIRED = 5  # letters: among shorter words every other is one slip away
_CANONICAL = tuple((regex(pattern), word) for pattern, word in CANONICAL)
_WITHIN_A_WORD = str.maketrans("", "", "'’´-")
_SIGNS = dict.fromkeys("👍👌✅✔☑", "qzup") | {"👎": "nej"}

_NOON = r"(?:\s?[ap]\.?m\b)"
_TIME = (
    rf"(?:\b(?:kl|klokken|klokka|klokkan)\b\.?|\bat\b)\s?(?:halv\s)?\d{{1,2}}(?:[.:]\d{{2}})?{_NOON}?"
    rf"|\b\d{{1,2}}[ -]tiden\b|\b\d{{1,2}}[.:]\d{{2}}{_NOON}?(?!\d)|\b\d{{1,2}}{_NOON}"
)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# What begins a sentence, where it stands behind `den 12.`
_SENTENCE = r"\s*(?:\Z|\n|(?:jeg|eg|vi|det|der|hvis|har|mvh|med|hilsen|takk?|desværre)\b)"
_TOKEN = regex(
    r"(?P<address>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})"
    rf"|(?P<time>{_TIME})"
    r"|(?P<short>\b(?:pga|evt|ca|kl|mvh|d|hr|fr|fx|inkl|vedr|min|tlf|vh)\.)"
    r"|(?P<date>\b\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\b)"
    rf"|(?P<ordinal>(?:(?<=\bden )|(?<=\bd\. )|(?<=\bd\.))\d{{1,2}}\.(?!{_SENTENCE}))"
    rf"|(?P<number>\d{{1,4}}\.(?=\s?(?:,|(?:og|and|men|but|{_MONTH})\b))|\d{{1,2}}(?:st|nd|rd|th)\b"
    rf"|\d{{1,4}}(?=[^\W\d_]|\b))"
    r"|(?P<word>[^\W\d_]{1,60}(?:['’´-][^\W\d_]{1,60}){0,3})"
    r"|(?P<plus>\+(?=\s?\d|\s?en\b))"
    r"|(?P<sign>[👍👌✅✔☑👎])"
    r"|(?P<ask>\?)|(?P<stop>[.!…]+|\n[ \t]*\n\s*|\n)|(?P<pause>[,;:()/|–—\"»«”“]|(?<=\s)-(?=\s))",
    re.IGNORECASE,
)
_DIVIDERS = {"ask": ASK, "stop": STOP, "pause": PAUSE}


@dataclass(frozen=True, slots=True)
class Token:
    """A word as the tables spell it, or a sign that divides. What was `written` stands at `start` of the text."""

    word: str
    written: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.written)


def tokens(text: str) -> Iterator[Token]:
    """The words and dividing signs of the text; an end of a line that a mail program broke is none of these."""
    line_start = 0
    has_capitals = not (text.isupper() or text.islower())
    for match in _TOKEN.finditer(text):
        kind, written = match.lastgroup or "", match.group()
        if kind not in _DIVIDERS:
            yield Token(_word(kind, written, has_capitals=has_capitals), written, match.start())
            continue
        is_long = match.start() - line_start >= _WRAPPED_AT
        if "\n" in written:
            line_start = match.end()
        if written != "\n" or not is_long:
            yield Token(_DIVIDERS[kind], written, match.start())


def _word(kind: str, written: str, *, has_capitals: bool) -> str:
    if kind in {"address", "time"}:
        return ADDRESS if kind == "address" else TIME
    if kind in {"sign", "plus"}:
        return _SIGNS.get(written, "plus")
    if kind in {"date", "number", "ordinal"}:
        return written.strip(".").replace("-", "/")
    folded = fold(written.translate(_WITHIN_A_WORD))
    if " " in folded or not folded:  # a letter of another alphabet, that only looks like ours
        return STRANGE
    for pattern, word in _CANONICAL:
        if pattern.fullmatch(folded):
            return word
    is_name = (has_capitals and written[0].isupper()) or is_first_name(written)
    return _known(folded, written) or (NAME if is_name else STRANGE)


def _known(word: str, written: str) -> str | None:
    """The word of the tables that is meant: a letter may be missing, too many, or another one."""
    if word in VOCABULARY:
        return word
    if len(word) < _SHORTEST_REPAIRED or is_first_name(written):
        return None
    near = {known for shorter in (word, *_shortened(word)) for known in _ONE_SLIP.get(shorter, ())}
    return min((known for known in near if known[0] == word[0] and _is_one_slip(word, known)), default=None)


def _is_one_slip(word: str, known: str) -> bool:
    """Whether a letter is missing, too many, another one, or two of them have changed places."""
    pairs = enumerate(zip(word, known, strict=False))
    start = next((at for at, (one, other) in pairs if one != other), min(len(word), len(known)))
    rest, meant = word[start:], known[start:]
    return rest[1:] in {meant, meant[1:]} or rest == meant[1:] or rest == meant[1:2] + meant[:1] + meant[2:]


def _shortened(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def _one_slip() -> dict[str, set[str]]:
    """The words that are repaired, by what they are with a letter left out and in full."""
    table: dict[str, set[str]] = {}
    for word in REPAIRED:
        for shorter in (word, *_shortened(word)):
            table.setdefault(shorter, set()).add(word)
    return table


_ONE_SLIP = _one_slip()

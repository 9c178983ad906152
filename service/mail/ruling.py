"""What an officer rules on an approval-request, in plain words. In doubt it is no ruling: then we ask again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import Literal

from service.domain.fold import fold
from service.mail.mail import Mail
from service.mail.regex import regex
from service.mail.words import rulings

Kind = Literal["courtesy", "assent", "approval", "replacement", "rejection", "denial"]

_TABLES: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    ("courtesy", rulings.COURTESY),
    ("assent", rulings.ASSENT),
    ("approval", rulings.APPROVAL),
    ("replacement", rulings.REPLACEMENT),
    ("rejection", rulings.REJECTION),
    ("denial", rulings.DENIAL),
)
_GROUND, _UNSAID, _TAKEN_BACK, _DOUBT = (
    regex(pattern) for pattern in (rulings.GROUND, rulings.UNSAID, rulings.TAKEN_BACK, rulings.DOUBT)
)
_NO = frozenset({"courtesy", "rejection", "denial"})
_NEGATES = regex(r"[ \t]*(?:ikke|ikkje|not)\b", re.IGNORECASE)
_GREETING = regex(
    r"(?:hej|hei|hi|hello|kære|kjære|dear)\b[ \t]*((?:[\w-]+[ \t]*){0,4})[,.!:\n]+", re.IGNORECASE
)
_BETWEEN_NAMES = frozenset({"og", "and"})
# Words, and the signs that mean something; the smiles in between mean nothing.
_WORD = "[^\\W_]+|[\u2049\u203c\u2600-\u27bf\U0001f300-\U0001faff]"
_THE_NEWCOMER = "vedkommende"
_SIGNS = dict.fromkeys("👍👌✅✔☑", "ok") | {"👎": "nej"}
_SMILES = frozenset("🙂😊😀😃😄😁😉☺👏🎉🌞☀❤💪🙏🏻🏼🏽🏾🏿")
_HESITATION = regex(r"\.{2}|…")
_AFTER_NO = " \n\t:;,.-–—!"
_QUOTES = " \n»«“”\"'"  # the letter shows its examples between them, and people copy those
_LONGEST = 2_000  # characters; who writes more has more to say than yes or no


@dataclass(frozen=True, slots=True)
class Ruling:
    """An officer's answer to an approval-request.

    `replace`: the newcomer takes the seat that is taken. `reason` is in the officer's own words, None for none.
    """

    verdict: Literal["approve", "replace", "reject"]
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class _Answer:
    """What an officer wrote, with the folded words of it and where in the text each of them ends."""

    text: str
    words: tuple[str, ...]
    ends: tuple[int, ...]


def ruling(mail: Mail, newcomer: str = "", holder: str = "") -> Ruling | None:
    """The ruling that the new text of a reply gives, None where it does not plainly give one.

    `newcomer` is the name of the one whom the request was about, `holder` of the one who has the seat that is at
    stake: an officer may speak of nobody else by name.

    A yes is one of which every word is known: an approval with a condition is no approval. What follows a no
    is the reason. Quoted text and the signature say nothing.
    """
    text = _without_greeting(mail.span("new").strip())
    if "?" in text or len(text) > _LONGEST:
        return None
    answer = _answer(text, newcomer, holder)
    read = list(_read(" ".join(answer.words)))
    if sum(count for _, count in read) == len(answer.words):
        return None if _HESITATION.search(text) else _plain({kind for kind, _ in read} - {"courtesy"})
    no = _leading_no(read)
    if not no:
        return None
    is_command = no[-1][0] == "rejection"
    return _with_reason(answer, sum(count for _, count in no), is_command=is_command)


def _plain(kinds: set[Kind]) -> Ruling | None:
    """Of an answer that holds nothing unknown. Opposing words are no ruling."""
    if not kinds:
        return None
    if kinds <= {"assent", "approval"}:
        return Ruling("approve")
    if kinds <= {"assent", "replacement"}:
        return Ruling("replace")
    return Ruling("reject") if kinds <= {"rejection", "denial"} else None


def _leading_no(read: list[tuple[Kind, int]]) -> list[tuple[Kind, int]]:
    """The forms up to the command, or those that say no in other words; empty where the answer opens otherwise."""
    opening = list(takewhile(lambda each: each[0] in _NO, read))
    kinds = [kind for kind, _ in opening]
    if "rejection" in kinds:
        return opening[: kinds.index("rejection") + 1]
    return opening[: len(kinds) - kinds[::-1].index("denial")] if "denial" in kinds else []


def _with_reason(answer: _Answer, count: int, *, is_command: bool) -> Ruling | None:
    """A no of so many words, with what follows it; None where that puts the no itself in doubt."""
    after, said = answer.text[answer.ends[count - 1] :], " ".join(answer.words[count:])
    if _UNSAID.search(said) or _TAKEN_BACK.search(said) or _NEGATES.match(after):
        return None
    if is_command or (_GROUND.search(said) and not _DOUBT.search(said)):
        return Ruling("reject", after.lstrip(_AFTER_NO).strip(_QUOTES))
    return None


def _answer(text: str, newcomer: str = "", holder: str = "") -> _Answer:
    ours, theirs = set(_names(newcomer)), set(_names(holder))
    meant = dict.fromkeys(ours - theirs, _THE_NEWCOMER) | dict.fromkeys(theirs - ours, rulings.THE_HOLDER)
    pattern = "|".join([*(rf"\b{re.escape(name)}\b" for name in sorted(meant, key=len, reverse=True)), _WORD])
    found = [(meant.get(match[0]) or _folded(match[0]), match.end()) for match in re.finditer(pattern, text)]
    said = [(word, end) for word, end in found if word]
    return _Answer(text, tuple(word for word, _ in said), tuple(end for _, end in said))


def _names(newcomer: str) -> list[str]:
    """How the newcomer may be called: in full or by the first name, if no word of it means something here.

    The name was written by a stranger, who may have called himself `Men Kun Hvis`.
    """
    words = newcomer.split()
    if any(not word[0].isupper() or _means_something(_folded(word)) for word in words):
        return []
    return [" ".join(words), words[0]] if words else []


@cache
def _forms() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """All forms of all kinds, compiled with the first ruling and not at every start."""
    return tuple((kind, re.compile(rf"\b(?:{form})(?= |\Z)")) for kind, forms in _TABLES for form in forms)


def _means_something(words: str) -> bool:
    return any(form.search(words) for _, form in _forms()) or any(
        pattern.search(words) for pattern in (_GROUND, _UNSAID, _TAKEN_BACK, _DOUBT)
    )


def _folded(word: str) -> str:
    """One word of the tables; `?` for letters and signs that they do not know, nothing for a smile."""
    if word in _SMILES:
        return ""
    return _SIGNS.get(word) or fold(word).replace(" ", "") or "?"


def _read(words: str) -> Iterator[tuple[Kind, int]]:
    """The forms that the words consist of, the longest first, each with its number of words; until one is unknown."""
    position = 0
    while position < len(words):
        matches = [(match.end(), kind) for kind, form in _forms() if (match := form.match(words, position))]
        if not matches:
            return
        end, kind = max(matches)
        yield kind, words.count(" ", position, end) + 1
        position = end + 1


def _without_greeting(text: str) -> str:
    """Without `Hej Mette og Bo,`: names that could be something else are left where they are."""
    greeting = _GREETING.match(text)
    if greeting is None:
        return text
    named = " ".join(word for word in _answer(greeting[1]).words if word not in _BETWEEN_NAMES)
    return text if _means_something(named) else text[greeting.end() :]

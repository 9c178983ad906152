"""The secretariat's words. For now the two that decide an approval-request, as a plain reply."""

import re
from dataclasses import dataclass
from typing import Literal

from service.domain.fold import fold
from service.mail.mail import Mail
from service.mail.words import words

# The command words of the three languages, folded, and the participles people write instead.
_APPROVE = frozenset(
    {"godkend", "godkendt", "godkendes", "godkjenn", "godkjent", "godkjennes", "approve", "approved"}
)
_REJECT = frozenset({"afvis", "afvist", "afvises", "avvis", "avvist", "avvises", "reject", "rejected"})
# An approval by which the newcomer takes the seat of the one who has it.
_REPLACE = frozenset({"erstat", "erstattes", "erstatt", "replace"})
# What may stand around the word without changing what it says.
_COURTESY = words("""
    hej hei hi kaere kjaere dear mvh vh hilsen med venlig vennlig de bedste kind best regards
    tak takk thanks thank you mange paa forhaand hermed
""")
_GREETING = frozenset(["hej", "hei", "hi", "hello", "kaere", "kjaere", "dear", "godmorgen"])
_LONGEST_GREETING = 4
_NEGATION = words("ikke ikkje aldrig aldri not never")
_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_AFTER_WORD = " :,.-–!"
_QUOTES = " \n»«“”\"'"  # the letter shows its examples between them, and people copy those
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Ruling:
    """An officer's answer to an approval-request.

    `replace`: the newcomer takes the seat that is taken. `reason` is in the officer's own words, None for none.
    """

    verdict: Literal["approve", "replace", "reject"]
    reason: str | None = None


def ruling(mail: Mail) -> Ruling | None:
    """The ruling that the new text of a reply gives, None where it does not plainly give one.

    APPROVE stands alone but for courtesy: an approval with a condition is no approval. What follows REJECT is
    the reason. Quoted text and the signature say nothing.
    """
    lines = [line.strip() for line in mail.span("new")[:_LONGEST].splitlines() if line.strip()]
    while lines and _is_greeting(lines[0]):
        lines.pop(0)
    first = _WORD.search(lines[0]) if lines else None
    if first is None:
        return None
    rest = "\n".join([lines[0][first.end() :].lstrip(_AFTER_WORD), *lines[1:]]).strip(_QUOTES)
    if fold(first.group()) in _REJECT:
        return None if _takes_back(lines[0][first.end() :], rest) else Ruling("reject", rest or None)
    if fold(first.group()) in _APPROVE and _is_courtesy(rest):
        return Ruling("approve")
    if fold(first.group()) in _REPLACE and _is_courtesy(rest):
        return Ruling("replace")
    return None


def _takes_back(line: str, rest: str) -> bool:
    """'AFVIS ikke', 'AFVIST?' and 'AFVIS … nej, GODKEND' are no rejections."""
    said = [fold(word) for word in _WORD.findall(rest)]
    negated = bool(said) and said[0] in _NEGATION and line.lstrip(" ")[:1].isalpha()
    return negated or line.lstrip(" ").startswith("?") or any(word in _APPROVE for word in said)


def _is_courtesy(text: str) -> bool:
    return all(fold(word) in _COURTESY for word in _WORD.findall(text))


def _is_greeting(line: str) -> bool:
    said = [fold(word) for word in _WORD.findall(line)]
    return bool(said) and said[0] in _GREETING and len(said) <= _LONGEST_GREETING

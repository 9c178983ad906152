"""What somebody answers to a draft of minutes. In doubt it is no approval: then an officer reads it."""

import re
from functools import cache
from typing import Literal

from service.domain.fold import fold
from service.mail.mail import Mail
from service.mail.regex import regex
from service.mail.words import minutes_answers as words

Tone = Literal["courtesy", "assent", "approval"]
Answer = Literal["approved", "objected", "withdrew", "question", "absent", "thanks", "unclear"]

_GREETING = regex(
    r"\A(?i:hej|hei|hi|hello|kære|kjære|dear)\b((?:[ \t]+(?:[A-ZÆØÅ][\w-]*|og|and|alle|all)){0,4})[ \t]*[,.!:\n]+"
)
_FAREWELL = regex(
    r"\b(?i:(?:(?:med )?(?:venn?lig|kærlig) |(?:de )?bedste |best |kind )?(?:mvh|vh|kh|hilsen|hilsner|regards))\b[,.]?"
    r"((?:\s+[A-ZÆØÅ][\w.-]*){0,4})[\s.,!]*\Z"
)
_SIGNS = str.maketrans(dict.fromkeys("👍👌✅✔☑", " ok ") | {"👎": " nej "})
_HESITATION = regex(r"\.{2}|…|\?")
_THANKS = regex(r"\b(?:takk?|thanks?)\b")
_TONES: tuple[Tone, ...] = ("courtesy", "assent", "approval")  # the stronger behind the weaker
_LONGEST = 2_000  # characters; who writes more has more to say than yes


def minutes_answer(mail: Mail, *, is_asked: bool = True) -> Answer:
    """The answer that the new text of a reply gives. Quoted text and the signature say nothing.

    An approval is one of which every word is known: one with a condition is an objection. `absent`: was not at the
    meeting, and says no more. `thanks`: courtesies alone; so is `Fint!` to a letter by which nobody `is_asked`.
    """
    text = _bare(mail.span("new").translate(_SIGNS))
    said = fold(text)
    if len(text) > _LONGEST or not said:
        return "unclear"
    tone = _tone(said)
    if tone == "assent" and not is_asked:
        return "thanks"
    if tone in ("assent", "approval") and not _HESITATION.search(text):
        return "approved"
    if tone == "courtesy" and _THANKS.search(said):
        return "thanks"
    if _withdrawn().search(said) and not _not_withdrawn().search(said) and "?" not in text:
        return "withdrew"
    if any(pattern.search(said) for pattern in _objections()):
        return "objected"
    if "?" in text:
        return "question"
    return "absent" if _absent().search(said) else "unclear"


def _bare(text: str) -> str:
    """Without `Hej Mette,` and `Mvh Bo`, unless what is called a name there could mean something."""
    text = text.strip()
    for pattern in (_GREETING, _FAREWELL):
        found = pattern.search(text)
        if found and not any(each.search(fold(found[1])) for each in _objections()):
            text = (text[: found.start()] + text[found.end() :]).strip()
    return text


def _tone(said: str) -> Tone | None:
    """That of the form that says most, where all are known, the longest first; None where one is not."""
    position, tones = 0, list[int]()
    while position < len(said):
        found = [(match.end(), tone) for form, tone in _forms() if (match := form.match(said, position))]
        if not found:
            return None
        end, tone = max(found)
        tones.append(tone)
        position = end + 1
    return _TONES[max(tones)]


@cache
def _forms() -> tuple[tuple[re.Pattern[str], int], ...]:
    """Every form, and the place of its tone; compiled with the first answer and not at every start."""
    tables = ((words.COURTESY, 0), (words.ASSENT, 1), (words.CONSENT, 2), (words.APPROVAL, 2))
    return tuple((re.compile(rf"(?:{form})(?= |\Z)"), tone) for table, tone in tables for form in table)


@cache
def _objections() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, words.OBJECTION))


@cache
def _withdrawn() -> re.Pattern[str]:
    return re.compile(words.WITHDRAWN)


@cache
def _not_withdrawn() -> re.Pattern[str]:
    return re.compile(words.NOT_WITHDRAWN)


@cache
def _absent() -> re.Pattern[str]:
    return re.compile(words.ABSENT)

"""Whether a mail opens with one of the secretariat's command words."""

import re

from service.domain.fold import fold
from service.mail.words.commands import every_word

# Folded word -> name of the command.
_NAMES = {fold(word): name for word, name in every_word()}

_REPLY = re.compile(r"\A\s{0,5}(?:(?:re|sv|aw|antw|svar)\s{0,2}:\s{0,5}){1,8}", re.I)
_FORWARD = re.compile(r"\A\s{0,5}(?:vs|fw|fwd|wg|vb|videresendt|vidaresendt)\s{0,3}:", re.I)
_FIRST_WORD = re.compile(r"\A[\W_]{0,20}[^\W_]+")
_AFTER_WORD = " \t:.–-"
_LONGEST = 200
_BAR = "|"  # before the lines of a letter that is shown in another one, and of what some programs quote


def opening(line: str) -> str | None:
    """The command word, folded, that a line opens with; the case does not matter."""
    if line.lstrip().startswith(_BAR):
        return None
    folded = fold(line[:_LONGEST])
    return next((word for word in _NAMES if folded == word or folded.startswith(word + " ")), None)


def command_of(line: str) -> tuple[str, str] | None:
    """The name of the command that a line opens with, and the rest of the line."""
    word = opening(line)
    if word is None:
        return None
    rest = line.strip()
    for _ in word.split():  # words are counted, not letters: folding may lengthen one (Æ is ae)
        rest = _FIRST_WORD.sub("", rest, count=1)
    return _NAMES[word], rest.strip(_AFTER_WORD)


def opening_of_subject(subject: str) -> str | None:
    """The command word of a subject after `Re:` and `SV:`; never that of a forwarded mail."""
    plain = without_reply(subject)
    return None if _FORWARD.match(plain) else opening(plain)


def without_reply(subject: str) -> str:
    """The subject without its `Re:` and `SV:`."""
    return _REPLY.sub("", subject[:300]).strip()


def stands_alone(line: str) -> bool:
    """Whether the word is surely meant: nothing else stands there, or it is in capitals or before a colon."""
    plain = without_reply(line)
    first = re.split(r"[\s:]", plain, maxsplit=1)[0]
    return (
        opening(plain) == fold(plain)
        or (first.isupper() and len(first) > 1)
        or plain[len(first) :].lstrip().startswith(":")
    )

"""Whether a mail opens with one of the secretariat's command words."""

import re

from service.domain.fold import fold
from service.mail.order_lines import plain
from service.mail.regex import regex
from service.mail.words import words
from service.mail.words.commands import every_word

# Folded word -> name of the command.
_NAMES = {fold(word): name for word, name in every_word()}

_REPLY = regex(r"\A\s{0,5}(?:(?:re|sv|aw|antw|svar)\s{0,2}:\s{0,5}){1,8}", re.I)
_FORWARD = regex(r"\A\s{0,5}(?:vs|fw|fwd|wg|vb|videresendt|vidaresendt)\s{0,3}:", re.I)
_FIRST_WORD = regex(r"\A[\W_]{0,20}[^\W_]+")
_ADDRESS = regex(r"<?[^\s@<>]{1,64}@[^\s@<>]")
_AFTER_WORD = " \t:.–-"
_GREETINGS = words("hej hei hi hello kaere kjaere dear godmorgen goddag tovholder")
_GREETING = regex(r"[^\W_]+(?:[ \t]+[\w@-]+){0,3}?[ \t]*(?:[,.!:;–-]+(?=\s|\Z)|\Z)")
_TO_MEMBERS = regex(r"[^\W_]+ (?:alle |all )?(?:medlemmer|medlemmar|members)[ ,.!]*", re.IGNORECASE)
_LONGEST = 200
_LONGEST_TEXT = 4_000
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
    return _NAMES[word], rest.lstrip(_AFTER_WORD).rstrip()


def opening_line(text: str) -> str:
    """The first line of a text that is not blank; a greeting is passed over if what follows is surely a command."""
    lines = [line for line in map(plain, text[:_LONGEST_TEXT].splitlines()) if line]
    for line in lines[:2]:
        if opening(line) or without_greeting(line):
            said = without_greeting(line)
            return said if opening(said) and is_sure(said) else lines[0]
    return lines[0] if lines else ""


def without_greeting(line: str) -> str:
    """`Hej tovholder, afmeld …` without its greeting; empty for a line that is nothing else."""
    first = re.match(r"[^\W_]+", line)
    if first is None or fold(first.group()) not in _GREETINGS:
        return line
    rest = line[first.end() :].strip(" ,.!")
    greeting = _GREETING.match(line)
    if _TO_MEMBERS.fullmatch(line.strip()):
        return ""
    if opening(rest) or greeting is None:
        return rest if opening(rest) else line
    return line[greeting.end() :].strip()


def is_greeting(line: str) -> bool:
    """Does the line greet, and nothing else: `Kære alle`, `Hej med jer,`?"""
    return bool(line.strip()) and not without_greeting(plain(line))


def is_sure(line: str) -> bool:
    """Whether a line that opens with a command word is surely meant as one, and is no sentence that begins so."""
    return command_of(line) is not None and (stands_alone(line) or is_addressed(line))


def is_addressed(line: str) -> bool:
    """Whether an address follows the command word."""
    found = command_of(line)
    return found is not None and _ADDRESS.match(found[1]) is not None


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

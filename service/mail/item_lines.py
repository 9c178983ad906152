"""What a mail about an agenda says, sentence by sentence, without what only greets, thanks and closes."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from service.domain.fold import fold
from service.mail.mail import Mail
from service.mail.regex import regex
from service.mail.spelled import spelled
from service.mail.words import items as words

_LONGEST = 6_000  # characters of the new text that are looked at
_LONGEST_SENTENCE = 400  # characters that patterns look at
_SHORT_LINE = 60  # characters: a line that is shorter than this was ended by its writer
_SENTENCE_END = regex(
    r"(?<![ (]ca)(?<![ (]evt)(?<!\d)(?<! v)[.!?]+[\"”»)]?(?=\s)|(?<=\d)[.!?]+(?=\s+[A-ZÆØÅ])"
)


def said_lines(mail: Mail) -> list[str]:
    """The lines of the new text, without greeting, thanks, and what closes it."""
    own = set(fold(mail.from_.name).split()) if mail.from_ else set()
    found: list[str] = []
    for line in mail.span("new")[:_LONGEST].splitlines():
        said = spelled(line).words
        if regex(words.CLOSING).match(said):
            break
        if not found and regex(words.GREETING).fullmatch(said.rstrip(" ,.!:")):
            continue
        if set(fold(line).split()) and set(fold(line).split()) <= own:
            continue
        found.append(line.rstrip())
    return _without_thanks(_without_greeting(found))


def sentences(lines: Sequence[str]) -> Iterator[str]:
    """The sentences of lines, of which a short one ends where its line does."""
    run = ""
    for line in [*lines, ""]:
        run = f"{run} {line.strip()}".strip()
        if len(line.strip()) < _SHORT_LINE:
            yield from (each[:_LONGEST_SENTENCE] for each in _split(run))
            run = ""


@cache
def forms(table: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a table of words.items, compiled with the first mail that needs them and not at every start."""
    known = getattr(words, table)
    return tuple(re.compile(form) for form in ((known,) if isinstance(known, str) else known))


def _without_greeting(lines: list[str]) -> list[str]:
    """`Hej Mette. Vi har et punkt …` without its first sentence."""
    if not lines:
        return lines
    head = spelled(lines[0])
    match = re.match(rf"{words.GREETING}[.!,] (?=\S)", head.words)
    return [head.text[head.origin[match.end()] :], *lines[1:]] if match else lines


def _without_thanks(lines: list[str]) -> list[str]:
    kept = []
    for line in lines:
        sentences = [each for each in _split(line) if not _is_thanks(each)]
        if sentences or not line.strip():
            kept.append(" ".join(sentences))
    return kept


def _is_thanks(sentence: str) -> bool:
    said = spelled(sentence).words
    return any(form.fullmatch(said) for form in forms("THANKS"))


def _split(text: str) -> list[str]:
    found, start = [], 0
    for match in _SENTENCE_END.finditer(text):
        found.append(text[start : match.end()].strip())
        start = match.end()
    return [each for each in (*found, text[start:].strip()) if each]

"""What somebody answers who was asked for something by a date: what it says is not judged, only whether it answers."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from service.domain.fold import fold
from service.mail.assent import only_thanks
from service.mail.item_lines import said_lines, sentences
from service.mail.mail import Mail
from service.mail.words import inputs as words

Answer = Literal["answer", "nothing", "question", "later", "empty"]

LONGEST = 100_000  # characters of an answer that are kept
_SHORT = 30  # words: who only asks, or puts it off, does not write more beside it


@dataclass(frozen=True, slots=True)
class SaidOfInput:
    """`asks`: there is a question in it for a person, beside the answer or alone. `words` are the writer's own.

    `replaces`: it stands in the place of what the same person answered before.
    """

    answer: Answer
    words: str
    asks: bool = False
    replaces: bool = False


def said_of_input(mail: Mail, *, has_files: bool, wants_contacts: bool) -> SaidOfInput:
    """How the new text of a reply is to be taken. Quoted text and the signature say nothing.

    `nothing`: there is nothing to answer. `later`: it is put off. `empty`: there are no words, or only thanks.
    """
    lines = said_lines(mail)
    said = [fold(sentence) for sentence in sentences(lines)]
    told = "\n".join(lines).strip()
    own = mail.span("new", "forwarded").strip()[:LONGEST]
    asked = [sentence for sentence in sentences(lines) if sentence.rstrip('"”») ').endswith("?")]
    replaces = _replaces(said, wants_contacts=wants_contacts)
    if has_files:
        return SaidOfInput("answer", own, bool(asked), replaces)
    if not told or said_nothing(mail):
        return SaidOfInput("answer" if mail.span("forwarded").strip() else "empty", own)
    if all(_is_nothing(sentence) for sentence in said):
        return SaidOfInput("nothing", own, replaces=replaces)
    rest = told
    for sentence in asked:
        rest = rest.replace(sentence, "")
    is_slight = len(rest.split()) <= _SHORT and not re.search(r"[\d@]", rest)
    if asked and is_slight and not _names_somebody(rest, wants_contacts=wants_contacts):
        return SaidOfInput("question", own, asks=True)
    if is_slight and any(_later().search(sentence) for sentence in said):
        return SaidOfInput("later", own)
    return SaidOfInput("answer", own, bool(asked), replaces)


def said_nothing(mail: Mail) -> bool:
    """Whether there is nothing but thanks. A bare `?` asks."""
    return only_thanks(mail) and "?" not in mail.span("new")


def _names_somebody(text: str, *, wants_contacts: bool) -> bool:
    from service.mail.contacts_named import names_in  # its tables are made with the first question

    return wants_contacts and bool(names_in(text))


def _is_nothing(said: str) -> bool:
    return any(form.fullmatch(said) for form in _nothing())


def _replaces(said: list[str], *, wants_contacts: bool) -> bool:
    forms = (words.REPLACES, words.REPLACES_PERSON) if wants_contacts else (words.REPLACES,)
    return any(re.search(form, sentence) for form in forms for sentence in said[:3])


@cache
def _nothing() -> tuple[re.Pattern[str], ...]:
    """Compiled with the first answer and not at every start."""
    return tuple(map(re.compile, words.NOTHING))


@cache
def _later() -> re.Pattern[str]:
    return re.compile(words.LATER)

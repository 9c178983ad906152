"""The people that somebody names as contacts: labelled, as a card, in one line between commas, or in a sentence."""

import re
from collections.abc import Sequence
from dataclasses import replace

from service.domain.fold import fold
from service.domain.member import Person
from service.mail.contacts import read_block
from service.mail.item_lines import said_lines
from service.mail.mail import Mail
from service.mail.names import is_name, tidy_name
from service.mail.newcomers import read_newcomers
from service.mail.reading import Setting
from service.mail.regex import regex
from service.mail.requests import surroundings_of
from service.mail.titles import is_title
from service.mail.values import emails
from service.mail.words import inputs as words

MOST = 20  # of one mail: whoever has more has a list, which is attached
_LONGEST = 4_000  # characters that are read as sentences
_CAPITALS = regex(
    r"[A-ZÆØÅÄÖ][\w'-]{1,30}(?: (?:(?:van|von|af|av|de|der) )?(?:[A-ZÆØÅÄÖ]\.|[A-ZÆØÅÄÖ][\w'-]{1,30})){1,4}"
)
# `Brug Anne Holm` opens with a capital too.
_BEFORE_A_NAME = regex(
    r"\A(?:brug|bruk|kontakt|spørg|spør|ring|skriv|noter|vælg|velg|use|contact) (?=\S+ \S)", re.I
)
_MOST_TITLE_WORDS = 6


def contacts_named(mail: Mail, setting: Setting, writer: Person) -> tuple[Person, ...]:
    """Whom the new text names, each with what it tells of them; `writer` where it says that it is the writer."""
    lines = "\n".join(said_lines(mail)).strip()[:_LONGEST].splitlines()
    text = "\n".join(lines)
    others = [name for name in names_in(text) if fold(name) != fold(writer.name or "")]
    if re.search(words.ONESELF, fold(text)) and not (others or emails(text)):
        told = read_block(lines, surroundings_of(setting), source="the answer").person
        return (replace(_tidy(writer), phone=told.phone or writer.phone),)
    found = _several(lines, setting) if len(emails(text)) > 1 else (_one(lines, setting),)
    return tuple(_tidy(person) for person in found if person.name or person.email or person.phone)[:MOST]


def names_in(text: str) -> tuple[str, ...]:
    """What can be nothing but the names of people, in running text."""
    found = (each.group().strip(" .") for each in _CAPITALS.finditer(text))
    return tuple(dict.fromkeys(tidy_name(each) or each for each in found if is_name(each)))


def _one(lines: Sequence[str], setting: Setting) -> Person:
    """By the lines of a card where they tell a name, else by the sentence."""
    block = _tidy(read_block(list(lines), surroundings_of(setting), source="the answer").person)
    told = _tidy(next((one.person for one in read_newcomers("TILMELD", lines, setting)), Person()))
    found = block.filled_from(told) if block.name else told.filled_from(block)
    return found if found.name else replace(found, name=next(iter(names_in("\n".join(lines))), None))


def _several(lines: Sequence[str], setting: Setting) -> tuple[Person, ...]:
    """As a registration of several is read; where it is not clear whose each detail is, line by line."""
    told = tuple(one.person for one in read_newcomers("TILMELD", lines, setting))
    return told or tuple(_one([line], setting) for line in lines if emails(line))


def _tidy(person: Person) -> Person:
    """Without the organisation, which is the writer's, and without words that passed for a title or a name."""
    title, name = person.title or "", _BEFORE_A_NAME.sub("", person.name or "", count=1)
    is_job = is_title(title) and len(title.split()) <= _MOST_TITLE_WORDS and not names_in(title)
    return replace(person, name=name or None, title=title if is_job else None, organisation=None)

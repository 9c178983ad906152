"""What a wish is made of: an act that a sentence speaks of, wished for or refused, and what weighs in it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from service.mail.reading import Action
from service.mail.sentences import Sentence
from service.mail.words import doubt

STRONG = 3  # an act that nobody speaks of without meaning it; `to be with` is weaker, and needs a mood
ENOUGH = 5  # act + mood + object
CONTACT_NAMED = "a contact person is named"
LIST_HANDED_IN = "a list is handed in"
SAID_TO_THE_READER = "said to the reader"
OF_SOMEBODY_ELSE = "what is held of somebody is told to nobody else"
NAMED, SPOKEN_OF, IN_CONTEXT = 3, 2, 1  # the network: by name, as `netværket`, elsewhere in the letter


@dataclass(frozen=True, slots=True)
class Context:
    """What the rest of the letter says; `network` weighs how it speaks of networks, `event`: of another thing.

    `undecided`: it says that a decision is still to come; `sells`: it is an offer or an application; `documents`: it
    asks for an authority's papers, which anybody may see, and not for what is held of the writer; `asks_rules`: it
    asks what the network allows; `asks_which`: it asks which networks there are.
    """

    network: int = 0
    event: bool = False
    undecided: bool = False
    sells: bool = False
    documents: bool = False
    asks_rules: bool = False
    asks_which: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """One act that a sentence asks for; `start` and `end` are where in its words."""

    action: Action
    sentence: Sentence
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """An act that a sentence speaks of and that is not wished for, and why not."""

    action: Action
    sentence: Sentence
    start: int
    end: int
    why: str


@lru_cache(maxsize=256)
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of `words`, compiled when a letter first meets it."""
    return re.compile(pattern)


def says(pattern: str, words: str) -> bool:
    """Whether folded words hold a pattern of `words`."""
    return compiled(pattern).search(words) is not None


def is_negated(before: str) -> bool:
    """Whether what follows is denied; `kan I ikke lige …` is a polite request, `og ikke Paul` denies one person."""
    for harmless in (doubt.POLITE_NEGATION, doubt.NOT_HIM):
        before = compiled(harmless).sub("", before)
    return says(doubt.NEGATION, before)


def without_politeness(before: str) -> str:
    """`I'd be grateful if you could …` sets no condition."""
    return compiled(doubt.POLITE_CONDITION).sub("", before)

"""Whether a mail asks for the calendar of the year, and for nothing else. In doubt it does not: a person reads it."""

import re
from functools import cache

from service.domain.fold import fold
from service.domain.network import Network
from service.mail.mail import Mail
from service.mail.networks import named_networks
from service.mail.regex import regex
from service.mail.subjects import base
from service.mail.words import year_calendar

_LONGEST = 600  # characters: who writes more asks for more
_NETWORK = " qzw "
_THE_NETWORK = regex(r"\b(?:netvaerket|nettverket|the network|netvaerk|nettverk)(?=s?\b)")
# A line's end is none of a sentence: mail programs fold lines.
_SENTENCE = regex(r"(?<!evt)[.!?]+(?=\s|\Z)|\n\s*\n", re.IGNORECASE)
_BLANKS = regex(" +")


def asks_for_calendar(mail: Mail, networks: tuple[Network, ...]) -> bool:
    """Every sentence of the new text asks for it, or is a courtesy; where there is no text, the subject asks."""
    text = mail.span("new").strip()
    if len(text) > _LONGEST:
        return False
    writer = fold(mail.from_.name).split() if mail.from_ else []
    said = [_bare(sentence, networks, writer) for sentence in _SENTENCE.split(text)]
    said = [sentence for sentence in said if sentence] or [_bare(base(mail.subject), networks, writer)]
    return all(any(form.fullmatch(sentence) for form in _asks()) for sentence in said)


def _bare(sentence: str, networks: tuple[Network, ...], writer: list[str]) -> str:
    """The folded words without courtesies and the writer's own name; a network that it names is `qzw`."""
    words = fold(sentence)
    for spoken in reversed(named_networks(words, networks)):
        words = words[: spoken.start] + _NETWORK + words[spoken.end :]
    words = _courtesy().sub(" ", _THE_NETWORK.sub(_NETWORK, words))
    return _BLANKS.sub(" ", " ".join(word for word in words.split() if word not in writer))


@cache
def _asks() -> tuple[re.Pattern[str], ...]:
    """Compiled with the first mail that may ask, and not at every start."""
    return tuple(re.compile(form) for form in year_calendar.ASKS)


@cache
def _courtesy() -> re.Pattern[str]:
    return re.compile(rf"\b{year_calendar.COURTESY}\b")

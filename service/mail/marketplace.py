"""What somebody offers or looks for, in their own words."""

from service.domain.agenda import ItemKind
from service.mail.item_lines import forms, sentences
from service.mail.regex import regex
from service.mail.spelled import spelled
from service.mail.words import items as words

_NAMED = regex(rf"\b(?:{words.MARKETPLACE})\b")
_MOST_WORDS = 3  # of `Til Markedspladsen:`


def marketplace(text: str) -> tuple[ItemKind, bool]:
    """Whether a text offers or looks for something, and whether that is certain."""
    for sentence in sentences(text.split("\n")):
        said = spelled(without_marketplace(sentence)).words
        for table, kind, is_sure in (
            ("WANTS", "want", True),
            ("OFFERS", "offer", True),
            ("PERHAPS_WANTS", "want", False),
            ("PERHAPS_OFFERS", "offer", False),
        ):
            if any(form.match(said) for form in forms(table)):
                return "want" if kind == "want" else "offer", is_sure
    return "item", True


def names_marketplace(text: str) -> bool:
    """Whether a text speaks of the marketplace by name."""
    return _NAMED.search(spelled(text).words) is not None


def without_marketplace(sentence: str) -> str:
    """`Til Markedspladsen: vi søger …` without the words before the colon."""
    head, colon, rest = sentence.partition(":")
    return (
        rest.strip()
        if colon and len(head.split()) <= _MOST_WORDS and names_marketplace(head) and rest.strip()
        else sentence
    )

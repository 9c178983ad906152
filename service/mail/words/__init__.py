"""Vocabulary: the words that readers of mail look for, folded as `domain.fold` folds them.

The tables are patterns over folded text with marks (see `sentences`): å, æ and ø are aa, ae and oe; `qzp` is a
person, `qzm` an address, `qzt` a number, `qzo` an organisation, `qzn` a network. Every gap in them is bounded.
"""

Cue = tuple[
    str, int, str
]  # what it is called in a reason, how surely it means what it says (2 to 5), its pattern


def words(text: str) -> frozenset[str]:
    """The words of a table that is written as running text, the form in which people can read and amend it."""
    return frozenset(text.split())


def one_of(text: str) -> str:
    """A pattern for any word of a table written as running text; `_` stands for a blank within a phrase."""
    return "(?:" + "|".join(text.replace("_", " ") for text in text.split()) + ")"


def gap(most: int) -> str:
    """A pattern for at most so many words, each with the blank behind it; as few as will do."""
    return rf"(?:\w+ ){{0,{most}}}?"

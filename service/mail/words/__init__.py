"""Vocabulary: the words that readers of mail look for, folded as `domain.fold` folds them."""


def words(text: str) -> frozenset[str]:
    """The words of a table that is written as running text, the form in which people can read and amend it."""
    return frozenset(text.split())

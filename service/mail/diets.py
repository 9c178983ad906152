"""What those who come eat and do not eat, counted from what they wrote; nobody is named."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from service.domain.fold import fold
from service.mail.words.diets import DIETS

_WORD_AROUND = r"(?<![a-z]){}(?![a-z])"


def diets(comments: Iterable[str]) -> dict[str, int]:
    """How many wrote of each diet, by its key in the table; each person once."""
    found: Counter[str] = Counter()
    for comment in comments:
        folded = fold(comment)
        found.update(key for key, form in _forms() if form.search(folded))
    return {key: found[key] for key in DIETS if found[key]}


@cache
def _forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((key, re.compile(_WORD_AROUND.format(form))) for key, form in DIETS.items())

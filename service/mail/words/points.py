"""What points of an agenda are called: the two that every one has, and by which words a written one is recognised."""

import re
from collections.abc import Mapping
from typing import Literal

from service.domain.fold import fold
from service.domain.network import Language
from service.mail.regex import regex

OPENING: Mapping[Language, str] = {
    "da": "Velkommen og opfølgning fra sidst",
    "nb": "Velkommen og oppfølging fra sist",
    "en": "Welcome and follow-up from last time",
}
ANY_OTHER: Mapping[Language, str] = {"da": "Eventuelt", "nb": "Eventuelt", "en": "Any other business"}
MARKETPLACE: Mapping[Language, str] = {
    "da": "Markedspladsen",
    "nb": "Markedsplassen",
    "en": "The marketplace",
}

_KINDS: tuple[tuple[Literal["opening", "any_other", "marketplace"], re.Pattern[str]], ...] = (
    (
        "opening",
        regex(
            r"(?:velkom\w*|oppstart|opstart|opfoelgning|oppfoelging|siden sidst|siden sist|welcome|follow up|opening"
            r"|since last time|aabning|aapning)\b"
        ),
    ),
    ("any_other", regex(r"(?:.* )?(?:eventuelt|evt|any other business|aob|ymse)\Z")),
    ("marketplace", regex(r"(?:(?:den )?markedsplads\w*|markedsplass\w*|(?:the )?market ?place)\b")),
)


def kind_of(title: str) -> Literal["opening", "any_other", "marketplace"] | None:
    """What kind of point a title names, None for any other than these."""
    folded = fold(title)
    return next((kind for kind, words in _KINDS if words.match(folded)), None)

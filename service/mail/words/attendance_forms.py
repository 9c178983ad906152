"""All forms in which people answer an invitation, by their kind, and the words that they consist of."""

import re

from service.mail.regex import regex
from service.mail.words import attendance as answers
from service.mail.words import attendance_details as details
from service.mail.words.attendance_spelling import REPAIRED

FORMS: dict[str, tuple[str, ...]] = {
    "courtesy": answers.COURTESY,
    "yes": answers.YES,
    "warm": answers.WARM,
    "no": answers.NO,
    "away": answers.AWAY,
    "elsewhere": answers.ELSEWHERE,
    "because": details.BECAUSE,
    "provided": details.PROVIDED,
    "sorry": answers.SORRY,
    "maybe": answers.MAYBE,
    "wish": answers.WISH,
    "attend": answers.ATTEND,
    "cannot": answers.CANNOT,
    "can": answers.CAN,
    "not": answers.NOT,
    "late": details.LATE,
    "detail": details.DETAIL,
    "online": details.ONLINE,
    "in person": details.IN_PERSON,
    "aside": details.ASIDE,
    "past": details.PAST,
    "whole": details.WHOLE,
    "announce": answers.ANNOUNCE,
    "more": details.MORE,
    "along": details.ALONG,
    "day": answers.DAY,
    "neutral": answers.NEUTRAL,
}
# Words with which a clause begins.
OPENERS = details.CONDITION | details.SUBORDINATE | details.REASON | details.CONJUNCTION

_NOT_LITERAL = regex(r"\(\?P<\w+>|\\[a-zA-Z]|\[[^\]]*\]")
_PATTERNS = (
    *(form for forms in FORMS.values() for form in forms),
    *details.INSTEAD,
    *details.INSTEAD_AFTER_NO,
    details.OFFER,
)
VOCABULARY = frozenset(
    word for pattern in _PATTERNS for word in re.findall("[a-z]+", _NOT_LITERAL.sub(" ", pattern))
) | frozenset().union(
    OPENERS, answers.FILLERS, REPAIRED, details.ASKING, details.GREETING, details.VALEDICTION, details.COLLEAGUE
)  # fmt: skip

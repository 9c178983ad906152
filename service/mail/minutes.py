"""How long somebody wants for a point: `20 min`, `et kvarter`, `en halv time`."""

import re

from service.mail.regex import regex
from service.mail.spelled import spelled
from service.mail.words.calendar import NUMBERS

_MANY = {
    **NUMBERS,
    **{
        "femten": 15,
        "fifteen": 15,
        "tyve": 20,
        "tjue": 20,
        "twenty": 20,
        "fem og tyve": 25,
        "tredive": 30,
        "tretti": 30,
    },
    **{"thirty": 30, "fyrre": 40, "forty": 40, "femogfyrre": 45},
}
_COUNT = "|".join(sorted(_MANY, key=len, reverse=True))
_AROUND = r"(?:(?:ca|cirka|circa|omkring|omtrent|around|about|max|maks|hoejst|cirka|abt)\.? ?)?"
_HOURS = {"halvanden": 90, "halvannen": 90, "one and a half": 90, "an": 60, "a": 60}
_DURATION = regex(
    rf"""
    (?P<quarters>\b(?:et|eit|a|tre|three|1|3)\ (?:kvarters?|quarters?)\b(?:\ of\ an\ hour)?(?:s\ tid)?
        |\bkvarter\b)
    | (?P<half>\b(?:en\ |ein\ |1/2\ |a\ |½\ )?(?:halv\ ?timer?s?|half\ (?:an\ )?hour|halvtime)\b|½\ time\b)
    | (?P<hours>\b(?P<many>{"|".join(_HOURS)}|{_COUNT}|[1-5](?:[.,]5|½)?|[1-5]\ ?1/2)\ ?(?:times?|timer|hours?|h)\b)
    | (?P<minutes>\b(?:(?:\d{{1,3}}|{_COUNT})\ ?(?:-|til|to)\ ?)?
        (?P<number>\d{{1,3}}|{_COUNT})\ ?(?:minutter|minutt|minutts?|minutes?|min)\b)
    """,
    re.VERBOSE,
)
_BEFORE = regex(rf"{_AROUND}\Z")
_NOT_ITS_LENGTH = regex(r"\A\.?\ (?:siden|ago|fra|from|foer|efter|away|after|before)\b")
_LONGEST = 480  # minutes: whoever asks for more does not mean a point on an agenda
_LEFT_OVER = regex(
    r"(?:[\s,;(\[–—-]*(?:det tager|det tar|varighed:?|tid:?|it takes|takes)?[\s,;(\[–—-]*)\Z", re.IGNORECASE
)
_RIGHT_OVER = regex(r"\A\.?[)\],;]*")


def minutes_wanted(text: str) -> tuple[int | None, str]:
    """The minutes that a text asks for, None where it does not say, and the text without them."""
    told = spelled(text)
    for match in _DURATION.finditer(told.words):
        if _NOT_ITS_LENGTH.match(told.words[match.end() :]):
            continue
        minutes = _minutes(match)
        if minutes is None or not 0 < minutes <= _LONGEST:
            continue
        before = _BEFORE.search(told.words, 0, match.start())
        start = told.origin[before.start()] if before and before.start() < len(told.origin) else 0
        end = told.origin[match.end() - 1] + 1
        left = _LEFT_OVER.sub("", told.text[:start])
        right = _RIGHT_OVER.sub("", told.text[end:], count=1)
        return minutes, f"{left}{right}".strip(" ,;–—-") if not left else f"{left}{right}".strip()
    return None, told.text


def _minutes(match: re.Match[str]) -> int | None:
    if match["quarters"]:
        return 45 if match["quarters"].startswith(("tre", "three", "3")) else 15
    if match["half"]:
        return 30
    if match["hours"]:
        many = match["many"].replace(" ", "").replace("½", ".5").replace("1/2", ".5").replace(",", ".")
        known = _HOURS.get(match["many"])
        if known is not None:
            return known
        return round(60 * float(many)) if many[0].isdigit() else 60 * _MANY[match["many"]]
    number = match["number"]
    return int(number) if number.isdigit() else _MANY[number]

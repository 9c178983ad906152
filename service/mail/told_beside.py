"""When and where a meeting is, told in one line: `IT-netværket den 25. november kl. 13-15 i Korsør`."""

import re
from dataclasses import dataclass
from itertools import chain

from service.mail.regex import regex
from service.mail.when import is_when

_LONGEST, _MOST_WORDS = 300, 30
_WORD = regex(r"\S+")
_AROUND = " \t,.;:–-"
_LINK = regex(r"https?://\S+", re.IGNORECASE)
_ONLINE = regex(
    r"(?:^|\s)(?:online|digitalt|virtuelt)?\s*(?:på|via|med|on|with)?\s*(?:teams|zoom|meet)?\s*\Z",
    re.IGNORECASE,
)
_LEADS = regex(r"(?:^|\s)(?:den|d\.?|på|paa|til|on|the|for|fra)\s*\Z", re.IGNORECASE)
_WHERE = regex(r"(?:i|på|hos|ved|in|at)\s+(?=\S)", re.IGNORECASE)
_ABOUT = regex(r"(?:^|[\s,])(?:om|about)\s+(?P<topic>.+)\Z", re.IGNORECASE)
_PLACE_LAST = regex(r"(?:^|\s)(?:i|på|hos|ved|in|at)\s+(?P<place>[A-ZÆØÅ0-9].*)\Z")
_OPENS_PLACE = regex(r"[A-ZÆØÅ0-9]")


@dataclass(frozen=True, slots=True)
class WhenAndWhere:
    """`when` as mail.when reads it; `before` is what stands in front of it, `left` what is not understood behind it."""

    when: str
    place: str = ""
    link: str = ""
    topic: str = ""
    before: str = ""
    left: str = ""

    @property
    def is_all(self) -> bool:
        """Whether the line says nothing else."""
        return not (self.before or self.left)

    @property
    def written(self) -> dict[str, str]:
        """The fields of a command that it tells."""
        told = {"date": self.when, "place": self.place, "link": self.link, "topic": self.topic}
        return {key: value for key, value in told.items() if value}


def when_and_where(text: str) -> WhenAndWhere | None:
    """The first date in a line, with its clock, and what stands around it; None where there is no date."""
    words = list(_WORD.finditer(text[:_LONGEST]))[:_MOST_WORDS]
    spans = chain.from_iterable(
        ((first.start(), last.end()) for last in reversed(words[number:]))
        for number, first in enumerate(words)
    )
    found = next(((start, end) for start, end in spans if is_when(text[start:end].strip(_AROUND))), None)
    if found is None:
        return None
    start, end = found
    before, after = _LEADS.sub("", text[:start]).strip(_AROUND), text[end:].strip(_AROUND)
    link = _LINK.search(after)
    if link:
        after = _ONLINE.sub("", after[: link.start()]).strip(_AROUND)
    about = _ABOUT.search(after)
    if about:
        after = after[: about.start()].strip(_AROUND)
    place, left = _placed(after)
    return WhenAndWhere(
        when=text[start:end].strip(_AROUND),
        place=place,
        link=link.group().rstrip(".,;)>") if link else "",
        topic=_capitalised(about["topic"].strip(_AROUND)) if about else "",
        before=before,
        left=left,
    )


def place_behind(text: str) -> tuple[str, str]:
    """`Forårsmøde i Korsør`: what it is, and where; the second is empty where no place stands last."""
    found = _PLACE_LAST.search(text)
    return (text[: found.start()].strip(_AROUND), found["place"]) if found else (text, "")


def _placed(text: str) -> tuple[str, str]:
    lead = _WHERE.match(text)
    if lead:
        return text[lead.end() :], ""
    return (text, "") if _OPENS_PLACE.match(text) else ("", text)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]

"""What a presenter answers who was asked for title and material: what is to stand on the agenda, and what is not."""

import re
from dataclasses import dataclass

from service.domain.fold import fold
from service.mail.agenda_text import TITLE_LIMIT, above_farewell
from service.mail.commands_opening import is_greeting
from service.mail.mail import Mail
from service.mail.regex import regex

MOST_MINUTES = 480
_FEWEST_WORDS = 6  # of prose that tells what somebody is going to speak of
_TEXT_LIMIT = 5_000

_TITLE = regex(
    r"\s*(?:titel(?:en)?|tittel(?:en)?|title|overskrift(?:en)?)\s*(?:er|is)?\s*[:=–-]\s*(?P<title>\S.{0,400})",
    re.I,
)
_TEXT = regex(r"\s*(?:tekst|text|beskrivelse|omtale|description)\s*:\s*(?P<text>.*)", re.I)
_MINUTES = regex(
    r"(?:minutter|minutes|varighed|varighet|tid)\s*:\s*(?P<labelled>\d{1,3})\b"
    r"|\b(?P<said>\d{1,3})\s*min(?:\.|utter|utes)?\b",
    re.I,
)
_IS_MINUTES = regex(r"\s*(?:minutter|minutes|varighed|varighet|tid)\s*:\s*\d{1,3}\b.{0,20}", re.I)
# Of what comes later, or stands in a file: nothing that belongs on an agenda.
_ASIDE = regex(
    r"\b(?:sender|vender tilbage|kommer tilbage|foelger|snart|senere|naeste uge|neste uke|i morgen|paa mandag"
    r"|vedhaeft\w*|vedlagt|ligger ved|slides?|praesentation\w*|presentasjon\w*|attach\w*|will send|get back|later)\b"
)
# Who does not present it after all, or not as it was thought.
_DECLINES = regex(
    r"\b(?:ikke (?:mig|meg|min|mit|mitt)|not (?:me|mine)|forhindre[td]|afbud|avbud|forfald|forfall|kan ikke"
    r"|desvaerre|dessverre|unfortunately|cannot|can t|syg|syk|ill|fejl|feil|mistake)\b"
)


@dataclass(frozen=True, slots=True)
class Presenting:
    """What a presenter gave; `is_later`: it is to come, or stands in a file. `asks`: a person has to answer."""

    title: str | None = None
    text: str = ""
    minutes: int | None = None
    is_later: bool = False
    asks: bool = False

    def __bool__(self) -> bool:
        return bool(self.title or self.text or self.minutes)


def presenting(mail: Mail) -> Presenting:
    """What the mail says to a question for title and material; prose counts where it is about the matter itself."""
    said = above_farewell(mail.span("new"), (mail.from_.name,) if mail.from_ and mail.from_.name else ())
    title, labelled, prose = None, list[str](), list[str]()
    for line in said.splitlines():
        if found := _TITLE.match(line):
            title = found["title"].strip(' .»«"')[:TITLE_LIMIT]
        elif found := _TEXT.match(line):
            labelled = [found["text"]]
        elif _IS_MINUTES.fullmatch(line):
            continue
        elif labelled:
            labelled.append(line)
        elif not is_greeting(line.strip()):
            prose.append(line)
    minutes = _MINUTES.search(said)
    told = int(minutes["labelled"] or minutes["said"]) if minutes else 0
    is_later = _ASIDE.search(fold("\n".join(prose))) is not None
    is_told = not is_later and len(" ".join(prose).split()) >= _FEWEST_WORDS
    return Presenting(
        title,
        "\n".join(labelled or (prose if is_told else [])).strip()[:_TEXT_LIMIT],
        told if 0 < told <= MOST_MINUTES else None,
        is_later,
        not labelled and ("?" in said or _DECLINES.search(fold("\n".join(prose))) is not None),
    )

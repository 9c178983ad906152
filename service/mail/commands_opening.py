"""Whether a mail opens with one of the secretariat's command words."""

import re

from service.domain.fold import fold

COMMAND_WORDS = (
    "hjaelp", "hjelp", "help", "status", "medlemmer", "members", "tilmeld", "meld paa", "add", "afmeld", "meld av",
    "remove", "ret", "endre", "change", "godkend", "godkjenn", "approve", "afvis", "avvis", "reject", "ja", "yes",
    "nej", "nei", "no", "moede", "moete", "meeting", "flyt", "flytt", "move", "aflys", "avlys", "cancel", "deltagere",
    "deltakere", "attendees", "vaert", "vert", "host", "punkt", "sak", "item", "dagsorden", "saksliste", "agenda",
    "referat", "minutes", "opfoelgning", "oppfoelging", "followups", "nyt", "nytt", "news", "fortryd", "angre", "undo",
)  # fmt: skip

_REPLY = re.compile(r"\A\s{0,5}(?:(?:re|sv|aw|antw|svar)\s{0,2}:\s{0,5}){1,8}", re.I)
_FORWARD = re.compile(r"\A\s{0,5}(?:vs|fw|fwd|wg|vb|videresendt|vidaresendt)\s{0,3}:", re.I)


def opening(line: str) -> str | None:
    """The command word that a line opens with; the case does not matter."""
    folded = fold(line[:200])
    return next((word for word in COMMAND_WORDS if folded == word or folded.startswith(word + " ")), None)


def opening_of_subject(subject: str) -> str | None:
    """The command word of a subject after `Re:` and `SV:`; never that of a forwarded mail."""
    plain = _REPLY.sub("", subject[:300])
    return None if _FORWARD.match(plain) else opening(plain)


def stands_alone(line: str) -> bool:
    """Whether the word is surely meant: nothing else stands there, or it is in capitals or before a colon."""
    plain = _REPLY.sub("", line[:300]).strip()
    first = re.split(r"[\s:]", plain, maxsplit=1)[0]
    return (
        opening(plain) == fold(plain)
        or (first.isupper() and len(first) > 1)
        or plain[len(first) :].lstrip().startswith(":")
    )

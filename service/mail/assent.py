"""A plain yes or no to something that we asked. A condition is neither."""

import re
from collections.abc import Iterable

from service.domain.fold import fold
from service.mail.mail import Mail
from service.mail.regex import regex
from service.mail.words import words

_YES = frozenset(
    words("ja jo jau yes ok okay bekraeft bekraefter bekraeftes bekreft bekrefter confirm confirmed")
)
_NO = words("nej nei no nope")
# What may stand around the word without changing what it says.
_COURTESY = words("""
    hej hei hi hello kaere kjaere dear mvh vh hilsen med venlig vennlig de bedste kind best regards
    tak takk thanks thank you please mange paa forhaand det er fint gerne gjerne helt rigtigt riktig stemmer
    maa mig meg korrekt for hjaelpen hjelpen slet slett alt alle oplysninger delete everything vil
    jeg eg i goer gjoer bare it that is right correct var was me
    den send sende sendes ud ut out afsted avsted brevet nu naa now ser looks good godt god fin
    godkendt godkjent approved perfekt perfect super flot flott great
""")
_LOOKS, _WELL = (
    words("ser looks"),
    words("fint godt good god fin rigtigt riktig right correct flot perfekt ud ut out"),
)
_THANKS = words("""
    tak takk selv tusind tusen mange thanks thank you a lot very much so for hjaelpen hjelpen svaret svar det your help
    answer
    hej hei hi kaere kjaere dear mvh vh hilsen helsing med venlig vennlig vennleg de bedste best kind regards
    super fint perfekt perfect great jeg glaeder mig ok
""")
_WORD = regex(r"[^\W_]+", re.UNICODE)
_LONGEST = 2_000


def assent(mail: Mail) -> bool | None:
    """True for a plain yes, False for a plain no, None for all else. Quoted text and the signature say nothing.

    What is too long to be looked at whole may hold a condition at its end: that is no yes. Nor is `Ja?`.
    """
    if len(mail.span("new")) > _LONGEST:
        return None
    content = _content(mail)
    if content and content[0] in _NO:
        return False
    if content and all(word in _YES for word in content) and "?" not in mail.span("new"):
        return True
    return None


def begins_with_answer(mail: Mail) -> bool:
    """Does it say yes or no first, whatever else it goes on to say?"""
    content = _content(mail)
    return bool(content) and (content[0] in _YES or content[0] in _NO)


def only_answer(mail: Mail) -> bool:
    """Does it say yes or no, and nothing else: not what somebody answers in a talk, `ja, jeg kommer`?

    Where nothing is written below it, the subject says it.
    """
    content = _content(mail) if mail.span("new").strip() else _said(mail.subject.splitlines())
    return bool(content) and all(word in _YES | _NO for word in content)


def _content(mail: Mail) -> list[str]:
    """The words that were written now, folded, but the courtesies. Behind a bar stands what somebody quotes."""
    lines = mail.span("new")[:_LONGEST].splitlines()
    return _said(line for line in lines if not line.lstrip().startswith("|"))


def _said(lines: Iterable[str]) -> list[str]:
    said = [fold(word) for line in lines for word in _WORD.findall(line)]
    # `Det ser godt ud` praises; whoever writes `det ser jeg på` has not answered yet.
    is_seen_to = bool(_LOOKS.intersection(said)) and not _WELL.intersection(said)
    return [word for word in said if word not in _COURTESY or (is_seen_to and word in _LOOKS)]


def only_thanks(mail: Mail) -> bool:
    """Nothing but thanks and greetings: there is nothing to answer."""
    said = [fold(word) for word in _WORD.findall(mail.span("new")[:_LONGEST])]
    return all(word in _THANKS for word in said)

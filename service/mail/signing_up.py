"""Whether somebody who was not invited signs up for an open meeting, named by its title, in words of their own."""

from service.domain.fold import fold
from service.mail.mail import Mail
from service.mail.regex import regex
from service.mail.values import emails

_LONGEST = 2_000  # characters: who writes more has more to say than that
_SIGNS_UP = regex(
    r"\b(?:tilmeld\w{0,8}|paameld\w{0,8}|meld(?:er|e)? (?:mig|meg) (?:til|paa)|delta(?:ge|ger|r)?"
    r"|sign(?:ing)? (?:me )?up|register(?: me)?|attend|(?:jeg|i) (?:kommer|vil (?:gerne|gjerne) med))\b"
)
_NOT = regex(
    r"\b(?:ikke|ikkje|desvaerre|dessverre|not|afmeld\w{0,4}|avmeld\w{0,4}|afbud|avbud|forfald|forfall)\b"
)
_SHORTEST_TITLE = 6  # letters: a shorter one may stand in any mail


def signs_up(mail: Mail, title: str) -> bool:
    """Only the writer, for the meeting of that title, plainly: no question, no refusal, nobody else's address."""
    text = mail.span("new")
    if len(text) > _LONGEST or "?" in text or mail.from_ is None:
        return False
    said = fold(f"{mail.subject} \n {text}")
    if not names_meeting(mail, title) or _NOT.search(said):
        return False
    others = {address.lower() for address in emails(text)} - {mail.from_.email}
    return not others and _SIGNS_UP.search(said) is not None


def names_meeting(mail: Mail, title: str) -> bool:
    """Whether the title of a meeting stands in a mail."""
    named = fold(title)
    return len(named) >= _SHORTEST_TITLE and named in fold(f"{mail.subject} \n {mail.span('new')}")

"""What somebody answers to an invitation in plain words. What is not certain is no answer: then the service asks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from service.domain.fold import fold
from service.domain.network import Address
from service.mail import attendance_details as details
from service.mail import subjects
from service.mail.attendance_clauses import UNKNOWN, sentences
from service.mail.attendance_roles import Said, negations, roles
from service.mail.mail import Mail
from service.mail.regex import regex
from service.mail.words.attendance_details import CALENDAR_SUBJECTS

Answer = Literal["accepted", "declined", "tentative"]

_LONGEST, _MOST_WORDS = 2_000, 200  # characters, words: who writes more has more to say than whether he comes
_WORD = regex(r"\w+")
_PLAIN = frozenset({"yes", "no", "wish", "warm", "sorry", "courtesy", "announce"})
_TELLING = frozenset({
    UNKNOWN, "detail", "late", "online", "in person", "aside", "more", "along", "past", "away", "elsewhere",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Coming:
    """What somebody answers to an invitation: PARTSTAT (RFC 5545 §3.2.12) in plain words.

    `comment` is what was written, where it says more than the answer. `instead` is who comes in the writer's place,
    only with a decline; name or address may be empty. `more` counts the people who come with the writer, `companions`
    are those of them that are named. `from_time` and `until_time` are naive local wall times of one who comes late or
    leaves early. `online`: by the link, not in the room. `asks`: there is a question for a person to answer.
    """

    answer: Answer
    comment: str | None = None
    instead: Address | None = None
    more: int = 0
    companions: tuple[str, ...] = ()
    from_time: time | None = None
    until_time: time | None = None
    online: bool = False
    asks: bool = False


def coming(mail: Mail, day: date | None = None) -> Coming | None:
    """What the new text of a reply answers to the invitation in hand, None where it does not plainly say.

    `day` is the day of that meeting in its own zone: what is said of other days is then no answer to it. Without it
    an answer that differs from day to day is none. Where the text says nothing the subject may: `Ja`. A condition
    makes a yes tentative. Quoted text and the signature say nothing.
    """
    text = mail.span("new").strip()
    writer = frozenset(fold(word) for word in (mail.from_.name if mail.from_ else "").split())
    return _read(text, day, writer, mail.subject)


def coming_in(text: str, day: date | None = None) -> Coming | None:
    """The same of words that are no mail's."""
    return _read(text, day, frozenset(), "")


def _read(text: str, day: date | None, writer: frozenset[str], subject: str) -> Coming | None:
    if len(text) > _LONGEST or len(_WORD.findall(text)) > _MOST_WORDS:
        return None
    read = sentences(text, writer)
    said = roles(read, day)
    if all(each.role == "courtesy" for each in said):
        return _by_subject(subject, day)
    who = details.instead(read, has_no=any(each.role == "no" for each in said))
    answer = _answer(said, has_substitute=who is not None)
    return answer and _told(answer, who, text, said)


def _by_subject(subject: str, day: date | None) -> Coming | None:
    """`Ja` or `Kommer ikke`, and what calendars put in front: `Accepteret: Møde i …`."""
    title = subjects.base(subject)
    head, colon, _ = title.partition(":")
    said = roles(sentences(head if colon and fold(head) in CALENDAR_SUBJECTS else title), day)
    if any(UNKNOWN in each.clause.kinds for each in said):
        return None
    answer = _answer(said, has_substitute=False)
    return answer and Coming(answer)


def _answer(said: Sequence[Said], *, has_substitute: bool) -> Answer | None:
    found = {each.role for each in said}
    if "doubt" in found:
        return None
    if has_substitute:
        return None if found & {"yes", "wish", "maybe", "condition"} else "declined"
    if "no" in found:
        return _of_a_no(said)
    if "maybe" in found:
        return "tentative"
    if found & {"yes", "wish"}:
        if found & {"murky no", "subordinate"}:
            return None
        return "tentative" if "condition" in found else "accepted"
    if "warm" in found and found <= {"warm", "courtesy", "remark", "detail"}:
        return None if any(negations(each.clause) for each in said) else "accepted"
    if "sorry" in found and found <= {"sorry", "courtesy"}:
        return "declined" if any(each.clause.regrets for each in said) else None
    return None


def _of_a_no(said: Sequence[Said]) -> Answer | None:
    """Of an answer that says no somewhere: `ikke fysisk, men på Teams` comes, `ikke, men kommer` does not tell."""
    found = {each.role for each in said}
    if any(each.role == "yes" and "online" in each.clause.kinds for each in said):
        return None if found & {"maybe", "condition", "murky no", "subordinate"} else "accepted"
    if found & {"yes", "maybe", "subordinate", "detail"}:
        return None
    refused = {each.sentence for each in said if each.role == "no"}
    is_conditional = any(each.role == "condition" and each.sentence in refused for each in said)
    is_taken_back = any(each.role == "murky yes" and each.clause.opener in {"men", "but"} for each in said)
    return None if is_conditional or is_taken_back else "declined"


def _told(answer: Answer, who: Address | None, text: str, said: Sequence[Said]) -> Coming:
    """The answer with all that it says besides."""
    is_plain = all(each.role in _PLAIN and not each.clause.kinds & _TELLING for each in said)
    comment = None if is_plain else details.comment(text, said)
    asks = any(each.role == "question" for each in said)
    if answer == "declined":
        return Coming(answer, comment, who, asks=asks)
    names, more = details.companions(said)
    comes, goes = details.times(said)
    online = any("online" in each.clause.kinds and each.role in {"yes", "detail"} for each in said)
    return Coming(answer, comment, None, more, names, comes, goes, online, asks)

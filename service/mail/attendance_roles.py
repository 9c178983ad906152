"""What each clause of an answer to an invitation says: yes, no, perhaps, or something else that may spoil these."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from service.mail.attendance_clauses import UNKNOWN, Clause, Form, Sentence
from service.mail.attendance_words import STRANGERS
from service.mail.regex import regex
from service.mail.words import attendance as answers
from service.mail.words import attendance_details as details
from service.mail.words.calendar import MONTHS, WEEKDAYS

Role = Literal[
    "yes", "wish", "warm", "no", "maybe",
    "doubt",  # it cannot be told what it says of coming: then there is no answer
    "murky yes", "murky no",  # speaks of coming, or of not coming, in words that no table has
    "condition", "offer", "subordinate", "question", "announce", "past", "aside",
    "detail", "sorry", "courtesy", "remark",
]  # fmt: skip

_ANSWERS = frozenset({"yes", "no", "wish", "maybe", "warm"})
_OF_COMING = frozenset({"attend", "yes", "no", "away", "maybe", "wish", "warm"})
_WITHOUT_MEANING = frozenset({"courtesy", "neutral", "day"})
_MAY_BE_NEGATED = frozenset({"attend", "can", "not", "neutral", "wish"})
_ALTHOUGH = frozenset({"selvom", "selv", "although", "though"})
_ONLY = frozenset({"kun", "bare", "only"})
_AFTER_ALL = frozenset({"alligevel", "allikevel", "likevel"})
_OFFER, _NOT_BEFORE, _INVERTED = (
    regex(pattern) for pattern in (details.OFFER, details.NOT_BEFORE, details.INVERTED)
)


@dataclass(frozen=True, slots=True)
class Said:
    """A clause, the part that it plays, and the number of its sentence."""

    role: Role
    clause: Clause
    sentence: int


def roles(sentences: Iterable[Sentence], day: date | None) -> list[Said]:
    """Every clause with its role. `day`: what names another day is said of something else."""
    return [
        Said(role, clause, number)
        for number, sentence in enumerate(sentences)
        for role, clause in zip(_of_sentence(sentence, day), sentence.clauses, strict=True)
    ]


def negations(clause: Clause) -> int:
    """How many words of it deny something, those left aside that belong to a form like `ikke sikker`."""
    words = (word for form in clause.forms if form.kind in _MAY_BE_NEGATED for word in form.words.split())
    return sum(word in answers.NEGATIONS for word in words) + sum(
        form.kind == "cannot" for form in clause.forms
    )


def _of_sentence(sentence: Sentence, day: date | None) -> list[Role]:
    found: list[Role] = []
    for clause in sentence.clauses:
        role = _role(clause, day, is_first=not found)
        found.append(_beside(found, clause, role) if found else role)
    if _is_of_something_else(sentence, found):
        found[0] = "doubt"
    last = sentence.clauses[-1]
    if last.asks and len(found) > 1 and not _opens_question(last):
        return ["doubt" if role in _ANSWERS else role for role in found]
    return found


def _is_of_something_else(sentence: Sentence, found: list[Role]) -> bool:
    """`Ja, jeg har fået mailen`, `Nej, jeg har ikke fået den`: the first word answers another question."""
    word, others = sentence.clauses[0].words, found[1:]
    if word == "ja ":
        return bool(others) and set(others) <= {"remark", "question", "past", "courtesy"}
    return word == "nej " and any(
        role in {"remark", "aside"} and answers.NEGATIONS & set(clause.words.split())
        for role, clause in zip(found, sentence.clauses, strict=True)
    )


def _beside(earlier: list[Role], clause: Clause, role: Role) -> Role:
    """The role of a clause that hangs on those before it in its sentence."""
    kinds, before = clause.kinds, earlier[-1]
    if clause.words.startswith("der ") and before == "yes":
        return "remark"
    if clause.opener == "naar" and before in {"yes", "wish", "warm"}:
        return "condition"
    if clause.opener == "at" and before == "yes":
        return "doubt"
    if clause.opener == "om" and before in {"yes", "wish", "warm", "courtesy"}:
        return "condition"
    if (
        role == "maybe"
        and "yes" in earlier
        and kinds & {"detail", "late"}
        and not kinds & {"attend", "can", "no"}
    ):
        return "detail"
    if before == "no" and "naeste" in clause.words.split():
        return "aside"
    return _of_subordinate(before, clause) if role == "subordinate" else role


def _of_subordinate(before: Role, clause: Clause) -> Role:
    """`at jeg ikke kommer`: what was announced, what was said earlier, or part of a no."""
    if before == "announce" and UNKNOWN not in clause.kinds:
        return _of_known(clause, is_first=False)
    if before == "no" and not negations(clause):
        return "remark"
    return "past" if before in {"past", "maybe"} and clause.opener in details.THAT else "subordinate"


def _role(clause: Clause, day: date | None, *, is_first: bool) -> Role:
    kinds = clause.kinds
    if clause.asks and not _is_request(clause):
        return "question" if _opens_question(clause) or not kinds & _OF_COMING else "doubt"
    if clause.opener in details.CONDITION:
        return "offer" if _OFFER.match(f"{clause.opener} {clause.words}") else "condition"
    if clause.opener in details.ALTERNATIVE and (kinds & _OF_COMING or UNKNOWN in kinds):
        return "doubt"
    if clause.words.startswith("bare ") and UNKNOWN in kinds:
        return "condition"
    if clause.opener in details.SUBORDINATE:
        return "subordinate" if kinds & _OF_COMING else "remark"
    if clause.opener in details.REASON:
        role = "remark" if UNKNOWN in kinds else _of_known(clause, is_first=False)
        return role if role in {"no", "maybe"} and clause.opener not in _ALTHOUGH else "remark"
    if UNKNOWN in kinds:
        return _of_unknown(clause)
    if day and "day" in kinds:
        if not any(_is_day(form, day) for form in clause.forms if form.kind == "day"):
            return "aside"
        if kinds <= {"day", "not", "neutral"} and negations(clause) == 1:
            return "no"
    return _of_known(clause, is_first=is_first and not (clause.opener or clause.regrets))


def _of_known(clause: Clause, *, is_first: bool) -> Role:
    """Of a clause of which every word is known. `is_first`: nothing stands before its verb that may turn it round."""
    kinds, denied = clause.kinds, negations(clause)
    if "past" in kinds:
        return "past"
    if "aside" in kinds or ("whole" in kinds and denied):
        return "aside"
    if "maybe" in kinds:
        return "maybe"
    if kinds <= {"announce"} | _WITHOUT_MEANING:
        return "announce" if "announce" in kinds else _of_few_words(clause, denied)
    if "away" in kinds or ("elsewhere" in kinds and clause.regrets):
        return "doubt" if denied or kinds & {"yes", "more", "attend"} else "no"
    if "no" in kinds:
        return _of_a_plain_no(clause, denied)
    if kinds <= {"along"} | _WITHOUT_MEANING:
        return "detail"
    if kinds & {"yes", "more", "late"}:
        return "doubt" if denied or (clause.regrets and "late" not in kinds) else "yes"
    if kinds & {"attend", "can", "cannot", "wish"}:
        return _of_verb(clause, denied, is_first=is_first)
    return _of_few_words(clause, denied)


def _of_few_words(clause: Clause, denied: int) -> Role:
    """Of a clause without a verb: `alligevel ikke`, `selvfølgelig`, `vi ses`, `men først kl. 14`."""
    kinds, words = clause.kinds, set(clause.words.split())
    if denied:
        is_no = denied == 1 and (clause.regrets or words & _AFTER_ALL)
        return "no" if is_no else "aside" if kinds & {"online", "in person"} else "doubt"
    if kinds <= _WITHOUT_MEANING:
        return "yes" if words & answers.AFFIRMED and not clause.regrets else "courtesy"
    if "warm" in kinds:
        return "warm"
    if kinds & {"detail", "online", "in person"}:
        return "detail"
    return "sorry" if "sorry" in kinds else "remark"


def _of_a_plain_no(clause: Clause, denied: int) -> Role:
    """`nej jeg kan ikke` denies but once; `ikke afbud` and `ja nej` do not tell."""
    kinds = clause.kinds
    is_repeated = clause.forms[0].kind == "no" and clause.forms[1:] and clause.forms[1].kind != "not"
    if kinds & {"yes", "more"} or (denied and not is_repeated) or (not denied and "attend" in kinds):
        return "doubt"
    return "no"


def _of_verb(clause: Clause, denied: int, *, is_first: bool) -> Role:
    kinds, words = clause.kinds, clause.words.split()
    if "attend" in kinds and words[0] == "der" and "jeg" not in words:
        return "doubt"
    if denied > 1 or (not denied and clause.regrets) or (denied and _ONLY & set(words)):
        return "doubt"
    if denied and "detail" in kinds:
        return "yes" if _NOT_BEFORE.search(clause.words) else "doubt"
    if denied:
        return "aside" if kinds & {"online", "in person"} else "no"
    if is_first and _INVERTED.match(clause.words):
        return "doubt"
    if "wish" in kinds:
        return "wish"
    return "yes" if "attend" in kinds or {"kan", "can"} & set(words) else "remark"


def _of_unknown(clause: Clause) -> Role:
    kinds = clause.kinds
    if "aside" in kinds:
        return "aside"
    if "past" in kinds:
        return "past"
    says = next(_meaningful(clause), "")
    if says == "maybe":
        return "maybe"
    if says in {"no", "away"} and not kinds & {"attend", "maybe", "yes", "wish", "not"}:
        return "no"
    is_denied = negations(clause) and (
        kinds & {"attend", "wish", "courtesy", "warm"} or _opens_denied(clause)
    )
    if negations(clause) and not any(token.word in STRANGERS for token in clause.tokens):
        return "murky no"  # nothing new: a form of the tables that was denied
    if is_denied or kinds & {"no", "away", "maybe", "cannot"}:
        return "murky no"
    if not kinds & {"attend", "can", "yes", "more", "warm"}:
        return "remark"
    if set(clause.words.split()) & (answers.HANGING if "can" not in kinds else answers.HANGING - {"naar"}):
        return "doubt"
    return "murky yes" if kinds & {"attend", "yes", "more"} else "remark"


def _opens_denied(clause: Clause) -> bool:
    """`men ikke det andet`: what is denied was said before."""
    return clause.words.split()[0] in answers.NEGATIONS - {"ingen", "inga"}


def _meaningful(clause: Clause) -> Iterator[str]:
    return (form.kind for form in clause.forms if form.kind not in _WITHOUT_MEANING | {"sorry"})


def _is_request(clause: Clause) -> bool:
    """`Vil I afmelde mig?` is said as a question and is none."""
    return bool(clause.kinds & {"yes", "no"}) and clause.words.split()[0] in {"vil", "kan"}


def _opens_question(clause: Clause) -> bool:
    return clause.words.split()[0] in details.ASKING or clause.opener in details.ASKING


def _is_day(form: Form, day: date) -> bool:
    if "weekday" in form.found:
        return WEEKDAYS[form.found["weekday"]] == day.weekday()
    if "short" in form.found:
        number, month, *_ = map(int, form.found["short"].split("/"))
        return (number, month) == (day.day, day.month)
    number = int(form.found["day"].rstrip("stndrh"))
    return number == day.day and MONTHS.get(form.found.get("month", ""), day.month) == day.month

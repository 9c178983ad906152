"""What an organisation answers when it is asked to host, in plain words. What is not certain is no answer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from service.domain.fold import fold
from service.mail.mail import Mail
from service.mail.regex import regex
from service.mail.when import read_day
from service.mail.words import hosting as words
from service.mail.words.calendar import MONTHS

Says = Literal["yes", "no", "aside", "back", "swap", "why", "conditional", "question", "wait", "thanks"]
_Role = Literal[
    "yes", "no", "never", "later", "back", "swap", "why", "wait", "courtesy", "remark", "label", "doubt"
]

_A_MONTH = timedelta(days=31)
_LONGEST, _MOST_WORDS = 2_000, 250  # characters, words
_FORMS: tuple[tuple[_Role, tuple[str, ...]], ...] = (
    ("back", words.BACK),
    ("why", words.WHY),
    ("swap", words.SWAP),
    ("wait", words.WAIT),
    ("never", words.NEVER),
    ("no", words.NO),
    ("yes", words.YES),
)
# A full stop behind a number before a small letter ends no sentence: `på 1. sal`.
_SENTENCE = regex(
    r"(?P<body>(?:[^.!?\n]|(?<=\d)\.(?= ?[a-zæøå\d])|(?<=\b[dD])\.|(?<=\b[kK]l)\.)+)(?P<end>[.!?\n]*)"
)
_CLAUSE = regex(
    r"\s*[,;:–—]\s+|\s+-\s+|\s+(?=(?:men|but)\s+(?!ikke\b|not\b))|\s+(?=(?:så|so)\s+(?:det|vi|that|we)\b)",
    re.IGNORECASE,
)
_LABEL = regex(r"\s*(?P<label>[^\W\d_][\w ]{2,16}):\s*(?P<value>\S.*)")
_BLANKS = regex(" +")
_WORD = regex(r"\w+")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = regex(
    rf"\b(?:den |on )?(?P<day>\d{{1,2}} (?:{_MONTH}))\b(?: 20\d\d)?|\b(?:den|d) (?P<number>\d{{1,2}})\b(?! \w)"
)


@dataclass(frozen=True, slots=True)
class HostAnswer:
    """What an organisation says to hosting.

    `yes` with `room`, `parking` and what is `practical`, in the writer's words; `no` for this time; `aside` through
    the day `until`, or for good where that is None; `back` after that; `swap` with the organisation that `partner`
    names, any where it names none; `why` it is asked; `conditional` is a yes that depends on something; a `question`
    that a person has to answer; `wait`: the answer follows; `thanks`, and nothing else. `asks`: there is a question
    besides.
    """

    says: Says
    until: date | None = None
    partner: str | None = None
    room: str | None = None
    parking: str | None = None
    practical: str | None = None
    asks: bool = False


@dataclass(frozen=True, slots=True)
class _Clause:
    """What is said in one clause of the sentence `sentence`; `found` is the partner, the time, or what a label says."""

    role: _Role
    written: str
    sentence: int
    found: str | None = None
    is_question: bool = False


def host_answer(mail: Mail, meeting: date, today: date) -> HostAnswer | None:
    """What the new text of a reply says to hosting the meeting of that day; None where it is not plain."""
    text = mail.span("new").strip()
    if len(text) > _LONGEST or len(_WORD.findall(text)) > _MOST_WORDS:
        return None
    writer = frozenset(fold(mail.from_.name).split()) if mail.from_ else frozenset()
    return _weighed([*_clauses(text, writer)], text, meeting, today)


def host_details(mail: Mail) -> HostAnswer | None:
    """What one who hosts says of the place without saying yes once more; None where it is not of that."""
    text = mail.span("new").strip()
    if len(text) > _LONGEST or "?" in text:
        return None
    writer = frozenset(fold(mail.from_.name).split()) if mail.from_ else frozenset()
    said = [*_clauses(text, writer)]
    if any(clause.role not in ("courtesy", "remark", "label") for clause in said) or _has(
        words.CONDITION, text
    ):
        return None
    found = _accepted(said, asks=False)
    return found if found.room or found.parking or any(clause.role == "label" for clause in said) else None


def _weighed(said: list[_Clause], text: str, meeting: date, today: date) -> HostAnswer | None:
    roles = {clause.role for clause in said}
    if roles == {"courtesy"}:
        return HostAnswer("thanks") if _has(words.THANKS, text) and not _has(words.PRAISE, text) else None
    told = [clause for clause in said if not clause.is_question]
    asked = [clause for clause in said if clause.is_question and clause.role in ("remark", "doubt")]
    plain = {clause.role for clause in told} - {"courtesy", "remark", "label"}
    if "why" in roles and not plain & {"yes", "no", "never"}:
        return HostAnswer("why")
    if "swap" in roles:
        partner = next(clause.found for clause in said if clause.role == "swap")
        return None if "yes" in plain else HostAnswer("swap", partner=partner)
    if asked and not plain - {"yes", "doubt"}:
        is_moved = any(_has(words.MOVED, clause.written) for clause in asked)
        if "yes" in plain and is_moved:
            return HostAnswer("conditional")
        if "yes" not in plain:
            return HostAnswer("question")
    is_conditional = any(_has(words.CONDITION, clause.written) for clause in told)
    if is_conditional:
        return HostAnswer("conditional") if _first_is_yes(told) else None
    if any(clause.role in ("yes", "no") and clause.is_question for clause in said):
        return None
    if any(_is_of_another_day(clause, meeting, today) for clause in told if clause.role in ("yes", "no")):
        return HostAnswer("conditional") if "no" not in plain else None
    return _plainly(plain, told, meeting, today, asks=bool(asked))


def _plainly(
    plain: set[_Role], told: list[_Clause], meeting: date, today: date, *, asks: bool
) -> HostAnswer | None:
    """The one thing that is said, where it is one."""
    if "later" in plain and not plain & {"yes", "doubt", "back"}:
        until = _until(next(clause.found or "" for clause in told if clause.role == "later"), today)
        return HostAnswer("aside", until) if until is not None and until >= meeting - _A_MONTH else None
    if "doubt" in plain:
        return None
    if "never" in plain and "yes" not in plain:
        return HostAnswer("aside")
    if "back" in plain and not plain & {"no", "never"}:
        return HostAnswer("back")
    if plain == {"no"}:
        return HostAnswer("no", asks=asks)
    if plain == {"yes"}:
        return _accepted(told, asks=asks)
    return HostAnswer("wait") if plain == {"wait"} else None


def _is_of_another_day(clause: _Clause, meeting: date, today: date) -> bool:
    """Whether it is said of a day that is not the meeting's."""
    for match in _DAY.finditer(fold(clause.written)):
        day = read_day(match["day"], today) if match["day"] else None
        if (match["number"] and int(match["number"]) != meeting.day) or (match["day"] and day != meeting):
            return True
    return False


def _first_is_yes(told: list[_Clause]) -> bool:
    first = next((clause for clause in told if clause.role != "courtesy"), None)
    if first is None or "no" in {clause.role for clause in told}:
        return False
    head = re.split(rf"\b{words.CONDITION}\b", fold(first.written))[0].strip()
    return first.role == "yes" or (bool(head) and _role(head) == "yes")


def _accepted(told: list[_Clause], *, asks: bool) -> HostAnswer:
    """A yes, and what is said of the place besides."""
    kept: dict[str, list[str]] = {"room": [], "parking": [], "practical": []}
    last = (-1, "")
    for clause in told:
        if clause.role == "label":
            kept[clause.found or ""].append(clause.written)
        elif clause.role == "remark":
            what = _kept_as(clause, last)
            room = _room(clause.written) if what == "room" else None
            if last == (clause.sentence, what) and what != "parking":
                kept[what][-1] += f", {room or clause.written}"
            else:
                kept[what].append(room or clause.written)
            last = (clause.sentence, what)
    room, parking, practical = (
        separator.join(dict.fromkeys(kept[key])) or None
        for key, separator in (("room", ", "), ("parking", ". "), ("practical", ". "))
    )
    return HostAnswer("yes", room=room, parking=parking, practical=practical, asks=asks)


def _kept_as(clause: _Clause, last: tuple[int, str]) -> Literal["room", "parking", "practical"]:
    """Where the meeting is, where one may park, or something else that is practical."""
    if _has(words.PARKING, clause.written):
        return "parking"
    is_town = last == (clause.sentence, "room") and re.fullmatch(words.POSTCODE, fold(clause.written))
    return "room" if is_town or _room(clause.written) else "practical"


def _has(table: str, written: str) -> bool:
    return re.search(rf"\b{table}\b", fold(written)) is not None


def _room(remark: str) -> str | None:
    """The place that is named, as it was written."""
    folded = fold(remark)
    found = re.fullmatch(words.ROOM, folded) or re.fullmatch(words.ADDRESS, folded)
    if found is None:
        street = re.fullmatch(words.ADDRESS, re.sub(r"^.*?\b(?:paa|i|er|in|at|is) ", "", folded))
        return _tail(remark, street[0]) if street else None
    inner = (
        found.groupdict().get("in")
        or found.groupdict().get("street")
        or found.groupdict().get("named")
        or found[0]
    )
    return _tail(remark, re.sub(r"^(?:i|paa|in|det er|det bliver) ", "", inner))


def _tail(written: str, folded: str) -> str:
    """The end of what was written that is folded so."""
    parts = written.split(" ")
    for start in range(len(parts)):
        if fold(" ".join(parts[start:])) == folded:
            return " ".join(parts[start:])
    return written


def _label(written: str) -> Literal["room", "parking", "practical"] | None:
    for key, forms in words.LABELS.items():
        if re.fullmatch(forms, fold(written)):
            return key  # type: ignore[return-value]
    return None


def _clauses(text: str, writer: frozenset[str]) -> Iterator[_Clause]:
    for number, match in enumerate(_SENTENCE.finditer(text)):
        body, is_question = match["body"].strip(), "?" in match["end"]
        label = _LABEL.fullmatch(body)
        what = _label(label["label"]) if label else None
        if label and what:
            yield _Clause("label", label["value"].strip(), number, what)
        elif body:
            yield from _of_sentence(body, number, writer, is_question=is_question)


def _of_sentence(body: str, number: int, writer: frozenset[str], *, is_question: bool) -> Iterator[_Clause]:
    """The sentence as one clause where it is one; of several, the last is what is asked."""
    whole = _classified(body, number, writer, is_question=is_question)
    if whole.role not in ("remark", "doubt") or (_has(words.CONDITION, body) and "," not in body):
        yield whole
        return
    parts = [part.strip() for part in _CLAUSE.split(body) if part.strip()]
    for part in parts:
        yield _classified(part, number, writer, is_question=is_question and part == parts[-1])


def _classified(written: str, number: int, writer: frozenset[str], *, is_question: bool) -> _Clause:
    folded = _bare(written, writer)
    if re.fullmatch(words.GREETING, fold(written)):
        return _Clause("courtesy", written, number)
    role = _role(folded)
    found = None
    if role == "swap":
        found = _partner(written, folded)
    elif role in ("no", "remark", "doubt", "never") and (later := _later(folded)):
        is_that_day = role == "no" and _DAY.search(folded)
        role, found = (role, None) if is_that_day else ("later", later)
    return _Clause(role, written, number, found, is_question)


def _bare(written: str, writer: frozenset[str]) -> str:
    """The folded words without courtesies and the writer's own name; a day is `qzd`."""
    folded = _courtesy().sub(" ", fold(written))
    return _BLANKS.sub(" ", " ".join(word for word in folded.split() if word not in writer)).strip()


def _role(folded: str) -> _Role:
    if not folded:
        return "courtesy"
    dated = _BLANKS.sub(" ", _DAY.sub("qzd", folded))
    for role, forms in _compiled():
        if any(form.fullmatch(dated) or form.fullmatch(folded) for form in forms):
            return role
    return "doubt" if _doubt().search(folded) else "remark"


def _partner(written: str, folded: str) -> str | None:
    for form in dict(_compiled())["swap"]:
        match = form.fullmatch(folded)
        who = match.groupdict().get("who") if match else None
        if who and not re.fullmatch(words.ANYBODY, who):
            return _tail(written.strip(" .?!"), who)
    return None


def _later(folded: str) -> str | None:
    """The time before which it cannot be, where such a one is told."""
    for form in _laters():
        match = form.fullmatch(folded)
        if match and _until(folded, date(2000, 1, 1)) is not None:
            return folded
    return None


def _until(folded: str, today: date) -> date | None:
    """The last day on which the organisation does not host."""
    for pattern, days in words.LENGTHS:
        if re.search(rf"\b(?:{pattern})\b", folded):
            return today + timedelta(days=days)
    for name, (month, day) in words.SPANS.items():
        if re.search(rf"\b{name}\b", folded):
            return _next(today, month, day)
    if re.search(rf"\b{words.NEXT_YEAR}\b", folded):
        return (
            date(today.year, 12, 31)
            if not re.search(r"\b(?:ikke|ikkje|not) (?:i )?n", folded)
            else date(today.year + 1, 12, 31)
        )
    years = [int(year) for year in re.findall(r"\b(20\d\d)\b", folded)]
    is_excluded = re.search(r"\b(?:ikke|ikkje|not) (?:i|in) 20\d\d", folded)
    if years and is_excluded:
        return date(max(years), 12, 31)
    named = (MONTHS | words.BEGINS).items()
    first = next((number for name, number in named if re.search(rf"\b{name}\b", folded)), None)
    if first is not None:
        return _before_month(folded, first, today)
    if years:
        return date(max(years) - 1, 12, 31)
    return date(today.year, 12, 31) if re.search(rf"\b{words.THIS_YEAR}\b", folded) else None


def _before_month(folded: str, month: int, today: date) -> date | None:
    named = re.search(r"\b(?:den )?(\d{1,2}) (?=[a-z])", folded)
    if named:
        day = read_day(named[0] + folded[named.end() :], today)
        if not isinstance(day, date):
            return None
        return day if re.search(rf"\b{words.AFTER}\b", folded) else day - timedelta(days=1)
    first = _next(today, month, 1)
    if re.search(rf"\b{words.AFTER}\b", folded):
        following = date(first.year + month // 12, month % 12 + 1, 1)
        return following - timedelta(days=1)
    return first - timedelta(days=1)


def _next(today: date, month: int, day: int) -> date:
    """The next such day of a year."""
    this = date(today.year, month, day)
    return this if this > today else date(today.year + 1, month, day)


@cache
def _compiled() -> tuple[tuple[_Role, tuple[re.Pattern[str], ...]], ...]:
    return tuple((role, tuple(map(re.compile, forms))) for role, forms in _FORMS)


@cache
def _laters() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, words.LATER))


@cache
def _courtesy() -> re.Pattern[str]:
    return re.compile(rf"\b{words.COURTESY}\b")


@cache
def _doubt() -> re.Pattern[str]:
    return re.compile(rf"\b{words.DOUBT}\b")

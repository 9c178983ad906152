"""What somebody writes about what was promised, point by point: `7/23 gul: venter på svar fra KD`.

Something counts only where every word of it is known; what stands beside a light, or beside what is done, is a note. In
doubt nothing is understood, and a person reads it.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Literal

from service.domain.fold import fold
from service.domain.follow_up import Light
from service.mail.commands_opening import is_greeting, without_greeting
from service.mail.regex import regex
from service.mail.when import read_day
from service.mail.words import follow_ups as words

What = Literal[
    "light", "done", "due", "when", "handed", "declined", "dropped", "reopened", "accepted", "question", "unclear"
]  # fmt: skip

LONGEST = 4_000  # characters; who writes more has more to say than how a point stands
_LABEL = r"(?:\d{1,3}/\d{2}[a-z]?|#\d{1,9})(?![\w/]|[.-]\d)"
_ANYWHERE = regex(rf"(?<![\w/.#-]){_LABEL}")
_HEAD = regex(
    rf"(?:\A|\n|[.;,!:»]|\s(?:og|and|samt)(?=\s))[\s>*•·»«\"“–-]*(?:(?:{words.CASE})\b\.?[\s:]*)*(?P<label>{_LABEL})",
    re.IGNORECASE,
)
_JOINED = regex(r"[\s,&]*(?:og|and|samt)?\s*\Z")
_LOOSE_END = regex(r"(?:\s(?:og|and|samt)|[\s,;:–-])+\Z")
_SENTENCE = regex(r"\n+|(?<=\D)[.!]+(?=\s|\Z)")
_CLAUSE = regex(r"\s(?:men|but|og|and)\s|\s[–—-]+\s?|[,;:!()\n–—]+|(?<=\D)\.+(?=\s|\Z)|\A[–—-]+")
_FAREWELL = regex(
    r"(?:\A|[\s,.!])(?:mvh|vh|kh|hilsen|venlig hilsen|vennlig hilsen|regards)\b[^\n]{0,60}\Z", re.I
)
_GREETING = regex(r"\A(?:hej|hei|hi|hello|kære|kjære|dear)\b[^,.!\n\d]{0,40}[,.!\n]+\s*", re.IGNORECASE)
_NAME = (
    r"(?P<name>[A-ZÆØÅ][\w'’-]*(?:\s+(?:(?:van|von|de|af|av)\s+)?[A-ZÆØÅ][\w'’-]*\.?){0,3}"
    r"|(?i:the\s+secretariat|sekretariatet|secretariat))"
)
_MARKS = ' \t\n,;:.!–—-()»«"“”'
_MOST_WORDS = 12  # of a clause that tells a day


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of the points called `labels`, none of them where it does not say of which.

    `light`, and `due` where a day is told with it; `to` is whom it was handed on to, as written; `when`: a day is told,
    but not which is certain. `note` is what was said with it, `words` all of it.
    """

    labels: tuple[str, ...]
    what: What
    light: Light | None = None
    due: date | None = None
    to: str = ""
    note: str = ""
    words: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether it says something of a point by itself."""
        return self.what not in ("question", "unclear", "accepted")


def follow_up_answers(
    text: str, known: Collection[str], today: date, *, is_officer: bool = False
) -> tuple[Said, ...]:
    """What a text says, in its order; `known` is what points and cases are called. An officer may give a bare name."""
    if len(text) > LONGEST:
        return (Said((), "unclear", words=text),)
    found = []
    for labels, body, is_headed in _segments(_bare(text), known):
        said = _said(labels, body, today, is_officer)
        # A sentence may name a case without telling anything of it: `Tak for 7/23`.
        if labels or body.strip(_MARKS):
            found.append(said if is_headed or said.is_plain else replace(said, labels=()))
    has_labels = any(said.labels for said in found)
    return tuple(said for said in found if said.labels or not has_labels or not _is_lead(said))


def labels_in(text: str, known: Collection[str]) -> tuple[str, ...]:
    """The points and cases that a text names, once each."""
    named = (match[0] for match in _ANYWHERE.finditer(text[:LONGEST]))
    return tuple(dict.fromkeys(label for label in named if label in known))


def cases_in(text: str) -> tuple[str, ...]:
    """What may be numbers of cases in a text, `7/23`; it may be a date as well."""
    named = (match[0] for match in _ANYWHERE.finditer(text[:LONGEST]))
    return tuple(dict.fromkeys(label for label in named if label[-1].isdigit() and label[0] != "#"))


def _bare(text: str) -> str:
    """Without greeting and farewell."""
    text = _GREETING.sub("", text.strip(), count=1)
    lines = [line for line in text.splitlines() if not is_greeting(line.strip())]
    if lines:
        lines[0] = without_greeting(lines[0])
    text = _FAREWELL.sub("", "\n".join(lines).rstrip(" .,!\n"))
    for sign, word in words.SIGNS.items():
        text = text.replace(sign, word)
    return text


def _is_lead(said: Said) -> bool:
    """`Status på mine punkter:` above them says nothing."""
    return said.what == "unclear" and said.words.rstrip().endswith(":")


def _segments(text: str, known: Collection[str]) -> Iterator[tuple[tuple[str, ...], str, bool]]:
    """(labels, what is said of them, whether it stands behind them), first what stands above any label."""
    heads = [match for match in _HEAD.finditer(text) if match["label"] in known]
    above = text[: heads[0].start()] if heads else text
    if heads and heads[0][0].startswith(":"):
        above += ":"
    yield from ((*each, False) for each in _of_sentences(above, known))
    labels: tuple[str, ...] = ()
    for place, match in enumerate(heads):
        end = heads[place + 1].start() if place + 1 < len(heads) else len(text)
        body = text[match.end() : end]
        labels = (*labels, match["label"])
        if _JOINED.fullmatch(body) and place + 1 < len(heads):
            continue
        yield labels, _LOOSE_END.sub("", body) if place + 1 < len(heads) else body, True
        labels = ()


def _of_sentences(text: str, known: Collection[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """`Jeg er færdig med 7/23.` names the point in the sentence itself."""
    loose = []
    for sentence in _SENTENCE.split(text):
        labels = labels_in(sentence, known)
        if labels:
            named = _ANYWHERE.sub(lambda match: "den" if match[0] in known else match[0], sentence)
            yield labels, re.sub(rf"\b(?:{words.CASE})\s+den\b", "den", named, flags=re.IGNORECASE)
        else:
            loose.append(sentence)
    if any(each.strip(_MARKS) for each in loose):
        # As it was written, where no sentence has been taken out of it.
        yield (), text if len(loose) == len(_SENTENCE.split(text)) else ". ".join(loose)


@dataclass(slots=True)
class _Found:
    """What the clauses of one segment say."""

    what: set[What] = field(default_factory=set)
    lights: set[Light] = field(default_factory=set)
    due: date | None = None
    to: str = ""
    others: list[str] = field(default_factory=list)
    says_no: bool = False
    span: tuple[int, int] = (0, 0)

    @property
    def is_hedged(self) -> bool:
        return any(words.HEDGES & set(fold(other).split()) for other in self.others)


def _said(labels: tuple[str, ...], body: str, today: date, is_officer: bool) -> Said:
    said = Said(labels, "unclear", words=body.strip(" \n"))
    if "?" in body:
        return replace(said, what="question")
    if not body.strip(_MARKS):
        return said
    found = _Found()
    text = _without_owner(body, found)
    for match in _clauses(text):
        _weigh(text[match[0] : match[1]], match, found, today, is_officer)
    return _put_together(said, text, found)


def _without_owner(body: str, found: _Found) -> str:
    """Takes out the sentence that says who has it now."""
    for sentence in _SENTENCE.split(body):
        for pattern in _handed():
            match = pattern.fullmatch(sentence.strip(_MARKS))
            if match and not set(fold(match["name"]).split()) & words.NO_NAME:
                found.what.add("handed")
                found.to = match["name"]
                return body.replace(sentence, "\n", 1)
    return body


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _CLAUSE.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _weigh(clause: str, span: tuple[int, int], found: _Found, today: date, is_officer: bool) -> None:
    folded = fold(clause)
    told = folded.split()
    if not told or set(told) <= words.COURTESY or (set(told) <= words.DUE and told[-1] in words.DEADLINES):
        return
    if re.fullmatch(words.WHO_HAS, folded):
        return
    rest = " ".join(word for word in told if word not in words.FILLERS)
    for light, pattern in words.LIGHTS.items():
        if re.fullmatch(pattern, rest):
            found.lights.add(light)
            found.what.add("light")
            found.span = span
            return
    if re.fullmatch(words.NO, folded):
        found.says_no = True
    elif what := _plain(folded, rest):
        found.what.add(what)
        found.span = span if "light" not in found.what else found.span
    elif (day := _day(clause, today)) is not None:
        found.what.add("due" if isinstance(day, date) else "when")
        found.due = day if isinstance(day, date) else None
    elif is_officer and _is_name(clause):
        found.what.add("handed")
        found.to = clause.strip(_MARKS)
    else:
        found.others.append(clause)


def _plain(folded: str, rest: str) -> What | None:
    patterns: tuple[tuple[What, str], ...] = (
        ("declined", words.DECLINED),
        ("accepted", words.ACCEPTED),
        ("reopened", words.REOPENED),
    )
    for what, pattern in patterns:
        if re.fullmatch(pattern, folded):
            return what
    if re.fullmatch(words.DONE, rest) or re.fullmatch(words.DONE, folded):
        return "done"
    return "dropped" if re.fullmatch(words.DROPPED, rest) else None


def _day(clause: str, today: date) -> date | str | None:
    """The day that a clause tells; its words, where that has to be asked about; None where none is told."""
    told = clause.strip(_MARKS).split()
    if len(told) > _MOST_WORDS:
        return None
    before: list[str] = []
    for place in range(len(told)):
        if _may_stand_before(before):
            day = read_day(" ".join(told[place:]), today)
            if isinstance(day, date):
                return day
            if day.code not in ("no-date", "not-understood"):
                return " ".join(told[place:])
        before += fold(told[place]).split()
        if not set(before) <= words.DUE:
            break
    known = before[:-1] if before and before[-1] not in words.DUE else before
    return clause.strip() if _is_time(known, told) else None


def _may_stand_before(before: list[str]) -> bool:
    """`når det ikke før` tells a day, `når det ikke til` one by which it will not be done."""
    told = [word for word in before if word not in ("den", "d", "the", "on")]
    return not words.NEGATIONS & set(told) or (bool(told) and told[-1] in words.NOT_BEFORE)


def _is_time(before: list[str], told: list[str]) -> bool:
    """`inden jul`: behind a word for a deadline stand some words, which are no date."""
    is_last = bool(before) and before[-1] in words.DEADLINES
    return is_last and _may_stand_before(before) and len(told) - len(before) in (1, 2)


def _is_name(clause: str) -> bool:
    match = re.fullmatch(_NAME, clause.strip(_MARKS))
    return match is not None and not set(fold(match[0]).split()) & words.NO_NAME


def _put_together(said: Said, text: str, found: _Found) -> Said:
    """One thing is said of a point, or nothing is understood: a light, or a new date, may stand beside the other."""
    what = set(found.what)
    if found.lights == {"green"} and "done" in what:
        what.discard("light")
    if len(found.lights) > 1:
        return said
    if what == {"light", "due"}:
        what = {"light"}
    if what == {"handed", "due"}:
        what = {"handed"}
    if what == {"light", "when"} or what == {"handed", "when"}:
        what = {"when"}
    if found.says_no and what <= {"declined"}:
        what = {"declined"}
    elif found.says_no and what != {"handed"}:
        return said
    if len(what) != 1:
        return said
    (only,) = what
    if only != "light" and (found.is_hedged or (found.others and only not in ("done", "dropped"))):
        return said
    note = _note(text, found) if only in ("light", "done") else ""
    light = next(iter(found.lights), None) if only == "light" else None
    return replace(said, what=only, light=light, due=found.due, to=found.to, note=note)


def _note(text: str, found: _Found) -> str:
    """What was written behind the word that counts, or before it."""
    start, end = found.span
    behind = " ".join(text[end:].split()).strip(_MARKS.replace("(", "").replace(")", ""))
    behind = behind.removeprefix("(").removesuffix(")") if behind.startswith("(") else behind
    return behind or " ".join(text[:start].split()).strip(_MARKS)


@cache
def _handed() -> tuple[re.Pattern[str], ...]:
    """Compiled with the first answer and not at every start."""
    return tuple(re.compile(pattern.replace("{name}", _NAME)) for pattern in words.HANDED)

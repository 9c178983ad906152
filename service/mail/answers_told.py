"""What an officer tells of the answers of others, who phoned or said it in the corridor.

`Anne Holm kommer`, `bo@x.dk: kan desværre ikke`, `Kommer ikke: Carl Riis, dorte@x.dk`. What is said is read as if the
person had written it (mail.attendance), and a line that does not plainly say who comes or does not is none.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from service.domain.fold import fold
from service.domain.meeting import Answer
from service.mail.commands_opening import without_greeting
from service.mail.mail import Mail
from service.mail.order_lines import closes, is_courtesy, plain
from service.mail.regex import regex
from service.mail.values import emails
from service.mail.words.answers_told import ENGLISH, FIRST_PERSON, NOBODY, SAYS

_LONGEST_LINE, _LONGEST_NAME, _MOST_LINES = 500, 6, 200  # characters, words, lines
_LABEL = regex(r"(?P<label>[^:@]{2,60}?)(?: ?\(\d{1,5}\))? ?:(?P<value>.*)")
_BETWEEN = regex(r"[,;&/]|\s(?:og|and|samt)\s")
_WORD = regex(r"[^\s,;:]+")
_FROM = regex(
    r"(?P<said>afbud|avbud|forfall?|ja|nej|nei|yes|no)\s(?:fra|frå|from)\s(?P<who>.+)", re.IGNORECASE
)
_NEXT = regex(
    r"(?:[,;.]\s*|\s)(?:(?:og|men|and|but|mens|while)\s)?(?=(?:[^\s@,;]+@|[A-ZÆØÅ][\w-]+\s+[\w@<])[^,;.]{0,80})"
)
_SAYS = frozenset(map(fold, SAYS))
_NAME = regex(r"[^\W\d_][^\d:@()?!/]*")


@dataclass(frozen=True, slots=True)
class Told:
    """One person's answer. `who` is an address, or a name as the officer wrote it; `comment` what is said besides."""

    who: str
    answer: Answer
    comment: str | None = None


@dataclass(frozen=True, slots=True)
class AnswersTold:
    """`answers` in their order; `strange` are the lines that tell none."""

    answers: tuple[Told, ...]
    strange: tuple[str, ...]


def lines_told(mail: Mail, names: Iterable[str]) -> str:
    """What an officer wrote, line by line, down to a valediction or one of the officers' `names`."""
    found: list[str] = []
    own = tuple(names)
    for line in map(plain, mail.span("new").splitlines()[:_MOST_LINES]):
        said = line if found else without_greeting(line)
        if said and closes(said, own):
            break
        found += [said] if said else []
    return "\n".join(found)


def answers_told(text: str, day: date) -> AnswersTold:
    """Every line of `text`; `day` is that of the meeting, because what is said of another is no answer to it."""
    answers: list[Told] = []
    strange: list[str] = []
    label: Told | None = None
    for line in filter(None, map(plain, text.splitlines()[:_MOST_LINES])):
        opened = _label(line, day)
        found = opened[1] if opened else _line(line, label, day)
        label = opened[0] if opened else label
        if found is None and not is_courtesy(line):
            strange.append(line)
        answers += found or ()
    return AnswersTold(tuple(answers), tuple(strange))


def tells_answer(text: str) -> bool:
    """Whether what stands beside a command word tells of somebody's answer; a title or a number does not."""
    label = _LABEL.fullmatch(text)
    return bool(label and _said(label["label"], None)) or bool(_line(text, None, None))


def _label(line: str, day: date | None) -> tuple[Told, list[Told] | None] | None:
    """`Kommer ikke: Anne Holm, bo@x.dk`; where nobody follows, those on the lines below are meant."""
    found = _LABEL.fullmatch(line[:_LONGEST_LINE])
    said = _said(found["label"], day) if found else None
    if found is None or said is None:
        return None
    label = Told("", said[0])
    value = found["value"].strip()
    return label, _each(value, label) if value else []


def _line(line: str, label: Told | None, day: date | None) -> list[Told] | None:
    if "?" in line or len(line) > _LONGEST_LINE:
        return None
    by = _FROM.fullmatch(line)
    if by is not None:
        said = _said(by["said"], day)
        return _each(by["who"].rstrip("."), Told("", said[0])) if said else None
    found: list[Told] = []
    for part in _parts(line):
        one = _sentence(part, day)
        if one is None:
            return _each(line.rstrip("."), label) if label else None
        found += one
    return found


def _parts(line: str) -> list[str]:
    """`Anne Holm kommer, Bo Bak kommer ikke` are two: where somebody else follows of whom something is said."""
    parts: list[str] = []
    start = 0
    for gap in _NEXT.finditer(line):
        before, after = line[start : gap.start()], line[gap.end() :]
        if gap.start() > start and _divided(before) and _divided(after) and _is_somebody(after):
            parts.append(before)
            start = gap.end()
    return [*parts, line[start:]]


def _is_somebody(text: str) -> bool:
    """Whether a name in capitals, or an address, stands before what is said."""
    divided = _divided(text)
    who = _people(divided[0]) if divided else None
    return bool(who) and all("@" in one or one.istitle() for one in who or ())


def _sentence(text: str, day: date | None) -> list[Told] | None:
    divided = _divided(text)
    if divided is None:
        return None
    who, words = divided
    said = _said(words, day)
    return _each(who, Told("", *said)) if said else None


def _divided(text: str) -> tuple[str, str] | None:
    """Whom a sentence is about, and what it says of them."""
    for word in _WORD.finditer(text):
        before = text[: word.start()].strip()
        if before and fold(word.group().rstrip(".!")) in _SAYS:
            return before.rstrip(" ,;:–-"), text[word.start() :].strip()
    return None


def _said(words: str, day: date | None) -> tuple[Answer, str | None] | None:
    """What the person would have answered in these words, and the words where they say more."""
    # Imported here: its tables take longer to make than all else of a start that answers nobody.
    from service.mail.attendance import coming_in

    first, _, rest = words.strip().partition(" ")
    spoken = FIRST_PERSON.get(first.lower(), first)
    subject = "I" if first.lower() in ENGLISH else ""
    found = coming_in(f"{subject} {spoken} {rest}".strip(), day)
    if found is None or found.asks or found.instead is not None:
        return None
    return found.answer, words.strip() if found.comment else None


def _each(text: str, said: Told) -> list[Told] | None:
    """The same of everybody who is named in `text`, which names nothing else."""
    who = _people(text)
    return [Told(one, said.answer, said.comment) for one in who] if who else None


def _people(text: str) -> Sequence[str] | None:
    """Addresses and names, each as written; None where something else stands there."""
    found: list[str] = []
    for part in (part.strip(" .«»\"'") for part in _BETWEEN.split(text)):
        address = emails(part)
        if len(address) == 1:
            found.append(address[0].lower())
        elif _NAME.fullmatch(part) and len(part.split()) <= _LONGEST_NAME and fold(part) not in NOBODY:
            found.append(" ".join(part.split()))
        else:
            return None
    return found

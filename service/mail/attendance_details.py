"""What an answer to an invitation says besides: who comes instead or along, when, and in which words."""

from collections.abc import Iterable, Sequence
from datetime import time

from service.domain.network import Address
from service.mail.attendance_clauses import Sentence
from service.mail.attendance_roles import Said
from service.mail.attendance_words import ADDRESS, NAME, STRANGE, STRANGERS, TIME, Token
from service.mail.clock_time import Times
from service.mail.names import is_first_name
from service.mail.regex import regex
from service.mail.when import read_times
from service.mail.words import attendance_details as tables
from service.mail.words.attendance import NEGATIONS
from service.mail.words.calendar import NUMBERS

_INSTEAD = tuple(regex(rf"\b{pattern}") for pattern in tables.INSTEAD)
_INSTEAD_AFTER_NO = tuple(regex(rf"\b{pattern}") for pattern in tables.INSTEAD_AFTER_NO)
_LEAVES_AT, _COMES_AT = regex(rf"\b{tables.LEAVES_AT}"), regex(rf"\b{tables.COMES_AT}")
_NEAR = 5  # words behind a name among which a negation denies that this person comes
_OF_ATTENDING = frozenset({"yes", "wish", "detail", "murky yes"})
_CLOSES = frozenset(".!?)…")


def instead(sentences: Iterable[Sentence], *, has_no: bool) -> Address | None:
    """Who comes in the writer's place, None for nobody. A colleague may have no name, and most have no address.

    `has_no`: the writer has said no; then `men Søren kommer` is enough.
    """
    patterns = (*_INSTEAD, *_INSTEAD_AFTER_NO) if has_no else _INSTEAD
    for sentence in sentences:
        if sentence.clauses[-1].asks:
            continue
        for found in filter(None, (pattern.search(sentence.words) for pattern in patterns)):
            behind = sentence.words[found.end("who") :].split()[:_NEAR]
            who = _person(sentence, found.start("who"), found.end("who"))
            if who is not None and not NEGATIONS.intersection(behind):
                return who
    return None


def companions(said: Sequence[Said]) -> tuple[tuple[str, ...], int]:
    """Who comes with the writer as far as they are named, and how many."""
    names: list[str] = []
    more = 0
    for at, each in enumerate(said):
        if each.role not in _OF_ATTENDING:
            continue
        for form in each.clause.forms:
            if form.kind == "more":
                more += (
                    _count(form.found["extra"]) if "extra" in form.found else _count(form.found["count"]) - 1
                )
            elif form.kind == "along":
                named = _names(form.tokens) or _named_behind(said[at + 1 : at + 2])
                names += named
                more += len(named) or _count(form.words)
    return tuple(names), more


def times(said: Iterable[Said]) -> tuple[time | None, time | None]:
    """When the writer comes and when he goes, naive local wall times; None for what is not said."""
    comes = goes = None
    for clause in (each.clause for each in said if each.role in _OF_ATTENDING):
        for at, found in enumerate(map(_time, clause.tokens)):
            if found is None:
                continue
            before = "".join(f"{token.word} " for token in clause.tokens[: at + 1])
            if _LEAVES_AT.search(before) and not _COMES_AT.search(before):
                goes = goes or found
            else:
                comes = comes or found
    return comes, goes


def comment(text: str, said: Iterable[Said]) -> str:
    """What was written, as it was, from the first clause that says something to the last."""
    told = [each.clause.tokens for each in said if each.role != "courtesy"]
    start, end = min(tokens[0].start for tokens in told), max(tokens[-1].end for tokens in told)
    while end < len(text) and text[end] in _CLOSES:
        end += 1
    return text[start:end]


def _person(sentence: Sentence, start: int, end: int) -> Address | None:
    """The person that these words end with: a name, an address, or a colleague without either."""
    first, behind = sentence.words.count(" ", 0, start), sentence.words.count(" ", 0, end)
    addressed = sentence.tokens[behind : behind + 1]
    tokens = [*sentence.tokens[first:behind], *(token for token in addressed if token.word == ADDRESS)]
    email = next((token.written.lower() for token in tokens if token.word == ADDRESS), "")
    tokens = [token for token in tokens if token.word not in {ADDRESS, "min", "mi"}]
    name: list[Token] = []
    while tokens and _may_be_name(tokens[-1], is_last=not name):
        name.insert(0, tokens.pop())
    if not name and not (tokens and tokens[-1].word in tables.COLLEAGUE):
        return None
    while name and name[0].word == STRANGE:  # `vores nye lærer Niels Bang`
        name.pop(0)
    return Address(" ".join(token.written for token in name), email)


def _may_be_name(token: Token, *, is_last: bool) -> bool:
    """`Anna` is a word of nynorsk as well; before a surname it is a name."""
    if token.word in STRANGERS:
        return True
    return not is_last and token.written[0].isupper() and is_first_name(token.written)


def _named_behind(said: Sequence[Said]) -> list[str]:
    """`min chef, Lars Holt`: a clause that is a name and nothing else."""
    tokens = [token for each in said for token in each.clause.tokens]
    return _names(tokens) if all(token.word in STRANGERS for token in tokens) else []


def _names(tokens: Iterable[Token]) -> list[str]:
    names: list[list[str]] = [[]]
    for token in tokens:
        if token.word == NAME or (token.word == STRANGE and names[-1]):
            names[-1].append(token.written)
        else:
            names.append([])
    return [" ".join(name) for name in names if name]


def _time(token: Token) -> time | None:
    """Of two times that an hour may mean, the one in the afternoon: nobody meets at two at night."""
    if token.word != TIME:
        return None
    found = read_times(token.written)
    return found.starts if isinstance(found, Times) else max(found.times, default=None)


def _count(words: str) -> int:
    """The number among the words, `to kolleger`; one, where there is none."""
    numbers = (int(word) if word.isdigit() else NUMBERS.get(word) for word in words.split())
    return next((number for number in numbers if number), 1)

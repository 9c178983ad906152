"""An answer to an invitation taken apart: sentences, their clauses, and the forms that these consist of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from service.domain.fold import fold
from service.mail.attendance_words import ASK, PAUSE, STOP, STRANGERS, Token, tokens
from service.mail.regex import regex
from service.mail.words import attendance as answers
from service.mail.words import attendance_details as details
from service.mail.words.attendance_forms import FORMS, OPENERS

UNKNOWN = "unknown"  # the kind of a word that stands in no form

_NAMED_GROUP = regex(r"\?P<\w+>")
_OPENING = {"opener": "", "because": "fordi", "provided": "hvis"}  # a phrase opens a clause as this word does
_LEFT_OPEN = details.CONDITION | {"men", "but"}  # `ja, men …`
_ADVERBS_AT_FIRST = frozenset({"der", "hvor", "siden"})
_ADVERBS_LATER = frozenset({"da", "saa", "siden"})
_OPENED_BY_THEM = frozenset({"jeg", "vi", "det", "der", "i", "maa", "kan"}) | STRANGERS
_MOST_GREETED = 6  # words of `Hej Mette og alle sammen`

_Kind = tuple[str, re.Pattern[str], tuple[re.Pattern[str], ...]]


@cache
def _kinds() -> tuple[_Kind, ...]:
    """The forms of each kind, and one pattern that tells quickly whether any of them fits at all.

    Compiled with the first answer in words: that takes a tenth of a second, which no start should.
    """
    return tuple(
        (
            kind,
            re.compile("|".join(_NAMED_GROUP.sub("?:", form) for form in forms)),
            tuple(map(re.compile, forms)),
        )
        for kind, forms in FORMS.items()
    )


@dataclass(frozen=True, slots=True)
class Form:
    """What stands together in one of the tables, or a single word that stands in none.

    `words` have a blank behind each; `found` is what the form keeps by name.
    """

    kind: str
    words: str
    tokens: tuple[Token, ...]
    found: dict[str, str]


@dataclass(frozen=True, slots=True)
class Clause:
    """`opener`: the conjunction that it begins with, "" for none. `regrets`: it says `desværre`.

    `asks`: a question mark stands behind it.
    """

    opener: str
    forms: tuple[Form, ...]
    regrets: bool
    asks: bool = False

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(form.kind for form in self.forms)

    @property
    def words(self) -> str:
        """Its words, a blank behind each."""
        return "".join(form.words for form in self.forms)

    @property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(token for form in self.forms for token in form.tokens)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The clauses of a sentence, and all its words without what divides them."""

    clauses: tuple[Clause, ...]
    tokens: tuple[Token, ...]

    @property
    def words(self) -> str:
        """The words of `tokens`, a blank behind each."""
        return _joined(self.tokens)


def sentences(text: str, own_names: frozenset[str] = frozenset()) -> list[Sentence]:
    """The sentences of the text. `own_names`: the words of the writer's name, folded; alone they say nothing."""
    found: list[Sentence] = []
    run: list[list[Token]] = [[]]
    for token in [*tokens(text), Token(STOP, "", len(text))]:
        if token.word == PAUSE:
            run.append([])
        elif token.word in {STOP, ASK}:
            stretches = [stretch for stretch in run if stretch]
            found += _sentence(stretches, own_names, asks=token.word == ASK) if stretches else []
            run = [[]]
        else:
            run[-1].append(token)
    return found


def _sentence(stretches: list[list[Token]], own_names: frozenset[str], *, asks: bool) -> list[Sentence]:
    """The one sentence, or none, where it only greets or names the writer."""
    stretches[0] = _without_greeting(stretches[0])
    clauses = [
        clause
        for stretch in stretches
        if any(fold(token.written) not in own_names for token in stretch)
        for clause in _clauses(_without_valediction(stretch))
    ]
    if not clauses:
        return []
    clauses[-1] = replace(clauses[-1], asks=asks)
    return [Sentence(tuple(clauses), tuple(token for stretch in stretches for token in stretch))]


def _without_greeting(stretch: list[Token]) -> list[Token]:
    """Without `Hej Mette og Bo`; a word that means something is no name."""
    if stretch[0].word not in details.GREETING:
        return stretch
    end = 1
    while end < min(len(stretch), _MOST_GREETED) and _is_greeted(stretch[end].word, is_first=end == 1):
        end += 1
    return stretch[end:]


def _is_greeted(word: str, *, is_first: bool) -> bool:
    return word in STRANGERS or word in details.GREETED or (word in {"og", "and"} and not is_first)


def _without_valediction(stretch: list[Token]) -> list[Token]:
    """Without `Bo Lund` behind `mvh`."""
    for at, token in enumerate(stretch):
        if token.word in details.VALEDICTION and all(other.word in STRANGERS for other in stretch[at + 1 :]):
            return stretch[: at + 1]
    return stretch


def _clauses(stretch: list[Token]) -> Iterator[Clause]:
    """Between two commas: parted before conjunctions that no form needs, without the words that fill."""
    opener, forms = "", list[Form]()
    regrets = any(token.word in answers.REGRET for token in stretch)
    said = [token for token in stretch if token.word not in answers.FILLERS]
    if not said and regrets:
        yield Clause("", (Form("sorry", _joined(stretch), tuple(stretch), {}),), regrets)
    for form in _forms(said):
        if form.kind not in _OPENING:
            forms.append(form)
            continue
        if forms:
            yield Clause(opener, tuple(forms), regrets)
            opener, forms, regrets = "", [], False
        if opener not in details.CONDITION:
            opener = _OPENING[form.kind] or form.words.strip()
    if forms:
        yield Clause(opener, tuple(forms), regrets)
    elif said and opener in _LEFT_OPEN:
        yield Clause("hvis", (Form(UNKNOWN, f"{opener} ", (said[-1],), {}),), regrets)


def _forms(stretch: list[Token]) -> Iterator[Form]:
    """From left to right the longest form that fits."""
    text, at, start = _joined(stretch), 0, 0
    while at < len(stretch):
        is_that = at == 0 and stretch[at].word == "at"  # though `at mødet` is a form as well
        kind, match = (UNKNOWN, None) if is_that else _longest(text, start)
        end = match.end() if match else start + len(stretch[at].word) + 1
        taken = tuple(stretch[at : at + text.count(" ", start, end)])
        if len(taken) == 1 and _opens_clause(stretch, at):
            kind = "opener"
        found = match.groupdict() if match else {}
        yield Form(
            kind, text[start:end], taken, {key: value.strip() for key, value in found.items() if value}
        )
        at, start = at + len(taken), end


def _longest(text: str, start: int) -> tuple[str, re.Match[str] | None]:
    """The longest form that stands there, of two the one of the earlier table; None where there is none."""
    best: tuple[str, re.Match[str] | None] = (UNKNOWN, None)
    end = start
    for kind, any_of_them, forms in _kinds():
        if not any_of_them.match(text, start):
            continue
        for form in forms:
            match = form.match(text, start)
            if match and match.end() > end:
                best, end = (kind, match), match.end()
    return best


def _opens_clause(stretch: list[Token], at: int) -> bool:
    """`da` and `så` are adverbs as well, `om` and `at` belong to the verb before them."""
    word, following = stretch[at].word, stretch[at + 1].word if at + 1 < len(stretch) else ""
    if word not in OPENERS:
        return False
    if at == 0:
        return word not in _ADVERBS_AT_FIRST and not (word == "saa" and following in {"gerne", "gjerne"})
    return following in _OPENED_BY_THEM if word in _ADVERBS_LATER else word not in details.SUBORDINATE


def _joined(stretch: tuple[Token, ...] | list[Token]) -> str:
    return "".join(f"{token.word} " for token in stretch)

"""A round of input: an officer asks each member or organisation of a network for something by a date.

Where it stands is worked out anew from who was asked, what was answered and what became of each copy.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from service.domain.copies import Copy, Unreached
from service.domain.fold import fold
from service.domain.member import Person

Sort = Literal["words", "contacts"]
RoundState = Literal["open", "closed", "withdrawn"]
PartyState = Literal["answered", "nothing", "silent", "unreached"]


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who was asked; `organisation` as it was called then."""

    email: str
    name: str
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class InputRound:
    """One round; as a change, it is from now on like this.

    `number` is that of its conversation. `officer` asked for it in the mail whose key is `mail`. `sort`: people are
    asked for `contacts`, or for `words` of any kind. `by_organisation`: one answer is enough from each. It is open
    until the last moment of `deadline`; `closed` is when the officer got what had come, or withdrew it.
    """

    number: int
    mailbox: str
    network: str
    title: str
    text: str
    sort: Sort
    by_organisation: bool
    officer: str
    mail: str
    opened: datetime
    deadline: datetime
    asked: tuple[Asked, ...] = ()
    state: RoundState = "open"
    closed: datetime | None = None

    @property
    def networks(self) -> tuple[str, ...]:
        """Of a conversation about it."""
        return (self.network,)

    @property
    def subject(self) -> str:
        """Of a conversation about it, which no mail of a person began."""
        return ""

    @property
    def message_id(self) -> None:
        return None


@dataclass(frozen=True, slots=True)
class InputAnswer:
    """What somebody answered in one mail, whose key is `mail`.

    `organisation` is the writer's. `is_nothing`: there are no remarks, or there is nobody to name. `replaces`: what the
    same person had answered before no longer holds. `contacts` are the people that it names, `files` the names of what
    came with it.
    """

    round: int
    email: str
    name: str
    organisation: str | None
    at: datetime
    words: str
    mail: str
    is_nothing: bool = False
    replaces: bool = False
    files: tuple[str, ...] = ()
    contacts: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """Who owes one answer, and where that stands: an organisation by any of its people, or one person.

    `answers` are those that hold, oldest first; `why` nobody of a party that is `unreached` could be.
    """

    name: str
    people: tuple[Asked, ...]
    answers: tuple[InputAnswer, ...] = ()
    why: Unreached | None = None

    @property
    def state(self) -> PartyState:
        if not self.answers:
            return "unreached" if self.why else "silent"
        return "nothing" if all(answer.is_nothing for answer in self.answers) else "answered"

    @property
    def contacts(self) -> tuple[Person, ...]:
        """Whom it names, each once: what one answer lacks of a person is taken from the others."""
        found: list[Person] = []
        for person in (person for answer in self.answers for person in answer.contacts):
            known = next((n for n, other in enumerate(found) if _is_same(other, person)), None)
            if known is None:
                found.append(person)
            else:
                found[known] = person.filled_from(found[known])
        return tuple(found)


def standing(
    round_: InputRound,
    answers: Iterable[InputAnswer],
    copies: Iterable[Copy],
    there: frozenset[str] | None = None,
) -> tuple[Party, ...]:
    """Where the round stands, party by party, in the order of asking.

    `there` are the addresses that could still be asked; who has left since and had not answered owes nothing.
    """
    heard, copy_of = sorted(answers, key=lambda each: each.at), {copy.email: copy for copy in copies}
    found = []
    for party in parties(round_):
        said = _that_hold([each for each in heard if is_of(each, party, round_)])
        people = tuple(one for one in party.people if there is None or one.email in there)
        if not (said or people):
            continue
        why = _why(people, copy_of, round_.deadline)
        found.append(replace(party, people=people or party.people, answers=said, why=why))
    return tuple(found)


def parties(round_: InputRound) -> tuple[Party, ...]:
    """Who owes an answer: each organisation once where the round is by organisation, else each person."""
    groups: dict[str, list[Asked]] = {}
    for one in round_.asked:
        key = fold(one.organisation) if round_.by_organisation and one.organisation else one.email
        groups.setdefault(key, []).append(one)
    return tuple(Party(_name(people[0], round_), tuple(people)) for people in groups.values())


def is_of(answer: InputAnswer, party: Party, round_: InputRound) -> bool:
    """Whether it is this party's answer; a member of an organisation that came later speaks for it too."""
    if any(one.email == answer.email for one in party.people):
        return True
    is_known = any(one.email == answer.email for one in round_.asked)
    organisation = party.people[0].organisation if round_.by_organisation else None
    return (
        not is_known
        and bool(organisation and answer.organisation)
        and fold(organisation or "") == fold(answer.organisation or "")
    )


def _name(one: Asked, round_: InputRound) -> str:
    return (one.organisation if round_.by_organisation else None) or one.name or one.email


def _that_hold(said: Sequence[InputAnswer]) -> tuple[InputAnswer, ...]:
    """Without what its writer has replaced, and without `we have nothing` once there is something."""
    kept: list[InputAnswer] = []
    for answer in said:
        if answer.replaces:
            kept = [other for other in kept if other.email != answer.email]
        kept.append(answer)
    return tuple(each for each in kept if not each.is_nothing) or tuple(kept)


def _why(people: Sequence[Asked], copy_of: dict[str, Copy], deadline: datetime) -> Unreached | None:
    """Why none of them could be reached; None where one could."""
    found = [copy_of[one.email].unreached(deadline) if one.email in copy_of else "unsent" for one in people]
    return found[0] if found and all(found) else None


def _is_same(one: Person, other: Person) -> bool:
    if one.email and other.email:
        return one.email == other.email
    return not (one.name and other.name) or fold(one.name) == fold(other.name)


def facts_of_round(round_: InputRound, now: datetime) -> dict[str, Any]:
    """What the journal tells programs of it."""
    return {
        "network": round_.network,
        "input": round_.number,
        "what": round_.state,
        "sort": round_.sort,
        "by_organisation": round_.by_organisation,
        "asked": len(round_.asked),
        "deadline": round_.deadline.isoformat(),
        "at": (round_.closed or now).isoformat(),
    }


def facts_of_answer(answer: InputAnswer, round_: InputRound) -> dict[str, Any]:
    """The same of an answer: not what it says."""
    return {
        "network": round_.network,
        "input": round_.number,
        "what": "nothing-by" if answer.is_nothing else "answered-by",
        "replaces": answer.replaces,
        "at": answer.at.isoformat(),
    }

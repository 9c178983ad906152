"""What an officer's mail altered in the registry, so that it can be undone wholly."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from service.domain.agenda import Item
from service.domain.decision import Question, Registration
from service.domain.follow_up import FollowUp
from service.domain.hosting import HostTurn
from service.domain.input_round import InputRound
from service.domain.meeting import Invitee, Meeting
from service.domain.member import Member

Known = Member | Registration | Question | Meeting | Invitee | Item | HostTurn | InputRound | FollowUp
Effect = Literal["rows", "letters", "nothing"]


@dataclass(frozen=True, slots=True)
class Altered:
    """A row of the registry as a mail found it and left it; None where there is none.

    Of an answer that an officer wrote down it is the invitee, with that reply alone.
    """

    before: Known | None
    after: Known | None

    @property
    def whom(self) -> str:
        """Whom it is about, by name where there is one."""
        match self.before or self.after:
            case Question() as question:
                return question.name or question.sender
            case Invitee(name=name, email=email):
                return name or email
            case InputRound(title=title) | Meeting(title=title) | Item(title=title) | HostTurn(subject=title):
                return title
            case FollowUp(text=title):
                return title
            case Member(person=person) | Registration(person=person):
                return person.name or person.email or ""
        return ""


@dataclass(frozen=True, slots=True)
class Deed:
    """The changes of one mail of an officer.

    `effect`: it altered rows of the registry, or only sent letters to many, or was to change something and changed
    nothing. `is_intact`: nothing has changed since what it altered. `told` are the addresses that it sent letters to.
    """

    id: int
    officer: str
    at: datetime
    effect: Effect
    altered: tuple[Altered, ...]
    is_intact: bool
    told: frozenset[str] = frozenset()

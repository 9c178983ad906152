"""What a workflow may ask of the papers of a network: agendas, minutes, what is to be followed up, rounds of input."""

from datetime import datetime
from typing import Protocol

from service.domain.copies import Copy
from service.domain.follow_up import FollowUp
from service.domain.input_round import InputAnswer, InputRound
from service.domain.minutes import Minutes, Voiced
from service.domain.sheet import Agenda


class Papers(Protocol):
    """A part of the registry (domain.registry)."""

    def agenda(self, meeting: int) -> Agenda | None:
        """The agenda of that meeting as it went out last."""
        ...

    def follow_up(self, number: int) -> FollowUp | None:
        """The follow-up point of this number."""
        ...

    def follow_ups(self, network: str) -> tuple[FollowUp, ...]:
        """What is still to be done in that network, oldest first."""
        ...

    def all_follow_ups(self, network: str) -> tuple[FollowUp, ...]:
        """Every follow-up point of that network, also what is done or dropped, oldest first."""
        ...

    def last_letter(self, email: str, occasion: str) -> datetime | None:
        """When the latest letter to that address was written whose key begins with `occasion`."""
        ...

    def minutes(self, number: int) -> Minutes | None:
        """The version of the minutes of that number."""
        ...

    def minutes_of(self, meeting: int) -> tuple[Minutes, ...]:
        """All versions of the minutes of that meeting, the first first."""
        ...

    def minutes_with(self, network: str, case: str) -> Minutes | None:
        """The latest approved minutes of that network that have a case of that number."""
        ...

    def drafts(self, mailbox: str) -> tuple[Minutes, ...]:
        """The drafts of minutes of `mailbox` that go round, oldest first."""
        ...

    def voices(self, minutes: int) -> tuple[Voiced, ...]:
        """All that was said of that version of minutes, oldest first."""
        ...

    def copies(self, minutes: int) -> tuple[Copy, ...]:
        """The copies of that draft: what became of each, and whether its reader was away."""
        ...

    def input_round(self, number: int) -> InputRound | None:
        """The round of input of this number, with all who were asked."""
        ...

    def input_rounds(self, mailbox: str) -> tuple[InputRound, ...]:
        """The rounds of `mailbox` that are open, the one that ends first first."""
        ...

    def input_answers(self, number: int) -> tuple[InputAnswer, ...]:
        """All that was answered in that round, oldest first."""
        ...

    def input_copies(self, number: int) -> tuple[Copy, ...]:
        """The copies of the letter that asked: what became of each, and whether its reader was away."""
        ...

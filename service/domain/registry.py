"""What a workflow may ask of the registry, in the words of the domain. `store.registry` answers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from service.domain.decision import Confirmation, Registration, State
from service.domain.member import Member


@dataclass(frozen=True, slots=True)
class Holdings:
    """What is held of an address besides the member's own row: seats, conversations, mails from it, letters to it.

    `registrations` and `confirmations` are those under way, with their details. `mentions` are the times of others'
    mails, and of letters to others, that name the address.
    """

    seats: tuple[tuple[str, datetime], ...] = ()
    conversations: tuple[tuple[datetime, str], ...] = ()
    mails: tuple[datetime, ...] = ()
    letters: tuple[tuple[datetime, str], ...] = ()
    mentions: tuple[datetime, ...] = ()
    registrations: tuple[Registration, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()

    def __bool__(self) -> bool:
        # What is under way is among the conversations.
        return bool(self.seats or self.conversations or self.mails or self.letters or self.mentions)


class Registry(Protocol):
    """A read-only view of the database inside the open transaction; every question costs the same at any size."""

    def member(self, email: str) -> Member | None:
        """The member of this address."""
        ...

    def seated(self, network: str, organisation: str) -> tuple[Member, ...]:
        """The members from `organisation` who have a seat in `network`, longest first."""
        ...

    def registration(self, number: int) -> Registration | None:
        """The registration conversation of this number."""
        ...

    def open_registration(self, mailbox: str, email: str) -> Registration | None:
        """The latest conversation in `mailbox` begun by or about `email` that is asked or pending."""
        ...

    def registrations_about(self, email: str) -> tuple[Registration, ...]:
        """The conversations, in any mailbox, about the person of this address that are asked or pending, oldest first.

        A person whose address is still unknown is the one who wrote.
        """
        ...

    def registrations_since(self, state: State, before: datetime) -> tuple[Registration, ...]:
        """The conversations in that state whose last change lies before that moment, oldest first."""
        ...

    def confirmation(self, number: int) -> Confirmation | None:
        """What waits for a yes, or did, under this number."""
        ...

    def confirmations_since(self, before: datetime) -> tuple[Confirmation, ...]:
        """Those that have waited since before that moment, oldest first."""
        ...

    def holdings(self, email: str) -> Holdings:
        """All that is held of this address besides the member's own row."""
        ...

    def next_number(self) -> int:
        """The number that the next conversation will bear."""
        ...

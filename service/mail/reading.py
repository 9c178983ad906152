"""What a mail means, in the words of READING: the types that `mail.read` fills and the workflows claim by."""

from dataclasses import dataclass
from typing import Literal

from service.domain.member import Person
from service.domain.network import Language, Mailbox, Network
from service.domain.organisation import Register

Kind = Literal["request", "command", "calendar", "question", "automatic", "unrelated"]
Automatic = Literal["auto-reply", "bounce", "receipt", "bulk"]
Action = Literal["join", "leave", "change", "access", "erase"]
MISSING_ORDER = ("name", "email", "organisation", "network")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a mail was found: its mailbox, the networks that live there, the register of organisations.

    `retention_days`: how long the bytes of mails and letters are kept.
    """

    mailbox: Mailbox
    networks: tuple[Network, ...]
    register: Register
    retention_days: int = 90

    def reference(self, networks: tuple[str, ...], number: int) -> str:
        """What a conversation about `networks` is called in subjects: FF-1001, where it is about one network."""
        about = next((network for network in self.networks if (network.key,) == networks), None)
        return f"{about.prefix if about else self.mailbox.prefix}-{number}"


@dataclass(frozen=True, slots=True)
class Request:
    """One thing that one person wants. `missing` lists what a join still lacks, in MISSING_ORDER."""

    action: Action
    networks: tuple[str, ...]
    person: Person
    was: str | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """How a mail is understood. `reasons` says in words which line gave what and which rule decided."""

    kind: Kind
    automatic: Automatic | None = None
    requests: tuple[Request, ...] = ()
    language: Language | None = None
    reasons: tuple[str, ...] = ()

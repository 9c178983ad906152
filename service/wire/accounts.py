"""What the wire must know of a mailbox's two servers. All times are seconds."""

from dataclasses import dataclass, field
from typing import Literal, Protocol

Security = Literal["tls", "starttls", "plain"]


class Outage(Exception):
    """The other side or the disk is away: nothing was recorded, try again later."""


class WrongPassword(Outage):
    """The server refused the login itself. Asking again soon may lock the account."""


class MayNotSend(Outage):
    """The server lets us in, but will not have this mailbox for a sender."""


class TokenSource(Protocol):
    """Where OAuth 2.0 access tokens come from (RFC 6749)."""

    def token(self) -> str:
        """A token that is valid now. Blocking. Raises Outage."""
        ...


@dataclass(frozen=True)
class ImapAccount:
    """An IMAP account. `check_every`: seconds between NOOPs; None: IDLE (RFC 2177).

    `timeout` holds for connecting and for each single answer of the server.
    """

    host: str
    port: int
    security: Security
    user: str
    password: str | None = field(repr=False)
    tokens: TokenSource | None = None
    check_every: float | None = None
    timeout: float = 30.0


@dataclass(frozen=True)
class SmtpAccount:
    """A submission account. `per_minute`: letters in any 60 seconds, over all `connections`."""

    host: str
    port: int
    security: Security
    user: str | None
    password: str | None = field(repr=False)
    tokens: TokenSource | None = None
    per_minute: int | None = None
    timeout: float = 30.0
    connections: int = 4

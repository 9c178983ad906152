"""What the watcher hands in, and what it is told."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from service.mail.mail import Mail
from service.mail.reading import Reading


@dataclass(frozen=True, slots=True)
class Delivered:
    """A mail as the watcher hands it in.

    `arrived` is its INTERNALDATE; `truncated`: only its beginning, or nothing (`raw` is empty) where the server does
    not give it out.
    """

    mailbox: str
    uidvalidity: int
    uid: int
    arrived: datetime
    raw: bytes
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Prepared:
    """A mail that was taken apart and read, or the bug that this met."""

    delivered: Delivered
    mail: Mail | None
    reading: Reading | None = None
    bug: Exception | None = None

    def understood(self) -> tuple[Mail, Reading]:
        """The mail and its reading. Raises the bug where there is one."""
        if self.bug is not None or self.mail is None or self.reading is None:
            raise self.bug or AssertionError("a mail without a reading has a bug")
        return self.mail, self.reading


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a mail, and whether there is now work for the courier and the filer."""

    verdict: Literal["known", "automatic", "not-ours", "handled", "doubt", "failed", "copy"]
    letters: int = 0
    to_file: bool = False

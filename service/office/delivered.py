"""What the watcher hands in, and what it is told."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Delivered:
    """A mail as the watcher hands it in. `arrived` is its INTERNALDATE; `truncated`: only its beginning."""

    mailbox: str
    uidvalidity: int
    uid: int
    arrived: datetime
    raw: bytes
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a mail, and whether there is now work for the courier and the filer."""

    verdict: Literal["known", "automatic", "not-ours", "handled", "doubt", "failed", "copy"]
    letters: int = 0
    to_file: bool = False

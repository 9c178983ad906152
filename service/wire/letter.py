"""A letter on its way out, and what became of it."""

from dataclasses import dataclass
from typing import Literal

State = Literal["sent", "refused", "later", "uncertain"]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A letter: envelope and final bytes. `sender` may be empty: the null reverse-path."""

    id: int
    sender: str
    recipient: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a letter. `code`: the reply code, None if there was none. `text` may name people."""

    id: int
    state: State
    code: int | None
    text: str

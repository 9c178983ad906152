"""A letter on its way out, and what became of it."""

from dataclasses import dataclass
from typing import Literal

State = Literal["sent", "refused", "later", "uncertain", "untried"]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A letter: envelope and final bytes. `sender` may be empty: the null reverse-path.

    `repeatable`: it does no harm when it comes twice.
    """

    id: int
    sender: str
    recipient: str
    raw: bytes
    repeatable: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a letter; `untried`: it was taken and no server has heard of it.

    `code`: the reply code, None if there was none. `text` may name people.
    """

    id: int
    state: State
    code: int | None
    text: str

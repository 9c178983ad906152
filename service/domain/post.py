"""Letters that have gone out, as far as a workflow speaks of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SentLetter:
    """A letter that a mail server took. `number` is that of its row; `is_copy`: it is one of a draft of minutes."""

    number: int
    kind: str
    recipient: str
    subject: str
    conversation: int | None
    is_copy: bool


@dataclass(frozen=True, slots=True)
class Bounced:
    """That letter came back: it is as if its server had refused it. `detail`: why, in the words of the mail server."""

    letter: SentLetter
    detail: str

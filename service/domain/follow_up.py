"""What somebody has promised to see to: a follow-up point, from the minutes of a meeting until it is done."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Light = Literal["green", "yellow", "red"]


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One follow-up point; as a change, it is from now on like this.

    `number` is that of its conversation, `meeting` the meeting that asked for it, `case` the number of the case it
    came of, such as 7/23. `owner` and `email` are who sees to it: the address None where it is not known, both empty
    once the person is erased. `due` is the last day for it. `light` is how it stands in the owner's own view, None
    before anybody has said, and `note` what was said with it. The store fills in when it was `opened`.
    """

    number: int
    mailbox: str
    network: str
    meeting: int
    text: str
    owner: str = ""
    email: str | None = None
    case: str | None = None
    due: date | None = None
    light: Light | None = None
    note: str = ""
    state: Literal["open", "done"] = "open"
    opened: datetime | None = None

    @property
    def networks(self) -> tuple[str, ...]:
        """Of a conversation about it."""
        return (self.network,)

    @property
    def subject(self) -> str:
        """Of a conversation about it, which no mail of a person began."""
        return self.text

    @property
    def message_id(self) -> None:
        return None

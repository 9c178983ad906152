"""What somebody has promised to see to: a follow-up point, from the minutes of a meeting until it is done."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Light = Literal["green", "yellow", "red"]
PointState = Literal["open", "done", "dropped"]


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One follow-up point; as a change, it is from now on like this.

    `number` is that of its conversation, `meeting` the meeting that asked for it, `case` the number of the case it
    came of, such as 7/23. `owner` and `email` are who sees to it: the address None where it is not known, that of the
    mailbox where all its officers do, both empty once the person is erased. `handed_by` is the address of whoever
    handed it on to them. `due` is the last day for it. `light` is how it stands in the owner's own view, None before
    anybody has said, and `note` what was said with it. It is `dropped` where nobody is to do it any more. The store
    fills in when it was `opened`.
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
    state: PointState = "open"
    opened: datetime | None = None
    handed_by: str | None = None

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


def labels(points: Iterable[FollowUp]) -> dict[int, str]:
    """What each of all points of a network is called, by its number: `7/23`, or `8/23a` where its case has several.

    One that is dropped is called as its case, and counts no more. Where each agenda counts anew, a case names nothing,
    and it is called by its own number, `#1043`.
    """
    points = tuple(points)
    several = Counter(point.case for point in points if point.state != "dropped")
    seen: Counter[str | None] = Counter()
    found = {}
    for point in points:
        if point.case is None or "/" not in point.case:
            found[point.number] = f"#{point.number}"
            continue
        if point.state == "dropped":
            found[point.number] = point.case
            continue
        letter = chr(ord("a") + seen[point.case] % 26) if several[point.case] > 1 else ""
        seen[point.case] += 1
        found[point.number] = f"{point.case}{letter}"
    return found

"""What people want on the agenda of a meeting, what they offer and look for, and what came of that."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Self

from service.domain.meeting import MEMBERS

ItemKind = Literal["item", "offer", "want"]
ItemState = Literal["asked", "open", "withdrawn", "taken"]


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """What a point on an agenda is called where cases are numbered over the year: `7/23` is the seventh of 2023."""

    number: int
    year: int

    def __str__(self) -> str:
        return f"{self.number}/{self.year % 100:02d}"

    def next(self) -> Self:
        """The one after it."""
        return type(self)(self.number + 1, self.year)


@dataclass(frozen=True, slots=True)
class Item:
    """Something that somebody wants on an agenda.

    `meeting` is the number of the one that it is for, None for the next that is called of `network` and `group`.
    `minutes` are those wanted, `presenter` the name of whoever presents it. `email` and `organisation` are those of
    whoever it is from. An `offer` and a `want` stand under the marketplace. `state` is `asked` (it is not plain what it
    is, and the sender was asked), `open`, `withdrawn` or `taken` (its meeting has been). `case` is the number under
    which it went out (CaseNumber as text). `carried`: an offer or a want that stood on one agenda and is offered on to
    the next. `theme` is one of the charter's. `mail` is the key of the mail that it came with, whose files belong to
    it; `message_id` and `subject` are of that mail. The store fills in when it was `opened`.
    """

    number: int
    mailbox: str
    network: str
    meeting: int | None
    title: str
    text: str
    minutes: int | None
    presenter: str
    email: str
    organisation: str | None = None
    kind: ItemKind = "item"
    theme: str | None = None
    state: ItemState = "open"
    case: str | None = None
    carried: bool = False
    mail: str | None = None
    opened: datetime | None = None
    message_id: str | None = None
    subject: str = ""
    group: str = MEMBERS

    @property
    def networks(self) -> tuple[str, ...]:
        """Of a conversation about it."""
        return (self.network,)

    @property
    def is_of_marketplace(self) -> bool:
        return self.kind != "item"


@dataclass(frozen=True, slots=True)
class GiveCase:
    """A point on the agenda of a meeting gets the next number of the network and year, unless it has one.

    `point` names it within the meeting: `item/1012`, or what the charter calls a standing item.
    """

    network: str
    meeting: int
    year: int
    point: str


@dataclass(frozen=True, slots=True)
class Story:
    """What came of an offer or a want, in the words of whoever made it.

    `number` is that of the item. `shared`: the person agrees that others read it; None: has not said.
    """

    number: int
    network: str
    title: str
    text: str
    email: str
    at: datetime
    shared: bool | None = None
    theme: str | None = None

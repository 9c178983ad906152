"""Who hosts which meeting, as it was asked and answered; and what a network's ledger of turns gains by it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from service.domain.meeting import MEMBERS, Meeting
from service.domain.rotation import Entry

HostState = Literal["asked", "accepted", "declined", "silent", "swapping", "freed", "cancelled"]

# What each state of a turn is called in the journal; `swapping` is only talked about.
_TOLD: Mapping[HostState, str] = {
    "asked": "asked",
    "accepted": "promised",
    "declined": "declined",
    "silent": "declined",
    "freed": "freed",
    "cancelled": "cancelled",
}


@dataclass(frozen=True, slots=True)
class HostOrganisation:
    """An organisation by its number in the registry, and since when it has members with a seat in a network."""

    number: int
    name: str
    since: datetime


@dataclass(frozen=True, slots=True)
class HostTurn:
    """One organisation that was asked to host one meeting; as a change, it is so from now on.

    `state`: `asked`; `accepted`; `declined`; `silent` (no answer in time); `swapping` (asked to take over the turn
    `partner`); `freed` (another hosts, or nobody is to); `cancelled` (the meeting needs no host any more). Of a
    meeting that the secretariat wants nobody to host, `organisation` is None. `email` is the contact, `starts` the
    day and time that were asked about, `asked` when. `officer` is whoever set the host by command. `room`, `parking`
    and `practical` are the host's own words; `is_told`: they stand in the meeting. Of a turn that may be swapped,
    `partner` is the other's turn, and `agreed` says that this side wants it. `counted` is how many guests the host
    has been told of. `number` is that of the conversation. `name`, of the organisation, is filled in by the store.
    """

    number: int
    mailbox: str
    network: str
    meeting: int
    organisation: int | None
    state: HostState
    starts: datetime
    asked: datetime
    email: str | None = None
    name: str = ""
    officer: str | None = None
    room: str | None = None
    parking: str | None = None
    practical: str | None = None
    is_told: bool = False
    partner: int | None = None
    agreed: bool = False
    counted: int | None = None
    subject: str = ""

    @property
    def is_open(self) -> bool:
        """Asked, and not answered yet."""
        return self.state in ("asked", "swapping")

    @property
    def bars(self) -> bool:
        """Whether the organisation is not to be asked to host this meeting once more."""
        return self.state in ("declined", "silent", "freed")

    @property
    def networks(self) -> tuple[str, ...]:
        """Of a conversation about it."""
        return (self.network,)

    @property
    def message_id(self) -> None:
        return None


@dataclass(frozen=True, slots=True)
class Booked:
    """A line is added to the ledger of a network; `mailbox` and `name` are for the journal."""

    mailbox: str
    network: str
    entry: Entry
    name: str
    into: str | None = None


@dataclass(frozen=True, slots=True)
class Unite:
    """Two organisations turn out to be one: the members, seats and turns of `organisation` are those of `name`."""

    mailbox: str
    organisation: int
    name: str


def wants_host(meeting: Meeting) -> bool:
    """A meeting of all members that is settled, and to which the secretariat has given no place of its own."""
    is_placed = meeting.place is not None and meeting.host is None
    is_online = meeting.link is not None and meeting.place is None and meeting.host is None
    return meeting.group == MEMBERS and meeting.status == "confirmed" and not (is_placed or is_online)


def facts_of_entry(booked: Booked) -> dict[str, Any]:
    """What the journal says of a line of the ledger, for programs that reckon again who was next."""
    entry = booked.entry
    return _facts(
        booked.network,
        entry.organisation,
        booked.name,
        entry.what,
        entry.at,
        meeting=entry.meeting,
        until=entry.until.isoformat() if entry.until else None,
        into=entry.into,
    )


def facts_of_turn(turn: HostTurn, before: HostTurn | None, now: datetime) -> dict[str, Any] | None:
    """The same of a turn; None where nothing is new that the order depends on."""
    what = _TOLD.get(turn.state)
    if before is not None and before.state == turn.state:
        what = "moved" if before.starts != turn.starts else None
    elif before is not None and before.state == "swapping" and turn.state == "cancelled":
        what = None
    elif before is not None and before.state == "freed" and turn.state == "asked":
        what = "restored"
    if what is None:
        return None
    starts = turn.starts.isoformat()
    return _facts(turn.network, turn.organisation, turn.name or None, what, now, turn.meeting, starts)


def facts_of_meeting(meeting: Meeting, before: Meeting | None) -> dict[str, Any] | None:
    """The same of a meeting that wants a host now, another day, or no longer; None where that has not changed."""
    wants, wanted = wants_host(meeting), before is not None and wants_host(before)
    if before is not None and (wants, meeting.starts) == (wanted, before.starts):
        return None
    if not wants and not wanted:
        return None
    starts = meeting.starts.isoformat()
    return _facts(
        meeting.network, None, None, "wanted" if wants else "unwanted", meeting.stamp, meeting.number, starts
    )


def _facts(
    network: str,
    organisation: int | None,
    name: str | None,
    what: str,
    at: datetime,
    meeting: int | None = None,
    starts: str | None = None,
    until: str | None = None,
    into: int | None = None,
) -> dict[str, Any]:
    return {
        "network": network,
        "organisation": organisation,
        "name": name,
        "what": what,
        "at": at.isoformat(),
        "meeting": meeting,
        "starts": starts,
        "until": until,
        "into": into,
    }

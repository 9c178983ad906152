"""Whose turn it is: the meetings ahead that want a host, who has promised or been asked, and who is next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from service.domain.hosting import HostTurn, wants_host
from service.domain.meeting import MEMBERS, Meeting
from service.domain.network import Network
from service.domain.registry import Registry
from service.domain.rotation import Slot, Turn, accounts, plan
from service.workflows.host_ledger import Ledger, ledger_of, promised

_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class PlannedTurn:
    """Who hosts `meeting`, None for one that the charter plans and nobody has called yet.

    `organisation` has `promised` it, has been `asked`, or would be `next`; "" where nobody can be.
    """

    meeting: Meeting | None
    organisation: str
    state: Literal["promised", "asked", "next"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How hosting stands: the ledger, the meetings ahead that are hosted, who was asked for each, and the plan."""

    network: Network
    ledger: Ledger
    meetings: Mapping[int, Meeting]
    turns: Mapping[int, tuple[HostTurn, ...]]
    plan: tuple[Turn, ...]

    def name(self, organisation: int | None) -> str:
        """What the organisation is called."""
        return self.ledger.names.get(organisation, "") if organisation is not None else ""

    def is_member(self, organisation: int) -> bool:
        """Whether it takes part now."""
        account = accounts(self.ledger.entries).get(organisation)
        return account is not None and account.is_member


def standing_of(registry: Registry, network: Network, now: datetime) -> Standing:
    """How hosting stands now."""
    ledger = ledger_of(registry, network, now)
    ahead = [m for m in registry.meetings_ahead(network.mailbox, now) if m.network == network.key]
    turns = {meeting.number: registry.host_turns(meeting.number) for meeting in ahead}
    meetings = {m.number: m for m in ahead if is_hosted(m, turns[m.number])}
    slots = [slot_of(meeting, turns[number]) for number, meeting in meetings.items()]
    planned = plan(ledger.entries, slots, settling_in(network))
    return Standing(network, ledger, meetings, turns, planned)


def settling_in(network: Network) -> timedelta:
    """For how long an organisation is new."""
    return timedelta(days=network.charter.meetings.settling_in)


def is_hosted(meeting: Meeting, turns: tuple[HostTurn, ...]) -> bool:
    """Whether an organisation hosts the meeting or is to be found for it."""
    if promised(turns) is not None:
        return True
    wants_nobody = bool(turns) and turns[-1].organisation is None and turns[-1].state == "freed"
    return wants_host(meeting) and not wants_nobody


def slot_of(meeting: Meeting, turns: tuple[HostTurn, ...]) -> Slot:
    """The meeting as the rotation takes it; whoever has been asked counts as its host until that is declined."""
    host = promised(turns) or asked(turns)
    refused = frozenset(turn.organisation for turn in turns if turn.bars and turn.organisation is not None)
    return Slot(meeting.number, meeting.starts, host.organisation if host else None, refused)


def asked(turns: tuple[HostTurn, ...]) -> HostTurn | None:
    """Of those asked to host a meeting, the one whose answer is waited for."""
    return next((turn for turn in turns if turn.state == "asked"), None)


def next_host(standing: Standing, meeting: Meeting, besides: int | None) -> int | None:
    """Who would be next for a meeting, if it were not the organisation `besides`."""
    slots = [
        slot_of(each, standing.turns[number]) for number, each in standing.meetings.items() if each != meeting
    ]
    here = slot_of(meeting, standing.turns.get(meeting.number, ()))
    refused = here.refused | ({besides} if besides is not None else set())
    free = Slot(here.meeting, here.starts, None, refused)
    planned = plan(standing.ledger.entries, [*slots, free], settling_in(standing.network))
    return next(turn.host for turn in planned if turn.slot == free)


def plan_of(registry: Registry, network: Network, now: datetime) -> tuple[PlannedTurn, ...]:
    """Who hosts what in the year to come, soonest first: meetings that are called, then those still to be called."""
    standing = standing_of(registry, network, now)
    called = [slot_of(meeting, standing.turns[number]) for number, meeting in standing.meetings.items()]
    planned = plan(
        standing.ledger.entries, [*called, *_uncalled(registry, network, now)], settling_in(network)
    )
    return tuple(_planned(standing, turn) for turn in planned)


def _planned(standing: Standing, turn: Turn) -> PlannedTurn:
    meeting = standing.meetings.get(turn.slot.meeting)
    turns = standing.turns.get(turn.slot.meeting, ())
    is_promised, is_asked = promised(turns) is not None, asked(turns) is not None
    return PlannedTurn(
        meeting, standing.name(turn.host), "promised" if is_promised else "asked" if is_asked else "next"
    )


def _uncalled(registry: Registry, network: Network, now: datetime) -> list[Slot]:
    """What the charter plans for a year beyond the meetings that are called, evenly behind the last of them."""
    per_year = network.charter.meetings.per_year or 0
    ahead = [
        meeting.starts
        for meeting in registry.meetings_ahead(network.mailbox, now)
        if meeting.network == network.key and meeting.group == MEMBERS and meeting.starts < now + _YEAR
    ]
    last = max(ahead, default=now)
    return [
        Slot(-count, last + _YEAR / (per_year or 1) * count) for count in range(1, per_year - len(ahead) + 1)
    ]

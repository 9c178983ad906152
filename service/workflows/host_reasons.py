"""`Hvorfor os?`: the arithmetic that led to an organisation, as it was when it was asked."""

from datetime import datetime
from fractions import Fraction
from typing import Any

from service.domain.hosting import HostTurn
from service.domain.meeting import Meeting
from service.domain.network import Network
from service.domain.registry import Registry
from service.domain.rotation import Account, Slot, plan
from service.workflows.host_ledger import promised
from service.workflows.host_plan import asked, is_hosted, settling_in, slot_of

_NEXT = 3  # of those who come after are told


def why_asked(
    registry: Registry, network: Network, turn: HostTurn, meeting: Meeting, now: datetime
) -> dict[str, Any]:
    """Shares, turns and debts of the organisation, who comes next, and who said no before."""
    names = registry.organisation_names(network.key)
    before = [each for each in registry.host_turns(meeting.number) if each.number < turn.number]
    slots = _others(registry, network, meeting, now)
    refused = frozenset(each.organisation for each in before if each.bars and each.organisation is not None)
    turns = plan(
        registry.ledger(network.key, turn.asked),
        [*slots, Slot(meeting.number, meeting.starts, None, refused)],
        settling_in(network),
    )
    ranking = next(each.ranking for each in turns if each.slot.meeting == meeting.number)
    own = next((each.account for each in ranking if each.account.organisation == turn.organisation), None)
    others = [each for each in ranking if each.account.organisation != turn.organisation]
    return {
        "officer": bool(turn.officer),
        "own": _told(own, turn.name) if own is not None else None,
        "others": [
            _told(each.account, names.get(each.account.organisation, "")) for each in others if not each.bar
        ][:_NEXT],
        "barred": [
            {"name": names.get(each.account.organisation, ""), "why": each.bar}
            for each in others
            if each.bar in ("refused", "neighbour", "aside") and each.account.debt >= (own.debt if own else 0)
        ],
    }


def _others(registry: Registry, network: Network, meeting: Meeting, now: datetime) -> list[Slot]:
    """The other meetings ahead that have a host: a promised turn counts as taken."""
    slots = []
    for each in registry.meetings_ahead(network.mailbox, now):
        turns = registry.host_turns(each.number)
        has_host = promised(turns) is not None or asked(turns) is not None
        if (
            each.network == network.key
            and each.number != meeting.number
            and has_host
            and is_hosted(each, turns)
        ):
            slots.append(slot_of(each, turns))
    return slots


def _told(account: Account, name: str) -> dict[str, Any]:
    """What an organisation owes and has done, in meetings."""
    owed = account.debt + len(account.turns)
    return {
        "name": name,
        "shared": [{"meetings": count, "among": among} for among, count in sorted(account.shared.items())],
        "owed": decimal(owed),
        "turns": list(account.turns),
        "debt": decimal(account.debt),
        "joined": account.joined,
    }


def decimal(value: Fraction) -> float:
    """To two places, as letters write it."""
    return round(float(value), 2)

"""What the digest tells of networks that meet less often than their charter says, with dates that would do."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Any

from service.domain.cadence import behind, free_days
from service.domain.holidays import is_workday
from service.domain.meeting import MEMBERS
from service.domain.network import Network
from service.domain.registry import Registry
from service.mail.reading import Setting


def falling_behind(registry: Registry, setting: Setting, now: datetime) -> list[dict[str, Any]]:
    """The networks and steering groups of a mailbox that are behind by now."""
    mailbox = setting.mailbox.key
    began = registry.began(mailbox)
    if began is None:
        return []
    this_year = registry.meetings_between(mailbox, _first(now, now.year), _first(now, now.year + 1))
    taken = {meeting.starts.date() for meeting in registry.meetings_ahead(mailbox, now)}
    found = []
    for network in setting.networks:
        rules = network.charter.meetings
        is_free = partial(is_workday, country=network.country, closed=rules.closed)
        for group, per_year in _planned(network):
            theirs = [one for one in this_year if (one.network, one.group) == (network.key, group)]
            fewer = behind(theirs, per_year, began.astimezone(now.tzinfo).date(), now)
            if fewer is not None:
                days = free_days(now.date(), is_free, taken)
                found.append({"network": network.name, "group": group, "is_behind": fewer, "days": days})
                taken.update(days)
    return found


def _planned(network: Network) -> Iterator[tuple[str, int]]:
    """The groups of a network for which the charter says how often they meet."""
    rules, steering = network.charter.meetings, network.steering_group
    if rules.per_year is not None:
        yield MEMBERS, rules.per_year
    if rules.steering_per_year is not None and steering is not None:
        yield steering.name, rules.steering_per_year


def _first(now: datetime, year: int) -> datetime:
    return datetime(year, 1, 1, tzinfo=now.tzinfo)

"""What the journal says of follow-up points, so that programs can reckon with it. People are there by number."""

from dataclasses import replace
from typing import Any

from service.domain.follow_up import FollowUp
from service.store.journal import Entry
from service.store.registry import Registry


def point_told(point: FollowUp, line: Entry, registry: Registry) -> Entry:
    """The line about a point as it is from now on; the member is whoever sees to it."""
    before, owner = registry.follow_up(point.number), registry.member(point.email or "")
    facts: dict[str, Any] = {
        "network": point.network,
        "meeting": point.meeting,
        "case": point.case,
        "what": _step(before, point),
        "state": point.state,
        "light": point.light,
        "due": point.due.isoformat() if point.due else None,
    }
    told = replace(line, event="follow-up", network=point.network, conversation=point.number, facts=facts)
    return replace(told, member=owner.id) if owner else told


def _step(before: FollowUp | None, after: FollowUp) -> str:
    if before is None:
        return "opened"
    if before.state != after.state:
        return "reopened" if after.state == "open" else after.state
    if before.email != after.email:
        return "handed"
    return "dated" if before.due != after.due else "told"

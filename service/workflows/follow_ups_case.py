"""What an officer is told of a case that somebody writes about: its title, what was decided, what is followed up."""

from collections.abc import Collection
from typing import Any

from service.domain.follow_up import FollowUp
from service.domain.minutes import MinutedCase
from service.domain.network import Network
from service.domain.registry import Registry
from service.mail.follow_up_answer import labels_in
from service.workflows.follow_ups_at_hand import called, minuted_in
from service.workflows.follow_ups_letters import FollowUpLetters
from service.workflows.incoming import Incoming


def case_named(
    registry: Registry,
    incoming: Incoming,
    network: Network,
    thread: FollowUp | None,
    points: Collection[FollowUp],
) -> dict[str, Any] | None:
    """The first case that the mail names, or the one that its thread is about; `points` are those of the network."""
    names = called(points)
    named = labels_in(f"{incoming.mail.span('new')}\n{incoming.mail.subject}", names)
    point = names[named[0]][0] if named else thread
    minuted = minuted_in(registry, incoming, network) if point is None else None
    case: MinutedCase | None
    if point is not None:
        meeting, number, case = point.meeting, point.case or "", _case(registry, point)
    elif minuted is not None:
        meeting, number, case = minuted[0].meeting, minuted[1].number, minuted[1]
    else:
        return None
    same = [
        one for one in points if (one.meeting, one.case or "") == (meeting, number) and one.state != "dropped"
    ]
    return {
        "number": number,
        "title": case.title if case else "",
        "decisions": list(case.decisions) if case else [],
        "points": FollowUpLetters(registry, incoming.setting, network).shown(same),
    }


def _case(registry: Registry, point: FollowUp) -> MinutedCase | None:
    """The case in the minutes that are in force."""
    approved = [one for one in registry.minutes_of(point.meeting) if one.state == "approved"]
    cases = approved[-1].text.cases if approved else ()
    return next((case for case in cases if case.number == point.case), None)

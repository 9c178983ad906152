"""What was promised at a meeting is followed up until it is done: by whom, until when, and how it stands."""

from collections.abc import Iterable
from datetime import datetime

from service.domain.decision import Decision, Reason
from service.domain.registry import Registry
from service.workflows import follow_ups_due
from service.workflows.incoming import Incoming
from service.workflows.surroundings import Surroundings

NAME = follow_ups_due.NAME


def claim(registry: Registry, incoming: Incoming) -> None:
    """No mail asks for one."""
    return


def decide(registry: Registry, intent: None, now: datetime) -> Decision:
    """Never called: there is no intent."""
    return Decision(Reason("nothing", ""), (), (), NAME)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Owners and dates are asked for, and people reminded."""
    return follow_ups_due.due(registry, surroundings, now)

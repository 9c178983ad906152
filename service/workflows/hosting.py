"""The members' organisations take turns to host: whoever owes the network most is asked, and answers in plain words."""

from collections.abc import Iterable
from datetime import datetime

from service.domain.decision import Decision, Reason
from service.domain.registry import Registry
from service.workflows.host_ledger import booked, ledger_of, rotating, spellings_united
from service.workflows.incoming import Incoming
from service.workflows.surroundings import Surroundings

NAME = "hosting"


def claim(registry: Registry, incoming: Incoming) -> None:
    """No mail yet."""
    return


def decide(registry: Registry, intent: None, now: datetime) -> Decision:
    """Never called: there is no intent."""
    return Decision(Reason("nothing", "no mail asks to host"), (), (), NAME)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """What a network's hosting calls for by now."""
    united = tuple(spellings_united(registry, surroundings, now))
    if united:
        yield from united  # what else is due is found when they are one
        return
    for setting, network in rotating(surroundings):
        yield from booked(ledger_of(registry, setting, network, now))

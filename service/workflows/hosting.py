"""The members' organisations take turns to host: whoever owes the network most is asked, and answers in plain words."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import count

from service.domain.decision import Decision, Reason
from service.domain.network import Network
from service.domain.registry import Registry
from service.mail.reading import Setting
from service.workflows.handing_over import handed_over
from service.workflows.host_answers import answered
from service.workflows.host_asking import asked_now, changed_around, too_late, waited_for
from service.workflows.host_ledger import booked, rotating, spellings_united
from service.workflows.host_meeting import counted, placed, thanked
from service.workflows.host_plan import Standing, standing_of
from service.workflows.host_swaps import lapsed
from service.workflows.host_threads import HostSaid, host_said, speaks_for_host
from service.workflows.incoming import Incoming
from service.workflows.surroundings import Surroundings

NAME = "hosting"


def claim(registry: Registry, incoming: Incoming) -> HostSaid | None:
    """A reply to a letter about hosting, unless it plainly asks for something else."""
    return host_said(registry, incoming)


def decide(registry: Registry, intent: HostSaid, now: datetime) -> Decision:
    """What somebody says about hosting is done, asked about, or handed over."""
    incoming = intent.incoming
    if incoming.trust.forged and not (incoming.answers and incoming.answers.by_thread):
        return Decision(Reason("forged", "the From is not genuine"), (), (), NAME, left=True)
    if not speaks_for_host(registry, intent):
        known = registry.member(intent.sender.email)
        told = handed_over(registry, incoming, known, registry.next_number(), "host", None)
        return Decision(Reason("not-the-host", "somebody of another organisation answers"), *told, NAME)
    return answered(registry, intent, now)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """What a network's hosting calls for by now."""
    united = tuple(spellings_united(registry, surroundings, now))
    if united:
        yield from united  # what else is due is found when they are one
        return
    numbers = count(registry.next_number())
    for setting, network in rotating(surroundings):
        standing = standing_of(registry, network, now)
        yield from booked(standing.ledger)
        yield from _first_of(_stages(registry, setting, network, standing, numbers, now))


def _stages(
    registry: Registry,
    setting: Setting,
    network: Network,
    standing: Standing,
    numbers: Iterator[int],
    now: datetime,
) -> tuple[Callable[[], Iterable[Decision]], ...]:
    return (
        lambda: changed_around(registry, setting, standing, now),
        lambda: too_late(registry, standing, now),
        lambda: lapsed(registry, setting, standing, network.charter.meetings, now),
        lambda: waited_for(registry, setting, standing, now),
        lambda: placed(registry, setting, standing, now),
        lambda: asked_now(registry, setting, standing, numbers, now),
        lambda: counted(registry, setting, standing, now),
        lambda: thanked(registry, setting, standing, now),
    )


def _first_of(stages: Iterable[Callable[[], Iterable[Decision]]]) -> tuple[Decision, ...]:
    """What the first stage calls for that calls for anything: the others see at the next tick what has come of it."""
    return next((decisions for stage in stages if (decisions := tuple(stage()))), ())

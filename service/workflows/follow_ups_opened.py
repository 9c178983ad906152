"""What approved minutes open and close of the points that are followed up."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from service.domain.fold import fold
from service.domain.follow_up import FollowUp
from service.domain.meeting import Meeting
from service.domain.minutes import MinutedCase, Minutes, Task
from service.domain.network import Network
from service.domain.registry import Registry
from service.mail.reading import Setting
from service.workflows.follow_ups_owners import Known, owner_called, people_of


def follow_ups_of(
    registry: Registry,
    setting: Setting,
    network: Network,
    meeting: Meeting,
    minutes: Minutes,
    numbers: Iterator[int],
) -> tuple[FollowUp, ...]:
    """The points as they are once this version of the minutes is approved; new ones have the next of `numbers`."""
    people = people_of(registry, setting, network, meeting, minutes.present)
    before = [point for point in registry.all_follow_ups(network.key) if point.meeting == meeting.number]
    return tuple(_reconciled(minutes, before, people, setting, numbers))


def _reconciled(
    minutes: Minutes,
    before: Iterable[FollowUp],
    people: tuple[Known, ...],
    setting: Setting,
    numbers: Iterator[int],
) -> Iterator[FollowUp]:
    """A point of the same case and words stays as it stands; what the minutes have no more, nobody is to do."""
    left = list(before)
    for case, task in _tasks(minutes):
        named = owner_called(task.owner, people, setting) if task.owner else None
        known = next((point for point in left if _is_same(point, case, task)), None)
        if known is None:
            yield FollowUp(
                number=next(numbers),
                mailbox=minutes.mailbox,
                network=minutes.network,
                meeting=minutes.meeting,
                text=task.text,
                owner=named.name if named else "",
                email=named.email if named else None,
                case=case.number,
                due=task.due,
            )
            continue
        left.remove(known)
        if known.state == "dropped":
            yield replace(known, state="open")
    yield from (replace(point, state="dropped") for point in left if point.state == "open")


def _tasks(minutes: Minutes) -> Iterator[tuple[MinutedCase, Task]]:
    return ((case, task) for case in minutes.text.cases for task in case.tasks)


def _is_same(point: FollowUp, case: MinutedCase, task: Task) -> bool:
    return point.case == case.number and fold(point.text) == fold(task.text)

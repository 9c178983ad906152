"""Which follow-up points a mail speaks of, and whether it says something of them: asked before a mail is claimed."""

from collections.abc import Iterable, Mapping
from datetime import date

from service.domain.follow_up import FollowUp, labels
from service.domain.minutes import MinutedCase, Minutes
from service.domain.network import Network
from service.domain.registry import Registry
from service.mail.assent import only_thanks
from service.mail.commands_opening import is_sure
from service.mail.follow_up_answer import Said, cases_in, follow_up_answers, labels_in
from service.mail.orders import first_line
from service.workflows.incoming import Incoming

Called = Mapping[str, tuple[FollowUp, ...]]

# Whether a day is told does not hang on which day it is told on.
_ANY_DAY = date(2000, 1, 1)
# In whose thread an officer says how points stand, without a command word.
_OF_OFFICERS = ("follow-up", "command-reply", "command-error", "digest")


def called(points: Iterable[FollowUp]) -> Called:
    """The points of a network by what they are called; a case with several points is called by its number."""
    points = tuple(points)
    found: dict[str, tuple[FollowUp, ...]] = {}
    for point in points:
        label = labels(points).get(point.number)
        case = point.case if label and not label.startswith("#") else None
        for name in {label, case} - {None}:
            found[str(name)] = (*found.get(str(name), ()), point)
    return found


def point_of_thread(registry: Registry, incoming: Incoming) -> FollowUp | None:
    """A point that a letter was about which this mail answers."""
    answers = incoming.answers
    if answers is None or answers.kind != "follow-up" or answers.conversation is None:
        return None
    point = registry.follow_up(answers.conversation)
    own = {network.key for network in incoming.setting.networks}
    return point if point is not None and point.network in own else None


def answers_follow_up(registry: Registry, incoming: Incoming) -> bool:
    """Whether it says something of points, in their thread; a wish for something else there is not about them."""
    point = point_of_thread(registry, incoming)
    if point is None:
        return False
    said = _said(incoming, called(registry.all_follow_ups(point.network)))
    return incoming.reading.kind != "request" or (bool(said) and all(one.is_plain for one in said))


def named_by_member(registry: Registry, incoming: Incoming) -> Network | None:
    """The network of whose points a member writes in a mail of its own: says how they stand, or asks something."""
    member = registry.member(incoming.sender.email) if incoming.sender else None
    if member is None or incoming.reading.kind not in ("question", "unrelated"):
        return None
    found = [
        network
        for network in incoming.setting.networks
        if network.key in member.networks and _speaks(registry, incoming, network, member.person.email)
    ]
    return found[0] if len(found) == 1 else None


def minuted_in(
    registry: Registry, incoming: Incoming, network: Network
) -> tuple[Minutes, MinutedCase] | None:
    """The first case that the mail names of which minutes tell, whether or not anything is followed up."""
    for number in cases_in(f"{incoming.mail.span('new')}\n{incoming.mail.subject}"):
        minutes = registry.minutes_with(network.key, number)
        if minutes is not None:
            return minutes, next(case for case in minutes.text.cases if case.number == number)
    return None


def tells_of_points(registry: Registry, incoming: Incoming) -> bool:
    """Whether a mail in another thread says how points stand, each by its number, and nothing else."""
    member = registry.member(incoming.sender.email) if incoming.sender else None
    if member is None or incoming.from_secretariat:
        return False
    own = (network for network in incoming.setting.networks if network.key in member.networks)
    return any(_are_told(_said(incoming, called(registry.all_follow_ups(network.key)))) for network in own)


def points_told_by_officer(registry: Registry, incoming: Incoming) -> bool:
    """Whether an officer says how points stand without a command word: in their thread, or each by its number."""
    answers = incoming.answers
    if not incoming.from_secretariat or (answers is not None and answers.kind not in _OF_OFFICERS):
        return False
    if is_sure(first_line(incoming.mail)) or only_thanks(incoming.mail):
        return False
    if point_of_thread(registry, incoming) is not None:
        return True
    return any(
        _are_told(_said(incoming, called(registry.all_follow_ups(network.key)), is_officer=True))
        for network in incoming.setting.networks
    )


def _speaks(registry: Registry, incoming: Incoming, network: Network, email: str | None) -> bool:
    names = called(registry.all_follow_ups(network.key))
    text = incoming.mail.span("new")
    named = labels_in(f"{incoming.mail.subject}\n{text}", names)
    said = _said(incoming, names)
    is_own = any(point.email == email for name in named for point in names[name])
    is_to_us = any(to.email == incoming.mailbox.address for to in incoming.mail.to)
    is_asked = incoming.reading.kind == "question" or ("?" in text and is_to_us)
    if not named:
        return is_asked and minuted_in(registry, incoming, network) is not None
    return any(one.is_plain for one in said) or is_asked or (is_own and any(one.labels for one in said))


def _said(incoming: Incoming, names: Called, *, is_officer: bool = False) -> tuple[Said, ...]:
    return follow_up_answers(incoming.mail.span("new"), names, _ANY_DAY, is_officer=is_officer)


def _are_told(said: tuple[Said, ...]) -> bool:
    return bool(said) and all(one.is_plain and one.labels for one in said)

"""What becomes of a meeting: its next revision (RFC 5546 §2.1.4), and a letter to each whom that concerns."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from service.domain.decision import Letter
from service.domain.meeting import Invitee, Meeting
from service.domain.network import Language, Network
from service.domain.registry import Registry
from service.mail.reading import Setting
from service.workflows.meeting_letters import MeetingLetters


@dataclass(frozen=True, slots=True)
class Revision:
    """The meeting as it is from now on, and who is told; `asks_again`: what was answered does not count any more."""

    meeting: Meeting
    letters: tuple[Letter, ...]
    asks_again: bool = False


def revised(
    registry: Registry,
    setting: Setting,
    was: Meeting,
    becomes: Meeting,
    now: datetime,
    proposer: Invitee | None = None,
    *,
    asks_again: bool | None = None,
) -> Revision | None:
    """Another time or place asks everybody again; another text is told to those who may come. None: nothing is new.

    The `proposer` of the time is not asked, and has answered already. `asks_again` says it beforehand: nobody is asked
    again because a host was found.
    """
    if becomes == was:
        return None
    if asks_again is None:
        asks_again = _where_and_when(becomes) != _where_and_when(was)
    # The times of an agenda are those of the meeting as it was.
    is_moved = (becomes.starts, becomes.ends) != (was.starts, was.ends)
    revision = replace(becomes, stamp=now, agenda="" if is_moved else becomes.agenda)
    if asks_again:
        revision = replace(revision, sequence=was.sequence + 1, asked=now)
    network = network_of(setting, was)
    writer = MeetingLetters(setting, revision, languages(registry, network))
    letters = tuple(
        writer.update(proposer, was, asks_again=False, has_proposed=True)
        if proposer is not None and invitee.email == proposer.email
        else writer.update(invitee, was, asks_again=asks_again)
        for invitee in _invited(registry, was)
        if asks_again or invitee.answer_to(was) != "declined"
    )
    return Revision(revision, letters, asks_again)


def series_of(registry: Registry, meeting: Meeting, now: datetime) -> tuple[Meeting, ...]:
    """The meetings ahead to which the same people are invited by the same name, this one among them."""
    return tuple(
        one
        for one in registry.meetings_ahead(meeting.mailbox, now)
        if (one.network, one.group, one.title) == (meeting.network, meeting.group, meeting.title)
    )


def cancelled(registry: Registry, setting: Setting, was: Meeting, reason: str, now: datetime) -> Revision:
    """It does not take place, and everybody is told."""
    revision = replace(was, status="cancelled", sequence=was.sequence + 1, stamp=now)
    writer = MeetingLetters(setting, revision, languages(registry, network_of(setting, was)))
    return Revision(revision, tuple(writer.cancel(invitee, reason) for invitee in _invited(registry, was)))


def restored(
    registry: Registry, setting: Setting, now_cancelled: Meeting, was: Meeting, now: datetime
) -> Revision:
    """It takes place after all, as it was; calendars have dropped it, so everybody is asked again."""
    revision = replace(was, sequence=now_cancelled.sequence + 1, stamp=now, asked=now)
    writer = MeetingLetters(setting, revision, languages(registry, network_of(setting, was)))
    return Revision(revision, tuple(map(writer.restore, _invited(registry, was))), asks_again=True)


def network_of(setting: Setting, meeting: Meeting) -> Network:
    """The network whose meeting it is."""
    return next(network for network in setting.networks if network.key == meeting.network)


def languages(registry: Registry, network: Network) -> dict[str, Language]:
    """In what language the members are written to, by address."""
    return {m.person.email or "": m.language for m in registry.members_of((network.key,))}


def _invited(registry: Registry, meeting: Meeting) -> list[Invitee]:
    return [one for one in registry.invitees(meeting.number) if not one.is_uninvited]


def _where_and_when(meeting: Meeting) -> tuple[Any, ...]:
    return (meeting.starts, meeting.ends, meeting.place, meeting.status)

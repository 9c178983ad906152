"""The groups of a network, as the configuration lists them: whoever is added is invited to what lies ahead."""

from collections.abc import Iterator
from datetime import datetime

from service.domain.decision import Decision, Reason
from service.domain.fold import fold
from service.domain.meeting import Invite, Invitee, Meeting
from service.domain.registry import Registry
from service.mail.reading import Setting
from service.workflows.meeting_letters import MeetingLetters
from service.workflows.meeting_revisions import series_of


def joined_group(registry: Registry, setting: Setting, meeting: Meeting, now: datetime) -> Iterator[Decision]:
    """Who is listed by now and was not when the meeting was called, each by a decision of their own.

    An address that is new with a name that is not is the same person: addresses change in the registry first.
    """
    network = next((one for one in setting.networks if one.key == meeting.network), None)
    group = next((one for one in network.groups if one.name == meeting.group), None) if network else None
    if group is None:
        return
    invited = registry.invitees(meeting.number)
    emails, names = {one.email for one in invited}, {fold(one.name) for one in invited if one.name}
    for person in group.people:
        if person.email in emails or (person.name and fold(person.name) in names):
            continue
        member = registry.member(person.email)
        name = (member.person.name if member else None) or person.name
        invitee = Invitee(meeting.number, person.email, name, now)
        languages = {person.email: member.language} if member else {}
        series = series_of(registry, meeting, now)
        letter = MeetingLetters(setting, meeting, languages, series).invite(invitee)
        reason = Reason("joined-group", "whoever joins a group is invited to what lies ahead of it")
        yield Decision(reason, (Invite(invitee),), (letter,), "attendance")

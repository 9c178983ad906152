"""What an agenda says of the minutes of the meetings before it: that they are approved, or not yet."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from service.domain.meeting import Meeting
from service.domain.registry import Registry

# Minutes of longer ago are no matter of the next meeting any more.
LOOKS_BACK = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class EarlierMinutes:
    """Minutes of a meeting of the same people; `approved` is when, None while their draft goes round."""

    meeting: Meeting
    approved: datetime | None


def earlier_minutes(registry: Registry, meeting: Meeting) -> tuple[EarlierMinutes, ...]:
    """Of every meeting of the same group before this one, but those whose approval an agenda in between has told of."""
    since = meeting.starts - LOOKS_BACK
    before = [
        one
        for one in registry.meetings_between(meeting.mailbox, since, meeting.starts)
        if (one.network, one.group) == (meeting.network, meeting.group) and one.number != meeting.number
    ]
    agendas = [(one, agenda.sent) for one in before if (agenda := registry.agenda(one.number)) is not None]
    found = []
    for one in before:
        versions = registry.minutes_of(one.number)
        approved = next((each.approved for each in versions if each.approved is not None), None)
        told = any(
            later.starts > one.starts and approved is not None and sent >= approved for later, sent in agendas
        )
        if versions and not told:
            found.append(EarlierMinutes(one, approved))
    return tuple(found)

"""Until when items may be sent for a meeting, and for which meeting one is that comes now."""

from datetime import datetime, time, timedelta

from service.domain.charter import Meetings
from service.domain.meeting import Meeting
from service.domain.network import Network
from service.domain.registry import Registry
from service.mail.reading import Setting

NOON = time(12)  # on the clock of the meeting's zone
# Of a meeting that is called at short notice, at least so long is left for items, if there is any time at all.
LEAST = timedelta(days=3)


def deadline(meeting: Meeting, charter: Meetings) -> datetime:
    """By the charter; where the meeting is called too late for that, halfway to it, a day before it at the latest."""
    usual = _noon(meeting.starts - timedelta(days=charter.items_before))
    if usual - meeting.asked >= LEAST:
        return usual
    called = meeting.asked.astimezone(meeting.starts.tzinfo)
    days = (meeting.starts.date() - called.date()).days
    return _noon(called + timedelta(days=max(0, min((days + 1) // 2, days - 1))))


def takes_items(registry: Registry, meeting: Meeting, network: Network, now: datetime) -> bool:
    """Whether what comes now is still for this meeting, and not for the next."""
    if meeting.is_cancelled or meeting.ends <= now:
        return False
    return now <= deadline(meeting, network.charter.meetings) and registry.agenda(meeting.number) is None


def meeting_for_items(
    registry: Registry, setting: Setting, network: Network, group: str, now: datetime
) -> Meeting | None:
    """The first meeting of the group that still takes items; None: they wait for the next that is called."""
    ahead = (
        meeting
        for meeting in registry.meetings_ahead(setting.mailbox.key, now)
        if meeting.network == network.key and meeting.group == group
    )
    return next((meeting for meeting in ahead if takes_items(registry, meeting, network, now)), None)


def _noon(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), NOON, moment.tzinfo)

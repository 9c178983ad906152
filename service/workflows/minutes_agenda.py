"""The points that were on the agenda of a meeting, as headings for its minutes."""

from service.domain.meeting import Meeting
from service.domain.network import Network
from service.domain.registry import Registry
from service.mail.minutes_headings import Heading
from service.workflows.agenda_sheet import sheet_of


def agenda_of(registry: Registry, network: Network, meeting: Meeting) -> tuple[Heading, ...]:
    """As the agenda went out; where none did, as it would have. The numbers are as the charter counts."""
    sent = registry.agenda(meeting.number)
    points = sent.points if sent is not None else sheet_of(registry, network, meeting, meeting.ends).points
    return tuple((point.number, point.title) for point in points)

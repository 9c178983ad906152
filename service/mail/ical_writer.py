"""iCalendar as octets, written by the package `ics` through serializers of our own.

Its own ones write METHOD behind the events, every time in UTC and without a VTIMEZONE, names that it cannot read
itself, and no folded line. The name of a serializer's method decides where its lines stand.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import ics
from ics.grammar.parse import Container, ContentLine
from ics.parsers.event_parser import EventParser
from ics.parsers.icalendar_parser import CalendarParser
from ics.serializers.event_serializer import EventSerializer
from ics.serializers.icalendar_serializer import CalendarSerializer

from service.domain.network import Address
from service.mail import ical_lines
from service.mail.invites import Event, Status
from service.mail.timezones import VTIMEZONES, wall_time

_PRODUCER = "-//tovholder//tovholder//EN"
_LAST = b"END:VEVENT\r\n"


def around_attendee(event: Event, method: str, status: Status | None) -> tuple[bytes, bytes]:
    """A calendar of this one event, in two pieces between which the ATTENDEE belongs."""
    written = _written(_Calendar([_Event(event, status)], method))
    before, last, after = written.rpartition(_LAST)
    return before, last + after


def publication(events: Sequence[Event], name: str) -> bytes:
    """A calendar of these events that nobody is asked to answer."""
    return _written(_Calendar([_Event(event, event.status) for event in events], "PUBLISH", name))


def _written(calendar: "_Calendar") -> bytes:
    return ical_lines.folded(calendar.serialize())


class _CalendarLines(CalendarSerializer):
    serialize_method = None

    @staticmethod
    def serialize_2method(calendar: "_Calendar", container: Container) -> None:
        container.append(_line("METHOD", calendar.method))

    @staticmethod
    def serialize_3name(calendar: "_Calendar", container: Container) -> None:
        if calendar.name:  # RFC 7986 §5.1, and what Apple, Google and Outlook read
            container.append(_line("NAME", _escaped(calendar.name)))
            container.append(_line("X-WR-CALNAME", _escaped(calendar.name)))

    @staticmethod
    def serialize_4timezones(calendar: "_Calendar", container: Container) -> None:
        container.extend(VTIMEZONES[zone] for zone in calendar.zones())


class _Calendar(ics.Calendar):
    class Meta:
        name = "VCALENDAR"
        parser = CalendarParser
        serializer = _CalendarLines

    def __init__(self, events: "list[_Event]", method: str, name: str = "") -> None:
        super().__init__(creator=_PRODUCER)
        self.events = events
        self.method = method
        self.name = ical_lines.text(name)

    def zones(self) -> list[str]:
        """The zones that its events' times are told in, each once."""
        zones = (
            zone for event in self.events for line in event.times() for zone in line.params.get("TZID", ())
        )
        return list(dict.fromkeys(zones))


class _EventLines(EventSerializer):
    serialize_all_day = None
    serialize_end = None

    @staticmethod
    def serialize_start(event: "_Event", container: Container) -> None:
        container.extend(event.times())

    @staticmethod
    def serialize_url(event: "_Event", container: Container) -> None:
        if event.url:
            container.append(_line("URL", event.url))


class _Event(ics.Event):
    class Meta:
        name = "VEVENT"
        parser = EventParser
        serializer = _EventLines

    def __init__(self, event: Event, status: Status | None) -> None:
        url = ical_lines.url(event.url)
        super().__init__(
            name=ical_lines.text(event.summary),
            uid=event.uid,
            description=ical_lines.text(event.description),
            created=event.stamp,
            location=ical_lines.text(event.location) or url,  # Outlook shows no URL
            url=url,
            status=status,
            organizer=_Organizer(event.organizer),
        )
        self.extra.append(_line("SEQUENCE", str(event.sequence)))
        self._event = event

    def times(self) -> list[ContentLine]:
        """DTSTART and DTEND, both told in the same way (RFC 5545 §3.8.2.2)."""
        event = self._event
        if event.whole_day:
            first, last = (
                moment.astimezone(ZoneInfo(event.zone)).date()
                for moment in (event.starts, event.ends - timedelta(microseconds=1))
            )
            days = {"DTSTART": first, "DTEND": max(first, last) + timedelta(days=1)}
            return [_line(name, f"{day:%Y%m%d}", VALUE="DATE") for name, day in days.items()]
        starts, ends = wall_time(event.starts, event.zone), wall_time(event.ends, event.zone)
        if starts is None or ends is None:
            return [_line("DTSTART", _utc(event.starts)), _line("DTEND", _utc(event.ends))]
        return [
            _line("DTSTART", f"{starts:%Y%m%dT%H%M%S}", TZID=event.zone),
            _line("DTEND", f"{ends:%Y%m%dT%H%M%S}", TZID=event.zone),
        ]


class _Organizer(ics.Organizer):
    def __init__(self, address: Address) -> None:
        super().__init__(address.email)
        self._address = address

    def serialize(self) -> str:
        return ical_lines.person_line("ORGANIZER", self._address)


def _line(name: str, value: str, **parameters: str) -> ContentLine:
    return ContentLine(name, {key: [said] for key, said in parameters.items()}, value)


def _escaped(value: str) -> Any:
    return ics.utils.escape_string(value)


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"

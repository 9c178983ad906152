"""Invitations as calendars take them: golden files, the instants of five years, hostile texts."""

from datetime import UTC, datetime

import icalendar

from service.domain.network import Address
from service.mail.invites import Event, request

OFFICE = Address("Flere Faglærte", "netvaerk@forening.example")
PER = Address("Per Øster", "per@skolen.example")


def event(**changed) -> Event:
    usual = {
        "uid": "m-7@forening.example",
        "sequence": 0,
        "stamp": datetime(2026, 9, 1, 8, tzinfo=UTC),
        "starts": datetime(2026, 11, 12, 9, tzinfo=UTC),
        "ends": datetime(2026, 11, 12, 14, tzinfo=UTC),
        "zone": "Europe/Copenhagen",
        "summary": "Netværksmøde",
        "organizer": OFFICE,
    }
    return Event(**{**usual, **changed})


def test_an_invitation_is_read_back():
    calendar = request(event()).for_attendee(PER)
    (read,) = icalendar.Calendar.from_ical(calendar.content).events
    assert (read.start, read.end) == (event().starts, event().ends)
    assert str(read["ATTENDEE"]) == "mailto:per@skolen.example"

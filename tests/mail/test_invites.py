"""Meetings as calendars take them. Each golden file is also read back by the library that did not write it.

The files in tests/mail/invites are what calendars get. After a change, look at the difference and renew them:

    RENEW_INVITES=1 make test ARGS="tests/mail/test_invites.py"
"""

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.network import Address
from service.mail import ical_lines
from service.mail.invites import Event, cancellation, publication, request, uninvitation
from service.mail.timezones import VTIMEZONES

GOLDEN = Path(__file__).parent / "invites"
CRLF = "\r\n"
OFFICE = Address("Flere Faglærte", "netvaerk@forening.example")
PER = Address("Per Øster", "per@skolen.example")
MEETING = Event(
    uid="m-7@forening.example",
    sequence=0,
    stamp=datetime(2026, 9, 1, 8, tzinfo=UTC),
    starts=datetime(2026, 11, 12, 9, tzinfo=UTC),
    ends=datetime(2026, 11, 12, 14, tzinfo=UTC),
    zone="Europe/Copenhagen",
    summary="Netværksmøde: flere faglærte",
    organizer=OFFICE,
    description="Dagsorden:\n1. Velkomst\n2. Runde om bordet; ca. 10 minutter, højst",
    location="Birkelund Tekniske Skole, Ærøvej 2, 5000 Odense C",
)
MOVED = replace(
    MEETING,
    sequence=1,
    stamp=MEETING.stamp + timedelta(days=1),
    starts=MEETING.starts + timedelta(days=1),
    ends=MEETING.ends + timedelta(days=1),
)
LONG = (
    "Årets sidste møde på Sjælland – på tværs af skolerne. Vi hører om praktikpladser, søger fælles løsninger på "
    "frafaldet og øver os i at sige det højt. Åse Bjørnskov-Sørensen lægger for. "
) * 9
SERIES = [
    replace(
        MEETING,
        uid=f"m-{number}@forening.example",
        starts=MEETING.starts + timedelta(weeks=13 * number),
        ends=MEETING.ends + timedelta(weeks=13 * number),
    )
    for number in range(4)
]


def invitation(**changes: Any) -> bytes:
    return request(replace(MEETING, **changes)).for_attendee(PER).content


def odd_names() -> bytes:
    organizer = Address('Netværket "Ø;st", Fyn: Jylland', OFFICE.email)
    event = replace(MEETING, organizer=organizer, summary='Om "næste; år", C:\\nyt')
    return request(event).for_attendee(Address("Øster-Åbenrå, Per ^n", "Per.O'Neil+1@skolen.example")).content


def reworded() -> bytes:
    event = replace(MEETING, stamp=MOVED.stamp, description="Dagsorden følger")
    return request(event).for_attendee(PER, "ACCEPTED").content


FILES = {
    "request": invitation(),
    "update": request(MOVED).for_attendee(PER).content,
    "text-only-update": reworded(),
    "cancellation": cancellation(replace(MEETING, sequence=2)).for_attendee(PER).content,
    "uninvitation": uninvitation(replace(MEETING, sequence=2)).for_attendee(PER).content,
    "series": publication(SERIES, "Flere Faglærte, 2026"),
    "online": invitation(location="", url="https://moede.example/j/93?pwd=æ,b;c&x=1", zone="Europe/Oslo"),
    "long-danish-text": invitation(
        description=LONG, summary="Åbent hus på Ærø – og så lidt til, så linjen må brydes"
    ),
    "odd-names": odd_names(),
    "tentative": invitation(status="tentative"),
    "whole-day": invitation(
        whole_day=True,
        starts=datetime(2026, 11, 11, 23, tzinfo=UTC),
        ends=datetime(2026, 11, 13, 23, tzinfo=UTC),
    ),
}


def read(content: bytes) -> icalendar.Calendar:
    calendar = icalendar.Calendar.from_ical(content)
    assert isinstance(calendar, icalendar.Calendar)
    assert calendar.errors == []
    assert all(event.errors == [] for event in calendar.events)
    return calendar


def only_event(content: bytes) -> icalendar.Event:
    (event,) = read(content).events
    return event


@pytest.mark.parametrize("name", FILES)
def test_a_calendar_is_its_golden_file(name: str) -> None:
    file = GOLDEN / f"{name}.ics"
    if os.environ.get("RENEW_INVITES"):
        file.write_bytes(FILES[name])
    assert FILES[name].decode() == file.read_bytes().decode()


def test_every_golden_file_still_has_its_calendar() -> None:
    assert {file.stem for file in GOLDEN.iterdir()} == FILES.keys()


@pytest.mark.parametrize("content", FILES.values(), ids=FILES.keys())
def test_a_calendar_keeps_to_the_lines_of_the_standard(content: bytes) -> None:
    assert content.endswith(b"END:VCALENDAR\r\n")
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode("utf-8").isprintable() for line in lines)
    names = [line.partition(b":")[0] for line in lines[:5]]
    assert names[:4] == [b"BEGIN", b"VERSION", b"PRODID", b"METHOD"]
    read(content)


@pytest.mark.parametrize(
    ("name", "method", "sequence", "status"),
    [
        ("request", "REQUEST", 0, "CONFIRMED"),
        ("update", "REQUEST", 1, "CONFIRMED"),
        ("text-only-update", "REQUEST", 0, "CONFIRMED"),
        ("cancellation", "CANCEL", 2, "CANCELLED"),
        ("uninvitation", "CANCEL", 2, None),
        ("tentative", "REQUEST", 0, "TENTATIVE"),
    ],
)
def test_a_message_says_what_happens_and_to_which_version(
    name: str, method: str, sequence: int, status: str | None
) -> None:
    assert read(FILES[name])["METHOD"] == method
    event = only_event(FILES[name])
    assert (event["UID"], event["SEQUENCE"], event.get("STATUS")) == (MEETING.uid, sequence, status)
    assert event["ORGANIZER"] == f"mailto:{OFFICE.email}"
    assert event["ATTENDEE"] == f"mailto:{PER.email}"


def test_an_update_is_newer_than_what_it_changes() -> None:
    stamps = [only_event(FILES[name]).DTSTAMP for name in ("request", "text-only-update", "update")]
    assert stamps[0] < stamps[1] <= stamps[2]


@pytest.mark.parametrize(
    ("name", "participation"), [("update", "NEEDS-ACTION"), ("text-only-update", "ACCEPTED")]
)
def test_only_a_new_time_asks_again(name: str, participation: str) -> None:
    assert only_event(FILES[name])["ATTENDEE"].params["PARTSTAT"] == participation


def test_the_attendee_is_told_in_the_form_that_all_programs_read() -> None:
    unfolded = FILES["request"].decode().replace(f"{CRLF} ", "")
    assert (
        "\r\nATTENDEE;CN=Per Øster;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
        ":mailto:per@skolen.example\r\n"
    ) in unfolded


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Øster, Per", "Per Øster"),
        ("Øster, Per, lektor", "Øster Per lektor"),
        ('Per "Pelle" Øster: formand;x', "Per Pelle Øster formand x"),
        ("Per\r\nRSVP=FALSE", "Per RSVP=FALSE"),
        ("a\\b^nc", "a b nc"),
        ("x" * 300, "x" * 99 + "…"),
    ],
)
def test_a_name_is_told_without_what_programs_stumble_over(name: str, told: str) -> None:
    event = only_event(request(MEETING).for_attendee(Address(name, PER.email)).content)
    assert event["ATTENDEE"].params["CN"] == told


@pytest.mark.parametrize("name", ["", '":;', " "])
def test_somebody_without_a_name_has_none(name: str) -> None:
    event = only_event(request(MEETING).for_attendee(Address(name, PER.email)).content)
    assert "CN" not in event["ATTENDEE"].params


@pytest.mark.parametrize(
    "email", ["", "per", "per@skolen.example\r\nX:1", "pér@skolen.example", "a b@skolen.example"]
)
def test_an_address_that_no_mail_reaches_is_not_invited(email: str) -> None:
    with pytest.raises(ValueError, match="invited"):
        request(MEETING).for_attendee(Address("Per", email))


def test_nobody_sees_who_else_is_invited() -> None:
    meeting = request(MEETING)
    first = meeting.for_attendee(Address("Ida", "ida@skolen.example"))
    assert meeting.for_attendee(PER).content == FILES["request"]
    assert first.content.count(b"ATTENDEE") == 1


def test_texts_come_back_as_they_were_written() -> None:
    event = only_event(FILES["odd-names"])
    assert (event["SUMMARY"], event["DESCRIPTION"]) == ('Om "næste; år", C:\\nyt', MEETING.description)
    assert only_event(FILES["long-danish-text"])["DESCRIPTION"] == LONG.strip()


def test_a_series_is_an_event_for_each_day_in_one_zone() -> None:
    calendar = read(FILES["series"])
    assert [event.start for event in calendar.events] == [each.starts for each in SERIES]
    assert len(calendar.timezones) == 1
    assert calendar["METHOD"] == "PUBLISH"
    assert all("ATTENDEE" not in event for event in calendar.events)


def test_a_calendar_without_meetings_is_one() -> None:
    assert read(publication([], "Ingen møder")).events == []


def test_a_meeting_without_a_place_takes_place_at_its_link() -> None:
    event = only_event(FILES["online"])
    assert event["LOCATION"] == event["URL"] == "https://moede.example/j/93?pwd=%C3%A6,b;c&x=1"


def test_days_of_a_whole_day_are_those_of_its_zone() -> None:
    event = only_event(FILES["whole-day"])
    assert (event["DTSTART"].to_ical(), event["DTEND"].to_ical()) == (b"20261112", b"20261114")


ODD = st.text(
    st.characters(codec="utf-8") | st.sampled_from("\r\n\\,;:\"^'\t\u2028\u0085\ufeff"), max_size=200
)


@settings(max_examples=50, deadline=None)
@given(summary=ODD, description=ODD, location=ODD, url=ODD, name=ODD)
def test_no_text_breaks_a_calendar(
    summary: str, description: str, location: str, url: str, name: str
) -> None:
    event = replace(MEETING, summary=summary, description=description, location=location, url=url)
    content = request(event).for_attendee(Address(name, PER.email)).content
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b"\r" not in content.replace(b"\r\n", b"")
    found = only_event(content)
    assert found["ATTENDEE"] == f"mailto:{PER.email}"
    assert (found.start, found["UID"]) == (MEETING.starts, MEETING.uid)
    assert found.get("DESCRIPTION", "") == ical_lines.text(description)


def test_half_a_surrogate_pair_does_no_harm() -> None:
    half = "\ud83d"
    event = replace(
        MEETING, summary=f"a{half}b", description=half, location=half, url=f"https://a.example/{half}"
    )
    found = only_event(request(event).for_attendee(Address(half, PER.email)).content)
    assert found["SUMMARY"] == "a?b"


def moments(zone: str) -> list[datetime]:
    """Each week of five years at 0:30, 2:30 and 13:00, and the hours of every change of the clock by quarters."""
    sundays = [datetime(2026, 1, 4, tzinfo=ZoneInfo(zone)) + timedelta(weeks=week) for week in range(261)]
    weekly = [
        day.replace(hour=hour, minute=minute, fold=fold)
        for day in sundays
        for hour, minute, fold in ((0, 30, 0), (2, 30, 0), (2, 30, 1), (13, 0, 0))
    ]
    changes = [day for day in sundays if day.month in {3, 10} and day.day > 24]
    midnights = [day.astimezone(UTC).replace(hour=0) + timedelta(days=1) for day in changes]
    quarters = [midnight + timedelta(minutes=15 * step) for midnight in midnights for step in range(12)]
    assert len(changes) == 10
    return weekly + quarters


@pytest.mark.parametrize("zone", VTIMEZONES)
@pytest.mark.parametrize("called", ["as it is called", "by its rules"])
def test_every_moment_of_five_years_is_the_one_meant(zone: str, called: str) -> None:
    meant = moments(zone)
    events = [
        replace(MEETING, zone=zone, starts=moment, ends=moment.astimezone(UTC) + timedelta(hours=1))
        for moment in meant
    ]
    content = publication(events, "Fem år")
    if called == "by its rules":
        content = content.replace(zone.encode(), f"Told-{zone[7:]}".encode())
    found = read(content).events
    assert [event.start.astimezone(UTC) for event in found] == [moment.astimezone(UTC) for moment in meant]
    assert all(event.end - event.start.astimezone(UTC) == timedelta(hours=1) for event in found)
    in_utc = [event for event in found if event["DTSTART"].to_ical().endswith(b"Z")]
    assert 0 < len(in_utc) < len(meant) / 10


def test_a_zone_without_rules_here_is_told_in_utc() -> None:
    event = only_event(request(replace(MEETING, zone="America/Nuuk")).for_attendee(PER).content)
    assert event["DTSTART"].to_ical() == b"20261112T090000Z"
    assert b"VTIMEZONE" not in request(replace(MEETING, zone="America/Nuuk")).for_attendee(PER).content

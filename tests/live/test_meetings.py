"""A meeting from the officer's word to the count of who comes, through Postfix and Dovecot."""

from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from typing import Any

import icalendar

from tests.live.house import House
from tests.live.people import Person
from tests.live.servers import until
from tests.live.test_conversation import complete, teacher

NETWORK = "IT-netværket"


def _event(letter: EmailMessage) -> tuple[icalendar.Calendar, icalendar.Event]:
    part = next(part for part in letter.walk() if part.get_content_type() == "text/calendar")
    calendar = icalendar.Calendar.from_ical(part.get_payload(decode=True))
    (event,) = calendar.walk("VEVENT")
    return calendar, event


def _presses(person: Person, letter: EmailMessage, button: str, to: str) -> None:
    """A calendar program's answer: the event that it was sent, with the attendee's answer and no more."""
    _, invited = _event(letter)
    event = icalendar.Event()
    for name in ("UID", "SEQUENCE", "ORGANIZER", "DTSTART", "SUMMARY"):
        event[name] = invited[name]
    event.add("dtstamp", datetime.now(UTC).replace(microsecond=0))
    event.add("attendee", f"mailto:{person.address}", parameters={"PARTSTAT": button})
    answer = icalendar.Calendar({"PRODID": "-//a calendar//EN", "VERSION": "2.0", "METHOD": "REPLY"})
    answer.add_component(event)
    mail = person.composes(to, f"Accepteret: {letter['Subject']}", "")
    mail.add_alternative(answer.to_ical().decode(), subtype="calendar", params={"method": "REPLY"})
    person.sends(mail, to)


def the_meeting(house: House) -> dict[str, Any]:
    (meeting,) = house.table("meetings")
    return meeting


def answers(house: House) -> list[tuple[str, str | None]]:
    """What counts, and where it comes from, of each who was invited to the one meeting."""
    return [(one["answer"], one["source"]) for one in the_meeting(house)["answers"]]


def member(house: House) -> Person:
    """Somebody whom the officer has entered."""
    person, officer = teacher(house), house.kirsten
    details = f"{complete(person, 'Østerbæk Tekniske Skole')}\nNetværk: {NETWORK}"
    officer.writes(house.schools.address, "TILMELD", details)
    person.receives("welcome")
    officer.receives("command-reply")
    return person


def calls_a_meeting(house: House, officer: Person, day: date) -> None:
    """From 13 to 15 o'clock."""
    details = f"Dato: {day:%d.%m.%Y}\nTid: 13-15\nSted: Lokale 2\nNetværk: {NETWORK}\n\nVelkommen."
    _commands(house, officer, "MØDE Forårsmøde", details)


def moves_it(house: House, officer: Person, day: date) -> None:
    _commands(house, officer, f"FLYT til {day:%d.%m.%Y}", "")


def cancels_it(house: House, officer: Person) -> None:
    _commands(house, officer, "AFLYS", "Vi er for få.")


def _commands(house: House, officer: Person, command: str, text: str) -> None:
    officer.writes(house.schools.address, command, text)
    officer.answers(officer.receives("preview"), "JA")


def test_a_meeting_is_called_answered_moved_and_cancelled(house: House):
    house.start()
    person, officer = member(house), house.kirsten
    day = datetime.now(UTC).date() + timedelta(days=30)

    calls_a_meeting(house, officer, day)
    invitation = person.receives("invite")
    calendar, event = _event(invitation)
    assert calendar["METHOD"] == "REQUEST"
    assert event["DTSTART"].dt.strftime("%Y-%m-%d %H:%M") == f"{day} 13:00"
    _presses(person, invitation, "ACCEPTED", house.schools.address)
    until(lambda: answers(house) == [("accepted", "calendar")], "the button counted")

    person.answers(invitation, "Jeg kan desværre ikke alligevel.")
    until(lambda: answers(house) == [("declined", "words")], "the words counted")

    moves_it(house, officer, day + timedelta(days=1))
    moved = _event(person.receives("invite-update"))[1]
    assert (moved["UID"], moved["SEQUENCE"]) == (event["UID"], 1)
    assert answers(house) == [("none", None)]

    cancels_it(house, officer)
    gone = _event(person.receives("invite-cancel"))
    assert (gone[0]["METHOD"], gone[1]["UID"]) == ("CANCEL", event["UID"])
    assert the_meeting(house)["status"] == "cancelled"

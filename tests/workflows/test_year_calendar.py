"""The calendar of the year that a member asks for: what is in it, and who gets it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage

import icalendar
import pytest

from service.domain.decision import Change
from service.domain.meeting import Invite, Invitee, KeepMeeting
from service.store.db import writing
from tests.office.desk import mail
from tests.workflows.meetings import ANNE, BO, KIRSTEN, OFFICE, MeetingDesk, called

WISH = "Hej\n\nKan I sende mig årets kalender?\n\nMvh Anne"


@pytest.fixture
def desk() -> Iterator[MeetingDesk]:
    with called((ANNE, BO)) as desk:
        yield desk


def asks(desk: MeetingDesk, text: str = WISH, sender: str = ANNE, **headers: str) -> str:
    desk.now += timedelta(minutes=5)
    return desk.bring(mail(sender, text, "Kalender", OFFICE, **headers), "skoler").verdict


def keep(desk: MeetingDesk, *changes: Change) -> None:
    with writing(desk.db):
        for change in changes:
            desk.office.registry.apply(change, desk.now)


def titles(letter: EmailMessage) -> list[str]:
    """Of the events in the file that came with it."""
    (file,) = letter.iter_attachments()
    assert (file.get_content_type(), file.get_param("method")) == ("text/calendar", "PUBLISH")
    calendar = icalendar.Calendar.from_ical(file.get_payload(decode=True))
    return [str(event["SUMMARY"]) for event in calendar.walk("VEVENT")]


def test_a_member_gets_the_meetings_ahead_as_a_file(desk: MeetingDesk) -> None:
    meeting = desk.meeting()
    later = replace(
        meeting, number=1900, title="Sommermøde", uid="x@y", starts=meeting.starts + timedelta(days=90)
    )
    over = replace(meeting, number=1901, title="Holdt", uid="z@y", ends=desk.now - timedelta(days=1))
    gone = replace(meeting, number=1902, title="Aflyst", uid="w@y", status="cancelled")
    keep(desk, *(KeepMeeting(each) for each in (replace(later, ends=later.starts), over, gone)))
    assert asks(desk) == "handled"
    letter = desk.letters()[-1]
    assert letter["X-Tovholder"].startswith("news;")
    assert titles(letter) == ["Forårsmøde", "Sommermøde"]


def test_the_file_names_the_meeting_as_the_invitation_did(desk: MeetingDesk) -> None:
    asks(desk)
    (file,) = desk.letters()[-1].iter_attachments()
    (event,) = icalendar.Calendar.from_ical(file.get_payload(decode=True)).walk("VEVENT")
    assert str(event["UID"]) == desk.meeting().uid
    assert "ATTENDEE" not in event


def test_other_networks_and_closed_groups_are_not_in_it(desk: MeetingDesk) -> None:
    meeting = desk.meeting()
    foreign = replace(meeting, number=1900, title="Kvalitet", uid="x@y", network="kvalitet")
    board = replace(meeting, number=1901, title="Styregruppen", uid="z@y", group="Styregruppen")
    keep(desk, KeepMeeting(foreign), KeepMeeting(board), Invite(Invitee(1901, BO, "Bo", desk.now)))
    asks(desk)
    assert titles(desk.letters()[-1]) == ["Forårsmøde"]
    asks(desk, sender=f"Bo <{BO}>", text="Kan I sende mig årets kalender?")
    assert titles(desk.letters()[-1]) == ["Forårsmøde", "Styregruppen"]
    keep(desk, Invite(Invitee(1901, BO, "Bo", desk.now, is_uninvited=True)))
    asks(desk, sender=f"Bo <{BO}>", text="Må jeg få årets kalender?")
    assert titles(desk.letters()[-1]) == ["Forårsmøde"]


def test_only_members_of_a_network_here_get_it(desk: MeetingDesk) -> None:
    assert asks(desk, sender="Ole <ole@fremmed.example>") == "not-ours"
    desk.join("kirsten@skoler.example")
    assert asks(desk, sender=KIRSTEN) == "not-ours", (
        "an officer's mail that is no command is for the colleagues"
    )


def test_a_question_about_the_network_that_asks_for_it_is_answered_at_once(desk: MeetingDesk) -> None:
    assert asks(desk, "Har I en kalender over netværkets møder?") == "handled"
    assert desk.kinds_to(ANNE)[-1] == "news"


def test_a_forged_mail_is_left_to_a_person(desk: MeetingDesk) -> None:
    before = len(desk.letters())
    verdict = asks(
        desk, Authentication_Results="mx.skoler.example; dmarc=fail header.from=oesterbaek.example"
    )
    assert verdict == "doubt"
    assert len(desk.letters()) == before


def test_below_an_invitation_it_is_a_question_for_a_person(desk: MeetingDesk) -> None:
    assert desk.replies(ANNE, "Kan I sende mig årets kalender?") == "handled"
    assert desk.kinds_to(ANNE)[-1] == "handover"


def test_the_calendar_needs_no_answer_and_thanks_for_it_get_none(desk: MeetingDesk) -> None:
    asks(desk)
    before = len(desk.letters())
    assert desk.replies(ANNE, "Tusind tak!", "news") == "not-ours"
    assert len(desk.letters()) == before

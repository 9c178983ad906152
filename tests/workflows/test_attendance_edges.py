"""Who comes: strangers, assistants, programs that count oddly, leavers and returners."""

from dataclasses import replace
from datetime import datetime, timedelta
from email.message import EmailMessage
from itertools import pairwise

import icalendar
import pytest

from service.domain.meeting import Invite
from service.store.db import writing
from tests.mail.calendar_programs import MEMBER, UID
from tests.workflows.calendar_answers import answered, attendee, text_of
from tests.workflows.meetings import ANNE, MeetingDesk


def test_an_officer_reads_which_meeting_a_stranger_answers_and_how(invited: MeetingDesk) -> None:
    told = ("DTSTAMP:20261121T110000Z", "SEQUENCE:0")
    ole, officer = "Ole Fremmed <ole@andre.example>", "kirsten@skoler.example"
    invited.bring(answered(attendee("ole@andre.example", "ACCEPTED"), *told, sender=ole), "skoler")
    text = " ".join(text_of(invited.invitation(officer, "handover")).split())
    assert "svar på indkaldelsen til Forårsmøde, onsdag 25. november 2026: ole@andre.example kommer." in text
    assert "Afsenderen er ikke inviteret" in text
    again = answered(attendee("ole@andre.example", "DECLINED"), *told, sender=ole, headers="X-Try: 2\r\n")
    invited.bring(again, "skoler")
    assert invited.kinds_to("ole@andre.example") == ["handover"]
    assert invited.kinds_to(officer)[-2:] == ["handover", "handover"]
    assert len(invited.office.registry.questions("skoler")) == 1
    invited.bring(answered(attendee(ANNE, "DECLINED"), *told, sender=f"Per Øster <{MEMBER}>"), "skoler")
    text = " ".join(text_of(invited.invitation(officer, "handover")).split())
    assert "Anne Holm kommer ikke. Det er ikke afsenderens eget svar" in text
    assert invited.answer(ANNE) is None


@pytest.mark.parametrize("domain", ["andre.example", "gmail.com"])
def test_who_names_himself_an_assistant_in_a_calendar_is_none(invited: MeetingDesk, domain: str) -> None:
    with writing(invited.db):
        anne = invited.invitee(ANNE)
        invited.office.registry.apply(
            Invite(replace(anne, email="anne@gmail.com", is_guest=True)), invited.now
        )
    theirs = "anne@gmail.com" if domain == "gmail.com" else ANNE
    named = attendee(theirs, "DECLINED", **{"SENT-BY": f'"mailto:ole@{domain}"'})
    told = ("DTSTAMP:20261121T110000Z", "SEQUENCE:0")
    invited.bring(answered(named, *told, sender=f"Ole Fremmed <ole@{domain}>"), "skoler")
    assert invited.answer(theirs) is None
    assert invited.kinds_to("kirsten@skoler.example")[-1] == "handover"


def test_a_sequence_that_was_never_given_counts_for_no_later_time(invited: MeetingDesk) -> None:
    told = ("DTSTAMP:20261121T110000Z", "SEQUENCE:1407317367304")
    invited.bring(answered(attendee(ANNE, "ACCEPTED"), *told), "skoler")
    assert invited.answer(ANNE) == "accepted"
    invited.says_yes("FLYT til 26. november")
    assert invited.answer(ANNE) is None


def test_a_calendar_without_sequence_answers_the_time_at_which_it_was_written(invited: MeetingDesk) -> None:
    invited.says_yes("FLYT til 26. november")
    invited.bring(answered(attendee(ANNE, "ACCEPTED"), "DTSTAMP:20261121T110000Z"), "skoler")
    assert len(invited.invitee(ANNE).replies) == 1
    assert invited.answer(ANNE) is None
    invited.now += timedelta(hours=1)
    later = f"DTSTAMP:{invited.now:%Y%m%dT%H%M%SZ}"
    invited.bring(answered(attendee(ANNE, "DECLINED"), later, headers="X-Try: 2\r\n"), "skoler")
    assert invited.answer(ANNE) == "declined"


def test_a_program_whose_clock_stands_still_is_heard_last(desk: MeetingDesk) -> None:
    desk.replies(ANNE, "Jeg kommer")
    desk.replies(ANNE, "Jeg kan desværre ikke alligevel", Date="Thu, 01 Jan 1970 00:00:00 +0000")
    assert desk.answer(ANNE) == "declined"


def _sent(letter: EmailMessage) -> tuple[str, int, datetime]:
    """METHOD, SEQUENCE and DTSTAMP of the calendar in a letter."""
    calendar = icalendar.Calendar.from_ical(
        next(p for p in letter.walk() if p.get_content_type() == "text/calendar").get_payload(decode=True)
    )
    event = calendar.walk("VEVENT")[0]
    return str(calendar["METHOD"]), int(event["SEQUENCE"]), event["DTSTAMP"].dt


def test_what_a_leaver_and_a_returner_get_is_newer_than_what_their_calendar_has(desk: MeetingDesk) -> None:
    seen = [_sent(desk.invitation(ANNE))]
    for time in ("first", "second"):
        desk.replies(ANNE, "Jeg kommer", Message_ID=f"<{time}@mail.example>")
        desk.orders(f"AFMELD {ANNE}", f"The {time} time")
        desk.wait(minutes=1)
        seen.append(_sent(desk.invitation(ANNE, "invite-cancel")))
        desk.join(ANNE)
        desk.wait(minutes=1)
        seen.append(_sent(desk.invitation(ANNE)))
    assert [method for method, *_ in seen] == ["REQUEST", "CANCEL", "REQUEST", "CANCEL", "REQUEST"]
    assert [sequence for _, sequence, _ in seen] == [0, 1, 1, 1, 1]
    assert all(one[2] < next_one[2] for one, next_one in pairwise(seen))
    assert desk.answer(ANNE) is None, "asked again"
    assert desk.office.registry.tally(desk.meeting()).none == 3
    desk.bring(
        answered(attendee(ANNE, "ACCEPTED"), "SEQUENCE:1").replace(UID.encode(), desk.meeting().uid.encode()),
        "skoler",
    )
    assert desk.answer(ANNE) == "accepted"
    desk.says_yes("FLYT til 26. november")
    assert desk.answer(ANNE) is None


def test_who_joins_late_is_invited_to_what_lies_ahead_once(desk: MeetingDesk) -> None:
    desk.join(MEMBER)
    desk.wait(minutes=1)
    desk.wait(minutes=1)
    assert desk.kinds_to(MEMBER) == ["invite"]
    assert desk.kinds_to(ANNE) == ["invite"]


def test_who_joins_late_is_told_of_the_series(desk: MeetingDesk) -> None:
    desk.says_yes(
        "MØDE Vinterens møder\nDatoer: 9. december, 20. januar og 3. marts kl. 10\nSted: Skolen\nNetværk: it"
    )
    desk.join(MEMBER)
    desk.wait(minutes=1)
    assert desk.kinds_to(MEMBER) == ["invite"] * 4
    told = " ".join(text_of(desk.invitation(MEMBER)).split())
    assert "Mødet er ét af 3." in told
    assert "hver sin indkaldelse til, er onsdag 9. december 2026 og onsdag 20. januar 2027." in told


@pytest.mark.parametrize(
    ("words", "kinds"),
    [("Tak", []), ("Hvornår holder I det så?", ["handover"]), ("Jeg kommer. Hvor er det nu?", ["handover"])],
)
def test_a_question_about_a_meeting_that_was_cancelled_goes_to_a_person(
    desk: MeetingDesk, words: str, kinds: list[str]
) -> None:
    desk.says_yes("AFLYS på grund af sygdom")
    before = len(desk.kinds_to(ANNE))
    desk.replies(ANNE, words, "invite-cancel")
    assert desk.kinds_to(ANNE)[before:] == kinds
    assert desk.kinds_to("kirsten@skoler.example").count("handover") == len(kinds)

"""Who comes in another's place by the calendar, odd proposals, and what is shown of an answer already given."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.workflows.calendar_answers import answered, attendee, text_of
from tests.workflows.meetings import ANNE, BO, CALLED, MeetingDesk, called

TOLD = ("DTSTAMP:20261121T110000Z", "SEQUENCE:0")
SOEREN, OFFICER = "soeren@oesterbaek.example", "kirsten@skoler.example"
FROM_ANNE = {"DELEGATED-FROM": f'"mailto:{ANNE}"'}


@pytest.fixture
def room() -> Iterator[MeetingDesk]:
    """One seat, which Anne has."""
    with called((ANNE, BO), CALLED.replace("Sted:", "Pladser: 1\nSted:")) as desk:
        desk.known_as("m-7@forening.example")
        desk.now = desk.now.replace(day=22, hour=10)
        desk.replies(ANNE, "Jeg kommer")
        desk.now += timedelta(hours=4)
        yield desk


def _delegate(email: str = SOEREN, participation: str = "ACCEPTED") -> bytes:
    told = ("DTSTAMP:20261122T120000Z", "SEQUENCE:0")
    return answered(attendee(email, participation, **FROM_ANNE), *told, sender=f"Søren Lund <{email}>")


def test_a_delegate_whom_the_invited_named_is_asked_and_counts(invited: MeetingDesk) -> None:
    gave = attendee(ANNE, "DELEGATED", **{"DELEGATED-TO": f'"mailto:{SOEREN}"'})
    invited.bring(answered(gave, *TOLD), "skoler")
    assert invited.answer(ANNE) == "declined"
    assert invited.kinds_to(SOEREN) == ["invite"]
    assert "Anne Holm har bedt dig om at komme i stedet. Kommer du?" in text_of(invited.invitation(SOEREN))
    assert invited.answer(SOEREN) is None
    invited.now += timedelta(minutes=5)
    assert invited.bring(_delegate(), "skoler").verdict == "handled"
    assert invited.answer(SOEREN) == "accepted"
    assert invited.kinds_to(OFFICER)[-1] != "handover"


def test_a_delegate_of_the_same_house_counts_before_anybody_named_him(room: MeetingDesk) -> None:
    room.bring(_delegate(), "skoler")
    assert (room.answer(SOEREN), room.answer(ANNE)) == ("accepted", "declined")
    delegate = room.invitee(SOEREN)
    assert (delegate.instead_of, delegate.name, delegate.is_waiting) == (ANNE, "Søren Lund", False)
    assert room.kinds_to(SOEREN) == [], "the calendar has the meeting"


def test_a_delegate_from_anywhere_is_for_the_officers(room: MeetingDesk) -> None:
    room.bring(_delegate("ole@andre.example"), "skoler")
    assert room.answer(ANNE) == "accepted"
    assert room.kinds_to(OFFICER)[-1] == "handover"


@pytest.mark.parametrize("ends", ["20261125T120000", "20261127T150000"])
def test_a_proposal_that_ends_wildly_is_as_long_as_the_meeting(invited: MeetingDesk, ends: str) -> None:
    zone = "TZID=Europe/Copenhagen"
    times = (f"DTSTART;{zone}:20261125T150000", f"DTEND;{zone}:{ends}")
    invited.bring(answered(attendee(ANNE, "TENTATIVE"), *TOLD, *times, method="COUNTER"), "skoler")
    length = invited.meeting().ends - invited.meeting().starts
    invited.orders("Ja", answers=invited.invitation(OFFICER, "preview"))
    moved = invited.meeting()
    assert moved.starts.hour == 14
    assert moved.ends - moved.starts == length


def test_who_proposed_another_time_is_not_reminded_to_answer() -> None:
    with called((ANNE, BO), CALLED.replace("Sted:", "Svar senest: 24. november\nSted:")) as desk:
        desk.known_as("m-7@forening.example")
        desk.now = desk.now.replace(day=20)
        times = ("DTSTART:20261126T120000Z", "DTEND:20261126T140000Z")
        stamp = ("DTSTAMP:20261120T110000Z", "SEQUENCE:0")
        desk.bring(answered(attendee(ANNE, "NEEDS-ACTION"), *stamp, *times, method="COUNTER"), "skoler")
        desk.wait(hours=24)
        assert "reminder" in desk.kinds_to(BO)
        assert "reminder" not in desk.kinds_to(ANNE)


def test_what_was_answered_stands_in_the_invitation_that_is_asked_for_again(invited: MeetingDesk) -> None:
    invited.bring(answered(attendee(ANNE, "ACCEPTED"), *TOLD), "skoler")
    again = answered(attendee(ANNE, "NEEDS-ACTION"), "DTSTAMP:20261121T113000Z", method="REFRESH")
    invited.bring(again, "skoler")
    letter = text_of(invited.invitation(ANNE))
    assert "Du har svaret, at du kommer." in letter
    assert "Kommer du?" not in letter

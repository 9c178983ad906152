"""Room for so many: who waits moves up by itself, however a seat becomes free, and nobody is put in between."""

from collections.abc import Iterator

import pytest

from tests.workflows.meetings import ANNE, BO, CALLED, CARL, MeetingDesk, called

ONE_SEAT = CALLED.replace("Netværk:", "Pladser: 1\nNetværk:")
CANNOT = "Jeg kan desværre ikke alligevel"


@pytest.fixture
def desk() -> Iterator[MeetingDesk]:
    """Everybody would come, and there is a seat for one."""
    with called(command=ONE_SEAT) as desk:
        for email in (ANNE, BO, CARL):
            desk.replies(email, "Jeg kommer")
        yield desk


def _waiting(desk: MeetingDesk) -> list[bool]:
    return [desk.invitee(email).waits(desk.meeting()) for email in (ANNE, BO, CARL)]


def test_the_waiting_list_moves_up_until_the_meeting_begins(desk: MeetingDesk) -> None:
    assert _waiting(desk) == [False, True, True]
    assert (desk.kinds_to(ANNE)[-1], desk.kinds_to(BO)[-1]) == ("invite", "changed")
    desk.replies(ANNE, CANNOT)
    desk.wait(minutes=1)
    assert _waiting(desk) == [False, False, True]
    assert desk.kinds_to(BO)[-2:] == ["changed", "changed"]
    desk.replies(CARL, CANNOT)
    desk.replies(CARL, "Jeg kommer")
    assert desk.invitee(CARL).is_waiting
    desk.now = desk.meeting().starts
    desk.replies(BO, CANNOT)
    desk.wait(minutes=1)
    assert desk.invitee(CARL).is_waiting, "it is too late to set out"


def test_the_seat_of_a_leaver_goes_to_whoever_waits(desk: MeetingDesk) -> None:
    desk.orders(f"AFMELD {ANNE}")
    desk.wait(minutes=1)
    desk.wait(minutes=1)
    assert _waiting(desk)[1:] == [False, True]
    assert desk.kinds_to(BO)[-1] == "changed"


def test_more_seats_are_given_to_those_who_wait(desk: MeetingDesk) -> None:
    desk.says_yes("FLYT\nPladser: 3")
    assert "ventelisten" not in str(desk.invitation(BO, "invite-update").get_body(("plain",)))
    desk.wait(minutes=1)
    assert _waiting(desk) == [False, False, False]
    assert [desk.kinds_to(email).count("changed") for email in (BO, CARL)] == [2, 2]
    desk.wait(minutes=1)
    assert desk.kinds_to(BO).count("changed") == 2


def test_a_seat_given_up_twice_is_offered_twice(desk: MeetingDesk) -> None:
    for email in (ANNE, BO):
        desk.replies(email, CANNOT)
        desk.wait(minutes=1)
    desk.replies(BO, "Jeg kommer")
    desk.replies(CARL, CANNOT)
    desk.wait(minutes=1)
    assert not desk.invitee(BO).is_waiting
    assert desk.kinds_to(BO).count("changed") == 4, "two for the queue, two for the seat"


def test_nobody_takes_a_seat_before_those_who_wait_for_it(desk: MeetingDesk) -> None:
    desk.replies(CARL, CANNOT)
    desk.replies(ANNE, CANNOT)
    desk.replies(CARL, "Jeg kommer")
    desk.wait(minutes=1)
    assert _waiting(desk) == [False, False, True]


def test_the_queue_of_the_old_time_is_none_for_the_new_one(desk: MeetingDesk) -> None:
    desk.says_yes("FLYT til 26. november")
    assert desk.office.registry.tally(desk.meeting()).none == 3
    desk.replies(CARL, "Jeg kommer", "invite-update")
    desk.replies(ANNE, "Jeg kommer", "invite-update")
    assert _waiting(desk) == [True, False, False]
    assert "venteliste (1)" in str(desk.orders("DELTAGERE").get_body(("plain",)))


def test_a_colleague_who_comes_instead_takes_that_seat_and_no_other(desk: MeetingDesk) -> None:
    desk.replies(ANNE, f"{CANNOT}. Min kollega Søren Bak <soren@oesterbaek.example> kommer i stedet.")
    desk.wait(minutes=1)
    assert _waiting(desk) == [False, True, True]
    assert desk.answer("soren@oesterbaek.example") == "accepted"
    assert not desk.invitee("soren@oesterbaek.example").is_waiting
    desk.replies(BO, f"{CANNOT}. Min kollega Ulla Bak <ulla@oesterbaek.example> kommer i stedet.")
    assert desk.invitee("ulla@oesterbaek.example").is_waiting

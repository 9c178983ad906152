"""Guests write that they would like to come to an open meeting; nobody else is made one."""

from collections.abc import Iterator

import pytest

from tests.mail.calendar_programs import UID
from tests.office.desk import mail
from tests.workflows.calendar_answers import answered, attendee, text_of
from tests.workflows.meetings import ANNE, OFFICE, MeetingDesk, called

GUEST = "Gry Gæst <gry@andre.example>"
OPEN = (
    "MØDE Konference om digital dannelse\nDato: 25. november\nTid: 10-15\nSted: Skolen\nÅben: ja\nNetværk: it"
)


@pytest.fixture
def desk() -> Iterator[MeetingDesk]:
    with called((ANNE,), OPEN) as desk:
        yield desk


def _writes(desk: MeetingDesk, words: str, subject: str = "Konference om digital dannelse") -> str:
    return desk.bring(mail(GUEST, words, subject, OFFICE), "skoler").verdict


@pytest.mark.parametrize(
    "words",
    [
        "Jeg vil gerne tilmelde mig.\n\nGry",
        "Hej\n\nHermed min tilmelding til konferencen.\n\nMvh Gry Gæst",
        "Jeg vil gerne deltage i Konference om digital dannelse.",
        "Please sign me up.",
        "Jeg ønsker å delta.",
    ],
)
def test_a_guest_signs_up_and_is_invited(desk: MeetingDesk, words: str) -> None:
    assert _writes(desk, words) == "handled"
    assert desk.kinds_to("gry@andre.example") == ["invite"]
    assert desk.answer("gry@andre.example") == "accepted"
    assert desk.invitee("gry@andre.example").is_guest
    assert desk.office.registry.member("gry@andre.example") is None
    desk.wait(minutes=1)
    assert desk.kinds_to("gry@andre.example") == ["invite"], "a guest is no member who left"


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("Jeg kan desværre ikke deltage.", "Konference om digital dannelse"),
        ("Må man deltage, når man ikke er medlem?", "Konference om digital dannelse"),
        ("Jeg vil gerne tilmelde mig.", "Konference om noget helt andet"),
        ("Vil I tilmelde min kollega ole@andre.example?", "Konference om digital dannelse"),
        ("Tilmeld ole@andre.example", "Konference om digital dannelse"),
        ("Tak for et godt program.", "Konference om digital dannelse"),
    ],
)
def test_nobody_else_is_made_a_guest(desk: MeetingDesk, words: str, subject: str) -> None:
    _writes(desk, words, subject)
    assert desk.office.registry.invitee(desk.meeting().number, "gry@andre.example") is None
    assert desk.office.registry.invitee(desk.meeting().number, "ole@andre.example") is None


def test_a_meeting_for_members_has_no_guests() -> None:
    with called((ANNE,), OPEN.replace("Åben: ja\n", "")) as desk:
        _writes(desk, "Jeg vil gerne tilmelde mig.")
        assert desk.office.registry.invitee(desk.meeting().number, "gry@andre.example") is None


def test_a_guest_waits_where_all_seats_are_taken() -> None:
    with called((ANNE,), OPEN.replace("Åben: ja", "Åben: ja\nPladser: 1")) as desk:
        desk.replies(ANNE, "Jeg kommer")
        _writes(desk, "Jeg vil gerne tilmelde mig.")
        assert desk.invitee("gry@andre.example").is_waiting
        assert desk.kinds_to("gry@andre.example") == ["invite"], (
            "one letter tells of the meeting and of the queue"
        )
        told = " ".join(text_of(desk.invitation("gry@andre.example")).split())
        assert "Den eneste plads er taget, så du står på ventelisten." in told
        desk.replies(ANNE, "Jeg kan desværre ikke alligevel")
        desk.wait(minutes=1)
        assert desk.kinds_to("gry@andre.example") == ["invite", "changed"]


def test_a_guest_who_comes_back_to_a_full_meeting_is_told_that_he_waits() -> None:
    with called((ANNE,), OPEN.replace("Åben: ja", "Åben: ja\nPladser: 1")) as desk:
        _writes(desk, "Jeg vil gerne tilmelde mig.")
        _writes(desk, "Jeg kan alligevel ikke komme")
        desk.replies(ANNE, "Jeg kommer")
        _writes(desk, "Please sign me up.")
        assert desk.invitee("gry@andre.example").is_waiting
        assert desk.kinds_to("gry@andre.example") == ["invite", "changed"]


def test_a_former_member_comes_as_a_guest(desk: MeetingDesk) -> None:
    desk.orders(f"AFMELD {ANNE}")
    desk.wait(minutes=1)
    assert desk.invitee(ANNE).is_uninvited
    desk.bring(
        mail(f"Anne Holm <{ANNE}>", "Jeg vil gerne tilmelde mig.", "Konference om digital dannelse", OFFICE),
        "skoler",
    )
    desk.wait(minutes=1)
    assert not desk.invitee(ANNE).is_uninvited
    assert desk.answer(ANNE) == "accepted"
    assert desk.kinds_to(ANNE)[-2:] == ["invite-cancel", "invite"]


@pytest.mark.parametrize(
    "words", ["Jeg vil gerne afmelde mig", "Jeg kan alligevel ikke komme", "Afbud\n\nGry"]
)
def test_a_guest_signs_off_as_he_signed_up(desk: MeetingDesk, words: str) -> None:
    _writes(desk, "Jeg vil gerne tilmelde mig.\n\nGry")
    assert _writes(desk, words) == "handled"
    assert desk.answer("gry@andre.example") == "declined"
    assert desk.kinds_to("gry@andre.example") == ["invite"]
    assert _writes(desk, "Please sign me up.") == "handled"
    assert desk.answer("gry@andre.example") == "accepted"


def test_who_is_no_guest_signs_off_from_nothing(desk: MeetingDesk) -> None:
    _writes(desk, "Jeg kan alligevel ikke komme")
    assert desk.kinds_to("gry@andre.example") == []
    assert desk.office.registry.invitee(desk.meeting().number, "gry@andre.example") is None


def _forwarded(desk: MeetingDesk, words: str) -> str:
    """Anne passes her invitation on, and the guest answers it."""
    letter = desk.invitation(ANNE)
    thread = {"In_Reply_To": str(letter["Message-ID"])}
    return desk.bring(mail(GUEST, words, f"SV: {letter['Subject']}", OFFICE, **thread), "skoler").verdict


def test_who_answers_a_forwarded_invitation_is_a_guest(desk: MeetingDesk) -> None:
    assert _forwarded(desk, "Jeg kommer gerne") == "handled"
    assert desk.kinds_to("gry@andre.example") == ["invite"]
    assert desk.answer("gry@andre.example") == "accepted"
    assert "Du har svaret, at du kommer." in text_of(desk.invitation("gry@andre.example"))
    assert "handover" not in desk.kinds_to("kirsten@skoler.example")


def test_the_calendar_of_a_guest_answers_for_the_guest_alone(desk: MeetingDesk) -> None:
    desk.known_as(UID)
    desk.now = desk.now.replace(day=22)
    said = attendee("gry@andre.example", "ACCEPTED")
    desk.bring(answered(said, "DTSTAMP:20261121T110000Z", "SEQUENCE:0", sender=GUEST), "skoler")
    assert desk.answer("gry@andre.example") == "accepted"
    said = attendee(ANNE, "DECLINED")
    desk.bring(answered(said, "DTSTAMP:20261121T110000Z", "SEQUENCE:0", sender=GUEST), "skoler")
    assert desk.answer(ANNE) is None


def test_who_was_not_asked_and_does_not_come_is_no_guest(desk: MeetingDesk) -> None:
    assert _forwarded(desk, "Jeg kan desværre ikke") == "handled"
    assert desk.office.registry.invitee(desk.meeting().number, "gry@andre.example") is None
    assert desk.kinds_to("gry@andre.example") == []


def test_what_a_guest_asks_is_for_a_person(desk: MeetingDesk) -> None:
    _forwarded(desk, "Må jeg komme?")
    assert desk.kinds_to("kirsten@skoler.example")[-1] == "handover"
    assert desk.office.registry.invitee(desk.meeting().number, "gry@andre.example") is None


def test_a_forwarded_invitation_to_a_meeting_for_members_makes_no_guest() -> None:
    with called((ANNE,), OPEN.replace("Åben: ja\n", "")) as desk:
        _forwarded(desk, "Jeg kommer gerne")
        assert desk.kinds_to("kirsten@skoler.example")[-1] == "handover"
        assert desk.office.registry.invitee(desk.meeting().number, "gry@andre.example") is None

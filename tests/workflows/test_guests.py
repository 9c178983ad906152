"""Guests write that they would like to come to an open meeting; nobody else is made one."""

from collections.abc import Iterator

import pytest

from tests.office.desk import mail
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
        assert desk.kinds_to("gry@andre.example")[-1] == "changed"


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

"""An officer writes down what people answered by telephone: it counts like any answer, until they answer themselves."""

import pytest

from service.domain.meeting import Reply
from tests.office.desk import mail
from tests.workflows.calendar_answers import text_of
from tests.workflows.meetings import ANNE, BO, CALLED, CARL, KIRSTEN, OFFICE, PROVED, MeetingDesk, called


def _answers(desk: MeetingDesk) -> dict[str, str | None]:
    return {email.partition("@")[0]: desk.answer(email) for email in (ANNE, BO, CARL)}


@pytest.mark.parametrize(
    "command",
    [
        f"DELTAGERE\n{ANNE}: kommer\nBo Dalgaard kommer ikke",
        "DELTAGERE\nKommer: Anne Holm\nKommer ikke: Bo",
        "Deltagere: Anne Holm kommer, Bo Dalgaard kommer ikke",
        "DELTAGERE Forårsmøde\nNetværk: IT-netværket\n- Anne kommer\n- Bo: nej\n\nMvh Kirsten",
        "DELTAKERE\nAnne Holm kommer\nBo Dalgaard kan dessverre ikke",
        "ATTENDEES\nAnne Holm is coming\nBo Dalgaard can't make it",
    ],
)
def test_what_the_officer_writes_counts(desk: MeetingDesk, command: str) -> None:
    told = desk.orders(command)
    assert _answers(desk) == {"anne": "accepted", "bo": "declined", "carl": None}
    reply = desk.invitee(ANNE).replies[-1]
    assert isinstance(reply, Reply)
    assert reply.source == "secretariat"
    assert str(told["X-Tovholder"]).startswith("command-reply")
    assert "Forårsmøde" in str(told["Subject"])
    assert "Anne Holm: kommer\r\n" in text_of(told)
    assert desk.kinds_to(ANNE) == ["invite"], "nobody is mailed for it"


def test_the_number_stands_beside_the_word(desk: MeetingDesk) -> None:
    desk.orders(f"DELTAGERE {desk.meeting().number}: Anne Holm kommer")
    assert desk.answer(ANNE) == "accepted"


@pytest.mark.parametrize(
    "words", ["Anne Holm kommer\nBo Dalgaard kommer ikke", "Kommer: Anne\nKommer ikke: Bo"]
)
def test_in_a_meetings_thread_no_command_word_is_needed(desk: MeetingDesk, words: str) -> None:
    desk.orders(words, answers=desk.orders("DELTAGERE"))
    assert _answers(desk) == {"anne": "accepted", "bo": "declined", "carl": None}


def test_an_officer_who_is_invited_answers_for_herself() -> None:
    officer = "kirsten@skoler.example"
    with called((ANNE, officer)) as desk:
        desk.replies(officer, "Jeg kommer ikke", Authentication_Results=PROVED["Authentication_Results"])
        assert desk.answer(officer) == "declined"
        assert desk.invitee(officer).replies[-1].source == "words"
        desk.replies(officer, "Anne Holm kommer", Authentication_Results=PROVED["Authentication_Results"])
        assert desk.answer(ANNE) == "accepted"
        assert desk.answer(officer) == "declined"


def test_what_else_an_officer_writes_there_is_shown_as_not_understood(desk: MeetingDesk) -> None:
    told = desk.orders("Bo ringede i går\nBo kommer", answers=desk.invitation(ANNE))
    assert str(told["X-Tovholder"]).startswith("command-error")
    assert "Bo ringede i går" in text_of(told)
    assert desk.answer(BO) is None


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("Anne Holm kommer\nOle Bruun kommer", ["ikke indkaldt", "- Ole Bruun"]),
        ("Anne Holm kommer\nJeg ringer om resten", ["Jeg ringer om resten"]),
        ("Anne Holm kommer\nAnne kommer ikke", ["to gange"]),
    ],
)
def test_whom_or_what_we_do_not_know_is_named_and_nothing_is_done(
    desk: MeetingDesk, lines: str, said: list[str]
) -> None:
    told = desk.orders(f"DELTAGERE\n{lines}")
    assert str(told["X-Tovholder"]).startswith("command-error")
    assert all(part in text_of(told) for part in said)
    assert set(_answers(desk).values()) == {None}


def test_the_example_speaks_of_somebody_who_is_invited(desk: MeetingDesk) -> None:
    told = text_of(desk.orders("DELTAGERE\nJeg ringer om resten"))
    assert f"{ANNE}: kommer ikke" in told
    assert "skolen.example" not in told


def test_of_two_with_one_name_the_address_is_asked() -> None:
    with called((ANNE, "per@a.example", "per@b.example")) as desk:
        told = desk.orders("DELTAGERE\nPer Øster kommer")
        assert "per@a.example og per@b.example" in text_of(told)
        desk.orders("DELTAGERE\nper@b.example: kommer")
        assert desk.answer("per@b.example") == "accepted"
        assert desk.answer("per@a.example") is None


def test_what_the_person_answers_later_counts(desk: MeetingDesk) -> None:
    desk.orders("DELTAGERE\nAnne Holm kommer")
    desk.replies(ANNE, "Jeg kan desværre ikke")
    assert desk.answer(ANNE) == "declined"
    told = desk.orders("DELTAGERE\nAnne Holm kommer alligevel")
    assert desk.answer(ANNE) == "accepted"
    assert "Før: kommer ikke" in text_of(told)


def test_fortryd_takes_it_back(desk: MeetingDesk) -> None:
    desk.replies(ANNE, "Jeg kommer")
    desk.orders("DELTAGERE\nAnne Holm kommer ikke\nBo kommer")
    told = desk.orders("FORTRYD")
    assert "Anne Holm og Bo Dalgaard" in text_of(told)
    assert _answers(desk) == {"anne": "accepted", "bo": None, "carl": None}


def test_a_list_that_was_only_asked_for_is_no_deed(desk: MeetingDesk) -> None:
    desk.orders("DELTAGERE\nAnne Holm kommer")
    desk.orders("DELTAGERE")
    desk.orders("FORTRYD")
    assert desk.answer(ANNE) is None


def test_seats_go_in_the_order_of_the_lines_and_come_back() -> None:
    with called((ANNE, BO, CARL), CALLED.replace("Sted:", "Pladser: 1\nSted:")) as desk:
        told = desk.orders("DELTAGERE\nAnne Holm kommer\nBo kommer")
        assert not desk.invitee(ANNE).is_waiting
        assert desk.invitee(BO).is_waiting
        assert "venteliste" in text_of(desk.invitation(BO, "changed"))
        assert desk.invitation(BO, "changed")["In-Reply-To"] is None
        assert "venteliste" in text_of(told) or "venteliste" in text_of(desk.letters()[-1])
        desk.orders("DELTAGERE\nAnne Holm kommer ikke")
        desk.wait(minutes=1)
        assert not desk.invitee(BO).is_waiting
        desk.orders("FORTRYD")
        assert desk.invitee(ANNE).is_waiting, "the seat is Bo's by now"
        assert not desk.invitee(BO).is_waiting


def test_a_seat_that_nobody_has_taken_meanwhile_is_had_back() -> None:
    with called((ANNE, BO, CARL), CALLED.replace("Sted:", "Pladser: 1\nSted:")) as desk:
        desk.orders("DELTAGERE\nAnne Holm kommer\nBo kommer")
        told = desk.orders("DELTAGERE\nAnne Holm kommer ikke\nBo kommer gerne")
        assert "Bo Dalgaard: står på venteliste" in text_of(told)
        desk.orders("FORTRYD")
        assert (desk.invitee(ANNE).is_waiting, desk.invitee(BO).is_waiting) == (False, True)


def test_who_only_uses_the_officers_name_writes_down_nothing(desk: MeetingDesk) -> None:
    desk.bring(mail(KIRSTEN, "DELTAGERE\nAnne Holm kommer", "x", OFFICE), "skoler")
    assert desk.answer(ANNE) is None
    assert desk.kinds()[-1].startswith("confirm-address")

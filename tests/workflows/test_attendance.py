"""Who comes: by calendar and by words, whatever the program, and what is not certain is asked or held."""

import re
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.mail.calendar_programs import (
    COUNTERING,
    MEMBER,
    PROGRAMS,
    UID,
    Said,
    outlook_2010,
    outlook_com,
)
from tests.workflows.calendar_answers import answered, attendee, text_of
from tests.workflows.meetings import ANNE, BO, CARL, KIRSTEN, NOVEMBER, MeetingDesk

KNOWN = [program for program in PROGRAMS if program is not outlook_com]
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
STATES = {"ACCEPTED": "accepted", "TENTATIVE": "tentative", "DECLINED": "declined"}


def _at_minute(minute: int, raw: bytes) -> bytes:
    return raw.replace(b"10:00:00", f"10:0{minute}:00".encode(), 1)


@pytest.mark.parametrize("participation", STATES)
@pytest.mark.parametrize("program", KNOWN, ids=lambda program: program.__name__)
def test_a_button_counts(invited: MeetingDesk, program, participation: str) -> None:
    before = invited.kinds()
    assert invited.bring(program(Said(participation)), "skoler").verdict == "handled"
    assert invited.answer(MEMBER) == STATES[participation]
    assert invited.invitee(MEMBER).replies[-1].source == "calendar"
    assert invited.kinds() == before, "nobody is written to because somebody pressed a button"


@pytest.mark.parametrize("program", KNOWN, ids=lambda program: program.__name__)
def test_who_changes_his_mind_has_both_answers_and_the_later_counts(invited: MeetingDesk, program) -> None:
    for minute, participation in enumerate(("ACCEPTED", "DECLINED")):
        invited.bring(_at_minute(minute, program(Said(participation))), "skoler")
    assert [reply.answer for reply in invited.invitee(MEMBER).replies] == ["accepted", "declined"]
    assert invited.answer(MEMBER) == "declined"


@pytest.mark.parametrize("program", KNOWN, ids=lambda program: program.__name__)
def test_the_same_answer_twice_is_one(invited: MeetingDesk, program) -> None:
    raw = program(Said("ACCEPTED"))
    for _ in range(2):
        invited.bring(raw, "skoler")
    # A relay that writes the subject anew makes another mail of it.
    invited.bring(raw.replace(b"Subject: ", b"Subject: [ekstern] "), "skoler")
    dated = {reply.at for reply in invited.invitee(MEMBER).replies}
    assert len(invited.invitee(MEMBER).replies) == len(dated) == 1


@pytest.mark.parametrize("participation", STATES)
def test_an_answer_from_an_address_that_nobody_knows_is_for_the_officers(
    invited: MeetingDesk, participation: str
) -> None:
    assert invited.bring(outlook_com(Said(participation)), "skoler").verdict == "handled"
    assert invited.answer(MEMBER) is None
    assert invited.kinds_to("kirsten@skoler.example")[-1] == "handover"


@pytest.mark.parametrize("program", COUNTERING, ids=lambda program: program.__name__)
def test_another_time_is_shown_to_the_officers_and_moves_the_meeting_at_their_yes(
    invited: MeetingDesk, program
) -> None:
    was = invited.meeting()
    assert (
        invited.bring(program(Said("TENTATIVE", "Vi har eksamen", method="COUNTER")), "skoler").verdict
        == "handled"
    )
    assert invited.meeting() == was
    assert invited.answer(MEMBER) == "tentative"
    preview = invited.invitation("kirsten@skoler.example", "preview")
    assert "Per Øster foreslår et andet tidspunkt" in preview.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert invited.kinds_to(ANNE) == ["invite"]
    invited.orders("Ja", answers=preview)
    moved = invited.meeting()
    assert (moved.uid, moved.sequence) == (was.uid, was.sequence + 1)
    assert (
        f"{moved.starts.astimezone(COPENHAGEN):%d %H.%M}-{moved.ends.astimezone(COPENHAGEN):%H.%M}"
        == "25 14.00-15.30"
    )
    assert invited.kinds_to(ANNE)[-1] == invited.kinds_to(MEMBER)[-1] == "invite-update"
    assert (invited.answer(MEMBER), invited.answer(ANNE)) == ("accepted", None)
    assert "du selv har foreslået" in text_of(invited.invitation(MEMBER, "invite-update"))
    assert "Kommer du?" in text_of(invited.invitation(ANNE, "invite-update"))
    assert "Kommer du?" in text_of(preview)


def test_a_no_to_another_time_leaves_the_meeting_and_is_told(invited: MeetingDesk) -> None:
    was = invited.meeting()
    invited.bring(outlook_2010(Said("DECLINED", method="COUNTER")), "skoler")
    invited.orders("Nej", answers=invited.invitation("kirsten@skoler.example", "preview"))
    assert invited.meeting() == was
    assert invited.kinds_to(MEMBER)[-1] == "changed"
    assert invited.kinds_to(ANNE) == ["invite"]


def test_a_yes_to_a_proposal_comes_too_late_for_a_meeting_that_was_cancelled(invited: MeetingDesk) -> None:
    invited.bring(outlook_2010(Said("DECLINED", method="COUNTER")), "skoler")
    preview = invited.invitation("kirsten@skoler.example", "preview")
    invited.says_yes("AFLYS på grund af sygdom")
    invited.orders("Ja", answers=preview)
    assert invited.kinds_to("kirsten@skoler.example")[-1] == "command-error"
    assert invited.kinds_to(ANNE)[-1] == "invite-cancel"


def test_an_earlier_answer_that_comes_later_does_not_count(invited: MeetingDesk) -> None:
    for stamp, participation in (("20261120T120000Z", "DECLINED"), ("20261120T110000Z", "ACCEPTED")):
        invited.bring(answered(attendee(ANNE, participation), f"DTSTAMP:{stamp}", "SEQUENCE:0"), "skoler")
    assert [reply.answer for reply in invited.invitee(ANNE).replies] == ["accepted", "declined"]
    assert invited.answer(ANNE) == "declined"


def test_an_answer_to_the_old_time_does_not_count_for_the_new_one(desk: MeetingDesk) -> None:
    desk.replies(ANNE, "Jeg kommer")
    desk.replies(BO, "Jeg kommer")
    old = desk.invitation(CARL)
    desk.says_yes("FLYT til 26. november")
    assert (desk.answer(ANNE), desk.answer(BO)) == (None, None)
    assert desk.meeting().sequence == 1
    desk.replies(ANNE, "Ja, jeg kommer", "invite-update")
    desk.replies(CARL, "Jeg kommer", In_Reply_To=str(old["Message-ID"]))
    assert (desk.answer(ANNE), desk.answer(CARL)) == ("accepted", None)


def test_a_calendar_that_answers_an_old_sequence_does_not_count(invited: MeetingDesk) -> None:
    invited.says_yes("FLYT til 27. november")
    invited.bring(answered(attendee(ANNE, "ACCEPTED"), "DTSTAMP:20261122T110000Z", "SEQUENCE:0"), "skoler")
    assert invited.answer(ANNE) is None
    assert len(invited.invitee(ANNE).replies) == 1
    invited.bring(answered(attendee(ANNE, "ACCEPTED"), "DTSTAMP:20261122T110500Z", "SEQUENCE:1"), "skoler")
    assert invited.answer(ANNE) == "accepted"


def test_another_text_asks_nobody_again(desk: MeetingDesk) -> None:
    desk.replies(ANNE, "Jeg kommer")
    desk.replies(BO, "Jeg kan desværre ikke komme")
    desk.says_yes("FLYT\nMøde: Forårsmøde\n\nHusk at tage jeres computer med.")
    assert (desk.answer(ANNE), desk.meeting().sequence) == ("accepted", 0)
    assert desk.kinds_to(ANNE)[-1] == "invite-update"
    assert desk.kinds_to(BO)[-1] == "invite", "whoever does not come need not know"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Jeg kommer", "accepted"),
        ("Jeg kommer, men først kl. 14", "accepted"),
        ("Jeg kan desværre ikke alligevel", "declined"),
        ("Jeg kommer måske", "tentative"),
        ("Jeg melder fra", "declined"),
        ("Tilmelder mig hermed", "accepted"),
    ],
)
def test_words_count_as_buttons_do(desk: MeetingDesk, words: str, answer: str) -> None:
    assert desk.replies(ANNE, words) == "handled"
    assert desk.answer(ANNE) == answer
    assert desk.invitee(ANNE).replies[-1].source == "words"
    assert desk.office.registry.member(ANNE) is not None


def test_words_and_buttons_are_one_list(invited: MeetingDesk) -> None:
    invited.bring(answered(attendee(ANNE, "ACCEPTED"), "DTSTAMP:20261121T110000Z", "SEQUENCE:0"), "skoler")
    invited.replies(ANNE, "Jeg kan desværre ikke alligevel")
    assert [(r.answer, r.source) for r in invited.invitee(ANNE).replies] == [
        ("accepted", "calendar"),
        ("declined", "words"),
    ]
    assert invited.answer(ANNE) == "declined"


@pytest.mark.parametrize("stamp", ["20261122T122200Z", "20260101T120000Z"])
def test_words_of_the_same_second_come_after_the_button_that_came_first(
    invited: MeetingDesk, stamp: str
) -> None:
    invited.now = invited.now.replace(hour=12, minute=22, second=0, microsecond=900_000)
    invited.bring(answered(attendee(ANNE, "ACCEPTED"), f"DTSTAMP:{stamp}", "SEQUENCE:0"), "skoler")
    assert invited.answer(ANNE) == "accepted"
    invited.now -= timedelta(minutes=1)  # that this desk puts on
    invited.replies(ANNE, "Jeg kan desværre ikke alligevel")
    assert invited.answer(ANNE) == "declined"


@pytest.mark.parametrize("words", ["", "Jeg kommer"])
def test_an_answer_of_the_very_second_of_the_invitation_counts(words: str) -> None:
    desk = MeetingDesk(now=NOVEMBER.replace(microsecond=900_000))
    desk.join(ANNE)
    desk.calls()
    if words:
        desk.now -= timedelta(minutes=1)  # that this desk puts on
        desk.replies(ANNE, words)
    else:
        desk.known_as(UID)
        told = f"DTSTAMP:{desk.now:%Y%m%dT%H%M%SZ}"
        desk.bring(answered(attendee(ANNE, "ACCEPTED"), told, "SEQUENCE:0"), "skoler")
    assert desk.answer(ANNE) == "accepted"
    desk.db.close()


def test_what_is_not_plain_is_asked_once_and_then_handed_over(desk: MeetingDesk) -> None:
    desk.replies(ANNE, "Jeg skal lige tale med min leder.")
    assert desk.kinds_to(ANNE)[-1] == "ask-details"
    desk.replies(ANNE, "Vi er ved at flytte lokaler.", "ask-details")
    assert desk.answer(ANNE) is None
    assert desk.kinds_to("kirsten@skoler.example")[-1] == "handover"
    desk.replies(ANNE, "Ja, jeg kommer", "ask-details")
    assert desk.answer(ANNE) == "accepted"


def test_whoever_was_not_invited_is_shown_to_the_officers_and_not_counted(desk: MeetingDesk) -> None:
    letter = desk.invitation(ANNE)
    raw = (
        f"From: Ole Fremmed <ole@andre.example>\r\nTo: info@skoler.example\r\nSubject: SV: {letter['Subject']}\r\n"
        f"In-Reply-To: {letter['Message-ID']}\r\nMessage-ID: <o@andre.example>\r\n\r\nJeg kommer gerne.\r\n"
    )
    assert desk.bring(raw.encode(), "skoler").verdict == "handled"
    assert desk.kinds_to("kirsten@skoler.example")[-1] == "handover"
    assert desk.kinds_to("ole@andre.example") == ["handover"]
    assert {one.email for one in desk.office.registry.invitees(desk.meeting().number)} == {ANNE, BO, CARL}
    assert desk.answer(ANNE) is None


def test_an_assistant_answers_for_the_invited_and_nobody_else_can(invited: MeetingDesk) -> None:
    assistant = "Ida Bech <ida@oesterbaek.example>"
    told = ("DTSTAMP:20261121T110000Z", "SEQUENCE:0")
    invited.bring(answered(attendee(ANNE, "ACCEPTED"), *told, sender=assistant), "skoler")
    assert invited.answer(ANNE) is None
    assert invited.kinds_to("kirsten@skoler.example")[-1] == "handover"
    named = attendee(ANNE, "ACCEPTED", **{"SENT-BY": '"mailto:ida@oesterbaek.example"'})
    invited.bring(answered(named, *told, sender=assistant, headers="X-Try: 2\r\n"), "skoler")
    assert invited.answer(ANNE) == "accepted"


def test_a_forged_from_answers_for_nobody(invited: MeetingDesk) -> None:
    failed = "Authentication-Results: mx.skoler.example; dmarc=fail header.from=oesterbaek.example\r\n"
    raw = answered(attendee(ANNE, "DECLINED"), "DTSTAMP:20261121T110000Z", "SEQUENCE:0", headers=failed)
    assert invited.bring(raw, "skoler").verdict == "doubt"
    assert invited.invitee(ANNE).replies == ()


def test_a_calendar_that_lost_the_meeting_gets_it_again(invited: MeetingDesk) -> None:
    raw = answered(attendee(ANNE, "NEEDS-ACTION"), "DTSTAMP:20261121T110000Z", method="REFRESH")
    invited.bring(raw, "skoler")
    assert invited.kinds_to(ANNE) == ["invite", "invite"]


def test_an_answer_to_a_meeting_that_is_none_of_ours_stays_where_it_is(invited: MeetingDesk) -> None:
    raw = answered(attendee(ANNE, "ACCEPTED"), "DTSTAMP:20261121T110000Z").replace(
        UID.encode(), b"other@x.example"
    )
    assert invited.bring(raw, "skoler").verdict == "not-ours"


def test_a_colleague_comes_instead(desk: MeetingDesk) -> None:
    desk.replies(
        ANNE, "Jeg kan ikke, men min kollega Søren Lund, soeren@oesterbaek.example, kommer i stedet."
    )
    substitute = desk.invitee("soeren@oesterbaek.example")
    assert desk.answer(ANNE) == "declined"
    assert (substitute.instead_of, substitute.is_guest) == (ANNE, True)
    assert desk.answer("soeren@oesterbaek.example") == "accepted"
    desk.wait(minutes=1)
    assert desk.kinds_to("soeren@oesterbaek.example") == ["invite"]


def test_a_question_alone_goes_to_a_person(desk: MeetingDesk) -> None:
    desk.replies(ANNE, "Hvem kommer ellers?")
    assert desk.answer(ANNE) is None
    assert desk.kinds_to("kirsten@skoler.example")[-1] == "handover"
    assert desk.kinds_to(ANNE)[-1] == "handover"


def test_a_question_with_the_answer_goes_to_a_person(desk: MeetingDesk) -> None:
    desk.replies(ANNE, "Jeg kommer. Er der parkering ved skolen?")
    assert desk.answer(ANNE) == "accepted"
    assert desk.kinds_to("kirsten@skoler.example")[-1] == "handover"


def test_who_wants_out_of_the_network_is_not_taken_to_decline(desk: MeetingDesk) -> None:
    desk.replies(ANNE, "Jeg vil gerne meldes ud af netværket.")
    assert desk.office.registry.member(ANNE) is None
    desk.wait(minutes=1)
    assert desk.kinds_to(ANNE)[-2:] == ["farewell", "invite-cancel"]


def test_an_answer_to_a_meeting_that_was_cancelled_is_told_so(desk: MeetingDesk) -> None:
    number = desk.meeting().number
    desk.says_yes("AFLYS på grund af sygdom")
    assert desk.kinds_to(ANNE)[-1] == "invite-cancel"
    desk.replies(ANNE, "Jeg kommer")
    assert desk.kinds_to(ANNE)[-1] == "changed"
    assert desk.office.registry.invitee(number, ANNE).replies == ()  # type: ignore[union-attr]


def test_an_officer_who_is_a_member_answers_as_a_member(desk: MeetingDesk) -> None:
    address = re.search(r"<(.*)>", KIRSTEN)[1]  # type: ignore[index]
    desk.join(address)
    desk.wait(minutes=1)
    desk.replies(address, "Jeg kommer")
    assert desk.answer(address) == "accepted"

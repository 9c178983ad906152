"""Reminders: to whom, when, and never twice, in the night or in vain."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage

import pytest

from service.domain.charter import Charter, Meetings, Secretariat
from service.domain.decision import Erase
from service.domain.meeting import KeepMeeting
from service.store.db import writing
from service.workflows import reminders
from service.workflows.surroundings import Surroundings
from tests.office.desk import IT, QUALITY, SETTINGS, mail
from tests.workflows.meetings import ANNE, BO, CALLED, CARL, OFFICE, MeetingDesk, called

# The meeting is on Wednesday the 25th at 13.00; an answer is wanted by the end of the 20th.
WITH_DEADLINE = CALLED.replace("Netværk:", "Svar senest: 20. november\nNetværk:")
MOMENT = datetime(2026, 11, 17, 8, tzinfo=UTC)
PRACTICAL = datetime(2026, 11, 23, 8, tzinfo=UTC)
START = datetime(2026, 11, 25, 13, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def _tick(desk: MeetingDesk, at: datetime) -> list[str]:
    """The clock is pushed there; who is reminded."""
    before = len(desk.kinds())
    desk.now = at
    desk.office.tick(at)
    return [one.removeprefix("reminder to ") for one in desk.kinds()[before:] if one.startswith("reminder")]


def _text(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    return " ".join(body.get_content().split())


def test_before_the_deadline_only_those_who_have_not_answered_are_reminded_once() -> None:
    with called(command=WITH_DEADLINE) as desk:
        desk.replies(ANNE, "Jeg kommer")
        assert _tick(desk, MOMENT - MINUTE) == []
        assert _tick(desk, MOMENT) == [BO, CARL]
        assert _tick(desk, MOMENT + MINUTE) == []
        assert _tick(desk, MOMENT + timedelta(days=2)) == []


def test_what_has_been_said_counts_up_to_the_last_minute() -> None:
    with called(command=WITH_DEADLINE) as desk:
        desk.now = MOMENT - 2 * MINUTE
        desk.replies(BO, "Jeg kan desværre ikke")
        assert _tick(desk, MOMENT) == [ANNE, CARL]


def test_a_reminder_says_until_when_and_brings_no_second_event() -> None:
    with called([ANNE], WITH_DEADLINE) as desk:
        _tick(desk, MOMENT)
        letter = desk.invitation(ANNE, "reminder")
        assert "fredag 20. november 2026 kl. 23.59" in _text(letter)
        assert {part.get_content_type() for part in letter.walk()}.isdisjoint(
            {"text/calendar", "application/ics"}
        )
        assert letter["List-Unsubscribe"]
        assert letter["Auto-Submitted"] == "auto-generated"
        desk.replies(ANNE, "Jeg kommer", "reminder")
        assert desk.answer(ANNE) == "accepted"


def test_whoever_comes_is_told_what_is_practical() -> None:
    with called() as desk:
        desk.replies(ANNE, "Jeg kommer")
        desk.replies(BO, "Jeg kan desværre ikke")
        desk.replies(CARL, "Måske")
        assert _tick(desk, PRACTICAL - MINUTE) == []
        assert _tick(desk, PRACTICAL) == [ANNE]
        assert _tick(desk, PRACTICAL + MINUTE) == []
        assert "Korsør, lokale 2" in _text(desk.invitation(ANNE, "reminder"))
        desk.replies(ANNE, "Jeg kan desværre ikke alligevel", "reminder")
        assert desk.answer(ANNE) == "declined"


def test_nobody_is_reminded_of_a_meeting_without_a_deadline_to_answer_by() -> None:
    with called() as desk:
        assert [_tick(desk, MOMENT + timedelta(days=day)) for day in range(8)] == [[]] * 8


def test_nobody_is_reminded_at_night() -> None:
    with called(command=WITH_DEADLINE) as desk:
        assert _tick(desk, MOMENT + timedelta(hours=12)) == []
        assert _tick(desk, MOMENT + timedelta(hours=23, minutes=59)) == []
        assert _tick(desk, MOMENT + timedelta(days=1)) == [ANNE, BO, CARL]


def test_the_morning_is_that_of_the_meeting_s_own_zone() -> None:
    with called([ANNE], WITH_DEADLINE) as desk:
        desk.replies(ANNE, "Jeg kommer")
        with writing(desk.db):
            desk.office.registry.apply(
                KeepMeeting(replace(desk.meeting(), zone="Europe/Copenhagen")), desk.now
            )
        assert _tick(desk, PRACTICAL - timedelta(hours=1) - MINUTE) == []
        assert _tick(desk, PRACTICAL - timedelta(hours=1)) == [ANNE]


def test_a_reminder_that_was_missed_is_sent_late_but_not_when_it_is_too_late() -> None:
    with called(command=WITH_DEADLINE) as desk:
        desk.replies(ANNE, "Jeg kommer")
        assert _tick(desk, datetime(2026, 11, 20, 19, 59, tzinfo=UTC)) == [BO, CARL]
    with called(command=WITH_DEADLINE) as desk:
        desk.replies(ANNE, "Jeg kommer")
        assert _tick(desk, datetime(2026, 11, 21, 8, tzinfo=UTC)) == [], "the deadline is over"
        assert _tick(desk, START - MINUTE) == [ANNE]
    with called(command=WITH_DEADLINE) as desk:
        desk.replies(ANNE, "Jeg kommer")
        assert _tick(desk, START) == [], "the meeting has begun"


def test_a_meeting_that_is_cancelled_reminds_nobody() -> None:
    with called(command=WITH_DEADLINE) as desk:
        desk.says_yes("AFLYS")
        assert _tick(desk, MOMENT) == []


def test_whoever_is_invited_after_the_moment_is_not_reminded() -> None:
    with called([ANNE], WITH_DEADLINE) as desk:
        _tick(desk, MOMENT)
        desk.join(BO)
        _tick(desk, MOMENT + MINUTE)
        assert desk.kinds_to(BO) == ["invite"]
        assert _tick(desk, MOMENT + 2 * MINUTE) == []


def test_whoever_has_left_is_not_reminded() -> None:
    with called([ANNE, BO], WITH_DEADLINE) as desk:
        desk.db.execute("DELETE FROM seat WHERE member = (SELECT id FROM member WHERE email = ?)", (BO,))
        desk.wait(minutes=1)
        assert desk.invitee(BO).is_uninvited
        assert _tick(desk, MOMENT) == [ANNE]


def test_whoever_waits_for_a_seat_is_not_told_that_we_look_forward() -> None:
    with called(command=CALLED.replace("Netværk:", "Pladser: 1\nNetværk:")) as desk:
        desk.replies(ANNE, "Jeg kommer")
        desk.replies(BO, "Jeg kommer")
        assert desk.invitee(BO).is_waiting
        assert _tick(desk, PRACTICAL) == [ANNE]


def test_a_meeting_that_has_moved_is_reminded_of_anew_where_it_asks_again() -> None:
    with called([ANNE, BO], WITH_DEADLINE) as desk:
        desk.replies(ANNE, "Jeg kommer")
        assert _tick(desk, MOMENT) == [BO]
        desk.says_yes("FLYT til onsdag d. 2. december\nSvar senest: 27. november")
        assert desk.meeting().answer_by is not None
        assert _tick(desk, MOMENT + timedelta(days=1)) == []
        assert _tick(desk, MOMENT + timedelta(days=7)) == [ANNE, BO]
        assert _tick(desk, PRACTICAL + timedelta(days=7)) == []


def test_whoever_has_another_address_meanwhile_is_not_reminded_again() -> None:
    with called([ANNE], WITH_DEADLINE) as desk:
        assert _tick(desk, MOMENT) == [ANNE]
        desk.dispatch.settle(
            [(one.id, "sent", 250, "ok") for one in desk.dispatch.take("skoler", 99, desk.now)], desk.now
        )
        desk.moves(ANNE, "anne.holm@oesterbaek.example")
        assert _tick(desk, MOMENT + MINUTE) == []


@pytest.mark.parametrize(
    ("rules", "first", "practical"),
    [
        (Meetings(remind_before_deadline=1, practical_before=1), 19, 24),
        (Meetings(remind_before_deadline=None, practical_before=None), None, None),
    ],
)
def test_the_charter_says_when_and_whether(
    monkeypatch: pytest.MonkeyPatch, rules: Meetings, first: int | None, practical: int | None
) -> None:
    it = replace(IT, charter=Charter(meetings=rules, secretariat=Secretariat(digest=None)))
    monkeypatch.setitem(SETTINGS, "skoler", replace(SETTINGS["skoler"], networks=(it, QUALITY)))
    with called([ANNE, BO], WITH_DEADLINE) as desk:
        desk.replies(ANNE, "Jeg kommer")
        told = {
            day: found
            for day in range(5, 26)
            if (found := _tick(desk, datetime(2026, 11, day, 8, tzinfo=UTC)))
        }
        assert told == ({first: [BO], practical: [ANNE]} if first else {})


AWAY = "Jeg er på ferie til og med {}. Haster det, så ring til kontoret."
AUTOMATIC = {"Auto_Submitted": "auto-replied"}


def test_whoever_is_away_until_after_the_meeting_is_not_reminded() -> None:
    with called(command=WITH_DEADLINE) as desk:
        assert desk.replies(ANNE, AWAY.format("25. november"), **AUTOMATIC) == "automatic"
        assert desk.replies(BO, AWAY.format("24. november"), **AUTOMATIC) == "automatic"
        assert _tick(desk, MOMENT) == [BO, CARL]


def test_an_automatic_reply_is_no_answer_and_gets_none_and_its_mail_is_not_touched() -> None:
    with called([ANNE], WITH_DEADLINE) as desk:
        before = desk.kinds()
        desk.replies(ANNE, AWAY.format("30. november"), **AUTOMATIC)
        assert desk.kinds() == before
        assert desk.invitee(ANNE).replies == ()
        assert desk.office.inbox.at(f"skoler/1/{desk.uid}") is None
        assert desk.uid not in [uid for _, _, uid in desk.dispatch.to_file("skoler")]
        line = desk.office.journal.lines(1)[0]
        assert (line["code"], ANNE in str(line)) == ("away", False)


def test_whoever_has_answered_since_is_told_what_is_practical() -> None:
    with called([ANNE, BO], WITH_DEADLINE) as desk:
        for email in (ANNE, BO):
            desk.replies(email, "Jeg kommer")
            desk.replies(email, AWAY.format("30. november"), **AUTOMATIC)
        desk.replies(ANNE, "Jeg kommer, selv om jeg har ferie")
        assert desk.answer(ANNE) == "accepted"
        assert _tick(desk, PRACTICAL) == [ANNE]


def test_only_the_invitee_s_own_mail_program_is_believed() -> None:
    with called([ANNE, BO], WITH_DEADLINE) as desk:
        letter = desk.invitation(ANNE)
        thread = {"In_Reply_To": str(letter["Message-ID"]), **AUTOMATIC}
        text = AWAY.format("30. november")
        desk.bring(mail("Vikar <vikar@oesterbaek.example>", text, "Autosvar", OFFICE, **thread), "skoler")
        desk.bring(mail(f"Bo Dalgaard <{BO}>", text, "Autosvar", OFFICE, **AUTOMATIC), "skoler")
        forged = {"Authentication_Results": "mx.skoler.example; dmarc=fail header.from=oesterbaek.example"}
        desk.bring(mail(f"Anne Holm <{ANNE}>", text, "Autosvar", OFFICE, **thread, **forged), "skoler")
        assert _tick(desk, MOMENT) == [ANNE, BO]


def test_an_absence_is_forgotten_when_it_is_over_and_with_the_person() -> None:
    with called([ANNE, BO], WITH_DEADLINE) as desk:
        for email in (ANNE, BO):
            desk.replies(email, AWAY.format("10. november"), **AUTOMATIC)
        assert desk.office.registry.away(ANNE) is not None
        with writing(desk.db):
            desk.office.registry.apply(Erase(BO), desk.now)
        assert desk.office.registry.away(BO) is None
        _tick(desk, datetime(2026, 11, 11, 8, tzinfo=UTC))
        assert desk.office.registry.away(ANNE) is not None
        _tick(desk, datetime(2026, 11, 12, 8, tzinfo=UTC))
        assert desk.office.registry.away(ANNE) is None


def test_whoever_was_asked_anew_after_the_moment_is_not_reminded() -> None:
    with called([ANNE, BO], WITH_DEADLINE) as desk:
        desk.replies(ANNE, "Jeg kommer")
        assert _tick(desk, MOMENT) == [BO]
        desk.says_yes("FLYT til torsdag d. 26. november")
        assert desk.answer(ANNE) is None
        assert _tick(desk, MOMENT + timedelta(hours=1)) == []


def test_nobody_is_told_where_to_be_on_a_day_that_is_not_settled() -> None:
    with called([ANNE], CALLED.replace("25. november", "25. november (foreløbig)")) as desk:
        desk.replies(ANNE, "Jeg kommer")
        assert _tick(desk, PRACTICAL) == []


def test_a_network_that_is_not_configured_any_more_reminds_nobody() -> None:
    with called([ANNE], WITH_DEADLINE) as desk:
        without = Surroundings({"skoler": replace(SETTINGS["skoler"], networks=(QUALITY,))})
        assert list(reminders.due(desk.office.registry, without, MOMENT)) == []
        assert len(list(reminders.due(desk.office.registry, Surroundings(SETTINGS), MOMENT))) == 1


def test_only_an_out_of_office_answer_of_an_invitee_is_noted() -> None:
    with called([ANNE, BO], WITH_DEADLINE) as desk:
        text = AWAY.format("30. november")
        assert desk.replies(ANNE, text, List_Id="<nyt.oesterbaek.example>") == "automatic"
        assert desk.office.registry.away(ANNE) is None, "a list wrote it"
        desk.db.execute("DELETE FROM seat WHERE member = (SELECT id FROM member WHERE email = ?)", (BO,))
        desk.wait(minutes=1)
        desk.replies(BO, text, **AUTOMATIC)
        assert desk.office.registry.away(BO) is None, "who is no longer invited is nobody's concern"


def test_a_weekday_counts_from_the_day_of_the_mail() -> None:
    with called([ANNE], WITH_DEADLINE) as desk:
        desk.now = MOMENT
        friday = "Fri, 13 Nov 2026 10:00:00 +0000"
        desk.replies(ANNE, "Jeg er på ferie. Jeg er tilbage på mandag.", Date=friday, **AUTOMATIC)
        away = desk.office.registry.away(ANNE)
        assert away is not None
        assert away.until == date(2026, 11, 15)


def test_an_absence_goes_with_the_person_to_another_address() -> None:
    with called([ANNE], WITH_DEADLINE) as desk:
        desk.replies(ANNE, AWAY.format("30. november"), **AUTOMATIC)
        desk.moves(ANNE, "anne.holm@oesterbaek.example")
        assert desk.office.registry.away(ANNE) is None
        assert desk.office.registry.away("anne.holm@oesterbaek.example") is not None
        assert _tick(desk, MOMENT) == []


def test_so_many_at_a_tick_are_reminded_and_the_rest_at_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reminders, "AT_A_TICK", 2)
    with called(command=WITH_DEADLINE) as desk:
        assert [_tick(desk, MOMENT + n * MINUTE) for n in range(3)] == [[ANNE, BO], [CARL], []]

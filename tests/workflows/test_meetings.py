"""MØDE, FLYT, AFLYS and DELTAGERE: what an officer writes, and what comes of it in calendars."""

from collections.abc import Iterator
from datetime import UTC, date, timedelta
from email.message import EmailMessage
from zoneinfo import ZoneInfo

import icalendar
import pytest

from service.mail.compose import Composer
from service.office import Office
from tests.office.desk import SETTINGS, TEMPLATES
from tests.workflows.calendar_answers import text_of
from tests.workflows.meetings import ANNE, BO, CALLED, NOVEMBER, MeetingDesk, called


@pytest.fixture
def desk() -> Iterator[MeetingDesk]:
    desk = MeetingDesk(now=NOVEMBER)
    desk.join(ANNE, BO)
    yield desk
    desk.db.close()


def _text(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    return " ".join(body.get_content().split())


def _event(letter: EmailMessage) -> tuple[str, icalendar.cal.Component]:
    """The METHOD and the event of the calendar in a letter, which says the same twice: to show, and as a file."""
    parts = [
        part for part in letter.walk() if part.get_content_type() in ("text/calendar", "application/ics")
    ]
    assert len(parts) == 2
    assert len({part.get_payload(decode=True) for part in parts}) == 1
    calendar = icalendar.Calendar.from_ical(parts[0].get_payload(decode=True))
    assert parts[0].get_param("method") == calendar["METHOD"]
    (event,) = calendar.walk("VEVENT")
    return str(calendar["METHOD"]), event


def test_nothing_is_there_before_the_yes(desk: MeetingDesk) -> None:
    preview = desk.orders(CALLED)
    assert str(preview["X-Tovholder"]).startswith("preview")
    assert desk.office.registry.meetings_ahead("skoler", desk.now) == ()
    assert desk.kinds_to(ANNE) == []
    desk.orders("NEJ", answers=preview)
    assert desk.kinds_to(ANNE) == []
    assert desk.office.registry.meetings_ahead("skoler", desk.now) == ()


def test_everybody_gets_an_invitation_that_names_nobody_else(desk: MeetingDesk) -> None:
    meeting = desk.calls()
    for email in (ANNE, BO):
        assert desk.kinds_to(email) == ["invite"]
        method, event = _event(desk.invitation(email))
        assert method == "REQUEST"
        assert event["ATTENDEE"] == f"mailto:{email}"
        assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == (meeting.uid, 0, "CONFIRMED")
        assert event["ORGANIZER"] == "mailto:info@skoler.example"
        assert (event["SUMMARY"], event["LOCATION"]) == ("Forårsmøde", "Korsør, lokale 2")
        other = BO if email == ANNE else ANNE
        assert other not in desk.invitation(email).as_string()


def test_moving_keeps_the_uid_and_raises_the_sequence(desk: MeetingDesk) -> None:
    uid = desk.calls().uid
    desk.says_yes("FLYT til torsdag d. 26. november kl. 12.30")
    method, event = _event(desk.invitation(ANNE, "invite-update"))
    assert (method, event["UID"], event["SEQUENCE"]) == ("REQUEST", uid, 1)
    assert f"{event['DTSTART'].dt:%d %H.%M} {event['DTEND'].dt:%H.%M}" == "26 12.30 15.00", "it stays as long"
    assert "tirsdag" not in _text(desk.invitation(ANNE, "invite-update"))


def test_a_cancelled_meeting_is_cancelled_in_every_calendar(desk: MeetingDesk) -> None:
    uid = desk.calls().uid
    desk.says_yes("AFLYS på grund af sygdom")
    method, event = _event(desk.invitation(BO, "invite-cancel"))
    assert (method, event["UID"], event["SEQUENCE"], event["STATUS"]) == ("CANCEL", uid, 1, "CANCELLED")
    assert "På grund af sygdom." in _text(desk.invitation(BO, "invite-cancel"))
    assert desk.office.registry.meetings_ahead("skoler", desk.now) == ()


def test_a_series_is_called_in_one_command(desk: MeetingDesk) -> None:
    preview = desk.orders(
        "MØDE\nDatoer: 25. november kl. 10, 9. december kl. 10 og 20. januar kl. 10 (foreløbig)\nSted: Skolen\n"
        "Netværk: it"
    )
    assert "De andre, som du får hver sin indkaldelse til, er onsdag 9. december 2026 og" in _text(
        preview
    ).replace("| ", "")
    desk.orders("JA", answers=preview)
    ahead = desk.office.registry.meetings_ahead("skoler", desk.now)
    assert [meeting.starts.date() for meeting in ahead] == [
        date(2026, 11, 25),
        date(2026, 12, 9),
        date(2027, 1, 20),
    ]
    assert [meeting.status for meeting in ahead] == ["confirmed", "confirmed", "tentative"]
    assert len({meeting.number for meeting in ahead} | {meeting.uid for meeting in ahead}) == 6
    assert desk.kinds_to(ANNE) == ["invite"] * 3


@pytest.mark.parametrize(
    "rows",
    [
        "Hvad: Forårsmøde\nHvornår: torsdag d. 26. november kl. 13-15\nHvor: Korsør\nSvar senest: 1. november",
        "Hva: Forårsmøde\nNår: torsdag 26. november kl. 13-15\nHvor: Korsør\nSvar innen: 1. november",
        "What: Forårsmøde\nWhen: Thursday 26 November, 13-15\nWhere: Korsør\nReply by: 1 November",
    ],
)
def test_a_meeting_is_called_in_the_words_of_its_letters(desk: MeetingDesk, rows: str) -> None:
    called = desk.calls(f"MØDE\n{rows}\nPladser: 3\nNetværk: it")
    assert (called.title, called.place, called.seats, called.text) == ("Forårsmøde", "Korsør", 3, "")
    assert called.answer_by is not None
    assert f"{called.starts:%d.%m %H}-{called.ends:%H}" == "26.11 13-15"


@pytest.mark.parametrize(
    "dates",
    [
        "Datoer:\n25. november kl. 10\n9. december kl. 10\n20. januar kl. 10",
        "Datoer:\n\n- onsdag d. 25. november\n- 9. december\n- 20. januar\nTid: 10-12",
        "Datoer: 25. november kl. 10,\n9. december kl. 10,\n20. januar kl. 10",
        "Dato: 25. november, 9. december og 20. januar kl. 10",
    ],
)
def test_the_dates_of_a_series_stand_as_people_write_them(desk: MeetingDesk, dates: str) -> None:
    desk.says_yes(f"MØDE Vinterens møder\n{dates}\nSted: Skolen\nNetværk: it\n\n16. marts er der konference.")
    ahead = desk.office.registry.meetings_ahead("skoler", desk.now)
    starts = [f"{meeting.starts:%d.%m.%Y %H}" for meeting in ahead]
    assert starts == ["25.11.2026 10", "09.12.2026 10", "20.01.2027 10"]
    assert {meeting.text for meeting in ahead} == {"16. marts er der konference."}


def test_a_meeting_online_has_its_link_and_no_place(desk: MeetingDesk) -> None:
    desk.calls("MØDE\nDato: 25. november\nTid: 13-14\nOnline: https://teams.example/x\nNetværk: it")
    assert (desk.meeting().place, desk.meeting().link) == (None, "https://teams.example/x")
    assert "Hvor:" not in _text(desk.invitation(ANNE))
    assert "https://teams.example/x" in _text(desk.invitation(ANNE))


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("Dato: tirsdag d. 25. november\nTid: 13\nSted: Skolen", "onsdag 25. november 2026"),
        ("Dato: 1. oktober 2026\nTid: 13\nSted: Skolen", "forbi"),
        ("Dato: 31. november\nTid: 13\nSted: Skolen", "findes ikke"),
        ("Dato: 25. november\nSted: Skolen", "klokkeslættet"),
        ("Dato: 25. november\nTid: 13", "hvor mødet er"),
        ("Tid: 13\nSted: Skolen", "mangler datoen"),
        ("Dato: 25. november\nTid: 13\nSted: Skolen\nGruppe: Bestyrelsen", "Bestyrelsen"),
        ("Dato: 25. november\nTid: 15-13\nSted: Skolen", "slutter, før det begynder"),
        ("Dato: 25. november\nTid: 13\nSted: Skolen\nPladser: mange", "ikke et antal"),
        ("Dato: 25. november\nTid: 13\nSted: Skolen\nSvar senest: 1. december", "efter mødet"),
    ],
)
def test_what_does_not_add_up_is_asked_about_and_nothing_is_done(
    desk: MeetingDesk, lines: str, told: str
) -> None:
    answer = desk.orders(f"MØDE Forårsmøde\n{lines}\nNetværk: it")
    assert str(answer["X-Tovholder"]).startswith("command-error")
    assert told in _text(answer)
    assert desk.kinds_to(ANNE) == []


@pytest.mark.parametrize(
    ("lines", "needed", "needless"),
    [
        ("Dato: tirsdag d. 25. november\nTid: 13", ("Dato:", "Tid: 13", "Sted:"), "Online:"),
        ("Sted: Skolen", ("Dato:", "Tid:", "Sted: Skolen"), "Online:"),
        ("Dato: 25. november kl. 13", ("Dato: 25. november kl. 13", "Sted:"), "Tid:"),
        ("Dato: 25. november\nOnline: https://x.example", ("Tid:", "Online: https://x.example"), "Sted:"),
    ],
)
def test_the_example_after_an_error_lacks_nothing(
    desk: MeetingDesk, lines: str, needed: tuple[str, ...], needless: str
) -> None:
    told = _text(desk.orders(f"MØDE Forårsmøde\n{lines}\nNetværk: it"))
    example = told[told.index("Skriv for eksempel") :]
    assert all(line in example for line in needed)
    assert needless not in example


def test_of_several_meetings_the_one_that_is_meant_is_asked_about(desk: MeetingDesk) -> None:
    desk.calls()
    desk.calls(CALLED.replace("Forårsmøde", "Sommermøde").replace("25. november", "2. december"))
    asked = desk.orders("AFLYS")
    assert str(asked["X-Tovholder"]).startswith("command-error")
    assert "Forårsmøde, onsdag 25. november 2026" in _text(asked)
    assert "Sommermøde, onsdag 2. december 2026" in _text(asked)
    desk.says_yes("AFLYS Sommermøde")
    assert [meeting.title for meeting in desk.office.registry.meetings_ahead("skoler", desk.now)] == [
        "Forårsmøde"
    ]


def test_a_meeting_is_named_by_its_day_and_no_other_is_meant(desk: MeetingDesk) -> None:
    desk.calls()
    assert "Hvilket møde" in _text(desk.orders("AFLYS mødet den 10. december"))
    desk.says_yes(CALLED.replace("Forårsmøde", "Sommermøde").replace("25. november", "10. december"))
    assert "Sommermøde" in _text(desk.orders("DELTAGERE 10. december"))
    desk.says_yes("FLYT mødet den 10. december til 11. december kl. 9")
    assert _text(desk.invitation(ANNE, "invite-update")).count("fredag 11. december 2026 kl. 09.00") == 2
    desk.says_yes("AFLYS mødet den 11. december")
    assert [one.title for one in desk.office.registry.meetings_ahead("skoler", desk.now)] == ["Forårsmøde"]


def test_in_a_thread_the_meeting_at_hand_needs_no_name(desk: MeetingDesk) -> None:
    first = desk.orders("JA", answers=desk.orders(CALLED))
    desk.calls(CALLED.replace("Forårsmøde", "Sommermøde").replace("25. november", "2. december"))
    desk.orders("JA", answers=desk.orders("AFLYS", answers=first))
    assert [meeting.title for meeting in desk.office.registry.meetings_ahead("skoler", desk.now)] == [
        "Sommermøde"
    ]


def test_who_comes_is_told_with_what_they_wrote() -> None:
    with called() as desk:
        desk.replies(ANNE, "Jeg kommer, men først kl. 14")
        desk.replies(BO, "Jeg kan desværre ikke komme")
        told = _text(desk.orders("DELTAGERE"))
        assert "Kommer (1):" in told
        assert "Anne Holm: »Jeg kommer, men først kl. 14«" in told
        assert "Kommer ikke (1):" in told
        assert "Har ikke svaret (1): - Carl Riis" in told


def test_nothing_new_is_no_change(desk: MeetingDesk) -> None:
    desk.calls()
    answer = desk.orders("FLYT til 25. november kl. 13")
    assert str(answer["X-Tovholder"]).startswith("command-error")


def test_a_member_whose_address_refused_mail_is_named_and_left_out(desk: MeetingDesk) -> None:
    desk.calls(CALLED.replace("25.", "24."))
    desk.db.execute("UPDATE outbox SET state = 'refused' WHERE recipient = ?", (BO,))
    preview = desk.orders(CALLED)
    assert BO in _text(preview).replace("| ", "")
    desk.orders("JA", answers=preview)
    assert desk.kinds_to(BO) == ["invite"]


def test_a_cancellation_is_taken_back_and_shown_before_it_is(desk: MeetingDesk) -> None:
    meeting = desk.calls()
    desk.replies(ANNE, "Jeg kommer")
    desk.says_yes("AFLYS på grund af sygdom")
    preview = desk.orders("FORTRYD")
    assert str(preview["X-Tovholder"]).startswith("preview")
    assert desk.kinds_to(BO)[-1] == "invite-cancel"
    desk.orders("JA", answers=preview)
    assert desk.kinds_to(BO)[-1] == "invite-update"
    method, event = _event(desk.invitation(BO, "invite-update"))
    assert (method, event["UID"], event["SEQUENCE"], event["STATUS"]) == (
        "REQUEST",
        meeting.uid,
        2,
        "CONFIRMED",
    )
    assert desk.answer(ANNE) is None, "the calendars have dropped it"
    assert "alligevel" in _text(desk.invitation(BO, "invite-update"))


def test_a_meeting_that_was_called_is_cancelled_when_that_is_taken_back(desk: MeetingDesk) -> None:
    desk.calls()
    desk.says_yes("FORTRYD")
    assert desk.kinds_to(ANNE) == ["invite", "invite-cancel"]
    assert desk.office.registry.meetings_ahead("skoler", desk.now) == ()


def test_a_move_is_taken_back_by_a_move(desk: MeetingDesk) -> None:
    was = desk.calls()
    desk.says_yes("FLYT til 27. november kl. 9")
    desk.says_yes("FORTRYD")
    assert (desk.meeting().starts, desk.meeting().ends, desk.meeting().sequence) == (was.starts, was.ends, 2)
    assert desk.kinds_to(ANNE) == ["invite", "invite-update", "invite-update"]


def test_only_what_was_shown_is_taken_back(desk: MeetingDesk) -> None:
    desk.calls()
    desk.says_yes("AFLYS på grund af sygdom")
    preview = desk.orders("FORTRYD")
    desk.calls(CALLED.replace("25. november", "2. december"))
    desk.orders("JA", answers=preview)
    assert str(desk.letters()[-1]["X-Tovholder"]).startswith("command-error")
    assert [
        str(meeting.starts.date()) for meeting in desk.office.registry.meetings_ahead("skoler", desk.now)
    ] == ["2026-12-02"]


def test_a_change_that_concerns_nobody_is_done_at_once(desk: MeetingDesk) -> None:
    desk.calls()
    for email in (ANNE, BO):
        desk.replies(email, "Jeg kan desværre ikke komme")
    told = desk.orders("FLYT\nMøde: Forårsmøde\n\nHusk computeren.")
    assert str(told["X-Tovholder"]).startswith("command-reply")
    assert desk.meeting().text == "Husk computeren."
    assert desk.kinds_to(ANNE) == ["invite"]


def test_an_answer_to_a_person_goes_out_ahead_of_what_goes_to_many(desk: MeetingDesk) -> None:
    preview = desk.orders(CALLED)
    desk.db.execute("UPDATE outbox SET state = 'sent'")
    desk.orders("JA", answers=preview)
    desk.orders("STATUS")
    taken = desk.office.outbox.take("skoler", 10, desk.now)
    assert [letter.recipient for letter in taken if letter.recipient in (ANNE, BO)] == [ANNE, BO]
    desk.db.execute("UPDATE outbox SET state = 'queued' WHERE state = 'sending'")
    first = desk.office.outbox.take("skoler", 2, desk.now)
    assert [letter.recipient for letter in first] == ["kirsten@skoler.example"] * 2


class DanishDesk(MeetingDesk):
    """A desk whose networks go by Danish clocks."""

    def __post_init__(self) -> None:
        super().__post_init__()
        composer = Composer(TEMPLATES, b"a secret of the tests")
        self.office = Office(self.db, SETTINGS, composer, timedelta(days=90), ZoneInfo("Europe/Copenhagen"))


@pytest.mark.parametrize(
    ("day", "clock", "utc"),
    [
        ("25. november 2026", "13.00", "12:00"),
        ("10. juni 2027", "13.00", "11:00"),
        ("28. marts 2027", "00.30", "23:30"),
        ("28. marts 2027", "03.30", "01:30"),
        ("31. oktober 2027", "00.30", "22:30"),
        ("31. oktober 2027", "13.00", "12:00"),
    ],
)
def test_the_letter_and_the_calendar_tell_the_same_moment(day: str, clock: str, utc: str) -> None:
    desk = DanishDesk(now=NOVEMBER)
    desk.join(ANNE)
    meeting = desk.calls(f"MØDE Forårsmøde\nDato: {day}\nTid: {clock}\nSted: Skolen\nNetværk: it")
    assert f"{meeting.starts.astimezone(UTC):%H:%M}" == utc
    invitation = desk.invitation(ANNE)
    _, event = _event(invitation)
    assert event["DTSTART"].params["TZID"] == "Europe/Copenhagen"
    assert event["DTSTART"].dt.astimezone(UTC) == meeting.starts
    assert f"{day} kl. {clock}" in _text(invitation)
    desk.db.close()


def test_an_hour_that_the_clock_skips_is_asked_about() -> None:
    desk = DanishDesk(now=NOVEMBER)
    desk.join(ANNE)
    asked = desk.orders("MØDE Natmøde\nDato: 28. marts 2027\nTid: 02.30\nSted: Skolen\nNetværk: it")
    assert str(asked["X-Tovholder"]).startswith("command-error")
    assert "bliver uret stillet" in _text(asked)
    desk.db.close()


def test_a_question_mark_behind_the_word_names_no_meeting() -> None:
    with called((ANNE,)) as desk:
        told = desk.orders("Deltagere?")
        assert str(told["X-Tovholder"]).startswith("command-reply")
        assert "Har ikke svaret (1)" in text_of(told)
        assert "Hvem kommer? Forårsmøde" in str(told["Subject"])

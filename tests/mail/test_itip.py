"""The answers of calendars, in the shapes that a dozen programs give them."""

from datetime import UTC, date, datetime

import pytest

from service.mail.itip import Attendee, CalendarAnswer, calendar_answer, itip_method
from service.mail.machine import automatic
from service.mail.parse import parse
from service.mail.read import read
from tests.mail.calendar_programs import (
    COUNTERING,
    MEMBER,
    PROGRAMS,
    UID,
    WINDOWS_ZONE,
    Said,
    calendar,
    gmail,
    mail,
    multipart,
    part,
    winmail,
)
from tests.mail.settings import SETTINGS

COMMENT = "Jeg kommer, men først kl. 14; 'Søren' også"


def answer_in(body: bytes) -> CalendarAnswer | None:
    return calendar_answer(parse(mail(body)))


def read_event(*lines: str, method: str = "REPLY", zone: str = "") -> CalendarAnswer:
    """The answer of a calendar that has these lines in its event."""
    text = calendar(Said("", method=method), "".join(f"{line}\n" for line in lines), zone=zone)
    answer = answer_in(part("text/calendar; charset=utf-8", text))
    assert answer is not None
    return answer


@pytest.mark.parametrize("participation", ["ACCEPTED", "TENTATIVE", "DECLINED"])
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.__name__)
def test_the_button_that_was_pressed_is_read(program, participation) -> None:
    found = parse(program(Said(participation)))
    answer = calendar_answer(found)
    assert answer is not None
    assert (answer.method, answer.uid, answer.comment) == ("REPLY", UID, "")
    (attendee,) = answer.attendees
    assert MEMBER in attendee.emails
    assert attendee.participation == participation
    assert (answer.starts, answer.ends) == (None, None)
    assert read(found, SETTINGS["forening"]).kind == "calendar"


@pytest.mark.parametrize(
    "program", [each for each in PROGRAMS if each is not winmail], ids=lambda p: p.__name__
)
def test_a_comment_comes_along(program) -> None:
    answer = calendar_answer(parse(program(Said("TENTATIVE", COMMENT))))
    assert answer is not None
    assert answer.comment == COMMENT


@pytest.mark.parametrize("program", COUNTERING, ids=lambda program: program.__name__)
def test_another_time_that_is_proposed_is_read_in_its_zone(program) -> None:
    answer = calendar_answer(parse(program(Said("TENTATIVE", method="COUNTER"))))
    assert answer is not None
    assert answer.method == "COUNTER"
    assert answer.starts == datetime(2026, 11, 25, 13, tzinfo=UTC)
    assert answer.ends == datetime(2026, 11, 25, 14, 30, tzinfo=UTC)
    assert answer.attendees[0].participation == "TENTATIVE"


def test_the_answer_of_an_assistant_names_both() -> None:
    line = f'ATTENDEE;PARTSTAT=ACCEPTED;SENT-BY="mailto:Kontor@skolen.example":mailto:{MEMBER}'
    (attendee,) = read_event(line).attendees
    assert attendee == Attendee((MEMBER,), "ACCEPTED", sent_by="kontor@skolen.example")


def test_who_sends_somebody_else_says_whom() -> None:
    line = f'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:ida@a.example","mailto:bo@a.example":mailto:{MEMBER}'
    (attendee,) = read_event(line).attendees
    assert attendee.participation == "DELEGATED"
    assert attendee.delegated_to == ("ida@a.example", "bo@a.example")


def test_two_attendees_are_both_told() -> None:
    answer = read_event(
        f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{MEMBER}", "ATTENDEE;PARTSTAT=DECLINED:mailto:ida@skolen.example"
    )
    assert [attendee.participation for attendee in answer.attendees] == ["ACCEPTED", "DECLINED"]


@pytest.mark.parametrize(
    ("line", "emails"),
    [
        (f"ATTENDEE:MAILTO:{MEMBER.upper()}", (MEMBER,)),
        (f"ATTENDEE;CN=Per:{MEMBER}", (MEMBER,)),
        (f"ATTENDEE;EMAIL={MEMBER}:urn:uuid:4f2a", (MEMBER,)),
        (f"ATTENDEE;CN=Anne: leder:mailto:{MEMBER}", (MEMBER,)),
        (f"ATTENDEE ; PARTSTAT = ACCEPTED :mailto: {MEMBER}", (MEMBER,)),
        (f"ATTENDEE;EMAIL={MEMBER}:mailto:opaque@imip.example", ("opaque@imip.example", MEMBER)),
    ],
)
def test_an_attendee_is_found_however_the_address_is_written(line: str, emails: tuple[str, ...]) -> None:
    assert read_event(line).attendees[0].emails == emails


@pytest.mark.parametrize("line", ["ATTENDEE;PARTSTAT=ACCEPTED:invalid:nomail", "ATTENDEE;PARTSTAT=ACCEPTED:"])
def test_an_attendee_without_an_address_is_none(line: str) -> None:
    assert read_event(line).attendees == ()


@pytest.mark.parametrize(
    "told", ["", ";PARTSTAT=", ";PARTSTAT=NEEDS-ACTION", ";PARTSTAT=COMPLETED", ";PARTSTAT=X-OK"]
)
def test_what_is_no_yes_and_no_no_is_no_answer(told: str) -> None:
    assert read_event(f"ATTENDEE{told}:mailto:{MEMBER}").attendees[0].participation == "NEEDS-ACTION"


@pytest.mark.parametrize(
    ("line", "sequence"),
    [
        ("", None),
        ("SEQUENCE:3", 3),
        ("SEQUENCE:abc", None),
        ("SEQUENCE:-1", None),
        ("SEQUENCE:1407317367304", 1407317367304),
    ],
)
def test_a_sequence_is_read_or_not_known(line: str, sequence: int | None) -> None:
    assert read_event(line).sequence == sequence


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("DTSTAMP:20261120T090000Z", datetime(2026, 11, 20, 9, tzinfo=UTC)),
        ("DTSTAMP:20261120T090000", datetime(2026, 11, 20, 9, tzinfo=UTC)),
        ("DTSTAMP;TZID=Romance Standard Time:20261120T100000", datetime(2026, 11, 20, 9, tzinfo=UTC)),
        ("DTSTAMP:20261120", None),
        ("DTSTAMP:99991231T235959Z", None),
        ("DTSTAMP:", None),
        ("", None),
    ],
)
def test_a_stamp_is_in_utc_or_none(line: str, stamp: datetime | None) -> None:
    assert read_event(line).stamp == stamp


@pytest.mark.parametrize(
    ("lines", "starts", "ends"),
    [
        (("DTSTART:20261125T130000Z", "DURATION:PT90M"), 13, 14.5),
        (("DTSTART;TZID=Nowhere Time:20261125T140000",), None, None),
        (("DTSTART;TZID=/etc/passwd:20261125T140000",), None, None),
        (("DTSTART;TZID=Europe:20261125T140000",), None, None),
        (("DTSTART;TZID=../../etc/localtime:20261125T140000",), None, None),
        (("DTEND:20261125T143000Z",), None, 14.5),
        (("DTSTART:PT5M", "DTEND:12"), None, None),
    ],
)
def test_a_proposed_time_is_right_or_none(
    lines: tuple[str, ...], starts: float | None, ends: float | None
) -> None:
    def moment(hour: float | None) -> datetime | None:
        return None if hour is None else datetime(2026, 11, 25, int(hour), int(hour % 1 * 60), tzinfo=UTC)

    answer = read_event(*lines, method="COUNTER")
    assert (answer.starts, answer.ends) == (moment(starts), moment(ends))


def test_a_proposed_day_and_a_time_without_a_zone_stay_what_they_are() -> None:
    answer = read_event("DTSTART;VALUE=DATE:20261125", "DTEND:20261125T150000", method="COUNTER")
    assert type(answer.starts) is date
    assert answer.ends == datetime(2026, 11, 25, 15)  # noqa: DTZ001


def test_a_zone_that_one_mail_describes_is_not_believed_in_the_next() -> None:
    def zone(offset: str) -> str:
        return (
            "BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nDTSTART:16010101T000000\n"
            f"TZOFFSETFROM:{offset}\nTZOFFSETTO:{offset}\nEND:STANDARD\nEND:VTIMEZONE\n"
        )

    for offset, hour in (("+0100", 13), ("+0500", 9)):
        answer = read_event("DTSTART;TZID=Ours:20261125T140000", method="COUNTER", zone=zone(offset))
        assert answer.starts == datetime(2026, 11, 25, hour, tzinfo=UTC)
    assert read_event("DTSTART;TZID=Ours:20261125T140000", method="COUNTER").starts is None


@pytest.mark.parametrize(
    ("rule", "hour"),
    [
        ("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;BYHOUR=3;BYMINUTE=0", 13),
        ("FREQ=YEARLY;INTERVAL=1;BYMONTHDAY=28;BYMONTH=10;WKST=MO", 13),
        ("FREQ=YEARLY;UNTIL=20371025T010000Z;BYDAY=-1SU;BYMONTH=10", 13),
        ("FREQ=YEARLY;UNTIL=19951025T010000Z;BYDAY=-1SU;BYMONTH=10", 12),
        ("FREQ=YEARLY;BYMONTH=10;BYDAY=SU;BYMONTHDAY=25,26,27,28,29,30,31", None),
        ("FREQ=YEARLY;INTERVAL=2;BYMONTH=10;BYDAY=-1SU", None),
        ("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;BYMONTHDAY=1", None),
        ("FREQ=YEARLY;BYMONTH=10", None),
        ("FREQ=MONTHLY;BYMONTH=10;BYDAY=-1SU", None),
        ("FREQ=YEARLY", None),
        ("", None),
    ],
)
def test_a_zone_goes_by_rules_that_are_understood_or_is_unknown(rule: str, hour: int | None) -> None:
    zone = WINDOWS_ZONE.format(name="Ours").replace("FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10", rule)
    assert rule in zone
    answer = read_event("DTSTART;TZID=Ours:20261125T140000", method="COUNTER", zone=zone)
    assert answer.starts == (hour and datetime(2026, 11, 25, hour, tzinfo=UTC))


def test_a_comment_is_put_together_from_all_its_lines() -> None:
    answer = read_event(
        "COMMENT;LANGUAGE=da:Kommer, men",
        "COMMENT:\\n",
        "COMMENT:f\\;rst kl. 14\\nHilsen\\n",
        f'ATTENDEE;X-RESPONSE-COMMENT="Caf&eacute\\; &#39\\;Bo&#39\\;":mailto:{MEMBER}',
    )
    assert answer.comment == "Kommer, men\nf;rst kl. 14\nHilsen\nCafé 'Bo'"


def test_a_letter_that_is_folded_in_its_middle_is_whole_again() -> None:
    octets = calendar(Said(""), "COMMENT:Søren\n").encode().replace("ø".encode(), b"\xc3\r\n \xb8")
    answer = answer_in(b"Content-Type: text/calendar; charset=utf-8\r\n\r\n" + octets)
    assert answer is not None
    assert answer.comment == "Søren"


def test_of_a_series_the_answer_to_all_of_it_counts() -> None:
    one = f"RECURRENCE-ID;TZID=Romance Standard Time:20261125T140000\nATTENDEE;PARTSTAT=DECLINED:mailto:{MEMBER}\n"
    all_ = f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{MEMBER}\n"
    both = calendar(Said(""), f"{one}END:VEVENT\nBEGIN:VEVENT\nUID:{UID}\n{all_}")
    answer = answer_in(part("text/calendar", both))
    assert answer is not None
    assert (answer.attendees[0].participation, answer.recurrence) == ("ACCEPTED", None)
    answer = answer_in(part("text/calendar", calendar(Said(""), one)))
    assert answer is not None
    assert answer.recurrence == datetime(2026, 11, 25, 13, tzinfo=UTC)


def test_a_wish_to_see_the_invitation_again_is_one() -> None:
    assert read_event(f"ATTENDEE:mailto:{MEMBER}", method="REFRESH").method == "REFRESH"


@pytest.mark.parametrize("method", ["REQUEST", "PUBLISH", "CANCEL", "ADD", "DECLINECOUNTER", ""])
def test_what_is_no_answer_is_none(method: str) -> None:
    assert answer_in(part("text/calendar", calendar(Said("", method=method), ""))) is None


@pytest.mark.parametrize("component", ["VTODO", "VFREEBUSY"])
def test_an_answer_about_something_else_than_a_meeting_is_none(component: str) -> None:
    text = calendar(Said(""), f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{MEMBER}\n").replace("VEVENT", component)
    assert answer_in(part("text/calendar; method=REPLY", text)) is None


def test_our_own_invitation_in_a_bounce_and_in_a_forwarded_mail_is_no_answer() -> None:
    reply = part("text/calendar; method=REPLY", calendar(Said(""), ""))
    assert answer_in(multipart("report", part("text/plain", "Fejl"), reply)) is None
    forwarded = b"Content-Type: message/rfc822\r\n\r\n" + mail(reply)
    assert answer_in(multipart("mixed", part("text/plain", "Se her"), forwarded)) is None


def test_the_copy_that_can_be_read_is() -> None:
    broken = part("text/calendar; method=REPLY", "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN")
    whole = part("application/ics; name=invite.ics", calendar(Said(""), f"ATTENDEE:mailto:{MEMBER}\n"))
    answer = answer_in(multipart("mixed", whole, broken))
    assert answer is not None
    assert answer.uid == UID


def test_a_calendar_that_says_no_event_is_known_as_one_but_not_read() -> None:
    found = parse(mail(part("text/calendar; method=REPLY", "Accepteret\n")))
    assert itip_method(found) == "REPLY"
    assert calendar_answer(found) is None


def test_an_answer_bears_the_marks_of_a_machine_and_is_none() -> None:
    found = parse(gmail(Said("ACCEPTED")))
    assert automatic(found) is not None
    assert itip_method(found) == "REPLY"

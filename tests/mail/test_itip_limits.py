"""Calendars that were made to do harm cost little time and do nothing."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from service.mail.itip import calendar_answer
from service.mail.parse import parse
from tests.mail.calendar_programs import MEMBER, PROGRAMS, Said, calendar, mail, multipart, part, winmail

MOST = 0.3  # seconds of this process
ROOT = Path(__file__).resolve().parents[2]

MEGABYTE = 1024 * 1024
REPLY = "BEGIN:VCALENDAR\nMETHOD:REPLY\n"
COUNTER = "BEGIN:VCALENDAR\nMETHOD:COUNTER\n"
TIMES = (
    "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Z:20991125T140000\nDTEND;TZID=Z:20991125T140000\n"
    "DTSTAMP;TZID=Z:20991125T140000\nRECURRENCE-ID;TZID=Z:20991125T140000\nEND:VEVENT\n"
)


def zone(*rules: str) -> str:
    """A calendar in a zone with these rules; of a zone with one only, no rule is ever asked."""
    parts = "".join(
        f"BEGIN:STANDARD\nDTSTART:00010101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n{rule}\nEND:STANDARD\n"
        for rule in rules
    )
    return f"{COUNTER}BEGIN:VTIMEZONE\nTZID:Z\n{parts}END:VTIMEZONE\n{TIMES}END:VCALENDAR\n"


HOSTILE = {
    "a megabyte of events": REPLY + "BEGIN:VEVENT\n" * (MEGABYTE // 14),
    "10,000 whole events": REPLY + f"BEGIN:VEVENT\nATTENDEE:mailto:{MEMBER}\nEND:VEVENT\n" * 10_000,
    "components within each other": REPLY + "BEGIN:VEVENT\n" + "BEGIN:X\n" * (MEGABYTE // 8),
    "a megabyte of attendees": f"{REPLY}BEGIN:VEVENT\n" + f"ATTENDEE;CN=A,B,C:mailto:{MEMBER}\n" * 20_000,
    "one long line": f"{REPLY}BEGIN:VEVENT\nATTENDEE;CN=" + "a," * (MEGABYTE // 2),
    "a quote that never ends": f'{REPLY}BEGIN:VEVENT\nATTENDEE;CN="' + "\\" * MEGABYTE,
    "no address": f"{REPLY}BEGIN:VEVENT\nATTENDEE;EMAIL={'a' * 120_000}:{'a' * 120_000}\n",
    "attendees without an address": f"{REPLY}BEGIN:VEVENT\n" + f"ATTENDEE;EMAIL={'a' * 3_900}:{'a' * 3_900}\n" * 130,
    "at signs": f"{REPLY}BEGIN:VEVENT\n" + f"ATTENDEE:{'a@-' * 2_000}\n" * 200,
    "a zone's long name": f"{COUNTER}BEGIN:VTIMEZONE\nTZID:" + " \t" * (MEGABYTE // 2) + "x\n" + TIMES,
    "blank lines": REPLY + "\n" * MEGABYTE,
    "folded blanks": REPLY + "\n \n\t" * (MEGABYTE // 4),
    "blanks after a component": f"{REPLY}BEGIN:VEVENT{' ' * MEGABYTE}x\n",
    "zones": COUNTER + "BEGIN:VTIMEZONE\nTZID:Y\n" * (MEGABYTE // 24) + TIMES,
    "a rule of every second": zone(*["RRULE:FREQ=SECONDLY"] * 2),
    "a rule that stands still": zone(*["RRULE:FREQ=YEARLY;INTERVAL=0"] * 2),
    "rules that never begin": zone(*["RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"] * 15),
    "rules since the beginning of time": zone(*["RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28"] * 15),
    "rules until the end of time": zone(*["RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=99991231T000000Z"] * 15),
    "a rule that no year has": zone(*["RRULE:FREQ=YEARLY;BYMONTH=13;BYDAY=99XX"] * 2),
    "dates": zone(*["RDATE:" + ",".join(["20260101T000000"] * 100)] * 100),
    "a zone without offsets": f"{COUNTER}BEGIN:VTIMEZONE\nTZID:Z\nBEGIN:STANDARD\nEND:STANDARD\nEND:VTIMEZONE\n{TIMES}",
    "entities": f"{REPLY}BEGIN:VEVENT\nATTENDEE;X-RESPONSE-COMMENT=" + "&#39;" * (MEGABYTE // 5),
}  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_calendar_costs_little(text: str) -> None:
    found = parse(mail(part("text/calendar; method=REPLY", text)))
    calendar_answer(parse(mail(part("text/calendar", calendar(Said(""), "")))))  # the library is there by now
    began = time.process_time()
    calendar_answer(found)
    assert time.process_time() - began < MOST


def test_a_hostile_mail_has_few_calendars_read() -> None:
    text = part("text/calendar; method=REPLY", REPLY + "\n \n\t" * 50_000)
    found = parse(mail(multipart("mixed", *[text] * 40)))
    began = time.process_time()
    assert calendar_answer(found) is None
    assert time.process_time() - began < MOST


def test_of_ten_thousand_attendees_few_are_told() -> None:
    answer = calendar_answer(parse(mail(part("text/calendar", HOSTILE["a megabyte of attendees"]))))
    assert answer is not None
    assert 100 < len(answer.attendees) < 1_000


def test_octets_that_are_no_letters_cost_little() -> None:
    found = parse(mail(b"Content-Type: text/calendar\r\n\r\nMETHOD:REPLY\n" + b"\xff\n" * (MEGABYTE // 2)))
    began = time.process_time()
    assert calendar_answer(found) is None
    assert time.process_time() - began < MOST


def test_a_calendar_that_names_a_file_does_not_open_it(tmp_path: Path) -> None:
    secret = tmp_path / "secret.ics"
    secret.write_text(calendar(Said(""), f"ATTENDEE:mailto:{MEMBER}\n"))
    found = parse(mail(part("text/calendar; method=REPLY", str(secret))))
    assert calendar_answer(found) is None


def test_no_calendar_makes_the_reader_raise() -> None:
    """Whatever is cut out of real calendars, put in or mixed up."""
    chance = random.Random(5)  # the same on every run
    said = Said("ACCEPTED", "Ja, tak; 9", "COUNTER")
    texts = [program(said) for program in PROGRAMS if program is not winmail]
    odd = [
        b'"',
        b"\\",
        b";",
        b":",
        b",",
        b"=",
        b"\n",
        b"^",
        b"\0",
        b"\xff",
        b"BEGIN:VEVENT\n",
        b"END:VEVENT\n",
    ]
    odd += [
        b"RRULE:FREQ=YEARLY;BYDAY=-9SU\n",
        b"TZOFFSETTO:+9999\n",
        b"DTSTART;TZID=Europe:20260101T000000\n",
        b"99",
    ]
    for _ in range(600):
        text = bytearray(chance.choice(texts))
        for _ in range(chance.randint(1, 5)):
            place = chance.randrange(200, len(text))
            text[place : place + chance.randint(0, 9)] = chance.choice(odd)
        calendar_answer(parse(bytes(text)))


def test_the_libraries_are_not_imported_before_they_are_needed() -> None:
    program = (
        "import sys, service.cli.run, service.mail.itip, service.mail.invites\n"
        "print({'ics', 'icalendar', 'arrow', 'tatsu'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT, timeout=60
    )
    assert done.stdout.strip() == "set()"

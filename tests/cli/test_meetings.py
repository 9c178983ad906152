"""`tovholder meetings`: for people, for programs, for calendars, and as a picture."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from service.domain.decision import Change
from service.domain.meeting import Answered, Invite, Invitee, KeepMeeting, Meeting, Reply
from service.store.db import FILE_NAME, open_store, writing
from service.store.registry import Registry
from tests.cli.conftest import CONFIG, SECOND, SECOND_NETWORK, Folder
from tests.office.desk import NOON

ZONE = ZoneInfo("Europe/Copenhagen")
THIS_YEAR = datetime.now(ZONE).year
NEXT = THIS_YEAR + 1
STARTS = datetime(NEXT, 3, 12, 13, tzinfo=ZONE)
AHEAD = Meeting(
    number=1001, mailbox="aaben", network="aaben", title="Forårsmøde", starts=STARTS,
    ends=STARTS + timedelta(hours=2), uid="aaben-1001@aaben.example", stamp=NOON, asked=NOON,
    officer="mette@aaben.example", zone="Europe/Copenhagen", place="Korsør, lokale 2", sequence=1,
)  # fmt: skip
CANCELLED = replace(AHEAD, number=1002, title="Sommermøde", uid="aaben-1002@x", status="cancelled")
OVER = replace(
    AHEAD,
    number=1003,
    title="Gammelt møde",
    uid="aaben-1003@x",
    starts=STARTS.replace(year=2020),
    ends=STARTS.replace(year=2020, hour=15),
)
OTHER = replace(AHEAD, number=1004, title="Andet møde", uid="anden-1004@x", mailbox="anden", network="anden")
KEYS = ["reference", "network", "starts", "ends", "place", "status", "sequence", "uid", "answers"]
ANSWER_KEYS = ["email", "name", "answer", "waiting", "source", "comment", "at"]


def keep(folder: Folder, *changes: Change) -> None:
    database = open_store(folder.data / FILE_NAME)
    with writing(database):
        for change in changes:
            Registry(database).apply(change, NOON)


def invited(email: str, name: str = "", **how: Any) -> Invite:
    return Invite(Invitee(1001, email, name, NOON, **how))


def said(email: str, answer: Any, sequence: int = 1, comment: str | None = None) -> Answered:
    return Answered(1001, email, Reply(answer, "words", NOON, sequence, comment))


@pytest.fixture
def year(folder: Folder) -> Folder:
    """A meeting ahead, one that is cancelled and one that is over."""
    keep(folder, KeepMeeting(AHEAD), KeepMeeting(CANCELLED), KeepMeeting(OVER))
    return folder


def objects(folder: Folder, *arguments: str) -> list[dict[str, Any]]:
    shown = folder.run("meetings", "--json", *arguments)
    assert shown.exit_code == 0, shown.stderr
    found: list[dict[str, Any]] = json.loads(shown.stdout)
    return found


def test_a_meeting_has_the_keys_of_the_interface(folder: Folder) -> None:
    keep(folder, KeepMeeting(AHEAD), invited("anne@korsvang.example", "Anne Holm"))
    (meeting,) = objects(folder)
    (answer,) = meeting["answers"]
    assert list(meeting) == KEYS
    assert list(answer) == ANSWER_KEYS
    assert {key: value for key, value in meeting.items() if key != "answers"} == {
        "reference": "FF-1001",
        "network": "aaben",
        "starts": f"{NEXT}-03-12T13:00:00+01:00",
        "ends": f"{NEXT}-03-12T15:00:00+01:00",
        "place": "Korsør, lokale 2",
        "status": "confirmed",
        "sequence": 1,
        "uid": "aaben-1001@aaben.example",
    }


def test_answers_tell_who_said_what_how_and_when(folder: Folder) -> None:
    keep(
        folder,
        KeepMeeting(AHEAD),
        *(invited(f"{name}@korsvang.example", name) for name in ("anne", "bo", "ida", "ole")),
        said("anne@korsvang.example", "declined"),
        said("anne@korsvang.example", "accepted", comment="først kl. 14"),
        said("bo@korsvang.example", "accepted", sequence=0),
        said("ida@korsvang.example", "tentative"),
        invited("ole@korsvang.example", "ole", is_uninvited=True),
    )
    anne, bo, ida = objects(folder)[0]["answers"]
    assert anne == {
        "email": "anne@korsvang.example",
        "name": "anne",
        "answer": "accepted",
        "waiting": False,
        "source": "words",
        "comment": "først kl. 14",
        "at": anne["at"],
    }
    assert anne["at"] == NOON.astimezone(ZONE).isoformat()
    assert (bo["answer"], bo["source"], bo["comment"], bo["at"]) == ("none", None, None, None), "it has moved"
    assert ida["answer"] == "tentative"


def test_an_online_meeting_is_at_its_link(folder: Folder) -> None:
    keep(folder, KeepMeeting(replace(AHEAD, place=None, link="https://moede.example/1")))
    assert objects(folder)[0]["place"] == "https://moede.example/1"


def test_programs_see_all_meetings_whatever_became_of_them(year: Folder) -> None:
    assert [(each["reference"], each["status"]) for each in objects(year)] == [
        ("FF-1003", "confirmed"),
        ("FF-1001", "confirmed"),
        ("FF-1002", "cancelled"),
    ]
    assert len(list(csv.DictReader(io.StringIO(year.run("meetings", "--csv").stdout)))) == 3


def test_people_see_what_lies_ahead_or_all(year: Folder) -> None:
    ahead, everything = year.run("meetings").stdout, year.run("meetings", "--all").stdout
    assert "1 meetings" in ahead
    assert "Forårsmøde" in ahead
    assert "Sommermøde" not in ahead
    assert "Gammelt" not in ahead
    assert all(title in everything for title in ("Forårsmøde", "Sommermøde", "Gammelt møde", "cancelled"))


def test_the_table_counts_the_answers(folder: Folder) -> None:
    who = [f"p{number}@korsvang.example" for number in range(6)]
    answers = [said(who[0], "accepted"), said(who[1], "accepted"), said(who[2], "declined")]
    keep(folder, KeepMeeting(AHEAD), *map(invited, who), *answers)
    (row,) = csv.DictReader(io.StringIO(folder.run("meetings", "--csv").stdout))
    assert [row[answer] for answer in ("accepted", "tentative", "declined", "none")] == ["2", "0", "1", "3"]
    assert row["title"] == "Forårsmøde"
    assert row["starts"] == f"{NEXT}-03-12T13:00:00+01:00"


def test_meetings_of_one_network_or_one_year_only(folder: Folder) -> None:
    folder.configure(CONFIG.replace("networks:\n", f"{SECOND}networks:\n") + SECOND_NETWORK)
    keep(folder, KeepMeeting(AHEAD), KeepMeeting(OTHER), KeepMeeting(OVER))
    assert [each["reference"] for each in objects(folder, "--network", "anden")] == ["AN-1004"]
    folder.run("meetings", "--year", str(NEXT), "--picture", "year.svg")
    told = (folder.path / "year.svg").read_text("utf-8")
    assert "· Flere Faglærte<" in told
    assert "· Andet Netværk<" in told
    assert f"Det åbne netværk, Det andet netværk {NEXT}<" in told
    assert [each["reference"] for each in objects(folder, "--year", "2020")] == ["FF-1003"]
    unknown = folder.run("meetings", "--network", "nowhere")
    assert unknown.exit_code == 2
    assert "there are: aaben, anden" in unknown.stderr


def test_a_meeting_of_a_network_that_is_gone_is_still_told(folder: Folder) -> None:
    keep(folder, KeepMeeting(OTHER))
    assert objects(folder)[0]["reference"] == "T-1004"
    calendar = folder.run("meetings", "--ics", "--year", str(NEXT))
    assert (calendar.exit_code, calendar.stdout.count("BEGIN:VEVENT")) == (0, 0)


def test_the_calendar_of_the_year_goes_to_a_file_or_is_printed(year: Folder) -> None:
    printed = year.run("meetings", "--year", str(NEXT), "--ics")
    written = year.run("meetings", "--year", str(NEXT), "--ics", "year.ics")
    assert printed.exit_code == written.exit_code == 0
    assert (year.path / "year.ics").read_bytes() == printed.stdout_bytes
    assert written.stdout == ""
    calendar = icalendar.Calendar.from_ical(printed.stdout_bytes)
    events = calendar.walk("VEVENT")
    assert str(calendar["METHOD"]) == "PUBLISH"
    assert str(calendar["X-WR-CALNAME"]) == "Det åbne netværk"
    assert [(str(each["SUMMARY"]), str(each["STATUS"])) for each in events] == [
        ("Forårsmøde", "CONFIRMED"),
        ("Sommermøde", "CANCELLED"),
    ]
    assert events[0]["DTSTART"].dt == STARTS
    assert "ATTENDEE" not in events[0], "who comes is nobody else's business"


def test_without_a_year_this_one_is_meant(folder: Folder) -> None:
    now = replace(AHEAD, starts=STARTS.replace(year=THIS_YEAR), ends=STARTS.replace(year=THIS_YEAR, hour=15))
    keep(folder, KeepMeeting(now), KeepMeeting(replace(AHEAD, number=1009, uid="next@x")))
    assert folder.run("meetings", "--ics").stdout.count("BEGIN:VEVENT") == 1


def test_the_picture_is_drawn_in_the_language_of_the_mailbox(year: Folder) -> None:
    shown = year.run("meetings", "--year", str(NEXT), "--picture", "year.svg", "--network", "aaben")
    assert (shown.exit_code, shown.stdout) == (0, "")
    picture = ET.fromstring((year.path / "year.svg").read_bytes())
    words = [text.strip() for text in picture.itertext()]
    assert f"Flere Faglærte {NEXT}" in words
    assert {"Forårsmøde", "Sommermøde", "okt"} <= {*words}


def test_a_file_that_cannot_be_written_is_told(year: Folder) -> None:
    shown = year.run("meetings", "--picture", "nowhere/year.svg")
    assert shown.exit_code == 1
    assert "nowhere/year.svg cannot be written" in shown.stderr
    assert "Traceback" not in shown.output


@pytest.mark.parametrize("how", [["--all"], ["--json"], ["--csv"]])
def test_a_terminal_gets_no_orders_from_a_title(folder: Folder, how: list[str]) -> None:
    keep(folder, KeepMeeting(replace(AHEAD, title="Møde\x1b[2J\x9b31m", place="=1+1\x07")))
    keep(folder, invited("anne@korsvang.example", "Anne\x1b[2J\u202e"))
    shown = folder.run("meetings", *how).stdout
    assert shown
    assert not {c for c in shown if not c.isprintable()} - {"\n"}


def test_moments_are_those_of_the_clock_on_the_wall(folder: Folder) -> None:
    summer = datetime(NEXT, 7, 1, 11, tzinfo=UTC)
    keep(folder, KeepMeeting(replace(AHEAD, starts=summer, ends=summer + timedelta(hours=1))))
    assert objects(folder)[0]["starts"] == f"{NEXT}-07-01T13:00:00+02:00"

"""STATUS tells of the meetings ahead and of the letters that are still being sent."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage

import pytest

from service.domain.meeting import KeepMeeting
from service.store.db import writing
from tests.workflows.meetings import ANNE, BO, CARL, MeetingDesk, called

SVG = "{http://www.w3.org/2000/svg}"
NEWS = "NYT Ny dato\nNetværk: IT-netværket\n\nDatoen er på plads."


@pytest.fixture
def desk() -> Iterator[MeetingDesk]:
    with called((ANNE, BO, CARL)) as desk:
        yield desk


def status(desk: MeetingDesk) -> str:
    """The words of the answer, on one line."""
    body = desk.orders("STATUS", f"Til morgenen, {desk.now}").get_body(("plain",))
    assert isinstance(body, EmailMessage)
    return " ".join(str(body.get_content()).split())


def titles(picture: ET.Element) -> list[str]:
    return [each.text or "" for each in picture.iter(f"{SVG}text") if each.get("class") == "title"]


def deliver(desk: MeetingDesk, most: int = 1000) -> None:
    """The courier has taken so many letters, news first, and they have arrived."""
    rows = [row for row in desk.office.outbox.letters(1000) if row["state"] == "queued"]
    for row in sorted(rows, key=lambda row: row["kind"] != "news")[:most]:
        desk.office.outbox.settle(row["id"], "sent", 250, "ok", desk.now)


def test_it_tells_the_meetings_ahead_and_how_many_come(desk: MeetingDesk) -> None:
    desk.replies(ANNE, "Jeg kommer")
    desk.replies(BO, "Jeg kan desværre ikke")
    meeting = desk.meeting()
    cancelled = replace(meeting, number=1900, uid="x@y", title="Aflyst", status="cancelled")
    over = replace(meeting, number=1901, uid="z@y", title="Holdt", ends=desk.now - timedelta(days=1))
    with writing(desk.db):
        for each in (cancelled, over):
            desk.office.registry.apply(KeepMeeting(each), desk.now)
    told = status(desk)
    day = "onsdag 25. november 2026 kl. 13.00–15.30"
    assert (
        f"Dette møde ligger forude: - {meeting.number}: Forårsmøde, {day}: 1 kommer, 1 kommer ikke, 1 har"
        in told
    )
    assert "Aflyst" not in told
    assert "Holdt" not in told


def test_a_picture_of_each_year_with_meetings_ahead_comes_with_it(desk: MeetingDesk) -> None:
    meeting = desk.meeting()
    spring = replace(
        meeting, number=1900, uid="x@y", title="Forår", starts=meeting.starts - timedelta(days=200)
    )
    spring = replace(spring, ends=spring.starts + timedelta(hours=1))
    new_year = meeting.starts.replace(year=2027, month=1, day=1, hour=0)
    after = replace(
        meeting, number=1901, uid="z@y", title="Nytår", starts=new_year, ends=new_year + timedelta(hours=2)
    )
    with writing(desk.db):
        for each in (spring, after):
            desk.office.registry.apply(KeepMeeting(each), desk.now)
    desk.orders("STATUS")
    files = {str(file.get_filename()): file for file in desk.letters()[-1].iter_attachments()}
    assert list(files) == ["skoler-2026.svg", "skoler-2027.svg"]
    assert {file.get_content_type() for file in files.values()} == {"image/svg+xml"}
    pictures = [ET.fromstring(file.get_payload(decode=True)) for file in files.values()]
    assert titles(pictures[0]) == ["Forår", "Forårsmøde"]
    assert titles(pictures[1]) == ["Nytår"]


def test_without_a_meeting_ahead_there_is_no_picture(desk: MeetingDesk) -> None:
    with writing(desk.db):
        desk.office.registry.apply(KeepMeeting(replace(desk.meeting(), status="cancelled")), desk.now)
    assert "billede" not in status(desk)
    assert list(desk.letters()[-1].iter_attachments()) == []


def test_it_tells_how_far_a_letter_to_many_has_come(desk: MeetingDesk) -> None:
    deliver(desk)
    assert "ved at blive sendt" not in status(desk)
    desk.orders("JA", answers=desk.orders(NEWS))
    assert "Dette brev er ved at blive sendt: - Ny dato [IT-1002]: 0 af 3 sendt" in status(desk)
    deliver(desk, 1)
    assert "Ny dato [IT-1002]: 1 af 3 sendt" in status(desk)
    deliver(desk)
    assert "ved at blive sendt" not in status(desk)

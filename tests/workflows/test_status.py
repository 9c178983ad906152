"""STATUS tells of the meetings ahead and of the letters that are still being sent."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage

import pytest

from service.domain.meeting import KeepMeeting
from service.store.db import writing
from tests.workflows.meetings import ANNE, BO, CARL, MeetingDesk, called

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


def test_it_tells_how_far_a_letter_to_many_has_come(desk: MeetingDesk) -> None:
    deliver(desk)
    assert "ved at blive sendt" not in status(desk)
    desk.orders("JA", answers=desk.orders(NEWS))
    assert "Dette brev er ved at blive sendt: - Ny dato [IT-1002]: 0 af 3 sendt" in status(desk)
    deliver(desk, 1)
    assert "Ny dato [IT-1002]: 1 af 3 sendt" in status(desk)
    deliver(desk)
    assert "ved at blive sendt" not in status(desk)

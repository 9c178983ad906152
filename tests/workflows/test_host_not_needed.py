"""What becomes of a question to host when its meeting changes or has been, and what STATUS tells of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from service.domain.meeting import KeepMeeting
from service.store.db import writing
from tests.workflows.hosts import DORTE, ELIN, FINN, JANUARY, HostDesk


@pytest.fixture
def asked() -> Iterator[HostDesk]:
    """The first of three has been asked to host the meeting of 12 March."""
    desk = HostDesk(now=JANUARY - timedelta(days=300))
    desk.join(DORTE, ELIN, FINN)
    desk.now = JANUARY
    desk.calls("Forårsmøde", "12. marts")
    desk.now = datetime(2026, 1, 29, 9, tzinfo=UTC)
    desk.wait(minutes=1)
    yield desk
    desk.db.close()


def test_a_date_that_is_open_again_lets_off_whoever_was_asked_in_words_that_are_true(asked: HostDesk) -> None:
    with writing(asked.db):
        asked.office.registry.apply(
            KeepMeeting(replace(asked.office.registry.all_meetings()[0], status="tentative")), asked.now
        )
    asked.wait(minutes=1)
    assert asked.turns(asked.office.registry.all_meetings()[0]) == [("Korsør Tømrerfirma", "cancelled")]
    assert "datoen ligger ikke fast" in asked.text(asked.letter(DORTE))


def test_a_meeting_that_is_only_online_after_all_is_said_to_be(asked: HostDesk) -> None:
    with writing(asked.db):
        asked.office.registry.apply(
            KeepMeeting(replace(asked.office.registry.all_meetings()[0], link="https://moede.example/1")),
            asked.now,
        )
    asked.wait(minutes=1)
    assert "holdes online" in asked.text(asked.letter(DORTE))


def test_a_question_whose_meeting_has_been_is_closed_and_nobody_is_written_to(asked: HostDesk) -> None:
    asked.now = datetime(2026, 3, 12, 18, tzinfo=UTC)
    before = asked.kinds_to(DORTE)
    asked.wait(minutes=1)
    assert asked.turns(asked.office.registry.all_meetings()[0]) == [("Korsør Tømrerfirma", "cancelled")]
    assert asked.kinds_to(DORTE) == before


def test_status_names_the_host_and_whether_it_has_promised(asked: HostDesk) -> None:
    assert "vært: Korsør Tømrerfirma (har ikke svaret endnu)" in asked.text(asked.orders("STATUS"))
    asked.replies(DORTE, "Ja gerne, lokale 2")
    assert "; vært: Korsør Tømrerfirma" in (told := asked.text(asked.orders("STATUS", "Igen")))
    assert "har ikke svaret endnu" not in told

"""The digest tells once a month of a network that meets too seldom, and proposes days."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from service.domain.charter import Charter, Meetings, Secretariat
from service.domain.holidays import ClosedWeek
from service.domain.network import Address, Group, Language
from service.workflows.falling_behind import falling_behind
from tests.office.desk import IT, QUALITY, SETTINGS
from tests.workflows.meetings import ANNE, BO, CALLED, MeetingDesk

KIRSTEN = "kirsten@skoler.example"
STEERING = Group("Styregruppen", (Address("Bo Dalgaard", BO),))
# Week 14 has Easter's Thursday already; week 15 its Monday, and is closed besides.
RULES = Meetings(per_year=3, steering_per_year=4, closed=(ClosedWeek(15),))


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Iterator[MeetingDesk]:
    charter = Charter(meetings=RULES, secretariat=Secretariat(digest=time(7, 30)))
    it = replace(IT, charter=charter, groups=(STEERING,))
    monkeypatch.setitem(SETTINGS, "skoler", replace(SETTINGS["skoler"], networks=(it, QUALITY)))
    desk = MeetingDesk(now=datetime(2026, 1, 1, 12, tzinfo=UTC))
    yield desk
    desk.db.close()


def _morning(desk: MeetingDesk, month: int, day: int) -> str:
    """What the officer is told that morning."""
    before = len(desk.letters())
    desk.now = datetime(2026, month, day, 8, tzinfo=UTC)
    desk.office.tick(desk.now)
    told = []
    for letter in desk.letters()[before:]:
        body = letter.get_body(("plain",))
        assert body is not None
        if str(letter["X-Tovholder"]).startswith("digest") and KIRSTEN in str(letter["To"]):
            told.append(" ".join(body.get_content().split()))
    return " ".join(told)


def test_it_is_told_with_the_reason_and_days_that_would_do(desk: MeetingDesk) -> None:
    assert _morning(desk, 2, 10) == ""
    told = _morning(desk, 3, 10)
    assert "IT-netværket: 3 møder om året; 0 er holdt, 0 er planlagt." in told
    assert "tirsdag 31. marts 2026, tirsdag 14. april 2026 og onsdag 22. april 2026." in told, (
        "not Maundy Thursday's week's end, and not week 15"
    )


def test_it_is_told_once_a_month(desk: MeetingDesk) -> None:
    assert "Styregruppen" in _morning(desk, 2, 20)
    assert [_morning(desk, 2, day) for day in (20, 21, 27, 28)] == [""] * 4
    assert "Styregruppen" in _morning(desk, 3, 1)
    assert _morning(desk, 3, 2) == ""


def test_a_network_that_has_called_its_meeting_is_not_behind(desk: MeetingDesk) -> None:
    desk.join(ANNE, BO)
    _morning(desk, 1, 2)
    desk.calls(CALLED.replace("25. november", "25. marts"))
    told = _morning(desk, 3, 10)
    assert "IT-netværket: 3" not in told
    assert "IT-netværket, Styregruppen: 4 møder om året; 0 er holdt, 0 er planlagt." in told


def test_a_meeting_of_the_steering_group_is_none_of_the_network(desk: MeetingDesk) -> None:
    desk.join(ANNE, BO)
    _morning(desk, 1, 2)
    desk.calls(CALLED.replace("25. november", "25. marts\nGruppe: Styregruppen"))
    assert desk.meeting().group == "Styregruppen"
    told = _morning(desk, 3, 10)
    assert "IT-netværket: 3 møder om året" in told
    assert "Styregruppen:" not in told


def test_the_days_proposed_for_two_groups_are_not_the_same(desk: MeetingDesk) -> None:
    told = _morning(desk, 3, 10)
    assert told.count("14. april") == 1


@pytest.mark.parametrize(("language", "first"), [("da", date(2029, 5, 1)), ("nb", date(2029, 5, 2))])
def test_the_first_of_may_is_a_holiday_to_norwegians(
    desk: MeetingDesk, language: Language, first: date
) -> None:
    now = datetime(2029, 4, 10, 8, tzinfo=UTC)
    network = replace(SETTINGS["skoler"].networks[0], language=language)
    found = falling_behind(desk.office.registry, replace(SETTINGS["skoler"], networks=(network,)), now)
    assert found[0]["days"][0] == first

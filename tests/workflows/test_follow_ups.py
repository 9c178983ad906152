"""What was promised in minutes: who sees to it and until when is known or asked for, and it is reminded of."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

from service.domain.follow_up import FollowUp, labels
from service.domain.meeting import Away
from service.domain.network import Address
from service.store.db import writing
from service.workflows.follow_ups_owners import Known, owner_called
from tests.office.desk import SETTINGS
from tests.workflows.meetings import ANNE, BO, CARL
from tests.workflows.minutes import TEXT, MinutesDesk, held, text_of

OFFICER = "kirsten@skoler.example"
PROMISES = TEXT.replace(
    "- Bo sender tilbuddet rundt senest 10. december.\n",
    "- Bo sender tilbuddet rundt senest 10. december.\n"
    "- Bo undersøger prisen på nye diske.\n"
    "- Nogen finder nøglen.\n"
    "- Sekretariatet booker et lokale senest 1. februar.\n",
)


class FollowUpDesk(MinutesDesk):
    """A desk at which minutes with promises have been approved."""

    def points(self) -> tuple[FollowUp, ...]:
        return self.office.registry.all_follow_ups("it")

    def point(self, label: str) -> FollowUp:
        """The one that letters call so."""
        called = labels(self.points())
        return next(point for point in self.points() if called.get(point.number) == label)

    def approved(self, text: str = PROMISES) -> None:
        self.gives(text)
        self.sent()
        for email in (ANNE, BO, CARL):
            self.says(email, "Godkendt")
        self.wait(minutes=1)

    def told(self, email: str) -> str:
        """The latest letter about follow-up points to somebody."""
        return " ".join(text_of(self.invitation(email, "follow-up")).split())


@contextmanager
def promised() -> Iterator[FollowUpDesk]:
    with held(kind=FollowUpDesk) as desk:
        desk.approved()
        yield desk


@pytest.fixture(scope="module")
def asked() -> Iterator[FollowUpDesk]:
    """What is asked for in the first minute has been; nothing is changed here."""
    with promised() as desk:
        desk.wait(minutes=1)
        yield desk


@pytest.fixture
def desk() -> Iterator[FollowUpDesk]:
    with promised() as desk:
        desk.wait(minutes=1)
        yield desk


class TestOpened:
    def test_every_promise_of_approved_minutes_is_a_point(self, asked: FollowUpDesk) -> None:
        called = labels(asked.points())
        told = [(called[one.number], one.owner, one.email, one.due) for one in asked.points()]
        assert told == [
            ("2/26a", "Bo Dalgaard", BO, date(2026, 12, 10)),
            ("2/26b", "Bo Dalgaard", BO, None),
            ("2/26c", "", None, None),
            ("2/26d", "Sekretariatet", "info@skoler.example", date(2027, 2, 1)),
        ]

    def test_the_officer_is_asked_who_and_the_owner_when(self, asked: FollowUpDesk) -> None:
        kinds = [kind for kind in asked.kinds() if kind.startswith("follow-up")]
        assert kinds == [f"follow-up to {OFFICER}", f"follow-up to {BO}"]
        assert "2/26c: Nogen finder nøglen." in asked.told(OFFICER)
        assert "2/26b: Bo undersøger prisen" in asked.told(BO)
        assert "2/26a" not in asked.told(BO)

    def test_a_later_version_keeps_closes_and_opens(self, desk: FollowUpDesk) -> None:
        before = {one.text: one for one in desk.points()}
        desk.approved(PROMISES.replace("Nogen finder nøglen", "Carl finder nøglen"))
        after = {one.text: one for one in desk.points()}
        gone, kept = "Nogen finder nøglen.", "Bo undersøger prisen på nye diske."
        assert (after.pop(gone).state, after[kept]) == ("dropped", before[kept])
        assert after["Carl finder nøglen."].email == CARL
        assert {one.state for one in after.values()} == {"open"}


class TestReminded:
    def test_before_the_date_once_with_all_points(self, desk: FollowUpDesk) -> None:
        desk.now = desk.now.replace(day=3, month=12, hour=7)
        before = len(desk.kinds())
        desk.wait(minutes=1)
        assert desk.kinds_since(before) == []
        desk.wait(hours=2)
        desk.wait(days=1)
        assert desk.kinds_since(before) == [f"follow-up to {BO}"]
        assert "2/26a: Bo sender tilbuddet rundt" in desk.told(BO)
        assert "2/26b" in desk.told(BO)
        assert "Skriv færdig, når det er gjort" in desk.told(BO)

    def test_before_the_next_meeting_everybody_who_has_something(self, desk: FollowUpDesk) -> None:
        desk.calls(
            "MØDE Vintermøde\nDato: 20. januar 2027\nTid: 13-15\nSted: Korsør\nNetværk: IT-netværket\n"
        )
        desk.now = desk.now.replace(year=2027, month=1, day=13, hour=9)
        desk.wait(minutes=1)
        asked = [k for k in desk.kinds() if k.startswith("follow-up")][2:]
        assert asked == [f"follow-up to {BO}", f"follow-up to {OFFICER}"]
        assert "mødes onsdag 20. januar 2027" in desk.told(BO)

    def test_nobody_is_reminded_while_away_nor_of_what_is_done(self, desk: FollowUpDesk) -> None:
        away = Away(BO, date(2026, 12, 4), desk.now)
        with writing(desk.db):
            desk.office.registry.apply(away, desk.now)
        desk.now = desk.now.replace(day=4, month=12, hour=9)
        before = len(desk.kinds())
        desk.wait(minutes=1)
        assert desk.kinds_since(before) == []
        desk.wait(days=1)
        assert desk.kinds_since(before) == [f"follow-up to {BO}"]


PEOPLE = (
    Known("Jens Nørve", "jens@x.example", "Digdir", was_there=True),
    Known("Jens Holm", "holm@x.example", "HK-dir"),
    Known("Kristin Selvaag", "kristin@x.example", "HK-dir"),
    Known("Anne Grete Dam", "dam@x.example", "Sikt"),
    Known("Anne Lie", "lie@x.example", "Udir"),
)


@pytest.mark.parametrize(
    ("written", "email"),
    [
        ("Jens", "jens@x.example"),
        ("Jens Holm", "holm@x.example"),
        ("Anne Dam", "dam@x.example"),
        ("Anne", None),
        ("Sikt", "dam@x.example"),
        ("HK-dir", None),
        ("Jens og Kristin", None),
        ("Dam", None),
        ("sekretariatet", "info@skoler.example"),
    ],
)
def test_an_owner_is_one_person_or_nobody(written: str, email: str | None) -> None:
    found = owner_called(written, PEOPLE, SETTINGS["skoler"])
    assert (found.email if isinstance(found, Address) else None) == email

"""Whether a network meets as often as its charter says, and when it could."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest

from service.domain.cadence import Behind, behind, free_days
from service.domain.holidays import ClosedWeek, is_workday
from service.domain.meeting import Meeting, MeetingStatus

JANUARY = date(2026, 1, 1)


def _meetings(*days: str, status: MeetingStatus = "confirmed") -> Iterable[Meeting]:
    for day in days:
        starts = datetime.fromisoformat(f"{day}T12:00+00:00")
        yield Meeting(
            number=1001, mailbox="deg", network="it", title="Møde", starts=starts, ends=starts + timedelta(hours=2),
            uid="u", stamp=starts, asked=starts, officer="mette@deg.example", zone="UTC", status=status,
        )  # fmt: skip


def _behind(today: str, *days: str, per_year: int = 3, began: date = JANUARY) -> Behind | None:
    return behind(_meetings(*days), per_year, began, datetime.fromisoformat(f"{today}T08:00+00:00"))


def test_held_and_planned_are_counted() -> None:
    assert _behind("2026-11-10", "2026-03-12") == Behind(3, 1, 0)
    assert _behind("2026-11-10", "2026-03-12", "2026-12-01") == Behind(3, 1, 1)
    assert _behind("2026-11-10", "2026-03-12", "2026-09-01", "2026-12-01") is None


@pytest.mark.parametrize(
    ("per_year", "days"),
    [(1, ["07-03"]), (3, ["03-03", "07-03", "11-02"]), (4, ["02-16", "05-18", "08-18", "11-17"])],
)
def test_a_meeting_is_missed_when_half_of_its_part_of_the_year_is_gone(
    per_year: int, days: list[str]
) -> None:
    for held, day in enumerate(days):
        meetings = [f"2026-01-{2 + one:02}" for one in range(held)]
        missed = date.fromisoformat(f"2026-{day}")
        assert _behind(f"{missed}", *meetings, per_year=per_year) == Behind(per_year, held, 0)
        assert _behind(f"{missed - timedelta(days=1)}", *meetings, per_year=per_year) is None


def test_what_is_cancelled_or_of_another_year_does_not_count() -> None:
    now = datetime(2026, 11, 10, 8, tzinfo=UTC)
    gone = [*_meetings("2026-03-12", status="cancelled"), *_meetings("2025-12-01", "2027-01-05")]
    assert behind(gone, 1, JANUARY, now) == Behind(1, 0, 0)


def test_what_was_before_the_service_began_asks_for_nothing() -> None:
    assert _behind("2026-11-10", began=date(2026, 10, 1)) is None
    assert _behind("2026-11-10", began=date(2026, 7, 1)) == Behind(3, 0, 0)
    assert _behind("2026-11-10", began=date(2025, 7, 1)) == Behind(3, 0, 0)


def test_three_days_are_proposed_on_which_people_work() -> None:
    works = partial(is_workday, country="DK", closed=())
    assert free_days(date(2026, 9, 1), works, ()) == (date(2026, 9, 22), date(2026, 9, 30), date(2026, 10, 8))
    assert free_days(date(2026, 12, 3), works, ()) == (
        date(2026, 12, 29),
        date(2027, 1, 6),
        date(2027, 1, 14),
    )


def test_days_that_are_closed_or_taken_are_not_proposed() -> None:
    works = partial(is_workday, country="DK", closed=(ClosedWeek(42), ClosedWeek(7)))
    assert free_days(date(2026, 9, 22), works, {date(2026, 10, 22)}) == (
        date(2026, 10, 20), date(2026, 10, 28), date(2026, 11, 5),
    )  # fmt: skip
    assert free_days(date(2026, 9, 22), works, {date(2026, 10, 20)})[0] == date(2026, 10, 21)
    assert all(day.isocalendar().week != 42 for day in free_days(date(2026, 9, 20), works, ()))


def test_where_nobody_ever_works_nothing_is_proposed() -> None:
    assert free_days(date(2026, 9, 1), lambda _: False, ()) == ()

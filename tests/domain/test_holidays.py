"""Easter and the holidays that hang on it, and what else is closed."""

from datetime import date, timedelta

import pytest

from service.domain.holidays import (
    ClosedDays,
    ClosedWeek,
    Country,
    easter,
    is_holiday,
    is_workday,
    workday_from,
)


@pytest.mark.parametrize(
    "sunday",
    [
        date(1818, 3, 22), date(1943, 4, 25), date(1954, 4, 18), date(1981, 4, 19), date(2000, 4, 23),
        date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2027, 3, 28), date(2028, 4, 16),
        date(2029, 4, 1), date(2030, 4, 21), date(2038, 4, 25), date(2049, 4, 18), date(2076, 4, 19),
    ],
)  # fmt: skip
def test_easter_is_when_the_almanacs_have_it(sunday: date) -> None:
    assert easter(sunday.year) == sunday


def test_easter_is_a_sunday_between_the_22nd_of_march_and_the_25th_of_april() -> None:
    for year in range(1900, 2300):
        sunday = easter(year)
        assert sunday.weekday() == 6
        assert date(year, 3, 22) <= sunday <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("country", "days"),
    [
        (
            "DK",
            "01-01 04-02 04-03 04-05 04-06 05-14 05-24 05-25 06-05 12-24 12-25 12-26 12-31",
        ),
        (
            "NO",
            "01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-24 12-25 12-26 12-31",
        ),
    ],
)
def test_the_holidays_of_2026(country: Country, days: str) -> None:
    year = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    assert [f"{day:%m-%d}" for day in year if is_holiday(day, country)] == days.split()


def test_the_great_prayer_day_is_a_workday_since_2024() -> None:
    assert is_workday(date(2026, 5, 1), "DK", ())
    assert not is_workday(date(2026, 5, 1), "NO", ())


def test_nobody_works_at_the_weekend_or_when_it_is_closed() -> None:
    closed = (ClosedDays(date(2026, 12, 19), date(2027, 1, 3)), ClosedWeek(7))
    week = [date(2027, 2, 12) + timedelta(days=n) for n in range(12)]
    assert [day.day for day in week if is_workday(day, "DK", closed)] == [12, 22, 23]
    assert is_workday(date(2026, 12, 18), "DK", closed)
    assert not is_workday(date(2026, 12, 21), "DK", closed)
    assert not is_workday(date(2026, 12, 30), "DK", closed)
    assert is_workday(date(2027, 1, 4), "DK", closed)


def test_what_falls_on_a_closed_day_moves_to_the_next_that_is_open() -> None:
    assert workday_from(date(2026, 4, 3), "DK", ()) == date(2026, 4, 7)
    assert workday_from(date(2026, 4, 7), "DK", ()) == date(2026, 4, 7)
    assert workday_from(date(2026, 4, 30), "NO", ()) == date(2026, 4, 30)
    assert workday_from(date(2026, 5, 1), "NO", ()) == date(2026, 5, 4)
    assert workday_from(date(2027, 2, 15), "DK", (ClosedWeek(7),)) == date(2027, 2, 22)


def test_where_nothing_is_ever_open_it_stays() -> None:
    every_day = (ClosedDays(date(2026, 1, 1), date(2028, 1, 1)),)
    assert workday_from(date(2026, 4, 3), "DK", every_day) == date(2026, 4, 3)

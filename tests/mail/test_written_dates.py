"""Days and times as letters write them."""

import subprocess
import sys
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from service.domain.network import Language
from service.mail.written_dates import day, moment

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


@pytest.mark.parametrize(
    ("language", "written"),
    [("da", "torsdag 12. marts 2026"), ("nb", "torsdag 12. mars 2026"), ("en", "Thursday 12 March 2026")],
)
def test_a_day_has_its_weekday_and_the_full_date(language: Language, written: str) -> None:
    assert day(date(2026, 3, 12), language) == written
    assert day(datetime(2026, 3, 12, 23, 59, tzinfo=COPENHAGEN), language) == written


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("da", "søndag 1. februar 2026 kl. 09.05"),
        ("nb", "søndag 1. februar 2026 kl. 09.05"),
        ("en", "Sunday 1 February 2026 at 09:05"),
    ],
)
def test_a_time_is_written_as_the_language_has_it(language: Language, written: str) -> None:
    assert moment(datetime(2026, 2, 1, 9, 5, tzinfo=COPENHAGEN), language) == written


def test_the_hour_is_that_of_the_clock_that_was_given() -> None:
    summer = datetime(2026, 7, 1, 22, 30, tzinfo=ZoneInfo("UTC"))
    assert moment(summer, "da") == "onsdag 1. juli 2026 kl. 22.30"
    assert moment(summer.astimezone(COPENHAGEN), "da") == "torsdag 2. juli 2026 kl. 00.30"


def test_the_names_of_days_are_loaded_when_a_letter_needs_them() -> None:
    code = "import sys, service.mail.compose; sys.exit('babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

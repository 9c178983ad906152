"""What is asked about instead of being read, with the facts to ask by. Today is Tuesday, the 20th of October 2026."""

import time as clock
from datetime import date, time

import pytest

from service.mail.scanner import LONGEST_GIVEN
from service.mail.when import Doubt, read_deadline, read_several, read_times, read_when
from service.mail.when_draft import LONGEST

TODAY = date(2026, 10, 20)
ENOUGH_SECONDS = 0.05


def day(text: str) -> date:
    return date.fromisoformat(text)


def doubt(phrase: str, today: date = TODAY) -> Doubt:
    found = read_when(phrase, today)
    assert isinstance(found, Doubt), found
    return found


@pytest.mark.parametrize(
    ("phrase", "given"),
    [("12/3 hos Hansen kl. 13", "hos Hansen kl. 13"), ("på mødet 12/3", "på mødet 12/3"), ("12/3 kl", "kl"),
     ("12/3 13", "13"), ("torsdag 13", "13"), ("12. marts 27", "27"), ("12/3?", "?"), ("før 12/3", "før 12/3"),
     ("efter den 12. marts", "efter den 12. marts"), ("ikke 12/3", "ikke 12/3"), ("12/3 eller 13/3", "eller 13/3"),
     ("hver torsdag", "hver torsdag"), ("man", "man"), ("sun", "sun"), ("Tor", "Tor"), ("løverdag", "løverdag"),
     ("12/3 ca. kl. 13", "ca. kl. 13"), ("12/3 kl. 13 CET", "CET"), ("12/3 kl. 13:00:00", "kl. 13:00:00"),
     ("i marts", "i marts"), ("marts 2027", "marts 2027"), ("4, 8000", "4, 8000"), ("55 12 03 11", "55 12 03 11"),
     ("1/2/3/4", "1/2/3/4"), ("12//3", "12//3"), ("12/3-13.00", "-13.00"), ("12/3 kl. 13 i Århus", "i Århus"),
     ("12/3 torsdag 13/3", "torsdag 13/3"), ("12/3 ★", "★"), ("१२/३", "१२/३"), ("12²/3", "12²/3"),
     ("12/3 13.00-15.30-17.00", "-17.00"), ("12/3 2000-2100", "-2100"), ("JA", "JA")],
)  # fmt: skip
def test_what_is_not_understood_is_named(phrase: str, given: str) -> None:
    assert doubt(phrase) == Doubt("not-understood", given)


@pytest.mark.parametrize(
    "phrase", ["", " ", "\n", "kl. 13", "13-15", "(foreløbig)", "hele dagen", "12.03-13.10"]
)
def test_a_text_without_a_date_is_asked_for_one(phrase: str) -> None:
    assert doubt(phrase).code == "no-date"


@pytest.mark.parametrize(
    ("phrase", "code"),
    [("", "no-time"), ("2 timer", "not-understood"), ("12/3", "not-understood"), ("9-11, 13-15", "not-understood"),
     ("halv to", "which-time"), ("9-3", "which-time"), ("kl. 2", "which-time"), ("klokken to", "which-time"),
     ("kl. 24", "no-such-time"), ("13.75", "no-such-time"), ("13pm", "no-such-time"), ("halv 0", "no-such-time"),
     ("15-13", "ends-before-start"), ("13-13", "ends-before-start"), ("23.00 (2 timer)", "ends-before-start"),
     ("10.00 (26 timer)", "ends-before-start"),
     ("13-15 (3 timer)", "which-time"), ("hele dagen, 2 timer", "no-time"), ("fra 13", "not-understood"),
     ("to", "not-understood"), ("12/3 kl. 13", "not-understood"), ("9-11 (foreløbig)", "not-understood")],
)  # fmt: skip
def test_a_time_in_doubt_is_asked_about(phrase: str, code: str) -> None:
    found = read_times(phrase)
    assert isinstance(found, Doubt)
    assert found.code == code


def test_a_weekday_that_does_not_fit_is_told_with_the_nearest_date_that_does() -> None:
    told = doubt("torsdag d. 12. marts kl. 13")
    assert told == Doubt(
        "wrong-weekday", "torsdag d. 12. marts", day=day("2027-03-12"), weekday=3, days=(day("2027-03-11"),)
    )
    assert told.day
    assert told.day.weekday() == 4


@pytest.mark.parametrize(
    ("phrase", "nearest"),
    [("mandag 12/3", "2027-03-15"), ("tirsdag 12/3", "2027-03-09"), ("onsdag 21/10-2027", "2027-10-20"),
     ("i morgen, fredag", "2026-10-23"), ("mandag 21/10", "2026-10-26"), ("12. marts (torsdag)", "2027-03-11")],
)  # fmt: skip
def test_the_nearest_date_of_that_weekday_lies_ahead(phrase: str, nearest: str) -> None:
    assert (doubt(phrase).code, doubt(phrase).days) == ("wrong-weekday", (day(nearest),))


@pytest.mark.parametrize("phrase", ["uge 11, fredag d. 12. marts", "fredag d. 12/3 (uge 11)"])
def test_a_week_that_does_not_fit_is_told_with_the_day_in_that_week(phrase: str) -> None:
    told = doubt(phrase)
    assert (told.code, told.day, told.days) == ("wrong-week", day("2027-03-12"), (day("2027-03-19"),))


@pytest.mark.parametrize(
    ("phrase", "days"),
    [("30/2", ("2027-02-28", "2027-03-01")), ("31. april 2027", ("2027-04-30", "2027-05-01")),
     ("29/2", ("2027-02-28", "2027-03-01")), ("13/13", ()), ("0/3", ()), ("12/0", ()), ("99/3", ()),
     ("mandag i uge 53, 2027", ()), ("mandag i uge 0", ()), ("uge 54", ())],
)  # fmt: skip
def test_a_date_that_no_calendar_has_is_asked_about(phrase: str, days: tuple[str, ...]) -> None:
    told = doubt(phrase)
    assert (told.code, told.days) == ("no-such-date", tuple(map(day, days)))


@pytest.mark.parametrize(
    ("phrase", "past"),
    [("12/3-26", "2026-03-12"), ("19. oktober 2026", "2026-10-19"), ("mandag i denne uge", "2026-10-19"),
     ("mandag 19/10", "2026-10-19"), ("12-03-2025", "2025-03-12"), ("fredag 12/3-26", "2026-03-12")],
)  # fmt: skip
def test_a_date_in_the_past_is_asked_about(phrase: str, past: str) -> None:
    told = doubt(phrase)
    assert (told.code, told.day) == ("past", day(past))


def test_a_date_without_a_year_that_has_just_passed_may_be_next_years() -> None:
    assert doubt("19/10") == Doubt("which-year", "19/10", days=(day("2026-10-19"), day("2027-10-19")))
    assert doubt("21/8").code == "which-year"
    assert read_when("20/8", TODAY) == read_when("20/8-2027", TODAY)
    assert doubt("mandag i uge 42").days == (day("2026-10-12"), day("2027-10-18"))


def test_the_weekday_decides_which_year_is_meant() -> None:
    assert read_when("tirsdag 19/10", TODAY) == read_when("19/10-2027", TODAY)
    assert doubt("mandag 19/10").code == "past"


def test_a_date_that_nobody_plans_for_is_asked_about() -> None:
    assert doubt("12/3-2072") == Doubt("far-ahead", "12/3-2072", day=day("2072-03-12"))
    assert doubt("12/3-97").code == "far-ahead"


@pytest.mark.parametrize(
    ("phrase", "days"),
    [("næste torsdag", ("2026-10-22", "2026-10-29")), ("neste torsdag", ("2026-10-22", "2026-10-29")),
     ("next Thursday", ("2026-10-22", "2026-10-29")), ("næste tirsdag", ("2026-10-27", "2026-11-03")),
     ("tirsdag", ("2026-10-20", "2026-10-27")), ("mandag om en uge", ("2026-10-26", "2026-11-02")),
     ("om 8 dage", ("2026-10-27", "2026-10-28")), ("den 12.", ("2026-11-12", "2026-12-12")),
     ("the 31st", ("2026-10-31", "2026-12-31")), ("torsdag d. 12.", ("2026-11-12", "2027-08-12")),
     ("uge 11", ("2027-03-15", "2027-03-16", "2027-03-17", "2027-03-18", "2027-03-19")),
     ("denne uge", ("2026-10-20", "2026-10-21", "2026-10-22", "2026-10-23")),
     ("i morgen d. 22/10", ("2026-10-22", "2026-10-21")), ("12/3 i næste uge", ("2027-03-12", "2026-10-30"))],
)  # fmt: skip
def test_days_to_choose_from_are_given(phrase: str, days: tuple[str, ...]) -> None:
    told = doubt(phrase)
    assert (told.code, told.days) == ("which-day", tuple(map(day, days)))


def test_an_hour_that_may_be_of_the_night_is_asked_about() -> None:
    assert doubt("12/3 kl. 2") == Doubt("which-time", "kl. 2", times=(time(14), time(2)))
    assert doubt("12/3 halv to") == Doubt("which-time", "halv to", times=(time(13, 30), time(1, 30)))
    assert doubt("12/3 kl. 9-3").times == (time(15), time(3))
    assert doubt("12/3 halv et").times == (time(12, 30), time(0, 30))


def test_what_ends_before_it_starts_is_asked_about() -> None:
    assert doubt("12/3 kl. 15-13").times == (time(15), time(13))
    assert doubt("13.-12. marts").days == (day("2027-03-13"), day("2027-03-12"))
    assert doubt("12/3-12/3").code == doubt("28/12 - 2/1").code == "ends-before-start"


def test_one_date_is_asked_for_where_several_are_given() -> None:
    told = doubt("12/3, 14/5")
    assert (told.code, told.days) == ("several-dates", (day("2027-03-12"), day("2027-05-14")))
    assert doubt("12. og 13. marts").code == "several-dates"


def test_words_are_quoted_in_one_short_line() -> None:
    told = doubt("12/3\nBcc:\x00 x@evil.example " + "æ" * 500)
    assert told.given.startswith("Bcc: x@evil.example æ")
    assert len(told.given) == LONGEST_GIVEN


HOSTILE = [
    "12/3, ", "1", "9", "kl. ", "(", "alle ", "- ", "og ", "12.", "d. ", "fra ", "torsdag ", "torsdag-", " ", "\n", "å̊",
    "12-", "1/", "12. og ", "12/3-", "kl. 1-", "evt. ", "2 timer ", "i næste ", "12/3 kl. 9-11, ", ".", ",", "\u200b",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("length", [LONGEST, 10_000])
def test_a_long_text_is_answered_at_once(piece: str, length: int) -> None:
    text = (piece * length)[:length]
    took = []
    for _ in range(3):
        started = clock.perf_counter()
        read_several(text, TODAY)
        took.append(clock.perf_counter() - started)
    read_times(text)
    read_deadline(text, TODAY)
    assert min(took) < ENOUGH_SECONDS


def test_a_text_too_long_for_a_date_is_not_read() -> None:
    assert doubt(f"12/3{' ' * LONGEST}").code == "not-understood"
    assert read_several("12/3\n" * 300, TODAY)[1] == Doubt("twice", "12/3", day=day("2027-03-12"))

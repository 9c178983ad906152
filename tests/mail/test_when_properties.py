"""Every date and time is read back from every style; nothing else is ever read as one."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import get_args

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from service.domain.fold import fold
from service.mail.scanner import LONGEST_GIVEN
from service.mail.when import (
    Code,
    Doubt,
    Times,
    When,
    read_day,
    read_deadline,
    read_several,
    read_times,
    read_when,
)
from service.mail.words import calendar as words

MANY = settings(max_examples=300, deadline=None, derandomize=True)
MONTHS = {
    "da": "januar februar marts april maj juni juli august september oktober november december".split(),
    "nb": "januar februar mars april mai juni juli august september oktober november desember".split(),
    "en": "January February March April May June July August September October November December".split(),
}
WEEKDAYS = {
    "da": "mandag tirsdag onsdag torsdag fredag lørdag søndag".split(),
    "nn": "måndag tysdag onsdag torsdag fredag laurdag sundag".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}
Style = Callable[[date], str]
WITH_YEAR: list[Style] = [
    lambda day: day.isoformat(),
    lambda day: f"{day:%d-%m-%Y}",
    lambda day: f"{day:%d.%m.%Y}",
    lambda day: f"{day.day}.{day.month}.{day.year}",
    lambda day: f"{day.day}. {day.month}. {day.year}",
    lambda day: f"{day:%d.%m.%y}",
    lambda day: f"{day.day}/{day.month}-{day:%y}",
    lambda day: f"d. {day.day}/{day.month} {day.year}",
    lambda day: f"{day.day}/{day.month}/{day.year}",
    lambda day: f"den {day.day}. {MONTHS['da'][day.month - 1]} {day.year}",
    lambda day: (
        f"{WEEKDAYS['da'][day.weekday()]} d. {day.day}. {MONTHS['da'][day.month - 1][:3]}. {day.year}"
    ),
    lambda day: f"{WEEKDAYS['nn'][day.weekday()]} {day.day}. {MONTHS['nb'][day.month - 1]} {day.year}",
    lambda day: f"{day.day} {MONTHS['en'][day.month - 1]} {day.year}",
    lambda day: f"{WEEKDAYS['en'][day.weekday()]}, {MONTHS['en'][day.month - 1]} {day.day}, {day.year}",
    lambda day: "{2} i uge {1}, {0}".format(*day.isocalendar()[:2], WEEKDAYS["da"][day.weekday()]),
]
WITHOUT_YEAR: list[Style] = [
    lambda day: f"{day.day}/{day.month}",
    lambda day: f"{day.day}.{day.month}.",
    lambda day: f"{day:%d.%m}",
    lambda day: f"{WEEKDAYS['da'][day.weekday()]} den {day.day}. {MONTHS['da'][day.month - 1]}",
    lambda day: f"{day.day}. {MONTHS['nb'][day.month - 1]}",
    lambda day: f"{MONTHS['en'][day.month - 1]} {day.day}",
]
CLOCKS: list[Callable[[time], str]] = [
    lambda at: f"{at:%H.%M}",
    lambda at: f"{at:%H:%M}",
    lambda at: f"kl. {at:%H%M}",
    lambda at: f"{at.hour % 12 or 12}:{at:%M}{'pm' if at.hour > 11 else 'am'}",
]
TODAYS = st.dates(date(2024, 1, 1), date(2060, 12, 31))
TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))
SPANS = [" - ", "-", "–", " til ", " to "]


@MANY
@given(TODAYS, st.integers(0, 1_800), st.sampled_from(WITH_YEAR))
def test_a_date_with_its_year_is_read_back(today: date, ahead: int, style: Style) -> None:
    day = today + timedelta(days=ahead)
    assert read_day(style(day), today) == day


@MANY
@given(TODAYS, st.integers(0, 300), st.sampled_from(WITHOUT_YEAR))
def test_a_date_without_its_year_is_the_next(today: date, ahead: int, style: Style) -> None:
    day = today + timedelta(days=ahead)
    assert read_day(style(day), today) == day


@MANY
@given(TODAYS, st.integers(1, 1_800), st.sampled_from(WITH_YEAR))
def test_a_date_in_the_past_is_never_read(today: date, ago: int, style: Style) -> None:
    day = today - timedelta(days=ago)
    assume(day.year >= 2000)
    found = read_day(style(day), today)
    assert isinstance(found, Doubt)
    assert (found.code, found.day) == ("past", day)


@MANY
@given(TODAYS, st.integers(0, 1_800), st.integers(1, 6))
def test_a_wrong_weekday_is_never_read(today: date, ahead: int, off: int) -> None:
    day = today + timedelta(days=ahead)
    wrong = (day.weekday() + off) % 7
    found = read_day(f"{WEEKDAYS['da'][wrong]} d. {day.day}/{day.month}-{day.year}", today)
    assert isinstance(found, Doubt)
    assert (found.code, found.day, found.weekday) == ("wrong-weekday", day, wrong)
    assert [other.weekday() for other in found.days] == [wrong]
    assert today <= found.days[0]
    assert abs(found.days[0] - day) < timedelta(days=7)


@MANY
@given(TIMES, TIMES, st.sampled_from(CLOCKS), st.sampled_from(SPANS))
def test_a_span_of_time_is_read_back(
    one: time, other: time, style: Callable[[time], str], until: str
) -> None:
    assume(one != other)
    starts, ends = sorted((one, other))
    assert read_times(f"{style(starts)}{until}{style(ends)}") == Times(starts, ends)
    backwards = read_times(f"{style(ends)}{until}{style(starts)}")
    assert isinstance(backwards, Doubt)
    assert backwards.code == "ends-before-start"


@MANY
@given(
    TODAYS,
    st.lists(st.integers(0, 1_800), min_size=2, max_size=5, unique=True),
    st.sampled_from(WITH_YEAR[:-1]),
    TIMES,
    st.sampled_from(CLOCKS),
    st.sampled_from([", ", " og ", "; ", "\n", "\n- "]),
)
def test_a_series_is_read_back(
    today: date,
    ahead: list[int],
    style: Style,
    starts: time,
    clock: Callable[[time], str],
    parting: str,
) -> None:
    days = [today + timedelta(days=number) for number in ahead]
    text = parting.join(style(day) for day in days) + f" {clock(starts)}"
    assert read_several(text, today) == tuple(When(day, starts) for day in days)


FOREIGN = st.sampled_from(
    "møde sted Aalborg ikke eller før efter senest ca hver Hansen aflyst måske? ## x 7 1999 :-) @ = / uge".split()
)


@MANY
@given(TODAYS, st.integers(0, 1_800), st.sampled_from(WITH_YEAR), FOREIGN, st.data())
def test_a_foreign_word_anywhere_leaves_nothing_read(
    today: date, ahead: int, style: Style, word: str, data: st.DataObject
) -> None:
    words = f"{style(today + timedelta(days=ahead))} kl. 13.00".split()
    words.insert(data.draw(st.integers(0, len(words))), word)
    found = read_when(" ".join(words), today)
    assert isinstance(found, Doubt), found


PIECES = st.sampled_from(
    "12 3 / . - – : , ; ( ) 13.00 2027 0 99 31 30/2 12/3 12. marts May d. den kl. kl klokka at fra til to og and "
    "torsdag tor. næste next uge 11 i morgen om 14 dage en time 2 timer min hele dagen all foreløbig evt. alle pm am ' "
    "halv mellem by on the th st \n \u200b ½ ² I hej".replace("  ", " ").split(" ")
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=12).map("".join),
    st.lists(PIECES, max_size=12).map(" ".join),
)


@settings(MANY, max_examples=1_000)
@given(TEXTS, TODAYS)
def test_no_text_raises_and_what_is_read_makes_sense(text: str, today: date) -> None:
    read_deadline(text, today)
    found = [read_times(text), *read_several(text, today)]
    assert len(found) > 1
    for one in found:
        if isinstance(one, Doubt):
            assert one.code in get_args(Code)
            assert len(one.given) <= LONGEST_GIVEN
            assert one.given.isprintable()
            continue
        if isinstance(one, When):
            assert today <= one.day
            assert one.last_day is None or one.day < one.last_day
        if isinstance(one, Times) or one.last_day is None:
            assert not (one.starts and one.ends) or one.starts < one.ends
        assert one.starts is not None or one.ends is None


@settings(MANY, max_examples=1_000)
@given(st.text(alphabet=st.characters(exclude_categories=["Nd", "Nl", "No"]), max_size=40), TODAYS)
def test_a_text_without_digits_is_no_date_unless_it_names_a_day(text: str, today: date) -> None:
    folded = fold(text)
    assume(not any(word in folded for word in (*words.WEEKDAYS, *words.DAYS_AHEAD)))
    assert isinstance(read_when(text, today), Doubt)

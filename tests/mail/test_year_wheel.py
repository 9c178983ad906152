"""The picture of the year: every meeting is in its place, and no title is anything but text."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations
from math import atan2, degrees, dist

import pytest

from service.domain.network import LANGUAGES, Language
from service.mail.year_wheel import Occasion, year_wheel

SVG = "{http://www.w3.org/2000/svg}"
CENTRE = (310.0, 350.0)
LIST = 600.0  # what stands further right is the list
MARCH = Occasion(datetime(2027, 3, 12, 13, tzinfo=UTC), "Forårsmøde", "IT-netværket")
HOSTILE = "</text><script>alert(1)</script>&lol;\"'\x00\x1b\u202e\ud800 ]]> <!--"


def drawn(*occasions: Occasion, title: str = "Skolerne 2027", language: Language = "da") -> ET.Element:
    return ET.fromstring(year_wheel(2027, occasions, title, language).encode("utf-8"))


def texts(picture: ET.Element, name: str) -> list[str]:
    return [each.text or "" for each in picture.iter(f"{SVG}text") if each.get("class") == name]


def dots(picture: ET.Element) -> list[tuple[float, float]]:
    places = [
        (float(each.get("cx", "")), float(each.get("cy", "")))
        for each in picture.iter(f"{SVG}circle")
        if each.get("class") == "dot"
    ]
    return [place for place in places if place[0] < LIST]


def clock(place: tuple[float, float]) -> float:
    """Degrees from the top, as a clock goes round."""
    return degrees(atan2(place[0] - CENTRE[0], CENTRE[1] - place[1])) % 360


def at(month: int, day: int, hour: int = 13) -> Occasion:
    return replace(MARCH, starts=datetime(2027, month, day, hour, tzinfo=UTC))


@pytest.mark.parametrize(
    ("month", "day", "angle"), [(1, 1, 0), (4, 2, 89.75), (7, 2, 179.5), (12, 31, 359), (10, 1, 269.3)]
)
def test_a_meeting_stands_where_its_day_is_in_the_year(month: int, day: int, angle: float) -> None:
    (place,) = dots(drawn(at(month, day)))
    assert clock(place) == pytest.approx(angle, abs=0.5)


def test_meetings_are_numbered_and_listed_in_the_order_of_the_year() -> None:
    picture = drawn(replace(at(9, 9), title="Efterår"), MARCH)
    assert texts(picture, "title") == ["Forårsmøde", "Efterår"]
    assert texts(picture, "when") == ["fredag 12. marts kl. 13.00", "torsdag 9. september kl. 13.00"]
    assert texts(picture, "number") == ["1", "1", "2", "2"]


def test_other_years_are_not_in_it() -> None:
    later, earlier = MARCH.starts + timedelta(days=365), MARCH.starts - timedelta(days=365)
    assert dots(drawn(replace(MARCH, starts=later), replace(MARCH, starts=earlier))) == []


def test_the_group_is_told_where_there_are_several_in_a_colour_of_its_own() -> None:
    picture = drawn(MARCH, replace(at(5, 4), group="Kvalitetsnetværket"), at(6, 1))
    assert [told.partition(" · ")[2] for told in texts(picture, "when")] == [
        "IT-netværket",
        "Kvalitetsnetværket",
        "IT-netværket",
    ]
    colours = [each.get("fill") for each in picture.iter(f"{SVG}circle")]
    assert colours[0] == colours[4] != colours[2]


def test_meetings_on_days_close_together_do_not_cover_each_other() -> None:
    places = dots(drawn(*(at(3, day) for day in range(1, 6)), at(12, 31), at(1, 1)))
    assert len(places) == 7
    assert all(dist(one, other) > 26 for one, other in combinations(places, 2))


def test_a_hundred_meetings_all_stand_in_the_wheel_and_in_the_page() -> None:
    picture = drawn(*(at(1 + number % 12, 1 + number % 28) for number in range(100)))
    height = float(picture.get("height", ""))
    assert len(dots(picture)) == 100
    assert all(dist(place, CENTRE) < 222 for place in dots(picture))
    assert all(float(each.get("y", "")) < height for each in picture.iter(f"{SVG}text"))


def test_what_is_not_certain_or_cancelled_looks_different() -> None:
    statuses = [MARCH, replace(at(5, 4), status="tentative"), replace(at(6, 1), status="cancelled")]
    looks = [each.get("class") for each in drawn(*statuses).iter(f"{SVG}g")]
    assert list(dict.fromkeys(looks)) == ["firm", "hollow", "hollow cancelled"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_and_days_are_in_the_language(language: Language) -> None:
    picture = drawn(MARCH, language=language)
    third = {"da": "mar", "nb": "mar", "en": "Mar"}[language]
    day = {
        "da": "fredag 12. marts kl. 13.00",
        "nb": "fredag 12. mars kl. 13.00",
        "en": "Friday 12 March at 13:00",
    }
    assert len(texts(picture, "name")) == 12
    assert texts(picture, "name")[2] == third
    assert texts(picture, "when") == [day[language]]


def test_hostile_titles_are_text_and_nothing_else() -> None:
    picture = drawn(replace(MARCH, title=HOSTILE, group=HOSTILE), MARCH, title=HOSTILE)
    assert {each.tag.removeprefix(SVG) for each in picture.iter()} == {
        "svg", "title", "style", "rect", "text", "path", "line", "g", "circle",
    }  # fmt: skip
    assert texts(picture, "title")[0].startswith("</text><script>alert(1)")
    assert texts(picture, "heading")[0].startswith("</text><script>alert(1)")
    assert not [c for c in "".join(picture.itertext()) if not c.isprintable() and c != "\n"]


def test_a_long_title_is_cut_within_the_page() -> None:
    picture = drawn(replace(MARCH, title="Æ" * 500))
    (title,) = texts(picture, "title")
    assert title == "Æ" * 41 + "…"


def test_nothing_in_it_is_fetched_or_run_and_it_is_readable_in_the_dark() -> None:
    written = year_wheel(2027, [MARCH], "Skolerne 2027", "da").replace(SVG.strip("{}"), "")
    assert not [word for word in ("href", "url(", "@import", "http", "<script", " on") if word in written]
    assert "prefers-color-scheme:dark" in written

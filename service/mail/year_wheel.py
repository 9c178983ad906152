"""The year at a glance, as a picture (SVG 1.1): a wheel of twelve months, and beside it the list of its meetings.

The picture needs nothing from elsewhere, holds no script and brings its own background, so that it can be read
wherever it is shown; where the reader prefers dark, it is dark. Its texts are strangers' and are only ever text.
"""

from calendar import isleap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from html import escape
from math import cos, pi, sin
from typing import Literal

from service.domain.network import Language
from service.mail import written_dates
from service.mail.blocks import one_line

_WIDTH, _LEAST_HEIGHT = 1060, 640
_CENTRE = (310.0, 350.0)
_RIM, _HUB = 260.0, 42.0
_MONTHS = 222.0  # the inner edge of the ring that names the months
_LANES = (196.0, 166.0, 136.0, 106.0, 76.0)  # radii on which meetings stand
_DOT = 13.0
_APART = 2 * _DOT + 3
_LIST_LEFT, _LIST_TOP, _ROW = 625, 104, 44
_LONGEST_TITLE, _LONGEST_LINE, _LONGEST_HEADING = 42, 56, 75  # characters

# Seven colours that white figures can be read on, told apart also by who cannot tell red from green.
_COLOURS = ("#0b6aa2", "#a8470d", "#0a7a57", "#8a3d8f", "#6b6200", "#b3261e", "#46566b")

_STYLE = """
text{font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;font-size:15px;fill:#1b1f24}
.page{fill:#fff}.month{fill:#eef1f4;stroke:#fff;stroke-width:2}.odd{fill:#e2e7ec}.spoke{stroke:#dfe4e9}
.heading{font-size:24px;font-weight:600}.name{font-size:14px;text-anchor:middle}
.when{font-size:13px;fill:#57606a}.number{font-size:13px;font-weight:600;fill:#fff;text-anchor:middle}
.hollow .dot{fill:#fff;stroke:#57606a;stroke-width:2;stroke-dasharray:4 3}.hollow .number{fill:#1b1f24}
.cancelled .title{text-decoration:line-through;fill:#57606a}
@media (prefers-color-scheme:dark){text{fill:#e8ebee}.page{fill:#15191e}.month{fill:#2a3138;stroke:#15191e}
.odd{fill:#343c45}.spoke{stroke:#2f373f}.when{fill:#a3adb8}.hollow .dot{fill:#15191e;stroke:#a3adb8}
.hollow .number{fill:#e8ebee}.number{fill:#fff}.cancelled .title{fill:#a3adb8}}
"""


@dataclass(frozen=True, slots=True)
class Occasion:
    """A meeting in the picture. `starts` is on the clock of the place, `group` whose meeting it is."""

    starts: datetime
    title: str
    group: str
    status: Literal["confirmed", "tentative", "cancelled"] = "confirmed"


def year_wheel(year: int, occasions: Iterable[Occasion], title: str, language: Language) -> str:
    """The picture of the meetings that start in `year`, as the text of an SVG file; `title` stands above it."""
    told = sorted((each for each in occasions if each.starts.year == year), key=lambda each: each.starts)
    groups = list(dict.fromkeys(each.group for each in told))
    height = max(_LEAST_HEIGHT, _LIST_TOP + len(told) * _ROW + 20)
    heading = _text(title, _LONGEST_HEADING)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}"'
        f' role="img" lang="{language}">',
        f"<title>{heading}</title>",
        f"<style>{_STYLE}</style>",
        f'<rect class="page" width="{_WIDTH}" height="{height}"/>',
        f'<text class="heading" x="40" y="54">{heading}</text>',
        *(_month(year, month, language) for month in range(1, 13)),
    ]
    for number, (each, radius) in enumerate(zip(told, _radii(told), strict=True), 1):
        colour = _COLOURS[groups.index(each.group) % len(_COLOURS)]
        x, y = _at(_turn(each.starts), radius)
        parts.append(f'<g class="{_class(each)}">{_dot(x, y, number, colour)}</g>')
        y = _LIST_TOP + (number - 1) * _ROW
        parts.append(_row(each, number, colour, y, language, tells_group=len(groups) > 1))
    return "\n".join((*parts, "</svg>\n"))


def _month(year: int, month: int, language: Language) -> str:
    """One twelfth of the ring, the spoke at its beginning, and its name, upright."""
    first = date(year, month, 1)
    begins, ends = _turn(first), _turn(date(year, month + 1, 1)) if month < 12 else 1.0
    (x1, y1), (x2, y2) = _at(begins, _RIM), _at(ends, _RIM)
    (x3, y3), (x4, y4) = _at(ends, _MONTHS), _at(begins, _MONTHS)
    x, y = _at(begins, _HUB)
    name_x, name_y = _at((begins + ends) / 2, (_RIM + _MONTHS) / 2)
    return (
        f'<path class="month{" odd" if month % 2 else ""}" d="M{x1} {y1}A{_RIM} {_RIM} 0 0 1 {x2} {y2}'
        f'L{x3} {y3}A{_MONTHS} {_MONTHS} 0 0 0 {x4} {y4}Z"/>'
        f'<line class="spoke" x1="{x}" y1="{y}" x2="{x4}" y2="{y4}"/>'
        f'<text class="name" x="{name_x}" y="{name_y + 5}">{_text(written_dates.month(first, language))}</text>'
    )


def _row(each: Occasion, number: int, colour: str, y: float, language: Language, *, tells_group: bool) -> str:
    when = written_dates.in_year(each.starts, language)
    told = f"{when} · {each.group}" if tells_group else when
    return (
        f'<g class="{_class(each)}">{_dot(_LIST_LEFT, y, number, colour)}'
        f'<text class="title" x="{_LIST_LEFT + 26}" y="{y - 1}">{_text(each.title, _LONGEST_TITLE)}</text>'
        f'<text class="when" x="{_LIST_LEFT + 26}" y="{y + 16}">{_text(told, _LONGEST_LINE)}</text></g>'
    )


def _dot(x: float, y: float, number: int, colour: str) -> str:
    return (
        f'<circle class="dot" cx="{x}" cy="{y}" r="{_DOT}" fill="{colour}"/>'
        f'<text class="number" x="{x}" y="{y + 4.5}">{number}</text>'
    )


def _radii(occasions: Sequence[Occasion]) -> list[float]:
    """How far out each stands: on the first lane with room, so that days close together cover each other last."""
    standing: dict[float, list[tuple[float, float]]] = {radius: [] for radius in _LANES}
    radii = []
    for each in occasions:
        turn = _turn(each.starts)
        radius = next((lane for lane in _LANES if _has_room(_at(turn, lane), standing[lane])), _LANES[-1])
        standing[radius].append(_at(turn, radius))
        radii.append(radius)
    return radii


def _has_room(place: tuple[float, float], others: list[tuple[float, float]]) -> bool:
    x, y = place
    return all((x - left) ** 2 + (y - top) ** 2 >= _APART**2 for left, top in others)


def _turn(day: date) -> float:
    """How much of the year is gone when the day begins, of 1."""
    return (day.timetuple().tm_yday - 1) / (366 if isleap(day.year) else 365)


def _at(turn: float, radius: float) -> tuple[float, float]:
    """The point of the wheel there; the year begins at the top and goes round as the clock does."""
    angle = 2 * pi * turn
    return round(_CENTRE[0] + radius * sin(angle), 1), round(_CENTRE[1] - radius * cos(angle), 1)


def _class(each: Occasion) -> str:
    return {"confirmed": "firm", "tentative": "hollow", "cancelled": "hollow cancelled"}[each.status]


def _text(words: str, longest: int = _LONGEST_LINE) -> str:
    """On one line, and nothing but text (XML 1.0 §2.2, §2.4)."""
    return escape("".join(c for c in one_line(words, longest) if c.isprintable()))

"""A whole agenda as somebody wrote it, in a mail or a file: its points with title, presenter, minutes and clock.

Points are the lines with a number; where there are none, those with a clock time, then those with a dash or a dot, and
the rows of a table; what stands below such a line belongs to it. Lines without any of these are points only where
every one of them is as short as a title; longer ones are prose, and no agenda.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import time
from itertools import takewhile

from service.domain.fold import fold
from service.mail import order_lines
from service.mail.regex import regex
from service.mail.words import words

MOST_POINTS = 100
LONGEST = 100_000  # characters that are looked at
TITLE_LIMIT = 300
_SHORT = 80  # characters of a line that may be a title without anything to mark it
_LONGEST_NAME = 80

_NUMBER = regex(
    r"\s{0,4}(?:(?:punkt|pkt|sak|item|ad)\.?\s{1,3})?\d{1,3}(?:/\d{2})?(?:[.):]|\s?[-–])?(?=\s)\s{1,8}", re.I
)
_BARE_NUMBER = regex(r"\s{0,4}\d{1,3}\s")
_CLOCK = regex(
    r"\s{0,4}(?:kl\.?\s{0,2})?(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)"
    r"(?:\s{0,2}(?:[-–]|til|to)\s{0,2}(?P<to_hour>[01]?\d|2[0-3])[.:](?P<to_minute>[0-5]\d))?\s{0,2}[:|,–-]?(?:\s|\Z)",
    re.I,
)
_BULLET = regex(r"\s{0,4}[-*•·–]\s{1,8}")
_MINUTES = regex(
    r"[\s,;:(–-]{0,6}\b(?P<minutes>\d{1,3})\s{0,2}(?:min|minutter|minuttar|minutes|mins?)\b\.?\s{0,3}\)?\s{0,3}\Z",
    re.I,
)
_HOURS = regex(
    r"[\s,;:(–-]{0,6}(?P<hours>½|1½|2½|\d[.,]5|[1-9]|en halv|halv|en|én|one|two|to|half an)"
    r"\s{0,2}(?:times?|timer|hours?)\b"
    r"\.?\s{0,3}\)?\s{0,3}\Z",
    re.I,
)
_HOURS_SAID = {
    "½": 30, "1½": 90, "2½": 150, "en halv": 30, "halv": 30, "half an": 30, "en": 60, "én": 60, "one": 60,
    "to": 120, "two": 120,
}  # fmt: skip
_PRESENTER = regex(
    r"[\s,;:(–-]{1,6}(?:(?:v\.?\s?/|v:|oplæg:|oplægsholder:|innleder:|speaker:)\s{0,3}"
    r"|(?:oplæg\s)?(?:ved|v\.|by|med oplæg af|innledet av|presented by)\s{1,3}(?=[A-ZÆØÅ]))"
    r"(?P<name>[^()\n]{2,80}?)\s{0,3}\)?\Z",
)
_HEADING = frozenset(
    {"dagsorden", "forslag til dagsorden", "saksliste", "sakliste", "dagsorden for moedet", "agenda"}
)
_CELLS = regex(r"\t|\s\|\s")
_COLUMNS = {
    "title": words("emne punkt sak saker tema indhold titel tittel item topic subject what dagsordenspunkt"),
    "clock": words("tid kl tidspunkt time klokken"),
    "minutes": words("min minutter varighed minutes varighet duration"),
    "presenter": words("ansvarlig ansvarleg oplaeg v ved hvem innleder presenter who speaker oplaegsholder"),
    "number": words("nr pkt no number saksnr sagsnr"),
}


@dataclass(frozen=True, slots=True)
class WrittenPoint:
    """One point as it was written; `clock` is when it begins, by the clock on the wall."""

    title: str
    text: str = ""
    presenter: str = ""
    minutes: int | None = None
    clock: time | None = None


def above_farewell(text: str, names: Iterable[str]) -> str:
    """What somebody wrote above the line that ends a mail: thanks, a valediction, or one of `names`."""
    own = tuple(names)
    lines = takewhile(
        lambda line: not line.strip() or not order_lines.closes(line.strip(), own), text.splitlines()
    )
    return "\n".join(lines).strip()


def written_points(text: str) -> tuple[WrittenPoint, ...]:
    """The points of an agenda; none where the text is none."""
    lines = [line for line in text[:LONGEST].splitlines() if fold(line) not in _HEADING]
    rows = [line for line in lines if _CELLS.search(line.strip())]
    if len(rows) > 1:
        return tuple(_of_table(rows))[:MOST_POINTS]
    for marks, fewest in ((_NUMBER, 1), (_CLOCK, 2), (_BULLET, 2)):
        if sum(_opens(line, marks) for line in lines) >= fewest:
            return tuple(_points(lines, marks))[:MOST_POINTS]
    said = [line.strip() for line in lines if line.strip()]
    is_list = len(said) > 1 and all(len(line) <= _SHORT and line[-1] not in ".!?," for line in said)
    return tuple(_point(line, ()) for line in said)[:MOST_POINTS] if is_list else ()


def _opens(line: str, marks: re.Pattern[str]) -> bool:
    """Whether a point begins here: `1.1` and what is indented belong to the one above."""
    found = marks.match(line)
    if found is None or not line[found.end() :].strip():
        return False
    return marks is not _NUMBER or not (_CLOCK.match(line) or (_BARE_NUMBER.match(line) and _is_prose(line)))


def _is_prose(line: str) -> bool:
    """`20 skoler har svaret` opens with a number, too."""
    word = line.split()[1]
    return word[:1].islower()


def _points(lines: Sequence[str], marks: re.Pattern[str]) -> Iterator[WrittenPoint]:
    """What stands above the first of them is no part of any."""
    title, below = "", list[str]()
    for line in lines:
        if _opens(line, marks):
            if title:
                yield _point(title, below)
            title, below = line, []
        elif title:
            below.append(line)
    if title:
        yield _point(title, below)


def _point(line: str, below: Sequence[str]) -> WrittenPoint:
    point = _told(_unmarked(WrittenPoint(line)))
    return replace(point, title=point.title[:TITLE_LIMIT], text=_prose(below))


def _unmarked(point: WrittenPoint) -> WrittenPoint:
    """Without its number, clock time and dash, in whichever order they stand."""
    title, before = point.title, ""
    while title != before:
        before = title
        if clock := _CLOCK.match(title):
            point = _clocked(point, clock)
            title = title[clock.end() :]
        elif mark := _BULLET.match(title) or _NUMBER.match(title):
            title = title[mark.end() :]
    return replace(point, title=title.strip())


def _clocked(point: WrittenPoint, clock: re.Match[str]) -> WrittenPoint:
    starts = time(int(clock["hour"]), int(clock["minute"]))
    if clock["to_hour"] is None:
        return replace(point, clock=starts)
    until = int(clock["to_hour"]) * 60 + int(clock["to_minute"])
    length = until - starts.hour * 60 - starts.minute
    return replace(point, clock=starts, minutes=length if length > 0 else None)


def _told(point: WrittenPoint) -> WrittenPoint:
    """Without the minutes and the presenter that stand behind its title."""
    while True:
        title = point.title
        if (found := _MINUTES.search(title)) and found.start():
            point = replace(point, title=title[: found.start()], minutes=int(found["minutes"]) or None)
        elif (found := _HOURS.search(title)) and found.start():
            point = replace(point, title=title[: found.start()], minutes=_minutes_of(found["hours"].lower()))
        elif (found := _PRESENTER.search(title)) and found.start() and not point.presenter:
            point = replace(point, title=title[: found.start()], presenter=found["name"].strip(" ,;.–-"))
        else:
            return replace(point, title=title.strip(" ,;:–-"))


def _minutes_of(hours: str) -> int:
    if hours in _HOURS_SAID:
        return _HOURS_SAID[hours]
    return round(float(hours.replace(",", ".")) * 60)


def _prose(lines: Sequence[str]) -> str:
    """The text below a title as paragraphs; lists keep their dashes, and whatever all of it is indented by goes."""
    text = "\n".join(line.strip() for line in lines)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _of_table(rows: Sequence[str]) -> Iterator[WrittenPoint]:
    """The rows of a table, by the names of its columns, or else by what is in them."""
    cells = [[cell.strip(" |") for cell in _CELLS.split(row.strip())] for row in rows]
    columns = [
        next((key for key, words in _COLUMNS.items() if fold(cell) in words), None) for cell in cells[0]
    ]
    has_names = "title" in columns
    for row in cells[1:] if has_names else cells:
        point = _by_columns(row, columns) if has_names else _by_content(row)
        if point.title:
            yield point


def _by_columns(row: Sequence[str], columns: Sequence[str | None]) -> WrittenPoint:
    known = {key: cell for key, cell in zip(columns, row, strict=False) if key is not None}
    others = [cell for key, cell in zip(columns, row, strict=False) if key is None and cell]
    point = _told(_unmarked(WrittenPoint(known.get("title", ""))))
    if clock := _CLOCK.match(known.get("clock", "")):
        point = _clocked(point, clock)
    if minutes := re.match(r"\d{1,3}\b", known.get("minutes", "")):
        point = replace(point, minutes=int(minutes[0]) or None)
    return replace(point, presenter=known.get("presenter") or point.presenter, text="\n\n".join(others))


def _by_content(row: Sequence[str]) -> WrittenPoint:
    point, texts = WrittenPoint(""), list[str]()
    for cell in row:
        if (clock := _CLOCK.fullmatch(cell)) and point.clock is None:
            point = _clocked(point, clock)
        elif found := _MINUTES.fullmatch(cell):
            point = replace(point, minutes=int(found["minutes"]) or None)
        elif cell and not re.fullmatch(r"\d{1,3}(?:/\d{2})?[.)]?", cell):
            texts.append(cell)
    if not texts:
        return point
    told = _told(_unmarked(replace(point, title=texts[0])))
    presenter = texts[1] if len(texts) > 1 and len(texts[1]) <= _LONGEST_NAME and not told.presenter else ""
    rest = texts[2:] if presenter else texts[1:]
    return replace(told, presenter=presenter or told.presenter, text="\n\n".join(rest))

"""Which lines of minutes begin a case: by the number 7/23, by the agenda, or numbered 1, 2, 3 by themselves.

A list within a case is numbered as well. It stands in lines one below the other, in sentences, or with numbers that
begin anew; headings stand apart and have text below.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from service.domain.fold import fold
from service.mail.words.minutes import CASE

Heading = tuple[str, str]

_LONGEST = 100  # characters of a title that no agenda knows
_MOST_ROWS = 50  # that begin with 1 and are looked at
_MOST_WORDS = 4  # of a title that ends as a sentence does


def headings_in(lines: Sequence[str], agenda: Sequence[Heading], year: int) -> dict[int, Heading]:
    """Number and title by the place of the line; lines have single spaces, and none around them.

    In `year` 2023 a scanned '7123' is case 7/23. A list of the cases that stands above them begins none.
    """
    known = {(number.rstrip("."), fold(title)): (number, title) for number, title in agenda}
    found: dict[int, Heading] = {}
    has_years = False
    for place, line in enumerate(lines):
        case = _case(line, year)
        has_years = has_years or case is not None
        if heading := case or _agenda_item(line, known):
            found[place] = heading
    if not has_years:
        counted = _counted(lines, agenda)
        if found.keys() & counted.keys() or len(found) < len(counted):
            found = counted | found
    return _without_contents(lines, found)


def _case(line: str, year: int) -> Heading | None:
    found = _numbered().match(line)
    if found:
        return f"{int(found['number'])}/{found['year'][-2:]}", found["title"].strip(" |:.–-")
    misread = re.match(rf"(?P<number>\d{{1,2}})[1lI|]{year % 100:02}\s+(?P<title>[^\W\d_].*)$", line)
    return (f"{int(misread['number'])}/{year % 100:02}", misread["title"]) if misread else None


def _agenda_item(line: str, known: Mapping[Heading, Heading]) -> Heading | None:
    found = re.match(r"(?P<number>\d{1,3}(?:/\d\d)?)[.):]?\s+(?P<title>\S.*)$", line)
    if found:
        return known.get((found["number"], fold(found["title"])))
    return next((heading for (_, title), heading in known.items() if title == fold(line) != ""), None)


def _without_contents(lines: Sequence[str], found: dict[int, Heading]) -> dict[int, Heading]:
    """Without those that only list what comes: one below the other, and each of them comes again."""
    places = [place for place, line in enumerate(lines) if line]
    after = dict(pairwise(places))
    before = {below: above for above, below in pairwise(places)}
    last = {found[place]: place for place in sorted(found)}
    return {
        place: heading
        for place, heading in found.items()
        if last[heading] == place or not {before.get(place), after.get(place)} & found.keys()
    }


@dataclass(frozen=True, slots=True)
class _Counted:
    """A line that begins with a number of one kind, as `3.` or `3)`; `stands_apart`: below a blank line."""

    place: int
    kind: str
    number: int
    title: str
    stands_apart: bool

    @property
    def is_title(self) -> bool:
        ends_as_sentence = self.title[-1] in ".,;!?" and len(self.title.split()) > _MOST_WORDS
        return self.title[0].isupper() and len(self.title) <= _LONGEST and not ends_as_sentence


def _counted(lines: Sequence[str], agenda: Sequence[Heading]) -> dict[int, Heading]:
    """The headings that are numbered from 1 on, without a gap; of several such rows that with most text between.

    A case that the agenda numbers by the year has that number.
    """
    every = list(_counted_lines(lines))
    starts = [start for start, line in enumerate(every) if line.number == 1][:_MOST_ROWS]
    rows = [row for start in starts if _are_headings(row := _row(every[start:]), lines)]
    best = max(rows, key=lambda row: _with_text(row, lines), default=[])
    numbers = {fold(title): (number, title) for number, title in agenda if "/" in number}
    return {line.place: numbers.get(fold(line.title), (str(line.number), line.title)) for line in best}


def _counted_lines(lines: Iterable[str]) -> Iterator[_Counted]:
    above = ""
    for place, line in enumerate(lines):
        if found := _by_number().match(line):
            kind = "case" if found["case"] else found["mark"]
            yield _Counted(place, kind, int(found["number"]), found["title"], not above)
        above = line


def _row(lines: Sequence[_Counted]) -> list[_Counted]:
    """The first line and those that count on from it, past lists whose numbers begin anew."""
    row = [lines[0]]
    in_list = 0
    for line in (each for each in lines[1:] if each.kind == lines[0].kind):
        goes_on = line.number == in_list + 1 and in_list > 0
        if line.number == len(row) + 1 and line.is_title and (line.stands_apart or not goes_on):
            row.append(line)
            in_list = 0
        elif line.number == 1 or goes_on:
            in_list = line.number
    return row


def _are_headings(row: Sequence[_Counted], lines: Sequence[str]) -> bool:
    """Several titles, that stand apart with text below some, or each with its text on the next line."""
    if len(row) < 2 or not row[0].is_title:
        return False
    texts = [lines[line.place + 1 : line.place + 2] for line in row]
    have_text = [bool(text and text[0] and not text[0][0].islower()) for text in texts]
    if all(line.stands_apart for line in row):
        return _with_text(row, lines) > 0 or have_text[-1]
    return all(have_text) and _with_text(row, lines) == len(row) - 1


def _with_text(row: Sequence[_Counted], lines: Sequence[str]) -> int:
    """How many of them have anything below, before the next."""
    return sum(any(lines[line.place + 1 : below.place]) for line, below in pairwise(row))


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:{CASE})\s+)?(?P<number>\d{{1,3}})\s?/\s?(?P<year>(?:20)?\d\d)(?![\d/])(?P<title>(?:[\s|:.–-].*)?)$",
        re.IGNORECASE,
    )


@cache
def _by_number() -> re.Pattern[str]:
    """`3. Økonomi`, `3) Økonomi`, `Punkt 3: Økonomi`, `Ad pkt. 3 – Økonomi`."""
    return re.compile(
        rf"(?:(?P<case>(?:ad\s+)?(?:{CASE})|ad)\s+)?(?P<number>\d{{1,2}})"
        r"(?P<mark>\s?[.):]|(?(case)(?:\s[–-])?))\s+(?P<title>[^\W\d_].*?):?$",
        re.IGNORECASE,
    )

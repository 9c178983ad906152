"""An iCalendar object that came by mail, its lines read with the package `icalendar`.

Its own tree of components is not asked for: it keeps the zones of one sender for the calendars of the next, gives up
where a line is broken, and takes as long as a hostile calendar wants. So the lines that count are chosen here.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import islice
from typing import Any, NamedTuple, get_args
from zoneinfo import ZoneInfo

from icalendar import Timezone
from icalendar.parser import Contentline, Parameters
from icalendar.prop import vDDDTypes
from icalendar.timezone import TZP
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from service.mail.itip import Attendee, CalendarAnswer, Method, Participation
from service.mail.regex import regex

EVENT_LENGTH = 32_000  # characters of an event that are read
ZONE_LINES = 100  # of a zone; some programs tell of every change since the war
COMMENT_LENGTH = 4_000  # characters of a comment that are kept

_WANTED = regex(
    r"(?:UID|SEQUENCE|DTSTAMP|ATTENDEE|ORGANIZER|COMMENT|RECURRENCE-ID|DTSTART|DTEND|DURATION)[ \t]{0,9}[;:]",
    re.I,
)
_OF_ZONE = regex(
    r"(?:BEGIN|END):(?:STANDARD|DAYLIGHT)$"
    r"|(?:TZOFFSET(?:FROM|TO)|DTSTART|RDATE)(?:;VALUE=DATE-TIME)?:[\dTZ,+-]{1,2000}$",
    re.I | re.A,
)
# What makes a rule of every year: a hostile one stands still, or is looked for until the end of time.
_RULE = {
    "FREQ": regex("YEARLY"),
    "INTERVAL": regex("1"),
    "BYMONTH": regex("1[0-2]|[1-9]"),
    "BYDAY": regex("-?[1-4](?:MO|TU|WE|TH|FR|SA|SU)"),
    "BYMONTHDAY": regex("1[0-9]|2[0-8]|[1-9]"),
    "UNTIL": regex("(?:19|20)[0-9]{6}(?:T[0-9]{6}Z?)?"),
}
# Outlook lets its zones begin in 1601, from where every change of the clock would be counted.
_LONG_AGO = regex(r"^(DTSTART[^:]{0,60}:)(?:0\d\d|1[0-8]\d|19[0-6])\d", re.I)
_TZID = regex(r"^TZID:(.{1,200})$", re.I | re.M)
# In lower case only what is not a place: "localtime" would be the machine's own zone.
_ZONE_KEY = regex(r"[A-Z][\w+-]{0,40}(?:/[A-Z][\w+-]{0,40}){0,2}", re.A)
_EMAIL = regex(r"[^\s<>\"',;:()\[\]@]{1,64}@[^\W_](?:[\w.-]{0,250}[^\W_])?")
_ESCAPED = regex(r"\\(.)", re.S)
_DIGITS = regex(r"\s*(\d{1,18})\s*")
_PARTICIPATIONS: dict[str, Participation] = {word: word for word in get_args(Participation)}
_YEARS = range(1970, 2100)


class _Property(NamedTuple):
    name: str
    parameters: Parameters
    value: str

    def each(self, parameter: str) -> list[str]:
        said = self.parameters.get(parameter, [])
        return [said] if isinstance(said, str) else list(said)

    def first(self, parameter: str) -> str:
        return next(iter(self.each(parameter)), "")


class _Event:
    """The properties of an event, as far as they can be read."""

    def __init__(self, text: str) -> None:
        self._properties = list(_properties(text))

    def each(self, name: str) -> list[_Property]:
        return [each for each in self._properties if each.name == name]

    def first(self, name: str) -> _Property | None:
        return next(iter(self.each(name)), None)

    def value(self, name: str) -> str:
        found = self.first(name)
        return found.value.strip() if found else ""


def read(text: str, method: Method) -> CalendarAnswer | None:
    """The answer in an unfolded calendar of that METHOD; None without any event. Never raises.

    Of a series' events the one that is meant for all of it counts, else the first.
    """
    events = _components(text, "VEVENT")
    if not events:
        return None
    event = _Event(next((event for event in events if not _is_exception(event)), events[0]))
    zones = _Zones(text)
    sequence = _DIGITS.fullmatch(event.value("SEQUENCE"))
    answer = CalendarAnswer(
        method,
        event.value("UID"),
        tuple(filter(None, map(_attendee, event.each("ATTENDEE")))),
        int(sequence[1]) if sequence else None,
        _stamp(event.first("DTSTAMP"), zones),
        _comment(event),
        _time(event.first("RECURRENCE-ID"), zones),
    )
    if method != "COUNTER":
        return answer
    starts = _time(event.first("DTSTART"), zones)
    ends = _time(event.first("DTEND"), zones) or _end(starts, event.value("DURATION"))
    return replace(answer, starts=starts, ends=ends)


class _Zones:
    """The zones that one calendar speaks of."""

    def __init__(self, text: str) -> None:
        self._described = _components(text, "VTIMEZONE")
        self._found: dict[str, tzinfo | None] = {}

    def called(self, name: str) -> tzinfo | None:
        if name not in self._found:
            self._found[name] = _known_zone(name) or _described_zone(name, self._described)
        return self._found[name]


def _components(text: str, name: str) -> list[str]:
    """The text of each component of that name, from its BEGIN to the next one's."""
    return re.split(rf"^BEGIN:{name}[ \t]*$", text, flags=re.I | re.M)[1:]


def _is_exception(event: str) -> bool:
    """Whether the event is one of a series that is told by itself (RFC 5545 §3.8.4.4)."""
    return any(line[:13].upper() == "RECURRENCE-ID" for line in _own_lines(event))


def _properties(text: str) -> Iterator[_Property]:
    left = EVENT_LENGTH
    for line in _own_lines(text):
        if left > 0 and _WANTED.match(line):
            told, left = line[:left], left - len(line)
            try:
                name, parameters, value = Contentline(told).parts()
            except ValueError:
                continue
            yield _Property(name.upper(), parameters, value)


def _own_lines(text: str) -> Iterator[str]:
    """The lines of the component that `text` begins in, without those of components in it."""
    depth = 0
    for line in text.split("\n"):
        word = line[:6].upper()
        if word == "BEGIN:":
            depth += 1
        elif word[:4] == "END:":
            depth -= 1
            if depth < 0:
                return
        elif depth == 0:
            yield line


def _attendee(line: _Property) -> Attendee | None:
    emails = _emails(line)
    if not emails:
        return None
    assistants = _EMAIL.findall(line.first("SENT-BY").lower())
    return Attendee(
        emails,
        _PARTICIPATIONS.get(line.first("PARTSTAT").strip().upper(), "NEEDS-ACTION"),
        ", ".join(map(str.strip, line.each("CN"))),
        _listed(line, "DELEGATED-TO"),
        assistants[0] if assistants else None,
        _listed(line, "DELEGATED-FROM"),
    )


def _listed(line: _Property, parameter: str) -> tuple[str, ...]:
    return tuple(email for person in line.each(parameter) for email in _EMAIL.findall(person.lower()))


def _emails(line: _Property) -> tuple[str, ...]:
    """The addresses of a person: as RFC 5545 §3.3.3 tells it, or in the parameter of iCloud and Exchange."""
    told = _EMAIL.findall(line.value.lower())[:1] + _EMAIL.findall(line.first("EMAIL").lower())[:1]
    return tuple(dict.fromkeys(told))


def _comment(event: _Event) -> str:
    """COMMENT (RFC 5545 §3.8.1.4), or what Google writes into the attendee's line instead, in the letters of HTML."""
    beside = [line.first("X-RESPONSE-COMMENT") for line in event.each("ATTENDEE")]
    comments = [line.value for line in event.each("COMMENT")]
    comments += [html.unescape(_ESCAPED.sub(r"\1", comment)) for comment in beside]
    return "\n".join(filter(None, map(str.strip, comments)))[:COMMENT_LENGTH]


def _stamp(line: _Property | None, zones: _Zones) -> datetime | None:
    """DTSTAMP is in UTC, whether it says so or not (RFC 5545 §3.8.7.2)."""
    moment = _time(line, zones)
    if not isinstance(moment, datetime):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _time(line: _Property | None, zones: _Zones) -> date | None:
    """A moment in UTC, a naive wall time or a day; None where it is none of these, or in an unknown zone."""
    told = _value(line.value) if line else None
    if line is None or not isinstance(told, date) or told.year not in _YEARS:
        return None
    name = line.first("TZID")
    if not isinstance(told, datetime) or told.tzinfo or not name:
        return told
    try:
        zone = zones.called(name)
        return told.replace(tzinfo=zone).astimezone(UTC) if zone else None
    except ValueError:
        return None


def _end(starts: date | None, duration: str) -> date | None:
    lasts = _value(duration)
    if starts is None or not isinstance(lasts, timedelta):
        return None
    try:
        return starts + lasts
    except OverflowError:
        return None


def _value(text: str) -> object:
    """What `text` tells by its looks (RFC 5545 §3.3): a date or time, or how long something lasts."""
    try:
        told: object = vDDDTypes.from_ical(text.strip())
    except ValueError:
        return None
    return told


def _known_zone(name: str) -> tzinfo | None:
    """The zone of that name in the IANA database, in Windows, or behind a producer's prefix like /mozilla.org/…/."""
    parts = name.strip(' /"').split("/")[-6:]
    for begin in range(len(parts)):
        key = "/".join(parts[begin:])
        key = WINDOWS_TO_OLSON.get(key, key)
        if _ZONE_KEY.fullmatch(key):
            try:
                return ZoneInfo(key)
            except (KeyError, ValueError, OSError):
                continue
    return None


def _described_zone(name: str, described: Iterable[str]) -> tzinfo | None:
    """The zone that the calendar itself describes under that name (RFC 5545 §3.6.5)."""
    zone = next(
        (zone for zone in described if (told := _TZID.search(zone)) and told[1].strip(' "') == name), None
    )
    if zone is None:
        return None
    lines = filter(None, map(_zone_line, zone.partition("\nEND:VTIMEZONE")[0].split("\n")))
    # Octets, since a text may be taken for a file's path; and no name, under which it would be kept for others.
    written = "\r\n".join(["BEGIN:VTIMEZONE", *islice(lines, ZONE_LINES), "END:VTIMEZONE"]).encode("ascii")
    component: Any = Timezone.from_ical(written)
    component["TZID"] = "described"
    made: tzinfo = component.to_tz(TZP(), lookup_tzid=False)
    return made


def _zone_line(line: str) -> str | None:
    """The line as it does no harm; None where it is not needed. ValueError for a rule that is not understood."""
    if line[:6].upper() == "RRULE:":
        return _rule(line[6:].strip().upper())
    return _LONG_AGO.sub(r"\g<1>1970", line) if _OF_ZONE.match(line) else None


def _rule(told: str) -> str:
    """The hour that some tell besides is that of DTSTART."""
    parts = dict(part.partition("=")[::2] for part in told.split(";"))
    kept = {name: value for name, value in parts.items() if name in _RULE}
    days = {"BYDAY", "BYMONTHDAY"} & kept.keys()
    understood = all(_RULE[name].fullmatch(value) for name, value in kept.items())
    if not understood or len(days) != 1 or not {"FREQ", "BYMONTH"} <= kept.keys():
        raise ValueError(f"not a rule of every year: {told[:100]!r}")
    return "RRULE:" + ";".join(f"{name}={value}" for name, value in kept.items())

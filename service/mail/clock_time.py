"""Times of the day: 'kl. 13-15.30', 'fra 9 til 11', 'halv ti', '1pm–3:30pm', 'kl. 13 (2 timer)'."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from service.mail.regex import regex
from service.mail.scanner import Scanner
from service.mail.when_doubt import Doubt
from service.mail.words import one_of
from service.mail.words.calendar import CLOCK, HALF_OF, HOURS, MINUTES, NUMBERS, UNTIL

_LAST_HOUR_IN_DOUBT = 6  # 'kl. 2' is hardly at night: from seven on a bare hour is the one of the morning
_NUMBER = one_of(" ".join(sorted(NUMBERS, key=len, reverse=True)))
_END = r"(?![0-9a-z])(?![.:,/][0-9])"
_FROM = regex(r"(?:fra|fraa|from) ")
_BETWEEN = regex(r"(?:mellem|mellom|between) ")
_UNTIL = regex(rf" ?(?:-|{one_of(UNTIL)} ) ?")
_AND = regex(r" (?:og|and) ")
_CLOCK = regex(
    rf"(?:(?P<named>{one_of(CLOCK)}(?![a-z])\.? ?|at ))?(?P<half>{HALF_OF} )?"
    rf"(?:(?P<word>{_NUMBER})|(?P<hour>[0-9]{{1,2}})(?:[.:](?P<minute>[0-9]{{2}}))?"
    r"|(?P<compact>[0-9]{2})(?P<compact_minute>[0-9]{2}))"
    rf"(?: ?(?P<noon>[ap])\.?m\.?)?{_END}"
)
_DURATION = regex(
    rf"(?:(?P<hours>[0-9]{{0,2}}(?:[.,]5)?|{_NUMBER}|halvanden|halvannen) ?{one_of(HOURS)}\.?(?![a-z]))?"
    rf"(?: ?(?:og |and )?(?P<minutes>[0-9]{{1,3}}) ?{one_of(MINUTES)}\.?(?![a-z]))?"
)
_ONE_AND_A_HALF = ("halvanden", "halvannen")


@dataclass(frozen=True, slots=True)
class Times:
    """When on a day: naive local wall time, in whatever zone the reader's network keeps.

    `starts` is None for a whole day; `ends` where none was given.
    """

    starts: time | None
    ends: time | None = None
    whole_day: bool = False


@dataclass(frozen=True, slots=True)
class _Clock:
    """One time as written. `has_clue`: it cannot be anything but a time, even if it stands alone."""

    hour: int
    minute: int
    noon: str | None
    is_bare_hour_in_doubt: bool
    has_clue: bool
    given: str


def take_times(scanner: Scanner, *, a_number_will_do: bool) -> Times | Doubt | None:
    """A time or a span of time at the cursor; None, and the cursor in its place, if there is none.

    `a_number_will_do`: a lone '13' is one o'clock, as where nothing but a time is asked for.
    """
    start = scanner.at
    connector = _AND if scanner.take(_BETWEEN) else _UNTIL
    is_led = connector is _AND or scanner.take(_FROM) is not None
    first = _take_clock(scanner)
    second = None
    if first is not None:
        behind_first = scanner.at
        if scanner.take(connector):
            second = _take_clock(scanner, a_word_will_do=True)
        if second is None:
            scanner.at = behind_first
    if first is None or not (second or first.has_clue or (a_number_will_do and not is_led)):
        scanner.at = start
        return None
    return _span(first, second, scanner.given(start, scanner.at))


def take_duration(scanner: Scanner) -> timedelta | None:
    """How long something takes, '2 timer' or '1 time og 30 min', at the cursor."""
    start = scanner.at
    found = scanner.take(_DURATION)
    hours = _hours(found["hours"]) if found and found["hours"] else 0
    length = timedelta(hours=hours, minutes=int(found["minutes"] or 0) if found else 0)
    if not length:
        scanner.at = start
        return None
    return length


def lasting(times: Times, length: timedelta, given: str) -> Times | Doubt:
    """The times, ending `length` after they start. An end that was given too must be the same."""
    if times.starts is None:
        return Doubt("no-time", given)
    started = datetime.combine(date.min, times.starts)
    ended = started + length
    if ended.date() != started.date():
        return Doubt("ends-before-start", given, times=(times.starts, ended.time()))
    if times.ends is not None and times.ends != ended.time():
        return Doubt("which-time", given, times=(times.ends, ended.time()))
    return Times(times.starts, ended.time())


def _take_clock(scanner: Scanner, *, a_word_will_do: bool = False) -> _Clock | None:
    start = scanner.at
    found = scanner.take(_CLOCK)
    if found is None:
        return None
    named, half, word, noon = (found[name] for name in ("named", "half", "word", "noon"))
    is_any_word = bool(word) and not (named or half or a_word_will_do)
    if is_any_word or (half and (found["minute"] or found["compact"] or noon)):
        scanner.at = start
        return None
    digits = found["hour"] or found["compact"]
    hour = NUMBERS[word] if word else int(digits)
    minute = int(found["minute"] or found["compact_minute"] or 0)
    if half:
        hour, minute = hour - 1, 30
    is_padded = bool(digits) and digits.startswith("0")
    return _Clock(
        hour=hour,
        minute=minute,
        noon=noon,
        is_bare_hour_in_doubt=(0 if half else 1) <= hour <= _LAST_HOUR_IN_DOUBT and not (is_padded or noon),
        has_clue=bool(named or half or noon or found["minute"]),
        given=scanner.given(start, scanner.at),
    )


def _span(first: _Clock, second: _Clock | None, given: str) -> Times | Doubt:
    starts = _time(first if second is None else _with_noon_of(first, second))
    if isinstance(starts, Doubt) or second is None:
        return starts if isinstance(starts, Doubt) else Times(starts)
    ends = _time(second)
    if isinstance(ends, Doubt):
        return ends
    return Times(starts, ends)


def _with_noon_of(first: _Clock, second: _Clock) -> _Clock:
    """'1–3:30pm' starts in the afternoon, '11-1pm' in the morning."""
    if first.noon or not second.noon or not 1 <= first.hour <= 12:
        return first
    is_before = (first.hour % 12, first.minute) < (second.hour % 12, second.minute)
    noon = second.noon if is_before else "a"
    return replace(first, noon=noon, is_bare_hour_in_doubt=False)


def _time(clock: _Clock) -> time | Doubt:
    hour = clock.hour
    if clock.noon:
        hour = hour % 12 + (12 if clock.noon == "p" else 0) if 1 <= hour <= 12 else 99
    if not 0 <= hour <= 23 or clock.minute > 59:
        return Doubt("no-such-time", clock.given)
    if clock.is_bare_hour_in_doubt:
        return Doubt(
            "which-time", clock.given, times=(time(hour + 12, clock.minute), time(hour, clock.minute))
        )
    return time(hour, clock.minute)


def _hours(text: str) -> float:
    if text in _ONE_AND_A_HALF:
        return 1.5
    return float(NUMBERS[text]) if text in NUMBERS else float(text.replace(",", "."))

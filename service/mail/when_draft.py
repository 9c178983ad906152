"""A text on dates, word for word: for each date what was written of its day and its times.

Nothing is looked up in a calendar yet; `service.mail.when` does so.
"""

from dataclasses import dataclass, replace

from service.mail.calendar_day import DayWords, take_day, take_last_day
from service.mail.clock_time import Times, lasting, take_duration, take_times
from service.mail.regex import regex
from service.mail.scanner import Scanner, quoted
from service.mail.when_doubt import Doubt
from service.mail.words import one_of
from service.mail.words.calendar import EACH_DAY, EVERY, TENTATIVE, WHOLE_DAY

LONGEST = 2_000  # characters; who writes more into a field did not write a date

_SOFT = regex(r"(?:[ ()*•]|\.(?![0-9])|- )+")
_HARD = regex(
    r"(?:[ ()*•]|\.(?![0-9])|- )*(?:[,;&+]|(?:og|and|samt) )(?:[ ()*•,;&+]|- |(?:og|and|samt) )*"
)  # only behind one of these can another date begin
_EVERY = regex(rf"{one_of(EVERY)}(?: |(?=[(]))")
_EACH_DAY = regex(rf",? \(?{one_of(EACH_DAY)}(?![a-z])")
_WHOLE_DAY = regex(rf"{one_of(WHOLE_DAY)}(?![a-z])")
_TENTATIVE = regex(rf"{one_of(TENTATIVE)}(?![a-z0-9])\.?")


@dataclass(slots=True)
class Draft:
    """What is written of one date: `first` and `last` are the ends of a span of days."""

    first: DayWords | None = None
    last: DayWords | None = None
    times: Times | Doubt | None = None
    tentative: bool = False


def drafts_of(text: str, *, days: bool, times: bool) -> list[Draft] | Doubt:
    """What a text says date by date, at least one. A Doubt names where it ceases to be understood.

    `days`, `times`: whether these may stand there at all.
    """
    if len(text) > LONGEST:
        return Doubt("not-understood", quoted(text))
    scanner = Scanner(text)
    drafts = [Draft()]
    while True:
        is_parted = scanner.take(_HARD) is not None
        scanner.take(_SOFT)
        if scanner.done:
            return _completed(drafts)
        start = scanner.at
        if not (
            (days and _add_day(drafts, scanner, is_parted))
            or (times and _add_times(drafts, scanner, is_parted and days, a_number_will_do=not days))
            or (days and times and _add_tentative(drafts, scanner, is_parted))
        ):
            return Doubt("not-understood", scanner.given(start))


def _add_day(drafts: list[Draft], scanner: Scanner, is_parted: bool) -> bool:
    start, draft = scanner.at, drafts[-1]
    if draft.first and not draft.last and (last := take_last_day(scanner, draft.first)):
        draft.last = last
        return True
    words = take_day(scanner, a_date_is_missing=_may_be_dotted(draft, is_parted))
    if words is None:
        return False
    together = draft.first.joined(words) if draft.first else words
    if together is not None and draft.last is None:
        draft.first = together
    elif is_parted:
        drafts.append(Draft(first=words))
    else:
        scanner.at = start
        return False
    if words.names_date:
        drafts[-1].last = take_last_day(scanner, words)
    return True


def _may_be_dotted(draft: Draft, is_parted: bool) -> bool:
    """Whether '14.05' is a date here: where one is missing, and in a series that is written so."""
    first = draft.first
    return first is None or not first.names_date or (is_parted and first.is_dotted is not None)


def _add_times(drafts: list[Draft], scanner: Scanner, is_parted: bool, *, a_number_will_do: bool) -> bool:
    start, draft = scanner.at, drafts[-1]
    if isinstance(draft.times, Times) and (length := take_duration(scanner)):
        draft.times = lasting(draft.times, length, scanner.given(start, scanner.at))
        return True
    times, is_for_all = _take_times(scanner, a_number_will_do), False
    if times is None and scanner.take(_EVERY):
        times, is_for_all = _take_times(scanner, a_number_will_do), True
    is_for_all = scanner.take(_EACH_DAY) is not None or is_for_all
    if times is not None and not (is_for_all and any(other.times for other in drafts)):
        if draft.times is None:
            draft.times = times
            return True
        if draft.last and (both := _from_day_to_day(draft.times, times)):
            draft.times = both
            return True
        if is_parted:
            drafts.append(Draft(times=times))
            return True
    scanner.at = start
    return False


def _take_times(scanner: Scanner, a_number_will_do: bool) -> Times | Doubt | None:
    if scanner.take(_WHOLE_DAY):
        return Times(None, whole_day=True)
    return take_times(scanner, a_number_will_do=a_number_will_do)


def _from_day_to_day(first: Times | Doubt, last: Times | Doubt) -> Times | Doubt | None:
    """'12/3 kl. 13 til 13/3 kl. 15': the second time ends what the first begins."""
    if isinstance(first, Doubt) or isinstance(last, Doubt):
        return first if isinstance(first, Doubt) else last
    return Times(first.starts, last.starts) if first.starts and not first.ends and not last.ends else None


def _add_tentative(drafts: list[Draft], scanner: Scanner, is_parted: bool) -> bool:
    """'(foreløbig)' is said of the date that it stands by, in front of it or behind; 'alle' of all."""
    start = scanner.at
    is_for_all = scanner.take(_EVERY) is not None
    if not scanner.take(_TENTATIVE):
        scanner.at = start
        return False
    if is_parted and not is_for_all and drafts[-1].first and _a_day_follows(scanner):
        drafts.append(Draft())
    for draft in drafts if is_for_all else drafts[-1:]:
        draft.tentative = True
    return True


def _a_day_follows(scanner: Scanner) -> bool:
    start = scanner.at
    scanner.take(_SOFT)
    follows = take_day(scanner, a_date_is_missing=True) is not None
    scanner.at = start
    return follows


def _completed(drafts: list[Draft]) -> list[Draft]:
    """Gives '12.' of '12. og 19. marts 2027 kl. 13' its month, both their year and their time.

    They stand in order: before 'januar 2027' is 'december' of the year before.
    """
    following: DayWords | None = None
    for draft in reversed(drafts):
        if draft.last:
            draft.last = following = _dated_as(draft.last, following)
        if draft.first:
            draft.first = following = _dated_as(draft.first, following)
    *others, last = drafts
    if not any(draft.times for draft in others):
        for draft in others:
            draft.times = last.times
    return drafts


def _dated_as(words: DayWords, following: DayWords | None) -> DayWords:
    if following is None or not (words.names_date and following.names_date):
        return words
    month, year = words.month or following.month, words.year or following.year
    if words.year is None and following.year and (month or 0) > (following.month or 0):
        year = following.year - 1
    return replace(words, month=month, year=year)

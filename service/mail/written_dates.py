"""Days and times, as people write them: in letters always with the weekday, the full date, and no zone."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING

from service.domain.network import Language

if TYPE_CHECKING:
    from babel import Locale

_LOCALES: Mapping[Language, str] = {"da": "da_DK", "nb": "nb_NO", "en": "en_GB"}

# In the letters of UTS 35, part 4. CLDR's own full dates differ in a needless `den` and a comma.
_DAYS: Mapping[Language, str] = {"da": "EEEE d. MMMM y", "nb": "EEEE d. MMMM y", "en": "EEEE d MMMM y"}
_TIMES: Mapping[Language, str] = {"da": "'kl.' HH.mm", "nb": "'kl.' HH.mm", "en": "'at' HH:mm"}

_DAYS_IN_YEAR: Mapping[Language, str] = {"da": "EEEE d. MMMM", "nb": "EEEE d. MMMM", "en": "EEEE d MMMM"}
_DATES: Mapping[Language, str] = {"da": "d. MMMM y", "nb": "d. MMMM y", "en": "d MMMM y"}
_SHORT: Mapping[Language, str] = {"da": "d. MMMM", "nb": "d. MMMM", "en": "d MMMM"}
_CLOCKS: Mapping[Language, str] = {"da": "HH.mm", "nb": "HH.mm", "en": "HH:mm"}


def day(when: date, language: Language) -> str:
    """'torsdag 12. marts 2026', 'Thursday 12 March 2026'."""
    return _written(when, _DAYS[language], language)


def date_of(when: date, language: Language) -> str:
    """'12. marts 2026': where the weekday is of no use."""
    return _written(when, _DATES[language], language)


def moment(when: datetime, language: Language) -> str:
    """'torsdag 12. marts 2026 kl. 13.30', 'Thursday 12 March 2026 at 13:30': on the clock that `when` is on."""
    return _written(when, f"{_DAYS[language]} {_TIMES[language]}", language)


def span(starts: datetime, ends: datetime, language: Language) -> str:
    """'torsdag 12. marts 2026 kl. 13.00–15.30'; with both days where it ends on another one."""
    if starts.date() != ends.date():
        return f"{moment(starts, language)} – {moment(ends, language)}"
    return f"{moment(starts, language)}–{_written(ends, _CLOCKS[language], language)}"


def in_year(when: datetime, language: Language) -> str:
    """'torsdag 12. marts kl. 13.30': where the year is plain."""
    return _written(when, f"{_DAYS_IN_YEAR[language]} {_TIMES[language]}", language)


def clock(when: datetime, language: Language) -> str:
    """'13.30'."""
    return _written(when, _CLOCKS[language], language)


def short(when: date, language: Language) -> str:
    """'12. marts': where the year is plain."""
    return _written(when, _SHORT[language], language)


def month(when: date, language: Language) -> str:
    """'mar', 'sep': shortened, and standing by itself."""
    return _written(when, "LLL", language).rstrip(".")


def _written(when: date, pattern: str, language: Language) -> str:
    from babel.dates import parse_pattern

    return parse_pattern(pattern).apply(when, locale(language))


@cache
def locale(language: Language) -> "Locale":
    """The names of days and months: read once, and not at all by a service that has no letter with a date."""
    from babel import Locale

    return Locale.parse(_LOCALES[language])

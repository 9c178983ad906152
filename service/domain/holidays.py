"""Days on which nobody calls a meeting: weekends, the holidays of Denmark and Norway, and when schools are closed."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Country = Literal["DK", "NO"]

# Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Easter Monday, Ascension, Whit Sunday, Whit Monday.
# Denmark: lukkeloven (LBK nr. 1090 af 22/11/2010) § 1; store bededag is no holiday from 2024 on (lov nr. 214 af
# 07/03/2023). Norway: lov om helligdager og helligdagsfred (LOV-1995-02-24-12) § 2.
_FROM_EASTER = (-3, -2, 0, 1, 39, 49, 50)
# As (month, day). Constitution Day and the eves of Christmas and the New Year are none, but nobody meets on them.
# The 1st and 17th of May: lov om 1 og 17 mai som høgtidsdagar (LOV-1947-04-26-1).
_FIXED: dict[Country, frozenset[tuple[int, int]]] = {
    "DK": frozenset({(1, 1), (6, 5), (12, 24), (12, 25), (12, 26), (12, 31)}),
    "NO": frozenset({(1, 1), (5, 1), (5, 17), (12, 24), (12, 25), (12, 26), (12, 31)}),
}
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class ClosedDays:
    """From one day to another, both of them closed."""

    first: date
    last: date

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class ClosedWeek:
    """A week by ISO 8601, closed every year."""

    number: int

    def covers(self, day: date) -> bool:
        return day.isocalendar().week == self.number


Closed = ClosedDays | ClosedWeek


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (J. Meeus, Astronomical Algorithms, 1991, chapter 8)."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leap_centuries, rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon + 15) % 30
    leaps, years = divmod(of_century, 4)
    weekday = (32 + 2 * rest + 2 * leaps - epact - years) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def is_holiday(day: date, country: Country) -> bool:
    """Whether it is a holiday there, by law or by custom."""
    from_easter = (day - easter(day.year)) // timedelta(days=1)
    return from_easter in _FROM_EASTER or (day.month, day.day) in _FIXED[country]


def is_workday(day: date, country: Country, closed: tuple[Closed, ...]) -> bool:
    """Whether people work there on that day: no weekend, no holiday, nothing closed."""
    return (
        day.weekday() < _SATURDAY
        and not is_holiday(day, country)
        and not any(one.covers(day) for one in closed)
    )


def workday_from(day: date, country: Country, closed: tuple[Closed, ...]) -> date:
    """That day, or else the next on which people work; the day itself, where none comes within a year."""
    after = (day + timedelta(days=count) for count in range(366))
    return next((each for each in after if is_workday(each, country, closed)), day)

"""What a person must be asked about a date or a time before it counts."""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

Code = Literal[
    "no-date",
    "no-time",
    "not-understood",
    "no-such-date",
    "no-such-time",
    "wrong-weekday",
    "wrong-week",
    "past",
    "far-ahead",
    "which-day",
    "which-year",
    "which-time",
    "several-dates",
    "twice",
    "ends-before-start",
]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a text is no date or time yet. It is a value to ask about, never an exception.

    `given`: the words in question as they were written, in one line; what is not understood, or what is doubtful.
    `day`: the date that these words name, where they name one that exists.
    `weekday`: the weekday that was written (0 is Monday), where it is not that of `day`.
    `days`, `times`: what may be meant, to choose from; the likelier first.
    """

    code: Code
    given: str
    day: date | None = None
    weekday: int | None = None
    days: tuple[date, ...] = ()
    times: tuple[time, ...] = ()

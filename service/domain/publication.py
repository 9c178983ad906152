"""What of minutes is in the publication folder, and under which name."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date

from service.domain.fold import fold
from service.domain.minutes import MinutesState

_LONGEST_TITLE = 60


@dataclass(frozen=True, slots=True)
class Publication:
    """One version of minutes that is published, or is to be.

    `stem` is what the names of its files begin with, the same for all versions of the minutes of one meeting. So many
    have `approved_by` and so many were `unreached`, as it stood at the approval. `written` is as what it was written
    last; None before that.
    """

    minutes: int
    stem: str
    approved_by: int
    unreached: int
    written: MinutesState | None = None


def stem_of(title: str, held: date, meeting: int, taken: Container[str]) -> str:
    """A name that every file system and every address takes: '2026-03-12-foraarsmoede'.

    Of a title only letters a-z and digits are left, so it is in no other folder. `meeting` tells two alike apart.
    """
    words = fold(title).replace(" ", "-")[:_LONGEST_TITLE].strip("-")
    stem = "-".join(filter(None, (held.isoformat(), words)))
    while stem in taken:
        stem = f"{stem}-{meeting}"
    return stem

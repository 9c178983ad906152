"""What has become of each person's copy of a letter to many that asks for something."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Unreached = Literal["refused", "unsent", "away"]


@dataclass(frozen=True, slots=True)
class Copy:
    """One person's copy: when the mail server took it, and whether it came back.

    `away_until` is the last day of an absence that had begun when it was sent.
    """

    email: str
    sent: datetime | None
    is_refused: bool = False
    away_until: date | None = None

    def unreached(self, deadline: datetime) -> Unreached | None:
        """Why this person's silence says nothing: it is not the silence of somebody who could have read it."""
        if self.is_refused:
            return "refused"
        if self.sent is None or self.sent > deadline:
            return "unsent"
        is_away = self.away_until is not None and self.away_until >= deadline.date()
        return "away" if is_away else None

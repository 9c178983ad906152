"""Until when people are away."""

from datetime import date

from sqlite_utils import Database

from service.domain.meeting import Away
from service.store.db import moment, stamp


class Absences:
    """Rows of `absence`, one an address."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, email: str) -> Away | None:
        """What was noted last of that address."""
        row = self._db.execute("SELECT until, noted FROM absence WHERE email = ?", (email,)).fetchone()
        return Away(email, date.fromisoformat(row[0]), moment(row[1])) if row else None

    def keep(self, away: Away) -> None:
        """Notes it, in the place of what was noted before."""
        self._db.execute(
            "INSERT OR REPLACE INTO absence (email, until, noted) VALUES (?, ?, ?)",
            (away.email, away.until.isoformat(), stamp(away.noted)),
        )

    def forget(self, before: date) -> None:
        """Whoever was back by then needs no note any more."""
        self._db.execute("DELETE FROM absence WHERE until < ?", (before.isoformat(),))

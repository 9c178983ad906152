"""Until when people are away."""

from datetime import date

from sqlite_utils import Database

from service.domain.meeting import Away
from service.store.db import moment, stamp


class Absences:
    """Rows of `absence`, one a note: a copy of a draft is judged by what was said when it came."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, email: str) -> Away | None:
        """What was noted last of that address."""
        row = self._db.execute(
            "SELECT until, noted FROM absence WHERE email = ? ORDER BY noted DESC", (email,)
        ).fetchone()
        return Away(email, date.fromisoformat(row[0]), moment(row[1])) if row else None

    def keep(self, away: Away) -> None:
        """Notes it; what was noted before counts no more, but for what happened before."""
        self._db.execute(
            "INSERT OR REPLACE INTO absence (email, until, noted) VALUES (?, ?, ?)",
            (away.email, away.until.isoformat(), stamp(away.noted)),
        )

    def forget(self, before: date) -> None:
        """Whoever was back by then needs no note any more, unless a draft of minutes went to them and is still open."""
        self._db.execute(
            """
            DELETE FROM absence WHERE until < ? AND NOT EXISTS (
                SELECT 1 FROM minutes m JOIN outbox o ON o.conversation = m.number
                WHERE m.state = 'draft' AND o.recipient = absence.email)
            """,
            (before.isoformat(),),
        )

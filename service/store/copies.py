"""What has become of each person's copy of a letter to many: rows of `outbox`, and who was away."""

from datetime import date, datetime, timedelta

from sqlite_utils import Database

from service.domain.copies import Copy
from service.store.db import moment, stamp

# A mail program that says within a day that its owner is away, says it of the copy that it got.
_ANSWERED_FOR = timedelta(days=1)


def copies_of(db: Database, conversation: int, kind: str) -> tuple[Copy, ...]:
    """The copies of the letter of that kind with which the conversation began, in the order of sending."""
    rows = db.execute(
        """
        SELECT recipient, state, settled_at FROM outbox
        WHERE conversation = ? AND kind = ? AND to_many = 1 AND recipient != '' ORDER BY id
        """,
        (conversation, kind),
    ).fetchall()
    return tuple(
        Copy(email, sent, state == "refused", _away_until(db, email, sent) if sent else None)
        for email, state, settled in rows
        for sent in [moment(settled) if state == "sent" and settled else None]
    )


def _away_until(db: Database, email: str, sent: datetime) -> date | None:
    """What somebody's mail program said last of an absence that had begun when the copy came."""
    row = db.execute(
        "SELECT until FROM absence WHERE email = ? AND noted <= ? ORDER BY noted DESC",
        (email, stamp(sent + _ANSWERED_FOR)),
    ).fetchone()
    return date.fromisoformat(row[0]) if row else None

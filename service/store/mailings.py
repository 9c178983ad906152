"""Letters to many, each mailing counted as one: those of one kind, queued at one moment, about one thing."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from service.store.db import moment, stamp


@dataclass(frozen=True, slots=True)
class Mailing:
    """To how many it goes (`total`), to how many it has gone (`sent`) and is still to go (`left`).

    The rest were refused or are uncertain. What was withdrawn before it went is not counted.
    """

    mailbox: str
    kind: str
    conversation: int | None
    queued_at: datetime
    subject: str
    total: int
    sent: int
    left: int

    @property
    def failed(self) -> int:
        """How many letters were refused or are uncertain."""
        return self.total - self.sent - self.left

    @property
    def told(self) -> str:
        """How far it has come: `4,120 of 10,000 sent`."""
        failed = f", {self.failed:,} refused or uncertain" if self.failed else ""
        return f"{self.sent:,} of {self.total:,} sent{failed}" + ("" if self.left else "; that is all")


class Mailings:
    """Reads the outbox."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def are_waiting(self, mailbox: str) -> bool:
        """Is there a letter to many that waits to be sent?"""
        row = self._db.execute(
            "SELECT 1 FROM outbox WHERE mailbox = ? AND state = 'queued' AND to_many = 1 LIMIT 1", (mailbox,)
        ).fetchone()
        return row is not None

    def under_way(self, mailbox: str | None = None) -> tuple[Mailing, ...]:
        """Those of one mailbox, or of all, of which some letters are still to be sent, oldest first."""
        joined = """
            JOIN (SELECT DISTINCT mailbox, queued_at, kind, conversation FROM outbox
                  WHERE state IN ('queued', 'sending') AND to_many = 1 AND mailbox = coalesce(?, mailbox)) q
            ON o.mailbox = q.mailbox AND o.queued_at = q.queued_at AND o.kind = q.kind
                AND o.conversation IS q.conversation
            WHERE TRUE
        """
        return self._counted(joined, mailbox)

    def again(self, mailing: Mailing) -> Mailing | None:
        """The same one as it is now; None where its letters have been withdrawn."""
        its_own = "WHERE o.mailbox = ? AND o.queued_at = ? AND o.kind = ? AND o.conversation IS ?"
        key = (mailing.mailbox, stamp(mailing.queued_at), mailing.kind, mailing.conversation)
        return next(iter(self._counted(its_own, *key)), None)

    def _counted(self, where: str, *values: Any) -> tuple[Mailing, ...]:
        rows = self._db.execute(
            f"""
            SELECT o.mailbox, o.kind, o.conversation, o.queued_at, min(o.subject), count(*),
                   count(*) FILTER (WHERE o.state = 'sent'),
                   count(*) FILTER (WHERE o.state IN ('queued', 'sending'))
            FROM outbox o {where} AND o.to_many = 1 AND o.state != 'withdrawn'
            GROUP BY o.mailbox, o.queued_at, o.kind, o.conversation HAVING count(*) > 1 ORDER BY min(o.id)
            """,
            values,
        )
        return tuple(
            Mailing(mailbox, kind, conversation, moment(queued), subject, total, sent, left)
            for mailbox, kind, conversation, queued, subject, total, sent, left in rows
        )

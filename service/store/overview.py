"""What happened in a mailbox within a span of time: the questions that the digest asks."""

from datetime import datetime

from sqlite_utils import Database

from service.domain.registry import LeftMail, NewMember, Refused
from service.store.db import moment, stamp


class Overview:
    """Reads over several tables at once; every question walks an index or a span of ids that is one day long."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def last_digest(self, mailbox: str) -> datetime | None:
        """When the latest digest of that mailbox was queued."""
        row = self._db.execute(
            "SELECT max(queued_at) FROM outbox WHERE mailbox = ? AND kind = 'digest'", (mailbox,)
        ).fetchone()
        return moment(row[0]) if row[0] else None

    def entered_between(
        self, networks: tuple[str, ...], since: datetime, until: datetime
    ) -> tuple[NewMember, ...]:
        """Who took a seat in any of `networks`, oldest first."""
        marks = ", ".join("?" * len(networks))
        rows = self._db.execute(
            f"""
            SELECT m.name, m.email, o.name, s.network FROM seat s JOIN member m ON m.id = s.member
            LEFT JOIN organisation o ON o.id = m.organisation
            WHERE s.network IN ({marks}) AND s.since >= ? AND s.since < ? ORDER BY s.since, m.id
            """,
            (*networks, stamp(since), stamp(until)),
        )
        return tuple(NewMember(*row) for row in rows)

    def left_between(self, mailbox: str, since: datetime, until: datetime) -> tuple[LeftMail, ...]:
        """The mails that were left to people: in doubt, or because of a bug."""
        rows = self._db.execute(
            """
            SELECT sender, arrived, verdict FROM inbox
            WHERE mailbox = ? AND verdict IN ('doubt', 'failed') AND arrived >= ? AND arrived < ? ORDER BY id
            """,
            (mailbox, stamp(since), stamp(until)),
        )
        return tuple(LeftMail(sender, moment(arrived), verdict) for sender, arrived, verdict in rows)

    def refused_between(self, mailbox: str, since: datetime, until: datetime) -> tuple[Refused, ...]:
        """The letters that a server would not take, and from which nobody knows whether they arrived."""
        rows = self._db.execute(
            """
            SELECT recipient, subject, state FROM outbox
            WHERE mailbox = ? AND state IN ('refused', 'uncertain') AND settled_at >= ? AND settled_at < ?
            ORDER BY id
            """,
            (mailbox, stamp(since), stamp(until)),
        )
        return tuple(Refused(*row) for row in rows)

"""What happened in a mailbox within a span of time: the questions that the digest asks."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlite_utils import Database

from service.domain.registry import LeftMail, NewMember, OnTheWay, Refused
from service.store.db import moment, stamp
from service.store.mailings import Mailings

Matter = Literal["registration", "question", "preview", "code", "details", "confirmation"]


@dataclass(frozen=True, slots=True)
class Waiting:
    """So many matters of a kind wait in a mailbox, the oldest `since` then.

    `whom`: `secretariat`, any officer (a `registration` to decide, a `question` to answer); the address of the one
    officer who has a `preview` or a one-time `code`; or `people` (`details` asked for, a `confirmation`).
    """

    mailbox: str
    what: Matter
    whom: str
    count: int
    since: datetime


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

    def on_the_way(self, mailbox: str) -> tuple[OnTheWay, ...]:
        """The letters to many that are being sent from that mailbox, oldest first."""
        return tuple(
            OnTheWay(one.subject, one.total, one.sent) for one in Mailings(self._db).under_way(mailbox)
        )

    def waiting(self) -> tuple[Waiting, ...]:
        """What waits for whom in all mailboxes, oldest first within each."""
        rows = self._db.execute(
            """
            SELECT mailbox, CASE state WHEN 'pending' THEN 'registration' ELSE 'details' END,
                   CASE state WHEN 'pending' THEN 'secretariat' ELSE 'people' END, count(*), min(opened)
            FROM registration WHERE state IN ('asked', 'pending') GROUP BY mailbox, state
            UNION ALL SELECT mailbox, 'confirmation', 'people', count(*), min(opened)
            FROM confirmation WHERE state = 'asked' GROUP BY mailbox
            UNION ALL SELECT mailbox, 'question', 'secretariat', count(*), min(opened)
            FROM question WHERE state = 'open' GROUP BY mailbox
            UNION ALL SELECT mailbox, CASE waits_for WHEN 'yes' THEN 'preview' ELSE 'code' END, officer,
                             count(*), min(opened)
            FROM held WHERE state = 'open' GROUP BY mailbox, officer, waits_for
            ORDER BY 1, 5, 2, 3
            """
        )
        return tuple(
            Waiting(mailbox, what, whom, count, moment(since)) for mailbox, what, whom, count, since in rows
        )

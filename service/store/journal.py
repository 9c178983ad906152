"""The journal: what was decided and why, line by line, people named by number."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from service.domain.decision import Reason
from service.store.db import moment, stamp


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. `event` is what happened (`decided`, `entered`, `queued`, `sent` …), `reason` why.

    `facts` is for programs: JSON that reckons with it what this line brought about.
    """

    event: str
    reason: Reason
    mailbox: str | None = None
    workflow: str | None = None
    inbox: int | None = None
    outbox: int | None = None
    conversation: int | None = None
    member: int | None = None
    network: str | None = None
    facts: Mapping[str, Any] | None = None


class Journal:
    """Written inside the transaction whose doings it tells."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def write(self, entry: Entry, now: datetime) -> None:
        """Adds a line."""
        self.write_all([entry], now)

    def write_all(self, entries: Iterable[Entry], now: datetime) -> None:
        """Adds lines, in this order."""
        at = stamp(now)
        self._db.conn.executemany(
            """
            INSERT INTO journal (at, mailbox, event, workflow, code, reason, inbox, outbox, conversation, member,
                                 network, facts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (
                (
                    at,
                    entry.mailbox,
                    entry.event,
                    entry.workflow,
                    entry.reason.code,
                    entry.reason.text,
                    entry.inbox,
                    entry.outbox,
                    entry.conversation,
                    entry.member,
                    entry.network,
                    json.dumps(entry.facts, ensure_ascii=False) if entry.facts is not None else None,
                )
                for entry in entries
            ),
        )

    def lines(self, limit: int) -> list[dict[str, Any]]:
        """The latest lines, newest last."""
        rows = self._db.execute(
            """
            SELECT id, at, mailbox, event, workflow, code, reason, inbox, outbox, conversation, member, network,
                   facts
            FROM journal ORDER BY id DESC LIMIT ?
            """,
            (limit,),
        ).fetchall()
        return [
            {
                "id": row[0], "at": moment(row[1]), "mailbox": row[2], "event": row[3], "workflow": row[4],
                "code": row[5], "reason": row[6], "inbox": row[7], "outbox": row[8], "conversation": row[9],
                "member": row[10], "network": row[11], "facts": json.loads(row[12]) if row[12] else None,
            }
            for row in reversed(rows)
        ]  # fmt: skip

"""The cursor of each mailbox, and the book of mail that came in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlite_utils import Database

from service.store.db import moment, stamp

Filing = Literal["none", "wanted", "done"]
InboxVerdict = Literal["handled", "doubt", "failed", "copy"]


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a mailbox was read: `after` is the last UID dealt with, `began` when the service first saw it.

    Mail with a UID below `history` may have lain there before `began`, and is then not ours.
    """

    uidvalidity: int
    after: int
    began: datetime
    history: int


@dataclass(frozen=True, slots=True)
class Identity:
    """By what a mail is recognised when it comes again. `dated` is its Date header as a stamp, `sender` its one
    From address; None where there is none."""

    message_id: str | None
    dated: str | None
    digest: str
    sender: str | None


@dataclass(frozen=True, slots=True)
class InboxRow:
    """One mail to be remembered.

    `arrived` is the server's INTERNALDATE; `raw` None for a second copy. `about` are the addresses that it names
    besides its sender's.
    """

    mailbox: str
    uidvalidity: int
    uid: int
    identity: Identity
    arrived: datetime
    verdict: InboxVerdict
    workflow: str | None
    code: str
    reason: str
    filing: Filing
    raw: bytes | None
    about: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Filed:
    """The filing of a mail that is known; when and under which UIDVALIDITY it arrived."""

    filing: Filing
    arrived: datetime
    uidvalidity: int


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where and when a mail that has a row (`id`) came in."""

    id: int
    mailbox: str
    uidvalidity: int
    uid: int
    arrived: datetime


class Inbox:
    """Rows are added inside the transaction that carries out the decision on the mail."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def cursor(self, mailbox: str) -> Cursor | None:
        """Where reading stands, None for a mailbox that was never seen."""
        row = self._db.execute(
            "SELECT uidvalidity, after, began, history FROM mailbox WHERE key = ?", (mailbox,)
        ).fetchone()
        return Cursor(row[0], row[1], moment(row[2]), row[3]) if row else None

    def begin(self, mailbox: str, cursor: Cursor) -> None:
        """Starts reading a mailbox, for the first time or anew."""
        self._db.execute(
            "INSERT OR REPLACE INTO mailbox (key, uidvalidity, after, began, history) VALUES (?, ?, ?, ?, ?)",
            (mailbox, cursor.uidvalidity, cursor.after, stamp(cursor.began), cursor.history),
        )

    def advance(self, mailbox: str, uidvalidity: int, uid: int) -> None:
        """This mail has been dealt with."""
        self._db.execute(
            "UPDATE mailbox SET after = ? WHERE key = ? AND uidvalidity = ?", (uid, mailbox, uidvalidity)
        )

    def known(self, mailbox: str, uidvalidity: int, uid: int, mail: Identity) -> int | None:
        """The inbox row that this mail already has: the same UID, or the same mail come again.

        The same mail has the same Message-ID, sender and Date (a list may have added a footer on one of two ways),
        or the same content: the digest is over From, Date, Subject and words, so with a Date it is one mail even
        where somebody gave it another Message-ID to have its effect again. Of a sender who was erased only the digest
        is left.
        """
        row = self._db.execute(
            """
            SELECT id FROM inbox WHERE mailbox = ? AND uidvalidity = ? AND uid = ?
            UNION ALL SELECT id FROM inbox WHERE message_id = ? AND dated = ? AND sender IS ? AND mailbox = ?
            UNION ALL SELECT id FROM inbox
                WHERE digest = ? AND (message_id IS ? OR dated IS NOT NULL OR sender IS NULL) AND mailbox = ?
            LIMIT 1
            """,
            (
                mailbox, uidvalidity, uid,
                mail.message_id, mail.dated, mail.sender, mailbox,
                mail.digest, mail.message_id, mailbox,
            ),
        ).fetchone()  # fmt: skip
        return int(row[0]) if row else None

    def add(self, row: InboxRow) -> int:
        """Remembers the mail; the id of its row."""
        made = self._db.execute(
            """
            INSERT INTO inbox (mailbox, uidvalidity, uid, sender, message_id, dated, digest, arrived, verdict,
                               workflow, code, reason, filing)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (
                row.mailbox,
                row.uidvalidity,
                row.uid,
                row.identity.sender,
                row.identity.message_id,
                row.identity.dated,
                row.identity.digest,
                stamp(row.arrived),
                row.verdict,
                row.workflow,
                row.code,
                row.reason,
                row.filing,
            ),
        )
        assert made.lastrowid is not None
        if row.raw is not None:
            self._db.execute("INSERT INTO mail_bytes (inbox, raw) VALUES (?, ?)", (made.lastrowid, row.raw))
            for email in row.about:
                self._db.execute(
                    "INSERT INTO mail_about (email, inbox) VALUES (?, ?)", (email, made.lastrowid)
                )
        return made.lastrowid

    def row(self, row: int) -> Filed:
        """How far the filing of a mail is."""
        found = self._db.execute(
            "SELECT filing, arrived, uidvalidity FROM inbox WHERE id = ?", (row,)
        ).fetchone()
        return Filed(found[0], moment(found[1]), found[2])

    def at(self, key: str) -> Arrival | None:
        """The mail of that key (`Incoming.key`)."""
        mailbox, uidvalidity, uid = key.rsplit("/", 2)
        found = self._db.execute(
            "SELECT id, arrived FROM inbox WHERE mailbox = ? AND uidvalidity = ? AND uid = ?",
            (mailbox, int(uidvalidity), int(uid)),
        ).fetchone()
        return Arrival(found[0], mailbox, int(uidvalidity), int(uid), moment(found[1])) if found else None

    def to_file(self, mailbox: str, limit: int) -> list[tuple[int, int, int]]:
        """(id, uidvalidity, uid) of handled mail that still lies in the INBOX, oldest first."""
        rows = self._db.execute(
            "SELECT id, uidvalidity, uid FROM inbox WHERE mailbox = ? AND filing = 'wanted' ORDER BY id LIMIT ?",
            (mailbox, limit),
        )
        return [(row[0], row[1], row[2]) for row in rows]

    def filed(self, ids: list[int]) -> None:
        """These were moved (or were gone already)."""
        for row in ids:
            self._db.execute("UPDATE inbox SET filing = 'done' WHERE id = ?", (row,))

    def forget_bytes(self, before: datetime) -> int:
        """Drops the bytes of mail that arrived before that moment, and who wrote it; how many."""
        old, at = "filing != 'wanted' AND arrived < ?", (stamp(before),)
        done = self._db.execute(
            f"DELETE FROM mail_bytes WHERE inbox IN (SELECT id FROM inbox WHERE {old})", at
        )
        self._db.execute(
            f"UPDATE inbox SET sender = NULL, message_id = NULL WHERE sender IS NOT NULL AND {old}", at
        )
        return done.rowcount

    def counts(self) -> dict[str, int]:
        """Rows by verdict, and `to_file`."""
        rows = self._db.execute("SELECT verdict, count(*) FROM inbox GROUP BY verdict")
        counts = {str(verdict): int(count) for verdict, count in rows}
        waiting = self._db.execute("SELECT count(*) FROM inbox WHERE filing = 'wanted'").fetchone()
        return {**counts, "to_file": int(waiting[0])}

"""The book of letters that go out: final bytes, and what became of each."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import Any, Literal, get_args

from sqlite_utils import Database

from service.domain.post import SentLetter
from service.store.db import moment, stamp

Settled = Literal["sent", "refused", "uncertain"]
State = Literal["queued", "sending", "sent", "refused", "uncertain", "withdrawn"]
STATES: tuple[State, ...] = get_args(State)


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A letter, composed and ready. `key` is unique for ever: the same letter is never queued twice.

    `about` are the addresses of those it names besides the recipient. `fleeting`: nothing of it is kept once it
    has been sent. `idle`: the mail that caused it brought nothing about. `to_many`: one of many alike.
    """

    key: str
    mailbox: str
    kind: str
    network: str | None
    sender: str
    recipient: str
    subject: str
    message_id: str
    conversation: int | None
    caused_by: int | None
    repeatable: bool
    raw: bytes
    about: frozenset[str] = frozenset()
    fleeting: bool = False
    idle: bool = False
    to_many: bool = False


@dataclass(frozen=True, slots=True)
class Sendable:
    """What the courier needs of a letter; `repeatable`: it does no harm when it comes twice."""

    id: int
    sender: str
    recipient: str
    raw: bytes
    repeatable: bool


@dataclass(frozen=True, slots=True)
class LetterRef:
    """A letter of ours that a mail answers.

    `by_thread`: found by its Message-ID, which nobody can guess; otherwise only by the number in the subject,
    which anybody can.
    """

    id: int
    kind: str
    network: str | None
    recipient: str
    conversation: int | None
    by_thread: bool
    queued: datetime


@dataclass(frozen=True, slots=True)
class AnswerRef:
    """A letter of ours that answered a mail of its recipient. `is_idle`: that mail brought nothing about."""

    id: int
    kind: str
    subject: str
    conversation: int | None
    is_idle: bool


class Outbox:
    """Rows are queued inside a transaction of the office; the courier's steps are transactions of their own."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def queue(self, row: OutboxRow, now: datetime) -> int | None:
        """Puts a letter in; its id, or None where its key is there already."""
        return None if self.has(row.key) else self.queue_all([row], now)[0]

    def queue_all(self, rows: Iterable[OutboxRow], now: datetime) -> list[int]:
        """Puts letters in whose keys are all `known` to be new; their ids."""
        at = stamp(now)
        first = self._next_id()
        numbered = list(enumerate(rows, first))
        self._db.conn.executemany(
            """
            INSERT INTO outbox (id, key, mailbox, kind, network, sender, recipient, subject, message_id, conversation,
                                caused_by, idle, to_many, repeatable, forget, state, not_before, queued_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?)
            """,
            (
                (
                    number,
                    row.key,
                    row.mailbox,
                    row.kind,
                    row.network,
                    row.sender,
                    row.recipient,
                    row.subject,
                    row.message_id,
                    row.conversation,
                    row.caused_by,
                    int(row.idle),
                    int(row.to_many),
                    int(row.repeatable),
                    "all" if row.fleeting else None,
                    at,
                    at,
                )
                for number, row in numbered
            ),
        )
        self._db.conn.executemany(
            "INSERT INTO letter_bytes (outbox, raw) VALUES (?, ?)",
            ((number, row.raw) for number, row in numbered),
        )
        self._db.conn.executemany(
            "INSERT INTO letter_about (email, outbox) VALUES (?, ?)",
            ((email, number) for number, row in numbered for email in row.about),
        )
        return [number for number, _ in numbered]

    def has(self, key: str) -> bool:
        """Was a letter of this key ever queued?"""
        return self._db.execute("SELECT 1 FROM outbox WHERE key = ?", (key,)).fetchone() is not None

    def known(self, keys: Sequence[str]) -> frozenset[str]:
        """Of these keys those of which a letter was ever queued."""
        rows = self._db.execute(
            "SELECT key FROM outbox WHERE key IN (SELECT value FROM json_each(?))", (json.dumps(keys),)
        )
        return frozenset(row[0] for row in rows)

    def _next_id(self) -> int:
        """An id that no letter has, nor ever had."""
        row = self._db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'").fetchone()
        return int(row[0]) + 1 if row else 1

    def recent(self, recipient: str, since: datetime, *, kind: str = "") -> int:
        """How many letters, or letters of that kind, were queued for that address since then: the send budget asks."""
        row = self._db.execute(
            "SELECT count(*) FROM outbox WHERE recipient = ?1 AND queued_at >= ?2 AND ?3 IN ('', kind)",
            (recipient, stamp(since), kind),
        ).fetchone()
        return int(row[0])

    def answers(self, recipient: str, since: datetime) -> list[AnswerRef]:
        """The letters since then that answer mails of their recipient, oldest first.

        Only those after the last letter that somebody else's mail caused: with that, a person took part.
        """
        rows = self._db.execute(
            """
            SELECT o.id, o.kind, o.subject, o.conversation, o.idle, i.sender IS o.recipient
            FROM outbox o JOIN inbox i ON i.id = o.caused_by
            WHERE o.recipient = ? AND o.queued_at >= ? AND o.kind != 'alert' ORDER BY o.id
            """,
            (recipient, stamp(since)),
        )
        found: list[AnswerRef] = []
        for letter, kind, subject, conversation, idle, is_own in rows:
            answer = AnswerRef(letter, kind, subject, conversation, bool(idle))
            found = [*found, answer] if is_own else []
        return found

    def answered_mails(self, letters: list[int]) -> list[bytes]:
        """The mails that these letters answer, as far as they are still kept."""
        rows = self._db.execute(
            """
            SELECT DISTINCT b.raw FROM outbox o JOIN mail_bytes b ON b.inbox = o.caused_by
            WHERE o.id IN (SELECT value FROM json_each(?))
            """,
            (json.dumps(letters),),
        )
        return [row[0] for row in rows]

    def latest_to(self, recipient: str, limit: int) -> list[bytes]:
        """The latest letters to that address, as far as they are still kept."""
        rows = self._db.execute(
            """
            SELECT b.raw FROM outbox o JOIN letter_bytes b ON b.outbox = o.id
            WHERE o.recipient = ? ORDER BY o.queued_at DESC LIMIT ?
            """,
            (recipient, limit),
        )
        return [row[0] for row in rows]

    def answered(self, mailbox: str, message_ids: tuple[str, ...]) -> LetterRef | None:
        """The letter that a mail answers, by the ids in its thread, nearest first."""
        for message_id in message_ids:
            row = self._db.execute(
                "SELECT id, kind, network, recipient, conversation, queued_at FROM outbox"
                " WHERE message_id = ? AND mailbox = ?",
                (message_id, mailbox),
            ).fetchone()
            if row:
                return _ref(row, by_thread=True)
        return None

    def sent(self, mailbox: str, message_id: str) -> SentLetter | None:
        """The letter of that Message-ID, if a server took it, as far as anybody knows, and it may be spoken of."""
        row = self._db.execute(
            """
            SELECT id, kind, recipient, subject, conversation, kind = 'minutes-draft' AND to_many FROM outbox
            WHERE message_id = ? AND mailbox = ? AND state IN ('sent', 'uncertain') AND forget IS NULL
            """,
            (message_id, mailbox),
        ).fetchone()
        return SentLetter(row[0], row[1], row[2], row[3], row[4], is_copy=bool(row[5])) if row else None

    def of_conversation(
        self, mailbox: str, number: int, recipient: str, code: str | None
    ) -> LetterRef | None:
        """The latest letter to `recipient` in the conversation of this number; with `code` the one that bears it."""
        row = self._db.execute(
            """
            SELECT id, kind, network, recipient, conversation, queued_at FROM outbox
            WHERE conversation = ? AND mailbox = ? AND recipient = ? AND message_id LIKE ? ORDER BY id DESC LIMIT 1
            """,
            (number, mailbox, recipient, f"<{code.lower()}%" if code else "%"),
        ).fetchone()
        return _ref(row, by_thread=code is not None) if row else None

    def is_due(self, mailbox: str, now: datetime) -> bool:
        """Is there a letter that could be sent now?"""
        row = self._db.execute(
            "SELECT 1 FROM outbox WHERE mailbox = ? AND state = 'queued' AND not_before <= ? LIMIT 1",
            (mailbox, stamp(now)),
        ).fetchone()
        return row is not None

    def take(self, mailbox: str, limit: int, now: datetime, *, ahead: int = 0) -> list[Sendable]:
        """Marks up to `limit` letters that are due as being sent, oldest first, those to many after all others.

        Where all of them are repeatable, up to `ahead` more that are. Whoever has written waits for an answer; what
        goes to ten thousand may take a minute longer.
        """
        due = self._db.execute(
            """
            SELECT id, repeatable FROM outbox WHERE mailbox = ? AND state = 'queued' AND not_before <= ?
            ORDER BY to_many, not_before, id LIMIT ?
            """,
            (mailbox, stamp(now), limit + ahead),
        ).fetchall()
        repeatable = len(list(takewhile(lambda row: row[1], due)))
        taken = [row[0] for row in due[: max(limit, repeatable)]]
        rows = self._db.execute(
            """
            UPDATE outbox SET state = 'sending', attempts = attempts + 1
            WHERE id IN (SELECT value FROM json_each(?))
            RETURNING id, sender, recipient, (SELECT raw FROM letter_bytes WHERE outbox = outbox.id), repeatable
            """,
            (json.dumps(taken),),
        ).fetchall()
        found = {row[0]: Sendable(row[0], row[1], row[2], row[3], bool(row[4])) for row in rows}
        return [found[letter] for letter in taken]

    def give_back(self, letter: int) -> None:
        """Back in the queue, as if it had not been taken."""
        self._db.execute(
            "UPDATE outbox SET state = 'queued', attempts = attempts - 1 WHERE id = ?", (letter,)
        )

    def attempts(self, letter: int) -> int:
        """How often the courier has taken this letter."""
        row = self._db.execute("SELECT attempts FROM outbox WHERE id = ?", (letter,)).fetchone()
        return int(row[0]) if row else 0

    def is_repeatable(self, letter: int) -> bool:
        """Does it no harm when this letter comes twice?"""
        row = self._db.execute("SELECT repeatable FROM outbox WHERE id = ?", (letter,)).fetchone()
        return bool(row and row[0])

    def is_fleeting(self, letter: int) -> bool:
        """Does what it says go as soon as its fate is known?"""
        row = self._db.execute("SELECT forget IS NOT NULL FROM outbox WHERE id = ?", (letter,)).fetchone()
        return bool(row and row[0])

    def settle(self, letter: int, state: Settled, code: int | None, detail: str, now: datetime) -> None:
        """What became of a letter. `code` is the SMTP reply code, `detail` the server's words."""
        self._db.execute(
            "UPDATE outbox SET state = ?, code = ?, detail = ?, settled_at = ? WHERE id = ?",
            (state, code, detail[:500], stamp(now), letter),
        )

    def postpone(self, letter: int, until: datetime, code: int | None, detail: str) -> None:
        """Back in the queue, not to be tried before `until`."""
        self._db.execute(
            "UPDATE outbox SET state = 'queued', not_before = ?, code = ?, detail = ? WHERE id = ?",
            (stamp(until), code, detail[:500], letter),
        )

    def interrupted(self) -> list[tuple[int, bool]]:
        """(id, repeatable) of letters that were being sent when the process ended: nobody knows how it went."""
        rows = self._db.execute("SELECT id, repeatable FROM outbox WHERE state = 'sending' ORDER BY id")
        return [(row[0], bool(row[1])) for row in rows]

    def letter(self, letter: int) -> dict[str, Any]:
        """One letter without its bytes."""
        rows = self._db.execute(f"SELECT {_LISTED} FROM outbox WHERE id = ?", (letter,)).fetchall()
        return _listed(rows[0])

    def letters(self, limit: int, state: State | None = None) -> list[dict[str, Any]]:
        """The latest letters without their bytes, newest last; only those in `state` where one is given."""
        rows = self._db.execute(
            f"SELECT {_LISTED} FROM outbox WHERE ? IN ('', state) ORDER BY id DESC LIMIT ?",
            (state or "", limit),
        ).fetchall()
        return [_listed(row) for row in reversed(rows)]

    def retry(self, letter: int, now: datetime) -> str | None:
        """Queues a letter anew that was refused or is uncertain, the same to the byte; its mailbox.

        None where there is no such letter in one of these states, or its bytes have been forgotten.
        """
        row = self._db.execute(
            """
            UPDATE outbox SET state = 'queued', attempts = 0, not_before = ?1, queued_at = ?1, settled_at = NULL
            WHERE id = ?2 AND state IN ('refused', 'uncertain') AND id IN (SELECT outbox FROM letter_bytes)
            RETURNING mailbox
            """,
            (stamp(now), letter),
        ).fetchall()
        return str(row[0][0]) if row else None

    def failed(self, since: datetime) -> dict[str, int]:
        """How many letters came to be `refused` or `uncertain` since then, by state; states without any are absent."""
        rows = self._db.execute(
            """
            SELECT state, count(*) FROM outbox WHERE state IN ('refused', 'uncertain') AND settled_at >= ?
            GROUP BY state ORDER BY state
            """,
            (stamp(since),),
        )
        return {row[0]: row[1] for row in rows}

    def bytes_of(self) -> list[tuple[int, str, bytes]]:
        """(id, kind, raw) of every letter whose bytes are still kept."""
        return list(
            self._db.execute(
                "SELECT o.id, o.kind, b.raw FROM outbox o JOIN letter_bytes b ON b.outbox = o.id ORDER BY 1"
            )
        )

    def counts(self) -> dict[str, int]:
        """How many letters are in each state that is not final, and `refused`."""
        rows = self._db.execute(
            "SELECT state, count(*) FROM outbox WHERE state IN ('queued', 'sending', 'uncertain', 'refused') GROUP BY 1"
        )
        return {"queued": 0, "sending": 0, "uncertain": 0, "refused": 0, **{row[0]: row[1] for row in rows}}

    def forget_bytes(self, before: datetime) -> int:
        """Drops the bytes of letters settled before that moment; how many."""
        done = self._db.execute(
            "DELETE FROM letter_bytes WHERE outbox IN (SELECT id FROM outbox WHERE settled_at < ?)",
            (stamp(before),),
        )
        return done.rowcount


_COLUMNS = (
    "id", "mailbox", "kind", "network", "recipient", "subject", "message_id", "conversation", "state",
    "attempts", "not_before", "queued_at", "settled_at", "code", "detail",
)  # fmt: skip
_LISTED = ", ".join(_COLUMNS)


def _ref(row: tuple[Any, ...], *, by_thread: bool) -> LetterRef:
    return LetterRef(row[0], row[1], row[2], row[3], row[4], by_thread, moment(row[5]))


def _listed(row: tuple[Any, ...]) -> dict[str, Any]:
    listed = dict(zip(_COLUMNS, row, strict=True))
    for column in ("not_before", "queued_at", "settled_at"):
        listed[column] = moment(listed[column]) if listed[column] else None
    return listed

"""What waits for an officer: mails held back for a code or a yes, and questions of people that were handed over."""

import json
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from service.domain.decision import Held, Question
from service.store.db import moment, stamp

_HELD = """
    SELECT number, mailbox, officer, waits_for, mail, command, networks, state, decided_by, message_id, subject,
           fingerprint, at_hand, shown, opened
    FROM held
"""
_QUESTION = """
    SELECT number, mailbox, sender, name, language, networks, state, answered_by, message_id, subject, opened
    FROM question
"""


class Matters:
    """Rows of `held` and `question`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def held(self, number: int) -> Held | None:
        """The mail that is, or was, held back under this number."""
        return next(iter(self._holding("WHERE number = ?", number)), None)

    def holding(self, mailbox: str) -> tuple[Held, ...]:
        """What is held back in `mailbox` now, oldest first."""
        return self._holding("WHERE state = 'open' AND mailbox = ? ORDER BY opened, number", mailbox)

    def held_about(self, command: str, at_hand: int) -> Held | None:
        """The latest of that command that was held back in that conversation, however it ended."""
        where = "WHERE command = ? AND at_hand = ? ORDER BY number DESC LIMIT 1"
        return next(iter(self._holding(where, command, at_hand)), None)

    def held_since(self, before: datetime) -> tuple[Held, ...]:
        """What has been held back since before that moment, oldest first."""
        return self._holding("WHERE state = 'open' AND opened < ? ORDER BY opened, number", stamp(before))

    def question(self, number: int) -> Question | None:
        """The question of this number."""
        return next(iter(self._questions("WHERE number = ?", number)), None)

    def questions(self, mailbox: str) -> tuple[Question, ...]:
        """The questions in `mailbox` that nobody has answered yet, oldest first."""
        return self._questions("WHERE state = 'open' AND mailbox = ? ORDER BY opened, number", mailbox)

    def questions_since(self, before: datetime) -> tuple[Question, ...]:
        """The questions, in any mailbox, that have waited since before that moment, oldest first."""
        return self._questions("WHERE state = 'open' AND changed < ? ORDER BY changed, number", stamp(before))

    def keep_held(self, change: Held, now: datetime) -> int:
        """Holds a mail back, or says how that ended; its number."""
        self._db.execute(
            """
            INSERT INTO held (number, mailbox, officer, waits_for, mail, command, networks, state, decided_by,
                              message_id, subject, fingerprint, at_hand, shown, opened, changed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (number) DO UPDATE SET
                state = excluded.state, decided_by = excluded.decided_by, shown = excluded.shown,
                changed = excluded.changed
            """,
            (
                change.number,
                change.mailbox,
                change.officer,
                change.waits_for,
                change.mail,
                change.command,
                json.dumps(change.networks),
                change.state,
                change.decided_by,
                change.message_id,
                change.subject,
                change.fingerprint,
                change.at_hand,
                change.shown,
                stamp(now),
                stamp(now),
            ),
        )
        return change.number

    def keep_question(self, change: Question, now: datetime) -> int:
        """Notes a question, or how it ended; its number."""
        self._db.execute(
            """
            INSERT INTO question (number, mailbox, sender, name, language, networks, state, answered_by, message_id,
                                  subject, opened, changed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (number) DO UPDATE SET
                state = excluded.state, answered_by = excluded.answered_by, changed = excluded.changed
            """,
            (
                change.number,
                change.mailbox,
                change.sender,
                change.name,
                change.language,
                json.dumps(change.networks),
                change.state,
                change.answered_by,
                change.message_id,
                change.subject,
                stamp(now),
                stamp(now),
            ),
        )
        return change.number

    def forget_settled(self, before: datetime) -> int:
        """Deletes what ended before that moment; how many."""
        held = self._db.execute("DELETE FROM held WHERE state != 'open' AND changed < ?", (stamp(before),))
        asked = self._db.execute(
            "DELETE FROM question WHERE state != 'open' AND changed < ?", (stamp(before),)
        )
        return held.rowcount + asked.rowcount

    def _holding(self, where: str, *values: Any) -> tuple[Held, ...]:
        return tuple(_held(row) for row in self._db.execute(f"{_HELD} {where}", values))

    def _questions(self, where: str, value: Any) -> tuple[Question, ...]:
        return tuple(_question(row) for row in self._db.execute(f"{_QUESTION} {where}", (value,)))


def _held(row: tuple[Any, ...]) -> Held:
    return Held(
        number=row[0],
        mailbox=row[1],
        officer=row[2],
        waits_for=row[3],
        mail=row[4],
        command=row[5],
        networks=tuple(json.loads(row[6])),
        state=row[7],
        decided_by=row[8],
        message_id=row[9],
        subject=row[10],
        fingerprint=row[11],
        at_hand=row[12],
        shown=row[13],
        opened=moment(row[14]),
    )


def _question(row: tuple[Any, ...]) -> Question:
    return Question(
        number=row[0],
        mailbox=row[1],
        sender=row[2],
        name=row[3],
        language=row[4],
        networks=tuple(json.loads(row[5])),
        state=row[6],
        answered_by=row[7],
        message_id=row[8],
        subject=row[9],
        opened=moment(row[10]),
    )

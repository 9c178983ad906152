"""Rounds of input: who was asked, and what each answered."""

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from service.domain.copies import Copy
from service.domain.input_round import Asked, InputAnswer, InputRound
from service.domain.member import Person
from service.store.copies import copies_of
from service.store.db import moment, stamp

COLUMNS = (
    "number", "mailbox", "network", "title", "text", "sort", "by_organisation", "officer", "mail", "opened",
    "deadline", "state", "closed",
)  # fmt: skip
_ANSWER = (
    "round", "email", "name", "organisation", "at", "words", "mail", "is_nothing", "replaces", "files",
)  # fmt: skip


class InputBook:
    """Rows of `input_round`, `input_asked`, `input_answer` and `input_contact`; copies are letters of the outbox."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def input_round(self, number: int) -> InputRound | None:
        """The round of input of this number, with all who were asked."""
        return next(iter(self._rounds("WHERE number = ?", number)), None)

    def input_rounds(self, mailbox: str) -> tuple[InputRound, ...]:
        """The rounds of `mailbox` that are open, the one that ends first first."""
        return self._rounds("WHERE mailbox = ? AND state = 'open' ORDER BY deadline, number", mailbox)

    def input_answers(self, number: int) -> tuple[InputAnswer, ...]:
        """All that was answered in that round, oldest first."""
        return self._answers("WHERE round = ? ORDER BY at, id", number)

    def inputs_of(self, email: str) -> tuple[InputAnswer, ...]:
        """All that this address has answered, oldest first."""
        return self._answers("WHERE email = ? ORDER BY at, id", email)

    def named_contact(self, email: str) -> tuple[tuple[datetime, Person], ...]:
        """What others have given as contact details of this address, and when; oldest first."""
        rows = self._db.execute(
            """
            SELECT a.at, c.name, c.email, c.phone, c.title FROM input_contact c JOIN input_answer a ON a.id = c.answer
            WHERE c.email = ? ORDER BY a.at, a.id
            """,
            (email,),
        )
        return tuple((moment(at), Person(*details)) for at, *details in rows)

    def input_copies(self, number: int) -> tuple[Copy, ...]:
        """The copies of the letter that asked: what became of each, and whether its reader was away."""
        return copies_of(self._db, number, "call-for-items")

    def keep_input_round(self, round_: InputRound) -> int:
        """Writes a round, new or changed; its number."""
        values = (
            round_.number, round_.mailbox, round_.network, round_.title, round_.text, round_.sort,
            int(round_.by_organisation), round_.officer, round_.mail, stamp(round_.opened), stamp(round_.deadline),
            round_.state, stamp(round_.closed) if round_.closed else None,
        )  # fmt: skip
        self._db.execute(
            f"INSERT INTO input_round ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
            " ON CONFLICT (number) DO UPDATE SET state = excluded.state, closed = excluded.closed",
            values,
        )
        for place, one in enumerate(round_.asked):
            self._db.execute(
                "INSERT INTO input_asked (round, place, email, name, organisation) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                (round_.number, place, one.email, one.name, one.organisation),
            )
        return round_.number

    def keep_input_answer(self, answer: InputAnswer) -> int:
        """Notes what somebody has answered; the number of the round."""
        values = (
            answer.round, answer.email, answer.name, answer.organisation, stamp(answer.at), answer.words,
            answer.mail, int(answer.is_nothing), int(answer.replaces), json.dumps(answer.files, ensure_ascii=False),
        )  # fmt: skip
        row = self._db.execute(
            f"INSERT INTO input_answer ({', '.join(_ANSWER)}) VALUES ({', '.join('?' * len(_ANSWER))}) RETURNING id",
            values,
        ).fetchone()
        for person in answer.contacts:
            self._db.execute(
                "INSERT INTO input_contact (answer, name, email, phone, title) VALUES (?, ?, ?, ?, ?)",
                (row[0], person.name, person.email, person.phone, person.title),
            )
        return answer.round

    def forget_inputs(self, before: datetime) -> None:
        """Deletes the rounds that had been closed by then, with all that was answered."""
        self._db.execute("DELETE FROM input_round WHERE closed < ?", (stamp(before),))

    def _rounds(self, where: str, value: str | int) -> tuple[InputRound, ...]:
        rows = self._db.execute(f"SELECT {', '.join(COLUMNS)} FROM input_round {where}", (value,)).fetchall()
        return tuple(self._round(dict(zip(COLUMNS, row, strict=True))) for row in rows)

    def _round(self, known: dict[str, Any]) -> InputRound:
        rows = self._db.execute(
            "SELECT email, name, organisation FROM input_asked WHERE round = ? ORDER BY place",
            (known["number"],),
        )
        return replace(round_of(known), asked=tuple(Asked(*row) for row in rows))

    def _answers(self, where: str, value: str | int) -> tuple[InputAnswer, ...]:
        rows = self._db.execute(
            f"SELECT id, {', '.join(_ANSWER)} FROM input_answer {where}", (value,)
        ).fetchall()
        return tuple(self._answer(number, dict(zip(_ANSWER, row, strict=True))) for number, *row in rows)

    def _answer(self, number: int, known: dict[str, Any]) -> InputAnswer:
        rows = self._db.execute(
            "SELECT name, email, phone, title FROM input_contact WHERE answer = ? ORDER BY rowid", (number,)
        )
        return InputAnswer(
            **{
                **known,
                "at": moment(known["at"]),
                "is_nothing": bool(known["is_nothing"]),
                "replaces": bool(known["replaces"]),
                "files": tuple(json.loads(known["files"])),
                "contacts": tuple(Person(*row) for row in rows),
            }
        )


def round_of(known: dict[str, Any]) -> InputRound:
    """A row of `input_round`; who was asked stands in rows of its own."""
    return InputRound(
        **{
            **known,
            "opened": moment(known["opened"]),
            "deadline": moment(known["deadline"]),
            "by_organisation": bool(known["by_organisation"]),
            "closed": moment(known["closed"]) if known["closed"] else None,
        }
    )

"""The conversations under way: registrations, and what waits for somebody's yes. One sequence of numbers for both."""

import json
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from service.domain.decision import Confirmation, Confirming, Registration, State
from service.domain.member import Person
from service.store.db import moment, stamp

_PERSON = "name, email, phone, title, organisation"
_REGISTRATION = f"""
    SELECT number, mailbox, sender, networks, {_PERSON}, language, state, opened, decided_by, message_id, subject
    FROM registration
"""
_CONFIRMATION = f"""
    SELECT number, mailbox, sender, address, action, known_as, networks, {_PERSON}, language, state, opened,
           message_id, subject
    FROM confirmation
"""


class Conversations:
    """Rows of `registration` and `confirmation`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def _one(self, sql: str, *values: Any) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._db.execute(sql, values).fetchone()
        return row

    def next_number(self) -> int:
        """The number that the next conversation will bear."""
        row = self._one(
            """
            SELECT max(seq) FROM sqlite_sequence
            WHERE name IN (
                'registration', 'confirmation', 'held', 'question', 'meeting', 'item', 'host_turn', 'follow_up',
                'minutes', 'input_round')
            """
        )
        return int(row[0]) + 1 if row else 1

    def registration(self, number: int) -> Registration | None:
        """The registration of this number."""
        row = self._one(f"{_REGISTRATION} WHERE number = ?", number)
        return _registration(row) if row else None

    def confirmation(self, number: int) -> Confirmation | None:
        """What waits for a yes, or did, under this number."""
        row = self._one(f"{_CONFIRMATION} WHERE number = ?", number)
        return _confirmation(row) if row else None

    def open_registration(self, mailbox: str, email: str) -> Registration | None:
        """The latest registration in `mailbox` begun by or about `email` that is asked or pending."""
        found: Registration | None = None
        for column in ("sender", "email"):  # one query each, so that each walks its own partial index
            row = self._one(
                f"{_REGISTRATION} WHERE {column} = ? AND state IN ('asked', 'pending') AND mailbox = ?"
                " ORDER BY number DESC LIMIT 1",
                email,
                mailbox,
            )
            if row and (found is None or row[0] > found.number):
                found = _registration(row)
        return found

    def pending(self, mailbox: str) -> tuple[Registration, ...]:
        """The registrations in `mailbox` that wait for the secretariat, oldest first."""
        rows = self._db.execute(
            f"{_REGISTRATION} WHERE state = 'pending' AND mailbox = ? ORDER BY opened, number", (mailbox,)
        )
        return tuple(_registration(row) for row in rows)

    def last_ruled(self, mailbox: str, who: str | None) -> Registration | None:
        """The registration in `mailbox` that was decided or taken back last, of the person of that address or name.

        Of one that nobody decided and that went by itself, nobody is known any more.
        """
        row = self._one(
            f"""
            {_REGISTRATION} WHERE mailbox = ?1 AND (state = 'closed' OR decided_by IS NOT NULL AND state != 'pending')
            AND (email = ?2 OR name = ?2 COLLATE NOCASE OR ?2 IS NULL AND email IS NOT NULL)
            ORDER BY changed DESC, number DESC LIMIT 1
            """,
            mailbox,
            who,
        )
        return _registration(row) if row else None

    def registrations_about(self, email: str) -> tuple[Registration, ...]:
        """Those about the person of this address that are asked or pending, oldest first.

        A person whose address is still unknown is the one who wrote.
        """
        rows = self._db.execute(
            f"""
            {_REGISTRATION} WHERE email = ?1 AND state IN ('asked', 'pending')
            UNION ALL {_REGISTRATION} WHERE sender = ?1 AND email IS NULL AND state IN ('asked', 'pending')
            ORDER BY 1
            """,
            (email,),
        )
        return tuple(_registration(row) for row in rows)

    def confirmations_about(self, email: str) -> tuple[Confirmation, ...]:
        """Those about the person of this address, or that it asked for, that still wait for a yes, oldest first."""
        rows = self._db.execute(
            f"{_CONFIRMATION} WHERE state = 'asked' AND ? IN (known_as, sender, address) ORDER BY number",
            (email,),
        )
        return tuple(_confirmation(row) for row in rows)

    def registrations_since(self, state: State, before: datetime) -> tuple[Registration, ...]:
        """Those in that state whose last change lies before that moment, oldest first."""
        rows = self._db.execute(
            f"{_REGISTRATION} WHERE state = ? AND changed < ? ORDER BY changed, number",
            (state, stamp(before)),
        )
        return tuple(_registration(row) for row in rows)

    def confirmations_since(self, before: datetime) -> tuple[Confirmation, ...]:
        """Those that have waited since before that moment, oldest first."""
        rows = self._db.execute(
            f"{_CONFIRMATION} WHERE state = 'asked' AND opened < ? ORDER BY opened, number", (stamp(before),)
        )
        return tuple(_confirmation(row) for row in rows)

    def forget_finished(self, before: datetime) -> int:
        """Deletes conversations that ended before that moment; how many."""
        ended = self._db.execute(
            "DELETE FROM registration WHERE state IN ('entered', 'declined', 'closed') AND changed < ?",
            (stamp(before),),
        )
        settled = self._db.execute(
            "DELETE FROM confirmation WHERE state != 'asked' AND opened < ?", (stamp(before),)
        )
        return ended.rowcount + settled.rowcount

    def keep_registration(self, change: Registration, now: datetime) -> int:
        """Begins or changes a registration; its number."""
        at = stamp(now)
        self._db.execute(
            f"""
            INSERT INTO registration (number, mailbox, sender, networks, {_PERSON}, language, state, opened, changed,
                                      decided_by, message_id, subject)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (number) DO UPDATE SET
                networks = excluded.networks, name = excluded.name, email = excluded.email, phone = excluded.phone,
                title = excluded.title, organisation = excluded.organisation, state = excluded.state,
                changed = excluded.changed, decided_by = excluded.decided_by
            """,
            (
                change.number,
                change.mailbox,
                change.sender,
                json.dumps(change.networks),
                *_details(change.person),
                change.language,
                change.state,
                at,
                at,
                change.decided_by,
                change.message_id,
                change.subject,
            ),
        )
        return change.number

    def keep_confirmation(self, change: Confirmation, now: datetime) -> int:
        """Begins a confirmation or changes its state; its number."""
        self._db.execute(
            f"""
            INSERT INTO confirmation (number, mailbox, sender, address, action, known_as, networks, {_PERSON},
                                      language, state, opened, message_id, subject)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (number) DO UPDATE SET state = excluded.state
            """,
            (
                change.number,
                change.mailbox,
                change.sender,
                change.address,
                change.action,
                change.known_as,
                json.dumps(change.networks),
                *_details(change.person),
                change.language,
                change.state,
                stamp(now),
                change.message_id,
                change.subject,
            ),
        )
        return change.number


def _details(person: Person) -> tuple[str | None, ...]:
    return (person.name, person.email, person.phone, person.title, person.organisation)


def _registration(row: tuple[Any, ...]) -> Registration:
    return Registration(
        number=row[0],
        mailbox=row[1],
        sender=row[2],
        networks=tuple(json.loads(row[3])),
        person=Person(*row[4:9]),
        language=row[9],
        state=row[10],
        opened=moment(row[11]),
        decided_by=row[12],
        message_id=row[13],
        subject=row[14],
    )


def _confirmation(row: tuple[Any, ...]) -> Confirmation:
    state: Confirming = row[13]
    return Confirmation(
        number=row[0],
        mailbox=row[1],
        sender=row[2],
        address=row[3],
        action=row[4],
        known_as=row[5],
        networks=tuple(json.loads(row[6])),
        person=Person(*row[7:12]),
        language=row[12],
        state=state,
        opened=moment(row[14]),
        message_id=row[15],
        subject=row[16],
    )

"""The registry: members, their seats and the registrations under way. Answers domain.registry's questions."""

import json
import sqlite3
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from service.domain.decision import Change, Enter, OpenRegistration, State
from service.domain.fold import fold
from service.domain.member import Member, Person
from service.domain.registry import Registration
from service.store.db import moment, stamp

_MEMBER = """
    SELECT m.id, m.name, m.email, m.phone, m.title, o.name, m.language, m.since,
           (SELECT group_concat(network, ' ') FROM (SELECT network FROM seat WHERE member = m.id ORDER BY network))
    FROM member m LEFT JOIN organisation o ON o.id = m.organisation
"""
_REGISTRATION = """
    SELECT number, mailbox, sender, networks, name, email, phone, title, organisation, language, state, opened,
           decided_by, message_id, subject
    FROM registration
"""


class Registry:
    """Reads inside whatever transaction is open; `apply` writes, and needs one."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def _one(self, sql: str, *values: Any) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._db.execute(sql, values).fetchone()
        return row

    def member(self, email: str) -> Member | None:
        """The member of this address (lower case)."""
        row = self._one(f"{_MEMBER} WHERE m.email = ?", email)
        return _member(row) if row else None

    def members(self) -> list[Member]:
        """Everybody who has a seat, by name."""
        return [_member(row) for row in self._db.execute(f"{_MEMBER} ORDER BY m.name, m.id") if row[8]]

    def count(self) -> int:
        """How many people have a seat somewhere."""
        row = self._one("SELECT count(DISTINCT member) FROM seat")
        return int(row[0]) if row else 0

    def waiting(self) -> dict[str, int]:
        """Registrations under way by state, `asked` and `pending`."""
        rows = self._db.execute(
            "SELECT state, count(*) FROM registration WHERE state IN ('asked', 'pending') GROUP BY state"
        )
        return {str(state): int(count) for state, count in rows}

    def seated(self, network: str, organisation: str) -> tuple[Member, ...]:
        """The members from `organisation` (any spelling of its name) who have a seat in `network`, longest first."""
        sql = f"{_MEMBER} JOIN seat s ON s.member = m.id WHERE o.folded = ? AND s.network = ? ORDER BY s.since, m.id"
        return tuple(_member(row) for row in self._db.execute(sql, (fold(organisation), network)))

    def registration(self, number: int) -> Registration | None:
        """The registration conversation of this number."""
        row = self._one(f"{_REGISTRATION} WHERE number = ?", number)
        return _registration(row) if row else None

    def open_registration(self, mailbox: str, email: str) -> Registration | None:
        """The latest conversation in `mailbox` begun by or about `email` that is asked or pending."""
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

    def registrations_since(self, state: State, before: datetime) -> tuple[Registration, ...]:
        """The conversations in that state whose last change lies before that moment, oldest first."""
        rows = self._db.execute(
            f"{_REGISTRATION} WHERE state = ? AND changed < ? ORDER BY changed, number",
            (state, stamp(before)),
        )
        return tuple(_registration(row) for row in rows)

    def next_registration(self) -> int:
        """The number that the next registration conversation will bear."""
        row = self._one("SELECT seq FROM sqlite_sequence WHERE name = 'registration'")
        return int(row[0]) + 1 if row else 1

    def apply(self, change: Change, now: datetime) -> int:
        """Carries one change out; the id of the member or the number of the registration that it touched."""
        match change:
            case OpenRegistration():
                return self._keep_registration(change, now)
            case Enter():
                return self._enter(change, now)

    def _keep_registration(self, change: OpenRegistration, now: datetime) -> int:
        person, at = change.person, stamp(now)
        self._db.execute(
            """
            INSERT INTO registration (number, mailbox, sender, networks, name, email, phone, title, organisation,
                                      language, state, opened, changed, decided_by, message_id, subject)
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
                person.name,
                person.email,
                person.phone,
                person.title,
                person.organisation,
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

    def _enter(self, change: Enter, now: datetime) -> int:
        person, at = change.person, stamp(now)
        row = self._db.execute(
            """
            INSERT INTO member (email, name, phone, title, organisation, language, since)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (email) DO UPDATE SET
                phone = coalesce(phone, excluded.phone), title = coalesce(title, excluded.title),
                organisation = coalesce(organisation, excluded.organisation)
            RETURNING id
            """,
            (
                person.email,
                person.name,
                person.phone,
                person.title,
                self._organisation(person.organisation),
                change.language,
                at,
            ),
        ).fetchone()
        member = int(row[0])
        for network in change.networks:
            self._db.execute(
                "INSERT INTO seat (member, network, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                (member, network, at),
            )
        return member

    def _organisation(self, name: str | None) -> int | None:
        if name is None:
            return None
        found = self._one("SELECT id FROM organisation WHERE folded = ?", fold(name))
        if found:
            return int(found[0])
        made = self._db.execute("INSERT INTO organisation (name, folded) VALUES (?, ?)", (name, fold(name)))
        return made.lastrowid


def _member(row: tuple[Any, ...] | sqlite3.Row) -> Member:
    person = Person(name=row[1], email=row[2], phone=row[3], title=row[4], organisation=row[5])
    return Member(row[0], person, row[6], moment(row[7]), tuple(row[8].split()) if row[8] else ())


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

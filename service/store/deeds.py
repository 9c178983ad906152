"""What officers did to the registry, row by row, before and after: the book that FORTRYD reads.

Rows are kept as they stand in the tables, so that undoing brings back every column. A person who is erased is
taken out of it (store.erasure), and a deed is forgotten when it is too old to be undone.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from sqlite_utils import Database

from service.domain.agenda import Item
from service.domain.decision import Amend, Change, Enter, Held, Leave, Question, Registration
from service.domain.deed import Altered, Deed, Effect, Known
from service.domain.fold import fold
from service.domain.follow_up import FollowUp
from service.domain.hosting import HostTurn
from service.domain.input_round import InputRound
from service.domain.meeting import Answered, Invitee, KeepMeeting, Reply
from service.domain.member import Member, Person
from service.store.agenda import COLUMNS as ITEM
from service.store.agenda import item_of
from service.store.db import moment, stamp
from service.store.erasure import rename
from service.store.hosting import COLUMNS as TURN
from service.store.hosting import turn_of
from service.store.inputs import COLUMNS as INPUT
from service.store.inputs import round_of
from service.store.meetings import COLUMNS as MEETING
from service.store.meetings import meeting_of
from service.store.sheets import FOLLOW_UP, follow_up_of

Kind = Literal[
    "member", "registration", "question", "meeting", "reply", "item", "host_turn", "input_round", "follow_up"
]
Row = dict[str, Any]

_MEMBER = ("id", "email", "name", "phone", "title", "organisation", "language", "since")
# An organisation is kept by name: its row goes with its last member.
_ORGANISATION = "(SELECT name FROM organisation WHERE id = member.organisation)"
_REGISTRATION = (
    "number", "mailbox", "sender", "networks", "name", "email", "phone", "title", "organisation", "language",
    "state", "opened", "changed", "decided_by", "message_id", "subject",
)  # fmt: skip
_QUESTION = (
    "number", "mailbox", "sender", "name", "language", "networks", "state", "answered_by", "opened", "changed",
    "message_id", "subject",
)  # fmt: skip
_REPLY = ("r.id", "r.meeting", "r.email", "i.name", "r.answer", "r.source", "r.at", "r.sequence", "r.comment")
_NUMBERED: dict[Kind, tuple[str, ...]] = {
    "registration": _REGISTRATION,
    "question": _QUESTION,
    "meeting": MEETING,
    "item": ITEM,
    "host_turn": TURN,
    "input_round": INPUT,
    "follow_up": FOLLOW_UP,
}


@dataclass(frozen=True, slots=True)
class Noted:
    """One row before a change: where it stands after is found under `ident` or, of a renamed member, `later`."""

    kind: Kind
    ident: str | int
    later: str | int
    before: Row | None


class Deeds:
    """Written inside the transaction whose changes it notes."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def note(self, changes: Iterable[Change]) -> list[Noted]:
        """The rows that `changes` are about to alter, as they are now."""
        noted: dict[tuple[Kind, str | int], Noted] = {}
        for change in changes:
            for kind, ident, later in (*_touched(change), *self._blanked(change)):
                known = noted.get((kind, ident)) or Noted(kind, ident, later, self._row(kind, ident))
                noted[kind, ident] = known if later == ident else replace(known, later=later)
        return list(noted.values())

    def _blanked(self, change: Change) -> list[tuple[Kind, str | int, str | int]]:
        """The registrations that are over, whose details go when the person leaves (`Registry.apply`)."""
        if not isinstance(change, Leave):
            return []
        rows = self._db.execute("SELECT number FROM registration WHERE email = ?", (change.email,))
        return [("registration", row[0], row[0]) for row in rows]

    def keep(
        self,
        noted: list[Noted],
        changes: Iterable[Change],
        mailbox: str,
        officer: str,
        inbox: int | None,
        now: datetime,
    ) -> None:
        """Writes down what has become of the noted rows.

        That nothing came of a mail is only of use until the officer's next one.
        """
        altered = [(one, after) for one in noted if (after := self._row(one.kind, one.later)) != one.before]
        has_sent = any(isinstance(c, Held) and c.waits_for == "yes" and c.state == "done" for c in changes)
        effect: Effect = "rows" if altered else "letters" if has_sent else "nothing"
        self._db.execute(
            "DELETE FROM deed WHERE mailbox = ? AND officer = ? AND effect = 'nothing'", (mailbox, officer)
        )
        made = self._db.execute(
            "INSERT INTO deed (mailbox, officer, at, inbox, effect) VALUES (?, ?, ?, ?, ?)",
            (mailbox, officer, stamp(now), inbox, effect),
        )
        for one, after in altered:
            row = self._db.execute(
                "INSERT INTO deed_row (deed, kind, before, after) VALUES (?, ?, ?, ?)",
                (made.lastrowid, one.kind, _text(one.before), _text(after)),
            ).lastrowid
            for email in _addresses(one.before) | _addresses(after):
                self._db.execute("INSERT INTO deed_about (email, deed_row) VALUES (?, ?)", (email, row))

    def last(self, mailbox: str, officer: str, before: int | None = None) -> Deed | None:
        """The latest deed of that officer which has not been undone; with `before`, before the deed of that id."""
        found = self._db.execute(
            """
            SELECT id, officer, at, effect FROM deed
            WHERE mailbox = ? AND officer = ? AND undone = 0 AND id < coalesce(?, id + 1) ORDER BY id DESC LIMIT 1
            """,
            (mailbox, officer, before),
        ).fetchone()
        return replace(self._deed(*found), told=self._told(found[0])) if found else None

    def between(self, mailbox: str, since: datetime, until: datetime) -> tuple[Deed, ...]:
        """The deeds of all officers in that time that have not been undone, oldest first."""
        found = self._db.execute(
            """
            SELECT id, officer, at, effect FROM deed WHERE mailbox = ? AND undone = 0 AND at >= ? AND at < ?
            ORDER BY id
            """,
            (mailbox, stamp(since), stamp(until)),
        ).fetchall()
        return tuple(self._deed(*row) for row in found)

    def _deed(self, deed: int, officer: str, at: str, effect: Effect) -> Deed:
        rows = self._rows(deed)
        altered = tuple(Altered(_value(kind, before), _value(kind, after)) for kind, before, after in rows)
        is_intact = all(self._is_intact(*row) for row in rows)
        return Deed(deed, officer, moment(at), effect, altered, is_intact)

    def _told(self, deed: int) -> frozenset[str]:
        sql = "SELECT recipient FROM outbox WHERE caused_by = (SELECT inbox FROM deed WHERE id = ?)"
        return frozenset(recipient for (recipient,) in self._db.execute(sql, (deed,)))

    def _is_intact(self, kind: Kind, before: Row | None, after: Row | None) -> bool:
        """Does the row stand as it was left, and is the address free that it would get back?"""
        if kind == "reply":
            return True  # one more line in a list: whatever was answered since stays
        now = self._row(kind, _ident(kind, after or before))
        if kind in ("meeting", "follow_up"):
            return now == after
        if kind != "member":
            # What was noted of the person goes when the person does; what was decided stays.
            return now is not None and after is not None and now["state"] == after["state"]
        if now != after:
            return False
        return not _is_renamed(kind, before, after) or self._row(kind, _ident(kind, before)) is None

    def undo(self, deed: int) -> None:
        """Puts every row back as it was before."""
        for kind, before, after in self._rows(deed):
            if kind in ("meeting", "host_turn", "input_round"):
                continue  # people know of it: what puts it right is a change of its own
            if kind == "reply":
                self._db.execute("DELETE FROM reply WHERE id = ?", ((after or {}).get("id"),))
            elif kind == "member":
                self._put_member(before, after)
                if _is_renamed(kind, before, after):
                    rename(self._db, str(_ident(kind, after)), str(_ident(kind, before)))
            else:
                self._put_numbered(kind, before, after)
        self._db.execute("UPDATE deed SET undone = 1 WHERE id = ?", (deed,))

    def forget(self, before: datetime) -> int:
        """Deletes what is too old to be undone; how many deeds."""
        return self._db.execute("DELETE FROM deed WHERE at < ?", (stamp(before),)).rowcount

    def _rows(self, deed: int) -> list[tuple[Kind, Row | None, Row | None]]:
        rows = self._db.execute(
            "SELECT kind, before, after FROM deed_row WHERE deed = ? ORDER BY id", (deed,)
        )
        return [
            (kind, before and json.loads(before), after and json.loads(after)) for kind, before, after in rows
        ]

    def _row(self, kind: Kind, ident: str | int) -> Row | None:
        if kind == "reply":
            return self._last_told(str(ident))
        if kind != "member":
            return self._one(kind, _NUMBERED[kind], "number", ident)
        columns = (*_MEMBER[:5], _ORGANISATION, *_MEMBER[6:])
        member = self._one("member", columns, "email", ident)
        if member is None:
            return None
        member["organisation"] = member.pop(_ORGANISATION)
        seats = self._db.execute(
            "SELECT network, since FROM seat WHERE member = ? ORDER BY network", (member["id"],)
        )
        return {**member, "seats": [list(seat) for seat in seats]}

    def _last_told(self, ident: str) -> Row | None:
        """What an officer wrote down last of that person's answer to that meeting."""
        meeting, _, email = ident.partition("/")
        row = self._db.execute(
            f"""
            SELECT {", ".join(_REPLY)} FROM reply r JOIN invitee i ON i.meeting = r.meeting AND i.email = r.email
            WHERE r.meeting = ? AND r.email = ? AND r.source = 'secretariat' ORDER BY r.id DESC LIMIT 1
            """,
            (int(meeting), email),
        ).fetchone()
        return dict(zip((column.partition(".")[2] for column in _REPLY), row, strict=True)) if row else None

    def _one(self, table: Kind, columns: tuple[str, ...], key: str, ident: str | int) -> Row | None:
        sql = f"SELECT {', '.join(columns)} FROM {table} WHERE {key} = ?"
        row = self._db.execute(sql, (ident,)).fetchone()
        return dict(zip(columns, row, strict=True)) if row else None

    def _put_member(self, before: Row | None, after: Row | None) -> None:
        if after is not None:
            self._db.execute("DELETE FROM member WHERE id = ?", (after["id"],))
        if before is None:
            return
        self._insert(
            "member", _MEMBER, {**before, "organisation": self._organisation(before["organisation"])}
        )
        for network, since in before["seats"]:
            self._db.execute(
                "INSERT INTO seat (member, network, since) VALUES (?, ?, ?)", (before["id"], network, since)
            )

    def _organisation(self, name: str | None) -> int | None:
        if name is None:
            return None
        self._db.execute(
            "INSERT INTO organisation (name, folded) VALUES (?, ?) ON CONFLICT DO NOTHING", (name, fold(name))
        )
        found = self._db.execute("SELECT id FROM organisation WHERE folded = ?", (fold(name),)).fetchone()
        return int(found[0])

    def _put_numbered(self, kind: Kind, before: Row | None, after: Row | None) -> None:
        self._db.execute(f"DELETE FROM {kind} WHERE number = ?", (_ident(kind, before or after),))
        if before is not None:
            self._insert(kind, _NUMBERED[kind], before)

    def _insert(self, table: Kind, columns: tuple[str, ...], row: Row) -> None:
        marks = ", ".join("?" * len(columns))
        self._db.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", tuple(row[c] for c in columns)
        )


def _touched(change: Change) -> list[tuple[Kind, str | int, str | int]]:
    """(table, where its row is now, where it will be) of what a change alters."""
    match change:
        case Registration():
            return [("registration", change.number, change.number)]
        case Question():
            return [("question", change.number, change.number)]
        case Answered(reply=Reply(source="secretariat")):
            ident = f"{change.meeting}/{change.email}"
            return [("reply", ident, ident)]
        case KeepMeeting():
            return [("meeting", change.meeting.number, change.meeting.number)]
        case HostTurn():
            return [("host_turn", change.number, change.number)]
        case InputRound():
            return [("input_round", change.number, change.number)]
        case Item():
            return [("item", change.number, change.number)]
        case FollowUp():
            return [("follow_up", change.number, change.number)]
        case Enter():
            return [("member", change.person.email or "", change.person.email or "")]
        case Leave():
            return [("member", change.email, change.email)]
        case Amend():
            return [("member", change.email, change.person.email or change.email)]
    return []


def _ident(kind: Kind, row: Row | None) -> str | int:
    ident: str | int = (row or {})["email" if kind == "member" else "number"]
    return ident


def _is_renamed(kind: Kind, before: Row | None, after: Row | None) -> bool:
    return bool(before and after) and _ident(kind, before) != _ident(kind, after)


def _addresses(row: Row | None) -> set[str]:
    """Whose row it is, and of a registration who wrote."""
    return {email for key in ("email", "sender", "handed_by") if row and (email := row.get(key))}


def _text(row: Row | None) -> str | None:
    return json.dumps(row, ensure_ascii=False) if row is not None else None


def _value(kind: Kind, row: Row | None) -> Known | None:
    if row is None:
        return None
    if kind == "reply":
        at = moment(row["at"])
        reply = Reply(row["answer"], row["source"], at, row["sequence"], row["comment"])
        return Invitee(row["meeting"], row["email"], row["name"], at, (reply,))
    if kind == "meeting":
        return meeting_of(row)
    if kind == "item":
        return item_of(row)
    if kind == "host_turn":
        return turn_of(row)
    if kind == "input_round":
        return round_of(row)
    if kind == "follow_up":
        return follow_up_of(row)
    if kind == "question":
        return Question(
            row["number"], row["mailbox"], row["sender"], row["name"], row["language"],
            tuple(json.loads(row["networks"])), row["state"], row["answered_by"], row["message_id"], row["subject"],
            moment(row["opened"]),
        )  # fmt: skip
    person = Person(row["name"], row["email"], row["phone"], row["title"], row["organisation"])
    if kind == "registration":
        return Registration(
            row["number"], row["mailbox"], row["sender"], tuple(json.loads(row["networks"])), person,
            row["language"], row["state"], row["decided_by"], row["message_id"], row["subject"],
            moment(row["opened"]),
        )  # fmt: skip
    seats = tuple(network for network, _ in row["seats"])
    return Member(row["id"], person, row["language"], moment(row["since"]), seats)

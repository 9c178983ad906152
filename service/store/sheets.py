"""Agendas as they went out, and the points that are followed up from one meeting to the next."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlite_utils import Database

from service.domain.follow_up import FollowUp
from service.domain.sheet import Agenda, Point
from service.store.db import moment, stamp

_POINT = (
    "number", "kind", "title", "text", "presenter", "organisation", "email", "minutes", "starts", "theme", "item",
    "is_carried",
)  # fmt: skip
FOLLOW_UP = (
    "number", "mailbox", "network", "meeting", "text", "owner", "email", "case_number", "due", "light", "note",
    "state", "handed_by", "opened",
)  # fmt: skip


class Sheets:
    """Rows of `agenda`, `agenda_point` and `follow_up`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def agenda(self, meeting: int) -> Agenda | None:
        """The agenda of that meeting as it went out last."""
        row = self._db.execute(
            "SELECT version, sent, notices FROM agenda WHERE meeting = ? ORDER BY version DESC LIMIT 1",
            (meeting,),
        ).fetchone()
        if row is None:
            return None
        points = self._db.execute(
            f"SELECT {', '.join(_POINT)} FROM agenda_point WHERE meeting = ? AND version = ? ORDER BY place",
            (meeting, row[0]),
        )
        return Agenda(
            meeting,
            row[0],
            moment(row[1]),
            tuple(_point(point) for point in points),
            tuple(map(int, row[2].split())),
        )

    def keep_agenda(self, agenda: Agenda) -> int:
        """Writes an agenda that goes out; the number of the meeting."""
        self._db.execute(
            "INSERT INTO agenda (meeting, version, sent, notices) VALUES (?, ?, ?, ?)",
            (agenda.meeting, agenda.version, stamp(agenda.sent), " ".join(map(str, agenda.notices))),
        )
        columns = ("meeting", "version", "place", *_POINT)
        for place, point in enumerate(agenda.points):
            self._db.execute(
                f"INSERT INTO agenda_point ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
                (
                    agenda.meeting, agenda.version, place, point.number, point.kind, point.title, point.text,
                    point.presenter, point.organisation, point.email, point.minutes,
                    stamp(point.starts) if point.starts else None, point.theme, point.item, int(point.is_carried),
                ),
            )  # fmt: skip
        return agenda.meeting

    def presented_by(self, email: str) -> tuple[tuple[datetime, str], ...]:
        """The points that this address was to present on an agenda, and when that went out; oldest first."""
        rows = self._db.execute(
            """
            SELECT a.sent, p.title FROM agenda_point p JOIN agenda a ON a.meeting = p.meeting AND a.version = p.version
            WHERE p.email = ? ORDER BY a.sent, p.place
            """,
            (email,),
        )
        return tuple((moment(sent), title) for sent, title in rows)

    def follow_up(self, number: int) -> FollowUp | None:
        """The follow-up point of this number."""
        return next(iter(self._follow_ups("WHERE number = ?", number)), None)

    def follow_ups(self, network: str) -> tuple[FollowUp, ...]:
        """What is still to be done in that network, oldest first."""
        return self._follow_ups("WHERE network = ? AND state = 'open' ORDER BY number", network)

    def all_follow_ups(self, network: str) -> tuple[FollowUp, ...]:
        """Every follow-up point of that network, also what is done or dropped, oldest first."""
        return self._follow_ups("WHERE network = ? ORDER BY number", network)

    def follow_ups_of(self, email: str) -> tuple[FollowUp, ...]:
        """All that this address has seen to, is to see to or has handed on, oldest first."""
        return self._follow_ups("WHERE email = ? OR handed_by = ? ORDER BY number", email, email)

    def keep_follow_up(self, point: FollowUp, now: datetime) -> int:
        """Writes a follow-up point, new or changed; its number."""
        values = (
            point.number, point.mailbox, point.network, point.meeting, point.text, point.owner, point.email,
            point.case, point.due.isoformat() if point.due else None, point.light, point.note, point.state,
            point.handed_by, stamp(now),
        )  # fmt: skip
        changed = ", ".join(f"{column} = excluded.{column}" for column in FOLLOW_UP[4:-1])
        self._db.execute(
            f"INSERT INTO follow_up ({', '.join(FOLLOW_UP)}) VALUES ({', '.join('?' * len(values))})"
            f" ON CONFLICT (number) DO UPDATE SET {changed}",
            values,
        )
        return point.number

    def _follow_ups(self, where: str, *values: Any) -> tuple[FollowUp, ...]:
        sql = f"SELECT {', '.join(FOLLOW_UP)} FROM follow_up {where}"
        return tuple(
            follow_up_of(dict(zip(FOLLOW_UP, row, strict=True))) for row in self._db.execute(sql, values)
        )


def _point(row: tuple[Any, ...]) -> Point:
    known = dict(zip(_POINT, row, strict=True))
    starts = moment(known["starts"]) if known["starts"] else None
    return Point(**{**known, "starts": starts, "is_carried": bool(known["is_carried"])})


def follow_up_of(known: Mapping[str, Any]) -> FollowUp:
    """The point of a row of columns FOLLOW_UP."""
    return FollowUp(
        number=known["number"],
        mailbox=known["mailbox"],
        network=known["network"],
        meeting=known["meeting"],
        text=known["text"],
        owner=known["owner"],
        email=known["email"],
        case=known["case_number"],
        due=date.fromisoformat(known["due"]) if known["due"] else None,
        light=known["light"],
        note=known["note"],
        state=known["state"],
        handed_by=known["handed_by"],
        opened=moment(known["opened"]),
    )

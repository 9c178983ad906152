"""Meetings, invitees and their answers."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from service.domain.meeting import Answered, Invite, Invitee, Meeting, Reply, Tally
from service.store.db import moment, stamp

COLUMNS = (
    "number", "mailbox", "network", "title", "starts", "ends", "zone", "uid", "stamp", "asked", "officer",
    "grouped", "place", "link", "speakers", "text", "agenda", "host", "parking",
    "practical", "answer_by", "seats", "is_open", "status", "sequence",
)  # fmt: skip
_MEETING = f"SELECT {', '.join(COLUMNS)} FROM meeting"
_INVITEE = "SELECT meeting, email, name, invited, is_waiting, is_guest, instead_of, is_uninvited FROM invitee"


class Meetings:
    """Rows of `meeting`, `invitee` and `reply`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def meeting(self, number: int) -> Meeting | None:
        """The meeting of this number."""
        return next(iter(self._meetings("WHERE number = ?", number)), None)

    def meeting_by_uid(self, mailbox: str, uid: str) -> Meeting | None:
        """The meeting of this UID, if it is one of that mailbox."""
        return next(iter(self._meetings("WHERE uid = ? AND mailbox = ?", uid, mailbox)), None)

    def meetings_ahead(self, mailbox: str, now: datetime) -> tuple[Meeting, ...]:
        """The meetings of `mailbox` that have not ended and are not cancelled, soonest first."""
        where = "WHERE mailbox = ? AND ends > ? AND status != 'cancelled' ORDER BY starts, number"
        return self._meetings(where, mailbox, stamp(now))

    def open_meetings(self, mailbox: str) -> tuple[Meeting, ...]:
        """The meetings of `mailbox` for which guests may sign up, soonest first; also those that are over."""
        where = "WHERE mailbox = ? AND is_open = 1 AND status != 'cancelled' ORDER BY starts, number"
        return self._meetings(where, mailbox)

    def meetings_between(self, mailbox: str, since: datetime, until: datetime) -> tuple[Meeting, ...]:
        """The meetings of `mailbox` that start in that time, cancelled ones too, soonest first."""
        where = "WHERE mailbox = ? AND starts >= ? AND starts < ? ORDER BY starts, number"
        return self._meetings(where, mailbox, stamp(since), stamp(until))

    def all_meetings(self) -> tuple[Meeting, ...]:
        """Every meeting, soonest first."""
        return self._meetings("ORDER BY starts, number")

    def invitees(self, meeting: int) -> tuple[Invitee, ...]:
        """Everybody who is or was invited, by name, with all their answers."""
        replies: dict[str, list[Reply]] = {}
        for email, *reply in self._db.execute(
            "SELECT email, answer, source, at, sequence, comment FROM reply WHERE meeting = ? ORDER BY at, id",
            (meeting,),
        ):
            replies.setdefault(email, []).append(_reply(reply))
        rows = self._db.execute(f"{_INVITEE} WHERE meeting = ? ORDER BY name, email", (meeting,))
        return tuple(_invitee(row, replies.get(row[1], [])) for row in rows)

    def invited_since(self, meeting: int, since: datetime) -> tuple[Invitee, ...]:
        """Those of them who were invited, or last invited again, after that moment."""
        rows = self._db.execute(
            "SELECT email FROM invitee WHERE meeting = ? AND invited > ? ORDER BY name, email",
            (meeting, stamp(since)),
        ).fetchall()
        found = (self.invitee(meeting, row[0]) for row in rows)
        return tuple(one for one in found if one is not None)

    def invitee(self, meeting: int, email: str) -> Invitee | None:
        """One of them."""
        row = self._db.execute(f"{_INVITEE} WHERE meeting = ? AND email = ?", (meeting, email)).fetchone()
        if row is None:
            return None
        replies = self._db.execute(
            "SELECT answer, source, at, sequence, comment FROM reply WHERE meeting = ? AND email = ? ORDER BY at, id",
            (meeting, email),
        )
        return _invitee(row, [_reply(reply) for reply in replies])

    def tally(self, meeting: Meeting) -> Tally:
        """How many of its invitees have given which answer to it as it is now."""
        rows = self._db.execute(
            """
            SELECT CASE WHEN is_waiting AND answer = 'accepted' THEN 'waiting' ELSE answer END, count(*)
            FROM (SELECT i.is_waiting, coalesce(
                (SELECT CASE WHEN r.sequence >= ?2 AND r.at >= i.invited THEN r.answer END FROM reply r
                 WHERE r.meeting = i.meeting AND r.email = i.email ORDER BY r.at DESC, r.id DESC LIMIT 1), 'none')
                AS answer FROM invitee i WHERE i.meeting = ?1 AND i.is_uninvited = 0)
            GROUP BY 1
            """,
            (meeting.number, meeting.sequence),
        )
        return Tally(**dict(rows))

    def invitations(self, email: str, now: datetime) -> tuple[Meeting, ...]:
        """The meetings that have not ended to which that address is invited, soonest first."""
        where = """
            WHERE number IN (SELECT meeting FROM invitee WHERE email = ? AND is_uninvited = 0)
            AND ends > ? AND status != 'cancelled' ORDER BY starts, number
        """
        return self._meetings(where, email, stamp(now))

    def invited(self, email: str) -> tuple[tuple[Meeting, Invitee], ...]:
        """All meetings to which that address is or was invited, soonest first, and what was answered."""
        meetings = self._meetings(
            "WHERE number IN (SELECT meeting FROM invitee WHERE email = ?) ORDER BY starts, number", email
        )
        found = ((meeting, self.invitee(meeting.number, email)) for meeting in meetings)
        return tuple((meeting, invitee) for meeting, invitee in found if invitee is not None)

    def forget_attendance(self, before: datetime) -> None:
        """Who was invited to meetings that had ended by then, and what they answered; the meetings stay."""
        ended = "meeting IN (SELECT number FROM meeting WHERE ends < ?)"
        for table in ("reply", "invitee"):
            self._db.execute(f"DELETE FROM {table} WHERE {ended}", (stamp(before),))
        self._db.execute(
            f"""
            UPDATE host_turn SET email = NULL, room = NULL, parking = NULL, practical = NULL
            WHERE {ended} AND email IS NOT NULL
            """,
            (stamp(before),),
        )

    def keep_meeting(self, meeting: Meeting) -> int:
        """Writes a meeting, new or changed; its number."""
        values = (
            meeting.number, meeting.mailbox, meeting.network, meeting.title, stamp(meeting.starts), stamp(meeting.ends),
            meeting.zone, meeting.uid, stamp(meeting.stamp), stamp(meeting.asked), meeting.officer, meeting.group,
            meeting.place, meeting.link, meeting.speakers, meeting.text,
            meeting.agenda, meeting.host, meeting.parking, meeting.practical,
            stamp(meeting.answer_by) if meeting.answer_by else None, meeting.seats, int(meeting.is_open),
            meeting.status, meeting.sequence,
        )  # fmt: skip
        changed = ", ".join(f"{column} = excluded.{column}" for column in COLUMNS[3:])
        self._db.execute(
            f"INSERT INTO meeting ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
            f" ON CONFLICT (number) DO UPDATE SET {changed}",
            values,
        )
        return meeting.number

    def keep_invitee(self, change: Invite) -> int:
        """Invites somebody, or changes how; the number of the meeting."""
        one = change.invitee
        self._db.execute(
            """
            INSERT INTO invitee (meeting, email, name, invited, is_waiting, is_guest, instead_of, is_uninvited)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (meeting, email) DO UPDATE SET
                name = excluded.name, invited = excluded.invited, is_waiting = excluded.is_waiting,
                is_guest = excluded.is_guest, instead_of = excluded.instead_of, is_uninvited = excluded.is_uninvited
            """,
            (
                one.meeting, one.email, one.name, stamp(_whole_second(one.invited)),
                int(one.is_waiting), int(one.is_guest), one.instead_of, int(one.is_uninvited),
            ),
        )  # fmt: skip
        return one.meeting

    def keep_reply(self, change: Answered) -> int:
        """Adds an answer to what the person answered before; the number of the meeting."""
        reply = change.reply
        self._db.execute(
            "INSERT INTO reply (meeting, email, answer, source, at, sequence, comment) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                change.meeting, change.email, reply.answer, reply.source, stamp(reply.at), reply.sequence,
                reply.comment,
            ),
        )  # fmt: skip
        return change.meeting

    def _meetings(self, where: str, *values: Any) -> tuple[Meeting, ...]:
        return tuple(
            meeting_of(dict(zip(COLUMNS, row, strict=True)))
            for row in self._db.execute(f"{_MEETING} {where}", values)
        )


def _whole_second(moment: datetime) -> datetime:
    """Answers tell whole seconds (RFC 5322 §3.3, RFC 5545 §3.3.5): one of the same second came after its invitation."""
    return moment.replace(microsecond=0)


def meeting_of(known: Mapping[str, Any]) -> Meeting:
    """The meeting of a row of the table, by column."""
    zone = ZoneInfo(known["zone"])
    return Meeting(
        number=known["number"],
        mailbox=known["mailbox"],
        network=known["network"],
        title=known["title"],
        starts=moment(known["starts"]).astimezone(zone),
        ends=moment(known["ends"]).astimezone(zone),
        zone=known["zone"],
        uid=known["uid"],
        stamp=moment(known["stamp"]),
        asked=moment(known["asked"]),
        officer=known["officer"],
        group=known["grouped"],
        place=known["place"],
        link=known["link"],
        speakers=known["speakers"],
        text=known["text"],
        host=known["host"],
        parking=known["parking"],
        practical=known["practical"],
        agenda=known["agenda"],
        answer_by=moment(known["answer_by"]).astimezone(zone) if known["answer_by"] else None,
        seats=known["seats"],
        is_open=bool(known["is_open"]),
        status=known["status"],
        sequence=known["sequence"],
    )


def _reply(row: list[Any] | tuple[Any, ...]) -> Reply:
    return Reply(row[0], row[1], moment(row[2]), row[3], row[4])


def _invitee(row: tuple[Any, ...], replies: list[Reply]) -> Invitee:
    return Invitee(
        meeting=row[0],
        email=row[1],
        name=row[2],
        invited=moment(row[3]),
        replies=tuple(replies),
        is_waiting=bool(row[4]),
        is_guest=bool(row[5]),
        instead_of=row[6],
        is_uninvited=bool(row[7]),
    )

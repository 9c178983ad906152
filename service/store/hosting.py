"""The ledger of turns, and who was asked to host which meeting."""

from datetime import date, datetime
from typing import Any

from sqlite_utils import Database

from service.domain.fold import fold
from service.domain.hosting import Booked, HostOrganisation, HostTurn, Unite
from service.domain.rotation import Entry
from service.store.db import moment, stamp

COLUMNS = (
    "number", "mailbox", "network", "meeting", "organisation", "state", "starts", "asked", "email", "officer",
    "room", "parking", "practical", "is_told", "partner", "agreed", "counted", "subject",
)  # fmt: skip
_TURN = f"""
    SELECT {", ".join(f"t.{column}" for column in COLUMNS)}, coalesce(o.name, '')
    FROM host_turn t LEFT JOIN organisation o ON o.id = t.organisation
"""


class Hosting:
    """Rows of `rotation` and `host_turn`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def seated_organisations(self, network: str) -> tuple[HostOrganisation, ...]:
        """The organisations of the members with a seat in `network`, and since when they have one, longest first."""
        rows = self._db.execute(
            """
            SELECT o.id, o.name, min(s.since) FROM seat s JOIN member m ON m.id = s.member
            JOIN organisation o ON o.id = m.organisation WHERE s.network = ? GROUP BY o.id ORDER BY 3, 1
            """,
            (network,),
        )
        return tuple(HostOrganisation(row[0], row[1], moment(row[2])) for row in rows)

    def organisation_number(self, name: str) -> int | None:
        """The number of the organisation of this name, however it is cased or accented."""
        row = self._db.execute("SELECT id FROM organisation WHERE folded = ?", (fold(name),)).fetchone()
        return int(row[0]) if row else None

    def organisation_names(self, network: str) -> dict[int, str]:
        """The names of all organisations that the ledger of `network` speaks of, by number."""
        rows = self._db.execute(
            """
            SELECT id, name FROM organisation WHERE id IN (
                SELECT organisation FROM rotation WHERE network = ?1
                UNION SELECT merged_into FROM rotation WHERE network = ?1)
            """,
            (network,),
        )
        return dict(rows.fetchall())

    def ledger(self, network: str, until: datetime | None = None) -> tuple[Entry, ...]:
        """The ledger of `network`, or as much of it as had been written by then."""
        rows = self._db.execute(
            """
            SELECT at, what, organisation, until, merged_into, meeting FROM rotation
            WHERE network = ?1 AND written <= coalesce(?2, written) ORDER BY id
            """,
            (network, stamp(until) if until else None),
        )
        return tuple(
            Entry(
                moment(row[0]), row[1], row[2], date.fromisoformat(row[3]) if row[3] else None, row[4], row[5]
            )
            for row in rows
        )

    def ledger_written(self, network: str) -> datetime | None:
        """When the latest line of the ledger of `network` was written."""
        row = self._db.execute("SELECT max(written) FROM rotation WHERE network = ?", (network,)).fetchone()
        return moment(row[0]) if row[0] else None

    def host_turn(self, number: int) -> HostTurn | None:
        """The turn of this number."""
        return next(iter(self._turns("WHERE t.number = ?", number)), None)

    def host_turns(self, meeting: int) -> tuple[HostTurn, ...]:
        """Everybody who was asked to host that meeting, in the order of asking."""
        return self._turns("WHERE t.meeting = ? ORDER BY t.number", meeting)

    def turns_of(self, email: str) -> tuple[HostTurn, ...]:
        """The turns about which that address was written to, oldest first."""
        return self._turns("WHERE t.email = ? ORDER BY t.number", email)

    def keep_turn(self, turn: HostTurn) -> int:
        """Writes a turn, new or changed; its number."""
        values = (
            turn.number, turn.mailbox, turn.network, turn.meeting, turn.organisation, turn.state, stamp(turn.starts),
            stamp(turn.asked), turn.email, turn.officer, turn.room, turn.parking, turn.practical, int(turn.is_told),
            turn.partner, int(turn.agreed), turn.counted, turn.subject,
        )  # fmt: skip
        changed = ", ".join(f"{column} = excluded.{column}" for column in COLUMNS[4:])
        self._db.execute(
            f"INSERT INTO host_turn ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
            f" ON CONFLICT (number) DO UPDATE SET {changed}",
            values,
        )
        return turn.number

    def book(self, change: Booked, now: datetime) -> int:
        """Adds a line to the ledger; the number of the meeting that it is about, or 0."""
        entry = change.entry
        self._db.execute(
            """
            INSERT INTO rotation (network, written, at, what, organisation, until, merged_into, meeting)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (
                change.network, stamp(now), stamp(entry.at), entry.what, entry.organisation,
                entry.until.isoformat() if entry.until else None, entry.into, entry.meeting,
            ),
        )  # fmt: skip
        return entry.meeting or 0

    def unite(self, change: Unite) -> None:
        """One organisation is written in one way: its members and turns go over to the one that is called so."""
        kept = self.organisation_number(change.name)
        if kept in (None, change.organisation):
            self._db.execute(
                "UPDATE organisation SET name = ?, folded = ? WHERE id = ?",
                (change.name, fold(change.name), change.organisation),
            )
            return
        for table in ("member", "host_turn"):
            self._db.execute(
                f"UPDATE {table} SET organisation = ? WHERE organisation = ?", (kept, change.organisation)
            )

    def _turns(self, where: str, *values: Any) -> tuple[HostTurn, ...]:
        rows = self._db.execute(f"{_TURN} {where}", values)
        return tuple(turn_of(dict(zip((*COLUMNS, "name"), row, strict=True))) for row in rows)


def turn_of(known: dict[str, Any]) -> HostTurn:
    """The turn of a row of the table, by column."""
    return HostTurn(
        number=known["number"],
        mailbox=known["mailbox"],
        network=known["network"],
        meeting=known["meeting"],
        organisation=known["organisation"],
        state=known["state"],
        starts=moment(known["starts"]),
        asked=moment(known["asked"]),
        email=known["email"],
        name=known.get("name", ""),
        officer=known["officer"],
        room=known["room"],
        parking=known["parking"],
        practical=known["practical"],
        is_told=bool(known["is_told"]),
        partner=known["partner"],
        agreed=bool(known["agreed"]),
        counted=known["counted"],
        subject=known["subject"],
    )

"""What people want on agendas, the numbers of cases, and the stories of what came of it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from service.domain.agenda import CaseNumber, GiveCase, Item, Story
from service.store.db import moment, stamp

COLUMNS = (
    "number", "mailbox", "network", "meeting", "title", "text", "minutes", "presenter", "email", "organisation",
    "kind", "theme", "state", "case_number", "carried", "mail", "opened", "message_id", "subject", "grouped", "changed",
)  # fmt: skip
_NAMES = ", ".join(COLUMNS)
_ITEM = f"SELECT {_NAMES} FROM item"
_STORY = "SELECT number, network, title, text, email, at, shared, theme FROM story"
# What an item remains when it is other than it was.
_FIXED = ("number", "mailbox", "network", "opened")

# Minutes may have cases that no agenda had.
_NEXT_CASE = """
    SELECT coalesce(max(number), 0) + 1 FROM (
        SELECT number FROM agenda_case WHERE network = ?1 AND year = ?2
        UNION ALL SELECT CAST(c.value ->> 'number' AS INTEGER) FROM minutes m, json_each(m.text, '$.cases') c
        WHERE m.network = ?1 AND m.state != 'superseded' AND c.value ->> 'number' LIKE ?3)
"""


class Agendas:
    """Rows of `item`, `agenda_case` and `story`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def item(self, number: int) -> Item | None:
        """The item for an agenda of this number, whatever its state."""
        return next(iter(self._items("WHERE number = ?", number)), None)

    def items(self, meeting: int) -> tuple[Item, ...]:
        """The items that are open for that meeting, oldest first."""
        return self._items("WHERE meeting = ? AND state = 'open' ORDER BY number", meeting)

    def items_waiting(self, network: str) -> tuple[Item, ...]:
        """The open items of `network`, of any group, for a meeting that is still to be called, oldest first."""
        return self._items(
            "WHERE network = ? AND state = 'open' AND meeting IS NULL ORDER BY number", network
        )

    def items_from(self, mailbox: str, email: str) -> tuple[Item, ...]:
        """The items in `mailbox` from that address that are open or asked about, oldest first."""
        where = "WHERE email = ? AND mailbox = ? AND state IN ('open', 'asked') ORDER BY number"
        return self._items(where, email, mailbox)

    def all_items_of(self, email: str) -> tuple[Item, ...]:
        """Everything that this address ever wanted on an agenda and that is still kept, oldest first."""
        return self._items("WHERE email = ? ORDER BY number", email)

    def cases(self, meeting: int) -> Mapping[str, CaseNumber]:
        """The numbers of the points on the agenda of that meeting, by what a GiveCase calls them."""
        rows = self._db.execute(
            "SELECT point, number, year FROM agenda_case WHERE meeting = ? ORDER BY year, number", (meeting,)
        )
        return {point: CaseNumber(number, year) for point, number, year in rows}

    def next_case(self, network: str, year: int) -> CaseNumber:
        """The number that the network's next case of that year will have."""
        row = self._db.execute(_NEXT_CASE, (network, year, f"%/{year % 100:02}")).fetchone()
        return CaseNumber(row[0], year)

    def story(self, item: int) -> Story | None:
        """What came of that item, as far as it has been told."""
        return next(iter(self._stories("WHERE number = ?", item)), None)

    def stories(self, network: str) -> tuple[Story, ...]:
        """The stories of `network`, oldest first; those that are not to be shared, too."""
        return self._stories("WHERE network = ? ORDER BY at, number", network)

    def stories_of(self, email: str) -> tuple[Story, ...]:
        """The stories that this address has told, oldest first."""
        return self._stories("WHERE email = ? ORDER BY at, number", email)

    def keep_item(self, item: Item, now: datetime) -> int:
        """Writes an item, new or changed; its number."""
        at = stamp(now)
        values = (
            item.number, item.mailbox, item.network, item.meeting, item.title, item.text, item.minutes,
            item.presenter, item.email, item.organisation, item.kind, item.theme, item.state, item.case,
            int(item.carried), item.mail, at, item.message_id, item.subject, item.group, at,
        )  # fmt: skip
        changed = ", ".join(f"{column} = excluded.{column}" for column in COLUMNS if column not in _FIXED)
        self._db.execute(
            f"INSERT INTO item ({_NAMES}) VALUES ({', '.join('?' * len(COLUMNS))})"
            f" ON CONFLICT (number) DO UPDATE SET {changed}",
            values,
        )
        return item.number

    def give_case(self, change: GiveCase) -> int:
        """Gives a point the next number, unless it has one; 0, since it belongs to no conversation."""
        number = self.next_case(change.network, change.year).number
        self._db.execute(
            "INSERT INTO agenda_case (network, year, number, meeting, point) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (meeting, point) DO NOTHING",
            (change.network, change.year, number, change.meeting, change.point),
        )
        return 0

    def keep_story(self, story: Story) -> int:
        """Writes a story, new or told anew; the number of its item."""
        shared = None if story.shared is None else int(story.shared)
        self._db.execute(
            """
            INSERT OR REPLACE INTO story (number, network, title, text, email, at, shared, theme)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (
                story.number, story.network, story.title, story.text, story.email, stamp(story.at), shared,
                story.theme,
            ),
        )  # fmt: skip
        return story.number

    def forget_items(self, before: datetime) -> None:
        """Deletes what was withdrawn, asked about, or had its meeting before that moment; cases and stories stay."""
        self._db.execute("DELETE FROM item WHERE state != 'open' AND changed < ?", (stamp(before),))

    def _items(self, where: str, *values: Any) -> tuple[Item, ...]:
        return tuple(
            item_of(dict(zip(COLUMNS, row, strict=True)))
            for row in self._db.execute(f"{_ITEM} {where}", values)
        )

    def _stories(self, where: str, *values: Any) -> tuple[Story, ...]:
        rows = self._db.execute(f"{_STORY} {where}", values)
        return tuple(_story(row) for row in rows)


def item_of(known: Mapping[str, Any]) -> Item:
    """The item of a row of the table, by column."""
    return Item(
        number=known["number"],
        mailbox=known["mailbox"],
        network=known["network"],
        meeting=known["meeting"],
        title=known["title"],
        text=known["text"],
        minutes=known["minutes"],
        presenter=known["presenter"],
        email=known["email"],
        organisation=known["organisation"],
        kind=known["kind"],
        theme=known["theme"],
        state=known["state"],
        case=known["case_number"],
        carried=bool(known["carried"]),
        mail=known["mail"],
        opened=moment(known["opened"]),
        message_id=known["message_id"],
        subject=known["subject"],
        group=known["grouped"],
    )


def _story(row: tuple[Any, ...]) -> Story:
    return Story(
        number=row[0],
        network=row[1],
        title=row[2],
        text=row[3],
        email=row[4],
        at=moment(row[5]),
        shared=None if row[6] is None else bool(row[6]),
        theme=row[7],
    )

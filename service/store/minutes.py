"""Minutes, version by version, what people say of them, and what became of each person's copy."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlite_utils import Database

from service.domain.copies import Copy
from service.domain.minutes import MinutedCase, Minutes, MinutesText, Passage, Task, Voiced
from service.store.copies import copies_of
from service.store.db import moment, stamp

_COLUMNS = (
    "number", "mailbox", "network", "meeting", "version", "state", "text", "officer", "mail", "opened", "deadline",
    "present", "absent", "approved", "by_silence",
)  # fmt: skip


class MinutesBook:
    """Rows of `minutes` and `minutes_voice`; copies are letters of the outbox."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def minutes(self, number: int) -> Minutes | None:
        """The version of the minutes of that number."""
        return next(iter(self._versions("WHERE number = ?", number)), None)

    def minutes_of(self, meeting: int) -> tuple[Minutes, ...]:
        """All versions of the minutes of that meeting, the first first."""
        return self._versions("WHERE meeting = ? ORDER BY version", meeting)

    def minutes_with(self, network: str, case: str) -> Minutes | None:
        """The latest approved minutes of that network that have a case of that number."""
        found = self._db.execute(
            """
            SELECT max(number) FROM minutes WHERE network = ?1 AND state = 'approved' AND EXISTS (
                SELECT 1 FROM json_each(text, '$.cases') WHERE json_extract(value, '$.number') = ?2)
            """,
            (network, case),
        ).fetchone()
        return self.minutes(found[0]) if found[0] is not None else None

    def drafts(self, mailbox: str) -> tuple[Minutes, ...]:
        """The drafts of `mailbox` that go round, oldest first."""
        return self._versions("WHERE mailbox = ? AND state = 'draft' ORDER BY number", mailbox)

    def voices(self, minutes: int) -> tuple[Voiced, ...]:
        """All that was said of that version, oldest first."""
        return self._voices("WHERE minutes = ? ORDER BY at, id", minutes)

    def voices_of(self, email: str) -> tuple[Voiced, ...]:
        """All that this address has said of minutes, oldest first."""
        return self._voices("WHERE email = ? ORDER BY at, id", email)

    def copies(self, minutes: int) -> tuple[Copy, ...]:
        """The copies of that draft: what became of each, and whether its reader was away."""
        return copies_of(self._db, minutes, "minutes-draft")

    def keep_minutes(self, minutes: Minutes) -> int:
        """Writes a version, new or changed; its number."""
        values = (
            minutes.number, minutes.mailbox, minutes.network, minutes.meeting, minutes.version, minutes.state,
            json.dumps(asdict(minutes.text), ensure_ascii=False, default=date.isoformat), minutes.officer, minutes.mail,
            stamp(minutes.opened), stamp(minutes.deadline), json.dumps(minutes.present, ensure_ascii=False),
            json.dumps(minutes.absent, ensure_ascii=False), stamp(minutes.approved) if minutes.approved else None,
            int(minutes.by_silence),
        )  # fmt: skip
        self._db.execute(
            f"INSERT INTO minutes ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
            " ON CONFLICT (number) DO UPDATE SET state = excluded.state, approved = excluded.approved,"
            " by_silence = excluded.by_silence",
            values,
        )
        return minutes.number

    def keep_voice(self, voiced: Voiced) -> int:
        """Notes what somebody has said; the number of the version."""
        self._db.execute(
            "INSERT INTO minutes_voice (minutes, email, voice, at, words) VALUES (?, ?, ?, ?, ?)",
            (voiced.minutes, voiced.email, voiced.voice, stamp(voiced.at), voiced.words),
        )
        return voiced.minutes

    def _versions(self, where: str, value: str | int) -> tuple[Minutes, ...]:
        rows = self._db.execute(f"SELECT {', '.join(_COLUMNS)} FROM minutes {where}", (value,))
        return tuple(_minutes(dict(zip(_COLUMNS, row, strict=True))) for row in rows)

    def _voices(self, where: str, value: str | int) -> tuple[Voiced, ...]:
        rows = self._db.execute(
            f"SELECT minutes, email, voice, at, words FROM minutes_voice {where}", (value,)
        )
        return tuple(Voiced(row[0], row[1], row[2], moment(row[3]), row[4]) for row in rows)


def _minutes(known: dict[str, Any]) -> Minutes:
    known |= {key: moment(known[key]) for key in ("opened", "deadline")}
    known |= {key: tuple(json.loads(known[key])) for key in ("present", "absent")}
    approved = moment(known["approved"]) if known["approved"] else None
    return Minutes(
        **{
            **known,
            "text": _text(json.loads(known["text"])),
            "approved": approved,
            "by_silence": bool(known["by_silence"]),
        }
    )


def _text(known: dict[str, Any]) -> MinutesText:
    return MinutesText(tuple(known["opening"]), tuple(map(_case, known["cases"])))


def _case(known: dict[str, Any]) -> MinutedCase:
    return MinutedCase(
        number=known["number"],
        title=known["title"],
        passages=tuple(Passage(each["section"], tuple(each["paragraphs"])) for each in known["passages"]),
        decisions=tuple(known["decisions"]),
        tasks=tuple(
            Task(each["text"], each["owner"], date.fromisoformat(each["due"]) if each["due"] else None)
            for each in known["tasks"]
        ),
        links=tuple(known["links"]),
    )

"""The database: durable, owned by one, and clear about what is an outage and what a bug."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from service.store.db import StoreDamaged, StoreOutage, moment, open_for_reading, open_store, stamp, writing
from service.store.secret import message_id_secret


def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    open_store(tmp_path / "data" / "t.db").close()
    assert (tmp_path / "data" / "t.db").stat().st_mode & 0o077 == 0


def test_commits_are_durable_and_references_hold(tmp_path: Path) -> None:
    db = open_store(tmp_path / "t.db")
    pragmas = {
        p: db.execute(f"PRAGMA {p}").fetchone()[0] for p in ("journal_mode", "synchronous", "foreign_keys")
    }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_every_table_is_strict(tmp_path: Path) -> None:
    db = open_store(tmp_path / "t.db")
    loose = [
        name
        for name, sql in db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        if "STRICT" not in sql and not name.startswith(("sqlite_", "_sqlite"))
    ]
    assert loose == []


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    db = open_store(tmp_path / "t.db")

    def fail() -> None:
        with writing(db):
            db.execute("INSERT INTO organisation (name, folded) VALUES ('A', 'a')")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert db.execute("SELECT count(*) FROM organisation").fetchone()[0] == 0
    assert not db.conn.in_transaction


def test_a_full_disk_is_an_outage_that_records_nothing(tmp_path: Path) -> None:
    db = open_store(tmp_path / "t.db")
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count = {pages}")

    def fill() -> None:
        with writing(db):
            for number in range(10_000):
                db.execute("INSERT INTO organisation (name, folded) VALUES (?, ?)", ("x" * 500, str(number)))

    with pytest.raises(StoreOutage):
        fill()
    assert db.execute("SELECT count(*) FROM organisation").fetchone()[0] == 0
    db.execute("PRAGMA max_page_count = 1000000")
    with writing(db):
        db.execute("INSERT INTO organisation (name, folded) VALUES ('A', 'a')")


def test_a_mistake_in_the_sql_is_a_bug_and_no_outage(tmp_path: Path) -> None:
    db = open_store(tmp_path / "t.db")
    with pytest.raises(sqlite3.OperationalError), writing(db):
        db.execute("INSERT INTO no_such_table VALUES (1)")


def test_opening_twice_migrates_once(tmp_path: Path) -> None:
    secret = message_id_secret(open_store(tmp_path / "t.db"))
    assert message_id_secret(open_store(tmp_path / "t.db")) == secret
    assert len(secret) == 32


def test_a_reader_changes_nothing_and_needs_a_database(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        open_for_reading(tmp_path / "t.db")
    assert list(tmp_path.iterdir()) == []
    open_store(tmp_path / "t.db")
    with pytest.raises(sqlite3.OperationalError):
        open_for_reading(tmp_path / "t.db").execute("DELETE FROM member")


def test_time_is_kept_in_utc_and_in_order() -> None:
    summer = datetime(2026, 7, 1, 14, 0, tzinfo=timezone(timedelta(hours=2)))
    assert stamp(summer) == "2026-07-01T12:00:00.000000Z"
    assert moment(stamp(summer)) == summer
    assert stamp(summer) < stamp(datetime(2026, 7, 1, 12, 0, 0, 1, tzinfo=UTC))


@pytest.mark.parametrize("opened", [open_store, open_for_reading])
def test_a_file_that_is_no_database_is_called_so(tmp_path: Path, opened: Callable[[Path], object]) -> None:
    (tmp_path / "t.db").write_bytes(b"not a database, " * 1_000)
    with pytest.raises(StoreDamaged, match="file is not a database"):
        opened(tmp_path / "t.db")


@pytest.mark.parametrize("opened", [open_store, open_for_reading])
def test_another_programs_database_is_left_as_it_is(tmp_path: Path, opened: Callable[[Path], object]) -> None:
    with closing(sqlite3.connect(tmp_path / "t.db")) as theirs, theirs:
        theirs.execute("CREATE TABLE bookmarks (url TEXT)")
    before = (tmp_path / "t.db").read_bytes()
    with pytest.raises(StoreDamaged, match="another program"):
        opened(tmp_path / "t.db")
    assert (tmp_path / "t.db").read_bytes() == before

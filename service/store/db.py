"""Opening the database, and the one way to write to it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from service.store.migrations import MIGRATIONS

__all__ = [
    "Database",
    "StoreDamaged",
    "StoreOutage",
    "moment",
    "open_for_reading",
    "open_store",
    "savepoint",
    "stamp",
    "writing",
]

BUSY_SECONDS = 10.0
FILE_NAME = "tovholder.db"
MEMORY = Path(":memory:")


class StoreOutage(Exception):
    """The database cannot be used now (disk full, locked, I/O error): nothing was recorded, try again."""


class StoreDamaged(Exception):
    """The file is not a database of ours, or no longer a whole one: trying again is of no use."""


# https://www.sqlite.org/rescode.html: what goes away by itself or by an operator's hand, unlike a bug.
_OUTAGES = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_NOMEM,
}
_DAMAGES = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def open_store(file: Path) -> Database:
    """The database in `file`, made and migrated as needed, with every commit durable before it returns.

    Readable by the owner alone: it holds people's mail. Raises StoreOutage where the disk does not let us,
    StoreDamaged where there is something else in the file.
    """
    with outages():
        if file != MEMORY:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch(mode=0o600)
        connection = sqlite3.connect(
            file, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        database = Database(connection, execute_plugins=False)
        _refuse_foreign(database)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}")
        MIGRATIONS.apply(database)
        return database


def open_for_reading(file: Path) -> Database:
    """The same database for looking only, while the daemon writes.

    Raises FileNotFoundError where there is none, or it has not been furnished yet; StoreOutage where it cannot
    be read now; StoreDamaged where there is something else in the file.
    """
    if not file.exists():
        raise FileNotFoundError(file)
    with outages():
        connection = sqlite3.connect(
            f"{file.as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS, isolation_level=None
        )
        database = Database(connection, execute_plugins=False)
        _refuse_foreign(database)
        unfurnished = MIGRATIONS.pending(database)
    if unfurnished:
        raise FileNotFoundError(file)
    return database


def _refuse_foreign(database: Database) -> None:
    tables = database.table_names()
    if tables and MIGRATIONS.migrations_table not in tables:
        raise StoreDamaged("it is the database of another program")


@contextmanager
def outages() -> Iterator[None]:
    """Turns SQLite's and the disk's temporary failures into StoreOutage, what does not heal into StoreDamaged.

    Everything else is a bug and passes.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _OUTAGES:
            raise StoreOutage(str(error)) from error
        if code in _DAMAGES:
            raise StoreDamaged(str(error)) from error
        raise
    except OSError as error:
        raise StoreOutage(str(error)) from error


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """One transaction: all of it is committed, or nothing.

    BEGIN IMMEDIATE, because a deferred one that reads first and writes later fails at once when another
    process wrote in between, without waiting for its turn.
    """
    with outages():
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.conn.execute("COMMIT")
        except BaseException:
            if db.conn.in_transaction:
                db.conn.execute("ROLLBACK")
            raise


@contextmanager
def savepoint(db: Database) -> Iterator[None]:
    """A part of the open transaction that is undone by itself where it fails, the rest being kept."""
    with outages():
        db.conn.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            # A full disk may have ended the whole transaction already.
            if db.conn.in_transaction:
                db.conn.execute("ROLLBACK TO part")
                db.conn.execute("RELEASE part")
            raise
        db.conn.execute("RELEASE part")


def stamp(moment: datetime) -> str:
    """A moment as the tables keep it: UTC, fixed width, so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def moment(text: str) -> datetime:
    """The aware moment that `stamp` wrote."""
    return datetime.fromisoformat(text)

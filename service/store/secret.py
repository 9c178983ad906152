"""The secret from which Message-IDs are made. It lives with the letters that bear them, and in every backup."""

import secrets

from sqlite_utils import Database

from service.store.db import writing

_NAME = "message-id secret"
_LENGTH = 32


def message_id_secret(db: Database) -> bytes:
    """The secret of this database, made at the first call."""
    with writing(db):
        row = db.execute("SELECT value FROM office WHERE name = ?", (_NAME,)).fetchone()
        if row:
            return bytes(row[0])
        made = secrets.token_bytes(_LENGTH)
        db.execute("INSERT INTO office (name, value) VALUES (?, ?)", (_NAME, made))
        return made

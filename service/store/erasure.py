"""What is held of a person, all of it: to be told (GDPR article 15), and to be gone (article 17)."""

from sqlite_utils import Database

from service.domain.registry import Holdings
from service.store.db import moment


def holdings(db: Database, email: str) -> Holdings:
    """Everything that is held of this address but the member's own row."""
    seats = db.execute(
        "SELECT s.network, s.since FROM seat s JOIN member m ON m.id = s.member WHERE m.email = ? ORDER BY s.since",
        (email,),
    ).fetchall()
    conversations = db.execute(
        """
        SELECT opened, 'join-' || state FROM registration WHERE email = ?1 OR sender = ?1
        UNION ALL SELECT opened, action FROM confirmation WHERE known_as = ?1 OR sender = ?1 OR address = ?1
        ORDER BY 1
        """,
        (email,),
    ).fetchall()
    mails = db.execute("SELECT arrived FROM inbox WHERE sender = ? ORDER BY arrived", (email,)).fetchall()
    letters = db.execute(
        "SELECT queued_at, subject FROM outbox WHERE recipient = ? ORDER BY id", (email,)
    ).fetchall()
    return Holdings(
        seats=tuple((row[0], moment(row[1])) for row in seats),
        conversations=tuple((moment(row[0]), row[1]) for row in conversations),
        mails=tuple(moment(row[0]) for row in mails),
        letters=tuple((moment(row[0]), row[1]) for row in letters),
    )


def erase(db: Database, email: str) -> None:
    """Takes this address out of every table.

    Rows of letters and mails stay, as numbers that say that something was sent; who, what and every byte go. A
    letter that is still on its way (the one that says 'erased') goes when it has been sent: `forget_sent`.
    """
    numbers = [
        row[0]
        for row in db.execute(
            """
            SELECT number FROM registration WHERE email = ?1 OR (sender = ?1 AND email IS NULL)
            UNION SELECT number FROM confirmation WHERE known_as = ?1 OR sender = ?1 OR address = ?1
            """,
            (email,),
        )
    ]
    db.execute("DELETE FROM member WHERE email = ?", (email,))
    # Whom this person has signed up stays signed up; only who wrote it is forgotten.
    db.execute("UPDATE registration SET sender = '' WHERE sender = ?1 AND email != ?1", (email,))
    for number in numbers:
        db.execute("DELETE FROM registration WHERE number = ?", (number,))
        db.execute("DELETE FROM confirmation WHERE number = ?", (number,))
        # Whoever wrote them, mails of this conversation speak of the person: an officer's answer, a colleague's mail.
        db.execute(
            "DELETE FROM mail_bytes WHERE inbox IN (SELECT caused_by FROM outbox WHERE conversation = ?)",
            (number,),
        )
        _blank(db, "conversation = ?", number)
    _blank(db, "recipient = ?", email)
    _blank(db, "caused_by IN (SELECT id FROM inbox WHERE sender = ?)", email)
    db.execute("DELETE FROM mail_bytes WHERE inbox IN (SELECT id FROM inbox WHERE sender = ?)", (email,))
    db.execute("UPDATE inbox SET sender = NULL, message_id = NULL WHERE sender = ?", (email,))
    db.execute(
        "DELETE FROM organisation WHERE id NOT IN (SELECT organisation FROM member WHERE organisation NOT NULL)"
    )
    db.execute("INSERT OR IGNORE INTO forgotten (email) VALUES (?)", (email,))


def rename(db: Database, was: str, now: str) -> None:
    """A person has another address: what is held of the old one is found, and erased, under the new one."""
    for table, column in (
        ("registration", "email"),
        ("registration", "sender"),
        ("confirmation", "known_as"),
        ("confirmation", "sender"),
        ("confirmation", "address"),
        ("inbox", "sender"),
    ):
        db.execute(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (now, was))
    db.execute(
        "UPDATE outbox SET recipient = ? WHERE recipient = ? AND state NOT IN ('queued', 'sending')",
        (now, was),
    )


def forget_sent(db: Database) -> bool:
    """Blanks what was still under way to people who have been erased, once its fate is known; was there anything?"""
    forgotten = db.execute("SELECT email FROM forgotten").fetchall()
    for (email,) in forgotten:
        _blank(db, "recipient = ?", email)
        if db.execute("SELECT 1 FROM outbox WHERE recipient = ? LIMIT 1", (email,)).fetchone() is None:
            db.execute("DELETE FROM forgotten WHERE email = ?", (email,))
    return bool(forgotten)


def _blank(db: Database, which: str, value: str | int) -> None:
    """The key may name the person too; what it is for is over."""
    settled = f"{which} AND state NOT IN ('queued', 'sending')"
    db.execute(f"DELETE FROM letter_bytes WHERE outbox IN (SELECT id FROM outbox WHERE {settled})", (value,))
    db.execute(
        "UPDATE outbox SET key = 'erased/' || id, recipient = '', subject = '', detail = NULL"
        f" WHERE {settled}",
        (value,),
    )

"""What is held of a person, all of it: to be told (GDPR article 15), and to be gone (article 17)."""

import json
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from service.domain.agenda import Item, Story
from service.domain.decision import Confirmation, Registration
from service.domain.follow_up import FollowUp
from service.domain.hosting import HostTurn
from service.domain.input_round import InputAnswer
from service.domain.meeting import Away, Invitee, Meeting
from service.domain.member import Person
from service.domain.minutes import Voiced
from service.domain.registry import Holdings
from service.store.db import moment

_TO_OR_ABOUT = """(
    recipient = :email OR conversation IN (SELECT value FROM json_each(:own))
    OR id IN (SELECT outbox FROM letter_about WHERE email = :email)
)"""


def holdings(
    db: Database,
    email: str,
    registrations: tuple[Registration, ...],
    confirmations: tuple[Confirmation, ...],
    meetings: tuple[tuple[Meeting, Invitee], ...],
    away: Away | None,
    items: tuple[Item, ...],
    stories: tuple[Story, ...],
    turns: tuple[HostTurn, ...],
    follow_ups: tuple[FollowUp, ...],
    presented: tuple[tuple[datetime, str], ...],
    voices: tuple[Voiced, ...],
    inputs: tuple[InputAnswer, ...],
    named_contact: tuple[tuple[datetime, Person], ...],
) -> Holdings:
    """All that is held of this address but the member's own row; what has a question of its own is given."""
    seats = db.execute(
        "SELECT s.network, s.since FROM seat s JOIN member m ON m.id = s.member WHERE m.email = ? ORDER BY s.since",
        (email,),
    ).fetchall()
    conversations = db.execute(
        """
        SELECT opened, 'join-' || state FROM registration WHERE email = ?1 OR sender = ?1
        UNION ALL SELECT opened, action FROM confirmation WHERE known_as = ?1 OR sender = ?1 OR address = ?1
        UNION ALL SELECT opened, 'question' FROM question WHERE sender = ?1
        ORDER BY 1
        """,
        (email,),
    ).fetchall()
    mails = db.execute(
        """
        SELECT i.arrived, b.raw FROM inbox i LEFT JOIN mail_bytes b ON b.inbox = i.id
        WHERE i.sender = ? ORDER BY i.arrived
        """,
        (email,),
    ).fetchall()
    letters = db.execute(
        "SELECT queued_at, subject FROM outbox WHERE recipient = ? ORDER BY id", (email,)
    ).fetchall()
    mentions = db.execute(
        """
        SELECT arrived FROM inbox WHERE id IN (SELECT inbox FROM mail_about WHERE email = ?1)
        UNION ALL SELECT queued_at FROM outbox WHERE id IN (SELECT outbox FROM letter_about WHERE email = ?1)
        ORDER BY 1
        """,
        (email,),
    ).fetchall()
    return Holdings(
        seats=tuple((row[0], moment(row[1])) for row in seats),
        conversations=tuple((moment(row[0]), row[1]) for row in conversations),
        mails=tuple((moment(arrived), raw) for arrived, raw in mails),
        letters=tuple((moment(row[0]), row[1]) for row in letters),
        mentions=tuple(moment(row[0]) for row in mentions),
        registrations=registrations,
        confirmations=confirmations,
        meetings=meetings,
        away=away,
        items=items,
        stories=stories,
        turns=turns,
        follow_ups=follow_ups,
        presented=presented,
        voices=voices,
        inputs=inputs,
        named_contact=named_contact,
    )


def erase(db: Database, email: str) -> None:
    """Takes this address out of every table.

    Rows of letters and mails stay, as numbers that say that something was sent; what they say goes, and who. A
    letter that is on its way goes when its fate is known (`forget_settled`); one that waits to tell somebody else
    of this person is withdrawn.
    """
    own = [
        row[0]
        for row in db.execute(
            """
            SELECT number FROM registration WHERE email = ?1 OR (sender = ?1 AND email IS NULL)
            UNION SELECT number FROM confirmation WHERE known_as = ?1 OR sender = ?1 OR address = ?1
            UNION SELECT number FROM question WHERE sender = ?1
            """,
            (email,),
        )
    ]
    asked: dict[str, Any] = {"email": email, "own": json.dumps(own)}
    # An officer's mail that is held back and speaks of the person; without its text it lapses.
    db.execute(
        """
        UPDATE held SET subject = '', message_id = NULL WHERE mail IN (
            SELECT mailbox || '/' || uidvalidity || '/' || uid FROM inbox
            WHERE id IN (SELECT inbox FROM mail_about WHERE email = :email))
        """,
        asked,
    )
    _forget_mails(db, asked)
    _forget_letters(db, asked)
    db.execute("UPDATE inbox SET sender = NULL, message_id = NULL WHERE sender = ?", (email,))
    db.execute("DELETE FROM member WHERE email = ?", (email,))
    _forget_contact(db, email)
    for table in (
        *("invitee", "reply", "absence", "item", "story", "minutes_voice", "input_asked"),
        *("input_answer", "input_contact"),
    ):
        db.execute(f"DELETE FROM {table} WHERE email = ?", (email,))
    db.execute("UPDATE invitee SET instead_of = NULL WHERE instead_of = ?", (email,))
    _forget_presenter(db, email)
    _forget_deeds(db, email)
    for table in ("registration", "confirmation", "question"):
        db.execute(f"DELETE FROM {table} WHERE number IN (SELECT value FROM json_each(:own))", asked)
    # Whom this person has signed up stays signed up; only who wrote it, and the mail, is forgotten.
    db.execute(
        "UPDATE registration SET sender = '', message_id = NULL, subject = '' WHERE sender = :email", asked
    )
    db.execute("UPDATE registration SET decided_by = NULL WHERE decided_by = :email", asked)
    _forget_hosting(db, email)
    # What an organisation owes the others does not go with one of its people.
    db.execute(
        """
        DELETE FROM organisation WHERE id NOT IN (SELECT organisation FROM member WHERE organisation NOT NULL)
        AND id NOT IN (SELECT organisation FROM rotation)
        AND id NOT IN (SELECT organisation FROM host_turn WHERE organisation NOT NULL)
        """
    )


def rename(db: Database, was: str, now: str) -> None:
    """A person has another address: what is held of the old one is found, and erased, under the new one."""
    for table, column in (
        ("registration", "email"),
        ("registration", "sender"),
        ("confirmation", "known_as"),
        ("confirmation", "sender"),
        ("confirmation", "address"),
        ("question", "sender"),
        ("invitee", "email"),
        ("invitee", "instead_of"),
        ("reply", "email"),
        ("absence", "email"),
        ("item", "email"),
        ("story", "email"),
        ("minutes_voice", "email"),
        ("input_asked", "email"),
        ("input_answer", "email"),
        ("input_contact", "email"),
        ("host_turn", "email"),
        ("agenda_point", "email"),
        ("follow_up", "email"),
        ("follow_up", "handed_by"),
        ("inbox", "sender"),
        ("mail_about", "email"),
        ("letter_about", "email"),
        ("deed_about", "email"),
    ):
        db.execute(f"UPDATE OR REPLACE {table} SET {column} = ? WHERE {column} = ?", (now, was))
    # What is still on its way to the old address has to go there, and nothing of it is kept.
    db.execute(
        """
        UPDATE outbox SET
            recipient = CASE WHEN state IN ('queued', 'sending') THEN recipient ELSE ?1 END,
            forget = CASE WHEN state IN ('queued', 'sending') THEN 'all' ELSE forget END
        WHERE recipient = ?2
        """,
        (now, was),
    )


def forget_settled(db: Database) -> bool:
    """Blanks the letters that were to be forgotten once their fate is known; was there any?"""
    settled = "forget IS NOT NULL AND state NOT IN ('queued', 'sending')"
    for table in ("letter_bytes", "letter_about"):
        db.execute(f"DELETE FROM {table} WHERE outbox IN (SELECT id FROM outbox WHERE {settled})")
    # The key of a letter may name the person it went to; what it is for is over.
    blanked = db.execute(
        f"""
        UPDATE outbox SET subject = '', detail = NULL, forget = NULL,
            recipient = CASE forget WHEN 'all' THEN '' ELSE recipient END,
            key = CASE forget WHEN 'all' THEN 'erased/' || id ELSE key END
        WHERE {settled}
        """
    )
    return blanked.rowcount > 0


def _forget_hosting(db: Database, email: str) -> None:
    """Who was asked to host, and in what words it was promised; that the organisation hosts stays."""
    db.execute(
        """
        UPDATE meeting SET parking = NULL, practical = NULL
        WHERE number IN (SELECT meeting FROM host_turn WHERE email = ?)
        """,
        (email,),
    )
    db.execute(
        "UPDATE host_turn SET email = NULL, room = NULL, parking = NULL, practical = NULL WHERE email = ?",
        (email,),
    )


def _forget_presenter(db: Database, email: str) -> None:
    """What was agreed at a meeting, and what went out to all, stays without the name."""
    theirs = "SELECT meeting FROM agenda_point WHERE email = ?"
    db.execute(f"UPDATE meeting SET agenda = '' WHERE number IN ({theirs})", (email,))
    db.execute(
        "UPDATE agenda_point SET presenter = '', organisation = NULL, email = NULL WHERE email = ?", (email,)
    )
    db.execute("UPDATE follow_up SET owner = '', email = NULL, note = '' WHERE email = ?", (email,))
    db.execute("UPDATE follow_up SET handed_by = NULL WHERE handed_by = ?", (email,))


def _forget_contact(db: Database, email: str) -> None:
    """The words in which others named the person as a contact, and what they added to it; that they answered stays."""
    named = "SELECT a.round, a.email FROM input_answer a JOIN input_contact c ON c.answer = a.id WHERE c.email = ?"
    theirs = f"SELECT id FROM input_answer WHERE (round, email) IN ({named})"
    db.execute(f"UPDATE input_answer SET words = '' WHERE id IN ({theirs})", (email,))
    db.execute(f"DELETE FROM input_contact WHERE email IS NULL AND answer IN ({theirs})", (email,))


def _forget_deeds(db: Database, email: str) -> None:
    """What an officer did to the person's row can no longer be undone; what the same mail did to others can."""
    rows = "SELECT deed_row FROM deed_about WHERE email = ?"
    deeds = [
        row[0] for row in db.execute(f"SELECT DISTINCT deed FROM deed_row WHERE id IN ({rows})", (email,))
    ]
    db.execute(f"DELETE FROM deed_row WHERE id IN ({rows})", (email,))
    for deed in deeds:
        db.execute(
            "DELETE FROM deed WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM deed_row WHERE deed = ?1)", (deed,)
        )


def _forget_mails(db: Database, asked: dict[str, Any]) -> None:
    """The text of the person's own mails, of those that name them, and of those that a letter to or about them
    answers: an officer's ruling, a colleague's word."""
    db.execute(
        f"""
        DELETE FROM mail_bytes WHERE inbox IN (
            SELECT id FROM inbox WHERE sender = :email
            UNION ALL SELECT inbox FROM mail_about WHERE email = :email
            UNION ALL SELECT caused_by FROM outbox WHERE {_TO_OR_ABOUT}
        )
        """,
        asked,
    )


def _forget_letters(db: Database, asked: dict[str, Any]) -> None:
    # A letter that carries on a conversation about somebody else still goes out, and is forgotten then.
    db.execute(
        """
        UPDATE outbox SET state = 'withdrawn' WHERE state = 'queued' AND recipient != :email AND (
            conversation IN (SELECT value FROM json_each(:own))
            OR conversation IS NULL AND caused_by IN (SELECT id FROM inbox WHERE sender = :email)
        )
        """,
        asked,
    )
    db.execute(
        f"""
        UPDATE outbox SET forget = CASE WHEN recipient = :email OR forget = 'all' THEN 'all' ELSE 'text' END,
            key = CASE WHEN instr(key, :email) THEN 'erased/' || id ELSE key END
        WHERE {_TO_OR_ABOUT}
        """,
        asked,
    )
    forget_settled(db)

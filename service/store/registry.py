"""The registry: members and their seats, on top of the conversations. Answers domain.registry's questions."""

import sqlite3
from datetime import datetime
from typing import Any

from service.domain.agenda import GiveCase, Item, Story
from service.domain.decision import (
    Amend,
    Change,
    Confirmation,
    Enter,
    Erase,
    Held,
    Leave,
    Question,
    Registration,
    Undo,
)
from service.domain.deed import Deed
from service.domain.fold import fold
from service.domain.follow_up import FollowUp
from service.domain.hosting import Booked, HostTurn, Unite
from service.domain.input_round import InputAnswer, InputRound
from service.domain.meeting import Answered, Away, Invite, Invitee, KeepMeeting, Meeting
from service.domain.member import Member, Person
from service.domain.minutes import Minutes, Voiced
from service.domain.post import Bounced, SentLetter
from service.domain.registry import Holdings
from service.domain.sheet import Agenda
from service.store.absences import Absences
from service.store.agenda import Agendas
from service.store.conversations import Conversations
from service.store.db import Database, moment, stamp
from service.store.deeds import Deeds
from service.store.erasure import erase, holdings, rename
from service.store.hosting import Hosting
from service.store.inbox import Inbox
from service.store.inputs import InputBook
from service.store.matters import Matters
from service.store.meetings import Meetings
from service.store.minutes import MinutesBook
from service.store.outbox import Outbox
from service.store.overview import Overview
from service.store.sheets import Sheets

_MEMBER = """
    SELECT m.id, m.name, m.email, m.phone, m.title, o.name, m.language, m.since,
           (SELECT group_concat(network, ' ') FROM (SELECT network FROM seat WHERE member = m.id ORDER BY network))
    FROM member m LEFT JOIN organisation o ON o.id = m.organisation
"""


class Registry(Conversations, Matters, Overview, Meetings, Agendas, Hosting, Sheets, MinutesBook, InputBook):
    """Reads inside whatever transaction is open; `apply` writes, and needs one."""

    def __init__(self, db: Database) -> None:
        super().__init__(db)
        self.deeds = Deeds(db)
        self.absences = Absences(db)

    def member(self, email: str) -> Member | None:
        """The member of this address (lower case)."""
        row = self._one(f"{_MEMBER} WHERE m.email = ?", email)
        return _member(row) if row else None

    def members(self) -> list[Member]:
        """Everybody who has a seat, by name."""
        return [_member(row) for row in self._db.execute(f"{_MEMBER} ORDER BY m.name, m.id") if row[8]]

    def count(self) -> int:
        """How many people have a seat somewhere."""
        row = self._one("SELECT count(DISTINCT member) FROM seat")
        return int(row[0]) if row else 0

    def seated(self, network: str, organisation: str) -> tuple[Member, ...]:
        """The members from `organisation` (any spelling of its name) who have a seat in `network`, longest first."""
        sql = f"{_MEMBER} JOIN seat s ON s.member = m.id WHERE o.folded = ? AND s.network = ? ORDER BY s.since, m.id"
        return tuple(_member(row) for row in self._db.execute(sql, (fold(organisation), network)))

    def members_of(self, networks: tuple[str, ...]) -> tuple[Member, ...]:
        """Everybody with a seat in any of `networks`, by name."""
        marks = ", ".join("?" * len(networks))
        sql = f"{_MEMBER} WHERE m.id IN (SELECT member FROM seat WHERE network IN ({marks})) ORDER BY m.name, m.id"
        return tuple(_member(row) for row in self._db.execute(sql, networks))

    def changed_seats(self, meeting: Meeting) -> tuple[tuple[Member, ...], tuple[Invitee, ...]]:
        """Of a meeting for all members: the members who are not invited, and the invited who are none any more."""
        newcomers = self._db.execute(
            f"""
            {_MEMBER} WHERE m.id IN (SELECT member FROM seat WHERE network = ?1) AND NOT EXISTS (
                SELECT 1 FROM invitee i WHERE i.meeting = ?2 AND i.email = m.email AND i.is_uninvited = 0)
            ORDER BY m.id
            """,
            (meeting.network, meeting.number),
        )
        leavers = [
            row[0]
            for row in self._db.execute(
                """
                SELECT i.email FROM invitee i
                WHERE i.meeting = ?2 AND i.is_uninvited = 0 AND i.is_guest = 0 AND NOT EXISTS (
                    SELECT 1 FROM member m JOIN seat s ON s.member = m.id
                    WHERE m.email = i.email AND s.network = ?1)
                """,
                (meeting.network, meeting.number),
            )
        ]
        gone = (self.invitee(meeting.number, email) for email in leavers)
        return tuple(map(_member, newcomers)), tuple(one for one in gone if one is not None)

    def conversation(
        self, number: int
    ) -> (
        Registration
        | Confirmation
        | Held
        | Question
        | Meeting
        | Item
        | HostTurn
        | FollowUp
        | Minutes
        | InputRound
        | None
    ):
        """Whatever conversation bears this number."""
        return (
            self.registration(number)
            or self.confirmation(number)
            or self.held(number)
            or self.question(number)
            or self.meeting(number)
            or self.item(number)
            or self.host_turn(number)
            or self.follow_up(number)
            or self.minutes(number)
            or self.input_round(number)
        )

    def away(self, email: str) -> Away | None:
        """What the mail program of that address said last of how long the person is away."""
        return self.absences.of(email)

    def reminded(self, meeting: int, occasion: str) -> frozenset[str]:
        """Who has been reminded on that occasion: the addresses of the letters whose keys begin with it."""
        rows = self._db.execute(
            "SELECT recipient FROM outbox WHERE conversation = ?1 AND substr(key, 1, length(?2)) = ?2",
            (meeting, f"{occasion}/"),
        )
        return frozenset(row[0] for row in rows)

    def last_letter(self, email: str, occasion: str) -> datetime | None:
        """When the latest letter to that address was written whose key begins with `occasion`."""
        row = self._one(
            "SELECT max(queued_at) FROM outbox WHERE recipient = ?1 AND substr(key, 1, length(?2)) = ?2",
            email,
            f"{occasion}/",
        )
        return moment(row[0]) if row and row[0] else None

    def began(self, mailbox: str) -> datetime | None:
        """When the service first saw that mailbox."""
        row = self._one("SELECT began FROM mailbox WHERE key = ?", mailbox)
        return moment(row[0]) if row else None

    def last_deed(self, mailbox: str, officer: str, before: int | None = None) -> Deed | None:
        """The latest deed of that officer which has not been undone; with `before`, before the deed of that id."""
        return self.deeds.last(mailbox, officer, before)

    def deeds_between(self, mailbox: str, since: datetime, until: datetime) -> tuple[Deed, ...]:
        """What officers changed in that time and have not undone, oldest first."""
        return self.deeds.between(mailbox, since, until)

    def mail(self, key: str) -> bytes | None:
        """The mail of that key as it came, None where its bytes are gone."""
        arrival = Inbox(self._db).at(key)
        row = self._one("SELECT raw FROM mail_bytes WHERE inbox = ?", arrival.id) if arrival else None
        return bytes(row[0]) if row else None

    def undeliverable(self, emails: tuple[str, ...]) -> frozenset[str]:
        """Which of these addresses refused the last letter that was sent to them."""
        sql = "SELECT state FROM outbox WHERE recipient = ? AND state IN ('sent', 'refused') ORDER BY id DESC LIMIT 1"
        return frozenset(email for email in emails if self._one(sql, email) == ("refused",))

    def letter(self, key: str) -> bytes | None:
        """The letter of that key as it went out, None where there is none, or its bytes are gone."""
        row = self._one(
            "SELECT b.raw FROM outbox o JOIN letter_bytes b ON b.outbox = o.id WHERE o.key = ?", key
        )
        return bytes(row[0]) if row else None

    def sent_letter(self, mailbox: str, message_id: str) -> SentLetter | None:
        """The letter from `mailbox` of that Message-ID, if a server took it and nothing of it is to be forgotten."""
        return Outbox(self._db).sent(mailbox, message_id)

    def holdings(self, email: str) -> Holdings:
        """All that is held of this address besides the member's own row."""
        under_way = self.registrations_about(email), self.confirmations_about(email)
        return holdings(
            self._db,
            email,
            *under_way,
            self.invited(email),
            self.away(email),
            self.all_items_of(email),
            self.stories_of(email),
            self.turns_of(email),
            self.follow_ups_of(email),
            self.presented_by(email),
            self.voices_of(email),
            self.inputs_of(email),
            self.named_contact(email),
        )

    def apply(self, change: Change, now: datetime) -> int:
        """Carries one change out; the id of the member or the number of the conversation that it touched, or 0."""
        match change:
            case Registration():
                return self.keep_registration(change, now)
            case Confirmation():
                return self.keep_confirmation(change, now)
            case Enter():
                return self._enter(change, now)
            case Leave():
                return self._leave(change)
            case Amend():
                return self._amend(change)
            case Erase():
                erase(self._db, change.email)
                return 0
            case Held():
                return self.keep_held(change, now)
            case Question():
                return self.keep_question(change, now)
            case KeepMeeting():
                return self.keep_meeting(change.meeting)
            case Invite():
                return self.keep_invitee(change)
            case Answered():
                return self.keep_reply(change)
            case Away():
                self.absences.keep(change)
                return 0
            case Bounced():
                Outbox(self._db).settle(change.letter.number, "refused", None, change.detail, now)
                return 0
            case Item():
                return self.keep_item(change, now)
            case GiveCase():
                return self.give_case(change)
            case Story():
                return self.keep_story(change)
            case HostTurn():
                return self.keep_turn(change)
            case Booked():
                return self.book(change, now)
            case Unite():
                self.unite(change)
                return 0
            case Agenda():
                return self.keep_agenda(change)
            case FollowUp():
                return self.keep_follow_up(change, now)
            case Minutes():
                return self.keep_minutes(change)
            case Voiced():
                return self.keep_voice(change)
            case InputRound():
                return self.keep_input_round(change)
            case InputAnswer():
                return self.keep_input_answer(change)
            case Undo():
                self.deeds.undo(change.deed)
                return 0

    def _leave(self, change: Leave) -> int:
        member = self._one("SELECT id FROM member WHERE email = ?", change.email)
        if member is None:
            return 0
        for network in change.networks:
            self._db.execute("DELETE FROM seat WHERE member = ? AND network = ?", (member[0], network))
        if self._one("SELECT 1 FROM seat WHERE member = ? LIMIT 1", member[0]) is None:
            self._db.execute("DELETE FROM member WHERE id = ?", (member[0],))
            self._db.execute(
                """
                UPDATE registration SET name = NULL, phone = NULL, title = NULL, organisation = NULL
                WHERE email = ? AND state IN ('entered', 'declined', 'closed')
                """,
                (change.email,),
            )
        return int(member[0])

    def _amend(self, change: Amend) -> int:
        person = change.person
        row = self._db.execute(
            """
            UPDATE member SET
                email = coalesce(?, email), name = coalesce(?, name), phone = coalesce(?, phone),
                title = coalesce(?, title), organisation = coalesce(?, organisation)
            WHERE email = ? RETURNING id
            """,
            (
                person.email,
                person.name,
                person.phone,
                person.title,
                self._organisation(person.organisation),
                change.email,
            ),
        ).fetchone()
        if row and person.email:
            rename(self._db, change.email, person.email)
        return int(row[0]) if row else 0

    def _enter(self, change: Enter, now: datetime) -> int:
        person, at = change.person, stamp(now)
        row = self._db.execute(
            """
            INSERT INTO member (email, name, phone, title, organisation, language, since)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (email) DO UPDATE SET
                phone = coalesce(phone, excluded.phone), title = coalesce(title, excluded.title),
                organisation = coalesce(organisation, excluded.organisation)
            RETURNING id
            """,
            (
                person.email,
                person.name,
                person.phone,
                person.title,
                self._organisation(person.organisation),
                change.language,
                at,
            ),
        ).fetchone()
        member = int(row[0])
        for network in change.networks:
            self._db.execute(
                "INSERT INTO seat (member, network, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                (member, network, at),
            )
        return member

    def _organisation(self, name: str | None) -> int | None:
        if name is None:
            return None
        found = self._one("SELECT id FROM organisation WHERE folded = ?", fold(name))
        if found:
            return int(found[0])
        made = self._db.execute("INSERT INTO organisation (name, folded) VALUES (?, ?)", (name, fold(name)))
        return made.lastrowid


def _member(row: tuple[Any, ...] | sqlite3.Row) -> Member:
    person = Person(name=row[1], email=row[2], phone=row[3], title=row[4], organisation=row[5])
    return Member(row[0], person, row[6], moment(row[7]), tuple(row[8].split()) if row[8] else ())

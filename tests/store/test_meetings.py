"""How many come: what counts is the latest answer of each to the meeting as it is now."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from service.domain.decision import Change
from service.domain.meeting import Answered, Invite, Invitee, KeepMeeting, Meeting, Reply, Tally
from service.store.db import MEMORY, Database, open_store, writing
from service.store.registry import Registry
from tests.office.desk import NOON

MEETING = Meeting(
    number=1001, mailbox="aaben", network="aaben", title="Forårsmøde", starts=NOON, ends=NOON + timedelta(hours=2),
    uid="1001@aaben.example", stamp=NOON, asked=NOON, officer="mette@aaben.example", zone="Europe/Copenhagen",
    sequence=2,
)  # fmt: skip


@pytest.fixture
def db() -> Iterator[Database]:
    database = open_store(MEMORY)
    keep(database, KeepMeeting(MEETING))
    yield database
    database.close()


def keep(db: Database, *changes: Change) -> None:
    with writing(db):
        for change in changes:
            Registry(db).apply(change, NOON)


def invited(name: str, meeting: int = 1001, **how: Any) -> Invite:
    return Invite(Invitee(meeting, f"{name}@x.example", name, NOON, **how))


def said(name: str, answer: Any, *, hours: int = 0, sequence: int = 2) -> Answered:
    return Answered(
        1001, f"{name}@x.example", Reply(answer, "words", NOON + timedelta(hours=hours), sequence)
    )


def tally(db: Database) -> Tally:
    return Registry(db).tally(MEETING)


def test_nobody_is_invited_to_a_new_meeting(db: Database) -> None:
    assert tally(db) == Tally()


def test_each_is_counted_once_by_what_was_said_last(db: Database) -> None:
    keep(db, *(invited(name) for name in ("anne", "bo", "carl", "dorte", "erik")))
    keep(db, said("anne", "accepted"), said("bo", "tentative"), said("carl", "declined"))
    keep(db, said("dorte", "declined", hours=2), said("dorte", "accepted", hours=1))
    assert tally(db) == Tally(accepted=1, tentative=1, declined=2, none=1)


def test_an_answer_from_before_the_meeting_moved_is_none(db: Database) -> None:
    keep(db, invited("anne"), said("anne", "accepted", sequence=1))
    assert tally(db) == Tally(none=1)


def test_who_waits_for_a_seat_does_not_come_and_who_is_uninvited_is_not_counted(db: Database) -> None:
    keep(db, invited("anne", is_waiting=True), said("anne", "accepted"))
    keep(db, invited("bo", is_uninvited=True), said("bo", "accepted"))
    assert tally(db) == Tally(waiting=1)


def test_it_agrees_with_what_the_list_of_attendees_says(db: Database) -> None:
    keep(db, *(invited(name) for name in ("anne", "bo", "carl")), said("anne", "accepted"))
    keep(db, said("bo", "accepted", sequence=1), said("carl", "tentative"), said("carl", "accepted"))
    listed = [invitee.answer_to(MEETING) for invitee in Registry(db).invitees(1001)]
    assert listed == ["accepted", None, "accepted"]
    assert tally(db) == Tally(accepted=2, none=1)

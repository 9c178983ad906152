"""What happened in a mailbox within a span of time: from its first moment on, and before its last."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from service.domain.decision import Enter
from service.domain.member import Person
from service.domain.registry import LeftMail, NewMember, OnTheWay, Refused
from service.store.db import MEMORY, Database, open_store, writing
from service.store.inbox import Identity, Inbox, InboxRow, InboxVerdict
from service.store.outbox import Outbox, OutboxRow, Settled
from service.store.registry import Registry
from tests.office.desk import NOON

HOUR = timedelta(hours=1)
UNTIL = NOON + 24 * HOUR
TIMES = (NOON - timedelta(seconds=1), NOON, UNTIL - timedelta(seconds=1), UNTIL)


@pytest.fixture
def db() -> Iterator[Database]:
    database = open_store(MEMORY)
    yield database
    database.close()


def _enter(
    db: Database, name: str, networks: tuple[str, ...], at: datetime, works: str | None = None
) -> None:
    person = Person(name, f"{name.lower()}@korsvang.example", organisation=works)
    with writing(db):
        Registry(db).apply(Enter(person, networks, "da"), at)


def test_who_took_a_seat_in_that_time_is_a_newcomer(db: Database) -> None:
    for name, at in zip(("Anne", "Bo", "Carl", "Dorte"), TIMES, strict=True):
        _enter(db, name, ("aaben",), at)
    new = Registry(db).entered_between(("aaben",), NOON, UNTIL)
    assert [member.name for member in new] == ["Bo", "Carl"]


def test_a_newcomer_is_told_with_each_network_that_is_asked_about(db: Database) -> None:
    _enter(db, "Anne", ("it",), NOON, "Korsvang Bageri")
    _enter(db, "Anne", ("it", "kvalitet", "aaben"), NOON + HOUR)
    new = Registry(db).entered_between(("it", "kvalitet"), NOON, UNTIL)
    anne = ("Anne", "anne@korsvang.example", "Korsvang Bageri")
    assert new == (NewMember(*anne, "it"), NewMember(*anne, "kvalitet"))
    assert Registry(db).entered_between(("kvalitet",), NOON, UNTIL) == new[1:]


def _arrive(db: Database, uid: int, verdict: InboxVerdict, at: datetime, mailbox: str = "aaben") -> None:
    identity = Identity(None, None, str(uid), f"{uid}@mail.example" if uid else None)
    Inbox(db).add(InboxRow(mailbox, 1, uid, identity, at, verdict, None, "code", "reason", "none", None))


def test_mails_that_were_left_to_people_are_told_and_no_others(db: Database) -> None:
    for uid, at in enumerate(TIMES):
        _arrive(db, uid, "doubt", at)
    _arrive(db, 10, "failed", NOON + HOUR)
    _arrive(db, 11, "handled", NOON + HOUR)
    _arrive(db, 12, "doubt", NOON + HOUR, "skoler")
    assert Registry(db).left_between("aaben", NOON, UNTIL) == (
        LeftMail("1@mail.example", TIMES[1], "doubt"),
        LeftMail("2@mail.example", TIMES[2], "doubt"),
        LeftMail("10@mail.example", NOON + HOUR, "failed"),
    )


def _letter(db: Database, key: str, queued: datetime, kind: str = "welcome", mailbox: str = "aaben") -> int:
    row = OutboxRow(
        key, mailbox, kind, None, "info@aaben.example", f"{key}@mail.example", f"Om {key}", f"<{key}>", None, None,
        repeatable=False, raw=b"",
    )  # fmt: skip
    made = Outbox(db).queue(row, queued)
    assert made is not None
    return made


def test_letters_that_did_not_arrive_are_told_by_when_that_was_known(db: Database) -> None:
    outcomes: tuple[tuple[str, Settled, datetime], ...] = (
        ("before", "refused", TIMES[0]),
        ("first", "refused", TIMES[1]),
        ("last", "uncertain", TIMES[2]),
        ("after", "refused", TIMES[3]),
        ("sent", "sent", NOON + HOUR),
    )
    for key, state, at in outcomes:
        Outbox(db).settle(_letter(db, key, NOON - HOUR), state, 550, "no", at)
    Outbox(db).settle(_letter(db, "elsewhere", NOON, mailbox="skoler"), "refused", 550, "no", NOON)
    assert Registry(db).refused_between("aaben", NOON, UNTIL) == (
        Refused("first@mail.example", "Om first", "refused"),
        Refused("last@mail.example", "Om last", "uncertain"),
    )


def test_the_latest_digest_of_the_mailbox_is_known(db: Database) -> None:
    assert Registry(db).last_digest("aaben") is None
    _letter(db, "welcome", UNTIL)
    _letter(db, "elsewhere", UNTIL, "digest", "skoler")
    assert Registry(db).last_digest("aaben") is None
    _letter(db, "later", NOON + HOUR, "digest")
    _letter(db, "earlier", NOON, "digest")
    assert Registry(db).last_digest("aaben") == NOON + HOUR


def _to_many(db: Database, subject: str, count: int, queued: datetime = NOON, **how: Any) -> list[int]:
    """The ids of as many letters that are one."""
    usual = {"mailbox": "aaben", "kind": "news", "conversation": None, "to_many": True} | how
    rows = (
        OutboxRow(
            key=f"{subject}/{number}/{queued}", network=None, sender="info@aaben.example", subject=subject,
            recipient=f"{number}@mail.example", message_id=f"<{subject}.{number}.{queued}>", caused_by=None,
            repeatable=False, raw=b"", **usual,
        )
        for number in range(count)
    )  # fmt: skip
    ids = [Outbox(db).queue(row, queued) for row in rows]
    return [made for made in ids if made is not None]


def test_of_a_letter_to_many_it_is_told_how_many_have_gone(db: Database) -> None:
    letters = _to_many(db, "Ny dato", 5)
    for letter in letters[:2]:
        Outbox(db).settle(letter, "sent", 250, "ok", NOON)
    Outbox(db).settle(letters[2], "refused", 550, "no", NOON)
    assert Registry(db).on_the_way("aaben") == (OnTheWay("Ny dato", 5, 2),)
    for letter in letters[3:]:
        Outbox(db).settle(letter, "sent", 250, "ok", NOON)
    assert Registry(db).on_the_way("aaben") == (), "it has gone to all"


def test_letters_to_many_are_told_apart(db: Database) -> None:
    _to_many(db, "Ny dato", 2)
    _to_many(db, "Ny dato", 3, NOON + HOUR)
    _to_many(db, "Forårsmøde", 4, kind="invite", conversation=1001)
    _to_many(db, "Sommermøde", 5, kind="invite", conversation=1002)
    _to_many(db, "Aflyst", 2, kind="invite-cancel", conversation=1002)
    _to_many(db, "Andetsteds", 6, mailbox="skoler")
    assert Registry(db).on_the_way("aaben") == (
        OnTheWay("Ny dato", 2, 0),
        OnTheWay("Ny dato", 3, 0),
        OnTheWay("Forårsmøde", 4, 0),
        OnTheWay("Sommermøde", 5, 0),
        OnTheWay("Aflyst", 2, 0),
    )


def test_what_goes_to_one_is_no_letter_to_many(db: Database) -> None:
    _to_many(db, "Velkommen", 3, to_many=False)
    _to_many(db, "Ny dato", 2)
    _to_many(db, "Til en enkelt", 1, to_many=False)
    _to_many(db, "Forårsmøde", 1, kind="invite", conversation=1001)
    assert Registry(db).on_the_way("aaben") == (OnTheWay("Ny dato", 2, 0),)


def test_a_letter_that_was_withdrawn_before_it_went_is_none_of_them(db: Database) -> None:
    withdrawn, *_ = _to_many(db, "Ny dato", 3)
    db.execute("UPDATE outbox SET state = 'withdrawn' WHERE id = ?", (withdrawn,))
    assert Registry(db).on_the_way("aaben") == (OnTheWay("Ny dato", 2, 0),)


def test_what_is_just_being_handed_over_has_not_gone_yet(db: Database) -> None:
    letters = _to_many(db, "Ny dato", 2)
    Outbox(db).settle(letters[0], "sent", 250, "ok", NOON)
    assert [taken.id for taken in Outbox(db).take("aaben", 5, NOON)] == letters[1:]
    assert Registry(db).on_the_way("aaben") == (OnTheWay("Ny dato", 2, 1),)

"""What waits for an officer: kept, found by whose it is and how old, and forgotten when it has long been over."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from service.domain.decision import Change, Erase, Held, Question
from service.office.office import CONVERSATIONS_KEPT
from service.store.db import MEMORY, Database, open_store, writing
from service.store.inbox import Identity, Inbox, InboxRow
from service.store.registry import Registry
from tests.office.desk import NOON

OFFICER = "mette@aaben.example"
HOUR = timedelta(hours=1)
HELD = Held(
    1001,
    "aaben",
    OFFICER,
    "yes",
    "aaben/1/7",
    "news",
    ("aaben", "it"),
    "open",
    None,
    "<1@mail.example>",
    "Nyt om Anne",
)
QUESTION = Question(
    1002, "aaben", "anne@korsvang.example", "Anne Holm", "nb", ("it",), "open", None, "<2@mail.example>", "Hvornår?"
)  # fmt: skip


@pytest.fixture
def db() -> Iterator[Database]:
    database = open_store(MEMORY)
    yield database
    database.close()


def _apply(db: Database, now: datetime, *changes: Change) -> Registry:
    registry = Registry(db)
    with writing(db):
        for change in changes:
            registry.apply(change, now)
    return registry


def test_what_is_kept_comes_back_as_it_was_with_the_time_it_was_opened(db: Database) -> None:
    registry = _apply(db, NOON, HELD, QUESTION)
    assert registry.held(1001) == replace(HELD, opened=NOON)
    assert registry.question(1002) == replace(QUESTION, opened=NOON)
    assert registry.held(1002) is None
    assert registry.question(1001) is None


def test_each_is_the_conversation_of_its_number_and_numbers_are_shared(db: Database) -> None:
    registry = _apply(db, NOON, HELD)
    assert registry.next_number() == 1002
    _apply(db, NOON, QUESTION)
    assert registry.next_number() == 1003
    assert registry.conversation(1001) == registry.held(1001)
    assert registry.conversation(1002) == registry.question(1002)


def test_how_it_ended_is_noted_and_nothing_else_of_it_changes(db: Database) -> None:
    _apply(db, NOON, HELD, QUESTION)
    ended = replace(HELD, state="done", decided_by=OFFICER, subject="Noget andet")
    registry = _apply(
        db, NOON + HOUR, ended, replace(QUESTION, state="answered", answered_by=OFFICER, name="X")
    )
    assert registry.held(1001) == replace(HELD, state="done", decided_by=OFFICER, opened=NOON)
    assert registry.question(1002) == replace(QUESTION, state="answered", answered_by=OFFICER, opened=NOON)


def test_what_waits_in_a_mailbox_is_found_oldest_first(db: Database) -> None:
    _apply(db, NOON + HOUR, HELD, QUESTION, replace(HELD, number=1005, mailbox="skoler"))
    older = replace(HELD, number=1003), replace(QUESTION, number=1004)
    over = replace(HELD, number=1006, state="lapsed"), replace(QUESTION, number=1007, state="closed")
    registry = _apply(db, NOON, *older, *over, replace(QUESTION, number=1008, mailbox="skoler"))
    assert [held.number for held in registry.holding("aaben")] == [1003, 1001]
    assert [question.number for question in registry.questions("aaben")] == [1004, 1002]
    assert [held.number for held in registry.holding("skoler")] == [1005]
    assert [question.number for question in registry.questions("skoler")] == [1008]


def test_what_has_waited_since_before_a_moment_is_found_in_any_mailbox(db: Database) -> None:
    old = (
        HELD,
        QUESTION,
        replace(HELD, number=1003, state="dropped"),
        replace(QUESTION, number=1004, state="closed"),
    )
    _apply(db, NOON, *old)
    later = replace(HELD, number=1005, mailbox="skoler"), replace(QUESTION, number=1006, mailbox="skoler")
    registry = _apply(db, NOON + HOUR, *later)
    assert [held.number for held in registry.held_since(NOON)] == []
    assert [held.number for held in registry.held_since(NOON + HOUR)] == [1001]
    assert [question.number for question in registry.questions_since(NOON + HOUR)] == [1002]
    assert [held.number for held in registry.held_since(NOON + 2 * HOUR)] == [1001, 1005]
    assert [question.number for question in registry.questions_since(NOON + 2 * HOUR)] == [1002, 1006]


def test_a_question_that_is_asked_on_has_waited_only_since_then(db: Database) -> None:
    _apply(db, NOON, QUESTION)
    _apply(db, NOON + HOUR, replace(QUESTION, state="answered", answered_by=OFFICER))
    registry = _apply(db, NOON + 2 * HOUR, replace(QUESTION, state="open"))
    assert registry.questions_since(NOON + 2 * HOUR) == ()
    assert registry.questions("aaben")[0].answered_by is None


def test_what_is_over_is_forgotten_so_long_after_it_ended_and_what_waits_is_not(db: Database) -> None:
    _apply(db, NOON, HELD, QUESTION, replace(HELD, number=1003), replace(QUESTION, number=1004))
    ended = NOON + timedelta(days=50)
    registry = _apply(db, ended, replace(HELD, state="done"), replace(QUESTION, state="answered"))
    assert registry.forget_settled(ended) == 0
    assert registry.forget_settled(ended + CONVERSATIONS_KEPT) == 2
    assert (registry.held(1001), registry.question(1002)) == (None, None)
    assert registry.held(1003) is not None
    assert registry.question(1004) is not None


def test_a_question_goes_with_the_person_who_asked(db: Database) -> None:
    registry = _apply(db, NOON, QUESTION, replace(QUESTION, number=1003, sender="bo@korsvang.example"))
    _apply(db, NOON, Erase("anne@korsvang.example"))
    assert registry.question(1002) is None
    assert registry.question(1003) is not None


def test_what_is_held_loses_its_mail_and_its_subject_when_somebody_it_names_is_erased(db: Database) -> None:
    registry = _apply(db, NOON, HELD, replace(HELD, number=1003, mail="aaben/1/8"))
    for uid, about in ((7, "anne@korsvang.example"), (8, "bo@korsvang.example")):
        identity = Identity(f"<{uid}@mail.example>", None, str(uid), OFFICER)
        row = ("aaben", 1, uid, identity, NOON, "handled", "secretariat", "unproved", "", "done", b"raw")
        Inbox(db).add(InboxRow(*row, about=frozenset({about})))
    _apply(db, NOON, Erase("anne@korsvang.example"))
    assert registry.held(1001) == replace(HELD, subject="", message_id=None, opened=NOON)
    assert registry.mail("aaben/1/7") is None
    assert registry.held(1003) == replace(HELD, number=1003, mail="aaben/1/8", opened=NOON)
    assert registry.mail("aaben/1/8") == b"raw"

"""What is due by the clock: one thing that cannot be done holds up nothing else."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

import pytest

from service.domain.decision import Decision, Enter, Held, Letter, Question, Reason
from service.domain.member import Person
from service.domain.network import Address
from service.domain.registry import Registry
from service.office import office
from service.store.db import StoreOutage, writing
from service.workflows.surroundings import Surroundings
from tests.office.desk import Desk

OFFICER = Address("", "mette@aaben.example")
FACTS = {"what": "failed", "recipient": None, "subject": None, "detail": None}


def _alert(key: str, template: str, at: datetime) -> Decision:
    letter = Letter(
        key, "alert", template, OFFICER, "aaben", "da", facts={**FACTS, "since": at}, thread="new"
    )
    return Decision(Reason("due", "it is time"), (), (letter,), "clockwork")


class Clockwork:
    """A workflow of which two things are due, the first of them impossible."""

    def due(self, registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
        yield _alert("impossible", "nowhere/nothing", now)
        yield _alert("possible", "delivery/alert", now)


def test_a_bug_in_one_thing_that_is_due_holds_up_nothing_else(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(office, "WORKFLOWS", (Clockwork(),))
    desk = Desk()
    assert desk.office.tick(desk.now) == 1
    assert [letter["kind"] for letter in desk.office.outbox.letters(10)] == ["alert"]
    assert [line["code"] for line in desk.office.journal.lines(10)] == ["due", "due"]
    assert "what is due (due)" in caplog.text
    assert desk.office.tick(desk.now) == 0


def test_an_outage_while_something_is_due_ends_the_tick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "WORKFLOWS", (Clockwork(),))
    desk = Desk()
    desk.db.conn.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreOutage):
        desk.office.tick(desk.now)
    desk.db.conn.execute("PRAGMA query_only = OFF")
    assert desk.office.tick(desk.now) == 1


def test_what_is_over_is_forgotten_in_its_time_and_what_waits_is_kept() -> None:
    desk = Desk()
    books, enter = desk.office.registry, Enter(Person("Anne Holm", "anne@korsvang.example"), ("aaben",), "da")
    held = Held(1001, "aaben", OFFICER.email, "yes", "aaben/1/1", "news", (), "done")
    asked = Question(1002, "aaben", "per@korsvang.example", "Per Skov", "da", (), "answered")
    with writing(desk.db):
        noted = books.deeds.note([enter])
        for change in (enter, held, asked, replace(asked, number=1003, state="open")):
            books.apply(change, desk.now)
        books.deeds.keep(noted, [enter], "aaben", OFFICER.email, None, desk.now)
    desk.wait(days=30)
    assert books.last_deed("aaben", OFFICER.email) is not None
    desk.wait(seconds=1)
    assert books.last_deed("aaben", OFFICER.email) is None
    desk.wait(days=29, hours=23)
    assert books.held(1001) is not None
    assert books.question(1002) is not None
    desk.wait(hours=1)
    assert (books.held(1001), books.question(1002)) == (None, None)
    assert books.question(1003) is not None

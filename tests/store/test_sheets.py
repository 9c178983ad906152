"""Agendas as they went out, and what is followed up: kept, found, and forgotten."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from service.domain.decision import Amend, Enter, Erase
from service.domain.follow_up import FollowUp
from service.domain.meeting import KeepMeeting, Meeting
from service.domain.member import Person
from service.domain.sheet import Agenda, Point
from service.store.db import MEMORY, open_store, writing
from service.store.registry import Registry

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
STARTS = datetime(2026, 11, 12, 12, tzinfo=UTC)
MEETING = Meeting(
    1001,
    "skoler",
    "it",
    "Møde",
    STARTS,
    STARTS + timedelta(hours=2),
    "uid",
    NOW,
    NOW,
    "k@skoler.example",
    "UTC",
)
ANNE = "anne@skolen.example"
BACKUP = Point(
    "item",
    "Backup",
    "I skyen.",
    "Anne Holm",
    "ØTS",
    ANNE,
    20,
    STARTS,
    "1",
    "Drift",
    item=1004,
    is_carried=True,
)
PROMISE = FollowUp(
    1010,
    "skoler",
    "it",
    1001,
    "Spørger kommunen",
    "Anne Holm",
    ANNE,
    "7/26",
    date(2026, 12, 1),
    "yellow",
    "snart",
)


@pytest.fixture
def registry() -> Iterator[Registry]:
    db = open_store(MEMORY)
    registry = Registry(db)
    with writing(db):
        registry.apply(KeepMeeting(MEETING), NOW)
    yield registry
    db.close()


def apply(registry: Registry, *changes) -> None:
    with writing(registry._db):
        for change in changes:
            registry.apply(change, NOW)


def test_the_agenda_that_went_out_last_is_kept_point_by_point(registry):
    first = Agenda(1001, 1, NOW, (BACKUP, replace(BACKUP, title="Økonomi", starts=None, minutes=None)))
    later = Agenda(1001, 2, NOW + timedelta(days=1), (replace(BACKUP, title="Backup og gendannelse"),))
    assert registry.agenda(1001) is None
    apply(registry, first)
    assert registry.agenda(1001) == first
    apply(registry, later)
    assert registry.agenda(1001) == later


def test_what_is_to_be_done_is_there_until_it_is_done(registry):
    apply(registry, PROMISE, replace(PROMISE, number=1011, network="kvalitet"))
    assert registry.follow_ups("it") == (replace(PROMISE, opened=NOW),)
    assert registry.next_number() == 1012
    apply(registry, replace(PROMISE, state="done", light="green"))
    assert registry.follow_ups("it") == ()
    assert registry.follow_up(1010) == replace(PROMISE, state="done", light="green", opened=NOW)
    assert registry.conversation(1010) == registry.follow_up(1010)


def test_who_is_forgotten_is_gone_from_what_stays(registry):
    apply(registry, Agenda(1001, 1, NOW, (BACKUP,)), PROMISE)
    held = registry.holdings(ANNE)
    assert held.presented == ((NOW, "Backup"),)
    assert held.follow_ups == registry.follow_ups("it")
    apply(registry, KeepMeeting(replace(MEETING, agenda="13.00 1. Backup (Anne Holm)")), Erase(ANNE))
    assert not registry.holdings(ANNE)
    assert registry.meeting(1001).agenda == ""
    assert registry.agenda(1001).points == (replace(BACKUP, presenter="", organisation=None, email=None),)
    assert registry.follow_ups("it") == (replace(PROMISE, owner="", email=None, note="", opened=NOW),)


def test_who_has_a_new_address_is_found_under_it(registry):
    apply(registry, Enter(Person("Anne Holm", ANNE), ("it",), "da"), Agenda(1001, 1, NOW, (BACKUP,)), PROMISE)
    apply(registry, Amend(ANNE, Person(email="anne@ny.example")))
    held = registry.holdings("anne@ny.example")
    assert (len(held.presented), len(held.follow_ups)) == (1, 1)

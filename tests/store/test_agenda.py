"""What people want on agendas is kept by meeting, network and sender, and cases are numbered over the year."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from service.domain.agenda import CaseNumber, GiveCase, Item, Story
from service.domain.decision import Amend, Change, Erase, Undo
from service.domain.meeting import KeepMeeting
from service.domain.member import Person
from service.store.db import MEMORY, Database, open_store, writing
from service.store.registry import Registry
from tests.office.desk import NOON
from tests.store.test_meetings import MEETING

ANNE, OFFICER = "anne@x.example", "mette@aaben.example"
BACKUP = Item(1002, "aaben", "aaben", 1001, "Backup", "Hvem har prøvet?", 20, "Anne Holm", ANNE, opened=NOON)
WANTED = replace(BACKUP, number=1003, meeting=None, title="Vi søger en læreplads", kind="want", minutes=None)
TOLD = Story(1003, "aaben", "En læreplads", "Vi fandt en.", ANNE, NOON)


@pytest.fixture
def db() -> Iterator[Database]:
    database = open_store(MEMORY)
    keep(database, KeepMeeting(MEETING), BACKUP, WANTED)
    yield database
    database.close()


def keep(db: Database, *changes: Change) -> None:
    with writing(db):
        for change in changes:
            Registry(db).apply(change, NOON)


def test_an_item_comes_back_as_it_was_kept(db: Database) -> None:
    assert Registry(db).item(1002) == BACKUP
    assert Registry(db).items(1001) == (BACKUP,)
    assert Registry(db).items_waiting("aaben") == (WANTED,)
    assert Registry(db).items_from("aaben", ANNE) == (BACKUP, WANTED)


def test_what_is_withdrawn_or_asked_about_stands_on_no_agenda(db: Database) -> None:
    keep(db, replace(BACKUP, state="withdrawn"), replace(WANTED, state="asked"))
    assert Registry(db).items(1001) == ()
    assert Registry(db).items_waiting("aaben") == ()
    assert [item.number for item in Registry(db).items_from("aaben", ANNE)] == [1003]


def test_an_item_takes_a_number_of_the_one_sequence(db: Database) -> None:
    assert Registry(db).next_number() == 1004
    assert Registry(db).conversation(1003) == WANTED


def test_cases_are_numbered_over_the_meetings_of_a_year(db: Database) -> None:
    first, second = (GiveCase("aaben", 1001, 2023, point) for point in ("item/1002", "Eventuelt"))
    keep(
        db, first, second, GiveCase("aaben", 1009, 2023, "Eventuelt"), GiveCase("it", 1010, 2023, "Eventuelt")
    )
    assert {point: str(case) for point, case in Registry(db).cases(1001).items()} == {
        "item/1002": "1/23",
        "Eventuelt": "2/23",
    }
    assert Registry(db).cases(1009) == {"Eventuelt": CaseNumber(3, 2023)}
    assert Registry(db).next_case("it", 2023) == CaseNumber(2, 2023)
    assert str(Registry(db).next_case("aaben", 2024)) == "1/24"


def test_a_point_keeps_its_number(db: Database) -> None:
    keep(db, GiveCase("aaben", 1001, 2023, "item/1002"), GiveCase("aaben", 1001, 2023, "Eventuelt"))
    keep(db, GiveCase("aaben", 1001, 2023, "item/1002"))
    assert Registry(db).cases(1001)["item/1002"] == CaseNumber(1, 2023)
    assert Registry(db).next_case("aaben", 2023) == CaseNumber(3, 2023)


def test_a_story_is_kept_with_what_was_said_of_sharing_it(db: Database) -> None:
    keep(db, TOLD)
    assert Registry(db).story(1003) == TOLD
    keep(db, replace(TOLD, shared=False))
    assert Registry(db).stories("aaben") == (replace(TOLD, shared=False),)


def test_who_is_forgotten_is_out_of_items_and_stories(db: Database) -> None:
    keep(db, TOLD, replace(BACKUP, number=1004, email="bo@x.example"))
    assert Registry(db).holdings(ANNE).items == (BACKUP, WANTED)
    assert Registry(db).holdings(ANNE).stories == (TOLD,)
    keep(db, Erase(ANNE))
    assert not Registry(db).holdings(ANNE)
    assert [item.number for item in Registry(db).items(1001)] == [1004]


def test_items_follow_their_sender_to_a_new_address(db: Database) -> None:
    keep(db, TOLD, Amend(ANNE, Person(email="holm@x.example")))
    assert Registry(db).items_from("aaben", ANNE) == (BACKUP, WANTED)
    with writing(db):
        db.execute(
            "INSERT INTO member (email, name, language, since) VALUES (?, 'Anne', 'da', ?)", (ANNE, "2026")
        )
    keep(db, Amend(ANNE, Person(email="holm@x.example")))
    assert [item.number for item in Registry(db).items_from("aaben", "holm@x.example")] == [1002, 1003]
    assert Registry(db).story(1003) == replace(TOLD, email="holm@x.example")


def test_items_of_the_past_are_forgotten_and_open_ones_kept(db: Database) -> None:
    keep(db, replace(BACKUP, state="taken"))
    with writing(db):
        Registry(db).forget_items(NOON)
    assert Registry(db).item(1002) is not None
    with writing(db):
        Registry(db).forget_items(NOON + timedelta(seconds=1))
    assert Registry(db).item(1002) is None
    assert Registry(db).item(1003) == WANTED


def test_an_item_that_an_officer_put_on_is_undone_to_the_last_column(db: Database) -> None:
    registry = Registry(db)
    before = [tuple(row) for row in db.execute("SELECT * FROM item")]
    changes = (replace(BACKUP, title="Noget andet", minutes=5), replace(BACKUP, number=1009, email=OFFICER))
    with writing(db):
        noted = registry.deeds.note(changes)
        for change in changes:
            registry.apply(change, NOON + timedelta(hours=1))
        registry.deeds.keep(noted, changes, "aaben", OFFICER, None, NOON)
    deed = registry.last_deed("aaben", OFFICER)
    assert deed is not None
    assert deed.is_intact
    assert [one.whom for one in deed.altered] == ["Backup", "Backup"]
    keep(db, Undo(deed.id))
    assert [tuple(row) for row in db.execute("SELECT * FROM item")] == before

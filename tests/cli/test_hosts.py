"""`tovholder hosts`: whose turn it is, for people and for programs."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from service.domain.decision import Enter
from service.domain.member import Person
from service.store.db import FILE_NAME, open_store, writing
from service.store.registry import Registry
from tests.cli.conftest import CONFIG, Folder

KEYS = ["network", "plan", "past", "organisations"]
TURN_KEYS = ["reference", "title", "starts", "organisation", "state"]
DEBT_KEYS = ["organisation", "number", "member", "joined", "aside", "turns", "debt"]


@pytest.fixture
def rotating(folder: Folder) -> Folder:
    """Two organisations with members in a network that takes turns."""
    taking_turns = "{approval: automatic}, meetings: {hosts: rotating, per_year: 2}"
    folder.configure(CONFIG.replace("{approval: automatic}", taking_turns))
    database = open_store(folder.data / FILE_NAME)
    with writing(database):
        for number, name in enumerate(("Korsvang Bageri", "Dahls VVS")):
            person = Person("Anne Holm", f"anne{number}@x.example", organisation=name)
            joined = datetime.now(UTC) - timedelta(days=300 - number)
            Registry(database).apply(Enter(person, ("aaben",), "da"), joined)
    return folder


def test_a_network_has_the_keys_that_programs_rely_on(rotating: Folder) -> None:
    shown = rotating.run("hosts", "--json")
    assert shown.exit_code == 0, shown.stderr
    (network,) = json.loads(shown.stdout)
    assert list(network) == KEYS
    assert list(network["plan"][0]) == TURN_KEYS
    assert list(network["organisations"][0]) == DEBT_KEYS
    assert [turn["organisation"] for turn in network["plan"]] == ["Korsvang Bageri", "Dahls VVS"]
    assert {turn["state"] for turn in network["plan"]} == {"next"}


def test_people_see_the_turns_and_what_each_owes(rotating: Folder) -> None:
    said = rotating.run("hosts").stdout
    assert "turns of aaben" in said
    assert "Dahls VVS" in said
    assert "what each owes in aaben" in said


def test_a_csv_holds_the_turns(rotating: Folder) -> None:
    lines = rotating.run("hosts", "--csv").stdout.splitlines()
    assert lines[0] == "network,starts,reference,title,organisation,state"
    assert lines[1] == "aaben,,,,Korsvang Bageri,next"


def test_where_nobody_takes_turns_it_says_so(folder: Folder) -> None:
    assert "In no network" in folder.run("hosts").stdout
    assert folder.run("hosts", "--json").stdout.strip() == "[]"
    assert folder.run("hosts", "--network", "nowhere").exit_code == 2

"""`members`, `outbox`, `log`: stable keys for programs, and nothing that strangers wrote does anything."""

import csv
import io
import json
from datetime import datetime
from typing import Any

import pytest

from service.domain.member import Person
from service.store.db import FILE_NAME
from tests.cli.conftest import CONFIG, Folder
from tests.daemon.harness import Service, eventually
from tests.office.desk import complete, mail

ANNE = Person("Anne Holm", "anne@korsvang.example", "+4528170463", "Bager", "Korsvang Bageri")
FORMULAS = ("=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1+1", "\r=1+1")
TABLES = ("members", "meetings", "outbox", "log")
MEMBER_KEYS = ["name", "email", "phone", "title", "organisation", "networks", "since"]


def named(name: str, number: int = 0) -> Person:
    return Person(name, f"p{number}@korsvang.example", "+4528170463", None, "Korsvang Bageri")


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("table", TABLES)
def test_without_a_database_it_says_what_to_do(folder: Folder, table: str) -> None:
    said = folder.run(table)
    assert said.exit_code == 1
    assert "has `tovholder run` been started?" in said.stderr
    assert not folder.data.exists()


@pytest.mark.parametrize("table", TABLES)
def test_a_database_that_is_only_being_made_counts_as_none(folder: Folder, table: str) -> None:
    folder.data.mkdir()
    (folder.data / FILE_NAME).touch()
    said = folder.run(table)
    assert said.exit_code == 1
    assert "There is no database" in said.stderr


@pytest.mark.parametrize("table", TABLES)
def test_an_empty_table_is_an_empty_array(folder: Folder, table: str) -> None:
    folder.enter()
    assert json.loads(folder.run(table, "--json").stdout) == []
    assert len(folder.run(table, "--csv").stdout.splitlines()) == 1


def test_a_member_has_the_keys_of_the_interface(folder: Folder) -> None:
    folder.enter(ANNE)
    said = folder.run("members", "--json")
    (member,) = json.loads(said.stdout)
    assert said.exit_code == 0
    assert list(member) == MEMBER_KEYS
    assert datetime.fromisoformat(member.pop("since")).tzinfo is not None
    assert member == {
        "name": "Anne Holm",
        "email": "anne@korsvang.example",
        "phone": "+4528170463",
        "title": "Bager",
        "organisation": "Korsvang Bageri",
        "networks": ["aaben"],
    }


def test_letters_and_the_journal_have_stable_keys(service: Service) -> None:
    service.start_and_watch()
    service.write(mail("Anne Holm <anne@korsvang.example>", complete("Anne Holm", "anne@korsvang.example")))
    eventually(lambda: [letter["state"] for letter in service.outbox()] == ["sent"])
    (letter,) = json.loads(service.command("outbox", "--json").stdout)
    lines: list[dict[str, Any]] = json.loads(service.command("log", "--json").stdout)
    assert {"id", "state", "kind", "recipient", "subject", "queued_at", "settled_at", "attempts", "code"} <= {
        *letter
    }
    assert (letter["kind"], letter["state"], letter["code"]) == ("welcome", "sent", 250)
    assert {"id", "at", "mailbox", "event", "reason", "member", "network", "inbox", "outbox"} <= {*lines[0]}
    assert [line["event"] for line in lines] == ["decided", "entered", "queued welcome"]
    assert "anne@" not in service.command("log").stdout, "people are named by number"
    assert len(json.loads(service.command("log", "--json", "--last", "1").stdout)) == 1


def test_members_of_one_network_only(folder: Folder) -> None:
    folder.enter(ANNE)
    assert len(json.loads(folder.run("members", "--network", "aaben", "--json").stdout)) == 1
    unknown = folder.run("members", "--network", "nowhere")
    assert unknown.exit_code == 2
    assert "there are: aaben" in unknown.stderr


@pytest.mark.parametrize("name", FORMULAS)
def test_a_spreadsheet_takes_no_name_for_a_formula(folder: Folder, name: str) -> None:
    folder.enter(named(name))
    (row,) = rows(folder.run("members", "--csv").stdout)
    assert row["name"].startswith("'")
    assert row["name"].endswith(name.strip())
    assert row["phone"] == "+4528170463"


def test_a_csv_has_a_header_line_and_one_line_a_member(folder: Folder) -> None:
    folder.enter(named("Anne Holm\r\nhas two lines"), named('Bo "Bob" Dalgaard, Korsvang', 1))
    said = folder.run("members", "--csv").stdout
    assert said.splitlines()[0] == ",".join(MEMBER_KEYS)
    assert len(said.splitlines()) == 3
    assert [row["name"] for row in rows(said)] == ["Anne Holm  has two lines", 'Bo "Bob" Dalgaard, Korsvang']


@pytest.mark.parametrize("how", [[], ["--json"], ["--csv"]])
def test_a_terminal_gets_no_orders_from_a_name(folder: Folder, how: list[str]) -> None:
    hostile = "Anne\x1b[2J\x9b31m\x07\x7f\u202eHolm"
    folder.enter(named(hostile))
    said = folder.run("members", *how).stdout
    assert "Anne" in said
    assert not {c for c in said if not c.isprintable()} - {"\n"}
    if how == ["--json"]:
        assert json.loads(said)[0]["name"] == hostile


def test_markup_in_a_name_is_shown_as_it_is_written(folder: Folder) -> None:
    folder.enter(named("[red]Anne[/red] [link=https://korsvang.example]Holm"), named("[/] Bo", 1))
    said = folder.run("members").stdout
    assert "[red]Anne[/red] [link=https://korsvang.example]Holm" in said
    assert "[/] Bo" in said


def test_a_pipe_gets_each_member_on_one_line(folder: Folder) -> None:
    long = named("Anne Margrethe Elisabeth Christine Østergaard-Holmgaard Frederiksen")
    folder.enter(long)
    said = folder.run("members").stdout
    assert any(str(long.name) in line and str(long.email) in line for line in said.splitlines())


def test_a_network_that_is_gone_from_the_configuration_stays_in_the_table(folder: Folder) -> None:
    folder.enter(ANNE)
    folder.configure(CONFIG.replace("networks:\n  aaben:\n", "networks:\n  nyt:\n"))
    assert json.loads(folder.run("members", "--json").stdout)[0]["networks"] == ["aaben"]

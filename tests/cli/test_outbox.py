"""Letters that went wrong: they are shown, status reminds of them, and an operator can send one again."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from service.store.db import FILE_NAME, Database, open_store, writing
from service.store.outbox import STATES, Outbox, OutboxRow, Settled
from tests.cli.conftest import Folder
from tests.cli.test_status import beating
from tests.daemon.harness import Service, eventually
from tests.office.desk import complete, mail

ANNE = "anne@korsvang.example"
NOW = datetime.now(UTC)


def letters(folder: Folder, *states: Settled | None, settled: datetime = NOW) -> Database:
    """An outbox with one letter in each of these states; None is queued."""
    db = open_store(folder.data / FILE_NAME)
    outbox = Outbox(db)
    with writing(db):
        for number, state in enumerate(states, 1):
            row = OutboxRow(
                f"k{number}", "aaben", "welcome", None, "info@aaben.example", ANNE, "Velkommen",
                f"<{number}@aaben.example>", None, None, False, b"Subject: Velkommen\r\n\r\nHej\r\n",
            )  # fmt: skip
            letter = outbox.queue(row, settled)
            assert letter == number
            if state:
                outbox.settle(letter, state, 550 if state == "refused" else None, "said so", settled)
    return db


def states(folder: Folder, *arguments: str) -> list[str]:
    return [letter["state"] for letter in json.loads(folder.run("outbox", "--json", *arguments).stdout)]


@pytest.mark.parametrize("state", ["queued", "sent", "refused", "uncertain"])
def test_letters_of_one_state_only(folder: Folder, state: str) -> None:
    letters(folder, None, "sent", "refused", "uncertain", "sent")
    found = states(folder, "--state", state)
    assert set(found) == {state}
    assert len(found) == (2 if state == "sent" else 1)
    assert states(folder, "--state", "sending") == []
    assert "the latest 1 refused letters" in folder.run("outbox", "--state", "refused").stdout


def test_a_state_that_there_is_not_is_refused_with_those_there_are(folder: Folder) -> None:
    said = folder.run("outbox", "--state", "lost")
    assert said.exit_code == 2
    assert all(state in said.stderr for state in STATES)


def test_the_last_so_many_are_counted_within_the_state(folder: Folder) -> None:
    letters(folder, "refused", "sent", "sent")
    assert states(folder, "--state", "refused", "--last", "1") == ["refused"]


@pytest.mark.parametrize("state", ["refused", "uncertain"])
def test_a_letter_that_went_wrong_is_queued_again_and_the_journal_says_so(
    folder: Folder, state: Settled
) -> None:
    db = letters(folder, "sent", state, settled=NOW - timedelta(days=30))
    said = folder.run("outbox", "--retry", "2")
    assert said.exit_code == 0
    assert said.stdout == "Letter 2 is queued again.\n"
    later = datetime.now(UTC)
    (taken,) = Outbox(db).take("aaben", 10, later)
    assert (taken.id, taken.raw) == (2, b"Subject: Velkommen\r\n\r\nHej\r\n")
    row = Outbox(db).letter(2)
    assert row["attempts"] == 1
    assert later - row["queued_at"] < timedelta(minutes=1), "its four days begin anew"
    (line,) = json.loads(folder.run("log", "--json").stdout)
    assert (line["event"], line["mailbox"], line["outbox"]) == ("retried", "aaben", 2)


@pytest.mark.parametrize("letter", ["1", "2", "9"])
def test_a_letter_that_did_not_go_wrong_is_not_sent_twice(folder: Folder, letter: str) -> None:
    letters(folder, "sent", None)
    said = folder.run("outbox", "--retry", letter)
    assert said.exit_code == 1
    assert f"no letter {letter} that was refused or is uncertain" in said.stderr
    assert states(folder) == ["sent", "queued"]
    assert json.loads(folder.run("log", "--json").stdout) == []


def test_a_letter_whose_bytes_are_forgotten_cannot_go_again(folder: Folder) -> None:
    db = letters(folder, "refused")
    Outbox(db).forget_bytes(NOW + timedelta(days=1))
    assert folder.run("outbox", "--retry", "1").exit_code == 1
    assert states(folder) == ["refused"]


def test_a_retry_makes_no_database_where_there_is_none(folder: Folder) -> None:
    assert folder.run("outbox", "--retry", "1").exit_code == 1
    assert not folder.data.exists()


def test_the_help_names_the_operators_responsibility(folder: Folder) -> None:
    assert "may have arrived" in " ".join(folder.run("outbox", "--help").stdout.split())


def test_a_letter_is_sent_again_by_the_daemon_that_runs(service: Service) -> None:
    service.start_and_watch()
    service.write(mail(f"Anne Holm <{ANNE}>", complete("Anne Holm", ANNE)))
    eventually(lambda: [letter["state"] for letter in service.outbox()] == ["sent"])
    db = open_store(service.folder / "data" / FILE_NAME)
    with writing(db):
        Outbox(db).settle(1, "uncertain", None, "cut off", datetime.now(UTC))
    assert service.command("outbox", "--retry", "1").returncode == 0
    eventually(lambda: service.kinds(ANNE) == ["welcome", "welcome"])
    first, second = service.letters(ANNE)
    assert first["Message-ID"] == second["Message-ID"]
    eventually(lambda: [letter["state"] for letter in service.outbox()] == ["sent"])


def test_status_reminds_of_letters_that_went_wrong_and_is_well(folder: Folder) -> None:
    beating(folder)
    letters(folder, "refused", "refused", "uncertain", "sent")
    said = folder.run("status")
    assert said.exit_code == 0
    assert "  2 letters were refused in the last 24 hours (tovholder outbox --state refused)\n" in said.stdout
    assert "  1 letter was left uncertain in the last 24 hours (tovholder outbox --state uncertain)\n" in (
        said.stdout
    )
    problems = json.loads(folder.run("status", "--json").stdout)["problems"]
    assert [problem["lasting"] for problem in problems] == [False, False]


def test_status_forgets_them_after_a_day(folder: Folder) -> None:
    beating(folder)
    letters(folder, "refused", "uncertain", settled=NOW - timedelta(hours=25))
    assert json.loads(folder.run("status", "--json").stdout)["problems"] == []

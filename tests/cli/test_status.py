"""`tovholder status`: is it well? The container's health check believes its exit status."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from service.cli.status import status_of
from service.config import load
from service.daemon.heartbeat import FILE_NAME as BEAT_NAME
from service.daemon.heartbeat import Heartbeat
from service.domain.decision import Change, Confirmation, Confirming, Held, Question, Registration
from service.domain.member import Person
from service.store.db import FILE_NAME, open_store, writing
from service.store.registry import Registry
from tests.cli.conftest import Folder
from tests.office.desk import NOON

KEYS = [
    "healthy",
    "running",
    "pid",
    "started",
    "last_beat",
    "problems",
    "mailboxes",
    "members",
    "outbox",
    "on_the_way",
    "inbox",
    "waiting",
]


def beating(folder: Folder) -> Heartbeat:
    """The sign of life of a daemon that has just been started."""
    folder.data.mkdir(exist_ok=True)
    heartbeat = Heartbeat(folder.data / BEAT_NAME)
    heartbeat.beat()
    return heartbeat


def test_without_a_daemon_it_is_not_well(folder: Folder) -> None:
    said = folder.run("status")
    assert said.exit_code == 1
    assert said.stdout.startswith("NOT WELL\n")
    assert "has not been started" in said.stdout
    assert not folder.data.exists()


def test_as_json_it_has_stable_keys_well_or_not(folder: Folder) -> None:
    ill = folder.run("status", "--json")
    beating(folder)
    well = folder.run("status", "--json")
    assert (ill.exit_code, well.exit_code) == (1, 0)
    for said in (ill, well):
        status = json.loads(said.stdout)
        assert list(status) == KEYS
        assert list(status["mailboxes"][0]) == ["mailbox", "address", "last_heard", "errors"]
        assert status["waiting"] == {"secretariat": 0, "people": 0, "matters": []}
    assert json.loads(well.stdout)["healthy"] is True
    assert json.loads(ill.stdout)["problems"][0]["lasting"] is True


def test_a_daemon_that_beats_is_well(folder: Folder) -> None:
    heartbeat = beating(folder)
    heartbeat.heard("aaben", "watcher")
    heartbeat.beat()
    folder.enter()
    said = folder.run("status")
    assert said.exit_code == 0
    assert said.stdout.startswith("well: running since ")
    assert "aaben <info@aaben.example>: last heard from 2" in said.stdout
    assert "members: 0" in said.stdout


def test_a_daemon_that_has_ended_is_not_well(folder: Folder) -> None:
    beating(folder).beat(last=True)
    said = folder.run("status")
    assert said.exit_code == 1
    assert "is not running" in said.stdout


def test_a_daemon_that_has_fallen_silent_is_not_well(folder: Folder) -> None:
    beating(folder)
    config = load(folder.config, {})
    assert status_of(config, datetime.now(UTC))["healthy"]
    later = status_of(config, datetime.now(UTC) + timedelta(seconds=31))
    assert not later["healthy"]
    assert later["pid"] is None
    assert "last sign of life" in later["problems"][0]["what"]


def test_an_outage_makes_it_unwell_only_when_it_lasts(folder: Folder, monkeypatch) -> None:
    heartbeat = beating(folder)
    heartbeat.lost("aaben", "courier", "SMTP: connection refused")
    heartbeat.beat()
    said = folder.run("status")
    assert said.exit_code == 0
    assert "courier: out of reach since" in said.stdout
    monkeypatch.setattr("service.cli.status._OUTAGE", timedelta(0))
    lasting = folder.run("status")
    assert lasting.exit_code == 1
    assert "aaben: courier: SMTP: connection refused" in lasting.stdout


def test_a_wrong_password_is_called_so(folder: Folder) -> None:
    heartbeat = beating(folder)
    heartbeat.lost("aaben", "watcher", "IMAP: login refused", wrong_password=True)
    heartbeat.beat()
    assert "watcher: wrong password since" in folder.run("status").stdout


def test_what_a_server_says_gives_the_terminal_no_orders(folder: Folder) -> None:
    heartbeat = beating(folder)
    heartbeat.lost("aaben", "watcher", "IMAP: \x1b[2J\x9b31m\nwell: running")
    heartbeat.beat()
    for how in ([], ["--json"]):
        said = folder.run("status", *how).stdout
        assert not {c for c in said if not c.isprintable()} - {"\n"}
        assert "\nwell: running" not in said


def test_a_store_that_cannot_be_written_makes_it_unwell_at_once(folder: Folder) -> None:
    heartbeat = beating(folder)
    heartbeat.problem = "the database cannot be written: database or disk is full"
    heartbeat.beat()
    said = folder.run("status")
    assert said.exit_code == 1
    assert "disk is full" in said.stdout


def test_a_database_that_is_only_being_made_is_no_obstacle(folder: Folder) -> None:
    beating(folder)
    (folder.data / FILE_NAME).touch()
    assert folder.run("status").exit_code == 0


def test_a_heartbeat_that_is_no_heartbeat_counts_as_none(folder: Folder) -> None:
    folder.data.mkdir()
    for content in (b"", b"\0" * 100, b"[]", b"7", b'{"pid": 1}', b'{"loops": [1]}', b"\xff"):
        Path(folder.data / BEAT_NAME).write_bytes(content)
        said = folder.run("status")
        assert said.exit_code == 1
        assert said.stdout.startswith("NOT WELL")


ANNE = Person(name="Anne Holm", email="anne@korsvang.example")
OFFICER = "mette@aaben.example"


def _confirmation(number: int, state: Confirming) -> Confirmation:
    who = "x@y.example"
    return Confirmation(number, "aaben", who, who, "erase", who, (), ANNE, "da", state)


MATTERS: tuple[tuple[Change, int], ...] = (
    (Registration(1, "aaben", "anne@korsvang.example", ("aaben",), ANNE, "da", "pending"), 0),
    (Registration(2, "aaben", "bo@korsvang.example", ("aaben",), ANNE, "da", "pending"), 2),
    (Registration(3, "aaben", "eva@korsvang.example", (), Person(), "da", "asked"), 3),
    (Registration(4, "aaben", "ida@korsvang.example", ("aaben",), ANNE, "da", "entered"), 4),
    (Question(5, "aaben", "per@korsvang.example", "Per", "da", (), "open"), 5),
    (Question(6, "aaben", "per@korsvang.example", "Per", "da", (), "answered"), 6),
    (Held(7, "aaben", OFFICER, "yes", "aaben/1/7", "news", ("aaben",), "open"), 7),
    (Held(8, "aaben", OFFICER, "code", "aaben/1/8", "remove", (), "open"), 8),
    (Held(9, "aaben", OFFICER, "code", "aaben/1/9", "remove", (), "lapsed"), 9),
    (_confirmation(10, "asked"), 10),
    (_confirmation(11, "done"), 11),
)


def _furnish(folder: Folder) -> None:
    """One or more of everything that waits, an hour apart, and of everything that is over."""
    database = open_store(folder.data / FILE_NAME)
    with writing(database):
        for change, hours in MATTERS:
            Registry(database).apply(change, NOON + timedelta(hours=hours))
    database.close()


def test_what_waits_is_told_with_whom_it_waits_for_and_since_when(folder: Folder) -> None:
    beating(folder)
    _furnish(folder)
    waiting = json.loads(folder.run("status", "--json").stdout)["waiting"]
    assert (waiting["secretariat"], waiting["people"]) == (5, 2)
    assert waiting["matters"][0] == {
        "mailbox": "aaben",
        "what": "registration",
        "whom": "secretariat",
        "count": 2,
        "since": "2026-03-02T12:00:00+00:00",
    }
    assert [(matter["what"], matter["whom"], matter["count"]) for matter in waiting["matters"][1:]] == [
        ("details", "people", 1),
        ("question", "secretariat", 1),
        ("preview", OFFICER, 1),
        ("code", OFFICER, 1),
        ("confirmation", "people", 1),
    ]


def test_what_waits_is_told_in_words(folder: Folder) -> None:
    beating(folder)
    _furnish(folder)
    lines = folder.run("status").stdout.splitlines()
    told = lines[lines.index("waiting for the secretariat: 5; for people's answers: 2") + 1 :]
    assert told == [
        "  aaben: 2 registrations to be decided, the oldest since 2026-03-02 12:00 UTC",
        "  aaben: 1 person asked for details since 2026-03-02 15:00 UTC",
        "  aaben: 1 question to be answered since 2026-03-02 17:00 UTC",
        f"  aaben: 1 letter to many to be let go since 2026-03-02 19:00 UTC ({OFFICER})",
        f"  aaben: 1 command to be confirmed since 2026-03-02 20:00 UTC ({OFFICER})",
        "  aaben: 1 person asked for a yes since 2026-03-02 22:00 UTC",
    ]

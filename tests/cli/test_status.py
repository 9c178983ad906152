"""`tovholder status`: is it well? The container's health check believes its exit status."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from service.cli.status import status_of
from service.config import load
from service.daemon.heartbeat import FILE_NAME as BEAT_NAME
from service.daemon.heartbeat import Heartbeat
from service.store.db import FILE_NAME
from tests.cli.conftest import Folder

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
        assert list(status["waiting"]) == ["secretariat", "people"]
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

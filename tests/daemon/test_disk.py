"""A disk that is full and a database that is locked: nothing is recorded, it is said, and the mail is taken later."""

import errno
import resource
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from service.config import load
from service.daemon.heartbeat import FILE_NAME as BEAT_NAME
from service.daemon.heartbeat import Heartbeat, read_beat
from service.demo.daemon_thread import DaemonThread
from service.mail.compose import Composer
from service.office import Delivered, Office
from service.store import db as store
from service.store.db import FILE_NAME, StoreOutage, open_store
from tests.daemon.harness import Service, eventually
from tests.office.desk import NOON, SETTINGS, TEMPLATES, complete, mail

ANNE, BO = "anne@korsvang.example", "bo@korsvang.example"
UNLIMITED = resource.RLIM_INFINITY


def register(service: Service, address: str, name: str) -> None:
    service.write(mail(f"{name} <{address}>", complete(name, address)), address)


def fill_disk(service: Service, octets: int = UNLIMITED) -> None:
    """From now on the daemon can write no file beyond so many octets: to it the disk is full."""
    assert service.process is not None
    assert service.process.pid is not None
    resource.prlimit(service.process.pid, resource.RLIMIT_FSIZE, (octets, UNLIMITED))


def test_a_full_disk_is_waited_out_and_told_where_nothing_can_be_written(service: Service) -> None:
    service.start_and_watch()
    register(service, BO, "Bo Dalgaard")
    eventually(lambda: service.kinds(BO) == ["welcome"])

    fill_disk(service, 33 * 1024)
    register(service, ANNE, "Anne Holm")
    lost = eventually(lambda: service.errors().get("watcher"))
    assert "the database cannot be written" in lost["error"]
    assert service.status()["running"], "the heartbeat needs no new block"
    assert service.members() == [BO]
    assert service.letters(ANNE) == []

    fill_disk(service)
    eventually(lambda: service.kinds(ANNE) == ["welcome"])
    assert service.members() == [ANNE, BO]
    eventually(lambda: not service.errors() and not service.status()["problems"])
    assert service.dead() is None
    assert "Traceback" not in service.log()


def test_a_disk_that_is_full_at_the_start_is_waited_out(service: Service) -> None:
    service.folder.joinpath("data").mkdir()
    Heartbeat(service.folder / "data" / BEAT_NAME).beat()
    service.start(largest_file=33 * 1024)
    eventually(
        lambda: any("database cannot be written" in each["what"] for each in service.status()["problems"])
    )
    assert not service.status()["healthy"]
    assert service.command("status").returncode == 1

    fill_disk(service)
    eventually(service.watched)
    register(service, ANNE, "Anne Holm")
    eventually(lambda: service.kinds(ANNE) == ["welcome"])
    eventually(lambda: service.status()["healthy"])


def test_a_database_that_another_process_locks_is_waited_for(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "BUSY_SECONDS", 0.1)
    with DaemonThread(load(service.config, {})):
        blocker = sqlite3.connect(service.folder / "data" / FILE_NAME, isolation_level=None)
        blocker.execute("BEGIN IMMEDIATE")
        register(service, ANNE, "Anne Holm")
        lost = eventually(lambda: service.errors().get("watcher"))
        assert lost["error"] == "the database cannot be written: database is locked"
        assert service.members() == []
        blocker.execute("ROLLBACK")
        blocker.close()
        eventually(lambda: service.kinds(ANNE) == ["welcome"])
        eventually(lambda: not service.errors())
        register(service, BO, "Bo Dalgaard")
        eventually(lambda: service.kinds(BO) == ["welcome"])
    assert len(service.outbox()) == 2


def _office(file: Path) -> tuple[Office, sqlite3.Connection]:
    database = open_store(file)
    office = Office(database, SETTINGS, Composer(TEMPLATES, b"a secret of the tests"), timedelta(days=90))
    office.position("aaben", 1, 1, None, NOON)
    return office, database.conn


def test_at_no_point_of_a_transaction_does_a_full_disk_leave_anything_behind(tmp_path: Path) -> None:
    office, connection = _office(tmp_path / "tovholder.db")
    arrived = Delivered("aaben", 1, 1, NOON, mail(f"Anne Holm <{ANNE}>", complete("Anne Holm", ANNE) * 200))
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    refusals = 0
    while True:
        connection.execute(f"PRAGMA max_page_count = {pages + refusals}")
        try:
            receipt = office.receive(arrived, NOON)
        except StoreOutage:
            refusals += 1
            assert not connection.in_transaction
            for table in ("inbox", "outbox", "journal", "member", "registration"):
                assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
            assert connection.execute("SELECT after FROM mailbox").fetchone() == (0,)
        else:
            break
    assert refusals > 3
    assert receipt.verdict == "handled"
    assert connection.execute("SELECT count(*) FROM member").fetchone() == (1,)
    assert connection.execute("SELECT count(*) FROM outbox").fetchone() == (1,)


def test_a_heartbeat_is_written_over_in_place(tmp_path: Path) -> None:
    file = tmp_path / BEAT_NAME
    heartbeat = Heartbeat(file)
    heartbeat.beat()
    before = file.stat()
    for number in range(40):
        heartbeat.lost(f"box{number}", "watcher", "a long story " * 100)
    heartbeat.problem = "the database cannot be written: database or disk is full"
    heartbeat.beat()
    after = file.stat()
    assert (after.st_ino, after.st_size, after.st_blocks) == (before.st_ino, before.st_size, before.st_blocks)
    beat = read_beat(file)
    assert beat is not None
    assert beat.problem == heartbeat.problem
    assert len(beat.loops) == 40


def test_a_heartbeat_that_cannot_be_written_leaves_the_last_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / BEAT_NAME
    heartbeat = Heartbeat(file)
    heartbeat.beat()
    before = file.read_bytes()

    def full(handle: int, octets: bytes, offset: int) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.pwrite", full)
    heartbeat.beat()
    assert file.read_bytes() == before
    assert read_beat(file) is not None


def test_a_heartbeat_with_too_much_to_tell_still_beats_and_says_so(tmp_path: Path) -> None:
    file = tmp_path / BEAT_NAME
    heartbeat = Heartbeat(file)
    for number in range(200):
        heartbeat.lost(f"box{number}", "watcher", "a long story " * 100)
    heartbeat.beat()
    beat = read_beat(file)
    assert beat is not None
    assert beat.problem == "too much to tell"

"""What the benchmarks stand on: the daemon as a process, a mail sink, and a database with many members."""

import asyncio
import contextlib
import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from service.domain.decision import Enter
from service.domain.member import Person
from service.store.db import FILE_NAME, open_store, writing
from service.store.registry import Registry
from tests.bench.mails import person
from tests.daemon.harness import OPEN, configuration, eventually

ADDRESS = OPEN
PATIENCE = 120.0
BEGAN = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def until(condition: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
    """Waits until `condition` is true."""
    eventually(condition, seconds, every=0.005, meaning=what)


class Daemon:
    """`python -m service run` on given ports. `started_at` and `ready_at` are of time.perf_counter."""

    def __init__(
        self, folder: Path, imap: int, smtp: int, password: str, check_every: float | None = None
    ) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        text = configuration(imap, smtp, password, check_every=check_every)
        (folder / "mailboxes.yaml").write_text(text, "utf-8")
        self.ready_at = 0.0
        self._said: deque[str] = deque(maxlen=100)
        self._ready = threading.Event()

    def __enter__(self) -> "Daemon":
        command = [sys.executable, "-m", "service", "run", "--config", str(self.folder / "mailboxes.yaml")]
        self.started_at = time.perf_counter()
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ})
        threading.Thread(target=self._listen, daemon=True).start()
        assert self._ready.wait(PATIENCE), self.said
        assert self.ready_at, self.said
        until(self._watches, f"the mailbox is watched\n{self.said}")
        self.watching_at = time.perf_counter()
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE)

    @property
    def said(self) -> str:
        """Its last lines in the log."""
        return "".join(self._said)

    @property
    def resident(self) -> float:
        """Memory that the process holds, in MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    @property
    def processor_seconds(self) -> float:
        """Time on a processor until now, user and system."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def _listen(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            if "ready:" in line and not self.ready_at:
                self.ready_at = time.perf_counter()
                self._ready.set()
            self._said.append(line)
        self._ready.set()

    def _watches(self) -> bool:
        file = self.folder / "data" / FILE_NAME
        with contextlib.closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as db:
            return db.execute("SELECT count(*) FROM mailbox").fetchone()[0] == 1


class Sink:
    """An SMTP server that takes everything and notes for each recipient when it said 250 to the mail."""

    def __init__(self) -> None:
        self.accepted: dict[str, float] = {}
        self._loop = asyncio.new_event_loop()
        self._server = self._loop.run_until_complete(
            self._loop.create_server(lambda: _SinkSession(self.accepted), "127.0.0.1", 0)
        )
        self.port: int = self._server.sockets[0].getsockname()[1]
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()


class _SinkSession(asyncio.Protocol):
    def __init__(self, accepted: dict[str, float]) -> None:
        self._accepted = accepted
        self._buffer = b""
        self._in_data = False
        self._recipient = ""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.write(b"220 sink\r\n")

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while True:
            end = b"\r\n.\r\n" if self._in_data else b"\r\n"
            line, found, rest = self._buffer.partition(end)
            if not found:
                return
            self._buffer = rest
            self._answer(line)

    def _answer(self, line: bytes) -> None:
        if self._in_data:
            self._in_data = False
            self._accepted.setdefault(self._recipient, time.perf_counter())
            self._transport.write(b"250 taken\r\n")
        elif line[:4].upper() == b"DATA":
            self._in_data = True
            self._transport.write(b"354 go ahead\r\n")
        else:
            if line[:8].upper() == b"RCPT TO:":
                self._recipient = line[8:].strip(b" <>").decode()
            self._transport.write(b"250 sink\r\n")


@contextlib.contextmanager
def sink() -> Iterator[Sink]:
    """A sink for a while."""
    running = Sink()
    try:
        yield running
    finally:
        running.close()


def settle_in(folder: Path, members: int) -> None:
    """A database in `folder` with so many members, ten from each organisation."""
    database = open_store(folder / FILE_NAME)
    registry = Registry(database)
    with writing(database):
        for number in range(members):
            name, address = person(10_000_000 + number)
            known = Person(
                name=name, email=address, phone="+4528170463", organisation=f"Bageri {number // 10}"
            )
            registry.apply(Enter(known, ("aaben",), "da"), BEGAN)
    database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()

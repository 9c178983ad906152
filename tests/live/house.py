"""The real service as a process of its own, with two mailboxes on the real servers, and what can be asked of it."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from string import Template
from typing import Any

from service.store.db import FILE_NAME
from tests.live.people import MailReader, Person
from tests.live.servers import AUTHSERV_ID, PASSWORD, MailServers, until

HANDLED = "Håndterede mails/Ønsker til netværket"
TOVHOLDER = (str(Path(sys.executable).with_name("tovholder")),)
MODULE = (sys.executable, "-m", "service")
_ROOT = Path(__file__).resolve().parents[2]
_CONFIG = Template(Path(__file__).with_name("etc").joinpath("mailboxes.yaml").read_text("utf-8"))


@dataclass
class House:
    """One configuration, register and data folder. `number` keeps its addresses apart from those of other tests."""

    folder: Path
    servers: MailServers
    number: int
    schools_password: str = PASSWORD
    trusting: bool = True
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self.furnish()

    def furnish(self) -> None:
        """(Re)writes the configuration."""
        ports = {name: self.servers.ports[name] for name in ("imap", "imaps", "submission")}
        text = _CONFIG.substitute(
            ports,
            n=self.number,
            handled=HANDLED,
            authserv_id=AUTHSERV_ID,
            password=PASSWORD,
            schools_password=self.schools_password,
        )
        self.config.write_text(text, "utf-8")
        school = f"Østerbæk Tekniske Skole;ØTS;oesterbaek{self.number}.example;erhvervsskole|deg-member"
        (self.folder / "organisations.csv").write_text(f"name;aliases;domains;kinds\n{school}\n", "utf-8")

    @property
    def config(self) -> Path:
        return self.folder / "mailboxes.yaml"

    @property
    def open(self) -> MailReader:
        """The mailbox of a network that everybody may join; nobody vouches for senders there."""
        return MailReader(self.servers, f"info@open{self.number}.example")

    @property
    def schools(self) -> MailReader:
        """The mailbox of a network whose secretariat decides; the border vouches for senders."""
        return MailReader(self.servers, f"info@schools{self.number}.example")

    @property
    def mette(self) -> Person:
        return self.person("Mette Holm", f"mette@open{self.number}.example")

    @property
    def kirsten(self) -> Person:
        return self.person("Kirsten Dam", f"kirsten@schools{self.number}.example")

    def person(self, name: str, address: str) -> Person:
        return Person(self.servers, name, address)

    def start(self, command: Sequence[str] = TOVHOLDER) -> None:
        """Starts the daemon and waits until every mailbox that can be opened was opened."""
        self.launch(command)
        until(lambda: self.cursors().keys() == {"open", "schools"}, "both mailboxes are watched")

    def launch(self, command: Sequence[str] = TOVHOLDER) -> None:
        """Starts the daemon; what lay in the mailboxes before its very first look is not its own."""
        starts = self.said().count(" ready: ")
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [*command, "run", "--config", str(self.config)],
                stderr=log,
                stdout=log,
                env=self._environment(),
                cwd=_ROOT,
            )
        until(lambda: not self._runs() or self.said().count(" ready: ") > starts, "the daemon is ready")
        assert self._runs(), self.said()

    def _runs(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Asks the daemon to end; its exit status. An answer is waited for only so long."""
        assert self._process is not None
        process, self._process = self._process, None
        process.send_signal(number)
        try:
            return process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            raise AssertionError(f"it does not stop\n{self.said()}") from None

    def close(self) -> None:
        """The end of the test, whatever happened in it."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def runs(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Another command of the service, to its end."""
        command = [*TOVHOLDER, arguments[0], "--config", str(self.config), *arguments[1:]]
        return subprocess.run(
            command, capture_output=True, text=True, env=self._environment(), timeout=60, cwd=_ROOT
        )

    def table(self, name: str) -> list[dict[str, Any]]:
        """`tovholder members` and its like, as JSON."""
        done = self.runs(name, "--json")
        assert done.returncode == 0, done.stderr
        rows: list[dict[str, Any]] = json.loads(done.stdout)
        return rows

    def members(self) -> list[str]:
        """The addresses of all members."""
        return sorted(row["email"] for row in self.table("members"))

    def cursors(self) -> dict[str, tuple[int, int]]:
        """UIDVALIDITY and the last UID dealt with, for each mailbox that was opened."""
        file = self.folder / "data" / FILE_NAME
        if not file.exists():
            return {}
        db = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        try:
            rows = db.execute("SELECT key, uidvalidity, after FROM mailbox").fetchall()
        except sqlite3.OperationalError:  # not migrated yet
            return {}
        finally:
            db.close()
        return {key: (uidvalidity, after) for key, uidvalidity, after in rows}

    def has_looked_at(self, mailbox: str, uid: int) -> None:
        """Waits until the mail of this UID is behind the service, whatever it made of it."""
        until(lambda: self.cursors()[mailbox][1] >= uid, f"{mailbox}/{uid} was looked at\n{self.said()}")

    @property
    def log(self) -> Path:
        return self.folder / "log"

    def said(self) -> str:
        """What the daemon has written to its log."""
        return self.log.read_text("utf-8") if self.log.exists() else ""

    def _environment(self) -> dict[str, str]:
        trust = {"SSL_CERT_FILE": str(self.servers.ca)} if self.trusting else {}
        return {name: value for name, value in os.environ.items() if name != "SSL_CERT_FILE"} | trust

"""The real daemon as a process of its own, on an embedded post office: for tests that kill, starve and confuse it."""

import email
import email.policy
import imaplib
import os
import signal
import smtplib
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from functools import cache
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from service.cli.status import status_of
from service.config import Config, load
from service.store.db import FILE_NAME, Database, open_for_reading
from service.store.inbox import Inbox
from service.store.outbox import Outbox
from service.store.registry import Registry
from service.wire.embedded import EmbeddedPostOffice
from tests.daemon import forked

PATIENCE = 20.0
OPEN, OFFICER = "info@aaben.example", "mette@aaben.example"
SECOND = "info@anden.example"

_CONFIG = """\
data: data/
mailboxes:
  aaben:
    address: info@aaben.example
    name: Det åbne netværk
    language: da
    secretariat: ["Mette Holm <mette@aaben.example>"]
    handled_folder: {folder}
    shared: {shared}
    imap: {{host: 127.0.0.1, port: {imap}, security: plain, user: info@aaben.example, password: "{password}"{every}}}
    smtp: {{host: 127.0.0.1, port: {smtp}, security: plain}}
{more}networks:
  aaben:
    mailbox: aaben
    name: Flere Faglærte
    charter: {{membership: {{approval: automatic}}}}
{more_networks}"""

_SECOND = """\
  anden:
    address: info@anden.example
    name: Det andet netværk
    language: da
    secretariat: [leder@anden.example]
    imap: {{host: 127.0.0.1, port: {imap}, security: plain, user: info@anden.example, password: right}}
    smtp: {{host: 127.0.0.1, port: {smtp}, security: plain}}
"""
_SECOND_NETWORK = """\
  anden:
    mailbox: anden
    name: Andet Netværk
    charter: {membership: {approval: automatic}}
"""


def configuration(
    imap: int,
    smtp: int,
    password: str,
    *,
    handled_folder: str = "Netværk",
    shared: bool = True,
    second: bool = False,
    check_every: float | None = None,
) -> str:
    """A mailboxes.yaml for servers on these ports, with one mailbox or a `second`."""
    ports = {"imap": imap, "smtp": smtp}
    return _CONFIG.format(
        **ports,
        folder=handled_folder,
        shared=str(shared).lower(),
        password=password,
        every=f", check_every: {check_every}" if check_every else "",
        more=_SECOND.format(**ports) if second else "",
        more_networks=_SECOND_NETWORK if second else "",
    )


def eventually(
    what: Callable[[], Any], patience: float = PATIENCE, *, every: float = 0.02, meaning: str = "it"
) -> Any:
    """The first true value of `what`, asked `every` so many seconds; fails with the last one after `patience`."""
    deadline = time.monotonic() + patience
    while True:
        found = what()
        if found:
            return found
        assert time.monotonic() < deadline, f"not within {patience} s: {meaning} (last: {found!r})"
        time.sleep(every)


@cache
def _loaded(file: Path, _text: str) -> Config:
    """What stands in `file`, read once for every text that stood there: tests that wait ask again and again."""
    return load(file, {})


@dataclass
class Service:
    """`python -m service run` in `folder`; `post` is the mail server that its configuration names."""

    folder: Path
    post: EmbeddedPostOffice
    password: str = "right"
    handled_folder: str = "Netværk"
    shared: bool = True
    second: bool = False
    smtp_port: int | None = None  # another server for the letters than `post`
    process: ForkServerProcess | None = None

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.configure()

    def configure(self) -> None:
        text = configuration(
            self.post.imap_port,
            self.smtp_port or self.post.smtp_port,
            self.password,
            handled_folder=self.handled_folder,
            shared=self.shared,
            second=self.second,
        )
        self.config.write_text(text, "utf-8")

    @property
    def config(self) -> Path:
        return self.folder / "mailboxes.yaml"

    @property
    def loaded(self) -> Config:
        return _loaded(self.config, self.config.read_text("utf-8"))

    def start(
        self,
        failpoint: str | None = None,
        *,
        once: bool = False,
        largest_file: int | None = None,
        **environ: str,
    ) -> None:
        """`largest_file`: as many octets the daemon can write to a file."""
        if failpoint:
            environ["TOVHOLDER_FAILPOINT"] = failpoint
        arguments = ["--config", str(self.config), *(["--once"] if once else [])]
        self.process = forked.start(arguments, self.folder / "daemon.log", environ, largest_file)

    def start_and_watch(self) -> None:
        """Starts, and waits until every mailbox has been opened: what is written from now on is taken."""
        self.start()
        eventually(self.watched)

    def watched(self) -> bool:
        """Has every mailbox been opened once?"""
        config = self.loaded
        try:
            db = open_for_reading(config.data / FILE_NAME)
            return all(Inbox(db).cursor(mailbox) for mailbox in config.mailboxes)
        except (FileNotFoundError, sqlite3.OperationalError):
            return False

    def dead(self) -> int | None:
        assert self.process is not None
        return self.process.exitcode

    def terminate(self) -> int:
        """SIGTERM, and the exit status."""
        self.signal(signal.SIGTERM)
        return self.ended()

    def signal(self, number: signal.Signals) -> None:
        assert self.process is not None
        assert self.process.pid is not None
        os.kill(self.process.pid, number)

    def ended(self) -> int:
        """Waits for the end; the exit status, negative for a signal."""
        assert self.process is not None
        self.process.join(PATIENCE)
        assert self.process.exitcode is not None, f"still alive after {PATIENCE} s"
        return self.process.exitcode

    def kill(self) -> None:
        if self.process is not None and self.process.exitcode is None:
            self.process.kill()
            self.ended()

    def status(self) -> dict[str, Any]:
        """What `tovholder status --json` says, without the cost of a process."""
        return status_of(self.loaded, datetime.now(UTC))

    def members(self) -> list[str]:
        """The addresses in the registry."""
        return sorted(str(member.person.email) for member in Registry(self._db()).members())

    def outbox(self) -> list[dict[str, Any]]:
        """Every letter, without its bytes."""
        return Outbox(self._db()).letters(100_000)

    def _db(self) -> Database:
        return open_for_reading(self.loaded.data / FILE_NAME)

    def command(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """`tovholder ARGUMENTS` with this configuration, to its end."""
        line = [sys.executable, "-m", "service", *arguments, "--config", str(self.config)]
        return subprocess.run(line, capture_output=True, check=False, text=True, timeout=PATIENCE)

    def status_code(self) -> int:
        return self.command("status").returncode

    def errors(self, mailbox: str = "aaben") -> dict[str, dict[str, Any]]:
        """What status says is wrong with this mailbox, by loop."""
        found = next(box for box in self.status()["mailboxes"] if box["mailbox"] == mailbox)
        errors: dict[str, dict[str, Any]] = found["errors"]
        return errors

    def write(self, raw: bytes, sender: str = "anne@korsvang.example", to: str = OPEN) -> None:
        with smtplib.SMTP("127.0.0.1", self.post.smtp_port) as smtp:
            smtp.sendmail(sender, [to], raw)

    def letters(self, address: str) -> list[EmailMessage]:
        """What this person has in the mailbox, by the mail server's own account."""
        return [
            email.message_from_bytes(mail.raw, policy=email.policy.default)
            for mail in self.post.messages(address)
        ]

    def look_into(self, address: str) -> None:
        """A person opens the shared mailbox: new mail is no longer \\Recent, and filing need not wait for that."""
        imap = imaplib.IMAP4("127.0.0.1", self.post.imap_port)
        imap.login(address, "right")
        imap.select("INBOX")
        imap.logout()

    def kinds(self, address: str) -> list[str]:
        return [str(letter["X-Tovholder"]).partition(";")[0] for letter in self.letters(address)]

    def log(self) -> str:
        return (self.folder / "daemon.log").read_text("utf-8")

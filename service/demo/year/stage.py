"""Where a year is played: the embedded mail servers, the daemon in its process, and the clock of both."""

import os
import re
import smtplib
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import TracebackType

from service.config import Config
from service.demo.daemon_thread import DemoFailed
from service.demo.year.virtual import VirtualClock
from service.store.db import FILE_NAME, Database, open_for_reading
from service.store.inbox import Inbox
from service.store.outbox import Outbox
from service.wire.embedded import EmbeddedPostOffice

_PATIENCE = 30.0
# The daemon is the one beside this file, however we were started.
_SERVICE = str(Path(__file__).resolve().parents[3])
_LOOK_EVERY = 0.002
_MOST = 1_000  # letters in doubt
_MESSAGE_ID = re.compile(rb"^Message-ID:\s*(<[^>]+>)", re.MULTILINE | re.IGNORECASE)


class Stage:
    """One post office, one daemon, and what has been delivered since somebody last asked.

    The daemon may die at any moment: it is begun anew, and nothing here minds.
    """

    def __init__(
        self, config_file: Path, config: Config, post: EmbeddedPostOffice, clock: VirtualClock
    ) -> None:
        self.config, self.post, self.clock = config, post, clock
        self.deaths = 0
        self.is_away = False
        self._file = config_file
        self._boxes = {box.mailbox.address: key for key, box in config.mailboxes.items()}
        self._arrived: list[tuple[str, bytes]] = []
        self._delivered: set[str] = set()
        self._settled: set[int] = set()
        self._written: Counter[str] = Counter()
        self._daemon: subprocess.Popen[str] | None = None
        self._db: Database | None = None
        post.on_delivery(self._note)

    def __enter__(self) -> "Stage":
        self._begin()
        self._db = open_for_reading(self.config.data / FILE_NAME)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        daemon = self._daemon
        if daemon is None:
            return
        if daemon.stdin is not None:
            daemon.stdin.close()
        try:
            daemon.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            daemon.kill()

    def kill(self) -> None:
        """As a power cut would: SIGKILL. From any thread."""
        if self._daemon is not None:
            self._daemon.kill()

    def go_away(self) -> None:
        """The mail server cannot be reached."""
        self.is_away = True
        self.post.pause()

    def come_back(self) -> None:
        """It can be reached again."""
        self.post.resume()
        self.is_away = False

    def write(self, sender: str, recipient: str, raw: bytes) -> None:
        """Somebody sends a mail, by SMTP."""
        with smtplib.SMTP("127.0.0.1", self.post.smtp_port) as smtp:
            smtp.sendmail(sender, [recipient], raw)

    def push(self, moment: datetime) -> None:
        """It is `moment` now, and what is due by then happens."""
        self.clock.push(moment)
        while not self._told(moment):
            self._begin()

    def letters(self) -> list[tuple[str, bytes]]:
        """Waits until the daemon has nothing more to do; what was delivered to people since the last time.

        Raises DemoFailed where it does not come to rest.
        """
        deadline = time.monotonic() + _PATIENCE
        while not self.is_away and not self._is_at_rest():
            if self._daemon is None or self._daemon.poll() is not None:
                self._begin()
            if time.monotonic() > deadline:
                raise DemoFailed(f"the daemon does not come to rest on {self.clock.now():%d.%m.}")
            time.sleep(_LOOK_EVERY)
        if not self.is_away and self._sent_again():
            return self.letters()
        return list(self._taken())

    def _sent_again(self) -> bool:
        """As an operator does with what may have gone when the daemon died, where it has not arrived."""
        assert self._db is not None
        in_doubt = [row["id"] for row in Outbox(self._db).letters(_MOST, "uncertain")]
        lost = [letter for letter in in_doubt if letter not in self._settled]
        for letter in lost:
            self._settled.add(letter)
            if str(Outbox(self._db).letter(letter)["message_id"]) not in self._delivered:
                command = [sys.executable, "-m", "service", "outbox", "--config", str(self._file)]
                subprocess.run(  # noqa: S603 - ourselves
                    [*command, "--retry", str(letter)],
                    check=True,
                    capture_output=True,
                    env={**os.environ, "PYTHONPATH": _SERVICE},
                )
        return bool(lost)

    def _taken(self) -> Iterator[tuple[str, bytes]]:
        # The post office's thread may add at the same time.
        while self._arrived:
            yield self._arrived.pop(0)

    def _note(self, _sender: str, recipient: str, raw: bytes) -> None:
        if recipient in self._boxes:
            self._written[self._boxes[recipient]] += 1
        else:
            self._arrived.append((recipient, raw))
            self._delivered.update(map(bytes.decode, _MESSAGE_ID.findall(raw.partition(b"\r\n\r\n")[0])))

    def _begin(self) -> None:
        """Starts the daemon, and waits until it looks into its mailboxes."""
        if self._daemon is not None:
            self._daemon.wait()
            self.deaths += 1
        program = [sys.executable, "-m", "service.demo.year.at_work"]
        self._daemon = subprocess.Popen(  # noqa: S603 - ourselves
            [*program, str(self._file), self.clock.now().isoformat()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": _SERVICE},
        )
        # It says nothing where it has died already.
        if self._said() not in ("watching", ""):
            raise DemoFailed("the daemon does not look into its mailboxes")

    def _told(self, moment: datetime) -> bool:
        """Whether the daemon has been told what time it is; False where it has died."""
        daemon = self._daemon
        assert daemon is not None
        assert daemon.stdin is not None
        try:
            daemon.stdin.write(f"{moment.isoformat()}\n")
            daemon.stdin.flush()
        except BrokenPipeError:
            return False
        return self._said() == "ticked"

    def _said(self) -> str:
        assert self._daemon is not None
        assert self._daemon.stdout is not None
        return self._daemon.stdout.readline().strip()

    def _is_at_rest(self) -> bool:
        """Every mail has been dealt with, and every letter that is due has gone."""
        assert self._db is not None
        inbox, outbox = Inbox(self._db), Outbox(self._db)
        for key in self.config.mailboxes:
            cursor = inbox.cursor(key)
            if cursor is None or cursor.after < self._written[key] or outbox.is_due(key, self.clock.now()):
                return False
        return not outbox.counts().get("sending")

"""The Filer: moves handled mails out of INBOX, or marks them \\Seen, and touches no other mail.

Only a read-write session can do that, and opening one takes \\Recent from everybody's mail. So it looks with
EXAMINE first, selects for the moment of the work alone, and lets people see their own new mail first, for a
while.
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from service.failpoint import reach
from service.wire.accounts import ImapAccount, Outage
from service.wire.health import Backoff, Health, Pulse
from service.wire.imap import Connection, connect

_log = logging.getLogger("tovholder.wire.filer")

_CHUNK = 200
# Seconds.
_LOOK_FOR_WORK = 5.0
_LOOK_AT_RECENT = 0.5
_KEEP_CONNECTION = 10.0
_SLICE = 0.5


@dataclass
class Filing:
    """A mail that was handled: `id` is the recorder's number for it."""

    id: int
    uidvalidity: int
    uid: int


class Filer:
    """One mailbox's INBOX. `folder` None: mails stay and become \\Seen.

    `work` says what is to be filed; `done` gets the ids after the server's OK, also of mails that are gone.
    Both may raise Outage. `recent_grace`: seconds that work is held back while people's new mail is \\Recent.
    `delays` scales all waiting after failures.
    """

    def __init__(
        self,
        mailbox: str,
        account: ImapAccount,
        folder: str | None,
        *,
        work: Callable[[], list[Filing]],
        done: Callable[[list[int]], None],
        health: Health,
        recent_grace: float = 10.0,
        delays: float = 1.0,
    ) -> None:
        self._mailbox = mailbox
        self._account = account
        self._folder = folder
        self._work = work
        self._done = done
        self._recent_grace = recent_grace
        self._pulse = Pulse(mailbox, "filer", health)
        self._backoff = Backoff(f"{mailbox}/filer", delays)
        self._connection: Connection | None = None
        self._used_at = 0.0
        self._held_since: float | None = None

    def once(self, stop: threading.Event | None = None) -> None:
        """File all that there is, if need be after the grace, and log out; no more after `stop`.

        Raises Outage if it could not.
        """
        stop = stop or threading.Event()
        try:
            while not stop.is_set() and (work := self._work()):
                if not self._file(work):
                    stop.wait(min(_LOOK_AT_RECENT, self._recent_grace))
            self._hang_up()
        except BaseException:
            self._drop()
            raise

    def run(self, stop: threading.Event, kick: threading.Event) -> None:
        """File until `stop` is set; `kick` says that there is work. Raises nothing."""
        while not stop.is_set():
            kick.clear()
            try:
                held = self._round()
            except Exception as error:
                self._drop()
                self._pulse.lost(error)
                self._backoff.wait(stop, error)
                continue
            if held:
                stop.wait(_LOOK_AT_RECENT)
            else:
                _wait(stop, kick, _LOOK_FOR_WORK)
        self._hang_up()

    def _round(self) -> bool:
        """File what there is. True: it is held back."""
        if work := self._work():
            return not self._file(work)
        if time.monotonic() - self._used_at > _KEEP_CONNECTION:
            self._hang_up()
        return False

    def _file(self, work: list[Filing]) -> bool:
        """False: it is held back."""
        connection = self._connected()
        uidvalidity = connection.examine().uidvalidity
        self._give_up([filing.id for filing in work if filing.uidvalidity != uidvalidity])
        current = [filing for filing in work if filing.uidvalidity == uidvalidity]
        if current and self._must_wait(connection, {filing.uid for filing in current}):
            return False
        if current:
            self._file_now(connection, current)
        self._held_since = None
        self._used_at = time.monotonic()
        self._pulse.heard()
        self._backoff.reset()
        return True

    def _give_up(self, ids: list[int]) -> None:
        """Under another UIDVALIDITY the UIDs mean nothing any more: there is nothing left to do."""
        if ids:
            self._done(ids)

    def _must_wait(self, connection: Connection, ours: set[int]) -> bool:
        """Is there somebody else's new mail, and the grace not yet over?"""
        if not connection.recent() - ours:
            return False
        now = time.monotonic()
        if self._held_since is None:
            self._held_since = now
        return now - self._held_since < self._recent_grace

    def _file_now(self, connection: Connection, work: list[Filing]) -> None:
        if self._folder is not None:
            connection.ensure_folder(self._folder)
        if connection.select().uidvalidity != work[0].uidvalidity:
            raise Outage("IMAP: UIDVALIDITY changed while filing")
        reach("filer.selected")
        for start in range(0, len(work), _CHUNK):
            chunk = work[start : start + _CHUNK]
            self._store(connection, [filing.uid for filing in chunk])
            reach("filer.moved")
            self._done([filing.id for filing in chunk])
            reach("filer.done")
            _log.debug("%s: filed %d mails", self._mailbox, len(chunk))
        # The way out of a read-write session that expunges nothing and that every server knows.
        connection.examine()

    def _store(self, connection: Connection, uids: list[int]) -> None:
        if self._folder is None:
            connection.mark_seen(uids)
        else:
            connection.move(uids, self._folder)

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = connect(self._account)
        return self._connection

    def _hang_up(self) -> None:
        if self._connection is not None:
            self._connection.log_out()
            self._connection = None

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.drop()
            self._connection = None


def _wait(stop: threading.Event, kick: threading.Event, seconds: float) -> None:
    """Until either is set, or `seconds` are over."""
    until = time.monotonic() + seconds
    while not stop.is_set() and (left := until - time.monotonic()) > 0:
        if kick.wait(min(left, _SLICE)):
            return

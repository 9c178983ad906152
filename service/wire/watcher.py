"""The Watcher: takes what is new in INBOX, and changes nothing there.

It opens with EXAMINE and reads with BODY.PEEK. New is what has a UID above the cursor (RFC 3501 section
2.3.1.1); IDLE and NOOP only ring the bell. The cursor belongs to the one who records the mails, and is asked
for anew with every connection.
"""

import logging
import re
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import islice

from service.failpoint import reach
from service.wire.accounts import ImapAccount, Outage
from service.wire.health import Backoff, Health, Pulse
from service.wire.imap import Connection, Listed, connected

_log = logging.getLogger("tovholder.wire.watcher")

BATCH_MAILS = 50
BATCH_OCTETS = 4 << 20
LARGEST_MAIL = 40 << 20
_LISTED_AT_ONCE = 500

# Seconds. Providers hang up on an IDLE before the 29 minutes of RFC 2177, and some fall silent in an hour.
_IDLE = 180.0
_NOOP_WITHOUT_IDLE = 15.0
_RECONNECT = 1500.0

_DATE = re.compile(rb"^Date:[ \t]*((?:[^\r\n]|\r?\n[ \t])*)", re.IGNORECASE | re.MULTILINE)
_END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")
_LONGEST_HEADERS = 1 << 16


@dataclass(frozen=True, slots=True)
class Arrival:
    """A mail as the server gave it. `received_at` is its INTERNALDATE, in UTC.

    `truncated`: only the first 40 MiB were fetched, or nothing (`raw` is empty) because the server would not
    give it out.
    """

    mailbox: str
    uidvalidity: int
    uid: int
    received_at: datetime
    raw: bytes
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """Take the mails with a UID above `after`.

    Those with a UID below `history` may have lain there from before `not_before`: of them none that came or was
    dated earlier is taken. What has come since is taken whatever its date.
    """

    after: int
    not_before: datetime | None = None
    history: int = 0

    def is_too_old(self, uid: int, moment: datetime | None) -> bool:
        """Is this mail, which came or was dated at `moment`, from before our time?"""
        return (
            self.not_before is not None
            and uid < self.history
            and moment is not None
            and moment < self.not_before
        )


class Watcher:
    """One mailbox's INBOX. `position(uidvalidity, uidnext)` is asked on every connection; `deliver` gets the
    mails in the order of their UIDs, and may raise Outage to get the same ones again later.

    `delays` scales all waiting after failures.
    """

    def __init__(
        self,
        mailbox: str,
        account: ImapAccount,
        *,
        position: Callable[[int, int], Position],
        deliver: Callable[[list[Arrival]], None],
        health: Health,
        delays: float = 1.0,
    ) -> None:
        self._mailbox = mailbox
        self._account = account
        self._position = position
        self._deliver = deliver
        self._pulse = Pulse(mailbox, "watcher", health)
        self._backoff = Backoff(f"{mailbox}/watcher", delays)

    def once(self) -> None:
        """Take all that is there, and log out. Raises Outage when that was not possible."""
        with connected(self._account) as connection:
            pass_ = _Pass(self._mailbox, connection, self._position, self._deliver)
            pass_.take_all()
        self._pulse.heard()

    def run(self, stop: threading.Event) -> None:
        """Watch until `stop` is set. Raises nothing: whatever goes wrong, it waits and connects again."""
        while not stop.is_set():
            try:
                self._watch(stop)
            except Exception as error:
                self._pulse.lost(error)
                self._backoff.wait(stop, error)

    def _watch(self, stop: threading.Event) -> None:
        """The life of one connection."""
        until = time.monotonic() + _RECONNECT
        with connected(self._account) as connection:
            pass_ = _Pass(
                self._mailbox, connection, self._position, lambda arrivals: self._insist(arrivals, stop)
            )
            while not stop.is_set() and time.monotonic() < until:
                pass_.take_all()
                self._pulse.heard()
                self._backoff.reset()
                self._wait(connection, stop)

    def _insist(self, arrivals: list[Arrival], stop: threading.Event) -> None:
        """Deliver, and where the recorder is away deliver the same again, so that nothing is skipped."""
        while True:
            try:
                self._deliver(arrivals)
            except Outage as outage:
                if stop.is_set():
                    raise
                self._pulse.lost(outage)
                self._backoff.wait(stop, outage)
            else:
                return

    def _wait(self, connection: Connection, stop: threading.Event) -> None:
        every = self._account.check_every
        if every is None and "IDLE" in connection.capabilities:
            connection.idle(_IDLE, stop)
        elif not stop.wait(_NOOP_WITHOUT_IDLE if every is None else every):
            connection.noop()


class _Pass:
    """What one connection still has to take: INBOX is open, and the position kept, as long as it lives."""

    def __init__(
        self,
        mailbox: str,
        connection: Connection,
        position: Callable[[int, int], Position],
        deliver: Callable[[list[Arrival]], None],
    ) -> None:
        opened = connection.examine()
        self._mailbox = mailbox
        self._connection = connection
        self._deliver = deliver
        self._uidvalidity = opened.uidvalidity
        self._position = position(opened.uidvalidity, opened.uidnext)

    def take_all(self) -> None:
        """Deliver all mails above the position and move it on, batch by batch."""
        uids = iter(self._connection.uids_after(self._position.after))
        while chunk := list(islice(uids, _LISTED_AT_ONCE)):
            for batch in _batches(self._connection.listed(chunk)):
                self._take(batch)
            self._move_on(chunk[-1])

    def _take(self, batch: list[Listed]) -> None:
        arrivals = [
            arrival
            for arrival in self._fetched(batch)
            if not self._position.is_too_old(arrival.uid, _dated(arrival.raw))
        ]
        if arrivals:
            reach("watcher.fetched")
            self._deliver(arrivals)
            reach("watcher.delivered")
            _log.debug("%s: %d mails up to UID %d", self._mailbox, len(arrivals), arrivals[-1].uid)
        self._move_on(batch[-1].uid)

    def _move_on(self, uid: int) -> None:
        self._position = replace(self._position, after=uid)

    def _fetched(self, batch: list[Listed]) -> Iterator[Arrival]:
        wanted = [entry for entry in batch if not self._position.is_too_old(entry.uid, entry.received_at)]
        if not wanted:
            return
        huge = wanted[0].size > LARGEST_MAIL
        bodies = (
            self._connection.beginning(wanted[0].uid, LARGEST_MAIL)
            if huge
            else self._connection.contents(entry.uid for entry in wanted)
        )
        withheld = self._withheld([entry.uid for entry in wanted if entry.uid not in bodies])
        for entry in wanted:
            if entry.uid in bodies or entry.uid in withheld:
                raw = bodies.get(entry.uid, b"")
                truncated = huge or entry.uid in withheld
                yield Arrival(self._mailbox, self._uidvalidity, entry.uid, entry.received_at, raw, truncated)

    def _withheld(self, missing: list[int]) -> set[int]:
        """Mails that are there but not given out, as Exchange does with some calendar items.

        Passing over them in silence would lose them: they are delivered empty, for a person to see.
        """
        return self._connection.existing(missing) if missing else set()


def _batches(entries: list[Listed]) -> Iterator[list[Listed]]:
    """Consecutive mails, bounded by number and octets; one that is above the bound stands alone."""
    batch: list[Listed] = []
    octets = 0
    for entry in entries:
        if batch and (len(batch) == BATCH_MAILS or octets + entry.size > BATCH_OCTETS):
            yield batch
            batch, octets = [], 0
        batch.append(entry)
        octets += entry.size
    if batch:
        yield batch


def _dated(raw: bytes) -> datetime | None:
    """The Date header (RFC 5322 section 3.6.1). None: there is none that can be read."""
    end = _END_OF_HEADERS.search(raw, 0, _LONGEST_HEADERS)
    found = _DATE.search(raw, 0, end.start() + 1 if end else _LONGEST_HEADERS)
    try:
        moment = parsedate_to_datetime(found[1].decode("ascii")) if found else None
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment

"""On a real Dovecot: from a mail's arrival to its answer, and how many a second."""

import contextlib
import imaplib
import smtplib
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figures import Figure, p95
from tests.bench.mails import person, registration
from tests.bench.rig import ADDRESS, Daemon, sink, until
from tests.live.servers import PASSWORD, MailServers, lacking

WAYS = (None, 0.2, 0.05)
MAILS, WARM_UP = 60, 3  # the first ones open connections and fill caches
BURST = 3_000
NEIGHBOUR = "neighbour@aaben.example"
# Where the server's disk is the bottleneck, one would measure the disk.
_QUICK = "mail_fsync = never\n"


@contextlib.contextmanager
def _dovecot() -> Iterator[MailServers]:
    if reason := lacking():
        raise SystemExit(f"this benchmark needs real servers: {reason}")
    servers = MailServers()
    try:
        servers.start()
        servers.stop_dovecot()
        with (servers.folder / "dovecot/dovecot.conf").open("a") as settings:
            settings.write(_QUICK)
        servers.start_dovecot()
        yield servers
    finally:
        servers.stop()


def latency() -> list[Figure]:
    """A mail is delivered, its answer is accepted; beside it a bare client that only hears of its own mail.

    The two take turns, each in a mailbox of its own.
    """
    figures = []
    with _dovecot() as servers:
        for every in WAYS:
            answered, told = _turns(servers, every)
            way = "IDLE" if every is None else f"NOOP every {every * 1000:.0f} ms"
            beyond = statistics.median(answered) - statistics.median(told)
            figures += [
                Figure(f"{way}: the server's own notice, median", statistics.median(told), "ms"),
                Figure(f"{way}: the server's own notice, 95th percentile", p95(told), "ms"),
                Figure(f"{way}: mail in → answer out, median", statistics.median(answered), "ms"),
                Figure(f"{way}: mail in → answer out, 95th percentile", p95(answered), "ms"),
                Figure(f"{way}: the service's share, difference of medians", beyond, "ms", 25),
            ]
    return figures


def _turns(servers: MailServers, every: float | None) -> tuple[list[float], list[float]]:
    """Milliseconds from delivery to answer, and from delivery to notice."""
    first = int((every or 0) * 1_000_000)
    answered, told = [], []
    with (
        tempfile.TemporaryDirectory() as folder,
        sink() as world,
        smtplib.LMTP("127.0.0.1", servers.ports["lmtp"]) as door,
        Daemon(Path(folder), servers.ports["imap"], world.port, PASSWORD, every),
    ):
        neighbour = _Neighbour(servers.ports["imap"], every)
        for number in range(first, first + MAILS + WARM_UP):
            _pause(number, every)
            neighbour.rang.clear()
            delivered = _deliver(door, NEIGHBOUR, number)
            assert neighbour.rang.wait(10), "the neighbour hears of its mail"
            told.append((neighbour.at - delivered) * 1000)
            _pause(number, every)
            delivered = _deliver(door, ADDRESS, number)
            _, address = person(number)
            until(lambda address=address: address in world.accepted, "an answer comes", 10)
            answered.append((world.accepted[address] - delivered) * 1000)
        neighbour.leave()
    return answered[WARM_UP:], told[WARM_UP:]


def _pause(number: int, every: float | None) -> None:
    """So long that the mails come evenly spread over the time between two looks (a golden-section sequence)."""
    time.sleep(0.1 + (every or 0.2) * (number * 0.618_034 % 1))


def _deliver(door: smtplib.LMTP, to: str, number: int) -> float:
    """When the server had taken it."""
    door.sendmail("anne@korsvang.example", [to], registration(number))
    return time.perf_counter()


class _Neighbour:
    """A client that does nothing but wait, by IDLE or by NOOP as the service does, and notes when it hears of mail."""

    def __init__(self, port: int, every: float | None) -> None:
        self.at = 0.0
        self.rang = threading.Event()
        self._every = every
        self._gone = threading.Event()
        self._client = imaplib.IMAP4("127.0.0.1", port, 60)
        self._client.login(NEIGHBOUR, PASSWORD)
        self._client.select("INBOX", readonly=True)
        self._thread = threading.Thread(target=self._idle if every is None else self._ask, daemon=True)
        self._thread.start()

    def leave(self) -> None:
        self._gone.set()
        self._client.shutdown()
        self._thread.join()

    def _idle(self) -> None:
        self._client.send(b"a1 IDLE\r\n")
        with contextlib.suppress(OSError, imaplib.IMAP4.abort, ValueError):
            while line := self._client.readline():
                self._hear(b"EXISTS" in line)

    def _ask(self) -> None:
        assert self._every is not None
        with contextlib.suppress(OSError, imaplib.IMAP4.abort, ValueError):
            while not self._gone.wait(self._every):
                self._client.untagged_responses.clear()
                self._client.noop()
                self._hear("EXISTS" in self._client.untagged_responses)

    def _hear(self, new: bool) -> None:
        if new:
            self.at = time.perf_counter()
            self.rang.set()


def throughput() -> list[Figure]:
    """3,000 registrations: delivered as fast as Dovecot takes them while the service is at work, and waiting for it.

    The best of three counts.
    """
    with _dovecot() as servers:
        bursts = [_burst(servers, turn * BURST) for turn in range(3)]
        backlogs = [_backlog(servers, (turn + 3) * BURST) for turn in range(3)]
    answered, spent, delivered = max(bursts)
    burst, waiting = f"{BURST:,} registrations in a burst", f"{BURST:,} registrations waiting at the start"
    return [
        Figure(f"{burst}: answered a second, sustained", answered, "/s", 300, more_is_better=True, digits=0),
        Figure(f"{burst}: delivered to Dovecot a second meanwhile", delivered, "/s", digits=0),
        Figure(f"{burst}: the daemon's processor time for each", spent, "ms", digits=2),
        Figure(f"{waiting}: answered a second, from the first answer", max(backlogs), "/s", digits=0),
    ]


def _backlog(servers: MailServers, first: int) -> float:
    """Answers a second, from the first to the last, to mail that came while the service was down."""
    with tempfile.TemporaryDirectory() as folder, sink() as world:
        with Daemon(Path(folder), servers.ports["imap"], world.port, PASSWORD):
            pass
        with smtplib.LMTP("127.0.0.1", servers.ports["lmtp"]) as door:
            for number in range(first, first + BURST):
                door.sendmail("anne@korsvang.example", [ADDRESS], registration(number))
        with Daemon(Path(folder), servers.ports["imap"], world.port, PASSWORD):
            until(lambda: len(world.accepted) == BURST, "all are answered")
        return BURST / (max(world.accepted.values()) - min(world.accepted.values()))


def _burst(servers: MailServers, first: int) -> tuple[float, float, float]:
    """Answers a second from the first delivery to the last answer; processor ms a mail; deliveries a second."""
    mails = [registration(number) for number in range(first, first + BURST)]
    with (
        tempfile.TemporaryDirectory() as folder,
        sink() as world,
        smtplib.LMTP("127.0.0.1", servers.ports["lmtp"]) as door,
        Daemon(Path(folder), servers.ports["imap"], world.port, PASSWORD) as daemon,
    ):
        spent, began = daemon.processor_seconds, time.perf_counter()
        for raw in mails:
            door.sendmail("anne@korsvang.example", [ADDRESS], raw)
        delivered = time.perf_counter()
        until(lambda: len(world.accepted) == BURST, f"all are answered, not {len(world.accepted)}")
        ended = max(world.accepted.values())
        spent = daemon.processor_seconds - spent
    return BURST / (ended - began), spent / BURST * 1000, BURST / (delivered - began)

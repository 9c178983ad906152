"""On a real Dovecot: from a mail's arrival to its answer, and how many a second."""

import contextlib
import imaplib
import random
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
MAILS, ROUNDS = 40, 3
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

    The two take turns, each in a mailbox of its own. The least of three rounds counts.
    """
    figures = []
    with _dovecot() as servers:
        for every in WAYS:
            rounds = [_latency_round(servers, every, turn) for turn in range(ROUNDS)]
            answered, told = min(
                rounds, key=lambda pair: statistics.median(pair[0]) - statistics.median(pair[1])
            )
            way = "IDLE" if every is None else f"NOOP every {every * 1000:.0f} ms"
            beyond = statistics.median(answered) - statistics.median(told)
            figures += [
                Figure(f"{way}: the server's own notice, median", statistics.median(told), "ms"),
                Figure(f"{way}: mail in → answer out, median", statistics.median(answered), "ms"),
                Figure(f"{way}: the same, 95th percentile", p95(answered), "ms"),
                Figure(f"{way}: the service's share, difference of medians", beyond, "ms", 25),
            ]
    return figures


def _latency_round(servers: MailServers, every: float | None, turn: int) -> tuple[list[float], list[float]]:
    """Milliseconds from delivery to answer, and from delivery to notice."""
    first = int((every or 0) * 100_000) * 10 + turn * 1_000
    pause = random.Random(1)
    with (
        tempfile.TemporaryDirectory() as folder,
        sink() as world,
        smtplib.LMTP("127.0.0.1", servers.ports["lmtp"]) as door,
        Daemon(Path(folder), servers.ports["imap"], world.port, PASSWORD, every),
    ):
        neighbour = _Neighbour(servers.ports["imap"], every)
        answered, told = [], []
        for number in range(first, first + MAILS + 3):
            time.sleep(pause.uniform(0.1, 0.3))
            neighbour.rang.clear()
            delivered = _deliver(door, NEIGHBOUR, number)
            assert neighbour.rang.wait(10), "the neighbour hears of its mail"
            told.append((neighbour.at - delivered) * 1000)
            time.sleep(pause.uniform(0.1, 0.3))
            delivered = _deliver(door, ADDRESS, number)
            _, address = person(number)
            until(lambda address=address: address in world.accepted, "an answer comes", 10)
            answered.append((world.accepted[address] - delivered) * 1000)
        neighbour.leave()
    return answered[3:], told[3:]  # the first ones open connections and fill caches


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
    """3,000 registrations at once: delivered as fast as Dovecot takes them, while the service is at work.

    The best of three bursts counts.
    """
    with _dovecot() as servers:
        runs = [_burst(servers, first) for first in (0, BURST, 2 * BURST)]
    answered, spent, delivered = max(runs)
    burst = f"{BURST:,} registrations at once"
    return [
        Figure(f"{burst}: answered a second, sustained", answered, "/s", 300, more_is_better=True, digits=0),
        Figure(f"{burst}: the daemon's processor time for each", spent, "ms", digits=2),
        Figure(f"{burst}: delivered to Dovecot a second meanwhile", delivered, "/s", digits=0),
    ]


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

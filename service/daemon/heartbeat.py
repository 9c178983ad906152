"""The daemon's sign of life, for `tovholder status` and the container's health check.

It is a file of fixed length that is written over in place: that needs no new block, so it still tells what is
wrong when the disk is full and the database cannot.
"""

import json
import os
import threading
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

FILE_NAME = "heartbeat.json"
EVERY = 2.0
_LENGTH = 32 * 1024


@dataclass(slots=True)
class LoopState:
    """How one loop of one mailbox is. `since` is when it was lost, None while it works."""

    mailbox: str
    loop: str
    heard: str | None = None
    error: str | None = None
    wrong_password: bool = False
    since: str | None = None


@dataclass(slots=True)
class Beat:
    """What the file says. Times are ISO 8601 in UTC. `stopped`: the daemon has ended as it was asked to."""

    pid: int
    started: str
    at: str
    problem: str | None = None
    loops: list[LoopState] = field(default_factory=list)
    stopped: bool = False

    def age(self, now: datetime) -> float:
        """Seconds since the last beat."""
        return (now - datetime.fromisoformat(self.at)).total_seconds()


class Heartbeat:
    """Collects what the loops say (wire.health.Health) and writes it down on each `beat`."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = threading.Lock()
        self._loops: dict[tuple[str, str], LoopState] = {}
        self._started = _now()
        self.problem: str | None = None

    def heard(self, mailbox: str, loop: str) -> None:
        """`loop` of `mailbox` works."""
        with self._lock:
            state = self._state(mailbox, loop)
            state.heard, state.error, state.since, state.wrong_password = _now(), None, None, False

    def lost(self, mailbox: str, loop: str, error: str, wrong_password: bool = False) -> None:
        """`loop` of `mailbox` could not do its work and will try again."""
        with self._lock:
            state = self._state(mailbox, loop)
            state.error, state.wrong_password = error[:300], wrong_password
            state.since = state.since or _now()

    def _state(self, mailbox: str, loop: str) -> LoopState:
        return self._loops.setdefault((mailbox, loop), LoopState(mailbox, loop))

    def beat(self, *, last: bool = False) -> None:
        """Writes the file; a disk that does not even take that is told by the file's age. `last`: we end."""
        with self._lock:
            loops = [self._loops[key] for key in sorted(self._loops)]
            beat = Beat(os.getpid(), self._started, _now(), self.problem, loops, last)
            text = json.dumps(asdict(beat)).encode()
        if len(text) > _LENGTH:
            text = json.dumps(asdict(Beat(beat.pid, beat.started, beat.at, "too much to tell"))).encode()
        try:
            self._write(text.ljust(_LENGTH))
        except OSError:
            return

    def _write(self, padded: bytes) -> None:
        handle = os.open(self._file, os.O_WRONLY | os.O_CREAT, 0o600)
        try:
            os.pwrite(handle, padded, 0)
        finally:
            os.close(handle)


def read_beat(file: Path) -> Beat | None:
    """The last beat, None where there is none that can be read."""
    try:
        found = json.loads(file.read_bytes())
        return Beat(**{**found, "loops": [LoopState(**state) for state in found["loops"]]})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")

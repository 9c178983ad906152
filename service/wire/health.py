"""How the loops say that they are alive, and how long they wait when the other side is not."""

import asyncio
import logging
import threading
import time
import zlib
from typing import Protocol

from service.wire.accounts import Outage, WrongPassword

_OUTAGE = (1.0, 60.0)
_WRONG_PASSWORD = (60.0, 600.0)
_JITTER = 0.25
_HEARD_EVERY = 1.0


class Health(Protocol):
    """Who wants to know how the loops are. Called from the loops' own threads; must not block for long."""

    def heard(self, mailbox: str, loop: str) -> None:
        """`loop` of `mailbox` has just had a good answer from its server."""
        ...

    def lost(self, mailbox: str, loop: str, error: str, wrong_password: bool = False) -> None:
        """`loop` of `mailbox` could not do its work and will try again."""
        ...


class Pulse:
    """One loop's line to Health and the log: every loss, and a good answer at most once a second."""

    def __init__(self, mailbox: str, loop: str, health: Health) -> None:
        self._mailbox = mailbox
        self._loop = loop
        self._health = health
        self._log = logging.getLogger(f"tovholder.wire.{loop}")
        self._ailing = False
        self._reported: float | None = None

    def heard(self) -> None:
        """The server answered as it should."""
        now = time.monotonic()
        if self._ailing:
            self._log.info("%s: works again", self._mailbox)
        elif self._reported is not None and now - self._reported < _HEARD_EVERY:
            return
        self._ailing = False
        self._reported = now
        self._health.heard(self._mailbox, self._loop)

    def lost(self, error: Exception) -> None:
        """The work failed. An outage is one line in the log, anything else a bug with its traceback."""
        self._ailing = True
        if isinstance(error, Outage):
            self._log.warning("%s: %s", self._mailbox, error)
        else:
            self._log.error("%s: unexpected", self._mailbox, exc_info=error)
        text = str(error) or type(error).__name__
        self._health.lost(self._mailbox, self._loop, text, isinstance(error, WrongPassword))


class Backoff:
    """Seconds to wait after failures: 1, 2, 4 … 60; 60, 120 … 600 after a refused password.

    The jitter (up to a quarter less) is computed from `name`: the same loop waits alike each time, and loops
    that failed together do not come back together. `scale` shortens all waits, for tests.
    """

    def __init__(self, name: str, scale: float = 1.0) -> None:
        self._name = name
        self._scale = scale
        self.reset()

    def reset(self) -> None:
        """All is well: the next failure is a first one."""
        self._failures = 0
        self._wrong_password = False

    def failed(self, error: Exception) -> float:
        """Count a failure and say for how long to wait."""
        wrong_password = isinstance(error, WrongPassword)
        if wrong_password != self._wrong_password:
            self._failures = 0
            self._wrong_password = wrong_password
        first, most = _WRONG_PASSWORD if wrong_password else _OUTAGE
        delay = min(most, first * 2.0 ** min(self._failures, 30))
        self._failures += 1
        chance = zlib.crc32(f"{self._name}:{self._failures}".encode()) / 2**32
        return delay * (1 - _JITTER * chance) * self._scale

    def wait(self, stop: threading.Event, error: Exception) -> None:
        """Count a failure and wait, or until `stop`."""
        stop.wait(self.failed(error))

    async def pause(self, stop: asyncio.Event, error: Exception) -> None:
        """`wait` for the event loop."""
        await wait_for_event(stop, self.failed(error))


async def wait_for_event(event: asyncio.Event, seconds: float) -> bool:
    """Wait until `event` is set, or for `seconds`. True: it is set."""
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return False
    return True

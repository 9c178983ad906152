"""What time it is, and a tick now and then. What is due the registry knows, never the ticks."""

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from schedule import Scheduler

from service.wire.health import wait_for_event

_log = logging.getLogger("tovholder.wire.clock")


class Clock:
    """The wall clock. Another one is given where time is to be pushed."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)


class Ticker:
    """Calls `tick` at start and then every `every` seconds, in a worker thread.

    A tick that raises is logged, and the next one comes as if nothing had happened. Ticks never overlap.
    """

    def __init__(self, every: float, tick: Callable[[], None]) -> None:
        self._every = every
        self._tick = tick

    async def run(self, stop: asyncio.Event) -> None:
        """Tick until `stop` is set; the tick in hand is finished."""
        scheduler = self._scheduled()
        await asyncio.to_thread(scheduler.run_all)
        while not await wait_for_event(stop, min(self._every, _seconds_left(scheduler))):
            if _seconds_left(scheduler) > self._every:
                # schedule reckons in naive local time: set back in autumn, it would rest for an hour.
                scheduler = self._scheduled()
            await asyncio.to_thread(scheduler.run_pending)

    def _scheduled(self) -> Scheduler:
        scheduler = Scheduler()
        job = scheduler.every().seconds
        job.interval = self._every
        job.do(self._tick_safely)
        return scheduler

    def _tick_safely(self) -> None:
        try:
            self._tick()
        except Exception:
            _log.exception("a tick failed")


def _seconds_left(scheduler: Scheduler) -> float:
    """Until the next job, never negative."""
    left = scheduler.idle_seconds
    return max(0.0, left if left is not None else timedelta.max.total_seconds())

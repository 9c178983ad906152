"""The desk: the one thread that owns the writing connection. Watchers, couriers and the clock bring it their work."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

from service.store.db import StoreOutage, outages
from service.wire.accounts import Outage

P = ParamSpec("P")
T = TypeVar("T")


class Desk:
    """Work is done in the order in which it was brought. A store that is away is an Outage to whoever asks."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")

    def do(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """For threads: waits until the work is done."""
        return self.begin(work, *args, **kwargs).result()

    def begin(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """For threads that have something else to do meanwhile."""
        return self._thread.submit(partial(_as_outage, partial(work, *args, **kwargs)))

    async def ask(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """For the event loop: the same without holding it up."""
        return await asyncio.wrap_future(self.begin(work, *args, **kwargs))

    def close(self) -> None:
        """Finishes what was brought, and no more is taken."""
        self._thread.shutdown(wait=True)


def _as_outage(work: Callable[[], T]) -> T:
    try:
        with outages():
            return work()
    except StoreOutage as outage:
        raise Outage(f"the database cannot be written: {outage}") from outage

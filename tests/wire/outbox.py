"""An outbox in memory, and the Courier that empties it."""

import asyncio
import itertools

from service.wire.courier import Courier, Outgoing
from tests.wire.fakes import DEADLINE, smtp_sink

RAW = b"Subject: x\r\n\r\nhej\r\n"


class Outbox:
    """Rows in memory: what waits, what was taken, what became of it."""

    def __init__(self, *recipients, raw=RAW, sender="deg@example.org", repeatable=False):
        self.waiting = [Outgoing(n, sender, to, raw, repeatable) for n, to in enumerate(recipients, 1)]
        self.taken = []
        self.log = []
        self.outcomes = []
        self.changed = asyncio.Condition()
        self.broken = []

    async def take(self, limit, ahead):
        repeatable = len(
            list(itertools.takewhile(lambda letter: letter.repeatable, self.waiting[: limit + ahead]))
        )
        most = max(limit, repeatable)
        self.log.append(f"take {limit}" + (f" and {ahead}" if ahead else ""))
        letters, self.waiting = self.waiting[:most], self.waiting[most:]
        await self._note(self.taken, letters)
        return letters

    async def settle(self, outcomes):
        if self.broken:
            self.log.append("settle fails")
            raise self.broken.pop()
        self.log.append(f"settle {len(outcomes)}")
        await self._note(self.outcomes, outcomes)

    async def until(self, condition):
        async with asyncio.timeout(DEADLINE), self.changed:
            await self.changed.wait_for(condition)

    @property
    def states(self):
        return {outcome.id: (outcome.state, outcome.code) for outcome in self.outcomes}

    @property
    def on_their_way(self):
        return len(self.taken) - len(self.outcomes)

    async def _note(self, book, entries):
        async with self.changed:
            book.extend(entries)
            self.changed.notify_all()


def courier(account, outbox, health, **options):
    return Courier(
        "deg", account, take=outbox.take, settle=outbox.settle, health=health, delays=0.01, **options
    )


class running:  # noqa: N801 -- reads as a statement
    """The Courier's loop as a task, stopped in the end."""

    def __init__(self, runner):
        self.stop, self.kick = asyncio.Event(), asyncio.Event()
        self.runner = runner

    async def __aenter__(self):
        self.task = asyncio.create_task(self.runner.run(self.stop, self.kick))
        return self

    async def __aexit__(self, *_):
        self.stop.set()
        await asyncio.wait_for(self.task, DEADLINE)


def send(outbox, mood, health, **settings):
    """All of the outbox, once."""

    async def main():
        async with smtp_sink(mood, **settings) as account:
            await courier(account, outbox, health).once()

    asyncio.run(main())

"""The Courier: sends what waits in the outbox over a few kept-open connections, and tells each letter's fate.

It connects first and takes then. Of letters that must not come twice it never takes more than it can send at once:
what a crash finds taken but not settled is at most one of them a connection. What is harmless to repeat is taken ahead
and settled together (wire.bag, docs/decisions/0025).
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from service.failpoint import reach
from service.wire.accounts import MayNotSend, Outage, SmtpAccount, WrongPassword
from service.wire.bag import Bag
from service.wire.health import Backoff, Health, Pulse
from service.wire.letter import Outcome, Outgoing
from service.wire.rate import Allowance

if TYPE_CHECKING:
    from service.wire.smtp import Line

__all__ = ["Courier", "Outcome", "Outgoing"]

# Seconds.
_LOOK_AGAIN = 5.0
_CLOSE_AFTER = 60.0
_PROBE_AFTER = 5.0
_FINISH = 5.0
_GROW_AGAIN = 60.0

_CLOSING = 421


@dataclass(frozen=True, slots=True)
class _Rest:
    """For how long there is nothing to do but wait. `idle`: the outbox was found empty."""

    seconds: float
    idle: bool = False


class Courier:
    """One mailbox's outbox. `take(n, ahead)` marks letters as being sent and returns them: at most n, and where all of
    those are harmless to repeat, up to `ahead` more that are. `settle` records what became of them. Both may raise
    Outage.

    `waiting` says whether any letter could go now: it is asked before a connection is opened only to look.
    Without it the outbox is looked at once a minute while no connection is open, and whenever `kick` is set.
    `now`: seconds for the allowance. `delays` scales all waiting after failures.
    """

    def __init__(
        self,
        mailbox: str,
        account: SmtpAccount,
        *,
        take: Callable[[int, int], Awaitable[list[Outgoing]]],
        settle: Callable[[list[Outcome]], Awaitable[None]],
        health: Health,
        waiting: Callable[[], Awaitable[bool]] | None = None,
        now: Callable[[], float] = time.monotonic,
        delays: float = 1.0,
    ) -> None:
        self._account = account
        self._take = take
        self._settle = settle
        self._waiting = waiting
        self._allowance = Allowance(account.per_minute, now) if account.per_minute else None
        self._pulse = Pulse(mailbox, "courier", health)
        self._backoff = Backoff(f"{mailbox}/courier", delays)
        self._free: list[Line] = []
        self._sending: dict[asyncio.Task[Outcome | None], Line] = {}
        self._opening: asyncio.Task[Line] | None = None
        self._bag = Bag()
        self._news = asyncio.Event()
        self._let_send = True
        self._full_takes = 0
        self._grow_from = 0.0

    async def run(self, stop: asyncio.Event, kick: asyncio.Event) -> None:
        """Send until `stop` is set, finishing what is on its way; `kick` says that there is something new.

        Raises nothing: whatever goes wrong, it waits and tries again.
        """
        try:
            while not stop.is_set():
                kick.clear()
                try:
                    rest = await self._round()
                except Exception as error:
                    self._pulse.lost(error)
                    await self._backoff.pause(stop, error)
                else:
                    await self._wait(rest, stop, kick)
        finally:
            await self._finish()

    async def once(self, stop: asyncio.Event | None = None) -> None:
        """Send all that can go, and hang up; at `stop` it ends like `run`. Raises Outage when it could not."""
        stop, never = stop or asyncio.Event(), asyncio.Event()
        try:
            while not stop.is_set() and (not (rest := await self._round()).idle or self._sending):
                await self._wait(rest, stop, never)
        finally:
            await self._finish()

    async def _round(self) -> _Rest:
        """Settle what has arrived, then set out with as many letters as may go."""
        self._news.clear()
        await self._settle_known()
        await self._collect_opened()
        await self._drop_unused()
        await self._probe_rested()
        if not self._free and not self._sending:
            if self._waiting is not None and not await self._waiting():
                return _Rest(_LOOK_AGAIN, idle=True)
            self._free.append(await self._connect())
            # A server that lets us in and then takes no letter has not answered as it should.
            if self._let_send:
                self._pulse.heard()
        return await self._set_out()

    async def _set_out(self) -> _Rest:
        at_once, ahead = self._bag.room(len(self._free))
        if self._allowance:
            allowed = self._allowance.ready()
            at_once = min(at_once, allowed)
            ahead = min(ahead, allowed - at_once)
        if not at_once + ahead:
            self._send_off()
            self._grow()
            left = self._allowance.seconds_left() if self._allowance else _CLOSE_AFTER
            return _Rest(left or _CLOSE_AFTER)
        letters = await self._take(at_once, ahead)
        if letters:
            reach("courier.taken")
        if self._allowance:
            self._allowance.spend(len(letters))
        self._bag.fill(letters, are_last=len(letters) < at_once + ahead)
        self._send_off()
        if len(letters) < at_once:
            self._full_takes = 0
            return _Rest(_LOOK_AGAIN if self._free or self._waiting else _CLOSE_AFTER, idle=True)
        self._full_takes += 1
        self._grow()
        return _Rest(_CLOSE_AFTER)

    def _send_off(self) -> None:
        """Every connection that is free, with the letters that there are."""
        self._bag.is_held = False
        for _ in range(min(len(self._free), len(self._bag))):
            line = self._free.pop()
            self._sending[asyncio.create_task(self._carry(line))] = line

    async def _carry(self, line: "Line") -> Outcome | None:
        """One letter after the other, as long as there are any and the connection lasts; the fate of the last."""
        fate: Outcome | None = None
        while line.is_open and (letter := self._bag.next()) is not None:
            fate = await line.transmit(letter)
            self._bag.note(letter, fate)
            if self._bag.seconds_left == 0 or self._bag.runs_low:
                self._news.set()
        return fate

    async def _settle_known(self) -> None:
        """Record every fate that is due. What could not be recorded comes before any new letter."""
        trouble = self._collect_lines()
        if trouble is not None:
            self._bag.give_back()
        if self._bag.seconds_left == 0:
            await self._settle_all()
        if trouble is not None:
            raise trouble

    async def _settle_all(self) -> None:
        fates = self._bag.fates()
        if not fates:
            return
        try:
            await self._settle(fates)
        except BaseException:
            self._bag.put_back(fates)
            raise
        reach("courier.settled")
        if any(fate.state == "sent" for fate in fates):
            self._all_is_well()

    def _collect_lines(self) -> Outage | None:
        """The connections that have come to the end; what is wrong with all of them, if anything is.

        A connection lost while others go on is no outage; what the account may not do holds for all of them.
        """
        trouble: Outage | None = None
        finished = [task for task in self._sending if task.done()]
        for task in finished:
            line = self._sending.pop(task)
            if line.is_open:
                self._free.append(line)
            elif not isinstance(trouble, WrongPassword | MayNotSend):
                trouble = _trouble(line, task.result())
        if isinstance(trouble, WrongPassword | MayNotSend):
            self._let_send = False
            return trouble
        if trouble is not None and not (self._free or self._sending):
            return trouble
        if finished and self._free:
            self._all_is_well()
        return None

    def _all_is_well(self) -> None:
        self._let_send = True
        self._pulse.heard()
        self._backoff.reset()

    async def _connect(self) -> "Line":
        from service.wire.smtp import connect  # its client takes 20 ms, which the first letter pays

        return await connect(self._account)

    def _grow(self) -> None:
        """Open one connection more, where the outbox was not emptied by those there are."""
        lines = len(self._free) + len(self._sending)
        wanted = self._full_takes >= 2 and not self._free and lines < self._account.connections
        if wanted and self._opening is None and time.monotonic() >= self._grow_from:
            self._opening = asyncio.create_task(self._connect())

    async def _collect_opened(self) -> None:
        """A further connection that the server does not grant is no outage: the others go on without it."""
        if self._opening is None or not self._opening.done():
            return
        opening, self._opening = self._opening, None
        try:
            self._free.append(opening.result())
        except Outage:
            self._grow_from = time.monotonic() + _GROW_AGAIN

    async def _drop_unused(self) -> None:
        too_old = time.monotonic() - _CLOSE_AFTER
        unused = [line for line in self._free if not line.is_open or line.used_at < too_old]
        self._free = [line for line in self._free if line not in unused]
        await asyncio.gather(*(line.quit() for line in unused))

    async def _probe_rested(self) -> None:
        """A connection that was idle may be dead: better to know before a letter is taken for it."""
        rested = time.monotonic() - _PROBE_AFTER
        await asyncio.gather(*(line.probe() for line in self._free if line.used_at < rested))
        self._free = [line for line in self._free if line.is_open]

    async def _wait(self, rest: _Rest, stop: asyncio.Event, kick: asyncio.Event) -> None:
        """Until there is something to do: fates or lines that are due, `stop`, or the rest is over or `kick`ed."""
        bells = (stop, self._news, kick) if rest.idle else (stop, self._news)
        wakers = [asyncio.create_task(bell.wait()) for bell in bells]
        left = self._bag.seconds_left
        opening = [self._opening] if self._opening else []
        try:
            await asyncio.wait(
                [*self._sending, *opening, *wakers],
                timeout=rest.seconds if left is None else min(left, rest.seconds),
                return_when=asyncio.FIRST_COMPLETED,
            )
        finally:
            for waker in wakers:
                waker.cancel()

    async def _finish(self) -> None:
        """Give what is on its way a moment, record what became of it, and hang up."""
        if self._opening is not None:
            self._opening.cancel()
            await asyncio.gather(self._opening, return_exceptions=True)
            await self._collect_cancelled()
        self._bag.is_held = True
        if self._sending:
            await asyncio.wait(self._sending, timeout=_FINISH)
            for task in self._sending:
                task.cancel()
            await asyncio.gather(*self._sending, return_exceptions=True)
        self._bag.give_back()
        try:
            self._collect_lines()
            await self._settle_all()
        except Exception as error:
            self._pulse.lost(error)
        await asyncio.gather(*(line.quit() for line in self._free))
        self._free = []

    async def _collect_cancelled(self) -> None:
        opening, self._opening = self._opening, None
        if opening is not None and not opening.cancelled() and opening.exception() is None:
            self._free.append(opening.result())


def _trouble(line: "Line", last: Outcome | None) -> Outage:
    """Why a connection was lost under a letter."""
    if line.fault is not None:
        return line.fault
    if last is not None and last.code == _CLOSING:
        return Outage("SMTP: the server is closing (421)")
    return Outage("SMTP: connection lost")

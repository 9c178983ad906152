"""The counter: where one mailbox's Courier and Filer get their work from the desk, and bring back what became of it."""

from collections.abc import Callable
from datetime import datetime

from service.daemon.desk import Desk
from service.office import Dispatch
from service.wire.courier import Outcome, Outgoing
from service.wire.filer import Filing


class Counter:
    """Speaks the wire's words on one side and the office's on the other. Everything here may raise Outage."""

    def __init__(self, mailbox: str, desk: Desk, dispatch: Dispatch, now: Callable[[], datetime]) -> None:
        self._mailbox, self._desk, self._dispatch, self._now = mailbox, desk, dispatch, now

    async def is_waiting(self) -> bool:
        """Is there a letter that could be sent now?"""
        return await self._desk.ask(self._dispatch.is_waiting, self._mailbox, self._now())

    async def take(self, limit: int, ahead: int) -> list[Outgoing]:
        """Up to `limit` letters, and `ahead` more that are harmless to repeat, marked as being sent."""
        letters = await self._desk.ask(self._dispatch.take, self._mailbox, limit, self._now(), ahead=ahead)
        return [
            Outgoing(letter.id, letter.sender, letter.recipient, letter.raw, letter.repeatable)
            for letter in letters
        ]

    async def settle(self, outcomes: list[Outcome]) -> None:
        """What became of them."""
        told = [(outcome.id, outcome.state, outcome.code, outcome.text) for outcome in outcomes]
        await self._desk.ask(self._dispatch.settle, told, self._now())

    def to_file(self) -> list[Filing]:
        """Handled mail that still lies in the INBOX."""
        return [Filing(*row) for row in self._desk.do(self._dispatch.to_file, self._mailbox)]

    def filed(self, ids: list[int]) -> None:
        """It lies there no more."""
        self._desk.do(self._dispatch.filed, ids)

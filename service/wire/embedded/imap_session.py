"""What one IMAP connection knows and can do: lines, commands with their literals, the account, the selected folder."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import IntEnum

from service.wire.embedded.imap_syntax import LITERAL_AT_END, Arguments, BadCommand
from service.wire.embedded.imap_view import View
from service.wire.embedded.store import Account, FolderError, Store

LONGEST_LINE = 64 * 1024
LARGEST_LITERAL = 50 * 1024 * 1024


class State(IntEnum):
    """RFC 3501 §3; a command may be given in the state it needs and in every higher one."""

    CONNECTED = 0
    AUTHENTICATED = 1
    SELECTED = 2


class Farewell(Exception):
    """The server ends the connection, and says why in a BYE."""


class Session:
    """One connection. `changed` is set when the selected folder has news, `leaving` by LOGOUT."""

    def __init__(self, store: Store, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.store = store
        self.account: Account | None = None
        self.view: View | None = None
        self.changed = asyncio.Event()
        self.leaving = False
        self._reader = reader
        self._writer = writer

    @property
    def state(self) -> State:
        if self.account is None:
            return State.CONNECTED
        return State.AUTHENTICATED if self.view is None else State.SELECTED

    @property
    def own_account(self) -> Account:
        """Raises BadCommand before the login."""
        if self.account is None:
            raise BadCommand("Log in first")
        return self.account

    @property
    def own_view(self) -> View:
        """Raises BadCommand where no folder is selected."""
        if self.view is None:
            raise BadCommand("Select a folder first")
        return self.view

    @property
    def writable_view(self) -> View:
        """Raises FolderError, which answers NO, after EXAMINE."""
        if self.own_view.read_only:
            raise FolderError("The folder was opened with EXAMINE", "CANNOT")
        return self.own_view

    def open(self, name: str, *, read_only: bool) -> View:
        """Select a folder; the one before is closed even if this one cannot be had (RFC 3501 §6.3.1)."""
        self.close_view()
        folder = self.own_account.folder(name)
        self.view = View(folder, read_only=read_only, wake=self.changed.set)
        return self.view

    def close_view(self) -> None:
        if self.view:
            self.view.close()
        self.view = None

    def send(self, line: bytes) -> None:
        self._writer.write(line + b"\r\n")

    async def drain(self) -> None:
        await self._writer.drain()

    def send_news(self, *, expunges: bool) -> None:
        """Raises Farewell where the selected folder is gone: its UIDs must not be used any more (RFC 3501 §2.3.1.1)."""
        self.changed.clear()
        if self.view is None:
            return
        if self.view.gone:
            raise Farewell("The folder is not what it was, connect again")
        for line in self.view.news(expunges=expunges):
            self.send(line)

    async def line(self) -> bytes:
        """The next line without its end. Raises BadCommand if it is too long, IncompleteReadError at the end."""
        try:
            line = await self._reader.readuntil(b"\n")
        except asyncio.LimitOverrunError as overrun:
            start = await self._reader.readexactly(overrun.consumed)
            await self._skip_line()
            raise BadCommand("The line is too long", tag=_tag_of(start)) from None
        return line.removesuffix(b"\n").removesuffix(b"\r")

    async def command(self) -> bytes:
        """A whole command with its literals, each asked for unless it comes unasked (RFC 7888)."""
        command = line = await self.line()
        room = LARGEST_LITERAL
        while announced := LITERAL_AT_END.search(line):
            size, unasked = int(announced[1]), bool(announced[2])
            room -= size
            if room < 0 and unasked:
                raise Farewell("[TOOBIG] The literal is too large")
            if room < 0:
                raise BadCommand("[TOOBIG] The literal is too large", tag=_tag_of(command))
            if not unasked:
                self.send(b"+ Go ahead")
                await self.drain()
            literal = await self._reader.readexactly(size)
            line = await self._line_of(command)
            command = b"".join((command, b"\r\n", literal, line))
        return command

    async def _line_of(self, command: bytes) -> bytes:
        try:
            return await self.line()
        except BadCommand as error:
            raise BadCommand(str(error), tag=_tag_of(command)) from None

    async def _skip_line(self) -> None:
        while True:
            try:
                await self._reader.readuntil(b"\n")
                return
            except asyncio.LimitOverrunError as overrun:
                await self._reader.readexactly(overrun.consumed)


def _tag_of(command: bytes) -> str:
    return Arguments(command).tag()


@dataclass(frozen=True)
class Command:
    """What answers a command: `answer` sends the untagged responses and returns what stands after the tagged OK."""

    needs: State
    answer: Callable[[Session, Arguments], Awaitable[str]]

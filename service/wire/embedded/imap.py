"""The IMAP side of the embedded post office: greeting, one command after the other, goodbye (RFC 3501)."""

import asyncio

from service.wire.embedded import imap_access, imap_folders, imap_mails
from service.wire.embedded.imap_access import CAPABILITIES
from service.wire.embedded.imap_session import Farewell, Session
from service.wire.embedded.imap_syntax import Arguments, BadCommand
from service.wire.embedded.store import FolderError, Store

_COMMANDS = {**imap_access.COMMANDS, **imap_folders.COMMANDS, **imap_mails.COMMANDS}


async def serve(store: Store, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """One connection, from the greeting until either side ends it."""
    session = Session(store, reader, writer)
    session.send(f"* OK [CAPABILITY {CAPABILITIES}] The post office is open".encode("ascii"))
    try:
        while not session.leaving:
            await session.drain()
            await _answer_one(session)
    except Farewell as farewell:
        session.send(f"* BYE {farewell}".encode("ascii"))
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        session.close_view()
        writer.close()


async def _answer_one(session: Session) -> None:
    """Read a command and answer it. A bad one is answered BAD, and the next one is awaited."""
    tag = "*"
    try:
        arguments = Arguments(await session.command())
        tag = arguments.tag()
        arguments.space()
        session.send(f"{tag} {await _outcome(session, arguments)}".encode("ascii", "replace"))
    except BadCommand as error:
        session.send(f"{error.tag or tag} BAD {error}".encode("ascii", "replace"))


async def _outcome(session: Session, arguments: Arguments) -> str:
    """Perform the command; then comes the news, and last what stands after the tag."""
    name = arguments.atom().upper()
    command = _COMMANDS.get(name)
    if command is None:
        raise BadCommand("The command is not known")
    if session.state < command.needs:
        raise BadCommand("Not in this state")
    try:
        outcome = "OK " + await command.answer(session, arguments)
    except FolderError as error:
        code = f"[{error.code}] " if error.code else ""
        outcome = f"NO {code}{error}"
    session.send_news(expunges=name not in imap_mails.KEEP_NUMBERS)
    return outcome

"""The IMAP commands that need no folder: capabilities, login, waiting for news (RFC 3501 §6.1-6.2, RFC 2177)."""

import asyncio
import base64
import binascii

from service.wire.embedded.imap_session import Command, Session, State
from service.wire.embedded.imap_syntax import Arguments, BadCommand
from service.wire.embedded.store import FolderError

CAPABILITIES = (
    "IMAP4rev1 SASL-IR LITERAL+ ID ENABLE IDLE NAMESPACE CHILDREN SPECIAL-USE "
    "UNSELECT UIDPLUS MOVE AUTH=PLAIN"
)
_LOGGED_IN = f"[CAPABILITY {CAPABILITIES}] Logged in"


async def _capability(session: Session, arguments: Arguments) -> str:
    arguments.end()
    session.send(b"* CAPABILITY " + CAPABILITIES.encode("ascii"))
    return "These"


async def _noop(session: Session, arguments: Arguments) -> str:
    arguments.end()
    return "Nothing done"


async def _logout(session: Session, arguments: Arguments) -> str:
    arguments.end()
    session.send(b"* BYE Goodbye")
    session.leaving = True
    return "Logged out"


async def _login(session: Session, arguments: Arguments) -> str:
    arguments.space()
    user = arguments.astring()
    arguments.space()
    password = arguments.astring()
    arguments.end()
    _admit(session, user, password)
    return _LOGGED_IN


async def _authenticate(session: Session, arguments: Arguments) -> str:
    """PLAIN (RFC 4616), with the initial response of SASL-IR (RFC 4959) or after a continuation."""
    arguments.space()
    if arguments.atom().upper() != "PLAIN":
        raise FolderError("Only PLAIN is known", "CANNOT")
    if arguments.take(b" "):
        response = arguments.rest()
    else:
        arguments.end()
        session.send(b"+ ")
        await session.drain()
        response = await session.line()
    try:
        _, user, password = base64.b64decode(response, validate=True).split(b"\0")
    except (binascii.Error, ValueError):
        raise BadCommand("Not a response of PLAIN") from None
    _admit(session, user, password)
    return _LOGGED_IN


def _admit(session: Session, user: bytes, password: bytes) -> None:
    if session.account:
        raise BadCommand("Logged in already")
    address = user.decode("utf-8", "replace")
    if not session.store.admits(address, password.decode("utf-8", "replace")):
        raise FolderError("Wrong user or password", "AUTHENTICATIONFAILED")
    session.account = session.store.account(address)


async def _id(session: Session, arguments: Arguments) -> str:
    """RFC 2971; what the client says of itself is not looked at."""
    session.send(b'* ID ("name" "tovholder embedded post office")')
    return "Pleased to meet you"


async def _namespace(session: Session, arguments: Arguments) -> str:
    arguments.end()
    session.send(b'* NAMESPACE (("" "/")) NIL NIL')
    return "One namespace"


async def _enable(session: Session, arguments: Arguments) -> str:
    """RFC 5161; nothing that is announced here has to be enabled."""
    session.send(b"* ENABLED")
    return "Nothing to enable"


async def _idle(session: Session, arguments: Arguments) -> str:
    arguments.end()
    session.send(b"+ idling")
    done = asyncio.ensure_future(session.line())
    telling = asyncio.ensure_future(_tell_news(session))
    try:
        await asyncio.wait({done, telling}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        done.cancel()
        telling.cancel()
    if not done.done():
        await telling
    if done.result().upper() != b"DONE":
        raise BadCommand("Expected DONE")
    return "Idled"


async def _tell_news(session: Session) -> None:
    """Until it is cancelled; ends by itself only with an exception."""
    while True:
        session.send_news(expunges=True)
        await session.drain()
        await session.changed.wait()


COMMANDS = {
    "CAPABILITY": Command(State.CONNECTED, _capability),
    "NOOP": Command(State.CONNECTED, _noop),
    "LOGOUT": Command(State.CONNECTED, _logout),
    "LOGIN": Command(State.CONNECTED, _login),
    "AUTHENTICATE": Command(State.CONNECTED, _authenticate),
    "ID": Command(State.CONNECTED, _id),
    "NAMESPACE": Command(State.AUTHENTICATED, _namespace),
    "ENABLE": Command(State.AUTHENTICATED, _enable),
    "IDLE": Command(State.AUTHENTICATED, _idle),
}

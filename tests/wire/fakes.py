"""An SMTP server with moods, and who listens to the loops."""

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator, Callable, Iterator

import aiosmtpd.smtp
from aiosmtpd.smtp import AuthResult

from service.wire.accounts import SmtpAccount

DEADLINE = 5.0
PASSWORD = "sesam"


class Recorder:
    """Collects what the loops report, from any thread; `wait_for` has a deadline."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.heards: list[str] = []
        self.losses: list[tuple[str, str, bool]] = []
        self.delivered: list = []
        self.done: list[int] = []

    def heard(self, mailbox: str, loop: str) -> None:
        self._note(self.heards, loop)

    def lost(self, mailbox: str, loop: str, error: str, wrong_password: bool = False) -> None:
        self._note(self.losses, (loop, error, wrong_password))

    def deliver(self, arrivals: list) -> None:
        self._note(self.delivered, *arrivals)

    def file(self, ids: list[int]) -> None:
        self._note(self.done, *ids)

    @property
    def uids(self) -> list[int]:
        return [arrival.uid for arrival in self.delivered]

    def wait_for(self, condition: Callable[[], object]) -> None:
        with self.changed:
            assert self.changed.wait_for(condition, DEADLINE), "it did not happen in time"

    def _note(self, book: list, *entries: object) -> None:
        with self.changed:
            book.extend(entries)
            self.changed.notify_all()


class Mood:
    """How the SMTP sink answers. `replies` by command; `cut` names the command at which it hangs up: MAIL, RCPT,
    DATA or PAYLOAD; `hang` the one to which it never answers."""

    def __init__(self, **replies: str) -> None:
        self.replies = replies
        self.cut = ""
        self.hang = ""
        self.password = PASSWORD
        self.logins = 0
        self.connections = 0
        self.received: list[tuple[str, bytes]] = []

    async def answer(self, command: str, server: aiosmtpd.smtp.SMTP) -> str | None:
        if self.cut == command:
            server.transport.abort()
        if command in (self.cut, self.hang):
            await asyncio.sleep(DEADLINE)
        return self.replies.get(command)

    async def handle_MAIL(self, server, session, envelope, address, options) -> str:
        refusal = await self.answer("MAIL", server)
        if not refusal:
            envelope.mail_from = address
        return refusal or "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options) -> str:
        refusal = await self.answer("RCPT", server)
        if refusal and (not address.startswith("good") or "RCPT-ALL" in self.replies):
            return refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope) -> str:
        refusal = await self.answer("PAYLOAD", server)
        if not refusal:
            self.received.append((envelope.rcpt_tos[0], envelope.original_content))
        return refusal or "250 OK"

    def login(self, server, session, envelope, mechanism, data) -> AuthResult:
        self.logins += 1
        return AuthResult(success=data.password == self.password.encode(), handled=False)


class _Server(aiosmtpd.smtp.SMTP):
    """aiosmtpd, with moods for what its handlers do not see."""

    def connection_made(self, transport) -> None:
        self.event_handler.connections += 1
        super().connection_made(transport)

    async def smtp_DATA(self, arg: str) -> None:
        if refusal := await self.event_handler.answer("DATA", self):
            await self.push(refusal)
        else:
            await super().smtp_DATA(arg)


@contextlib.asynccontextmanager
async def smtp_sink(mood: Mood, **settings: object) -> AsyncIterator[SmtpAccount]:
    """Runs in the event loop of the test. The account it yields has what `settings` say."""
    tls = settings.pop("tls", None)

    def serve() -> _Server:
        return _Server(
            mood,
            tls_context=tls,
            auth_require_tls=False,
            authenticator=mood.login,
            enable_SMTPUTF8=True,
            ident="sink",
            hostname="sink",
        )

    listener = await asyncio.get_running_loop().create_server(serve, "127.0.0.1", 0)
    port = listener.sockets[0].getsockname()[1]
    defaults: dict = {
        "host": "127.0.0.1",
        "port": port,
        "security": "plain",
        "user": None,
        "password": None,
        "timeout": 1.0,
    }
    try:
        yield SmtpAccount(**(defaults | settings))
    finally:
        listener.close()


@contextlib.contextmanager
def running(target: Callable, *events: threading.Event) -> Iterator[threading.Event]:
    """Runs a loop in a thread, and stops it in the end; it must stop soon."""
    stop = threading.Event()
    thread = threading.Thread(target=target, args=(stop, *events), daemon=True)
    thread.start()
    try:
        yield stop
    finally:
        stop.set()
        thread.join(DEADLINE)
        assert not thread.is_alive(), "it did not stop"

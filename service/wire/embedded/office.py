"""The embedded post office: IMAP and SMTP on loopback, mails in memory, for the demo and for tests."""

import asyncio
import ipaddress
import logging
import socket
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TypeVar
from weakref import WeakSet

from aiosmtpd.smtp import SMTP

from service.wire.embedded import imap
from service.wire.embedded.imap_session import LONGEST_LINE
from service.wire.embedded.received import Arrival, envelope_sender, stamped, with_crlf
from service.wire.embedded.smtp import Clerk, protocol
from service.wire.embedded.store import INBOX, Store, Stored, normal_address

Result = TypeVar("Result")
DeliveryListener = Callable[[str, str, bytes], None]

_LAST_WORDS = 5.0  # seconds

_log = logging.getLogger(__name__)


def _now() -> datetime:
    return datetime.now(UTC)


class EmbeddedPostOffice:
    """Both servers on one thread of their own; every public method may be called from any thread.

    A port of 0 is replaced by a free one when `start` has bound it, and kept from then on. `now` gives aware times, for
    INTERNALDATE and Received. `passwords` maps addresses to what lets them in; without it any address comes in with
    any password. With `authserv_id` every mail is given that server's Authentication-Results.
    """

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        imap_port: int = 0,
        smtp_port: int = 0,
        now: Callable[[], datetime] = _now,
        passwords: Mapping[str, str] | None = None,
        authserv_id: str | None = None,
    ) -> None:
        """Raises ValueError for a host that is not a loopback address."""
        self.imap_port = imap_port
        self.smtp_port = smtp_port
        self._host = _loopback(host)
        self._authserv_id = authserv_id
        self._hostname = authserv_id or "localhost"
        self._store = Store(passwords, now)
        self._refusals: dict[str, tuple[int, str]] = {}
        self._listeners: list[DeliveryListener] = []
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._servers: list[asyncio.Server] = []
        self._reserved: list[socket.socket] = []
        self._imap_connections: set[asyncio.StreamWriter] = set()
        self._smtp_connections: WeakSet[SMTP] = WeakSet()

    def start(self) -> None:
        """Returns when both servers listen. Raises OSError if a port is taken."""
        if self._thread:
            raise RuntimeError("The post office is open already")
        self._reserve_ports()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(
            target=self._loop.run_forever, name="embedded post office", daemon=True
        )
        self._thread.start()
        try:
            self.resume()
        except OSError:
            self.stop()
            raise

    def stop(self) -> None:
        """Drops all connections; the mails stay, and `start` opens again on the same ports."""
        thread, loop = self._thread, self._loop
        if thread is None or loop is None:
            return
        asyncio.run_coroutine_threadsafe(self._close(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
        self._thread = self._loop = None
        self._release_ports()

    def pause(self) -> None:
        """An outage: drop all connections and refuse new ones, without letting anybody else have the ports."""
        if self._thread and not self._reserved:
            self._on_thread(self._drop_connections)
            self._reserve_ports()

    def resume(self) -> None:
        """The end of an outage. Raises OSError if a port was taken meanwhile."""
        if self._loop and self._reserved:
            asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result()

    def deliver(self, recipient: str, raw: bytes) -> None:
        """Put a mail into the INBOX as SMTP would; its envelope sender is its Return-Path, else its From."""
        content = with_crlf(raw)
        self._on_thread(lambda: self._accept(envelope_sender(content), recipient, content, "localhost"))

    def messages(self, address: str, folder: str = INBOX) -> list[Stored]:
        """A copy. Raises FolderError where there is no such folder."""
        return self._on_thread(lambda: [mail.copy() for mail in self._store.account(address).folder(folder)])

    def folders(self, address: str) -> list[str]:
        return self._on_thread(lambda: self._store.account(address).names)

    def on_delivery(self, listener: DeliveryListener) -> None:
        """Call `listener(envelope sender, recipient, raw)` after each mail is stored, on the post office's thread.

        It may deliver further mail with `deliver`, but not wait for a connection to this post office.
        """
        self._listeners.append(listener)

    def renew_uidvalidity(self, address: str) -> None:
        """The same mails under new UIDs and UIDVALIDITYs, as after a server's restore from a backup."""
        self._on_thread(lambda: self._store.account(address).renew())

    def refuse(self, address: str, code: int, text: str) -> None:
        """Answer RCPT to this address with a 4xx or 5xx code from now on; 0 takes that back."""
        if code:
            self._refusals[normal_address(address)] = (code, text)
        else:
            self._refusals.pop(normal_address(address), None)

    def _accept(self, sender: str, recipient: str, raw: bytes, client: str) -> None:
        arrival = Arrival(sender, recipient, self._store.now(), client, self._hostname)
        mail = stamped(with_crlf(raw), arrival, self._authserv_id)
        self._store.account(recipient).inbox.add(mail, (), arrival.moment)
        for listener in list(self._listeners):
            try:
                listener(sender, recipient, mail)
            except Exception:
                _log.exception("A listener failed on a delivery to %s", recipient)

    def _on_thread(self, work: Callable[[], Result]) -> Result:
        """The store belongs to one thread; while there is none, to the caller."""
        if self._thread is None or self._loop is None or self._thread is threading.current_thread():
            return work()

        async def perform() -> Result:
            return work()

        return asyncio.run_coroutine_threadsafe(perform(), self._loop).result()

    def _reserve_ports(self) -> None:
        """Bind both ports without listening: connections are refused, and nobody else can take them."""
        try:
            for port in (self.imap_port, self.smtp_port):
                self._reserved.append(_bound(self._host, port))
        except OSError:
            self._release_ports()
            raise
        self.imap_port, self.smtp_port = (reserved.getsockname()[1] for reserved in self._reserved)

    def _release_ports(self) -> None:
        for reserved in self._reserved:
            reserved.close()
        self._reserved.clear()

    async def _listen(self) -> None:
        loop = asyncio.get_running_loop()
        clerk = Clerk(self._accept, self._refusals)

        def smtp_connection() -> SMTP:
            connection = protocol(clerk, self._store.admits, self._hostname, loop)
            self._smtp_connections.add(connection)
            return connection

        imap_socket, smtp_socket = self._reserved
        self._servers.append(
            await asyncio.start_server(self._imap_connection, sock=imap_socket, limit=LONGEST_LINE)
        )
        self._servers.append(await loop.create_server(smtp_connection, sock=smtp_socket))
        self._reserved.clear()

    async def _imap_connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._imap_connections.add(writer)
        try:
            await imap.serve(self._store, reader, writer)
        finally:
            self._imap_connections.discard(writer)

    def _drop_connections(self) -> None:
        for server in self._servers:
            server.close()
        self._servers.clear()
        for writer in self._imap_connections:
            writer.transport.abort()
        for connection in self._smtp_connections:
            if isinstance(connection.transport, asyncio.Transport):
                connection.transport.abort()

    async def _close(self) -> None:
        self._drop_connections()
        # Not cancelled: a dropped connection ends its own task, which closes the folder that it had open.
        if tasks := asyncio.all_tasks() - {asyncio.current_task()}:
            await asyncio.wait(tasks, timeout=_LAST_WORDS)


def _loopback(host: str) -> str:
    """There is no TLS and any password will do: nobody else may reach it."""
    address = ipaddress.ip_address("127.0.0.1" if host == "localhost" else host)
    if not address.is_loopback:
        raise ValueError(f"{host} is not a loopback address")
    return str(address)


def _bound(host: str, port: int) -> socket.socket:
    """Raises OSError if the port is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named because asyncio sets TCP_NODELAY only then; without that an answer may wait 40 ms.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((host, port))
    except OSError:
        bound.close()
        raise
    return bound

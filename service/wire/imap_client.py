"""imaplib's clients with an input buffer of their own.

imaplib reads through a file object. That may hold a line which no poll of the socket shows any more, it
throws half lines away when a read is interrupted, and it refuses all further work after one timeout. With the
buffer in our own hands one can ask whether anything has come.
"""

import imaplib
import selectors
import socket
import ssl
import threading
import time
from typing import TYPE_CHECKING

# A SEARCH answer with two million numbers fits.
_LONGEST_LINE = 20 << 20
_CHUNK = 1 << 16
# How soon a waiting thread sees that it is to stop, in seconds.
_SLICE = 0.5


class _OwnBuffer:
    """Replaces the reading half of imaplib.IMAP4."""

    if TYPE_CHECKING:
        sock: socket.socket

    _source: socket.socket | None = None
    _arrived = bytearray()

    def readline(self) -> bytes:
        """One line with its end."""
        arrived = self._buffer()
        searched = 0
        while (end := arrived.find(b"\n", searched)) < 0:
            searched = len(arrived)
            if searched > _LONGEST_LINE:
                raise imaplib.IMAP4.abort("line too long")
            self._receive(arrived)
        return _cut(arrived, end + 1)

    def read(self, size: int) -> bytes:
        """Exactly `size` octets: a literal."""
        arrived = self._buffer()
        while len(arrived) < size:
            self._receive(arrived)
        return _cut(arrived, size)

    def wait_for_input(self, seconds: float, stop: threading.Event) -> None:
        """Return when there is something to read (or an end of file), on `stop`, or after `seconds`."""
        until = time.monotonic() + seconds
        with selectors.DefaultSelector() as selector:
            selector.register(self.sock, selectors.EVENT_READ)
            while not stop.is_set() and not self._has_input():
                left = until - time.monotonic()
                if left <= 0 or selector.select(min(left, _SLICE)):
                    return

    def _has_input(self) -> bool:
        pending = self.sock.pending() if isinstance(self.sock, ssl.SSLSocket) else 0
        return bool(self._buffer()) or pending > 0

    def _buffer(self) -> bytearray:
        """What has come through the present socket. STARTTLS puts a new one in place: what came in clear text
        before it was perhaps slipped in by somebody else and is forgotten (RFC 3501 section 6.2.1)."""
        if self._source is not self.sock:
            self._source = self.sock
            self._arrived = bytearray()
        return self._arrived

    def _receive(self, arrived: bytearray) -> None:
        data = self.sock.recv(_CHUNK)
        if not data:
            raise imaplib.IMAP4.abort("connection closed by the server")
        arrived += data


class PlainClient(_OwnBuffer, imaplib.IMAP4):
    """For loopback, and for STARTTLS."""


class TlsClient(_OwnBuffer, imaplib.IMAP4_SSL):
    """TLS from the first octet (RFC 8314)."""


def _cut(buffer: bytearray, size: int) -> bytes:
    head = bytes(memoryview(buffer)[:size])
    del buffer[:size]
    return head

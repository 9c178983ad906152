"""What the tests of the embedded post office share: how mails are made and how a client asks for them."""

import imaplib
import socket
from contextlib import contextmanager
from datetime import UTC, datetime

from service.wire.embedded import EmbeddedPostOffice

BO = "bo@skolen.example"
NOW = datetime(2026, 3, 1, 12, 0, 5, tzinfo=UTC)


@contextmanager
def opened(**settings):
    """A post office that is open meanwhile."""
    office = EmbeddedPostOffice(**settings)
    office.start()
    try:
        yield office
    finally:
        office.stop()


@contextmanager
def logged_in(office):
    """Bo's session through imaplib."""
    with logged_in_as(BO, office.imap_port) as client:
        yield client


@contextmanager
def logged_in_as(address, port):
    """Anybody's."""
    with imaplib.IMAP4("127.0.0.1", port, timeout=5) as client:
        client.login(address, "anything")
        yield client


class RawClient:
    """Speaks lines, for what imaplib would never send."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=5)
        self.lines = self.socket.makefile("rb")
        self.greeting = self.lines.readline()

    def send(self, data):
        self.socket.sendall(data)

    def until(self, start):
        """All lines up to the first that starts so."""
        lines = []
        while not lines or not lines[-1].startswith(start):
            line = self.lines.readline()
            assert line, f"the connection ended before {start!r}: {lines}"
            lines.append(line.rstrip(b"\r\n"))
        return lines

    def ask(self, command):
        self.send(command + b"\r\n")
        return self.until(command.split(b" ")[0] + b" ")


def mail(subject="Hej", body="Hej alle\r\n", **fields):
    extra = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    return f"From: Ane <ane@firma.example>\r\nTo: {BO}\r\nSubject: {subject}\r\n{extra}\r\n{body}".encode()


def append(client, raw, folder="INBOX", flags="", moment=None):
    return client.append(folder, flags, moment, raw)


def fetch(client, number, items):
    answer = client.fetch(str(number), items)[1]
    return b"".join(b"".join(part) if isinstance(part, tuple) else part for part in answer)


def search(client, *criteria):
    return [int(number) for number in client.uid("SEARCH", *criteria)[1][0].split()]

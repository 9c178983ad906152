"""IMAP (RFC 3501) as the Watcher and the Filer need it: a few verbs on INBOX that raise nothing but Outage.

imap-tools logs in and knows folder names. What touches mails goes through `UID …` directly, because its own
flag(), delete() and move() expunge what other people have marked.
"""

import contextlib
import imaplib
import re
import ssl
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from imap_tools import ImapToolsError
from imap_tools.errors import MailboxLoginError
from imap_tools.mailbox import BaseMailBox
from imap_tools.utils import encode_folder

from service.wire.accounts import ImapAccount, Outage, WrongPassword
from service.wire.imap_client import PlainClient, TlsClient

_GOODBYE = 2.0  # seconds a server may take over LOGOUT

_UID = re.compile(rb"\bUID (\d+)")
_SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)")
_RECEIVED = re.compile(rb'\bINTERNALDATE "([^"]+)"')
# RFC 5530: the password may well be right.
_NOT_NOW = re.compile(r"\[(UNAVAILABLE|INUSE|LIMIT|SERVERBUG)\]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Opened:
    """INBOX as it was found: UIDs are comparable only under the same `uidvalidity`."""

    uidvalidity: int
    uidnext: int


@dataclass(frozen=True, slots=True)
class Listed:
    """A mail on the server. `size` in octets, 0 where the server does not say."""

    uid: int
    size: int
    received_at: datetime


@contextlib.contextmanager
def _outages() -> Iterator[None]:
    """Whatever goes wrong between us and the server is an Outage. ValueError: an answer that is no IMAP."""
    try:
        yield
    except (OSError, imaplib.IMAP4.error, ImapToolsError, ValueError) as error:
        raise Outage(f"IMAP: {str(error) or type(error).__name__}") from error


class Connection:
    """A connection that is logged in. Not for two threads. Every method raises Outage, and nothing else."""

    def __init__(self, mailbox: "_Mailbox") -> None:
        self._mailbox = mailbox
        self._client: Any = mailbox.client
        self._mails_seen: int | None = 0

    @property
    def capabilities(self) -> tuple[str, ...]:
        """What the server offers now that we are logged in, in capitals."""
        return tuple(self._client.capabilities)

    @_outages()
    def examine(self) -> Opened:
        """Open INBOX read-only: \\Seen and \\Recent stay. Ends a read-write session without expunge."""
        return self._open(readonly=True)

    @_outages()
    def select(self) -> Opened:
        """Open INBOX read-write. This takes \\Recent from every mail that has it."""
        return self._open(readonly=False)

    @_outages()
    def uids_after(self, uid: int) -> list[int]:
        """UIDs above `uid`, ascending."""
        # After an EXPUNGE the number is no longer known: the next mail may bring it back to what it was.
        self._mails_seen = None if self._is_expunged() else self._mails_announced()
        self._client.untagged_responses.clear()
        # `n:*` always means the last mail too (RFC 3501 section 6.4.8).
        return sorted(found for found in self._search(f"UID {uid + 1}:*") if found > uid)

    @_outages()
    def recent(self) -> set[int]:
        """UIDs that are \\Recent: no read-write session has seen them yet."""
        return set(self._search("RECENT"))

    @_outages()
    def existing(self, uids: Iterable[int]) -> set[int]:
        """Those of `uids` that are still there."""
        return set(self._search(f"UID {_joined(uids)}"))

    @_outages()
    def listed(self, uids: Iterable[int]) -> list[Listed]:
        """Size and time of those of `uids` that are still there, by ascending UID."""
        answer = self._fetch(_joined(uids), "(UID RFC822.SIZE INTERNALDATE)")
        lines = [item for item in answer if isinstance(item, bytes)]
        found = {entry.uid: entry for line in lines if (entry := _entry(line))}
        return [found[uid] for uid in sorted(found)]

    @_outages()
    def contents(self, uids: Iterable[int]) -> dict[int, bytes]:
        """The mails as they are, by UID, without setting \\Seen."""
        return _literals(self._fetch(_joined(uids), "(UID BODY.PEEK[])"))

    @_outages()
    def beginning(self, uid: int, octets: int) -> dict[int, bytes]:
        """The same of one mail, of which only the first `octets` are asked for."""
        return _literals(self._fetch(str(uid), f"(UID BODY.PEEK[]<0.{octets}>)"))

    @_outages()
    def idle(self, seconds: float, stop: threading.Event) -> None:
        """Wait in IDLE (RFC 2177) until the server says anything, `stop` is set, or `seconds` are over.

        It is a doorbell: what the server says is thrown away, and the caller looks for itself.
        """
        if self._rang():
            return
        tag = self._client._command("IDLE")
        while self._client._get_response() is not None:
            if self._client.tagged_commands[tag]:
                raise imaplib.IMAP4.error("IDLE refused")
        if not self._rang():
            self._client.wait_for_input(seconds, stop)
        self._client.send(b"DONE\r\n")
        self._mailbox.consume_until_tagged_response(tag)

    @_outages()
    def noop(self) -> None:
        """NOOP: lets the server notice new mail."""
        self._client.noop()

    @_outages()
    def ensure_folder(self, folder: str) -> None:
        """Create `folder` and subscribe to it where it does not exist."""
        if not self._mailbox.folder.exists(folder):
            self._mailbox.folder.create(folder)
            self._mailbox.folder.subscribe(folder, True)

    @_outages()
    def move(self, uids: Iterable[int], folder: str) -> None:
        """Move out of the INBOX that is selected (RFC 6851). UIDs that are gone are no error.

        Without MOVE: copy, and expunge exactly these (UIDPLUS, RFC 4315). Without that they become \\Seen.
        """
        chosen = _joined(uids)
        if "MOVE" in self.capabilities:
            self._uid("MOVE", chosen, encode_folder(folder))
        elif "UIDPLUS" in self.capabilities:
            self._uid("COPY", chosen, encode_folder(folder))
            self._uid("STORE", chosen, "+FLAGS.SILENT", r"(\Deleted)")
            self._uid("EXPUNGE", chosen)
        else:
            self._uid("STORE", chosen, "+FLAGS.SILENT", r"(\Seen)")

    @_outages()
    def mark_seen(self, uids: Iterable[int]) -> None:
        """Set \\Seen in the INBOX that is selected."""
        self._uid("STORE", _joined(uids), "+FLAGS.SILENT", r"(\Seen)")

    def log_out(self) -> None:
        """End in good order; a server that does not answer soon is left without a word."""
        with contextlib.suppress(OSError, imaplib.IMAP4.error, ImapToolsError, ValueError):
            self._client.sock.settimeout(_GOODBYE)
            self._client.logout()
        self.drop()

    def drop(self) -> None:
        """Close the socket."""
        with contextlib.suppress(OSError):
            self._client.shutdown()

    def _open(self, readonly: bool) -> Opened:
        self._mailbox.folder.set("INBOX", readonly)
        codes = self._client.untagged_responses
        if "UIDVALIDITY" not in codes:
            raise imaplib.IMAP4.error("the server gives no UIDVALIDITY")
        uidvalidity = int(codes["UIDVALIDITY"][-1])
        uidnext = int(codes["UIDNEXT"][-1]) if "UIDNEXT" in codes else self._uidnext()
        return Opened(uidvalidity, uidnext)

    def _uidnext(self) -> int:
        """For servers that do not say: UIDNEXT is a SHOULD of EXAMINE only since RFC 3501."""
        return max(self._search("UID *"), default=0) + 1

    def _search(self, criteria: str) -> list[int]:
        return [int(uid) for uid in (self._uid("SEARCH", criteria)[-1] or b"").split()]

    def _fetch(self, chosen: str, parts: str) -> list[Any]:
        return self._uid("FETCH", chosen, parts) if chosen else []

    def _uid(self, command: str, *arguments: str | bytes) -> list[Any]:
        kind, data = self._client.uid(command, *arguments)
        if kind != "OK":
            raise imaplib.IMAP4.error(f"UID {command}: {kind} {data!r}")
        return list(data)

    def _rang(self) -> bool:
        """New mail was announced with the answer to an earlier command: the server will not say it again.

        Some servers repeat EXISTS with every answer, so it must have changed.
        """
        return self._is_expunged() or self._mails_announced() != self._mails_seen

    def _is_expunged(self) -> bool:
        return "EXPUNGE" in self._client.untagged_responses

    def _mails_announced(self) -> int | None:
        announced = self._client.untagged_responses.get("EXISTS")
        return int(announced[-1]) if announced else self._mails_seen


class _Mailbox(BaseMailBox):
    """imap-tools' mailbox on our own clients: with a timeout, and with the server's certificate verified."""

    def __init__(self, account: ImapAccount) -> None:
        self._account = account
        super().__init__()

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        host, port, timeout = self._account.host, self._account.port, self._account.timeout
        if self._account.security == "tls":
            return TlsClient(host, port, ssl_context=ssl.create_default_context(), timeout=timeout)
        client = PlainClient(host, port, timeout=timeout)
        if self._account.security == "starttls":
            try:
                client.starttls(ssl.create_default_context())
            except BaseException:
                # A failed handshake has closed the socket already.
                with contextlib.suppress(OSError):
                    client.shutdown()
                raise
        return client


def connect(account: ImapAccount) -> Connection:
    """Connect and log in; no folder is open. Raises WrongPassword or another Outage."""
    token = account.tokens.token() if account.tokens else None
    with _outages():
        mailbox = _Mailbox(account)
        try:
            _log_in(mailbox, account, token)
            # imaplib has read them before the login; Dovecot and Microsoft offer MOVE only after it.
            mailbox.client._get_capabilities()
        except BaseException:
            Connection(mailbox).drop()
            raise
    return Connection(mailbox)


@contextlib.contextmanager
def connected(account: ImapAccount) -> Iterator[Connection]:
    """A connection for a while: logged out in the end, or just closed where something went wrong."""
    connection = connect(account)
    try:
        yield connection
    except BaseException:
        connection.drop()
        raise
    connection.log_out()


def _log_in(mailbox: _Mailbox, account: ImapAccount, token: str | None) -> None:
    user, password = account.user, account.password or ""
    try:
        if token is not None:
            mailbox.xoauth2(user, token, initial_folder=None)
        elif (user + password).isascii() and (user + password).isprintable():
            mailbox.login(user, password, initial_folder=None)
        else:
            mailbox.login_utf8(user, password, initial_folder=None)
    except imaplib.IMAP4.abort:
        raise
    except (imaplib.IMAP4.error, MailboxLoginError) as refusal:
        kind = Outage if _NOT_NOW.search(str(refusal)) else WrongPassword
        raise kind(f"IMAP: login refused: {refusal}") from refusal


def _joined(uids: Iterable[int]) -> str:
    """A sequence-set (RFC 3501 section 9), neighbours as ranges: command lines are to stay short."""
    ranges: list[list[int]] = []
    for uid in sorted(uids):
        if ranges and uid == ranges[-1][-1] + 1:
            ranges[-1][1:] = [uid]
        else:
            ranges.append([uid])
    return ",".join(":".join(map(str, ends)) for ends in ranges)


def _entry(line: bytes) -> Listed | None:
    """One line of a FETCH answer. None: it tells of something else, another client's flags perhaps."""
    uid, size, received = _UID.search(line), _SIZE.search(line), _RECEIVED.search(line)
    if not uid or not (size or received):
        return None
    return Listed(int(uid[1]), int(size[1]) if size else 0, _moment(received[1] if received else b""))


def _moment(text: bytes) -> datetime:
    """INTERNALDATE; where the server gives none that can be read, the present: it has come by now."""
    try:
        return parsedate_to_datetime(text.decode("ascii").strip()).astimezone(UTC)
    except ValueError:
        return datetime.now(UTC)


def _literals(answer: list[Any]) -> dict[int, bytes]:
    """The bodies in a FETCH answer, which imaplib gives as (line, literal) and then the rest of the line."""
    found = {}
    for item, rest in zip(answer, [*answer[1:], b""], strict=True):
        if not isinstance(item, tuple) or b"BODY[" not in item[0]:
            continue
        after = rest if isinstance(rest, bytes) else b""
        if uid := _UID.search(item[0]) or _UID.search(after):
            found[int(uid[1])] = item[1]
    return found

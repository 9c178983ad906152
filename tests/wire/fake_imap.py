"""An IMAP server in threads, with one INBOX, that misbehaves on demand."""

import base64
import contextlib
import re
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from service.wire.accounts import ImapAccount
from tests.wire.fakes import DEADLINE, PASSWORD


@dataclass
class FakeMail:
    uid: int
    raw: bytes
    received: str = "21-Nov-2026 12:00:00 +0000"
    flags: set[str] = field(default_factory=set)


class FakeImap:
    """One INBOX for anybody. `on[command]` replaces the answer to a command: it gets the session, the tag and
    the arguments, and returns True when it has answered."""

    def __init__(self) -> None:
        self.uidvalidity = 7
        self.mails: list[FakeMail] = []
        self.folders: dict[str, list[FakeMail]] = {"INBOX": self.mails}
        self.subscribed: list[str] = []
        self.recent: set[int] = set()
        self.before_login = "IMAP4rev1"
        self.capabilities = "IMAP4rev1 IDLE MOVE UIDPLUS UNSELECT"
        self.commands: list[str] = []
        self.changed = threading.Condition()
        self.on: dict[str, Callable] = {}
        self.tls: ssl.SSLContext | None = None  # from the first octet, unless STARTTLS is announced
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._sessions: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def account(self, **changes: object) -> ImapAccount:
        settings: dict = {
            "host": "127.0.0.1",
            "port": self.port,
            "security": "plain",
            "user": "box@example.org",
            "password": PASSWORD,
            "timeout": 2.0,
        }
        return ImapAccount(**(settings | changes))

    def add(self, raw: bytes = b"Subject: x\r\n\r\nhej\r\n", **changes: object) -> int:
        uid = changes.pop("uid", None) or self.uidnext
        self.mails.append(FakeMail(uid, raw, **changes))
        self.recent.add(uid)
        return uid

    @property
    def uidnext(self) -> int:
        return max([mail.uid for mails in self.folders.values() for mail in mails], default=0) + 1

    def said(self, word: str) -> list[str]:
        """The commands so far that contain `word`, without tags."""
        return [command for command in self.commands if word in command]

    def wait_for(self, word: str, times: int = 1) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.said(word)) >= times, DEADLINE), self.commands

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for sock in self._sessions:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            self._sessions.append(sock)
            threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, sock: socket.socket) -> None:
        with contextlib.suppress(OSError, ValueError), sock:
            if self.tls and "STARTTLS" not in self.before_login:
                sock = self.tls.wrap_socket(sock, server_side=True)
            _Session(self, sock).serve()


class _Session:
    def __init__(self, server: FakeImap, sock: socket.socket) -> None:
        self.server = server
        self.sock = sock
        self.file = sock.makefile("rb")
        self.writable = False
        self.logged_in = False

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def ok(self, tag: str, *lines: str) -> None:
        self.send("".join(f"* {line}\r\n" for line in lines).encode() + f"{tag} OK done\r\n".encode())

    def no(self, tag: str, text: str) -> None:
        self.send(f"{tag} NO {text}\r\n".encode())

    def hang_up(self) -> None:
        self.sock.shutdown(socket.SHUT_RDWR)
        raise OSError("gone")

    def line(self) -> str:
        line = self.file.readline()
        if not line:
            raise OSError("client gone")
        return line.decode().rstrip("\r\n")

    def serve(self) -> None:
        self.send(b"* OK ready\r\n")
        while True:
            tag, _, command = self.line().partition(" ")
            with self.server.changed:
                self.server.commands.append(command)
                self.server.changed.notify_all()
            words = command.split(" ")
            name = words.pop(0)
            if name == "UID":
                name = f"UID {words.pop(0)}"
            fault = self.server.on.get(name)
            if not (fault and fault(self, tag, words)):
                getattr(self, "do_" + name.lower().replace(" ", "_"))(tag, *words)
            if name == "LOGOUT":
                return

    def do_capability(self, tag: str) -> None:
        offered = self.server.capabilities if self.logged_in else self.server.before_login
        self.ok(tag, f"CAPABILITY {offered}")

    def do_starttls(self, tag: str) -> None:
        self.ok(tag)
        self.sock = self.server.tls.wrap_socket(self.sock, server_side=True)
        self.file = self.sock.makefile("rb")

    def do_login(self, tag: str, user: str, password: str) -> None:
        self._admit(tag, password.strip('"') == PASSWORD)

    def do_authenticate(self, tag: str, mechanism: str) -> None:
        self.send(b"+ \r\n")
        said = base64.b64decode(self.line())
        self._admit(tag, said in (b"\0box@example.org\0" + "blåbær".encode(),) or b"Bearer good" in said)

    def _admit(self, tag: str, welcome: bool) -> None:
        self.logged_in = welcome
        if welcome:
            self.ok(tag)
        else:
            self.no(tag, "[AUTHENTICATIONFAILED] no")

    def do_examine(self, tag: str, folder: str) -> None:
        self.writable = False
        self._open(tag, "READ-ONLY")

    def do_select(self, tag: str, folder: str) -> None:
        self.writable = True
        self._open(tag, "READ-WRITE")
        self.server.recent.clear()

    def _open(self, tag: str, mode: str) -> None:
        server = self.server
        lines = (
            f"{len(server.mails)} EXISTS",
            f"OK [UIDVALIDITY {server.uidvalidity}] x",
            f"OK [UIDNEXT {server.uidnext}] x",
        )
        self.send("".join(f"* {line}\r\n" for line in lines).encode() + f"{tag} OK [{mode}] x\r\n".encode())

    def do_noop(self, tag: str) -> None:
        self.ok(tag)

    def do_idle(self, tag: str) -> None:
        self.send(b"+ idling\r\n")
        assert self.line() == "DONE"
        self.ok(tag)

    def do_logout(self, tag: str) -> None:
        self.ok(tag, "BYE bye")

    def do_list(self, tag: str, reference: str, folder: str) -> None:
        name = folder.strip('"')
        self.ok(tag, *([f'LIST () "/" "{name}"'] if name in self.server.folders else []))

    def do_create(self, tag: str, folder: str) -> None:
        self.server.folders[folder.strip('"')] = []
        self.ok(tag)

    def do_subscribe(self, tag: str, folder: str) -> None:
        self.server.subscribed.append(folder.strip('"'))
        self.ok(tag)

    def do_uid_search(self, tag: str, *criteria: str) -> None:
        mails = self.server.mails
        if criteria[0] == "RECENT":
            mails = [mail for mail in mails if mail.uid in self.server.recent]
        elif criteria[0] == "UID":
            mails = self._chosen(criteria[1])
        self.ok(tag, "SEARCH " + " ".join(str(mail.uid) for mail in mails))

    def do_uid_fetch(self, tag: str, chosen: str, *parts: str) -> None:
        wanted = " ".join(parts)
        for mail in self._chosen(chosen):
            number = self.server.mails.index(mail) + 1
            if "RFC822.SIZE" in wanted:
                said = f'UID {mail.uid} RFC822.SIZE {len(mail.raw)} INTERNALDATE "{mail.received}"'
                self.send(f"* {number} FETCH ({said})\r\n".encode())
                continue
            partial = re.search(r"<0\.(\d+)>", wanted)
            body = mail.raw[: int(partial[1])] if partial else mail.raw
            name = "BODY[]<0>" if partial else "BODY[]"
            self.send(
                f"* {number} FETCH (UID {mail.uid} {name} {{{len(body)}}}\r\n".encode() + body + b")\r\n"
            )
            if "PEEK" not in wanted and self.writable:
                mail.flags.add(r"\Seen")
        self.ok(tag)

    def do_uid_move(self, tag: str, chosen: str, folder: str) -> None:
        self._copy(chosen, folder)
        self._remove(self._chosen(chosen))
        self.ok(tag)

    def do_uid_copy(self, tag: str, chosen: str, folder: str) -> None:
        self._copy(chosen, folder)
        self.ok(tag)

    def do_uid_store(self, tag: str, chosen: str, action: str, flag: str) -> None:
        assert action == "+FLAGS.SILENT"
        assert self.writable
        for mail in self._chosen(chosen):
            mail.flags.add(flag.strip("()"))
        self.ok(tag)

    def do_uid_expunge(self, tag: str, chosen: str) -> None:
        self._remove([mail for mail in self._chosen(chosen) if r"\Deleted" in mail.flags])
        self.ok(tag)

    def _copy(self, chosen: str, folder: str) -> None:
        assert self.writable
        self.server.folders[folder.strip('"')].extend(self._chosen(chosen))

    def _remove(self, gone: list[FakeMail]) -> None:
        self.server.mails[:] = [mail for mail in self.server.mails if mail not in gone]

    def _chosen(self, sequence_set: str) -> list[FakeMail]:
        """RFC 3501: `n:*` means the last mail too, even if its UID is below n."""
        uids: set[int] = set()
        last = max((mail.uid for mail in self.server.mails), default=0)
        for part in sequence_set.split(","):
            ends = [last if end == "*" else int(end) for end in part.split(":")]
            uids.update(range(min(ends), max(ends) + 1))
        return [mail for mail in self.server.mails if mail.uid in uids]

"""A real Dovecot and a real Postfix as plain processes on loopback, in a folder and on ports of their own."""

import contextlib
import os
import shutil
import signal
import socket
import socketserver
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from string import Template

PASSWORD = "live-hemmelighed"
AUTHSERV_ID = "mx.live.example"
DEADLINE = 20.0

_ETC = Path(__file__).with_name("etc")
_DOVECOT, _POSTFIX = "/usr/sbin/dovecot", "/usr/sbin/postfix"
_PORTS = ("imap", "imaps", "lmtp", "smtp", "submission", "border")


def lacking() -> str | None:
    """Why the servers cannot be started here, None where they can."""
    programs = {"Dovecot": _DOVECOT, "Dovecot's LMTP": "/usr/lib/dovecot/lmtp", "Postfix": _POSTFIX}
    missing = [name for name, program in programs.items() if not Path(program).exists()]
    if shutil.which("openssl") is None:
        missing.append("openssl")
    if missing:
        return f"{' and '.join(missing)} not installed (apt-get install dovecot-imapd dovecot-lmtpd postfix openssl)"
    return None if os.geteuid() == 0 else "Postfix can only be started by root"


def until(condition: Callable[[], object], what: str, seconds: float = DEADLINE) -> None:
    """Wait for `condition` to be true; what is not seen in time is an error that names `what`."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"not within {seconds:.0f} s: {what}"
        time.sleep(0.02)


class MailServers:
    """The servers of one session. `border` is told which recipients to refuse and which senders to vouch for."""

    def __init__(self) -> None:
        # Not pytest's own folder: Dovecot's and Postfix's users must be able to walk into this one.
        self.folder = Path(tempfile.mkdtemp(prefix="live-"))
        self.folder.chmod(0o755)
        self.ports = dict(zip(_PORTS, _free_ports(len(_PORTS)), strict=True))
        self.border = Border(self.ports["border"])

    @property
    def ca(self) -> Path:
        """The certificate of the authority that signed the servers' certificate."""
        return self.folder / "tls" / "ca.pem"

    def start(self) -> None:
        """Returns when both answer on all their ports."""
        _certificates(self.folder / "tls")
        for name in (
            "dovecot/run",
            "dovecot/state",
            "mail",
            "postfix/etc",
            "postfix/queue",
            "postfix/data",
            "postfix/log",
        ):
            (self.folder / name).mkdir(parents=True)
        shutil.chown(self.folder / "mail", "nobody", "nogroup")
        shutil.chown(self.folder / "postfix/data", "postfix")
        self._write("dovecot.conf", "dovecot/dovecot.conf")
        self._write("main.cf", "postfix/etc/main.cf")
        self._write("master.cf", "postfix/etc/master.cf")
        self.border.start()
        self.start_dovecot()
        self.start_postfix()

    def stop(self) -> None:
        """Ends all processes and removes the folder."""
        for end in (self.stop_postfix, self.stop_dovecot, self.border.stop):
            with contextlib.suppress(OSError, AssertionError):
                end()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start_dovecot(self) -> None:
        self._run(_DOVECOT, "-c", self.folder / "dovecot/dovecot.conf")
        self._until_open("imap", "imaps", "lmtp")
        self._hurry()

    def stop_dovecot(self) -> None:
        """Returns when the master and all its children are gone, and with them every session."""
        _end(self.folder / "dovecot/run/master.pid")
        self._until_closed("imap", "imaps", "lmtp")

    def start_postfix(self) -> None:
        self._run(_POSTFIX, "-c", self.folder / "postfix/etc", "start")
        self._until_open("smtp", "submission")

    def stop_postfix(self) -> None:
        _end(self.folder / "postfix/queue/pid/master.pid")
        self._until_closed("smtp", "submission")

    def renew_uidvalidity(self, user: str) -> None:
        """The same mails under new UIDs, as after a restore from a backup. Dovecot must be stopped."""
        maildir = self.folder / "mail" / user
        for name in ("dovecot-uidlist", "dovecot.index", "dovecot.index.cache", "dovecot.index.log"):
            (maildir / name).unlink(missing_ok=True)

    @contextlib.contextmanager
    def dovecot_away(self) -> Iterator[None]:
        """An outage of IMAP, for as long as the block lasts."""
        self.stop_dovecot()
        try:
            yield
        finally:
            self.start_dovecot()

    @contextlib.contextmanager
    def postfix_away(self) -> Iterator[None]:
        """An outage of SMTP, for as long as the block lasts."""
        self.stop_postfix()
        try:
            yield
        finally:
            self.start_postfix()

    def _write(self, template: str, file: str) -> None:
        text = Template((_ETC / template).read_text("utf-8"))
        facts = {
            "folder": str(self.folder),
            "password": PASSWORD,
            **{name: str(p) for name, p in self.ports.items()},
        }
        (self.folder / file).write_text(text.substitute(facts), "utf-8")

    def _run(self, *command: str | Path) -> None:
        # A file, no pipe: what has gone into the background keeps its end of a pipe open.
        said = self.folder / "said"
        with said.open("w") as output:
            done = subprocess.run(command, stdout=output, stderr=output, timeout=DEADLINE)
        assert done.returncode == 0, f"{command[0]}: {said.read_text()}\n{self.log()}"

    def log(self) -> str:
        """The last words of both servers."""
        files = (self.folder / "dovecot/log", self.folder / "postfix/log/maillog")
        return "\n".join(file.read_text("utf-8", "replace")[-4000:] for file in files if file.exists())

    def _hurry(self) -> None:
        """What Postfix holds back for a Dovecot that was away goes out now."""
        if (self.folder / "postfix/queue/pid/master.pid").exists():
            self._run("/usr/sbin/postqueue", "-c", self.folder / "postfix/etc", "-f")

    def _until_open(self, *names: str) -> None:
        for name in names:
            until(lambda name=name: _answers(self.ports[name]), f"{name} answers\n{self.log()}")

    def _until_closed(self, *names: str) -> None:
        for name in names:
            until(lambda name=name: not _answers(self.ports[name]), f"{name} is closed")


class Border:
    """What the organisation's mail border decides, as a policy service (Postfix' SMTPD_POLICY_README).

    `refusals` maps recipients to a reply like "550 5.1.1 No such user". Mail from outside is vouched for by an
    Authentication-Results header (RFC 8601) with the result of SPF for the envelope sender's domain.
    """

    def __init__(self, port: int) -> None:
        self.refusals: dict[str, str] = {}
        self.asked: list[str] = []
        border = self

        class Handler(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                question: dict[str, str] = {}
                for line in self.rfile:
                    name, _, value = line.decode("utf-8", "replace").rstrip("\n").partition("=")
                    if name:
                        question[name] = value
                    else:
                        self.wfile.write(f"action={border.answer(question)}\n\n".encode())
                        question = {}

        class Server(socketserver.ThreadingTCPServer):
            allow_reuse_address = True
            daemon_threads = True

        self._server = Server(("127.0.0.1", port), Handler)

    def answer(self, question: dict[str, str]) -> str:
        recipient, sender = question.get("recipient", "").lower(), question.get("sender", "")
        self.asked.append(recipient)
        if recipient in self.refusals:
            return self.refusals[recipient]
        if question.get("sasl_username") or not sender:
            return "DUNNO"
        return f"PREPEND Authentication-Results: {AUTHSERV_ID}; spf=pass smtp.mailfrom={sender}"

    def start(self) -> None:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), name="border", daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def _free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        listeners = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(count)]
        return [listener.getsockname()[1] for listener in listeners]


def _answers(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


def _end(pid_file: Path) -> None:
    pid = int(pid_file.read_text().strip())
    os.kill(pid, signal.SIGTERM)
    until(lambda: not Path(f"/proc/{pid}").exists() or _is_zombie(pid), f"process {pid} ends")


def _is_zombie(pid: int) -> bool:
    """In a container nobody may collect what has ended."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    return True


def _certificates(folder: Path) -> None:
    """A private authority and a certificate of the servers for localhost and 127.0.0.1."""
    folder.mkdir()
    key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
    extensions = "subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n"
    (folder / "extensions").write_text(extensions)
    for command in (
        f"req -x509 {key} -days 2 -subj /CN=Live -keyout ca.key -out ca.pem "
        "-addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign",
        f"req {key} -subj /CN=localhost -keyout server.key -out server.csr",
        "x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile extensions -out server.pem",
    ):
        subprocess.run(["openssl", *command.split()], cwd=folder, check=True, capture_output=True)

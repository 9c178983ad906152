"""SpamAssassin's local rules: one spamd for all mails, each as it lies in a mailbox after a delivery. No network."""

import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

SPAMD = shutil.which("spamd", path="/usr/sbin:/usr/bin")
_PATIENCE = 60  # seconds
_AT_ONCE = 2
_OPTIONS = ("--local", "--nouser-config", "--max-children", str(_AT_ONCE), "--min-children", str(_AT_ONCE))
_NOTHING_LEARNT = "use_bayes 0\nuse_auto_whitelist 0"
_DELIVERED = """Return-Path: <info@forening.example>\r
Authentication-Results: mx.skolen.example; spf=pass smtp.mailfrom=forening.example; dkim=pass\r
 header.d=forening.example; dmarc=pass header.from=forening.example\r
Received: from mail.forening.example (mail.forening.example [198.18.0.25]) (using TLSv1.3)\r
 by mx.skolen.example (Postfix) with ESMTPS id 4Z1x2y3z; {now}\r
"""


@dataclass(frozen=True, slots=True)
class Score:
    """`rules` are the names of those that counted."""

    points: float
    rules: str


def scores(mails: Iterable[bytes]) -> list[Score]:
    """What spamd thinks of each, in their order."""
    with (
        tempfile.TemporaryDirectory() as folder,
        _spamd(Path(folder)) as path,
        ThreadPoolExecutor(_AT_ONCE) as pool,
    ):
        return list(pool.map(lambda raw: _asked(path, delivered(raw)), mails))


def delivered(raw: bytes) -> bytes:
    """The mail with what servers write above it, sent now."""
    now = format_datetime(datetime.now(UTC))
    dated = re.sub(rb"(?m)^Date: [^\r\n]+", f"Date: {now}".encode(), raw, count=1)
    return _DELIVERED.format(now=now).encode() + dated


@contextmanager
def _spamd(folder: Path) -> Iterator[str]:
    path = str(folder / "socket")
    command = [
        str(SPAMD),
        *_OPTIONS,
        "--socketpath",
        path,
        "--cf",
        _NOTHING_LEARNT,
        "--helper-home-dir",
        str(folder),
    ]
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen([*command, "--syslog", "stderr"], stderr=log) as process,
    ):
        try:
            _wait_for(path, folder / "log")
            yield path
        finally:
            process.terminate()


def _wait_for(path: str, log: Path) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        try:
            _exchange(path, b"PING SPAMC/1.5\r\n\r\n")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"spamd does not answer: {log.read_text()[-500:]}")


def _asked(path: str, raw: bytes) -> Score:
    said = _exchange(path, b"SYMBOLS SPAMC/1.5\r\nContent-length: %d\r\n\r\n" % len(raw) + raw)
    head, _, rules = said.partition("\r\n\r\n")
    found = re.search(r"^Spam: \w+ ; (-?[\d.]+) /", head, re.MULTILINE)
    assert found, said
    return Score(float(found[1]), rules.strip())


def _exchange(path: str, asked: bytes) -> str:
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(_PATIENCE)
        line.connect(path)
        line.sendall(asked)
        line.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: line.recv(65536), b"")).decode()

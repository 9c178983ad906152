"""Invitations to many: from the officer's JA until the mail server has the last of ten thousand personal ones."""

import sqlite3
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from service.store.db import FILE_NAME
from service.wire.embedded import EmbeddedPostOffice
from tests.bench.figures import Figure
from tests.bench.rig import ADDRESS, Daemon, settle_in, sink, until
from tests.daemon.harness import OFFICER

MANY = 10_000
AIM = 6.0  # seconds


def invitations() -> list[Figure]:
    """Every letter is composed and durable in the outbox before the first is handed over."""
    post = EmbeddedPostOffice()
    post.start()
    with tempfile.TemporaryDirectory() as name, sink() as world:
        folder = Path(name)
        (folder / "data").mkdir()
        settle_in(folder / "data", MANY)
        day = datetime.now(UTC) + timedelta(days=30)
        called = (
            f"MØDE Forårsmøde\nDato: {day:%d.%m.%Y}\nTid: 13-15\nSted: Lokale 2\n\nVi skal tale om backup."
        )
        with Daemon(folder, post.imap_port, world.port, "any") as daemon:
            post.deliver(ADDRESS, _mail(called))
            for kind in ("confirm-address", "preview"):
                until(lambda kind=kind: _asked(folder, kind), f"{kind}\n{daemon.said}")
                began, worked = time.perf_counter(), daemon.processor_seconds
                post.deliver(ADDRESS, _mail("JA", _asked(folder, kind)))
            until(lambda: len(world.accepted) == MANY + 1, f"all are invited\n{daemon.said}")
            worked = daemon.processor_seconds - worked
            members = [at for to, at in world.accepted.items() if to != OFFICER]
    post.stop()
    what = f"{MANY:,} personal invitations"
    return [
        Figure(
            f"{what}: from JA until the sink has the first, and all are durable", min(members) - began, "s"
        ),
        Figure(f"{what}: from JA until the sink has the last", max(members) - began, "s", AIM),
        Figure(f"{what}: the daemon's processor time for each", worked / MANY * 1000, "ms", digits=2),
    ]


def _mail(text: str, answers: str = "") -> bytes:
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"] = (
        f"Mette Holm <{OFFICER}>",
        ADDRESS,
        "SV: Møde" if answers else "Møde",
    )
    mail["Message-ID"] = f"<{time.time_ns()}@aaben.example>"
    if answers:
        mail["In-Reply-To"] = answers
    mail.set_content(text)
    return mail.as_bytes()


def _asked(folder: Path, kind: str) -> str:
    """The Message-ID of the letter of that kind, empty while there is none."""
    rows = _rows(folder, "SELECT message_id FROM outbox WHERE kind = ? AND state = 'sent'", kind)
    return str(rows[0][0]) if rows else ""


def _rows(folder: Path, sql: str, *values: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / "data" / FILE_NAME)) as db:
        return db.execute(sql, values).fetchall()

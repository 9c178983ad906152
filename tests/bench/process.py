"""The daemon as a process: its memory with many members, its start, and what importing costs."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from service.wire.embedded import EmbeddedPostOffice
from tests.bench.figures import Figure, best_median
from tests.bench.mails import registration
from tests.bench.rig import ADDRESS, Daemon, settle_in, sink, until

MANY, MAILS = 100_000, 500
ROUNDS, STARTS = 3, 5
IMPORTING = 600  # milliseconds aimed at


def memory() -> list[Figure]:
    """Resident memory with 100,000 members, before and after 500 mails."""
    post = EmbeddedPostOffice()
    post.start()
    with tempfile.TemporaryDirectory() as folder, sink() as world:
        (Path(folder) / "data").mkdir()
        settle_in(Path(folder) / "data", MANY)
        with Daemon(Path(folder), post.imap_port, world.port, "any") as daemon:
            before = daemon.resident
            for number in range(MAILS):
                post.deliver(ADDRESS, registration(number))
            until(lambda: len(world.accepted) == MAILS, "all are answered")
            after = daemon.resident
    post.stop()
    return [
        Figure(f"memory at {MANY:,} members, just started", before, "MiB"),
        Figure(f"memory at {MANY:,} members, after {MAILS} mails", after, "MiB", 90),
    ]


def start() -> list[Figure]:
    """From the start of the process until it is ready, and until the mailbox is open; the best of three medians."""
    post = EmbeddedPostOffice()
    post.start()
    ready: list[list[float]] = []
    watching: list[list[float]] = []
    with tempfile.TemporaryDirectory() as folder, sink() as world:
        for _ in range(ROUNDS):
            ready.append([])
            watching.append([])
            for _ in range(STARTS):
                with Daemon(Path(folder), post.imap_port, world.port, "any") as daemon:
                    ready[-1].append(daemon.ready_at - daemon.started_at)
                    watching[-1].append(daemon.watching_at - daemon.started_at)
    post.stop()
    return [
        Figure("process start → `ready`", best_median(ready), "s", 0.7, digits=2),
        Figure("process start → mailbox open", best_median(watching), "s", digits=2),
        *(_importing(module) for module in ("service.cli", "service.mail.read", "service.daemon.daemon")),
        _importing_again("service.daemon.daemon"),
    ]


def _importing_again(module: str) -> Figure:
    """As an installed service does, whose bytecode is kept."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        return _importing(module, environment, ", its bytecode kept")


def _importing(module: str, environment: Mapping[str, str] = os.environ, how: str = "") -> Figure:
    code = f"import time; began = time.perf_counter(); import {module}; print(time.perf_counter() - began)"
    command = [sys.executable, "-c", code]
    rounds = [
        [
            float(subprocess.run(command, capture_output=True, check=True, env=environment).stdout)
            for _ in range(STARTS)
        ]
        for _ in range(ROUNDS)
    ]
    return Figure(f"importing `{module}`{how}", best_median(rounds) * 1000, "ms", IMPORTING, digits=0)

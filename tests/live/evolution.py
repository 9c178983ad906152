"""A calendar that others wrote: the one of Evolution and GNOME, without a screen."""

import json
import os
import select
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

from tests.live.servers import DEADLINE

_PROGRAM = Path(__file__).with_name("evolution_calendar.py")
_DEBIANS_PYTHON = "/usr/bin/python3"
_OWN_BUS = "/usr/bin/dbus-run-session"
_NEEDED = (_DEBIANS_PYTHON, _OWN_BUS, "/usr/libexec/evolution-calendar-factory")
_HAS_BINDINGS = 'import gi; gi.require_version("ECal", "2.0")'


def lacking() -> str | None:
    """Why Evolution's calendar cannot be started here, None where it can."""
    if all(Path(program).exists() for program in _NEEDED):
        done = subprocess.run([_DEBIANS_PYTHON, "-c", _HAS_BINDINGS], capture_output=True, timeout=DEADLINE)
        if done.returncode == 0:
            return None
    return "not installed (apt-get install evolution-data-server gir1.2-ecal-2.0 python3-gi dbus-daemon)"


@dataclass(frozen=True)
class Entry:
    """An event as it stands in the calendar."""

    uid: str
    starts: datetime
    summary: str


class Evolution:
    """Somebody's calendar, which is empty at first."""

    def __init__(self, home: Path, process: "subprocess.Popen[str]") -> None:
        self._letter = home / "letter.ics"
        self._process = process

    def takes_over(self, letter: EmailMessage) -> list[Entry]:
        """What the calendar holds when the letter was handed to it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        part = next(part for part in letter.walk() if part.get_content_type() == "text/calendar")
        self._letter.write_bytes(part.get_payload(decode=True))
        self._process.stdin.write(f"{self._letter}\n")
        self._process.stdin.flush()
        answers, _, _ = select.select([self._process.stdout], [], [], DEADLINE)
        line = self._process.stdout.readline() if answers else ""
        assert line, f"no answer of Evolution's calendar; see {self._letter.with_name('log')}"
        return [
            Entry(found["uid"], datetime.fromtimestamp(found["starts"], UTC), found["summary"])
            for found in json.loads(line)
        ]


@contextmanager
def evolution(home: Path) -> Iterator[Evolution]:
    """The calendar in `home`, on a message bus of its own that ends with the block."""
    (home / "run").mkdir(parents=True, mode=0o700)
    own = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_"))}
    own |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(home / "run"), "LC_ALL": "C.UTF-8"}
    with (
        (home / "log").open("w") as log,
        subprocess.Popen(
            [_OWN_BUS, "--", _DEBIANS_PYTHON, str(_PROGRAM)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            env=own,
            text=True,
        ) as process,
    ):
        yield Evolution(home, process)

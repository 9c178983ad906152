"""A mail program with a calendar that others wrote: Gnus and org of Emacs, without a terminal."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from tests.live.people import Person
from tests.live.servers import DEADLINE, PASSWORD

_PROGRAM = Path(__file__).with_suffix(".el")


def lacking() -> str | None:
    """Why Gnus cannot be started here, None where it can."""
    return None if shutil.which("emacs") else "Emacs not installed (apt-get install emacs-nox)"


@dataclass(frozen=True)
class Gnus:
    """The mail program of `person`, who is in London: its calendar tells an hour less than Copenhagen's clocks."""

    person: Person
    home: Path

    def __post_init__(self) -> None:
        (self.home / ".emacs.d").mkdir(parents=True)
        self._calendar.write_text("* Meetings\n", "utf-8")
        self._logins.write_text(
            f'machine localhost login {self.person.address} password "{PASSWORD}"\n', "utf-8"
        )

    def accepts(self, letter: EmailMessage) -> str:
        """Fetches the letter, and sends its answer through Postfix. Returns what is shown, like its fellows."""
        return self._presses("gnus-icalendar-reply-accept", letter)

    def declines(self, letter: EmailMessage) -> str:
        return self._presses("gnus-icalendar-reply-decline", letter)

    def takes_over(self, letter: EmailMessage) -> str:
        """Fetches the letter, and has the calendar follow it."""
        return self._presses("gnus-icalendar-event-export", letter)

    def calendar(self) -> str:
        """The org file with all events, as it lies on the disk."""
        return self._calendar.read_text("utf-8")

    def _presses(self, button: str, letter: EmailMessage) -> str:
        command = [
            "emacs",
            "--quick",
            "--batch",
            "--load",
            str(_PROGRAM),
            "--funcall",
            "calendar-client-press",
        ]
        done = subprocess.run(
            [*command, button, str(letter["Message-ID"])],
            capture_output=True,
            text=True,
            env=self._environment(),
            timeout=DEADLINE * 2,
        )
        assert done.returncode == 0, f"{button}:\n{done.stderr}"
        return done.stdout

    def _environment(self) -> dict[str, str]:
        servers = self.person.servers
        return os.environ | {
            "HOME": str(self.home),
            "LC_ALL": "C.UTF-8",
            "TZ": "Europe/London",
            "MEMBER_NAME": self.person.name,
            "MEMBER_ADDRESS": self.person.address,
            "MEMBER_LOGINS": str(self._logins),
            "MEMBER_CA": str(servers.ca),
            "MEMBER_IMAP": str(servers.ports["imap"]),
            "MEMBER_SMTP": str(servers.ports["smtp"]),
            "MEMBER_CALENDAR": str(self._calendar),
        }

    @property
    def _calendar(self) -> Path:
        return self.home / "calendar.org"

    @property
    def _logins(self) -> Path:
        return self.home / "logins"

"""Mails as people's programs write them: new ones, replies with what they answer quoted, and presses of a button."""

import re
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr
from pathlib import Path

from service.demo.year.people import PartStat, Person, Received

_QUOTED = 12  # lines of a letter that a reply quotes
_HEADING = re.compile(r"^\d+(?:/\d\d)? \S.*$", re.MULTILINE)
_ENTRY = re.compile(r"^---- (?P<key>\S+)\n", re.MULTILINE)


class Phrasebook:
    """What people write, by key: a file of entries, each a subject line and a text, or a text alone."""

    def __init__(self, *files: Path) -> None:
        self._entries: dict[str, str] = {}
        for file in files:
            _, *parts = _ENTRY.split(file.read_text("utf-8"))
            self._entries |= dict(zip(parts[::2], parts[1::2], strict=True))

    def subject_and_text(self, key: str, facts: dict[str, str]) -> tuple[str, str]:
        """Raises KeyError for an entry or a fact that there is not."""
        written = self._entries[key].strip("\n").format_map(facts) + "\n"
        if written.startswith("Subject: "):
            head, _, text = written.partition("\n")
            return head.removeprefix("Subject: "), text.lstrip("\n")
        return "", written


def filled(frame: str, written: str) -> str:
    """What was `written`, block by block below the headings of the frame; the last headings share the last block."""
    blocks = written.strip("\n").split("\n\n")
    headings = _HEADING.findall(frame)
    below = [*blocks[: len(headings) - 1], *[blocks[-1]] * max(1, len(headings) - len(blocks) + 1)]
    return "\n\n".join(f"{heading}\n{text}" for heading, text in zip(headings, below, strict=False)) + "\n"


def fresh(person: Person, number: int, now: datetime, subject: str, text: str) -> EmailMessage:
    """A mail that begins something."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = formataddr((person.name, person.email)) if person.name else person.email
    mail["To"] = person.mailbox
    mail["Subject"] = subject
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<year.{number}@{person.email.rpartition('@')[2]}>"
    mail.set_content(text, cte="quoted-printable")
    return mail


def reply(
    person: Person, number: int, now: datetime, letter: Received, subject: str, text: str
) -> EmailMessage:
    """A reply above the letter it answers, of which the beginning is quoted."""
    quoted = "\n".join(f"> {line}".rstrip() for line in letter.text.splitlines()[:_QUOTED])
    whole = f"{text}\nDen {now:%d.%m.%Y} kl. {now:%H.%M} skrev {person.mailbox}:\n\n{quoted}\n"
    answered = (
        letter.subject if letter.subject.upper().startswith(("SV:", "RE:")) else f"SV: {letter.subject}"
    )
    mail = fresh(person, number, now, subject or answered, whole)
    mail["In-Reply-To"] = mail["References"] = str(letter.mail["Message-ID"])
    return mail


def pressed(
    person: Person, number: int, now: datetime, letter: Received, button: PartStat
) -> EmailMessage | None:
    """The calendar's own reply to an invitation (RFC 5546 §3.2.3); None where the letter has no calendar part."""
    asked = letter.calendar
    if asked is None:
        return None
    event = re.sub(r"\r?\n[ \t]", "", asked).replace("\r\n", "\n")
    kept = "\r\n".join(
        line for line in event.split("\n") if line.startswith(("UID:", "SEQUENCE:", "DTSTART", "ORGANIZER"))
    )
    calendar = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Calendar//EN\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n"
        f"{kept}\r\nDTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}\r\n"
        f"ATTENDEE;PARTSTAT={button}:mailto:{person.email}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    mail = fresh(person, number, now, f"{button.capitalize()}: {letter.subject}", "\n")
    mail["In-Reply-To"] = str(letter.mail["Message-ID"])
    mail.add_alternative(calendar, subtype="calendar", params={"method": "REPLY"}, cte="quoted-printable")
    return mail

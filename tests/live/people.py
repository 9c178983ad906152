"""People with mail programs: they write through the border by SMTP, and read their mailboxes by IMAP."""

import email
import email.policy
import itertools
import smtplib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime, formataddr

from imap_tools import MailBoxUnencrypted

from tests.live.servers import PASSWORD, MailServers, until

_numbers = itertools.count(1)


@dataclass(frozen=True)
class Seen:
    """A mail as it lies in a folder."""

    uid: int
    mail: EmailMessage
    flags: frozenset[str]

    @property
    def subject(self) -> str:
        return str(self.mail["Subject"])


@dataclass
class Person:
    """Somebody with an address, who remembers which letters were read already."""

    servers: MailServers
    name: str
    address: str
    _read: set[str] = field(default_factory=set)

    def writes(self, to: str, subject: str, text: str, **headers: str) -> EmailMessage:
        """Compose a mail and send it off; `headers` with `_` for `-`."""
        mail = self.composes(to, subject, text, **headers)
        self.sends(mail, to)
        return mail

    def composes(self, to: str, subject: str, text: str, **headers: str) -> EmailMessage:
        mail = EmailMessage(policy=email.policy.SMTP)
        mail["From"], mail["To"] = formataddr((self.name, self.address)), to
        mail["Subject"], mail["Date"] = subject, format_datetime(datetime.now(UTC))
        mail["Message-ID"] = f"<{time.time_ns()}.{next(_numbers)}@{self.address.partition('@')[2]}>"
        for name, value in headers.items():
            mail[name.replace("_", "-")] = value
        mail.set_content(text)
        return mail

    def sends(self, mail: EmailMessage, to: str, envelope_sender: str | None = None) -> None:
        sender = self.address if envelope_sender is None else envelope_sender
        # Named, or smtplib would ask a name server for its own name each time.
        with smtplib.SMTP("127.0.0.1", self.servers.ports["smtp"], "people.example", timeout=10) as smtp:
            smtp.sendmail(sender, [to], mail.as_bytes())

    def answers(self, letter: EmailMessage, text: str, *, threaded: bool = True) -> EmailMessage:
        """Reply as mail programs do, with the letter quoted below; not `threaded`: only the subject says to what."""
        subject, message_id = str(letter["Subject"]), str(letter["Message-ID"])
        quoted = "\n".join(f"> {line}" for line in _text(letter).splitlines())
        wrote = f"Den 2. marts 2026 kl. 12.00 skrev {letter['From']}:"
        mail = self.composes(_address(letter), f"SV: {subject}", f"{text}\n\n{wrote}\n\n{quoted}\n")
        if threaded:
            mail["In-Reply-To"], mail["References"] = message_id, message_id
        self.sends(mail, _address(letter))
        return mail

    def receives(self, kind: str) -> EmailMessage:
        """The next letter of that X-Tovholder kind; waits for it."""
        found: list[EmailMessage] = []

        def arrived() -> bool:
            unread = [letter for letter in self.letters() if letter["Message-ID"] not in self._read]
            found[:] = [letter for letter in unread if kind_of(letter) == kind]
            return bool(found)

        until(arrived, f"{kind} to {self.address}")
        self._read.add(str(found[0]["Message-ID"]))
        return found[0]

    def letters(self) -> list[EmailMessage]:
        """All that lies in the person's INBOX, oldest first."""
        return [seen.mail for seen in MailReader(self.servers, self.address).lists()]

    def kinds(self) -> list[str]:
        return [kind_of(letter) for letter in self.letters()]


@dataclass(frozen=True)
class MailReader:
    """A mail program that looks into a mailbox, by default without changing anything, \\Recent included."""

    servers: MailServers
    address: str

    def lists(self, folder: str = "INBOX") -> list[Seen]:
        with self._open(folder) as box:
            recent = set(box.uids("RECENT"))
            return [
                Seen(
                    int(found.uid or 0),
                    email.message_from_bytes(found.obj.as_bytes(), policy=email.policy.default),
                    frozenset({*found.flags, *({"\\Recent"} if found.uid in recent else ())}),
                )
                for found in box.fetch(mark_seen=False)
            ]

    def subjects(self, folder: str = "INBOX") -> list[str]:
        return [seen.subject for seen in self.lists(folder)]

    def waits_for(self, subject: str, folder: str = "INBOX", copies: int = 1) -> Seen:
        until(lambda: self.subjects(folder).count(subject) >= copies, f"{copies} × {subject!r} in {folder}")
        return next(seen for seen in self.lists(folder) if seen.subject == subject)

    def flags(self, uid: int, flag: str) -> None:
        """Set a flag as a person does by hand."""
        with self._open("INBOX", readonly=False) as box:
            box.client.uid("STORE", str(uid), "+FLAGS", f"({flag})")

    def moves_back(self, folder: str) -> None:
        """All of `folder` into INBOX again."""
        with self._open(folder, readonly=False) as box:
            box.client._get_capabilities()  # type: ignore[attr-defined]
            box.move(box.uids(), "INBOX")

    @contextmanager
    def _open(self, folder: str, readonly: bool = True) -> Iterator[MailBoxUnencrypted]:
        box = MailBoxUnencrypted("127.0.0.1", self.servers.ports["imap"], timeout=10)
        with box.login(self.address, PASSWORD, initial_folder=None):
            if folder == "INBOX" or box.folder.exists(folder):
                box.folder.set(folder, readonly)
                yield box
            else:
                yield _Nothing()  # type: ignore[misc]


class _Nothing:
    """A folder that does not exist yet has no mails."""

    def uids(self, criteria: str) -> list[str]:
        return []

    def fetch(self, mark_seen: bool) -> list[object]:
        return []


def kind_of(letter: EmailMessage) -> str:
    """The word of X-Tovholder, empty for what people wrote."""
    return str(letter["X-Tovholder"] or "").partition(";")[0].strip()


def _text(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    return body.get_content() if body else ""


def text_of(letter: EmailMessage) -> str:
    """The plain text of a letter, in one line, so that line breaks do not matter."""
    return " ".join(_text(letter).split())


def _address(letter: EmailMessage) -> str:
    return email.utils.parseaddr(str(letter["Reply-To"] or letter["From"]))[1]

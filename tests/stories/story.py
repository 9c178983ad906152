"""Stories: text files of mails in and what must come of them, to which the office is held.

A story is blocks, each begun by a line of four hyphens and a word:

    What the story is about, for people.
    ---- mail
    From: Anne Holm <anne@bageriet.example>
    To: flerefaglaerte@slagelse.dk
    Subject: Tilmelding

    Hej, jeg vil gerne være med …
    ---- then
    handled registration eligible-and-complete
    letter welcome to anne@bageriet.example
    ---- clock +61 days
    ---- then
    …

`clock 2023-12-05 09:00` sets the clock, with nothing to come of it. `bounce bo@bageriet.example minutes-draft` brings
the latest letter of that kind back.

Beneath a letter there may stand what it must hold: `says Velkommen til IT-netværket` for a stretch of its text,
`subject …` for one of its subject, `attached liste.csv` for a file. A `file liste.csv` block before a mail gives a
text file that the mail's `Attach: liste.csv` takes along. `Proved-by: mx.example` is the mail server's word for the
sender, `Html: yes` says that the text is HTML.

A mail that replies says so in its headers: `Answers: ask-details` replies in the thread of the latest letter of
that kind to its sender, `Answers-subject-only: ask-details` as a program does that drops the thread, and
`Answers-of: bo@bageriet.example ask-details` replies to a letter that went to somebody else. With
`Envelope: mallory@evil.example` somebody else sends it in the name of its From.
"""

import email.policy
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.parser import Parser
from email.utils import format_datetime, parseaddr

MARK = "---- "
_FOR_THE_STORY = frozenset(
    {"Answers", "Answers-subject-only", "Answers-of", "Envelope", "Attach", "Proved-by", "Html"}
)
_UNITS = {
    "day": "days",
    "days": "days",
    "hour": "hours",
    "hours": "hours",
    "minute": "minutes",
    "minutes": "minutes",
}


@dataclass(frozen=True, slots=True)
class LetterSeen:
    """A letter that went out, as far as a reply to it needs to know."""

    kind: str
    recipient: str
    message_id: str
    subject: str


@dataclass(slots=True)
class Block:
    """One step: a `mail`, a `file` for one, what is `then` expected, a push of the `clock`, a letter that comes
    back (`bounce`).
    """

    word: str
    argument: str
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


@dataclass(slots=True)
class Story:
    """What it is about, and its blocks in order."""

    about: str
    blocks: list[Block]


def parse_story(text: str) -> Story:
    """Takes a story apart. ValueError for a block of an unknown word."""
    about: list[str] = []
    blocks: list[Block] = []
    for line in text.splitlines():
        if line.startswith(MARK):
            word, _, argument = line[len(MARK) :].strip().partition(" ")
            if word not in {"mail", "file", "then", "clock", "bounce"}:
                raise ValueError(f"a story has no block {word!r}")
            blocks.append(Block(word, argument.strip()))
        elif blocks:
            blocks[-1].lines.append(line)
        else:
            about.append(line)
    return Story("\n".join(about).strip(), blocks)


def push(argument: str, now: datetime) -> timedelta:
    """`+61 days` as a duration, and `2023-12-05 09:00` (UTC) as the one from `now` to then."""
    if not argument.startswith("+"):
        return datetime.fromisoformat(argument).replace(tzinfo=UTC) - now
    number, unit = argument.removeprefix("+").split()
    return timedelta(**{_UNITS[unit]: float(number)})


def compose_mail(
    block: Block, seen: list[LetterSeen], now: datetime, number: int, files: Mapping[str, str] | None = None
) -> tuple[str, str, bytes]:
    """(envelope sender, envelope recipient, bytes) of a mail block, with the headers that every mail program adds.

    `files` are those that it may attach, by name.
    """
    written = Parser(policy=email.policy.default).parsestr(block.text.strip("\n") + "\n")
    mail = EmailMessage(policy=email.policy.SMTP)
    answers = _answered(written, seen)
    sender = parseaddr(str(written["From"]))[1]
    if "Proved-by" in written:
        domain = sender.rpartition("@")[2]
        mail["Authentication-Results"] = f"{written['Proved-by']}; dmarc=pass header.from={domain}"
    for name, value in written.items():
        if name not in _FOR_THE_STORY:
            mail[name] = str(value)
    if answers is not None:
        if "Answers-subject-only" not in written:
            mail["In-Reply-To"] = mail["References"] = answers.message_id
        if "Subject" not in mail:
            mail["Subject"] = (
                answers.subject if answers.subject.startswith("SV:") else f"SV: {answers.subject}"
            )
    if "Date" not in mail:
        mail["Date"] = format_datetime(now.astimezone(UTC))
    if "Message-ID" not in mail:
        mail["Message-ID"] = f"<story.{number}.{now.timestamp():.0f}@{sender.rpartition('@')[2]}>"
    mail.set_content(str(written.get_payload()), subtype="html" if "Html" in written else "plain", cte="8bit")
    for name in written.get_all("Attach", []):
        mail.add_attachment((files or {})[str(name)], filename=str(name))
    envelope = str(written.get("Envelope") or sender)
    return envelope, parseaddr(str(written["To"]))[1], mail.as_bytes()


def _answered(written: object, seen: list[LetterSeen]) -> LetterSeen | None:
    assert isinstance(written, EmailMessage)
    sender = parseaddr(str(written["From"]))[1].lower()
    kind = written.get("Answers") or written.get("Answers-subject-only")
    if "Answers-of" in written:
        sender, kind = str(written["Answers-of"]).split()
    if kind is None:
        return None
    for letter in reversed(seen):
        if letter.kind == str(kind) and letter.recipient.lower() == sender:
            return letter
    raise LookupError(f"no letter {kind} to {sender} yet")

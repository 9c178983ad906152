"""Every story in this folder comes out as it is written."""

from collections.abc import Callable
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from pathlib import Path

import pytest

from tests.office.desk import SETTINGS, Desk
from tests.stories.boxes import MINUTES_BOXES
from tests.stories.story import Block, LetterSeen, compose_mail, parse_story, push
from tests.workflows.bounces import bounce

STORIES = sorted(Path(__file__).parent.glob("*.story"))
CHECKS: dict[str, Callable[[EmailMessage], str]] = {
    "says": lambda letter: " ".join(_text(letter).split()),
    "subject": lambda letter: str(letter["Subject"]),
    "attached": lambda letter: " ".join(part.get_filename() or "" for part in letter.iter_attachments()),
}
SERVED = SETTINGS | MINUTES_BOXES
BOXES = {setting.mailbox.address: key for key, setting in SERVED.items()}
MINUTES = Path(__file__).parents[1] / "mail" / "minutes"  # where a file without text is taken from


def _text(letter: EmailMessage) -> str:
    part = letter.get_body(("plain",))
    return str(part.get_content()) if isinstance(part, EmailMessage) else ""


class _Reader:
    """Plays a story against an office and writes down what came of each mail, in the story's own words."""

    def __init__(self, text: str) -> None:
        """A desk that serves the mailboxes which the story names."""
        self.desk = Desk(served={key: SERVED[key] for address, key in BOXES.items() if address in text})
        self.seen: list[LetterSeen] = []
        self.told: list[str] = []
        self.letters: list[EmailMessage] = []
        self.files: dict[str, str] = {}
        self._outbox = self._journal = 0
        self._members: set[str] = set()

    def mail(self, block: Block) -> None:
        self.desk.now += timedelta(minutes=1)
        _, to, raw = compose_mail(block, self.seen, self.desk.now, self.desk.uid, self.files)
        receipt = self.desk.bring(raw, BOXES[to])
        self._note(receipt.verdict)

    def clock(self, block: Block) -> None:
        """Until then, all that waited has been taken by its server."""
        delta = push(block.argument, self.desk.now)
        if not block.argument.startswith("+"):
            self.desk.now += delta
            return
        self._send()
        self.desk.wait(seconds=delta.total_seconds())
        self._note("clock")

    def bounce(self, block: Block) -> None:
        """`bo@x.example minutes-draft`: the latest letter of that kind to that address comes back."""
        self._send()
        self.desk.now += timedelta(minutes=1)
        recipient, kind = block.argument.split()
        letter = next(
            each
            for each in reversed(self.desk.letters())
            if str(each["X-Tovholder"]).startswith(kind) and recipient in str(each["To"])
        )
        receipt = self.desk.bring(bounce(letter), BOXES[str(parseaddr(str(letter["From"]))[1])])
        self._note(receipt.verdict)

    def _send(self) -> None:
        for mailbox in self.desk.served:
            letters = self.desk.dispatch.take(mailbox, 1_000, self.desk.now)
            self.desk.dispatch.settle([(letter.id, "sent", 250, "") for letter in letters], self.desk.now)

    def _note(self, verdict: str) -> None:
        self.told = [" ".join([verdict, *self._decided()])]
        raws = self.desk.office.outbox.bytes_of()[self._outbox :]
        self.letters = [message_from_bytes(raw, policy=policy.default) for _, _, raw in raws]
        for row in self.desk.office.outbox.letters(10_000)[self._outbox :]:
            self._outbox += 1
            self.seen.append(LetterSeen(row["kind"], row["recipient"], row["message_id"], row["subject"]))
            self.told.append(f"letter {row['kind']} to {row['recipient']}")
        members = {
            f"member {m.person.email} in {' '.join(m.networks)}" for m in self.desk.office.registry.members()
        }
        addresses = {line.split()[1] for line in members}
        self.told += sorted(
            f"gone {line.split()[1]}" for line in self._members if line.split()[1] not in addresses
        )
        self.told += sorted(members - self._members)
        self._members = members

    def _decided(self) -> list[str]:
        lines = self.desk.office.journal.lines(10_000)[self._journal :]
        self._journal += len(lines)
        decided = [line for line in lines if line["event"] == "decided"]
        return [f"{line['workflow']} {line['code']}" for line in decided]


def _as_expected(reader: _Reader, lines: list[str]) -> None:
    """Holds what came of a mail to the lines of a `then`."""
    assert reader.told == [line for line in lines if line.partition(" ")[0] not in CHECKS]
    number = -1
    for line in lines:
        word, _, what = line.partition(" ")
        if word == "letter":
            number += 1
        elif word in CHECKS:
            assert what in CHECKS[word](reader.letters[number]), f"{lines[0]}: {line}"


@pytest.mark.parametrize("file", STORIES, ids=[file.stem for file in STORIES])
def test_a_story_comes_out_as_it_is_written(file: Path) -> None:
    text = file.read_text("utf-8")
    reader = _Reader(text)
    for block in parse_story(text).blocks:
        if block.word == "mail":
            reader.mail(block)
        elif block.word == "clock":
            reader.clock(block)
        elif block.word == "bounce":
            reader.bounce(block)
        elif block.word == "file":
            reader.files[block.argument] = block.text or (MINUTES / block.argument).read_text("utf-8")
        elif block.word == "then":
            _as_expected(reader, [line.strip() for line in block.lines if line.strip()])


def test_there_are_stories() -> None:
    assert len(STORIES) >= 10

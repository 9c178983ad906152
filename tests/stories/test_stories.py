"""Every story in this folder, and the demo's, comes out as it is written."""

from datetime import timedelta
from pathlib import Path

import pytest

from service import demo
from service.demo.story import Block, LetterSeen, compose_mail, parse_story, push
from tests.office.desk import SETTINGS, Desk

STORIES = sorted(Path(__file__).parent.glob("*.story"))
BOXES = {setting.mailbox.address: key for key, setting in SETTINGS.items()}


class _Reader:
    """Plays a story against an office and writes down what came of each mail, in the story's own words."""

    def __init__(self) -> None:
        self.desk = Desk()
        self.seen: list[LetterSeen] = []
        self.told: list[str] = []
        self._outbox = self._journal = 0
        self._members: set[str] = set()

    def mail(self, block: Block) -> None:
        self.desk.now += timedelta(minutes=1)
        _, to, raw = compose_mail(block, self.seen, self.desk.now, self.desk.uid)
        receipt = self.desk.bring(raw, BOXES[to])
        self._note(receipt.verdict)

    def clock(self, block: Block) -> None:
        delta = push(block.argument)
        self.desk.wait(seconds=delta.total_seconds())
        self._note("clock")

    def _note(self, verdict: str) -> None:
        self.told = [" ".join([verdict, *self._decided()])]
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


@pytest.mark.parametrize("file", STORIES, ids=[file.stem for file in STORIES])
def test_a_story_comes_out_as_it_is_written(file: Path) -> None:
    reader = _Reader()
    for block in parse_story(file.read_text("utf-8")).blocks:
        if block.word == "mail":
            reader.mail(block)
        elif block.word == "clock":
            reader.clock(block)
        elif block.word == "then":
            expected = [line.strip() for line in block.lines if line.strip()]
            assert reader.told == expected


def test_the_demo_s_story_says_what_each_mail_must_come_to() -> None:
    story = parse_story((Path(demo.__file__).parent / "first_day.story").read_text("utf-8"))
    words = [block.word for block in story.blocks if block.word != "say"]
    assert words == ["mail", "then"] * (len(words) // 2)


def test_there_are_stories() -> None:
    assert len(STORIES) >= 10

"""Mails as people write them, and what must be read from them: see tests/post/README.md."""

from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

import pytest

from service.mail.parse import parse
from service.mail.read import read
from service.mail.reading import Reading
from tests.mail.settings import SETTINGS

POST = Path(__file__).parent.parent / "post"
FIELDS = ("name", "email", "phone", "title", "organisation")


@dataclass(frozen=True)
class Case:
    why: str
    raw: bytes
    mailbox: str
    expected: tuple[str, ...]


def cases(path: Path) -> list[Case]:
    return [_case(block) for block in path.read_text("utf-8").split("\n=== ")[1:]]


def _case(block: str) -> Case:
    why, _, rest = block.partition("\n")
    letter, _, expected = rest.rpartition("\n---\n")
    head, _, body = letter.partition("\n\n")
    message = EmailMessage()
    mailbox, card = "forening", []
    for line in head.split("\n"):
        name, _, value = line.partition(": ")
        if name == "To":
            mailbox = value
        elif name == "Card":
            card.append(value)
        else:
            message[name] = value
    message["To"] = SETTINGS[mailbox].mailbox.address
    message["Date"] = "Mon, 21 Sep 2026 10:00:00 +0200"
    message.set_content(body)
    if card:
        message.add_attachment("\r\n".join(card).encode(), "text", "vcard", filename="kort.vcf")
    return Case(why, message.as_bytes(), mailbox, tuple(expected.strip().split("\n")))


def told(reading: Reading) -> tuple[str, ...]:
    """A reading in the words of the post files."""
    if reading.kind != "request":
        return (reading.automatic or reading.kind,)
    lines = []
    for request in reading.requests:
        values = [getattr(request.person, field) or "-" for field in FIELDS]
        lines.append(f"{request.action} {','.join(request.networks) or '-'}: {'; '.join(values)}")
        if request.missing:
            lines.append(f"missing: {', '.join(request.missing)}")
        if request.was:
            lines.append(f"was: {request.was}")
    return tuple(lines)


ALL = [
    pytest.param(case, id=f"{path.stem}: {case.why}")
    for path in sorted(POST.glob("*.txt"))
    for case in cases(path)
]


def test_the_post_is_there() -> None:
    assert len(ALL) >= 60


@pytest.mark.parametrize("case", ALL)
def test_mail_is_read_as_a_careful_secretary_reads_it(case: Case) -> None:
    reading = read(parse(case.raw), SETTINGS[case.mailbox])
    assert told(reading) == case.expected, "\n".join(reading.reasons)

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
DATE = "Mon, 21 Sep 2026 10:00:00 +0200"
FORM = ("Html", "Flowed", "Charset", "Card-Charset", "Cover", "Inner-From", "Inner-Subject")
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
    told_of, card = {}, []
    for line in head.split("\n"):
        name, _, value = line.partition(": ")
        if name == "Card":
            card.append(value)
        else:
            told_of[name] = value
    mailbox = told_of.pop("To", "forening")
    form = {name: told_of.pop(name) for name in FORM if name in told_of}
    message = _message(body, form, mailbox, told_of)
    if card:
        octets = "\r\n".join(card).encode(form.get("Card-Charset", "utf-8"))
        message.add_attachment(octets, "text", "vcard", filename="kort.vcf")
    raw = message.as_bytes()
    if "Charset" in form:
        raw = raw.replace(b"charset=iso-8859-1", _label(form["Charset"]))
    return Case(why, raw, mailbox, tuple(expected.strip().split("\n")))


def _message(body: str, form: dict[str, str], mailbox: str, headers: dict[str, str]) -> EmailMessage:
    message = EmailMessage()
    for name, value in {**headers, "To": SETTINGS[mailbox].mailbox.address, "Date": DATE}.items():
        message[name] = value
    if "Cover" in form:
        inner = EmailMessage()
        inner["From"], inner["Subject"], inner["Date"] = form["Inner-From"], form["Inner-Subject"], DATE
        inner.set_content(body)
        message.set_content(form["Cover"])
        message.add_attachment(inner)
    elif "Charset" in form:
        octets = body.encode(form["Charset"].partition("/")[2])
        message.set_content("x")
        message.set_param("charset", "iso-8859-1")
        message.replace_header("Content-Transfer-Encoding", "8bit")
        message.set_payload(octets.decode("ascii", "surrogateescape"))
    else:
        message.set_content(body, subtype="html" if "Html" in form else "plain")
        if "Flowed" in form:
            message.set_param("format", "flowed")
    return message


def _label(charset: str) -> bytes:
    label = charset.partition("/")[0]
    return b"format=fixed" if label == "none" else f"charset={label}".encode()


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
    assert len(ALL) >= 300


@pytest.mark.parametrize("case", ALL)
def test_mail_is_read_as_a_careful_secretary_reads_it(case: Case) -> None:
    reading = read(parse(case.raw), SETTINGS[case.mailbox])
    assert told(reading) == case.expected, "\n".join(reading.reasons)

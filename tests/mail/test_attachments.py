"""Attachments: what stdlib's parser reads back is what was attached, and no filename breaks a header."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.decision import Attachment
from service.mail.compose import Composed
from tests.mail.test_compose import compose, read, text


def attached(name: str, content: bytes = b"{}") -> Composed:
    return compose(files=(Attachment(name, "application/json", content),))


def test_attachments_follow_the_letter_and_come_back_whole() -> None:
    files = (
        Attachment("data.json", "application/json", '{"navn": "Søren"}'.encode() * 40),
        Attachment("members.csv", "text/csv; charset=utf-8", b"a;b\n\xff\x00\r\n--=_\n"),
        Attachment("empty.txt", "text/plain", b""),
    )
    composed = compose(files=files)
    mail = read(composed)
    letter, *others = mail.iter_parts()
    assert mail.get_content_type() == "multipart/mixed"
    assert letter.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in letter.iter_parts()] == ["text/plain", "text/html"]
    assert [part.get_content_disposition() for part in others] == ["attachment"] * 3
    assert [part["Content-Type"].replace('"', "") for part in others] == [file.content_type for file in files]
    assert [(part.get_filename(), part.get_payload(decode=True)) for part in others] == [
        (file.filename, file.content) for file in files
    ]
    assert max(map(len, composed.raw.split(b"\r\n"))) <= 78
    assert not set(composed.raw.replace(b"\r\n", b"")) & set(b"\r\n")


def test_a_letter_says_the_same_with_an_attachment_and_without() -> None:
    plain, composed = compose(), attached("data.json")
    fields = [
        [field for field in read(letter).items() if field[0] != "Content-Type"]
        for letter in (plain, composed)
    ]
    assert fields[0] == fields[1]
    assert (text(composed), text(composed, "html")) == (text(plain), text(plain, "html"))


@pytest.mark.parametrize(
    "name",
    [
        "data.json",
        "my data (2).json",
        "Søren Kjærgaard.json",
        "李小龍.json",
        "o'brien 100% (=2B) é.json",
        "x" * 95 + ".json",
        "Oplysninger om Søren Kjærgaard på Nordby Erhvervsskole, æøå og åøæ.json",
    ],
)
def test_a_filename_comes_back_whole_from_lines_of_at_most_78(name: str) -> None:
    composed = attached(name)
    (part,) = read(composed).iter_attachments()
    assert part.get_filename() == name
    assert max(map(len, composed.raw.split(b"\r\n"))) <= 78
    assert set(composed.raw) <= set(range(128))


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "etc_passwd"),
        ("C:\\x.json", "C__x.json"),
        ('a"; filename="b.exe', "a_; filename=_b.exe"),
        ("a\r\nBcc: b@x.example", "a Bcc_ b@x.example"),
        ("fil\u202enosj.exe", "filnosj.exe"),
        ("", "attachment"),
        ("...", "attachment"),
    ],
)
def test_a_filename_is_one_that_every_system_can_hold(name: str, safe: str) -> None:
    (part,) = read(attached(name)).iter_attachments()
    assert part.get_filename() == safe


@settings(deadline=1_000)  # the first example compiles the patterns
@given(st.text(max_size=150), st.binary(max_size=300))
def test_any_filename_and_content_make_a_mail_that_can_be_read(name: str, content: bytes) -> None:
    composed = attached(name, content)
    (part,) = read(composed).iter_attachments()
    assert part.get_payload(decode=True) == content
    assert part.get_filename()
    assert part.keys() == ["Content-Type", "Content-Disposition", "Content-Transfer-Encoding"]
    assert max(map(len, composed.raw.split(b"\r\n"))) <= 78


@pytest.mark.parametrize(
    "content_type", ["text/plain\r\nBcc: b@x.example", "text/plæin", "text/plain\x00", ""]
)
def test_a_content_type_that_no_header_can_hold_is_refused(content_type: str) -> None:
    with pytest.raises(ValueError, match="not a header field"):
        compose(files=(Attachment("a", content_type, b""),))

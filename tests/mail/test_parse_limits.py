"""What a hostile mail costs: no nesting, no encoding and no date may cost the service its memory or its time."""

import base64
import time
import tracemalloc
from datetime import UTC, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.mail.mail import Mail
from service.mail.parse import parse

SIZE = 5 * 1024 * 1024  # octets of each hostile mail
HEAD = b"From: A <a@b.example>\r\nSubject: s\r\nDate: Thu, 12 Mar 2026 13:05:00 +0100\r\n"
TEXT = b"Content-Type: text/plain\r\n\r\n"
MAIL = b"Content-Type: message/rfc822\r\n"


def prose(size: int) -> bytes:
    return (b"Jeg vil gerne tilmelde Ola Hansen.\r\n" * (size // 36 + 1))[:size]


def multiparts(levels: int, leaf: bytes, opening: bytes = b"\r\n", header: bytes = b"\r\n") -> bytes:
    """`leaf` in that many multiparts; `header` ends the header of each, `opening` stands in front of each child."""
    before = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%dx\r\n%s--b%dx%s" % (level, header, level, opening)
        for level in range(levels)
    )
    return before + leaf + b"".join(b"\r\n--b%dx--\r\n" % level for level in reversed(range(levels)))


def parts(count: int, part: bytes) -> bytes:
    return (
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
        + (b"--b\r\n" + part + b"\r\n") * count
        + b"--b--"
    )


def encoded_mails(levels: int, encoding: bytes) -> bytes:
    content = TEXT + prose(SIZE * 3**levels // 4**levels if encoding == b"base64" else SIZE)
    for _ in range(levels):
        written = base64.encodebytes(content) if encoding == b"base64" else content
        content = MAIL + b"Content-Transfer-Encoding: " + encoding + b"\r\n\r\n" + written
    return content


def encoded(content_type: bytes, encoding: bytes, piece: bytes, size: int = SIZE) -> bytes:
    head = b"Content-Type: " + content_type + b"\r\nContent-Transfer-Encoding: " + encoding + b"\r\n\r\n"
    return head + piece * (size // len(piece))


EMOJI_HEADERS = ("X: " + "y" * 63_000 + "\U0001f600\r\n").encode() * 4
TEXT_COST = (
    20 * 1024 * 1024
)  # octets that the text and the headers of a hostile mail may take beside its size
FAMILIES = {
    "eight mails in each other": (MAIL + b"\r\n") * 8 + TEXT + prose(SIZE),
    "ninety mails in each other": (MAIL + b"\r\n") * 90 + TEXT + prose(SIZE),
    "ninety multiparts in each other": multiparts(90, TEXT + prose(SIZE)),
    "ninety mails in multiparts": multiparts(45, TEXT + prose(SIZE), opening=b"\r\n" + MAIL + b"\r\n"),
    "base64 of mails": encoded_mails(6, b"base64"),
    "quoted-printable of mails": encoded_mails(7, b"quoted-printable"),
    "three hundred mails": parts(299, MAIL + b"\r\nSubject: x\r\n\r\n" + prose(SIZE // 300)),
    "three hundred files": parts(300, encoded(b"image/png", b"base64", b"AAAA", SIZE // 300)),
    "three hundred texts": parts(300, encoded(b"text/plain", b"8bit", b"K\xe6re venner\r\n", SIZE // 300)),
    "headers of four octets a letter": parts(
        SIZE // len(EMOJI_HEADERS), MAIL + b"\r\n" + EMOJI_HEADERS + b"\r\n"
    ),
    "headers that do not end": multiparts(90, b"x\r\n" * (SIZE // 3), header=b"no header\r\n"),
    "headers without number": parts(299, MAIL + b"\r\n" + b"X:\r\n" * 999 + b"\r\n"),
    "chains of headers that do not end": parts(
        20, multiparts(90, b"x\r\n" * (SIZE // 60), header=b"no header\r\n")
    ),
    "one file in base64": encoded(b"image/png", b"base64", b"A" * 76 + b"\r\n"),
    "one file in broken base64": encoded(b"image/png", b"base64", b"AAAA!"),
    "one file of padding": encoded(b"image/png", b"base64", b"AA="),
    "one file in quoted-printable": encoded(b"image/png", b"quoted-printable", b"=C3=A6"),
    "one text": encoded(b"text/plain", b"8bit", prose(36)),
}


@pytest.mark.parametrize("content", FAMILIES.values(), ids=FAMILIES.keys())
def test_no_mail_takes_more_than_thrice_its_size_in_memory_and_what_its_text_takes(content: bytes) -> None:
    raw = HEAD + content
    tracemalloc.start()
    try:
        assert parse(raw).subject == "s"
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 3 * len(raw) + TEXT_COST


@pytest.mark.parametrize("content", FAMILIES.values(), ids=FAMILIES.keys())
def test_no_nesting_takes_longer_than_a_second(content: bytes) -> None:
    started = time.process_time()
    parse(HEAD + content)
    assert time.process_time() - started < 1


def test_a_mail_is_read_up_to_forty_mebibytes() -> None:
    raw = (HEAD + b"Content-Type: application/pdf\r\n\r\n").ljust(40 * 1024 * 1024, b"x") + b"beyond"
    found = parse(raw)
    assert "mail cut after 40 MiB" in found.defects
    assert found.size == len(raw)
    assert raw.endswith(found.parts[0].payload + b"beyond")


def depth(mail: Mail) -> int:
    return max((1 + depth(inner) for inner in mail.nested), default=0)


def test_mails_are_read_eight_deep_and_what_lies_deeper_is_left_unread() -> None:
    eight, nine = (parse(HEAD + (MAIL + b"\r\n") * levels + TEXT + b"inmost") for levels in (8, 9))
    assert (depth(eight), depth(nine)) == (8, 8)
    inmost = eight
    while inmost.nested:
        inmost = inmost.nested[0]
    assert inmost.text == "inmost"
    assert "mails nested deeper than 8" not in eight.defects
    assert "mails nested deeper than 8" in nine.defects


def test_the_texts_of_all_mails_together_are_bounded() -> None:
    found = parse(HEAD + parts(100, MAIL + b"\r\n" + TEXT + prose(64 * 1024)))
    assert 4_000_000 < sum(len(inner.text) for inner in found.nested) < 4_300_000
    assert found.nested[0].defects == parse(TEXT + b"hej").defects
    assert "text cut after a million characters" in found.nested[-1].defects


def test_the_headers_of_all_mails_together_are_bounded() -> None:
    found = parse(HEAD + parts(12, MAIL + b"\r\n" + EMOJI_HEADERS + b"\r\n"))
    assert [len(inner.headers) for inner in found.nested] == [4] * 8 + [0]
    assert [part.content_type for part in found.parts[9:]] == ["application/octet-stream"] * 3
    assert "header blocks left out after 2 MiB" in found.defects


def test_mails_beside_each_other_are_not_deep() -> None:
    found = parse(HEAD + parts(20, MAIL + b"\r\nSubject: inner\r\n\r\n" + prose(36)))
    assert [inner.subject for inner in found.nested] == ["inner"] * 20
    assert not [defect for defect in found.defects if "nested" in defect]


@pytest.mark.parametrize("encoding", [b"7bit", b"base64", b"quoted-printable"])
def test_an_attached_mail_is_read_whatever_its_encoding_and_kept_only_once(encoding: bytes) -> None:
    inner = b"Subject: inner\r\n\r\nINNER"
    written = base64.encodebytes(inner) if encoding == b"base64" else inner
    attached = MAIL + b"Content-Transfer-Encoding: " + encoding + b"\r\n\r\n" + written
    found = parse(HEAD + parts(1, attached) + b"\r\n")
    assert [(mail.subject, mail.text) for mail in found.nested] == [("inner", "INNER")]
    assert [(part.content_type, part.payload) for part in found.parts] == [("message/rfc822", b"")]
    assert found.nested[0].size == len(inner)


def test_two_mails_that_only_bring_another_differ_if_what_they_bring_does() -> None:
    one, same, other = (
        parse(HEAD + extra + parts(1, MAIL + b"\r\nSubject: x\r\n\r\n" + text))
        for extra, text in ((b"", b"one"), (b"Received: from x\r\n", b"one"), (b"", b"other"))
    )
    assert one.digest == same.digest
    assert one.digest != other.digest


def test_files_that_decode_to_too_much_are_left_empty_and_told() -> None:
    for content in (encoded_mails(7, b"quoted-printable"), encoded(b"image/png", b"base64", b"AA=")):
        assert "too much to decode" in parse(HEAD + content).defects
    assert "too much to decode" not in parse(HEAD + encoded_mails(1, b"base64")).defects


def test_a_file_that_pads_every_line_is_read_whole() -> None:
    raw = HEAD + encoded(b"image/png", b"base64", b"A" * 74 + b"==\r\n")
    assert len(parse(raw).parts[0].payload) == 55 * (SIZE // 78)


def test_the_body_behind_an_endless_header_is_found() -> None:
    for length in range(256 * 1024 - 12, 256 * 1024 + 4):
        found = parse(b"Subject: s\r\nX: ".ljust(length, b"x") + b"\r\n\r\nhej")
        assert (found.subject, found.text) == ("s", "hej")
    assert parse(b"Subject: s\r\nX: ".ljust(3 * 1024 * 1024, b"x") + b"\r\n\r\nhej").subject == "s"
    many = parse(b"X: y\r\n" * 1_001 + b"Subject: s\r\n\r\nhej")
    assert (many.subject, many.text) == ("", "hej")


DATES = st.builds(
    "{:02} {} {:04} {:02}:{:02}:{:02} {}{:02}{:02}".format,
    st.sampled_from([1, 31, 32]),
    st.sampled_from(["Jan", "Dec"]),
    st.sampled_from([0, 49, 99, 100, 1969, 2026, 9998, 9999, 10_000]),
    st.sampled_from([0, 23, 24]),
    st.integers(0, 60),
    st.integers(0, 60),
    st.sampled_from(["+", "-", ""]),
    st.sampled_from([0, 12, 23, 99]),
    st.integers(0, 99),
)


@settings(max_examples=500, deadline=1_000)
@given(DATES | st.text(max_size=60))
def test_a_date_that_is_read_can_be_told_in_every_zone(text: str) -> None:
    found = parse(b"Date: " + text.encode() + b"\r\n\r\n").date
    if found is not None:
        for hours in (-23, 0, 23):
            assert found.astimezone(UTC).astimezone(timezone(timedelta(hours=hours))) == found


@pytest.mark.parametrize(
    "text",
    ["Fri, 31 Dec 9999 23:59:59 -1200", "Fri, 31 Dec 9999 23:59:59 +0000", "Fri, 1 Jan 9999 00:00:00 -0000"],
)
def test_a_date_at_the_ends_of_time_is_none(text: str) -> None:
    found = parse(b"Date: " + text.encode() + b"\r\n\r\n")
    assert found.date is None
    assert "no readable Date" in found.defects


@pytest.mark.parametrize("text", ["Wed, 1 Jan 1902 00:00:00 +0000", "Fri, 1 Jan 2100 00:00:00 -1200"])
def test_a_date_long_ago_or_far_ahead_is_read(text: str) -> None:
    assert parse(b"Date: " + text.encode() + b"\r\n\r\n").date is not None

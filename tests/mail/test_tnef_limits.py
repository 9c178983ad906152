"""What a hostile winmail.dat costs: no count and no nesting may cost the service its memory or its time."""

import struct
import time
import tracemalloc

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from service.mail import tnef
from service.mail.parse import parse
from service.mail.read import read
from tests.mail.settings import SETTINGS
from tests.mail.tnef_writer import (
    BODY,
    CARD,
    CODE_PAGE,
    FILE,
    FILE_BEGINS,
    MESSAGE_CLASS,
    MESSAGE_PROPERTIES,
    OLD_WISH,
    PR_BODY,
    PR_DATA,
    PR_HTML,
    PR_HTML_CODE_PAGE,
    PR_LONG_NAME,
    PR_SENDER_SMTP,
    PR_SUBJECT,
    UNICODE,
    WISH,
    attribute,
    embedded,
    file,
    mail,
    message,
    opened,
    part,
    prop,
    props,
    stream,
    text_part,
)


def test_messages_are_read_three_deep() -> None:
    inmost = message(prop(PR_BODY, "inmost"))
    two, three = opened(embedded(embedded(inmost))), opened(embedded(embedded(embedded(inmost))))
    assert two.nested[0].nested[0].text == "inmost"
    assert two.defects == ()
    assert three.nested[0].nested[0].nested == ()
    assert "messages nested deeper than 3 in winmail.dat" in three.defects


def test_a_hundred_files_are_read_over_all_streams() -> None:
    one, other = (part(stream(*(file(title="x", data=b"x") for _ in range(count)))) for count in (60, 41))
    found = parse(mail(one, other))
    assert len([each for each in found.parts if each.filename == "x"]) == tnef.FILE_LIMIT == 100
    assert "more than 100 files in winmail.dat" in found.defects


BEYOND = struct.pack("<I", 0xFFFFFFFF)
DEFECTIVE = {
    "no TNEF": (b"PK\3\4", "a winmail.dat that is no TNEF"),
    "nothing": (b"", "a winmail.dat that is no TNEF"),
    "half an attribute": (stream(b"\1\2\3"), "a winmail.dat that is cut short"),
    "an attribute that is cut": (stream(OLD_WISH)[:-20], "a winmail.dat that is cut short"),
    "an attribute of four gigabytes": (
        stream(struct.pack("<BHHI", 1, BODY, 2, 0xFFFFFFFF) + b"x"),
        "a winmail.dat that is cut short",
    ),
    "four milliards of properties": (
        stream(attribute(MESSAGE_PROPERTIES, BEYOND)),
        "too many properties in winmail.dat",
    ),
    "four milliards of values": (
        stream(attribute(MESSAGE_PROPERTIES, props(struct.pack("<HH", 0x1003, PR_BODY) + BEYOND))),
        "too many properties in winmail.dat",
    ),
    "four milliards of strings": (
        stream(attribute(MESSAGE_PROPERTIES, props(struct.pack("<HH", UNICODE, PR_BODY) + BEYOND))),
        "a winmail.dat whose properties are damaged",
    ),
    "a million empty strings": (
        stream(
            attribute(
                MESSAGE_PROPERTIES,
                props(struct.pack("<HHI", UNICODE, PR_BODY, 1_000_000) + bytes(4_000_000)),
            )
        ),
        "too many properties in winmail.dat",
    ),
    "a property of an unknown type": (
        stream(attribute(MESSAGE_PROPERTIES, props(struct.pack("<HH", 0x77, 0x77)))),
        "a winmail.dat whose properties are damaged",
    ),
    "properties without their number": (stream(attribute(MESSAGE_PROPERTIES, b"\1")), "damaged"),
    "too many attributes": (
        stream(attribute(BODY, b"") * 10_001),
        "more than 10000 attributes in winmail.dat",
    ),
    "files without number": (
        stream(attribute(FILE_BEGINS, b"", FILE) * 9_000),
        "more than 100 files in winmail.dat",
    ),
    "many lists of properties": (
        stream(attribute(MESSAGE_PROPERTIES, props(*[prop(PR_BODY, "x")] * 9_000)) * 3),
        "too many properties in winmail.dat",
    ),
}


@pytest.mark.parametrize(("content", "defect"), DEFECTIVE.values(), ids=DEFECTIVE.keys())
def test_what_is_wrong_is_told_in_words_and_costs_no_time(
    content: bytes, defect: str, caplog: pytest.LogCaptureFixture
) -> None:
    started = time.process_time()
    found = parse(mail(text_part("Hej"), part(content)))
    assert time.process_time() - started < 1
    assert found.text == "Hej"
    assert any(defect in told for told in found.defects)
    assert caplog.records == []


def test_what_stands_before_a_damage_is_read() -> None:
    sound = prop(PR_BODY, WISH)
    assert opened(attribute(MESSAGE_PROPERTIES, props(sound, b"\x77\x77\x77\x77"))).text == WISH.strip()
    assert opened(OLD_WISH, b"\1\2\3").text == WISH.strip()


SIZE = 5 * 1024 * 1024
HEAVY = {
    "one file": file(title="x", data=b"x" * SIZE),
    "one file among the properties": file(prop(PR_DATA, b"x" * SIZE)),
    "a name": file(prop(PR_LONG_NAME, "\U0001f600" * (SIZE // 4))),
    "a text": message(prop(PR_BODY, "\U0001f600" * (SIZE // 4))),
    "a message in a message": embedded(embedded(file(prop(PR_DATA, b"x" * SIZE)))),
    "a text of one letter a line": message(prop(PR_BODY, "x\n" * (SIZE // 4))),
    "the same text often": attribute(BODY, b"Hej med jer" * 100) * 5_000,
}


@pytest.mark.parametrize("encoding", ["base64", "binary"])
@pytest.mark.parametrize("content", HEAVY.values(), ids=HEAVY.keys())
def test_a_large_winmail_dat_costs_what_a_large_mail_does(content: bytes, encoding: str) -> None:
    packed = stream(content)
    head = b"Content-Type: application/ms-tnef\r\n\r\n" + packed
    raw = mail(part(packed) if encoding == "base64" else head)
    started = time.process_time()
    parse(raw)
    assert time.process_time() - started < 1
    tracemalloc.start()
    try:
        parse(raw)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 5.2 * len(raw)


SOUND = stream(
    CODE_PAGE,
    attribute(MESSAGE_CLASS, b"IPM.Note\0"),
    attribute(BODY, b"hej"),
    message(
        prop(PR_BODY, "hej"), prop(PR_HTML, b"<p>hej"), prop(PR_SUBJECT, "s"), prop(PR_HTML_CODE_PAGE, 65001)
    ),
    file(prop(PR_LONG_NAME, "a.vcf"), title="a.vcf", data=CARD),
    embedded(message(prop(PR_BODY, "inner"), prop(PR_SENDER_SMTP, "a@b.example"))),
)
CHANGES = st.lists(
    st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 8), st.binary(max_size=8)),
    min_size=1,
    max_size=6,
)


@settings(max_examples=300, deadline=1_000)
@given(CHANGES)
@example([(6, 0, b"\2")])
def test_no_change_of_a_stream_breaks_the_reading(changes: list[tuple[int, int, bytes]]) -> None:
    changed = SOUND
    for position, length, new in changes:
        changed = changed[:position] + new + changed[position + length :]
    found = parse(mail(text_part("Hej"), part(changed)))
    assert found.text == "Hej"
    assert [each.content_type for each in found.parts[:2]] == ["text/plain", "application/ms-tnef"]
    read(found, SETTINGS["forening"])


@settings(max_examples=100, deadline=1_000)
@given(st.binary(max_size=300))
def test_any_octets_behind_the_signature_give_a_mail(octets: bytes) -> None:
    found = parse(mail(part(stream(octets))))
    assert found.subject == "Tilmelding"
    read(found, SETTINGS["forening"])

"""`mail.parse`: forty-five ways in which a mail can be broken, and what must come out of each."""

import time
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.domain.network import Address
from service.mail.parse import is_forward, parse

BASE = b"From: A <a@b.example>\nTo: x@y.example\nSubject: s\nDate: Thu, 12 Mar 2026 13:05:00 +0100\nMessage-ID: <1@x>"


def mail(headers: bytes, body: bytes = b"hej\r\n") -> bytes:
    return headers.replace(b"\n", b"\r\n") + b"\r\n\r\n" + body


def plain(charset: bytes, body: bytes, encoding: bytes = b"8bit") -> bytes:
    kind = b"\nContent-Type: text/plain" + (b"; charset=" + charset if charset else b"")
    return mail(BASE + kind + b"\nContent-Transfer-Encoding: " + encoding, body)


def mixed(*parts: bytes, kind: bytes = b"mixed") -> bytes:
    body = b"".join(b"--b\r\n" + part + b"\r\n" for part in parts) + b"--b--\r\n"
    return mail(BASE + b"\nContent-Type: multipart/" + kind + b"; boundary=b", body)


@dataclass
class Case:
    raw: bytes
    expected: dict[str, object]
    defect: str | None = None


SOREN = Address("Søren Åberg", "s@b.example")
RAW_NAME = "From: Søren Åberg <s@b.example>\nSubject: Tilmelding på møde"
OUTER = b"Content-Type: text/plain\r\n\r\nOuter"
CASES = {
    "raw Latin-1 in From": Case(
        mail(RAW_NAME.encode("latin-1")), {"from_": SOREN, "subject": "Tilmelding på møde"}
    ),
    "raw UTF-8 in From": Case(mail(RAW_NAME.encode()), {"from_": SOREN, "subject": "Tilmelding på møde"}),
    "a comma hidden in an encoded word": Case(
        mail(b"From: =?iso-8859-1?Q?Jensen=2C_S=F8ren?= <s@b.example>\nSubject: =?utf-8?B?VMOmc3Q=?="),
        {"from_": Address("Jensen, Søren", "s@b.example"), "subject": "Tæst"},
    ),
    "an unquoted comma in a name": Case(
        mail("From: Jensen, Søren <s@b.example>".encode()), {"from_": Address("Jensen, Søren", "s@b.example")}
    ),
    "an encoded word of unknown charset": Case(
        mail(b"From: =?x-bogus?Q?S=F8ren?= <s@b.example>\nSubject: =?x-bogus?Q?S=F8ren?="),
        {"from_": Address("Søren", "s@b.example"), "subject": "Søren"},
    ),
    "an encoded word of broken base64": Case(
        mail(b"From: =?utf-8?B?abc?= <s@b.example>\nSubject: =?utf-8?B?SGVqZ?="), {"subject": "Hej"}
    ),
    "encoded words split within a letter": Case(
        mail(b"From: s@b.example\nSubject: =?utf-8?Q?S=C3?=\n =?utf-8?Q?=B8ren?="), {"subject": "Søren"}
    ),
    "UTF-8 without charset": Case(plain(b"", "Søren Åse\r\n".encode()), {"text": "Søren Åse"}),
    "Latin-1 without charset": Case(plain(b"", "Søren Åse\r\n".encode("latin-1")), {"text": "Søren Åse"}),
    "UTF-8 labelled us-ascii": Case(plain(b"us-ascii", "Søren Åse\r\n".encode()), {"text": "Søren Åse"}),
    "Windows-1252 labelled iso-8859-1": Case(
        plain(b"iso-8859-1", "Søren – “ja” €\r\n".encode("cp1252")), {"text": "Søren – “ja” €"}
    ),
    "UTF-8 labelled iso-8859-1": Case(plain(b"iso-8859-1", "Søren Åse\r\n".encode()), {"text": "Søren Åse"}),
    "an unknown charset": Case(plain(b"x-unknown", "Søren Åse\r\n".encode("latin-1")), {"text": "Søren Åse"}),
    "a NUL in the charset": Case(plain(b'"utf\0-8"', "Søren\r\n".encode()), {"text": "Søren"}),
    "charset=base64, no codec for text": Case(plain(b"base64", "Søren\r\n".encode()), {"text": "Søren"}),
    "charset=rot13": Case(plain(b"rot13", b"Soren\r\n"), {"text": "Soren"}),
    "charset=idna": Case(plain(b"idna", b"xn--a..b\r\n"), {"text": "xn--a..b"}),
    "charset=utf-7": Case(plain(b"utf-7", b"S+APg-ren\r\n"), {"text": "S+APg-ren"}),
    "charset=unicode_escape": Case(plain(b"unicode_escape", b"S\\x41\r\n"), {"text": "S\\x41"}),
    "broken quoted-printable": Case(
        plain(b"utf-8", b"S=C3=B8ren =ZZ =\r\n", b"quoted-printable"),
        {"text": "Søren =ZZ "},
        "broken quoted-printable",
    ),
    "broken base64": Case(
        plain(b"utf-8", b"U8O4cmVu!!!#\r\nZ\r\n", b"base64"), {"text": "Søren"}, "broken base64"
    ),
    "two pieces of base64 one after the other": Case(
        plain(b"utf-8", b"SGVq\r\nIA==\r\nZMOlZw==\r\n", b"base64"), {"text": "Hej dåg"}, "broken base64"
    ),
    "a multipart without boundary": Case(
        mail(
            BASE + b"\nContent-Type: multipart/alternative",
            b"--x\r\nContent-Type: text/plain\r\n\r\nhej\r\n--x--\r\n",
        ),
        {"text": "hej"},
        "a multipart without a boundary",
    ),
    "a multipart whose boundary is nowhere": Case(
        mail(BASE + b"\nContent-Type: multipart/mixed; boundary=zz", b"hej\r\n"),
        {"text": "hej"},
        "a multipart whose boundary is not found",
    ),
    "a multipart that is not closed": Case(
        mail(BASE + b"\nContent-Type: multipart/mixed; boundary=b", b"--b\r\n\r\nhej\r\n"),
        {"text": "hej"},
        "a multipart that is not closed",
    ),
    "a date in words": Case(
        mail(b"From: a@b.example\nDate: torsdag den 12. marts 2026 kl. 13.05"),
        {"date": None},
        "no readable Date",
    ),
    "a date of a mad zone": Case(
        mail(b"From: a@b.example\nDate: Thu, 12 Mar 2026 13:05:00 +9999999"),
        {"date": None},
        "no readable Date",
    ),
    "no headers": Case(b"\r\nhej\r\n", {"text": "hej", "headers": ()}, "no From header"),
    "nothing": Case(b"", {"text": "", "parts": 1}, "no From header"),
    "two From": Case(
        mail(b"From: a@b.example\nFrom: ceo@b.example\nSubject: x"),
        {"from_": None, "subject": "x"},
        "more than one From header",
    ),
    "a name that is an address": Case(
        mail(b'From: "boss@org.example" <evil@x.example>'),
        {"from_": Address("boss@org.example", "evil@x.example")},
    ),
    "two addresses in From": Case(
        mail(b"From: boss@org.example, evil@x.example\nSender: evil@x.example"),
        {"from_": None, "sender": Address("", "evil@x.example")},
        "From is not exactly one address",
    ),
    "an address as unquoted name": Case(
        mail(b"From: boss@org.example <evil@x.example>"), {"from_": None}, "From is not exactly one address"
    ),
    "its own address as unquoted name": Case(
        mail(b"From: ola@org.example <Ola@Org.example>"),
        {"from_": Address("ola@org.example", "ola@org.example")},
    ),
    "a group in From": Case(
        mail(b"From: Undisclosed recipients:;"), {"from_": None}, "From is not exactly one address"
    ),
    "a group with a member in From": Case(
        mail(b"From: Boss: evil@x.example;"), {"from_": None}, "From is not exactly one address"
    ),
    "an @ hidden in an encoded word": Case(
        mail(b"From: =?utf-8?Q?boss=40org.example?= <evil@x.example>"),
        {"from_": Address("boss@org.example", "evil@x.example")},
    ),
    "a NUL in From": Case(
        mail(b"From: boss@org.example\0 <evil@x.example>"), {"from_": None}, "From is not exactly one address"
    ),
    "brackets in a quoted name": Case(
        mail(b'From: "boss@org.example> <" <evil@x.example>'),
        {"from_": Address("boss@org.example> <", "evil@x.example")},
    ),
    "a comment in From": Case(
        mail(b"From: (boss@org.example) evil@x.example (Eva)"), {"from_": Address("Eva", "evil@x.example")}
    ),
    "an address beyond ASCII": Case(
        mail("From: Søren <søren@bøx.example>".encode()), {"from_": Address("Søren", "søren@bøx.example")}
    ),
    "an address with an invisible letter": Case(
        mail("From: Søren <bo\u200bss@org.example>".encode()),
        {"from_": None},
        "From is not exactly one address",
    ),
    "a mail inside a mail": Case(
        mixed(
            OUTER,
            b"Content-Type: message/rfc822\r\n\r\nFrom: z@z.example\r\nSubject: inner\r\n\r\nINNER TEXT",
        ),
        {"text": "Outer", "nested": ["INNER TEXT"]},
    ),
    "a text attachment without a name": Case(
        mixed(OUTER, b"Content-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nATTACHED"),
        {"text": "Outer", "parts": 2},
    ),
    "a delivery report": Case(
        mixed(
            OUTER,
            b"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nStatus: 5.1.1\r\n",
            kind=b"report; report-type=delivery-status",
        ),
        {"text": "Outer", "parts": 2},
    ),
    "a calendar beside the text": Case(
        mixed(
            OUTER, b"Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR", kind=b"alternative"
        ),
        {"text": "Outer", "parts": 2},
    ),
    "three thousand multiparts": Case(
        BASE.replace(b"\n", b"\r\n")
        + b"\r\n"
        + b"".join(
            b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (i, i) for i in range(3000)
        )
        + b"Content-Type: text/plain\r\n\r\nx\r\n",
        {"subject": "s", "text": ""},
        "multiparts nested deeper than 100",
    ),
    "a header of a megabyte": Case(
        mail(BASE + b"\nX-A: " + b"a" * 1_000_000), {"subject": "s"}, "header block cut after 256 KiB"
    ),
    "broken RFC 2231 parameters": Case(
        mail(
            BASE
            + b"\nContent-Type: text/plain; charset*=bogus'da'S%F8; name*0*=utf-8''%ff; name*2=x\n"
            + b"Content-Disposition: inline",
        ),
        {"parts": 1, "subject": "s"},
    ),
    "a broken RFC 2231 filename": Case(
        mixed(
            OUTER,
            b"Content-Type: application/pdf; name*=bogus''S%F8ren.pdf\r\n"
            b"Content-Disposition: attachment; filename*=bogus''S%F8ren.pdf\r\n"
            b"Content-Transfer-Encoding: base64\r\n\r\nAAAA\r\n",
        ),
        {"filenames": [None, "Søren.pdf"]},
    ),
    "strange message ids": Case(
        mail(b"From: a@b.example\nMessage-ID: <[abc@x\nIn-Reply-To: <<a@b>>\nReferences: garbage <a@b>"),
        {"message_id": "<[abc@x>", "in_reply_to": ("<a@b>",), "references": ("<a@b>",)},
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_broken_mail_is_read_as_far_as_it_can_be(case: Case) -> None:
    found = parse(case.raw)
    shown = {
        "parts": len(found.parts),
        "nested": [inner.text for inner in found.nested],
        "filenames": [part.filename for part in found.parts],
    }
    for key, value in case.expected.items():
        assert (shown[key] if key in shown else getattr(found, key)) == value
    if case.defect:
        assert case.defect in found.defects


def test_a_thing_that_is_not_broken_has_no_defects() -> None:
    assert parse(mixed(OUTER, b"Content-Type: text/html\r\n\r\n<p>Outer", kind=b"alternative")).defects == ()


@pytest.mark.parametrize("line_break", [b"\r\n", b"\n", b"\r"])
def test_every_line_break_gives_the_same_mail(line_break: bytes) -> None:
    raw = mixed(OUTER, b"Content-Type: text/plain\r\n\r\nmore\r\nlines").replace(b"\r\n", line_break)
    assert parse(raw).text == "Outer\nmore\nlines"


def test_sixty_multiparts_in_each_other_are_read() -> None:
    raw = b"Content-Type: text/plain\r\n\r\nhere"
    for number in range(60):
        raw = b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n%s\r\n--b%d--\r\n" % (
            number,
            number,
            raw,
            number,
        )
    assert parse(BASE + b"\r\n" + raw).text == "here"


def test_html_is_used_where_the_plain_text_is_a_stub() -> None:
    stub = b"Content-Type: text/plain\r\n\r\nThis message is in HTML. Please use a program that shows it."
    shown = b"Content-Type: text/html; charset=utf-8\r\n\r\n<p>Jeg vil gerne v&aelig;re med</p>"
    assert parse(mixed(stub, shown, kind=b"alternative")).text == "Jeg vil gerne være med"
    assert parse(mixed(OUTER, shown, kind=b"alternative")).text == "Outer"


def test_flowed_text_is_joined_and_unstuffed() -> None:
    flowed = b'Content-Type: text/plain; format=flowed; delsp="no"\r\n\r\n'
    flowed += b"Jeg vil \r\ngerne med.\r\n From her\r\n> to \r\n> tre \r\n-- \r\nOla \r\n> x"
    assert parse(mixed(flowed)).text == "Jeg vil gerne med.\nFrom her\n> to tre \n-- \nOla \n> x"
    deleted = flowed.replace(b'"no"', b"yes")
    assert parse(mixed(deleted)).text.startswith("Jeg vilgerne med.")


def test_invisible_characters_are_gone_from_text_and_names() -> None:
    raw = "From: So\u200bfie\u202e <s@b.example>\nSubject: Til\xadmelding\nContent-Type: text/plain; charset=utf-8"
    found = parse(mail(raw.encode(), "\ufeffHej\u200d\xa0alle\u2028igen\x00".encode()))
    assert (found.from_, found.subject) == (Address("Sofie", "s@b.example"), "Tilmelding")
    assert found.text == "Hej alle\nigen"


def test_html_becomes_the_text_that_is_seen() -> None:
    page = """<html><head><title>no</title><style>p {color: red}</style></head><body><!-- no -->
      <div style="display: none">no</div><span style='font-size:0px'>no</span><p hidden>no</p>
      <p class=MsoNormal>Navn:</p><p class=MsoNormal>Ola</p><p class=MsoNormal>&nbsp;</p>
      <table><tr><td><p>Mobil</p></td><td><p>12 34 56 78</p></td></tr><tr><th>By</th><td>Vejen</td></tr></table>
      <ul><li>en<li>to</ul><div>slut<br>nu</div>
      <blockquote type=cite><div>gammelt</div><p>nyt</blockquote>
      <blockquote style="margin:0 0 0 40px;border:none;padding:0px">rykket ind</blockquote></body>"""
    raw = mail(BASE + b"\nContent-Type: text/html; charset=utf-8", page.encode())
    assert parse(raw).text.split("\n") == [
        "Navn:",
        "Ola",
        "",
        "Mobil\t12 34 56 78",
        "By\tVejen",
        "- en",
        "- to",
        "slut",
        "nu",
        "> gammelt",
        ">",
        "> nyt",
        "",
        "rykket ind",
    ]


def test_nested_html_keeps_its_words() -> None:
    raw = mail(BASE + b"\nContent-Type: text/html", b"<div>" * 100_000 + b"hej")
    assert parse(raw).text == "hej"


def test_a_second_copy_has_the_same_digest_and_another_mail_has_not() -> None:
    text = "Kære alle, jeg vil gerne være med."
    one = plain(b"utf-8", text.encode())
    other_way = b"Received: from x\r\n" + plain(b"iso-8859-1", text.encode("latin-1"))
    assert parse(one).digest == parse(other_way).digest
    assert parse(one).digest != parse(plain(b"utf-8", text.upper().encode())).digest


@pytest.mark.parametrize(
    ("subject", "expected"),
    [("VS: møde", True), ("Fwd: x", True), ("WG: x", True), ("SV: VS: x", False), ("Vs", False)],
)
def test_a_subject_says_whether_it_is_a_forward(subject: str, expected: bool) -> None:
    assert is_forward(subject) is expected


HOSTILE = {
    "100,000 headers": b"X: y\r\n" * 100_000 + b"\r\nhej",
    "only line feeds": b"\n" * 2_000_000,
    "only carriage returns": b"\r" * 2_000_000,
    "a header of brackets": b"From: " + b"<" * 60_000 + b"\r\n\r\n",
    "a header of quotes": b"From: " + b'"\\' * 30_000 + b"\r\n\r\n",
    "a header of comments": b"From: " + b"(" * 60_000 + b"\r\n\r\n",
    "encoded words without end": b"Subject: " + b"=?utf-8?Q?" * 6_000 + b"\r\n\r\n",
    "an unclosed parameter": b"Content-Type: text/plain" + b';a="\\' * 12_000 + b"\r\n\r\n",
    "parameters without end": b"Content-Type: text/plain" + b';a="' * 15_000 + b"\r\n\r\n",
    "false boundaries": mail(BASE + b"\nContent-Type: multipart/mixed; boundary=b", b"--bx\r\n" * 300_000),
    "thousands of parts": mail(
        BASE + b"\nContent-Type: multipart/mixed; boundary=b", b"--b\r\n\r\n" * 200_000
    ),
    "nothing but quotes": mail(BASE, b"> " * 500_000),
    "nothing but attributions": mail(BASE, b"Den 3. marts skrev Ola\r\n" * 40_000),
    "nothing but Fra": mail(BASE, b"Fra: Ola\r\n" * 60_000),
    "one line of a megabyte": mail(BASE, b"Med venlig hilsen " * 60_000),
    "one line of blanks": mail(BASE, b" " * 1_000_000 + b"x"),
    "lines of dashes": mail(BASE, (b"-" * 300 + b"x\r\n") * 3_000),
    "base64 of nothing": plain(b"utf-8", b"=" * 1_000_000, b"base64"),
    "quoted-printable of equal signs": plain(b"utf-8", b"= " * 500_000, b"quoted-printable"),
    "an HTML bomb of tables": mail(BASE + b"\nContent-Type: text/html", b"<table><tr><td>" * 60_000),
    "fonts without end": mail(BASE + b"\nContent-Type: text/html", b"<a><b><i>" * 100_000),
    "fonts opened and closed, deep down": mail(
        BASE + b"\nContent-Type: text/html", b"<font>" * 450 + b"<b>x</b>" * 100_000
    ),
    "a row of cells": mail(BASE + b"\nContent-Type: text/html", b"<table><tr>" + b"<td>" * 60_000),
    "flowed for ever": mail(BASE + b"\nContent-Type: text/plain; format=flowed", b"a \r\n" * 250_000),
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_mail_takes_longer_than_a_second(raw: bytes) -> None:
    started = time.process_time()
    assert parse(raw).size == len(raw)
    assert time.process_time() - started < 1


SEEDS = [case.raw for name, case in CASES.items() if len(case.raw) < 5_000]
FUZZ = settings(max_examples=200, deadline=1_000, suppress_health_check=[HealthCheck.too_slow])


@FUZZ
@given(st.binary(max_size=2_000))
def test_any_bytes_give_a_mail(raw: bytes) -> None:
    assert parse(raw).size == len(raw)


@FUZZ
@given(st.sampled_from(SEEDS), st.data())
def test_a_mutated_mail_gives_a_mail(seed: bytes, data: st.DataObject) -> None:
    raw = bytearray(seed)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(raw)))
        raw[at : at + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=20))
    found = parse(bytes(raw))
    kept = [line for span in found.spans for line in span.text.split("\n") if line.strip()]
    assert kept == [line for line in found.text.split("\n") if line.strip()]

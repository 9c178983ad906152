"""FETCH on the embedded post office: every byte, every part, and mails that are broken."""

import re
import time

import pytest

from tests.wire.post_office import BO, append, fetch, mail, search

BODIES = {
    "8-bit": "Kære alle, Ærø Ål ø €\r\n".encode("cp1252") + bytes(range(128, 256)) + b"\r\n",
    "binary without NUL": bytes(n for n in range(1, 256) if n not in (10, 13)) * 50,
    "no last line end": b"one\r\ntwo",
    "dots and dashes": b".\r\n..\r\n--\r\n\r\n\r\n",
    "empty": b"",
    "large": b"0123456789abcdef\r\n" * 100_000,
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_a_mail_comes_back_byte_for_byte(client, body):
    raw = b"Subject: bytes\r\nX-Long: " + b"x" * 900 + b"\r\n\r\n" + body
    append(client, raw)
    client.select()
    assert client.fetch("1", "(BODY.PEEK[])")[1][0][1] == raw
    assert client.fetch("1", "(RFC822)")[1][0][1] == raw
    assert client.fetch("1", "(BODY.PEEK[TEXT])")[1][0][1] == body
    assert f"RFC822.SIZE {len(raw)}".encode() in fetch(client, 1, "(RFC822.SIZE)")


def test_bare_line_feeds_become_line_ends_of_the_wire(office):
    office.deliver(BO, b"From: ane@firma.example\nSubject: x\n\nline\n")
    assert office.messages(BO)[0].raw.endswith(b"Subject: x\r\n\r\nline\r\n")


def test_a_slice_of_a_text_says_where_it_begins(client):
    append(client, b"Subject: s\r\n\r\n0123456789")
    client.select()
    assert fetch(client, 1, "(BODY.PEEK[TEXT]<2.3>)") == b"1 (BODY[TEXT]<2> {3}234)"
    assert client.fetch("1", "(BODY.PEEK[]<500.10>)")[1][0][1] == b""


MULTIPART = b"""Subject: parts
From: =?utf-8?q?S=C3=B8ren?= <soren@skolen.example>
Content-Type: multipart/mixed;
 boundary="outer b"

preamble
--outer b
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset="iso-8859-1"
Content-Transfer-Encoding: quoted-printable

gr=F8d
--inner
Content-Type: text/html

<p>x</p>
--inner--

--outer b
Content-Type: message/rfc822

Subject: within
From: eva@skolen.example

inside
--outer b
Content-Type: application/pdf; name=a.pdf
Content-Disposition: attachment; filename="a \\"b\\".pdf"
Content-Transfer-Encoding: base64

JVBERg==
--outer b--
epilogue
""".replace(b"\n", b"\r\n")


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("1.1", b"gr=F8d"),
        ("1.2", b"<p>x</p>"),
        ("1.2.MIME", b"Content-Type: text/html\r\n\r\n"),
        ("2.HEADER", b"Subject: within\r\nFrom: eva@skolen.example\r\n\r\n"),
        ("2.TEXT", b"inside"),
        ("2.1", b"inside"),
        ("2", b"Subject: within\r\nFrom: eva@skolen.example\r\n\r\ninside"),
        ("3", b"JVBERg=="),
        ("HEADER.FIELDS (SUBJECT x-none)", b"Subject: parts\r\n\r\n"),
        ("2.HEADER.FIELDS.NOT (Subject)", b"From: eva@skolen.example\r\n\r\n"),
    ],
)
def test_a_numbered_part_is_its_own_bytes(client, section, text):
    append(client, MULTIPART)
    client.select()
    assert client.fetch("1", f"(BODY.PEEK[{section}])")[1][0][1] == text


@pytest.mark.parametrize("section", ["4", "1.1.1", "1.HEADER", "0"])
def test_a_part_that_is_not_there_is_nil(client, section):
    append(client, MULTIPART)
    client.select()
    assert fetch(client, 1, f"(BODY.PEEK[{section}])") == f"1 (BODY[{section}] NIL)".encode()


def test_body_structure_tells_the_parts(client):
    append(client, MULTIPART)
    client.select()
    structure = fetch(client, 1, "(BODYSTRUCTURE)").decode()
    assert structure == (
        '1 (BODYSTRUCTURE ((("TEXT" "PLAIN" ("CHARSET" "iso-8859-1") NIL NIL "QUOTED-PRINTABLE" 6 0 NIL NIL NIL NIL)'
        '("TEXT" "HTML" NIL NIL NIL "7BIT" 8 0 NIL NIL NIL NIL) "ALTERNATIVE" ("BOUNDARY" "inner") NIL NIL NIL)'
        '("MESSAGE" "RFC822" NIL NIL NIL "7BIT" 51 (NIL "within" ((NIL NIL "eva" "skolen.example")) '
        '((NIL NIL "eva" "skolen.example")) ((NIL NIL "eva" "skolen.example")) NIL NIL NIL NIL NIL) '
        '("TEXT" "PLAIN" NIL NIL NIL "7BIT" 6 0 NIL NIL NIL NIL) 3 NIL NIL NIL NIL)'
        '("APPLICATION" "PDF" ("NAME" "a.pdf") NIL NIL "BASE64" 8 NIL '
        '("ATTACHMENT" ("FILENAME" "a \\"b\\".pdf")) NIL NIL) "MIXED" ("BOUNDARY" "outer b") NIL NIL NIL))'
    )


def test_envelope_keeps_encoded_words_and_takes_from_for_sender(client):
    append(client, mail("=?utf-8?q?M=C3=B8de?=", Date="Sun, 1 Mar 2026 12:00:00 +0100", Message_ID="<1@x>"))
    client.select()
    ane = '(("Ane" NIL "ane" "firma.example"))'
    assert fetch(client, 1, "(ENVELOPE)").decode() == (
        f'1 (ENVELOPE ("Sun, 1 Mar 2026 12:00:00 +0100" "=?utf-8?q?M=C3=B8de?=" {ane} {ane} {ane} '
        '((NIL NIL "bo" "skolen.example")) NIL NIL NIL "<1@x>"))'
    )


@pytest.mark.parametrize(
    ("macro", "names"),
    [
        ("ALL", ["FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE"]),
        ("FAST", ["FLAGS", "INTERNALDATE", "RFC822.SIZE"]),
        ("full", ["FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE", "BODY"]),
    ],
)
def test_a_macro_stands_for_its_items(client, macro, names):
    append(client, mail())
    client.select()
    answer = re.sub(r'"[^"]*"', "", fetch(client, 1, macro).decode())
    assert re.findall(r"[A-Z][A-Z0-9.]+", answer.replace("\\Recent", "").replace("NIL", "")) == names


@pytest.mark.parametrize(
    "raw",
    [b"", b"\r\n", b"\r\n\r\nno header", b"no header at all", b":\r\n\r\nx", b"Content-Type: multipart/mixed\r\n\r\nx",
     b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b", b"Content-Type: message/rfc822\r\n\r\n",
     b"From: \xff\xfe <\xe6@\xf8>, broken <\r\nContent-Type: =?x?=; ;;charset=none\r\n\r\n\xff",
     b"Subject: =?utf-8?b?!!!?= =?none?q?x?=\r\nDate: 99 Foo 0\r\n\r\nx",
     b"".join(b"Content-Type: multipart/mixed; boundary=%d\r\n\r\n--%d\r\n" % (n, n) for n in range(2000))],
)  # fmt: skip
def test_no_broken_mail_breaks_fetch_or_search(office, client, raw):
    office.deliver(BO, raw)
    client.select()
    assert fetch(client, 1, "(ENVELOPE BODY BODYSTRUCTURE BODY.PEEK[1] BODY.PEEK[HEADER])").startswith(
        b"1 (ENVELOPE"
    )
    assert search(
        client, "NOT", "TEXT", "zzz", "NOT", "SUBJECT", "zzz", "NOT", "SENTSINCE", "1-Jan-2027"
    ) == [1]


def test_no_answer_waits_for_the_clients_acknowledgement(office, client):
    for _ in range(20):
        office.deliver(BO, mail())
    client.select()
    started = time.monotonic()
    for number in range(1, 21):
        fetch(client, number, "(BODY.PEEK[])")
    # Without TCP_NODELAY each would take 40 ms.
    assert time.monotonic() - started < 0.4

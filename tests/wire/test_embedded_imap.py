"""The embedded post office through imaplib and imap_tools, one session at a time."""

import imaplib
import re
import socket
from datetime import UTC, date, datetime

import pytest
from imap_tools import AND, MailBoxUnencrypted
from imap_tools import MailMessageFlags as Flag

from service.wire.embedded import EmbeddedPostOffice, FolderError

BO = "bo@skolen.example"
NOW = datetime(2026, 3, 1, 12, 0, 5, tzinfo=UTC)


@pytest.fixture
def office():
    office = EmbeddedPostOffice(now=lambda: NOW)
    office.start()
    yield office
    office.stop()


@pytest.fixture
def client(office):
    with imaplib.IMAP4("127.0.0.1", office.imap_port, timeout=5) as client:
        client.login(BO, "anything")
        yield client


@pytest.fixture
def box(office):
    with MailBoxUnencrypted("127.0.0.1", office.imap_port, timeout=5).login(
        BO, "x", initial_folder=None
    ) as box:
        yield box


class RawClient:
    """Speaks lines, for what imaplib would never send."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=5)
        self.lines = self.socket.makefile("rb")
        self.greeting = self.lines.readline()

    def send(self, data):
        self.socket.sendall(data)

    def until(self, start):
        """All lines up to the first that starts so."""
        lines = []
        while not lines or not lines[-1].startswith(start):
            line = self.lines.readline()
            assert line, f"the connection ended before {start!r}: {lines}"
            lines.append(line.rstrip(b"\r\n"))
        return lines

    def ask(self, command):
        self.send(command + b"\r\n")
        return self.until(command.split(b" ")[0] + b" ")


@pytest.fixture
def raw_client(office):
    client = RawClient(office.imap_port)
    yield client
    client.socket.close()


def mail(subject="Hej", body="Hej alle\r\n", **fields):
    extra = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    return f"From: Ane <ane@firma.example>\r\nTo: {BO}\r\nSubject: {subject}\r\n{extra}\r\n{body}".encode()


def append(client, raw, folder="INBOX", flags="", moment=None):
    return client.append(folder, flags, moment, raw)


def fetch(client, number, items):
    answer = client.fetch(str(number), items)[1]
    return b"".join(b"".join(part) if isinstance(part, tuple) else part for part in answer)


def search(client, *criteria):
    return [int(number) for number in client.uid("SEARCH", *criteria)[1][0].split()]


# Login


@pytest.mark.parametrize("way", ["login", "authenticate"])
def test_any_address_logs_in_with_any_password_and_has_its_folders(office, way):
    with imaplib.IMAP4("127.0.0.1", office.imap_port, timeout=5) as client:
        if way == "login":
            client.login(BO, 'a "quoted\\ word')
        else:
            client.authenticate("PLAIN", lambda _: b"\0bo@skolen.example\0\xc3\xa6ble")
        assert client.select()[0] == "OK"
    assert office.folders(BO) == ["INBOX", "Sent", "Drafts", "Trash"]


def test_initial_response_of_authenticate_plain_is_taken(raw_client):
    assert raw_client.ask(b"a AUTHENTICATE PLAIN AGJvQHNrb2xlbi5leGFtcGxlAHg=")[-1].startswith(b"a OK")
    assert raw_client.ask(b"b SELECT inbox")[-1] == b"b OK [READ-WRITE] Selected"


@pytest.mark.parametrize("user", ["bo", "@skolen.example", "bo@"])
def test_a_user_that_is_no_address_is_not_let_in(office, user):
    client = imaplib.IMAP4("127.0.0.1", office.imap_port, timeout=5)
    with pytest.raises(imaplib.IMAP4.error, match="AUTHENTICATIONFAILED"):
        client.login(user, "x")
    client.logout()


def test_given_passwords_are_the_only_ones():
    office = EmbeddedPostOffice(passwords={"Bo@Skolen.example": "secret"})
    office.start()
    try:
        with imaplib.IMAP4("127.0.0.1", office.imap_port, timeout=5) as client:
            for user, password in ((BO, "wrong"), ("eva@skolen.example", "secret")):
                with pytest.raises(imaplib.IMAP4.error, match="Wrong user or password"):
                    client.login(user, password)
            assert client.login(BO, "secret")[0] == "OK"
    finally:
        office.stop()


# Bytes


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
     b"".join(b"Content-Type: multipart/mixed; boundary=%d\r\n\r\n--%d\r\n" % (n, n) for n in range(200))],
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


# Flags


def test_examine_and_peek_leave_seen_and_recent_alone(office, client):
    office.deliver(BO, mail())
    client.select(readonly=True)
    assert fetch(client, 1, "(FLAGS BODY.PEEK[])").startswith(b"1 (FLAGS (\\Recent)")
    fetch(client, 1, "(BODY[])")
    fetch(client, 1, "(RFC822)")
    client.close()
    assert office.messages(BO)[0].flags == set()
    assert office.messages(BO)[0].recent
    assert b"RECENT 1" in client.status("INBOX", "(RECENT)")[1][0]


def test_select_takes_recent_and_only_once(office, client):
    office.deliver(BO, mail())
    client.select()
    assert client.response("RECENT")[1] == [b"1"]
    assert search(client, "RECENT") == [1]
    assert not office.messages(BO)[0].recent
    client.select()
    assert client.response("RECENT")[1] == [b"0"]
    assert search(client, "OLD") == [1]


@pytest.mark.parametrize("item", ["BODY[]", "BODY[TEXT]", "BODY[1]", "RFC822", "RFC822.TEXT", "BODY[HEADER]"])
def test_reading_after_select_sets_seen_and_says_so(office, client, item):
    office.deliver(BO, mail())
    client.select()
    assert b"FLAGS (\\Recent \\Seen)" in fetch(client, 1, f"({item})")
    assert office.messages(BO)[0].flags == {"\\Seen"}


@pytest.mark.parametrize(
    "item", ["BODY.PEEK[]", "RFC822.HEADER", "ENVELOPE", "BODY", "BODYSTRUCTURE", "RFC822.SIZE"]
)
def test_looking_after_select_does_not_set_seen(office, client, item):
    office.deliver(BO, mail())
    client.select()
    assert b"FLAGS" not in fetch(client, 1, f"({item})")
    assert office.messages(BO)[0].flags == set()


def test_flags_are_stored_added_and_removed_whatever_their_case(office, client):
    append(client, mail(), flags="(\\seen $Handled)")
    client.select()
    assert client.store("1", "+FLAGS", "(\\FLAGGED $HANDLED medlem)")[1] == [
        b"1 (FLAGS ($Handled \\Flagged \\Recent \\Seen medlem))"
    ]
    assert client.store("1", "-FLAGS.SILENT", "\\Seen $handled")[1] == [None]
    assert office.messages(BO)[0].flags == {"\\Flagged", "medlem"}
    client.store("1", "FLAGS", "(\\Deleted \\Recent)")
    assert office.messages(BO)[0].flags == {"\\Deleted"}
    client.select()
    assert b"$Handled" in client.response("FLAGS")[1][0]


def test_after_examine_nothing_can_be_changed(office, client):
    office.deliver(BO, mail())
    client.select(readonly=True)
    for command in (
        lambda: client.uid("STORE", "1", "+FLAGS", "\\Seen"),
        lambda: client.uid("MOVE", "1", "Trash"),
        client.expunge,
    ):
        assert command()[0] == "NO"
    assert office.messages(BO)[0].flags == set()


# Moving, copying, expunging


def test_uid_move_tells_where_the_mail_went(office, box):
    for subject in ("a", "b", "c"):
        office.deliver(BO, mail(subject))
    box.folder.set("INBOX")
    assert "MOVE" in box.client.capabilities
    box.client.uid("STORE", "2", "+FLAGS.SILENT", "\\Flagged")
    status, _ = box.client.uid("MOVE", "2:3", "Trash")
    assert status == "OK"
    assert re.fullmatch(rb"\d+ 2:3 1:2|\d+ 2,3 1,2", box.client.response("COPYUID")[1][0])
    assert [stored.uid for stored in office.messages(BO)] == [1]
    moved = office.messages(BO, "Trash")
    assert [stored.flags for stored in moved] == [{"\\Flagged"}, set()]
    assert moved[0].internal_date == NOW
    assert box.client.response("EXPUNGE")[1] == [b"2", b"2"]


def test_move_and_copy_to_no_folder_do_nothing_and_say_trycreate(office, client):
    office.deliver(BO, mail())
    client.select()
    for command in ("MOVE", "COPY"):
        status, text = client.uid(command, "1", "Nowhere")
        assert (status, text[0].split()[0]) == ("NO", b"[TRYCREATE]")
    assert append(client, mail(), "Nowhere")[1][0].startswith(b"[TRYCREATE]")
    assert len(office.messages(BO)) == 1


def test_append_and_copy_tell_the_new_uids(office, client):
    moment = '" 5-Feb-2026 08:30:00 +0100"'
    answer = append(client, mail(), flags="(\\Seen)", moment=moment)[1][0]
    validity = int(re.fullmatch(rb"\[APPENDUID (\d+) 1\] .*", answer)[1])
    client.select()
    assert client.response("UIDVALIDITY")[1] == [str(validity).encode()]
    assert b'INTERNALDATE " 5-Feb-2026 08:30:00 +0100"' in fetch(client, 1, "(INTERNALDATE)")
    assert re.match(rb"\[COPYUID \d+ 1 1\]", client.copy("1", "Sent")[1][0])
    assert office.messages(BO, "Sent")[0].flags == {"\\Seen"}
    assert office.messages(BO, "Sent")[0].recent


def test_expunge_removes_the_deleted_and_uid_expunge_only_the_named(office, client):
    for _ in range(4):
        office.deliver(BO, mail())
    client.select()
    client.store("1,3,4", "+FLAGS.SILENT", "(\\Deleted)")
    assert client.uid("EXPUNGE", "2:3")[0] == "OK"
    assert client.response("EXPUNGE")[1] == [b"3"]
    assert [stored.uid for stored in office.messages(BO)] == [1, 2, 4]
    assert client.expunge()[1] == [b"1", b"2"]
    assert [stored.uid for stored in office.messages(BO)] == [2]


def test_close_expunges_in_silence_and_unselect_does_not(office, raw_client):
    office.deliver(BO, mail())
    raw_client.ask(b"a LOGIN bo@skolen.example x")
    raw_client.ask(b"b SELECT INBOX")
    raw_client.ask(b"c STORE 1 +FLAGS.SILENT (\\Deleted)")
    assert raw_client.ask(b"d UNSELECT") == [b"d OK Unselected"]
    assert len(office.messages(BO)) == 1
    raw_client.ask(b"e SELECT INBOX")
    assert raw_client.ask(b"f CLOSE") == [b"f OK Closed"]
    assert office.messages(BO) == []
    assert raw_client.ask(b"g FETCH 1 FLAGS")[-1].startswith(b"g BAD")


# Search


@pytest.fixture(scope="module")
def searchable():
    """One session for all searches: they change nothing."""
    office = EmbeddedPostOffice()
    office.start()
    client = imaplib.IMAP4("127.0.0.1", office.imap_port, timeout=5)
    client.login(BO, "x")
    days = ("1-Jan-2026", "15-Feb-2026", "28-Feb-2026")
    mails = (
        mail(
            "=?utf-8?b?UsO4ZGdyw7hk?=",
            "Kære Åse\r\n",
            Date="Thu, 1 Jan 2026 23:59:00 -0500",
            Cc="eva@x.example",
        ),
        mail("Second", "=C3=86bler og p=\r\n=C3=A6rer\r\n", Content_Transfer_Encoding="quoted-printable"),
        mail("third", "x" * 5000, X_Tovholder="welcome; network=it"),
    )
    for day, raw in zip(days, mails, strict=True):
        append(client, raw, moment=f'"{day:>11} 12:00:00 +0000"')
    client.select()
    client.uid("STORE", "2", "+FLAGS", "(\\Seen \\Answered medlem)")
    yield client
    client.logout()
    office.stop()


@pytest.mark.parametrize(
    ("criteria", "found"),
    [
        ("ALL", [1, 2, 3]),
        ("UID 2:*", [2, 3]),
        ("UID 9:*", [3]),
        ("1,3", [1, 3]),
        ("seen", [2]),
        ("UNSEEN", [1, 3]),
        ("ANSWERED UNDELETED", [2]),
        ("NEW", [1, 3]),
        ("KEYWORD Medlem", [2]),
        ("UNKEYWORD medlem", [1, 3]),
        ("SINCE 15-Feb-2026", [2, 3]),
        ("BEFORE 15-Feb-2026", [1]),
        ("ON 15-Feb-2026", [2]),
        ("SENTON 1-Jan-2026", [1]),
        ("SENTSINCE 2-Jan-2026", []),
        ("SENTBEFORE 2-Jan-2026", [1]),
        ("SUBJECT sec", [2]),
        ('FROM "ane <ANE@"', [1, 2, 3]),
        ("CC eva@x", [1]),
        ('BODY "xxxxx"', [3]),
        ("TEXT welcome", [3]),
        ("BODY welcome", []),
        ('HEADER X-Tovholder ""', [3]),
        ("HEADER X-Tovholder network=it", [3]),
        ("LARGER 4000", [3]),
        ("SMALLER 4000", [1, 2]),
        ("NOT SEEN", [1, 3]),
        ("OR SEEN LARGER 4000", [2, 3]),
        ("OR (SEEN SUBJECT third) (UNSEEN NOT (LARGER 4000))", [1]),
        ("(UNSEEN) (LARGER 4000)", [3]),
    ],
)
def test_search_finds(searchable, criteria, found):
    assert search(searchable, criteria) == found


@pytest.mark.parametrize(
    ("key", "text", "found"), [("SUBJECT", "RØDGRØD", 1), ("BODY", "åse", 1), ("TEXT", "pærer", 2)]
)
def test_search_reads_letters_beyond_ascii_quoted_or_as_a_literal(searchable, key, text, found):
    assert search(searchable, "CHARSET", "UTF-8", key, f'"{text}"'.encode()) == [found]
    searchable.literal = text.encode()
    assert search(searchable, "CHARSET", "UTF-8", key) == [found]


def test_search_in_another_charset_names_those_that_are_read(searchable):
    status, text = searchable.uid("SEARCH", "CHARSET", "KOI8-R", "ALL")
    assert (status, text[0].split(b"]")[0]) == ("NO", b"[BADCHARSET (UTF-8 US-ASCII)")


def test_imap_tools_searches_and_fetches(office, box):
    office.deliver(BO, mail("Tilmelding", "Jeg vil gerne være med\r\n"))
    office.deliver(BO, mail("Andet"))
    box.folder.set("INBOX")
    (found,) = box.fetch(AND(text="gerne være", date_gte=date(2026, 3, 1)), charset="UTF-8", mark_seen=False)
    assert (found.uid, found.subject, found.from_) == ("1", "Tilmelding", "ane@firma.example")
    assert [m.subject for m in box.fetch(mark_seen=False, bulk=True)] == ["Tilmelding", "Andet"]
    box.flag("2", Flag.SEEN, True)
    assert office.messages(BO)[1].flags == {"\\Seen"}


# Folders


def test_folders_beyond_ascii_live_through_imap_tools(office, box):
    for name in ("Netværk", "Møder/2026 & senere", "日本/語"):
        box.folder.create(name)
    listed = {info.name: info.flags for info in box.folder.list()}
    assert {"Netværk", "Møder", "Møder/2026 & senere", "日本", "日本/語"} <= set(listed)
    assert "\\HasChildren" in listed["Møder"]
    assert "\\Trash" in listed["Trash"]
    assert "Netværk" in office.folders(BO)
    office.deliver(BO, mail())
    box.folder.set("INBOX")
    box.move("1", "Netværk")
    assert len(office.messages(BO, "Netværk")) == 1
    box.folder.rename("Møder", "Arkiv/Møder")
    assert "Arkiv/Møder/2026 & senere" in office.folders(BO)
    box.folder.delete("Netværk")
    with pytest.raises(FolderError):
        office.messages(BO, "Netværk")


def test_folder_names_are_modified_utf_7_on_the_wire(office, client):
    client.create('"&U,BTFw-/&ZeVnLIqe-&-"')
    assert "台北/日本語&" in office.folders(BO)
    assert b'"&U,BTFw-/&ZeVnLIqe-&-"' in client.list('""', '"&U,BTFw-/*"')[1][0]


def test_list_patterns(client):
    client.create("a/b/c")

    def names(*arguments):
        return [line.rsplit(b" ", 1)[1].strip(b'"').decode() for line in client.list(*arguments)[1] if line]

    assert names('""', "a*") == ["a", "a/b", "a/b/c"]
    assert names('""', "%") == ["INBOX", "Sent", "Drafts", "Trash", "a"]
    assert names('"a/"', "%") == ["a/b"]
    assert names('""', "inbox") == ["INBOX"]
    assert names('""', "z*") == []
    assert client.list('""', '""')[1] == [b'(\\Noselect) "/" ""']


def test_subscriptions_are_kept(client):
    client.create("News")
    client.subscribe("News")
    client.unsubscribe("Drafts")
    names = [line.rsplit(b" ", 1)[1] for line in client.lsub()[1]]
    assert names == [b'"INBOX"', b'"News"', b'"Sent"', b'"Trash"']


def test_what_must_not_be_done_to_folders_is_refused(client):
    client.create("a/b")
    for status, code in (
        (client.create("INBOX"), b"[ALREADYEXISTS]"),
        (client.delete("inbox"), b"[CANNOT]"),
        (client.delete("a"), b"[CANNOT]"),
        (client.rename("a", "a/b/c"), b"[CANNOT]"),
        (client.rename("none", "x"), b"[NONEXISTENT]"),
        (client.select("none"), b"[NONEXISTENT]"),
        (client.create("a//b"), b"[CANNOT]"),
    ):
        assert (status[0], status[1][0].split()[0]) == ("NO", code)


def test_renaming_inbox_moves_its_mails_away(office, client):
    office.deliver(BO, mail())
    client.rename("INBOX", "Old")
    assert (len(office.messages(BO)), len(office.messages(BO, "Old"))) == (0, 1)


def test_a_folder_made_anew_has_a_higher_uidvalidity(client):
    def validity():
        return int(re.search(rb"UIDVALIDITY (\d+)", client.status("x", "(UIDVALIDITY)")[1][0])[1])

    client.create("x")
    first = validity()
    client.delete("x")
    client.create("x")
    assert validity() > first


def test_status_counts(office, client):
    office.deliver(BO, mail())
    append(client, mail(), flags="(\\Seen)")
    assert (
        b"(MESSAGES 2 RECENT 2 UIDNEXT 3 UNSEEN 1)"
        in client.status("inbox", "(MESSAGES RECENT UIDNEXT UNSEEN)")[1][0]
    )


# Commands that are wrong


@pytest.mark.parametrize(
    "command",
    [
        b"a", b"a ", b"a NONSENSE", b"a FETCH", b"a FETCH 1", b"a FETCH x FLAGS", b"a FETCH 1 (FLAGS",
        b"a FETCH 1 WHAT",
        b"a FETCH 1 BODY[", b"a FETCH 1 BODY[X]", b"a FETCH 1 BODY[]<1>", b"a FETCH 1 BODY[MIME]", b"a SEARCH WHAT",
        b"a SEARCH", b"a SEARCH SINCE 31-Feb-2026", b"a SEARCH SINCE yesterday", b"a SEARCH (ALL", b"a SEARCH OR ALL",
        b"a SEARCH " + b"NOT " * 9000 + b"ALL", b'a SELECT "unfinished', b"a SELECT &-&", b"a STORE 1 FLAGS",
        b"a STORE 1 LABELS (x)", b"a UID", b"a UID NOOP", b"a NOOP more", b"a STATUS INBOX (WHAT)", b"a LOGIN b@c d",
        b"a APPEND INBOX text", b"a LIST", b"a SELECT \xff", b"a \xe6\xf8\xe5", b"a AUTHENTICATE PLAIN !!!",
        b"a FETCH 99999999999 FLAGS",
    ],
)  # fmt: skip
def test_a_bad_command_is_answered_bad_and_the_session_lives_on(office, raw_client, command):
    office.deliver(BO, mail())
    raw_client.ask(b"l LOGIN bo@skolen.example x")
    raw_client.ask(b"s SELECT INBOX")
    raw_client.send(command + b"\r\n")
    assert re.match(rb"[a*] BAD ", raw_client.until(b"")[-1])
    assert raw_client.ask(b"n NOOP") == [b"n OK Nothing done"]
    assert raw_client.ask(b"f UID FETCH 1 UID") == [b"* 1 FETCH (UID 1)", b"f OK Fetched"]


@pytest.mark.parametrize("command", [b"SELECT INBOX", b"FETCH 1 FLAGS", b"IDLE", b'LIST "" *'])
def test_before_the_login_nothing_is_shown(raw_client, command):
    assert raw_client.ask(b"a " + command) == [b"a BAD Not in this state"]


def test_a_line_that_is_too_long_is_skipped_whole(raw_client):
    raw_client.send(b"a NOOP " + b"x" * 300_000 + b"\r\n")
    assert raw_client.until(b"a ")[-1] == b"a BAD The line is too long"
    assert raw_client.ask(b"b NOOP") == [b"b OK Nothing done"]


def test_literals_are_asked_for_unless_they_come_unasked(office, raw_client):
    raw_client.send(b"a LOGIN {17}\r\n")
    assert raw_client.until(b"+")[-1] == b"+ Go ahead"
    raw_client.send(BO[:17].encode() + b" {1+}\r\nx\r\n")
    assert raw_client.until(b"a ")[-1].startswith(b"a OK")
    (answer,) = raw_client.ask(b"b APPEND {5+}\r\nINBOX {14+}\r\nSubject: x\r\n\r\n")
    assert answer.startswith(b"b OK [APPENDUID")


def test_a_literal_that_is_too_large_is_refused_before_it_is_sent(raw_client):
    raw_client.ask(b"l LOGIN bo@skolen.example x")
    assert raw_client.ask(b"a APPEND INBOX {99999999}")[-1] == b"a BAD [TOOBIG] The literal is too large"
    assert raw_client.ask(b"b NOOP") == [b"b OK Nothing done"]
    raw_client.send(b"c APPEND INBOX {99999999+}\r\n")
    assert raw_client.until(b"* BYE")[-1] == b"* BYE [TOOBIG] The literal is too large"
    assert raw_client.lines.readline() == b""


def test_logout_says_goodbye_and_ends_the_connection(raw_client):
    assert raw_client.ask(b"a LOGOUT") == [b"* BYE Goodbye", b"a OK Logged out"]
    assert raw_client.lines.readline() == b""


def test_id_namespace_and_enable_answer(raw_client):
    raw_client.ask(b"l LOGIN bo@skolen.example x")
    assert raw_client.ask(b'a ID ("name" "mutt")')[0].startswith(b'* ID ("name" ')
    assert raw_client.ask(b"b namespace")[0] == b'* NAMESPACE (("" "/")) NIL NIL'
    assert raw_client.ask(b"c ENABLE CONDSTORE")[0] == b"* ENABLED"

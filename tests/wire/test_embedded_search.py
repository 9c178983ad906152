"""SEARCH on the embedded post office."""

from datetime import date

import pytest
from imap_tools import AND
from imap_tools import MailMessageFlags as Flag

from tests.wire.post_office import BO, append, logged_in, mail, opened, search


@pytest.fixture(scope="module")
def searchable():
    """One session for all searches: they change nothing."""
    with opened() as office, logged_in(office) as client:
        fill(client)
        yield client


def fill(client):
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


@pytest.mark.parametrize(
    ("criteria", "found"),
    [
        ("ALL", [1, 2, 3]),
        ("UID 2:*", [2, 3]),
        ("UID 9:*", [3]),
        ("(UID 2:* UNSEEN)", [3]),
        ("NOT UID 2:*", [1]),
        ("UID 1:2 2:3", [2]),
        ("OR UID 1 3", [1, 3]),
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

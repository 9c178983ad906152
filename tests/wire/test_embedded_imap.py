"""Login to the embedded post office through IMAP, and what it answers to wrong commands."""

import imaplib
import re

import pytest

from tests.wire.post_office import BO, mail, opened


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
    with (
        opened(passwords={"Bo@Skolen.example": "secret"}) as office,
        imaplib.IMAP4("127.0.0.1", office.imap_port, timeout=5) as client,
    ):
        for user, password in ((BO, "wrong"), ("eva@skolen.example", "secret")):
            with pytest.raises(imaplib.IMAP4.error, match="Wrong user or password"):
                client.login(user, password)
        assert client.login(BO, "secret")[0] == "OK"


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

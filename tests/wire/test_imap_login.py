"""Logging in: passwords, tokens, and TLS."""

import ssl

import pytest

from service.wire import imap as imap_module
from service.wire.accounts import Outage, WrongPassword
from tests.wire.fakes import running


def test_a_wrong_password_is_reported_as_such_and_not_tried_again_soon(imap, recorder, watcher):
    with running(watcher(account=imap.account(password="gættet")).run):
        recorder.wait_for(lambda: recorder.losses)
    assert recorder.losses[0][2] is True
    assert len(imap.said("AUTHENTICATE") + imap.said("LOGIN")) == 1


def test_a_login_refused_for_the_moment_is_no_wrong_password(imap, watcher):
    imap.on["LOGIN"] = lambda session, tag, words: session.no(tag, "[UNAVAILABLE] later") or True
    with pytest.raises(Outage) as outage:
        watcher().once()
    assert not isinstance(outage.value, WrongPassword)


def test_a_password_with_danish_letters_logs_in_by_auth_plain(imap, recorder, watcher):
    imap.add()
    watcher(account=imap.account(password="blåbær")).once()
    assert imap.said("AUTHENTICATE") == ["AUTHENTICATE PLAIN"]
    assert recorder.uids == [1]


def test_tokens_log_in_by_xoauth2(imap, recorder, watcher):
    class Tokens:
        def token(self):
            return "good"

    imap.add()
    watcher(account=imap.account(password=None, tokens=Tokens())).once()
    assert imap.said("AUTHENTICATE") == ["AUTHENTICATE XOAUTH2"]
    assert recorder.uids == [1]


def test_an_unsigned_certificate_is_refused_before_the_password_is_sent(imap, watcher, certificate):
    imap.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    imap.tls.load_cert_chain(*certificate)
    imap.before_login = "IMAP4rev1 STARTTLS"
    with pytest.raises(Outage, match="certificate verify failed"):
        watcher(account=imap.account(host="localhost", security="starttls")).once()
    assert imap.said("LOGIN") == []


def test_starttls_is_used_with_a_certificate_that_is_trusted(
    imap, recorder, watcher, certificate, monkeypatch
):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    imap.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    imap.tls.load_cert_chain(*certificate)
    imap.before_login = "IMAP4rev1 STARTTLS"
    imap.add()
    watcher(account=imap.account(host="localhost", security="starttls")).once()
    assert recorder.uids == [1]


def test_what_came_in_clear_text_before_tls_is_forgotten(imap, watcher, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    imap.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    imap.tls.load_cert_chain(*certificate)
    imap.before_login = "IMAP4rev1 STARTTLS"
    injected = []

    def inject(session, tag, words):
        session.send(f"{tag} OK go\r\n* BYE injected\r\n".encode())
        session.sock = imap.tls.wrap_socket(session.sock, server_side=True)
        session.file = session.sock.makefile("rb")
        injected.append(tag)
        return True

    imap.on["STARTTLS"] = inject
    watcher(account=imap.account(host="localhost", security="starttls")).once()
    assert len(injected) == 1


def test_a_hidden_starttls_is_an_outage_and_the_password_stays_here(imap, watcher):
    with pytest.raises(Outage):
        watcher(account=imap.account(security="starttls")).once()
    assert imap.said("LOGIN") == []


def test_tls_from_the_first_octet_needs_a_certificate_that_is_trusted(
    imap, recorder, watcher, certificate, monkeypatch
):
    imap.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    imap.tls.load_cert_chain(*certificate)
    imap.add(b"x" * 100_000)
    account = imap.account(host="localhost", security="tls")
    with pytest.raises(Outage, match="certificate verify failed"):
        watcher(account=account).once()
    assert imap.commands == []
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    watcher(account=account).once()
    assert recorder.delivered[0].raw == b"x" * 100_000


def test_the_capabilities_are_those_after_the_login(imap):
    imap.capabilities = "IMAP4rev1 MOVE"
    connection = imap_module.connect(imap.account())
    assert "MOVE" in connection.capabilities
    connection.log_out()

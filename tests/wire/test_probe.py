import asyncio
import socket
import ssl
import threading

import pytest

from service.wire.accounts import ImapAccount, Outage, SmtpAccount, WrongPassword
from service.wire.embedded import EmbeddedPostOffice
from service.wire.probe import probe_imap, probe_smtp
from tests.wire.fakes import Mood, smtp_sink

USER = "info@netvaerk.example"
MAIL = b"From: anne@skolen.example\r\nSubject: Hej\r\n\r\nHej\r\n"


@pytest.fixture
def post():
    post = EmbeddedPostOffice(passwords={USER: "sesam"})
    post.start()
    yield post
    post.stop()


def imap_account(port: int, **changes: object) -> ImapAccount:
    settings: dict = {
        "host": "127.0.0.1",
        "port": port,
        "security": "plain",
        "user": USER,
        "password": "sesam",
    }
    return ImapAccount(**(settings | {"timeout": 3.0} | changes))


def smtp_account(port: int, **changes: object) -> SmtpAccount:
    settings: dict = {
        "host": "127.0.0.1",
        "port": port,
        "security": "plain",
        "user": USER,
        "password": "sesam",
    }
    return SmtpAccount(**(settings | {"timeout": 3.0} | changes))


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@pytest.fixture
def untrusted(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    return context


def test_imap_says_what_the_server_offers_and_how_many_mails_there_are(post):
    post.deliver(USER, MAIL)
    post.deliver(USER, MAIL)

    said = probe_imap(imap_account(post.imap_port))

    assert said == f"logged in as {USER} (no encryption); offers IDLE, MOVE, UIDPLUS; 2 mails in INBOX"


def test_imap_leaves_the_mails_unread_and_recent(post):
    post.deliver(USER, MAIL)
    before = post.messages(USER)[0].flags

    probe_imap(imap_account(post.imap_port))

    assert post.messages(USER)[0].flags == before


def test_imap_names_what_the_server_lacks(imap):
    imap.capabilities = "IMAP4rev1 UIDPLUS"
    imap.add()

    said = probe_imap(imap.account())

    assert "offers UIDPLUS; lacks IDLE, MOVE; 1 mail in INBOX" in said
    assert not imap.said("SELECT")


def test_imap_says_so_when_the_server_offers_nothing_of_use(imap):
    imap.capabilities = "IMAP4rev1"

    assert "offers none of IDLE, MOVE, UIDPLUS; 0 mails" in probe_imap(imap.account())


def test_smtp_says_that_the_login_held_and_how_large_a_letter_may_be(post):
    said = probe_smtp(smtp_account(post.smtp_port))

    assert said.startswith(f"logged in as {USER} (no encryption); ")
    assert "letters" in said


def test_smtp_tells_the_size_limit_of_the_server():
    async def probed() -> str:
        async with smtp_sink(Mood()) as account:
            return await asyncio.to_thread(probe_smtp, account)

    assert asyncio.run(probed()) == "no login asked for (no encryption); takes letters of up to 32 MiB"


@pytest.mark.parametrize(("probe", "kind"), [(probe_imap, "imap"), (probe_smtp, "smtp")])
def test_a_wrong_password_is_named_as_such_and_not_shown(post, probe, kind):
    port = post.imap_port if kind == "imap" else post.smtp_port
    account = imap_account if kind == "imap" else smtp_account

    with pytest.raises(WrongPassword, match=f"^wrong user or password for {USER}") as refused:
        probe(account(port, password="hemmelig-og-forkert"))

    assert "hemmelig" not in str(refused.value)


@pytest.mark.parametrize(("probe", "account"), [(probe_imap, imap_account), (probe_smtp, smtp_account)])
def test_a_closed_port_is_named_with_its_host(probe, account):
    port = closed_port()

    with pytest.raises(Outage, match=f"^connection refused: no server listens on port {port} of 127.0.0.1$"):
        probe(account(port))


@pytest.mark.parametrize(("probe", "account"), [(probe_imap, imap_account), (probe_smtp, smtp_account)])
def test_an_unknown_name_is_named(probe, account, monkeypatch):
    def unknown(*arguments: object, **more: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)

    with pytest.raises(Outage, match=r"^no server of the name mail\.example is known \(Name or"):
        probe(account(993, host="mail.example"))


@pytest.mark.parametrize(("probe", "account"), [(probe_imap, imap_account), (probe_smtp, smtp_account)])
def test_a_certificate_that_nobody_signed_is_told_with_the_way_out(probe, account, untrusted):
    with (
        tls_listener(untrusted) as port,
        pytest.raises(Outage, match="certificate of localhost is not trusted") as told,
    ):
        probe(account(port, host="localhost", security="tls"))

    assert "SSL_CERT_FILE" in str(told.value)


def test_tls_on_a_port_for_starttls_suggests_the_other(post):
    with pytest.raises(Outage, match="is it perhaps security: starttls"):
        probe_imap(imap_account(post.imap_port, security="tls"))


class tls_listener:  # noqa: N801 -- reads as a with statement's verb
    """Accepts connections with TLS and drops those whose client does not go on."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._listener = socket.create_server(("localhost", 0), family=socket.AF_INET)
        self._context = context

    def __enter__(self) -> int:
        threading.Thread(target=self._serve, daemon=True).start()
        return self._listener.getsockname()[1]

    def __exit__(self, *exception: object) -> None:
        self._listener.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            try:
                self._context.wrap_socket(connection, server_side=True).close()
            except OSError:
                connection.close()

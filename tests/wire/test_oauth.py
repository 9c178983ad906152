import http.server
import json
import threading
import urllib.parse

import pytest

from service.wire import oauth as oauth_module
from service.wire.accounts import Outage, WrongPassword
from service.wire.oauth import ClientCredentials

SECRET = "s3cret-ikke-til-loggen"


class TokenServer(http.server.ThreadingHTTPServer):
    daemon_threads = True
    status, body, forms = 200, b"", ()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self.server.forms = (*self.server.forms, dict(urllib.parse.parse_qsl(sent)))
            self.send_response(self.server.status)
            self.end_headers()
            self.wfile.write(self.server.body)

        def log_message(self, *args):
            pass

    def answer(self, status=200, **body):
        self.status, self.body = status, json.dumps(body).encode()


@pytest.fixture
def server():
    with TokenServer(("127.0.0.1", 0), TokenServer.Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def tokens(server):
    return ClientCredentials(f"http://127.0.0.1:{server.server_port}/token", "id", SECRET, "imap smtp")


@pytest.fixture
def seconds(monkeypatch):
    now = [1000.0]
    monkeypatch.setattr(oauth_module.time, "monotonic", lambda: now[0])
    return now


def test_the_client_credentials_grant_is_asked_for(server, tokens):
    server.answer(access_token="t1", token_type="Bearer", expires_in=3600)
    assert tokens.token() == "t1"
    (form,) = server.forms
    expected = {"client_id": "id", "client_secret": SECRET, "scope": "imap smtp"}
    assert form == expected | {"grant_type": "client_credentials"}


def test_a_token_is_kept_until_five_minutes_before_it_expires(server, tokens, seconds):
    server.answer(access_token="t1", expires_in=3600)
    tokens.token()
    server.answer(access_token="t2", expires_in=3600)
    seconds[0] += 3299
    assert tokens.token() == "t1"
    seconds[0] += 1
    assert tokens.token() == "t2"


def test_several_threads_ask_only_once(server, tokens):
    server.answer(access_token="t1", expires_in=3600)
    threads = [threading.Thread(target=tokens.token) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(server.forms) == 1


def test_a_refused_client_is_a_wrong_password_and_the_secret_is_not_told(server, tokens):
    server.answer(401, error="invalid_client", error_description=f"wrong secret {SECRET}")
    with pytest.raises(WrongPassword, match="401 invalid_client") as refusal:
        tokens.token()
    assert SECRET not in str(refusal.value)
    assert refusal.value.__suppress_context__


@pytest.mark.parametrize("body", [b"", b"[]", b'"x"', b"{}", b'{"access_token": "t", "expires_in": "soon"}'])
def test_an_answer_without_a_token_is_an_outage(server, tokens, body):
    server.body = body
    with pytest.raises(Outage, match="no token"):
        tokens.token()


def test_a_server_in_trouble_is_an_outage_and_asked_again(server, tokens):
    server.answer(503)
    with pytest.raises(Outage) as outage:
        tokens.token()
    assert not isinstance(outage.value, WrongPassword)
    server.answer(access_token="t1")
    assert tokens.token() == "t1"


def test_a_server_that_is_away_is_an_outage(server, tokens):
    server.shutdown()
    server.server_close()
    with pytest.raises(Outage):
        tokens.token()


@pytest.mark.parametrize("url", ["http://login.example.org/token", "ftp://127.0.0.1/", "file:///etc/passwd"])
def test_the_secret_is_sent_over_https_only(url):
    with pytest.raises(ValueError, match="https"):
        ClientCredentials(url, "id", SECRET, "scope")

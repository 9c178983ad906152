"""The `imap` and `smtp` blocks of a mailbox. No message of this file shows a value that could be a secret."""

import ipaddress
from dataclasses import dataclass, field
from pathlib import Path

from service.config.fields import Block
from service.wire.accounts import ImapAccount, Security, SmtpAccount, TokenSource

_LOGIN_KEYS = ("user", "password", "password_file", "auth", "oauth2")
IMAP_KEYS = ("host", "port", "security", *_LOGIN_KEYS, "check_every")
SMTP_KEYS = ("host", "port", "security", *_LOGIN_KEYS, "per_minute")
_OAUTH2_KEYS = ("token_url", "client_id", "client_secret", "scope")

_SECURITIES: tuple[Security, ...] = ("tls", "starttls", "plain")
_SECURITIES_MEANT: dict[str, Security] = {
    "ssl": "tls",
    "ssl/tls": "tls",
    "imaps": "tls",
    "smtps": "tls",
    "start_tls": "starttls",
    "none": "plain",
}
# RFC 8314 §7.3 for the first two; a plain port is a matter of the server at hand.
_IMAP_PORTS: dict[Security, int] = {"tls": 993, "starttls": 143, "plain": 143}
_SMTP_PORTS: dict[Security, int] = {"tls": 465, "starttls": 587, "plain": 25}
_PASSWORD_LIMIT = 10_000  # bytes


@dataclass(frozen=True)
class _Server:
    host: str
    port: int
    security: Security


@dataclass(frozen=True)
class _Login:
    user: str | None
    password: str | None = field(repr=False)
    tokens: TokenSource | None


def imap_account(block: Block, folder: Path) -> ImapAccount:
    """The account to watch. `folder` is where `password_file` starts from."""
    server = _server(block, _IMAP_PORTS)
    if not block.has("user"):
        block.note("user", "is missing")
    login = _login(block, folder)
    return ImapAccount(
        server.host,
        server.port,
        server.security,
        login.user or "",
        login.password,
        login.tokens,
        check_every=block.seconds("check_every"),
    )


def smtp_account(block: Block, folder: Path) -> SmtpAccount:
    """The account to send by. Without `user` the server is one that takes mail from this machine unasked."""
    server = _server(block, _SMTP_PORTS)
    login = _login(block, folder)
    return SmtpAccount(
        server.host,
        server.port,
        server.security,
        login.user,
        login.password,
        login.tokens,
        per_minute=block.count("per_minute", 100_000),
    )


def _server(block: Block, ports: dict[Security, int]) -> _Server:
    host = block.required("host")
    if any(sign in host for sign in " /@") or (":" in host and not _is_ip(host)):
        block.note(
            "host", "must be the bare name of a server, like imap.example.org: the port has a key of its own"
        )
    security = block.choice("security", _SECURITIES, "tls", _SECURITIES_MEANT)
    if security == "plain" and host and not _is_loopback(host):
        block.note(
            "security", "plain would send the password unencrypted: only for 127.0.0.1, ::1 and localhost"
        )
    return _Server(host, block.count("port", 65_535) or ports[security], security)


def _login(block: Block, folder: Path) -> _Login:
    way = block.choice(
        "auth",
        ("password", "oauth2"),
        "password",
        {"xoauth2": "oauth2", "oauth": "oauth2", "login": "password"},
    )
    user = block.optional("user")
    if way == "oauth2":
        return _Login(user, None, _oauth2(block))
    if block.has("oauth2"):
        block.note("oauth2", "needs 'auth: oauth2' beside it")
    password = _password(block, folder)
    if not block.has("user") and (block.has("password") or block.has("password_file")):
        block.note_if_sound("user", "is missing, though there is a password")
    return _Login(user, password, None)


def _password(block: Block, folder: Path) -> str | None:
    if block.has("password") and block.has("password_file"):
        block.note("password_file", "stands beside password: give one of the two")
        return None
    if block.has("password_file"):
        name = block.optional("password_file")
        return _password_in(block, folder / name) if name else None
    if block.has("user") and not block.has("password"):
        block.note("password", "is missing: give password, password_file or 'auth: oauth2'")
    return block.optional("password")


def _password_in(block: Block, file: Path) -> str | None:
    """The one line of a password file. Editors put a line end there that nobody means."""
    try:
        with file.open("rb") as opened:
            password = opened.read(_PASSWORD_LIMIT).decode().removesuffix("\n").removesuffix("\r")
    except OSError as error:
        block.note("password_file", f"cannot be read: {error.strerror}")
        return None
    except UnicodeDecodeError:
        block.note("password_file", "is not UTF-8")
        return None
    if not password or not password.isprintable():
        block.note("password_file", "must hold one line, the password")
    return password


def _oauth2(block: Block) -> TokenSource | None:
    from service.wire.oauth import (
        ClientCredentials,  # brings an HTTP client along, which few configurations need
    )

    for key in ("password", "password_file"):
        if block.has(key):
            block.note(key, "has no meaning with 'auth: oauth2'")
    if not block.has("user"):
        block.note_if_sound("user", "is missing: OAuth 2.0 needs to know whose mailbox it opens")
    details = block.required_block("oauth2", _OAUTH2_KEYS)
    if details is None:
        return None
    token_url, client_id, client_secret, scope = (details.required(key) for key in _OAUTH2_KEYS)
    try:
        return ClientCredentials(token_url, client_id, client_secret, scope)
    except ValueError:
        if token_url:
            details.note("token_url", "must begin with https://")
        return None


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_loopback(host: str) -> bool:
    return host.casefold() == "localhost" or (_is_ip(host) and ipaddress.ip_address(host).is_loopback)

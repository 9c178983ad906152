"""SMTP (RFC 5321) for the Courier: one connection, one recipient a transaction, and what became of it.

The commands are given one by one, so that it is known how far a transaction came: what fails before the
payload can be tried again, what fails after it has begun is uncertain.
"""

import asyncio
import contextlib
import re
import socket
import time

import aiosmtplib
from aiosmtplib.response import SMTPResponse

from service.failpoint import reach
from service.wire.accounts import MayNotSend, Outage, SmtpAccount, WrongPassword
from service.wire.letter import Outcome, Outgoing, State

# A server may scan a mail before it answers: RFC 5321 section 4.5.3.2.6 asks for ten minutes.
_PATIENCE_AFTER_PAYLOAD = 10
_GOODBYE = 2.0  # seconds a server may take over QUIT

_GO_AHEAD = 354
_CLOSING = 421
# The account is at fault, not the letter (RFC 4954 section 6), whatever command it is said to.
_LOGIN_REPLIES = frozenset({530, 534, 535, 538})

_LINE_END = re.compile(rb"\r\n|\r|\n")


class Line:
    """An open connection, logged in. For one letter at a time.

    `fault`: the server will have no letter of this account, whichever it is. None while it will.
    """

    def __init__(self, client: aiosmtplib.SMTP, timeout: float) -> None:
        self._client = client
        self._timeout = timeout
        self.used_at = time.monotonic()
        self.fault: Outage | None = None

    @property
    def is_open(self) -> bool:
        """False as soon as either side has hung up."""
        return self._client.is_connected

    @property
    def offers(self) -> tuple[str, ...]:
        """The extensions of the server's EHLO, in capitals, AUTH with its mechanisms."""
        return tuple(
            f"{name} {parameters}".strip().upper()
            for name, parameters in self._client.esmtp_extensions.items()
        )

    async def transmit(self, letter: Outgoing) -> Outcome:
        """Send one letter. Never raises; whether the connection outlived it says `is_open`.

        Cancelled, it hangs up and says how far it came.
        """
        try:
            reply = await self._announce(letter)
        except ValueError as error:
            return await self._start_over(letter, "refused", None, f"cannot be sent: {error}")
        except (Exception, asyncio.CancelledError) as error:
            return self._cut_off(letter, "later", error)
        if reply.code != _GO_AHEAD:
            return await self._start_over(letter, self._judge(reply, "later"), reply.code, reply.message)
        try:
            reply = await self._hand_over(letter.raw)
        except (Exception, asyncio.CancelledError) as error:
            return self._cut_off(letter, "uncertain", error)
        reach("courier.data")
        self.used_at = time.monotonic()
        return _outcome(letter, self._judge(reply, "uncertain"), reply.code, reply.message)

    async def probe(self) -> None:
        """See whether the connection still carries; afterwards `is_open` tells the truth."""
        try:
            await self._client.rset()
        except (aiosmtplib.SMTPException, OSError):
            self.drop()

    async def quit(self) -> None:
        """End in good order, if that can be done at once."""
        with contextlib.suppress(aiosmtplib.SMTPException, OSError):
            await self._client.quit(timeout=_GOODBYE)
        self.drop()

    def drop(self) -> None:
        """Close the connection."""
        self._client.close()

    async def _announce(self, letter: Outgoing) -> SMTPResponse:
        """MAIL, RCPT and DATA: the go-ahead for the payload, or the first reply that was none."""
        international = not (letter.sender + letter.recipient).isascii()
        parameters = self._parameters(letter.raw, international)
        command = self._client.execute_command
        reply = await command(b"MAIL", b"FROM:" + _path(letter.sender), *parameters)
        # Nothing has been said of the recipient yet: every other letter of this sender would fare the same.
        if _is_final(reply) and reply.code not in _LOGIN_REPLIES:
            self._blame(
                MayNotSend(f"SMTP: this mailbox may not send: {reply.code} {_readable(reply.message)}")
            )
        if _is_good(reply):
            reply = await command(b"RCPT", b"TO:" + _path(letter.recipient))
        if _is_good(reply):
            reply = await command(b"DATA")
        return reply

    def _parameters(self, raw: bytes, international: bool) -> list[bytes]:
        parameters = []
        if not raw.isascii() and self._client.supports_extension("8bitmime"):
            parameters.append(b"BODY=8BITMIME")
        if international:
            if not self._client.supports_extension("smtputf8"):
                raise ValueError("the server takes no address with such letters")
            parameters.append(b"SMTPUTF8")
        return parameters

    async def _hand_over(self, raw: bytes) -> SMTPResponse:
        """The payload. aiosmtplib's data() would not tell whether a failure came before or after it began."""
        protocol = self._client.protocol
        if protocol is None:
            raise aiosmtplib.SMTPServerDisconnected("Connection lost")
        protocol.write(_dot_stuffed(raw))
        return await protocol.read_response(timeout=self._timeout * _PATIENCE_AFTER_PAYLOAD)

    def _judge(self, reply: SMTPResponse, otherwise: State) -> State:
        """What a reply means for the letter; `otherwise` where it is none that SMTP knows here."""
        if reply.code in _LOGIN_REPLIES:
            self._blame(WrongPassword(f"SMTP: login refused: {reply.code}"))
        if self.fault is not None:
            return "later"
        if reply.code == _CLOSING:
            self.drop()
        if _is_good(reply) and otherwise == "uncertain":
            return "sent"
        if 400 <= reply.code < 500:
            return "later"
        if _is_final(reply):
            return "refused"
        self.drop()
        return otherwise

    def _blame(self, fault: Outage) -> None:
        self.fault = fault
        self.drop()

    async def _start_over(self, letter: Outgoing, state: State, code: int | None, text: str) -> Outcome:
        """End a transaction that got no further, so that the next letter finds the connection clean."""
        if self.is_open:
            await self.probe()
        self.used_at = time.monotonic()
        return _outcome(letter, state, code, text)

    def _cut_off(self, letter: Outgoing, state: State, error: BaseException) -> Outcome:
        self.drop()
        return _outcome(letter, state, None, str(error) or type(error).__name__)


async def connect(account: SmtpAccount) -> Line:
    """Connect, encrypt as `security` says and log in. Raises WrongPassword or another Outage.

    `starttls` is never optional (RFC 8314 section 4.1), and the certificate is always verified.
    """
    client = aiosmtplib.SMTP(
        hostname=account.host,
        port=account.port,
        use_tls=account.security == "tls",
        start_tls=account.security == "starttls",
        timeout=account.timeout,
        local_hostname=_own_name(),
    )
    try:
        await client.connect()
        if client.is_ehlo_or_helo_needed:
            await client.ehlo()
        await _log_in(client, account)
    except aiosmtplib.SMTPAuthenticationError as refusal:
        client.close()
        kind = WrongPassword if refusal.code >= 500 else Outage
        raise kind(f"SMTP: login refused: {refusal.code} {_readable(refusal.message)}") from refusal
    except (aiosmtplib.SMTPException, OSError, ValueError) as error:
        client.close()
        raise Outage(f"SMTP: {_readable(str(error)) or type(error).__name__}") from error
    except BaseException:
        client.close()
        raise
    return Line(client, account.timeout)


async def _log_in(client: aiosmtplib.SMTP, account: SmtpAccount) -> None:
    if account.user is None:
        return
    if account.tokens is not None:
        await client.auth_xoauth2(account.user, await asyncio.to_thread(account.tokens.token))
    elif "plain" in client.server_auth_methods:
        await client.auth_plain(account.user, account.password or "")
    else:
        # login() tries one mechanism after the other: with a wrong password that counts as several attempts.
        await client.login(account.user, account.password or "")


def _own_name() -> str:
    """For EHLO: our name where it is a full one, else an address literal (RFC 5321 section 4.1.3).

    socket.getfqdn(), the library's default, may wait for a name server.
    """
    name = socket.gethostname()
    return name if "." in name and name.isascii() else "[127.0.0.1]"


def _path(address: str) -> bytes:
    """The address in angle brackets. ValueError if it would end there or begin a parameter."""
    if not address.isprintable() or set(address) & set("<> "):
        raise ValueError("not an address")
    return f"<{address}>".encode()


def _dot_stuffed(raw: bytes) -> bytes:
    """The payload with its end (RFC 5321 section 4.5.2). Lone CR and LF become CRLF, lest one hide an end."""
    if not raw.count(b"\r\n") == raw.count(b"\n") == raw.count(b"\r"):
        raw = _LINE_END.sub(b"\r\n", raw)
    lines = (b"." if raw.startswith(b".") else b"") + raw.replace(b"\r\n.", b"\r\n..")
    return lines + (b".\r\n" if lines.endswith(b"\r\n") else b"\r\n.\r\n")


def _is_good(reply: SMTPResponse) -> bool:
    return 200 <= reply.code < 300


def _is_final(reply: SMTPResponse) -> bool:
    return 500 <= reply.code < 600


def _outcome(letter: Outgoing, state: State, code: int | None, text: str) -> Outcome:
    return Outcome(letter.id, state, code, _readable(text))


def _readable(text: str) -> str:
    """aiosmtplib keeps octets that are no UTF-8 as lone surrogates, which no database takes."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")

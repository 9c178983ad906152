"""The SMTP side of the embedded post office, through aiosmtpd: takes mail for any address (RFC 5321, 4954, 6531)."""

import asyncio
import logging
from collections.abc import Callable, Mapping

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword
from aiosmtpd.smtp import Session as SmtpSession

LARGEST_MAIL = 40 * 1024 * 1024

# At every login aiosmtpd warns of an attribute of its own that it sets itself.
logging.getLogger("mail.log").setLevel(logging.ERROR)

Admits = Callable[[str, str], bool]
Accept = Callable[[str, str, bytes, str], None]


class Clerk:
    """aiosmtpd's handler. `accept(sender, recipient, raw, client)` is called once for each recipient."""

    def __init__(self, accept: Accept, refusals: Mapping[str, tuple[int, str]]) -> None:
        self._accept = accept
        self._refusals = refusals

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: SmtpSession, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if refusal := self._refusals.get(address.lower()):
            code, text = refusal
            return f"{code} {text}"
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 Ok"

    async def handle_DATA(self, server: SMTP, session: SmtpSession, envelope: Envelope) -> str:  # noqa: N802
        content = envelope.original_content or b""
        for recipient in envelope.rcpt_tos:
            self._accept(envelope.mail_from or "", recipient, content, session.host_name or "unknown")
        return "250 2.0.0 Ok: delivered"


def protocol(clerk: Clerk, admits: Admits, hostname: str, loop: asyncio.AbstractEventLoop) -> SMTP:
    """One connection; AUTH PLAIN and LOGIN are offered without TLS, since it is on loopback only."""

    def authenticate(
        server: SMTP, session: SmtpSession, envelope: Envelope, mechanism: str, data: LoginPassword
    ) -> AuthResult:
        user, password = data.login.decode("utf-8", "replace"), data.password.decode("utf-8", "replace")
        return AuthResult(success=admits(user, password), handled=False)

    return SMTP(
        clerk,
        data_size_limit=LARGEST_MAIL,
        enable_SMTPUTF8=True,
        hostname=hostname,
        ident="ESMTP",
        auth_require_tls=False,
        authenticator=authenticate,
        loop=loop,
    )

"""Logs in to a server, says in one line what it offers, and leaves it as it was: for `tovholder check --connect`."""

import asyncio
import contextlib
import socket
import ssl
from collections.abc import Iterator

from service.wire.accounts import ImapAccount, Outage, SmtpAccount, WrongPassword
from service.wire.imap import connected
from service.wire.smtp import Line, connect

_ENCRYPTION = {"tls": "TLS", "starttls": "STARTTLS", "plain": "no encryption"}
_USEFUL = ("IDLE", "MOVE", "UIDPLUS")


def probe_imap(account: ImapAccount) -> str:
    """Log in and EXAMINE INBOX, which changes nothing there. Raises WrongPassword or another Outage.

    `offers` names what makes the service quicker or safer: IDLE (RFC 2177), MOVE (RFC 6851), UIDPLUS (RFC 4315).
    """
    with _explained(account), connected(account) as connection:
        connection.examine()
        mails = len(connection.uids_after(0))
        capabilities = connection.capabilities
    offered = [name for name in _USEFUL if name in capabilities]
    lacking = [name for name in _USEFUL if name not in capabilities]
    return "; ".join(
        [
            f"logged in as {account.user} ({_ENCRYPTION[account.security]})",
            f"offers {', '.join(offered) or 'none of ' + ', '.join(_USEFUL)}",
            *([f"lacks {', '.join(lacking)}"] if offered and lacking else []),
            f"{mails} {'mail' if mails == 1 else 'mails'} in INBOX",
        ]
    )


def probe_smtp(account: SmtpAccount) -> str:
    """Log in and read the server's EHLO (RFC 5321 section 4.1.1.1); nothing is sent. Raises like `probe_imap`."""
    with _explained(account):
        return asyncio.run(_probe_smtp(account))


async def _probe_smtp(account: SmtpAccount) -> str:
    line = await connect(account)
    login = "no login asked for" if account.user is None else f"logged in as {account.user}"
    said = f"{login} ({_ENCRYPTION[account.security]}); {_largest(line)}"
    await line.quit()
    return said


def _largest(line: Line) -> str:
    """The server's limit for one letter (RFC 1870). Zero, or no number, means that it sets none."""
    sizes = [offer.split() for offer in line.offers if offer.split()[0] == "SIZE"]
    octets = int(sizes[0][1]) if sizes and sizes[0][1:] and sizes[0][1].isdecimal() else 0
    return (
        f"takes letters of up to {octets / (1 << 20):.0f} MiB"
        if octets
        else "sets no limit on the size of letters"
    )


@contextlib.contextmanager
def _explained(account: ImapAccount | SmtpAccount) -> Iterator[None]:
    """An outage in words that tell an operator what to change, with the server's or the system's own words behind."""
    try:
        yield
    except WrongPassword as refusal:
        raise WrongPassword(f"wrong user or password for {account.user}: {refusal}") from refusal
    except Outage as outage:
        raise Outage(_explanation(outage, account) or str(outage)) from outage


def _explanation(outage: Outage, account: ImapAccount | SmtpAccount) -> str | None:
    """By the system's error that lies at the bottom of it, None where the outage says it best itself."""
    for cause in _causes(outage):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return (
                f"the certificate of {account.host} is not trusted: {cause.verify_message} "
                "(SSL_CERT_FILE names a file with further authorities)"
            )
        if isinstance(cause, ssl.SSLError):
            other = "starttls" if account.security == "tls" else "tls"
            return f"port {account.port} does not speak TLS in this way: is it perhaps security: {other}? ({cause})"
        if isinstance(cause, ConnectionRefusedError):
            return f"connection refused: no server listens on port {account.port} of {account.host}"
        if isinstance(cause, socket.gaierror):
            return f"no server of the name {account.host} is known ({cause.strerror})"
    return None


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__

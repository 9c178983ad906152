"""Whether the From of a mail is proved: Authentication-Results (RFC 8601) of the one configured server.

`From` alone proves nothing. Only a header field with the `authserv-id` of our own border counts, and of those
the topmost: a border removes what strangers wrote in its name (RFC 8601 §5) and adds its own above the rest.
"""

import re
from dataclasses import dataclass
from typing import Literal

from service.mail.mail import Mail

_COMMENT = re.compile(r"\((?:[^()\\]|\\.)*\)")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_RESULT = re.compile(r"^\s*([a-z0-9-]+)\s*=\s*([a-z]+)\b(.*)$", re.IGNORECASE | re.DOTALL)
_PROPERTY = re.compile(r"\b(header\.(?:from|d|i)|smtp\.(?:mailfrom|helo))\s*=\s*([^\s;]+)", re.IGNORECASE)
_LONGEST = 8_000


@dataclass(frozen=True, slots=True)
class Trust:
    """`pass`: the server vouches for the From address's domain. `fail`: it says that the From is forged.

    `none`: it says nothing that proves it. `reason` is for the journal and names no person.
    """

    verdict: Literal["pass", "fail", "none"]
    reason: str

    @property
    def proved(self) -> bool:
        return self.verdict == "pass"

    @property
    def forged(self) -> bool:
        return self.verdict == "fail"


def authenticated(mail: Mail, authserv_id: str | None) -> Trust:
    """What the configured server says of this mail's From; pass needs DMARC, or DKIM or SPF aligned with it."""
    if mail.from_ is None:
        return Trust("fail", "the mail has not exactly one From address")
    if authserv_id is None:
        return Trust("none", "no server is configured whose Authentication-Results are believed")
    for value in mail.all_headers("Authentication-Results"):
        results = _results(value, authserv_id)
        if results is not None:
            return _judge(results, mail.from_.email.rpartition("@")[2])
    return Trust("none", f"there are no Authentication-Results of {authserv_id}")


def _results(value: str, authserv_id: str) -> list[tuple[str, str, dict[str, str]]] | None:
    """(method, result, properties) of one header field, None where another server wrote it."""
    # Comments and quoted strings may hold anything a sender chose: they go before anything is looked for.
    plain = value[:_LONGEST]
    for _ in range(5):
        plain, found = _COMMENT.subn(" ", plain)
        if not found:
            break
    plain = _QUOTED.sub(lambda match: re.sub(r"[^\w.@+-]", "_", match.group(1)), plain)
    identity, _, rest = plain.partition(";")
    words = identity.split()
    if not words or words[0].casefold() != authserv_id.casefold():
        return None
    results = []
    for statement in rest.split(";"):
        if match := _RESULT.match(statement):
            properties = {name.lower(): text.lower() for name, text in _PROPERTY.findall(match.group(3))}
            results.append((match.group(1).lower(), match.group(2).lower(), properties))
    return results


def _judge(results: list[tuple[str, str, dict[str, str]]], from_domain: str) -> Trust:
    dmarc = [(result, at.get("header.from")) for method, result, at in results if method == "dmarc"]
    if any(result == "fail" and domain in (None, from_domain) for result, domain in dmarc):
        return Trust("fail", "DMARC failed for the From domain")
    if ("pass", from_domain) in dmarc:
        return Trust("pass", "DMARC passed for the From domain")
    for method, result, at in results:
        signed = at.get("header.d") or at.get("header.i", "").rpartition("@")[2]
        if method == "dkim" and result == "pass" and _aligned(signed, from_domain):
            return Trust("pass", "a DKIM signature of the From domain passed")
        if method == "spf" and result == "pass" and _aligned(at.get("smtp.mailfrom", ""), from_domain):
            return Trust("pass", "SPF passed for the From domain")
    if any(method == "spf" and result in ("fail", "hardfail") for method, result, _ in results):
        return Trust("fail", "SPF failed and nothing else vouches for the From domain")
    return Trust("none", "the server's Authentication-Results vouch for no part of the From address")


def _aligned(identity: str, from_domain: str) -> bool:
    """Strict alignment (RFC 7489 §3.1): the same domain. Relaxed needs a list of public suffixes and proves less."""
    return identity.rpartition("@")[2] == from_domain

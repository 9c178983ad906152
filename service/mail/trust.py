"""Whether the From of a mail is proved: Authentication-Results (RFC 8601) of the one configured server.

`From` alone proves nothing. Only a header field with the `authserv-id` of our own border counts, and of those
the topmost: a border removes what strangers wrote in its name (RFC 8601 §5) and adds its own above the rest.
Microsoft 365 gives no authserv-id; how its field is told from a stranger's is in docs/decisions/0013.
"""

from dataclasses import dataclass
from typing import Literal

from service.mail import authentication_results
from service.mail.authentication_results import Result
from service.mail.mail import Mail

MICROSOFT_365 = "microsoft-365"  # in place of an authserv-id: no field that bears one counts then

_AUTH_AS = "X-MS-Exchange-Organization-AuthAs"


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
    from_domain = mail.from_.email.rpartition("@")[2].removesuffix(".")
    if authserv_id.lower() == MICROSOFT_365:
        return _by_microsoft(mail, from_domain)
    for value in mail.all_headers("Authentication-Results"):
        field = authentication_results.read(value)
        if field.authserv_id == authserv_id.lower():
            return _judged(field.results, from_domain)
    return Trust("none", f"there are no Authentication-Results of {authserv_id}")


def _by_microsoft(mail: Mail, from_domain: str) -> Trust:
    """The topmost field, which must bear no authserv-id, on a mail that Exchange says it let in or took itself.

    `Internal`: a user of the same organisation sent it, whom Exchange lets write only what he may send as. Nothing
    was checked of such a mail (`dmarc=none`), but the field names the From domain.
    """
    values = mail.all_headers("Authentication-Results")
    field = authentication_results.read(values[0]) if values else None
    if field is None or field.authserv_id is not None:
        return Trust("none", "the topmost Authentication-Results are not of Microsoft 365")
    let_in = [value.strip().lower() for value in mail.all_headers(_AUTH_AS)]
    if let_in not in (["anonymous"], ["internal"]):
        return Trust("none", f"Microsoft 365 does not say how it took the mail ({_AUTH_AS})")
    trust = _judged(field.results, from_domain)
    if trust.verdict == "none" and let_in == ["internal"] and _is_unchecked(field.results or (), from_domain):
        return Trust("pass", "Microsoft 365 says that the mail was sent within the organisation")
    return trust


def _is_unchecked(results: tuple[Result, ...], from_domain: str) -> bool:
    dmarc = _of("dmarc", "header.from", results)
    return dmarc == [("none", from_domain)] and all(each.result in ("none", "pass") for each in results)


def _judged(results: tuple[Result, ...] | None, from_domain: str) -> Trust:
    if results is None:
        return Trust("none", "the server's Authentication-Results are not well-formed")
    dmarc = _of("dmarc", "header.from", results)
    if any(result == "fail" and domain in ("", from_domain) for result, domain in dmarc):
        return Trust("fail", "DMARC failed for the From domain")
    # Whoever could smuggle a result into the field could not keep the server from writing its own as well.
    if len(dmarc) > 1:
        return Trust("none", "the server's Authentication-Results speak of DMARC twice")
    if dmarc == [("pass", from_domain)]:
        return Trust("pass", "DMARC passed for the From domain")
    if any(
        each.result == "pass" and _signer(each) == from_domain for each in results if each.method == "dkim"
    ):
        return Trust("pass", "a DKIM signature of the From domain passed")
    if _of("spf", "smtp.mailfrom", results) == [("pass", from_domain)]:
        return Trust("pass", "SPF passed for the From domain")
    if any(each.method == "spf" and each.result in ("fail", "hardfail") for each in results):
        return Trust("fail", "SPF failed and nothing else vouches for the From domain")
    return Trust("none", "the server's Authentication-Results vouch for no part of the From address")


def _of(method: str, name: str, results: tuple[Result, ...]) -> list[tuple[str, str]]:
    """What a method found, each time with the domain of this property."""
    return [(each.result, each.domain(name)) for each in results if each.method == method]


def _signer(signature: Result) -> str:
    """Compared for strict alignment (RFC 7489 §3.1): relaxed needs a list of public suffixes and proves less."""
    return signature.domain("header.d" if "header.d" in signature.properties else "header.i")

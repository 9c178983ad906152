"""Authentication-Results: only the configured server's word counts, and only for the From address's own domain."""

import pytest

from service.mail.parse import parse
from service.mail.trust import Trust, authenticated

OURS = "mx.skoler.example"


def _trust(
    *headers: str, sender: str = "Kirsten <kirsten@skoler.example>", authserv_id: str | None = OURS
) -> Trust:
    lines = [f"Authentication-Results: {header}" for header in headers]
    return authenticated(parse("\r\n".join([*lines, f"From: {sender}", "", "GODKEND"]).encode()), authserv_id)


@pytest.mark.parametrize(
    "header",
    [
        "mx.skoler.example; dmarc=pass header.from=skoler.example",
        "MX.Skoler.Example 1; dmarc=pass (p=reject dis=none) header.from=skoler.example",
        "mx.skoler.example;\r\n\tdkim=pass header.d=skoler.example header.s=s1;\r\n\tspf=none",
        "mx.skoler.example; dkim=pass header.i=@skoler.example",
        "mx.skoler.example; spf=pass (ok) smtp.mailfrom=kirsten@skoler.example",
        "mx.skoler.example; dkim=fail header.d=other.example; dmarc=pass header.from=skoler.example",
    ],
)
def test_an_aligned_pass_of_the_configured_server_proves_the_sender(header: str) -> None:
    assert _trust(header).proved


@pytest.mark.parametrize(
    "header",
    [
        "mx.evil.example; dmarc=pass header.from=skoler.example",
        "mx.skoler.example.evil.example; dmarc=pass header.from=skoler.example",
        "dmarc=pass header.from=skoler.example",
        "mx.skoler.example; dmarc=pass header.from=evil.example",
        "mx.skoler.example; dkim=pass header.d=evil.example",
        "mx.skoler.example; spf=pass smtp.mailfrom=skoler.example@evil.example",
        "mx.skoler.example; dmarc=none header.from=skoler.example",
        "mx.skoler.example; none",
        "mx.skoler.example; dmarc=pass",
        "mx.skoler.example; dmarc=pass header.from=skoler.example; dmarc=fail header.from=skoler.example",
        'mx.skoler.example; spf=fail reason="; dmarc=pass header.from=skoler.example" smtp.mailfrom=x@evil.example',
        "mx.skoler.example; spf=none (; dmarc=pass header.from=skoler.example) smtp.mailfrom=x@evil.example",
        "mx.skoler.example; spf=none ((nested; dmarc=pass) ; dmarc=pass header.from=skoler.example)",
        "",
    ],
)
def test_anything_else_proves_nothing(header: str) -> None:
    assert not _trust(header).proved


def test_the_topmost_of_our_servers_headers_counts() -> None:
    passed = "mx.skoler.example; dmarc=pass header.from=skoler.example"
    failed = "mx.skoler.example; dmarc=fail header.from=skoler.example"
    assert _trust(failed, passed).forged
    assert _trust(passed, failed).proved
    assert _trust("mx.evil.example; dmarc=pass header.from=skoler.example", failed).forged


def test_without_a_configured_server_nothing_is_believed() -> None:
    header = "mx.skoler.example; dmarc=pass header.from=skoler.example"
    assert _trust(header, authserv_id=None).verdict == "none"


@pytest.mark.parametrize(
    "sender",
    [
        "kirsten@skoler.example, mallory@evil.example",
        "kirsten@skoler.example <mallory@evil.example>",
        "kirsten@skoler.example\r\nFrom: mallory@evil.example",
        "Undisclosed:;",
    ],
)
def test_a_from_that_is_not_one_address_is_never_proved(sender: str) -> None:
    assert not _trust("mx.skoler.example; dmarc=pass header.from=skoler.example", sender=sender).proved

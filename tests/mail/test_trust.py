"""Authentication-Results: only the configured server's word counts, and only for the From address's own domain."""

import pytest

from service.mail.authentication_results import read
from service.mail.headers import LINE_LIMIT
from service.mail.parse import parse
from service.mail.trust import MICROSOFT_365, Trust, authenticated

OURS = "mx.skoler.example"
PASSED = f"{OURS}; dmarc=pass header.from=skoler.example"
FAILED = f"{OURS}; dmarc=fail header.from=skoler.example"
KIRSTEN = "Kirsten <kirsten@skoler.example>"


def _of(head: str, authserv_id: str | None = OURS) -> Trust:
    return authenticated(parse(f"{head}\r\n\r\nGODKEND".encode()), authserv_id)


def _trust(*headers: str, sender: str = KIRSTEN, authserv_id: str | None = OURS) -> Trust:
    lines = [f"Authentication-Results: {header}" for header in headers]
    return _of("\r\n".join([*lines, f"From: {sender}"]), authserv_id)


@pytest.mark.parametrize(
    "header",
    [
        PASSED,
        "MX.Skoler.Example 1; dmarc=pass (p=reject dis=none) header.from=skoler.example",
        "mx.skoler.example 1 ; DMARC=PASS header.from=SKOLER.example.",
        '"mx.skoler.example"; dmarc=pass header.from="skoler.example"',
        "(ours) mx.skoler.example (the border) 1; dmarc (so) = pass header.from=skoler.example",
        "mx.skoler.example(ours); dmarc=pass(p=none) header.from=skoler.example;",
        "mx.skoler.example; dmarc/1=pass header.from=skoler.example",
        "mx.skoler.example;\r\n\tdkim=pass header.d=skoler.example header.s=s1;\r\n\tspf=none",
        "mx.skoler.example;\r\n dmarc=pass\r\n\t(p=none\r\n\tdis=none)\r\n header.from=skoler.example",
        "\r\n mx.skoler.example;\r\n dmarc=pass header.from=skoler.example",
        "mx.skoler.example; dkim=pass header.i=@skoler.example",
        "mx.skoler.example; spf=pass (ok) smtp.mailfrom=kirsten@skoler.example",
        "mx.skoler.example; spf=pass smtp.mailfrom=skoler.example",
        "mx.skoler.example; dkim=fail header.d=other.example; dmarc=pass header.from=skoler.example",
        "mx.skoler.example; dkim=pass header.d=list.example; dkim=pass header.d=skoler.example header.b=Ab/+9=",
        "mx.skoler.example; spf=pass smtp.helo=mail.skoler.example; spf=none smtp.mailfrom=list.example;"
        " dmarc=pass header.from=skoler.example",
        'mx.skoler.example; spf=fail reason="not; ours" smtp.mailfrom=x@list.example;'
        " dmarc=pass header.from=skoler.example",
        # As Google, OpenDMARC, rspamd and Fastmail write it.
        "mx.skoler.example; dkim=pass header.i=@skoler.example header.s=20230601 header.b=aBc+/d; spf=pass"
        " (mx: domain of kirsten@skoler.example designates 192.0.2.1 as permitted)"
        " smtp.mailfrom=kirsten@skoler.example;"
        " dmarc=pass (p=NONE sp=QUARANTINE dis=NONE) header.from=skoler.example; dara=pass header.i=@skoler.example",
        "mx.skoler.example; arc=none (no signatures found); dkim=pass (2048-bit rsa key sha256) header.d=skoler.example"
        " header.i=@skoler.example header.b=Ab1; bimi=skipped (none); dmarc=pass policy.published-domain-policy=none"
        " policy.policy-from=p header.from=skoler.example; iprev=pass smtp.remote-ip=192.0.2.1 (mail.skoler.example)",
    ],
)  # fmt: skip
def test_an_aligned_pass_of_the_configured_server_proves_the_sender(header: str) -> None:
    assert _trust(header).proved


@pytest.mark.parametrize(
    "header",
    [
        # another server, or one that only looks like ours
        "mx.evil.example; dmarc=pass header.from=skoler.example",
        "mx.skoler.example.evil.example; dmarc=pass header.from=skoler.example",
        "mx.skoler.example.; dmarc=pass header.from=skoler.example",
        "evil-mx.skoler.example; dmarc=pass header.from=skoler.example",
        "evil.mx.skoler.example; dmarc=pass header.from=skoler.example",
        "skoler.example; dmarc=pass header.from=skoler.example",
        "mx.ſkoler.example; dmarc=pass header.from=skoler.example",
        "mx.s\N{KELVIN SIGN}oler.example; dmarc=pass header.from=skoler.example",
        "mx.skоler.example; dmarc=pass header.from=skoler.example",
        "mx.sko\u200bler.example; dmarc=pass header.from=skoler.example",
        '"mx.skoler.example;x"; dmarc=pass header.from=skoler.example',
        '"mx.skoler.example"x; dmarc=pass header.from=skoler.example',
        "x (mx.skoler.example; dmarc=pass header.from=skoler.example)",
        "(mx.skoler.example; dmarc=pass header.from=skoler.example",
        "evil mx.skoler.example; dmarc=pass header.from=skoler.example",
        "=?utf-8?q?mx.skoler.example?=; dmarc=pass header.from=skoler.example",
        "dmarc=pass header.from=skoler.example",
        "; dmarc=pass header.from=skoler.example",
        "",
        # ours, but not of the From domain
        "mx.skoler.example; dmarc=pass header.from=evil.example",
        "mx.skoler.example; dmarc=pass header.from=sub.skoler.example",
        "mx.skoler.example; dmarc=pass header.from=skoler.example.evil.example",
        "mx.skoler.example; dmarc=pass header.from=sk0ler.example",
        "mx.skoler.example; dmarc=pass header.from=skоler.example",
        "mx.skoler.example; dmarc=pass header.from=s\N{KELVIN SIGN}oler.example",
        "mx.skoler.example; dmarc=pass",
        "mx.skoler.example; dmarc=pass header.from=",
        "mx.skoler.example; dkim=pass header.d=evil.example",
        "mx.skoler.example; dkim=pass header.d=evil.example header.i=@skoler.example",
        "mx.skoler.example; dkim=pass header.i=skoler.example@evil.example",
        "mx.skoler.example; dkim=pass header.i=header.d=skoler.example@evil.example",
        "mx.skoler.example; dkim=pass header.s=header.d=skoler.example header.d=evil.example",
        "mx.skoler.example; spf=pass smtp.mailfrom=skoler.example@evil.example",
        "mx.skoler.example; spf=pass smtp.helo=skoler.example smtp.mailfrom=x@evil.example",
        'mx.skoler.example; spf=pass smtp.mailfrom="x@skoler.example"@evil.example',
        "mx.skoler.example; auth=pass smtp.auth=kirsten@skoler.example",
        # ours, but no pass
        "mx.skoler.example; dmarc=none header.from=skoler.example",
        "mx.skoler.example; dmarc=policy header.from=skoler.example",
        "mx.skoler.example; dmarc=temperror header.from=skoler.example",
        "mx.skoler.example; dmarc=permerror header.from=skoler.example",
        "mx.skoler.example; dmarc=bestguesspass header.from=skoler.example",
        "mx.skoler.example; dmarc=passed header.from=skoler.example",
        "mx.skoler.example; dmarc=pass-through header.from=skoler.example",
        "mx.skoler.example; dkim=neutral header.d=skoler.example; spf=softfail smtp.mailfrom=skoler.example",
        "mx.skoler.example; dkim=policy header.d=skoler.example",
        "mx.skoler.example; arc=pass header.d=skoler.example header.from=skoler.example",
        "mx.skoler.example; none",
        "mx.skoler.example",
        # fake results in what the sender chose
        "mx.skoler.example; spf=none smtp.helo=\\\"; dmarc=pass header.from=skoler.example; x=\\\"y",
        'mx.skoler.example; spf=fail reason="; dmarc=pass header.from=skoler.example" smtp.mailfrom=x@evil.example',
        'mx.skoler.example; spf=fail reason="\\"; dmarc=pass header.from=skoler.example" smtp.mailfrom=x@evil.example',
        'mx.skoler.example; spf=fail smtp.mailfrom="; dmarc=pass header.from=skoler.example; x="@evil.example',
        "mx.skoler.example; spf=none (; dmarc=pass header.from=skoler.example) smtp.mailfrom=x@evil.example",
        "mx.skoler.example; spf=none ((nested; dmarc=pass) ; dmarc=pass header.from=skoler.example)",
        "mx.skoler.example; spf=none (\\); dmarc=pass header.from=skoler.example) smtp.mailfrom=x@evil.example",
        'mx.skoler.example; spf=none (domain of "x) ; dmarc=pass header.from=skoler.example; (y"@evil.example)',
        "mx.skoler.example; spf=none"
        " smtp.mailfrom==?utf-8?q?x=3B_dmarc=3Dpass_header.from=3Dskoler.example=3B?=@evil.example",
        'mx.skoler.example; spf=none'
        ' smtp.mailfrom="=?utf-8?q?=22=3B_dmarc=3Dpass_header.from=3Dskoler.example=3B_x=3D=22?="@evil.example',
        "mx.skoler.example; spf=none (=?utf-8?q?=29=3B_dmarc=3Dpass_header.from=3Dskoler.example_=28?=)",
        # contradictions, and what is not well-formed
        "mx.skoler.example; dmarc=pass header.from=skoler.example; dmarc=fail header.from=skoler.example",
        "mx.skoler.example; dmarc=none header.from=skoler.example; dmarc=pass header.from=skoler.example",
        "mx.skoler.example; dmarc=none; dmarc=pass header.from=skoler.example; dkim=pass header.d=skoler.example",
        "mx.skoler.example; spf=none smtp.mailfrom=evil.example; spf=pass smtp.mailfrom=skoler.example",
        "mx.skoler.example; dmarc=fail; dkim=pass header.d=skoler.example",
        "mx.skoler.example; dmarc=pass header.from=evil.example header.from=skoler.example",
        "mx.skoler.example; dmarc=pass header.from=skoler.example header.from=evil.example",
        "mx.skoler.example; dmarc=pass nonsense header.from=skoler.example",
        "mx.skoler.example; dmarc=pass header.from=skoler.example (and so on",
        "mx.skoler.example; dmarc=pass header.from=skoler.example) (and so on",
        'mx.skoler.example; dmarc=pass header.from=skoler.example; spf=none reason="',
        "mx.skoler.example; dmarc=fail nonsense; dkim=pass header.d=skoler.example",
        "mx.skoler.example; spf=none); dmarc=fail header.from=skoler.example; (; dkim=pass header.d=skoler.example",
        "mx.skoler.example 2; dmarc=pass header.from=skoler.example",
        "mx.skoler.example 1 1; dmarc=pass header.from=skoler.example",
        "mx.skoler.example; dmarc/2=pass header.from=skoler.example",
        "mx.skoler.example dmarc=pass header.from=skoler.example",
        "mx.skoler.example; dmarc=pass header.from=skoler.example" + " " * 7_942 + ".evil.example",
    ],
)  # fmt: skip
def test_anything_else_proves_nothing(header: str) -> None:
    assert not _trust(header).proved


def test_the_topmost_of_our_servers_headers_counts() -> None:
    assert _trust(FAILED, PASSED).forged
    assert _trust(PASSED, FAILED).proved
    assert _trust("mx.evil.example; dmarc=pass header.from=skoler.example", FAILED).forged
    assert _trust("mx.evil.example; dmarc=fail header.from=skoler.example", PASSED).proved
    assert _trust(f"{OURS}; none", PASSED).verdict == "none"
    assert _trust(OURS, PASSED).verdict == "none"


@pytest.mark.parametrize(
    "broken",
    [
        f"{OURS} 2; dmarc=none", f"{OURS}; spf=none (", f'{OURS}; spf=none reason="', f"{OURS}(; x",
        f"{OURS} dmarc=none",
        f"{OURS}; spf=none smtp.mailfrom={'x' * 8_000}@evil.example",
    ],
)  # fmt: skip
def test_a_field_of_ours_that_cannot_be_read_gives_way_to_none_below_it(broken: str) -> None:
    assert _trust(broken, PASSED).verdict == "none"


@pytest.mark.parametrize("limit", [8_000, LINE_LIMIT])
def test_a_domain_cut_short_is_not_believed(limit: int) -> None:
    """Otherwise a long address could push the end of another's domain over the edge."""
    start, end = f"{OURS}; spf=none smtp.helo=", "; dmarc=pass header.from=skoler.example"
    for length in range(limit - len(start + end) - 5, limit - len(start + end) + 5):
        assert not _trust(f"{start}{'x' * length}{end}.evil.example").proved


def test_dmarc_and_spf_failures_tell_a_forgery() -> None:
    assert _trust(FAILED).forged
    assert _trust(f"{OURS}; dmarc=fail").forged
    assert _trust(
        f"{OURS}; dmarc=fail header.from=skoler.example; spf=pass smtp.mailfrom=skoler.example"
    ).forged
    assert _trust(f"{OURS}; spf=hardfail smtp.mailfrom=skoler.example").forged
    assert _trust(f"{OURS}; dmarc=fail header.from=other.example").verdict == "none"
    assert _trust(f"{OURS}; spf=softfail smtp.mailfrom=skoler.example").verdict == "none"


def test_without_a_configured_server_nothing_is_believed() -> None:
    assert _trust(PASSED, authserv_id=None).verdict == "none"


@pytest.mark.parametrize(
    "name", ["ARC-Authentication-Results", "X-Authentication-Results", "Authentication-Results-Original"]
)
def test_other_headers_are_not_looked_at(name: str) -> None:
    assert _of(f"{name}: i=1; {PASSED}\r\n{name}: {PASSED}\r\nFrom: {KIRSTEN}").verdict == "none"


@pytest.mark.parametrize(
    "sender",
    [
        "kirsten@skoler.example, mallory@evil.example",
        "mallory@evil.example, kirsten@skoler.example",
        "kirsten@skoler.example <mallory@evil.example>",
        "<kirsten@skoler.example> <mallory@evil.example>",
        "kirsten@skoler.example\r\nFrom: mallory@evil.example",
        "mallory@evil.example\r\nfrom : kirsten@skoler.example",
        "Undisclosed:;",
        "Officers: kirsten@skoler.example;",
        "Officers: kirsten@skoler.example, mallory@evil.example;",
        "kirsten@skoler.example@evil.example",
        "kirsten",
        "",
        "<>",
    ],
)
def test_a_from_that_is_not_one_address_is_never_proved(sender: str) -> None:
    assert _trust(PASSED, sender=sender).forged


def test_no_from_at_all_is_never_proved() -> None:
    assert _of(f"Authentication-Results: {PASSED}\r\nSender: {KIRSTEN}").forged


@pytest.mark.parametrize(
    "sender",
    [
        '"kirsten@skoler.example" <mallory@evil.example>',
        '"Kirsten <kirsten@skoler.example>" <mallory@evil.example>',
        "=?utf-8?q?Kirsten_=3Ckirsten=40skoler.example=3E?= <mallory@evil.example>",
        "mallory@evil.example (kirsten@skoler.example)",
        "Kirsten <kirsten@skoler.example.evil.example>",
        "Kirsten <kirsten@skоler.example>",
        "Kirsten <kirsten@s\N{KELVIN SIGN}oler.example>",
        "Kirsten <kirsten@skoler\u3002example>",
        "Kirsten <kirsten@xn--skler-hye.example>",
    ],
)
def test_who_only_looks_like_somebody_is_not_proved_by_that_ones_domain(sender: str) -> None:
    assert not _trust(PASSED, sender=sender).proved


def test_case_and_a_trailing_dot_make_no_other_domain() -> None:
    assert _trust(PASSED, sender="KIRSTEN@Skoler.EXAMPLE").proved
    assert _trust(
        f"{OURS.upper()}; dmarc=pass header.from=SKOLER.EXAMPLE", authserv_id="Mx.Skoler.Example"
    ).proved
    assert _trust(PASSED, sender="kirsten@skoler.example.").proved


def test_a_letter_whose_lower_case_is_ours_is_no_address() -> None:
    assert parse("From: \N{KELVIN SIGN}irsten@skoler.example\r\n\r\nx".encode()).from_ is None


def test_a_field_says_nothing_but_what_stands_in_it() -> None:
    field = read(
        'mx.a.example; spf=Pass (x) smtp.mailfrom="A b"@C.example; none; dmarc=fail reason="\\"q\\""'
    )
    assert field.authserv_id == "mx.a.example"
    assert field.results is not None
    assert [(each.method, each.result) for each in field.results] == [("spf", "pass"), ("dmarc", "fail")]
    assert field.results[0].domain("smtp.mailfrom") == "c.example"
    assert field.results[1].properties == {"reason": '"q"'}
    assert read("spf=pass smtp.mailfrom=c.example").authserv_id is None


def test_a_long_hostile_field_is_read_in_no_time() -> None:
    for hostile in (
        "(" * 8_000,
        '"' * 7_999,
        "a=" * 4_000,
        "; a=b" * 1_600,
        "\\" * 8_000,
        " " * 8_000,
        "a=b " * 2_000,
    ):
        assert not _trust(f"{OURS}; {hostile[:7_900]}").proved
        assert not _trust(hostile).proved


MICROSOFT_PASSED = (
    "spf=pass (sender IP is 192.0.2.1)\r\n smtp.mailfrom=skoler.example; dkim=pass (signature was verified)\r\n"
    " header.d=skoler.example;dmarc=pass action=none\r\n header.from=skoler.example;compauth=pass reason=100"
)
WITHIN = "dkim=none (message not signed)\r\n header.d=none;dmarc=none action=none header.from=skoler.example;"


def _microsoft(*headers: str, auth_as: tuple[str, ...] = ("Anonymous",), sender: str = KIRSTEN) -> Trust:
    lines = [f"Authentication-Results: {header}" for header in headers]
    lines += [f"X-MS-Exchange-Organization-AuthAs: {each}" for each in auth_as]
    return _of("\r\n".join([*lines, f"From: {sender}"]), MICROSOFT_365)


@pytest.mark.parametrize(
    "header",
    [
        MICROSOFT_PASSED,
        "dmarc=pass action=none header.from=skoler.example",
        "spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=skoler.example; deg.example; dkim=none (message not signed)"
        " header.d=none;deg.example; dmarc=bestguesspass action=none header.from=skoler.example;",
        "spf=fail smtp.mailfrom=list.example; dkim=pass header.d=skoler.example; dmarc=pass header.from=skoler.example",
    ],
)
def test_microsofts_topmost_field_proves_the_sender(header: str) -> None:
    assert _microsoft(header).proved


@pytest.mark.parametrize(
    "headers",
    [
        (),
        ("mx.evil.example; dmarc=pass header.from=skoler.example",),
        ("microsoft-365; dmarc=pass header.from=skoler.example",),
        (PASSED,),
        ("; dmarc=pass header.from=skoler.example",),
        ("", MICROSOFT_PASSED),
        ("mx.evil.example; none", MICROSOFT_PASSED),
        ("spf=none smtp.mailfrom=evil.example; dmarc=none header.from=evil.example", MICROSOFT_PASSED),
        ("spf=none smtp.mailfrom=evil.example (", MICROSOFT_PASSED),
        ("dmarc=pass action=none header.from=evil.example",),
        ("dmarc=pass action=none",),
        ("compauth=pass reason=100",),
        ("spf=pass smtp.mailfrom=evil.example; dmarc=none header.from=skoler.example; compauth=pass reason=703",),
        (WITHIN,),
        ("spf=none smtp.helo=x;dmarc=pass header.from=skoler.example; dmarc=none header.from=skoler.example",),
    ],
)  # fmt: skip
def test_nothing_else_proves_a_sender_to_microsoft(headers: tuple[str, ...]) -> None:
    assert _microsoft(*headers).verdict == "none"


def test_a_forgery_is_one_at_microsoft_too() -> None:
    failed = "spf=fail smtp.mailfrom=skoler.example; dmarc=fail action=oreject header.from=skoler.example;compauth=fail"
    assert _microsoft(failed, MICROSOFT_PASSED).forged
    assert _microsoft(failed, auth_as=("Internal",)).forged


@pytest.mark.parametrize(
    "auth_as",
    [(), ("Partner",), ("",), ("Internal", "Anonymous"), ("Anonymous", "Anonymous"), ("Internally",)],
)
def test_microsoft_must_say_once_how_it_took_the_mail(auth_as: tuple[str, ...]) -> None:
    assert _microsoft(MICROSOFT_PASSED, auth_as=auth_as).verdict == "none"
    assert _microsoft(WITHIN, auth_as=auth_as).verdict == "none"


def test_a_mail_within_the_organisation_is_proved_by_exchange_itself() -> None:
    assert _microsoft(WITHIN, auth_as=("Internal",)).proved
    assert _microsoft(MICROSOFT_PASSED, auth_as=("internal",)).proved
    assert _microsoft(WITHIN, auth_as=("Internal",), sender="mallory@evil.example").verdict == "none"
    assert _microsoft(auth_as=("Internal",)).verdict == "none"
    assert _microsoft(PASSED, auth_as=("Internal",)).verdict == "none"
    assert _microsoft(f"dkim=fail header.d=skoler.example;{WITHIN}", auth_as=("Internal",)).verdict == "none"
    assert (
        _microsoft(WITHIN.replace("dmarc=none", "dmarc=temperror"), auth_as=("Internal",)).verdict == "none"
    )


def test_how_another_tenants_exchange_took_it_does_not_count() -> None:
    head = (
        f"Authentication-Results: {WITHIN}\r\nX-MS-Exchange-CrossTenant-AuthAs: Internal\r\nFrom: {KIRSTEN}"
    )
    assert _of(head, MICROSOFT_365).verdict == "none"


def test_fields_without_a_server_count_for_microsoft_only() -> None:
    assert not _trust(MICROSOFT_PASSED).proved
    assert not _of(f"Authentication-Results: {MICROSOFT_PASSED}\r\nFrom: {KIRSTEN}", None).proved

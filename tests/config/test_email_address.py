"""Which addresses somebody may type into the configuration or a command."""

import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.network import Address
from service.mail.email_address import checked, parse_address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("Mette.Holm@DEG.dk", "mette.holm@deg.dk"),
        (" a@b.example ", "a@b.example"),
        ("a+net_1@mail.a-b.example.org", "a+net_1@mail.a-b.example.org"),
        ("o'neil@skole.example", "o'neil@skole.example"),
        ("info@BØX.dk", "info@xn--bx-lka.dk"),
        ("a@mx.test", "a@mx.test"),
    ],
)
def test_an_address_is_normalised(typed, address):
    assert checked(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "a",
        "a@b",
        "a@localhost",
        "a@box.local",
        "a..b@skole.example",
        ".a@skole.example",
        "a@-skole.example",
        "a b@skole.example",
        "a@skole.example\nBcc: x@y.example",
        "å@skole.example",
        "a@[127.0.0.1]",
        "a@b@skole.example",
        "x" * 65 + "@skole.example",
        "x." * 33 + "x@skole.example",
        "a@" + "x" * 64 + ".example",
        "a@skole\u200b.example",
    ],
)
def test_what_is_no_address_is_none(typed):
    assert checked(typed) is None


@settings(max_examples=400, deadline=None)
@given(st.from_regex(r"\A[a-z0-9_.+-]{1,12}@[a-z0-9.-]{1,12}\.(dk|example|local|invalid|test)\Z"))
def test_the_fast_path_takes_nothing_that_the_full_check_refuses(typed):
    try:
        full = validate_email(
            typed, check_deliverability=False, test_environment=True, strict=True
        ).ascii_email
    except EmailNotValidError:
        full = None
    assert checked(typed) == full


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Mette Holm <mette.holm@deg.dk>", Address("Mette Holm", "mette.holm@deg.dk")),
        ('"Holm, Mette" <METTE.holm@deg.dk>', Address("Holm, Mette", "mette.holm@deg.dk")),
        ("<a@deg.dk>", Address("", "a@deg.dk")),
        ("a@deg.dk", Address("", "a@deg.dk")),
        ("Mette Holm", None),
        ("Mette <mette>", None),
        ("a@deg.dk <b@deg.dk> <c@deg.dk>", None),
        ("M\x07ette <m@deg.dk>", None),
        ("a@deg.dk, b@deg.dk", None),
    ],
)
def test_an_address_may_bear_a_name(text, address):
    assert parse_address(text) == address

"""The embedded post office through smtplib, and what it writes on the mails it takes."""

import smtplib
from datetime import UTC, datetime
from email import message_from_bytes

import pytest

from service.wire.embedded import EmbeddedPostOffice
from tests.wire.post_office import opened

ANE, BO, EVA = "ane@firma.example", "bo@skolen.example", "eva@skolen.example"
NOW = datetime(2026, 3, 1, 12, 0, 5, tzinfo=UTC)
MAIL = b"From: Ane <ane@firma.example>\r\nTo: bo@skolen.example\r\nSubject: Hej\r\n\r\nHej\r\n.\r\n..x\r\n"


@pytest.fixture
def office():
    with opened(authserv_id="mx.demo", now=lambda: NOW) as office:
        yield office


@pytest.fixture
def smtp(office):
    with smtplib.SMTP("127.0.0.1", office.smtp_port, "klient.example", timeout=5) as smtp:
        yield smtp


def only(office, address=BO):
    (stored,) = office.messages(address)
    return message_from_bytes(stored.raw)


def test_every_recipient_gets_the_mail_unchanged_below_the_servers_own_fields(office, smtp):
    smtp.sendmail(ANE, [BO, "EVA@skolen.example"], MAIL)
    for address in (BO, EVA):
        (stored,) = office.messages(address)
        assert stored.raw.endswith(b"\r\n" + MAIL)
        assert (stored.uid, stored.flags, stored.recent, stored.internal_date) == (1, set(), True, NOW)
    assert office.messages(ANE) == []


def test_trace_fields_stand_on_top(office, smtp):
    smtp.sendmail(ANE, [BO], MAIL)
    mail = only(office)
    assert mail.keys()[:5] == ["Return-Path", "Delivered-To", "Received", "Authentication-Results", "From"]
    assert mail["Return-Path"] == f"<{ANE}>"
    assert mail["Delivered-To"] == BO
    assert mail["Received"] == (
        f"from klient.example by mx.demo with ESMTP\r\n\tfor <{BO}>; Sun, 01 Mar 2026 12:00:05 +0000"
    )


@pytest.mark.parametrize(
    ("sender", "from_", "results"),
    [
        (ANE, ANE, "spf=pass smtp.mailfrom=ane@firma.example; dmarc=pass header.from=firma.example"),
        ("bounce@FIRMA.example", f"Ane <{ANE}>", "spf=pass smtp.mailfrom=bounce@FIRMA.example; dmarc=pass header.from"),
        ("x@other.example", ANE, "spf=fail smtp.mailfrom=x@other.example; dmarc=fail header.from=firma.example"),
        ("", ANE, "spf=fail smtp.mailfrom=<>; dmarc=fail header.from=firma.example"),
        (ANE, f"{ANE}, {BO}", "spf=fail smtp.mailfrom=ane@firma.example; dmarc=fail header.from=unknown"),
        ('"a; dmarc=pass header.from=skolen.example;"@firma.example', BO,
         "spf=fail smtp.mailfrom=firma.example; dmarc=fail header.from=skolen.example"),
    ],
)  # fmt: skip
def test_a_mail_is_genuine_when_envelope_and_from_have_one_domain(office, smtp, sender, from_, results):
    smtp.sendmail(sender, [BO], f"From: {from_}\r\n\r\nx\r\n")
    value = " ".join(only(office)["Authentication-Results"].split())
    assert value.startswith(f"mx.demo; {results}")


def test_two_from_fields_prove_nothing(office, smtp):
    smtp.sendmail(ANE, [BO], f"From: {ANE}\r\nFrom: {BO}\r\n\r\nx\r\n")
    assert "dmarc=fail" in only(office)["Authentication-Results"]


def test_results_that_claim_to_be_this_servers_are_removed_and_others_stay(office, smtp):
    claims = [
        "Authentication-Results: mx.demo; dmarc=pass header.from=skolen.example",
        'authentication-results: (a (nested) comment)\r\n "MX.Demo" 1; dmarc=pass',
        "Authentication-Results: elsewhere.example; dkim=pass",
        "Return-Path: <boss@skolen.example>",
    ]
    smtp.sendmail("x@other.example", [BO], "\r\n".join([*claims, f"From: {BO}", "", "x", ""]))
    mail = only(office)
    ours, foreign = mail.get_all("Authentication-Results")
    assert "dmarc=fail" in ours
    assert foreign == "elsewhere.example; dkim=pass"
    assert mail.get_all("Return-Path") == ["<x@other.example>"]


def test_without_an_authserv_id_nothing_is_said_of_authenticity():
    office = EmbeddedPostOffice()
    office.deliver(BO, MAIL)
    assert "Authentication-Results" not in only(office)


@pytest.mark.parametrize(
    ("top", "sender"),
    [(b"", ANE), (b"Return-Path: <>\r\n", ""), (b"Return-Path: <x@y.example>\r\n", "x@y.example")],
)
def test_a_delivered_mail_has_its_return_path_or_from_as_envelope_sender(office, top, sender):
    heard = []
    office.on_delivery(lambda *delivery: heard.append(delivery))
    office.deliver(BO, top + MAIL)
    assert only(office).get_all("Return-Path") == [f"<{sender}>"]
    assert heard == [(sender, BO, office.messages(BO)[0].raw)]


def test_a_listener_hears_after_storing_may_deliver_and_may_fail(office, smtp):
    heard = []

    def answer(sender, recipient, raw):
        heard.append((sender, recipient, len(office.messages(recipient))))
        if recipient == BO:
            office.deliver(EVA, MAIL)
            raise RuntimeError("a mistake in the listener")

    office.on_delivery(answer)
    smtp.sendmail(ANE, [BO], MAIL)
    assert heard == [(ANE, BO, 1), (ANE, EVA, 1)]


@pytest.mark.parametrize("mechanism", ["auth_plain", "auth_login"])
def test_any_password_is_taken(office, smtp, mechanism):
    smtp.ehlo()
    smtp.user, smtp.password = ANE, "anything"
    assert smtp.auth(mechanism[5:].upper(), getattr(smtp, mechanism))[0] == 235


def test_a_wrong_password_is_refused_where_passwords_are_given():
    office = EmbeddedPostOffice(passwords={ANE: "secret"})
    office.start()
    try:
        with smtplib.SMTP("127.0.0.1", office.smtp_port, timeout=5) as smtp:
            with pytest.raises(smtplib.SMTPAuthenticationError):
                smtp.login(ANE, "wrong")
            assert smtp.login(ANE, "secret")[0] == 235
    finally:
        office.stop()


def test_a_refused_address_gets_its_answer_until_it_is_taken_back(office, smtp):
    office.refuse("Bo@skolen.example", 550, "5.1.1 No such person")
    assert smtp.sendmail(ANE, ["BO@skolen.example", EVA], MAIL) == {
        "BO@skolen.example": (550, b"5.1.1 No such person")
    }
    assert (len(office.messages(BO)), len(office.messages(EVA))) == (0, 1)
    office.refuse(BO, 0, "")
    assert smtp.sendmail(ANE, [BO], MAIL) == {}
    assert len(office.messages(BO)) == 1


def test_addresses_and_headers_beyond_ascii_are_taken(office, smtp):
    smtp.ehlo()
    options = ["SMTPUTF8", "BODY=8BITMIME"]
    raw = "From: Ærø <ærø@firma.example>\r\nSubject: Rødgrød\r\n\r\n€\r\n".encode()
    smtp.sendmail("ærø@firma.example", ["åse@skolen.example"], raw, mail_options=options)
    (stored,) = office.messages("åse@skolen.example")
    assert stored.raw.endswith(raw)
    assert "Return-Path: <ærø@firma.example>\r\n".encode() in stored.raw


def test_size_is_announced_and_kept(smtp):
    smtp.ehlo()
    assert smtp.esmtp_features["size"] == str(40 * 1024 * 1024)
    assert smtp.mail(ANE, ["SIZE=50000000"])[0] == 552


def test_an_outage_ends_a_conversation_over_smtp(office, smtp):
    smtp.ehlo()
    office.pause()
    with pytest.raises((smtplib.SMTPServerDisconnected, ConnectionError)):
        smtp.noop()
    office.resume()
    smtp.connect("127.0.0.1", office.smtp_port)
    assert smtp.noop()[0] == 250

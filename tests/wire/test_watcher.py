"""The Watcher against an IMAP server that misbehaves on demand."""

import ssl
import threading
import time
from datetime import UTC, datetime

import pytest

from service.wire import imap as imap_module
from service.wire import watcher as watcher_module
from service.wire.accounts import Outage, WrongPassword
from service.wire.watcher import Position, Watcher
from tests.wire.fakes import DEADLINE, running


@pytest.fixture
def watcher(imap, recorder):
    """Makes a Watcher of the fake INBOX that begins after UID `after`, or where `position` says."""

    def make(after=0, *, account=None, deliver=recorder.deliver, position=None):
        return Watcher(
            "deg",
            account or imap.account(),
            position=position or (lambda uidvalidity, uidnext: Position(after)),
            deliver=deliver,
            health=recorder,
            delays=0.01,
        )

    return make


def dated(date):
    return f"Date: {date}\r\nSubject: x\r\n\r\nhej\r\n".encode()


def test_mails_are_delivered_whole_and_in_the_order_of_their_uids(imap, recorder, watcher):
    imap.add(b"Subject: b\r\n\r\nanden\r\n", uid=9)
    imap.add(b"Subject: a\r\n\r\n\xe6\r\n.\r\n", uid=4, received=" 1-Feb-2026 13:00:00 +0100")
    watcher().once()
    assert recorder.uids == [4, 9]
    first = recorder.delivered[0]
    assert first.raw == b"Subject: a\r\n\r\n\xe6\r\n.\r\n"
    assert first.received_at == datetime(2026, 2, 1, 12, tzinfo=UTC)
    assert (first.mailbox, first.uidvalidity, first.truncated) == ("deg", 7, False)


def test_the_last_mail_is_not_taken_again_though_the_server_always_names_it(imap, recorder, watcher):
    imap.add(uid=5)
    watcher(after=5).once()
    assert "UID SEARCH CHARSET" not in " ".join(imap.commands)
    assert imap.said("UID SEARCH") == ["UID SEARCH UID 6:*"]
    assert recorder.delivered == []


def test_nothing_in_the_mailbox_changes(imap, watcher):
    uid = imap.add()
    watcher().once()
    assert imap.mails[0].flags == set()
    assert imap.recent == {uid}
    assert imap.said("SELECT") == imap.said("STORE") == []
    assert all("PEEK" in command for command in imap.said("BODY"))


def test_the_position_is_asked_with_what_the_server_says(imap, recorder, watcher):
    imap.add(uid=41)
    asked = []

    def position(uidvalidity, uidnext):
        asked.append((uidvalidity, uidnext))
        return Position(uidnext - 1)

    watcher(position=position).once()
    assert asked == [(7, 42)]
    assert recorder.delivered == []


def test_a_new_uidvalidity_is_noticed_on_reconnect(imap, recorder, watcher):
    imap.add(uid=30)
    asked = []

    def position(uidvalidity, uidnext):
        asked.append(uidvalidity)
        return Position(30 if uidvalidity == 7 else 0)

    def restored(session, tag, words):
        imap.on.pop("IDLE")
        imap.uidvalidity = 8
        imap.mails[:] = []
        imap.add(uid=1)
        session.hang_up()

    imap.on["IDLE"] = restored
    with running(watcher(position=position).run):
        recorder.wait_for(lambda: recorder.delivered)
    assert asked == [7, 8]
    assert [(arrival.uidvalidity, arrival.uid) for arrival in recorder.delivered] == [(8, 1)]


def test_mails_from_before_the_given_moment_are_dropped_by_arrival_and_by_date_header(
    imap, recorder, watcher
):
    imap.add(received="20-Nov-2026 23:59:59 +0000")
    imap.add(dated("Mon, 1 Jan 2024 00:00:00 +0000"))
    kept = [
        imap.add(dated("Sat, 21 Nov 2026 01:00:00 +0100")),
        imap.add(dated("i morgen")),
        imap.add(dated("Thu, 12 Mar 2026 13:05:00 +9999999999999999999")),
        imap.add(b"Subject: x\r\n\r\nDate: Mon, 1 Jan 2024 00:00:00 +0000\r\n"),
    ]
    not_before = datetime(2026, 11, 21, tzinfo=UTC)
    watcher(position=lambda uidvalidity, uidnext: Position(0, not_before, uidnext)).once()
    assert recorder.uids == kept


def test_what_has_come_since_is_taken_whatever_its_date(imap, recorder, watcher):
    old = imap.add(dated("Mon, 1 Jan 2024 00:00:00 +0000"))
    late = imap.add(dated("Mon, 1 Jan 2024 00:00:00 +0000"))
    not_before = datetime(2026, 11, 21, tzinfo=UTC)
    watcher(position=lambda uidvalidity, uidnext: Position(0, not_before, old + 1)).once()
    assert recorder.uids == [late]


def test_batches_are_bounded_by_number_and_by_octets(imap, watcher, monkeypatch):
    monkeypatch.setattr(watcher_module, "BATCH_MAILS", 3)
    monkeypatch.setattr(watcher_module, "BATCH_OCTETS", 100)
    for size in (10, 10, 10, 10, 60, 60, 500, 10):
        imap.add(b"x" * size)
    batches = []
    watcher(deliver=lambda arrivals: batches.append([len(arrival.raw) for arrival in arrivals])).once()
    assert batches == [[10, 10, 10], [10, 60], [60], [500], [10]]


def test_of_a_huge_mail_only_the_beginning_is_fetched(imap, recorder, watcher, monkeypatch):
    monkeypatch.setattr(watcher_module, "BATCH_OCTETS", 100)
    monkeypatch.setattr(watcher_module, "LARGEST_MAIL", 100)
    imap.add(b"x" * 101)
    imap.add(b"y" * 100)
    watcher().once()
    assert [(arrival.raw, arrival.truncated) for arrival in recorder.delivered] == [
        (b"x" * 100, True),
        (b"y" * 100, False),
    ]


def test_a_mail_that_the_server_does_not_give_out_is_delivered_empty(imap, recorder, watcher):
    imap.add(uid=1)
    imap.add(uid=2)
    serve = []

    def withhold(session, tag, words):
        serve.append(words)
        if "BODY" in " ".join(words):
            session.do_uid_fetch(tag, "2", *words[1:])
            return True
        return False

    imap.on["UID FETCH"] = withhold
    watcher().once()
    assert [(arrival.uid, arrival.raw == b"", arrival.truncated) for arrival in recorder.delivered] == [
        (1, True, True),
        (2, False, False),
    ]


def test_a_mail_that_vanishes_before_it_is_fetched_is_no_trouble(imap, recorder, watcher):
    imap.add(uid=1)
    imap.add(uid=2)

    def vanish(session, tag, words):
        if "BODY" in " ".join(words):
            imap.mails[:] = [mail for mail in imap.mails if mail.uid != 1]
        return False

    imap.on["UID FETCH"] = vanish
    watcher().once()
    assert recorder.uids == [2]


def test_flags_of_other_mails_between_the_answers_do_no_harm(imap, recorder, watcher):
    imap.add(b"one", uid=1)

    def chatter(session, tag, words):
        session.send(b"* 9 FETCH (FLAGS (\\Seen) UID 6)\r\n* 3 FETCH (FLAGS (\\Seen))\r\n")
        return False

    imap.on["UID FETCH"] = chatter
    watcher().once()
    assert [(arrival.uid, arrival.raw) for arrival in recorder.delivered] == [(1, b"one")]


def test_once_raises_an_outage_when_there_is_no_server(imap, watcher):
    imap.close()
    with pytest.raises(Outage):
        watcher().once()


def test_once_passes_on_the_outage_of_the_recorder(imap, watcher):
    imap.add()

    def refuse(arrivals):
        raise Outage("disk full")

    with pytest.raises(Outage, match="disk full"):
        watcher(deliver=refuse).once()


def test_when_the_recorder_is_away_the_same_mails_come_again_and_none_is_skipped(
    imap, recorder, watcher, monkeypatch
):
    monkeypatch.setattr(watcher_module, "BATCH_MAILS", 2)
    for _ in range(3):
        imap.add()
    attempts = []

    def deliver(arrivals):
        attempts.append([arrival.uid for arrival in arrivals])
        if len(attempts) < 3:
            raise Outage("disk full")
        recorder.deliver(arrivals)

    with running(watcher(deliver=deliver).run):
        recorder.wait_for(lambda: len(recorder.delivered) == 3)
    assert attempts == [[1, 2], [1, 2], [1, 2], [3]]
    assert recorder.losses == [("watcher", "disk full", False)] * 2


def test_a_bug_in_the_recorder_does_not_end_the_watching(imap, recorder, watcher):
    imap.add()
    attempts = []

    def deliver(arrivals):
        attempts.append(arrivals)
        if len(attempts) == 1:
            raise ZeroDivisionError
        recorder.deliver(arrivals)

    with running(watcher(deliver=deliver).run):
        recorder.wait_for(lambda: recorder.delivered)
    assert recorder.losses == [("watcher", "ZeroDivisionError", False)]


def test_a_wrong_password_is_reported_as_such_and_not_tried_again_soon(imap, recorder, watcher):
    with running(watcher(account=imap.account(password="gættet")).run):
        recorder.wait_for(lambda: recorder.losses)
    assert recorder.losses[0][2] is True
    assert len(imap.said("AUTHENTICATE") + imap.said("LOGIN")) == 1


def test_a_login_refused_for_the_moment_is_no_wrong_password(imap, watcher):
    imap.on["LOGIN"] = lambda session, tag, words: session.no(tag, "[UNAVAILABLE] later") or True
    with pytest.raises(Outage) as outage:
        watcher().once()
    assert not isinstance(outage.value, WrongPassword)


def test_a_password_with_danish_letters_logs_in_by_auth_plain(imap, recorder, watcher):
    imap.add()
    watcher(account=imap.account(password="blåbær")).once()
    assert imap.said("AUTHENTICATE") == ["AUTHENTICATE PLAIN"]
    assert recorder.uids == [1]


def test_tokens_log_in_by_xoauth2(imap, recorder, watcher):
    class Tokens:
        def token(self):
            return "good"

    imap.add()
    watcher(account=imap.account(password=None, tokens=Tokens())).once()
    assert imap.said("AUTHENTICATE") == ["AUTHENTICATE XOAUTH2"]
    assert recorder.uids == [1]


def test_an_unsigned_certificate_is_refused_before_the_password_is_sent(imap, watcher, certificate):
    imap.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    imap.tls.load_cert_chain(*certificate)
    imap.before_login = "IMAP4rev1 STARTTLS"
    with pytest.raises(Outage, match="certificate verify failed"):
        watcher(account=imap.account(host="localhost", security="starttls")).once()
    assert imap.said("LOGIN") == []


def test_starttls_is_used_with_a_certificate_that_is_trusted(
    imap, recorder, watcher, certificate, monkeypatch
):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    imap.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    imap.tls.load_cert_chain(*certificate)
    imap.before_login = "IMAP4rev1 STARTTLS"
    imap.add()
    watcher(account=imap.account(host="localhost", security="starttls")).once()
    assert recorder.uids == [1]


def test_what_came_in_clear_text_before_tls_is_forgotten(imap, watcher, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    imap.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    imap.tls.load_cert_chain(*certificate)
    imap.before_login = "IMAP4rev1 STARTTLS"
    injected = []

    def inject(session, tag, words):
        session.send(f"{tag} OK go\r\n* BYE injected\r\n".encode())
        session.sock = imap.tls.wrap_socket(session.sock, server_side=True)
        session.file = session.sock.makefile("rb")
        injected.append(tag)
        return True

    imap.on["STARTTLS"] = inject
    watcher(account=imap.account(host="localhost", security="starttls")).once()
    assert len(injected) == 1


def test_a_hidden_starttls_is_an_outage_and_the_password_stays_here(imap, watcher):
    with pytest.raises(Outage):
        watcher(account=imap.account(security="starttls")).once()
    assert imap.said("LOGIN") == []


def at_first_idle(imap, script):
    """The server does this at the first IDLE, and behaves from then on."""

    def fault(session, tag, words):
        imap.on.pop("IDLE")
        script(session, tag)
        return True

    imap.on["IDLE"] = fault


def end_idle(session, tag):
    assert session.line() == "DONE"
    session.ok(tag)


def test_tls_from_the_first_octet_needs_a_certificate_that_is_trusted(
    imap, recorder, watcher, certificate, monkeypatch
):
    imap.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    imap.tls.load_cert_chain(*certificate)
    imap.add(b"x" * 100_000)
    account = imap.account(host="localhost", security="tls")
    with pytest.raises(Outage, match="certificate verify failed"):
        watcher(account=account).once()
    assert imap.commands == []
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    watcher(account=account).once()
    assert recorder.delivered[0].raw == b"x" * 100_000


@pytest.mark.parametrize(
    "segments",
    [
        pytest.param([b"+ idling\r\n* 1 EXISTS\r\n"], id="with the go-ahead in one segment"),
        pytest.param([b"* 1 EXISTS\r\n+ idling\r\n"], id="before the go-ahead"),
        pytest.param([b"+ idling\r\n", b"* 1 EXI", b"STS\r\n"], id="in two halves"),
        pytest.param([b"+ idling\r\n", b"* OK still here\r\n"], id="not at all, only a sign of life"),
    ],
)
def test_new_mail_during_idle_is_taken_at_once_however_it_is_announced(imap, recorder, watcher, segments):
    def announce(session, tag):
        imap.add()
        for segment in segments:
            session.send(segment)
            time.sleep(0.02)  # a pause on the wire, or TCP makes one segment of the two
        end_idle(session, tag)

    at_first_idle(imap, announce)
    started = time.monotonic()
    with running(watcher().run):
        recorder.wait_for(lambda: recorder.delivered)
    assert time.monotonic() - started < 1
    assert recorder.losses == []


def test_new_mail_announced_with_the_answer_to_a_search_is_taken_without_waiting(imap, recorder, watcher):
    def search(session, tag, words):
        imap.on.pop("UID SEARCH")
        imap.add()
        session.ok(tag, "SEARCH", "1 EXISTS")
        return True

    imap.on["UID SEARCH"] = search
    with running(watcher().run):
        recorder.wait_for(lambda: recorder.delivered)


def test_a_server_that_repeats_exists_with_every_answer_is_not_asked_in_a_circle(imap, recorder, watcher):
    imap.add()

    def search(session, tag, words):
        session.send(b"* 1 EXISTS\r\n")
        return False

    imap.on["UID SEARCH"] = search
    with running(watcher().run):
        imap.wait_for("IDLE")
    assert len(imap.said("UID SEARCH")) <= 2


def fin(session, tag):
    session.send(b"+ idling\r\n")
    session.hang_up()


def bye(session, tag):
    session.send(b"+ idling\r\n* BYE shutting down\r\n")
    session.hang_up()


def refuse(session, tag):
    session.no(tag, "not now")


def half_a_line(session, tag):
    session.send(b"+ idling\r\n* 1 EXI")
    session.hang_up()


@pytest.mark.parametrize("fault", [fin, bye, refuse, half_a_line])
def test_a_connection_lost_in_idle_is_replaced_and_nothing_is_missed(imap, recorder, watcher, fault):
    def first_the_mail(session, tag):
        imap.add()
        fault(session, tag)

    at_first_idle(imap, first_the_mail)
    with running(watcher().run):
        recorder.wait_for(lambda: recorder.delivered)
    assert len(recorder.losses) == 1
    assert recorder.uids == [1]


def test_a_dead_peer_is_noticed_when_idle_is_renewed(imap, recorder, watcher, monkeypatch):
    monkeypatch.setattr(watcher_module, "_IDLE", 0.1)
    released = threading.Event()

    def fall_silent(session, tag):
        imap.add()
        session.send(b"+ idling\r\n")
        released.wait(DEADLINE)
        session.hang_up()

    at_first_idle(imap, fall_silent)
    with running(watcher(account=imap.account(timeout=0.2)).run):
        recorder.wait_for(lambda: recorder.delivered)
    released.set()
    assert [loss[0] for loss in recorder.losses] == ["watcher"]


def test_a_server_away_at_start_is_found_when_it_comes(imap, recorder, watcher):
    refusals = []

    def starting(session, tag, words):
        refusals.append(tag)
        if len(refusals) < 3:
            session.hang_up()
        return False

    imap.on["CAPABILITY"] = starting
    imap.add()
    with running(watcher().run):
        recorder.wait_for(lambda: recorder.delivered)
    assert len(recorder.losses) == 2


def test_idle_is_renewed_and_the_mailbox_looked_at_though_nothing_rang(imap, recorder, watcher, monkeypatch):
    monkeypatch.setattr(watcher_module, "_IDLE", 0.02)
    with running(watcher().run):
        imap.wait_for("IDLE", times=2)
        imap.add()
        recorder.wait_for(lambda: recorder.delivered)


def test_the_connection_is_renewed_now_and_then(imap, watcher, monkeypatch):
    monkeypatch.setattr(watcher_module, "_IDLE", 0.01)
    monkeypatch.setattr(watcher_module, "_RECONNECT", 0.05)
    with running(watcher().run):
        imap.wait_for("EXAMINE", times=2)
    assert imap.said("LOGOUT")


def test_noop_is_used_where_the_account_says_so(imap, recorder, watcher):
    with running(watcher(account=imap.account(check_every=0.01)).run):
        imap.wait_for("NOOP")
        imap.add()
        recorder.wait_for(lambda: recorder.delivered)
    assert imap.said("IDLE") == []


def test_noop_is_used_where_the_server_offers_no_idle(imap, recorder, watcher, monkeypatch):
    monkeypatch.setattr(watcher_module, "_NOOP_WITHOUT_IDLE", 0.01)
    imap.capabilities = "IMAP4rev1"
    with running(watcher().run):
        imap.wait_for("NOOP")
    assert imap.said("IDLE") == []


def test_stopping_wakes_an_idle_within_a_second(imap, watcher):
    with running(watcher().run) as stop:
        imap.wait_for("IDLE")
        stopped_at = time.monotonic()
        stop.set()
    assert time.monotonic() - stopped_at < 1
    assert imap.said("LOGOUT")


def test_the_capabilities_are_those_after_the_login(imap):
    imap.capabilities = "IMAP4rev1 MOVE"
    connection = imap_module.connect(imap.account())
    assert "MOVE" in connection.capabilities
    connection.log_out()

"""The Watcher waiting: IDLE, NOOP, and connections that end badly."""

import threading
import time

import pytest

from service.wire import watcher as watcher_module
from tests.wire.fakes import DEADLINE, running


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

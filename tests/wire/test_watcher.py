"""The Watcher: what it takes, in which order, and what it leaves alone."""

from datetime import UTC, datetime

import pytest

from service.wire import watcher as watcher_module
from service.wire.accounts import Outage
from service.wire.watcher import Position
from tests.wire.fakes import running


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

"""The Filer: which mails it touches, how, and when."""

import threading
import time

import pytest

from service.wire import filer as filer_module
from service.wire.accounts import Outage
from service.wire.filer import Filer, Filing
from tests.wire.fakes import running


@pytest.fixture
def filer(imap, recorder):
    """Makes a Filer for the mails with these UIDs, whose ids are a hundred more."""

    def make(uids, folder="Netværk", *, uidvalidity=7, work=None, account=None, grace=10.0):
        filings = [Filing(100 + uid, uidvalidity, uid) for uid in uids]
        return Filer(
            "deg",
            account or imap.account(),
            folder,
            work=work or (lambda: [filing for filing in filings if filing.id not in recorder.done]),
            done=recorder.file,
            health=recorder,
            recent_grace=grace,
            delays=0.01,
        )

    return make


FOLDER = "Netv&AOY-rk"


def uids_in(mails):
    return [mail.uid for mail in mails]


def test_handled_mail_is_moved_and_other_mail_is_not_touched(imap, recorder, filer):
    imap.add(), imap.add(), imap.add()
    imap.recent.clear()
    imap.mails[0].flags.add(r"\Deleted")
    filer([2, 3]).once()
    assert uids_in(imap.folders[FOLDER]) == [2, 3]
    assert uids_in(imap.mails) == [1]
    assert imap.said("UID MOVE") == [f'UID MOVE 2:3 "{FOLDER}"']
    assert recorder.done == [102, 103]
    assert imap.said("EXPUNGE") == imap.said("CLOSE") == imap.said("STORE") == []


def test_the_folder_is_created_and_subscribed_only_where_it_is_missing(imap, filer):
    imap.add(), imap.add()
    imap.recent.clear()
    filer([1]).once()
    filer([1, 2]).once()
    assert imap.said("CREATE") == [f'CREATE "{FOLDER}"']
    assert imap.subscribed == [FOLDER]


def test_without_a_folder_mail_stays_and_becomes_seen(imap, recorder, filer):
    imap.add(), imap.add()
    imap.recent.clear()
    filer([2], folder=None).once()
    assert [mail.flags for mail in imap.mails] == [set(), {r"\Seen"}]
    assert imap.said("STORE") == [r"UID STORE 2 +FLAGS.SILENT (\Seen)"]
    assert recorder.done == [102]


def test_without_move_it_copies_and_expunges_only_its_own(imap, recorder, filer):
    imap.capabilities = "IMAP4rev1 UIDPLUS"
    imap.add(), imap.add()
    imap.recent.clear()
    imap.mails[0].flags.add(r"\Deleted")
    filer([2]).once()
    assert uids_in(imap.folders[FOLDER]) == [2]
    assert uids_in(imap.mails) == [1]
    assert imap.said("EXPUNGE") == ["UID EXPUNGE 2"]


def test_without_move_and_uidplus_mail_stays_and_becomes_seen(imap, recorder, filer):
    imap.capabilities = "IMAP4rev1"
    imap.add()
    filer([1]).once()
    assert [mail.flags for mail in imap.mails] == [{r"\Seen"}]
    assert imap.said("COPY") == imap.said("EXPUNGE") == []
    assert recorder.done == [101]


def test_mail_of_another_uidvalidity_counts_as_done_and_nothing_is_selected(imap, recorder, filer):
    imap.add()
    filer([1], uidvalidity=6).once()
    assert recorder.done == [101]
    assert uids_in(imap.mails) == [1]
    assert imap.said("SELECT") == []


def test_mail_that_is_gone_counts_as_done(imap, recorder, filer):
    imap.add()
    filer([1, 5]).once()
    assert recorder.done == [101, 105]


def test_nothing_is_done_before_the_server_has_agreed(imap, recorder, filer):
    imap.add()
    imap.on["UID MOVE"] = lambda session, tag, words: session.no(tag, "[OVERQUOTA] full") or True
    with pytest.raises(Outage, match="OVERQUOTA"):
        filer([1]).once()
    assert recorder.done == []


def test_many_mails_are_filed_in_chunks(imap, recorder, filer, monkeypatch):
    monkeypatch.setattr(filer_module, "_CHUNK", 2)
    for uid in (1, 3, 4, 5, 9):
        imap.add(uid=uid)
    filer([1, 3, 4, 5, 9]).once()
    assert [command.split()[2] for command in imap.said("UID MOVE")] == ["1,3", "4:5", "9"]
    assert len(recorder.done) == 5


def test_mail_is_held_back_while_somebody_elses_mail_is_recent(imap, recorder, filer):
    ours, theirs = imap.add(), imap.add()
    with running(filer([ours]).run, threading.Event()):
        imap.wait_for("RECENT", times=2)
        assert imap.said("SELECT") == []
        assert theirs in imap.recent
        imap.recent.discard(theirs)
        recorder.wait_for(lambda: recorder.done)
    assert imap.recent == set()


def test_the_grace_for_recent_mail_is_limited(imap, recorder, filer):
    ours, _theirs = imap.add(), imap.add()
    started = time.monotonic()
    filer([ours], grace=0.2).once()
    assert time.monotonic() - started >= 0.2
    assert recorder.done == [101]


def test_our_own_recent_mail_is_filed_at_once(imap, recorder, filer):
    ours = imap.add()
    filer([ours]).once()
    assert len(imap.said("RECENT")) == 1
    assert recorder.done == [101]


def test_the_session_is_read_only_again_after_the_work(imap, filer):
    imap.add()
    filer([1]).once()
    opened = [command for command in imap.commands if command.startswith(("SELECT", "EXAMINE", "UID MOVE"))]
    assert [command.split()[0] for command in opened] == ["EXAMINE", "SELECT", "UID", "EXAMINE"]


def test_it_connects_only_when_there_is_work_and_a_kick_wakes_it(imap, recorder, filer):
    imap.add()
    asked = threading.Event()
    filings = []

    def work():
        asked.set()
        return [filing for filing in filings if filing.id not in recorder.done]

    kick = threading.Event()
    with running(filer([], work=work).run, kick):
        assert asked.wait(5)
        assert imap.commands == []
        filings.append(Filing(101, 7, 1))
        kick.set()
        recorder.wait_for(lambda: recorder.done)


def test_the_connection_is_closed_after_a_short_rest(imap, recorder, filer, monkeypatch):
    monkeypatch.setattr(filer_module, "_KEEP_CONNECTION", 0.05)
    monkeypatch.setattr(filer_module, "_LOOK_FOR_WORK", 0.02)
    imap.add()
    with running(filer([1]).run, threading.Event()):
        imap.wait_for("LOGOUT")


def test_after_a_lost_connection_the_work_is_done_by_the_next(imap, recorder, filer):
    imap.add()

    def cut(session, tag, words):
        imap.on.pop("UID MOVE")
        session.do_uid_move("x", *words)
        session.hang_up()

    imap.on["UID MOVE"] = cut
    with running(filer([1]).run, threading.Event()):
        recorder.wait_for(lambda: recorder.done)
    assert len(recorder.losses) == 1
    assert uids_in(imap.folders[FOLDER]) == [1]


def test_an_outage_of_the_recorder_is_survived(imap, recorder, filer):
    attempts = []

    def work():
        attempts.append(None)
        if len(attempts) == 1:
            raise Outage("disk full")
        return []

    with running(filer([], work=work).run, threading.Event()):
        recorder.wait_for(lambda: recorder.losses)
    assert recorder.losses == [("filer", "disk full", False)]

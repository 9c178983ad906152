"""One mail, one transaction: what the office remembers, recognises, leaves alone, and tells."""

from collections.abc import Iterator
from datetime import timedelta
from types import SimpleNamespace

import pytest

from service.domain.decision import Decision, Letter, Reason
from service.domain.network import Address
from service.office import office as office_module
from service.office.budget import MOST_LETTERS, THREAD_LETTERS
from service.triage import triage
from service.workflows import WORKFLOWS
from tests.office.desk import NOON, Desk, complete, mail

ANNE = "Anne Holm <anne@korsvang.example>"
JOIN = mail(ANNE, complete("Anne Holm", "anne@korsvang.example"))


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.db.close()


def test_the_first_start_begins_at_uidnext(desk: Desk) -> None:
    cursor = desk.office.position("aaben", 1, 1, None, NOON)
    assert (cursor.after, cursor.began) == (0, NOON)
    fresh = Desk()
    fresh.db.execute("DELETE FROM mailbox")
    assert fresh.office.position("aaben", 7, 501, None, NOON).after == 500


def test_mail_of_the_first_start_s_own_second_is_ours(desk: Desk) -> None:
    desk.db.execute("DELETE FROM mailbox")
    cursor = desk.office.position("aaben", 1, 1, None, NOON.replace(microsecond=999_999))
    assert cursor.began == NOON


def test_since_takes_history_but_not_what_is_older(desk: Desk) -> None:
    desk.db.execute("DELETE FROM mailbox")
    week_ago = NOON - timedelta(days=7)
    cursor = desk.office.position("aaben", 7, 501, week_ago, NOON)
    assert (cursor.after, cursor.began, cursor.history) == (0, week_ago, 501)


def test_a_mail_is_dealt_with_once_however_often_it_is_brought(desk: Desk) -> None:
    assert desk.bring(JOIN, uid=1).verdict == "handled"
    assert desk.bring(JOIN, uid=1).verdict == "known"
    assert desk.kinds() == ["welcome to anne@korsvang.example"]


def test_a_second_copy_has_no_effect_and_is_filed_too(desk: Desk) -> None:
    desk.bring(JOIN)
    desk.now += timedelta(seconds=30)
    receipt = desk.bring(JOIN)
    assert (receipt.verdict, receipt.to_file) == ("copy", True)
    assert desk.kinds() == ["welcome to anne@korsvang.example"]
    assert [uid for _, _, uid in desk.dispatch.to_file("aaben")] == [1, 2]


def test_a_copy_with_a_list_s_footer_is_the_same_mail(desk: Desk) -> None:
    desk.bring(JOIN)
    desk.now += timedelta(seconds=30)
    assert desk.bring(JOIN + b"\r\n--\r\nSent to you by a list\r\n").verdict == "copy"


def test_one_message_id_used_for_two_mails_hides_neither(desk: Desk) -> None:
    first = mail(ANNE, complete("Anne Holm", "anne@korsvang.example"), Message_ID="<form@web.example>")
    second = mail(
        "Bo Lund <bo@korsvang.example>",
        complete("Bo Lund", "bo@korsvang.example"),
        Message_ID="<form@web.example>",
        Date="Mon, 02 Mar 2026 12:05:00 +0000",
    )
    assert [desk.bring(first).verdict, desk.bring(second).verdict] == ["handled", "handled"]


def test_without_a_message_id_the_content_tells(desk: Desk) -> None:
    bare = JOIN.replace(b"Message-ID:", b"X-Was:")
    assert desk.bring(bare).verdict == "handled"
    desk.now += timedelta(seconds=30)
    assert desk.bring(bare).verdict == "copy"


def test_what_a_person_put_back_stays_where_it_was_put(desk: Desk) -> None:
    desk.bring(JOIN)
    desk.dispatch.filed([row for row, _, _ in desk.dispatch.to_file("aaben")])
    receipt = desk.bring(JOIN)  # the same INTERNALDATE: moved back, not delivered again
    assert (receipt.verdict, receipt.to_file) == ("copy", False)


def test_a_new_uidvalidity_handles_nothing_twice_and_loses_nothing(desk: Desk) -> None:
    desk.bring(JOIN, uid=1)
    cursor = desk.office.position("aaben", 2, 3, None, desk.now)
    assert (cursor.uidvalidity, cursor.after, cursor.began, cursor.history) == (2, 0, NOON, 3)
    assert desk.bring(JOIN, uid=1, uidvalidity=2).verdict == "copy"
    bo = mail("Bo Lund <bo@korsvang.example>", complete("Bo Lund", "bo@korsvang.example"))
    assert desk.bring(bo, uid=2, uidvalidity=2).verdict == "handled"
    assert desk.kinds() == ["welcome to anne@korsvang.example", "welcome to bo@korsvang.example"]


def test_what_is_not_ours_leaves_nothing_but_the_cursor(desk: Desk) -> None:
    desk.bring(mail("En borger <borger@landet.example>", "Hvornår bliver stien færdig?", "Cykelsti"), uid=5)
    assert desk.office.inbox.counts() == {"to_file": 0}
    assert desk.office.journal.lines(10) == []
    cursor = desk.office.inbox.cursor("aaben")
    assert cursor is not None
    assert cursor.after == 5


def test_a_bug_costs_one_mail_and_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Decision:
        raise RuntimeError("Anne Holm broke it")

    with monkeypatch.context() as patch:
        patch.setattr(WORKFLOWS[0], "decide", broken)
        assert desk.bring(JOIN).verdict == "failed"
    assert desk.kinds() == ["alert to mette@aaben.example", "alert to sekretariat@aaben.example"]
    assert desk.dispatch.to_file("aaben") == []
    assert desk.office.registry.members() == []
    bo = mail("Bo Lund <bo@korsvang.example>", complete("Bo Lund", "bo@korsvang.example"))
    assert desk.bring(bo).verdict == "handled"


def test_a_letter_that_cannot_be_composed_takes_the_whole_decision_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = Letter("k", "welcome", "registration/no-such", Address("", "a@b.example"), "aaben", "da")
    monkeypatch.setattr(
        WORKFLOWS[0], "decide", lambda *_: Decision(Reason("x", "x"), (), (letter,), "registration")
    )
    assert desk.bring(JOIN).verdict == "failed"
    assert [line["code"] for line in desk.office.journal.lines(10) if line["event"] == "decided"] == [
        "failed"
    ]


def test_two_workflows_that_claim_one_mail_leave_it_to_a_person(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    greedy = SimpleNamespace(NAME="greedy", claim=lambda *_: "mine", decide=None, due=None)
    monkeypatch.setattr(office_module, "triage", lambda r, i: triage(r, i, (*WORKFLOWS, greedy)))  # type: ignore[arg-type]
    assert desk.bring(JOIN).verdict == "doubt"
    assert desk.kinds() == []
    assert desk.dispatch.to_file("aaben") == []


def test_a_mail_without_one_sender_is_left_to_a_person(desk: Desk) -> None:
    forged = JOIN.replace(b"From:", b"From: boss@korsvang.example\r\nFrom:", 1)
    assert desk.bring(forged).verdict == "doubt"
    assert desk.kinds() == []


def test_a_flood_stops_and_is_told_once(desk: Desk) -> None:
    for number in range(MOST_LETTERS + 5):
        desk.now += timedelta(minutes=1)
        body = complete("Anne Holm", "anne@korsvang.example")
        desk.bring(
            mail(
                ANNE,
                body,
                Message_ID=f"<{number}@x.example>",
                Date=f"Mon, 02 Mar 2026 11:{number:02}:00 +0000",
            )
        )
    sent = desk.kinds()
    assert sum("anne@korsvang.example" in letter for letter in sent) == THREAD_LETTERS
    assert [letter for letter in sent if letter.startswith("alert")] == [
        "alert to mette@aaben.example",
        "alert to sekretariat@aaben.example",
    ]
    desk.now += timedelta(hours=2)
    again = mail(
        ANNE, complete("Anne Holm", "anne@korsvang.example"), Message_ID="<later@x.example>", Date=""
    )
    assert desk.bring(again).verdict == "handled"


def test_the_journal_names_nobody(desk: Desk) -> None:
    desk.bring(JOIN)
    told = " ".join(str(value) for line in desk.office.journal.lines(100) for value in line.values())
    assert "entered" in told
    assert "Anne" not in told
    assert "korsvang" not in told


def test_the_bytes_of_mail_and_letters_go_after_their_time(desk: Desk) -> None:
    desk.bring(JOIN)
    (letter,) = desk.dispatch.take("aaben", 10, desk.now)
    desk.dispatch.settle([(letter.id, "sent", 250, "ok")], desk.now)
    desk.dispatch.filed([row for row, _, _ in desk.dispatch.to_file("aaben")])
    desk.wait(days=89)
    assert len(desk.letters()) == 1
    desk.wait(days=2)
    assert desk.letters() == []
    assert desk.db.execute("SELECT count(*) FROM mail_bytes").fetchone()[0] == 0
    assert desk.kinds() == ["welcome to anne@korsvang.example"]

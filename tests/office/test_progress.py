"""The log tells how letters to many get on, and names nobody."""

import logging
from datetime import timedelta

import pytest

from service.store.outbox import OutboxRow
from tests.office.desk import Desk


def queue(desk: Desk, many: int, *, kind: str = "invite", conversation: int | None = 1004) -> None:
    rows = [
        OutboxRow(
            key=f"{kind}/{conversation}/{number}", mailbox="aaben", kind=kind, network=None, sender="i@aaben.example",
            recipient=f"anne{number}@korsvang.example", subject="Anne Holms jubilæum", message_id=f"<{kind}.{number}>",
            conversation=conversation, caused_by=None, repeatable=True, raw=b"", to_many=True,
        )
        for number in range(many)
    ]  # fmt: skip
    desk.office.outbox.queue_all(rows, desk.now)


def send(desk: Desk, many: int, state: str = "sent") -> None:
    letters = desk.dispatch.take("aaben", many, desk.now)
    assert len(letters) == many
    desk.dispatch.settle([(letter.id, state, 250, "ok") for letter in letters], desk.now)


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the log has said since it was last asked."""
    lines = [record.getMessage() for record in caplog.records if record.name == "tovholder.office"]
    caplog.clear()
    return [line for line in lines if "to many" in line]


@pytest.fixture
def desk(caplog: pytest.LogCaptureFixture) -> Desk:
    caplog.set_level(logging.INFO, "tovholder.office")
    return Desk()


def test_what_goes_out_at_once_has_a_line_at_the_beginning_and_one_at_the_end(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    queue(desk, 1200)
    for _ in range(12):
        send(desk, 100)
    assert told(caplog) == [
        "aaben: invite of 1004 to many: 0 of 1,200 sent",
        "aaben: invite of 1004 to many: 1,200 of 1,200 sent; that is all",
    ]
    assert desk.dispatch.take("aaben", 1, desk.now) == []
    assert told(caplog) == []


def test_what_takes_its_time_has_a_line_each_tenth_and_none_between(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    queue(desk, 1000)
    for _ in range(100):
        send(desk, 10)
        desk.now += timedelta(seconds=10)
    lines = told(caplog)
    assert len(lines) == 11
    assert lines[4] == "aaben: invite of 1004 to many: 400 of 1,000 sent"


def test_there_are_never_two_lines_within_ten_seconds(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    queue(desk, 1000)
    for _ in range(9):
        send(desk, 100)
        desk.now += timedelta(seconds=4)
    assert [line.split(": ")[-1] for line in told(caplog)] == [
        "0 of 1,000 sent", "400 of 1,000 sent", "700 of 1,000 sent",
    ]  # fmt: skip


def test_letters_that_failed_are_counted_and_those_withdrawn_are_not(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    queue(desk, 12, kind="news", conversation=None)
    send(desk, 5)
    desk.db.execute("UPDATE outbox SET state = 'refused' WHERE id = 2")
    desk.db.execute("UPDATE outbox SET state = 'withdrawn' WHERE id = 7")
    send(desk, 6)
    assert told(caplog)[-1] == "aaben: news to many: 10 of 11 sent, 1 refused or uncertain; that is all"


def test_letters_to_one_are_not_told_of(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    queue(desk, 1)
    send(desk, 1)
    assert told(caplog) == []


def test_each_mailing_has_lines_of_its_own(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    queue(desk, 20)
    queue(desk, 30, kind="invite-update")
    send(desk, 20)
    desk.now += timedelta(seconds=11)
    send(desk, 30)
    assert told(caplog) == [
        "aaben: invite of 1004 to many: 0 of 20 sent",
        "aaben: invite-update of 1004 to many: 0 of 30 sent",
        "aaben: invite of 1004 to many: 20 of 20 sent; that is all",
        "aaben: invite-update of 1004 to many: 30 of 30 sent; that is all",
    ]

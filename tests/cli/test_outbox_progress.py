"""How far a letter to many has come: for people and for programs."""

import json

from service.store.db import FILE_NAME, open_store, writing
from service.store.outbox import Outbox, OutboxRow
from tests.cli.conftest import Folder
from tests.cli.test_outbox import NOW
from tests.cli.test_status import beating


def mailing(folder: Folder, many: int, sent: int, refused: int = 0) -> None:
    db = open_store(folder.data / FILE_NAME)
    outbox = Outbox(db)
    rows = [
        OutboxRow(
            key=str(number), mailbox="aaben", kind="invite", network="aaben", sender="info@aaben.example",
            recipient=f"p{number}@korsvang.example", subject="Forårs\x1bmøde [FF-1004]", message_id=str(number),
            conversation=1004, caused_by=None, repeatable=True, raw=b"", to_many=True,
        )
        for number in range(many)
    ]  # fmt: skip
    with writing(db):
        for letter in outbox.queue_all(rows, NOW)[: sent + refused]:
            outbox.settle(letter, "sent" if letter <= sent else "refused", 250, "ok", NOW)


def test_the_outbox_says_above_its_letters_how_far_they_have_come(folder: Folder) -> None:
    mailing(folder, 1500, 1020, 2)
    first, *_ = folder.run("outbox").stdout.splitlines()
    assert first == "aaben: Forårs møde [FF-1004]: 1,020 of 1,500 sent, 2 refused or uncertain"
    letters = json.loads(folder.run("outbox", "--json", "--last", "3").stdout)
    assert [letter["recipient"] for letter in letters] == [
        f"p{n}@korsvang.example" for n in (1497, 1498, 1499)
    ]
    assert folder.run("outbox", "--csv").stdout.startswith("id,state,")


def test_programs_are_told_in_numbers(folder: Folder) -> None:
    mailing(folder, 1500, 1020, 2)
    (told,) = json.loads(folder.run("outbox", "--progress", "--json").stdout)
    assert told == {
        "mailbox": "aaben", "kind": "invite", "conversation": 1004, "subject": "Forårs\x1bmøde [FF-1004]",
        "queued_at": NOW.isoformat(), "total": 1500, "sent": 1020, "failed": 2, "left": 478,
    }  # fmt: skip
    assert "1020" in folder.run("outbox", "--progress").stdout
    header, row = folder.run("outbox", "--progress", "--csv").stdout.splitlines()
    assert (header.split(",")[-4:], row.split(",")[-4:]) == (
        ["total", "sent", "failed", "left"],
        ["1500", "1020", "2", "478"],
    )


def test_what_has_gone_to_all_is_not_on_the_way(folder: Folder) -> None:
    mailing(folder, 3, 3)
    assert json.loads(folder.run("outbox", "--progress", "--json").stdout) == []
    assert "of 3 sent" not in folder.run("outbox").stdout


def test_status_tells_it_too(folder: Folder) -> None:
    beating(folder)
    mailing(folder, 1500, 1020)
    assert "\n  aaben: Forårs møde [FF-1004]: 1,020 of 1,500 sent\n" in folder.run("status").stdout
    assert json.loads(folder.run("status", "--json").stdout)["on_the_way"] == [
        {"mailbox": "aaben", "subject": "Forårs\x1bmøde [FF-1004]", "total": 1500, "sent": 1020, "left": 480}
    ]

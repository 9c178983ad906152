"""Letters to many are composed and queued together, and are what they would be one by one."""

from dataclasses import replace
from typing import Any

import pytest

from service.domain.decision import Decision, Letter, Reason
from service.domain.network import Address
from service.office import letters as letters_module
from service.store.db import writing
from tests.office.desk import NOON, Desk
from tests.workflows.meetings import ANNE, BO, CARL, NOVEMBER, MeetingDesk

DORA, EVA = "dora@oesterbaek.example", "eva@oesterbaek.example"


def books(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """All that the office has written down."""
    tables = ("outbox", "letter_bytes", "letter_about", "journal")
    return {table: desk.db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables}


def called() -> dict[str, list[tuple[Any, ...]]]:
    desk = MeetingDesk(now=NOVEMBER)
    desk.join(ANNE, BO, CARL, DORA, EVA)
    desk.calls()
    desk.says_yes("FLYT til 26. november kl. 12.30")
    desk.says_yes("AFLYS")
    return books(desk)


def test_together_they_are_what_they_are_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    together = called()
    recipients = {row[0]: row[6] for row in together["outbox"]}
    assert together["letter_about"], "the officer is named to everybody"
    assert all(recipients[outbox] != email for email, outbox in together["letter_about"])
    assert len(together["letter_bytes"]) == 3 * 5 + 6, "and a preview and an answer for each command"
    monkeypatch.setattr(letters_module, "FormLetters", lambda composer: composer)
    monkeypatch.setattr(letters_module, "_AT_A_TIME", 1)
    assert called() == together
    monkeypatch.setattr(letters_module, "_AT_A_TIME", 2)
    assert called() == together


def letter(email: str, key: str = "", *, to_many: bool = True) -> Letter:
    return Letter(
        key=key or f"news/{email}",
        kind="news",
        template="secretariat/dropped",
        to=Address("Anne Holm", email),
        mailbox="aaben",
        language="da",
        facts={"subject": "Nyt"},
        thread="new",
        to_many=to_many,
    )


def carry_out(desk: Desk, *letters: Letter) -> int:
    with writing(desk.db):
        return desk.office.carry_out(Decision(Reason("test", "a test"), letters=letters), "aaben", NOON)


def test_the_same_letter_is_queued_once_whatever_stands_around_it() -> None:
    desk = Desk()
    anne, bo = letter("anne@korsvang.example"), letter("bo@korsvang.example")
    single = letter("mette@aaben.example", to_many=False)
    assert carry_out(desk, anne, anne, single, single, bo, anne) == 3
    assert carry_out(desk, bo, letter("eva@korsvang.example"), anne, single) == 1
    rows = desk.office.outbox.letters(10)
    told = ["anne@korsvang.example", "mette@aaben.example", "bo@korsvang.example", "eva@korsvang.example"]
    assert [row["recipient"] for row in rows] == told
    queued = [line for line in desk.office.journal.lines(20) if line["event"] == "queued news"]
    assert [line["outbox"] for line in queued] == [row["id"] for row in rows]


def test_an_id_is_never_given_again() -> None:
    desk = Desk()
    carry_out(desk, letter("anne@korsvang.example"))
    with writing(desk.db):
        for table in ("letter_bytes", "letter_about", "outbox"):
            desk.db.execute(f"DELETE FROM {table}")
    carry_out(desk, letter("bo@korsvang.example"))
    assert [row["id"] for row in desk.office.outbox.letters(10)] == [2]


def test_one_that_cannot_be_composed_lets_none_be_queued() -> None:
    desk = Desk()
    good, bad = letter("anne@korsvang.example"), letter("søren@korsvang.example")
    with pytest.raises(ValueError, match="not an address"):
        carry_out(desk, *(replace(good, key=str(number)) for number in range(250)), bad)
    assert books(desk) == {"outbox": [], "letter_bytes": [], "letter_about": [], "journal": []}

"""Who was next can be reckoned again from the log alone, by a program that shares nothing with the service."""

import json
import random
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from service.domain.decision import Leave
from service.store.db import writing
from service.store.journal import Journal
from tests.workflows.hosts import DORTE, ELIN, FINN, GRETHE, JANUARY, HostDesk
from tests.workflows.recompute_hosts import out_of_order

SETTLING_IN = 180
DATES = ("12. marts", "26. marts", "23. april", "28. maj", "25. juni")
ANSWERS = (
    "Ja gerne, lokale 2",
    "Ja gerne, lokale 2",
    "Det kan vi ikke denne gang",
    "Vi kan først være vært efter 1. juni",
    "Kan vi bytte med Dahls VVS?",
    "Vi har ikke plads til at være vært",
)


def logged(desk: HostDesk) -> list[dict[str, Any]]:
    """The log as `--json` prints it."""
    printed: list[dict[str, Any]] = json.loads(json.dumps(Journal(desk.db).lines(1_000_000), default=str))
    return printed


def a_year(seed: int) -> HostDesk:
    """Half a year of a network in which everything happens."""
    chance = random.Random(seed)
    desk = HostDesk(now=JANUARY - timedelta(days=300))
    desk.join(*chance.sample([DORTE, ELIN, FINN], 3))
    desk.now = JANUARY
    called = [desk.calls(f"Møde {number}", date) for number, date in enumerate(DATES)]
    for week in range(26):
        desk.now = datetime(2026, 1, 12, 9, tzinfo=UTC) + timedelta(weeks=week)
        desk.wait(minutes=1)
        if week == 3:
            desk.join(GRETHE)
        _something_happens(desk, chance, [meeting.title for meeting in called if meeting.starts > desk.now])
    return desk


def _something_happens(desk: HostDesk, chance: random.Random, ahead: list[str]) -> None:
    """Those that are asked answer, one way or another; now and then the secretariat steps in."""
    for number in {turn["meeting"] for turn in desk.facts() if turn["what"] == "asked"}:
        turn = desk.office.registry.host_turns(number)[-1]
        if turn.state == "asked" and turn.email and chance.random() < 0.6:
            desk.replies(turn.email, chance.choice(ANSWERS))
    if ahead and chance.random() < 0.3:
        order = chance.choice(("VÆRT Dahls VVS", "VÆRT Korsvang Bageri", "VÆRT ingen", "AFLYS", "FLYT"))
        more = f"Dato: {chance.randint(1, 28)}. juni\nTid: 13-15\n" if order == "FLYT" else ""
        desk.orders("JA", answers=desk.orders(f"{order}\n{more}Møde: {chance.choice(ahead)}"))
        if chance.random() < 0.3:
            desk.orders("FORTRYD")
    if chance.random() < 0.04:
        gone = chance.choice([ELIN, FINN])
        with writing(desk.db):
            desk.office.registry.apply(Leave(gone, ("skift",)), desk.now)
    desk.wait(minutes=1)


@pytest.mark.parametrize("seed", range(2))
def test_whoever_was_asked_was_next(seed: int) -> None:
    desk = a_year(seed)
    log = logged(desk)
    desk.db.close()
    assert sum(row["facts"] is not None and row["facts"]["what"] == "asked" for row in log) >= 3
    assert list(out_of_order(log, SETTLING_IN)) == []


def test_one_that_was_asked_out_of_order_is_named() -> None:
    desk = a_year(0)
    log = logged(desk)
    desk.db.close()
    asked = next(row for row in log if row["facts"] and row["facts"]["what"] == "asked")
    organisations = {row["facts"]["organisation"] for row in log if row["facts"]} - {None}
    asked["facts"]["organisation"] = max(organisations - {asked["facts"]["organisation"]})
    assert any(f"line {asked['id']}:" in fault for fault in out_of_order(log, SETTLING_IN))


@pytest.mark.parametrize("order", ["VÆRT Dahls VVS", "VÆRT ingen"])
def test_whoever_is_asked_again_since_an_order_is_taken_back_is_in_order(order: str) -> None:
    desk = HostDesk(now=JANUARY - timedelta(days=300))
    desk.join(DORTE, ELIN, FINN)
    desk.now = JANUARY
    meeting = desk.calls("Forårsmøde", "12. marts")
    desk.now = datetime(2026, 1, 29, 9, tzinfo=UTC)
    desk.wait(minutes=1)
    desk.orders(f"{order}\nMøde: Forårsmøde")
    desk.orders("FORTRYD")
    desk.replies(DORTE, "Det kan vi ikke denne gang")
    desk.wait(minutes=1)
    log, turns = logged(desk), desk.turns(meeting)
    desk.db.close()
    assert turns[0] == ("Korsør Tømrerfirma", "declined")
    assert turns[-1] == ("Korsvang Bageri", "asked")
    assert list(out_of_order(log, SETTLING_IN)) == []

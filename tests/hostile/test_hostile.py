"""Hostile mail: none alters anything, none reaches anybody outside, none is answered to the one who sent it."""

import time

import pytest

from service.mail.parse import parse
from tests.hostile import answers, contents, poison, senders  # noqa: F401
from tests.hostile.attacks import FAMILIES, Attack
from tests.hostile.stage import PASS, stage

SLOWEST = 2.0  # seconds for one mail: a regular expression that runs away takes minutes


def _came_of(attack: Attack) -> list[str]:
    attacked = stage().copy()
    attacked.desk.now += attack.after
    began = time.process_time()
    receipt = attacked.bring(attack.mail, attack.mailbox)
    found = list(attacked.faults())
    if attack.may_bring != "answer":
        sender = parse(attack.mail).from_ if attack.may_bring == "question" else None
        found += attacked.effects(sender=sender.email if sender else "")
    is_proved = PASS.encode() in attack.mail
    if not is_proved and any(
        str(letter["X-Tovholder"]).startswith("command-reply") for letter in attacked.new_letters()
    ):
        found.append("a command was carried out")
    if receipt.verdict == "failed":
        found.append("a bug")
    if time.process_time() - began > SLOWEST:
        found.append("slow")
    return found


@pytest.mark.parametrize("name", sorted(FAMILIES))
def test_nothing_comes_of_it(name: str) -> None:
    attacks = list(FAMILIES[name](stage()))
    got_through = {attack.name: found for attack in attacks if (found := _came_of(attack))}
    assert attacks
    assert got_through == {}


def test_the_set_is_large() -> None:
    assert sum(1 for made in FAMILIES.values() for _ in made(stage())) >= 200

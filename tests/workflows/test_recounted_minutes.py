"""Who approved which version of the minutes, and when, can be counted again from mails and log, by another program."""

import json
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from service.domain.minutes import Minutes, Voiced
from service.domain.minutes_round import Round, outcome
from service.store.db import moment
from service.store.journal import Journal
from tests.workflows import recount_minutes
from tests.workflows.minutes import text_of
from tests.workflows.minutes_histories import OFFICER, PEOPLE, HistoryDesk, mails_of, play
from tests.workflows.recount_minutes import Count

# `make verify` plays a thousand.
HISTORIES = int(os.environ.get("TOVHOLDER_HISTORIES", "20"))
AT_A_TIME = 10

WHY = {
    "mailen kom retur": "refused",
    "mailen nåede ikke frem i tide": "unsent",
    "var væk i hele perioden": "away",
}


@cache
def history(seed: int) -> tuple[Any, list[dict[str, Any]]]:
    """As the verifier and as the office tell it."""
    desk = play(seed)
    return Count(mails_of(desk), log_of(desk)).result(), as_kept(desk)


def as_counted(version: dict[str, Any], kept: dict[str, Any]) -> dict[str, Any]:
    """As far as the office still knows it: whom a draft that is over was approved by, nobody asks."""
    told = version | {"approved_by": sorted(version["approved_by"])}
    return {key: told[key] for key in kept}


def log_of(desk: HistoryDesk) -> Any:
    """As `tovholder log --json` prints it."""
    return json.loads(json.dumps(Journal(desk.db).lines(1_000_000), default=lambda at: at.isoformat()))


def as_kept(desk: HistoryDesk) -> list[dict[str, Any]]:
    """What the registry says of each version, and who approved it: as everybody was told once it is approved."""
    registry = desk.office.registry
    (meeting,) = desk.db.execute("SELECT DISTINCT meeting FROM minutes").fetchone()
    return [
        {
            "number": minutes.number,
            "version": minutes.version,
            "meeting": minutes.meeting,
            "state": minutes.state,
            "approved": minutes.approved.isoformat() if minutes.approved else None,
            "by_silence": minutes.by_silence,
            "said": [
                [said.email, said.voice, said.at.isoformat()] for said in heard_in_order(desk, minutes.number)
            ],
        }
        | (told_of(desk, minutes.number) if minutes.approved else standing(desk, minutes))
        for minutes in registry.minutes_of(meeting)
    ]


def heard_in_order(desk: HistoryDesk, number: int) -> list[Voiced]:
    """What was said of a version, as it came in."""
    rows = desk.db.execute(
        "SELECT email, voice, at FROM minutes_voice WHERE minutes = ? ORDER BY id", (number,)
    )
    return [Voiced(number, email, voice, moment(at)) for email, voice, at in rows]


def told_of(desk: HistoryDesk, number: int) -> dict[str, Any]:
    """By whom it is approved, and whose silence does not count, as the officer's copy of the minutes says it."""
    letter = next(
        one for one in desk.had[OFFICER] if (one["kind"], one["conversation"]) == ("minutes", number)
    )
    text = " ".join(text_of(desk.parsed(letter["id"])).split())
    by = re.search(r"Referatet er godkendt .*? kl\. \d+\.\d+(?:: | af )(.*?)(?: har godkendt det|\.)", text)
    names = re.split(", | og ", by[1]) if by else []
    why = {name: WHY[words] for name, words in re.findall(rf"- ([^:]+): ({'|'.join(WHY)})", text)}
    return {
        "approved_by": sorted(map(email_of, names)),
        "uncounted": {email_of(name): why[name] for name in why},
    }


def standing(desk: HistoryDesk, minutes: Minutes) -> dict[str, Any]:
    """Where a draft that goes round stands; one that was followed by another stands nowhere any more."""
    if minutes.state == "superseded":
        return {}
    sent = Round(
        minutes.number, minutes.opened, minutes.deadline, desk.office.registry.copies(minutes.number)
    )
    voices = desk.office.registry.voices(minutes.number)
    found = outcome(sent, voices, desk.now, silence_approves=desk.silence)
    return {"approved_by": sorted(found.approved), "uncounted": dict(found.unreached)}


def email_of(name: str) -> str:
    return next(email for email, known in PEOPLE.items() if known == name)


@pytest.mark.parametrize("first", range(0, HISTORIES, AT_A_TIME))
def test_mails_and_log_tell_who_approved_what_and_when(first: int) -> None:
    for seed in range(first, first + AT_A_TIME):
        found, kept = history(seed)
        assert found["contradictions"] == [], f"history {seed}"
        assert [as_counted(*each) for each in zip(found["versions"], kept, strict=True)] == kept, (
            f"history {seed}"
        )


def test_the_histories_have_in_them_what_makes_it_hard() -> None:
    kept = [version for seed in range(AT_A_TIME) for version in history(seed)[1]]
    assert {(version["state"], version["by_silence"]) for version in kept} >= {
        ("draft", False), ("approved", True), ("approved", False), ("superseded", False),
    }  # fmt: skip
    assert {voice for version in kept for _, voice, _ in version["said"]} == {
        "approved",
        "objected",
        "withdrew",
    }
    assert {why for version in kept for why in version.get("uncounted", {}).values()} >= {"refused", "unsent"}


def test_a_log_that_says_something_else_is_contradicted() -> None:
    desk = play(0)
    mails, log = mails_of(desk), log_of(desk)
    voice = next(row for row in log if row["event"] == "minutes" and row["facts"]["what"] == "approved-by")
    voice["facts"]["what"] = "objected-by"
    (fault,) = Count(mails, log).result()["contradictions"]
    assert fault.startswith("what people did")


def test_it_is_a_program_of_its_own(tmp_path: Path) -> None:
    desk = play(0)
    file = tmp_path / "mails.json"
    file.write_text(json.dumps(mails_of(desk)))
    program = [sys.executable, "-I", str(recount_minutes.__file__), str(file)]
    done = subprocess.run(program, input=json.dumps(log_of(desk)), capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == history(0)[0]

"""What people answer about what they have promised, and all that is left to a person."""

from datetime import date
from pathlib import Path

import pytest

from service.mail.follow_up_answer import Said, follow_up_answers, labels_in
from service.mail.parse import parse
from service.mail.read import read
from tests.office.desk import SETTINGS

TODAY = date(2026, 11, 20)
KNOWN = {"7/23", "8/23", "9/23", "9/23a", "9/23b", "#1043"}
_TABLES = Path(__file__).with_name("follow_up_phrases.txt").read_text("utf-8").split("\n# ")[1:]
PHRASES = [
    (table.split("\n", 1)[0], line) for table in _TABLES for line in table.strip().splitlines()[1:] if line
]


def _told(text: str) -> list[str]:
    found = []
    for said in follow_up_answers(text, KNOWN, TODAY):
        what = (said.light or "") if said.what == "light" else said.what
        told = [f"due {what}" if said.due and said.what == "light" else what, said.due, said.to]
        found.append(" ".join(str(each) for each in told if each))
    return found


@pytest.mark.parametrize(("expected", "text"), PHRASES)
def test_an_answer_is_understood(expected: str, text: str) -> None:
    assert _told(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), [
    ("7/23 grøn, 8/23 rød: ingen svarer", [(("7/23",), "green", ""), (("8/23",), "red", "ingen svarer")]),
    ("7/23 og 8/23 er grønne", [(("7/23", "8/23"), "green", "")]),
    ("Hej Mette\n\n- 7/23 grøn\n- 9/23b: gul – venter på 8/23\n\nMvh Bo",
     [(("7/23",), "green", ""), (("9/23b",), "yellow", "venter på 8/23")]),
    ("Status på mine punkter:\n7/23 grøn\n#1043 rød", [(("7/23",), "green", ""), (("#1043",), "red", "")]),
    ("Sak 7/23: grønn og sak 8/23: gul", [(("7/23",), "green", ""), (("8/23",), "yellow", "")]),
])  # fmt: skip
def test_several_points_in_one_mail(
    text: str, expected: list[tuple[tuple[str, ...], str | None, str]]
) -> None:
    found = follow_up_answers(text, KNOWN, TODAY)
    assert [(said.labels, said.light, said.note) for said in found] == expected


def test_an_officer_gives_a_name_and_a_date() -> None:
    (said,) = follow_up_answers("7/23: Kirsten Dam, 1/12", KNOWN, TODAY, is_officer=True)
    assert (said.what, said.to, said.due) == ("handed", "Kirsten Dam", date(2026, 12, 1))
    assert _told("7/23: Kirsten Dam") == ["unclear"]


@pytest.mark.parametrize("text", ["Vi ses 7/24", "37/23", "17/23/2026", "7/23-2026", "17.7/23"])
def test_a_date_is_no_case(text: str) -> None:
    assert labels_in(text, KNOWN) == ()


def test_what_is_too_long_to_be_looked_at_says_nothing() -> None:
    (said,) = follow_up_answers("7/23 grøn. " * 500, KNOWN, TODAY)
    assert said.what == "unclear"


def test_no_such_mail_registers_anybody() -> None:
    """A hundred phrases in one sitting: each is read as if it stood alone, by the reader of registrations."""
    setting = SETTINGS["skoler"]
    for _, text in PHRASES:
        raw = f"From: Bo Dalgaard <bo@oesterbaek.example>\nSubject: SV: Opfølgning 7/23 [IT-1001]\n\n{text}\n"
        assert [r.action for r in read(parse(raw.encode()), setting).requests] == [], text


def _said(text: str) -> Said:
    (said,) = follow_up_answers(text, KNOWN, TODAY)
    return said


def test_what_stands_beside_a_light_is_its_note() -> None:
    assert (
        _said("7/23 gul: venter på svar fra KD, som er på ferie").note
        == "venter på svar fra KD, som er på ferie"
    )
    assert _said("7/23 gul (venter på KD)").note == "venter på KD"
    assert _said("Vi mangler penge, så 7/23 er rød").labels == ("7/23",)

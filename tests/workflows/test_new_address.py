"""A new address that the old one never confirmed: an officer's plain yes or no settles it, once."""

import email
import email.policy
from email.message import EmailMessage

import pytest

from tests.office.desk import Desk, complete, mail

OLD, NEW = "anne@korsvang.example", "anne@lundgaard.example"
METTE, OTHER = "Mette Holm <mette@aaben.example>", "sekretariat@aaben.example"


def _told_of_silence() -> Desk:
    desk = Desk()
    desk.bring(mail(f"Anne Holm <{OLD}>", complete("Anne Holm", OLD)))
    desk.bring(mail(f"Anne Holm <{OLD}>", f"Hej. Min nye mailadresse er {NEW}.\n\nAnne Holm", "Ny adresse"))
    desk.wait(days=8)
    assert "handover to mette@aaben.example" in desk.kinds()
    return desk


def _letters(desk: Desk, kind: str, to: str) -> list[EmailMessage]:
    return [
        message
        for _, of_kind, raw in desk.office.outbox.bytes_of()
        if of_kind == kind
        and to in str((message := email.message_from_bytes(raw, policy=email.policy.default))["To"])
    ]


def _answers(desk: Desk, officer: str, words: str, kind: str = "handover") -> str:
    asked = _letters(desk, kind, officer.rpartition("<")[2].rstrip(">"))[-1]
    sent = mail(officer, words, f"SV: {asked['Subject']}", In_Reply_To=str(asked["Message-ID"]))
    return desk.bring(sent).verdict


def _addresses(desk: Desk) -> list[str]:
    return [str(member.person.email) for member in desk.office.registry.members()]


@pytest.mark.parametrize("words", ["JA", "Ja tak", "Yes", "Hej\n\nJa\n\nMvh Mette"])
def test_a_plain_yes_makes_it_the_member_s_address(words: str) -> None:
    desk = _told_of_silence()
    before = len(desk.kinds())
    assert _answers(desk, METTE, words) == "handled"
    assert _addresses(desk) == [NEW]
    assert sorted(desk.kinds()[before:]) == [
        f"changed to {OLD}",
        f"changed to {NEW}",
        "command-reply to mette@aaben.example",
        f"command-reply to {OTHER}",
    ]


def test_a_no_leaves_all_as_it_is_and_the_first_answer_counts() -> None:
    desk = _told_of_silence()
    assert _answers(desk, METTE, "NEJ") == "handled"
    assert _answers(desk, OTHER, "JA") == "handled"
    assert _addresses(desk) == [OLD]


def test_neither_yes_nor_no_is_asked_again_and_the_answer_to_that_counts() -> None:
    desk = _told_of_silence()
    assert _answers(desk, METTE, "Hun hed vist noget andet før.") == "handled"
    assert desk.kinds()[-1] == "handover to mette@aaben.example"
    assert _addresses(desk) == [OLD]
    assert _answers(desk, METTE, "JA") == "handled"
    assert _addresses(desk) == [NEW]


def test_an_address_that_somebody_took_meanwhile_stays_theirs() -> None:
    desk = _told_of_silence()
    desk.bring(mail(f"Anna Holm <{NEW}>", complete("Anna Holm", NEW)))
    assert _answers(desk, METTE, "JA") == "handled"
    assert sorted(_addresses(desk)) == [OLD, NEW]


def test_a_yes_that_only_quotes_the_number_asks_the_officer_whether_it_was_theirs() -> None:
    desk = _told_of_silence()
    asked = _letters(desk, "handover", "mette@aaben.example")[-1]
    assert desk.bring(mail(METTE, "JA", f"SV: {asked['Subject']}")).verdict == "handled"
    assert desk.kinds()[-1] == "confirm-address to mette@aaben.example"
    assert _addresses(desk) == [OLD]

"""AFLYS: why a meeting is cancelled may stand beside the word, and behind the name of the meeting."""

import pytest

from tests.workflows.calendar_answers import text_of
from tests.workflows.meetings import ANNE, CALLED, called


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ("AFLYS mødet, da Kirsten er syg", "Kirsten er syg."),
        ("AFLYS på grund af sygdom", "På grund af sygdom."),
        ("CANCEL because Kirsten is ill.", "Kirsten is ill."),
    ],
)
def test_a_reason_beside_the_word_is_a_sentence_in_the_letter(command: str, reason: str) -> None:
    with called((ANNE,)) as desk:
        desk.says_yes(command)
        assert f"\r\n\r\n{reason}\r\n" in text_of(desk.invitation(ANNE, "invite-cancel"))


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ("AFLYS 1001 på grund af sygdom", "På grund af sygdom."),
        ("AVLYS 1001 fordi lokalet er opptatt", "Lokalet er opptatt."),
        ("AFLYS mødet den 25. november, da Kirsten er syg", "Kirsten er syg."),
        ("CANCEL Forårsmøde because the room is flooded", "The room is flooded."),
        ("AFLYS Forårsmøde", None),
    ],
)
def test_a_reason_behind_the_name_of_the_meeting_is_told(command: str, reason: str | None) -> None:
    with called((ANNE,)) as desk:
        desk.calls(CALLED.replace("Forårsmøde", "Efterårsmøde").replace("25. november", "26. november"))
        desk.says_yes(command)
        told = text_of(desk.invitation(ANNE, "invite-cancel"))
        assert "Mødet onsdag 25. november 2026 er aflyst." in told
        assert f"kalender.\r\n\r\n{reason or '  Hvad:'}" in told


def test_a_title_that_reads_like_a_reason_is_none() -> None:
    with called((ANNE,), CALLED.replace("Forårsmøde", "Nyt siden sidst")) as desk:
        desk.says_yes("AFLYS Nyt siden sidst")
        assert "kalender.\r\n\r\n  Hvad:" in text_of(desk.invitation(ANNE, "invite-cancel"))

"""`mail.minutes_corrections`: each correction fits one place of the minutes, or is told not to."""

from datetime import date

import pytest

from service.mail.minutes_corrections import Correction, corrected, read_corrections
from service.mail.minutes_text import read_minutes

HELD = date(2026, 11, 25)
MINUTES = read_minutes(
    "Referent: Kirsten\n\n1/26 Opstart\nAlle bød velkommen. Båndene er gamle.\n\n2/26 Backup\nBeslutninger:\n"
    "- Vi køber nye bånd.\n- Alle ser på det.\n\nTil opfølgning:\n- Bo sender tilbuddet senest 10. december.",
    HELD,
)


@pytest.mark.parametrize(
    "written",
    [
        "Ret: nye bånd til: nye diske",
        "Hej\n\nRet: nye bånd\nTil: nye diske\n\nMvh Kirsten",
        "Ret: »nye bånd«\n\ntil: »nye diske«\n\nKirsten",
        "- Rett: nye bånd\n  til:\n  nye diske\n\nVennlig hilsen\nKirsten Dam",
        "»Endre: nye bånd til: nye diske«",
        "Change: nye bånd to: nye diske\n\nThanks",
    ],
)
def test_a_correction_may_be_written_in_many_ways(written: str) -> None:
    found = read_corrections(written, ("Kirsten Dam",))
    assert found
    assert (found.corrections, found.strange) == ((Correction("nye bånd", "nye diske"),), ())


def test_a_line_that_was_broken_goes_on_and_a_short_one_does_not() -> None:
    long = "Bo sender tilbuddet rundt til alle skolerne, så snart han har det"
    (found,) = read_corrections(f"Ret: Bo sender tilbuddet til: {long}\nfra alle tre\n").corrections
    assert found.now == f"{long} fra alle tre"
    assert read_corrections("Ret: Bo til: Anne\nhusk det\n").strange == ("husk det",)


def test_several_are_made_one_after_the_other() -> None:
    asked = read_corrections(
        "Ret: nye bånd til: nye diske\nRet: Bo sender til: Anne sender\nRet: Alle ser på det. til:\n\n"
    )
    text, misfits = corrected(MINUTES, asked.corrections, HELD)
    assert misfits == ()
    assert text.cases[1].decisions == ("Vi køber nye diske.",)
    assert [(task.owner, task.due) for task in text.cases[1].tasks] == [("Anne", date(2026, 12, 10))]
    assert text.cases[0] == MINUTES.cases[0]


@pytest.mark.parametrize(
    ("written", "places"),
    [
        ("Ret: disketter til: diske", ()),
        ("Ret: Alle til: Nogle", ("1/26 Opstart", "2/26 Backup")),
        ("Ret: nye bånd", ("2/26 Backup",)),
        ("Ret: nye bån til: nye diske", ()),
        ("Ret: til: nye diske", ()),
    ],
)
def test_what_does_not_fit_one_place_is_told(written: str, places: tuple[str, ...]) -> None:
    text, misfits = corrected(MINUTES, read_corrections(written).corrections, HELD)
    assert [misfit.places for misfit in misfits] == [places]
    assert text == MINUTES


def test_what_is_no_correction_is_not_passed_over() -> None:
    found = read_corrections(
        "Bo har ret.\n\nRet: bånd til: diske\n\nOg husk Anne\n\nTil stede: + Carl Riis\nMvh\nKirsten"
    )
    assert found.strange == ("Bo har ret.", "Og husk Anne")
    assert found.attendance == ("Til stede: + Carl Riis",)


@pytest.mark.parametrize(
    "written", ["Jeg har en rettelse: bånd", "Til stede: Anne\n\n1/26 Opstart", "Godkendt", ""]
)
def test_other_words_are_no_corrections(written: str) -> None:
    assert not read_corrections(written)

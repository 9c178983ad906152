"""An officer's plain answer to an approval-request, and all that is none."""

import pytest

from service.mail.commands import Ruling, ruling
from service.mail.parse import parse


def _ruling(text: str) -> Ruling | None:
    return ruling(parse(f"From: Kirsten <kirsten@skoler.example>\nSubject: SV: x\n\n{text}".encode()))


@pytest.mark.parametrize(
    "text",
    [
        "GODKEND",
        "godkendt",
        "Godkendt, tak!",
        "Hej\n\nGODKEND\n\nMed venlig hilsen\nKirsten Dam\nSekretær",
        "Kære alle,\nGodkend. På forhånd tak\n",
        "Godkjenn",
        "APPROVE\n\nBest regards\nKirsten",
        "GODKEND\n\nDen 2. marts 2026 skrev Skolerne <info@skoler.example>:\n> Svar GODKEND eller AFVIS",
        "godkend\n\n> AFVIS",
    ],
)
def test_a_plain_approval(text: str) -> None:
    assert _ruling(text) == Ruling("approve")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("AFVIS", None),
        ("Afvist: vi er kun for skoler", "vi er kun for skoler"),
        ("Avvis\nDere er ikke en etat.", "Dere er ikke en etat."),
        ("Reject - not a school", "not a school"),
        ("AFVIS: netværket er ikke for firmaer", "netværket er ikke for firmaer"),
        ("»AFVIS: netværket er fuldt«", "netværket er fuldt"),
    ],
)
def test_a_rejection_and_its_reason(text: str, reason: str | None) -> None:
    assert _ruling(text) == Ruling("reject", reason)


@pytest.mark.parametrize(
    "text",
    [
        "Godkend, men skriv rektor på",
        "Godkendt hvis hun er leder",
        "Ikke godkendt",
        "Skal jeg godkende?",
        "Godkend\n\nMen kun til sommer",
        "Kan du godkende den her, Mette?",
        "Hvem er det?",
        "",
        "> GODKEND",
        "Den 2. marts 2026 skrev Skolerne <info@skoler.example>:\n> GODKEND",
        "Mvh Kirsten\nGODKEND A/S",
        "AFVIS ikke, han er god nok",
        "AFVIST? Nej, GODKEND",
        "Afvis. Nej vent, godkend hende",
    ],
)
def test_what_is_not_plain_is_no_ruling(text: str) -> None:
    assert _ruling(text) is None

"""A plain yes or no, as people write it; a condition is neither."""

import pytest

from service.mail.assent import assent, only_thanks
from service.mail.parse import parse


def _assent(text: str) -> bool | None:
    return assent(parse(f"From: Anne <anne@korsvang.example>\nSubject: SV: x\n\n{text}\n".encode()))


@pytest.mark.parametrize(
    "text",
    [
        "JA", "ja", "Ja tak", "Ja tak\n\nAnne", "Hej\n\nJa, det må I gerne\n\nMvh Anne", "Ja, slet alt", "Ja, slet mig",
        "Ja gerne. Tak for hjælpen", "Ja, det er mig", "Ja det er korrekt", "Ja, det vil jeg gerne", "Yes please",
        "Ja, send det", "Ja, den må gerne sendes ud nu", "Ja takk, bare send den ut", "Yes please send it now",
        "Ja, det ser godt ud", "Ja, perfekt!", "Ja, godkendt", "Yes please delete everything", "Jau", "OK",
        "Jeg bekræfter", "Ja\n\n> Svar JA eller NEJ",
    ],
)  # fmt: skip
def test_a_plain_yes(text: str) -> None:
    assert _assent(text) is True


@pytest.mark.parametrize("text", ["NEJ", "Nej tak", "Nei", "No", "Nej, det er ikke mig"])
def test_a_plain_no(text: str) -> None:
    assert _assent(text) is False


@pytest.mark.parametrize(
    "text",
    [
        "Ja, men vent lidt", "Ja hvis det ikke koster noget", "Måske", "Hvad sker der så?", "", "> JA",
        "Ja, når jeg har fået svar", "Ja, send det i morgen", "Ja, send det til mig først", "Send det", "Ja, ikke nu",
        "Ja?", "Ok?", "Yes? Now?", "Yes, send it to Per only", "Ja, send det ikke", "Hvem har bedt om det?", "Slet alt",
        "Tak", "Ja, " + "tak " * 600 + "\nmen vent lidt", "Det ser jeg på, ja", "Jeg ser på det. Ja.",
    ],
)  # fmt: skip
def test_what_is_neither(text: str) -> None:
    assert _assent(text) is None


@pytest.mark.parametrize("text", ["Tak", "Selv tak!", "Mange tak for hjælpen\n\nMvh"])
def test_thanks_and_nothing_else(text: str) -> None:
    assert only_thanks(parse(f"From: Anne <anne@korsvang.example>\n\n{text}\n".encode()))


@pytest.mark.parametrize("text", ["Tak, men hvornår?", "Nej tak", "Det er Kirsten, tak"])
def test_more_than_thanks(text: str) -> None:
    assert not only_thanks(parse(f"From: Anne <anne@korsvang.example>\n\n{text}\n".encode()))

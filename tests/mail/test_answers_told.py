"""What an officer tells of the answers of others, and what tells nothing."""

from datetime import date

import pytest

from service.mail.answers_told import Told, answers_told, tells_answer

DAY = date(2026, 11, 25)
COMES, COMES_NOT, PERHAPS = "accepted", "declined", "tentative"


def _read(text: str) -> list[tuple[str, str]]:
    told = answers_told(text, DAY)
    assert not told.strange
    return [(one.who, one.answer) for one in told.answers]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("anne@skole.example: kommer", {"anne@skole.example": COMES}),
        ("Anne Holm kommer", {"Anne Holm": COMES}),
        ("Bo Bak kommer ikke", {"Bo Bak": COMES_NOT}),
        ("bo bak kan desværre ikke", {"bo bak": COMES_NOT}),
        ("Anne Holm <anne@skole.example> kommer ikke", {"anne@skole.example": COMES_NOT}),
        ("Kommer: a@x.example, b@x.example", {"a@x.example": COMES, "b@x.example": COMES}),
        ("Kommer ikke: Anne Holm og Bo Bak", {"Anne Holm": COMES_NOT, "Bo Bak": COMES_NOT}),
        ("Måske: Carl", {"Carl": PERHAPS}),
        ("Afbud fra Anne Holm", {"Anne Holm": COMES_NOT}),
        ("Anne Holm har meldt afbud", {"Anne Holm": COMES_NOT}),
        ("Anne Holm - nej", {"Anne Holm": COMES_NOT}),
        ("Anne Holm kommer, Bo Bak kommer ikke.", {"Anne Holm": COMES, "Bo Bak": COMES_NOT}),
        ("Anne og Bo kommer, men Carl kan ikke", {"Anne": COMES, "Bo": COMES, "Carl": COMES_NOT}),
        ("Anne Holm kommer, medmindre hun bliver syg", {"Anne Holm": PERHAPS}),
        ("Kari Vik deltar ikke", {"Kari Vik": COMES_NOT}),
        ("Kari kjem ikkje", {"Kari": COMES_NOT}),
        ("Kommer kanskje: Kari Vik", {"Kari Vik": PERHAPS}),
        ("Anne is coming", {"Anne": COMES}),
        ("Anne Holm isn't coming", {"Anne Holm": COMES_NOT}),
        ("Not coming: Bo Bak", {"Bo Bak": COMES_NOT}),
        ("Kommer (2):\n- Anne\n- Bo\n\nKommer ikke:\n- Carl", {"Anne": COMES, "Bo": COMES, "Carl": COMES_NOT}),
    ],
)  # fmt: skip
def test_each_line_is_somebodys_answer(text: str, people: dict[str, str]) -> None:
    assert dict(_read(text)) == people


@pytest.mark.parametrize(
    "line",
    [
        "Anne Holm kommer?",
        "Jeg kommer ikke",
        "Alle kommer",
        "Anne Holm kommer ikke, men sender Søren",
        "Søren kommer i stedet for Anne",
        "Anne Holm har et spørgsmål",
        "Der kommer 20 til mødet",
        "Anne Holm kommer ikke den 14.",
        "Har ikke svaret: Bo Bak",
        "Kan I sende listen",
    ],
)
def test_what_is_not_plain_is_nobodys_answer(line: str) -> None:
    assert answers_told(line, DAY).strange == (line,)


def test_what_is_said_besides_is_kept_as_it_was_said() -> None:
    (one,) = answers_told("Anne Holm kommer, men først kl. 14", DAY).answers
    assert one == Told("Anne Holm", "accepted", "kommer, men først kl. 14")


def test_a_title_or_a_number_beside_the_word_tells_nothing() -> None:
    assert tells_answer("Anne Holm kommer")
    assert tells_answer("Kommer: Anne")
    assert not any(map(tells_answer, ("1005", "Forårsmøde", "mødet den 12. marts", "IT-netværket")))

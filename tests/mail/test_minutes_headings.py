"""`mail.minutes_headings`: numbered headings are cases whatever the agenda says, and lists within a case are not."""

from datetime import date

import pytest

from service.mail.minutes_text import read_minutes

HELD = date(2026, 11, 25)
PLAIN = """Referat af mødet

1. Velkomst

Mette bød velkommen.

2. Flere lærepladser

Vi talte om:

1. mesterlære
2. praktikpladser

Til opfølgning:
- Bo ringer til skolerne senest 10. december.

3. Eventuelt

Intet."""
TIGHT = "1. Velkomst\nMette bød velkommen.\n2. Lærepladser\nVi har for få.\n3. Eventuelt\nIntet."
CONTENTS = "Dagsorden\n\n1. Velkomst\n\n2. Lærepladser\n\nReferent: Bo\n\n"


def cases(text: str, *agenda: tuple[str, str]) -> list[str]:
    return [f"{case.number} {case.title}" for case in read_minutes(text, HELD, agenda).cases]


def test_headings_with_numbers_of_their_own_are_cases() -> None:
    minutes = read_minutes(PLAIN, HELD, [("1", "Opstart"), ("2", "Backup")])
    assert [(case.number, case.title) for case in minutes.cases] == [
        ("1", "Velkomst"),
        ("2", "Flere lærepladser"),
        ("3", "Eventuelt"),
    ]
    assert minutes.opening == ("Referat af mødet",)
    (task,) = minutes.cases[1].tasks
    assert (task.owner, task.due) == ("Bo", date(2026, 12, 10))
    assert minutes.cases[1].paragraphs("text") == ("Vi talte om:", "1. mesterlære 2. praktikpladser")


@pytest.mark.parametrize(
    "text",
    [
        TIGHT,
        TIGHT.replace(". V", ") V").replace("2.", "2)").replace("3.", "3)"),
        TIGHT.replace("1.", "Punkt 1:").replace("2.", "Punkt 2:").replace("3.", "Punkt 3:"),
        TIGHT.replace("1.", "Ad 1").replace("2.", "Ad 2").replace("3.", "Ad 3"),
        TIGHT.replace("1. Velkomst", "*1. Velkomst*").replace("2. Lærepladser", "**2. Lærepladser:**"),
        TIGHT.replace("1.", "## 1.").replace("2.", "## 2.").replace("3.", "## 3."),
        TIGHT.replace("1.", "Sak 1 –").replace("2.", "Sak 2 –").replace("3.", "Sak 3 –"),
    ],
)
def test_a_heading_may_be_written_in_many_ways(text: str) -> None:
    assert cases(text) == ["1 Velkomst", "2 Lærepladser", "3 Eventuelt"]


@pytest.mark.parametrize(
    "text",
    [
        "Vi aftalte:\n\n1. Bånd\n2. Diske\n\nDet var det.",
        "Vi aftalte:\n\n1. Bånd\n\n2. Diske\n\nDet var det.",
        "1. Vi køber nye bånd, så snart der er råd til det, og sender dem\nud til alle.\n"
        "2. Vi rydder op i kælderen, inden der kommer nye bånd, og smider det\ngamle ud.",
        "1. marts mødes vi.\n\nDet er en søndag.\n\n2. april ses vi igen.\n\nDet er en torsdag.",
        "1. Velkomst\n\nAlle kom.",
        "2. Velkomst\n\nAlle kom.\n\n3. Eventuelt\n\nIntet.",
        "1. Velkomst\n\nAlle kom.\n\n3. Eventuelt\n\nIntet.",
    ],
)
def test_a_list_is_no_cases(text: str) -> None:
    assert cases(text) == []


def test_a_list_whose_lines_stand_apart_begins_anew() -> None:
    text = PLAIN.replace("1. mesterlære\n2. praktikpladser", "1. Mesterlære\n\n2. Praktik\n\n")
    assert cases(text) == ["1 Velkomst", "2 Flere lærepladser", "3 Eventuelt"]


def test_a_list_that_counts_as_far_as_the_cases_is_no_case() -> None:
    text = PLAIN.replace("2. praktikpladser", "2. Praktik\n3. Skoler")
    assert cases(text) == ["1 Velkomst", "2 Flere lærepladser", "3 Eventuelt"]


def test_where_cases_have_years_no_other_number_begins_one() -> None:
    assert cases(f"1/26 Opstart\n\n{PLAIN}") == ["1/26 Opstart"]


def test_a_title_of_the_agenda_has_its_number_there() -> None:
    agenda = (("4/26", "Velkomst"), ("5/26", "Eventuelt"))
    assert cases(PLAIN, *agenda) == ["4/26 Velkomst", "2 Flere lærepladser", "5/26 Eventuelt"]


def test_one_that_the_agenda_does_not_know_stands_between_those_that_it_knows() -> None:
    assert cases(TIGHT, ("1", "Velkomst"), ("3", "Eventuelt")) == [
        "1 Velkomst",
        "2 Lærepladser",
        "3 Eventuelt",
    ]


@pytest.mark.parametrize("agenda", [(), (("1", "Velkomst"), ("2", "Lærepladser"))])
def test_a_list_of_the_cases_above_them_is_none_of_them(agenda: tuple[tuple[str, str], ...]) -> None:
    minutes = read_minutes(CONTENTS + TIGHT, HELD, agenda)
    assert [case.title for case in minutes.cases] == ["Velkomst", "Lærepladser", "Eventuelt"]
    assert "Referent: Bo" in minutes.opening


def test_bold_words_are_read_as_what_they_say() -> None:
    text = "*Til stede:* Anne\n\n*1/26 Opstart*\n\n**Beslutninger:**\n- Vi køber bånd.\n*Kommentarer:* Godt."
    minutes = read_minutes(text, HELD)
    (case,) = minutes.cases
    assert minutes.opening == ("Til stede: Anne",)
    assert (case.title, case.decisions, case.paragraphs("comments")) == (
        "Opstart",
        ("Vi køber bånd.",),
        ("Godt.",),
    )

"""Minutes as people write them, and as a scanner reads them, come out case by case."""

from datetime import date
from pathlib import Path

import pytest

from service.domain.minutes import MinutedCase, Task
from service.mail.minutes_text import read_minutes

# Published minutes of 2023 as a scanner read them, faults and all; only the people have other names.
SCANNED = (Path(__file__).parent / "minutes" / "etatsgruppen-2023.txt").read_text(encoding="utf-8")
MINUTES = read_minutes(SCANNED, date(2023, 9, 28))
CASES = {case.number: case for case in MINUTES.cases}
HELD = date(2024, 1, 25)


def only_case(text: str) -> MinutedCase:
    (case,) = read_minutes(f"1/24 Oppstart\n{text}", HELD).cases
    return case


def only_task(paragraph: str) -> Task:
    (task,) = only_case(f"Til opfølgning:\n- {paragraph}").tasks
    return task


class TestScannedMinutes:
    def test_the_seven_cases_stand_in_order(self) -> None:
        assert [(case.number, case.title) for case in MINUTES.cases] == [
            ("7/23", "Oppstart"),
            ("8/23", "Innramming og kompetansebygging"),
            ("9/23", "Prioriteringskriterier"),
            ("10/23", "Tjenestekjeder"),
            ("11/23", "Veikart"),
            ("12/23", "Styring og finansiering"),
            ("13/23", "Oppsummering og eventuelt"),
        ]

    def test_the_comments_are_counted_over_pages_and_speakers(self) -> None:
        counts = {number: len(case.paragraphs("comments")) for number, case in CASES.items()}
        assert counts == {"7/23": 0, "8/23": 7, "9/23": 12, "10/23": 4, "11/23": 0, "12/23": 5, "13/23": 0}

    def test_each_speaker_of_a_case_has_the_comments_that_follow(self) -> None:
        sections = [passage.section for passage in CASES["8/23"].passages]
        assert sections == ["text", "follow_ups", "text", "comments", "text", "comments"]

    def test_a_sentence_that_a_page_broke_off_is_whole(self) -> None:
        (paragraph,) = CASES["9/23"].paragraphs("follow_ups")
        assert paragraph.endswith("og ta gvrige innspill med i det videre arbeidet.")

    def test_who_is_to_do_what_is_found(self) -> None:
        owners = {number: [task.owner for task in case.tasks] for number, case in CASES.items() if case.tasks}
        assert owners == {
            "8/23": ["Jens", "Jens"],
            "9/23": ["Sekretariatet"],
            "11/23": ["Sekretariatet"],
            "12/23": ["Sekretariatet", None],
        }

    def test_what_was_decided_is_no_task(self) -> None:
        (decision,) = CASES["8/23"].decisions
        assert decision.startswith("Etatsgruppen besluttet")
        assert all(decision not in task.text for task in CASES["8/23"].tasks)

    def test_who_was_there_stands_above_line_by_line(self) -> None:
        assert "Kjersti Lunde, HK-dir (sekretariat)" in MINUTES.opening

    def test_nothing_is_left_out(self) -> None:
        kept = " ".join(
            (
                *MINUTES.opening,
                *(f"{case.number} {case.title}" for case in MINUTES.cases),
                *(each for case in MINUTES.cases for passage in case.passages for each in passage.paragraphs),
            )
        )
        words = set(SCANNED.replace("-\n", "-").split()) - set(kept.split())
        assert {word for word in words if word[0].isalpha() and "//" not in word and len(word) > 3} <= {
            "Kommentarer:", "oppfalging:", "oppfelging:", "universitets-og", "kompetanse-",
        }  # fmt: skip


class TestCases:
    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("7/23 Oppstart", ("7/23", "Oppstart")),
            ("Sak 7/23: Oppstart", ("7/23", "Oppstart")),
            ("Sag 07/2023 – Opstart", ("7/23", "Opstart")),
            ("Case 12/24 | Money", ("12/24", "Money")),
            ("7123 Oppstart", ("7/23", "Oppstart")),
        ],
    )
    def test_a_case_begins_with_its_number(self, line: str, expected: tuple[str, str]) -> None:
        (case,) = read_minutes(f"{line}\nTekst.", date(2023, 9, 28)).cases
        assert (case.number, case.title) == expected

    @pytest.mark.parametrize(
        "line", ["1/2 av gruppen var enig", "Den 7/23 kom", "24/12/2023 er en søndag", "7/23/4 X"]
    )
    def test_a_number_in_a_sentence_begins_none(self, line: str) -> None:
        assert read_minutes(line, HELD).cases == ()

    def test_a_numbered_line_is_a_case_only_if_the_agenda_knows_it(self) -> None:
        text = "1. Velkomst\n1) Kaffe\n2) Te\n2. Økonomi\nGodkendt."
        cases = read_minutes(text, HELD, [("1", "Velkomst"), ("2", "Økonomi")]).cases
        assert [(case.number, case.title) for case in cases] == [("1", "Velkomst"), ("2", "Økonomi")]
        assert cases[0].paragraphs("text") == ("1) Kaffe 2) Te",)

    def test_a_section_may_begin_on_its_own_line_or_before_its_text(self) -> None:
        case = only_case(
            "Kommentarer: God idé.\n\nBesluttet: Vi mødes i maj.\nTil oppfølging\n- Jens ringer rundt"
        )
        assert case.paragraphs("comments") == ("God idé.",)
        assert case.decisions == ("Vi mødes i maj.",)
        assert [task.owner for task in case.tasks] == ["Jens"]

    def test_comments_without_bullets_are_paragraphs(self) -> None:
        assert only_case("Kommentarer:\nEn.\n\nTo.").paragraphs("comments") == ("En.", "To.")


class TestDecisions:
    @pytest.mark.parametrize(
        "sentence",
        [
            "Netværket besluttede at mødes i maj.",
            "Det ble vedtatt å gå videre.",
            "Vi blev enige om to møder.",
            "The group agreed to go on.",
        ],
    )
    def test_a_sentence_that_says_so_is_one(self, sentence: str) -> None:
        assert only_case(f"Først en indledning. {sentence}").decisions == (sentence,)

    @pytest.mark.parametrize(
        "sentence", ["Der blev ikke besluttet noget.", "Gruppen besluttede ikke at gå videre."]
    )
    def test_a_sentence_that_denies_it_is_none(self, sentence: str) -> None:
        assert only_case(sentence).decisions == ()

    def test_what_somebody_says_in_a_comment_is_none(self) -> None:
        assert only_case("Kommentarer:\n- Bo mente at det var besluttet sidst.").decisions == ()


class TestTasks:
    @pytest.mark.parametrize(
        ("paragraph", "owner", "due"),
        [
            ("Jens tager initiativ til samtaler inden 1. marts.", "Jens", date(2024, 3, 1)),
            ("Kirsten Bak (Korsør) sender tilbuddet rundt senest fredag.", "Kirsten Bak", date(2024, 1, 26)),
            ("Ansvarlig: Bo Holm, frist 1/3", "Bo Holm", date(2024, 3, 1)),
            ("Tilbud hentes hjem (Bo Holm).", "Bo Holm", None),
            ("Til næste gang undersøger Kirsten priser på lokaler.", "Kirsten", None),
            ("Styregruppen beder sekretariatet indkalde.", "Sekretariatet", None),
            (
                "Sekretariatet vil sammenstille alle innspill innen 15. februar 2024.",
                "Sekretariatet",
                date(2024, 2, 15),
            ),
            ("Anne og Bo laver et udkast.", "Anne og Bo", None),
            ("Der blev talt om lokaler. Jens følger op.", "Jens", None),
            ("Jens: ring til kommunen", "Jens", None),
        ],
    )
    def test_an_owner_and_a_date_are_read_where_they_are_named(
        self, paragraph: str, owner: str, due: date | None
    ) -> None:
        assert only_task(paragraph) == Task(paragraph, owner, due)

    @pytest.mark.parametrize(
        "paragraph",
        [
            "Vi skal have fundet en ny dato.",
            "Alle melder tilbage.",
            "Det vil tage tid.",
            "Ønsker en egen sak.",
            "Der mangler stole.",
        ],
    )
    def test_nobody_has_what_nobody_is_named_for(self, paragraph: str) -> None:
        assert only_task(paragraph).owner is None

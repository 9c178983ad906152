"""A round of input: asked for, answered, reminded of, and compiled."""

from collections.abc import Iterator

import pytest

from service.store.db import writing
from service.store.journal import Journal
from tests.office.desk import mail
from tests.workflows.inputs import (
    AFTER,
    ANNE,
    BO,
    CONTACTS,
    FIGURES,
    IDA,
    ONE_BEFORE,
    PER,
    THREE_BEFORE,
    InputDesk,
    desk_of_schools,
    files_of,
)
from tests.workflows.meetings import OFFICE
from tests.workflows.minutes import text_of

OFFICER = "kirsten@skoler.example"
POUL = "poul.bang@oesterbaek.example"
NAMED = f"Vores kontaktperson er Poul Bang, it-chef, {POUL}, 28 17 04 63."


@pytest.fixture
def desk() -> Iterator[InputDesk]:
    with desk_of_schools() as desk:
        yield desk


@pytest.fixture
def asked(desk: InputDesk) -> InputDesk:
    desk.asks()
    return desk


class TestAsking:
    def test_nobody_is_asked_before_the_officer_has_said_yes(self, desk: InputDesk) -> None:
        before = len(desk.kinds())
        preview = desk.orders(CONTACTS)
        assert desk.kinds_since(before) == [f"preview to {OFFICER}"]
        assert "4 medlemmer af IT-netværket, fra 3 organisationer" in " ".join(text_of(preview).split())
        desk.orders("JA", answers=preview)
        asked = [f"call-for-items to {email}" for email in (ANNE, BO, IDA, PER)]
        assert desk.kinds_since(before)[1:] == [*asked, f"command-reply to {OFFICER}"]

    @pytest.mark.parametrize(
        ("command", "told"),
        [
            ("SPØRG Tal\nNetværk: IT-netværket", "mangler fristen"),
            ("SPØRG Tal\nNetværk: IT-netværket\nSvar senest: 1. november kl. 9", "allerede forbi"),
            (FIGURES + "Til: bestyrelsen", "Ved »Til« kan du skrive medlemmer"),
            ("SPØRG Tal\nSvar senest: 20. november", "hvilket netværk"),
            ("SPØRG Tal\nNetværk: begge\nSvar senest: 20. november", "ét netværk ad gangen"),
            ("SPØRG\nNetværk: IT-netværket\n\nHvor mange er I?", "hvad vi skal spørge om"),
            (FIGURES.replace("IT-", "Kvalitets"), "ingen medlemmer"),
        ],
    )
    def test_what_is_missing_is_told_and_nothing_is_done(
        self, desk: InputDesk, command: str, told: str
    ) -> None:
        answer = desk.orders(command)
        assert str(answer["X-Tovholder"]).startswith("command-error")
        assert told in " ".join(text_of(answer).split())

    def test_where_it_stands_is_told_in_its_thread_and_by_the_word_alone(self, asked: InputDesk) -> None:
        asked.says(BO, NAMED)
        sent = asked.invitation("kirsten", "command-reply")
        for told in (asked.orders("STATUS", answers=sent), asked.orders("SPØRG")):
            text = " ".join(text_of(told).split())
            assert "Har svaret: Østerbæk Tekniske Skole" in text
            assert "Har ikke svaret: Korsvang Bageri og Aarhus Tech" in text

    def test_while_nobody_has_answered_it_can_be_taken_back(self, asked: InputDesk) -> None:
        before = len(asked.kinds())
        asked.orders("JA", answers=asked.orders("FORTRYD"))
        assert [kind for kind in asked.kinds_since(before) if kind.startswith("changed")] == [
            f"changed to {email}" for email in (ANNE, BO, IDA, PER)
        ]
        asked.says(ANNE, NAMED)
        assert asked.answers() == ()
        assert "er trukket tilbage" in " ".join(text_of(asked.letters()[-1]).split())
        assert asked.at(AFTER) == []

    def test_once_somebody_has_answered_it_cannot(self, asked: InputDesk) -> None:
        asked.says(ANNE, NAMED)
        assert "allerede svaret" in text_of(asked.orders("FORTRYD"))


class TestAnswers:
    def test_a_contact_is_noted_and_told_and_no_member(self, asked: InputDesk) -> None:
        before = len(asked.kinds())
        assert asked.says(ANNE, NAMED) == "handled"
        assert asked.kinds_since(before) == [f"item-receipt to {ANNE}", f"changed to {POUL}"]
        assert asked.answers()[0].contacts[0].email == POUL
        assert asked.office.registry.member(POUL) is None
        told = " ".join(text_of(asked.letters()[-1]).split())
        assert "Anne Holm, Østerbæk Tekniske Skole, har nævnt dig" in told

    def test_what_is_missing_is_asked_for_once(self, asked: InputDesk) -> None:
        before = len(asked.kinds())
        asked.says(ANNE, "Det bliver Poul Bang")
        asked.says(ANNE, f"Mail: {POUL}", "ask-details")
        asked.says(BO, f"Poul Bang, {POUL}")
        assert asked.kinds_since(before) == [
            f"ask-details to {ANNE}",
            f"item-receipt to {ANNE}",
            f"changed to {POUL}",
            f"ask-details to {BO}",
        ]
        assert "Poul Bang" in text_of(asked.invitation(ANNE, "item-receipt"))

    def test_a_question_is_for_the_officer_and_no_answer(self, asked: InputDesk) -> None:
        before = len(asked.kinds())
        asked.says(IDA, "Skal det være en leder?")
        assert asked.kinds_since(before) == [f"handover to {OFFICER}", f"handover to {IDA}"]
        assert asked.answers() == ()

    def test_an_answer_may_ask_as_well(self, desk: InputDesk) -> None:
        desk.asks(FIGURES)
        before = len(desk.kinds())
        desk.says(IDA, "14. Tæller vikarer med?")
        assert desk.kinds_since(before) == [f"item-receipt to {IDA}", f"handover to {OFFICER}"]
        assert [answer.words for answer in desk.answers()] == ["14. Tæller vikarer med?"]

    def test_a_machine_and_thanks_and_a_promise_are_none(self, asked: InputDesk) -> None:
        assert asked.says(IDA, "Jeg er på ferie.", Auto_Submitted="auto-replied") == "automatic"
        asked.says(IDA, "Tak for mailen")
        asked.says(IDA, "Jeg vender tilbage i næste uge.")
        assert asked.answers() == ()
        assert "ikke noteret noget svar endnu" in " ".join(text_of(asked.letters()[-1]).split())

    def test_a_new_answer_adds_unless_it_says_otherwise(self, desk: InputDesk) -> None:
        desk.asks(FIGURES)
        for words in ("14", "Og 2 vikarer", "Ret mit svar: det er 15 i alt"):
            desk.says(IDA, words)
        assert "15 i alt" in text_of(desk.letters()[-1])
        table = files_of(desk.document())["spørg-1001.csv"].decode("utf-8-sig")
        assert "Ret mit svar: det er 15 i alt" in table
        assert "vikarer" not in table

    def test_who_wants_to_leave_leaves(self, asked: InputDesk) -> None:
        asked.says(IDA, "Jeg vil gerne meldes ud af IT-netværket.")
        assert asked.answers() == ()
        assert asked.kinds()[-1] == f"farewell to {IDA}"

    def test_who_signs_a_colleague_up_beside_the_point_does_so(self, desk: InputDesk) -> None:
        desk.asks(FIGURES)
        before = len(desk.kinds())
        desk.says(IDA, "Vi vil gerne tilmelde Bo Lund, bo.lund@korsvang.example, it-chef, til IT-netværket.")
        assert desk.answers() == ()
        assert f"approval-request to {OFFICER}" in desk.kinds_since(before)


class TestHostile:
    def test_a_colleague_who_is_no_member_answers_nothing(self, asked: InputDesk) -> None:
        asked.arrives("Ulla Dam <ulla@oesterbaek.example>", NAMED)
        assert asked.answers() == ()
        assert f"handover to {OFFICER}" in asked.kinds()
        assert f"changed to {POUL}" not in asked.kinds()

    def test_a_member_who_came_later_answers_for_the_organisation(self, asked: InputDesk) -> None:
        new = "carl@oesterbaek.example"
        asked.join(new)
        asked.arrives(f"Carl Riis <{new}>", NAMED)
        assert [answer.email for answer in asked.answers()] == [new]

    def test_a_forged_sender_who_has_not_seen_the_letter_is_left_to_a_person(self, asked: InputDesk) -> None:
        results = "mx.skoler.example; dmarc=fail header.from=oesterbaek.example"
        verdict = asked.arrives(f"Anne Holm <{ANNE}>", NAMED, "none", Authentication_Results=results)
        assert verdict == "doubt"
        assert asked.answers() == ()

    def test_whoever_knows_but_the_number_sends_no_letters_to_others(self, asked: InputDesk) -> None:
        asked.arrives(f"Anne Holm <{ANNE}>", NAMED, "none")
        assert f"changed to {POUL}" not in asked.kinds()

    def test_html_alone_and_a_giant_are_answers(self, desk: InputDesk) -> None:
        desk.asks(FIGURES)
        html = mail(f"Ida Krag <{IDA}>", "<p>Vi har <b>14</b></p>", "SV: Tal", OFFICE,
                    In_Reply_To=str(desk.invitation(IDA, "call-for-items")["Message-ID"]))  # fmt: skip
        html = html.replace(b"text/plain", b"text/html")
        desk.bring(html, "skoler")
        desk.says(PER, "Vi har 14. " * 30_000)
        assert [answer.words[:9] for answer in desk.answers()] == ["Vi har 14", "Vi har 14"]
        assert len(desk.answers()[1].words) <= 100_000
        assert desk.document()["Subject"].startswith("2 af 4 har svaret")

    def test_no_answer_is_a_formula(self, desk: InputDesk) -> None:
        desk.asks(FIGURES)
        desk.says(IDA, '=HYPERLINK("https://evil.example";"14")')
        assert ";'=HYPERLINK" in files_of(desk.document())["spørg-1001.csv"].decode().replace('"', "")


class TestByTheClock:
    def test_only_the_silent_are_reminded_and_nobody_of_who_has_answered(self, asked: InputDesk) -> None:
        asked.says(BO, NAMED)
        assert asked.at(THREE_BEFORE) == [f"reminder to {IDA}", f"reminder to {PER}"]
        asked.says(IDA, "Vi har ingen", "reminder")
        assert asked.at(THREE_BEFORE) == []
        assert asked.at(ONE_BEFORE) == [f"reminder to {PER}"]
        assert asked.at(ONE_BEFORE.replace(hour=21)) == []

    def test_who_is_away_until_the_end_is_left_in_peace(self, asked: InputDesk) -> None:
        asked.says(IDA, "Jeg er på ferie til og med 27. november.", Auto_Submitted="auto-replied")
        asked.says(BO, NAMED)
        assert asked.at(THREE_BEFORE) == [f"reminder to {PER}"]
        assert "Korsvang Bageri (væk i hele perioden)" in text_of(asked.document())

    def test_who_has_left_is_not_reminded(self, asked: InputDesk) -> None:
        with writing(asked.db):
            asked.db.execute(
                "DELETE FROM seat WHERE member = (SELECT id FROM member WHERE email = ?)", (IDA,)
            )
        assert f"reminder to {IDA}" not in asked.at(THREE_BEFORE)

    def test_the_officer_gets_all_of_it_once(self, asked: InputDesk) -> None:
        asked.says(BO, NAMED)
        asked.says(IDA, "Vi har ingen")
        letter = asked.document()
        text = " ".join(text_of(letter).split())
        assert letter["Subject"].startswith("2 af 3 har svaret")
        assert f"Østerbæk Tekniske Skole: Poul Bang, it-chef, {POUL}, +45 28 17 04 63" in text
        files = files_of(letter)
        rows = [line.split(";")[:3] for line in files["spørg-1001.csv"].decode("utf-8-sig").splitlines()[1:]]
        assert rows == [
            ["Korsvang Bageri", "intet", ""],
            ["Østerbæk Tekniske Skole", "svaret", "Poul Bang"],
            ["Aarhus Tech", "ikke svaret", ""],
        ]
        assert files["spørg-1001.pdf"].startswith(b"%PDF-1.7")
        assert asked.at(AFTER) == []

    def test_a_mail_that_was_written_in_time_is_waited_for(self, desk: InputDesk) -> None:
        deadline = desk.asks(FIGURES).deadline
        assert desk.at(deadline.replace(minute=58)) == []
        assert desk.at(deadline.replace(hour=17, minute=2))[-1] == f"command-reply to {OFFICER}"

    def test_what_comes_after_goes_to_the_officer_by_itself(self, asked: InputDesk) -> None:
        asked.document()
        before = len(asked.kinds())
        asked.says(PER, "Det er mig selv.")
        assert asked.kinds_since(before) == [f"item-receipt to {PER}", f"command-reply to {OFFICER}"]
        assert "Navn: Per Lund" in " ".join(text_of(asked.letters()[-1]).split())

    def test_two_months_later_nothing_is_left(self, asked: InputDesk) -> None:
        asked.says(ANNE, NAMED)
        asked.document()
        asked.wait(days=61)
        for table in ("input_round", "input_asked", "input_answer", "input_contact"):
            assert asked.db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)

    def test_each_step_stands_in_the_journal(self, asked: InputDesk) -> None:
        asked.says(ANNE, NAMED)
        asked.says(IDA, "Vi har ingen")
        asked.document()
        facts = [line["facts"]["what"] for line in Journal(asked.db).lines(100) if line["event"] == "input"]
        assert facts == ["open", "answered-by", "nothing-by", "closed"]


class TestForgotten:
    def test_whoever_was_named_can_be_forgotten(self, asked: InputDesk) -> None:
        asked.says(ANNE, f"Det bliver Poul Bang, {POUL}")
        asked.says(ANNE, "Telefon: 28 17 04 63", "ask-details")
        held = asked.office.registry.holdings(POUL)
        assert [person.email for _, person in held.named_contact] == [POUL]
        asked.says(POUL, "Slet alt, hvad I har gemt om mig.", "changed")
        asked.says(POUL, "JA", "confirm-address")
        assert not asked.office.registry.holdings(POUL).named_contact
        left = asked.db.execute("SELECT words FROM input_answer").fetchall()
        assert left == [("",), ("",)]
        assert asked.db.execute("SELECT phone FROM input_contact WHERE phone NOT NULL").fetchall() == []

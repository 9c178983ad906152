"""Presenters are asked for title and material, once and once more; what they write stands on the agenda."""

from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from tests.office.desk import mail
from tests.workflows.meetings import ANNE, BO, CARL, NAMES, OFFICE, called
from tests.workflows.test_agenda import AgendaDesk, text

TWO_WEEKS_BEFORE = datetime(2026, 11, 11, 9, tzinfo=UTC)


@pytest.fixture
def desk() -> Iterator[AgendaDesk]:
    with called(kind=AgendaDesk) as desk:
        yield desk


def questions(desk: AgendaDesk, email: str) -> list[EmailMessage]:
    return [
        one
        for one in desk.letters()
        if str(one["X-Tovholder"]).startswith("ask-details") and email in str(one["To"])
    ]


def asked(desk: AgendaDesk, **item) -> EmailMessage:
    """The question to Carl, who presents what Anne has put forward."""
    desk.item("Sikkerhed", 2001, **{"presenter": "Carl Riis", **item})
    desk.now = TWO_WEEKS_BEFORE
    desk.wait(minutes=1)
    return questions(desk, CARL)[0]


def answers(desk: AgendaDesk, question: EmailMessage, words: str, sender: str = CARL, **headers: str) -> str:
    desk.now = desk.now.replace(second=(desk.now.second + 1) % 60)
    raw = mail(
        f"{NAMES[sender]} <{sender}>", words, f"SV: {question['Subject']}", OFFICE,
        In_Reply_To=str(question["Message-ID"]), **headers,
    )  # fmt: skip
    return desk.bring(raw, "skoler").verdict


def test_who_presents_what_another_has_put_forward_is_asked_two_weeks_before(desk):
    desk.item("Sikkerhed", 2001, presenter="Carl Riis", text="Hvad er der sket?")
    desk.now = TWO_WEEKS_BEFORE.replace(day=10)
    desk.wait(minutes=1)
    assert questions(desk, CARL) == []
    desk.wait(days=1)
    desk.wait(minutes=1)
    (question,) = questions(desk, CARL)
    assert "Du lægger »Sikkerhed« frem" in " ".join(text(question).split())


def test_who_has_told_all_there_is_to_tell_is_not_asked(desk):
    desk.item("Backup", 2001, presenter="Anne Holm", text="Vi har skiftet leverandør.")
    desk.item("Indkøb", 2002, presenter="Bo Dalgaard", email=BO)
    desk.item("Ukendt", 2003, presenter="Ole Bruun")
    desk.item("Et tilbud", 2004, kind="offer")
    desk.now = TWO_WEEKS_BEFORE
    desk.wait(minutes=1)
    assert [len(questions(desk, email)) for email in (ANNE, BO, CARL)] == [0, 1, 0]


def test_who_does_not_answer_is_reminded_once(desk):
    asked(desk)
    for _ in range(10):
        desk.wait(days=1)
    first, again = questions(desk, CARL)
    assert str(again["Subject"]).startswith("Påmindelse: ")
    assert not str(first["Subject"]).startswith("Påmindelse: ")


def test_what_the_presenter_writes_stands_on_the_item_and_is_confirmed(desk):
    question = asked(desk, text="Fra Anne.")
    assert (
        answers(
            desk,
            question,
            "Hej\n\nTitel: Sikkerhed i praksis\nTekst: Tre angreb og hvad vi lærte.\nMinutter: 25\n\nVh Carl",
        )
        == "handled"
    )
    item = desk.office.registry.item(2001)
    assert (item.title, item.text, item.minutes) == (
        "Sikkerhed i praksis",
        "Fra Anne.\n\nTre angreb og hvad vi lærte.",
        25,
    )
    told = desk.letters()[-1]
    assert CARL in str(told["To"])
    assert "Tre angreb" in text(told)
    for _ in range(6):
        desk.wait(days=1)
    assert len(questions(desk, CARL)) == 1


def test_plain_words_about_the_matter_are_the_text(desk):
    question = asked(desk)
    answers(desk, question, "Jeg fortæller om tre angreb på skolerne og om, hvad vi lærte af dem.\n\nVh Carl")
    assert desk.office.registry.item(2001).text.startswith("Jeg fortæller om tre angreb")


def test_a_file_is_kept_with_the_mail_it_came_with(desk):
    question = asked(desk)
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = (
        f"Carl Riis <{CARL}>",
        OFFICE,
        f"SV: {question['Subject']}",
    )
    message["Date"], message["Message-ID"] = "Wed, 11 Nov 2026 09:00:00 +0000", "<slides@mail.example>"
    message["In-Reply-To"] = str(question["Message-ID"])
    message.set_content("Her er mine slides.")
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="slides.pdf")
    desk.bring(message.as_bytes(), "skoler")
    item = desk.office.registry.item(2001)
    assert b"slides.pdf" in desk.office.registry.mail(item.mail)
    assert item.text == ""


@pytest.mark.parametrize(
    "words", ["Hvor lang tid har jeg?", "Det er ikke mig, det er Bo.", "Jeg er desværre forhindret."]
)
def test_a_question_and_a_no_go_to_the_secretariat(desk, words):
    answers(desk, asked(desk), words)
    assert "handover to kirsten@skoler.example" in desk.kinds()
    assert desk.office.registry.item(2001).text == ""


def test_who_promises_it_for_later_is_left_in_peace_until_the_reminder(desk):
    question = asked(desk)
    before = len(desk.letters())
    assert answers(desk, question, "Jeg sender titel og slides på mandag.") == "handled"
    assert len(desk.letters()) == before
    assert desk.office.registry.item(2001).text == ""


def test_somebody_else_in_the_thread_changes_nothing(desk):
    question = asked(desk)
    answers(desk, question, "Titel: Noget andet", sender=BO)
    assert desk.office.registry.item(2001).title == "Sikkerhed"
    assert "handover to kirsten@skoler.example" in desk.kinds()


def test_a_forged_answer_outside_the_thread_changes_nothing(desk):
    question = asked(desk)
    raw = mail(
        f"Carl Riis <{CARL}>", "Titel: Noget andet", f"SV: {question['Subject']}", OFFICE,
        Authentication_Results="mx.skoler.example; dmarc=fail header.from=oesterbaek.example",
    )  # fmt: skip
    assert desk.bring(raw, "skoler").verdict == "doubt"
    assert desk.office.registry.item(2001).title == "Sikkerhed"

"""A command in the subject, in small letters, with its details below; and what an officer answers, as it is read."""

import email
import email.policy
from collections.abc import Iterator

import pytest

from tests.office.desk import Desk, mail
from tests.office.test_held import KIRSTEN, PROVED, TO

HENRIK = "hest@oesterbaek.example"
DETAILS = f"E-mail: {HENRIK}\nSkole: ØTS\nNetværk: it"


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    desk.bring(mail(KIRSTEN, DETAILS, "tilmeld Henrik Stovgaard", TO, **PROVED), "skoler")
    yield desk
    desk.db.close()


def test_a_person_named_in_the_subject_is_entered_by_that_name(desk: Desk) -> None:
    member = desk.office.registry.member(HENRIK)
    assert member is not None
    assert member.person.name == "Henrik Stovgaard"
    assert desk.kinds()[-1] == "command-reply to kirsten@skoler.example"


def test_news_in_small_letters_with_the_network_below_is_shown(desk: Desk) -> None:
    desk.bring(mail(KIRSTEN, "Netværk: it\n\nVi ses.", "nyt Ny dato for mødet", TO, **PROVED), "skoler")
    assert desk.kinds()[-1] == "preview to kirsten@skoler.example"


@pytest.mark.parametrize("subject", ["Nyt medlem", "Nyt medlem i netværket", "nyt fra Korsør"])
def test_a_subject_that_says_what_is_new_makes_no_news_of_a_command(desk: Desk, subject: str) -> None:
    command = "Hej\n\nTILMELD\nNavn: Pia Brandt\nE-mail: pia@oesterbaek.example\nSkole: ØTS\nNetværk: it"
    desk.bring(mail(KIRSTEN, command, subject, TO, **PROVED), "skoler")
    assert desk.office.registry.member("pia@oesterbaek.example") is not None
    assert "preview to kirsten@skoler.example" not in desk.kinds()


@pytest.mark.parametrize(
    "subject", ["NYT Vi mangler folk i IT-netværket", "Nyt: Vi mangler folk i IT-netværket"]
)
def test_news_that_are_surely_meant_may_quote_a_command(desk: Desk, subject: str) -> None:
    desk.bring(mail(KIRSTEN, "TILMELD jer nu\n\nVi ses.", subject, TO, **PROVED), "skoler")
    assert desk.kinds()[-1] == "preview to kirsten@skoler.example"


@pytest.mark.parametrize(("words", "greetings"), [("Kære medlemmer,\n\nVi ses.", 1), ("Vi ses.", 1)])
def test_news_that_greet_the_members_greet_once(desk: Desk, words: str, greetings: int) -> None:
    desk.bring(mail(KIRSTEN, words, "NYT Ny dato i IT-netværket", TO, **PROVED), "skoler")
    body = desk.letters()[-1].get_body(("plain",))
    assert body is not None
    shown = body.get_content().partition("|")[2]
    assert shown.count("Kære medlemmer") + shown.count("Hej Henrik") == greetings


@pytest.mark.parametrize(("words", "greetings"), [("Hej Henrik\n\nDet er gratis.", 1), ("Det er gratis.", 1)])
def test_an_answer_greets_once(desk: Desk, words: str, greetings: int) -> None:
    question = "Hej\n\nHvad koster det for medlemmer af IT-netværket at parkere?\n\nHilsen Henrik"
    proved = {"Authentication_Results": "mx.skoler.example; dmarc=pass header.from=oesterbaek.example"}
    desk.bring(mail(f"Henrik Stovgaard <{HENRIK}>", question, "Spørgsmål", TO, **proved), "skoler")
    (asked,) = [x for x in desk.letters() if "Kirsten" in x["To"] and x["X-Tovholder"].startswith("handover")]
    answer = mail(
        KIRSTEN, words, f"SV: {asked['Subject']}", TO, In_Reply_To=str(asked["Message-ID"]), **PROVED
    )
    desk.bring(answer, "skoler")
    told = next(x for x in desk.letters() if x["In-Reply-To"] and "gratis" in str(x.get_body(("plain",))))
    body = told.get_body(("plain",))
    assert body is not None
    assert body.get_content().count("Hej Henrik") == greetings


@pytest.mark.parametrize(
    ("kind", "disposition", "goes_along"),
    [
        ("application/pdf", "attachment", True),
        ("application/pdf", "inline", True),  # as Apple's Mail marks it
        ("image/png", "attachment", True),
        ("image/png", "inline", False),
    ],
)
def test_the_files_of_the_news_go_along_but_for_pictures_in_the_text(
    desk: Desk, kind: str, disposition: str, goes_along: bool
) -> None:
    raw = mail(KIRSTEN, "NYT Ny dato\nNetværk: it\n\nVi ses.", "", TO, **PROVED)
    message = email.message_from_bytes(raw, policy=email.policy.SMTP)
    main, sub = kind.split("/")
    message.add_attachment(b"%PDF-1.4", maintype=main, subtype=sub, filename="a.bin", disposition=disposition)
    desk.bring(message.as_bytes(), "skoler")
    preview = desk.letters()[-1]
    assert preview["X-Tovholder"].startswith("preview")
    assert [part.get_filename() for part in preview.iter_attachments()] == (["a.bin"] if goes_along else [])

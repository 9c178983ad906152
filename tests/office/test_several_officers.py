"""What one officer rules, the others are told; who never heard of a change hears nothing of its end."""

import email
import email.policy
from collections.abc import Iterator

import pytest

from tests.office.desk import Desk, mail
from tests.office.test_held import KIRSTEN, PROVED, TO

METTE, OTHER = "Mette Holm <mette@aaben.example>", "sekretariat@aaben.example"
COLLEAGUE = (
    "Hej\n\nVil I melde Sara Toft fra Korsvang Bageri ind i Flere Faglærte?"
    " Hendes mail er sara@korsvang.example.\n\nErik Lund\n"
)
LIST = "Navn;E-mail;Skole\nAnne Holm;anne@oesterbaek.example;ØTS\n".encode()
HENRIK = "hest@oesterbaek.example"


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.db.close()


@pytest.mark.parametrize(
    ("command", "to_the_person"),
    [
        ("GODKEND sara@korsvang.example", "welcome to sara@korsvang.example"),
        ("AFVIS sara@korsvang.example", "declined to erik@lundgaard.example"),
    ],
)
def test_every_other_officer_is_told_of_a_ruling_that_is_a_command(
    desk: Desk, command: str, to_the_person: str
) -> None:
    desk.bring(mail("Erik Lund <erik@lundgaard.example>", COLLEAGUE, "Ny deltager"))
    desk.bring(mail(METTE, command, ""))
    question = desk.letters()[-1]
    before = len(desk.kinds())
    desk.bring(mail(METTE, "Ja", f"SV: {question['Subject']}", In_Reply_To=str(question["Message-ID"])))
    kinds = desk.kinds()[before:]
    assert to_the_person in kinds
    assert kinds.count(f"command-reply to {OTHER}") == 1
    assert kinds.count("command-reply to mette@aaben.example") == 1


def _with_list(raw: bytes) -> bytes:
    message = email.message_from_bytes(raw, policy=email.policy.SMTP)
    assert isinstance(message, email.message.EmailMessage)
    message.add_attachment(LIST, maintype="text", subtype="csv", filename="liste.csv")
    return message.as_bytes()


def test_whom_a_list_brought_in_hears_nothing_when_it_is_taken_back(desk: Desk) -> None:
    desk.bring(_with_list(mail(KIRSTEN, "TILMELD\nNetværk: it", "", TO, **PROVED)), "skoler")
    assert desk.office.registry.member("anne@oesterbaek.example") is not None
    desk.bring(mail(KIRSTEN, "FORTRYD", "FORTRYD", TO, **PROVED), "skoler")
    assert desk.office.registry.member("anne@oesterbaek.example") is None
    assert desk.kinds() == ["command-reply to kirsten@skoler.example"] * 2


def test_whom_the_officer_welcomed_hears_that_it_is_taken_back(desk: Desk) -> None:
    lines = f"TILMELD\nNavn: Henrik Stovgaard\nE-mail: {HENRIK}\nSkole: ØTS\nNetværk: it"
    desk.bring(mail(KIRSTEN, lines, "", TO, **PROVED), "skoler")
    desk.bring(mail(KIRSTEN, "FORTRYD", "FORTRYD", TO, **PROVED), "skoler")
    assert desk.office.registry.member(HENRIK) is None
    assert desk.kinds()[-2:] == [f"farewell to {HENRIK}", "command-reply to kirsten@skoler.example"]

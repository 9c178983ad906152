"""What an answer to our question adds: a bare name does, talk does not."""

import pytest

from service.domain.member import Person
from service.mail.details import answered_details
from service.mail.parse import parse
from service.mail.read import read
from service.mail.reading import Request
from tests.office.desk import SETTINGS

ASKED = Request("join", ("aaben",), Person("Bo Dalgaard", "bo@gmail.com"))


def _organisation(text: str) -> str | None:
    mail = parse(f"From: Bo Dalgaard <bo@gmail.com>\nSubject: SV: Tilmelding [FF-1001]\n\n{text}\n".encode())
    setting = SETTINGS["aaben"]
    return answered_details(mail, read(mail, setting), setting, ASKED, ("organisation",)).person.organisation


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Korsvang Bageri", "Korsvang Bageri"),
        ("korsvang bageri", "Korsvang Bageri"),
        ("Hej\n\nKorsvang Bageri.\n\nMvh Bo", "Korsvang Bageri"),
        ("Virksomhed: Hansens Tømrerforretning", "Hansens Tømrerforretning"),
        ("Jeg kommer fra Hansens Tømrerforretning", "Hansens Tømrerforretning"),
        ("Lundgaard Rådgivning", "Lundgaard Rådgivning"),
        ("Foreningen til Fremme af Faglærte", "Foreningen til Fremme af Faglærte"),
        ("Det er Korsvang Bageri", "Korsvang Bageri"),
    ],
)
def test_a_name_is_an_answer(text: str, organisation: str) -> None:
    assert _organisation(text) == organisation


@pytest.mark.parametrize(
    "text",
    [
        "Jeg har fortrudt",
        "Glem det",
        "Kan I ringe til mig",
        "Er på ferie til mandag",
        "Hvad er det for et netværk, og hvad koster det?",
        "Nej tak",
        "Ikke alligevel",
        "Sorry, not now",
        "Hvem er I?",
        "Tak",
        "Vi tales ved",
        "Det må vente",
        "Ring til mig på mandag",
        "Bo",
        "",
    ],
)
def test_talk_is_no_answer(text: str) -> None:
    assert _organisation(text) is None


def test_an_address_in_the_answer_does_not_take_the_place_of_the_one_that_was_known() -> None:
    mail = parse(
        b"From: Eve <eve@evil.example>\nSubject: SV\n\nE-mail: eve@evil.example\nVirksomhed: Evil Corp A/S\n"
    )
    setting = SETTINGS["aaben"]
    answer = answered_details(mail, read(mail, setting), setting, ASKED, ("organisation",))
    assert answer.person.email == "bo@gmail.com"

"""What is an answer to what was asked for, and whom it names."""

from dataclasses import replace
from pathlib import Path

import pytest

from service.domain.member import Person
from service.mail.contacts_named import contacts_named
from service.mail.input_answer import said_of_input
from service.mail.mail import Mail
from service.mail.parse import parse
from tests.office.desk import SETTINGS, mail

PHRASES = [
    line.split(" | ", 1)
    for line in (Path(__file__).parent / "input_phrases.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
WRITER = Person("Per Øster", "per@skolen.example", title="rektor")
POUL = Person("Poul Bang", "poul.bang@skolen.example", "+4528170463", "it-chef")


def _mail(words: str) -> Mail:
    return parse(mail("Per Øster <per@skolen.example>", words, "SV: Tal", "info@skoler.example"))


@pytest.mark.parametrize(("what", "words"), PHRASES)
def test_every_phrase_is_what_it_is(what: str, words: str) -> None:
    said = said_of_input(_mail(words.replace("\\n", "\n")), has_files=False, wants_contacts=False)
    assert said.answer == what


def test_a_file_is_an_answer_whatever_is_asked_beside_it() -> None:
    said = said_of_input(_mail("Er det sådan, I mener?"), has_files=True, wants_contacts=False)
    assert (said.answer, said.asks) == ("answer", True)


def test_the_quoted_letter_and_the_signature_are_no_part_of_it() -> None:
    words = "14 lærere\n\nMvh Per\n\nDen 1. nov. 2026 skrev Skolerne:\n> Hvor mange?\n> Svar senest fredag"
    said = said_of_input(_mail(words), has_files=False, wants_contacts=False)
    assert said.words.startswith("14 lærere")
    assert "Hvor mange" not in said.words


@pytest.mark.parametrize(
    ("words", "wants_contacts", "replaces"),
    [
        ("Ret mit svar: det er 13", False, True),
        ("Se bort fra mit tidligere svar. Det er 13.", False, True),
        ("Rett svaret vårt til 13", False, True),
        ("Vi foreslår kurser i stedet for foredrag.", False, False),
        ("Det bliver Ulla Dam i stedet for Poul Bang", True, True),
        ("Det er også Ulla Dam", True, False),
    ],
)
def test_only_who_says_so_replaces(words: str, wants_contacts: bool, replaces: bool) -> None:
    said = said_of_input(_mail(words), has_files=False, wants_contacts=wants_contacts)
    assert said.replaces is replaces


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Vores kontaktperson er Poul Bang, it-chef, poul.bang@skolen.example, tlf. 28 17 04 63.", (POUL,)),
        ("Poul Bang\nit-chef\npoul.bang@skolen.example\n28 17 04 63", (POUL,)),
        ("Navn: Poul Bang\nTitel: it-chef\nMail: poul.bang@skolen.example\nTelefon: 28 17 04 63", (POUL,)),
        ("Vi peger på Poul Bang. Han træffes før 12.", (Person("Poul Bang"),)),
        (
            "Hej Mette\n\nDet bliver vores it-chef Poul Bang, poul.bang@skolen.example.\n\nMvh Per",
            (replace(POUL, phone=None),),
        ),
        ("Brug Ulla Dam, ulla@skolen.example", (Person("Ulla Dam", "ulla@skolen.example"),)),
        (
            "Ulla Dam erstatter Poul Bang som kontaktperson: ulla@skolen.example",
            (Person("Ulla Dam", "ulla@skolen.example"),),
        ),
        (
            "Poul Bang, it-chef, poul.bang@skolen.example, 28 17 04 63\n"
            "Ulla Dam, lærer, ulla@skolen.example, 28 17 04 64",
            (POUL, Person("Ulla Dam", "ulla@skolen.example", "+4528170464", "lærer")),
        ),
        ("Det er mig selv, ring på 28 17 04 63", (replace(WRITER, phone="+4528170463"),)),
        ("Det er mig, der svarer, men I skal ringe til Poul Bang.", (Person("Poul Bang"),)),
        ("Telefon: 28 17 04 63", (Person(phone="+4528170463"),)),
        ("Vi finder ud af det", ()),
    ],
)
def test_a_contact_is_read_as_a_registration_is(words: str, found: tuple[Person, ...]) -> None:
    assert contacts_named(_mail(words), SETTINGS["skoler"], WRITER) == found

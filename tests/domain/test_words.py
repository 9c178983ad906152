"""The small values of the domain: one spelling for comparison, the register, the reference's letters."""

import pytest

from service.domain.charter import Charter
from service.domain.fold import fold
from service.domain.member import Person
from service.domain.network import Network
from service.domain.organisation import Organisation, Register


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Århus", "aarhus"),
        ("AARHUS", "aarhus"),
        ("Åmosen VUC", "aamosen vuc"),
        ("A\u030amosen", "aamosen"),  # å as a letter and a combining ring, as macOS writes it
        ("Linde & Søn", "linde og soen"),
        ("  Kafé–Øl  ", "kafe oel"),
        ("", ""),
    ],
)
def test_one_spelling_for_comparison(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_the_register_finds_by_name_alias_and_domain() -> None:
    school = Organisation("Østerbæk Tekniske Skole", ("ØTS",), ("oesterbaek.example",), ("skole",))
    register = Register((school,))
    assert register.named("oesterbaek tekniske SKOLE") is school
    assert register.named("øts") is school
    assert register.at("anne@Oesterbaek.example") is school
    assert register.at("anne@elev.oesterbaek.example") is school
    assert register.at("anne@ikke-oesterbaek.example") is None
    assert register.at("example") is None
    assert register.named("") is None


@pytest.mark.parametrize(
    ("name", "prefix"),
    [
        ("Flere Faglærte", "FF"),
        ("IT-netværket", "IT"),
        ("Kvalitetsnetværket", "KVA"),
        ("Etatsgruppen", "ETA"),
        ("Østersøens Åbne Ærlige", "OEAAAE"),
        ("7", "T"),
    ],
)
def test_the_letters_of_a_reference_come_from_the_network(name: str, prefix: str) -> None:
    assert Network("key", "box", name, "da", Charter()).prefix == prefix


def test_a_person_is_filled_only_where_something_is_unknown() -> None:
    known, more = Person("Anne", None, "+4528170463"), Person("Anna", "anne@korsvang.example", "+4511111111")
    assert known.filled_from(more) == Person("Anne", "anne@korsvang.example", "+4528170463")

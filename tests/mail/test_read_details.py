"""The parts that `read` is made of: numbers, names, organisations, networks, languages; and hostile mail."""

import json
import time

import pytest

from service.domain.charter import Charter
from service.domain.fold import fold
from service.domain.member import Person
from service.domain.network import Mailbox, Network
from service.mail.language import language
from service.mail.names import name_in_header
from service.mail.networks import named_networks
from service.mail.organisations import at_domain, known
from service.mail.parse import parse
from service.mail.phones import best, find_phones
from service.mail.read import read
from service.mail.reading import Reading, Request, Setting
from service.mail.reading_json import as_json
from tests.mail.settings import REGISTER, SETTINGS


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Tlf. 86 12 34 56 | Mobil 26 71 90 15", "+4526719015"),
        ("Hovednummer: 58 36 70 00, direkte 58 36 71 42", "+4558367142"),
        ("Telefon 0045 7482 1966", "+4574821966"),
        ("mob. (+47) 904 33 126", "+4790433126"),
        ("Direkte tlf. 58 36 71 42, lok. 7142", "+4558367142"),
        ("(T) 58367142 (M) 20483391", "+4520483391"),
    ],
)
def test_the_best_number_of_a_line_is_taken(line: str, number: str) -> None:
    found = best(find_phones(line, "DK"))
    assert found is not None
    assert found.number == number


@pytest.mark.parametrize(
    "line",
    [
        "CVR-nr. 31 84 20 66",
        "EAN 5798007841236",
        "P-nr. 1003456789",
        "Reg.nr. 9570 Konto 0013442087",
        "Fax: 75 88 41 21",
        "Omstilling 58 36 70 00",
        "Ordrenummer 20261187",
        "Saksnummeret er 20263318",
        "Org.nr. 987 410 256",
        "Åbent 14-09-2026 kl. 10.00-15.00",
    ],
)
def test_what_is_no_persons_number_is_not_taken(line: str) -> None:
    assert best(find_phones(line, "DK")) is None


@pytest.mark.parametrize(
    ("display", "name"),
    [
        ("Riber, Louise Bech", "Louise Bech Riber"),
        ("'Jens Kragh'", "Jens Kragh"),
        ("Jens Kragh (MTS)", "Jens Kragh"),
        ("Dr. Ali Karimi-Holt", "Ali Karimi-Holt"),
        ("Hans Ole Wraa", "Hans Ole Wraa"),
        ("Postmottak Fagskoletilsynet", None),
        ("Kontoret", None),
        ("Hammerich Byg ApS", None),
        ("", None),
    ],
)
def test_the_header_names_a_person_or_nobody(display: str, name: str | None) -> None:
    assert name_in_header(display) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("ESB", "Erhvervsskolen Birkelund"),
        ("Erhverskolen Birkelund", "Erhvervsskolen Birkelund"),
        ("VUC AALØSE", "VUC Åløse"),
        ("Fagskuletilsynet", "Fagskoletilsynet"),
        ("Mosedal Landbrugsskole", None),
        ("Erhvervsskolen Birkerød", None),
    ],
)
def test_the_register_recognises_spellings_but_not_neighbours(written: str, name: str | None) -> None:
    assert known(written, REGISTER) == name


def test_a_private_provider_names_no_organisation() -> None:
    assert at_domain("x@mail.birkelund.example", REGISTER) == "Erhvervsskolen Birkelund"
    assert at_domain("x@gmail.com", REGISTER) is None


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("jeres it netværk", {"it"}),
        ("IT- og kvalitetsnetværket", {"it", "kvalitet"}),
        ("netværket for kvalitet", {"kvalitet"}),
        ("the quality network", {"kvalitet"}),
        ("vores netværk er nede", set()),
        ("it er svært", set()),
    ],
)
def test_networks_are_heard_in_other_forms(text: str, keys: set[str]) -> None:
    assert {spoken.key for spoken in named_networks(fold(text), SETTINGS["forening"].networks)} == keys


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Jeg vil gerne have noget at vide af jer", "da"),
        ("Jeg ønsker å bli med, kan dere sette meg på listen?", "nb"),
        ("Eg vil gjerne vere med, kan de setje meg på lista?", "nb"),
        ("I would like to join, please", "en"),
        ("I want to leave the group", "en"),
        ("Can I be removed from the list?", "en"),
        ("Hvor tit mødes I, og hvad koster det at være med?", "da"),
        ("Vil I rette det i registret? Det står forkert i jeres liste, for jeg har en ny adresse", "da"),
        ("Eg vil vere med i gruppa, for eg har like lyst i år", "nb"),
        ("ok", None),
    ],
)
def test_the_small_words_tell_the_language(text: str, code: str | None) -> None:
    assert language(text) == code


def test_a_network_by_any_name_is_no_organisation() -> None:
    mailbox = Mailbox("andet", "info@andet.example", "", "da", ())
    setting = Setting(mailbox, (Network("andet", "andet", "Andet Netværk", "da", Charter()),), REGISTER)
    raw = "From: Bo Lund <bo@birkelund.example>\n\nJeg vil gerne melde mig ind i Andet Netværk.\n"
    (request,) = read(parse(raw.encode()), setting).requests
    assert (request.action, request.networks) == ("join", ("andet",))
    assert request.person.organisation == "Erhvervsskolen Birkelund"


def test_json_has_the_keys_of_the_contract_in_their_order() -> None:
    request = Request("join", ("kvalitet", "it"), Person(email="a@b.example"), None, ("name",))
    told = as_json("1.eml", Reading("request", requests=(request,)))
    assert json.dumps(told) == (
        '{"file": "1.eml", "kind": "request", "automatic": null, "requests": [{"action": "join", "networks": '
        '["it", "kvalitet"], "person": {"name": null, "email": "a@b.example", "phone": null, "title": null, '
        '"organisation": null}, "was": null, "missing": ["name"]}]}'
    )


def test_reasons_name_the_rule_and_the_line() -> None:
    raw = b"From: Jan Holm <jan@birkelund.example>\nSubject: x\n\nJeg vil gerne tilmeldes IT-netv\xc3\xa6rket.\n"
    reading = read(parse(raw), SETTINGS["forening"])
    assert any("join for the writer" in reason and "line 1" in reason for reason in reading.reasons)


@pytest.mark.parametrize(
    "piece",
    ["a", " ", "1 ", "Aa ", "jeg vil gerne ", "ikke være ", "Navn: x\n", "a@", "> a\n", "+45 ", "Anne Holm, Bo Berg, ",
     "- Anne Holm, rektor, a@b.example, 40 15 68 22\n", "Mvh\n", "A-", "qzp0 qzn0 ", "Navn\tMail\n", "meld a b c ",
     "Åse Møller og jeg vil gerne tilmelde mig IT-netværket. ", "sign mig a b c ", "meld fra a ", "listen til a b ",
     "nej, vent 12 34 56 78 ", "*a* ", "- Anne Holm\n", "Anne Holm\n40 15 68 22\n", "Rektor Anne Holm, ",
     "a, b | c • d ",
     "erstat Anne Holm a b med ", "jeg vil gerne med i IT-netværket og min kollega Bo Berg vil ", "-----\n"],
)  # fmt: skip
def test_no_megabyte_takes_two_seconds(piece: str) -> None:
    body = (piece * (1_000_000 // len(piece))).encode()
    mail = parse(b"From: Ola <ola@x.example>\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n" + body)
    started = time.process_time()
    read(mail, SETTINGS["forening"])
    assert time.process_time() - started < 2

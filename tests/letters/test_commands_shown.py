"""The commands and answers that letters to officers show are understood when an officer sends them."""

import pytest

from service.config.templates import all_templates
from service.domain.network import LANGUAGES, Language
from service.domain.organisation import Register
from service.mail.assent import assent
from service.mail.command import Fault, Order
from service.mail.mail import Mail
from service.mail.orders import understand
from service.mail.parse import parse
from service.mail.reading import Setting
from service.mail.ruling import ruling
from service.preview.people import NOW, mailbox, network
from service.workflows.commands import ANSWERS, COMMANDS
from service.workflows.secretariat import table

# What an officer forgot or got wrong, and what is said of it. Each is answered with an example of how it goes.
MISTAKES = {
    "da": [
        ("AFMELD", "missing-who"),
        ("AFMELD fra netværket", "missing-who"),
        ("AFMELD\nMedlem: ham fra Nordby", "no-address"),
        ("AFMELD per@x.example\nNetværk: HR", "unknown-network"),
        ("MEDLEMMER af HR", "unknown-network"),
        ("RET", "missing-who"),
        ("AFMELD per@x.example?", "asked"),
        ("RET\nTitel: rektor", "missing-who"),
        ("STATUS\nfor i dag", "unknown-line"),
        ("MEDLEMMER\nNetværk: it\nog tak", "unknown-line"),
        ("TILMELD\nNavn: Anne Holm\nE-mail: anne@x.example\nNetværk: HR", "unknown-network"),
        ("TILMELD\nNavn: Anne Holm\nPlads: måske", "unknown-seat"),
        ("NYT Ny dato\nNetværk: HR\n\nSå er der nyt!\nEn linje til.", "unknown-network"),
        ("GODKEND per@x.example\nPlads: måske", "unknown-seat"),
        ("MØDE Forårsmøde", "missing-date"),
        ("MØDE\nDato: fredag d. 16. april 2026\nTid: 13-15\nSted: Korsør", "when"),
        ("MØDE\nDato: 16. april\nTid: 15-13\nSted: Korsør", "when"),
        ("MØDE\nDato: 16. april\nTid: 13-15\nSted: Korsør\nPladser: mange", "no-number"),
        ("MØDE\nDato: 16. april\nTid: 13-15\nSted: Korsør\nÅben: måske", "yes-or-no"),
        ("FLYT 1005\nDato: snart", "when"),
    ],
    "nb": [
        ("MELD AV", "missing-who"),
        ("MELD AV per@x.example\nNettverk: HR", "unknown-network"),
        ("ENDRE\nTittel: rektor", "missing-who"),
        ("MELD PÅ\nNavn: Anne Holm\nPlass: kanskje", "unknown-seat"),
        ("MØTE\nDato: 16. april\nTid: kl. 25\nSted: Oslo", "when"),
        ("NYTT Ny dato\nNettverk: HR\n\nNå er det nytt!", "unknown-network"),
    ],
    "en": [
        ("REMOVE", "missing-who"),
        ("REMOVE per@x.example\nNetwork: HR", "unknown-network"),
        ("CHANGE\nTitle: rector", "missing-who"),
        ("ADD\nName: Anne Holm\nSeat: perhaps", "unknown-seat"),
        ("MEETING\nDate: 31 April\nTime: 13:00-15:00\nPlace: Korsør", "when"),
        ("NEWS New date\nNetwork: HR\n\nHere is the news!", "unknown-network"),
    ],
}
ANSWERED = {
    "membership/stale-change": [True, False],
    "secretariat/new-address": [True, False],
    "secretariat/confirm": [True],
    "secretariat/preview": [True, False],
    "meetings/preview": [True, False],
    "secretariat/yes-or-no": [True, False],
}


SAMPLES = {"network": "IT-netværket", "date": "23.4.2026", "answer_by": "9.4.2026"}


def setting(language: Language) -> Setting:
    return Setting(mailbox(language), (network(language),), Register(()))


def mail(text: str) -> Mail:
    return parse(f"From: mette.holm@forening.example\nSubject: \n\n{text}\n".encode())


def orders(text: str, language: Language) -> tuple[Order | Fault, ...]:
    return understand(mail(text), COMMANDS, setting(language), NOW.date(), answers_ours=False)


def shown_in(letter: str, language: Language) -> list[str]:
    source = all_templates()[f"{language}/{letter}"]
    return [line[2:] for line in source.splitlines() if line.startswith("= ")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", COMMANDS)
def test_the_example_of_help_is_understood(name: str, language: Language) -> None:
    (example,) = [row["example"] for row in table(setting(language), NOW.date()) if row["name"] == name]
    (order,) = orders("\n".join(example), language)
    assert isinstance(order, Order), order
    assert order.command.name == name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", COMMANDS)
def test_the_example_with_every_field_is_understood(name: str, language: Language) -> None:
    command = COMMANDS[name]
    (order,) = orders("\n".join(command.example(language, SAMPLES)), language)
    assert isinstance(order, Order), order
    assert order.command is command
    assert {field.key for field in command.fields} <= {*order.given, *vars_of(order)}


def vars_of(order: Order) -> set[str]:
    """The details that a person was given with."""
    person = order.given.get("person")
    return {key for key in ("name", "email", "phone", "title", "organisation") if getattr(person, key, None)}


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [(language, *mistake) for language, mistakes in MISTAKES.items() for mistake in mistakes],
)
def test_the_example_after_a_mistake_is_understood_and_holds_what_was_given(
    language: Language, text: str, code: str
) -> None:
    (fault,) = orders(text, language)
    assert isinstance(fault, Fault)
    assert fault.code == code
    example = fault.example(language, SAMPLES)
    (order,) = orders("\n".join(example), language)
    assert isinstance(order, Order), (example, order)
    assert order.command is fault.command
    wrong = fault.mended or {}
    right = {key: value.split("\n")[0] for key, value in fault.written.items() if key not in wrong}
    assert all(value in "\n".join(example) for value in right.values()), (right, example)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("letter", ANSWERED)
def test_the_yes_and_no_that_a_letter_shows_mean_that(letter: str, language: Language) -> None:
    assert [assent(mail(answer)) for answer in shown_in(letter, language)] == ANSWERED[letter]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_yes_and_no_of_help_mean_that(language: Language) -> None:
    rows = {row["name"]: row["example"] for row in table(setting(language), NOW.date())}
    said = [assent(mail(rows[command.name][0])) for command in ANSWERS]
    assert said == [True, False]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "letter", ["registration/approval-request", "secretariat/not-understood", "secretariat/reopened"]
)
def test_the_rulings_that_a_letter_shows_decide_so(letter: str, language: Language) -> None:
    verdicts = [
        found.verdict if (found := ruling(mail(answer))) else None for answer in shown_in(letter, language)
    ]
    assert [verdict for verdict in verdicts if verdict != "replace"] == ["approve", "reject"]

"""What people answer to a draft of minutes, and all that is no approval."""

from pathlib import Path

import pytest

from service.mail.minutes_answer import minutes_answer
from service.mail.parse import parse

_TABLES = Path(__file__).with_name("minutes_phrases.txt").read_text("utf-8").split("\n# ")[1:]
PHRASES = [
    (table.split("\n", 1)[0], line) for table in _TABLES for line in table.strip().splitlines()[1:] if line
]
APPROVALS = [line for answer, line in PHRASES if answer == "approved"]

CONDITIONS = (
    "men der står forkert dato", "men det står feil dato", "men ikke punkt 3", "hvis datoen rettes", "når I har rettet",
    "undtagen punkt 2", "på nær sag 4", "med forbehold", "bortset fra navnet", "bortsett fra sak 2", "but not item 3",
    "except item 3", "ikke", "ikkje", "not", "eller hvad", "?", "…", "tror jeg", "efter punkt 3 er rettet",
    "med en rettelse", "dog mangler Bo", "for punkt 1 og 2", "så vidt jeg husker", "under forudsætning af 400 kr.",
    "Kirsten var der også", "sag 7/23 skal hedde Opstart",
)  # fmt: skip


def _answer(text: str, quoted: str = "") -> str:
    head = "From: Bo Holm <bo@skoler.example>\nSubject: SV: Udkast til referat [FF-1001]\n"
    return minutes_answer(parse(f"{head}\n{text}\n{quoted}".encode()))


@pytest.mark.parametrize(("answer", "text"), PHRASES)
def test_an_answer_is_understood(answer: str, text: str) -> None:
    expected = "unclear" if answer == "neither" else answer
    assert _answer(text) == expected


@pytest.mark.parametrize("condition", CONDITIONS)
def test_no_approval_survives_a_condition(condition: str) -> None:
    assert [text for text in APPROVALS if _answer(f"{text.rstrip('.!')} {condition}") == "approved"] == []


def test_quoted_text_approves_nothing() -> None:
    quoted = "\nDen 4. marts skrev Bo Holm <bo@skoler.example>:\n> Godkendt\n"
    assert _answer("", quoted) == "unclear"


def test_what_is_too_long_to_be_looked_at_approves_nothing() -> None:
    assert _answer("Godkendt. " * 300) == "unclear"


def test_a_name_that_means_something_is_no_name() -> None:
    assert _answer("Godkendt. Mvh Men Ikke Punkt Tre Er Forkert") != "approved"
    assert _answer("Hej Mette og Bo,\n\nGodkendt.\n\nMvh\nKarin") == "approved"


@pytest.mark.parametrize(
    "text", ["Fint!", "👍", "Det er fint, tak", "Ok", "Super, tak", "Ja tak", "Det ser fint ud"]
)
def test_a_word_that_is_fine_approves_only_where_that_was_asked(text: str) -> None:
    mail = parse(f"From: Bo Holm <bo@skoler.example>\nSubject: SV: Dit svar\n\n{text}\n".encode())
    assert (minutes_answer(mail), minutes_answer(mail, is_asked=False)) == ("approved", "thanks")


@pytest.mark.parametrize(
    "text", ["Godkendt", "Ok, så er det godkendt", "Ingen bemærkninger", "Jeg er enig i referatet"]
)
def test_what_speaks_of_the_minutes_approves_them_in_any_letter(text: str) -> None:
    mail = parse(f"From: Bo Holm <bo@skoler.example>\nSubject: SV: Dit svar\n\n{text}\n".encode())
    assert minutes_answer(mail, is_asked=False) == "approved"

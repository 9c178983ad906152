"""One sentence above a signature: what each asks for. The ways to say a thing, apart from how mails are laid out."""

import pytest

from service.mail.parse import parse
from service.mail.read import read
from service.mail.reading import Reading
from tests.mail.phrases import CHANGE, COLLEAGUE, JOIN, LEAVE, NOTHING, RIGHTS
from tests.mail.settings import SETTINGS

SIGNATURES = {
    "forening": (
        "Jens Kragh <jekr@mosedal-ts.example>",
        "Jens Kragh\nSystemkonsulent\nMosedal Tekniske Skole",
    ),
    "fagfolk": ("Lone Vad <lone@hammerich-byg.example>", "Lone Vad\nDirektør\nHammerich Tømrer & Byg"),
    "etat": ("Gro Lie <gro.lie@kunnskapsdir.example>", "Gro Lie\nrådgiver\nKunnskapsdirektoratet"),
}


def reading_of(mailbox: str, sentence: str) -> Reading:
    sender, signature = SIGNATURES[mailbox]
    head = f"From: {sender}\nSubject: Hej\nContent-Type: text/plain; charset=utf-8\n"
    raw = f"{head}\n{sentence}\n\nMvh\n{signature}\n"
    return read(parse(raw.encode()), SETTINGS[mailbox])


def acts(mailbox: str, sentence: str) -> list[str]:
    own = SIGNATURES[mailbox][0].partition("<")[2].rstrip(">")
    requests = reading_of(mailbox, sentence).requests
    return [each.action if each.person.email == own else "another" for each in requests]


def said(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(mailbox, line) for mailbox, text in table.items() for line in text.strip().split("\n")]


@pytest.mark.parametrize(("mailbox", "sentence"), said(JOIN))
def test_this_asks_for_a_place(mailbox: str, sentence: str) -> None:
    assert acts(mailbox, sentence) == ["join"]


@pytest.mark.parametrize(("mailbox", "sentence"), said(COLLEAGUE))
def test_this_asks_for_a_place_for_bo(mailbox: str, sentence: str) -> None:
    reading = reading_of(mailbox, sentence)
    assert [(each.action, each.person.name) for each in reading.requests] == [("join", "Bo Lund")]
    assert (reading.requests[0].person.email or "").startswith("bo")


@pytest.mark.parametrize(("mailbox", "sentence"), said(CHANGE))
def test_this_tells_of_something_new(mailbox: str, sentence: str) -> None:
    assert acts(mailbox, sentence) == ["change"]


@pytest.mark.parametrize(("mailbox", "sentence"), said(LEAVE))
def test_this_gives_a_place_up(mailbox: str, sentence: str) -> None:
    assert acts(mailbox, sentence) == ["leave"]


@pytest.mark.parametrize(("action", "sentence"), said(RIGHTS))
def test_this_invokes_a_right(action: str, sentence: str) -> None:
    mailbox = "etat" if any(word in f" {sentence}" for word in (" dere", "meg", " de ")) else "forening"
    assert acts(mailbox, sentence) == [action]


@pytest.mark.parametrize(("mailbox", "sentence"), said(NOTHING))
def test_this_asks_for_nothing_that_the_service_does(mailbox: str, sentence: str) -> None:
    assert acts(mailbox, sentence) == []

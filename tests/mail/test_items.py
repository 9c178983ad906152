"""What people answer to a call for items, and all that is none."""

import re
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import pytest

from service.mail.items import SaidOfAgenda, Wanted, said_of_agenda
from service.mail.mail import Mail
from service.mail.parse import parse
from tests.office.desk import mail


def _tables(name: str) -> Iterator[tuple[str, str, str]]:
    """(heading, what was written, what it means)"""
    for table in Path(__file__).with_name(name).read_text("utf-8").split("\n# ")[1:]:
        heading, *lines = table.strip().splitlines()
        for line in lines:
            text, _, meaning = line.partition(" =>")
            yield heading, re.sub(" ?⏎ ?", "\n", text), meaning.strip()


PHRASES = list(_tables("items_phrases.txt"))
ITEMS = [(text, meaning) for heading, text, meaning in PHRASES if heading == "items"]


def _mail(text: str, subject: str = "SV: Hvad skal vi tale om? [IT-1001]") -> Mail:
    return parse(mail("Bo Lund <bo@skolen.example>", text, subject))


def _told(said: SaidOfAgenda) -> str:
    return " + ".join(map(_one, said.wanted))


def _one(wanted: Wanted) -> str:
    kind = "" if wanted.kind == "item" else f"{wanted.kind}{'' if wanted.is_sure else '?'}: "
    minutes = f" ({wanted.minutes})" if wanted.minutes else ""
    return f"{kind}{wanted.title}{minutes}{f' /{wanted.presenter}/' if wanted.presenter else ''}"


@pytest.mark.parametrize(("text", "meaning"), ITEMS, ids=[text[:60] for text, _ in ITEMS])
def test_items_are_understood_with_title_minutes_and_presenter(text: str, meaning: str) -> None:
    assert _told(said_of_agenda(_mail(text))) == meaning


@pytest.mark.parametrize("text", [text for heading, text, _ in PHRASES if heading == "none"])
def test_who_has_nothing_wants_nothing(text: str) -> None:
    assert said_of_agenda(_mail(text)) == SaidOfAgenda(has_none=True)


@pytest.mark.parametrize(("text", "named"), [each[1:] for each in PHRASES if each[0] == "withdrawn"])
def test_what_is_taken_off_is_understood(text: str, named: str) -> None:
    assert said_of_agenda(_mail(text)) == SaidOfAgenda(withdraws=named)


@pytest.mark.parametrize("text", [text for heading, text, _ in PHRASES if heading == "question"])
def test_a_question_is_no_item(text: str) -> None:
    assert said_of_agenda(_mail(text)) == SaidOfAgenda(asks=True)


@pytest.mark.parametrize("text", [text for heading, text, _ in PHRASES if heading == "unclear"])
def test_what_is_not_plain_is_no_item(text: str) -> None:
    assert said_of_agenda(_mail(text)) == SaidOfAgenda()


@pytest.mark.parametrize(
    "part",
    [
        "jeg vil gerne ",
        "punkt om ",
        "1) ",
        "20 min ",
        "vi tager punktet ",
        "a: ",
        "(" * 9,
        "tak for ",
        "og så ",
        "et kvarter ",
    ],
)
def test_no_text_takes_long_to_read(part: str) -> None:
    said_of_agenda(_mail("Vi har et punkt"))  # the patterns are compiled
    for text in (part * 2_000, f"{part}\n" * 2_000):
        begins = process_time()
        said_of_agenda(_mail(text))
        assert process_time() - begins < 1

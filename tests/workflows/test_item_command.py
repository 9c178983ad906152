"""PUNKT: an officer puts something on an agenda, corrects it, and takes it back."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from service.domain.agenda import Item
from tests.workflows.items import ANNE, BO, AgendaDesk, called_for_items, words_of

BACKUP = (
    "PUNKT Backup\nFra: Anne Holm\nMinutter: et kvarter\nTema: 1\n\nHvem har prøvet at gendanne?\n\nMvh Jonas"
)


@pytest.fixture
def desk() -> Iterator[AgendaDesk]:
    with called_for_items() as desk:
        yield desk


def _on(desk: AgendaDesk) -> list[Item]:
    return list(desk.office.registry.items(1001))


def test_an_officer_puts_on_what_a_member_said(desk: AgendaDesk) -> None:
    answer = desk.orders(BACKUP)
    (item,) = _on(desk)
    assert (item.title, item.presenter, item.email, item.minutes) == ("Backup", "Anne Holm", ANNE, 15)
    assert (item.text, item.theme) == ("Hvem har prøvet at gendanne?", "Skole-virksomhedssamarbejde")
    assert str(answer["X-Tovholder"]).startswith("command-reply")
    assert "dagsordenen for Efterårsmøde, torsdag 5. november 2026" in desk.text(
        "jonas@torv.example", "command-reply"
    )


def test_whoever_is_no_member_presents_it_all_the_same(desk: AgendaDesk) -> None:
    desk.orders("PUNKT Nyt fra kommunen\nFra: Per Øster")
    (item,) = _on(desk)
    assert (item.presenter, item.email) == ("Per Øster", "jonas@torv.example")


def test_an_officer_s_item_is_never_late(desk: AgendaDesk) -> None:
    desk.at(datetime(2026, 11, 4, 9, tzinfo=UTC))
    desk.orders("PUNKT Økonomi")
    assert [item.title for item in _on(desk)] == ["Økonomi"]


def test_where_no_meeting_lies_ahead_it_waits_for_the_next(desk: AgendaDesk) -> None:
    desk.at(datetime(2026, 11, 6, 9, tzinfo=UTC))
    desk.orders("PUNKT Økonomi")
    assert desk.titles(None) == ["Økonomi"]


def test_in_its_thread_an_item_is_corrected(desk: AgendaDesk) -> None:
    answer = desk.orders(BACKUP)
    desk.orders("PUNKT\nMinutter: 30\nFra: Bo Dalgaard", answer)
    (item,) = _on(desk)
    assert (item.title, item.presenter, item.minutes) == ("Backup", "Bo Dalgaard", 30)
    assert "er rettet" in desk.text("jonas@torv.example", "command-reply")


def test_fortryd_takes_it_back(desk: AgendaDesk) -> None:
    answer = desk.orders(BACKUP)
    desk.orders("PUNKT Gendannelse", answer)
    desk.orders("FORTRYD")
    assert [item.title for item in _on(desk)] == ["Backup"]
    desk.orders("FORTRYD", subject="Også det")
    assert _on(desk) == []


def test_what_was_withdrawn_since_is_not_brought_back(desk: AgendaDesk) -> None:
    desk.replies(BO, "Punkt: licenser")
    desk.orders("PUNKT\nMinutter: 5", desk.letter(BO, "item-receipt"))
    desk.replies(BO, "Jeg trækker mit punkt", "item-receipt")
    desk.orders("FORTRYD")
    assert _on(desk) == []


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("PUNKT", "Skriv, hvad punktet handler om"),
        ("PUNKT Backup\nMinutter: længe", "ved Minutter kan du skrive"),
    ],
)
def test_what_is_missing_or_wrong_is_told_with_an_example(desk: AgendaDesk, command: str, told: str) -> None:
    desk.orders(command)
    assert told.lower() in desk.text("jonas@torv.example", "command-error").lower()
    assert _on(desk) == []


def test_status_tells_what_stands_on_the_agenda(desk: AgendaDesk) -> None:
    desk.orders(BACKUP)
    desk.replies(BO, "Punkt: licenser")
    desk.orders("STATUS")
    assert "på dagsordenen: Backup og Licenser" in desk.text("jonas@torv.example", "command-reply")


def test_news_belongs_to_the_theme_that_the_officer_names_or_that_it_speaks_of(desk: AgendaDesk) -> None:
    for command in (
        "NYT Fra Danmarks Statistik\nTema: 2\n\nTallene er her.",
        "NYT Om lov\n\nMesterlære har fået en ny lov.",
    ):
        desk.orders("JA", desk.orders(command))
    told = [letter for letter in desk.letters() if str(letter["X-Tovholder"]).startswith("news")]
    texts = [words_of(letter) for letter in told]
    assert ["Tema: Et trin op" in text for text in texts] == [True] * 3 + [False] * 3
    assert ["Tema: Skole-virksomhedssamarbejde" in text for text in texts] == [False] * 3 + [True] * 3

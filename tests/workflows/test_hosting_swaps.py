"""Swapping turns, and what the secretariat sets, takes back and sees."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from service.domain.meeting import Meeting
from tests.workflows.hosts import DORTE, ELIN, FINN, GRETHE, JANUARY, HostDesk

JONAS = "jonas@skift.example"


@pytest.fixture
def asked() -> Iterator[HostDesk]:
    """Four organisations; Korsør has been asked for 12 March, Korsvang for 26 March."""
    desk = HostDesk(now=JANUARY - timedelta(days=300))
    desk.join(DORTE, ELIN, FINN, GRETHE)
    desk.now = JANUARY
    desk.calls("Forårsmøde", "12. marts")
    desk.calls("Påskemøde", "26. marts")
    desk.now = datetime(2026, 2, 13, 9, tzinfo=UTC)
    desk.wait(minutes=1)
    yield desk
    desk.db.close()


def at(desk: HostDesk, title: str) -> Meeting:
    return next(m for m in desk.office.registry.all_meetings() if m.title == title)


def hosts(desk: HostDesk, title: str) -> list[str]:
    """Who hosts, or is asked to."""
    return [name for name, state in desk.turns(at(desk, title)) if state in ("asked", "accepted")]


def test_two_meetings_are_asked_about_at_once_and_nobody_twice_running(asked: HostDesk) -> None:
    assert hosts(asked, "Forårsmøde") == ["Korsør Tømrerfirma"]
    assert hosts(asked, "Påskemøde") == ["Korsvang Bageri"]


def test_a_swap_with_one_that_has_no_meeting_needs_its_yes_alone(asked: HostDesk) -> None:
    asked.replies(DORTE, "Kan vi bytte med Dahls VVS?")
    assert hosts(asked, "Forårsmøde") == ["Korsør Tømrerfirma"], "nothing is swapped by a wish"
    asked.replies(FINN, "Ja gerne, lokale 3")
    asked.wait(minutes=1)
    assert hosts(asked, "Forårsmøde") == ["Dahls VVS"]
    assert at(asked, "Forårsmøde").place == "Dahls VVS, lokale 3"
    assert "Dahls VVS er vært torsdag 12. marts 2026 i stedet for Korsør" in asked.text(asked.letter(DORTE))


def test_two_that_have_meetings_swap_when_both_have_said_yes(asked: HostDesk) -> None:
    asked.replies(DORTE, "Kan vi bytte med Korsvang Bageri?")
    assert "torsdag 26. marts 2026" in asked.text(asked.letter(DORTE)), "the day that it would get"
    asked.replies(ELIN, "Ja, det vil vi gerne")
    assert hosts(asked, "Forårsmøde") == ["Korsør Tømrerfirma"], "one yes is not enough"
    asked.replies(DORTE, "Ja, det passer fint")
    asked.wait(minutes=1)
    assert hosts(asked, "Forårsmøde") == ["Korsvang Bageri"]
    assert hosts(asked, "Påskemøde") == ["Korsør Tømrerfirma"]
    assert at(asked, "Påskemøde").host == "Korsør Tømrerfirma"


@pytest.mark.parametrize("who", [DORTE, ELIN])
def test_one_no_and_all_is_as_it_was_and_both_are_told(asked: HostDesk, who: str) -> None:
    asked.replies(DORTE, "Kan vi bytte med Korsvang Bageri?")
    asked.replies(who, "Nej, det kan vi ikke")
    assert hosts(asked, "Forårsmøde") == ["Korsør Tømrerfirma"]
    assert hosts(asked, "Påskemøde") == ["Korsvang Bageri"]
    for email in (DORTE, ELIN):
        assert "Der bliver ikke byttet" in str(asked.letter(email)["Subject"])
    asked.replies(DORTE, "Ja gerne, lokale 2")
    assert asked.turns(at(asked, "Forårsmøde"))[0] == ("Korsør Tømrerfirma", "accepted")


def test_a_swap_that_nobody_answers_is_off(asked: HostDesk) -> None:
    asked.replies(DORTE, "Kan vi bytte med Dahls VVS?")
    asked.wait(days=11)
    asked.wait(minutes=1)
    assert asked.turns(at(asked, "Forårsmøde"))[1] == ("Dahls VVS", "cancelled")
    assert "er stadig hos Korsør Tømrerfirma" in asked.text(asked.letter(DORTE))
    asked.wait(minutes=1)
    assert hosts(asked, "Forårsmøde") == ["Korsør Tømrerfirma"], "it has its time to answer"


def test_somebody_is_whoever_comes_next(asked: HostDesk) -> None:
    asked.replies(DORTE, "Kan vi bytte med nogen?")
    assert asked.turn(at(asked, "Forårsmøde")).name == "Dahls VVS"


def test_an_unknown_partner_is_asked_for(asked: HostDesk) -> None:
    asked.replies(DORTE, "Kan vi bytte med Maskinfabrikken?")
    assert "Hvem vil I gerne bytte med?" in asked.text(asked.letter(DORTE))
    assert len(asked.turns(at(asked, "Forårsmøde"))) == 1


def test_the_secretariat_sets_a_host_and_the_plan_goes_on_from_there(asked: HostDesk) -> None:
    asked.orders("VÆRT Malermester Ko\nMøde: Forårsmøde")
    assert hosts(asked, "Forårsmøde") == ["Malermester Ko"]
    assert asked.turns(at(asked, "Forårsmøde"))[0] == ("Korsør Tømrerfirma", "freed")
    assert "de er vært for mødet, så Korsør Tømrerfirma er fri denne gang" in asked.text(asked.letter(DORTE))
    assert "spurgt om lokale og parkering" in asked.text(asked.letter(JONAS, "command-reply"))
    asked.replies(GRETHE, "Vi mødes i kantinen. Parkering i gården.")
    asked.wait(minutes=1)
    assert at(asked, "Forårsmøde").place == "Malermester Ko, kantinen"


def test_a_host_that_was_set_and_says_nothing_is_written_down_a_day_later(asked: HostDesk) -> None:
    asked.orders("VÆRT Malermester Ko\nMøde: Forårsmøde")
    asked.wait(hours=3)
    assert at(asked, "Forårsmøde").place is None
    asked.wait(days=1)
    assert at(asked, "Forårsmøde").place == "Malermester Ko"


def test_fortryd_gives_the_turn_back_and_both_are_told(asked: HostDesk) -> None:
    asked.replies(DORTE, "Ja gerne, lokale 2")
    asked.orders("VÆRT Malermester Ko\nMøde: Forårsmøde")
    asked.orders("FORTRYD")
    asked.wait(minutes=1)
    assert hosts(asked, "Forårsmøde") == ["Korsør Tømrerfirma"]
    assert at(asked, "Forårsmøde").place == "Korsør Tømrerfirma, lokale 2"
    assert "taget det tilbage" in asked.text(asked.letter(GRETHE))
    assert "I er vært" in str(asked.letter(DORTE)["Subject"])


def test_vaert_ingen_frees_and_asks_nobody(asked: HostDesk) -> None:
    asked.orders("VÆRT ingen\nMøde: Forårsmøde")
    asked.wait(days=2)
    assert hosts(asked, "Forårsmøde") == []
    assert "fri denne gang" in asked.text(asked.letter(DORTE))


def test_in_the_thread_of_a_meeting_that_one_is_meant(asked: HostDesk) -> None:
    reply = asked.orders("DELTAGERE\nMøde: Påskemøde")
    asked.orders("VÆRT Dahls", answers=reply)
    assert hosts(asked, "Påskemøde") == ["Dahls VVS"]


@pytest.mark.parametrize(
    ("order", "says"),
    [
        ("VÆRT Maskinfabrikken\nMøde: Forårsmøde", "Ingen i netværket hedder »Maskinfabrikken«"),
        ("VÆRT Malermester Ko", "Hvilket møde mener du?"),
    ],
)
def test_what_is_not_certain_is_asked_about(asked: HostDesk, order: str, says: str) -> None:
    assert says in asked.text(asked.orders(order))
    assert hosts(asked, "Forårsmøde") == ["Korsør Tømrerfirma"]


def test_vaert_alone_shows_the_plan_and_changes_nothing(asked: HostDesk) -> None:
    letter = asked.orders("VÆRT")
    assert str(letter["X-Tovholder"]).startswith("host-plan")
    text = asked.text(letter)
    assert "Forårsmøde, torsdag 12. marts 2026: Korsør Tømrerfirma (er spurgt)" in text
    assert text.count("ikke er indkaldt til endnu") == 2, "four a year, two of them called"


def test_the_facts_of_the_journal_name_nobody(asked: HostDesk) -> None:
    asked.replies(DORTE, "Det kan vi ikke denne gang")
    asked.wait(minutes=1)
    keys = {"network", "organisation", "name", "what", "at", "meeting", "starts", "until", "into"}
    assert all(set(fact) == keys for fact in asked.facts())
    assert "@" not in repr(asked.facts())
    assert [fact["what"] for fact in asked.facts()].count("asked") == 3

"""The ledger of turns is level-triggered: it says what has become of the organisations, however long nobody looked."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from service.domain.decision import Amend, Enter, Erase, Leave
from service.domain.hosting import HostTurn
from service.domain.meeting import KeepMeeting, Meeting
from service.domain.member import Person
from service.domain.rotation import accounts
from service.store.db import stamp, writing
from tests.workflows.hosts import DORTE, ELIN, FINN, HENRIK, JANUARY, HostDesk


@pytest.fixture
def desk() -> Iterator[HostDesk]:
    desk = HostDesk(now=JANUARY)
    yield desk
    desk.db.close()


def names(desk: HostDesk) -> dict[str, bool]:
    """The organisations with an account, and whether they take part."""
    known = desk.office.registry.organisation_names("skift")
    held = accounts(desk.office.registry.ledger("skift"))
    return {known[each]: account.is_member for each, account in held.items()}


def test_an_organisation_joins_with_its_first_member_and_leaves_with_its_last(desk: HostDesk) -> None:
    desk.join(DORTE, HENRIK, ELIN)
    assert desk.told() == ["joined Korsør Tømrerfirma", "joined Korsvang Bageri"]
    for email in (DORTE, HENRIK):
        with writing(desk.db):
            desk.office.registry.apply(Leave(email, ("skift",)), desk.now)
        desk.wait(minutes=1)
    assert desk.told()[2:] == ["left Korsør Tømrerfirma"]
    assert names(desk) == {"Korsør Tømrerfirma": False, "Korsvang Bageri": True}
    desk.wait(days=1)
    assert len(desk.told()) == 3, "it is written once"


def test_an_organisation_joined_when_its_member_did_not_when_somebody_looked(desk: HostDesk) -> None:
    began = desk.now
    desk.join(DORTE)
    assert accounts(desk.office.registry.ledger("skift"))[1].joined == began


def test_a_member_who_changes_firms_brings_no_old_seat_along(desk: HostDesk) -> None:
    desk.join(DORTE, ELIN)
    desk.wait(days=400)
    with writing(desk.db):
        desk.office.registry.apply(Amend(ELIN, Person(organisation="Dahls VVS")), desk.now)
    desk.wait(minutes=1)
    assert sorted(desk.told()[2:]) == ["joined Dahls VVS", "left Korsvang Bageri"]
    newest = max(accounts(desk.office.registry.ledger("skift")).values(), key=lambda one: one.joined)
    assert newest.joined == desk.now


def held(desk: HostDesk, number: int, organisation: int) -> None:
    """A meeting that this organisation has promised to host, an hour ahead."""
    starts = desk.now + timedelta(hours=1)
    meeting = Meeting(
        number, "skift", "skift", "Møde", starts, starts + timedelta(hours=2), f"{number}@skift.example", desk.now,
        desk.now, "jonas@skift.example", "UTC",
    )  # fmt: skip
    turn = HostTurn(
        number + 50, "skift", "skift", number, organisation, "accepted", starts, desk.now, name="x"
    )
    with writing(desk.db):
        desk.office.registry.apply(KeepMeeting(meeting), desk.now)
        desk.office.registry.apply(turn, desk.now)


def test_a_meeting_that_has_ended_is_booked_once_for_its_host(desk: HostDesk) -> None:
    desk.join(DORTE, ELIN)
    held(desk, 1200, 1)
    desk.wait(hours=2)
    assert "hosted Korsør Tømrerfirma" not in desk.told(), "it has not ended"
    desk.wait(days=9)
    desk.wait(days=1)
    assert desk.told()[2:] == ["hosted Korsør Tømrerfirma"]
    assert {fact["meeting"] for fact in desk.facts()} == {None, 1200}


def test_two_spellings_that_the_register_knows_for_one_are_one_with_the_debts_of_both(desk: HostDesk) -> None:
    with writing(desk.db):
        for email, firm in ((DORTE, "Korsør Tømrer & Snedker"), (ELIN, "Korsvang Bageri")):
            person = Person("Nogen", email, organisation=firm)
            desk.office.registry.apply(Enter(person, ("skift",), "da"), desk.now)
    # The register learns of the other name after the fact: the row and the ledger know the old one.
    ledger_before_the_register(desk)
    with writing(desk.db):
        person = Person("Henrik Juul", HENRIK, organisation="Korsør Tømrerfirma")
        desk.office.registry.apply(Enter(person, ("skift",), "da"), desk.now)
    desk.wait(minutes=1)
    desk.wait(minutes=1)
    assert "merged Korsør Tømrer & Snedker" in desk.told()
    assert names(desk) == {"Korsvang Bageri": True, "Korsør Tømrerfirma": True}
    assert [m.person.email for m in desk.office.registry.seated("skift", "Korsør Tømrerfirma")] == [
        DORTE,
        HENRIK,
    ]


def ledger_before_the_register(desk: HostDesk) -> None:
    with writing(desk.db):
        desk.db.execute(
            "INSERT INTO rotation (network, written, at, what, organisation)"
            " SELECT 'skift', ?1, ?1, 'joined', id FROM organisation",
            (stamp(desk.now),),
        )


def test_a_spelling_that_stands_alone_is_only_written_as_the_register_does(desk: HostDesk) -> None:
    with writing(desk.db):
        person = Person("Dorte Riis", DORTE, organisation="Korsør Tømrer & Snedker")
        desk.office.registry.apply(Enter(person, ("skift",), "da"), desk.now)
    desk.wait(minutes=1)
    desk.wait(minutes=1)
    assert desk.told() == ["joined Korsør Tømrerfirma"]


def test_what_an_organisation_owes_stays_when_its_only_member_is_erased(desk: HostDesk) -> None:
    desk.join(DORTE, ELIN)
    with writing(desk.db):
        desk.office.registry.apply(Erase(DORTE), desk.now)
    desk.wait(minutes=1)
    desk.join(FINN)
    assert names(desk) == {"Korsør Tømrerfirma": False, "Korsvang Bageri": True, "Dahls VVS": True}

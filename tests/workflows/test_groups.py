"""Meetings of a group that the configuration lists, and letters of a series."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from service.domain.network import Address, Group
from service.mail.compose import Composer
from service.office.office import Office
from tests.office.desk import IT, QUALITY, SETTINGS, TEMPLATES
from tests.workflows.calendar_answers import text_of
from tests.workflows.meetings import ANNE, BO, CALLED, CARL, NOVEMBER, MeetingDesk, called

OF_GROUP = CALLED.replace("Sted:", "Gruppe: Styregruppen\nSted:")
SERIES = (
    "MØDE\nDatoer: 25. november kl. 10, 9. december kl. 10 og 20. januar kl. 10\nSted: Skolen\nNetværk: it"
)


def _listed(monkeypatch: pytest.MonkeyPatch, *people: Address) -> None:
    it = replace(IT, groups=(Group("Styregruppen", people),))
    monkeypatch.setitem(SETTINGS, "skoler", replace(SETTINGS["skoler"], networks=(it, QUALITY)))


def _started_anew(desk: MeetingDesk, monkeypatch: pytest.MonkeyPatch, *people: Address) -> None:
    """With another list in the configuration, on the same database."""
    _listed(monkeypatch, *people)
    composer = Composer(TEMPLATES, b"a secret of the tests")
    desk.office = Office(desk.db, SETTINGS, composer, timedelta(days=90))


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Iterator[MeetingDesk]:
    _listed(monkeypatch, Address("Bo Dalgaard", BO))
    desk = MeetingDesk(now=NOVEMBER)
    desk.join(ANNE)
    desk.calls(OF_GROUP)
    yield desk
    desk.db.close()


def test_who_is_added_to_a_group_is_invited_to_what_lies_ahead(
    desk: MeetingDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.wait(minutes=1)
    assert desk.kinds_to(BO) == ["invite"]
    _started_anew(desk, monkeypatch, Address("Bo Dalgaard", BO), Address("Carl Riis", CARL))
    desk.wait(minutes=1)
    desk.wait(minutes=1)
    assert desk.kinds_to(CARL) == desk.kinds_to(BO) == ["invite"]
    assert desk.invitee(CARL).name == "Carl Riis"
    assert "invite" not in desk.kinds_to(ANNE)


def test_a_new_address_in_the_list_is_no_new_person(
    desk: MeetingDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _started_anew(desk, monkeypatch, Address("Bo Dalgaard", "bo.dalgaard@oesterbaek.example"))
    desk.wait(minutes=1)
    assert desk.kinds_to("bo.dalgaard@oesterbaek.example") == []


def test_nobody_is_invited_to_what_is_over(desk: MeetingDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    _started_anew(desk, monkeypatch, Address("Bo Dalgaard", BO), Address("Carl Riis", CARL))
    desk.wait(days=60)
    assert desk.kinds_to(CARL) == []


def test_a_letter_of_a_series_tells_of_the_others() -> None:
    with called((ANNE,), SERIES) as desk:
        first = " ".join(text_of(desk.invitation(ANNE)).split())
        assert "ét af 3" in first
        letters = [one for one in desk.letters() if str(one["X-Tovholder"]).startswith("invite")]
        told = [" ".join(text_of(letter).split()) for letter in letters]
        assert "er onsdag 9. december 2026 og onsdag 20. januar 2027" in told[0]
        assert "er onsdag 25. november 2026 og onsdag 20. januar 2027" in told[1]

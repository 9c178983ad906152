"""A meeting in programs that others wrote.

Gnus fetches the letters from Dovecot and answers through Postfix; Evolution's calendar follows what it is handed.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.live.calendar_client import Gnus
from tests.live.evolution import Entry, Evolution
from tests.live.house import House
from tests.live.servers import until
from tests.live.test_meetings import answers, calls_a_meeting, cancels_it, member, moves_it, the_meeting

FOUND_IN_CALENDAR = "[ Show Org Entry ]"


@pytest.mark.usefixtures("emacs")
def test_gnus_accepts_a_meeting_moves_it_declines_it_and_is_told_that_it_is_cancelled(
    house: House, tmp_path: Path
):
    house.start()
    person, officer = member(house), house.kirsten
    gnus = Gnus(person, tmp_path / "gnus")
    day = datetime.now(UTC).date() + timedelta(days=30)
    moved_to = day + timedelta(days=1)

    calls_a_meeting(house, officer, day)
    invitation = person.receives("invite")
    gnus.takes_over(invitation)
    assert f"<{day} 12:00-14:00>" in gnus.calendar()
    assert the_meeting(house)["uid"] in gnus.calendar()
    assert answers(house) == [("none", None)]
    gnus.accepts(invitation)
    until(lambda: answers(house) == [("accepted", "calendar")], "the acceptance counted")
    assert gnus.calendar().count(":REPLY:    Accepted") == 1

    moves_it(house, officer, moved_to)
    update = person.receives("invite-update")
    assert FOUND_IN_CALENDAR in gnus.takes_over(update)
    assert f"<{moved_to} 12:00-14:00>" in gnus.calendar()
    assert str(day) not in gnus.calendar()
    assert answers(house) == [("none", None)]
    gnus.declines(update)
    until(lambda: answers(house) == [("declined", "calendar")], "the refusal counted")

    cancels_it(house, officer)
    before = gnus.calendar()
    shown = gnus.takes_over(person.receives("invite-cancel"))
    assert "CANCEL" in shown
    assert FOUND_IN_CALENDAR in shown
    # Gnus shows it and no more: to strike it out it looks for a property that it does not write itself.
    assert gnus.calendar() == before


def test_evolution_enters_a_meeting_once_moves_it_and_removes_it(calendar: Evolution, house: House):
    house.start()
    person, officer = member(house), house.kirsten
    day = datetime.now(UTC).date() + timedelta(days=30)

    def meeting() -> list[Entry]:
        facts = the_meeting(house)
        return [Entry(facts["uid"], datetime.fromisoformat(facts["starts"]), "Forårsmøde")]

    calls_a_meeting(house, officer, day)
    invitation = person.receives("invite")
    assert calendar.takes_over(invitation) == meeting()
    assert calendar.takes_over(invitation) == meeting()

    called = meeting()
    moves_it(house, officer, day + timedelta(days=1))
    assert calendar.takes_over(person.receives("invite-update")) == meeting() != called

    cancels_it(house, officer)
    assert calendar.takes_over(person.receives("invite-cancel")) == []

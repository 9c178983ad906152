"""What the next agenda says of the minutes of the meeting before."""

from dataclasses import replace
from datetime import timedelta

from service.domain.meeting import KeepMeeting, Meeting
from service.domain.sheet import Agenda
from service.store.db import writing
from service.workflows.agenda_earlier import earlier_minutes
from tests.workflows.minutes import DEADLINE, MinutesDesk, held


def told(desk: MinutesDesk, meeting: Meeting) -> list[tuple[str, bool]]:
    """The meetings of whose minutes the agenda of that one tells, and whether as approved."""
    found = earlier_minutes(desk.office.registry, meeting)
    assert {one.approved for one in found} <= {DEADLINE, None}
    return [(one.meeting.title, one.approved is not None) for one in found]


def test_an_agenda_tells_of_a_draft_until_it_is_approved_and_of_an_approval_once() -> None:
    with held() as desk:
        first = desk.office.registry.meeting(desk.gives().meeting)
        assert first is not None

        def later(weeks: int, **other: str) -> Meeting:
            span = timedelta(weeks=weeks)
            meeting = replace(
                first, number=first.number + weeks, uid=f"{weeks}@x.example", starts=first.starts + span,
                ends=first.ends + span, title=f"+{weeks}", **other,
            )  # fmt: skip
            with writing(desk.db):
                desk.office.registry.apply(KeepMeeting(meeting), desk.now)
            return meeting

        def sends_agenda(meeting: Meeting) -> None:
            with writing(desk.db):
                desk.office.registry.apply(Agenda(meeting.number, 1, desk.now, ()), desk.now)

        second, third, fourth = later(8), later(16), later(24)
        assert told(desk, later(9, group="Styregruppen")) == []
        assert told(desk, second) == [("Forårsmøde", False)]
        sends_agenda(second)
        desk.sent()
        desk.wait(days=11)
        assert told(desk, third) == [("Forårsmøde", True)]
        sends_agenda(third)
        assert told(desk, fourth) == []
        assert told(desk, third) == [("Forårsmøde", True)]

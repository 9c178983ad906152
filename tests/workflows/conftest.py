"""Desks at which a meeting has been called; a test that needs another one has a fixture of its own."""

from collections.abc import Iterator

import pytest

from tests.mail.calendar_programs import MEMBER, UID
from tests.workflows.meetings import ANNE, MeetingDesk, called


@pytest.fixture
def desk() -> Iterator[MeetingDesk]:
    with called() as desk:
        yield desk


@pytest.fixture
def invited() -> Iterator[MeetingDesk]:
    """The member whom the programs' answers come from is invited, to the meeting that they name."""
    with called((MEMBER, ANNE)) as desk:
        desk.known_as(UID)
        desk.now = desk.now.replace(day=22)  # the programs' mails are of the 20th
        yield desk

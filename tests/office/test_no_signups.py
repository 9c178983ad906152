"""The two thousand mails that are no sign-ups, brought to an office: nobody gets in, and no machine gets an answer."""

from datetime import timedelta

import pytest

from service.mail.compose import Composer
from service.office import Delivered, Office
from service.store.db import MEMORY, open_store
from tests.mail.settings import SETTINGS
from tests.mail.test_read_no_signups import MACHINES, PEOPLE, Family, mails
from tests.office.desk import NOON, TEMPLATES

ABOUT_A_PLACE = {"welcome", "ask-details", "approval-request", "declined"}


def _office_with(family: Family) -> Office:
    office = Office(
        open_store(MEMORY), SETTINGS, Composer(TEMPLATES, b"a secret of the tests"), timedelta(days=90)
    )
    for key in SETTINGS:
        office.position(key, 1, 1, None, NOON)
    for uid, (mailbox, raw) in enumerate(mails(family), 1):
        office.receive(Delivered(mailbox, 1, uid, NOON, raw), NOON)
    return office


@pytest.mark.parametrize("family", MACHINES, ids=lambda family: family.__name__)
def test_no_machine_gets_an_answer(family: Family) -> None:
    office = _office_with(family)
    assert office.outbox.letters(1000) == []
    assert office.registry.members() == []


@pytest.mark.parametrize("family", PEOPLE, ids=lambda family: family.__name__)
def test_nobody_gets_in_and_nobody_is_asked_about_a_place(family: Family) -> None:
    office = _office_with(family)
    assert office.registry.members() == []
    assert not {letter["kind"] for letter in office.outbox.letters(1000)} & ABOUT_A_PLACE

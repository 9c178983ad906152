"""An officer at work is answered all the while; nothing waits that nobody can answer."""

from collections.abc import Iterator
from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime

import pytest

from service.domain.decision import Enter
from service.domain.member import Person
from service.store.db import writing
from tests.office.desk import Desk, mail
from tests.office.test_held import HENRIK, KIRSTEN, PROVED, TO

NEWS = "NYT Sommerferie\nNetværk: IT-netværket\n\n"


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    with writing(desk.db):
        desk.office.registry.apply(Enter(Person("Henrik Stovgaard", HENRIK), ("it",), "da"), desk.now)
    yield desk
    desk.db.close()


def _writes(desk: Desk, words: str, answered: EmailMessage | None = None) -> EmailMessage:
    """What an officer who writes once a minute is answered."""
    desk.now += timedelta(minutes=1)
    thread = {"In_Reply_To": str(answered["Message-ID"])} if answered else {}
    subject = f"SV: {answered['Subject']}" if answered else ""
    headers = {"Date": format_datetime(desk.now), "Message_ID": f"<{desk.now:%M}@mail.example>", **PROVED}
    sent = mail(KIRSTEN, words, subject, TO, **thread, **headers)
    assert desk.bring(sent, "skoler").verdict == "handled"
    return desk.letters()[-1]


def test_questions_about_a_letter_to_many_raise_no_alarm(desk: Desk) -> None:
    letter = _writes(desk, f"{NEWS}Kontoret er lukket i juli.")
    for question in (
        "Hvem får det?",
        "Kommer filen med?",
        "Kan overskriften ændres?",
        "Får Henrik det?",
        "Nå",
    ):
        letter = _writes(desk, question, letter)
    _writes(desk, "JA", letter)
    assert desk.kinds()[-2:] == [f"news to {HENRIK}", "command-reply to kirsten@skoler.example"]


def test_a_date_that_is_corrected_time_and_again_raises_no_alarm(desk: Desk) -> None:
    for day in range(1, 9):
        letter = _writes(desk, f"{NEWS}Kontoret er lukket fra den {day}. juli.")
        assert letter["X-Tovholder"].startswith("preview")
        _writes(desk, "NEJ", letter)


def test_the_same_mistake_after_others_is_answered_once_more(desk: Desk) -> None:
    for wrong in (
        "AFMELD per@skolen.example",
        "RET per@skolen.example titel: lærer",
        "JA",
        "AFMELD per@skolen.example",
    ):
        assert _writes(desk, wrong)["X-Tovholder"].startswith("command-error")


def test_a_letter_that_nobody_would_get_is_not_shown_and_nothing_waits(desk: Desk) -> None:
    _writes(desk, "JA", _writes(desk, f"{NEWS}Kontoret er lukket i juli."))
    (sent,) = [row["id"] for row in desk.office.outbox.letters(100) if row["kind"] == "news"]
    desk.office.outbox.settle(sent, "refused", 550, "no such user", desk.now)
    told = _writes(desk, f"{NEWS}Kontoret er åbent igen.")
    assert told["X-Tovholder"] == "command-error"
    assert HENRIK in told.as_string()
    assert desk.office.registry.holding("skoler") == ()

"""The send budget at its borders: the last letter that may go, and the first that may not."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from service.domain.decision import Letter
from service.domain.network import Address
from service.mail.mail import Mail
from service.mail.parse import parse
from service.office.budget import (
    BUDGET_WINDOW,
    MOST_ALERTS,
    MOST_LETTERS,
    MOST_MISTAKES,
    MOST_TO_OFFICER,
    OFFICER_WINDOW,
    THREAD_LETTERS,
    THREAD_WINDOW,
    Flood,
    alerts_are_enough,
    check,
)
from service.store.db import MEMORY, Database, open_store
from service.store.inbox import Identity, Inbox, InboxRow
from service.store.outbox import Outbox, OutboxRow
from tests.office.desk import NOON, mail

ANNE = "anne@korsvang.example"
TICK = timedelta(seconds=1)


@pytest.fixture
def db() -> Iterator[Database]:
    database = open_store(MEMORY)
    yield database
    database.close()


class Sent:
    """An outbox that letters to Anne were put into, and the question whether one more may go."""

    def __init__(self, db: Database) -> None:
        self.outbox = Outbox(db)
        self._letters = self._mails = 0
        self._inbox = Inbox(db)
        self.says(None)

    def says(self, raw: bytes | None, sender: str = ANNE) -> None:
        """The mail that causes what is put in from now on."""
        self._mails += 1
        identity = Identity(None, None, "", sender)
        row = InboxRow(
            "aaben", 1, self._mails, identity, NOON, "handled", None, "code", "reason", "none", raw
        )
        self._mail = self._inbox.add(row)

    def put(
        self,
        count: int,
        at: datetime,
        *,
        subject: str = "Tilmelding",
        kind: str = "welcome",
        caused: bool = False,
        idle: bool = False,
        by: str = "",
    ) -> None:
        if by:
            self.says(None, by)
        for _ in range(count):
            self._letters += 1
            name = str(self._letters)
            row = OutboxRow(
                name, "aaben", kind, None, "info@aaben.example", ANNE, subject, f"<{name}@aaben.example>", None,
                self._mail if caused or by else None, repeatable=False, raw=b"", idle=idle,
            )  # fmt: skip
            self.outbox.queue(row, at)

    def may(
        self, answered: Mail | None = None, *, now: datetime = NOON, kind: str = "welcome", to_officer: bool = False,
        to: str = ANNE, to_many: bool = False, is_idle: bool = False,
    ) -> bool:  # fmt: skip
        letter = Letter("next", kind, "a/b", Address("", to), "aaben", "da", to_many=to_many)
        try:
            check(self.outbox, letter, answered, now, to_officer=to_officer, is_idle=is_idle)
        except Flood:
            return False
        return True


@pytest.fixture
def sent(db: Database) -> Sent:
    return Sent(db)


def _reply(subject: str = "SV: Tilmelding", sender: str = ANNE, **headers: str) -> Mail:
    return parse(mail(f"Anne Holm <{sender}>", "Hej", subject, **headers))


@pytest.mark.parametrize(("to_officer", "most"), [(False, MOST_LETTERS), (True, MOST_TO_OFFICER)])
def test_an_address_gets_so_many_letters_in_an_hour_and_no_more(
    sent: Sent, to_officer: bool, most: int
) -> None:
    sent.put(most - 1, NOON)
    assert sent.may(to_officer=to_officer)
    sent.put(1, NOON)
    assert not sent.may(to_officer=to_officer)
    assert sent.may(to_officer=to_officer, to="bo@korsvang.example")
    assert not sent.may(to_officer=to_officer, now=NOON + BUDGET_WINDOW)
    assert sent.may(to_officer=to_officer, now=NOON + BUDGET_WINDOW + TICK)


def test_the_refusal_says_to_whom_and_how_many_and_the_log_nothing(sent: Sent) -> None:
    sent.put(MOST_LETTERS, NOON)
    letter = Letter("next", "welcome", "a/b", Address("", ANNE), "aaben", "da")
    with pytest.raises(Flood) as flood:
        check(sent.outbox, letter, None, NOON, to_officer=False)
    assert (flood.value.recipient, flood.value.letters) == (ANNE, MOST_LETTERS)
    assert ANNE not in str(flood.value)


def test_an_alert_and_a_letter_to_many_are_outside_of_it(sent: Sent) -> None:
    sent.put(MOST_TO_OFFICER, NOON)
    assert not sent.may()
    assert sent.may(kind="alert", to_officer=True)
    assert sent.may(kind="news", to_many=True)


def test_three_answers_in_a_thread_are_enough_whatever_is_done_to_its_subject(sent: Sent) -> None:
    sent.put(1, NOON, subject="Tilmelding", caused=True)
    sent.put(1, NOON, subject="SV: Tilmelding [FF-1001]", caused=True)
    assert sent.may(_reply())
    sent.put(1, NOON, subject="Re: SV: Tilmelding (2 fejl)", caused=True)
    for subject in ("SV: Tilmelding", "Re: Tilmelding [IT-1001]", "AW: VS: Tilmelding"):
        assert not sent.may(_reply(subject))
    assert not sent.may(_reply(), now=NOON + THREAD_WINDOW)
    assert sent.may(_reply(), now=NOON + THREAD_WINDOW + TICK)


def test_a_thread_is_told_by_its_headers_too(sent: Sent) -> None:
    sent.put(THREAD_LETTERS, NOON, caused=True)
    assert sent.may(_reply("Tilmelding")), "a mail that answers nothing begins something"
    assert not sent.may(_reply("Tilmelding", In_Reply_To="<1@aaben.example>"))
    assert not sent.may(_reply("Tilmelding", References="<1@aaben.example>"))


def test_another_thread_another_writer_and_what_no_mail_caused_do_not_count(sent: Sent) -> None:
    sent.put(THREAD_LETTERS, NOON)
    assert sent.may(_reply())
    sent.put(THREAD_LETTERS, NOON, caused=True)
    assert not sent.may(_reply())
    assert sent.may(_reply("SV: Nyt nummer"))
    assert sent.may(_reply(sender="bo@korsvang.example")), "she hears of what somebody else writes"
    assert sent.may(None)


@pytest.mark.parametrize("kind", ["command-error", "confirm-address"])
def test_an_officer_is_refused_six_times_in_a_thread_in_ten_minutes_and_then_told_no_more(
    sent: Sent, kind: str
) -> None:
    sent.put(MOST_MISTAKES - 1, NOON, kind="command-error", caused=True)
    sent.put(MOST_MISTAKES, NOON, kind="command-reply", caused=True)
    assert sent.may(_reply(), kind=kind, to_officer=True)
    sent.put(1, NOON, kind="confirm-address", caused=True)
    assert not sent.may(_reply(), kind=kind, to_officer=True)
    assert not sent.may(_reply(), kind=kind, to_officer=True, now=NOON + OFFICER_WINDOW)
    assert sent.may(_reply(), kind=kind, to_officer=True, now=NOON + OFFICER_WINDOW + TICK)


def test_an_officer_at_work_in_one_thread_is_answered_all_the_while(sent: Sent) -> None:
    sent.put(THREAD_LETTERS * 4, NOON, kind="command-reply", caused=True)
    assert sent.may(_reply(), kind="command-reply", to_officer=True)
    assert not sent.may(_reply(), kind="command-reply")


def test_an_officer_who_says_the_same_again_is_refused_three_times_whatever_the_subject(sent: Sent) -> None:
    sent.put(THREAD_LETTERS, NOON, kind="command-error", caused=True)
    for number in range(THREAD_LETTERS - 1):
        assert sent.may(_reply("Nr. 3"), kind="command-error", to_officer=True)
        sent.says(mail("Anne Holm <anne@korsvang.example>", f"Hej {number}", f"Noget andet, {number}"))
        sent.put(1, NOON, kind="command-error", caused=True)
    assert not sent.may(_reply("Nr. 4"), kind="command-error", to_officer=True)
    other = parse(mail("Anne Holm <anne@korsvang.example>", "Hej igen", "Nr. 4"))
    assert sent.may(other, kind="command-error", to_officer=True)
    assert sent.may(_reply("Nr. 4"), kind="command-reply", to_officer=True)
    assert sent.may(_reply("Nr. 4"), kind="preview", to_officer=True)


def test_who_brings_nothing_about_gets_three_letters_whatever_the_subject(sent: Sent) -> None:
    sent.put(THREAD_LETTERS - 1, NOON, caused=True, idle=True)
    assert sent.may(_reply("Nr. 3"), is_idle=True)
    sent.put(1, NOON, caused=True, idle=True)
    assert not sent.may(_reply("Nr. 4"), is_idle=True)
    assert not sent.may(_reply("Nr. 4"), is_idle=True, now=NOON + THREAD_WINDOW)
    assert sent.may(_reply("Nr. 4"), is_idle=True, now=NOON + THREAD_WINDOW + TICK)
    assert sent.may(_reply("Nr. 4")), "what brings something about is no loop"


def test_what_began_it_counts_among_the_three(sent: Sent) -> None:
    sent.put(1, NOON, caused=True)
    sent.put(THREAD_LETTERS - 2, NOON, caused=True, idle=True)
    assert sent.may(_reply("Nr. 3"), is_idle=True)
    sent.put(1, NOON, caused=True, idle=True)
    assert not sent.may(_reply("Nr. 4"), is_idle=True)


def test_a_letter_that_somebody_else_caused_begins_the_count_anew(sent: Sent) -> None:
    """An officer has answered in between: two people talk."""
    sent.put(THREAD_LETTERS, NOON, caused=True, idle=True)
    sent.put(1, NOON, by="mette@aaben.example")
    assert sent.may(_reply("Nr. 4"), is_idle=True)


def test_an_officer_has_thirty_alerts_an_hour(sent: Sent) -> None:
    sent.put(MOST_ALERTS - 1, NOON, kind="alert")
    sent.put(MOST_ALERTS, NOON)
    assert not alerts_are_enough(sent.outbox, ANNE, NOON)
    sent.put(1, NOON, kind="alert")
    assert alerts_are_enough(sent.outbox, ANNE, NOON)
    assert not alerts_are_enough(sent.outbox, ANNE, NOON + BUDGET_WINDOW + TICK)


def test_an_officer_who_was_refused_often_and_gets_it_right_is_answered(sent: Sent) -> None:
    sent.put(MOST_MISTAKES, NOON, kind="command-error", caused=True)
    assert not sent.may(_reply(), kind="command-error", to_officer=True)
    assert sent.may(_reply(), kind="command-reply", to_officer=True)

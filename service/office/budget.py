"""The send budget: how often one address may be written to before it looks like two machines that talk to each other.

Two limits, because a loop may change everything that a thread is known by. In one thread, an address whose mails
answer our letters gets THREAD_LETTERS answers within THREAD_WINDOW; an officer, who may well be at work on a thread,
that many *refusals* within OFFICER_WINDOW. Whatever the thread, an address gets MOST_LETTERS within BUDGET_WINDOW. An
alert is outside all of it: it is what tells of the flood, and its key lets it come once a day.
"""

from datetime import datetime, timedelta

from service.domain.decision import Letter
from service.mail.mail import Mail
from service.mail.subjects import base
from service.store.outbox import Outbox

MOST_LETTERS = 12
MOST_TO_OFFICER = 60
BUDGET_WINDOW = timedelta(hours=1)
THREAD_LETTERS = 3
THREAD_WINDOW = timedelta(hours=1)
OFFICER_WINDOW = timedelta(minutes=10)

_REFUSALS = ("command-error", "confirm-address")


class Flood(Exception):
    """An address has had as many letters as it may get for now."""

    def __init__(self, recipient: str, letters: int) -> None:
        super().__init__("the send budget of an address is used up")
        self.recipient, self.letters = recipient, letters


def check(outbox: Outbox, letter: Letter, mail: Mail | None, now: datetime, *, to_officer: bool) -> None:
    """Raises Flood where the letter would be one too many."""
    if letter.kind == "alert" or letter.to_many:
        return
    recipient = letter.to.email
    most = MOST_TO_OFFICER if to_officer else MOST_LETTERS
    sent = outbox.recent(recipient, now - BUDGET_WINDOW)
    if sent >= most:
        raise Flood(recipient, sent)
    if mail is None or mail.from_ is None or mail.from_.email != recipient or not _is_reply(mail):
        return
    if to_officer and letter.kind not in _REFUSALS:
        return
    since = now - (OFFICER_WINDOW if to_officer else THREAD_WINDOW)
    kinds = _REFUSALS if to_officer else None
    answers = sum(
        base(subject) == base(mail.subject) for subject in outbox.subjects_of_answers(recipient, since, kinds)
    )
    if answers >= THREAD_LETTERS:
        raise Flood(recipient, answers)


def _is_reply(mail: Mail) -> bool:
    """It answers something: by its thread, or, where that was stripped, by its subject."""
    return bool(mail.in_reply_to or mail.references) or base(mail.subject) != mail.subject.strip()

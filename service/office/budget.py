"""The send budget: how often one address may be written to before it looks like two machines that talk to each other.

A loop may change everything that a thread is known by, so there are several limits (docs/decisions/0018). In one
thread an address gets THREAD_LETTERS answers to its mails within THREAD_WINDOW. So many it gets in all, whatever the
thread, from where its mails bring nothing about any more: people go on to something else, machines do not. An officer,
who may well be at work on a thread, gets MOST_MISTAKES *refusals* in it within OFFICER_WINDOW, and THREAD_LETTERS in
all to mails that say the same again and are no command. Whatever they say, an address gets MOST_LETTERS within
BUDGET_WINDOW. An alert is outside all of it: it is what tells of the flood, and has a limit of its own.
"""

from datetime import datetime, timedelta

from service.domain.decision import Letter
from service.mail.echo import repeated
from service.mail.mail import Mail
from service.mail.parse import parse
from service.mail.subjects import base
from service.store.outbox import AnswerRef, Outbox

MOST_LETTERS = 12
MOST_TO_OFFICER = 60
MOST_ALERTS = 30
BUDGET_WINDOW = timedelta(hours=1)
THREAD_LETTERS = 3
THREAD_WINDOW = timedelta(hours=1)
MOST_MISTAKES = 6
OFFICER_WINDOW = timedelta(minutes=10)

_UNDERSTOOD = ("command-reply", "preview")
_REFUSALS = ("command-error", "confirm-address")


class Flood(Exception):
    """An address has had as many letters as it may get for now."""

    def __init__(self, recipient: str, letters: int) -> None:
        super().__init__("the send budget of an address is used up")
        self.recipient, self.letters = recipient, letters


def check(
    outbox: Outbox,
    letter: Letter,
    mail: Mail | None,
    now: datetime,
    *,
    to_officer: bool,
    is_idle: bool = False,
) -> None:
    """Raises Flood where the letter would be one too many; `is_idle`: its mail brought nothing about."""
    if letter.kind == "alert" or letter.to_many:
        return
    recipient = letter.to.email
    most = MOST_TO_OFFICER if to_officer else MOST_LETTERS
    sent = outbox.recent(recipient, now - BUDGET_WINDOW)
    if sent >= most:
        raise Flood(recipient, sent)
    if mail is None or mail.from_ is None or mail.from_.email != recipient:
        return
    if not to_officer:
        answers = outbox.answers(recipient, now - THREAD_WINDOW)
        if _is_enough(answers, mail, is_idle=is_idle):
            raise Flood(recipient, len(answers))
    elif letter.kind not in _UNDERSTOOD:
        answers = outbox.answers(recipient, now - OFFICER_WINDOW)
        if _are_too_many(outbox, answers, letter, mail):
            raise Flood(recipient, len(answers))


def alerts_are_enough(outbox: Outbox, recipient: str, now: datetime) -> bool:
    """Whether an officer has had so many alerts that one more tells nothing; status and digest show them all."""
    return outbox.recent(recipient, now - BUDGET_WINDOW, kind="alert") >= MOST_ALERTS


def _is_enough(answers: list[AnswerRef], mail: Mail, *, is_idle: bool) -> bool:
    if _is_reply(mail) and sum(_is_of_thread(answer, mail) for answer in answers) >= THREAD_LETTERS:
        return True
    return is_idle and _is_full(sum(answer.is_idle for answer in answers), len(answers))


def _is_full(idle: int, answers: int) -> bool:
    """What began a loop may have brought something about, a registration; then one idle answer less is enough."""
    return idle >= (THREAD_LETTERS - 1 if answers > idle else THREAD_LETTERS)


def _are_too_many(outbox: Outbox, answers: list[AnswerRef], letter: Letter, mail: Mail) -> bool:
    refusals = [answer for answer in answers if answer.kind in _REFUSALS]
    mistakes = sum(
        _is_of_thread(refusal, mail) or refusal.conversation == letter.conversation is not None
        for refusal in refusals
    )
    if letter.kind in _REFUSALS and _is_reply(mail) and mistakes >= MOST_MISTAKES:
        return True
    idle = [answer.id for answer in answers if answer.kind not in _UNDERSTOOD]
    if not _is_full(len(idle), len(answers)):
        return False
    again = repeated(mail, map(parse, outbox.answered_mails(idle)))
    return _is_full(again, len(answers))


def _is_of_thread(answer: AnswerRef, mail: Mail) -> bool:
    return base(answer.subject) == base(mail.subject)


def _is_reply(mail: Mail) -> bool:
    """It answers something: by its thread, or, where that was stripped, by its subject."""
    return bool(mail.in_reply_to or mail.references) or base(mail.subject) != mail.subject.strip()

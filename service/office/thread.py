"""Recognising a mail: its identity when it comes again, and the letter of ours that it answers."""

from service.mail.mail import Mail
from service.mail.reading import Reading, Setting
from service.mail.regex import regex
from service.mail.trust import authenticated
from service.office.delivered import Delivered
from service.store.db import stamp
from service.store.inbox import Identity
from service.store.outbox import LetterRef, Outbox
from service.workflows.incoming import Answered, Incoming

_MOST_IDS = 30
_REFERENCE = regex(r"\[[A-Z]{1,6}-(\d{4,9})(?:-([0-9A-Fa-f]{32}))?\]")


def identity(mail: Mail | None) -> Identity:
    """By what this mail is recognised when it comes again."""
    if mail is None:
        return Identity(None, None, "", None)
    sender = mail.from_.email if mail.from_ else None
    return Identity(mail.message_id, stamp(mail.date) if mail.date else None, mail.digest, sender)


def answered(outbox: Outbox, mailbox: str, mail: Mail) -> Answered | None:
    """The letter that a mail answers: by thread, nearest id first; else by the reference in the subject.

    A reference is believed only of the address that had the letter: anybody can write a number. One that carries
    the letter's one-time code is as good as the thread.
    """
    threads = (*mail.in_reply_to, *reversed(mail.references))
    letter = outbox.answered(mailbox, threads[:_MOST_IDS])
    if letter is None and mail.from_ is not None and (match := _REFERENCE.search(mail.subject)):
        letter = outbox.of_conversation(mailbox, int(match.group(1)), mail.from_.email, match.group(2))
    return _answered(letter) if letter else None


def _answered(letter: LetterRef) -> Answered:
    return Answered(letter.kind, letter.recipient, letter.conversation, letter.by_thread, letter.queued)


def incoming(
    delivered: Delivered, mail: Mail, reading: Reading, setting: Setting, answers: Answered | None
) -> Incoming:
    """All that a workflow is given of this mail."""
    return Incoming(
        key=f"{delivered.mailbox}/{delivered.uidvalidity}/{delivered.uid}",
        mail=mail,
        reading=reading,
        setting=setting,
        trust=authenticated(mail, setting.mailbox.authserv_id),
        answers=answers,
    )

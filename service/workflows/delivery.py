"""What the officers are told when something needs a human: a letter refused or uncertain, a mail that failed, a flood.

These decisions have no mail that asks for them: the office finds that something happened and asks what to say.
"""

import hashlib
from dataclasses import replace
from datetime import datetime

from service.domain.decision import Decision, Letter, Reason
from service.domain.network import Mailbox
from service.domain.post import Bounced
from service.workflows.steps import once_a_day

NAME = "delivery"


def refused(
    mailbox: Mailbox, letter: int, recipient: str, subject: str, detail: str, since: datetime
) -> Decision:
    """A server will not take a letter. `detail` is its answer."""
    reason = Reason("refused", f"letter {letter} was refused")
    return _alert(
        mailbox, reason, f"refused/{letter}", recipient=recipient, subject=subject, detail=detail, since=since
    )


def bounced(mailbox: Mailbox, change: Bounced, name: str, now: datetime) -> Decision:
    """A letter came back, and with it whatever else goes to that address: told once a day. `name` is the recipient's.

    An alert that comes back is not told by another alert.
    """
    letter = change.letter
    reason = Reason("bounced", f"letter {letter.number} came back")
    told = _alert(
        mailbox,
        reason,
        once_a_day("bounced", letter.recipient, now),
        recipient=letter.recipient,
        name=name,
        subject=letter.subject,
        detail=change.detail,
        since=now,
    )
    return replace(told, changes=(change,), letters=() if letter.kind == "alert" else told.letters)


def uncertain(mailbox: Mailbox, letter: int, recipient: str, subject: str, since: datetime) -> Decision:
    """The connection broke after the letter was given and before it was acknowledged: it is not sent blindly again."""
    reason = Reason("uncertain", f"nobody knows whether letter {letter} arrived")
    return _alert(mailbox, reason, f"uncertain/{letter}", recipient=recipient, subject=subject, since=since)


def failed(mailbox: Mailbox, key: str, sender: str | None, subject: str | None, now: datetime) -> Decision:
    """A bug cost this mail its answer: it lies unread in the mailbox for a person."""
    reason = Reason("failed", "an error in the service; the mail is left unread for a person")
    return _alert(mailbox, reason, f"failed/{key}", recipient=sender, subject=subject, since=now)


def withheld(mailbox: Mailbox, uid: int, now: datetime) -> Decision:
    """The mail server lists a mail but does not give it out: only a person can read it there."""
    reason = Reason("withheld", "the mail server lists the mail but does not give it out")
    return _alert(mailbox, reason, f"withheld/{mailbox.key}/{uid}", what="doubt", since=now)


def flood(mailbox: Mailbox, recipient: str, letters: int, now: datetime) -> Decision:
    """An address has been written to so often that it looks like a loop: told once a day, and nothing more sent."""
    reason = Reason(
        "flood", f"an address had {letters} letters within an hour; no more are sent to it for now"
    )
    key = once_a_day("flood", recipient, now)
    return _alert(mailbox, reason, key, recipient=recipient, detail=str(letters), since=now)


def unpublished(mailbox: Mailbox, minutes: int, title: str, detail: str, since: datetime) -> Decision:
    """The minutes of that number cannot be written into their folder: `detail` is what the system says."""
    reason = Reason("unpublished", "minutes cannot be written into the folder in which they are published")
    key, template = f"unpublished/{minutes}", "delivery/unpublished"
    return _alert(mailbox, reason, key, template=template, subject=title, detail=detail, since=since)


def broken_template(mailbox: Mailbox, path: str, line: int, fault: str, now: datetime) -> Decision:
    """A template of the operator's own cannot be used, and ours stands in for it: told once a month."""
    reason = Reason("broken-template", f"{path}, line {line}, cannot be used; the shipped template is")
    known = hashlib.sha256(f"{path}:{line}: {fault}".encode()).hexdigest()[:16]
    key = f"template/{mailbox.key}/{known}/{now:%Y-%m}"
    detail = f"{path}:{line}: {fault}"
    return _alert(mailbox, reason, key, template="delivery/template", subject=path, detail=detail, since=now)


def _alert(
    mailbox: Mailbox,
    reason: Reason,
    key: str,
    *,
    template: str = "delivery/alert",
    what: str | None = None,
    recipient: str | None = None,
    name: str = "",
    subject: str | None = None,
    detail: str | None = None,
    since: datetime,
) -> Decision:
    facts = {
        "what": what or reason.code,
        "recipient": recipient,
        "name": name,
        "subject": subject,
        "detail": detail,
        "since": since,
    }
    letters = tuple(
        Letter(
            key=f"alert/{key}/{officer.email}",
            kind="alert",
            template=template,
            to=officer,
            mailbox=mailbox.key,
            language=mailbox.language,
            facts=facts,
            thread="new",
            repeatable=True,
        )
        for officer in mailbox.secretariat
    )
    return Decision(reason, (), letters, NAME)

"""Whether a mail in an officer's name is the officer's; and what becomes of it where that is not certain.

`From` proves nothing. Proof is the word of the configured server; where none is configured, the answer to a letter
that only this officer had, for what that letter asked; and else a one-time code: a question to the registered address
whose Message-ID nobody else has seen. Until it is answered nothing happens, and whoever wrote learns nothing.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from service.domain.decision import Decision, Held, Letter, Reason
from service.domain.registry import Registry
from service.mail.fingerprint import fingerprint
from service.workflows.incoming import Incoming
from service.workflows.steps import once_a_day

CODE_VALID = timedelta(hours=48)
MOST_CODES = 3  # that may be out at a time for one officer: a forger must not flood somebody with questions

MOST_SHOWN = 20_000  # characters of a mail: the officer who says that it is theirs must have seen all of it


def is_proved(incoming: Incoming, questions: tuple[str, ...] = ()) -> bool:
    """Is this surely written by the officer in its From?

    `questions` are the kinds of letters that ask what it answers: they go to one officer each, so that an answer in
    their thread says whose it is. Whoever the letter is forwarded to can read its id, so that is good for no more
    than the matter the letter is about; a command of its own answers none.
    """
    if incoming.trust.proved:
        return True
    if incoming.mailbox.authserv_id is not None:
        return False
    answers, sender = incoming.answers, incoming.sender
    return (
        answers is not None
        and sender is not None
        and answers.kind in questions
        and answers.by_thread
        and answers.recipient == sender.email
    )


def as_deed(incoming: Incoming, decision: Decision) -> Decision:
    """What an officer brings about in plain words is the officer's deed, and can be undone, as with a command."""
    if not (incoming.from_secretariat and incoming.trust.proved and incoming.sender):
        return decision
    return replace(decision, officer=incoming.sender.email)


def hold(registry: Registry, incoming: Incoming, command: str, now: datetime, workflow: str) -> Decision:
    """Asks the officer, at the registered address, whether this mail is really theirs; it waits for the answer."""
    officer = incoming.officer(incoming.sender.email if incoming.sender else "")
    out = [
        held
        for held in registry.holding(incoming.mailbox.key)
        if held.waits_for == "code" and held.officer == officer.email
    ]
    if len(out) >= MOST_CODES:
        why = Reason("unproved-again", "so many questions to that officer are open that no more are sent")
        return _left(incoming, now, workflow, why)
    words = incoming.mail.span("new")
    if len(words) > MOST_SHOWN:
        why = Reason("unproved-long", "the mail is not proved, and too long to be shown to the officer whole")
        return _left(incoming, now, workflow, why)
    held = Held(
        number=registry.next_number(),
        mailbox=incoming.mailbox.key,
        officer=officer.email,
        waits_for="code",
        mail=incoming.key,
        command=command,
        networks=(),
        state="open",
        message_id=incoming.mail.message_id,
        subject=incoming.mail.subject,
        fingerprint=fingerprint(incoming.mail),
    )
    question = Letter(
        key=f"code/{held.number}/{incoming.key}/{held.fingerprint}",
        kind="confirm-address",
        template="secretariat/confirm",
        to=officer,
        mailbox=incoming.mailbox.key,
        language=incoming.mailbox.language,
        facts={
            "subject": incoming.mail.subject,
            "words": words,
            "files": [part.filename for part in incoming.mail.parts if part.filename],
            "hours": CODE_VALID // timedelta(hours=1),
        },
        conversation=held.number,
        thread="new",  # what a forger wrote in somebody's name must not come back in a thread of the forger's
    )
    reason = Reason("unproved", f"held back until the registered address answers: {incoming.trust.reason}")
    return Decision(reason, (held,), (question,), workflow)


def _left(incoming: Incoming, now: datetime, workflow: str, why: Reason) -> Decision:
    """Nothing is asked; the mail lies unread, and the officers are told once a day, however many there are."""
    officer = incoming.sender.email if incoming.sender else ""
    letters = tuple(
        Letter(
            key=f"{once_a_day('unproved', officer, now)}/{to.email}",
            kind="alert",
            template="delivery/alert",
            to=to,
            mailbox=incoming.mailbox.key,
            language=incoming.mailbox.language,
            facts={
                "what": "doubt",
                "recipient": officer,
                "subject": incoming.mail.subject,
                "detail": incoming.trust.reason,
                "since": None,
            },
            thread="new",
        )
        for to in incoming.mailbox.secretariat
    )
    return Decision(why, (), letters, workflow, left=True)

"""What workflows build their decisions of: the steps of a mail that asks for several things, letters to officers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from service.domain.decision import Attachment, Change, Decision, Letter, Reason
from service.domain.member import Person
from service.domain.network import Address
from service.mail.mail import Mail
from service.workflows.incoming import Incoming

FIELDS = ("name", "email", "phone", "title", "organisation")

# Notes that say the same however many people they are about: one a mail and address is enough.
_ONCE = ("registration/passed-on", "registration/waiting", "membership/told")


@dataclass(frozen=True, slots=True)
class Step:
    """The outcome of one wish, before several are put together to one decision."""

    reason: Reason
    changes: tuple[Change, ...] = ()
    letters: tuple[Letter, ...] = ()


def combined(steps: Sequence[Step], workflow: str) -> Decision:
    """One decision of them all, in their order; it goes by the first one's reason code."""
    noted: set[tuple[str, str]] = set()
    letters = []
    for letter in (letter for step in steps for letter in step.letters):
        note = (letter.template, letter.to.email)
        if letter.template not in _ONCE or note not in noted:
            letters.append(letter)
        noted.add(note)
    reason = Reason(steps[0].reason.code, "; ".join(dict.fromkeys(step.reason.text for step in steps)))
    return Decision(
        reason, tuple(change for step in steps for change in step.changes), tuple(letters), workflow
    )


def to_officer(
    incoming: Incoming,
    officer: Address,
    kind: str,
    template: str,
    facts: Mapping[str, Any],
    conversation: int | None = None,
) -> Letter:
    """What an officer's mail came to: an answer to whoever wrote it; to any other officer a thread of its own."""
    wrote = incoming.sender is not None and incoming.sender.email == officer.email
    return Letter(
        key=f"{incoming.key}/{template}/{conversation or 0}/{officer.email}",
        kind=kind,
        template=template,
        to=officer,
        mailbox=incoming.mailbox.key,
        language=incoming.mailbox.language,
        facts=facts,
        conversation=conversation,
        thread="mail" if wrote else "new",
    )


def once_a_day(what: str, about: str, now: datetime) -> str:
    """The key of a letter of which one a day is enough, however many mails call for it."""
    return f"{what}/{about}/{now:%Y-%m-%d}"


def stored(person: Person) -> list[tuple[str, str]]:
    """What the registry holds of a person, field by field, for a letter to show."""
    return [(field, value) for field in FIELDS if (value := getattr(person, field)) is not None]


def files_of(mail: Mail) -> tuple[Attachment, ...]:
    """The files that came with a mail, as they are; pictures of a signature are none.

    Some programs mark every file inline (RFC 2183 §2.1), so that alone makes none a part of the text.
    """
    return tuple(
        Attachment(part.filename, part.content_type, part.payload)
        for part in mail.parts
        if part.filename
        and part.payload
        and not (part.disposition != "attachment" and part.content_type.startswith("image/"))
    )

"""Handing something over to the officers: what a person wrote, what is known of them, and a number for the answer."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from service.domain.decision import Change, Letter, Question
from service.domain.member import Member
from service.domain.registry import Registry
from service.mail.subjects import base
from service.workflows.incoming import Incoming
from service.workflows.membership_letters import letter, names
from service.workflows.steps import stored


def handed_over(
    registry: Registry,
    incoming: Incoming,
    known: Member | None,
    number: int,
    key: str,
    occasion: Mapping[str, Any] | None = None,
    case: Mapping[str, Any] | None = None,
) -> tuple[tuple[Change, ...], tuple[Letter, ...]]:
    """To every officer, what somebody wrote and what is known of them; and to the writer, that it was passed on.

    Somebody who goes on writing in the thread of an answer goes on with the same question; else it gets `number`.
    `occasion`: the invitation that is answered, if one is; `case`: that of the minutes that is written about. A
    mailbox's only officer gets back what that officer wrote, and no word that it was passed on.
    """
    sender = incoming.sender
    if sender is None:
        return (), ()
    question = _continued(registry, incoming) or Question(
        number=number,
        mailbox=incoming.mailbox.key,
        sender=sender.email,
        name=sender.name,
        language=incoming.reading.language or (known.language if known else incoming.mailbox.language),
        networks=known.networks if known else (),
        state="open",
        message_id=incoming.mail.message_id,
        subject=incoming.mail.subject,
    )
    facts = {
        "sender": sender,
        "stored": stored(known.person) if known else [],
        "networks": names(incoming, known.networks) if known and known.networks else [],
        "words": incoming.mail.span("new", "forwarded", "signature"),
        "subject": base(incoming.mail.subject),
        "occasion": occasion,
        "case": case,
    }
    others = tuple(officer for officer in incoming.mailbox.secretariat if officer.email != sender.email)
    officers = tuple(
        letter(
            incoming, "membership/question", "handover", officer, facts,
            key=key, language=incoming.mailbox.language, conversation=question.number,
        )
        for officer in others or incoming.mailbox.secretariat
    )  # fmt: skip
    if not others:
        return (replace(question, state="open", answered_by=None),), officers
    told = letter(
        incoming, "membership/told", "handover", sender, {"networks": names(incoming, ())},
        key=key, conversation=question.number,
    )  # fmt: skip
    return (replace(question, state="open", answered_by=None),), (*officers, told)


def _continued(registry: Registry, incoming: Incoming) -> Question | None:
    answers, sender = incoming.answers, incoming.sender
    if answers is None or answers.kind != "handover" or answers.conversation is None or sender is None:
        return None
    question = registry.question(answers.conversation)
    return question if question is not None and question.sender == sender.email else None

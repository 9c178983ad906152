"""An officer answers what was handed over: the answer goes to the person, in the mailbox's name; AFVIS closes it.

The first officer counts. Another one is told who answered; the same one may write again, but closes nothing then.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from service.domain.decision import Decision, Letter, Question, Reason
from service.domain.network import Address
from service.domain.registry import Registry
from service.mail.commands_opening import is_greeting
from service.workflows.incoming import Incoming
from service.workflows.proof import hold, is_proved
from service.workflows.steps import files_of, to_officer
from service.workflows.surroundings import Surroundings
from service.workflows.threads import asked, closes

NAME = "answering"

# The digest has told of it every day; then the question goes, and with it who asked.
SILENCE = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Answer:
    """An officer's reply to a handover."""

    incoming: Incoming
    officer: Address
    question: Question


def claim(registry: Registry, incoming: Incoming) -> Answer | None:
    """An officer's reply to what was handed over: words for the person, also those that open like a command."""
    answers = incoming.answers
    if incoming.sender is None or not incoming.from_secretariat or asked(registry, incoming) != "handover":
        return None
    question = registry.question(answers.conversation) if answers and answers.conversation else None
    return Answer(incoming, incoming.officer(incoming.sender.email), question) if question else None


def decide(registry: Registry, intent: Answer, now: datetime) -> Decision:
    """Sends the officer's words on, once, and tells the other officers that it is done."""
    incoming, question, officer = intent.incoming, intent.question, intent.officer
    if not is_proved(incoming, ("handover", "command-error")):
        return hold(registry, incoming, "answer", now, NAME)
    own = question.answered_by == officer.email
    if question.state != "open" and (not own or closes(incoming)):
        facts = {"state": question.state, "own": own}
        told = _told(intent, officer, "secretariat/answered-before", facts)
        reason = Reason("answered-before", "the first answer counts")
        return Decision(reason, (), (told,), NAME, officer=officer.email)
    if closes(incoming):
        closed = replace(question, state="closed", answered_by=officer.email)
        letters = _to_officers(intent, "closed")
        reason = Reason("closed", "the officer closed the question")
        return Decision(reason, (closed,), letters, NAME, officer=officer.email)
    words = incoming.mail.span("new")
    if not words.strip():
        told = _told(intent, officer, "secretariat/empty-answer", {}, kind="command-error")
        reason = Reason("empty-answer", "the reply holds no words of its own")
        return Decision(reason, (), (told,), NAME, officer=officer.email)
    answered = replace(question, state="answered", answered_by=officer.email)
    reason = Reason("answered", "the officer's answer goes to the person")
    letters = (_answer(intent, words), *_to_officers(intent, "answered"))
    return Decision(reason, (answered,), letters, NAME, officer=officer.email)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """A question that no officer answers is closed; until then the digest tells of it."""
    for question in registry.questions_since(now - SILENCE):
        reason = Reason("unanswered", f"no officer answered within {SILENCE.days} days")
        yield Decision(reason, (replace(question, state="closed"),), (), NAME)


def _answer(intent: Answer, words: str) -> Letter:
    question = intent.question
    return Letter(
        key=f"{intent.incoming.key}/answer",
        kind="handover",
        template="secretariat/answer",
        to=Address(question.name, question.sender),
        mailbox=question.mailbox,
        language=question.language,
        network=question.networks[0] if len(question.networks) == 1 else None,
        facts={
            "words": words,
            "officer": intent.officer,
            "is_greeted": is_greeting(words.strip().split("\n")[0]),
        },
        conversation=question.number,
        thread="conversation",
        attachments=files_of(intent.incoming.mail),
    )


def _to_officers(intent: Answer, outcome: str) -> tuple[Letter, ...]:
    """Everybody in the secretariat sees what one of them did."""
    facts = {"outcome": outcome, "officer": intent.officer, "words": intent.incoming.mail.span("new")}
    return tuple(
        _told(intent, officer, "secretariat/answered", {**facts, "own": officer == intent.officer})
        for officer in intent.incoming.mailbox.secretariat
    )


def _told(
    intent: Answer, to: Address, template: str, facts: dict[str, Any], *, kind: str = "command-reply"
) -> Letter:
    question, incoming = intent.question, intent.incoming
    about = {
        "person": question.name or question.sender,
        "subject": question.subject,
        "by": incoming.mailbox.officer_name(question.answered_by),
        **facts,
    }
    return to_officer(incoming, to, kind, template, about, question.number)

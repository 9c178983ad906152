"""A person writes about the networks, and only a person can answer: it is handed over, with what is known of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from service.domain.decision import Decision, Reason
from service.domain.network import Address
from service.domain.registry import Registry
from service.mail.assent import begins_with_answer, only_thanks
from service.workflows import (
    agenda_items,
    attendance,
    confirmation,
    follow_ups,
    guests,
    hosting,
    input_rounds,
    marketplace,
    membership,
    minutes,
    presenters,
    registration,
    year_calendar,
)
from service.workflows.handing_over import handed_over
from service.workflows.incoming import Incoming
from service.workflows.surroundings import Surroundings

NAME = "question"

# What another workflow can do something about is that one's.
_FIRST = (
    *(registration, membership, confirmation, attendance, guests, hosting),
    *(year_calendar, agenda_items, marketplace, presenters, minutes, input_rounds, follow_ups),
)
_OUR_QUESTIONS = ("ask-details", "confirm-address")


@dataclass(frozen=True, slots=True)
class Question:
    """A mail that is about the networks and asks for nothing that is done by itself."""

    incoming: Incoming
    sender: Address


def claim(registry: Registry, incoming: Incoming) -> Question | None:
    """A question of somebody who is no officer; or an answer to our own question that says something else.

    What another workflow can do something about is that one's, so they are asked first.
    """
    answers = incoming.answers
    if (
        incoming.sender is None
        or incoming.from_secretariat
        or (answers and answers.kind == "approval-request")
    ):
        return None
    beside_the_point = (
        answers is not None
        and answers.by_thread
        and answers.kind in _OUR_QUESTIONS
        # What an officer was asked is no business of whoever has come by the letter.
        and (answers.conversation is None or registry.held(answers.conversation) is None)
        and (incoming.reading.kind == "unrelated" or _adds_to_an_answer(incoming))
    ) or _goes_on(registry, incoming)
    if incoming.reading.kind != "question" and not beside_the_point:
        return None
    if any(other.claim(registry, incoming) is not None for other in _FIRST):
        return None
    return Question(incoming, incoming.sender)


def _goes_on(registry: Registry, incoming: Incoming) -> bool:
    """Somebody answers the officers' answer; mere thanks need no answer."""
    answers, sender = incoming.answers, incoming.sender
    if answers is None or sender is None or answers.kind != "handover" or not answers.by_thread:
        return False
    question = registry.question(answers.conversation) if answers.conversation else None
    return question is not None and question.sender == sender.email and not only_thanks(incoming.mail)


def _adds_to_an_answer(incoming: Incoming) -> bool:
    """A yes that goes on with a wish of another kind: whether it holds all the same is for a person to see."""
    answers = incoming.answers
    return answers is not None and answers.kind == "confirm-address" and begins_with_answer(incoming.mail)


def decide(registry: Registry, intent: Question, now: datetime) -> Decision:
    """The officers get the words and what is known of the person; the person is told that they have them."""
    known = registry.member(intent.sender.email)
    reason = Reason("question", "a person asks something that only a person can answer")
    number = registry.next_number()
    return Decision(reason, *handed_over(registry, intent.incoming, known, number, "question"), NAME)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Nothing is due by the clock."""
    return ()

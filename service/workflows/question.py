"""A person writes about the networks, and only a person can answer: it is handed over, with what is known of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from service.domain.decision import Decision, Reason
from service.domain.network import Address
from service.domain.registry import Registry
from service.workflows.incoming import Incoming
from service.workflows.membership_letters import handed_over
from service.workflows.surroundings import Surroundings

NAME = "question"


@dataclass(frozen=True, slots=True)
class Question:
    """A mail that is about the networks and asks for nothing that is done by itself."""

    incoming: Incoming
    sender: Address


def claim(registry: Registry, incoming: Incoming) -> Question | None:
    """A question of somebody who is no officer, and that answers nothing which another workflow has asked."""
    if incoming.reading.kind != "question" or incoming.sender is None or incoming.from_secretariat:
        return None
    if incoming.answers is not None and incoming.answers.kind in (
        "approval-request",
        "ask-details",
        "confirm-address",
    ):
        return None
    return Question(incoming, incoming.sender)


def decide(registry: Registry, intent: Question, now: datetime) -> Decision:
    """The officers get the words and what is known of the person; the person is told that they have them."""
    known = registry.member(intent.sender.email)
    reason = Reason("question", "a person asks something that only a person can answer")
    return Decision(reason, (), handed_over(intent.incoming, known, "question"), NAME)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Nothing is due by the clock."""
    return ()

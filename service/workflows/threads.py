"""What an officer's reply answers, and whether it is an answer at all: in any thread a command may be given instead.

What was asked once more, because the first answer was not understood, is the same question.
"""

from typing import Literal

from service.domain.decision import Held
from service.domain.network import Address
from service.domain.registry import Registry
from service.mail.commands_opening import command_of, is_addressed, is_sure
from service.mail.order_lines import plain
from service.mail.orders import first_line
from service.workflows.incoming import Incoming

Asked = Literal[
    "approval-request", "handover", "preview", "confirm-address", "minutes-draft", "minutes-correction"
]

# The command words that are answers in the thread of such a letter.
_ANSWERS: dict[Asked, tuple[str, ...]] = {
    "approval-request": ("approve", "reject", "yes", "no"),
    "handover": ("reject", "yes", "no"),
    "preview": ("yes", "no"),
    "confirm-address": ("yes", "no"),
    "minutes-draft": ("approve", "yes", "no"),
    "minutes-correction": ("reject", "yes", "no"),
}

_NAMING = ("approve", "reject")
_LONGEST = 4_000  # characters of the new text that are looked at


def asked(registry: Registry, incoming: Incoming) -> Asked | None:
    """The kind of letter that asked what this mail answers, None where it answers no question or is a command."""
    question = _question(registry, incoming)
    if question is None:
        return None
    line = first_line(incoming.mail)
    opened = command_of(line)
    if opened is None:
        return question
    is_other = opened[0] not in _ANSWERS[question] and is_sure(line)
    return None if is_other or (opened[0] in _NAMING and _names_whom(incoming, line)) else question


def _names_whom(incoming: Incoming, line: str) -> bool:
    """`GODKEND per@x.example`, or one of several commands: what an answer would be is given by name instead."""
    others = incoming.mail.span("new")[:_LONGEST].splitlines()[1:]
    return is_addressed(line) or any(is_sure(plain(other)) for other in others)


def previews_of(registry: Registry, incoming: Incoming, officer: Address) -> list[Held]:
    """What was shown to that officer and waits for a yes, oldest first."""
    return [
        held
        for held in registry.holding(incoming.mailbox.key)
        if held.waits_for == "yes" and held.officer == officer.email
    ]


def answers_as_officer(registry: Registry, incoming: Incoming) -> bool:
    """An officer's answer to a question of ours: whatever it speaks of, it asks for nothing on its own."""
    return incoming.from_secretariat and asked(registry, incoming) is not None


def closes(incoming: Incoming) -> bool:
    """AFVIS as the answer to what was handed over, however the line goes on."""
    opened = command_of(first_line(incoming.mail))
    return opened is not None and opened[0] == "reject"


def _question(registry: Registry, incoming: Incoming) -> Asked | None:
    answers = incoming.answers
    if answers is None or answers.conversation is None:
        return None
    for kind in _ANSWERS:
        if answers.kind == kind:
            return kind
    if answers.kind in ("minutes", "changed", "ask-details") and registry.minutes(answers.conversation):
        return "minutes-draft"
    if answers.kind != "command-error":
        return None
    if registry.minutes(answers.conversation) is not None:
        return "minutes-correction"
    if registry.registration(answers.conversation) is not None:
        return "approval-request"
    if registry.question(answers.conversation) is not None:
        return "handover"
    held = registry.held(answers.conversation)
    return "preview" if held is not None and held.waits_for == "yes" else None

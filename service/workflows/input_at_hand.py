"""Which round of input a mail answers: workflows ask here before they claim."""

from service.domain.input_round import InputRound
from service.domain.registry import Registry
from service.workflows.incoming import Incoming

# What is sent to those who are asked, and to those whom they name.
ABOUT_INPUT = ("call-for-items", "reminder", "item-receipt", "ask-details", "changed")
# What is asked for in the thread of a round, and has nothing to do with it.
_OTHER_WISHES = ("leave", "access", "erase")


def input_at_hand(registry: Registry, incoming: Incoming) -> InputRound | None:
    """The round that a letter was about which this mail answers; a wish for something else is not about it.

    Somebody who is named as a contact, or named anew, is no sign-up here.
    """
    answers = incoming.answers
    if answers is None or answers.conversation is None or answers.kind not in ABOUT_INPUT:
        return None
    if incoming.reading.kind in ("calendar", "automatic", "command"):
        return None
    if any(request.action in _OTHER_WISHES for request in incoming.reading.requests):
        return None
    round_ = registry.input_round(answers.conversation)
    if round_ is None or not incoming.from_secretariat:
        return round_
    # An officer may be a member too, and is asked as one.
    is_asked = incoming.sender is not None and any(one.email == incoming.sender.email for one in round_.asked)
    return round_ if is_asked else None

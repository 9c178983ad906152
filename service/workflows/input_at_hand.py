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

    Whoever is named as a contact is not signed up by it.
    """
    answers = incoming.answers
    if answers is None or answers.conversation is None or answers.kind not in ABOUT_INPUT:
        return None
    if incoming.reading.kind in ("calendar", "automatic", "command"):
        return None
    round_ = registry.input_round(answers.conversation)
    if round_ is None or _wishes_otherwise(incoming, round_):
        return None
    if not incoming.from_secretariat:
        return round_
    # An officer may be a member too, and is asked as one.
    is_asked = incoming.sender is not None and any(one.email == incoming.sender.email for one in round_.asked)
    return round_ if is_asked else None


def _wishes_otherwise(incoming: Incoming, round_: InputRound) -> bool:
    """To leave, or to know what is held; or to sign somebody up, with all details, where nobody asked for people."""
    requests = incoming.reading.requests
    signs_up = any(request.action == "join" and not request.missing for request in requests)
    is_sign_up = signs_up and round_.sort == "words"
    return is_sign_up or any(request.action in _OTHER_WISHES for request in requests)

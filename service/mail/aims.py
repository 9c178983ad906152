"""What an act aims at: a network, or an event, another list, the past."""

import re

from service.mail.wish import IN_CONTEXT, Context, compiled, says
from service.mail.words import about


def is_of_event(act: str) -> bool:
    """`signed up for the dinner, but would like to cancel`: what is left stands in the act."""
    return says(about.EVENT, act) and not says(about.NETWORK_WORD, act)


def object_is_event(words: str, end: int) -> bool:
    """Whether what follows the act is a meeting, a dinner or the like rather than a network."""
    clause = compiled(about.NEXT_CLAUSE).search(words, end)
    words = words[: clause.start() if clause else None]
    event = compiled(about.EVENT).search(words, end)
    if event is None:
        return False
    network = compiled(about.NETWORK_WORD).search(words, end)
    if network is None:
        between = words[end : event.start()]
        return not between.strip() or not says(r"\bqzn\d", words[:end]) or says(about.TO_WHICH, between)
    if _is_origin(words, network) and says(r"\b(?:til|to|paa|for|i)\b", words[network.end() : event.start()]):
        return True
    if not words[end : event.start()].strip() and says(about.DESCRIBED, words[event.end() : network.start()]):
        return True
    if event.start() <= network.start():
        return event.start() == network.start() or says(
            about.OF_A_NETWORK, words[event.end() : network.start()]
        )
    return not words[network.end() : event.start()].strip()


def _is_origin(words: str, network: re.Match[str]) -> bool:
    """`to kolleger fra qzn0`: the network tells who they are, not what they sign up to."""
    return says(r"\b(?:fra|fraa|from|hos|in) (?:\w+ )?\Z", words[: network.start()])


def object_is_another(words: str, match: re.Match[str], context: Context) -> bool:
    """A list of something else; and, where only the mailbox tells what a letter is about, any other thing."""
    if says(r"\bqzn\d", words):
        return says(about.LIST_OF_OTHERS, words[match.start() :])
    if says(about.OTHER_LIST, words[match.start() :]):
        return True
    behind = f"{match.group().rpartition(' ')[2]}{words[match.end() :]}"
    if context.network == IN_CONTEXT and not context.event and says(about.OUR_LIST, behind):
        return False
    return context.network <= IN_CONTEXT and (
        says(about.OTHER_OBJECT, f" {behind}") or says(about.OTHER_THING, match.group())
    )


def left_before(words: str, match: re.Match[str]) -> bool:
    """`Jeg kan ikke komme til temadagen og vil gerne afmeldes`: what is left stands before the act."""
    if says(about.NETWORK_WORD, words[match.start() :]):
        return False
    return says(about.EVENT, words[: match.start()])

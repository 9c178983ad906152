"""What a sentence asks for: cues with names and weights, and what weakens them.

A wish needs three things: an act (*to register*), a mood (*a wish*, *a request*) and an object (a network). A
sentence that merely talks of joining lacks the mood; one that joins a dinner lacks the object.
"""

import re

from service.mail.aims import is_of_event, left_before, object_is_event
from service.mail.joins import contact_person, joins
from service.mail.reading import Action
from service.mail.sentences import Sentence
from service.mail.wish import (
    SAID_TO_THE_READER,
    SPOKEN_OF,
    STRONG,
    Context,
    Refusal,
    Wish,
    compiled,
    is_negated,
    says,
    without_politeness,
)
from service.mail.words import Cue, details, doubt, joining, leaving


def wishes(sentence: Sentence, context: Context) -> list[Wish | Refusal]:
    """The acts that a sentence speaks of, in its order, each wished for or refused with a reason."""
    words = sentence.words[:1_500]
    found: list[Wish | Refusal] = []
    found += _data_rights(sentence, words, context)
    found += [each for each in _leaves(sentence, words, context) if not _is_of_data(each, found)]
    found += joins(sentence, words, context, [each for each in found if each.action == "leave"])
    if contact := contact_person(sentence, words, context, found):
        found.append(contact)
    found += _changes(sentence, words)
    return sorted(found, key=lambda each: each.start)


def _is_of_data(leave: Wish | Refusal, rights: list[Wish | Refusal]) -> bool:
    """`Jeg vil have mine oplysninger slettet` takes data off, not a person."""
    return any(each.start < leave.end and leave.start < each.end for each in rights if each.action == "erase")


def _data_rights(sentence: Sentence, words: str, context: Context) -> list[Wish | Refusal]:
    found: list[Wish | Refusal] = []
    kinds: tuple[tuple[Action, tuple[Cue, ...]], ...] = (
        ("erase", details.ERASE),
        ("access", details.ACCESS),
    )
    for action, known in kinds:
        for name, _, pattern in known:
            match = compiled(pattern).search(words)
            if match is None or any(each.start < match.end() and match.start() < each.end for each in found):
                continue
            if (
                action == "access"
                and found
                and not says(r"\b(?:kopi|copy|indsigt|innsyn|send\w*|udlever\w*|utlever\w*)\b", words)
            ):
                continue
            why = _why_no_right(sentence, words, match, context)
            if why is None:
                found.append(Wish(action, sentence, match.start(), match.end(), name))
                break
            found.append(Refusal(action, sentence, match.start(), match.end(), why))
    return found


def _why_no_right(sentence: Sentence, words: str, match: re.Match[str], context: Context) -> str | None:
    if context.documents:
        return "it is about documents of the authority"
    if is_negated(words[: match.start()]):
        return "negated"
    if sentence.asks and (
        says(r"\b(?:hvordan|korleis|how|hvor laenge|how long|man|hvornaar)\b", words)
        or _is_custom(words)
        or says(doubt.ERASED, words)
        or says(doubt.NEEDED, match.group())
    ):
        return "asked in general"
    return None


def _is_custom(words: str) -> bool:
    """Whether it asks what is done with everybody's data, not that the writer's be erased."""
    return says(doubt.CUSTOM, words) and not says(details.ABOUT_ME, words)


def _leaves(sentence: Sentence, words: str, context: Context) -> list[Wish | Refusal]:
    found: list[Wish | Refusal] = []
    for name, weight, pattern in leaving.LEAVE:
        if weight < STRONG and context.network < SPOKEN_OF:
            continue
        for match in compiled(pattern).finditer(words):
            if any(each.start < match.end() and match.start() < each.end for each in found):
                continue
            why = _why_no_leave(sentence, words, match)
            if why:
                found.append(Refusal("leave", sentence, match.start(), match.end(), why))
            else:
                found.append(Wish("leave", sentence, match.start(), match.end(), name))
    return found


def _why_no_leave(sentence: Sentence, words: str, match: re.Match[str]) -> str | None:
    if says(doubt.TO_THE_READER, words):
        return SAID_TO_THE_READER
    if is_negated(words[: match.start()]):
        return "negated"
    if says(leaving.STANDS, match.group()):
        return "it stands"
    if says(details.NOT_REACHED, words[match.start() :]):
        return "a number or an address is given up, not a place"
    if (
        says(leaving.MY_NUMBER, words[: match.start()])
        or says(leaving.THING, match.group())
        or says(leaving.TALK, words[match.start() :])
    ):
        return "a thing is to go, not a person"
    if is_of_event(match.group()) or object_is_event(words, match.end()) or left_before(words, match):
        return "it is about something else than a network"
    if sentence.asks and (
        says(r"\b(?:hvordan|korleis|how|hvornaar|hvorfor|kvifor|why|man)\b", words)
        or says(doubt.PEOPLE, words[: match.start()])
    ):
        return "asked in general"
    if says(doubt.DELIBERATION, words) and not says(joining.MOOD[1][2], words):
        return "not decided"
    if says(doubt.HEARSAY, words[: match.start()]):
        return "said of others"
    before = without_politeness(words[: match.start()])
    return "conditional" if says(doubt.CONDITION, before) else None


def _changes(sentence: Sentence, words: str) -> list[Wish | Refusal]:
    for name, _, pattern in details.CHANGE:
        match = compiled(pattern).search(words)
        if match is None:
            continue
        if sentence.asks and says(r"\b(?:hvordan|korleis|how|har i|har dere|have you|do you)\b", words):
            return [Refusal("change", sentence, match.start(), match.end(), "asked in general")]
        if says(doubt.OUR_TURN, words[: match.start()]):
            return [Refusal("change", sentence, match.start(), match.end(), "offered to the reader")]
        if is_negated(words[: match.start()]) or says(doubt.CONDITION, words[: match.start()]):
            return [Refusal("change", sentence, match.start(), match.end(), "negated")]
        if says(details.SOUGHT, words[: match.start()]):
            return [Refusal("change", sentence, match.start(), match.end(), "sought, and not found yet")]
        if name == details.OTHER_ADDRESS and says(details.FOR_A_DAY, words):
            return [Refusal("change", sentence, match.start(), match.end(), "for a day only")]
        return [Wish("change", sentence, match.start(), match.end(), name)]
    return []

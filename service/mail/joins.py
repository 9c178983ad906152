"""Whether a sentence asks for a place in a network: act, mood and object, and what speaks against it."""

import re

from service.mail.aims import object_is_another, object_is_event
from service.mail.sentences import Sentence
from service.mail.wish import (
    CONTACT_NAMED,
    ENOUGH,
    IN_CONTEXT,
    NAMED,
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
from service.mail.words import about, doubt, joining, leaving, whom


def joins(
    sentence: Sentence, words: str, context: Context, leaves: list[Wish | Refusal]
) -> list[Wish | Refusal]:
    """The acts of joining that a sentence speaks of; what `leaves` has taken is none."""
    found: list[Wish | Refusal] = []
    mood, mood_name = _mood(words)
    for name, weight, pattern in joining.JOIN:
        for match in compiled(pattern).finditer(words):
            taken = [*leaves, *found]
            if any(each.start < match.end() and match.start() < each.end for each in taken):
                continue
            network = _network(words, context)
            why = _why_no_join(sentence, words, match, context)
            if weight < STRONG and max(network, context.network) < SPOKEN_OF:
                network = 0
            if why is None and not network:
                why = "no network is spoken of"
            if why is None and (weight + mood + network < ENOUGH or (weight < STRONG and not mood)):
                why = "nothing is asked for"
            if why:
                found.append(Refusal("join", sentence, match.start(), match.end(), why))
            else:
                reason = f"{name}, {mood_name or 'plain words'}"
                found.append(Wish("join", sentence, match.start(), match.end(), reason))
    return found


def contact_person(
    sentence: Sentence, words: str, context: Context, found: list[Wish | Refusal]
) -> Wish | None:
    """`Eg er ny kontaktperson for … i Etatsgruppa`: a declaration, not a question."""
    if sentence.asks or any(isinstance(each, Wish) and each.action == "join" for each in found):
        return None
    match = compiled(joining.CONTACT_PERSON).search(words)
    if match is None or not says(joining.CONTACT_BECOMES, words):
        return None
    is_plain = match.group().startswith(("kontaktperson", "contact person")) and context.network >= NAMED
    if not says(r"\bqzn\d", words) and not (is_plain and sentence.of_kind("p")):
        return None
    if says(doubt.DELIBERATION, words) or is_negated(words[: match.start()]) or context.undecided:
        return None
    if says(leaving.GONE, words) and not says(leaving.SUCCESSOR, words):
        return None
    told = compiled(doubt.I_SEE).sub("", words)
    if not sentence.of_kind("p") and not says(r"\b(?:jeg|eg|meg|mig|i will|i am|undertegnede)\b", told):
        return None
    if says(
        r"\b(?:jeg|eg|i) (?:er|am) (?:\w+ ){0,2}?(?:kontaktperson|medlem|deltager|member|kontakt|contact)\b",
        words,
    ) and not says(
        r"\b(?:ny|nye|new|blevet|blitt|udpeget|utpekt|oppnevnt|oppnemnd|valgt|appointed|heretter|fremover)\b",
        words,
    ):
        return None
    if says(doubt.AS_BEFORE, words) or object_is_event(words, match.end()):
        return None
    if match.group() in {"kontakt", "contact", "deltager", "medlem", "member"} and not says(
        joining.NEW_MEMBER, words
    ):
        return None
    return Wish("join", sentence, match.start(), match.end(), CONTACT_NAMED)


def _mood(words: str) -> tuple[int, str]:
    for name, weight, pattern in joining.MOOD:
        if says(pattern, words):
            return weight, name
    return 0, ""


def _network(words: str, context: Context) -> int:
    if says(r"\bqzn\d", words):
        return NAMED
    return SPOKEN_OF if says(about.NETWORK_WORD, words) else min(context.network, IN_CONTEXT)


def _why_no_join(sentence: Sentence, words: str, match: re.Match[str], context: Context) -> str | None:
    before = words[: match.start()]
    if says(doubt.TO_THE_READER, words) or (
        sentence.asks and says(doubt.OFFERED, f"{before}{match.group()}")
    ):
        return SAID_TO_THE_READER
    if not says(doubt.CONTRAST, words) and (
        is_negated(before) or says(r"\A(?:ikke|ikkje) ", words[match.end() :].lstrip())
    ):
        return "negated"
    if says(doubt.ALREADY, words[: match.end() + 20]) and not says(joining.MOOD[0][2], words):
        return "already done"
    if sentence.asks and (
        says(doubt.GENERIC_QUESTION, words) or says(doubt.LIKE_ME, words) or says(doubt.ANYBODY, before)
    ):
        return "asked in general"
    if says(r"\b(?:ikke|ikkje|not|aldrig|aldri)\b", match.group()) and not says(doubt.POLITE_NEGATION, words):
        return "negated"
    if sentence.asks and says(doubt.ASKED_BACK, words):
        return "asked in general"
    if says(doubt.INDIRECT_QUESTION, without_politeness(before)) or (
        says(doubt.INDIRECT_QUESTION, before) and not _is_of_somebody(before, words[match.start() :])
    ):
        return "asked in general"
    if says(doubt.DELIBERATION, words):
        return "not decided"
    if says(doubt.WITHDRAWN, words[match.end() :]):
        return "taken back"
    if says(doubt.NOT_HEARD, words) and _mood(words)[1] == joining.DECIDED:
        return "already done"
    if says(doubt.AS_A_GUEST, words[match.start() :]):
        return "as a guest only"
    if says(doubt.ASK_ME, before) or (says(doubt.NO_COLLEAGUE, before) and not sentence.of_kind("p")):
        return "nobody wants it yet"
    if says(doubt.STAYING, words[_clause_of(before) :]):
        return "already done"
    if context.asks_which and says(doubt.ONE_OF_YOURS, words):
        return "no network is chosen yet"
    if _is_conditional(sentence, words, match) or (context.asks_rules and says(doubt.CONSEQUENCE, words)):
        return "conditional"
    if says(about.AGENDA_ITEM, words):
        return "it is about something else than a network"
    if object_is_event(words, match.end()) or object_is_another(words, match, context):
        return "it is about something else than a network"
    if context.sells:
        return "the letter offers something, or seeks something else"
    if context.event and (_names_bare_fields(sentence) or not says(about.NETWORK_WORD, words)):
        return "the subject is about something else than a network"
    return "the letter says that nothing is decided" if context.undecided else None


def _names_bare_fields(sentence: Sentence) -> bool:
    """`Tilmeld mig it og kvalitet`: under the name of a course these are its subjects."""
    return says(r"\bqzn\d+ (?:og|and|samt) qzn\d+", sentence.words) and not says(
        about.GROUP_WORD, sentence.raw.lower()
    )


def _is_of_somebody(before: str, act: str) -> bool:
    """`… høre, om I kan skrive mig på` names whom it is for; `… høre, om I optager friskoler` nobody."""
    return says(rf"\A(?:\w+ ){{0,3}}(?:{whom.SELF_OBJECT}|{whom.OTHERS_OBJECT}|qzp\d+)\b", act) or says(
        r"\b(?:jeg|eg|(?:if|whether) i)(?: \w+){0,3} \Z", before
    )


def _clause_of(before: str) -> int:
    """Where the clause that these words open begins: behind the last *but*."""
    return max((found.end() for found in re.finditer(r"\b(?:men|but) ", before)), default=0)


def _is_conditional(sentence: Sentence, words: str, match: re.Match[str]) -> bool:
    before = without_politeness(words[: match.start()])
    if says(doubt.CONDITION, before) or says(doubt.PROVISO, words[match.end() :]):
        return True
    return sentence.asks and says(doubt.HYPOTHESIS, words)

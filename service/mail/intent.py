"""What a sentence asks for: cues with names and weights, and what weakens them.

A wish needs three things: an act (*to register*), a mood (*a wish*, *a request*) and an object (a network). A
sentence that merely talks of joining lacks the mood; one that joins a dinner lacks the object.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from service.mail.reading import Action
from service.mail.sentences import Sentence
from service.mail.words import Cue, about, details, doubt, joining, leaving, whom

STRONG = 3  # an act that nobody speaks of without meaning it; `to be with` is weaker, and needs a mood
ENOUGH = 5  # act + mood + object
CONTACT_NAMED = "a contact person is named"
LIST_HANDED_IN = "a list is handed in"
SAID_TO_THE_READER = "said to the reader"
NAMED, SPOKEN_OF, IN_CONTEXT = 3, 2, 1  # the network: by name, as `netværket`, elsewhere in the letter


@dataclass(frozen=True, slots=True)
class Context:
    """What the rest of the letter says; `network` weighs how it speaks of networks, `event`: of another thing.

    `undecided`: it says that a decision is still to come; `sells`: it is an offer or an application; `documents`: it
    asks for an authority's papers, which anybody may see, and not for what is held of the writer; `asks_rules`: it
    asks what the network allows.
    """

    network: int = 0
    event: bool = False
    undecided: bool = False
    sells: bool = False
    documents: bool = False
    asks_rules: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """One act that a sentence asks for; `start` and `end` are where in its words."""

    action: Action
    sentence: Sentence
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """An act that a sentence speaks of and that is not wished for, and why not."""

    action: Action
    sentence: Sentence
    start: int
    end: int
    why: str


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def says(pattern: str, words: str) -> bool:
    """Whether folded words hold a pattern of `words`."""
    return _compiled(pattern).search(words) is not None


def wishes(sentence: Sentence, context: Context) -> list[Wish | Refusal]:
    """The acts that a sentence speaks of, in its order, each wished for or refused with a reason."""
    words = sentence.words[:1_500]
    found: list[Wish | Refusal] = []
    found += _data_rights(sentence, words, context)
    found += [each for each in _leaves(sentence, words, context) if not _is_of_data(each, found)]
    found += _joins(sentence, words, context, [each for each in found if each.action == "leave"])
    if contact := _contact_person(sentence, words, context, found):
        found.append(contact)
    found += _changes(sentence, words)
    return sorted(found, key=lambda each: each.start)


def _is_of_data(leave: Wish | Refusal, rights: list[Wish | Refusal]) -> bool:
    """`Jeg vil have mine oplysninger slettet` takes data off, not a person."""
    return any(each.start < leave.end and leave.start < each.end for each in rights if each.action == "erase")


def _is_negated(before: str) -> bool:
    """Whether what follows is denied; `kan I ikke lige …` is a polite request, `og ikke Paul` denies one person."""
    for harmless in (doubt.POLITE_NEGATION, doubt.NOT_HIM):
        before = _compiled(harmless).sub("", before)
    return says(doubt.NEGATION, before)


def _data_rights(sentence: Sentence, words: str, context: Context) -> list[Wish | Refusal]:
    found: list[Wish | Refusal] = []
    kinds: tuple[tuple[Action, tuple[Cue, ...]], ...] = (
        ("erase", details.ERASE),
        ("access", details.ACCESS),
    )
    for action, known in kinds:
        for name, _, pattern in known:
            match = _compiled(pattern).search(words)
            if match is None or any(each.start < match.end() and match.start() < each.end for each in found):
                continue
            if action == "access" and found and not says(r"\b(?:kopi|copy|indsigt|innsyn|send\w*)\b", words):
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
    if _is_negated(words[: match.start()]):
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
        for match in _compiled(pattern).finditer(words):
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
    if _is_negated(words[: match.start()]):
        return "negated"
    if says(leaving.STANDS, match.group()):
        return "it stands"
    if (
        says(leaving.MY_NUMBER, words[: match.start()])
        or says(leaving.THING, match.group())
        or says(leaving.TALK, words[match.start() :])
    ):
        return "a thing is to go, not a person"
    if _is_of_event(match.group()) or _object_is_event(words, match.end()) or _left_before(words, match):
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
    before = _without_politeness(words[: match.start()])
    return "conditional" if says(doubt.CONDITION, before) else None


def _joins(
    sentence: Sentence, words: str, context: Context, leaves: list[Wish | Refusal]
) -> list[Wish | Refusal]:
    found: list[Wish | Refusal] = []
    mood, mood_name = _mood(words)
    for name, weight, pattern in joining.JOIN:
        for match in _compiled(pattern).finditer(words):
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
        _is_negated(before) or says(r"\A(?:ikke|ikkje) ", words[match.end() :].lstrip())
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
    if says(doubt.INDIRECT_QUESTION, _without_politeness(before)) or (
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
    if says(doubt.STAYING, words):
        return "already done"
    if _is_conditional(sentence, words, match) or (context.asks_rules and says(doubt.CONSEQUENCE, words)):
        return "conditional"
    if says(about.AGENDA_ITEM, words):
        return "it is about something else than a network"
    if _object_is_event(words, match.end()) or _object_is_another(words, match, context):
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


def _without_politeness(before: str) -> str:
    """`I'd be grateful if you could …` sets no condition."""
    return _compiled(doubt.POLITE_CONDITION).sub("", before)


def _is_of_somebody(before: str, act: str) -> bool:
    """`… høre, om I kan skrive mig på` names whom it is for; `… høre, om I optager friskoler` nobody."""
    return says(rf"\A(?:\w+ ){{0,3}}(?:{whom.SELF_OBJECT}|{whom.OTHERS_OBJECT}|qzp\d+)\b", act) or says(
        r"\b(?:jeg|eg|(?:if|whether) i)(?: \w+){0,3} \Z", before
    )


def _is_conditional(sentence: Sentence, words: str, match: re.Match[str]) -> bool:
    before = _without_politeness(words[: match.start()])
    if says(doubt.CONDITION, before) or says(doubt.PROVISO, words[match.end() :]):
        return True
    return sentence.asks and says(doubt.HYPOTHESIS, words)


def _object_is_event(words: str, end: int) -> bool:
    """Whether what follows the act is a meeting, a dinner or the like rather than a network."""
    clause = _compiled(about.NEXT_CLAUSE).search(words, end)
    words = words[: clause.start() if clause else None]
    event = _compiled(about.EVENT).search(words, end)
    if event is None:
        return False
    network = _compiled(about.NETWORK_WORD).search(words, end)
    if network is None:
        between = words[end : event.start()]
        return not between.strip() or not says(r"\bqzn\d", words[:end]) or says(about.TO_WHICH, between)
    if _is_origin(words, network) and says(r"\b(?:til|to|paa|for|i)\b", words[network.end() : event.start()]):
        return True
    if event.start() <= network.start():
        return event.start() == network.start() or says(
            about.OF_A_NETWORK, words[event.end() : network.start()]
        )
    return not words[network.end() : event.start()].strip()


def _is_origin(words: str, network: re.Match[str]) -> bool:
    """`to kolleger fra qzn0`: the network tells who they are, not what they sign up to."""
    return says(r"\b(?:fra|fraa|from|hos|in) (?:\w+ )?\Z", words[: network.start()])


def _object_is_another(words: str, match: re.Match[str], context: Context) -> bool:
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


def _is_of_event(act: str) -> bool:
    """`signed up for the dinner, but would like to cancel`: what is left stands in the act."""
    return says(about.EVENT, act) and not says(about.NETWORK_WORD, act)


def _left_before(words: str, match: re.Match[str]) -> bool:
    """`Jeg kan ikke komme til temadagen og vil gerne afmeldes`: what is left stands before the act."""
    if says(about.NETWORK_WORD, words[match.start() :]):
        return False
    return says(about.EVENT, words[: match.start()])


def _contact_person(
    sentence: Sentence, words: str, context: Context, found: list[Wish | Refusal]
) -> Wish | None:
    """`Eg er ny kontaktperson for … i Etatsgruppa`: a declaration, not a question."""
    if sentence.asks or any(isinstance(each, Wish) and each.action == "join" for each in found):
        return None
    match = _compiled(joining.CONTACT_PERSON).search(words)
    if match is None or not says(joining.CONTACT_BECOMES, words):
        return None
    is_plain = match.group().startswith(("kontaktperson", "contact person")) and context.network >= NAMED
    if not says(r"\bqzn\d", words) and not (is_plain and sentence.of_kind("p")):
        return None
    if says(doubt.DELIBERATION, words) or _is_negated(words[: match.start()]) or context.undecided:
        return None
    if says(leaving.GONE, words) and not says(leaving.SUCCESSOR, words):
        return None
    if not sentence.of_kind("p") and not says(r"\b(?:jeg|eg|meg|mig|i will|i am|undertegnede)\b", words):
        return None
    if says(
        r"\b(?:jeg|eg|i) (?:er|am) (?:\w+ ){0,2}?(?:kontaktperson|medlem|deltager|member|kontakt|contact)\b",
        words,
    ) and not says(
        r"\b(?:ny|nye|new|blevet|blitt|udpeget|utpekt|oppnevnt|oppnemnd|valgt|appointed|heretter|fremover)\b",
        words,
    ):
        return None
    if says(doubt.AS_BEFORE, words) or _object_is_event(words, match.end()):
        return None
    if match.group() in {"kontakt", "contact", "deltager", "medlem", "member"} and not says(
        joining.NEW_MEMBER, words
    ):
        return None
    return Wish("join", sentence, match.start(), match.end(), CONTACT_NAMED)


def _changes(sentence: Sentence, words: str) -> list[Wish | Refusal]:
    for name, _, pattern in details.CHANGE:
        match = _compiled(pattern).search(words)
        if match is None:
            continue
        if sentence.asks and says(r"\b(?:hvordan|korleis|how|har i|har dere|have you|do you)\b", words):
            return [Refusal("change", sentence, match.start(), match.end(), "asked in general")]
        if says(doubt.OUR_TURN, words[: match.start()]):
            return [Refusal("change", sentence, match.start(), match.end(), "offered to the reader")]
        if _is_negated(words[: match.start()]) or says(doubt.CONDITION, words[: match.start()]):
            return [Refusal("change", sentence, match.start(), match.end(), "negated")]
        if says(details.SOUGHT, words[: match.start()]):
            return [Refusal("change", sentence, match.start(), match.end(), "sought, and not found yet")]
        if name == details.OTHER_ADDRESS and says(details.FOR_A_DAY, words):
            return [Refusal("change", sentence, match.start(), match.end(), "for a day only")]
        return [Wish("change", sentence, match.start(), match.end(), name)]
    return []

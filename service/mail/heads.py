"""What stands beside a command word without a label: whom or which network it is about, and nothing unknown."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from service.domain.fold import fold
from service.mail.answers_told import tells_answer
from service.mail.command import Command, Fault
from service.mail.contacts import label_of
from service.mail.names import is_name
from service.mail.networks import in_label, named_networks
from service.mail.order_lines import (
    indefinite,
    is_courtesy,
    labelled,
    negates,
    without_courtesy,
    without_text_label,
)
from service.mail.reading import Setting
from service.mail.regex import regex
from service.mail.told_beside import place_behind, when_and_where
from service.mail.values import emails, is_network
from service.mail.when import is_when

_INTO = regex(r"\s(?:til|to|->|→|=>)\s", re.IGNORECASE)
_OF = regex(r"\b(?:fra|frå|from|i|in|til|to|på|af|av|of|for)\s", re.IGNORECASE)
_FILLERS = regex(
    r"\b(?:fra|frå|from|til|to|i|in|på|af|av|of|for|alle|medlem(?:met)?|member|netværk(?:et|ets)?|nettverk(?:et|ets)?"
    r"|network|begge|both)\b",
    re.IGNORECASE,
)
_GROUP = regex(r"net[tv]?[vw]|gruppe|group", re.IGNORECASE)
_THE_MEETING = regex(r"\A(?:mødet?|møtet?|(?:the )?meeting)\b", re.IGNORECASE)
_A_MEETING = regex(r"\A(?:(?:et|nyt|nytt|a|new)\s)?(?:mødet?|møtet?|meeting)\b", re.IGNORECASE)
_ABOUT = regex(r"(?P<of>|.*\s)(?:om|about)\s+(?P<topic>\S.*)", re.IGNORECASE)
_MOVED_TO = regex(r"(?P<before>.*?)(?:^|\s)(?:til|to)\s+(?P<after>\S.*)\Z", re.IGNORECASE | re.DOTALL)
_AT_MEETING = regex(
    r"\s+(?:til|for|ved|på|to|at)\s+(?:mødet|møtet|møde|møte|the meeting)\b(?P<which>.*)", re.I
)
_NUMBER = regex(r"(?P<which>\d{1,9})[ ,:;.–-]+(?P<told>.*)", re.DOTALL)
_TO = regex(r"(?:til|to)\s+", re.IGNORECASE)
_WHOSE = regex(
    r"(?P<who>[^\W\d_][^:,;]{1,80}?)(?:['’]?s|['’])\s(?:nye?\s|new\s)?(?P<label>[\w-]{3,30})\s(?:til"
    r"|to)\s(?P<value>.{2,100})",
    re.IGNORECASE,
)
_OF_WHOM = regex(
    r"(?:the\s)?(?P<label>[\w-]{3,30})\s(?:på|paa|for|of|til)\s(?P<who>[^:,;]{2,100}?)\s(?:til"
    r"|to)\s(?P<value>.{2,100})",
    re.IGNORECASE,
)
_IS_NUMBER = regex(r"\+?[\d(]|\S+@\S")
_BRACKETS = str.maketrans(dict.fromkeys('<>()[]«»"', " "))
_LONGEST_NETWORK = 5  # words of what may be meant for a network's name


@dataclass(frozen=True, slots=True)
class Head:
    """`written` by field key, now with what stood beside the word; `text` what is left as free text."""

    written: Mapping[str, str]
    text: str


def may_stand_below(line: str, command: Command, beside: str, setting: Setting) -> bool:
    """Whether a line without a label may go on with what stands beside the word: an address, a name, a network.

    Below an address beside the word a name is no longer the same person's.
    """
    if is_courtesy(line):
        return True
    if "who" in command.head and (emails(line) or (is_name(line) and not emails(beside))):
        return True
    is_short = len(line.split()) <= _LONGEST_NETWORK
    return "network" in command.head and is_short and bool(_names_network(line, setting))


def take_head(
    command: Command, written: dict[str, str], loose: str, text: str, setting: Setting
) -> Head | Fault:
    """Gives `loose`, what stands beside the word, to the fields that may stand there.

    `written` may hold details that the command has no field for: they tell whom it is about, or nothing. A Fault
    about what stands beside the word has no line of its own.
    """
    head = _take(command, written, loose, text, setting)
    keys = {field.key for field in command.fields}
    return replace(head, written={key: value for key, value in head.written.items() if key in keys})


def _take(command: Command, written: dict[str, str], loose: str, text: str, setting: Setting) -> Head | Fault:
    if command.text in ("talk", "aside"):
        return Head(written, "")
    if command.text == "body":
        return _with_body(command, written, loose, text, setting)
    if command.text == "reason":
        return _with_reason(command, written, loose, text)
    if "who" in command.head:
        return _about_somebody(command, written, loose, setting)
    if command.text == "answers":
        return _with_answers(written, loose, text, setting)
    if "network" in command.head:
        return _network(command, written, loose)
    if "organisation" in command.head:
        return _organisation(command, written, loose)
    return Head(written, "") if is_courtesy(loose) else Fault("", "unknown-line", {}, command, written, {})


def _with_body(
    command: Command, written: dict[str, str], loose: str, text: str, setting: Setting
) -> Head | Fault:
    """What stands beside the word of a command that writes to many: a subject, a date, which meeting is meant."""
    keys = {one.key for one in command.fields}
    if not command.head:
        return _network_and_text(written, loose, text, setting)
    if "date" not in written and "date" in keys:
        loose = _dated(command, written, loose)
    if "which" in keys and "title" not in command.head:
        loose = _moved_to(written, loose) if "place" in keys else loose
        return Head(_which(written, loose, setting), text)
    if "date" not in written and "date" in keys:
        loose = _told_beside(written, loose, setting)
        told = when_and_where(text.partition("\n")[0]) if "date" not in written else None
        if told is not None:
            return Fault("", "missing-date", {}, command, written, told.written)
    return _subject(command.head[0], written, loose, text, setting)


def _told_beside(written: dict[str, str], loose: str, setting: Setting) -> str:
    """`MØDE IT-netværket den 25. november kl. 13-15 i Korsør`: takes when and where; what else stands there."""
    told = when_and_where(loose)
    if told is None:
        return loose
    before, place = _A_MEETING.sub("", told.before).strip(), ""
    if not (told.place or told.link or written.get("place") or written.get("link")):
        title, place = place_behind(before)
        before, place = (title, place) if not is_network(place, setting) else (before, "")
    found = {**told.written, **({"place": place} if place else {})}
    about = _ABOUT.fullmatch(before)
    if about and (not about["of"] or is_network(_OF.sub(" ", about["of"], count=1).strip(), setting)):
        found["topic"] = about["topic"][:1].upper() + about["topic"][1:]
        before = about["of"].strip()
    is_titled = bool(before) and not is_network(_OF.sub(" ", before, count=1).strip(), setting)
    if is_titled and found.get("topic"):
        found["topic"], before = f"{before}: {found['topic']}", ""
    groups = {fold(group.name): group.name for network in setting.networks for group in network.groups}
    if fold(_OF.sub(" ", before, count=1)) in groups:
        found["group"], before = groups[fold(_OF.sub(" ", before, count=1))], ""
    written |= {key: value for key, value in found.items() if key not in written}
    return " ".join(part for part in (before, told.left) if part)


def _moved_to(written: dict[str, str], loose: str) -> str:
    """`FLYT mødet til den 26. november kl. 12.30 i Korsør`, `FLYT mødet til Rådhuset`; what else stands there."""
    to = _MOVED_TO.match(loose)
    before, after = (to["before"].strip(), to["after"]) if to else ("", loose)
    told = when_and_where(after) if "date" not in written else None
    if told is not None and told.is_all:
        written |= {key: value for key, value in told.written.items() if key not in written}
        return before
    is_place = to is not None and told is None and "place" not in written and after[:1].isupper()
    if is_place and "date" not in written:
        written["place"] = after.strip(" .")
        return before
    return loose


def _dated(command: Command, written: dict[str, str], loose: str) -> str:
    """`FLYT mødet til torsdag d. 18. marts kl. 13`: takes the date; what else stands there."""
    before, _, after = (
        (" " + loose).rpartition(" til ") if " til " in f" {loose}" else (" " + loose).rpartition(" to ")
    )
    if is_when(after):
        written["date"] = after
        return before.strip()
    if is_when(loose):
        written["date"] = loose
        return ""
    return loose


def _which(written: dict[str, str], loose: str, setting: Setting) -> dict[str, str]:
    """The meeting that is named beside the word, by its number, its title or its network."""
    named = _THE_MEETING.sub("", loose).strip(" ,.:?!")
    if not named:
        return written
    key = "network" if is_network(_OF.sub(" ", named, count=1).strip(), setting) else "which"
    return {key: named} | written


def _with_answers(written: dict[str, str], loose: str, text: str, setting: Setting) -> Head:
    """`DELTAGERE 1005 Anne Holm kommer`: which meeting, and what is told of somebody's answer."""
    number = _NUMBER.match(loose)
    which, told = (number["which"], number["told"]) if number else ("", loose)
    if not tells_answer(told):
        which, told = loose, ""
    return Head(_which(written, which, setting), "\n".join(part for part in (told, text) if part.strip()))


def _network_and_text(written: dict[str, str], loose: str, text: str, setting: Setting) -> Head:
    """`OPFØLGNING i IT-netværket`, and `OPFØLGNING 7/23 færdig`."""
    named = _OF.sub(" ", loose, count=1).strip()
    if "network" not in written and is_network(named, setting):
        return Head({**written, "network": named}, text)
    return Head(written, "\n".join(part for part in (loose, text) if part.strip()))


def _subject(key: str, written: dict[str, str], loose: str, text: str, setting: Setting) -> Head:
    """`NYT til IT-netværket: Ny dato`: a network may stand before the subject, or instead of it, or in it."""
    named, colon, after = loose.partition(":")
    bare = _OF.sub(" ", named, count=1).strip()
    if "network" not in written and (is_network(bare, setting) or is_network(named, setting)):
        written["network"], loose = (
            bare if is_network(bare, setting) else named,
            after.strip() if colon else "",
        )
    if loose and key not in written:
        written[key], loose = loose, ""
    spoken = {one.key for one in named_networks(fold(written.get(key, "")), setting.networks)}
    if "network" not in written and len(spoken) == 1:
        written["network"] = next(network.name for network in setting.networks if network.key in spoken)
    return Head(written, without_text_label("\n".join(part for part in (loose, text) if part.strip())))


def _network(command: Command, written: dict[str, str], loose: str) -> Head | Fault:
    left = without_courtesy(_FILLERS.sub(" ", loose))
    if left and "network" in written:
        return Fault("", "unknown-line", {}, command, written, {})
    return Head({**written, "network": left} if left else written, "")


def _organisation(command: Command, written: dict[str, str], loose: str) -> Head | Fault:
    """`VÆRT Korsør Tømrerfirma til mødet den 4. juni`: who, and which meeting."""
    at = _AT_MEETING.search(loose)
    told = without_courtesy(loose[: at.start()] if at else loose).strip(" .:;,–-")
    if told and "organisation" in written:
        return Fault("", "unknown-line", {}, command, written, {})
    which = at["which"].strip(" .:;,–-") if at else ""
    more = ({"organisation": told} if told else {}) | ({"which": which} if which else {})
    return Head({**more, **written}, "")


def _with_reason(command: Command, written: dict[str, str], loose: str, text: str) -> Head | Fault:
    """What follows the address is the reason, as it stands; a bare name is whom it is about."""
    if not without_courtesy(loose):
        first, _, rest = text.partition("\n")
        if emails(first) == [without_courtesy(first)] or is_name(first):
            loose, text = first, rest
    email = next(iter(emails(loose)), None)
    if "who" not in written and email is None and is_name(without_courtesy(loose)):
        written["who"], loose = without_courtesy(loose), ""
    elif "who" not in written and email is not None:
        before, _, loose = loose.partition(email)
        written["who"], loose = email, loose.lstrip(" ,.:;–->)")
        if not _is_who(before):
            return Fault("", "unknown-line", {}, command, written, {})
    _told_by_detail(written)
    if negates(loose[:_NEGATION]):
        return Fault("", "unknown-line", {}, command, written, {})
    parts = [part for part in (without_text_label(loose), without_text_label(text)) if part.strip()]
    return Head(written, "" if all(map(is_courtesy, parts)) else "\n".join(parts))


_NEGATION = 6  # characters: `AFVIS ikke …` says the opposite, or is a reason that begins oddly


def _told_by_detail(written: dict[str, str], *, is_renamed: bool = False) -> None:
    """Whom it is about where that is not told by itself: the address that follows as a detail, or the name."""
    instead = "email" if written.get("email") else "name"
    if not written.get("who") and written.get(instead) and not (is_renamed and instead == "name"):
        written["who"] = written.pop(instead)


def _about_somebody(command: Command, written: dict[str, str], loose: str, setting: Setting) -> Head | Fault:
    """Whom it is about; beside it there may stand the name, a network, and politeness; nothing else is passed over."""
    takes_details = "email" in {field.key for field in command.fields}
    if takes_details and (told := _told_of_somebody(command, loose)):
        who, key, value = told
        return Head({**written, "who": who, key: value}, "")
    found = emails(loose)
    if takes_details and "email" not in written and _is_renaming(loose, found):
        written["email"] = found.pop()
    if found and "who" not in written:
        written["who"] = found.pop(0)
    left = loose
    for email in (written.get("who", ""), written.get("email", "")):
        left = left.replace(email, " ") if email else left
    _told_by_detail(written, is_renamed=takes_details)
    said = without_courtesy(left.translate(_BRACKETS))
    if found or negates(said):
        return Fault("", "unknown-line", {}, command, written, {})
    if "who" not in written and said:
        name, said = _name_and_network(said, setting)
        written["who"] = without_courtesy(_FILLERS.sub(" ", name)) or name
    return _beside(command, written, said, setting)


def _told_of_somebody(command: Command, loose: str) -> tuple[str, str, str] | None:
    """`Henriks telefonnummer til 28 17 04 63`, `titlen på per@x.dk til rektor`: about whom, which field, the value."""
    for pattern in (_WHOSE, _OF_WHOM):
        found = pattern.fullmatch(loose)
        key = _field_of(found["label"], command) if found else None
        if found and key:
            return found["who"].strip(), key, found["value"].strip(" .")
    return None


def _field_of(label: str, command: Command) -> str | None:
    """The field that a word names, also as `telefonnummeret`; whom it is about is none."""
    keys = {field.key for field in command.fields} - {"who"}
    for word in indefinite(label):
        own = next((f.key for f in command.fields if fold(word) in map(fold, f.all_words())), None)
        detail = label_of(f"{word}: x")
        key = own or (detail[0] if detail else None)
        if key in keys:
            return key
    return None


def _is_renaming(loose: str, found: list[str]) -> bool:
    """`per@x.dk til per.holm@x.dk`: the second address is the new one."""
    if len(found) != 2:
        return False
    return _INTO.search(loose, loose.index(found[0]) + len(found[0]), loose.rindex(found[1])) is not None


def _beside(command: Command, written: dict[str, str], said: str, setting: Setting) -> Head | Fault:
    """What stands beside whom it is about: a detail, a network, or the name once more."""
    keys = {field.key: field for field in command.fields}
    is_field = {fold(word): key for key, field in keys.items() for word in field.all_words()}
    if (one := labelled(said, lambda label: is_field.get(fold(label)))) and one[0] not in written:
        written[one[0]], more = _divided(
            _TO.sub("", one[1], count=1) if _TO.match(one[1]) else one[1], is_field
        )
        return _beside(command, written, more, setting) if more else Head(written, "")
    bare = without_courtesy(_FILLERS.sub(" ", said))
    if not bare or _is_who(said):
        if in_label(said, setting.networks) and "network" in command.head:
            written.setdefault("network", said)
        return Head(written, "")
    if "network" in command.head and "network" not in written and _may_be_network(said, setting):
        written["network"] = bare if in_label(bare, setting.networks) else said
        return Head(written, "")
    return Fault("", "unknown-line", {}, command, written, {})


def _divided(value: str, is_field: Mapping[str, str]) -> tuple[str, str]:
    """`28 17 04 63 titel rektor`, `rektor telefon 28 17 04 63`: the value, and what belongs to the next one."""
    said = value.split()
    for place in range(1, len(said) - 1):
        is_next = fold(said[place]) in is_field and (
            _IS_NUMBER.match(value) or _IS_NUMBER.match(said[place + 1])
        )
        if is_next:
            return " ".join(said[:place]).rstrip(" ,;"), " ".join(said[place:])
    return value, ""


def _names_network(text: str, setting: Setting) -> bool:
    return bool(in_label(text, setting.networks)) or _GROUP.search(text) is not None


def _may_be_network(said: str, setting: Setting) -> bool:
    """A network that we know, or what is surely meant for one."""
    is_short = len(said.split()) <= _LONGEST_NETWORK
    return is_short and (_names_network(said, setting) or len(said.split()) == 1)


def _name_and_network(said: str, setting: Setting) -> tuple[str, str]:
    """`Per Holm fra IT-netværket`."""
    for preposition in _OF.finditer(said):
        if _names_network(said[preposition.end() :], setting):
            return said[: preposition.start()].strip(), said[preposition.end() :]
    return said, ""


def _is_who(text: str) -> bool:
    """Beside an address, only a name: it says once more who is meant."""
    bare = without_courtesy(_FILLERS.sub(" ", text.translate(_BRACKETS)))
    words = bare.split()
    is_capital = all(word[:1].isupper() for word in words)
    return not words or is_name(bare) or (len(words) == 1 and is_capital and not _OF.search(text))

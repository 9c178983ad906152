"""What somebody wants on an agenda, in their own words. What is not certain is no item: then a person reads it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.domain.agenda import ItemKind
from service.domain.fold import fold
from service.mail.item_lines import forms, said_lines, sentences
from service.mail.mail import Mail
from service.mail.marketplace import marketplace, names_marketplace, without_marketplace
from service.mail.minutes import minutes_wanted
from service.mail.names import is_name
from service.mail.regex import regex
from service.mail.spelled import spelled
from service.mail.subjects import base
from service.mail.words import items as words

_LONGEST_TITLE = 90  # characters
_MOST_TITLE_WORDS = 12  # of a line that is a title by itself
_MOST_ITEMS = 12  # of one mail
_ENTRY = regex(r"\s{0,6}(?:[-*•·–▪◦➢]|\(?\d{1,2}[.):]|\(?[a-z][.)])\s+(?=\S)")
_HEAD_END = regex(r"\s+[-–—]\s+|:\s+|[.!?]\s+|\s\(|,\s+(?:fordi|da|for at|så|because|since)\b")
_CUT = regex(r",? (?:fordi|because|siden|for at|da vi|så vi)\b")
LABEL = regex(r"\s*(?P<label>[^\W\d_]{3,18})\s*:\s*(?P<value>\S.*)")
EDGES = "\"“”»«'„ \t.,;:–—-!"
_BETWEEN = regex(r",\s*(?:og\s+|and\s+)?|\s+(?:og|and|samt)\s+")
_AGENDA = regex(r"\b(?:dagsorden\w*|sagsliste\w*|saksliste\w*|sakslista|agenda\w*)\b")
_THANKED = regex(r"(?<=\w),? (?:tak|takk|thanks)\Z")
_PLAIN_WORD = regex(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something that somebody wants on an agenda.

    `text` is what was written besides the `title`; `minutes` those wanted; `presenter` and `theme` are as named, empty
    where nobody or none is.
    Of an offer or a want that is not `is_sure`, it has to be asked whether it is for the marketplace.
    """

    title: str
    text: str = ""
    minutes: int | None = None
    presenter: str = ""
    kind: ItemKind = "item"
    is_sure: bool = True
    theme: str = ""


@dataclass(frozen=True, slots=True)
class SaidOfAgenda:
    """What somebody says of an agenda.

    `withdraws`: what is taken off it, in the writer's words, empty where there is but one; None: nothing is.
    `has_none`: there is nothing to put on it. `asks`: there is a question for a person to answer. All empty: it is not
    plain what is meant.
    """

    wanted: tuple[Wanted, ...] = ()
    withdraws: str | None = None
    has_none: bool = False
    asks: bool = False


def said_of_agenda(mail: Mail) -> SaidOfAgenda:
    """What the new text of an answer to a call for items says."""
    lines = said_lines(mail)
    text = "\n".join(lines).strip()
    if not _PLAIN_WORD.search(text):
        return SaidOfAgenda(has_none=True)
    withdrawn = _withdrawn(text)
    if withdrawn is not None:
        return SaidOfAgenda(withdraws=withdrawn)
    if _is_none(text):
        return SaidOfAgenda(has_none=True)
    wanted = _labelled(lines) or _listed(lines) or _several(text) or _in_prose(lines)
    if wanted:
        return SaidOfAgenda(tuple(wanted[:_MOST_ITEMS]))
    return SaidOfAgenda(asks="?" in text)


def wanted_beside(mail: Mail) -> tuple[Wanted, ...]:
    """What a mail about something else plainly asks to have on the agenda: `Jeg kommer. Kan vi tage X op?`"""
    lines = said_lines(mail)
    asked = [wanted for sentence in sentences(lines) if (wanted := _beside(sentence)) is not None]
    if len(asked) == 1:
        return (replace(asked[0], minutes=minutes_wanted("\n".join(lines))[0]),)
    return tuple(asked)


def asks_besides(mail: Mail) -> bool:
    """Whether there is a question in such a mail that asks for nothing on the agenda."""
    return any("?" in sentence and _beside(sentence) is None for sentence in sentences(said_lines(mail)))


def _beside(sentence: str) -> Wanted | None:
    wanted = _asked_for(sentence)
    if wanted is None or wanted.kind != "item":
        return None
    return wanted if regex(_SPEAKS_OF_AGENDA).search(spelled(sentence).words) else None


def is_announced(mail: Mail) -> bool:
    """Whether the subject of a mail that answers nothing says that it is for an agenda or the marketplace."""
    subject = spelled(base(mail.subject)).words
    return any(form.search(subject) for form in forms("ANNOUNCED")) or names_marketplace(base(mail.subject))


def announced(mail: Mail) -> SaidOfAgenda:
    """What such a mail wants: as an answer to a call does, but that its subject may bear the title."""
    said = said_of_agenda(mail)
    title = _title_of_subject(base(mail.subject))
    if said.withdraws is not None or not title:
        return said
    text = "\n".join(said_lines(mail)).strip()
    if len(said.wanted) > 1:
        return said
    minutes, rest = minutes_wanted(text)
    presenter, _ = _presented(rest)
    own = said.wanted[0] if said.wanted else Wanted("")
    kind, is_sure = marketplace(text)
    if own.kind == "item" and kind != "item" and is_sure:
        own = replace(own, kind=kind, is_sure=is_sure)
    return SaidOfAgenda((replace(own, title=title, text=text, minutes=minutes, presenter=presenter),))


def speaks_of_agenda(mail: Mail) -> bool:
    """Whether the text of a mail says that something is for an agenda, or the marketplace."""
    text = "\n".join(said_lines(mail))
    return _AGENDA.search(spelled(text).words) is not None or names_marketplace(text)


_SPEAKS_OF_AGENDA = (
    r"\b(?:dagsorden\w*|sagsliste\w*|saksliste\w*|sakslista|agenda\w*|punkt\w*|sak|emne\w*"
    r"|(?:tage|ta|tager|saette|sette|bring\w*) .{1,80}\b(?:op|opp|paa|up)"
    r"|(?:vi|we) .{0,80}?\b(?:tale|snakke|talk) .{0,20}?(?:om|about)|(?:droefte|diskutere|vende|discuss) \w+)\b"
)


def _withdrawn(text: str) -> str | None:
    """What is taken off the agenda; a question whether one should, and a no to it, take nothing off."""
    for sentence in sentences(text.split("\n")):
        said = spelled(sentence)
        if re.search(words.NEGATED, said.words):
            continue
        if said.words.endswith("?") and re.match(r"(?:skal|boer|hvordan|kan jeg|should)\b", said.words):
            continue
        for form in forms("WITHDRAWS"):
            match = form.search(said.words)
            if match and _begins_there(said.words, match):
                named = said.written(match, "title") if "title" in form.groupindex else ""
                return named.strip(EDGES)
    return None


def _begins_there(said: str, match: re.Match[str]) -> bool:
    """Not in the middle of a word, and with no other sentence's words before it than a few."""
    before = said[: match.start()]
    return not before or (before.endswith(" ") and len(before.split()) <= 6)


def _is_none(text: str) -> bool:
    own = [_THANKED.sub("", spelled(each).words.strip(" .!,")) for each in sentences(text.split("\n"))]
    said = [part for each in own for part in re.split(r", (?=ikke|ingen|intet|vi|jeg|no|nothing)", each)]
    return all(any(form.fullmatch(each.strip(" .!,")) for form in forms("NONE")) for each in said if each)


def _labelled(lines: Sequence[str]) -> list[Wanted]:
    """`Titel: …` and further details below it; every title begins another item."""
    found: list[dict[str, str]] = []
    for line in lines:
        match = LABEL.fullmatch(line)
        key = label_key(match["label"]) if match else None
        if match is None or key is None:
            if found and line.strip():
                found[-1]["text"] = f"{found[-1].get('text', '')}\n{line}".strip()
            elif line.strip():
                return []
            continue
        if key == "title":
            found.append({"title": match["value"]})
        elif not found:
            return []
        else:
            found[-1][key] = match["value"]
    return [_of_labels(each) for each in found]


def label_key(label: str) -> str | None:
    """The detail that a label names, by the keys of words.items.LABELS."""
    folded = fold(label)
    return next((key for key, table in words.LABELS.items() if folded in table.split()), None)


def _of_labels(given: dict[str, str]) -> Wanted:
    minutes, title = minutes_wanted(given["title"])
    if "minutes" in given:
        minutes = minutes_of(given["minutes"]) or minutes
    presenter, title = _presented(title)
    return _tidy(
        Wanted(
            title,
            given.get("text", ""),
            minutes,
            given.get("presenter", presenter),
            theme=given.get("theme", ""),
        )
    )


def minutes_of(value: str) -> int | None:
    """`20` or `et kvarter`, as the value of a label that speaks of minutes."""
    number = re.fullmatch(r"(\d{1,3})[ .]*", value.strip())
    return int(number[1]) if number else minutes_wanted(value)[0]


def _listed(lines: Sequence[str]) -> list[Wanted]:
    """Several, each after a number or a mark; what stands before the first only leads to them."""
    entries: list[str] = []
    lead: list[str] = []
    for line in lines:
        match = _ENTRY.match(line)
        if match:
            entries.append(line[match.end() :])
        elif entries and line.strip():
            entries[-1] += f"\n{line.strip()}"
        elif line.strip():
            lead.append(line)
    if not entries or (len(entries) == 1 and not lead):
        return []
    if len(entries) == 1 or _is_talk(lead):
        return []
    return [_of_entry(entry) for entry in entries]


def _is_talk(lead: Sequence[str]) -> bool:
    """What leads to a list of items is a line or two; more is a text with a list in it, which is one item."""
    return len(" ".join(lead).split()) > 40


def _of_entry(entry: str) -> Wanted:
    minutes, text = minutes_wanted(entry)
    presenter, text = _presented(text)
    prose = _asked_for(text)
    if prose is not None:
        return replace(prose, minutes=minutes, presenter=presenter)
    head = _HEAD_END.search(text)
    title = text[: head.start()] if head and head.start() > 2 else text.split("\n")[0]
    kind, is_sure = marketplace(entry)
    if kind != "item":
        title = text.split("\n")[0]
    rest = text[len(title) :].strip(EDGES + "\n")
    return _tidy(Wanted(title, rest, minutes, presenter, kind, is_sure))


def _several(text: str) -> list[Wanted]:
    """`to punkter: backup og licenser`: as many parts as there are said to be, else it is not plain."""
    said = spelled(text)
    match = forms("SEVERAL_ITEMS")[0].fullmatch(said.words)
    if match is None or "\n" in text.strip():
        return []
    parts = _BETWEEN.split(said.written(match, "title"))
    if len(parts) != words.SEVERAL[match["count"]]:
        return []
    return [_of_entry(part) for part in parts]


def _in_prose(lines: Sequence[str]) -> list[Wanted]:
    """One item, or several where another begins in so many words; or a line that is a title by itself."""
    found: list[Wanted] = []
    for sentence in sentences(lines):
        wanted = _asked_for(sentence)
        if wanted is None and found:
            continue
        if wanted is not None and (not found or _is_connected(sentence)):
            found.append(wanted)
    if not found:
        return _bare(lines)
    text = "\n".join(lines).strip()
    if len(found) > 1:
        return found
    minutes, _ = minutes_wanted(text)
    presenter, _ = _presented(text)
    only = replace(found[0], minutes=minutes, presenter=found[0].presenter or presenter)
    return [replace(only, text=text if _says_more(text, only) else "")]


def _asked_for(sentence: str) -> Wanted | None:
    """What one sentence asks to have on the agenda, offers or looks for."""
    minutes, bare = minutes_wanted(sentence)
    presenter, bare = _presented(bare)
    bare = without_marketplace(bare)
    kind, is_sure = marketplace(bare)
    said = spelled(bare)
    for form in forms("ASKS_FOR") if kind == "item" or not is_sure else ():
        match = form.fullmatch(said.words)
        title = said.written(match, "title").strip(EDGES) if match else ""
        if title and not _is_empty(title):
            return _tidy(Wanted(title, "", minutes, presenter))
    if kind == "item":
        return None
    label, colon, rest = bare.partition(":")
    title = rest if colon and len(label.split()) == 1 and rest.strip() else bare
    return _tidy(Wanted(title, "", minutes, presenter, kind, is_sure))


def _bare(lines: Sequence[str]) -> list[Wanted]:
    """`Backup, 20 min`, and perhaps more below it."""
    first = next((line for line in lines if line.strip()), "")
    label = LABEL.fullmatch(first)
    if label is not None and label_key(label["label"]):
        return []
    minutes, title = minutes_wanted(first)
    presenter, title = _presented(title)
    said = spelled(re.sub(r",? (?:tak|takk|please)[ .!]*\Z", "", title, flags=re.IGNORECASE))
    count = len(said.words.split())
    if not 0 < count <= _MOST_TITLE_WORDS or "?" in said.words or re.search(words.NO_TITLE, said.words):
        return []
    text = "\n".join(lines).strip()
    rest = text[len(first) :].strip()
    minutes = minutes or minutes_wanted(rest)[0]
    return [_tidy(Wanted(said.text, rest, minutes, presenter))]


def _presented(text: str) -> tuple[str, str]:
    """`Ny hjemmeside ved Bo Lund`: who presents it, empty where nobody is named, and the text without that."""
    name = r"[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w.-]*){1,3}"
    match = re.search(words.PRESENTED_BY.format(name=name), text)
    if match is None or not is_name(match["who"]):
        return "", text
    return match["who"], (text[: match.start()] + text[match.end() :]).strip()


def _title_of_subject(subject: str) -> str:
    return headline(subject.partition(":")[2])


def _is_connected(sentence: str) -> bool:
    return re.match(words.CONNECTED, spelled(sentence).words) is not None


def _is_empty(title: str) -> bool:
    """`det`, `noget`: a word that stands for a title that is told elsewhere, or not at all."""
    return fold(title) in {
        "det", "noget", "noe", "noko", "det her", "dette", "it", "that", "this", "mig", "os", "meg", "oss", "et punkt",
        "en sak", "punkt", "med", "something", "jer", "dig",
    }  # fmt: skip


def _says_more(text: str, wanted: Wanted) -> bool:
    """Whether there is more in a text than the item's title and the asking for it."""
    return len(list(sentences(text.split("\n")))) > 1 and len(text.split()) > len(wanted.title.split()) + 6


def _tidy(wanted: Wanted) -> Wanted:
    return replace(wanted, title=headline(wanted.title), text=wanted.text.strip())


def headline(words_: str) -> str:
    """A title as it stands on an agenda: on one line, of a length that can be read, beginning with a capital."""
    title = " ".join(words_.split()).strip(EDGES)
    if len(title) > _LONGEST_TITLE:
        cut = _CUT.search(title)
        title = title[: cut.start()] if cut and cut.start() > 10 else title
    if len(title) > _LONGEST_TITLE:
        title = title[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(EDGES) + " …"
    return title[:1].upper() + title[1:]

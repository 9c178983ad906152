"""Running text as sentences in which people, addresses, numbers, organisations and networks are marked.

The marks (`qzp0` the first person, `qzm0` address, `qzt0` number, `qzo0` organisation, `qzn0` network) let a cue
speak of *somebody* instead of spelling names: `tilmelde qzp0 til qzn0`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from service.domain.fold import fold
from service.domain.network import Network
from service.domain.organisation import Register
from service.mail import names, networks, organisations, phones
from service.mail.email_address import travelling
from service.mail.regex import regex
from service.mail.words import doubt

EMAIL = regex(r"(?<![\w.+@-])[\w.+'%-]{1,64}@(?:[\w-]{1,63}\.){1,6}[^\W\d_]{2,24}(?![\w@])")
_URL = regex(r"(?:https?://|www\.)[^\s<>]{1,300}", re.I)
_MARK = regex(r"\bqz[pmton]\d{1,4}\b")
_ITEM = regex(r"\s{0,8}(?:[-*•·–▪◦‣➢+o]\s|\(?\d{1,2}[.)]\s)\s{0,8}")
_ABBREVIATION = regex(
    r"(?:\b(?:hr|fr|dr|nr|tlf|tel|mob|kl|evt|ca|f\.?eks|bl\.?a|d|pr|vedr|ang|jf|inkl|ekskl|mfl"
    r"|m\.?fl|osv|dvs|iflg|st|afd|avd|adm|direkt|stk|sml|eks|t\.?ex|e\.?g|i\.?e|mr|mrs|ms|no"
    r"|ph\.?d|cand|mag|merc|scient|jur|polit|oecon|theol|mht|ift|ifm|pga|p\.?t|p\.?g\.?a|tlfnr|lok|omst|max|min)|\b[A-ZÆØÅ])\Z",
    re.I,
)
_END = regex(
    r"(?!(?<=\d)\.\s(?:[a-zæøå]|\d(?!\d?\))))[.!?…]{1,6}[\"”»)]{0,2}(?=\s|\Z)|[\U0001F300-\U0001FAFF☺](?=\s|\Z)"
)
_CORRECTS = regex(rf"\W{{0,3}}{doubt.CORRECTION}\b", re.I)
_DETAIL = regex(r"@|\d\d ?\d\d ?\d\d|netv|nettv|network|grupp", re.I)
_TAKEN_BACK = regex(rf"(qzn\d+)\W{{1,6}}(?:\w+ ){{0,2}}?{doubt.CORRECTION} (?:\w+ ){{0,5}}?qzn\d+")
_HEADED_ITEM = regex(r"[\w-][\w -]{1,30}:\s")  # `IT-netværket: Nete Kragelund, …`
_AFTER_NAME = regex(r"\s?[,:;(<|]|\s[-–/]{1,2}\s")
# `Marte Sunde (tidligere Marte Opsahl)` is one person
_FORMERLY_CALLED = regex(
    r"\(\s?(?:tidl\.?|tidligere|tidlegare|før|født|fødd|f\.|formerly|née)\s(?:(?:hed|hedte?|het|heitte|called)\s)?\Z",
    re.I,
)
# `hedder nu Maja Lindegaard i stedet for Maja Friborg`
_INSTEAD_OF_NAME = regex(
    r"\b(?:hedder|heter|heiter|called|name is)\b[^.!?]{3,60}?[,\s](?:(?:i stedet for|i staden for|istedenfor|instead of"
    r"|rather than|mod før|mot før|før|tidligere|tidlegare|formerly|og ikke|og ikkje|and not|not|ikke|ikkje)"
    r"(?: længere| lenger| lengre)?)\s\Z",
    re.I,
)
# No line of a list ends so.
RUNS_ON = regex(
    r"(?:\A|\s)(?:og|samt|men|i|til|på|er|kommer|kjem|kollega|and|but|to|the|is|colleague)\s{0,3}\Z", re.I
)
WRAPPED_AT = 55  # characters: mail programs break no lines that are shorter, unless a long word comes next


@dataclass(frozen=True, slots=True)
class Entity:
    """Something named in a sentence. `value` is a full name, an address, E.164, the register's spelling or a key."""

    mark: str
    value: str
    start: int
    end: int
    phone: phones.Phone | None = None
    is_negated: bool = False

    @property
    def kind(self) -> str:
        return self.mark[2]


@dataclass(frozen=True, slots=True)
class Sentence:
    """`raw` as written, `words` folded with marks, `entities` in their order. `line` counts the body's lines from 1."""

    raw: str
    words: str
    entities: tuple[Entity, ...]
    line: int
    is_item: bool = False

    @property
    def asks(self) -> bool:
        return "?" in self.raw

    def of_kind(self, kind: str) -> list[Entity]:
        return [entity for entity in self.entities if entity.kind == kind]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the marks are looked up in."""

    register: Register
    networks: tuple[Network, ...]
    region: str


def sentences(
    lines: list[tuple[int, str]], surroundings: Surroundings, familiar: tuple[str, ...] = ()
) -> list[Sentence]:
    """The sentences in these lines (numbered), wrapped lines joined first.

    `familiar` are names known otherwise: they, and those in the lines, are seen again by the first name alone.
    """
    lines = list(_under_headings(lines, surroundings.networks))
    divided = _with_corrections([each for each in _divided(lines) if each[1].strip()])
    found = [name for _, text, _ in divided for _, _, name in names.names_in_prose(_anonymous(text))]
    first_names = _first_names([*familiar, *found])
    return [
        marked(text, number, surroundings, first_names, is_item=is_item) for number, text, is_item in divided
    ]


def _under_headings(lines: list[tuple[int, str]], known: tuple[Network, ...]) -> Iterator[tuple[int, str]]:
    """Where a network's name stands alone over people, each of their lines bears it: `IT-netværket: Nete …`."""
    heading = ""
    for place, (number, line) in enumerate(lines):
        is_apart = not place or not lines[place - 1][1].strip() or line.rstrip().endswith(":")
        if is_apart and _names_nothing_else(line, known):
            below = next((each for _, each in lines[place + 1 :] if each.strip()), "")
            heading = line.strip(" :*_") if _is_of_person(_without_bullet(below)) else ""
            yield number, "" if heading else line
        elif heading and _is_of_person(_without_bullet(line)):
            yield number, f"- {heading}: {_without_bullet(line)}"
        else:
            heading = "" if line.strip() else heading
            yield number, line


def _is_of_person(line: str) -> bool:
    return _opens_with_person(line) or names.is_name(line.strip(" .,;"))


def _names_nothing_else(line: str, known: tuple[Network, ...]) -> bool:
    words = fold(line)
    spoken = networks.named_networks(words, known)
    return len(spoken) == 1 and words == words[spoken[0].start : spoken[0].end]


def _without_bullet(line: str) -> str:
    bullet = _ITEM.match(line)
    return line[bullet.end() if bullet else 0 :].strip()


def _with_corrections(divided: list[tuple[int, str, bool]]) -> list[tuple[int, str, bool]]:
    """`Mit nummer er 1. Nej, det er 2.`: what corrects a detail belongs to the sentence that gave it."""
    joined: list[tuple[int, str, bool]] = []
    for number, text, is_item in divided:
        if joined and not is_item and _CORRECTS.match(text) and _DETAIL.search(text):
            first, before, was_item = joined[-1]
            joined[-1] = (first, f"{before} {text}", was_item)
        else:
            joined.append((number, text, is_item))
    return joined


def _anonymous(text: str) -> str:
    return EMAIL.sub(lambda found: "x@x".ljust(len(found.group())), text)


def _first_names(full_names: list[str]) -> dict[str, str]:
    """The full name behind each first name that only one of them has."""
    known: dict[str, str] = {}
    for full in full_names:
        first = full.split()[0]
        other = known.get(first)
        known[first] = full if other in {None, full} or (other is not None and full.startswith(other)) else ""
    return {first: full for first, full in known.items() if full and len(first) > 1}


def _divided(lines: list[tuple[int, str]]) -> Iterator[tuple[int, str, bool]]:
    for number, paragraph, is_item in _paragraphs(lines):
        start = 0
        if not is_item:
            for end in _END.finditer(paragraph):
                if (
                    _ABBREVIATION.search(paragraph[max(0, end.start() - 8) : end.start()])
                    and end.group() == "."
                ):
                    continue
                yield number, paragraph[start : end.end()].strip(), False
                start = end.end()
        yield number, paragraph[start:].strip(), is_item


def _paragraphs(lines: list[tuple[int, str]]) -> Iterator[tuple[int, str, bool]]:
    """Lines joined to paragraphs; a list's item is one by itself."""
    current: list[str] = []
    roster = _roster(lines)
    first, is_item, last = 0, False, ""
    width = max(WRAPPED_AT, *(len(line.strip()) for _, line in lines), 0)
    for number, line in [*lines, (0, "")]:
        starts_item = number in roster or _starts_item(line, last, is_below_item=bool(current) and is_item)
        broken = bool(current) and (
            not line.strip() or starts_item or not (_is_full(last, line, width) or _continues(last, line))
        )
        if broken:
            yield first, " ".join(current), is_item
            current = []
        if not line.strip():
            last = ""
            continue
        if not current:
            first, is_item = number, starts_item
        bullet = _ITEM.match(line) if starts_item else None
        current.append(line[bullet.end() if bullet else 0 :].strip())
        last = line.strip()


def _roster(lines: list[tuple[int, str]]) -> set[int]:
    """The lines of a list without bullets: neighbours that each open with a name and hold an address or number."""
    written = [(number, _opens_with_person(line)) for number, line in _with_broken_ends(lines)]
    pairs = [(a[0], b[0]) for a, b in pairwise(written) if a[1] and b[1]]
    run_on = {below[0] for above, below in pairwise(lines) if RUNS_ON.search(above[1])}
    return {number for pair in pairs if not run_on.intersection(pair) for number in pair}


def _with_broken_ends(lines: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The lines that are not blank; what a mail program broke off behind a comma stands in its line again."""
    whole: list[tuple[int, str]] = []
    for number, line in lines:
        if whole and whole[-1][1].endswith(",") and EMAIL.match(line.strip()):
            whole[-1] = (whole[-1][0], f"{whole[-1][1]} {line.strip()}")
        elif line.strip():
            whole.append((number, line.rstrip()))
    return whole


def _opens_with_person(line: str) -> bool:
    first, *rest = _AFTER_NAME.split(_HEADED_ITEM.sub("", line.strip()), maxsplit=1)
    return bool(rest) and names.is_name(first) and _DETAIL.search(rest[0]) is not None


def _starts_item(line: str, above: str, *, is_below_item: bool) -> bool:
    """Whether a line opens with a bullet, or with a number that is not the end of one that was broken."""
    item = _ITEM.match(line)
    if item is None:
        return False
    return not any(char.isdigit() for char in item.group()) or not above or is_below_item or above[-1] in ":."


def _is_full(above: str, line: str, width: int) -> bool:
    """Whether a mail program broke the line above: it is long, or the next word did not fit into it."""
    following = line.split(maxsplit=1)[0]
    return len(above) >= WRAPPED_AT or len(above) + 1 + len(following) > width


def _continues(above: str, line: str) -> bool:
    """Whether a short line runs on: the next begins in lower case, or the line ends in the middle of something."""
    start = line.strip()[:1]
    return start.islower() or above[-1:] in {",", "(", "–"} or RUNS_ON.search(above) is not None


def marked(
    text: str,
    line: int,
    surroundings: Surroundings,
    first_names: dict[str, str] | None = None,
    *,
    is_item: bool = False,
) -> Sentence:
    """One sentence with its entities marked."""
    entities: list[Entity] = []
    hidden = _URL.sub(lambda url: " " * len(url.group()), text)
    for number, found in enumerate(EMAIL.finditer(hidden)):
        if address := travelling(found.group()):
            entities.append(Entity(f"qzm{number}", address, found.start(), found.end()))
    hidden = _blanked(hidden, entities)
    for number, phone in enumerate(phones.find_phones(hidden, surroundings.region)):
        entities.append(Entity(f"qzt{number}", phone.number, phone.start, phone.end, phone))
    hidden = _blanked(hidden, entities)
    for number, named in enumerate(organisations.in_prose(hidden, surroundings.register)):
        entities.append(Entity(f"qzo{number}", named.organisation.name, named.start, named.end))
    firms = organisations.firms_in_prose(_blanked(hidden, entities))
    for number, (start, end, name) in enumerate(firms, len(entities)):
        entities.append(Entity(f"qzo{number}", name, start, end))
    with_addresses = _with_addresses(_blanked(hidden, entities), entities)
    people = names.names_in_prose(with_addresses)
    people = people or names.names_by_address(with_addresses, [e.value for e in entities if e.kind == "m"])
    people = [each for each in people if not _is_former_name(text[: each[0]])]
    people += _by_first_name(with_addresses, people, first_names or {})
    people += [each for each in names.names_struck(with_addresses) if not _overlaps(each, people)]
    for number, (start, end, name) in enumerate(sorted(people)):
        entities.append(Entity(f"qzp{number}", name, start, end))
    others = organisations.unregistered_in_prose(_blanked(hidden, entities))
    for number, (start, end, name) in enumerate(others, len(entities)):
        if not networks.named_networks(fold(name), surroundings.networks):
            entities.append(Entity(f"qzo{number}", name, start, end))
    entities.sort(key=lambda entity: entity.start)
    words, spoken = _mark_networks(fold(_marked(_MARK.sub(" ", text), entities)), surroundings.networks)
    if is_item:
        spoken += _heading(text, surroundings.networks, spoken)
    taken_back = {found.group(1) for found in _TAKEN_BACK.finditer(words)}
    spoken = [replace(entity, is_negated=True) if entity.mark in taken_back else entity for entity in spoken]
    return Sentence(text, words, (*entities, *spoken), line, is_item)


def _heading(text: str, known: tuple[Network, ...], spoken: list[Entity]) -> list[Entity]:
    """The network over an item: `IT: Nete Kragelund, …`, where the bare word is enough."""
    heading = _HEADED_ITEM.match(text.strip())
    named = networks.in_label(heading.group(), known) if heading else ()
    new = [key for key in named if key not in {entity.value for entity in spoken}]
    return [Entity(f"qzn{number}", key, 0, 0) for number, key in enumerate(new, len(spoken))]


def _is_former_name(before: str) -> bool:
    return bool(_FORMERLY_CALLED.search(before) or _INSTEAD_OF_NAME.search(before[-120:]))


def _by_first_name(
    text: str, people: list[tuple[int, int, str]], first_names: dict[str, str]
) -> list[tuple[int, int, str]]:
    """People called by their first name alone (`Søren`, `Tommys`) after they were named in full."""
    found = []
    for first, full in first_names.items():
        for match in re.finditer(rf"(?<![\w@.-]){re.escape(first)}(?:s|['’]s?)?(?![\w@-])", text):
            if not _overlaps(each := (match.start(), match.end(), full), people):
                found.append(each)
    return found


def _overlaps(one: tuple[int, int, str], others: list[tuple[int, int, str]]) -> bool:
    return any(start < one[1] and one[0] < end for start, end, _ in others)


def _blanked(text: str, entities: list[Entity]) -> str:
    for entity in entities:
        text = text[: entity.start] + " " * (entity.end - entity.start) + text[entity.end :]
    return text


def _with_addresses(text: str, entities: list[Entity]) -> str:
    """Addresses and numbers put back in an anonymous shape: they tell that the words before them are a name."""
    for entity in entities:
        if entity.kind in "mt":
            shape = "x@x" if entity.kind == "m" else "00"
            text = text[: entity.start] + shape.ljust(entity.end - entity.start) + text[entity.end :]
    return text


def _marked(text: str, entities: list[Entity]) -> str:
    pieces, position = [], 0
    for entity in entities:
        if entity.start < position:
            continue
        pieces += [text[position : entity.start], f" {entity.mark} "]
        position = entity.end
    return "".join([*pieces, text[position:]])


def _mark_networks(words: str, known: tuple[Network, ...]) -> tuple[str, list[Entity]]:
    spoken: list[Entity] = []
    pieces, position = [], 0
    for found in networks.named_networks(words, known):
        if found.start < position:
            continue
        mark = f"qzn{len(spoken)}"
        spoken.append(Entity(mark, found.key, found.start, found.end, None, found.is_negated))
        pieces += [words[position : found.start], mark]
        position = found.end
    return "".join([*pieces, words[position:]]), spoken

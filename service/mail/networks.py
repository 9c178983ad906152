"""Which network a text speaks of: by key, name or alias, inflected, misspelt or translated, or by its field."""

import re
from dataclasses import dataclass
from functools import lru_cache

from service.domain.fold import fold
from service.domain.network import Network
from service.mail.regex import regex
from service.mail.words.whom import OTHERS_OBJECT, SELF_OBJECT

# What a group of people is called, folded; the rest of a network's name is what tells it from others.
_GROUP = r"(?:n(?:e|ae)tt?[vw](?:ae|e|a)r{0,2}k|netvaer|netvaek|network|net)"
_GROUP_ENDING = r"(?:ene|et|ets|a|s|en|ets)?"
_CIRCLE = r"(?:gruppen|gruppa|gruppe|gruppens|group|listen|lista|liste|list|forum|forumet|kreds|kredsen)"
_GENERIC = regex(
    rf"\b(?:{_GROUP}{_GROUP_ENDING}|netvaerksliste\w*|netvaerkslisten?|nettverks?liste\w*"
    rf"|maillisten?|deltagerlisten?|deltakerlisten?"
    r"|kontaktlisten?|kontaktlista|medlemslisten?|netvaerkskolleg\w*|netvaerksgruppe\w*"
    r"|netvaerksmoede\w*|nettverksmoete\w*|networks)\b"
)
# `Vores trådløse netværk er nede`
_OF_COMPUTERS = regex(
    r"\b(?:traadloest?e?|tradloest?e?|wifi|wi fi|wlan|gaeste|lokale?|wireless)s? ?(?:netvaerk|nettverk|network)\w*"
    r"|\b(?:netvaerk|nettverk|network)\w* (?:(?:er|gaar|gik|ligger|is|was|went) (?:\w+ ){0,2}?)?(?:nede?|down)\b"
    r"|\b(?:netvaerks|nettverks|network )(?:kab\w*|stik|printer\w*|drev|problem\w*|fejl|feil|udstyr|utstyr"
    r"|switch\w*)\b"
)
# `netværk for kvalitetsfolk`
_FOLK = (
    r"(?:folk|folkene|ansvarlige|medarbejdere|medarbeidere|chefer|sjefer|ledere|leiarar|koordinatorer|koordinatorar"
    r"|konsulenter|konsulentar|vejledere|teknikere|interesserede|interesserte|people|staff|managers|officers)"
)
_TAIL = regex(rf"\s?(?:{_GROUP}{_GROUP_ENDING}|{_CIRCLE})\Z")
_ENGLISH = {
    "kvalitet": "quality",
    "it": "it",
    "etat": "agency",
    "flere faglaerte": "more skilled workers",
    "digitalisering": "digital",
}
# Words of the charters that only one field of work has, by the word in a network's name that they belong to.
_FIELDS = {
    "kvalitet": (
        "kvalitetsmaal\\w*|kvalitetsarbejd\\w*|kvalitetsudvikl\\w*|kvalitetsomraad\\w*"
        "|kvalitetssikring\\w*|datakvalitet|kvalitetsdata"
        "|elevtrivsel\\w*|trivselsmaal\\w*|etu|vtu|selvevaluering\\w*|kvalitet|brug af data"
        "|skoledata|tilsyn\\w*|kvalitetssystem\\w*"
        "|quality assurance|quality work"
    ),
    "it": (
        "digitalisering\\w*|it sikkerhed\\w*|itsikkerhed\\w*|it drift\\w*|it omraad\\w*"
        "|it systemer|it folk\\w*|it ansvarlige|digitale loesninger"
        "|cybersikkerhed\\w*|informationssikkerhed\\w*|it faellesskab\\w*|it og digital\\w*|digital\\w*"
    ),
}
_NEGATED = regex(
    r"(?:\b(?:ikke|ikkje|not)(?! (?:laengere|laenger|lenger|lengre|mere|mer|meir|any (?:longer|more))\b)"
    r"|\buden|\butan|\buten|\bundtagen|\bbortset fra|\bi stedet for"
    r"|\binstead of)(?: \w{1,20}){0,2} \Z"
)
# Right before the bare fields that somebody is to be entered in or leaves: `Tilmeld mig …`, `være med i både …`
_ENTERED_IN = (
    r"\b(?:(?:til|ind|inn|paa|af|av|ud|ut)?(?:meld|skriv|saet|sett|foej|registrer|optag|slet|slett|fjern"
    r"|sign|add|register|put)\w* "
    r"(?:(?:gerne|gjerne|lige|venligst|vennligst) ){0,2}"
    rf"(?:{SELF_OBJECT}|{OTHERS_OBJECT}|qzp\d+) (?:(?:op|opp|ind|inn|ud|ut|up|down|til|paa|i|af|av|fra|fraa|for"
    r"|to|on|from|med) ){0,2}"
    r"|(?:tilmeldes|indmeldes|innmeldes|paameldes|meldes|optages|opptas|(?:vaere|vere|bli|blive|gerne|gjerne) med) "
    r"(?:(?:ind|inn) )?(?:til|i|paa|for) )(?:(?:baade|begge|both) )?"
)
# Before and behind the words of a name that are said of workers.
_WANTED = regex(
    r"\b(?:mangle|mangler|soege|soeger|ansaette|ansaetter|skaffe|skaffer|finde|finder|uddanne|uddanner|tiltraekke"
    r"|tiltraekker|rekruttere|(?:brug|behov|mangel) (?:for|paa)|der er) \Z"
)
_HANDS = regex(
    r" (?:\w{3,20}(?:tekere|tikere|mrere|urere|alere|atoerer|ntoerer|kere|gere|dere|smede)|folk|haender"
    r"|ansatte|svende"
    r"|medarbejdere|haandvaerkere|elektrikere|kolleger|unge|piger|kvinder|paa (?:arbejdsmarkedet|markedet))\b"
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A network where a folded text names it."""

    key: str
    start: int
    end: int
    is_negated: bool = False


def core(name: str) -> str:
    """What is left of a network's name without the word for a group: `it` of IT-netværket."""
    folded = fold(name)
    rest = _TAIL.sub("", folded)
    if rest and rest != folded and len(rest) > 3:
        rest = rest.removesuffix("s")
    return rest or folded


@lru_cache(maxsize=512)
def _patterns(network: Network) -> tuple[re.Pattern[str], ...]:
    spoken: list[str] = []
    for name in (network.name, *network.aliases, network.key.replace("-", " ")):
        folded, stem = fold(name), core(name)
        if folded == stem and (
            len(folded) < 4 or (folded == core(network.name) and folded != fold(network.name))
        ):
            continue
        spoken.append(_inflected(folded))
        if stem != folded or _has_no_group_word(network):
            for word in {stem, _ENGLISH.get(stem, stem)}:
                loose = re.escape(word)
                spoken.append(rf"{loose}s? ?(?:{_GROUP}\w{{0,8}}|{_CIRCLE})")
                spoken.append(
                    rf"{_GROUP}{_GROUP_ENDING} (?:for|om|i|vedroerende|vedr|about|on|paa"
                    rf"|inden for|til|blandt|among) {loose}(?:\w{{0,3}}|s? ?{_FOLK})"
                )
    stem = core(network.name)
    if " " in stem or len(stem) > 8:
        spoken.append(_inflected(stem))
    return tuple(re.compile(rf"\b(?:{pattern})\b") for pattern in dict.fromkeys(spoken))


def _has_no_group_word(network: Network) -> bool:
    return core(network.name) == fold(network.name)


def _inflected(folded: str) -> str:
    pattern = re.escape(folded)
    for ending, forms in (
        ("netvaerket", f"{_GROUP}{_GROUP_ENDING}"),
        ("nettverket", f"{_GROUP}{_GROUP_ENDING}"),
        ("gruppen", "grupp(?:en|a|e|ens|as)"),
    ):
        if folded.endswith(ending):
            return re.escape(folded[: -len(ending)]) + forms
    return pattern + "s?"


def named_networks(folded: str, networks: tuple[Network, ...]) -> list[Spoken]:
    """The networks that a folded text names, in its order."""
    found: list[Spoken] = []
    for network in networks:
        spans = sorted(
            {
                match.span()
                for pattern in _patterns(network)
                for match in pattern.finditer(folded)
                if not (_has_no_group_word(network) and _is_plain_talk(folded, match))
            }
        )
        found += [
            Spoken(network.key, *span, _NEGATED.search(folded[max(0, span[0] - 40) : span[0]]) is not None)
            for span in spans
        ]
    found += _coordinated(folded, networks) + _paired(folded, networks)
    return sorted(found, key=lambda spoken: spoken.start)


def _is_plain_talk(folded: str, match: re.Match[str]) -> bool:
    """`Vi mangler flere faglærte`, `flere faglærte tømrere`: the words that are a name elsewhere."""
    return (
        _WANTED.search(folded[max(0, match.start() - 40) : match.start()]) is not None
        or _HANDS.match(folded, match.end()) is not None
    )


def _coordinated(folded: str, networks: tuple[Network, ...]) -> list[Spoken]:
    """`IT- og kvalitetsnetværket` names two; so does `netværkene for it og kvalitet`."""
    return [
        Spoken(network.key, match.start(1), match.end(1))
        for network in networks
        for pattern in _coordinations(network)
        for match in pattern.finditer(folded)
    ]


def _paired(folded: str, networks: tuple[Network, ...]) -> list[Spoken]:
    """`Tilmeld mig it og kvalitet`: two bare fields, where they are all that it names."""
    pair, keys = _pair(networks)
    found = pair.search(folded)
    if found is None or keys[found.group(1)] == keys[found.group(2)]:
        return []
    return [Spoken(keys[found.group(n)], *found.span(n)) for n in (1, 2)]


@lru_cache(maxsize=512)
def _pair(networks: tuple[Network, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """Two fields as one is entered in them, and the keys of the networks by field."""
    keys = {word: n.key for n in networks for word in (core(n.name), _ENGLISH.get(core(n.name), n.key))}
    field = "|".join(map(re.escape, sorted(keys, key=len, reverse=True)))
    pattern = rf"{_ENTERED_IN}({field}) (?:og|and|samt) ({field})(?= ?\Z| (?:tak|takk|please)\b)"
    return re.compile(pattern), keys


@lru_cache(maxsize=512)
def _coordinations(network: Network) -> tuple[re.Pattern[str], ...]:
    stem = re.escape(core(network.name))
    return (
        re.compile(rf"\b({stem}s?) (?:og|and|samt|eller|som|as well as|as) \w{{1,20}} ?{_GROUP}"),
        re.compile(
            rf"\b{_GROUP}\w{{0,4}} (?:(?:for|om|i) )?(?:\w{{1,20}} (?:og|and|samt) )?({stem}s?\w{{0,2}})\b"
        ),
    )


def in_label(text: str, networks: tuple[Network, ...]) -> tuple[str, ...]:
    """The networks in a table's cell or behind `Netværk:`, where the bare word is enough; `begge` means all."""
    folded = fold(text)
    if re.search(r"\b(?:begge|both|alle|all)\b", folded):
        return tuple(sorted(network.key for network in networks))
    keys = {spoken.key for spoken in named_networks(folded, networks) if not spoken.is_negated}
    keys |= {
        n.key
        for n in networks
        if re.search(rf"\b(?:{re.escape(core(n.name))}s?|{re.escape(fold(n.key))})\b", folded)
    }
    return tuple(sorted(keys))


def by_field(folded: str, networks: tuple[Network, ...]) -> str | None:
    """The one network whose field of work a text speaks of, where it speaks of one only."""
    hits = {
        network.key: len(re.findall(rf"\b(?:{field})\b", folded))
        for network in networks
        if (field := _field(network))
    }
    spoken = [key for key, count in hits.items() if count]
    return spoken[0] if len(spoken) == 1 else None


def _field(network: Network) -> str | None:
    return _FIELDS.get(core(network.name))


def speaks_of_a_network(folded: str) -> bool:
    """Whether the text says `netværket` or the like, whichever is meant; but not the one of computers."""
    return _GENERIC.search(_OF_COMPUTERS.sub("", folded)) is not None


def says_both(folded: str) -> bool:
    """Whether the text speaks of all the networks at once: `begge netværk`."""
    return (
        re.search(
            rf"\b(?:begge|both|alle jeres|de to|alle|all your) (?:(?:jeres|deres|your"
            rf"|two) )?(?:{_GROUP}\w{{0,4}}|grupper|groups|dele|lister)\b",
            folded,
        )
        is not None
    )

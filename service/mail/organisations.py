"""Organisations: by the register's names and aliases, however they are spelt, by mail domain, or as written.

The only file that knows rapidfuzz.
"""

import re
from dataclasses import dataclass

from service.domain.fold import fold
from service.domain.organisation import Organisation, Register
from service.mail.regex import regex
from service.mail.titles import is_title_word
from service.mail.words import words
from service.mail.words.first_names import FIRST_NAMES
from service.mail.words.no_names import NO_NAMES
from service.mail.words.organisations import (
    AGENCY_ENDINGS,
    ORGANISATION_ENDINGS,
    ORGANISATION_WORDS,
    PRIVATE_DOMAINS,
    SHARED_LOCAL_PARTS,
)

CLOSE_ENOUGH = 91.0  # of 100: `Erhverskolen` for `Erhvervsskolen`, but not Kolind for Hedens Tekniske Skole
CLEARLY_BETTER = 4.0
SHORTEST_FUZZY = 9  # letters: shorter names are too like each other
LONGEST_NAME = 9  # words
_ACRONYM = 4  # letters: such an alias counts in running text only in capitals
_AS_DOMAINS_SPELL = str.maketrans("åäøöü", "aaoou")
_FORMS = words("aps as asa ltd llc inc gmbh amba ivs")
_FORMS_OF_TWO = (["a", "s"], ["i", "s"], ["k", "s"], ["p", "s"])
_PARTNERS = words("soen soenner datter doetre son sons co broedre partnere")


@dataclass(frozen=True, slots=True)
class Named:
    """An organisation of the register where it stands in a text."""

    start: int
    end: int
    organisation: Organisation


def is_private(email: str) -> bool:
    """Whether the address is of a provider that anybody may have: such a domain names no organisation."""
    return email.rpartition("@")[2].casefold() in PRIVATE_DOMAINS


def is_shared(email: str) -> bool:
    """Whether the address is an office's, like `kontor@`, rather than a person's."""
    local = email.partition("@")[0].casefold()
    return local in SHARED_LOCAL_PARTS or local.split(".")[0] in {"post", "noreply", "no-reply", "postmottak"}


def at_domain(email: str, register: Register) -> str | None:
    """The register's organisation with this mail domain; none for a private provider."""
    if not email or is_private(email):
        return None
    found = register.at(email)
    return found.name if found else None


def known(text: str, register: Register) -> str | None:
    """The register's spelling of an organisation that `text` names, exactly or nearly; None if it is not there."""
    folded = fold(text)
    if not folded:
        return None
    for candidate in (folded, folded.removesuffix("s"), _without_form(folded)):
        if found := register.named(candidate):
            return found.name
    if len(folded) < SHORTEST_FUZZY:
        return None
    return _nearly(folded, register)


def spelled(text: str, register: Register) -> str:
    """The register's spelling where it knows the organisation, else as written."""
    return known(text, register) or " ".join(text.split()).strip(" ,.;")


def _without_form(folded: str) -> str:
    """The name without the letters for its legal form."""
    return re.sub(r" (?:a s|aps|as|asa|i s|amba|ivs|ltd)\Z", "", folded)


def _nearly(folded: str, register: Register) -> str | None:
    from rapidfuzz import fuzz, process  # takes 20 ms, which the start is spared

    spellings = dict(register.spellings())
    best = process.extract(
        folded, spellings.keys(), scorer=fuzz.ratio, limit=4, score_cutoff=CLOSE_ENOUGH - CLEARLY_BETTER
    )
    if not best or best[0][1] < CLOSE_ENOUGH:
        return None
    chosen = spellings[best[0][0]]
    rivals = [score for spelling, score, _ in best[1:] if spellings[spelling] is not chosen]
    if rivals and best[0][1] - rivals[0] < CLEARLY_BETTER:
        return None
    return chosen.name if _same_distinction(folded, best[0][0]) else None


def _same_distinction(one: str, other: str) -> bool:
    """Whether the words differ in spelling only: the first letter of each word is the same, or the words are joined."""
    a, b = one.split(), other.split()
    return len(a) != len(b) or all(
        x[0] == y[0] and abs(len(x) - len(y)) <= 2 for x, y in zip(a, b, strict=True)
    )


def in_prose(text: str, register: Register) -> list[Named]:
    """The register's organisations that running text names, longest name first where they overlap."""
    spellings = dict(register.spellings())
    words = [
        (found.start(), found.end(), fold(found.group())) for found in re.finditer(r"[^\s,;:()<>\"!?]+", text)
    ]
    named: list[Named] = []
    number = 0
    while number < len(words):
        length = _longest(words, number, spellings, text)
        if length == 1 and number and _is_surname(words[number - 1], words[number], text):
            length = 0
        if length:
            start, end = words[number][0], words[number + length - 1][1]
            phrase = " ".join(word for _, _, word in words[number : number + length] if word)
            organisation = spellings.get(phrase) or spellings[phrase.removesuffix("s")]
            named.append(Named(start, end, organisation))
            number += length
        else:
            number += 1
    return named


def _is_surname(before: tuple[int, int, str], word: tuple[int, int, str], text: str) -> bool:
    """`Rikke Hammerich` is a person also where the register has a firm called Hammerich."""
    return before[1] + 1 == word[0] and text[before[0]].isupper() and before[2] in FIRST_NAMES


def _longest(
    words: list[tuple[int, int, str]], number: int, spellings: dict[str, Organisation], text: str
) -> int:
    """How many words from `number` on are the longest spelling that the register knows; 0 for none."""
    phrase, longest = "", 0
    for length in range(1, min(LONGEST_NAME, len(words) - number) + 1):
        _, end, word = words[number + length - 1]
        phrase = f"{phrase} {word}".strip()
        if not word or not (phrase in spellings or phrase.removesuffix("s") in spellings):
            continue
        raw = text[words[number][0] : end].rstrip(".,'’")
        if raw[:1].isupper() and (len(phrase) > _ACRONYM or (raw.upper() == raw and len(phrase) > 1)):
            longest = length
    return longest


_CAPITALISED = r"[A-ZÆØÅ][\w&.’'-]{0,30}(?:[ -](?:(?:og|i|for|and|of|&)[ ])?[A-ZÆØÅ&][\w&./’'-]{0,30}){0,6}"
_AFTER_PREPOSITION = regex(
    rf"\b(?:på|paa|hos|fra|frå|ved|for|from|at|with|hjå|in|i|har|driver|ejer|eier|own|run"
    rf"|repræsenterer|representerer|represent)\s((?:the )?{_CAPITALISED}"
    r"(?:(?:[ ][a-zæøå]{4,20})?[ ](?:\w{0,9}skole|\w{0,9}skule|gymnas"
    r"|kommune|universitet|museum|sykehus|sjukehus|bibliotek)\b)?)"
)
_CALLED_A_FIRM = regex(
    r"\b(?:firma(?:et)?|virksomhed(?:en)?|virksomhet(?:en|a)?|bedrift(?:en|a)?|forretning(?:en)?|værksted(?:et)?"
    r"|company|firm)(?:\s(?:er|hedder|heter|heiter|kaldes|is(?: called)?|called"
    r"|named)\b)?\s?[(:\"'”»]?\s?(?=[A-ZÆØÅ])",
    re.I,
)
_WORD = regex(r"[^\s,;:()<>\"”«»!?]+")
_LONG_DOMAIN = 6  # letters of a domain that a single word opens with: `kartdata` of *Statens kartdatasenter*
_LEGAL_FORMS = frozenset(
    (
        "ApS",
        "A/S",
        "I/S",
        "K/S",
        "P/S",
        "IVS",
        "AMBA",
        "A.m.b.a",
        "AS",
        "ASA",
        "Sp/f",
        "P/F",
        "Ltd",
        "LLC",
        "Inc",
        "GmbH",
    )
)
_JOINS = frozenset(("&", "og", "and", "for", "of"))
_LONGEST_FIRM = 8  # words


def firms_in_prose(text: str) -> list[tuple[int, int, str]]:
    """What is a firm also where it has a person's name: by the letters of its legal form, or because it is
    called one (`mit firma hedder …`)."""
    words = list(_WORD.finditer(text))
    found = [span for number in range(len(words)) if (span := _ends_a_firm(text, words, number))]
    for called in _CALLED_A_FIRM.finditer(text):
        span = _firm_from(text, words, called.end())
        if span and not any(span[0] < end and start < span[1] for start, end in found):
            found.append(span)
    return [(start, end, text[start:end]) for start, end in found]


def _ends_a_firm(text: str, words: list[re.Match[str]], number: int) -> tuple[int, int] | None:
    """The capitalised words up to the letters of a legal form, or up to `& Søn`."""
    last = words[number].group().rstrip(".'’")
    is_family = number > 0 and words[number - 1].group() in {"&", "og"} and fold(last) in _PARTNERS
    if last not in _LEGAL_FORMS and not (is_family and last[0].isupper()):
        return None
    first = number
    while first and number - first < _LONGEST_FIRM and _belongs(text, words[first - 1], words[first]):
        first -= 1
    while first < number and (fold(words[first].group()) in NO_NAMES or words[first].group() in _JOINS):
        first += 1
    return (words[first].start(), words[number].start() + len(last)) if first < number else None


def _firm_from(text: str, words: list[re.Match[str]], position: int) -> tuple[int, int] | None:
    """The capitalised words from here on; a job title is no firm."""
    number = next((n for n, word in enumerate(words) if word.start() == position), None)
    if number is None or not words[number].group()[0].isupper():
        return None
    last = number
    while (
        last + 1 < len(words)
        and last - number < _LONGEST_FIRM
        and _belongs(text, words[last], words[last + 1])
    ):
        last += 1
    while last > number and words[last].group() in _JOINS:
        last -= 1
    if is_title_word(words[last].group()):
        return None
    return words[number].start(), words[last].start() + len(words[last].group().rstrip(".'’"))


def _belongs(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two words are beside each other in a name: capitalised, or joining what is."""
    if text[one.end() : other.start()] != " " or (one.group()[-1] == "." and len(one.group()) > 3):
        return False
    return all(word.group()[0].isupper() or word.group() in _JOINS for word in (one, other))


def unregistered_in_prose(text: str) -> list[tuple[int, int, str]]:
    """What reads as an organisation after `på`, `hos`, `fra`, though the register does not know it."""
    return [
        (found.start(1), found.end(1), found.group(1).removeprefix("the ").rstrip(".,'’"))
        for found in _AFTER_PREPOSITION.finditer(text)
        if (is_organisation_like(found.group(1)) and " " in found.group(1).strip())
        or _is_agency(found.group(1))
    ]


def _is_agency(word: str) -> bool:
    """`Havnetilsynet`: an ending of authorities behind something of its own, which `Tilsynet` has not."""
    folded = fold(word.rstrip(".,'’"))
    ending = next((ending for ending in AGENCY_ENDINGS if folded.endswith(ending)), folded)
    return " " not in folded and len(folded) - len(ending) > 2


def is_organisation_like(line: str) -> bool:
    """Whether words that the register does not know read as the name of a school, company or agency."""
    words = fold(line).split()
    if not words or len(words) > LONGEST_NAME + 2:
        return False
    if has_legal_form(line) or is_family_firm(line):
        return True
    strong = ORGANISATION_WORDS - {"a", "s", "da", "sa", "i", "as", "ab", "sb"}
    return any(
        word in strong or (len(word) > 6 and word.endswith(ORGANISATION_ENDINGS))
        for word in words
        if not word.endswith(("netvaerk", "netvaerket", "nettverk", "nettverket"))
    )


def has_legal_form(line: str) -> bool:
    """`Tømrermester Hans Krogh ApS`: a firm, whatever else stands in its name."""
    words = fold(line).split()
    return (len(words) > 2 and words[-2:] in _FORMS_OF_TWO) or (len(words) > 1 and words[-1] in _FORMS)


def is_family_firm(line: str) -> bool:
    """`Jensen & Søn`, `Ankersen & Co`."""
    words = fold(line).split()
    return len(words) > 2 and words[-2] == "og" and words[-1] in _PARTNERS


def are_colleagues(one: str, other: str) -> bool:
    """Whether two addresses are of one mail domain that is an organisation's."""
    return not is_private(one) and one.rpartition("@")[2].lower() == other.rpartition("@")[2].lower()


def fits_domain(line: str, email: str) -> bool:
    """Whether a line shares a word, or its initials, with the name of a mail domain that is not a private one."""
    if not email or is_private(email):
        return False
    domain = email.rpartition("@")[2].rpartition(".")[0]
    plain = fold(domain).replace(" ", "")
    words = fold(line).split()
    if len(words) > 1 and "".join(word[0] for word in words) in re.split(r"[^a-z0-9]+", domain.casefold()):
        return True
    if any(len(plain) >= _LONG_DOMAIN and word.startswith(plain) for word in words):
        return True
    return any(len(word) >= 4 and word in plain for word in (*words, *fold(_without_accents(line)).split()))


def _without_accents(line: str) -> str:
    """`Sjøregisteret` as Norwegian and Swedish domains spell it: sjoregisteret."""
    return line.casefold().translate(_AS_DOMAINS_SPELL)

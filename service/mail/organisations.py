"""Organisations: by the register's names and aliases, however they are spelt, by mail domain, or as written.

The only file that knows rapidfuzz.
"""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from service.domain.fold import fold
from service.domain.organisation import Organisation, Register
from service.mail.titles import is_title_word
from service.mail.words import words
from service.mail.words.first_names import FIRST_NAMES
from service.mail.words.no_names import NO_NAMES
from service.mail.words.organisations import (
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
_AT = words(
    """
    hos paa fra ved for i at from with of hjaa frae ansat ansatt repraesenterer
    """
)


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
        found = phrase in spellings or phrase.removesuffix("s") in spellings
        raw = text[words[number][0] : end].rstrip(".,'’")
        if (
            found
            and (len(phrase) > _ACRONYM or (raw.upper() == raw and len(phrase) > 1))
            and raw[:1].isupper()
        ):
            longest = length
    return longest


_CAPITALISED = r"[A-ZÆØÅ][\w&.’'-]{0,30}(?:[ -](?:(?:og|i|for|and|of|&)[ ])?[A-ZÆØÅ&][\w&./’'-]{0,30}){0,6}"
_AFTER_PREPOSITION = re.compile(
    rf"\b(?:på|hos|fra|frå|ved|for|from|at|with|hjå|in|i)\s((?:the )?{_CAPITALISED}"
    r"(?:(?:[ ][a-zæøå]{4,20})?[ ](?:\w{0,9}skole|\w{0,9}skule|gymnas"
    r"|kommune|universitet|museum|sykehus|sjukehus|bibliotek)\b)?)"
)
_OF_A_FIRM = r"[A-ZÆØÅ][\w&.’'-]{0,30}(?:[ -](?:(?:og|for|and|of|&)[ ])?[A-ZÆØÅ&][\w&./’'-]{0,30}){0,6}"
_CALLED_A_FIRM = re.compile(
    r"\b(?i:firma(?:et)?|virksomhed(?:en)?|virksomhet(?:en|a)?|bedrift(?:en|a)?|forretning(?:en)?|værksted(?:et)?"
    r"|company|firm)\s?(?:(?i:er|hedder|heter|heiter|kaldes|is(?: called)?|called|named)\s|[(:]\s?)?"
    rf"[\"'”»(]?({_OF_A_FIRM})"
)
_WITH_LEGAL_FORM = re.compile(
    rf"(?<![\w@.-])({_OF_A_FIRM} (?:ApS|A/S|I/S|K/S|P/S|IVS|AMBA|A\.m\.b\.a|Ltd|GmbH"
    r"|(?:&|og|and) (?:Søn|Sønner|Datter|Døtre|Son|Sons|Co|Brødre)))(?![\w/])"
)


def firms_in_prose(text: str) -> list[tuple[int, int, str]]:
    """What is a firm also where it has a person's name: by the letters of its legal form, or because it is
    called one (`mit firma hedder …`)."""
    found = []
    for match in _WITH_LEGAL_FORM.finditer(text):
        words = list(re.finditer(r"\S+", match.group(1)))
        while len(words) > 2 and fold(words[0].group()) in NO_NAMES:
            words.pop(0)
        found.append((match.start(1) + words[0].start(), match.end(1)))
    for match in _CALLED_A_FIRM.finditer(text):
        start, end = match.span(1)
        overlaps = any(start < other_end and other_start < end for other_start, other_end in found)
        if not overlaps and not is_title_word(match.group(1).split()[-1]):
            found.append((start, end))
    return [(start, end, text[start:end].rstrip(".,'’")) for start, end in found]


def unregistered_in_prose(text: str) -> list[tuple[int, int, str]]:
    """What reads as an organisation after `på`, `hos`, `fra`, though the register does not know it."""
    return [
        (found.start(1), found.end(1), found.group(1).removeprefix("the ").rstrip(".,'’"))
        for found in _AFTER_PREPOSITION.finditer(text)
        if is_organisation_like(found.group(1)) and " " in found.group(1).strip()
    ]


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


def fits_domain(line: str, email: str) -> bool:
    """Whether a line shares a word, or its initials, with the name of a mail domain that is not a private one."""
    if not email or is_private(email):
        return False
    domain = email.rpartition("@")[2].rpartition(".")[0]
    plain = fold(domain).replace(" ", "")
    words = fold(line).split()
    if len(words) > 1 and "".join(word[0] for word in words) in re.split(r"[^a-z0-9]+", domain.casefold()):
        return True
    return any(len(word) >= 4 and word in plain for word in (*words, *fold(_without_accents(line)).split()))


def _without_accents(line: str) -> str:
    """`Sjøregisteret` as Norwegian and Swedish domains spell it: sjoregisteret."""
    return line.casefold().translate(_AS_DOMAINS_SPELL)

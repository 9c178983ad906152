"""Names of people: in the From header, on a signature's first line, in running text."""

import re
from collections.abc import Iterable

from service.domain.fold import fold
from service.mail.regex import regex
from service.mail.titles import is_title_word
from service.mail.words import words
from service.mail.words.first_names import FIRST_NAMES
from service.mail.words.no_names import NO_NAMES
from service.mail.words.organisations import ORGANISATION_ENDINGS, ORGANISATION_WORDS

_WORD = r"[^\W\d_a-zæøåäöéèüáóíđšžłńćśß][\w’'´]{0,24}(?:-[^\W\d_][\w’']{0,24}){0,2}"
_INITIAL = r"[^\W\d_a-zæøå]\."
_PARTICLE = r"(?:von|van|de|der|den|af|av|la|le|du|el|al|ibn|bin|da|dos|zu|ten|ter|di)"
_NAME = regex(
    rf"(?<![\w@.-]){_WORD}(?:[ \u00a0](?:{_WORD}|{_INITIAL}"
    rf"|{_PARTICLE}(?=[ ])(?![ ][a-zæøå]{{4,}}))){{0,5}}(?![\w@])"
)
_HONORIFIC = regex(
    r"(?:(?:hr|fru|frk|herr|frøken|mr|mrs|ms|miss|dr|prof|mag|cand|ph\.?d|sir|madam)\.?\s+)+", re.I
)
_BEHIND = regex(
    r"\s*(?:\(.{0,80}\)|[|/·•–—].*|\s-\s.*|,\s*(?:ph\.?d|cand|mba|msc|m\.?sc|bsc|dr).*|\bvia\b.*|@.*)\Z", re.I
)
_PARTICLES = words(
    """
    von van de der den af av la le du el al ibn bin da dos zu ten ter di
    """
)


def name_in_header(display: str, email: str = "") -> str | None:
    """The person's name in a From header; None where it names an office, a firm or nobody.

    `Efternavn, Fornavn` is turned round; what stands behind a dash, a bar or in brackets is not the name.
    A word like *Ring* is a surname where the address is made of the name.
    """
    text = display.strip().strip("\"'").strip()
    text = _HONORIFIC.sub("", _BEHIND.sub("", text)).strip(" ,\"'")
    if "," in text:
        last, _, first = (part.strip() for part in text.partition(","))
        if "," in first or not first or not last:
            return None
        text = f"{first} {last}" if not _is_office(last) and not is_title_word(first) else last
    is_person = is_name(text) or _is_first_name(text) or _is_spelled_by(email, text)
    return tidy_name(text) if is_person else None


def _is_spelled_by(email: str, text: str) -> bool:
    """`Lars Ring <laring@…>`: a first name, and a local part made of beginnings of all the words."""
    words = text.split()
    if not 2 <= len(words) <= 5 or not all(word[0].isupper() for word in words):
        return False
    if not is_first_name(words[0]) or any(fold(word) in ORGANISATION_WORDS for word in words):
        return False
    return _is_made_of(fold(email.partition("@")[0]).replace(" ", ""), [fold(word) for word in words])


def _is_made_of(letters: str, words: list[str]) -> bool:
    """Whether the letters are the whole words, or up to four first letters, of all of them in a row."""
    if not words:
        return not letters
    starts = {words[0], *(words[0][:length] for length in range(1, 5))}
    return any(
        letters.startswith(start) and _is_made_of(letters[len(start) :], words[1:]) for start in starts
    )


def tidy_name(text: str) -> str | None:
    """A name without honorifics, blanks in order; lower case and capitals as people write names."""
    words = _HONORIFIC.sub("", " ".join(text.split())).strip(" ,.;:-–\"'*_").split()
    if not words:
        return None
    whole = " ".join(words)
    if len(words) > 1 and (whole.islower() or whole.isupper()):
        return " ".join(_capitalised(word) for word in words)
    return whole


def _capitalised(word: str) -> str:
    if word.casefold() in _PARTICLES:
        return word.casefold()
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def is_name(text: str) -> bool:
    """Whether a whole line reads as the name of a person: two to six words, none of an organisation."""
    words = _HONORIFIC.sub("", text.strip()).strip(" ,.").split()
    if not 2 <= len(words) <= 6 or any(char.isdigit() or char in "@:;/&|!?()" for char in text):
        return False
    folded = [fold(word) for word in words]
    inner = [word for word in folded[1:] if word not in _PARTICLES]
    if folded[0] not in FIRST_NAMES:
        inner.append(folded[0])
    if not all(folded) or any(_is_no_name_word(word) for word in inner):
        return False
    if text.isupper() and not _is_first_name_word(folded[0]):
        return False
    if not all(word[0].isupper() or word.casefold() in _PARTICLES for word in words):
        return _is_first_name_word(folded[0]) and all(word.islower() for word in words)
    return not is_title_word(words[-1]) and (_is_first_name_word(folded[0]) or not is_title_word(words[0]))


def _is_first_name(text: str) -> bool:
    return " " not in text and text[:1].isupper() and is_first_name(text) and not text.isupper()


def is_first_name(word: str) -> bool:
    """Whether the table of first names has the word; of a double name the first half is enough."""
    return _is_first_name_word(fold(word))


def lacks_surname(short: str, full: str) -> bool:
    """Whether `short` is only the first names of `full`: `Poul Erik` of *Poul Erik Vang*."""
    names, known = fold(short).split(), fold(full).split()
    return len(names) < len(known) and names == known[: len(names)] and all(map(_is_first_name_word, names))


def _is_first_name_word(folded: str) -> bool:
    return folded in FIRST_NAMES or folded.split(" ")[0] in FIRST_NAMES


def _is_office(text: str) -> bool:
    return any(_is_no_name_word(fold(word)) for word in text.split())


def _is_no_name_word(folded: str) -> bool:
    return (
        folded in NO_NAMES
        or (folded in ORGANISATION_WORDS and folded not in _AMBIGUOUS)
        or (len(folded) > 6 and folded.endswith(ORGANISATION_ENDINGS))
        or (len(folded) > 8 and ("netvaerk" in folded or "nettverk" in folded or "gruppen" in folded))
    )


_AMBIGUOUS = words(
    """
    a s da i sa as ab oy smed moeller kok mester staal
    """
)


def names_in_prose(text: str) -> list[tuple[int, int, str]]:
    """The full names in running text: where each starts and ends, and the name.

    A first name that is known carries a name; else two capitalised words are one only in company: beside a
    title, before an address, a number or brackets.
    """
    found: list[tuple[int, int, str]] = []
    for match in _NAME.finditer(text):
        found.extend(_trimmed(text, match))
    return [each for each in found if not _is_family_firm(text, each, found)]


def _is_family_firm(text: str, one: tuple[int, int, str], people: list[tuple[int, int, str]]) -> bool:
    """`Frida Munk, Munk Mur, 30 22 …`: what opens with the surname of the person before it is the firm."""
    first = one[2].split()[0]
    return any(
        text[end : one[0]].strip() == "," and first.removesuffix("s") == name.split()[-1].removesuffix("s")
        for _, end, name in people
    )


def _trimmed(text: str, match: re.Match[str]) -> list[tuple[int, int, str]]:
    words = [(m.start() + match.start(), m.group()) for m in re.finditer(r"\S+", match.group())]
    while words and (_is_no_name_word(fold(words[0][1])) or is_title_word(words[0][1])):
        words.pop(0)
    if words and not _is_first_name_word(fold(words[0][1])):
        known_at = next((n for n, (_, word) in enumerate(words[:3]) if _is_first_name_word(fold(word))), 0)
        words = (
            words[known_at:] if len(words) - known_at >= 2 and _opens_sentence(text, words[0][0]) else words
        )
    stop = next((n for n, (_, word) in enumerate(words) if _is_no_name_word(fold(word))), len(words))
    words = words[:stop]
    while words and words[-1][1].casefold() in _PARTICLES:
        words.pop()
    if len(words) < 2 or len(words) > 6:
        return []
    start, end = words[0][0], words[-1][0] + len(words[-1][1])
    name = text[start:end]
    known = _is_first_name_word(fold(words[0][1]))
    if not known and (is_title_word(words[-1][1]) or not _has_company(text, start, end)):
        return []
    return [(start, end, _without_genitive(name, text[end:]))]


def _opens_sentence(text: str, start: int) -> bool:
    return not text[:start].strip() or text[:start].rstrip()[-1] in ".!?:;\n•*"


_POSSESSED = regex(
    r"\s(?:nye?\s|gamle\s)?(?:tilmelding|påmelding|indmeldelse|innmelding|registrering|registration|plads|plass|mail"
    r"|e-mail|e-post|mobil|nummer|telefon|adresse|oplysninger|opplysninger|afløser|etterfølger|efterfølger)\w{0,8}\b"
)


def _without_genitive(name: str, after: str) -> str:
    """`Tommy Riis' mail`, `Ole Bangs tilmelding`: the name stands without its ending."""
    if re.search(r"[bdfghjklmnprtv]s\Z", name) and _POSSESSED.match(after):
        return name[:-1]
    return name.rstrip("’'´")


_HONORIFIC_BEFORE = regex(r"\b(?:vedr|ang|hr|fru|frk|herr|frøken|mr|mrs|ms|miss|dr|prof)\.?\Z", re.I)


def names_by_address(text: str, emails: Iterable[str]) -> list[tuple[int, int, str]]:
    """Names without capitals (`sofie brandt`) that one of these addresses is made of, as in mail from a telephone."""
    if len(text) > _LONGEST_LOWER:
        return []
    locals_ = [fold(email.partition("@")[0]).replace(" ", "") for email in emails]
    words = [(found.start(), found.end(), found.group()) for found in _LOWER.finditer(text)]
    found: list[tuple[int, int, str]] = []
    for position, (start, _, first) in enumerate(words):
        if not is_first_name(first):
            continue
        for length in (4, 3, 2):
            run = words[position : position + length]
            spelled = [fold(word) for _, _, word in run]
            is_run = text[start : run[-1][1]].split() == [word for _, _, word in run] and len(run) == length
            if (
                is_run
                and not any(map(_is_no_name_word, spelled))
                and any(_is_made_of(each, spelled) for each in locals_)
            ):
                found.append((start, run[-1][1], tidy_name(text[start : run[-1][1]]) or ""))
                break
    return found


# `fjerne Ketil`, `slette Jørgen fra listen`: who is to go needs no surname
_STRUCK = regex(
    r"\b(?i:fjerne?r?|slett?(?:e|er|es)?|stryg(?:e|er)?|stryke?r?|(?:af|av|ud|ut)meld(?:e|er)?|remove|delete)\s"
    r"(?:(?:gerne|gjerne|lige|bare|venligst|vennligst|samtidig|også|please|derfor)\s){0,2}"
    rf"(?P<name>{_WORD})(?=\s?[,.!?]|\s?\Z|\s(?:fra|frå|af|av|ud|ut|og|men|from|off|and|som|der|hos|i|her)\b)"
)


def names_struck(text: str) -> list[tuple[int, int, str]]:
    """First names alone, of people who are to be removed."""
    return [
        (found.start("name"), found.end("name"), found["name"])
        for found in _STRUCK.finditer(text)
        if is_first_name(found["name"])
    ]


_LONGEST_LOWER = 1_500  # characters: nobody types more with a thumb
_LOWER = regex(r"(?<![\w@.-])[a-zæøåäöéèü]{2,25}(?:-[a-zæøåäöéèü]{2,25})?(?![\w@])")
# `vores it-chef, Rajesh Menon, …`
_OURS_BEFORE = regex(
    r"\b(?:vores|vår|vor|min|our|my|their) (?:[\w/&-]{1,30} ){0,4}(?P<title>[\w/-]{2,40}),\Z", re.I
)
_BESIDE_BEFORE = regex(r"[\w-]*\Z")
# The word before a person: an act that takes one as its object, kin of the office, or `by the name of`.
_INTRODUCES = words(
    """
    tilmelde tilmelder tilmeld tilmeldes melde melder meld indmelde indmelder innmelde paamelde paamelder
    optage registrere registrer tilfoeje tilfoej foeje foej skrive skriv saette saet sette sett setje set
    legge leggje tage tag ta add register enrol enroll include sign put inviter afmelde afmelder afmeld
    avmelde udmelde slette slet fjerne fjern remove delete kollega kollegaen kolleger kollegaer colleague
    colleagues medarbejder medarbeider medarbeidar employee hedder heter heiter afloeser avloeser avloeysar
    efterfoelger successor navnet name named udpeget udpeger utpekt oppnevnt oppnemnd utnevnt valgt appointed
    vedroerende angaaende vedroerande
    nominated chosen kolleger bliver blir vert kontakt kontaktperson with ved paavegne vegne
    """
)
_BESIDE_AFTER = regex(r"\s{0,2}(?:\(|,\s?[\w.+-]{1,64}@|<|,?\s{0,2}[\w.+-]{1,64}@|,?\s{0,2}\+?\d\d)")
_TITLE_AFTER = regex(
    r"\s?[,/|(–-]\s?(?:vores |vår |our |som er |der er )?((?:[\w-]{1,30} ){0,3}?[\w-]{3,40})"
    r"(?=\s?[,/|();–-]|\s[a-zæøå]|\Z)"
)


def _has_company(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 60) : start].rstrip()
    if _HONORIFIC_BEFORE.search(before):
        return True
    ours = _OURS_BEFORE.search(before)
    if ours and is_title_word(ours["title"]):
        return True
    found = _BESIDE_BEFORE.search(before)
    word = found.group() if found else ""
    if word and (is_title_word(word) or fold(word) in _INTRODUCES):
        return True
    if _BESIDE_AFTER.match(text, end):
        return True
    title = _TITLE_AFTER.match(text, end)
    return title is not None and is_title_word(title.group(1).rpartition(" ")[2])


def affinity(email: str, name: str) -> float:
    """How well the local part of an address fits a name, 0 to 1: initials, first or last name, or their beginnings."""
    local = fold(email.partition("@")[0]).replace(" ", "")
    words = fold(name.replace("-", " ")).split()
    if not local or not words:
        return 0.0
    letters = "".join(char for char in local if char.isalpha())
    if not letters:
        return 0.0
    if letters in {
        words[0],
        words[-1],
        "".join(words),
        words[0] + words[-1],
        "".join(word[0] for word in words),
    }:
        return 1.0
    if len(words) > 1 and words[0] in local and words[-1] in local:
        return 1.0
    if any(word in letters for word in words if len(word) > 2):
        return 0.8
    rest = letters
    for word in words:
        taken = 0
        while taken < min(len(word), 4) and rest[:1] and taken < len(word) and word[taken] == rest[0]:
            rest, taken = rest[1:], taken + 1
    return 0.7 if not rest else 0.0

"""What people in running text say that they are called, and others: a name told, put right, taken in marriage."""

import re

from service.domain.fold import fold
from service.mail import names
from service.mail.cast import Cast
from service.mail.regex import regex
from service.mail.sentences import Sentence


def take_names(sentence: Sentence, cast: Cast) -> None:
    """Gives the names that a sentence tells to those who bear them."""
    _take_own_name(sentence, cast)
    _take_full_name(sentence, cast)
    _take_new_surname(sentence, cast)
    _take_corrected_name(sentence, cast)
    _take_name_of_another(sentence, cast)
    _take_respelt_name(sentence, cast)


# `Jimmi Holst her fra Jimmis Tagservice`
_IT_IS_ME = regex(
    r"(?:\A|[,.!] ?)(?:(?i:hej|hejsa|hei|hallo|hi|det er)[ ,!]{1,2})?"
    r"([A-ZÆØÅ][\w’'-]{1,25}(?: [A-ZÆØÅ][\w’'-]{1,25}){1,3}) (?:her|here)\b(?=[,.!]| fra| from| i | på)"
)
_OWN_NAME = regex(
    r"\b(?i:(?:(?:jeg|eg|og) |\A)(?:hedder|heter|heiter)|mit navn er|mitt navn er|namnet mitt er"
    r"|mit navn:|(?:pige|efter|etter)navn[^.:!?]{0,25}:|my name is|i am called|am now called)\s(?i:nu |nå |no |now )?"
    r"([^\W\d_][\w’'-]{1,30}(?:\s[^\W\d_a-zæøå][\w’'.-]{0,30}){0,4})"
)


# `hedder bo kragelund, er it mand …`, as typed with a thumb: the name fills the clause.
_OWN_NAME_ON_THE_RUN = regex(
    r"(?:\b(?:jeg|eg)\s|\A)(?:hedder|heter|heiter)\s([a-zæøå-]{2,20}(?:\s[a-zæøå-]{2,20}){1,2})(?=[,.;]|\s?\Z)",
    re.I,
)


# `hey emil høgh her fra fjordens`, as typed with a thumb
_IT_IS_ME_ON_THE_RUN = regex(
    r"\A\W*(?:(?:hej|hejsa|hey|hei|heisann|hallo|halløj|hi|goddag|det er)[ ,!]{1,3})?"
    r"([a-zæøå-]{2,20}(?:\s[a-zæøå-]{2,20}){1,2})\s(?:(?:her|here)\b(?=[,.!]|\s(?:fra|frå|from|på|hos)\b)"
    r"|(?:fra|frå|from|på|hos)\s(?:[\w.-]{1,30}\s){1,4}(?:her|here)\b(?=[,.!]))",
    re.I,
)


# `Ret mit efternavn til …`, `Mit efternavn er nu …`: the first names stay.
_NEW_SURNAME = regex(
    r"\b(?i:(?:ret|rett|ændre?|endre?|skift|opdater|oppdater|change|correct|update)\s(?:(?:venligst|vennligst"
    r"|lige|også)\s)?"
    r"(?:mit|mitt|my)\s(?:efternavn|etternavn|etternamn|surname|last name)\s(?:fra\s\S+\s|from\s\S+\s)?(?:til|to)"
    r"|(?:mit|mitt|my)\s(?:efternavn|etternavn|etternamn|surname|last name)\s(?:er|bliver|blir|is)\s(?:nu|nå"
    r"|no|now))\s"
    r"([A-ZÆØÅ][\w’'-]{1,30}(?:\s[A-ZÆØÅ][\w’'-]{1,30})?)(?=[,.;!]|\s?\Z)"
)


def _take_new_surname(sentence: Sentence, cast: Cast) -> None:
    found = _NEW_SURNAME.search(sentence.raw)
    if found is None or not cast.writer.name:
        return
    kept, _, dropped = cast.writer.name.rpartition(" ")
    cast.writer.name = f"{kept or dropped} {found.group(1)}"
    cast.writer.changed.add("name")
    cast.writer.reasons.append(f"name: {cast.writer.name} ({sentence.raw[:80]})")


# `I listen står jeg som Cecilie Kærulf. Det skal være Cecilie Kjærulff.`
_NAME_TO_BE = regex(
    r"\b(?:skal|skulle|burde|should|ought to) (?:vaere|vere|staa|staves|skrives|read|be) (qzp\d+)\b"
    r"|\b(?:det er|it is|it s) (qzp\d+) (?:med|with|uden|uten|without)\b"
)


def _take_corrected_name(sentence: Sentence, cast: Cast) -> None:
    found = _NAME_TO_BE.search(sentence.words)
    name = next((e.value for e in sentence.of_kind("p") if found and e.mark in found.groups()), None)
    if name and cast.writer.name and name.split()[0] == cast.writer.name.split()[0]:
        cast.writer.name = name
        cast.writer.changed.add("name")
        cast.writer.reasons.append(f"name: {name} ({sentence.raw[:80]})")


# `Han hedder Ask Lyngby`, said of one who is known by his address
_THEIR_NAME = regex(
    r"\b(?:(?:han|hun|ho|he|she) (?:hedder|heter|heiter|is called)|(?:hans|hendes|hennes|his) (?:navn|namn"
    r"|name) (?:er|is)) (qzp\d+)\b"
)


def _take_name_of_another(sentence: Sentence, cast: Cast) -> None:
    found = _THEIR_NAME.search(sentence.words)
    name = next((e.value for e in sentence.of_kind("p") if found and e.mark == found.group(1)), None)
    nameless = [someone for someone in cast.others if someone.email and not someone.name]
    if name and len(nameless) == 1:
        nameless[0].name = name
        nameless[0].changed.add("name")
        nameless[0].reasons.append(f"name: {name} ({sentence.raw[:80]})")


# `NB: Kristine med K, altså Kristine Berg`
_RESPELT = regex(
    r"\b(?:altsaa|altsa|rettelse|rettelig|rettet|staves|stavast|skrives|correction|spelt|spelled|navnet er|namnet er)"
    r"(?: \w+){0,4}? (qzp\d+)\b"
)


def _take_respelt_name(sentence: Sentence, cast: Cast) -> None:
    """A correction that names somebody with the surname of one person named above, and the same first letter."""
    found = _RESPELT.search(sentence.words)
    name = next((e.value for e in sentence.of_kind("p") if found and e.mark == found.group(1)), None)
    if name is None or cast.named(name):
        return
    meant = [someone for someone in cast.others if someone.name and _sounds_like(someone.name, name)]
    if len(meant) == 1:
        meant[0].spelt = name
        meant[0].reasons.append(f"name: {name} ({sentence.raw[:80]})")


def _sounds_like(one: str, other: str) -> bool:
    """`Christine Berg` and `Kristine Berg`: the same surname, and first names that end alike."""
    a, b = fold(one).split(), fold(other).split()
    return len(a) > 1 and a[1:] == b[1:] and a[0][-4:] == b[0][-4:]


# `brian kofoed, rørservice aps, 20 44 90 17, vil gerne …`: who writes in haste opens with the name
_OPENS_WITH_NAME = regex(r"\A\W*([^\W\d_][\w-]{1,19}(?:\s[^\W\d_][\w-]{1,19}){1,2}),\s", re.I)


def _take_full_name(sentence: Sentence, cast: Cast) -> None:
    """Where the header has the first name alone."""
    known = cast.writer.name
    found = _OPENS_WITH_NAME.match(sentence.raw) if known and " " not in known else None
    if found and fold(found.group(1)).split()[0] == fold(known or ""):
        cast.writer.name = names.tidy_name(found.group(1))
        cast.writer.changed.add("name")
        cast.writer.reasons.append(f"name: {cast.writer.name} ({sentence.raw[:80]})")


def _called_here(sentence: Sentence, cast: Cast) -> re.Match[str] | None:
    """Where somebody says who writes, and no other name stands in the header."""
    found = _IT_IS_ME.search(sentence.raw)
    if found is None or cast.writer.name is None:
        return found
    return found if found.group(1).split()[0] == cast.writer.name.split()[0] else None


def _take_own_name(sentence: Sentence, cast: Cast) -> None:
    found = _OWN_NAME.search(sentence.raw) or _called_here(sentence, cast)
    if found is None or not found.group(1)[0].isupper():
        found = _OWN_NAME_ON_THE_RUN.search(sentence.raw) or _IT_IS_ME_ON_THE_RUN.search(sentence.raw)
        if found is None or not names.is_first_name(found.group(1).split()[0]):
            return
    name = names.tidy_name(found.group(1))
    if name and " " in name:
        cast.writer.name = name
        cast.writer.changed.add("name")
        cast.writer.reasons.append(f"name: {name} ({sentence.raw[:80]})")

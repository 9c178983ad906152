"""The jobs of people in running text: beside a name, behind a form of *to be*, or called a title."""

import re

from service.domain.fold import fold
from service.mail import names
from service.mail.cast import Cast, Someone
from service.mail.regex import regex
from service.mail.sentences import Entity, Sentence
from service.mail.titles import SEATS, is_headship, is_title, is_title_word
from service.mail.words import whom

_ADJECTIVE = regex(
    r"(?:(?:[\w-]{2,24}(?:isk|ional|faglig|fagleg)e?|administrativ|administrerende|daglig|dagleg|faglig|senior"
    r"|junior|digital|fungerende|konstitueret|konstituert|assisterende|ledende|adm\.|it-"
    r"|head of|chief|deputy|learning|quality|technical|ny)\s){1,3}\Z",
    re.I,
)
# What the job is about, between an English verb and the title: `I'm IT manager`, `she is our data manager`.
_FIELD_OF_WORK = regex(
    r"(?:\b(?:am|is|become|as|promoted to)|['’]m)\s(?:(?:now|also|currently|the|our|their|an|a|new)\s){0,3}"
    r"(?P<field>(?!(?:now|also|currently|the|our|their|an|a|new|not|at|by)\b)(?:[A-Za-z][\w&-]{0,20}\s){1,2})\Z"
)
_COPULA = regex(
    r"(?:\b(?:er|blevet|blitt|vorte|som|am|as|is|bliver|blir|become|er nu|er nå|er no"
    r"|forfremmet til|udnævnt til|utnevnt til|promoted to)|\bI['’]m)\s(?:(?:nu"
    r"|nå|fra i dag|fra nu af|fra i morgen|(?:fra|pr\.?) (?:den )?\d{1,2}\. \w{3,9}|ny|nye|den nye"
    r"|jeg|eg|han|hun|ho|ansat|ansatt|ansat som|the|a|an|their|our|his|her|the [\w-]{2,30}['’]s"
    r"|skolens|firmaets|new|jo|også|selv|vores|vår"
    r"|nyansat|nyansatt|nytilsatt|nytilsett|nyudnævnt|nyutnevnt|nybagt)\s){0,2}\Z",
    re.I,
)
_OUR_ENGLISH_TITLE = regex(r"\b(?:our|my)\s(?:new\s)?((?:[\w/-]{2,40}\s){1,3}[\w/-]{2,40}),?\s\Z", re.I)
_DETAILS_IN_BRACKETS = regex(r"\A\s?\([^()]{0,90}(?:@|\d\d)[^()]{0,60}\)")
_OPENS_DETAILS = regex(r"\s?[(,:–-]\s?")
_BETWEEN_DETAILS = regex(r"\s?[,;/|]\s|\s[–-]\s")
_IS_DETAIL = regex(r"@|\d\d ?\d\d")
_DEGREE_OR_HONORIFIC = regex(
    r",?\s(?:cand\.?\s?\w{2,10}\.?|ph\.?\s?d\.?|mag\.art\.?|dr\.?|hr\.?|fru|mr\.?|mrs\.?|ms\.?),?\s\Z", re.I
)
_FORMER = regex(
    r"\b(?:(?:fra|tidligere|forhenværende|from|former|frå|fhv\.?)"
    r"|(?:holdt op|stopp\w{1,3}|slutt\w{1,3}|fratr\w{2,6}|trådt tilbage|arbejdede|gået af)(?: her)? som)\s\Z",
    re.I,
)
_TITLE_BEHIND = regex(
    r"\s?(?:,|\(|-|–|:|;|/|\||·)\s?(?:(?:vores|vår|our|der er|som er|er)\s)?([^,;()@."
    r"|\d]{2,60}?)(?=\s?(?:,|;|\(|\)|\.|\||\Z|\s[-–/·]|\s(?:hos|på|ved|i|fra|at|vil|overtager"
    r"|overtar|som|og)\s))"
)


# `min efterfølger som it-chef hedder …`
_SUCCESSOR_AS = regex(
    r"\b(?:efterfølger|afløser|etterfølger|avløser|successor) (?:som|as) ([\w/-]{2,40})\s"
    r"(?:hedder|heter|heiter|er|bliver|blir|is)\s\Z",
    re.I,
)


_HONORIFIC = r"(?i:dr|prof|hr|fru|frk|mr|mrs|ms|ph\.?d|cand\.\s?\w{2,6})\.?"


def take_title_beside(sentence: Sentence, entity: Entity, owner: Someone) -> None:
    """`seniorrådgiver Anne Lyngstad`, `Marit Tveiten, fagdirektør hos oss`."""
    before = _DEGREE_OR_HONORIFIC.sub(" ", sentence.raw[: entity.start])
    found = (
        _SUCCESSOR_AS.search(before)
        or re.search(rf"([\w/-]{{2,40}})\s(?:{_HONORIFIC}\s)?\Z", before)
        or re.search(r"\b(?:vores|vår|vor|our|min|my|nye?|new)\s([\w/-]{2,40}),\s\Z", before, re.I)
    )
    ours = _OUR_ENGLISH_TITLE.search(before)
    if ours and not owner.title and is_title_word(ours.group(1).split()[-1]) and " and " not in ours.group(1):
        owner.learn("title", ours.group(1), sentence.raw)
    if found and is_title_word(found.group(1)) and not owner.title and fold(found.group(1)) not in SEATS:
        owner.learn("title", _with_adjective(before[: found.start(1)], found.group(1)), sentence.raw)
    behind = sentence.raw[entity.end : entity.end + 160]
    for text in (_DETAILS_IN_BRACKETS.sub("", behind), behind):
        match = _TITLE_BEHIND.match(text[:90])
        if match and not owner.title and _is_title_phrase(match.group(1)):
            _learn_title(match.group(1).strip(), sentence, owner)
    if not owner.title and (title := _title_among_details(behind)):
        _learn_title(title, sentence, owner)


def _learn_title(title: str, sentence: Sentence, owner: Someone) -> None:
    """Unless it is a part of an organisation's name."""
    if not any(title in sentence.raw[each.start : each.end] for each in sentence.of_kind("o")):
        owner.learn("title", title, sentence.raw)


def _title_among_details(behind: str) -> str | None:
    """`(ceba@…, tlf. 51 33 …, kvalitetsmedarbejder)`: a job behind the address and the number of a name."""
    opened = _OPENS_DETAILS.match(behind)
    if opened is None:
        return None
    end = behind.find(")") if "(" in opened.group() else -1
    for piece in _BETWEEN_DETAILS.split(behind[opened.end() : end if end >= 0 else None]):
        if _is_title_phrase(piece.strip()):
            return piece.strip()
        if not _IS_DETAIL.search(piece):
            return None
    return None


def _is_title_phrase(text: str) -> bool:
    words = text.split()
    return (
        bool(words)
        and len(words) <= 6
        and (is_headship(text) or any(is_title_word(word) for word in (words[0], words[-1])))
        and not any(fold(word) in {"jeg", "er", "vil", "har", "kan"} for word in words)
    )


def _with_adjective(before: str, word: str) -> str:
    adjective = _ADJECTIVE.search(before)
    text = adjective.group() if adjective else ""
    return f"{re.sub(r'^(?:ny) ', '', text)}{word}".strip()


def take_titles(sentence: Sentence, cast: Cast, current: Someone | None) -> None:
    """`Jeg er kursuschef på …`, `Hun er personalechef hos …`: the job behind a form of *to be*."""
    for found in re.finditer(r"[\w/-]{3,40}", sentence.raw):
        if not is_title_word(found.group()):
            continue
        before = sentence.raw[: found.start()]
        field = _FIELD_OF_WORK.search(before)
        adjective = _ADJECTIVE.search(before)
        stem = before[: field.start("field") if field else adjective.start() if adjective else None]
        is_now = (
            _COPULA.search(stem) is not None or re.search(r"\bfra [\w-]{3,30} til \Z", stem, re.I) is not None
        )
        if not is_now or _FORMER.search(stem):
            continue
        who = _subject_before(stem)
        named = cast.named(_last_name_before(sentence, found.start()) or "")
        owner = cast.writer if who == "self" else current if who == "other" else named
        if who == "other" and named is not None and not named.is_writer:
            owner = named
        if owner is None or fold(found.group()) in {*SEATS, "medarbejder"}:
            continue
        title = f"{field['field']}{found.group()}" if field else _with_adjective(before, found.group())
        owner.learn("title", title, sentence.raw)


# `as Head of Digital Learning at …`, `jeg er leder af driften på …`: what one is the head of belongs to the title.
_HEADSHIP = regex(
    r"\b(?i:er|som|am|as|is|become|blevet|blitt|the|our|vores|vår)\s(?i:now\s|nu\s|nå\s|the\s|a\s|new\s|ny\s){0,2}"
    r"(?P<title>(?i:head|leder|chef|sjef|leiar)\s(?:of|for|af|av)\s[\w-]{2,30}(?:\s(?:(?:og|and"
    r"|&)\s)?[\w-]{2,30}){0,3}?"
    r"|(?i:it|edb|data)[ -](?i:mand|mann|kvinde|dame|guy))"
    r"(?=[.,;()!?]|\s(?:at|hos|på|ved|i|in|with|og\s(?:jeg|vil)|and\sI)\s|\Z)"
)
_CALLED = regex(
    r"\b(?i:(?P<who>his|her|hans|hendes|hennes|my|min|mit)\s(?:nye?\s|new\s)?(?:job\s?)?(?:title|titel|tittel"
    r"|stilling)"
    r"\s(?:er|is|til|to)\s(?:now\s|nu\s|nå\s|no\s)?|(?:ny(?:e|tt)?|new)\s(?:title|titel|tittel|stilling)\s?[:,]\s"
    r"|(?:tittelen|titlen|stillingen|the\stitle)\s(?:min\s)?(?:er|is)\s(?:nu\s|nå\s|no\s)?)"
    r"(?P<title>[^.,;()!?]{3,60}?)(?=[.,;(!?]|\s(?:og|and|på|hos|i|at|fra|from|pr|per)\s|\Z)"
)


# `nu hedder min stilling uddannelseschef`
_NOW_CALLED = regex(
    r"\b(?i:(?:hedder|heter|heiter|er|lyder)\s(?:min|mit|mi)\s(?:nye\s)?(?:stilling|titt?el|jobtitel)\s(?:nu"
    r"|nå|no|fremover)\s)"
    r"(?P<title>[^.,;()!?]{3,60}?)(?=[.,;(!?]|\s(?:og|på|hos|i)\s|\Z)"
)


# `Han er ansat som Digital Quality Lead`: in capitals, a job that no word of ours knows
_EMPLOYED_AS = regex(
    r"\b(?i:ansat|ansatt|tilsatt|tilsett|employed|hired|working|works|arbejder|jobber|jobbar)\s(?i:nu\s|nå\s|no\s|now\s)?"
    r"(?i:som|as)\s(?:(?i:our|vores|vår|en|ein|an?|the)\s)?"
    r"(?P<title>[A-ZÆØÅ][\w/&-]{1,20}(?:\s(?:of\s|for\s|&\s|and\s)?[A-ZÆØÅ][\w/&-]{1,20}){1,4})(?=[.,;()!?]|\s|\Z)"
)


def take_called_title(sentence: Sentence, cast: Cast, current: Someone | None) -> None:
    """`Hendes titel er …`: whatever stands there is the title."""
    for found in (*_HEADSHIP.finditer(sentence.raw), *_EMPLOYED_AS.finditer(sentence.raw)):
        who = _subject_before(sentence.raw[: found.start("title")])
        owner = cast.writer if who == "self" else current if who == "other" else None
        if owner is not None:
            owner.learn("title", found["title"], sentence.raw)
    for found in _NOW_CALLED.finditer(sentence.raw):
        cast.writer.learn("title", found["title"].strip(), sentence.raw)
    for found in _CALLED.finditer(sentence.raw):
        who = (found["who"] or _subject_before(sentence.raw[: found.start()]) or "my").lower()
        owner = cast.writer if who in {"my", "min", "mit", "self"} else current
        if found["who"] is None and not is_title(found["title"]):
            continue
        if owner is not None:
            owner.learn("title", found["title"].strip(), sentence.raw)


# `Ejer af Prips Kloakservice.`, of the one spoken of last
_JOB_AT = regex(
    r"\A([\w/-]{3,40})\s(?:af|av|i|hos|på|ved|for|of|at)\s[A-ZÆØÅ][\w&/-]{1,30}(?:\s[\w&/-]{1,30}){0,4}\.?\Z"
)


def take_job_of_whom_is_spoken_of(sentence: Sentence, current: Someone | None) -> None:
    """A sentence of nothing but a job and a place."""
    found = _JOB_AT.match(sentence.raw)
    if found and current is not None and not current.title and is_title_word(found.group(1)):
        current.learn("title", found.group(1), sentence.raw)


def take_bare_title(sentence: Sentence, owners: dict[str, Someone], current: Someone | None) -> None:
    """`kiag@…, it-medarbejder, tlf. …`: a sentence of nothing but the details of the one spoken of last."""
    owner = next((owners[e.mark] for e in sentence.entities if e.kind in "mt"), None)
    if owner is None or owner is not current or owner.title or sentence.of_kind("p"):
        return
    pieces = [piece.strip(" .") for piece in sentence.raw.split(",")]
    title = next((piece for piece in pieces if _is_title_phrase(piece)), None)
    if title and all(len(piece.split()) <= 6 for piece in pieces):
        owner.learn("title", title, sentence.raw)


# `hedder bo, er it-tekniker på …`: who writes in haste leaves himself out
_NO_SUBJECT = regex(
    r"(?:\A\W*|(?:hedder|heter|heiter)\s[^,.]{2,40},\s(?:og\s)?)(?:er|am)\s\Z"
    r"|\A\W*(?:som|as)\s(?:(?:the|a)\s)?(?:ny\w{4,12}|new|newly\sappointed)\s\Z",
    re.I,
)


def _subject_before(text: str) -> str | None:
    if _NO_SUBJECT.search(text):
        return "self"
    for written in reversed(re.findall(r"[^\W\d_]+", text)):
        word = fold(written)
        if word in {"jeg", "eg", "i", "undertegnede"} and (word != "i" or re.search(r"\bI\b", text)):
            return "self"
        if re.fullmatch(whom.OTHER_PRONOUN, word):
            return "other"
        if written[0].isupper() and names.is_first_name(word) and len(word) > 2:
            return "name"
    return None


def _last_name_before(sentence: Sentence, at: int) -> str | None:
    return next((e.value for e in reversed(sentence.of_kind("p")) if e.end <= at), None)

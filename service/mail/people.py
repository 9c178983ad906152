"""Which address, number, title and organisation in running text is whose."""

import re

from service.domain.fold import fold
from service.mail import names
from service.mail.cast import Cast, Someone
from service.mail.introductions import take_names
from service.mail.jobs import (
    take_bare_title,
    take_called_title,
    take_job_of_whom_is_spoken_of,
    take_title_beside,
    take_titles,
)
from service.mail.regex import regex
from service.mail.sentences import Entity, Sentence
from service.mail.wish import says
from service.mail.words import details, doubt, whom

_SELF = r"(?:jeg|eg|mig|meg|min|mit|mitt|mine|me|my|undertegnede|myself)"
_NEW = (
    r"\b(?:nu|naa(?! (?:mig|meg|os|oss|ham|hende|henne|han)\b)|no|ny|nyt|nye|nytt|new|now"
    r"|fremover|brug|bruk|bruke|bruge|use|heretter"
    r"|erstattes af|til|to|mit nummer er|i stedet|desuden|(?:men|but)(?=\W*\Z))\b"
)
_OLD = (
    rf"\b(?:{details.OLD_VALUE}|(?:fra|fraa|from|foer)(?=\s*\Z)"
    r"|foer(?= (?:havde|hadde|stod|sto|var|brugte|brukte|hed|het)\b))\b"
)
_FORMERLY = regex(r"\((?:før|tidl\.?|tidligere|tidlegare|formerly|before)\b[^()]*\Z", re.I)
_CORRECTED = regex(rf"\A\W{{0,6}}{doubt.CORRECTION}\b", re.I)
_CLOSED = regex(
    r"\A[\s,()–-]{0,4}(?:(?:men|der|som|den|which|but|og|det|this|nummeret"
    r"|adressen)\s){0,3}(?:er|bliver|blir|is|will be|virker|fungerer|was|skal|lukker|lukkes|forsvinder"
    r"|udgår|utgår)?\s?"
    r"(?:nu |nå |now |jo )?(?:lukket|lukkes|lukker|nedlagt|stengt|closed|forsvinder|forsvinner"
    r"|udgår|utgår|ikke (?:længere|lenger)(?! (?:ansat|ansatt|tilsett|hos|her|i|på|med|medlem|kontaktperson)\b)"
    r"|ændret til|endret til|erstattes|udskiftes|slettes"
    r"|har (?:nu|nå|no) (?:mail|e-?mail|e-?post|adressen?|nummer|mobil)\w*|has now (?:e-?mail|address|number)"
    r"|gammelt?|det gamle|(?:kun |bare )?(?:ut|til|til og med|indtil|inntil|(?:frem|fram) til|until)"
    r"(?: (?:den|the|\d{1,2}\.))? (?:januar|februar|marts?|april|ma[ij]|june?i?|juli|august|september|oktober"
    r"|november|de[cs]ember|årsskiftet|nyt?tår|jul|sommeren|udgangen|utgangen)"
    r"|(?:kun )?(?:\w+ ){0,2}(?:året ud|ut året|måneden ud|lidt endnu|litt til))\b",
    re.I,
)
_PIECE_BEHIND_NAME = regex(r"\s?,\s?([A-ZÆØÅ0-9][^,;()@|]{2,60}?)\s?,")
_WORKS_AT = (
    r"\b(?:er|arbejder|arbeider|ansat|ansatt|startet|starter|begynder|begyndt|begynt|kommer|sidder"
    r"|repraesenterer|representerer|represent|skriver|blevet|blitt|tilknyttet|jobber|am|work|works|is|from|we are"
    r"|kontaktperson|fra|for)\b"
)
# `jeg har Toft Gulve ApS`, `firmaet hedder …`: whose firm it is works there.
_OWNS = regex(
    r"\b(?:jeg|eg|vi|i|we|mand|mann|kone|far|bror|svoger|qzp\d+|[a-z]+) "
    r"(?:har|driver|ejer|eier|eig|own|owns|run|runs|have|has)"
    r"(?: (?!(?:hos|paa|fra|fraa|om|ved|med|from|at)\b)\w+){0,3}\Z"
    r"|\b(?:firma|firmaet|virksomhed|virksomheden|virksomhet|virksomheten|bedrift|bedriften|forretning|forretningen"
    r"|company|business|firm)(?: (?:er|hedder|heter|heiter|kaldes|is|called|named|is called))?\Z"
)
# `To Smede I/S vil gerne melde sig ind`: a firm wishes by the pen of its own people
_WISHES = r"(?:vil|ville|oensker|oenskjer|ynskjer|melder|tilmelder|soeger|soeker|would|wants|wishes)"
_IS_MY_PLACE = regex(
    r"\b(?:min|mit|mitt|vores|vaar|my|our) (?:\w+ )?(?:skole|skule|arbejdsplads|arbeidsplass|virksomhed|firma|etat"
    r"|organisation|arbejdsgiver|arbeidsgiver|school|company|employer) (?:er|hedder|heter|heiter|is)(?: the)?\Z"
)
# `jeg er stoppet i A og begyndt i B`: the verb beside it decides.
_BEGAN = regex(
    r"\b(?:begyndt|begynt|startet|starta|ansat|ansatt|started|working)(?: \w+)? (?:i|hos|paa|ved|at|for|with|in)\Z"
)
_LEFT = (
    r"\b(?:skift\w*|skiftet|byttet|flyttet|tidligere|forlad\w*|slutt\w*|stoppet|gaest"
    r"|besoeg\w*|kollega|hoer\w*|hoeyr\w*|laest?e?|lest?e?|anbefal\w*|talte|snakk\w*|moedt?e?\w*|heard|told"
    r"|recommend\w*|samarbejd\w*|via|gennem|gjennom)\b"
)


def read_people(sentences: list[Sentence], cast: Cast) -> None:
    """Gives every address, number, title and organisation in running text to its owner."""
    current: Someone | None = None
    for sentence in sentences:
        take_names(sentence, cast)
        owners = _owners(sentence, cast, current)
        for entity in sentence.entities:
            owner = owners.get(entity.mark)
            if owner is None or entity.kind == "n":
                continue
            if entity.kind == "p":
                take_title_beside(sentence, entity, owner)
                _take_organisation_beside(sentence, entity, owner)
            else:
                _take(sentence, entity, owner, cast)
        take_titles(sentence, cast, current)
        take_called_title(sentence, cast, current)
        take_bare_title(sentence, owners, current)
        take_job_of_whom_is_spoken_of(sentence, current)
        people = [cast.named(entity.value) for entity in sentence.of_kind("p")]
        current = next(
            (someone for someone in reversed(people) if someone and not someone.is_writer), current
        )
    _take_chosen_address(sentences, cast)


def _take_chosen_address(sentences: list[Sentence], cast: Cast) -> None:
    """`Jeg har to mails, a@… og b@…, men brug den første`: the one that is chosen by its place."""
    spoken: list[Entity] = []
    for sentence in sentences:
        spoken += sentence.of_kind("m")
        chosen = re.search(details.CHOSEN_ADDRESS, sentence.words)
        if chosen is None or len(spoken) != 2:
            continue
        address = spoken[0 if chosen["first"] else 1].value
        owners = [someone for someone in cast.everybody() if someone.email in {each.value for each in spoken}]
        for someone in owners[:1]:
            someone.learn("email", address, sentence.raw)


def answer_to_this_address(sentences: list[Sentence], cast: Cast, sent_from: str) -> None:
    """`Min arbejdsmail virker først til nytår, så brug denne adresse`: the one that the mail came from."""
    for sentence in sentences:
        chosen = re.search(details.THIS_ADDRESS, sentence.words)
        if chosen and not re.search(r"\b(?:ikke|ikkje|not)\b", chosen.group()):
            cast.writer.learn("email", sent_from, sentence.raw)


def _owners(sentence: Sentence, cast: Cast, current: Someone | None) -> dict[str, Someone]:
    owners: dict[str, Someone] = {}
    for entity in sentence.of_kind("p"):
        owners[entity.mark] = cast.met(entity.value, sentence.line)
    everybody = [someone for someone in cast.everybody() if someone.name]
    for entity in sentence.entities:
        if entity.kind in "pn":
            continue
        owner = _spoken_of(sentence, entity, owners, cast, current)
        if entity.kind == "m":
            fitting = max(
                everybody, key=lambda someone: names.affinity(entity.value, someone.name or ""), default=None
            )
            strength = names.affinity(entity.value, fitting.name or "") if fitting else 0.0
            own = names.affinity(entity.value, owner.name or "")
            owner = fitting if fitting and strength > own and strength >= 0.7 else owner
            owner = next((each for each in cast.others if each.email == entity.value), owner)
        owners[entity.mark] = owner
    return owners


def _spoken_of(
    sentence: Sentence, entity: Entity, owners: dict[str, Someone], cast: Cast, current: Someone | None
) -> Someone:
    """Whom the last word before it that means somebody means: `mit`, `hendes`, a name; else the one spoken of last."""
    at = sentence.words.find(entity.mark)
    before = sentence.words[: at if at >= 0 else None]
    if entity.kind == "t" and re.search(rf"{whom.SOMEBODY_ELSES}(?: \w+){{0,3}} \Z", before):
        return Someone()
    if entity.kind == "m" and re.search(rf"{whom.ASSISTANT}(?: (?!qzp)\w+){{0,3}} \Z", before):
        return Someone()
    last = next(
        reversed(list(re.finditer(rf"\bqzp\d+\b|\b{_SELF}\b|\b{whom.OTHER_PRONOUN}\b", before))), None
    )
    if last is None:
        return _called_by_first_name(sentence, cast) or current or cast.writer
    if last.group().startswith("qzp"):
        return owners.get(last.group(), cast.writer)
    if re.fullmatch(_SELF, last.group()):
        return cast.writer
    named = re.findall(r"\bqzp\d+", before[: last.start()])
    return (
        (owners.get(named[-1]) if named else None)
        or current
        or next((someone for someone in cast.others), cast.writer)
    )


# `Karen (kabr@…) har nu mail karen.bro@…`: a colleague, known by the address
_FIRST_NAME_HAS_NOW = regex(
    r"([A-ZÆØÅ][\w-]{1,20}) \([^\s()]{1,64}@[^\s()]{1,64}\) (?:har (?:nu|nå|no)|now has)\b"
)


def _called_by_first_name(sentence: Sentence, cast: Cast) -> Someone | None:
    found = _FIRST_NAME_HAS_NOW.search(sentence.raw)
    if found is None or not names.is_first_name(found.group(1)):
        return None
    if (cast.writer.name or "").split()[:1] == [found.group(1)]:
        return None
    known = (someone for someone in cast.others if not someone.name and someone.line == sentence.line)
    return next(known, None) or cast.add(Someone(line=sentence.line))


def _take(sentence: Sentence, entity: Entity, owner: Someone, cast: Cast) -> None:
    if entity.kind == "m":
        if is_out_of_date(sentence, entity):
            owner.old_emails.append(entity.value)
        elif not owner.email or owner.is_writer or _is_put_right(sentence, entity):
            owner.learn("email", entity.value, sentence.raw)
    elif entity.kind == "t" and entity.phone is not None:
        if not is_out_of_date(sentence, entity) and entity.phone.line != "switchboard":
            owner.learn_phone(entity.phone, sentence.raw)
    elif entity.kind == "o" and _works_there(sentence, entity, owner, cast):
        owner.learn("organisation", entity.value, sentence.raw)
        owner.has_moved = _has_moved(sentence, entity)


def _is_put_right(sentence: Sentence, address: Entity) -> bool:
    """`PS: Hendes mail er faktisk …`"""
    before = sentence.words[: sentence.words.find(address.mark)]
    return says(rf"\b(?:{doubt.CORRECTION}|faktisk|rettelig|egentlig|skulle vaere|should be)\b", before)


def _has_moved(sentence: Sentence, entity: Entity) -> bool:
    """`Jeg er flyttet fra A til B`: then B holds, whatever the signature says."""
    before = sentence.words[: sentence.words.find(entity.mark)]
    return re.search(r"\b(?:fra|fraa|from) qzo\d+ (?:og )?(?:over )?(?:til|to) \Z", before) is not None


def is_out_of_date(sentence: Sentence, entity: Entity) -> bool:
    """Whether the words beside an address or number call it the old one; the nearest word before it decides."""
    details = sorted((e for e in sentence.entities if e.kind in "mt"), key=lambda e: e.start)
    place = details.index(entity)
    clauses = [
        p.start for p in sentence.of_kind("p") if p.start < entity.start and _opens_clause(sentence, p)
    ]
    start = max([details[place - 1].end if place else 0, *clauses])
    before = fold(sentence.raw[max(start, entity.start - 120) : entity.start]) + " "
    after = sentence.raw[entity.end : entity.end + 60]
    if _CORRECTED.match(after) and place + 1 < len(details):
        return True
    if re.search(r"\b(?:ikke|ikkje|not) \Z", before):
        return True
    if _FORMERLY.search(sentence.raw[max(start, entity.start - 120) : entity.start]):
        return True
    old = max((found.start() for found in re.finditer(_OLD, before)), default=-1)
    new = max((found.start() for found in re.finditer(_NEW, before)), default=-1)
    if old >= 0 or new >= 0:
        if old >= new:
            return True
        if new > old and _CLOSED.match(after) is None:
            return False
    return _CLOSED.match(after) is not None


def _opens_clause(sentence: Sentence, person: Entity) -> bool:
    """`Bo udgår, og Ane …`, `Udgår: Bo`: what was said before is not said of what belongs to the person named here."""
    return re.search(r"(?:,|;|:|\bog|\bmen|\band|\bbut)\s\Z", sentence.raw[: person.start]) is not None


def _works_there(sentence: Sentence, entity: Entity, owner: Someone, cast: Cast) -> bool:
    if re.search(rf"\b{entity.mark} (?:s )?(?:egne? )?qzn\d", sentence.words):
        return False  # `FAS' IT-netværk`: whose network it is
    if _has_moved(sentence, entity):
        return True
    if re.match(rf"qzp\d+ {{1,2}}{entity.mark} {{1,2}}(?:qz[mt]\d|\Z)", sentence.words):
        return True  # `Lis Thun, MTS, 22 18 …`: signed within the text
    if owner.is_writer and re.match(rf"(?:(?:og|vi i|vi hos) )?{entity.mark} {_WISHES}\b", sentence.words):
        return True
    before = fold(sentence.raw[: entity.start])
    if _OWNS.search(before) or (owner.is_writer and _BEGAN.search(before)):
        return True
    if owner.is_writer and re.search(r"\b(?:her|here) (?:fra|from)(?: the)?\Z", before):
        return True
    if _IS_MY_PLACE.search(before):
        return owner.is_writer
    if not re.search(
        r"\b(?:paa|hos|fra|fraa|ved|for|i|at|from|with|of|hjaa|repraesenterer|representerer"
        r"|represent)(?: the)?\Z",
        before,
    ):
        return not owner.is_writer and re.search(r"\bqzp\d+ qzo", sentence.words) is not None
    near = before[-60:]
    if not owner.is_writer:
        return not says(_LEFT, near)
    says_so = (
        re.search(r"\b(?:jeg|eg|vi|i am|i represent|we|undertegnede|mig|meg|me|i work)\b", before) is not None
    )
    return says_so and says(_WORKS_AT, before) and not says(_LEFT, near)


def _take_organisation_beside(sentence: Sentence, entity: Entity, owner: Someone) -> None:
    """`Tove Lindahl, Lindahls Malerfirma, tove@lindahl-maler…`: what the mail domain bears the name of."""
    piece = _PIECE_BEHIND_NAME.match(sentence.raw[entity.end : entity.end + 90])
    address = next((each.value for each in sentence.of_kind("m") if each.start > entity.start), "")
    domain = re.sub(r"[^a-z0-9]", "", fold(address.rpartition("@")[2]))
    if piece is None or owner.organisation or not domain:
        return
    if any(len(word) >= 4 and word[:5] in domain for word in fold(piece.group(1)).split()):
        owner.learn("organisation", piece.group(1).strip(), sentence.raw)

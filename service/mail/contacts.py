"""Contact details in a block of lines: a signature, labelled lines, a card without labels."""

import re
from dataclasses import dataclass, field, replace

from service.domain.fold import fold
from service.domain.member import Person
from service.mail import names, organisations, phones
from service.mail.broken_lines import whole
from service.mail.email_address import travelling
from service.mail.regex import regex
from service.mail.sentences import EMAIL, Surroundings
from service.mail.titles import LONGEST_TITLE, is_title, is_title_word
from service.mail.words.labels import LABELS

LONGEST_LINE = 110  # characters: what is longer in a signature is legal or commercial prose

_VALEDICTION = regex(
    r"\s{0,10}(?:/|(?:(?:med|de|dei|mine|rigtig|riktig|en|ha en|hav en|with|many|mange|god"
    r"|gode|godt)\s+){0,2}"
    r"(?:(?:venlig|vennlig|vennleg|vänlig|bedst|best|kærlig|kjærlig|hjertelig|mange|gode?|varm"
    r"|kollegial|sommerlig|hyggelig|høflig|solrig|glad|kind|warm|fin)\w{0,5}\s+)?"
    r"(?:hilsener|hilsen|hilsner|hilsninger|hälsning|hälsningar|helsing|helsingar|helsning|regards|wishes"
    r"|sincerely|mvh|m\.v\.h\.?|vh|v\.h\.?|dbh|bh|mbh|kh|br|cheers|best|thanks|takk|tak"
    r"|weekend|dag)"
    r"(?:\s+(?:fra|frå|from))?\b)[\s,.!:–-]{0,6}",
    re.I,
)
_BEHIND_LABEL = regex(r"[:=\t|–—-]|\.{3}|_{3}|…")  # what most lines have none of, which is sooner seen
_LABELLED = regex(
    r"\s{0,8}(?:[-*•·]\s{0,3})?(?P<label>[^\W\d_][\w .,/()&-]{0,38}?)\s{0,4}(?::|=|\t|\s\||\s[-–—](?=\s)"
    r"|(?:\.{3,60}|_{3,60}|…{1,20})\s?:?)"
    r"\s{0,8}(?P<value>\S.{0,300})\Z"
)
_BARE_LABEL = regex(r"\s{0,8}(?P<label>[^\W\d_][\w ./()&-]{0,38}?)\s{0,4}[:=]\s{0,4}\Z")
_SPLIT = regex(r"\s{0,3}[|•·▪∙]\s{0,3}|\s{2,8}|\t|\s(?:[-–—/]|//)\s|,\s|;\s?")
_BARS = regex(r"\s(?:[|·•–-]|//)\s")
_DEGREE_BEHIND = regex(
    r"(?:,\s?(?:cand\.?\s?\w+\.?|ph\.?\s?d\.?|mba|m\.?sc\.?|b\.?sc\.?|hd(?:\(\w\))?))+\Z", re.I
)
_AT_WORK = regex(r"(?P<title>.{3,60}?)\s(?:på|hos|ved|i|at|fra)\s(?P<place>[A-ZÆØÅ].{1,60})\Z")
_WEB = regex(r"(?:https?://|www\.)\S{1,300}|\b[\w-]{2,40}\.(?:dk|no|com|eu|org|net)\b\S{0,80}", re.I)
_NOISE = regex(
    r"\b(?:sendt fra|send frå|sent from|hent outlook|get outlook|få outlook|følg os|følg oss"
    r"|follow us|telefontid|kontortid|åbningstid|åpningstid|opningstid|cvr|ean|gln|org\.?\s?nr"
    r"|facebook|linkedin|instagram|tænk på|tenk på|miljø|tilmeld|nyhedsbrev|nyhetsbrev"
    r"|åbent hus|ferie|holder fri|kl\.|bank|konto|reg\.?nr|p-?nr|besøg|besøk)\b",
    re.I,
)
_STREET = regex(
    r"\w{3,40}(?:vej|gade|vænge|vænget|allé|alle|plads|torv|stræde|parken|bakken|gata|gate"
    r"|gaten|veien|vegen|street|road|vangen|engen|postboks)\b.{0,20}\d|\b\d{4}\s+[A-ZÆØÅ]",
    re.I,
)
_LABEL_LEFT = regex(
    r"^(?:(?:tlf|tel|telefon|mobil|mob)[\s.]{0,2}(?:nr|nummer)|tlf|tel|telefon|mobil|mob|mail|e-?mail|e-?post|direkte|phone|mobile|cell|bil|t|m|e|d|fax"
    r"|hovednummer|sentralbord|omst|web)?[\s.:()]{0,4}\Z",
    re.I,
)
_IS_DEPARTMENT = regex(r"(?:afdeling|avdeling|seksjon|sektion|kontor|department|section)\w{0,3}\b", re.I)
_DEPARTMENT = regex(
    r"\b(?:afdeling\w*|avdeling\w*|department|team|økonomi|administration|sekretariat\w*|hr"
    r"|drift|it|seksjon\w*|section|stab\w*|kontor|område\w*)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Details:
    """What a block says of one person. `networks` is the text behind `Netværk:`."""

    person: Person = field(default_factory=Person)
    networks: str | None = None
    phone: phones.Phone | None = None
    reasons: tuple[str, ...] = ()


def without_valediction(line: str) -> str:
    """`Mvh Sanne Wulff` without its greeting."""
    found = _VALEDICTION.match(line)
    return line[found.end() :] if found else line


def without_title(text: str) -> str:
    """`Kvalitetschef Marius Hede` without the job before the name."""
    title, _, name = text.partition(" ")
    return name if is_title_word(title) and names.is_name(name) else text


def label_of(line: str) -> tuple[str, str] | None:
    """The detail that a line's label announces, and the value behind it: empty where the next line holds it."""
    head = line[:400]
    found = _BEHIND_LABEL.search(head) and (_LABELLED.match(head) or _BARE_LABEL.match(head))
    if not found:
        return None
    field = LABELS.get(re.sub(r" (?:er|is)\Z", "", fold(re.sub(r"\(.{0,40}\)", "", found["label"]))))
    return (field, found.groupdict().get("value") or "") if field else None


def read_block(
    lines: list[str],
    surroundings: Surroundings,
    *,
    known_name: str | None = None,
    email: str = "",
    source: str,
) -> Details:
    """The person of a block: one detail a line, or several between bars, commas and dashes.

    `known_name` is the name of the From header: its first name alone is enough to see it again. `email` is
    the writer's address: a line that fits its domain is the organisation.
    """
    reader = _Reader(surroundings, known_name, email, source)
    for line in whole(lines):
        reader.take(line)
    return reader.details()


class _Reader:
    def __init__(self, surroundings: Surroundings, known_name: str | None, email: str, source: str) -> None:
        self.surroundings = surroundings
        self.known_name = known_name
        self.email = email
        self.source = source
        self.found: dict[str, str] = {}
        self.reasons: list[str] = []
        self.phones: list[phones.Phone] = []
        self.unknown: list[str] = []
        self.below_name: list[str] = []
        self.first: str | None = None
        self.last: str | None = None
        self.networks: str | None = None
        self.pending: str | None = None

    def take(self, line: str) -> None:
        if not line.strip() or line.strip() == "--":
            return
        if self.pending is not None:
            field, self.pending = self.pending, None
            if label_of(line) is None:
                self._labelled(field, line.strip(), line)
                return
        labelled = label_of(line)
        if labelled and labelled[0] not in {"phone", "email"}:
            if labelled[1]:
                self._labelled(labelled[0], labelled[1], line)
            else:
                self.pending = labelled[0]
            return
        if labelled and not labelled[1]:
            self.pending = labelled[0]
            return
        self._unlabelled(without_valediction(line) if _VALEDICTION.match(line) else line)

    def _keep(self, field: str, value: str | None, line: str) -> None:
        if field == "title" and value:
            value = _DEGREE_BEHIND.sub("", value)
        if value and field not in self.found:
            self.found[field] = value
            self.reasons.append(f"{field}: {value} ({self.source}: {line.strip()[:80]})")

    def _labelled(self, field: str, value: str, line: str) -> None:
        if field == "name":
            plain = EMAIL.sub("", re.split(r"\s{0,2}[,(|;]\s{0,2}", value)[0]).strip()
            name = without_title(plain)
            self._keep("name", names.tidy_name(name), line)
            self._keep("title", plain.removesuffix(name).strip(), line)
            if "," in value:
                self._unlabelled(value.split(",", 1)[1])
        elif field == "first":
            self.first = value.strip()
        elif field == "last":
            self.last = value.strip()
        elif field == "title":
            self._keep("title", value.strip(" .,;"), line)
        elif field == "organisation":
            self._keep("organisation", organisations.spelled(value, self.surroundings.register), line)
        elif field == "network":
            self.networks = value
        else:
            self._unlabelled(line if label_of(line) else value)

    def _unlabelled(self, line: str) -> None:
        if len(line) > LONGEST_LINE and not EMAIL.search(line) and len(_BARS.findall(line)) < 2:
            return
        rest = _WEB.sub(" ", EMAIL.sub(self._take_email, line[:400]))
        found = phones.find_phones(rest, self.surroundings.region)
        self.phones += found
        for phone in reversed(found):
            rest = rest[: phone.start] + " | " + rest[phone.end :]
        if _NOISE.search(rest):
            return
        self._take_segments(rest, line)

    def _take_email(self, found: re.Match[str]) -> str:
        self._keep("email", travelling(found.group()), found.string)
        return " | "

    def _take_segments(self, rest: str, line: str) -> None:
        whole = re.sub(r"[\s|,/·•–-]+\Z", "", rest).strip(" *_|")
        if self._take_whole(whole, line):
            return
        for segment in _SPLIT.split(rest):
            text = segment.strip(' *_|,.:()[]<>"').strip()
            if text and not _LABEL_LEFT.match(text):
                self._take_segment(text, line)

    def _take_whole(self, text: str, line: str) -> bool:
        """An organisation's name may hold a comma or a dash: the whole line is tried first."""
        if not text or any(char.isdigit() for char in text):
            return False
        register_name = organisations.known(text, self.surroundings.register)
        if register_name:
            self._keep("organisation", register_name, line)
            return True
        if self._is_named_after(text):
            self._keep("organisation", text, line)
            return True
        if "name" in self.found and self._is_whole_title(text):
            self._keep("title", text, line)
            return True
        return False

    def _is_named_after(self, text: str) -> bool:
        """`Vad Murer & Entreprise` below Peter Vad: a firm that opens with its owner's surname."""
        _, _, surname = self.found.get("name", "").rpartition(" ")
        opening, _, rest = text.partition(" ")
        if self.found.get("name") in {None, surname} or opening not in {surname, f"{surname}s"}:
            return False
        return rest[:1].isupper() or rest.startswith(("&", "og "))

    def _at_work(self, text: str) -> tuple[str, str] | None:
        """The title and the organisation of `administrationschef på Erhvervsskolen Birkelund`."""
        found = _AT_WORK.match(text)
        place = self._place(found["place"]) if found and is_title(found["title"]) else None
        return (found["title"], place) if found and place else None

    def _is_whole_title(self, text: str) -> bool:
        """`Teamleder, it-drift` is one title; `Rektor, Fjordens Gymnasium` is not."""
        first, *rest = text.split(", ")
        if (
            self._at_work(text)
            or not is_title(first)
            or _SPLIT.search(first)
            or organisations.has_legal_form(text)
        ):
            return False
        return not any(
            _SPLIT.search(part)
            or _LABEL_LEFT.match(part)
            or names.is_name(part)
            or organisations.known(part, self.surroundings.register)
            or organisations.is_organisation_like(part)
            or organisations.fits_domain(part, self.email)
            or len(part.split()) > 3
            or _IS_DEPARTMENT.match(part)
            for part in rest
        )

    def _take_segment(self, text: str, line: str) -> None:
        if _STREET.search(text) or _is_somebody_else(text) or any(char.isdigit() for char in text):
            return
        if "name" not in self.found and (name := without_title(text)) != text:
            self._keep("name", names.tidy_name(name), line)
            self._keep("title", text.removesuffix(name).strip(), line)
        elif "name" not in self.found and self._is_name(text):
            self._keep("name", names.tidy_name(text), line)
        elif register_name := organisations.known(text, self.surroundings.register):
            self._keep("organisation", register_name, line)
        elif (at_work := _AT_WORK.match(text)) and is_title(at_work["title"]):
            self._keep("title", at_work["title"], line)
            self._keep("organisation", self._place(at_work["place"]), line)
        elif "title" not in self.found and is_title(text) and not self._ends_like_an_organisation(text):
            self._keep("title", text, line)
        elif organisations.is_organisation_like(text) and len(text) > 3:
            self._keep("organisation", text, line)
        elif len(text) <= LONGEST_TITLE and text[0].isalpha():
            self.unknown.append(text)
            if "name" in self.found:
                self.below_name.append(text)

    def _place(self, text: str) -> str | None:
        register_name = organisations.known(text, self.surroundings.register)
        return register_name or (text if organisations.is_organisation_like(text) else None)

    def _is_name(self, text: str) -> bool:
        if organisations.known(text, self.surroundings.register):
            return False
        if names.is_name(text) and not is_title(text) and not organisations.is_organisation_like(text):
            return True
        words = fold(text).split()
        if self.known_name and words:
            known = fold(self.known_name).split()
            return words == known or (len(words) == 1 and words[0] in known and text[0].isalpha())
        return len(words) == 1 and names.is_first_name(text) and not self.unknown

    def _ends_like_an_organisation(self, text: str) -> bool:
        return organisations.is_organisation_like(text.split()[-1]) or organisations.has_legal_form(text)

    def details(self) -> Details:
        if self.first and self.last:
            self._keep("name", names.tidy_name(f"{self.first} {self.last}"), f"{self.first} {self.last}")
        self._make_sense_of_the_unknown()
        best = phones.best(self.phones)
        if best:
            self.reasons.append(f"phone: {best.number} ({self.source}, {best.line})")
        person = Person(
            self.found.get("name"),
            self.found.get("email"),
            best.number if best else None,
            self.found.get("title"),
            self.found.get("organisation"),
        )
        return Details(person, self.networks, best, tuple(self.reasons))

    def _make_sense_of_the_unknown(self) -> None:
        """A line that fits the mail domain is the organisation; another right below the name is the title."""
        rest = list(self.unknown)
        if "organisation" not in self.found:
            fitting = next((text for text in rest if self._is_their_firm(text)), None)
            if fitting and ("name" in self.found or organisations.is_shared(self.email)):
                self._keep("organisation", fitting, fitting)
                rest.remove(fitting)
        below = [text for text in rest if text in self.below_name]
        if "title" not in self.found and below and self._reads_like_a_title(below[0]):
            self._keep("title", below[0], below[0])

    def _is_their_firm(self, text: str) -> bool:
        """What fits the mail domain, or bears the writer's surname and a word more: `Vangs Maskinstation`."""
        if organisations.fits_domain(text, self.email or self.found.get("email", "")):
            return True
        if re.search(r"[.:!?]\s", text):
            return False
        surname = fold(self.found.get("name", "")).rpartition(" ")[2]
        words = fold(text).split()
        return len(words) > 1 and surname in {words[0], words[0].removesuffix("s"), words[-1]}

    def _reads_like_a_title(self, text: str) -> bool:
        return (
            len(text) <= 40
            and label_of(text) is None
            and fold(text).split()[:1] != fold(self.found.get("name", "")).split()[:1]
            and 1 <= len(text.split()) <= 4
            and not _DEPARTMENT.fullmatch(text)
            and text[0].isupper()
            and "organisation" in self.found
        )


def _is_somebody_else(text: str) -> bool:
    """`Direktør: Ole Brammer` in a school's signature is not who signs."""
    title, colon, name = text.partition(":")
    return bool(colon) and is_title_word(title) and names.is_name(name)


def same_person(one: str | None, other: str | None) -> bool:
    """Whether two names may be one person's: all words of the shorter are in the longer, a first name among them."""
    if not one or not other:
        return False
    a, b = fold(one).split(), fold(other).split()
    shorter, longer = sorted((a, b), key=len)
    return bool(shorter) and shorter[0] == longer[0] and set(shorter) <= set(longer)


def merged(first: Details, second: Details) -> Details:
    """`first`, with what it does not know taken from `second`."""
    return replace(
        first,
        person=first.person.filled_from(second.person),
        networks=first.networks or second.networks,
        phone=first.phone or second.phone,
        reasons=first.reasons + second.reasons,
    )

"""Telephone numbers in a line of text. The only file that knows phonenumbers.

A number is one only in the company of what stands before it: `CVR`, `EAN`, `Konto` or `Fax` make it another thing.
"""

import re
from dataclasses import dataclass
from typing import Literal

from service.mail.regex import regex

Line = Literal["mobile", "direct", "phone", "switchboard"]
_RANK: dict[Line, int] = {"mobile": 0, "direct": 1, "phone": 3, "switchboard": 4}
# Where the Danish numbering plan has put mobile numbers; of two without a label such a one goes first.
_DANISH_MOBILE = regex(r"\+45(?:2\d|3[01]|4[0-2]|5[0-3]|6[01]|71|81|9[1-3])")

_RUN = regex(
    r"(?<![\w@/.,-])(?:\(?(?:\+"
    r"|00)\d{1,3}\)?[ .\u00a0-]{0,2})?(?:\(0\)[ ]?)?\(?\d\)?"
    r"(?:(?!\. )[ .\u00a0\u2009\u202f\u2011()–-]{0,2}\d){6,13}(?![\w@])"
)
# Grouped as people write numbers: one also where the numbering plan has not given it out yet.
_SHAPED = regex(r"(?:(?:\+|00)4[57] ?)?(?:\d\d \d\d \d\d \d\d|\d{3} \d\d \d{3})")
_DATE = regex(
    r"\d{1,2}[.-]\d{1,2}[.-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{6}-\d{4}\Z"
    r"|\d{1,2}\.\d\d\s?[-–]\s?\d{1,2}\.\d\d"
)
_NO_PHONE = regex(
    r"(?:\b(?:cvr|se|ean|gln|org|p|reg|konto|kto|kontonr|iban|swift|bic|vat|cpr|fax|telefax"
    r"|telefaks|faks|faktura|fakturanr|ordre|order"
    r"|sag|sags|sak|saks|kunde|medlem|medlems|tilbud|tilbuds|bilag|journal|kontrakt|ref|giro"
    r"|varenr|bank|lok|lokal|lokalnr|ext|extension"
    r"|dok|skole|institutions|invoice|account|case|customer|case|pin|kode|code|id|teams|møde-id|conference)"
    r"(?:[ .-]{0,2}(?:nr|no|nummer|nummeret|number|kode|id))?"
    r"|(?:kontonummer|ordrenummer|fakturanummer|sagsnummer|saksnummer|saksnummeret"
    r"|sagsnummeret|ordrenr|kundenummer|kundenr|medlemsnummer|medlemsnr"
    r"|telefax|telefaks|p-?nummer|p-?nr|cvr-?nummer|cvr-?nr|organisasjonsnummer"
    r"|organisationsnummer|orgnr|lokationsnummer|ean-?nr|ean-?nummer|stamnummer"
    r"|tilbudsnummer|journalnummer|sagsnr|saksnr|ansøgningsnummer|institutionsnummer|skolekode))"
    r"[ \t.:=#)]{0,4}(?:er|is|på|nr\.?|no\.?)?[ \t.:=#]{0,3}\Z",
    re.I,
)
_MOBILE = regex(r"mobil|\bmob\b|\bmob\.|\bcell|\bM\b|\bmbl?\b|\bhandy|mobiltlf|\bbil(?:tlf|telefon)?\b", re.I)
_DIRECT = regex(r"direkte|direct|\bdir\b|\bD\b|privat", re.I)
_SWITCHBOARD = regex(
    r"hoved\s?(?:nummer|nr|tlf|telefon)|hovednummer|omstilling|omst|switchboard|sentralbord"
    r"|sentralbordet|main(?: number)?\b|reception"
    r"|resepsjon|kontorets|receptionen|central|fællesnummer|(?:skolens|firmaets|bedriftens|kontorets)"
    r" (?:nummer|nr|telefon|tlf)"
    r"|kundeservice|\bH\b",
    re.I,
)
_CALLED_THEIRS = regex(
    r"\b(?:jeg|mig|min|mit|mitt|meg|eg|me|my|hans|hendes|hennes|nås|træffes|fanges|fange)\b", re.I
)
_PHONE_WORD = regex(
    r"\b(?:tlf|tel|telefon|mobil|mob|phone|mobile|cell|direkte|direct|nummer|nummeret"
    r"|hovednummer|træffes|ring|t|m)",
    re.I,
)
_EXTENSION = regex(
    r"[ ,;/(]{0,3}(?:lok(?:al)?(?:nr|nummer)?|ext(?:ension)?|linje|internt?|x)[. :]{0,2}\d{1,6}\b", re.I
)
_AFTER = regex(r"\s{0,2}\(([^()\d]{1,24})\)(?!\s{0,2}[+\d])")
_LABEL_BREAK = regex(r"[|•·;,/\n]|\s[-–]\s|\d\)?\s{2,}|\t")


@dataclass(frozen=True, slots=True)
class Phone:
    """A number in E.164, where it stands in the text, and what the words beside it call it."""

    number: str
    start: int
    end: int
    line: Line

    @property
    def rank(self) -> int:
        """The lower, the sooner the number is taken; `best` says in which order."""
        is_likely_mobile = self.line == "phone" and _DANISH_MOBILE.match(self.number) is not None
        return _RANK[self.line] - is_likely_mobile


def find_phones(text: str, region: str) -> list[Phone]:
    """The telephone numbers of people in `text`, in its order. `region` as `DK`: where numbers without +45 belong."""
    found: list[Phone] = []
    previous = 0
    for run in _RUN.finditer(text):
        before = text[max(previous, run.start() - 40) : run.start()]
        label = _LABEL_BREAK.split(before)[-1]
        is_called = _PHONE_WORD.search(label) is not None or _SHAPED.fullmatch(run.group()) is not None
        number = (
            None if _is_something_else(label, before, run.group()) else _e164(run.group(), region, is_called)
        )
        previous = run.end()
        if number is None:
            continue
        end = run.end()
        if extension := _EXTENSION.match(text, end):
            end = previous = extension.end()
        after = _AFTER.match(text, end)
        line = _line(label, after.group(1) if after else "", number)
        if after and re.search(r"\bfax|faks\b|\bcvr", after.group(1), re.I):
            continue
        found.append(Phone(number, run.start(), end, line))
    return found


def best(phones: list[Phone]) -> Phone | None:
    """A mobile before a direct number before a landline; the first of several alike. Never a switchboard's."""
    own = [phone for phone in phones if phone.line != "switchboard"]
    return min(own, key=lambda phone: phone.rank, default=None)


def _is_something_else(label: str, before: str, digits: str) -> bool:
    if _DATE.search(digits) is not None:
        return True
    return _NO_PHONE.search(label) is not None or _NO_PHONE.search(before.rstrip("0123456789 ")) is not None


def _line(label: str, after: str, number: str) -> Line:
    words = f"{label} {after}"
    if _MOBILE.search(words):
        return "mobile"
    if _SWITCHBOARD.search(words) and not _CALLED_THEIRS.search(label):
        return "switchboard"
    if _DIRECT.search(words):
        return "direct"
    return "mobile" if number.startswith("+47") and number[3:4] in {"4", "9"} else "phone"


def _e164(digits: str, region: str, is_called_a_phone: bool) -> str | None:
    """The number in E.164; one that the numbering plan does not know yet only where the text calls it a number."""
    import phonenumbers  # here, because it takes 20 ms

    plain = digits.replace("(0)", "").replace("\u2011", "-")
    try:
        parsed = phonenumbers.parse(plain, region)
    except phonenumbers.NumberParseException:
        return None
    known = phonenumbers.is_valid_number(parsed)
    if not known and not (is_called_a_phone and phonenumbers.is_possible_number(parsed)):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def spaced(number: str) -> str:
    """A number in E.164 as people read it: `+45 28 17 04 63`. A spreadsheet leaves it alone, since blanks are in it."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL).replace("-", " ")

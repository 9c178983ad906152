"""Addresses and telephone numbers taken out of a text that everybody may read."""

from collections.abc import Mapping

from service.domain.network import Language
from service.mail.blocks import PROSE_LIMIT, one_line
from service.mail.phones import find_phones
from service.mail.regex import regex
from service.mail.sentences import EMAIL

_EMAIL: Mapping[Language, str] = {"da": "[mailadresse]", "nb": "[e-postadresse]", "en": "[mail address]"}
_PHONE: Mapping[Language, str] = {
    "da": "[telefonnummer]",
    "nb": "[telefonnummer]",
    "en": "[telephone number]",
}
# '2023-2026' has as many digits as a number in the country.
_YEARS = regex(r"(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d")


def masked(text: str, language: Language) -> str:
    """One line of text in which a word of that language stands for each mail address and telephone number."""
    without = EMAIL.sub(_EMAIL[language], one_line(text, PROSE_LIMIT))
    for phone in reversed(find_phones(without, "NO" if language == "nb" else "DK")):
        if _YEARS.fullmatch(without, phone.start, phone.end):
            continue
        without = without[: phone.start] + _PHONE[language] + without[phone.end :]
    return without

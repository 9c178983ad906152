"""Numbers and lists, as people write them in the language of a letter."""

from collections.abc import Sequence

from service.domain.network import Language
from service.mail.written_dates import locale


def number(count: float, language: Language) -> str:
    """'10.000', '10 000', '10,000'; with decimals '0,75', '0.75'."""
    from babel.numbers import format_decimal

    return format_decimal(count, "#,##0.###", locale(language))


def listed(words: Sequence[str], language: Language) -> str:
    """'A', 'A og B', 'A, B og C'."""
    from babel.lists import format_list

    return format_list(words, locale=locale(language))

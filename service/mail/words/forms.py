"""A notation for tables of phrases, one form a line, that people can read and amend.

A line is items with blanks between them; after a `/` it may be broken, elsewhere behind a backslash. An item is a
word, or several with `/` between them of which any will do; `_` is a blank within it. A `?` behind it means that it
may be missing, a `*` that it may be repeated as well. A word in capitals is a set that is defined elsewhere; `name=` in
front keeps what was found.

A form is matched against words that each have one blank behind them.
"""

import re
from collections.abc import Iterable, Mapping

from service.mail.regex import regex

_ITEM = regex(r"(?:(?P<name>[a-z]+)=)?(?P<words>[^\s?*]+)(?P<times>[?*]?)")

_BROKEN = regex(r"/\s+")


def any_of(text: str) -> str:
    """A pattern for one of the words of running text, with the blank behind it; `_` is a blank within."""
    return f"(?:{_longest_first(word.replace('_', ' ') for word in text.split())}) "


def forms(table: str, sets: Mapping[str, str]) -> tuple[str, ...]:
    """The patterns of a table, one for each of its lines. `sets` are patterns that end with a blank."""
    return tuple(form(line, sets) for line in _BROKEN.sub("/", table).splitlines() if line.strip())


def form(line: str, sets: Mapping[str, str]) -> str:
    """The pattern of one line."""
    return "".join(_pattern(item, sets) for item in _ITEM.finditer(line))


def _pattern(item: re.Match[str], sets: Mapping[str, str]) -> str:
    words = _longest_first(
        sets.get(word) or word.replace("_", " ") + " " for word in item["words"].split("/")
    )
    opening = f"?P<{item['name']}>" if item["name"] else "?:"
    return f"({opening}{words}){item['times']}"


def _longest_first(words: Iterable[str]) -> str:
    """The alternatives of a pattern, so that `helt` does not hide `helt sikkert`."""
    return "|".join(sorted(words, key=len, reverse=True))

"""Lines of contact details between which a mail program broke what belongs together."""

import re

from service.mail.regex import regex

_NUMBER_BEGUN = regex(r"(?<![\d-])(?:\d\d ){0,2}\d\d\s?\Z")
_NUMBER_ENDED = regex(r"\s{0,8}\d\d(?: \d\d){0,2}(?! ?[\d-])")
_RUNS_ON = regex(
    r"(?:\w\s(?:på|hos|ved|at)|[·|,/–-]\s?(?:direkte|direct|mobil|mob|tlf|tel|telefon|mail"
    r"|e-mail)\s?[.:]{1,2})\s{0,3}\Z",
    re.I,
)
_DIGITS = 8  # of a telephone number in Denmark and Norway


def whole(lines: list[str]) -> list[str]:
    """Lines between which a mail program broke put together again, where one sees it: an eight-digit number, or
    a place of work behind its preposition."""
    together: list[str] = []
    for line in lines:
        above = together[-1] if together else ""
        if _is_number_broken(above, line) or _RUNS_ON.search(above):
            together[-1] = f"{together[-1].rstrip()} {line.strip()}"
        else:
            together.append(line)
    return together


def _is_number_broken(above: str, line: str) -> bool:
    begun, rest = _NUMBER_BEGUN.search(above), _NUMBER_ENDED.match(line)
    return begun is not None and rest is not None and _digits(begun.group() + rest.group()) == _DIGITS


def _digits(text: str) -> int:
    return sum(char.isdigit() for char in text)

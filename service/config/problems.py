"""What is wrong with a configuration, said so that the operator finds the place and the cure."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. `line` counts from 1, None for the file as a whole; `key` is the path of keys to it."""

    file: str
    line: int | None
    key: str
    text: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return ": ".join(part for part in (place, self.key, self.text) if part)


class ConfigError(Exception):
    """The configuration cannot be used. `problems` is every mistake found, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def nearest(word: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """The known word that `word` was probably meant to be. `likeness` is difflib's ratio, 0 to 1."""
    spellings = {candidate.casefold(): candidate for candidate in known}
    found = difflib.get_close_matches(word.casefold(), spellings, n=1, cutoff=likeness)
    return spellings[found[0]] if found else None

"""Our own words come back: what a mail repeats of a letter of ours is quoted, whether or not it is marked so.

Some machines, and some people's programs, put the letter that they answer into their own without any mark. Read as
their words, our explanation of how one leaves would be a wish to leave.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from service.mail.mail import Mail, Span

# Letters of a line from which it is surely ours: a sentence of a template, not a label and a value that both write.
_LONG = 30
_NOT_PROSE = (" ", ">", "|", "-")


def without_echo(mail: Mail, letters: Iterable[str]) -> Mail:
    """The mail with what it repeats of these letters (their text) counted as quoted; the same one where it does not.

    From the first whole sentence of ours on, our shorter lines count too; above it a line is the writer's own.
    """
    ours = _Ours(letters)
    if not any(ours.has_sentence(line) for line in mail.span("new", "signature").splitlines()):
        return mail
    spans: list[Span] = []
    for span in mail.spans:
        spans += ours.divided(span) if span.kind in ("new", "signature") else [span]
    return replace(mail, spans=tuple(spans))


def repeated(mail: Mail, earlier: Iterable[Mail]) -> int:
    """How many of the earlier mails said what this one says, but for numbers.

    A mail that was held back and is done later does not repeat itself.
    """
    words = _words(mail.span("new"))
    others = (other for other in earlier if other.message_id is None or other.message_id != mail.message_id)
    return sum(words == _words(other.span("new")) for other in others) if words else 0


class _Ours:
    """The lines of our letters."""

    def __init__(self, letters: Iterable[str]) -> None:
        lines = [line for letter in letters for line in letter.splitlines()]
        self._lines = {_folded(line) for line in lines} - {""}
        self._prose = "\n".join(_folded(line) if not line.startswith(_NOT_PROSE) else "\n" for line in lines)
        self._prose = self._prose.replace("\n\n", " ").replace("\n", "")
        self._met = False

    def has_sentence(self, line: str) -> bool:
        folded = _folded(line)
        return len(folded) >= _LONG and folded in self._prose

    def divided(self, span: Span) -> Sequence[Span]:
        """The span in runs of its own lines and of ours."""
        runs = groupby(span.text.split("\n"), key=self._is_ours)
        made = (Span("quoted" if is_ours else span.kind, "\n".join(lines)) for is_ours, lines in runs)
        return [one for one in made if one.text.strip()]

    def _is_ours(self, line: str) -> bool:
        self._met = self._met or self.has_sentence(line)
        return self.has_sentence(line) or (self._met and _folded(line) in self._lines)


def _folded(line: str) -> str:
    return "".join(char for char in line.casefold() if char.isalnum())


def _words(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalpha())

"""The demo's timeline on the terminal."""

from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import default
from textwrap import shorten

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from service.office import Receipt

_PARAGRAPHS = 3

_VERDICTS = {
    "automatic": "a machine wrote it: no answer, left as it was",
    "not-ours": "not ours: left unread, unmoved, unflagged",
    "known": "known already: no effect",
    "copy": "the same mail again: no effect",
    "doubt": "in doubt: left unread for a person",
    "failed": "an error: left unread for a person, and the secretariat is told",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A letter as the timeline shows it. `after`: seconds from the mail that it answers."""

    kind: str
    to: str
    subject: str
    text: str
    after: float


class Teller:
    """What people write stands to the left, what the service answers to the right of it."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def say(self, text: str) -> None:
        """A line between scenes."""
        self._console.print()
        self._console.rule(Text(text.strip(), style="bold"), align="left", style="dim")

    def mail(self, raw: bytes, body: str) -> None:
        """Somebody writes."""
        mail = BytesParser(policy=default).parsebytes(raw)
        self._console.print()
        self._console.print(
            Text.assemble(("✉ ", "cyan"), (_who(mail["From"]), "cyan bold"), f"  →  {mail['To']}")
        )
        self._console.print(Padding(Text(f"{mail['Subject']}", style="bold"), (0, 0, 0, 2)))
        self._excerpt(body, "default")

    def verdict(self, receipt: Receipt) -> None:
        """What the service makes of it, where no letter tells."""
        if receipt.verdict in _VERDICTS:
            self._console.print(
                Padding(Text(f"· {_VERDICTS[receipt.verdict]}", style="yellow"), (0, 0, 0, 6))
            )

    def letters(self, kind: str, letters: list[Shown]) -> None:
        """The service answers: letters of one kind, of which the first is shown."""
        first = letters[0]
        head = Text.assemble(
            ("↪ ", "green"),
            (kind, "green bold"),
            f"  to {', '.join(letter.to for letter in letters)}  ",
            (f"{first.after * 1000:.0f} ms", "dim"),
        )
        self._console.print(Padding(head, (0, 0, 0, 6)))
        self._console.print(Padding(Text(first.subject, style="bold"), (0, 0, 0, 8)))
        self._excerpt(first.text, "dim", indent=8)

    def end(self, lines: list[tuple[str, str]]) -> None:
        """How to look further: what, and how."""
        self._console.print()
        self._console.rule(style="dim")
        for what, how in lines:
            self._console.print(Text.assemble((f"{what:<26}", "bold"), how), soft_wrap=True)

    def _excerpt(self, text: str, style: str, indent: int = 2) -> None:
        """The first paragraphs, a line each."""
        parts = "\n".join(line.strip() for line in text.splitlines()).split("\n\n")
        paragraphs = [" ".join(part.split()) for part in parts if part.strip()]
        width = self._console.width - indent - 1
        for paragraph in paragraphs[:_PARAGRAPHS]:
            line = shorten(paragraph, width, placeholder=" …")
            self._console.print(Padding(Text(line, style=style), (0, 0, 0, indent)))


def _who(header: object) -> str:
    return str(header).replace('"', "")

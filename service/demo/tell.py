"""The demo's timeline on the terminal."""

from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.policy import default
from textwrap import shorten

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from service.office import Receipt

_LINES = 4
_WIDTH = 92

_VERDICTS = {
    "automatic": "a machine wrote it: no answer, left as it was",
    "not-ours": "not ours: left unread, unmoved, unflagged",
    "known": "known already: no effect",
    "copy": "the same mail again: no effect",
    "doubt": "in doubt: left unread for a person",
    "failed": "an error: left unread for a person, and the secretariat is told",
}


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

    def letter(self, kind: str, to: str, mail: Message | EmailMessage, after: float) -> None:
        """The service answers."""
        head = Text.assemble(
            ("↪ ", "green"), (kind, "green bold"), f"  to {to}  ", (f"{after * 1000:.0f} ms", "dim")
        )
        self._console.print(Padding(head, (0, 0, 0, 6)))
        self._console.print(Padding(Text(str(mail["Subject"]), style="bold"), (0, 0, 0, 8)))
        assert isinstance(mail, EmailMessage)
        body = mail.get_body(("plain",))
        self._excerpt(body.get_content() if body else "", "dim", indent=8)

    def end(self, lines: list[tuple[str, str]]) -> None:
        """How to look further: what, and how."""
        self._console.print()
        self._console.rule(style="dim")
        for what, how in lines:
            self._console.print(Text.assemble((f"{what:<26}", "bold"), how), soft_wrap=True)

    def _excerpt(self, text: str, style: str, indent: int = 2) -> None:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        for line in lines[:_LINES]:
            self._console.print(
                Padding(Text(shorten(line, _WIDTH, placeholder=" …"), style=style), (0, 0, 0, indent))
            )
        if len(lines) > _LINES:
            self._console.print(Padding(Text("…", style="dim"), (0, 0, 0, indent)))


def _who(header: object) -> str:
    return str(header).replace('"', "")

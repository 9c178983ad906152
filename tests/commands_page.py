"""The parts of docs/commands.md that are made from the table of commands. `make docs` makes them anew."""

import re
from pathlib import Path

from service.domain.network import LANGUAGES
from service.mail.command import Command
from service.workflows.commands import ANSWERS, COMMANDS

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "commands.md"
ALL = (*COMMANDS.values(), *ANSWERS)

_PART = re.compile(r"(<!-- made: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
# The help letter says in one sentence what each command does; it is the only place where that is written.
_HELP = re.compile(r"command\.name == '(\w+)' %}\n(.+?):?\n")
_SAYS = dict(_HELP.findall((ROOT / "templates/en/help").read_text("utf-8")))


def made(page: str) -> str:
    """The page with every made part as the table has it now (KeyError for a part that nobody makes)."""
    return _PART.sub(lambda part: f"{part[1]}\n{_PARTS[part[2]]()}\n{part[3]}", page)


def _table() -> str:
    head = "| Danish | Norwegian | English | shown first | can be taken back |\n| --- | --- | --- | --- | --- |\n"
    rows = (
        [*_words(command), "yes" if command.to_many else "–", "yes" if command.undoable else "–"]
        for command in ALL
    )
    return head + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _examples() -> str:
    return "\n".join(_section(command) for command in ALL)


def _section(command: Command) -> str:
    shown = [command.example(language, {}) for language in LANGUAGES]
    head = f"### {' · '.join(dict.fromkeys(_words(command)))}\n\n{_SAYS[command.name]}.\n\n"
    if all(len(lines) == 1 for lines in shown):
        return head + " · ".join(dict.fromkeys(f"`{lines[0]}`" for lines in shown)) + "\n"
    return head + "\n".join("```\n" + "\n".join(lines) + "\n```\n" for lines in shown)


def _words(command: Command) -> list[str]:
    return [command.word(language) for language in LANGUAGES]


_PARTS = {"table": _table, "examples": _examples}

if __name__ == "__main__":
    PAGE.write_text(made(PAGE.read_text("utf-8")), "utf-8")

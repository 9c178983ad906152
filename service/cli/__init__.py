"""The command line. Each command's own module is imported when it is called, so that every one starts at once."""

import importlib
import os
from pathlib import Path
from typing import Any

import click

from service import __version__

CONFIG_VARIABLE = "TOVHOLDER_CONFIG"

_COMMANDS = {
    "run": "the daemon, in the foreground",
    "check": "validates configuration, register and templates",
    "read": "what it understands of a mail, as JSON Lines",
    "status": "mailboxes, queues, what waits for whom, last errors",
    "preview": "every letter in every language with sample data, as a gallery of HTML pages",
    "members": "who is a member of what",
    "meetings": "the meetings and who comes; the year's calendar and its picture",
    "hosts": "who hosts and who is next, and what each organisation owes",
    "import": "members from a list that you already have",
    "outbox": "the letters, and what became of each",
    "log": "what was decided and why",
    "demo": "the real daemon at work, nothing configured, no network",
}
# Where the command's name cannot be a module's.
_MODULES = {"import": "import_list"}


class _Commands(click.Group):
    """Finds a command in the module of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"service.cli.{_MODULES.get(name, name)}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tovholder")
def cli() -> None:
    """Tovholder holds the ropes of networks and associations by mail."""


def config_option(function: Any) -> Any:
    """`--config FILE`, by default $TOVHOLDER_CONFIG or mailboxes.yaml in the working folder."""
    return click.option(
        "--config",
        "config_file",
        metavar="FILE",
        type=click.Path(path_type=Path),
        default=lambda: Path(os.environ.get(CONFIG_VARIABLE) or "mailboxes.yaml"),
        help="The configuration (default: $TOVHOLDER_CONFIG, or mailboxes.yaml here).",
    )(function)


def main() -> None:
    """Exit status 0: done; 1: what was asked failed; 2: arguments or configuration are wrong."""
    cli(prog_name="tovholder")

"""`tovholder log`: what was decided and why."""

from pathlib import Path

import click

from service.cli import config_option
from service.cli.common import format_options, loaded, reading_store, show
from service.store.journal import Journal

_COLUMNS = ("at", "mailbox", "event", "reason", "conversation", "member", "network", "inbox", "outbox")


@click.command("log")
@config_option
@click.option(
    "--last", type=click.IntRange(min=1), default=50, show_default=True, metavar="N", help="How many lines."
)
@format_options
def command(config_file: Path, last: int, as_json: bool, as_csv: bool) -> None:
    """The latest lines of the journal, newest last. People are named by number.

    As JSON a line also has `facts`: for those about hosting an object from which the order can be reckoned again.
    """
    with reading_store(loaded(config_file)) as db:
        rows = Journal(db).lines(last)
    show(rows, _COLUMNS, as_json=as_json, as_csv=as_csv, title=f"the latest {len(rows)} lines")

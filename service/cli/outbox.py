"""`tovholder outbox`: the letters, and what became of each."""

from pathlib import Path

import click

from service.cli import config_option
from service.cli.common import format_options, loaded, reading_store, show
from service.store.outbox import Outbox

_COLUMNS = (
    "id",
    "state",
    "kind",
    "recipient",
    "subject",
    "queued_at",
    "settled_at",
    "attempts",
    "code",
    "detail",
)


@click.command("outbox")
@config_option
@click.option(
    "--last", type=click.IntRange(min=1), default=50, show_default=True, metavar="N", help="How many."
)
@format_options
def command(config_file: Path, last: int, as_json: bool, as_csv: bool) -> None:
    """The latest letters, newest last."""
    rows = Outbox(reading_store(loaded(config_file))).letters(last)
    show(rows, _COLUMNS, as_json=as_json, as_csv=as_csv, title=f"the latest {len(rows)} letters")

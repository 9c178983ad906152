"""`tovholder outbox`: the letters, and what became of each."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from service.cli import config_option
from service.cli.common import format_options, loaded, printable, reading_store, show, told_store
from service.config import Config
from service.domain.decision import Reason
from service.store.db import FILE_NAME, open_store, writing
from service.store.journal import Entry, Journal
from service.store.mailings import Mailings
from service.store.outbox import STATES, Outbox, State

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
_PROGRESS = ("mailbox", "kind", "conversation", "subject", "queued_at", "total", "sent", "failed", "left")


@click.command("outbox")
@config_option
@click.option(
    "--last", type=click.IntRange(min=1), default=50, show_default=True, metavar="N", help="How many."
)
@click.option("--state", type=click.Choice(STATES), help="Only letters in this state.")
@click.option(
    "--retry",
    type=int,
    metavar="ID",
    help="Instead: send this letter again, the same to the byte, that was refused or is uncertain. An uncertain "
    "one may have arrived: it is for you to see to that it does no harm twice. Also while the daemon runs.",
)
@click.option(
    "--progress",
    is_flag=True,
    help="Instead: each letter to many that is being sent, and how far it has come.",
)
@format_options
def command(
    config_file: Path,
    last: int,
    state: State | None,
    retry: int | None,
    progress: bool,
    as_json: bool,
    as_csv: bool,
) -> None:
    """The latest letters, newest last, and above them how far letters to many have come."""
    config = loaded(config_file)
    if retry is not None:
        _retry(config, retry)
        return
    with reading_store(config) as db:
        rows = Outbox(db).letters(last, state)
        mailings = Mailings(db).under_way()
    if progress:
        told = [{column: getattr(mailing, column) for column in _PROGRESS} for mailing in mailings]
        show(
            told,
            _PROGRESS,
            as_json=as_json,
            as_csv=as_csv,
            title=f"{len(mailings)} letters to many on the way",
        )
        return
    for mailing in () if as_json or as_csv else mailings:
        click.echo(f"{mailing.mailbox}: {printable(mailing.subject)}: {mailing.told}")
    which = f"{state} letters" if state else "letters"
    show(rows, _COLUMNS, as_json=as_json, as_csv=as_csv, title=f"the latest {len(rows)} {which}")


def _retry(config: Config, letter: int) -> None:
    with reading_store(config):  # opening for writing would make a database where there is none
        pass
    now = datetime.now(UTC)
    with told_store(config):
        db = open_store(config.data / FILE_NAME)
        with writing(db):
            mailbox = Outbox(db).retry(letter, now)
            if mailbox is not None:
                reason = Reason("retried", f"the operator wants letter {letter} to be sent again")
                Journal(db).write(Entry("retried", reason, mailbox=mailbox, outbox=letter), now)
    if mailbox is None:
        click.echo(f"There is no letter {letter} that was refused or is uncertain and still kept.", err=True)
        sys.exit(1)
    click.echo(f"Letter {letter} is queued again.")

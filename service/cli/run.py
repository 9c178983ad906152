"""`tovholder run`: the daemon in the foreground."""

import asyncio
import logging
import sys
from datetime import datetime
from pathlib import Path

import click

from service.cli import config_option
from service.cli.common import loaded, store_problem
from service.cli.templates import usable_templates
from service.daemon.daemon import AlreadyRunning, Daemon, NoDataFolder
from service.store.db import StoreDamaged


@click.command("run")
@config_option
@click.option(
    "--once", is_flag=True, help="Take what is in the mailboxes now, send all that is due, and exit."
)
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    help="On a mailbox's first start: also take mail that arrived since that day (normally only what comes later).",
)
@click.option("--verbose", is_flag=True, help="Say more.")
def command(config_file: Path, once: bool, since: datetime | None, verbose: bool) -> None:
    """The daemon, in the foreground. SIGTERM or Ctrl-C: finishes the mail in hand and ends."""
    logging.basicConfig(
        level=logging.DEBUG if verbose else logging.INFO,
        format="%(asctime)s %(levelname)-7s %(name)s: %(message)s",
        stream=sys.stderr,
    )
    logging.getLogger("asyncio").setLevel(logging.WARNING)
    config = loaded(config_file)
    began = since.replace(tzinfo=config.timezone) if since else None
    try:
        wording = usable_templates(config)
        daemon = Daemon(
            config, wording.templates, since=began, shipped=wording.shipped, faults=wording.faults
        )
        if once:
            sys.exit(0 if asyncio.run(daemon.once()) else 1)
        asyncio.run(daemon.run())
    except (AlreadyRunning, NoDataFolder) as problem:
        click.echo(str(problem), err=True)
        sys.exit(1)
    except StoreDamaged as damaged:
        click.echo(store_problem(config, damaged), err=True)
        sys.exit(1)

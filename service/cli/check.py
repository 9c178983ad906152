"""`tovholder check`: is everything right before it is started?"""

import sys
from functools import partial
from pathlib import Path

import click

from service.cli import config_option
from service.cli.common import WRONG_CONFIG, loaded
from service.cli.templates import checked_templates
from service.config import Config
from service.config.publishing import unwritable
from service.wire.accounts import Outage
from service.wire.probe import probe_imap, probe_smtp


@click.command("check")
@config_option
@click.option(
    "--connect", is_flag=True, help="Also log in to every IMAP and SMTP server and say what each offers."
)
def command(config_file: Path, connect: bool) -> None:
    """Validates configuration, register and templates."""
    config = loaded(config_file)
    if problems := unwritable(config.path, config.publish.values()):
        click.echo("\n".join(map(str, problems)), err=True)
        sys.exit(WRONG_CONFIG)
    checked_templates(config)
    click.echo(
        f"{config.path}: {len(config.mailboxes)} mailboxes, {len(config.networks)} networks, "
        f"{len(config.register.organisations)} organisations: all right"
    )
    if connect and not _connects(config):
        sys.exit(1)


def _connects(config: Config) -> bool:
    attempts = [
        (f"{key} {what} {account.host}:{account.port}", probe)
        for key, box in config.mailboxes.items()
        for what, account, probe in (
            ("imap", box.imap, partial(probe_imap, box.imap)),
            ("smtp", box.smtp, partial(probe_smtp, box.smtp)),
        )
    ]
    reached = True
    for where, probe in attempts:
        try:
            click.echo(f"{where}: {probe()}")
        except Outage as outage:
            reached = False
            click.echo(f"{where}: {outage}", err=True)
    return reached

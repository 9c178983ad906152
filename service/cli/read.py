"""`tovholder read`: how the service understands a mail, by the very code that decides on it."""

import sys
from pathlib import Path

import click

from service.cli import config_option
from service.cli.common import json_text, loaded, printable
from service.mail.parse import parse
from service.mail.read import read
from service.mail.reading_json import as_json


@click.command("read")
@config_option
@click.option(
    "--mailbox", metavar="NAME", help="The mailbox the mails lay in (needed where there are several)."
)
@click.option("--explain", is_flag=True, help="Also say, on standard error, which line and rule gave what.")
@click.argument("mails", nargs=-1, required=True, metavar="MAIL…", type=click.Path(path_type=Path))
def command(config_file: Path, mailbox: str | None, explain: bool, mails: tuple[Path, ...]) -> None:
    """What the service understands of a mail, one JSON object a line; nothing is changed or sent."""
    config = loaded(config_file)
    if mailbox is None and len(config.mailboxes) > 1:
        raise click.UsageError(f"say --mailbox NAME, one of: {', '.join(config.mailboxes)}")
    key = mailbox or next(iter(config.mailboxes))
    if key not in config.mailboxes:
        raise click.UsageError(f"no mailbox {key!r}; there are: {', '.join(config.mailboxes)}")
    setting = config.setting(key)
    unreadable = False
    for file in mails:
        name = click.format_filename(file)
        try:
            raw = file.read_bytes()
        except OSError as error:
            unreadable = True
            click.echo(json_text({"file": name, "error": error.strerror or str(error)}))
            continue
        reading = read(parse(raw), setting)
        click.echo(json_text(as_json(name, reading)))
        if explain:
            for reason in reading.reasons:
                click.echo(printable(f"  {file.name}: {reason}"), err=True)
    sys.exit(1 if unreadable else 0)

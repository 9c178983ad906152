"""`tovholder members`: who is a member of what."""

from pathlib import Path

import click

from service.cli import config_option
from service.cli.common import format_options, loaded, reading_store, show
from service.store.registry import Registry

_COLUMNS = ("name", "email", "phone", "title", "organisation", "networks", "since")


@click.command("members")
@config_option
@click.option("--network", metavar="KEY", help="Only this network.")
@format_options
def command(config_file: Path, network: str | None, as_json: bool, as_csv: bool) -> None:
    """Who is a member of what."""
    config = loaded(config_file)
    if network is not None and network not in config.networks:
        raise click.UsageError(f"no network {network!r}; there are: {', '.join(config.networks)}")
    with reading_store(config) as db:
        members = Registry(db).members()
    rows = [
        {
            "name": member.person.name,
            "email": member.person.email,
            "phone": member.person.phone,
            "title": member.person.title,
            "organisation": member.person.organisation,
            "networks": list(member.networks),
            "since": member.since,
        }
        for member in members
        if network is None or network in member.networks
    ]
    show(rows, _COLUMNS, as_json=as_json, as_csv=as_csv, title=f"{len(rows)} members")

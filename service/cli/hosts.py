"""`tovholder hosts`: who hosts and who is next, who has hosted, and what each organisation owes."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from service.cli import config_option
from service.cli.common import format_options, loaded, reading_store, show
from service.config import Config

_TURN_COLUMNS = ("network", "starts", "reference", "title", "organisation", "state")
_DEBT_COLUMNS = ("organisation", "debt", "turns", "joined", "aside")


@click.command("hosts")
@config_option
@click.option("--network", metavar="KEY", help="Only this network.")
@format_options
def command(config_file: Path, network: str | None, as_json: bool, as_csv: bool) -> None:
    """The turns of the year to come and those past, and what each organisation owes, in meetings.

    CSV holds the turns alone.
    """
    config = loaded(config_file)
    if network is not None and network not in config.networks:
        raise click.UsageError(f"no network {network!r}; there are: {', '.join(config.networks)}")
    found = _networks(config, network)
    if as_json:
        show(found, (), as_json=True, as_csv=False, title="")
        return
    turns = [
        {"network": each["network"], **turn} for each in found for turn in (*each["past"], *each["plan"])
    ]
    if as_csv:
        show(turns, _TURN_COLUMNS, as_json=False, as_csv=True, title="")
        return
    for each in found:
        own = [turn for turn in turns if turn["network"] == each["network"]]
        show(own, _TURN_COLUMNS[1:], as_json=False, as_csv=False, title=f"turns of {each['network']}")
        debts = [{**row, "turns": len(row["turns"])} for row in each["organisations"]]
        title = f"what each owes in {each['network']}"
        show(debts, _DEBT_COLUMNS, as_json=False, as_csv=False, title=title)
    if not found:
        click.echo("In no network do the members' organisations take turns to host.")


def _networks(config: Config, only: str | None) -> list[dict[str, Any]]:
    """With the keys that programs rely on, a network each."""
    from service.store.registry import Registry
    from service.workflows.host_ledger import is_rotating

    now = datetime.now(config.timezone)
    wanted = [each for key, each in config.networks.items() if only in (None, key) and is_rotating(each)]
    if not wanted:
        return []
    with reading_store(config) as db:
        registry = Registry(db)
        return [_told(registry, network, now) for network in wanted]


def _told(registry: Any, network: Any, now: datetime) -> dict[str, Any]:
    from service.domain.rotation import accounts
    from service.workflows.host_ledger import ledger_of
    from service.workflows.host_plan import plan_of

    ledger = ledger_of(registry, network, now)
    known = accounts(ledger.entries).values()
    hosted = sorted((entry for entry in ledger.entries if entry.what == "hosted"), key=lambda entry: entry.at)
    return {
        "network": network.key,
        "plan": [
            _turn(network, each.meeting, each.organisation, each.state)
            for each in plan_of(registry, network, now)
        ],
        "past": [
            _turn(
                network,
                registry.meeting(entry.meeting) if entry.meeting else None,
                ledger.names.get(entry.organisation, ""),
                "hosted",
            )
            for entry in hosted
        ],
        "organisations": [
            {
                "organisation": ledger.names.get(each.organisation, ""),
                "number": each.organisation,
                "member": each.is_member,
                "joined": each.joined.isoformat(),
                "aside": _until(each.aside),
                "turns": [turn.isoformat() for turn in each.turns],
                "debt": round(float(each.debt), 6),
            }
            for each in sorted(known, key=lambda each: (not each.is_member, -each.debt, each.joined))
        ],
    }


def _turn(network: Any, meeting: Any, organisation: str, state: str) -> dict[str, Any]:
    return {
        "reference": f"{network.prefix}-{meeting.number}" if meeting else None,
        "title": meeting.title if meeting else None,
        "starts": meeting.starts.isoformat() if meeting else None,
        "organisation": organisation or None,
        "state": state,
    }


def _until(aside: date | None) -> str | None:
    """The last day on which an organisation stands aside, or `for good`."""
    if aside is None:
        return None
    return "for good" if aside == date.max else aside.isoformat()

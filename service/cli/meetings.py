"""`tovholder meetings`: the meetings and who comes; the calendar of a year, and its picture."""

import sys
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from service.cli import config_option
from service.cli.common import format_options, loaded, reading_store, show
from service.config import Config
from service.domain.meeting import Invitee, Meeting
from service.domain.network import Language

_ANSWERS = ("accepted", "tentative", "declined", "none")
_COLUMNS = (
    "reference", "network", "title", "starts", "ends", "place", "status", *_ANSWERS, "waiting", "sequence", "uid",
)  # fmt: skip
_STDOUT = "-"


@click.command("meetings")
@config_option
@click.option("--network", metavar="KEY", help="Only this network.")
@click.option("--year", type=click.IntRange(1970, 9998), metavar="YEAR", help="Only meetings of this year.")
@click.option("--all", "everything", is_flag=True, help="In the table also those that are over or cancelled.")
@click.option(
    "--ics",
    metavar="[FILE]",
    is_flag=False,
    flag_value=_STDOUT,
    help="Instead: the calendar of the year (this year, unless --year says another), to FILE or printed.",
)
@click.option(
    "--picture", type=click.Path(path_type=Path), metavar="FILE.svg", help="Instead: the year as a wheel."
)
@format_options
def command(
    config_file: Path,
    network: str | None,
    year: int | None,
    everything: bool,
    ics: str | None,
    picture: Path | None,
    as_json: bool,
    as_csv: bool,
) -> None:
    """The meetings ahead, and how many come. JSON and CSV hold all meetings, whatever became of them."""
    config = loaded(config_file)
    if network is not None and network not in config.networks:
        raise click.UsageError(f"no network {network!r}; there are: {', '.join(config.networks)}")
    now = datetime.now(config.timezone)
    if (ics or picture) and year is None:
        year = now.year
    found = [
        (meeting, invitees)
        for meeting, invitees in _meetings(config)
        if network in (None, meeting.network) and year in (None, meeting.starts.year)
    ]
    if ics:
        _write(ics, _calendar(config, network, [meeting for meeting, _ in found]))
    if picture:
        _write(str(picture), _picture(config, network, year or now.year, [meeting for meeting, _ in found]))
    if ics or picture:
        return
    if as_json:
        show([_row(config, *each) for each in found], (), as_json=True, as_csv=False, title="")
        return
    if not (everything or as_csv):
        found = [(meeting, who) for meeting, who in found if meeting.ends > now and not meeting.is_cancelled]
    rows = [_counted(_row(config, meeting, invitees), meeting) for meeting, invitees in found]
    columns = _COLUMNS if as_csv else _COLUMNS[:-2]
    show(rows, columns, as_json=False, as_csv=as_csv, title=f"{len(rows)} meetings")


def _meetings(config: Config) -> list[tuple[Meeting, tuple[Invitee, ...]]]:
    from service.store.registry import Registry

    with reading_store(config) as db:
        registry = Registry(db)
        return [(meeting, registry.invitees(meeting.number)) for meeting in registry.all_meetings()]


def _row(config: Config, meeting: Meeting, invitees: tuple[Invitee, ...]) -> dict[str, Any]:
    """With the keys that programs rely on."""
    return {
        "reference": _reference(config, meeting),
        "network": meeting.network,
        "starts": meeting.starts.isoformat(),
        "ends": meeting.ends.isoformat(),
        "place": meeting.place or meeting.link,
        "status": meeting.status,
        "sequence": meeting.sequence,
        "uid": meeting.uid,
        "answers": [_answer(meeting, invitee) for invitee in invitees if not invitee.is_uninvited],
    }


def _answer(meeting: Meeting, invitee: Invitee) -> dict[str, Any]:
    answer = invitee.answer_to(meeting)
    reply = invitee.replies[-1] if answer else None
    return {
        "email": invitee.email,
        "name": invitee.name,
        "answer": answer or "none",
        "waiting": invitee.waits(meeting),
        "source": reply.source if reply else None,
        "comment": reply.comment if reply else None,
        "at": reply.at.astimezone(meeting.starts.tzinfo).isoformat() if reply else None,
    }


def _counted(row: dict[str, Any], meeting: Meeting) -> dict[str, Any]:
    """As people read it: the title, and numbers for the answers."""
    counts = Counter("waiting" if one["waiting"] else one["answer"] for one in row["answers"])
    return {**row, "title": meeting.title, **{answer: counts[answer] for answer in (*_ANSWERS, "waiting")}}


def _reference(config: Config, meeting: Meeting) -> str:
    """As it stands in subjects."""
    network, home = config.networks.get(meeting.network), config.mailboxes.get(meeting.mailbox)
    prefix = network.prefix if network else home.mailbox.prefix if home else "T"
    return f"{prefix}-{meeting.number}"


def _calendar(config: Config, network: str | None, meetings: list[Meeting]) -> bytes:
    """Cancelled ones are in it as such, so that a calendar which takes it in once more drops them."""
    from service.mail.invites import publication
    from service.workflows.meeting_letters import event_of

    events = (
        event_of(each, config.setting(each.mailbox)) for each in meetings if each.mailbox in config.mailboxes
    )
    return publication(events, _name(config, network))


def _picture(config: Config, network: str | None, year: int, meetings: list[Meeting]) -> bytes:
    from service.workflows.year_picture import drawn

    names = {key: each.name for key, each in config.networks.items()}
    return drawn(meetings, names, year, _name(config, network), _language(config, network))


def _name(config: Config, network: str | None) -> str:
    if network is not None:
        return config.networks[network].name
    return ", ".join(each.mailbox.name for each in config.mailboxes.values())


def _language(config: Config, network: str | None) -> Language:
    key = config.networks[network].mailbox if network is not None else next(iter(config.mailboxes))
    return config.mailboxes[key].mailbox.language


def _write(file: str, content: bytes) -> None:
    if file == _STDOUT:
        click.echo(content, nl=False)
        return
    try:
        Path(file).write_bytes(content)
    except OSError as error:
        click.echo(f"{file} cannot be written: {error.strerror}", err=True)
        sys.exit(1)

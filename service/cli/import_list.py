"""`tovholder import`: members from a list that a secretariat already has."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from service.cli import config_option
from service.cli.common import loaded, printable, show, told_store
from service.cli.import_words import DOUBTS, fault_words, remark_words
from service.config import Config
from service.domain.decision import Enter
from service.mail.member_list import Form, MemberList, read_member_list
from service.mail.sheets import LARGEST_FILE
from service.store.db import FILE_NAME, MEMORY, Database, open_for_reading, open_store, writing
from service.store.journal import Entry, Journal
from service.store.registry import Registry
from service.workflows.member_import import Plan, Step, plan

_COLUMNS = ("row", "what", "name", "email", "networks", "details")
_SEPARATORS = {"\t": "tab"}


@click.command("import")
@config_option
@click.option("--network", metavar="KEY", help="The network that is meant where a row names none.")
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def command(config_file: Path, network: str | None, dry_run: bool, file: Path) -> None:
    """Members from a CSV or XLSX list that you already have: all of it, or nothing if a row is wrong.

    People, seats and missing details are added; what the registry already knows stays as it is. No letters are sent.
    """
    config = loaded(config_file)
    if network is not None and network not in config.networks:
        raise click.UsageError(f"no network {network!r}; there are: {', '.join(config.networks)}")
    meant = (network,) if network else ()
    members = read_member_list(_content(file), tuple(config.networks.values()), config.register, meant)
    if members.form is not None:
        click.echo(_understood(file.name, members.form))
    for remark in members.remarks:
        click.echo(printable(remark_words(remark)), err=True)
    if members.faults:
        _refuse(members, config)
    with told_store(config):
        done = _tried(config, members) if dry_run else _imported(config, members)
    _tell(done, dry_run=dry_run)


def _content(file: Path) -> bytes:
    """What is in the file, one byte beyond the limit at most."""
    try:
        with file.open("rb") as stream:
            return stream.read(LARGEST_FILE + 1)
    except OSError as error:
        click.echo(f"{click.format_filename(file)} cannot be read: {error.strerror}", err=True)
        sys.exit(1)


def _understood(name: str, form: Form) -> str:
    """How the file was read, for a look before anything is changed."""
    lines = [f"{name}: {form.kind}"]
    if form.encoding and form.separator:
        separator = _SEPARATORS.get(form.separator, form.separator)
        lines[0] += f", encoding {form.encoding}, separator {separator}"
    for sheet, heading in zip(form.sheets, form.headings, strict=True):
        where = f"sheet {sheet!r}, " if sheet else ""
        lines.append(f"  {where}column names in row {heading.row}:")
        lines += [f"    {column.heading} → {column.network or column.field}" for column in heading.columns]
        if heading.ignored:
            lines.append(f"    not read: {', '.join(heading.ignored)}")
    if form.unread and form.kind == "XLSX":
        lines.append(f"  sheets not read: {', '.join(form.unread)}")
    return "\n".join(map(printable, lines))


def _refuse(members: MemberList, config: Config) -> None:
    for fault in members.faults:
        click.echo(printable(fault_words(fault, config.networks)), err=True)
    wrong = len({fault.place for fault in members.faults if fault.place.row is not None})
    rows = f": {wrong} {'row is' if wrong == 1 else 'rows are'} wrong" if wrong else ""
    click.echo(f"Nothing is imported{rows}.", err=True)
    sys.exit(1)


def _tried(config: Config, members: MemberList) -> Plan:
    """What would change; a registry that does not exist yet is an empty one."""
    try:
        db = open_for_reading(config.data / FILE_NAME)
    except FileNotFoundError:
        db = open_store(MEMORY)
    return plan(Registry(db), members, config.networks, config.register)


def _imported(config: Config, members: MemberList) -> Plan:
    """Planned and carried out in one transaction, between two mails of a daemon that may be running."""
    db = open_store(config.data / FILE_NAME)
    with writing(db):
        found = plan(Registry(db), members, config.networks, config.register)
        if found.decision.changes:
            _carry_out(db, found, config)
    return found


def _carry_out(db: Database, found: Plan, config: Config) -> None:
    now = datetime.now(UTC)
    registry, journal = Registry(db), Journal(db)
    reason, workflow = found.decision.reason, found.decision.workflow
    journal.write(Entry("decided", reason, workflow=workflow), now)
    for change in found.decision.changes:
        member = registry.apply(change, now)
        joins = change.networks if isinstance(change, Enter) else ()
        for key in joins:
            mailbox = config.networks[key].mailbox
            journal.write(Entry("entered", reason, mailbox, workflow, member=member, network=key), now)
        if not joins:
            journal.write(Entry("completed", reason, workflow=workflow, member=member), now)


def _tell(found: Plan, *, dry_run: bool) -> None:
    rows = [_row(step) for step in found.steps]
    show(rows, _COLUMNS, as_json=False, as_csv=False, title=f"{len(rows)} members in the list")
    counted = (
        f"{found.count('new')} new, {found.count('completed')} with something added, "
        f"{found.count('unchanged')} unchanged"
    )
    click.echo(
        f"{counted}. {'Nothing is changed: --dry-run.' if dry_run else 'Imported; no letters are sent.'}"
    )


def _row(step: Step) -> dict[str, str]:
    listed = step.listed
    details = [f"{field}: {getattr(listed.person, field)}" for field in step.filled if field != "name"]
    details += [
        f"{differing.field} stays {differing.kept} (list: {differing.listed})" for differing in step.differing
    ]
    details += [f"{key}: {DOUBTS[doubt]}" for doubt, key in step.doubts]
    sheet = f"{listed.place.sheet}:" if listed.place.sheet else ""
    return {
        "row": f"{sheet}{listed.place.row}",
        "what": step.outcome,
        "name": listed.person.name or "",
        "email": listed.person.email or "",
        "networks": " ".join(f"+{key}" if key in step.joins else key for key in listed.networks),
        "details": "; ".join(details),
    }

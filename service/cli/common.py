"""What the commands share: loading the configuration, and tables for people and programs."""

import csv
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from service.config import Config, ConfigError, load

if TYPE_CHECKING:
    from service.store.db import Database

WRONG_CONFIG = 2
_UNFOLDED = 10_000
# What JSON leaves as it is: DEL, the C1 controls (U+009B begins an escape sequence), marks that turn text around.
_UNPRINTABLE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def loaded(config_file: Path) -> Config:
    """The configuration; every problem is told and the exit status is 2 where there is one."""
    try:
        return load(config_file, os.environ)
    except ConfigError as error:
        click.echo(str(error), err=True)
        sys.exit(WRONG_CONFIG)


def format_options(function: Any) -> Any:
    """`--json` and `--csv` for a table."""
    function = click.option("--csv", "as_csv", is_flag=True, help="Comma-separated, with a header line.")(
        function
    )
    return click.option("--json", "as_json", is_flag=True, help="A JSON array of objects.")(function)


def show(
    rows: Sequence[Mapping[str, Any]], columns: Sequence[str], *, as_json: bool, as_csv: bool, title: str
) -> None:
    """Prints the rows as JSON, as CSV, or as a table of `columns`."""
    if as_json:
        click.echo(json_text(rows, indent=1))
    elif as_csv:
        from service.mail.member_table import defused

        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([[printable(defused(_cell(row[column]))) for column in columns] for row in rows])
    else:
        _table(rows, columns, title)


def _table(rows: Iterable[Mapping[str, Any]], columns: Sequence[str], title: str) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=title, title_justify="left", box=None, header_style="bold", pad_edge=False)
    for column in columns:
        table.add_column(column.replace("_", " "))
    for row in rows:
        # Text, not markup: what stands in the registry was written by strangers.
        table.add_row(*(Text(printable(_cell(row[column]))) for column in columns))
    console = Console()
    if not console.is_terminal:  # a pipe has no edge to fold lines at
        console.width = _UNFOLDED
    console.print(table)


def json_text(found: Any, indent: int | None = None) -> str:
    """JSON in which letters stand as letters, and nothing that a terminal would obey."""
    text = json.dumps(found, ensure_ascii=False, indent=indent, default=_plain)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def printable(text: str) -> str:
    """Without control characters, which a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in text)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(str(item) for item in value)
    if isinstance(value, datetime):
        return value.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    return str(value)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no JSON form")


@contextmanager
def reading_store(config: Config) -> Iterator["Database"]:
    """The database for looking, while the daemon writes; as in `told_store`, also where there is none yet."""
    from service.store.db import FILE_NAME, open_for_reading

    with told_store(config):
        try:
            db = open_for_reading(config.data / FILE_NAME)
        except FileNotFoundError:
            click.echo(
                f"There is no database in {config.data} yet: has `tovholder run` been started?", err=True
            )
            sys.exit(1)
        yield db


@contextmanager
def told_store(config: Config) -> Iterator[None]:
    """What is wrong with the database is told in a sentence that names the file, and the exit status is 1."""
    from service.store.db import StoreDamaged, StoreOutage, outages

    try:
        with outages():
            yield
    except (StoreDamaged, StoreOutage) as problem:
        click.echo(store_problem(config, problem), err=True)
        sys.exit(1)


def store_problem(config: Config, problem: Exception) -> str:
    """The sentence for the operator."""
    from service.store.db import FILE_NAME

    return f"The database {config.data / FILE_NAME} cannot be used: {problem}"

"""`tovholder preview`: how the letters look, in every language and state."""

import os
import sys
from pathlib import Path

import click

from service.cli import CONFIG_VARIABLE
from service.cli.common import loaded
from service.cli.templates import Wording, tell_faults, usable_templates
from service.config import Config
from service.config.templates import all_templates

_USUAL = Path("mailboxes.yaml")


@click.command("preview")
@click.option(
    "--config",
    "config_file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Whose names, looks and own templates are used (default: $TOVHOLDER_CONFIG, or mailboxes.yaml here; "
    "where there is none, the letters are those that come with the service, from invented people).",
)
@click.option(
    "--output",
    "folder",
    metavar="FOLDER",
    default="preview",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Where the gallery is written.",
)
def command(config_file: Path | None, folder: Path) -> None:
    """Every letter in every language with sample data, as a gallery of HTML pages; prints where it is.

    Phone and desktop width beside each other, the text part, the calendar part, attachments, size; light and dark.
    Nothing is sent and nothing is fetched. Exit status 1 where a template cannot be read or filled in.
    """
    from service.mail.compose import TemplateFault
    from service.preview.gallery import write_gallery
    from service.preview.written import Written, write_all

    config = _found(config_file)
    wording = usable_templates(config) if config else Wording(all_templates())
    made = list(write_all(wording.templates, config))
    try:
        click.echo(write_gallery(folder, [one for one in made if isinstance(one, Written)]))
    except OSError as error:
        click.echo(f"{error.filename or folder}: {error.strerror}", err=True)
        sys.exit(1)
    faults = {str(one): one for one in made if isinstance(one, TemplateFault)}
    tell_faults(config, faults.values())
    if faults or wording.faults:
        sys.exit(1)


def _found(config_file: Path | None) -> Config | None:
    """The configuration that is named, or that lies in its usual place."""
    named = config_file or os.environ.get(CONFIG_VARIABLE)
    if named or _USUAL.exists():
        return loaded(Path(named or _USUAL))
    return None

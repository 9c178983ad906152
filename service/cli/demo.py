"""`tovholder demo`: the real daemon at work, with nothing configured and no network."""

import signal
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.text import Text

from service.cli.common import loaded
from service.cli.templates import checked_templates
from service.config import Config, load
from service.wire.clock import Clock

if TYPE_CHECKING:
    from rich.console import Console

    from service.demo.year.play import Lived
    from service.demo.year.virtual import VirtualClock
    from service.wire.embedded import EmbeddedPostOffice


_YEAR = 2027
_ABOUT = (
    "Four networks live a year: two of Danish schools, one of firms in a municipality, one of Norwegian agencies.\n"
    "Nobody in it has anything but a mail program. To the left what people write, below it what comes of it."
)


@click.command("demo")
@click.option(
    "--config",
    "config_file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="No year is played: your own configuration runs against the embedded servers, for trying it out with a "
    "mail program. Your servers are not asked, and your data is not touched.",
)
@click.option(
    "--keep", is_flag=True, help="Leave the mail servers and the daemon up afterwards, for a mail program."
)
@click.option("--seed", default=1, show_default=True, help="Other names, in another order.")
@click.option("--fast", is_flag=True, help="Only the first two weeks.")
@click.option(
    "--folder",
    default=".demo",
    show_default=True,
    type=click.Path(path_type=Path),
    help="What it makes lies there.",
)
def command(config_file: Path | None, keep: bool, seed: int, fast: bool, folder: Path) -> None:
    """Four networks live a year, in about a minute: watch what comes of what people write.

    Embedded IMAP and SMTP servers on loopback, the configuration that is shipped, the daemon that `run` runs, and a
    clock that is pushed.
    """
    from service.demo.daemon_thread import DemoFailed
    from service.demo.furnish import NotTheDemos, make_anew
    from service.demo.year.virtual import VirtualClock

    own = loaded(config_file) if config_file else None
    folder = folder.resolve()
    clock = Clock() if own else VirtualClock(datetime(_YEAR, 1, 1, tzinfo=UTC))
    post = _opened(clock)
    try:
        make_anew(folder)
        if own:
            _try_out(own, folder, post)
        elif isinstance(clock, VirtualClock):
            _show(folder, post, clock, keep=keep, fast=fast, seed=seed)
    except DemoFailed as failure:
        click.echo(f"The demo did not go as written: {failure}", err=True)
        sys.exit(1)
    except NotTheDemos as problem:
        click.echo(str(problem), err=True)
        sys.exit(1)
    finally:
        post.stop()


def _show(
    folder: Path, post: "EmbeddedPostOffice", clock: "VirtualClock", *, keep: bool, fast: bool, seed: int
) -> None:
    """Plays the year and says how to look further."""
    from rich.console import Console

    from service.demo.furnish import furnish
    from service.demo.year.play import Play
    from service.demo.year.stage import Stage

    console = Console(highlight=False)
    config_file = furnish(folder, post.imap_port, post.smtp_port)
    config = load(config_file, {})
    gallery = folder / "year.html"
    console.print(_ABOUT)
    with Stage(config_file, config, post, clock) as stage:
        lived = Play(console, post, seed=seed, fast=fast).run(stage, gallery)
    _tell_the_end(console, lived, gallery, config_file, _mail_program(post, keep=keep))
    if keep:
        clock.let_go()
        _run_until_interrupted(config, clock)
    if lived.differences or lived.doubled:
        sys.exit(1)


def _tell_the_end(
    console: "Console", lived: "Lived", gallery: Path, config_file: Path, mail_program: str
) -> None:
    console.print()
    console.rule(style="dim")
    further = [
        ("The year, as threads", gallery.as_uri()),
        ("The registry", f"tovholder members --config {config_file}   (also: meetings, hosts, outbox, log)"),
        ("With a mail program", mail_program),
    ]
    for what, value in (*lived.figures, *further):
        console.print(Text.assemble((f"{what:<30}", "bold"), value), soft_wrap=True)
    for difference in (*lived.differences, *lived.doubled):
        console.print(f"Not as written: {difference}", style="red", soft_wrap=True)


def _try_out(config: Config, folder: Path, post: "EmbeddedPostOffice") -> None:
    from service.demo.furnish import at_home

    checked_templates(config)
    addresses = ", ".join(box.mailbox.address for box in config.mailboxes.values())
    click.echo(f"{_servers(post)}. Write to {addresses}. Ctrl-C ends it.")
    _run_until_interrupted(at_home(config, folder, post.imap_port, post.smtp_port))


def _run_until_interrupted(config: Config, clock: Clock | None = None) -> None:
    """Until Ctrl-C or SIGTERM; a shell that started us in the background may have told us to ignore the first."""
    from service.demo.daemon_thread import DaemonThread

    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    with DaemonThread(config, clock):
        ended.wait()


def _opened(clock: Clock) -> "EmbeddedPostOffice":
    """The post office on the shipped ports, on free ones where those are taken."""
    from service.demo.furnish import AUTHSERV_ID, IMAP_PORT, SMTP_PORT
    from service.wire.embedded import EmbeddedPostOffice

    for ports in ((IMAP_PORT, SMTP_PORT), (0, 0)):
        post = EmbeddedPostOffice(
            imap_port=ports[0], smtp_port=ports[1], now=clock.now, authserv_id=AUTHSERV_ID
        )
        try:
            post.start()
        except OSError:
            continue
        return post
    raise click.ClickException("no port on the loopback interface could be opened")


def _mail_program(post: "EmbeddedPostOffice", *, keep: bool) -> str:
    if keep:
        return f"{_servers(post)}. Write to info@deg.dk or flerefaglaerte@slagelse.dk. Ctrl-C ends it."
    return f"tovholder demo --keep leaves the servers up: {_servers(post)}"


def _servers(post: "EmbeddedPostOffice") -> str:
    return (
        f"IMAP 127.0.0.1:{post.imap_port}, SMTP 127.0.0.1:{post.smtp_port}, unencrypted, "
        "user any address, any password"
    )

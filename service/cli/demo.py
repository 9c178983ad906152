"""`tovholder demo`: the real daemon at work, with nothing configured and no network."""

import signal
import sys
import threading
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import click

from service.cli.common import checked_templates, loaded
from service.config import Config, load

if TYPE_CHECKING:
    from rich.console import Console

    from service.demo.play import Played
    from service.wire.embedded import EmbeddedPostOffice


@click.command("demo")
@click.option(
    "--config",
    "config_file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="No story is played: your own configuration runs against the embedded servers, for trying it out with a "
    "mail program. Your servers are not asked, and your data is not touched.",
)
@click.option(
    "--keep", is_flag=True, help="Leave the mail servers and the daemon up afterwards, for a mail program."
)
@click.option("--fast", is_flag=True, help="No pauses for reading.")
@click.option(
    "--folder",
    default=".demo",
    show_default=True,
    type=click.Path(path_type=Path),
    help="What it makes lies there.",
)
def command(config_file: Path | None, keep: bool, fast: bool, folder: Path) -> None:
    """People write to the shared mailboxes of four networks; watch what comes of it.

    Embedded IMAP and SMTP servers on loopback, the configuration that is shipped, the daemon that `run` runs.
    """
    from service.demo.furnish import NotTheDemos, make_anew
    from service.demo.play import DemoFailed

    own = loaded(config_file) if config_file else None
    folder = folder.resolve()
    post = _opened()
    try:
        make_anew(folder)
        if own:
            _try_out(own, folder, post)
        else:
            _show(folder, post, keep=keep, fast=fast)
    except DemoFailed as failure:
        click.echo(f"The demo did not go as written: {failure}", err=True)
        sys.exit(1)
    except NotTheDemos as problem:
        click.echo(str(problem), err=True)
        sys.exit(1)
    finally:
        post.stop()


def _show(folder: Path, post: "EmbeddedPostOffice", *, keep: bool, fast: bool) -> None:
    """Plays the story and says how to look further."""
    from rich.console import Console

    from service.demo.furnish import furnish, shipped
    from service.demo.play import Player
    from service.demo.story import parse_story
    from service.demo.tell import Teller

    console = Console(highlight=False)
    config_file = furnish(folder, post.imap_port, post.smtp_port)
    config = load(config_file, {})
    story = parse_story((Path(shipped("service")) / "demo" / "first_day.story").read_text("utf-8"))
    console.print(story.about)
    pause = 0.0 if fast or not console.is_terminal else 0.7
    played = Player(config, post, Teller(console), pause).play(story)
    _tell_the_end(console, played, folder, config_file, _mail_program(post, keep=keep))
    if keep:
        _run_until_interrupted(config)


def _tell_the_end(
    console: "Console", played: "Played", folder: Path, config_file: Path, mail_program: str
) -> None:
    from service.demo.gallery import write_gallery
    from service.demo.tell import Teller

    gallery = folder / "letters.html"
    write_gallery(gallery, played.letters)
    answer = f"{median(played.answer_times) * 1000:.0f} ms" if played.answer_times else "-"
    counted = f"{played.mails} and {len(played.letters)}; the median answer took {answer}"
    Teller(console).end(
        [
            ("Mails in, letters out", counted),
            ("Every letter, as sent", gallery.as_uri()),
            ("The registry", f"tovholder members --config {config_file}   (also: outbox, log, status)"),
            ("With a mail program", mail_program),
        ]
    )


def _try_out(config: Config, folder: Path, post: "EmbeddedPostOffice") -> None:
    from service.demo.furnish import at_home

    checked_templates(config)
    addresses = ", ".join(box.mailbox.address for box in config.mailboxes.values())
    click.echo(f"{_servers(post)}. Write to {addresses}. Ctrl-C ends it.")
    _run_until_interrupted(at_home(config, folder, post.imap_port, post.smtp_port))


def _run_until_interrupted(config: Config) -> None:
    """Until Ctrl-C or SIGTERM; a shell that started us in the background may have told us to ignore the first."""
    from service.demo.play import DaemonThread

    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    with DaemonThread(config):
        ended.wait()


def _opened() -> "EmbeddedPostOffice":
    """The post office on the shipped ports, on free ones where those are taken."""
    from service.demo.furnish import AUTHSERV_ID, IMAP_PORT, SMTP_PORT
    from service.wire.embedded import EmbeddedPostOffice

    for ports in ((IMAP_PORT, SMTP_PORT), (0, 0)):
        post = EmbeddedPostOffice(imap_port=ports[0], smtp_port=ports[1], authserv_id=AUTHSERV_ID)
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

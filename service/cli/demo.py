"""`tovholder demo`: the real daemon at work, with nothing configured and no network."""

import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import click

from service.config import load

if TYPE_CHECKING:
    from service.wire.embedded import EmbeddedPostOffice


@click.command("demo")
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
def command(keep: bool, fast: bool, folder: Path) -> None:
    """People write to the shared mailboxes of four networks; watch what comes of it.

    Embedded IMAP and SMTP servers on loopback, the configuration that is shipped, the daemon that `run` runs.
    """
    from rich.console import Console

    from service.demo.furnish import IMAP_PORT, SMTP_PORT, furnish, shipped
    from service.demo.gallery import write_gallery
    from service.demo.play import DaemonThread, DemoFailed, Player
    from service.demo.story import parse_story
    from service.demo.tell import Teller

    console = Console(highlight=False)
    teller = Teller(console)
    post = _opened(IMAP_PORT, SMTP_PORT)
    folder = folder.resolve()
    config_file = furnish(folder, post.imap_port, post.smtp_port)
    story = parse_story((Path(shipped("service")) / "demo" / "first_day.story").read_text("utf-8"))
    console.print(story.about)
    try:
        config = load(config_file, {})
        pause = 0.0 if fast or not console.is_terminal else 0.7
        played = Player(config, post, teller, pause).play(story)
    except DemoFailed as failure:
        click.echo(f"The demo did not go as written: {failure}", err=True)
        sys.exit(1)
    finally:
        if not keep:
            post.stop()
    gallery = folder / "letters.html"
    write_gallery(gallery, played.letters)
    answer = f"{median(played.answer_times) * 1000:.0f} ms" if played.answer_times else "-"
    look = f"tovholder members --config {config_file}   (also: outbox, log, status)"
    teller.end(
        [
            (
                "Mails in, letters out",
                f"{played.mails} and {len(played.letters)}; the median answer took {answer}",
            ),
            ("Every letter, as sent", gallery.as_uri()),
            ("The registry", look),
            ("With a mail program", _mail_program(keep, post.imap_port, post.smtp_port)),
        ]
    )
    if keep:
        with DaemonThread(config):
            _until_interrupted()
        post.stop()


def _opened(imap_port: int, smtp_port: int) -> "EmbeddedPostOffice":
    """The post office on the shipped ports, on free ones where those are taken."""
    from service.wire.embedded import EmbeddedPostOffice

    for ports in ((imap_port, smtp_port), (0, 0)):
        post = EmbeddedPostOffice(imap_port=ports[0], smtp_port=ports[1], authserv_id="mx.demo")
        try:
            post.start()
        except OSError:
            continue
        return post
    raise click.ClickException("no port on the loopback interface could be opened")


def _mail_program(keep: bool, imap_port: int, smtp_port: int) -> str:
    servers = f"IMAP 127.0.0.1:{imap_port}, SMTP 127.0.0.1:{smtp_port}, unencrypted, any address above, any password"
    if keep:
        return f"{servers}. Write to info@deg.dk or flerefaglaerte@slagelse.dk. Ctrl-C ends it."
    return f"tovholder demo --keep leaves the servers up: {servers}"


def _until_interrupted() -> None:
    try:
        while True:
            time.sleep(3600)
    except KeyboardInterrupt:
        return

"""`tovholder status`: is it well, and what waits. Exit status 1 when it is not well."""

import sys
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from service.cli import config_option
from service.cli.common import json_text, loaded, printable, store_problem
from service.config import Config
from service.daemon.heartbeat import FILE_NAME as BEAT_NAME
from service.daemon.heartbeat import Beat, LoopState, read_beat
from service.store.db import FILE_NAME, Database, StoreDamaged, StoreOutage, open_for_reading, outages
from service.store.inbox import Inbox
from service.store.mailings import Mailings
from service.store.outbox import Outbox
from service.store.overview import Matter, Waiting
from service.store.registry import Registry

# A daemon that has not written for so long is gone or stuck; an outage shorter than this heals by itself.
_SILENT = 30.0
_OUTAGE = timedelta(minutes=5)
# For so long after a letter went wrong the operator is reminded of it.
_REMINDED = timedelta(hours=24)

# What one matter that waits is called, and several.
_MATTERS: dict[Matter, tuple[str, str]] = {
    "registration": ("registration to be decided", "registrations to be decided"),
    "question": ("question to be answered", "questions to be answered"),
    "preview": ("letter to many to be let go", "letters to many to be let go"),
    "code": ("command to be confirmed", "commands to be confirmed"),
    "details": ("person asked for details", "people asked for details"),
    "confirmation": ("person asked for a yes", "people asked for a yes"),
}


@click.command("status")
@config_option
@click.option("--json", "as_json", is_flag=True, help="As a JSON object.")
def command(config_file: Path, as_json: bool) -> None:
    """Mailboxes and when each was last heard from, queues, what waits for whom, last errors."""
    config = loaded(config_file)
    status = status_of(config, datetime.now(UTC))
    if as_json:
        click.echo(json_text(status, indent=1))
    else:
        _tell(status)
    sys.exit(0 if status["healthy"] else 1)


def status_of(config: Config, now: datetime) -> dict[str, Any]:
    """All that can be known from outside the daemon: its heartbeat and the database."""
    beat = read_beat(config.data / BEAT_NAME)
    running = beat is not None and not beat.stopped and beat.age(now) < _SILENT
    books = _books(config, now)
    problems = _problems(beat, now, running=running) + books.pop("problems")
    return {
        "healthy": running and not any(problem["lasting"] for problem in problems),
        "running": running,
        "pid": beat.pid if beat and running else None,
        "started": beat.started if beat else None,
        "last_beat": beat.at if beat else None,
        "problems": problems,
        "mailboxes": [_mailbox(config, key, beat) for key in config.mailboxes],
        **books,
    }


def _problems(beat: Beat | None, now: datetime, *, running: bool) -> list[dict[str, Any]]:
    if beat is None:
        return [{"what": "the daemon has not been started with this data folder", "lasting": True}]
    if not running:
        return [
            {"what": f"the daemon is not running; its last sign of life is of {beat.at}", "lasting": True}
        ]
    problems = [{"what": beat.problem, "lasting": True}] if beat.problem else []
    for loop in beat.loops:
        if loop.error and loop.since:
            lasting = now - datetime.fromisoformat(loop.since) > _OUTAGE
            problems.append({"what": f"{loop.mailbox}: {loop.loop}: {loop.error}", "lasting": lasting})
    return problems


def _mailbox(config: Config, key: str, beat: Beat | None) -> dict[str, Any]:
    loops = {loop.loop: loop for loop in beat.loops if loop.mailbox == key} if beat else {}
    watcher = loops.get("watcher", LoopState(key, "watcher"))
    return {
        "mailbox": key,
        "address": config.mailboxes[key].mailbox.address,
        "last_heard": watcher.heard,
        "errors": {
            name: {"error": loop.error, "since": loop.since, "wrong_password": loop.wrong_password}
            for name, loop in loops.items()
            if loop.error
        },
    }


def _books(config: Config, now: datetime) -> dict[str, Any]:
    """What the database has to say, its own `problems` among it."""
    nothing: dict[str, Any] = {
        "members": 0,
        "outbox": {},
        "on_the_way": [],
        "inbox": {},
        "waiting": _waiting(()),
        "problems": [],
    }
    try:
        db = open_for_reading(config.data / FILE_NAME)
        with outages():
            return _read_books(db, now)
    except FileNotFoundError:
        return nothing
    except (StoreDamaged, StoreOutage) as problem:
        return {**nothing, "problems": [{"what": store_problem(config, problem), "lasting": True}]}


def _read_books(db: Database, now: datetime) -> dict[str, Any]:
    registry, outbox = Registry(db), Outbox(db)
    return {
        "members": registry.count(),
        "outbox": outbox.counts(),
        "on_the_way": [
            {
                "mailbox": one.mailbox,
                "subject": one.subject,
                "total": one.total,
                "sent": one.sent,
                "left": one.left,
            }
            for one in Mailings(db).under_way()
        ],
        "inbox": Inbox(db).counts(),
        "waiting": _waiting(registry.waiting()),
        "problems": [
            {"what": _gone_wrong(state, letters), "lasting": False}
            for state, letters in outbox.failed(now - _REMINDED).items()
        ],
    }


def _waiting(matters: tuple[Waiting, ...]) -> dict[str, Any]:
    """What waits for the officers and for the people who wrote, in all and one by one."""
    people = sum(matter.count for matter in matters if matter.whom == "people")
    return {
        "secretariat": sum(matter.count for matter in matters) - people,
        "people": people,
        "matters": [asdict(matter) for matter in matters],
    }


def _gone_wrong(state: str, letters: int) -> str:
    """A matter for a person, and no fault of the daemon's."""
    what = {"refused": "refused", "uncertain": "left uncertain"}[state]
    counted = "1 letter was" if letters == 1 else f"{letters} letters were"
    return f"{counted} {what} in the last 24 hours (tovholder outbox --state {state})"


def _tell(status: dict[str, Any]) -> None:
    if status["healthy"]:
        click.echo(f"well: running since {status['started']} (process {status['pid']})")
    else:
        click.echo("NOT WELL")
    for problem in status["problems"]:
        click.echo(f"  {printable(problem['what'])}")
    for mailbox in status["mailboxes"]:
        click.echo(
            f"{mailbox['mailbox']} <{mailbox['address']}>: last heard from {mailbox['last_heard'] or 'never'}"
        )
        for loop, error in mailbox["errors"].items():
            word = "wrong password" if error["wrong_password"] else "out of reach"
            click.echo(f"  {loop}: {word} since {error['since']}: {printable(error['error'])}")
    outbox, inbox = status["outbox"], status["inbox"]
    click.echo(f"members: {status['members']}")
    click.echo("letters: " + (", ".join(f"{count} {state}" for state, count in outbox.items()) or "none"))
    for one in status["on_the_way"]:
        click.echo(
            f"  {one['mailbox']}: {printable(one['subject'])}: {one['sent']:,} of {one['total']:,} sent"
        )
    click.echo("mail: " + (", ".join(f"{count} {verdict}" for verdict, count in inbox.items()) or "none"))
    _tell_waiting(status["waiting"])


def _tell_waiting(waiting: dict[str, Any]) -> None:
    click.echo(
        f"waiting for the secretariat: {waiting['secretariat']}; for people's answers: {waiting['people']}"
    )
    for matter in waiting["matters"]:
        one, many = _MATTERS[matter["what"]]
        what = f"1 {one}" if matter["count"] == 1 else f"{matter['count']} {many}, the oldest"
        officer = f" ({matter['whom']})" if "@" in matter["whom"] else ""
        click.echo(f"  {matter['mailbox']}: {what} since {matter['since']:%Y-%m-%d %H:%M} UTC{officer}")

"""The year of four networks comes out as it is written, also when the daemon is killed again and again on the way."""

import io
import os
import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.console import Console

from service.config import load
from service.demo.furnish import AUTHSERV_ID, furnish, make_anew
from service.demo.year.play import YEAR, Lived, Play
from service.demo.year.stage import Stage
from service.demo.year.virtual import VirtualClock
from service.wire.embedded import EmbeddedPostOffice

pytestmark = [
    pytest.mark.year,
    pytest.mark.skipif(not os.environ.get("TOVHOLDER_YEAR"), reason="make year plays it"),
]
DEATHS = 50
# Seconds between two deaths; the whole year takes some fifty of them.
_LIVES = (0.2, 1.2)


@contextmanager
def stage_in(folder: Path) -> Iterator[Stage]:
    clock = VirtualClock(datetime(YEAR, 1, 1, tzinfo=UTC))
    post = EmbeddedPostOffice(now=clock.now, authserv_id=AUTHSERV_ID)
    post.start()
    try:
        make_anew(folder)
        config_file = furnish(folder, post.imap_port, post.smtp_port)
        with Stage(config_file, load(config_file, {}), post, clock) as stage:
            yield stage
    finally:
        post.stop()


def lived(folder: Path, seed: int, killer: random.Random | None = None) -> tuple[Lived, Stage]:
    ended = threading.Event()
    with stage_in(folder) as stage:
        play = Play(Console(file=io.StringIO()), stage.post, seed=seed, fast=False)

        def kill() -> None:
            while killer is not None and stage.deaths < DEATHS and not ended.wait(killer.uniform(*_LIVES)):
                stage.kill()

        thread = threading.Thread(target=kill)
        thread.start()
        try:
            return play.run(stage, folder / "year.html"), stage
        finally:
            ended.set()
            thread.join()


def test_another_cast_lives_the_same_year(tmp_path: Path) -> None:
    found, stage = lived(tmp_path / "year", seed=int(os.environ.get("TOVHOLDER_SEED", "2")))
    assert found.differences == []
    assert found.doubled == []
    assert stage.deaths == 0


def test_fifty_deaths_on_the_way_change_nothing(tmp_path: Path) -> None:
    seed = int(os.environ.get("TOVHOLDER_SEED", "3"))
    found, stage = lived(tmp_path / "year", seed, random.Random(seed))
    print(f"{stage.deaths} deaths, {len(found.doubled)} letters came twice; {dict(found.figures)}")
    assert found.differences == []
    # What does no harm twice, and was in the daemon's hand when it died, is sent again under its Message-ID.
    assert len(found.doubled) <= DEATHS // 10
    assert stage.deaths >= DEATHS

"""The process is killed while approved minutes are written into their folder: after a restart all of them are there."""

from dataclasses import replace

import pytest

from service.domain.meeting import KeepMeeting
from service.preview.people import NOW
from service.preview.samples_meetings import ON_SITE
from service.preview.samples_minutes import DRAFT
from service.store.db import FILE_NAME, open_store, writing
from service.store.registry import Registry
from tests.daemon.harness import Service

pytestmark = pytest.mark.crash

NAME = "2026-04-16-foraarsmoede-v1"


def _furnish(service: Service) -> None:
    """A database with minutes that have been approved, of a network that publishes."""
    service.config.write_text(service.config.read_text("utf-8") + "    publish: www\n", "utf-8")
    (service.folder / "www").mkdir()
    data = service.loaded.data
    data.mkdir(parents=True, exist_ok=True)
    database = open_store(data / FILE_NAME)
    here = {"mailbox": "aaben", "network": "aaben"}
    with writing(database):
        Registry(database).apply(KeepMeeting(replace(ON_SITE, **here)), NOW)
        Registry(database).apply(replace(DRAFT, **here, state="approved", approved=NOW), NOW)
    database.close()


def test_killed_while_minutes_are_published_they_are_there_afterwards(service: Service) -> None:
    _furnish(service)
    service.start("publisher.written")
    assert service.ended() == -9
    assert f"{NAME}.html" in _files(service)
    assert "index.html" not in _files(service)
    service.start(once=True)
    assert service.ended() == 0
    assert _files(service) == {f"{NAME}.html", f"{NAME}.md", f"{NAME}.pdf", "index.html"}


def _files(service: Service) -> set[str]:
    return {file.name for file in (service.folder / "www").iterdir()}

"""What tests of several rooms share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from service.wire.embedded import EmbeddedPostOffice
from tests.daemon.harness import Service


@pytest.fixture
def post() -> Iterator[EmbeddedPostOffice]:
    office = EmbeddedPostOffice()
    office.start()
    yield office
    office.stop()


@pytest.fixture
def service(tmp_path: Path, post: EmbeddedPostOffice) -> Iterator[Service]:
    running = Service(tmp_path / "service", post)
    yield running
    running.kill()

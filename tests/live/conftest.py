"""One Dovecot and one Postfix for all live tests; TOVHOLDER_LIVE=required makes it a failure where they are missing."""

import itertools
import os
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.live.house import House
from tests.live.servers import MailServers, lacking

_numbers = itertools.count(1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.live)


@pytest.fixture(scope="session")
def servers() -> Iterator[MailServers]:
    if reason := lacking():
        if os.environ.get("TOVHOLDER_LIVE") == "required":
            pytest.fail(f"TOVHOLDER_LIVE=required, but: {reason}")
        loud = f"SKIPPED: Dovecot/Postfix: {reason}. The conversation on real servers was NOT tested."
        warnings.warn(pytest.PytestWarning(loud), stacklevel=1)
        pytest.skip(loud)
    servers = MailServers()
    try:
        servers.start()
        yield servers
    finally:
        servers.stop()


@pytest.fixture
def house(servers: MailServers, tmp_path: Path) -> Iterator[House]:
    """A service that is furnished and not started."""
    house = House(tmp_path, servers, next(_numbers))
    try:
        yield house
    finally:
        house.close()
        servers.border.refusals.clear()

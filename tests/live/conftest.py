"""One Dovecot and one Postfix for all live tests; with TOVHOLDER_LIVE=required no program may be missing."""

import itertools
import os
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from tests.live import calendar_client, evolution
from tests.live.evolution import Evolution
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
        _do_without(f"Dovecot/Postfix: {reason}. The conversation on real servers")
    servers = MailServers()
    try:
        servers.start()
        yield servers
    finally:
        servers.stop()


@pytest.fixture(scope="session")
def emacs() -> None:
    """To be asked for before `house`, so that nothing is started in vain."""
    if reason := calendar_client.lacking():
        _do_without(f"Gnus: {reason}. A meeting in a mail program that others wrote")


@pytest.fixture(scope="session")
def _evolution() -> None:
    if reason := evolution.lacking():
        _do_without(f"Evolution's calendar: {reason}. A meeting in a calendar that others wrote")


@pytest.fixture
def calendar(_evolution: None, tmp_path: Path) -> Iterator[Evolution]:
    """To be asked for before `house`, as well."""
    with evolution.evolution(tmp_path / "evolution") as calendar:
        yield calendar


@pytest.fixture
def house(servers: MailServers, tmp_path: Path) -> Iterator[House]:
    """A service that is furnished and not started."""
    house = House(tmp_path, servers, next(_numbers))
    try:
        yield house
    finally:
        house.close()
        servers.border.refusals.clear()


def _do_without(what: str) -> NoReturn:
    """Ends the test: loudly skipped, or failed where all must be there."""
    if os.environ.get("TOVHOLDER_LIVE") == "required":
        pytest.fail(f"TOVHOLDER_LIVE=required, but: {what} was NOT tested.")
    loud = f"SKIPPED: {what} was NOT tested."
    warnings.warn(pytest.PytestWarning(loud), stacklevel=1)
    pytest.skip(loud)

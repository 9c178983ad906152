"""The one thread that owns the database: order, and what is an outage."""

import sqlite3

import pytest

from service.daemon.desk import Desk
from service.store.db import StoreOutage
from service.wire.accounts import Outage


def test_work_is_done_in_the_order_in_which_it_was_brought() -> None:
    desk, done = Desk(), []
    for number in range(100):
        desk.do(done.append, number)
    desk.close()
    assert done == list(range(100))


def test_a_database_that_cannot_even_be_read_is_an_outage_and_no_bug() -> None:
    desk = Desk()
    with pytest.raises(Outage, match="cannot be written"):
        desk.do(_fail, StoreOutage("full"))
    with pytest.raises(Outage, match="unable to open"):
        desk.do(sqlite3.connect, "file:/nowhere/tovholder.db?mode=ro", uri=True)
    with pytest.raises(KeyError):
        desk.do(_fail, KeyError("a bug"))
    desk.close()


def _fail(error: Exception) -> None:
    raise error

import asyncio
import datetime as real_datetime
import threading

import schedule

from service.wire.clock import Clock, Ticker
from tests.wire.fakes import DEADLINE


def ticking(every, tick, enough):
    """Runs a Ticker until `enough` is set, and stops it."""

    async def main():
        stop = asyncio.Event()
        task = asyncio.create_task(Ticker(every, tick).run(stop))
        happened = await asyncio.to_thread(enough.wait, DEADLINE)
        stop.set()
        await asyncio.wait_for(task, DEADLINE)
        return happened

    return asyncio.run(main())


def test_the_clock_is_aware_and_in_utc():
    assert Clock().now().utcoffset() == real_datetime.timedelta(0)


def test_the_first_tick_comes_at_start():
    enough = threading.Event()
    assert ticking(3600, enough.set, enough)


def test_a_tick_that_fails_is_logged_and_the_next_ones_come(caplog):
    ticks, enough = [], threading.Event()

    def tick():
        ticks.append(None)
        if len(ticks) == 3:
            enough.set()
        raise ZeroDivisionError

    assert ticking(0.01, tick, enough)
    assert {record.name for record in caplog.records} == {"tovholder.wire.clock"}


def test_ticks_go_on_when_the_wall_clock_is_set_back_by_an_hour(monkeypatch):
    ticks, enough = [], threading.Event()
    back = [real_datetime.timedelta(0)]

    class Wall(real_datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return real_datetime.datetime.now(tz) - back[0]

    class Module:
        datetime = Wall
        timedelta = real_datetime.timedelta
        time = real_datetime.time

    monkeypatch.setattr(schedule, "datetime", Module)

    def tick():
        ticks.append(None)
        if len(ticks) == 1:
            threading.Timer(0.05, set_back).start()
        if len(ticks) == 3:
            enough.set()

    def set_back():
        back[0] = real_datetime.timedelta(hours=1)

    assert ticking(0.1, tick, enough)

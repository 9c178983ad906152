import asyncio
import logging
import threading
import time

import pytest

from service.wire.accounts import ImapAccount, Outage, SmtpAccount, WrongPassword
from service.wire.health import Backoff, Pulse


def waits(backoff, error, times):
    return [backoff.failed(error) for _ in range(times)]


def test_waits_double_from_one_second_to_a_minute():
    figures = waits(Backoff("deg/watcher"), Outage("x"), 9)
    for figure, nominal in zip(figures, [1, 2, 4, 8, 16, 32, 60, 60, 60], strict=True):
        assert 0.75 * nominal <= figure <= nominal


def test_after_a_wrong_password_waits_go_from_a_minute_to_ten():
    figures = waits(Backoff("deg/watcher"), WrongPassword("x"), 6)
    for figure, nominal in zip(figures, [60, 120, 240, 480, 600, 600], strict=True):
        assert 0.75 * nominal <= figure <= nominal


def test_a_wrong_password_after_outages_begins_its_own_count():
    backoff = Backoff("deg/watcher")
    waits(backoff, Outage("x"), 5)
    assert backoff.failed(WrongPassword("x")) <= 60


def test_success_begins_the_count_anew():
    backoff = Backoff("deg/watcher")
    first = backoff.failed(Outage("x"))
    waits(backoff, Outage("x"), 5)
    backoff.reset()
    assert backoff.failed(Outage("x")) == first


def test_loops_that_failed_together_do_not_come_back_together():
    assert len({Backoff(f"m{n}/watcher").failed(Outage("x")) for n in range(50)}) > 40


def test_stop_ends_a_wait_at_once():
    stop = threading.Event()
    stop.set()
    started = time.monotonic()
    Backoff("x").wait(stop, Outage("x"))

    async def pause():
        stopped = asyncio.Event()
        stopped.set()
        await Backoff("x").pause(stopped, Outage("x"))

    asyncio.run(pause())
    assert time.monotonic() - started < 0.5


def test_good_answers_are_passed_on_once_a_second_but_at_once_after_a_loss(recorder):
    pulse = Pulse("deg", "watcher", recorder)
    pulse.heard()
    pulse.heard()
    assert recorder.heards == ["watcher"]
    pulse.lost(WrongPassword("no"))
    pulse.heard()
    assert recorder.heards == ["watcher", "watcher"]
    assert recorder.losses == [("watcher", "no", True)]


def test_an_outage_is_one_line_in_the_log_and_a_bug_has_its_traceback(recorder, caplog):
    pulse = Pulse("deg", "filer", recorder)
    pulse.lost(Outage("away"))
    pulse.lost(ZeroDivisionError())
    first, second = caplog.records
    assert (first.name, first.getMessage(), first.exc_info) == ("tovholder.wire.filer", "deg: away", None)
    assert (second.levelno, second.exc_info[0]) == (logging.ERROR, ZeroDivisionError)
    assert recorder.losses[1] == ("filer", "ZeroDivisionError", False)


@pytest.mark.parametrize("kind", [ImapAccount, SmtpAccount])
def test_an_account_does_not_show_its_password(kind):
    assert "hemmelig" not in repr(kind("h", 1, "tls", "u", "hemmelig"))

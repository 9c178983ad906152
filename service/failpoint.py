"""Places where a crash test kills the process: nothing happens unless TOVHOLDER_FAILPOINT names one."""

import itertools
import os
import signal

FAILPOINTS = (
    "watcher.fetched",  # mails are in memory, nothing is recorded
    "watcher.delivered",  # recorded, but the Watcher has not gone on
    "office.begun",
    "office.decided",
    "office.written",  # all rows are written, nothing is committed
    "office.committed",
    "office.taken",
    "office.settled",
    "office.filed",
    "office.ticked",
    "courier.taken",  # marked as being sent, no connection has seen it
    "courier.data",  # the server answered the payload, the answer is not recorded
    "courier.settled",
    "filer.selected",
    "filer.moved",  # the server has moved it, that is not recorded
    "filer.done",
    "publisher.written",  # the pages of minutes are in their folder, the index does not list them
    "publisher.listed",  # all is there, that is not recorded
)


def _armed(setting: str) -> tuple[str, int]:
    """The point and the visit that `setting` (`name` or `name:N`) means. ValueError: no such point."""
    name, _, nth = setting.partition(":")
    if name and name not in FAILPOINTS:
        raise ValueError(f"TOVHOLDER_FAILPOINT: no such point: {name}")
    return name, int(nth or 1)


_NAME, _NTH = _armed(os.environ.get("TOVHOLDER_FAILPOINT", ""))
_visits = itertools.count(1)


def reach(name: str) -> None:
    """Kill the process here, at once and without clean-up, if this visit to `name` is the armed one."""
    if name == _NAME and next(_visits) == _NTH:
        os.kill(os.getpid(), signal.SIGKILL)

"""The real daemon in a process of its own, on a clock that is pushed from outside: it can be killed and begun anew.

`python -m service.demo.year.at_work mailboxes.yaml 2027-01-04T06:00:00+00:00`. It says `watching`; then it reads
moments from its standard input, a line each, and says `ticked` when what is due by then is in the outbox.
"""

import asyncio
import logging
import sys
import threading
from datetime import datetime
from pathlib import Path

from service.config import load
from service.config.templates import all_templates
from service.daemon.daemon import Daemon
from service.demo.year.virtual import VirtualClock


def main(config_file: str, moment: str) -> None:
    """Until its standard input ends."""
    logging.basicConfig(level=logging.ERROR)
    config = load(Path(config_file), {})
    clock = VirtualClock(datetime.fromisoformat(moment))
    daemon = Daemon(config, all_templates(config.templates), clock=clock)
    threading.Thread(target=_obey, args=(daemon, clock), name="pusher", daemon=True).start()
    asyncio.run(daemon.run())


def _obey(daemon: Daemon, clock: VirtualClock) -> None:
    daemon.watching.wait()
    print("watching", flush=True)
    for line in sys.stdin:
        clock.push(datetime.fromisoformat(line.strip()))
        daemon.tick()
        print("ticked", flush=True)
    daemon.stop_from_thread()


if __name__ == "__main__":
    main(*sys.argv[1:])

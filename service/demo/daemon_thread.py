"""The real daemon in a thread of its own, for trying out a configuration with a mail program."""

import asyncio
import threading

from service.config import Config
from service.config.templates import all_templates
from service.daemon.daemon import Daemon
from service.wire.clock import Clock

_PATIENCE = 20.0


class DemoFailed(Exception):
    """The daemon did not do what the story says."""


class DaemonThread:
    """As `tovholder run` has it in a process; `clock` where another time is to be believed."""

    def __init__(self, config: Config, clock: Clock | None = None) -> None:
        self._daemon = Daemon(config, all_templates(config.templates), clock=clock)
        self._thread = threading.Thread(target=lambda: asyncio.run(self._daemon.run()), name="daemon")

    def __enter__(self) -> "DaemonThread":
        self._thread.start()
        # A mailbox's first start begins with what comes from then on: nothing may be written before.
        if not self._daemon.watching.wait(_PATIENCE):
            raise DemoFailed("the daemon does not look into its mailboxes")
        return self

    def __exit__(self, *exception: object) -> None:
        self._daemon.stop_from_thread()
        self._thread.join(_PATIENCE)

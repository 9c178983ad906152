"""The clock of a year that is played in a minute."""

import time
from datetime import datetime, timedelta

from service.wire.clock import Clock


class VirtualClock(Clock):
    """Stands still until it is pushed, or is let go."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment
        self._let_go: float | None = None

    def now(self) -> datetime:
        if self._let_go is None:
            return self._moment
        return self._moment + timedelta(seconds=time.monotonic() - self._let_go)

    def let_go(self) -> None:
        """From here on time passes as it does for everybody."""
        self._let_go = time.monotonic()

    def push(self, moment: datetime) -> None:
        """It is `moment` now; never earlier than it was."""
        self._moment = max(self._moment, moment)

"""The clock of a year that is played in a minute."""

from datetime import datetime

from service.wire.clock import Clock


class VirtualClock(Clock):
    """Stands still until it is pushed."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        return self._moment

    def push(self, moment: datetime) -> None:
        """It is `moment` now; never earlier than it was."""
        self._moment = max(self._moment, moment)

"""How many letters may go out now."""

import time
from collections import deque
from collections.abc import Callable

_MINUTE = 60.0
_BURST_SHARE = 6


class Allowance:
    """At most `per_minute` letters in any 60 seconds, and at most a sixth of them at once.

    A token bucket alone would let a full bucket and a minute's refill out together, so the last minute is
    counted too. `now` gives seconds on a clock that never goes back.
    """

    def __init__(self, per_minute: int, now: Callable[[], float] = time.monotonic) -> None:
        self._per_minute = per_minute
        self._burst = max(1.0, per_minute / _BURST_SHARE)
        self._now = now
        self._tokens = self._burst
        self._refilled_at = now()
        self._spent_at: deque[float] = deque()

    def ready(self) -> int:
        """How many may go now."""
        self._refill()
        return min(int(self._tokens), self._per_minute - len(self._spent_at))

    def spend(self, letters: int) -> None:
        """So many go now."""
        self._refill()
        self._tokens -= letters
        self._spent_at.extend([self._now()] * letters)

    def seconds_left(self) -> float:
        """Until the next one may go; 0 where one may go now."""
        self._refill()
        for_token = (1 - self._tokens) * _MINUTE / self._per_minute
        full = len(self._spent_at) >= self._per_minute
        for_minute = self._spent_at[0] + _MINUTE - self._now() if full else 0.0
        return max(0.0, for_token, for_minute)

    def _refill(self) -> None:
        now = self._now()
        gained = (now - self._refilled_at) * self._per_minute / _MINUTE
        # The sliver makes up for rounding: waiting for seconds_left() must be enough.
        self._tokens = min(self._burst, self._tokens + gained + 1e-9)
        self._refilled_at = now
        while self._spent_at and self._spent_at[0] + _MINUTE <= now:
            self._spent_at.popleft()

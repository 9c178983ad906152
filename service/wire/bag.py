"""What the Courier has in hand: letters that wait for a connection, and fates that wait to be recorded.

Letters that are harmless to repeat are taken ahead, as many as go out in a tenth of a second, so that whoever waits for
an answer does not wait for them; and their fates are recorded together. That of any other letter is recorded at once.
"""

import time
from collections import deque
from collections.abc import Callable, Iterable

from service.wire.letter import Outcome, Outgoing

# How many at most a crash finds taken but not settled: they are sent again.
MOST_AHEAD = 50
# Seconds.
_AHEAD = 0.1
_RECORD_WITHIN = 0.05


class Bag:
    """Filled by the Courier, emptied by its connections. `now`: seconds on a clock that never goes back."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._ready: deque[Outgoing] = deque()
        self._fates: list[Outcome] = []
        self._due_at = 0.0
        self._ahead = 0
        self._carried = 0
        self._filled_at = now()
        self._was_last = False
        self.is_held = False

    def __len__(self) -> int:
        """How many letters wait for a connection."""
        return len(self._ready)

    def room(self, free: int) -> tuple[int, int]:
        """How many letters to take for so many connections that have nothing to do: (at once, ahead)."""
        at_once = max(0, free - len(self._ready))
        if not (at_once or self.runs_low):
            return 0, 0
        waiting = max(0, len(self._ready) - free)
        return at_once, max(0, self._ahead - waiting)

    @property
    def runs_low(self) -> bool:
        """Is it time to take more, as far as is known that there are more?"""
        return not self._was_last and len(self._ready) <= self._ahead // 2

    def fill(self, letters: Iterable[Outgoing], *, are_last: bool) -> None:
        """Puts in what was taken; `are_last`: there were no more that might be."""
        now = self._now()
        elapsed, self._filled_at = now - self._filled_at, now
        self._ahead = min(MOST_AHEAD, int(self._carried * _AHEAD / max(elapsed, 0.001)))
        self._carried, self._was_last = 0, are_last
        self._ready.extend(letters)

    def next(self) -> Outgoing | None:
        """A letter for a connection; None where there is none, or the bag is held."""
        return None if self.is_held or not self._ready else self._ready.popleft()

    def note(self, letter: Outgoing, fate: Outcome) -> None:
        """What became of a letter. Nothing is gained by waiting with the last of those that there are."""
        is_last = self._was_last and not self._ready
        is_alike = letter.repeatable and fate.state == "sent" and not is_last
        due_at = self._now() + (_RECORD_WITHIN if is_alike else 0.0)
        self._due_at = min(self._due_at, due_at) if self._fates else due_at
        self._fates.append(fate)
        self._carried += 1

    @property
    def seconds_left(self) -> float | None:
        """Until fates must be recorded: none where they must be now, None where there are none."""
        if not self._fates:
            return None
        return max(0.0, self._due_at - self._now()) if len(self._fates) < MOST_AHEAD else 0.0

    def fates(self) -> list[Outcome]:
        """Takes them out, to be recorded."""
        fates, self._fates = self._fates, []
        return fates

    def put_back(self, fates: list[Outcome]) -> None:
        """They could not be recorded: they come first, and before any letter more."""
        self._fates = [*fates, *self._fates]
        self._due_at = self._now()
        self.is_held = True

    def give_back(self) -> None:
        """What waits will not be sent now."""
        self._fates += [Outcome(letter.id, "untried", None, "") for letter in self._ready]
        self._due_at = self._now()
        self._ready.clear()

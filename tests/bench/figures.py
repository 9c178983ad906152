"""Figures: what was measured, what was aimed at, and how it is printed."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. `aim` None: nothing was aimed at, the figure is there to explain another."""

    what: str
    measured: float
    unit: str
    aim: float | None = None
    more_is_better: bool = False
    digits: int = 1

    @property
    def is_met(self) -> bool | None:
        if self.aim is None:
            return None
        return self.measured >= self.aim if self.more_is_better else self.measured <= self.aim

    def row(self, name: str) -> str:
        """A row of a Markdown table: what, aim, measured, command."""
        aim = (
            ""
            if self.aim is None
            else f"{'≥' if self.more_is_better else '≤'} {self.aim:g} {self.unit}".strip()
        )
        missed = " **(missed)**" if self.is_met is False else ""
        measured = f"{self.measured:,.{self.digits}f} {self.unit}".strip()
        return f"| {self.what} | {aim} | {measured}{missed} | `python -m tests.bench {name}` |"


HEAD = "| what | aim | measured | command |\n| --- | --- | --- | --- |"


def p95(values: Sequence[float]) -> float:
    """The value that 19 of 20 stay below."""
    return statistics.quantiles(values, n=20, method="inclusive")[18]


def best_median(series: Sequence[Sequence[float]]) -> float:
    """The lowest of several medians: what the code needs when nothing else has the processor."""
    return min(statistics.median(values) for values in series)

"""A figure: what we need, what a peer or a limit needs in the same run, and the goal between them."""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from statistics import median


@dataclass(frozen=True)
class Figure:
    """One measured case; ``ours`` and ``other`` are in ``unit``, ``other`` is a peer's figure or a limit.

    ``goal`` bounds the ratio ours / other: "<= 1.5", or ">= 0.8" where more is better.

    >>> Figure("start", ours=3.0, other=2.0, unit="s", goal="<= 1.5").met
    True
    >>> Figure("throughput", ours=60.0, other=100.0, unit="MB/s", goal=">= 0.8").met
    False
    """

    case: str
    ours: float
    other: float
    unit: str
    goal: str

    @property
    def ratio(self) -> float:
        """Ours for one of the other's."""
        return self.ours / self.other

    @property
    def met(self) -> bool:
        """Whether the ratio keeps to the goal."""
        sign, bound = self.goal.split()
        return {"<=": self.ratio <= float(bound), ">=": self.ratio >= float(bound)}[sign]

    def as_row(self) -> dict[str, str | float | bool]:
        """The figure with everything that follows from it, as ``--json`` prints it."""
        return {**asdict(self), "ratio": round(self.ratio, 3), "met": self.met}


def seconds(work: Callable[[], object], rounds: int = 5) -> float:
    """The median of some rounds after one that warms up; wall time."""
    work()
    return median(_once(work) for _ in range(rounds))


def _once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start

"""A figure: what we need, what a peer or a limit needs in the same run, and the goal between them."""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from statistics import median


@dataclass(frozen=True)
class Figure:
    """One measured case; ``ours`` and ``other`` are in ``unit``, ``other`` is a peer's figure or a limit.

    ``goal`` bounds the ratio ours / other: "<= 1.5", or ">= 0.8" where more is better; empty, the figure only
    stands there to be seen.

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
        if not self.goal:
            return True
        sign, bound = self.goal.split()
        return {"<=": self.ratio <= float(bound), ">=": self.ratio >= float(bound)}[sign]

    def as_row(self) -> dict[str, str | float | bool]:
        """The figure with everything that follows from it, as ``--json`` prints it."""
        return {**asdict(self), "ratio": round(self.ratio, 3), "met": self.met}

    def as_line(self) -> str:
        """The figure as a line of the table people read."""
        mark = ("met" if self.met else "MISSED") if self.goal else ""
        values = f"{self.ours:>12.4g} {self.other:>12.4g} {self.unit:<6} {self.ratio:>8.3g}"
        return f"{self.case:<36} {values} {self.goal:>8}  {mark}".rstrip()


@dataclass(frozen=True)
class NotMeasured:
    """A case whose peer is not there; ``why`` says which."""

    case: str
    why: str
    met: bool = True

    def as_row(self) -> dict[str, str | float | bool]:
        """What ``--json`` prints."""
        return asdict(self)

    def as_line(self) -> str:
        """What stands in the table."""
        return f"{self.case:<36} not measured: {self.why}"


def seconds(work: Callable[[], object], rounds: int = 5) -> float:
    """The median of some rounds after one that warms up; wall time."""
    work()
    return median(_once(work) for _ in range(rounds))


def _once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start

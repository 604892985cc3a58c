"""How often crash and soak tests repeat themselves."""

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass

SEED = 20261122


@dataclass(frozen=True)
class Effort:
    """A seeded tenth of the full count, or with ``--minutes N`` the full count for at most N minutes."""

    minutes: float | None

    def turns(self, full: int) -> Iterator[random.Random]:
        """Yield a chance of its own for every turn; turn 7 is the same in every run, short or long.

        A short run takes every tenth turn, so it meets the first and the last kinds of trouble alike.
        """
        late = time.monotonic() + 60 * self.minutes if self.minutes else float("inf")
        for turn in range(0, full, 1 if self.minutes else 10):
            if time.monotonic() > late:
                return
            yield random.Random(f"{SEED}-{turn}")

"""The wet end of a line: where the pen will be when the screen shows it. Seen for a frame, never kept."""

import math

from clerkdesk.domain.ink import Sample
from clerkdesk.ui.pad.collector import Hand

AHEAD_MS = 16.0
"""One picture of the screen: what is painted now is seen about then."""
_FARTHEST_MM = 3.0
_LEAST_HZ, _HZ_PER_SPEED = 10.0, 0.2
"""Of the 1-euro filter (Casiez, Roussel, Vogel: 1€ Filter, CHI 2012): calm when slow, quick when fast."""


class WetTip:
    """Follow one stroke's speed through a 1-euro filter and say where it goes; mm and ms as in Sample."""

    def __init__(self) -> None:
        self._hand: Hand | None = None
        self._last: Sample | None = None
        self._speed = (0.0, 0.0)

    def begin(self, hand: Hand, sample: Sample) -> None:
        """A new stroke stands still at first; of two pens the one that touched last is followed."""
        self._hand, self._last, self._speed = hand, sample, (0.0, 0.0)

    def end(self) -> None:
        """The stroke is over; nothing of it stays here."""
        self._hand, self._last, self._speed = None, None, (0.0, 0.0)

    def follow(self, hand: Hand, sample: Sample) -> tuple[float, float] | None:
        """Where the pen will be one frame on; None while that would not be seen apart from the line.

        Steps of no time or backwards leave the speed as it was.
        """
        before = self._last
        if before is None or hand != self._hand:
            return None
        self._last = sample
        passed = (sample.time - before.time) / 1000
        if passed > 0:
            across, down = (sample.x - before.x) / passed, (sample.y - before.y) / passed
            self._speed = self._filtered(across, down, passed)
        across, down = (speed * AHEAD_MS / 1000 for speed in self._speed)
        far = math.hypot(across, down)
        if not 0.1 < far < math.inf:
            return None
        shorter = min(1.0, _FARTHEST_MM / far)
        return sample.x + across * shorter, sample.y + down * shorter

    def _filtered(self, across: float, down: float, passed: float) -> tuple[float, float]:
        cutoff = _LEAST_HZ + _HZ_PER_SPEED * math.hypot(*self._speed)
        share = 1 / (1 + 1 / (2 * math.pi * cutoff * passed))
        old = self._speed
        return old[0] + share * (across - old[0]), old[1] + share * (down - old[1])

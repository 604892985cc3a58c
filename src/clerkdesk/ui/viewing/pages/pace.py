"""How fast somebody scrolls, and where to."""

from __future__ import annotations

from collections import deque
from itertools import pairwise

_SPAN = 0.15  # seconds that tell the pace
_MOVES = 3  # fewer are a jump, and a jump arrives somewhere
_FAST = 4.0  # heights of the view a second: nobody reads any more
CALM_MS = 90  # after so long without a move it is over


class Pace:
    """Remembers the last moves; ``direction`` is 1 down, -1 up."""

    def __init__(self) -> None:
        self.direction = 1
        self._moves: deque[tuple[float, float]] = deque()

    def moved(self, height: float, now: float) -> None:
        """The view begins at this height now (px, s)."""
        moves = self._moves
        if moves and height == moves[-1][1]:
            return
        if moves:
            self.direction = 1 if height > moves[-1][1] else -1
        moves.append((now, height))
        while now - moves[0][0] > _SPAN and len(moves) > 1:
            moves.popleft()

    def is_fast(self, view: float, now: float) -> bool:
        """Whether a view of this height (px) flies by, so that only its outlines are seen."""
        moves = [height for when, height in self._moves if now - when <= _SPAN]
        if len(moves) <= _MOVES:
            return False
        way = sum(abs(after - before) for before, after in pairwise(moves))
        return way > _FAST * _SPAN * view

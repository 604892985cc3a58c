"""Finding a line of text by a point: what a clerk means who points at a page."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF

from clerkdesk.domain.pages import Place, Word

_GAP = 2.5
"""A gap of so many heights of a line parts cells of a form, or columns."""
_REACH = 1.5
"""How many heights away from its words a point still means a line."""
BAND = 14.0
"""The height of a band where no words are known, in points."""


def line_at(words: Sequence[Word], page: int, point: QPointF, across: tuple[float, float]) -> Place:
    """The line a point means, in points: that of the nearest words, else a band there.

    ``across`` is where such a band begins, and how wide it is.

    >>> words = [Word(0, 50, 100, 90, 112, "Lindenallee"), Word(0, 94, 100, 100, 112, "4")]
    >>> line_at(words, 0, QPointF(60, 105), (30, 500))
    Place(page=0, x=50, y=100, width=50, height=12)
    >>> line_at([], 0, QPointF(60, 105), (30, 500))
    Place(page=0, x=30, y=98.0, width=500, height=14.0)
    """
    nearest = min(words, key=lambda word: _distance(word, point), default=None)
    if nearest is None or _distance(nearest, point) > _REACH * _height(nearest):
        return Place(page, across[0], point.y() - BAND / 2, across[1], BAND)
    return _around(page, _neighbours(nearest, words))


def lines_of(words: Sequence[Word], page: int) -> list[Place]:
    """All lines of a page from its top down, in points; cells of a form are lines of their own.

    >>> words = [Word(0, 50, 120, 90, 132, "Einzug"), Word(0, 50, 100, 90, 112, "Lindenallee")]
    >>> [line.y for line in lines_of(words, 0)]
    [100, 120]
    """
    left = list(words)
    lines = []
    while left:
        line = _neighbours(left[0], left)
        left = [word for word in left if word not in line]
        lines.append(_around(page, line))
    return sorted(lines, key=lambda line: (line.y, line.x))


def next_line(lines: Sequence[Place], held: Place | None, top: float, direction: int) -> Place | None:
    """The line after the one ``held`` (1) or before it (-1); without one, the first below ``top``."""
    if held is None:
        return next((line for line in lines if line.y >= top), None)
    here = held.y, held.x
    if direction > 0:
        return next((line for line in lines if (line.y, line.x) > here), None)
    return next((line for line in reversed(lines) if (line.y, line.x) < here), None)


def _around(page: int, line: Sequence[Word]) -> Place:
    left, top = min(word.x0 for word in line), min(word.y0 for word in line)
    right, bottom = max(word.x1 for word in line), max(word.y1 for word in line)
    return Place(page, left, top, right - left, bottom - top)


def _neighbours(word: Word, words: Sequence[Word]) -> list[Word]:
    """The words of the same line, on both sides as far as no wide gap parts them."""
    same = sorted((other for other in words if _beside(word, other)), key=lambda other: other.x0)
    at = same.index(word)
    gap = _GAP * _height(word)
    first = last = at
    while first > 0 and same[first].x0 - same[first - 1].x1 < gap:
        first -= 1
    while last + 1 < len(same) and same[last + 1].x0 - same[last].x1 < gap:
        last += 1
    return same[first : last + 1]


def _beside(word: Word, other: Word) -> bool:
    """Whether the middle of one lies within the height of the other, and the other way round."""
    middle, other_middle = (word.y0 + word.y1) / 2, (other.y0 + other.y1) / 2
    return other.y0 <= middle <= other.y1 and word.y0 <= other_middle <= word.y1


def _distance(word: Word, point: QPointF) -> float:
    across = max(word.x0 - point.x(), 0.0, point.x() - word.x1)
    down = max(word.y0 - point.y(), 0.0, point.y() - word.y1)
    return math.hypot(across, down)


def _height(word: Word) -> float:
    return word.y1 - word.y0

"""Finding a line of text by a point: what a clerk means who points at a page."""

from collections.abc import Sequence

from clerkdesk.domain.pages import Place, Word

_GAP = 2.5
"""A gap of so many heights of a line parts cells of a form, or columns."""
_REACH = 1.5
"""How many heights away from its words a point still means a line."""
BAND = 14.0
"""The height of a band where no words are known, in points."""


def line_at(words: Sequence[Word], page: int, x: float, y: float, width: float) -> Place:
    """The line a point means, in points: that of the nearest words, else a band across ``width`` there.

    >>> words = [Word(0, 50, 100, 90, 112, "Lindenallee"), Word(0, 94, 100, 100, 112, "4")]
    >>> line_at(words, 0, 60, 105, 595)
    Place(page=0, x=50, y=100, width=50, height=12)
    >>> line_at([], 0, 60, 105, 595)
    Place(page=0, x=0.0, y=98.0, width=595, height=14.0)
    """
    nearest = min(words, key=lambda word: _distance(word, x, y), default=None)
    if nearest is None or _distance(nearest, x, y) > _REACH * _height(nearest):
        return Place(page, 0.0, y - BAND / 2, width, BAND)
    line = _neighbours(nearest, words)
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


def _distance(word: Word, x: float, y: float) -> float:
    across = max(word.x0 - x, 0.0, x - word.x1)
    down = max(word.y0 - y, 0.0, y - word.y1)
    return float((across**2 + down**2) ** 0.5)


def _height(word: Word) -> float:
    return word.y1 - word.y0

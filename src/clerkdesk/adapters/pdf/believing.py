"""Single values as the child tells them: believed only where they can be, so that nobody else need doubt."""

import math
from typing import Any

from clerkdesk.domain.pages import Place

MOST_PAGES = 50_000
_FARTHEST = 1_000_000.0
"""Points; ISO 32000-1, annex C.2 allows 14,400 units, but a unit may be larger than a point."""


def string(text: Any) -> str:
    """The text in an answer; raises TypeError where there is none."""
    if not isinstance(text, str):
        raise TypeError("no text")
    return text


def few(found: Any, most: int) -> list[Any]:
    """A list in an answer; raises ValueError where there is none, or a longer one."""
    if not isinstance(found, list) or len(found) > most:
        raise ValueError("no list, or too long a one")
    return found


def within(number: Any, end: int) -> int:
    """A whole number from 0 to below an end; raises ValueError."""
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < end:
        raise ValueError("no such number")
    return number


def length(number: Any) -> float:
    """A length in points; raises ValueError, or TypeError."""
    told = float(number)
    if not math.isfinite(told) or not 0 <= told <= _FARTHEST:
        raise ValueError("no length")
    return told


def coordinates(found: Any) -> list[float]:
    """Distances of points from the corner of their page; what lies farther than any paper lies there.

    Pages can be written on far beyond their edges. Raises ValueError, or TypeError.
    """
    told = [float(number) for number in found]
    if not math.isfinite(sum(told)):
        raise ValueError("nowhere")
    if told and (min(told) < -_FARTHEST or max(told) > _FARTHEST):
        return [min(max(number, -_FARTHEST), _FARTHEST) for number in told]
    return told


def place_from(found: Any, pages: int = MOST_PAGES) -> Place:
    """A place on one of so many pages; raises ValueError, or TypeError."""
    page, x, y, width, height = found
    left, top = coordinates((x, y))
    return Place(within(page, pages), left, top, length(width), length(height))

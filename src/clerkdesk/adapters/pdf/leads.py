"""What leads through a document, as the child tells it: believed only in its own shape, and cleaned."""

import math
from typing import Any

from clerkdesk.adapters.pdf.labels import cleaned, string
from clerkdesk.base.children import Head
from clerkdesk.domain.contents import Heading, Link, Target
from clerkdesk.domain.pages import Place

_MOST_HEADINGS, _MOST_LINKS, _DEEPEST = 10_000, 5_000, 32
_LONGEST_TITLE, _LONGEST_ADDRESS = 500, 2_000
_MOST_PAGES, _FARTHEST = 50_000, 1_000_000.0


def headings_from(found: Head) -> tuple[Heading, ...]:
    """The outline in an answer; raises ValueError, TypeError or KeyError where there is none."""
    return tuple(
        Heading(cleaned(string(title), _LONGEST_TITLE), _within(level, _DEEPEST + 1), _target(target))
        for title, level, target in _few(found["headings"], _MOST_HEADINGS)
    )


def links_from(found: Head) -> tuple[Link, ...]:
    """The links in an answer; raises as ``headings_from`` does."""
    return tuple(
        Link(place_from(place), _target(target), cleaned(string(address), _LONGEST_ADDRESS))
        for place, target, address in _few(found["links"], _MOST_LINKS)
    )


def _few(found: Any, most: int) -> list[Any]:
    if not isinstance(found, list) or len(found) > most:
        raise ValueError("no list, or too long a one")
    return found


def _within(number: Any, end: int) -> int:
    if not isinstance(number, int) or not 0 <= number < end:
        raise ValueError("no such number")
    return number


def _length(number: Any) -> float:
    length = float(number)
    if not math.isfinite(length) or not 0 <= length <= _FARTHEST:
        raise ValueError("no length")
    return length


def _target(found: Any) -> Target | None:
    if found is None:
        return None
    page, y = found
    return Target(_within(page, _MOST_PAGES), _length(y))


def place_from(found: Any) -> Place:
    """A place in an answer; raises as ``headings_from`` does."""
    page, *lengths = found
    x, y, width, height = map(_length, lengths)
    return Place(_within(page, _MOST_PAGES), x, y, width, height)

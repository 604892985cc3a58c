"""What leads through a document, as the child tells it: believed only in its own shape, and cleaned."""

import math
import unicodedata
from collections.abc import Sequence
from typing import Any

from clerkdesk.base.children import Head
from clerkdesk.domain.contents import Heading, Link, Target
from clerkdesk.domain.pages import Place

_MOST_HEADINGS, _MOST_LINKS, _DEEPEST = 10_000, 5_000, 32
_LONGEST_TITLE, _LONGEST_ADDRESS, _LONGEST_LABEL = 500, 2_000, 64
_MOST_PAGES, _FARTHEST = 50_000, 1_000_000.0
_NOT_TO_BE_SEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
"""Unicode categories: control and format signs (which turn the direction of what is read), and such."""


def cleaned(text: str, most: int) -> str:
    """A line as it may be shown: what cannot be seen becomes a space, and there is never more than one."""
    seen = "".join(" " if unicodedata.category(sign) in _NOT_TO_BE_SEEN else sign for sign in text[:most])
    return " ".join(seen.split())


def headings_from(found: Head) -> tuple[Heading, ...]:
    """The outline in an answer; raises ValueError, TypeError or KeyError where there is none."""
    return tuple(
        Heading(cleaned(_string(title), _LONGEST_TITLE), _within(level, _DEEPEST + 1), _target(target))
        for title, level, target in _few(found["headings"], _MOST_HEADINGS)
    )


def links_from(found: Head) -> tuple[Link, ...]:
    """The links in an answer; raises as ``headings_from`` does."""
    return tuple(
        Link(_place(place), _target(target), cleaned(_string(address), _LONGEST_ADDRESS))
        for place, target, address in _few(found["links"], _MOST_LINKS)
    )


def labels_from(found: Sequence[Any], count: int) -> tuple[str, ...]:
    """The labels of so many pages, or none of any."""
    if found and len(found) != count:
        raise ValueError("as many labels as pages")
    return tuple(cleaned(_string(label), _LONGEST_LABEL) for label in found)


def _few(found: Any, most: int) -> list[Any]:
    if not isinstance(found, list) or len(found) > most:
        raise ValueError("no list, or too long a one")
    return found


def _string(text: Any) -> str:
    if not isinstance(text, str):
        raise TypeError("no text")
    return text


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


def _place(found: Any) -> Place:
    page, *lengths = found
    x, y, width, height = map(_length, lengths)
    return Place(_within(page, _MOST_PAGES), x, y, width, height)

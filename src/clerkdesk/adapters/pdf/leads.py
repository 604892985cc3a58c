"""What leads through a document, as the child tells it: believed only in its own shape, and cleaned."""

from typing import Any

from clerkdesk.adapters.pdf.believing import MOST_PAGES, few, length, place_from, string, within
from clerkdesk.adapters.pdf.labels import cleaned
from clerkdesk.base.children import Head
from clerkdesk.domain.contents import Heading, Link, Target
from clerkdesk.domain.pages import Place

_MOST_HEADINGS, _MOST_LINKS, _DEEPEST = 10_000, 5_000, 32
_LONGEST_TITLE, _LONGEST_ADDRESS = 500, 2_000


def headings_from(found: Head) -> tuple[Heading, ...]:
    """The outline in an answer; raises ValueError, TypeError or KeyError where there is none."""
    return tuple(
        Heading(cleaned(string(title), _LONGEST_TITLE), within(level, _DEEPEST + 1), _target(target))
        for title, level, target in few(found["headings"], _MOST_HEADINGS)
    )


def links_from(found: Head, page: int) -> tuple[Link, ...]:
    """The links of a page in an answer; raises as ``headings_from`` does."""
    return tuple(
        Link(_on(page, place), _target(target), cleaned(string(address), _LONGEST_ADDRESS), starts is True)
        for place, target, address, starts in few(found["links"], _MOST_LINKS)
    )


def _on(page: int, found: Any) -> Place:
    place = place_from(found)
    if place.page != page:
        raise ValueError("a link on another page")
    return place


def _target(found: Any) -> Target | None:
    if found is None:
        return None
    page, y = found
    return Target(within(page, MOST_PAGES), length(y))

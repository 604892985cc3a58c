"""Words as the child tells them, believed only in their own shape."""

from typing import Any

from clerkdesk.adapters.pdf.believing import MOST_PAGES, coordinates, string, within
from clerkdesk.base.children import Head
from clerkdesk.domain.pages import Word


def words_from(found: Head) -> tuple[Word, ...]:
    """The words of an answer; raises ValueError, TypeError or KeyError where they are none."""
    return tuple(_word(*told) for told in found["words"])


def _word(page: Any, x0: Any, y0: Any, x1: Any, y1: Any, text: Any) -> Word:
    left, top, right, bottom = coordinates((x0, y0, x1, y1))
    return Word(within(page, MOST_PAGES), left, top, right, bottom, string(text))

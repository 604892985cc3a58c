"""Words as the child tells them, believed only in their own shape."""

from clerkdesk.base.children import Head
from clerkdesk.domain.pages import Word


def words_from(found: Head) -> tuple[Word, ...]:
    """The words of an answer; raises ValueError, TypeError or KeyError where they are none."""
    return tuple(
        Word(int(page), float(x0), float(y0), float(x1), float(y1), str(text))
        for page, x0, y0, x1, y1, text in found["words"]
    )

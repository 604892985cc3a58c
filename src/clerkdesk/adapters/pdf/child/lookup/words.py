"""The words of pages, in the order in which the office reads a form."""

from typing import Any

import pymupdf

from clerkdesk.adapters.pdf.child.documents import Documents
from clerkdesk.adapters.pdf.child.drawing.drawing import DrawingLists
from clerkdesk.base.children import Head
from clerkdesk.base.errors import Unreadable

_MOST_WORDS = 500_000
_WORD_FLAGS = pymupdf.TEXT_PRESERVE_LIGATURES | pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf


def words(documents: Documents, lists: DrawingLists, head: Head) -> Head:
    """The words of a page, or of the whole document."""
    path, page, until = head["path"], head["page"], head["until"]
    _, document = documents.open(path, until)
    numbers = range(document.page_count) if page is None else [page]
    found: list[list[Any]] = []
    for number in numbers:
        drawing, bounds = lists.of(path, number, until)
        found += _words_of(drawing, bounds, number)
        if len(found) > _MOST_WORDS:
            raise Unreadable("PDF-07", "too many words")
    return {"words": found}


def _words_of(drawing: Any, bounds: Any, page: int) -> list[list[Any]]:
    """Words block after block, blocks from the top down: as the office reads a form.

    Taken from the drawing list, so that they lie where the page as shown has them.
    """
    words = _pymupdf.TextPage(_pymupdf.DisplayList(drawing).get_textpage(_WORD_FLAGS)).extractWORDS()
    corners: dict[int, tuple[float, float]] = {}
    for x0, y0, _, _, _, block, _, _ in words:
        top, left = corners.get(block, (y0, x0))
        corners[block] = min(top, y0), min(left, x0)
    words.sort(key=lambda word: (*corners[word[5]], word[5], word[6], word[7]))
    return [
        [page, x0 - bounds.x0, y0 - bounds.y0, x1 - bounds.x0, y1 - bounds.y0, word]
        for x0, y0, x1, y1, word, _, _, _ in words
    ]

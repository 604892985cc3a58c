"""What was remarked on the pages of a document (ISO 32000-2, 12.5.6.2)."""

from collections.abc import Iterator
from typing import Any

from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.documents import Documents, pdf_of
from clerkdesk.adapters.pdf.child.forms.tree import items, words_in
from clerkdesk.adapters.pdf.child.lookup.destinations import shown
from clerkdesk.adapters.pdf.child.objects import pages_of
from clerkdesk.base.children import Head

MOST_COMMENTS, LONGEST_COMMENT = 2_000, 4_000
_TEXT_MARKS = ("Text", "Highlight", "Underline", "Squiggly", "StrikeOut", "Caret")
_DRAWN = ("Square", "Circle", "Line", "Polygon", "PolyLine", "Ink")
_KINDS = frozenset((*_TEXT_MARKS, *_DRAWN))
"""Those whose words stand beside the page, not on it."""
_UNSEEN = 2 | 32


def comments(documents: Documents, head: Head) -> Head:
    """Place, text, author and date of each, page by page; of very many the first."""
    _, document = documents.open(head["path"])
    found: list[list[Any]] = []
    for number, page in enumerate(pages_of(pdf_of(document))):
        try:
            found += _on_page(page, number)
        except mupdf.FzErrorBase:
            continue
        if len(found) >= MOST_COMMENTS:
            break
    return {"comments": found[:MOST_COMMENTS]}


def _on_page(page: Any, number: int) -> Iterator[list[Any]]:
    listed = mupdf.pdf_dict_gets(page, "Annots")
    if not mupdf.pdf_array_len(listed):
        return
    to_shown, bounds = shown(page)
    for one in items(listed):
        text = words_in(mupdf.pdf_dict_gets(one, "Contents"))[:LONGEST_COMMENT]
        kind = mupdf.pdf_to_name(mupdf.pdf_dict_gets(one, "Subtype"))
        unseen = mupdf.pdf_to_int(mupdf.pdf_dict_gets(one, "F")) & _UNSEEN
        if kind not in _KINDS or unseen or not text.strip():
            continue
        raw = mupdf.pdf_to_rect(mupdf.pdf_dict_gets(one, "Rect"))
        rect = mupdf.fz_intersect_rect(mupdf.fz_transform_rect(raw, to_shown), bounds)
        width, height = rect.x1 - rect.x0, rect.y1 - rect.y0
        if width > 0 and height > 0:
            place = [number, rect.x0 - bounds.x0, rect.y0 - bounds.y0, width, height]
            author = words_in(mupdf.pdf_dict_gets(one, "T"))[:200]
            date = words_in(mupdf.pdf_dict_gets(one, "M"))[:40]
            yield [place, text, author, date]

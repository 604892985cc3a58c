"""The outline of a document, line by line (ISO 32000-2, 12.3.3)."""

from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.documents import Documents
from clerkdesk.adapters.pdf.child.lookup.destinations import Destinations, Point
from clerkdesk.base.children import Head

MOST_HEADINGS = 10_000
_DEEPEST = 32
_LONGEST_TITLE = 500

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf


def outline(documents: Documents, head: Head) -> Head:
    """The headings from top to bottom: title, level, target or none; a circle in them is gone round once."""
    _, document = documents.open(head["path"], head["until"])
    trailer = mupdf.pdf_trailer(_pymupdf._as_pdf_document(document))
    first = mupdf.pdf_dict_getp(trailer, "Root/Outlines/First")
    leads = Destinations(document)
    headings: list[list[Any]] = []
    waiting, seen = [(first, 0)], set[int]()
    while waiting and len(headings) < MOST_HEADINGS:
        item, level = waiting.pop()
        number = mupdf.pdf_to_num(item)
        if not mupdf.pdf_is_dict(item) or number in seen:
            continue
        if number:
            seen.add(number)
        title = str(mupdf.pdf_to_text_string(mupdf.pdf_dict_gets(item, "Title")))
        headings.append([title[:_LONGEST_TITLE], level, _target(leads, item)])
        waiting.append((mupdf.pdf_dict_gets(item, "Next"), level))
        if level < _DEEPEST:
            waiting.append((mupdf.pdf_dict_gets(item, "First"), level + 1))
    return {"headings": headings}


def _target(leads: Destinations, item: Any) -> Point | None:
    try:
        return leads.of_item(item, 0)[0]
    except mupdf.FzErrorBase:
        return None

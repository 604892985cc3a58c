"""The links of a page: where they lie as the page is shown, and where they lead (ISO 32000-2, 12.5.6.5)."""

from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.documents import Documents
from clerkdesk.adapters.pdf.child.lookup.destinations import Destinations, shown
from clerkdesk.base.children import Head
from clerkdesk.base.errors import Unreadable

MOST_LINKS = 5_000
_UNSEEN = 2 | 32
"""Annotation flags Hidden and NoView (12.5.3)."""

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf


def links(documents: Documents, head: Head) -> Head:
    """The links of a page that lead to a page of the document, or to an address outside of it."""
    _, document = documents.open(head["path"], head["until"])
    number = head["page"]
    if not 0 <= number < document.page_count:
        raise Unreadable("PDF-08")
    try:
        page = mupdf.pdf_lookup_page_obj(_pymupdf._as_pdf_document(document), number)
    except mupdf.FzErrorBase as trouble:
        raise Unreadable("PDF-02", type(trouble).__name__) from trouble
    annotations = mupdf.pdf_dict_gets(page, "Annots")
    leads, found = Destinations(document), []
    for at in range(min(mupdf.pdf_array_len(annotations), MOST_LINKS)):
        try:
            link = _link(leads, mupdf.pdf_array_get(annotations, at), page, number)
        except mupdf.FzErrorBase:
            continue
        if link is not None:
            found.append(link)
    return {"links": found}


def _link(leads: Destinations, annotation: Any, page: Any, number: int) -> list[Any] | None:
    """Place, target and address of a link, and whether it starts something; None for what is no lead."""
    if mupdf.pdf_to_name(mupdf.pdf_dict_gets(annotation, "Subtype")) != "Link":
        return None
    if mupdf.pdf_to_int(mupdf.pdf_dict_gets(annotation, "F")) & _UNSEEN:
        return None
    target, address = leads.of_item(annotation, number)
    if target is None and not address:
        return None
    to_shown, bounds = shown(page)
    raw = mupdf.pdf_to_rect(mupdf.pdf_dict_gets(annotation, "Rect"))
    rect = mupdf.fz_intersect_rect(mupdf.fz_transform_rect(raw, to_shown), bounds)
    width, height = rect.x1 - rect.x0, rect.y1 - rect.y0
    if width <= 0 or height <= 0:
        return None
    place = [number, rect.x0 - bounds.x0, rect.y0 - bounds.y0, width, height]
    return [place, target, address, leads.starts_program(annotation)]

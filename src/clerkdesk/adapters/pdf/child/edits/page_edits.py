"""Pages turned, and taken out."""

from collections.abc import Collection
from typing import Any

from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.documents import pdf_of
from clerkdesk.adapters.pdf.child.edits.removing import Removal
from clerkdesk.adapters.pdf.child.objects import pages_of
from clerkdesk.base.children import Head
from clerkdesk.base.errors import Unreadable


def turn_pages(document: Any, data: Head) -> None:
    """Turn pages clockwise by quarters, on top of how they are turned already (ISO 32000-2, 7.7.3.3)."""
    demand_pages(document, data["pages"])
    pages = pages_of(pdf_of(document))
    for page in (pages[number] for number in data["pages"]):
        turned = mupdf.pdf_to_int(mupdf.pdf_dict_get_inheritable(page, mupdf.pdf_new_name("Rotate")))
        quarters = round(turned / 90) + int(data["quarters"])
        mupdf.pdf_dict_puts(page, "Rotate", mupdf.pdf_new_int(quarters % 4 * 90))


def remove_pages(document: Any, data: Head) -> None:
    """Take pages out, with all that leads to them."""
    gone = set(data["pages"])
    demand_pages(document, gone)
    if len(gone) == document.page_count:
        raise Unreadable("PDF-12", "no page would be left")
    Removal(document, gone).carry_out()


def demand_pages(document: Any, pages: Collection[int]) -> None:
    """Raise Unreadable PDF-08 unless there are such pages."""
    for number in pages:
        if not 0 <= number < document.page_count:
            raise Unreadable("PDF-08", f"page {number}")

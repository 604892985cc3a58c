"""What a document is: its pages, its signature fields, and whether it had to be repaired."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.archival import claims_archival
from clerkdesk.adapters.pdf.child.documents import Documents
from clerkdesk.adapters.pdf.child.drawing.widgets import signature_widgets
from clerkdesk.adapters.pdf.child.lookup.labels import labels
from clerkdesk.base.children import Head

_MOST_FIELDS = 10_000
_ODD_PAGE = (595.0, 842.0)
"""The place of a page that cannot be read, or has no size that can be."""
_LARGEST_PAGE = 1_000_000.0

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf


def inspect(documents: Documents, head: Head) -> Head:
    """Open a document and say what it is."""
    _, document = documents.open(head["path"], head["until"])
    has_fields = bool(document.is_form_pdf)
    sizes, slots = [], []
    for number in range(document.page_count):
        try:
            shown = mupdf.fz_load_page(document.this, number)
            bounds = mupdf.fz_bound_page(shown)
        except mupdf.FzErrorBase:
            sizes.append(_ODD_PAGE)
            continue
        sizes.append(_size(bounds))
        if has_fields:
            slots += _placed_slots(shown, bounds, number)
    if has_fields:
        known = {slot[0] for slot in slots}
        slots += [slot for slot in _fields(document) if slot[0] not in known]
    title = (document.metadata or {}).get("title") or ""
    # Asked last: some repairs happen only when a page or field is really read.
    return {
        "pages": sizes,
        "slots": slots,
        "title": title[:500],
        "labels": labels(document),
        "archival": claims_archival(document),
        "other_form": _has_only_another_form(document),
        "repaired": bool(document.is_repaired),
    }


def _size(bounds: Any) -> tuple[float, float]:
    width, height = bounds.x1 - bounds.x0, bounds.y1 - bounds.y0
    return (width, height) if 0 < width <= _LARGEST_PAGE and 0 < height <= _LARGEST_PAGE else _ODD_PAGE


def _has_only_another_form(document: Any) -> bool:
    """Whether its pages only stand in for a form of another kind, XFA (ISO 32000-1, 12.7.8)."""
    catalog = mupdf.pdf_dict_gets(mupdf.pdf_trailer(_pymupdf._as_pdf_document(document)), "Root")
    form = mupdf.pdf_dict_gets(catalog, "AcroForm")
    if not mupdf.pdf_dict_gets(form, "XFA").m_internal:
        return False
    must = bool(mupdf.pdf_to_bool(mupdf.pdf_dict_gets(catalog, "NeedsRendering")))
    return must or not mupdf.pdf_array_len(mupdf.pdf_dict_gets(form, "Fields"))


def _placed_slots(shown: Any, bounds: Any, number: int) -> list[list[Any]]:
    """Signature fields shown on a page: name, place as shown (None when nothing is seen), signed."""
    slots: list[list[Any]] = []
    with suppress(mupdf.FzErrorBase):
        for widget in signature_widgets(shown):
            rect = mupdf.pdf_bound_widget(widget)
            width, height = rect.x1 - rect.x0, rect.y1 - rect.y0
            place = [number, rect.x0 - bounds.x0, rect.y0 - bounds.y0, width, height]
            seen = width >= 1 and height >= 1
            name = mupdf.pdf_load_field_name(mupdf.pdf_annot_obj(widget))
            slots.append([name, place if seen else None, bool(mupdf.pdf_widget_is_signed(widget))])
    return slots


def _fields(document: Any) -> Iterator[list[Any]]:
    """Every signature field of the form's tree, for those that stand on no page."""
    trailer = mupdf.pdf_trailer(_pymupdf._as_pdf_document(document))
    top = mupdf.pdf_dict_getp(trailer, "Root/AcroForm/Fields")
    waiting = [(top, "", 0)]
    looked_at = 0
    while waiting and looked_at < _MOST_FIELDS:
        array, kind, depth = waiting.pop()
        for at in range(mupdf.pdf_array_len(array)):
            looked_at += 1
            field = mupdf.pdf_array_get(array, at)
            own = mupdf.pdf_to_name(mupdf.pdf_dict_gets(field, "FT")) or kind
            kids = mupdf.pdf_dict_gets(field, "Kids")
            if own == "Sig" and mupdf.pdf_dict_gets(field, "T").m_internal:
                signed = mupdf.pdf_is_dict(mupdf.pdf_dict_gets(field, "V"))
                yield [mupdf.pdf_load_field_name(field), None, bool(signed)]
            if depth < 16 and mupdf.pdf_is_array(kids):
                waiting.append((kids, own, depth + 1))

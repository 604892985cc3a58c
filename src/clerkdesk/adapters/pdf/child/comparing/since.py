"""What is to be seen on the pages of a document that was not there when something was signed."""

import hashlib
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.documents import Documents, pdf_of
from clerkdesk.adapters.pdf.child.forms.tree import inherited, items, words_in
from clerkdesk.adapters.pdf.child.lookup.destinations import shown
from clerkdesk.base.children import Head

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf
_MOST = 500
_LONGEST_NAME = 200
_NOT_SEEN = frozenset({"Link", "Popup"})
_HIDDEN = 1 | 2 | 32
"""Flags of annotations that are not shown (ISO 32000-2, table 167): invisible, hidden, no view."""


def since(documents: Documents, head: Head) -> Head:
    """Kind, place and field of each, page by page; of very many the first.

    ``until`` is how many of the file's first bytes were signed: taken as a file, they are what was seen.
    """
    _, now = documents.open(head["path"])
    _, then = documents.open(head["path"], head["until"])
    return {"later": list(islice(_later(now, then), _MOST))}


def _later(now: Any, then: Any) -> Iterator[list[Any]]:
    for number in range(now.page_count):
        page = mupdf.pdf_lookup_page_obj(pdf_of(now), number)
        if number >= then.page_count:
            bounds = shown(page)[1]
            yield ["page", [number, 0, 0, bounds.x1 - bounds.x0, bounds.y1 - bounds.y0], ""]
            continue
        if not mupdf.pdf_array_len(mupdf.pdf_dict_gets(page, "Annots")):
            continue
        before = mupdf.pdf_lookup_page_obj(pdf_of(then), number)
        known = {mupdf.pdf_to_num(one): _look(one) for one in items(mupdf.pdf_dict_gets(before, "Annots"))}
        for one in items(mupdf.pdf_dict_gets(page, "Annots")):
            told = _told(one, known.get(mupdf.pdf_to_num(one)))
            place = _place(one, page, number)
            if told and place:
                yield [told, place, _name(one)]


def _told(one: Any, before: tuple[str, ...] | None) -> str:
    """What is to be said of an annotation by its looks now and before; nothing where they are the same."""
    subtype, _, value, _ = look = _look(one)
    if look == before or subtype in _NOT_SEEN or mupdf.pdf_to_int(mupdf.pdf_dict_gets(one, "F")) & _HIDDEN:
        return ""
    if subtype != "Widget":
        return "remark"
    if mupdf.pdf_to_name(inherited(one, "FT")) == "Sig":
        return "signature" if value and (before is None or not before[2]) else ""
    return "entry" if before is not None or value else ""


def _look(one: Any) -> tuple[str, ...]:
    """What an annotation shows: its kind, its place, its value or words, and its picture."""
    subtype = str(mupdf.pdf_to_name(mupdf.pdf_dict_gets(one, "Subtype")))
    rect = mupdf.pdf_to_rect(mupdf.pdf_dict_gets(one, "Rect"))
    value = inherited(one, "V") if subtype == "Widget" else mupdf.pdf_dict_gets(one, "Contents")
    words = "signed" if mupdf.pdf_is_dict(value) else words_in(value)
    state = mupdf.pdf_to_name(mupdf.pdf_dict_gets(one, "AS"))
    return subtype, f"{rect.x0} {rect.y0} {rect.x1} {rect.y1}", words, f"{state} {_picture(one)}"


def _picture(one: Any) -> str:
    picture = mupdf.pdf_dict_gets(mupdf.pdf_dict_gets(one, "AP"), "N")
    if not mupdf.pdf_is_stream(picture):
        return ""
    content = _pymupdf.JM_BinFromBuffer(mupdf.pdf_load_raw_stream(picture))
    return hashlib.sha256(content).hexdigest()


def _place(one: Any, page: Any, number: int) -> list[float] | None:
    to_shown, bounds = shown(page)
    raw = mupdf.pdf_to_rect(mupdf.pdf_dict_gets(one, "Rect"))
    rect = mupdf.fz_intersect_rect(mupdf.fz_transform_rect(raw, to_shown), bounds)
    width, height = rect.x1 - rect.x0, rect.y1 - rect.y0
    if width < 1 or height < 1:
        return None
    return [number, rect.x0 - bounds.x0, rect.y0 - bounds.y0, width, height]


def _name(one: Any) -> str:
    if mupdf.pdf_to_name(mupdf.pdf_dict_gets(one, "Subtype")) != "Widget":
        return ""
    return str(mupdf.pdf_load_field_name(one))[:_LONGEST_NAME]

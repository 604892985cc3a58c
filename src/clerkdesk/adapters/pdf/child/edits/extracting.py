"""Some pages as a file of their own, which nobody signed."""

from collections.abc import Iterator
from typing import Any

from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.documents import pdf_of
from clerkdesk.adapters.pdf.child.drawing.widgets import signature_widgets
from clerkdesk.adapters.pdf.child.edits.annotating import put_imprint
from clerkdesk.adapters.pdf.child.edits.field_removal import FieldRemoval, is_signature, is_signed
from clerkdesk.adapters.pdf.child.edits.page_edits import demand_pages
from clerkdesk.adapters.pdf.child.edits.removing import Removal
from clerkdesk.adapters.pdf.child.edits.structure_removal import StructureRemoval
from clerkdesk.adapters.pdf.child.objects import drop, pages_of
from clerkdesk.base.children import Head

_GREY = (0.35, 0.35, 0.35)
_OF_THE_WHOLE = ("AF", "OpenAction", "AA", "Perms", "DSS", "Metadata", "Collection", "PieceInfo")
"""What belongs to the document, not to some of its pages; all that its signatures need is among it."""
_NAMED = ("EmbeddedFiles", "JavaScript", "AlternatePresentations", "URLS", "IDS")


def keep_pages(document: Any, data: Head) -> None:
    """Leave only some pages, with what was remarked and filled in there, under a title of their own.

    Signature fields do not come along: a signature is for the whole file. Where one was signed, words
    (``signed``) stand in its place.
    """
    kept = set(data["pages"])
    demand_pages(document, kept)
    _leave_signatures(document, kept, data)
    others = set(range(document.page_count)) - kept
    if others:
        Removal(document, others).carry_out()
    root = mupdf.pdf_dict_gets(mupdf.pdf_trailer(pdf_of(document)), "Root")
    for key in _OF_THE_WHOLE:
        drop(root, key)
    names = mupdf.pdf_dict_gets(root, "Names")
    for key in _NAMED:
        drop(names, key)
    form = mupdf.pdf_dict_gets(root, "AcroForm")
    drop(form, "SigFlags")
    if not mupdf.pdf_array_len(mupdf.pdf_dict_gets(form, "Fields")):
        drop(root, "AcroForm")
    mupdf.pdf_dict_dels(mupdf.pdf_trailer(pdf_of(document)), "Info")
    document.set_metadata({"title": data["title"]})


def _leave_signatures(document: Any, kept: set[int], data: Head) -> None:
    file = pdf_of(document)
    numbers: set[int] = set()
    for page in kept:
        for box in list(_signed_places(document, page)):
            put_imprint(document, page, box, data["signed"], _GREY, data)
    for sheet in pages_of(file):
        listed = mupdf.pdf_dict_gets(sheet, "Annots")
        for at in range(mupdf.pdf_array_len(listed) - 1, -1, -1):
            one = mupdf.pdf_array_get(listed, at)
            if is_signature(one):
                numbers.add(mupdf.pdf_to_num(one))
                mupdf.pdf_array_delete(listed, at)
    StructureRemoval(file, set(), numbers).carry_out()
    FieldRemoval(file, numbers, signatures=True).carry_out()


def _signed_places(document: Any, page: int) -> Iterator[tuple[float, float, float, float]]:
    shown = mupdf.fz_load_page(document.this, page)
    bounds = mupdf.fz_bound_page(shown)
    for widget in signature_widgets(shown):
        place = mupdf.pdf_bound_widget(widget)
        width, height = place.x1 - place.x0, place.y1 - place.y0
        if width >= 1 and height >= 1 and is_signed(mupdf.pdf_annot_obj(widget)):
            yield place.x0 - bounds.x0, place.y0 - bounds.y0, width, height

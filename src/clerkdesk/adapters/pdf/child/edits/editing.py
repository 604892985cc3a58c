"""Edits in a document, and the document written anew with them."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.documents import Documents, pdf_of, translated
from clerkdesk.adapters.pdf.child.edits.annotating import add_comment, add_imprint
from clerkdesk.adapters.pdf.child.edits.extracting import keep_pages
from clerkdesk.adapters.pdf.child.edits.page_edits import remove_pages, turn_pages
from clerkdesk.adapters.pdf.child.forms.filling import fill
from clerkdesk.adapters.pdf.child.objects import drop, pages_of
from clerkdesk.adapters.pdf.child.pdf_dates import pdf_date
from clerkdesk.base.children import Head
from clerkdesk.base.errors import Unreadable

EDITS: dict[str, Callable[[Any, Head], None]] = {
    "fill": fill,
    "turn": turn_pages,
    "remove": remove_pages,
    "comment": add_comment,
    "imprint": add_imprint,
}
"""What changes a document, by name. Beside its own words each edit is told the moment ``at`` which it is made
(ISO 8601) and the ``font`` (bytes of a TrueType file) to write with."""

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf
_XMP_DATES = re.compile(rb"(<xmp:(ModifyDate|MetadataDate)\b[^>]*>)[^<]*(</xmp:\2>)")
_XMP_DATES_AS_ATTRIBUTES = re.compile(rb'(xmp:(?:ModifyDate|MetadataDate)=")[^"]*(")')


def edited(documents: Documents, head: Head, font: bytes) -> bytes:
    """The whole file with edits made in their order."""
    edits = [(EDITS[edit["edit"]], {**edit, "at": head["at"], "font": font}) for edit in head["edits"]]
    return _written(documents, head, edits)


def extracted(documents: Documents, head: Head, font: bytes) -> bytes:
    """Some pages as a file of their own."""
    return _written(documents, head, [(keep_pages, {**head, "font": font})])


def _written(documents: Documents, head: Head, edits: Iterable[tuple[Callable[..., None], Head]]) -> bytes:
    document = _editable(documents, head["path"])
    try:
        for edit, data in edits:
            edit(document, data)
        _date(document, datetime.fromisoformat(head["at"]))
        # Nothing is merged: two pages that are alike stay two. Streams stay as they are.
        written = bytes(document.tobytes(garbage=2, encryption=_pymupdf.PDF_ENCRYPT_NONE))
    except (RuntimeError, ValueError, mupdf.FzErrorBase) as trouble:
        raise translated(trouble) from trouble
    # Asked last: some repairs happen only when an object is really read, and take all edits back.
    if document.is_repaired:
        raise Unreadable("PDF-02", "opens only after repair")
    return written


def _editable(documents: Documents, path: str) -> Any:
    document = documents.opened(path)
    if document.is_repaired:
        raise Unreadable("PDF-02", "opens only after repair")
    if (document.metadata or {}).get("encryption"):
        raise Unreadable("PDF-03", "locked against changes")
    pages = pages_of(pdf_of(document))
    numbers = [mupdf.pdf_to_num(page) for page in pages]
    if len(set(numbers)) != len(numbers):
        raise Unreadable("PDF-02", "a page that stands in two places")
    # Small pictures of pages, and a form in another language, would go on showing what was before.
    for page in pages:
        drop(page, "Thumb")
    form = mupdf.pdf_dict_getp(mupdf.pdf_trailer(pdf_of(document)), "Root/AcroForm")
    drop(form, "XFA")
    return document


def _date(document: Any, at: datetime) -> None:
    """Write into both places for it when the file was changed (ISO 32000-2, 14.3.2 and 14.3.3)."""
    metadata = dict(document.metadata or {})
    document.set_metadata({**metadata, "modDate": pdf_date(at)})
    packet = document.xref_xml_metadata()
    if packet:
        moment = at.isoformat(timespec="seconds").encode()
        words = document.xref_stream(packet) or b""
        words = _XMP_DATES.sub(rb"\g<1>" + moment + rb"\g<3>", words)
        document.update_stream(packet, _XMP_DATES_AS_ATTRIBUTES.sub(rb"\g<1>" + moment + rb"\g<2>", words))

"""Remarks on pages, each with a look of its own: notes, imprints (ISO 32000-2, 12.5.6.4 and 12.5.6.12)."""

import uuid
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.archival import take_claim_back
from clerkdesk.adapters.pdf.child.documents import pdf_of
from clerkdesk.adapters.pdf.child.edits.imprints import Color, imprint_look
from clerkdesk.adapters.pdf.child.lookup.destinations import shown
from clerkdesk.adapters.pdf.child.pdf_dates import pdf_date
from clerkdesk.base.children import Head
from clerkdesk.base.errors import Unreadable

_PRINT, _NO_ZOOM, _NO_ROTATE, _LOCKED_CONTENTS = 4, 8, 16, 512
_NOTE = 20.0  # points, the side of a note's sign
_POPUP = (220.0, 120.0)
_NOTE_LOOK = b"""1 0.87 0.36 rg 0.45 0.36 0 RG 1 w
1.5 1.5 17 17 re B
0.45 0.36 0 RG 1.2 w 5 14 m 15 14 l 5 10.5 m 15 10.5 l 5 7 m 11 7 l S"""
_COLORS: Mapping[str, Color] = MappingProxyType({"red": (0.72, 0.07, 0.11), "blue": (0.08, 0.24, 0.62)})

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf
Box = tuple[float, float, float, float]
"""Left, top, width and height in points from the top left of the page as shown."""


def add_comment(document: Any, data: Head) -> None:
    """Pin a note to the top left of a place: its text, whose it is, and when it was written.

    What is not printed may not be in a PDF/A file (ISO 19005-3, 6.3.2), which is none any more then.
    """
    number, x, y = data["place"][:3]
    sheet = _Sheet(document, number)
    date = pdf_date(datetime.fromisoformat(data["at"]))
    note = sheet.annotation("Text", (x, y, _NOTE, _NOTE), data["text"], date)
    flags = _NO_ZOOM | _NO_ROTATE | (_PRINT if data["printed"] else 0)
    if not data["printed"]:
        take_claim_back(document)
    mupdf.pdf_dict_puts(note, "F", mupdf.pdf_new_int(flags))
    mupdf.pdf_dict_puts(note, "Name", mupdf.pdf_new_name("Comment"))
    mupdf.pdf_dict_puts(note, "T", mupdf.pdf_new_text_string(data["author"]))
    mupdf.pdf_dict_puts(note, "CreationDate", mupdf.pdf_new_text_string(date))
    look = mupdf.pdf_new_dict(sheet.file, 4)
    sheet.show(note, _NOTE_LOOK, (_NOTE, _NOTE), look)
    popup = sheet.annotation("Popup", (x + _NOTE, y, *_POPUP), "", date)
    mupdf.pdf_dict_puts(popup, "Parent", note)
    mupdf.pdf_dict_puts(popup, "F", mupdf.pdf_new_int(_PRINT | _NO_ZOOM | _NO_ROTATE))
    mupdf.pdf_dict_puts(popup, "Open", mupdf.PDF_FALSE)
    mupdf.pdf_dict_puts(note, "Popup", popup)


def add_imprint(document: Any, data: Head) -> None:
    """Leave words in a frame on a place, upright on the page as shown; they are printed with it."""
    number, *box = data["place"]
    put_imprint(document, number, tuple(box), data["words"], _COLORS[data["color"]], data)


def put_imprint(document: Any, page: int, box: Box, words: str, color: Color, data: Head) -> None:
    """Leave words of any colour; ``data`` has the moment and the font."""
    sheet = _Sheet(document, page)
    date = pdf_date(datetime.fromisoformat(data["at"]))
    mark = sheet.annotation("Stamp", box, words, date)
    mupdf.pdf_dict_puts(mark, "F", mupdf.pdf_new_int(_PRINT | _LOCKED_CONTENTS))
    mupdf.pdf_dict_puts(mark, "Name", mupdf.pdf_new_name("Imprint"))
    size = box[2], box[3]
    drawn, resources = imprint_look(sheet.file, size, words, color, data["font"])
    look = mupdf.pdf_new_dict(sheet.file, 6)
    mupdf.pdf_dict_puts(look, "Resources", resources)
    mupdf.pdf_dict_puts(look, "Matrix", sheet.upright())
    sheet.show(mark, drawn, size, look)


class _Sheet:
    """A page that is written on, measured as it is shown."""

    def __init__(self, document: Any, number: int) -> None:
        if not 0 <= number < document.page_count:
            raise Unreadable("PDF-08", f"page {number}")
        self.file = pdf_of(document)
        self._page = mupdf.pdf_lookup_page_obj(self.file, number)
        self._to_shown, self._bounds = shown(self._page)

    def annotation(self, kind: str, box: Box, words: str, date: str) -> Any:
        """A new annotation on the page, without a look."""
        one = mupdf.pdf_add_object(self.file, mupdf.pdf_new_dict(self.file, 12))
        mupdf.pdf_dict_puts(one, "Type", mupdf.pdf_new_name("Annot"))
        mupdf.pdf_dict_puts(one, "Subtype", mupdf.pdf_new_name(kind))
        mupdf.pdf_dict_puts(one, "Rect", self._rectangle(box))
        mupdf.pdf_dict_puts(one, "P", self._page)
        if words:
            mupdf.pdf_dict_puts(one, "Contents", mupdf.pdf_new_text_string(words))
            mupdf.pdf_dict_puts(one, "NM", mupdf.pdf_new_text_string(uuid.uuid4().hex))
            mupdf.pdf_dict_puts(one, "M", mupdf.pdf_new_text_string(date))
        listed = mupdf.pdf_dict_gets(self._page, "Annots")
        if not mupdf.pdf_is_array(listed):
            listed = mupdf.pdf_new_array(self.file, 2)
            mupdf.pdf_dict_puts(self._page, "Annots", listed)
        mupdf.pdf_array_push(listed, one)
        return one

    def show(self, annotation: Any, drawn: bytes, size: tuple[float, float], look: Any) -> None:
        """Give an annotation its look: what is drawn in a box of this size (8.10.2)."""
        mupdf.pdf_dict_puts(look, "Type", mupdf.pdf_new_name("XObject"))
        mupdf.pdf_dict_puts(look, "Subtype", mupdf.pdf_new_name("Form"))
        mupdf.pdf_dict_puts(look, "BBox", self._numbers(0, 0, *size))
        buffer = mupdf.fz_new_buffer_from_copied_data(drawn)
        stream = mupdf.pdf_add_stream(self.file, buffer, look, 0)
        looks = mupdf.pdf_new_dict(self.file, 1)
        mupdf.pdf_dict_puts(looks, "N", stream)
        mupdf.pdf_dict_puts(annotation, "AP", looks)

    def upright(self) -> Any:
        """The matrix that turns a look against the page's own turning."""
        turned = mupdf.pdf_to_int(mupdf.pdf_dict_get_inheritable(self._page, mupdf.pdf_new_name("Rotate")))
        cos, sin = ((1, 0), (0, 1), (-1, 0), (0, -1))[round(turned / 90) % 4]
        return self._numbers(cos, sin, -sin, cos, 0, 0)

    def _rectangle(self, box: Box) -> Any:
        left, top = box[0] + self._bounds.x0, box[1] + self._bounds.y0
        as_shown = mupdf.FzRect(left, top, left + box[2], top + box[3])
        own = mupdf.fz_transform_rect(as_shown, mupdf.fz_invert_matrix(self._to_shown))
        return self._numbers(own.x0, own.y0, own.x1, own.y1)

    def _numbers(self, *numbers: float) -> Any:
        array = mupdf.pdf_new_array(self.file, len(numbers))
        for number in numbers:
            mupdf.pdf_array_push(array, mupdf.pdf_new_real(round(number, 3)))
        return array

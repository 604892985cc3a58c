"""What decides what a file shows, as PyMuPDF draws it: for the child, to compare two states of a file."""

import hashlib
import re
from collections.abc import Collection
from itertools import chain
from typing import Any

import pymupdf
from pymupdf import mupdf

_INHERITED = ("Resources", "MediaBox", "CropBox", "Rotate")
_DRAWN_PAGE = ("Contents", "Resources", "Group")  # other entries of pages and annotations only lead somewhere
_DRAWN_ANNOTATION = ("AP", "MK", "DA", "DR", "BS", "OC")
_DEEPEST_FIELD = 32
_REFERENCE = re.compile(rb"(?<!\d)(\d{1,10}) \d{1,5} R\b")

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf


class View:
    """A digest over all that decides what a file shows: its pages and every object they lead to.

    Objects are read as they are drawn, through the library's own tables, so that two views are equal only
    if this very reader shows the same. Left out are the entries that annotations do not show of: signature
    fields without an area, and fields named ``but_for``; whatever else leads to them takes them in. What is
    drawn with is followed first, by any name and to its end. From the rest, the way ends at pages, for each
    is looked at anyway, and at the catalog, to which a signature's locks point: what of it is shown is named
    here.
    """

    def __init__(self, document: Any, but_for: Collection[str]) -> None:
        self._file = _pymupdf._as_pdf_document(document)
        self._digest = hashlib.sha256()
        self._waiting: list[int] = []
        self._beside: list[int] = []
        self._known = set[int]()
        self._root = mupdf.pdf_dict_gets(mupdf.pdf_trailer(self._file), "Root")
        pages = [mupdf.pdf_lookup_page_obj(self._file, at) for at in range(document.page_count)]
        shown = [[one for one in _annotations(page) if not _shows_nothing(one, but_for)] for page in pages]
        for page, listed in zip(pages, shown, strict=True):
            self._note_page(page)
            for one in listed:
                self._note_annotation(one)
        self._note_form(list(chain.from_iterable(shown)))
        self._follow()
        self._known |= {mupdf.pdf_to_num(one) for one in (self._root, *pages) if not mupdf.pdf_is_stream(one)}
        self._waiting = self._beside
        self._follow()
        self.seen = self._digest.digest()

    def _note_page(self, page: Any) -> None:
        for name in sorted({*_names(page), *_INHERITED} - {"Annots", "Parent", "Tabs"}):
            value = mupdf.pdf_dict_get_inheritable(page, mupdf.pdf_new_name(name))
            self._note_entry(name, value, name in _DRAWN_PAGE)

    def _note_annotation(self, one: Any) -> None:
        """An annotation, and the fields above it, from which it inherits (ISO 32000-2, 12.7.4.1)."""
        self._digest.update(b"\n%d " % mupdf.pdf_to_num(one))
        for _ in range(_DEEPEST_FIELD):
            for name in sorted({*_names(one)} - {"P", "Parent", "Kids"}):
                self._note_entry(name, mupdf.pdf_dict_gets(one, name), name in _DRAWN_ANNOTATION)
            one = mupdf.pdf_dict_gets(one, "Parent")
            if not one.m_internal:
                break

    def _note_entry(self, name: str, value: Any, drawn: bool) -> None:
        self._digest.update(b"\n/%s " % name.encode(errors="replace"))
        self._note(value, self._waiting if drawn else self._beside)

    def _note_form(self, shown: list[Any]) -> None:
        """Layers; and the form's fonts if something has to be set in them, for want of an appearance."""
        self._note(mupdf.pdf_dict_gets(self._root, "OCProperties"), self._waiting)
        anew = bool(mupdf.pdf_to_bool(mupdf.pdf_dict_getp(self._root, "AcroForm/NeedAppearances")))
        self._digest.update(b"all drawn anew" if anew else b"as they are")
        if anew or any(not mupdf.pdf_dict_gets(one, "AP").m_internal for one in shown):
            self._note(mupdf.pdf_dict_getp(self._root, "AcroForm/DR"), self._waiting)
            self._note(mupdf.pdf_dict_getp(self._root, "AcroForm/DA"), self._waiting)

    def _note(self, value: Any, waiting: list[int]) -> None:
        printed = _pymupdf.JM_BinFromBuffer(
            _pymupdf.JM_object_to_buffer(mupdf.pdf_resolve_indirect(value), 1, 0)
        )
        self._digest.update(b"%d " % len(printed) + printed)
        waiting += [int(number) for number in _REFERENCE.findall(printed)]
        if mupdf.pdf_is_stream(value):  # what was printed is its dictionary alone
            waiting.append(mupdf.pdf_to_num(value))

    def _follow(self) -> None:
        most = mupdf.pdf_xref_len(self._file)
        while self._waiting:
            number = self._waiting.pop()
            if number in self._known or not 0 < number < most:
                continue
            self._known.add(number)
            self._digest.update(b"\n%d " % number)
            self._note(mupdf.pdf_load_object(self._file, number), self._waiting)
            if mupdf.pdf_obj_num_is_stream(self._file, number):
                stream = mupdf.pdf_load_raw_stream_number(self._file, number)
                self._digest.update(_pymupdf.JM_BinFromBuffer(stream))


def _names(dictionary: Any) -> list[str]:
    return [
        mupdf.pdf_to_name(mupdf.pdf_dict_get_key(dictionary, at))
        for at in range(mupdf.pdf_dict_len(dictionary))
    ]


def _annotations(page: Any) -> list[Any]:
    listed = mupdf.pdf_dict_gets(page, "Annots")
    return [mupdf.pdf_array_get(listed, at) for at in range(mupdf.pdf_array_len(listed))]


def _shows_nothing(annotation: Any, but_for: Collection[str]) -> bool:
    if mupdf.pdf_to_name(mupdf.pdf_dict_gets(annotation, "Subtype")) != "Widget":
        return False  # others are drawn from points of their own, whatever their rectangle
    if mupdf.pdf_load_field_name(annotation) in but_for:
        return True
    kind = mupdf.pdf_dict_get_inheritable(annotation, mupdf.pdf_new_name("FT"))
    if mupdf.pdf_to_name(kind) != "Sig":
        return False
    place = mupdf.pdf_to_rect(mupdf.pdf_dict_gets(annotation, "Rect"))
    return bool(place.x0 == place.x1 or place.y0 == place.y1)

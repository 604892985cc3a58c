"""Fields of a form taken out with the places they stood at (ISO 32000-2, 12.7.4)."""

from collections.abc import Set
from typing import Any

from pymupdf import mupdf

_DEEPEST = 32


class FieldRemoval:
    """Takes out the widgets whose object numbers are given, and fields of which no place is left.

    With ``signatures`` all fields for signatures go, those too that stand nowhere. What is taken out is
    emptied: a button, or whatever else still pointed at it, would keep it in the file.
    """

    def __init__(self, file: Any, widgets: Set[int], *, signatures: bool = False) -> None:
        self._file = file
        self._form = mupdf.pdf_dict_getp(mupdf.pdf_trailer(file), "Root/AcroForm")
        self._widgets = widgets
        self._signatures = signatures
        self._fields: set[int] = set()

    def carry_out(self) -> None:
        """Take them out."""
        self._prune(mupdf.pdf_dict_gets(self._form, "Fields"), 0)
        order = mupdf.pdf_dict_gets(self._form, "CO")
        gone = self._fields | self._widgets
        for at in range(mupdf.pdf_array_len(order) - 1, -1, -1):
            if mupdf.pdf_to_num(mupdf.pdf_array_get(order, at)) in gone:
                mupdf.pdf_array_delete(order, at)
        for number in gone - {0}:
            mupdf.pdf_update_object(self._file, number, mupdf.PDF_NULL)

    def _prune(self, fields: Any, depth: int) -> None:
        for at in range(mupdf.pdf_array_len(fields) - 1, -1, -1):
            field = mupdf.pdf_array_get(fields, at)
            if depth > _DEEPEST or not self._stays(field, depth):
                self._fields |= {mupdf.pdf_to_num(field), mupdf.pdf_to_num(_signature_in(field))}
                mupdf.pdf_array_delete(fields, at)

    def _stays(self, field: Any, depth: int) -> bool:
        if self._signatures and is_signature(field):
            return False
        kids = mupdf.pdf_dict_gets(field, "Kids")
        if not mupdf.pdf_array_len(kids):
            return mupdf.pdf_to_num(field) not in self._widgets
        self._prune(kids, depth + 1)
        return bool(mupdf.pdf_array_len(kids))


def is_signed(field: Any) -> bool:
    """Whether a signature field holds a signature."""
    return bool(_signature_in(field).m_internal)


def _signature_in(field: Any) -> Any:
    value = mupdf.pdf_dict_get_inheritable(field, mupdf.pdf_new_name("V"))
    return value if mupdf.pdf_is_dict(value) and not mupdf.pdf_is_stream(value) else mupdf.PdfObj()


def is_signature(field: Any) -> bool:
    """Whether a field, or a place of one, is for a signature."""
    kind = mupdf.pdf_dict_get_inheritable(field, mupdf.pdf_new_name("FT"))
    return bool(mupdf.pdf_to_name(kind) == "Sig")

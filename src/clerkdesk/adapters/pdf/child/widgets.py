"""The signature fields of a page, and how empty ones are drawn."""

from collections.abc import Iterator
from typing import Any

from pymupdf import mupdf


def signature_widgets(shown: Any) -> Iterator[Any]:
    """The signature fields that a loaded page shows."""
    widget = mupdf.pdf_first_widget(mupdf.pdf_page_from_fz_page(shown))
    while widget.m_internal:
        if mupdf.pdf_widget_type(widget) == mupdf.PDF_WIDGET_TYPE_SIGNATURE:
            yield widget
        widget = mupdf.pdf_next_widget(widget)


def leave_empty_fields_empty(shown: Any) -> None:
    """MuPDF would draw a red flag "SIGN" of its own into fields that are not signed yet."""
    for widget in signature_widgets(shown):
        if not mupdf.pdf_widget_is_signed(widget):
            flags = mupdf.pdf_annot_flags(widget) | mupdf.PDF_ANNOT_IS_HIDDEN
            mupdf.pdf_set_annot_flags(widget, flags)

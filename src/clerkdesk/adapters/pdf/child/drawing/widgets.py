"""The signature fields of a page, how empty ones are drawn, and what is not drawn on paper."""

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


def leave_unprinted_out(shown: Any) -> None:
    """Hide remarks that do not say that they are printed (ISO 32000-2, 12.5.3); fields are always printed."""
    annotation = mupdf.pdf_first_annot(mupdf.pdf_page_from_fz_page(shown))
    while annotation.m_internal:
        flags = mupdf.pdf_annot_flags(annotation)
        if not flags & mupdf.PDF_ANNOT_IS_PRINT:
            mupdf.pdf_set_annot_flags(annotation, flags | mupdf.PDF_ANNOT_IS_HIDDEN)
        annotation = mupdf.pdf_next_annot(annotation)

"""Pictures as PDF files of one page."""

from pathlib import Path
from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.base.errors import Unreadable

_A4 = (595.28, 841.89)
_PICTURES = {b"\xff\xd8\xff": "jpeg", b"\x89PNG\r\n\x1a\n": "png"}
"""How a picture file begins, and what it is called (ISO 10918-1, B.1; ISO 15948, 5.2)."""

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf


def pictured(path: str, limit: int) -> bytes:
    """A picture as the only page of a PDF of paper size, upright or across as the picture is.

    Turned as it says it was taken. Raises Unreadable PIC-01 for anything but a JPEG or PNG picture.
    """
    try:
        taken = Path(path).read_bytes() if Path(path).stat().st_size <= limit else None
    except OSError as trouble:
        raise Unreadable("PDF-09", "no such file") from trouble
    if taken is None:
        raise Unreadable("PDF-07", "picture too large")
    kind = next((kind for start, kind in _PICTURES.items() if taken.startswith(start)), "")
    if not kind:
        raise Unreadable("PIC-01", "no picture")
    try:
        picture = _pymupdf.open("pdf", _pymupdf.open(stream=taken, filetype=kind).convert_to_pdf())
        shown = picture[0].rect
        width, height = _A4 if shown.height >= shown.width else _A4[::-1]
        made = _pymupdf.open()
        page = made.new_page(width=width, height=height)
        page.show_pdf_page(page.rect, picture, 0)
        return bytes(made.tobytes(garbage=3, deflate=True))
    except (RuntimeError, ValueError, IndexError, mupdf.FzErrorBase) as trouble:
        raise Unreadable("PIC-01", type(trouble).__name__) from trouble

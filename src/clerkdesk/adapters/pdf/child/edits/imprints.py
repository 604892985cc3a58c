"""How an imprint looks: its lines in a rounded frame, in letters that the file brings along."""

from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.forms.tree import items, keys

_LINE, _LARGEST, _EDGE, _STROKE, _ROUND = 1.28, 16.0, 5.0, 1.2, 3.5  # points; the first in letter heights
_BASE = 0.98
"""How far below its top a line's letters stand, in letter heights."""

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf
Color = tuple[float, float, float]


def imprint_look(
    file: Any, size: tuple[float, float], words: str, color: Color, font: bytes
) -> tuple[bytes, Any]:
    """What draws words in a frame of this size, and the resources for it, which are the file's then.

    The letters are as large as fit, up to 16 points. Only those that are used come along.
    """
    made = _pymupdf.open()
    page = made.new_page(width=size[0], height=size[1])
    letters = _pymupdf.Font(fontbuffer=font)
    lines = words.splitlines() or [""]
    inner = size[0] - 2 * _EDGE, size[1] - 2 * _EDGE
    widest = max(letters.text_length(line, 1.0) for line in lines)
    height = min(_LARGEST, inner[1] / (_LINE * len(lines)), inner[0] / max(widest, 0.1))
    top = (size[1] - height * _LINE * len(lines)) / 2
    writer = _pymupdf.TextWriter(page.rect)
    for at, line in enumerate(lines):
        left = (size[0] - letters.text_length(line, height)) / 2
        if line:
            writer.append((left, top + height * (at * _LINE + _BASE)), line, letters, height)
    writer.write_text(page, color=color)
    frame = _pymupdf.Rect(_STROKE, _STROKE, size[0] - _STROKE, size[1] - _STROKE)
    rounding = min(_ROUND / max(min(frame.width, frame.height), 0.1), 0.5)
    page.draw_rect(frame, color=color, width=_STROKE, radius=rounding)
    made.subset_fonts()
    made = _pymupdf.open("pdf", made.tobytes(garbage=2, deflate=True, deflate_fonts=True))
    source = mupdf.pdf_lookup_page_obj(_pymupdf._as_pdf_document(made), 0)
    resources = mupdf.pdf_dict_gets(source, "Resources")
    _complete_fonts(mupdf.pdf_dict_gets(resources, "Font"))
    return made[0].read_contents(), mupdf.pdf_graft_mapped_object(mupdf.PdfGraftMap(file), resources)


def _complete_fonts(fonts: Any) -> None:
    """Say that letters are numbered as in the font: PDF/A wants it said (ISO 19005-3, 6.2.11.3.2)."""
    for key in keys(fonts):
        for letters in items(mupdf.pdf_dict_gets(mupdf.pdf_dict_gets(fonts, key), "DescendantFonts")):
            mupdf.pdf_dict_puts(letters, "CIDToGIDMap", mupdf.pdf_new_name("Identity"))

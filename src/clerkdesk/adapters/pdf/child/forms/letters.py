"""Words in a font of ours, for letters that a form's font lacks: shaped, embedded, of the letters needed."""

import codecs
import html
import io
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.forms.tree import Object

_LINE = 1.2
_BASELINE = 0.9
"""How far below the top of a line of that height the story sets the letters' feet, in letter heights."""

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf


@dataclass(frozen=True)
class PlacedLine:
    """A line of text with the start of its baseline, points from the lower left of its sheet."""

    text: str
    x: float
    baseline: float


@dataclass(frozen=True)
class Sheet:
    """A line written over a field: the field's size, how large the letters are, their colour (0 to 1)."""

    width: float
    height: float
    line: PlacedLine
    size: float
    color: tuple[float, float, float]


class OwnLetters:
    """Sets words in the ``font`` (bytes of a TrueType file), and in MuPDF's own where it lacks letters."""

    def __init__(self, font: bytes) -> None:
        self._bytes = font
        self._sheets: list[Sheet] = []

    def has(self, text: str) -> bool:
        """Whether all letters of a text can be drawn."""
        return all(self._font.has_glyph(ord(sign), fallback=True) for sign in text)

    def width(self, text: str, size: float) -> float:
        """How wide a text is, in points."""
        return float(self._font.text_length(text, size))

    def add(self, sheets: Sequence[Sheet]) -> range:
        """Take sheets to be written; their numbers among those that ``written`` gives."""
        first = len(self._sheets)
        self._sheets += sheets
        return range(first, len(self._sheets))

    def written(self, document: Any) -> list[Object]:
        """All sheets as form XObjects of a document, with their fonts in it once."""
        if not self._sheets:
            return []
        scratch = _pymupdf.open("pdf", self._set())
        scratch.subset_fonts(fallback=False)
        file = _pymupdf._as_pdf_document(document)
        carrying = mupdf.pdf_new_graft_map(file)
        return [
            self._carried(file, carrying, scratch[number], sheet) for number, sheet in enumerate(self._sheets)
        ]

    @cached_property
    def _font(self) -> Any:
        return _pymupdf.Font(fontbuffer=self._bytes)

    def _set(self) -> bytes:
        made = io.BytesIO()
        writer = _pymupdf.DocumentWriter(made)
        archive = _pymupdf.Archive((self._bytes, "letters.ttf"))
        for sheet in self._sheets:
            device = writer.begin_page(_pymupdf.Rect(0, 0, sheet.width, sheet.height))
            line = sheet.line
            top = sheet.height - line.baseline - _BASELINE * sheet.size
            # Wider than anything that is written: nothing is broken here, the field cuts off.
            room = _pymupdf.Rect(line.x, top, line.x + 20_000, top + 3 * sheet.size)
            story = _pymupdf.Story(_page(line.text), _style(sheet), archive=archive)
            story.place(room)
            story.draw(device)
            writer.end_page()
        writer.close()
        return made.getvalue()

    def _carried(self, file: Any, carrying: Any, page: Any, sheet: Sheet) -> Object:
        found = mupdf.pdf_dict_gets(_pymupdf._as_pdf_page(page).obj(), "Resources")
        resources = mupdf.pdf_graft_mapped_object(carrying, found)
        drawn = mupdf.fz_new_buffer_from_copied_data(page.read_contents())
        box = mupdf.FzRect(0, 0, sheet.width, sheet.height)
        return mupdf.pdf_new_xobject(file, box, mupdf.FzMatrix(), resources, drawn)


def shown_by(name: str, text: str) -> str:
    """The operator that shows a sheet.

    Marks above and below letters are glyphs of their own, which readers that sort by place put behind the
    wrong letter: a line with such is told beside (ISO 32000-2, 14.9.4).
    """
    if not any(map(unicodedata.combining, text)):
        return f"/{name} Do"
    told = (codecs.BOM_UTF16_BE + text.encode("utf-16-be")).hex()
    return f"/Span <</ActualText <{told}>>> BDC /{name} Do EMC"


def _page(text: str) -> str:
    return f"<p>{html.escape(text)}</p>"


def _style(sheet: Sheet) -> str:
    red, green, blue = (round(part * 255) for part in sheet.color)
    return (
        "@font-face{font-family:letters;src:url(letters.ttf)} @page{margin:0} body,p{margin:0;padding:0}"
        f" p{{font-family:letters;font-size:{sheet.size}pt;line-height:{_LINE};white-space:pre;"
        f"color:rgb({red},{green},{blue})}}"
    )

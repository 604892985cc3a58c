"""The fonts a form brings along, as far as they can be written with: simple ones with known widths."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.forms import tree as tree
from clerkdesk.adapters.pdf.child.forms.tree import Object

_SUBSET = re.compile(r"[A-Z]{6}\+")
_STANDARD = {
    "Helvetica": "helv",
    "Helvetica-Bold": "hebo",
    "Helvetica-Oblique": "heit",
    "Helvetica-BoldOblique": "hebi",
    "Times-Roman": "tiro",
    "Times-Bold": "tibo",
    "Times-Italic": "tiit",
    "Times-BoldItalic": "tibi",
    "Courier": "cour",
    "Courier-Bold": "cobo",
    "Courier-Oblique": "coit",
    "Courier-BoldOblique": "cobi",
}
"""The fonts every reader has (ISO 32000-1, 9.6.2.2), and what PyMuPDF calls them."""

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf


@dataclass(frozen=True)
class FormFont:
    """A simple font: its dictionary, and for each letter its code and its width (of 1/1000 em)."""

    object: Object
    letters: dict[str, tuple[int, float]]

    def has(self, text: str) -> bool:
        """Whether the font has all letters of a text."""
        return all(letter in self.letters for letter in text)

    def width(self, text: str, size: float) -> float:
        """How wide a text is, in points."""
        return sum(self.letters[letter][1] for letter in text) * size / 1000

    def encode(self, text: str) -> bytes:
        """A text as the hexadecimal string that shows it."""
        return b"<" + bytes(self.letters[letter][0] for letter in text).hex().encode() + b">"


def form_font(found: Object) -> FormFont | None:
    """A font of a form to write with; None where its letters or their widths are not known for sure."""
    name = mupdf.pdf_to_name(mupdf.pdf_dict_gets(found, "BaseFont"))
    if mupdf.pdf_to_name(mupdf.pdf_dict_gets(found, "Subtype")) not in ("Type1", "TrueType"):
        return None
    if _SUBSET.match(name):  # which letters were left in it nobody says
        return None
    codes = _codes(mupdf.pdf_dict_gets(found, "Encoding"))
    first, widths = mupdf.pdf_to_int(mupdf.pdf_dict_gets(found, "FirstChar")), _widths(found)
    letters: dict[str, tuple[int, float]] = {}
    for code, letter in codes.items():
        told = first <= code < first + len(widths)
        width = widths[code - first] if told else _standard_width(name, letter)
        if width > 0:
            letters.setdefault(letter, (code, width))
    return FormFont(found, letters) if letters else None


def _widths(found: Object) -> list[float]:
    return [mupdf.pdf_to_real(width) for width in tree.items(mupdf.pdf_dict_gets(found, "Widths"))]


def _codes(encoding: Object) -> dict[int, str]:
    """Letters by their codes (9.6.5)."""
    differs = mupdf.pdf_is_dict(encoding)
    base = mupdf.pdf_to_name(mupdf.pdf_dict_gets(encoding, "BaseEncoding") if differs else encoding)
    codes = dict(_base(base))
    code = 0
    for one in tree.items(mupdf.pdf_dict_gets(encoding, "Differences")) if differs else ():
        if mupdf.pdf_is_int(one):
            code = mupdf.pdf_to_int(one)
            continue
        letter = _pymupdf.glyph_name_to_unicode(mupdf.pdf_to_name(one))
        codes.pop(code, None)
        if 32 <= letter != 0xFFFD and 0 <= code < 256:
            codes[code] = chr(letter)
        code += 1
    return codes


@cache
def _base(name: str) -> dict[int, str]:
    codec = {"WinAnsiEncoding": "cp1252", "MacRomanEncoding": "mac_roman"}.get(name, "ascii")
    letters = {code: bytes([code]).decode(codec, "ignore") for code in range(32, 256) if code != 127}
    if codec == "ascii":  # in the standard encoding these two are quotation marks (annex D.2)
        letters |= {0x27: "\N{RIGHT SINGLE QUOTATION MARK}", 0x60: "\N{LEFT SINGLE QUOTATION MARK}"}
    return {code: letter for code, letter in letters.items() if letter}


def _standard_width(name: str, letter: str) -> float:
    if name not in _STANDARD:
        return 0.0
    font = _font(_STANDARD[name])
    return float(font.glyph_advance(ord(letter))) * 1000 if font.has_glyph(ord(letter)) else 0.0


@cache
def _font(name: str) -> Any:
    return _pymupdf.Font(name)

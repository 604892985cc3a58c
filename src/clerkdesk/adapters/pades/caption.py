"""The small print under the ink: a font of only the letters needed, and lines that fit."""

import io
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from fontTools import subset
from fontTools.ttLib import TTFont
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.writer import BasePdfFileWriter

from clerkdesk.adapters.pades.pdf_values import compressed_stream, pdf_value
from clerkdesk.base.paths import resource

_FONT_NAME = "/CLKDSK+NotoSans-Regular"
_EM = 1000
_SPECIMEN = tuple(
    chain(range(0x20, 0x250), range(0x370, 0x530), range(0x1E00, 0x1F00), range(0x2010, 0x2070), (0x20AC,))
)
_DROPPED_TABLES = ("GSUB", "GPOS", "GDEF", "BASE", "STAT", "name", "post", "OS/2", "meta", "gasp", "DSIG")
_SYMBOLIC = 4
_CAPITALS = 714  # Noto Sans, units per em 1000
_STEM = 80
_MOST_PAIRS = 100  # in one bfchar block


@dataclass(frozen=True)
class CaptionFont:
    """A piece of Noto Sans: glyph number and width (1/1000 em) per letter, and the font program."""

    glyphs: dict[str, tuple[int, int]]
    program: bytes
    ascent: int
    descent: int
    bounds: tuple[int, int, int, int]

    def width(self, text: str, size: float) -> float:
        """How wide a text is, in points."""
        return sum(self.glyphs[letter][1] for letter in text) * size / _EM

    def encode(self, text: str) -> bytes:
        """A text as the hexadecimal string that shows it (two bytes per glyph, Identity-H)."""
        return b"<" + b"".join(b"%04X" % self.glyphs[letter][0] for letter in text) + b">"


def letters_for(captions: Iterable[str]) -> CaptionFont:
    """Cut a font that holds the letters of these captions, as far as Noto Sans has them."""
    return _cut_for(frozenset(chain.from_iterable(unicodedata.normalize("NFC", text) for text in captions)))


@lru_cache(maxsize=64)
def _cut_for(letters: frozenset[str]) -> CaptionFont:
    font = TTFont(io.BytesIO(_specimen()), lazy=True)
    _cut(font, {ord(letter) for letter in letters} | {0x20})
    numbers, widths = font.getReverseGlyphMap(), font["hmtx"]
    program = io.BytesIO()
    font.save(program)
    head, hhea = font["head"], font["hhea"]
    return CaptionFont(
        {chr(code): (numbers[name], widths[name][0]) for code, name in font.getBestCmap().items()},
        program.getvalue(),
        hhea.ascent,
        hhea.descent,
        (head.xMin, head.yMin, head.xMax, head.yMax),
    )


@cache
def _specimen() -> bytes:
    """The letters of European names, cut once per process: each caption is then cut from less."""
    program = io.BytesIO()
    with TTFont(resource("fonts", "NotoSans-Regular.ttf"), lazy=True) as font:
        _cut(font, set(_SPECIMEN))
        font.save(program)
    return program.getvalue()


def _cut(font: TTFont, codes: set[int]) -> None:
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables += list(_DROPPED_TABLES)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)


def set_lines(font: CaptionFont, caption: str, width: float, size: float) -> list[str]:
    """Break a caption into lines of at most ``width`` points.

    A word with a letter the font lacks (Arabic, say, which would also need shaping) is left out; the
    signature's /Reason still has it. A word longer than a line stays whole and is cut by the field.
    """
    lines: list[str] = []
    for word in unicodedata.normalize("NFC", caption).split():
        if any(letter not in font.glyphs for letter in word):
            continue
        if lines and font.width(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def embed(font: CaptionFont, writer: BasePdfFileWriter) -> generic.IndirectObject:
    """Write the font into the file as a composite font (ISO 32000-1, 9.7) and say where it is."""
    descriptor = {
        "/Type": "/FontDescriptor",
        "/FontName": _FONT_NAME,
        "/Flags": _SYMBOLIC,
        "/FontBBox": font.bounds,
        "/ItalicAngle": 0,
        "/Ascent": font.ascent,
        "/Descent": font.descent,
        "/CapHeight": _CAPITALS,
        "/StemV": _STEM,
        "/FontFile2": writer.add_object(compressed_stream(font.program, {"/Length1": len(font.program)})),
    }
    descendant = {
        "/Type": "/Font",
        "/Subtype": "/CIDFontType2",
        "/BaseFont": _FONT_NAME,
        "/CIDSystemInfo": {"/Registry": "Adobe", "/Ordering": "Identity", "/Supplement": 0},
        "/FontDescriptor": writer.add_object(pdf_value(descriptor)),
        "/CIDToGIDMap": "/Identity",
        "/W": [part for number, width in sorted(set(font.glyphs.values())) for part in (number, [width])],
    }
    whole = {
        "/Type": "/Font",
        "/Subtype": "/Type0",
        "/BaseFont": _FONT_NAME,
        "/Encoding": "/Identity-H",
        "/DescendantFonts": [writer.add_object(pdf_value(descendant))],
        "/ToUnicode": writer.add_object(compressed_stream(_to_unicode(font))),
    }
    return writer.add_object(pdf_value(whole))


def _to_unicode(font: CaptionFont) -> bytes:
    """Which letter each glyph shows, so that the caption can be read aloud and searched (9.10.3)."""
    pairs = sorted((number, letter) for letter, (number, _) in font.glyphs.items())
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    body = "\n".join(
        f"{len(block)} beginbfchar\n"
        + "\n".join(
            f"<{number:04X}> <{letter.encode('utf-16-be').hex().upper()}>" for number, letter in block
        )
        + "\nendbfchar"
        for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{body}\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode()

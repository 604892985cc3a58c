"""What is seen in the field: the ink as vector strokes, or what was typed, and the caption under it."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.content import ResourceType
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.stamp import BaseStamp, BaseStampStyle

from clerkdesk.adapters.pades.bound import Bond
from clerkdesk.adapters.pades.caption import CaptionFont, embed
from clerkdesk.adapters.pades.geometry import upright
from clerkdesk.adapters.pades.lettering import LEADING, TextBlock, large_print, small_print
from clerkdesk.adapters.pades.pdf_values import compressed_stream
from clerkdesk.domain.ink import Drawing, width_of

_MARGIN = 2.0
_SHARE = 0.5  # of the field, which the caption may take
_FINEST_MM = 0.05
_ABOVE_LINE = 0.25  # em from the bottom of a line to where its letters stand
_GREY, _BLACK = b"0.25 g", b"0 g"
_FONT = pdf_name("/Caption")
_Area = tuple[float, float, float, float]


class CaptionLetters:
    """The caption font of one file: written into its first revision, referred to by the later ones."""

    def __init__(self, font: CaptionFont) -> None:
        self.font = font
        self._written: tuple[int, int] | None = None

    def reference(self, writer: BasePdfFileWriter) -> generic.IndirectObject:
        """Where the font is, as seen by ``writer``; the first call writes it."""
        if self._written is None:
            written = embed(self.font, writer)
            self._written = written.idnum, written.generation
        pointer: Any = generic.IndirectObject
        seen: generic.IndirectObject = pointer(*self._written, writer)
        return seen


@dataclass(frozen=True)
class InkStyle(BaseStampStyle):
    """How pyHanko makes the appearance of one of our fields; ``turn`` is how far its page is turned."""

    border_width: int = 0
    drawing: Drawing | None = None
    caption: str = ""
    typed: str = ""
    turn: int = 0
    letters: CaptionLetters | None = field(default=None, compare=False)
    bond: Bond | None = None

    def create_stamp(
        self, writer: BasePdfFileWriter, box: BoxConstraints, text_params: dict[str, Any]
    ) -> "InkAppearance":
        """Make the appearance for a field of this size."""
        return InkAppearance(writer, self, box)


class InkAppearance(BaseStamp):
    """A compressed form XObject without images, transparency or graphics states (fit for PDF/A)."""

    style: InkStyle

    def as_form_xobject(self) -> generic.StreamObject:
        """The form, its /Matrix turning the drawing upright for the reader of a turned page."""
        width, height, matrix = upright(self.style.turn, float(self.box.width), float(self.box.height))
        commands = b"\n".join(self._commands(width, height))
        form = compressed_stream(
            commands,
            {
                "/Type": "/XObject",
                "/Subtype": "/Form",
                "/BBox": (0.0, 0.0, width, height),
                "/Matrix": matrix,
                "/Resources": self.resources.as_pdf_object(),
            },
        )
        if self.style.bond is not None:
            self.style.bond.seal(form)
        return form

    def _commands(self, width: float, height: float) -> Iterator[bytes]:
        style, margin = self.style, min(_MARGIN, width / 8, height / 8)
        caption, below = None, margin
        if style.letters is not None and style.caption:
            caption = small_print(style.letters.font, style.caption, (width - 2 * margin, height * _SHARE))
            below += caption.height
        area = margin, below, width - margin, height - margin
        blocks = [(_GREY, caption, (margin, margin, width - margin, below))] if caption else []
        inked = style.drawing is not None and bool(style.drawing.lines)
        if style.letters is not None and style.typed and not inked:
            size = area[2] - area[0], area[3] - area[1]
            blocks.append((_BLACK, large_print(style.letters.font, style.typed, size), area))
        for shade, block, place in blocks:
            if block.lines and style.letters is not None:
                self.set_resource(ResourceType.FONT, _FONT, style.letters.reference(self._ensure_writer))
                yield _text(block, shade, place)
        if style.drawing is not None and inked:
            yield from _ink(style.drawing, area)


def _text(block: TextBlock, shade: bytes, area: _Area) -> bytes:
    """Lines from the left, in the middle of their area."""
    left, bottom, _, top = area
    leading = block.size * LEADING
    first = (bottom + top + block.height) / 2 - leading + block.size * _ABOVE_LINE
    begin = b"q BT %s %s %g Tf %g TL %g %.2f Td" % (shade, _FONT.encode(), block.size, leading, left, first)
    return b"\n".join((begin, b" T*\n".join(line + b" Tj" for line in block.encoded()), b"ET Q"))


def _ink(drawing: Drawing, area: _Area) -> Iterator[bytes]:
    """The drawing as large as fits into ``area`` (left, bottom, right, top), its proportions kept.

    One path per line; joins and ends are round, so that a line of two equal points shows as a dot. Numbers
    have as many digits as tell places that lie a twentieth of a millimetre apart on the pad.
    """
    left, bottom, right, top = area
    if right <= left or top <= bottom or drawing.width <= 0 or drawing.height <= 0:
        return
    scale = min((right - left) / drawing.width, (top - bottom) / drawing.height)
    x0 = left + (right - left - drawing.width * scale) / 2
    y0 = bottom + (top - bottom + drawing.height * scale) / 2
    digits = max(2, math.ceil(-math.log10(_FINEST_MM * scale)))
    point = b"%%.%df %%.%df" % (digits, digits)
    stroke = b"%%.%df w %%s m %%s l S" % digits
    yield b"q 1 J 1 j 0 G"
    for line in drawing.lines:
        points = [point % (x0 + x * scale, y0 - y * scale) for x, y in line.points]
        yield stroke % (width_of(line.step) * scale, points[0], b" l ".join(points[1:]))
    yield b"Q"

"""What is seen in the field: the ink as vector strokes, and the caption under it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.content import ResourceType
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.stamp import BaseStamp, BaseStampStyle

from clerkdesk.adapters.pades.caption import CaptionFont, embed, set_lines
from clerkdesk.adapters.pades.geometry import upright
from clerkdesk.adapters.pades.pdf_values import compressed_stream
from clerkdesk.domain.ink import Drawing, width_of

_MARGIN = 2.0
_SIZES = (6.0, 5.0, 4.0)
_LEADING = 1.2
_SHARE = 0.5
_FONT = pdf_name("/Caption")


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
    turn: int = 0
    letters: CaptionLetters | None = field(default=None, compare=False)

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
        return compressed_stream(
            commands,
            {
                "/Type": "/XObject",
                "/Subtype": "/Form",
                "/BBox": (0.0, 0.0, width, height),
                "/Matrix": matrix,
                "/Resources": self.resources.as_pdf_object(),
            },
        )

    def _commands(self, width: float, height: float) -> Iterator[bytes]:
        lines, size = self._caption_lines(width, height)
        below = len(lines) * size * _LEADING
        if lines and self.style.letters is not None:
            self.set_resource(ResourceType.FONT, _FONT, self.style.letters.reference(self._ensure_writer))
            yield from _text(lines, self.style.letters.font, size)
        if self.style.drawing is not None and self.style.drawing.lines:
            yield from _ink(self.style.drawing, (_MARGIN, _MARGIN + below, width - _MARGIN, height - _MARGIN))

    def _caption_lines(self, width: float, height: float) -> tuple[list[str], float]:
        """The caption as large as leaves the ink half the field; in the smallest size, what fits."""
        letters, size = self.style.letters, _SIZES[-1]
        if letters is None or not self.style.caption:
            return [], size
        lines: list[str] = []
        for size in _SIZES:
            lines = set_lines(letters.font, self.style.caption, width - 2 * _MARGIN, size)
            if len(lines) * size * _LEADING <= height * _SHARE:
                return lines, size
        return lines[: int(height * _SHARE / (size * _LEADING))], size


def _text(lines: list[str], font: CaptionFont, size: float) -> Iterator[bytes]:
    """Lines from the bottom of the field upwards, dark grey."""
    first = _MARGIN + (len(lines) - 1) * size * _LEADING + size * 0.25
    yield b"q BT 0.25 g %s %g Tf %g TL %g %g Td" % (_FONT.encode(), size, size * _LEADING, _MARGIN, first)
    yield b" T*\n".join(font.encode(line) + b" Tj" for line in lines)
    yield b"ET Q"


def _ink(drawing: Drawing, area: tuple[float, float, float, float]) -> Iterator[bytes]:
    """The drawing as large as fits into ``area`` (left, bottom, right, top), its proportions kept.

    One path per line; joins and ends are round, so that a line of two equal points shows as a dot.
    """
    left, bottom, right, top = area
    if right <= left or top <= bottom or drawing.width <= 0 or drawing.height <= 0:
        return
    scale = min((right - left) / drawing.width, (top - bottom) / drawing.height)
    x0 = left + (right - left - drawing.width * scale) / 2
    y0 = bottom + (top - bottom + drawing.height * scale) / 2
    yield b"q 1 J 1 j 0 G"
    for line in drawing.lines:
        points = [b"%.2f %.2f" % (x0 + x * scale, y0 - y * scale) for x, y in line.points]
        yield b"%.2f w %s m %s l S" % (width_of(line.step) * scale, points[0], b" l ".join(points[1:]))
    yield b"Q"

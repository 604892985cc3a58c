"""Pages that are one picture, decoded at the size in which they are looked at.

MuPDF decodes a scan in full and scales every pixel of it. Here a JPEG is decoded by libjpeg-turbo at a
fraction of its size, and a picture of bits is averaged from packed bits. Whatever is odd about a picture
or its page, or fails, is left to MuPDF.
"""

import struct
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from PIL import Image
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.documents import Documents, Key
from clerkdesk.adapters.pdf.child.drawing.decoding import decoded_at, jpeg_into, size_at
from clerkdesk.adapters.pdf.child.drawing.one_picture import OnePicture, one_picture
from clerkdesk.domain.pages import PixelForm

_KNOWN = 256
_KEPT_BYTES = 64 << 20
_KEPT = 3
_WARM_BLOCKS = 4
"""Blocks of 16 MB that Pillow keeps for its next picture: fresh memory costs a third of the decoding."""
_STEPS = 1, 2, 4, 8
_NEARLY = 0.005
"""A picture this close to the size asked for is not worth an interpolation."""

_ODD: tuple[type[Exception], ...] = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
)
_ODD += (RuntimeError, SyntaxError, TypeError, ValueError, struct.error, mupdf.FzErrorBase)
"""What Pillow and MuPDF raise over a picture that is not as it should be."""

# Pillow is typed in parts only.
_image: Any = Image
_image.MAX_IMAGE_PIXELS = None  # there is a limit of our own before anything is decoded
_image.core.set_blocks_max(_WARM_BLOCKS)

Where = tuple[str, int, int]
"""A document's path, a page from 0, and how many of its bytes count (0: all)."""
Field = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels of the page."""


@dataclass(frozen=True)
class Sheet:
    """A part of a page to be drawn: its pixels from the left and top of the page, and pixels per point."""

    left: int
    top: int
    columns: int
    rows: int
    scale: float


@dataclass(frozen=True)
class Painted:
    """In what form the pixels of a sheet lie, and how many bytes a row of them takes."""

    form: PixelForm
    stride: int


class Scans:
    """Knows which pages are one picture, and keeps the last few decoded: a tile of one costs a crop."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._known: OrderedDict[tuple[Key, int], OnePicture | None] = OrderedDict()
        self._decoded: OrderedDict[tuple[Key, int, int], Image.Image] = OrderedDict()
        documents.letting_go.append(self._let_go)

    def of(self, where: Where) -> OnePicture | None:
        """The picture that is all there is of a page."""
        path, page, until = where
        key, document = self._documents.open(path, until)
        known = (key, page)
        if known not in self._known:
            self._known[known] = one_picture(document, page) if 0 <= page < document.page_count else None
            if len(self._known) > _KNOWN:
                self._known.popitem(last=False)
        return self._known[known]

    def paint(self, where: Where, sheet: Sheet, memory: Any, pixel_limit: int) -> Painted | None:
        """Paint a part of such a page on white memory; None where MuPDF must do it, on memory still white."""
        path, page, until = where
        key, _ = self._documents.open(path, until)
        picture = self._known.get((key, page))
        if picture is None:
            return None
        try:
            return self._paint(key, picture, sheet, memory, pixel_limit)
        except _ODD:
            self._known[key, page] = None  # not asked again
            return None

    def _paint(self, key: Key, picture: OnePicture, sheet: Sheet, memory: Any, pixel_limit: int) -> Painted:
        field = _field(picture, sheet.scale)
        whole = self._whole(key, picture, field, sheet, memory)
        if whole is not None:
            return whole
        decoded, fraction = self._at_size(key, picture, field, pixel_limit)
        mode, form = ("L", PixelForm.GREY) if picture.grey else ("RGBX", PixelForm.RGBX)
        size = sheet.columns, sheet.rows
        need = size[0] * size[1] * Image.getmodebands(mode)
        paper = _image.frombuffer(mode, size, memoryview(memory)[:need], "raw", mode, 0, 1)
        x0, y0, x1, y1 = field
        part = (
            max(x0, sheet.left),
            max(y0, sheet.top),
            min(x1, sheet.left + size[0]),
            min(y1, sheet.top + size[1]),
        )
        if part[0] < part[2] and part[1] < part[3]:
            seen = _seen(decoded, fraction, field, part)
            at = part[0] - sheet.left, part[1] - sheet.top
            paper.im.paste(seen.im, (*at, at[0] + seen.width, at[1] + seen.height))
        return Painted(form, size[0] * Image.getmodebands(mode))

    def _whole(
        self, key: Key, picture: OnePicture, field: Field, sheet: Sheet, memory: Any
    ) -> Painted | None:
        """A whole page that is an upright JPEG, decoded right where it is wanted: no copy of it is made."""
        if picture.bits or not _is_upright(picture) or (sheet.left, sheet.top) != field[:2]:
            return None
        step = _step(picture, field)
        wide, high = size_at(picture, step)
        bands, need = (1, wide * high) if picture.grey else (4, 4 * wide * high)
        across, down = field[2] - field[0], field[3] - field[1]
        fits = all(
            one - sheet.columns in (0, 1) and other - sheet.rows in (0, 1)
            for one, other in ((wide, high), (across, down))
        )
        if not fits or need > len(memory) or (key, picture.number, step) in self._decoded:
            return None
        painted, below = jpeg_into(memory, picture, step), bands * wide * sheet.rows
        left_white = below if painted else 0
        memory[left_white:need] = b"\xff" * (need - left_white)
        return Painted(PixelForm.GREY if picture.grey else PixelForm.RGBX, bands * wide) if painted else None

    def _at_size(
        self, key: Key, picture: OnePicture, field: Field, pixel_limit: int
    ) -> tuple[Image.Image, tuple[float, float]]:
        """The picture as shown, at least as large as its field, and how large it is in exact pixels."""
        across, down = _turned(picture, picture.columns, picture.rows)
        wished = _step(picture, field)
        at_hand = [one for one in _STEPS if one <= wished and (key, picture.number, one) in self._decoded]
        step = max(at_hand, default=wished)
        known = (key, picture.number, step)
        if known not in self._decoded:
            if picture.columns * picture.rows > pixel_limit * step * step:
                raise ValueError("too large")
            self._keep(known, _upright(picture, decoded_at(picture, step)))
        self._decoded.move_to_end(known)
        return self._decoded[known], (across / step, down / step)

    def _keep(self, known: tuple[Key, int, int], decoded: Image.Image) -> None:
        self._decoded[known] = decoded
        while len(self._decoded) > 1 and (len(self._decoded) > _KEPT or self._bytes() > _KEPT_BYTES):
            self._decoded.popitem(last=False)

    def _bytes(self) -> int:
        return sum(one.width * one.height * (1 if one.mode == "L" else 4) for one in self._decoded.values())

    def _let_go(self, gone: Key) -> None:
        for known in [known for known in self._known if known[0] == gone]:
            del self._known[known]
        for kept in [kept for kept in self._decoded if kept[0] == gone]:
            del self._decoded[kept]


def _step(picture: OnePicture, field: Field) -> int:
    """The smallest size, 1/1 to 1/8 of its own, at which a picture still fills its field."""
    across, down = _turned(picture, picture.columns, picture.rows)
    wide, high = field[2] - field[0], field[3] - field[1]
    fits = (
        one
        for one in (_STEPS[:2] if picture.bits else _STEPS)
        if across >= wide * one * (1 - _NEARLY) and down >= high * one * (1 - _NEARLY)
    )
    return max(fits, default=1)


def _field(picture: OnePicture, scale: float) -> Field:
    """The pixels of the page that a picture fills: all that it touches, as MuPDF does it."""
    m = picture.matrix
    across, down = (m.e, m.e + m.a + m.c), (m.f, m.f + m.b + m.d)
    edges = [min(across), min(down), max(across), max(down)]
    left, top, right, bottom = (edge * scale for edge in edges)
    return (_floor(left + 0.001), _floor(top + 0.001), -_floor(0.001 - right), -_floor(0.001 - bottom))


def _floor(value: float) -> int:
    return int(value // 1)


def _turned(picture: OnePicture, columns: int, rows: int) -> tuple[int, int]:
    return (columns, rows) if abs(picture.matrix.a) > abs(picture.matrix.b) else (rows, columns)


def _is_upright(picture: OnePicture) -> bool:
    m = picture.matrix
    return bool(abs(m.a) > abs(m.b) and m.a > 0 > m.d)


def _upright(picture: OnePicture, decoded: Image.Image) -> Image.Image:
    """Turned and mirrored as the page shows it (the picture's own top is the upper end of its square)."""
    m = picture.matrix
    lies = abs(m.b) > abs(m.a)
    if lies:
        decoded = decoded.transpose(Image.Transpose.TRANSPOSE)
    if (m.c if lies else -m.a) > 0:
        decoded = decoded.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if (-m.b if lies else m.d) > 0:
        decoded = decoded.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    return decoded


def _seen(decoded: Image.Image, size: tuple[float, float], field: Field, part: Field) -> Image.Image:
    """A part of a picture's field. Each pixel is found from the field's corner, so tiles fit together."""
    wide, high = part[2] - part[0], part[3] - part[1]
    step_x, step_y = size[0] / (field[2] - field[0]), size[1] / (field[3] - field[1])
    near = abs(step_x - 1) < _NEARLY and abs(step_y - 1) < _NEARLY
    left, top = (part[0] - field[0]) * step_x, (part[1] - field[1]) * step_y
    if (
        near
        and not left
        and not top
        and wide <= decoded.width <= wide + 1
        and high <= decoded.height <= high + 1
    ):
        return decoded if decoded.size == (wide, high) else decoded.crop((0, 0, wide, high))
    box = left, top, min(decoded.width, left + wide * step_x), min(decoded.height, top + high * step_y)
    if near or (step_x < 1 and step_y < 1):
        return decoded.resize((wide, high), Image.Resampling.NEAREST, box)
    return decoded.resize((wide, high), Image.Resampling.BILINEAR, box, reducing_gap=2.0)

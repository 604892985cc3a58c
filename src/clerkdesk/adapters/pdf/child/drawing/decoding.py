"""Pictures of scans, decoded at a fraction of their size."""

import ctypes
import io
from typing import Any

import pymupdf
from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.drawing.fax import group4_bits
from clerkdesk.adapters.pdf.child.drawing.one_picture import OnePicture
from clerkdesk.adapters.pdf.child.drawing.turbo import Packed, turbo_decoded, turbo_into, turbo_reads

_ADOBE_YCC = 1
_GREYS = (0, 64, 64, 128), (0, 64, 64, 127)
"""A quarter of the light of two bits, for upper and lower rows: four white bits make 255."""

# PyMuPDF and Pillow are typed in parts only.
_pymupdf: Any = pymupdf
_image: Any = Image


def decoded_at(picture: OnePicture, step: int) -> Image.Image:
    """A picture at 1/``step`` of its size, as grey or RGB, its own top at the top.

    Pictures of bits come in full (1) or at half their size (2), JPEGs also at a quarter and an eighth. Odd
    ones raise all sorts of things.
    """
    return _bits(picture, step) if picture.bits else _jpeg(picture, step)


def _jpeg(picture: OnePicture, step: int) -> Image.Image:
    """A JPEG picture at a whole fraction of its size (the DCT gives 1/1, 1/2, 1/4, 1/8)."""
    raw = mupdf.pdf_load_raw_stream(picture.picture)
    packed = _lent(raw)
    if turbo_reads(packed, (picture.columns, picture.rows), grey=picture.grey):
        turbo = turbo_decoded(packed, size_at(picture, step), grey=picture.grey)
        if turbo is not None:
            return turbo
    return _by_pillow(bytes(packed), picture, step)


def jpeg_into(memory: Any, picture: OnePicture, step: int) -> bool:
    """Decode a JPEG picture of that size right into memory, as ``turbo_into`` does."""
    raw = mupdf.pdf_load_raw_stream(picture.picture)
    packed = _lent(raw)
    usual = turbo_reads(packed, (picture.columns, picture.rows), grey=picture.grey)
    return usual and turbo_into(memory, packed, size_at(picture, step), grey=picture.grey)


def size_at(picture: OnePicture, step: int) -> tuple[int, int]:
    """How large a picture is at a fraction of its size."""
    return -(-picture.columns // step), -(-picture.rows // step)


def _lent(raw: Any) -> Packed:
    """The bytes of a MuPDF buffer where they lie, as long as it is held."""
    lying = raw.fz_buffer_storage_memoryview(writable=True)
    return (ctypes.c_char * len(lying)).from_buffer(lying)


def _by_pillow(packed: bytes, picture: OnePicture, step: int) -> Image.Image:
    opened = JpegImageFile(io.BytesIO(packed))
    opened.decodermaxblock = len(packed)
    mode = "L" if picture.grey else "RGB"
    if opened.mode != mode or opened.size != (picture.columns, picture.rows):
        raise ValueError("not what its dictionary says")
    if not picture.grey and opened.info.get("adobe_transform", _ADOBE_YCC) != _ADOBE_YCC:
        raise ValueError("no usual colours")
    opened.draft(mode, (max(1, picture.columns // step), max(1, picture.rows // step)))
    opened.load()
    return opened


def _bits(picture: OnePicture, step: int) -> Image.Image:
    """A picture of bits as grey, in full or at half its size."""
    row = (picture.columns + 7) // 8
    bits, inverted = _unpacked(picture)
    if len(bits) < row * picture.rows:
        raise ValueError("cut short")
    if step == 1:
        order = "1;I" if inverted else "1"
        return Image.frombytes("1", (picture.columns, picture.rows), bits, "raw", order).convert("L")
    columns, rows = (picture.columns + 1) // 2, (picture.rows + 1) // 2
    bits += bits[-row:]  # an odd last row counts twice
    upper = _halves(bits, (row, rows), 0, inverted)
    lower = _halves(bits + bytes(row), (row, rows), row, inverted)
    # Four grey pixels lie in each of RGBA.
    four = upper._new(upper.im.chop_add_modulo(lower.im))
    grey = Image.frombytes("L", (4 * row, rows), four.tobytes()).crop((0, 0, columns, rows))
    if picture.columns % 2 and columns > 1:  # half of the last column is no picture
        grey.paste(grey.crop((columns - 2, 0, columns - 1, rows)), (columns - 1, 0))
    return grey


def _unpacked(picture: OnePicture) -> tuple[bytes, bool]:
    """The rows of a picture of bits, and whether 1 is black in them."""
    if picture.fax is not None:
        packed = _pymupdf.JM_BinFromBuffer(mupdf.pdf_load_raw_stream(picture.picture))
        bits = group4_bits(packed, picture.columns, picture.rows)
        if bits is not None:
            return bits, picture.inverted == bool(picture.fax)
    return _pymupdf.JM_BinFromBuffer(mupdf.pdf_load_stream(picture.picture)), picture.inverted


def _halves(bits: bytes, size: tuple[int, int], start: int, inverted: bool) -> Image.Image:
    """Every second row of packed bits; each byte becomes four values for two neighbouring bits each."""
    row = size[0]
    greys = _GREYS[bool(start)]
    packed: Image.Image = _image.frombuffer("P", size, memoryview(bits)[start:], "raw", "P", 2 * row, 1)
    packed.putpalette(bytes(greys[3 - two if inverted else two] for two in _pairs()), "RGBA")
    return packed.convert("RGBA")


def _pairs() -> list[int]:
    """The four pairs of bits in each possible byte, from the left."""
    return [byte >> shift & 3 for byte in range(256) for shift in (6, 4, 2, 0)]

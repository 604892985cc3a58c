"""PDF files as scanners make them: every page one picture."""

import io
import itertools
import struct
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageChops, ImageDraw, TiffImagePlugin

A_PAGE = b"q 300 0 0 400 0 0 cm /Scan Do Q"
"""A picture that fills a page of 300 to 400 points."""
_COUNT = itertools.count()
NOTHING_TO_SEE = b" 0 0 m n"
"""A path that is not painted: for the eye it is nothing, for us more than one picture."""


@cache
def paper(columns: int = 600, rows: int = 800) -> Image.Image:
    """A picture that differs at every edge and in every corner, with soft and with hard edges."""
    across = Image.linear_gradient("L").rotate(90).resize((columns, rows))
    picture = Image.merge("RGB", (across, Image.linear_gradient("L").resize((columns, rows)), across))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((columns // 10, rows // 10, columns // 2, rows // 4), fill=(200, 30, 30))
    draw.ellipse((columns // 2, rows // 2, columns - columns // 10, rows - rows // 5), fill=(20, 20, 120))
    return picture


def bits(picture: Image.Image) -> Image.Image:
    """The same in black and white."""
    return (
        picture.convert("L")
        .point(lambda value: 255 if value > 110 else 0)
        .convert("1", dither=Image.Dither.NONE)
    )


def jpeg(picture: Image.Image, **how: Any) -> tuple[bytes, dict[str, object]]:
    """A JPEG picture, and what a PDF says of it."""
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=90, **how)
    space = {"L": Name.DeviceGray, "RGB": Name.DeviceRGB, "CMYK": Name.DeviceCMYK}[picture.mode]
    return written.getvalue(), _said(picture, 8, ColorSpace=space, Filter=Name.DCTDecode)


def tiff(picture: Image.Image) -> bytes:
    """A TIFF file of one strip, packed as Group 4, in which black is black."""
    written, strip = io.BytesIO(), TiffImagePlugin.STRIP_SIZE
    TiffImagePlugin.STRIP_SIZE = 1 << 30
    try:
        black_is_1 = ImageChops.invert(picture.convert("L")).convert("1")
        black_is_1.save(written, "TIFF", compression="group4")
    finally:
        TiffImagePlugin.STRIP_SIZE = strip
    return written.getvalue()


def group4(picture: Image.Image) -> tuple[bytes, dict[str, object]]:
    """A Group 4 picture, and what a PDF says of it."""
    how = Dictionary(K=-1, Columns=picture.width, Rows=picture.height, BlackIs1=False)
    said = _said(picture, 1, ColorSpace=Name.DeviceGray, Filter=Name.CCITTFaxDecode, DecodeParms=how)
    return _strip(tiff(picture)), said


def jbig2(picture: Image.Image) -> tuple[bytes, dict[str, object]]:
    """A JBIG2 picture: a page and one generic region, coded by MMR (ITU-T T.88, 7.4.6), as a PDF has it."""
    size = struct.pack(">II", picture.width, picture.height)
    page = size + struct.pack(">IIBH", 0, 0, 0, 0)
    region = size + struct.pack(">IIBB", 0, 0, 0, 1) + _strip(tiff(picture))
    segments = ((0, 48, page), (1, 38, region))
    data = b"".join(struct.pack(">IBBBI", number, kind, 0, 1, len(it)) + it for number, kind, it in segments)
    return data, _said(picture, 1, ColorSpace=Name.DeviceGray, Filter=Name.JBIG2Decode)


def _strip(file: bytes) -> bytes:
    tags = Image.open(io.BytesIO(file)).tag_v2  # type: ignore[attr-defined]
    (start,), (length,) = tags[273], tags[279]
    return file[start : start + length]


def flat(picture: Image.Image) -> tuple[bytes, dict[str, object]]:
    """A picture of bits as they are; the PDF file packs them."""
    return picture.tobytes(), _said(picture, 1, ColorSpace=Name.DeviceGray)


def scan(
    path: Path, *pictures: tuple[bytes, dict[str, object]], content: bytes = A_PAGE, **page: object
) -> Path:
    """A PDF of one picture a page; ``page`` holds further entries of the pages.

    Written under a name of its own beside ``path``: files change faster here than clocks of file systems.
    """
    path = path.with_stem(f"{path.stem}-{next(_COUNT)}")
    pdf = pikepdf.new()
    for data, said in pictures:
        stream = pikepdf.Stream(pdf, data)
        for name, value in said.items():
            stream[f"/{name}"] = value
        entries = {
            "/MediaBox": Array([0, 0, 300, 400]),
            **{f"/{name}": value for name, value in page.items()},
        }
        resources = Dictionary(XObject=Dictionary(Scan=stream))
        made = Dictionary({"/Type": Name.Page, "/Resources": resources, **entries})
        made.Contents = pdf.make_stream(content)
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(made)))
    pdf.save(path)
    return path


def _said(picture: Image.Image, depth: int, **more: object) -> dict[str, object]:
    said: dict[str, object] = {"Type": Name.XObject, "Subtype": Name.Image, "BitsPerComponent": depth}
    return said | {"Width": picture.width, "Height": picture.height} | more

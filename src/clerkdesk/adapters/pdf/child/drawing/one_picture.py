"""Which pages are nothing but one picture, as scanners make them, and where on the page it lies."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.drawing.lone_picture_content import LonePictureContent, NotOne

_MOST_CONTENT = 1 << 18
"""Bytes; a scan whose text was recognised carries a few ten thousand, invisible."""
_PICTURE_KEYS = frozenset(
    b"BitsPerComponent ColorSpace Decode DecodeParms Filter Height ImageMask Intent Interpolate LastModified "
    b"Length Metadata Name StructParent Subtype Type Width".decode().split()
)
"""Whatever else a picture's dictionary says (masks, layers, alternates) is MuPDF's to understand."""
_OF_BITS = frozenset(["", "CCITTFaxDecode", "FlateDecode", "JBIG2Decode", "LZWDecode", "RunLengthDecode"])
_TOLERANCE = 0.1  # points
_STRAIGHT = 1e-3
_SAME_COLOUR = 0.012
_HIDDEN = mupdf.PDF_ANNOT_IS_HIDDEN | mupdf.PDF_ANNOT_IS_NO_VIEW
_FAX_COLUMNS = 1728  # where a filter does not say how many it has (ISO 32000-2, table 11)

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf


@dataclass(frozen=True)
class OnePicture:
    """The picture of a page, its pixels, and the way from its unit square to the page as shown, in points.

    ``grey`` pictures have one value a pixel, ``bits`` one bit; there ``inverted`` means that 1 is black.
    ``fax`` is the bit that a plain Group 4 filter makes of black; None where it is anything else.
    """

    picture: Any
    number: int
    columns: int
    rows: int
    grey: bool
    bits: bool
    inverted: bool
    fax: int | None
    matrix: Any
    width: float
    height: float


def one_picture(document: Any, page: int) -> OnePicture | None:
    """The only picture of a page that shows nothing else; None wherever there is a doubt."""
    try:
        shown = mupdf.pdf_page_from_fz_page(mupdf.fz_load_page(document.this, page))
        return _found(_pymupdf._as_pdf_document(document), shown)
    except (NotOne, ValueError, mupdf.FzErrorBase):
        return None


def _found(file: Any, page: Any) -> OnePicture:
    resources = mupdf.pdf_page_resources(page)
    if not mupdf.pdf_dict_len(mupdf.pdf_dict_gets(resources, "XObject")):
        raise NotOne
    reading = LonePictureContent(_content(page.obj()))
    picture = _entry(resources, "XObject", reading.picture)
    if not set(_names(picture)) <= _PICTURE_KEYS or _name(picture, "Subtype") != "Image":
        raise NotOne
    if any(_name(_entry(resources, "Font", font), "Subtype") == "Type3" for font in reading.fonts):
        raise NotOne  # its glyphs are drawn in whatever mode (ISO 32000-2, 9.3.6)
    if _shows_annotations(page):
        raise NotOne
    mask = _says(picture, "ImageMask")
    if mask and reading.coloured:
        raise NotOne
    bits = mask or _whole(picture, "BitsPerComponent") == 1
    channels = 1 if mask else _channels_of_usual_colours(file, page, picture, bits)
    columns, rows = _whole(picture, "Width"), _whole(picture, "Height")
    if columns <= 0 or rows <= 0:
        raise NotOne
    matrix, (width, height) = _placed(page, reading)
    return OnePicture(
        picture=picture,
        number=mupdf.pdf_to_num(picture),
        columns=columns,
        rows=rows,
        grey=channels == 1,
        bits=bits,
        inverted=_inverted(picture, channels, bits),
        fax=_fax(picture, columns, bits),
        matrix=matrix,
        width=width,
        height=height,
    )


def _placed(page: Any, reading: LonePictureContent) -> tuple[Any, tuple[float, float]]:
    """The way from the picture's unit square to the page as shown, and the page's size."""
    box, turn = mupdf.FzRect(), mupdf.FzMatrix()
    mupdf.pdf_page_transform(page, box, turn)
    _demand_uncut(reading, box)
    shown = mupdf.fz_transform_rect(box, turn)
    matrix = mupdf.fz_concat(mupdf.FzMatrix(*reading.matrix), turn)
    matrix = mupdf.fz_concat(matrix, mupdf.FzMatrix(1, 0, 0, 1, -shown.x0, -shown.y0))
    if min(abs(matrix.b) + abs(matrix.c), abs(matrix.a) + abs(matrix.d)) >= _STRAIGHT:
        raise NotOne
    return matrix, (shown.x1 - shown.x0, shown.y1 - shown.y0)


def _content(page: Any) -> bytes:
    """All of a page's content streams; a long one is not looked into."""
    written = mupdf.pdf_dict_gets(page, "Contents")
    listed = [mupdf.pdf_array_get(written, at) for at in range(mupdf.pdf_array_len(written))]
    streams = listed if mupdf.pdf_is_array(written) else [written]
    length = sum(_whole(one, "Length") for one in streams)
    if length > _MOST_CONTENT or not all(mupdf.pdf_is_stream(one) for one in streams):
        raise NotOne
    content = b"\n".join(_pymupdf.JM_BinFromBuffer(mupdf.pdf_load_stream(one)) for one in streams)
    if len(content) > _MOST_CONTENT:
        raise NotOne
    return content


def _shows_annotations(page: Any) -> bool:
    """Whether anything stands on the page beside its content; empty signature fields are drawn as nothing."""
    one = mupdf.pdf_first_annot(page)
    while one.m_internal:
        if not mupdf.pdf_annot_flags(one) & _HIDDEN and mupdf.pdf_annot_type(one) != mupdf.PDF_ANNOT_POPUP:
            return True
        one = mupdf.pdf_next_annot(one)
    one = mupdf.pdf_first_widget(page)
    while one.m_internal:
        place = mupdf.pdf_bound_widget(one)
        empty = place.x0 >= place.x1 or place.y0 >= place.y1 or mupdf.pdf_annot_flags(one) & _HIDDEN
        signature = mupdf.pdf_widget_type(one) == mupdf.PDF_WIDGET_TYPE_SIGNATURE
        if not empty and (not signature or mupdf.pdf_widget_is_signed(one)):
            return True
        one = mupdf.pdf_next_widget(one)
    return False


def _demand_uncut(reading: LonePictureContent, box: Any) -> None:
    """No clip may take away anything of the picture that the page would show."""
    a, b, c, d, e, f = reading.matrix
    left, right = max(min(e, e + a, e + c, e + a + c), box.x0), min(max(e, e + a, e + c, e + a + c), box.x1)
    low, high = max(min(f, f + b, f + d, f + b + d), box.y0), min(max(f, f + b, f + d, f + b + d), box.y1)
    for x0, y0, x1, y1 in reading.clips:
        outside = x0 - left, y0 - low, right - x1, high - y1
        if max(outside) > _TOLERANCE:
            raise NotOne


def _channels_of_usual_colours(file: Any, page: Any, picture: Any, bits: bool) -> int:
    """A picture's colours must be the screen's own, whatever their space is called: some are tried."""
    group = mupdf.pdf_dict_getp(page.obj(), "Group/CS")
    if group.m_internal and mupdf.pdf_to_name(group) not in ("DeviceRGB", "DeviceGray"):
        raise NotOne
    space = mupdf.pdf_load_colorspace(mupdf.pdf_dict_gets(picture, "ColorSpace"))
    instead = mupdf.pdf_load_default_colorspaces(file, page)  # of the page, or of an output intent
    if mupdf.fz_colorspace_is_device_gray(space):
        space = mupdf.fz_default_gray(instead)
    elif mupdf.fz_colorspace_is_device(space):
        space = mupdf.fz_default_rgb(instead)
    channels = int(mupdf.fz_colorspace_n(space))
    if channels not in ((1,) if bits else (1, 3)) or mupdf.fz_colorspace_is_indexed(space):
        raise NotOne
    screen = mupdf.fz_device_rgb()
    if mupdf.fz_colorspace_is_device(space):
        return channels
    for tried in _tried(channels, bits):
        shown = mupdf.fz_convert_color(space, tried, screen, mupdf.FzColorspace(), mupdf.FzColorParams())
        wished = tried * 3 if channels == 1 else tried
        if any(abs(one - two) > _SAME_COLOUR for one, two in zip(shown, wished, strict=False)):
            raise NotOne
    return channels


def _tried(channels: int, bits: bool) -> Iterator[list[float]]:
    """Colours to try: a ladder of greys, and the corners and middles of the cube."""
    for value in (0.0, 1.0) if bits else (0.0, 0.25, 0.5, 0.75, 1.0):
        yield [value] * channels
    if channels == 3:
        steps = (0.0, 0.5, 1.0)
        yield from ([red, green, blue] for red in steps for green in steps for blue in steps)


def _inverted(picture: Any, channels: int, bits: bool) -> bool:
    written = mupdf.pdf_dict_gets(picture, "Decode")
    values = [mupdf.pdf_array_get_real(written, at) for at in range(mupdf.pdf_array_len(written))]
    if bits and values == [1.0, 0.0]:
        return True
    if values and values != [0.0, 1.0] * channels:
        raise NotOne
    return False


def _fax(picture: Any, columns: int, bits: bool) -> int | None:
    """The bit that is black in what a plain Group 4 filter makes (ISO 32000-2, table 11), if it is one.

    Demands a filter that is understood here.
    """
    written, parameters = mupdf.pdf_dict_gets(picture, "Filter"), _parameters(picture)
    one = mupdf.pdf_array_get(written, 0) if mupdf.pdf_is_array(written) else written
    name = mupdf.pdf_to_name(one)
    if mupdf.pdf_array_len(written) > 1 or name not in (_OF_BITS if bits else {"DCTDecode"}):
        raise NotOne
    if _whole(parameters, "ColorTransform", 1) != 1:
        raise NotOne
    if name != "CCITTFaxDecode" or _whole(parameters, "K") >= 0 or _says(parameters, "EncodedByteAlign"):
        return None
    return (
        int(_says(parameters, "BlackIs1")) if _whole(parameters, "Columns", _FAX_COLUMNS) == columns else None
    )


def _parameters(picture: Any) -> Any:
    written = mupdf.pdf_dict_gets(picture, "DecodeParms")
    return mupdf.pdf_array_get(written, 0) if mupdf.pdf_is_array(written) else written


def _whole(dictionary: Any, key: str, otherwise: int = 0) -> int:
    return int(mupdf.pdf_dict_get_int_default(dictionary, mupdf.pdf_new_name(key), otherwise))


def _says(dictionary: Any, key: str) -> bool:
    return bool(mupdf.pdf_to_bool(mupdf.pdf_dict_gets(dictionary, key)))


def _entry(resources: Any, kind: str, name: str) -> Any:
    return mupdf.pdf_dict_gets(mupdf.pdf_dict_gets(resources, kind), name)


def _name(dictionary: Any, key: str) -> str:
    return str(mupdf.pdf_to_name(mupdf.pdf_dict_gets(dictionary, key)))


def _names(dictionary: Any) -> list[str]:
    many = range(mupdf.pdf_dict_len(dictionary))
    return [mupdf.pdf_to_name(mupdf.pdf_dict_get_key(dictionary, at)) for at in many]

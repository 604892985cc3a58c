"""JPEG pictures decoded by the system's libjpeg-turbo, where it has one: it writes right where they go.

What it does not take is Pillow's to decode.
"""

import ctypes
import sys
from ctypes import POINTER, c_int, c_ulong, c_void_p
from typing import Any

from PIL import Image

_NAMES = {"linux": "libturbojpeg.so.0", "win32": "turbojpeg.dll"}
_GREY, _RGBX = 6, 2
"""TJPF_GRAY and TJPF_RGBX (turbojpeg.h)."""

_IN_YCC, _IN_GREY = 1, 2
"""TJCS_YCbCr and TJCS_GRAY: the colours that the picture itself has."""

Packed = ctypes.Array[ctypes.c_char] | bytes

_image: Any = Image  # typed in parts only


def turbo_reads(data: Packed, size: tuple[int, int], *, grey: bool) -> bool:
    """Whether a JPEG is of that size and of the usual colours, or grey, as its head says."""
    if _library is None or not _handle:
        return False
    told = [c_int() for _ in range(4)]
    read = _library.tjDecompressHeader3(_handle, data, len(data), *map(ctypes.byref, told)) == 0
    wide, high, _, colours = (number.value for number in told)
    return read and (wide, high) == size and colours == (_IN_GREY if grey else _IN_YCC)


def turbo_into(memory: Any, data: Packed, size: tuple[int, int], *, grey: bool) -> bool:
    """Decode a JPEG into the beginning of ``memory``: a byte of grey a pixel, or R, G, B and one more.

    ``size`` is 1/1, 1/2, 1/4 or 1/8 of its own, rounded up. False where there is no such library, or where it
    complains: then anything may have been written.
    """
    if _library is None or not _handle:
        return False
    wide, high = size
    form, bands = (_GREY, 1) if grey else (_RGBX, 4)
    place = (ctypes.c_char * (wide * high * bands)).from_buffer(memory)
    return bool(_library.tjDecompress2(_handle, data, len(data), place, wide, 0, high, form, 0) == 0)


def turbo_decoded(data: Packed, size: tuple[int, int], *, grey: bool) -> Image.Image | None:
    """The same as a picture of its own; None where it cannot be done."""
    mode, bands = ("L", 1) if grey else ("RGBX", 4)
    pixels = bytearray(size[0] * size[1] * bands)
    if not turbo_into(pixels, data, size, grey=grey):
        return None
    decoded: Image.Image = _image.frombuffer(mode, size, pixels, "raw", mode, 0, 1)
    return decoded


def _loaded() -> Any:
    """Loaded with this module, for once the child is confined nothing more can be."""
    try:
        library = ctypes.CDLL(_NAMES.get(sys.platform, "libturbojpeg.dylib"))
        library.tjInitDecompress.restype = c_void_p
        library.tjDecompress2.argtypes = [c_void_p, c_void_p, c_ulong, c_void_p, *[c_int] * 5]
        library.tjDecompressHeader3.argtypes = [c_void_p, c_void_p, c_ulong, *[POINTER(c_int)] * 4]
    except (OSError, AttributeError):
        return None
    return library


_library = _loaded()
_handle = c_void_p(_library.tjInitDecompress()) if _library is not None else None

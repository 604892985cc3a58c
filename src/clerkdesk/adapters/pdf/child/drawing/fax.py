"""Group 4 scans decoded to packed bits by libtiff, in less than half the time that MuPDF takes.

Taken is the libtiff that Pillow has loaded; where there is none to be reached, and at the first word of
complaint from it, MuPDF decodes the picture.
"""

import ctypes
import struct
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_ssize_t, c_uint32, c_uint64, c_void_p
from functools import cache
from typing import Any

from PIL import Image

_SHORT, _LONG = 3, 4
_GROUP_4, _WHITE_IS_0 = 4, 0
_READ = CFUNCTYPE(c_ssize_t, c_void_p, c_void_p, c_ssize_t)
_SEEK = CFUNCTYPE(c_uint64, c_void_p, c_uint64, c_int)
_CLOSE = CFUNCTYPE(c_int, c_void_p)
_SIZE = CFUNCTYPE(c_uint64, c_void_p)
_MAP = CFUNCTYPE(c_int, c_void_p, POINTER(c_void_p), POINTER(c_uint64))
_UNMAP = CFUNCTYPE(None, c_void_p, c_void_p, c_uint64)
_COMPLAIN = CFUNCTYPE(None, c_char_p, c_char_p, c_void_p)

_image: Any = Image  # typed in parts only
_complaints: list[None] = []
_note_complaint = _COMPLAIN(lambda module, words, values: _complaints.append(None))


def group4_bits(data: bytes, columns: int, rows: int) -> bytes | None:
    """The rows of a picture, 1 for black, each filled up to whole bytes; None where it is MuPDF's to decode.

    ``data`` is what a CCITTFaxDecode filter with K below 0 and no byte alignment would be given
    (ISO 32000-2, 7.4.6).
    """
    libtiff = _libtiff()
    if libtiff is None:
        return None
    _memory.hold(_header(len(data), columns, rows) + data)
    size = (columns + 7) // 8 * rows
    bits = ctypes.create_string_buffer(size)
    _complaints.clear()
    opened = libtiff.TIFFClientOpen(b"", b"r", None, *_memory.calls)
    if not opened:
        return None
    read = libtiff.TIFFReadEncodedStrip(opened, 0, bits, size)
    libtiff.TIFFClose(opened)
    _memory.hold(b"")
    return bits.raw if read == size and not _complaints else None


@cache
def _libtiff() -> Any:
    """What Pillow is linked with; on some systems it is a part of Pillow that cannot be reached."""
    try:
        libtiff = ctypes.CDLL(_image.core.__file__)
        libtiff.TIFFClientOpen.argtypes = [
            c_char_p, c_char_p, c_void_p, _READ, _READ, _SEEK, _CLOSE, _SIZE, _MAP, _UNMAP,
        ]  # fmt: skip
        libtiff.TIFFClientOpen.restype = c_void_p
        libtiff.TIFFReadEncodedStrip.argtypes = [c_void_p, c_uint32, c_void_p, c_ssize_t]
        libtiff.TIFFReadEncodedStrip.restype = c_ssize_t
        libtiff.TIFFClose.argtypes = [c_void_p]
        libtiff.TIFFClose.restype = None
        for speak_up in (libtiff.TIFFSetErrorHandler, libtiff.TIFFSetWarningHandler):
            speak_up.argtypes, speak_up.restype = [_COMPLAIN], c_void_p
            speak_up(_note_complaint)
    except (OSError, AttributeError):
        return None
    return libtiff


class _Memory:
    """A file in memory, as libtiff reads one; ``calls`` is what it reads it with.

    There is one for all pictures: a confined child may make no more callbacks than it was born with.
    """

    def __init__(self) -> None:
        self._content = b""
        self._at = 0
        self.calls = (
            _READ(self._read),
            _READ(lambda client, data, size: -1),
            _SEEK(self._seek),
            _CLOSE(lambda client: 0),
            _SIZE(lambda client: len(self._content)),
            _MAP(lambda client, base, size: 0),
            _UNMAP(lambda client, base, size: None),
        )

    def hold(self, content: bytes) -> None:
        """Be this file, or none."""
        self._content, self._at = content, 0

    def _read(self, client: int | None, to: int, size: int) -> int:
        piece = self._content[self._at : self._at + size]
        ctypes.memmove(to, piece, len(piece))
        self._at += len(piece)
        return len(piece)

    def _seek(self, client: int | None, offset: int, whence: int) -> int:
        self._at = (0, self._at, len(self._content))[whence] + offset
        return self._at


_memory = _Memory()


def _header(length: int, columns: int, rows: int) -> bytes:
    """A TIFF file (TIFF 6.0, section 2) of one strip, up to where the strip's bytes follow."""
    entries = (
        (256, _LONG, columns),
        (257, _LONG, rows),
        (258, _SHORT, 1),
        (259, _SHORT, _GROUP_4),
        (262, _SHORT, _WHITE_IS_0),
        (273, _LONG, 8 + 2 + 10 * 12 + 4),  # where the strip begins
        (277, _SHORT, 1),
        (278, _LONG, rows),
        (279, _LONG, length),
        (293, _LONG, 0),
    )
    packed = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
    return struct.pack("<2sHIH", b"II", 42, 8, len(entries)) + packed + bytes(4)

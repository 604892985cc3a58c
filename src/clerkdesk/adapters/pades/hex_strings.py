"""Reading hexadecimal strings at once: pyHanko reads a signature's 16,000 digits one by one, in 16 ms."""

import binascii
import re
from typing import IO, Any

from pyhanko.pdf_utils import generic

_library: Any = generic
_one_by_one: Any = generic.read_hex_string_from_stream
_PORTIONS = (1 << 9, 1 << 14)
_BLANKS = b"\0\t\n\f\r "
_DIGITS = re.compile(rb"[0-9A-Fa-f]*")


def read_at_once(stream: IO[bytes]) -> Any:
    """The string that begins at the stream's position (ISO 32000-1, 7.3.4.3), as pyHanko's function has it.

    Whatever is no plain string of digits that function reads itself.
    """
    start = stream.tell()
    text = _up_to_end(stream)
    digits = text[1:-1].translate(None, _BLANKS)
    if not text.endswith(b">") or _DIGITS.fullmatch(digits) is None:
        stream.seek(start)
        return _one_by_one(stream)
    stream.seek(start + len(text))
    return _library.pdf_string(binascii.unhexlify(digits + b"0" * (len(digits) % 2)))


def hurry() -> None:
    """Have pyHanko read its strings this way from now on, in this process."""
    _library.read_hex_string_from_stream = read_at_once


def _up_to_end(stream: IO[bytes]) -> bytes:
    """The bytes up to the next ``>``, or to the end of the file."""
    found = bytearray()
    while portion := stream.read(_PORTIONS[bool(found)]):
        end = portion.find(b">")
        if end >= 0:
            return bytes(found + portion[: end + 1])
        found += portion
    return bytes(found)

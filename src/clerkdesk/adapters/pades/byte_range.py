"""The guard before all judging: a signature covers everything but its own bytes, and says so plainly."""

import os
import re
from typing import IO

from asn1crypto import parser
from pyhanko.pdf_utils import generic
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

_SPACE = b" \t\r\n\f\0"
_HEXADECIMAL = re.compile(rb"<[0-9A-Fa-f\s\x00]*>")


def byte_range_trouble(signature: EmbeddedPdfSignature, stream: IO[bytes]) -> str:
    """Say what is wrong with a signature's /ByteRange (ISO 32000-1, 12.8.1), or nothing.

    It must be two stretches, the first from the start of the file, both inside it, and the gap between them
    exactly the hexadecimal string that this signature consists of: nothing may hide in it.
    """
    values = signature.byte_range
    if not isinstance(values, generic.ArrayObject) or len(values) != 4:
        return "the byte range is not four numbers"
    if any(not isinstance(value, int) or value < 0 for value in values):
        return "the byte range is not four whole numbers"
    start, length, second, rest = (int(value) for value in values)
    size = stream.seek(0, os.SEEK_END)
    if start != 0 or length == 0 or second <= length or second + rest > size:
        return "the byte range does not fit the file"
    stream.seek(length)
    gap = stream.read(second - length)
    if not _HEXADECIMAL.fullmatch(gap):
        return "the gap in the byte range holds more than the signature"
    digits = gap[1:-1].translate(None, _SPACE)
    if bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()) != signature.pkcs7_content:
        return "the gap in the byte range holds another signature"
    if signature.pkcs7_content[_length(signature.pkcs7_content) :].strip(b"\0"):
        return "something hides behind the signature in its gap"
    return ""


def _length(packed: bytes) -> int:
    """How long the signature itself is; after it only zeros may fill the gap."""
    length: int = parser.peek(packed)
    return length

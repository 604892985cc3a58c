"""Whether every reader finds the same document in a file: where two may differ, nothing is vouched for."""

import os
import re
from typing import IO

from pyhanko.pdf_utils.reader import PdfFileReader

from clerkdesk.adapters.pades.spelling import SECOND_TABLE, Search

_CHUNK = 1 << 20
_START = b"startxref"
_ENDING = re.compile(rb"startxref[\s\0]+(\d+)[\s\0]+%%EOF[\s\0]*")
_NUMBER = re.compile(rb"startxref[\s\0]*(\d+)")


def second_reading(reader: PdfFileReader, second_table: bool | None = None) -> str:
    """Say why readers may find different documents in a file, or nothing.

    Hybrid files offer two tables of objects (ISO 32000-1, 7.5.8.4). In the dictionary of a cross-reference
    stream /XRefStm means nothing, but some readers follow it there too: the name is looked for in the bytes,
    however it is spelled, unless somebody has done so: ``second_table`` is what they found.
    """
    if second_table is None:
        second_table = _has_second_table(reader.stream)
    if reader.xrefs.hybrid_xrefs_present or second_table:
        return "hybrid cross-references"
    return second_ending(reader)


def second_ending(reader: PdfFileReader) -> str:
    """Say whether the file's last ``startxref`` is not the one the strict reader went by, or nothing.

    The strict reader looks for the last end-of-file mark first, others only for ``startxref`` (7.5.5): a
    revision without that mark is seen by the others alone.
    """
    last = _NUMBER.match(_last_start(reader.stream))
    if last is None or int(last[1]) != reader.last_startxref:
        return "the file ends in two ways"
    return ""


def trailing_bytes(reader: PdfFileReader) -> str:
    """Say whether anything but white space follows the last end-of-file mark, or nothing."""
    if _ENDING.fullmatch(_last_start(reader.stream)) is None:
        return "something follows the end of the file"
    return ""


def no_end(stream: IO[bytes]) -> str:
    """Say that no ``startxref`` stands where a file ends, or nothing.

    Readers look for it from the end backwards; some take minutes over megabytes of anything else.
    """
    return "" if _last_start(stream) else "the end of the file is not in its last megabyte"


def _last_start(stream: IO[bytes]) -> bytes:
    """The file from its last ``startxref`` on; empty when its last megabyte holds none."""
    end = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, end - _CHUNK))
    tail = stream.read()
    at = tail.rfind(_START)
    return tail[at:] if at >= 0 else b""


def _has_second_table(stream: IO[bytes]) -> bool:
    search = Search(SECOND_TABLE)
    stream.seek(0)
    while not search.found and (portion := stream.read(_CHUNK)):
        search.look(portion)
    return search.found

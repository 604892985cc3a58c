"""Whether a paper is sound enough to carry several signatures, one after the other."""

import re
from collections.abc import Iterator
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.xref import ObjStreamRef

from clerkdesk.adapters.pades.object_text import Key, ObjectText, read_text
from clerkdesk.base.errors import Unreadable

_MOST_OBJECTS = 200_000
_TEXTS = (1 << 13, 1 << 19)  # bytes of an object that are looked at before the full reader has to read it
_HEADER = re.compile(rb"[\0\t\n\f\r ]*(\d+)[\0\t\n\f\r ]+(\d+)[\0\t\n\f\r ]+obj")
_STREAM_END = re.compile(rb"[\r\n]*endstream[\r\n ]+endobj")

_Reference: Any = generic.Reference  # typed in part


def refuse_loose_ends(reader: PdfFileReader) -> None:
    """Raise Unreadable SEA-04 when something in the file refers to an object the file lacks.

    A reader may take that for null (ISO 32000-1, 7.3.10), but a later revision could put anything there:
    strict judges then vouch for no signature but the newest.
    """
    texts = _Texts(reader)
    seen: set[Key] = set()
    waiting = list(_referred(reader.trailer.raw_get("/Root")))
    while waiting and len(seen) <= _MOST_OBJECTS:
        key = waiting.pop()
        if key in seen:
            continue
        seen.add(key)
        try:
            waiting += texts.references(key)
        except Exception as trouble:
            raise Unreadable("SEA-04", "refers to objects it lacks") from trouble


def _referred(value: Any) -> Iterator[Key]:
    """What a value refers to, in itself and in what it holds."""
    if isinstance(value, generic.IndirectObject):
        yield value.idnum, value.generation
    elif isinstance(value, generic.DictionaryObject):
        for name in value:
            yield from _referred(value.raw_get(name))
    elif isinstance(value, generic.ArrayObject):
        for one in list.__iter__(value):
            yield from _referred(one)


class _Texts:
    """The objects of a file, whose streams stay on the disk: pages of a scan have megabytes of them."""

    def __init__(self, reader: PdfFileReader) -> None:
        self._reader = reader
        self._packed: dict[int, tuple[list[int], bytes]] = {}

    def references(self, key: Key) -> list[Key]:
        """What an object refers to; raises whatever the full reader does."""
        reference = _Reference(*key, self._reader)
        marker = self._reader.xrefs[reference]
        if isinstance(marker, ObjStreamRef):
            found = self._from_pack(key, marker)
        else:
            found = self._from_file(key, marker) if marker else None
        if found is not None:
            return found.references
        return list(_referred(self._reader.get_object(reference)))

    def _from_file(self, key: Key, start: int) -> ObjectText | None:
        for size in _TEXTS:
            text = self._read(start, size)
            found = self._from_text(key, start, text)
            if found is not None or len(text) < size:
                return found
        return None

    def _from_text(self, key: Key, start: int, text: bytes) -> ObjectText | None:
        header = _HEADER.match(text)
        if header is None or (int(header[1]), int(header[2])) != key:
            return None
        found = read_text(text, header.end())
        if found is None or not found.streams:
            return found if found and text[found.end - 6 : found.end] == b"endobj" else None
        length = found.length
        if isinstance(length, tuple):
            length = self._reader.get_object(_Reference(*length, self._reader))
        if not isinstance(length, int):
            return None
        return found if _STREAM_END.match(self._read(start + found.end + length, 64)) else None

    def _from_pack(self, key: Key, marker: ObjStreamRef) -> ObjectText | None:
        """An object out of an object stream (ISO 32000-1, 7.5.7): numbers and offsets first, then values."""
        if marker.obj_stream_id not in self._packed:
            self._packed[marker.obj_stream_id] = self._unpacked(marker.obj_stream_id)
        offsets, data = self._packed[marker.obj_stream_id]
        at = marker.ix_in_stream * 2
        if at + 1 >= len(offsets) or offsets[at] != key[0]:
            return None
        end = offsets[at + 3] if at + 3 < len(offsets) else len(data)
        return read_text(data[offsets[at + 1] : end])

    def _unpacked(self, number: int) -> tuple[list[int], bytes]:
        pack = self._reader.get_object(_Reference(number, 0, self._reader))
        if pack["/Type"] != "/ObjStm":
            return [], b""
        data, first = pack.read_data(DecodePurpose.OBJECT_STREAM), int(pack["/First"])
        return [int(one) for one in data[:first].split()[: 2 * int(pack["/N"])]], data[first:]

    def _read(self, start: int, size: int) -> bytes:
        self._reader.stream.seek(start)
        read: bytes = self._reader.stream.read(size)
        return read

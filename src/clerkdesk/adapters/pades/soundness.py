"""Whether a paper is sound enough to carry several signatures, one after the other."""

from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader

from clerkdesk.base.errors import Unreadable

_MOST_OBJECTS = 200_000


def refuse_loose_ends(reader: PdfFileReader) -> None:
    """Raise Unreadable SEA-04 when something in the file refers to an object the file lacks.

    A reader may take that for null (ISO 32000-1, 7.3.10), but a later revision could put anything there:
    strict judges then vouch for no signature but the newest.
    """
    seen: set[object] = set()
    waiting: list[Any] = [reader.trailer.raw_get("/Root")]
    while waiting:
        value = waiting.pop()
        if isinstance(value, generic.IndirectObject):
            if value.reference in seen or len(seen) > _MOST_OBJECTS:
                continue
            seen.add(value.reference)
            try:
                value = value.get_object()
            except Exception as trouble:
                raise Unreadable("SEA-04", "refers to objects it lacks") from trouble
        if isinstance(value, generic.DictionaryObject):
            waiting += [value.raw_get(name) for name in value]
        elif isinstance(value, generic.ArrayObject):
            waiting += list(value)

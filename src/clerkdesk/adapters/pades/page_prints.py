"""Fingerprints of what the pages of a revision show, to tell a changed page from a changed file."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import HistoricalResolver

# What a page shows, except annotations, which have rules of their own (ISO 32000-1, table 30).
_SHOWN = ("/Contents", "/Resources", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit")
_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_LEADING_AWAY = (
    "/Parent",
    "/P",
    "/StructParent",
    "/StructParents",
    "/Metadata",
    "/PieceInfo",
    "/LastModified",
)
_DEEPEST = 200


def page_prints(revision: HistoricalResolver) -> list[bytes]:
    """One fingerprint per page, in order: equal ones show the same content.

    Raises ValueError, KeyError, TypeError, AttributeError or RecursionError where the file is not sound.
    """
    prints = _Prints()
    return [
        prints.of({name: page[name] for name in _SHOWN if name in page})
        for page in _pages(revision.root["/Pages"], {}, 0)
    ]


def annotation_prints(revision: HistoricalResolver) -> list[list[bytes]]:
    """Fingerprints of the annotations of each page, but for those that belong to fields, sorted.

    Raises what ``page_prints`` raises.
    """
    prints = _Prints()
    found = []
    for page in _pages(revision.root["/Pages"], {}, 0, ["/Annots"]):
        listed = page["/Annots"].get_object() if "/Annots" in page else ()
        notes = [one.get_object() for one in listed if one.get_object().get("/Subtype") != "/Widget"]
        found.append(
            sorted(prints.of({name: one.raw_get(name) for name in one if name != "/P"}) for one in notes)
        )
    return found


def _pages(
    node: Any, inherited: dict[str, Any], depth: int, wanted: Sequence[str] = _SHOWN
) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        raise ValueError("page tree too deep")
    inherited = inherited | {name: node.raw_get(name) for name in _INHERITED if name in node}
    if "/Kids" in node:
        for child in node["/Kids"]:
            yield from _pages(child.get_object(), inherited, depth + 1, wanted)
    else:
        yield inherited | {name: node.raw_get(name) for name in wanted if name in node}


class _Prints:
    """Fingerprints of objects, each reference followed once."""

    def __init__(self) -> None:
        self._known: dict[object, bytes] = {}

    def of(self, value: Any) -> bytes:
        """The fingerprint of a value, of everything it refers to, and of the streams' bytes."""
        if isinstance(value, generic.IndirectObject):
            return self._of_reference(value)
        digest = hashlib.sha256(type(value).__name__.encode())
        if isinstance(value, dict) and value.get("/Type") == "/Page":
            digest.update(b"a page")  # where a link leads; what is there does not belong to the link
        elif isinstance(value, dict):
            for name in sorted(set(value) - set(_LEADING_AWAY)):
                entry = value.raw_get(name) if isinstance(value, generic.DictionaryObject) else value[name]
                digest.update(name.encode() + b"\0" + self.of(entry))
            if isinstance(value, generic.StreamObject):
                digest.update(value.encoded_data)
        elif isinstance(value, list):
            for entry in value:
                digest.update(self.of(entry))
        else:
            digest.update(repr(value).encode())
        return digest.digest()

    def _of_reference(self, pointer: generic.IndirectObject) -> bytes:
        reference = pointer.reference
        if reference not in self._known:
            self._known[reference] = b"being read"  # circles end here
            self._known[reference] = self.of(pointer.get_object())
        return self._known[reference]

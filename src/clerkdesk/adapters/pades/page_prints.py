"""Fingerprints of what the pages of a revision show, to tell a changed page from a changed file."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader

# What a page shows, except annotations, which have rules of their own (ISO 32000-1, table 30).
_SHOWN = ("/Contents", "/Resources", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Group")
_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_BESIDE_A_NOTE = ("/P", "/Parent", "/Popup", "/StructParent", "/Metadata")  # of an annotation itself
_DEEPEST = 200
_BEING_READ = b"being read"
_Refs = set[generic.Reference]


@dataclass(frozen=True)
class _Leaf:
    """A page: its own object if it is one, what it inherits, its fingerprint, and all it was made from."""

    page: Any
    inherited: dict[str, Any]
    seen: bytes
    made_from: frozenset[generic.Reference]


class PagePrints:
    """What the pages of a file show, revision after revision: only what was written is read again."""

    def __init__(self, reader: PdfFileReader) -> None:
        self._reader = reader
        self._known: dict[int, list[bytes]] = {}
        self._reached = -1
        self._top: Any = None
        self._tree: _Refs = set()
        self._leaves: list[_Leaf] = []
        self._prints = Prints(_Refs())

    def of(self, revision: int) -> list[bytes]:
        """One fingerprint per page, in order: equal ones show the same content.

        Raises ValueError, KeyError, TypeError, AttributeError or RecursionError where the file is not sound.
        """
        if revision not in self._known:
            self._read(revision)
            self._known[revision] = [leaf.seen for leaf in self._leaves]
        return self._known[revision]

    def _read(self, revision: int) -> None:
        at = self._reader.get_historical_resolver(revision)
        between = range(self._reached + 1, revision + 1)
        written = _Refs().union(*map(self._reader.xrefs.explicit_refs_in_revision, between))
        top: Any = at.root.raw_get("/Pages")
        same_tree = top == self._top and written.isdisjoint(self._tree)
        if self._reached < revision and same_tree and not self._prints.circular:
            self._prints.forget(written)
            self._leaves = [
                leaf if written.isdisjoint(leaf.made_from) else self._leaf(leaf.page, leaf.inherited, at)
                for leaf in self._leaves
            ]
        else:
            self._tree, self._top = set(), top
            found = list(pages_in(top, {}, 0, at, self._tree))
            self._prints = Prints(refs_of(found))
            self._leaves = [self._leaf(page, more, at) for page, more in found]
        self._reached = revision

    def _leaf(self, page: Any, inherited: dict[str, Any], at: HistoricalResolver) -> _Leaf:
        own = resolved(page, at)
        shown = inherited | {name: own.raw_get(name) for name in _SHOWN if name in own}
        made_from = _Refs(_reference(page))
        seen = self._prints.of(shown, at, made_from)
        return _Leaf(page, inherited, seen, frozenset(made_from))


def annotation_prints(revision: HistoricalResolver) -> list[list[bytes]]:
    """Fingerprints of the annotations of each page, but for those that belong to fields, sorted.

    Raises what ``PagePrints`` raises.
    """
    found = []
    top: Any = revision.root.raw_get("/Pages")
    pages = list(pages_in(top, {}, 0, revision, set()))
    prints = Prints(refs_of(pages))
    for page, _ in pages:
        own = resolved(page, revision)
        listed = [one.get_object() for one in resolved(own.get("/Annots", ()), revision)]
        notes = [
            {name: one.raw_get(name) for name in one if name not in _BESIDE_A_NOTE}
            for one in listed
            if one.get("/Subtype") != "/Widget"
        ]
        found.append(sorted(prints.of(one, revision, set()) for one in notes))
    return found


def pages_in(
    node: Any, inherited: dict[str, Any], depth: int, at: HistoricalResolver, passed: _Refs
) -> Iterator[tuple[Any, dict[str, Any]]]:
    """The pages, each with what it inherits; the nodes of the tree above them are noted as ``passed``."""
    if depth > _DEEPEST:
        raise ValueError("page tree too deep")
    tree = resolved(node, at)
    if "/Kids" not in tree:
        yield node, inherited
        return
    kids = tree.raw_get("/Kids")
    passed.update(_reference(node), _reference(kids))
    inherited = inherited | {name: tree.raw_get(name) for name in _INHERITED if name in tree}
    for child in resolved(kids, at):
        yield from pages_in(child, inherited, depth + 1, at, passed)


def resolved(value: Any, revision: HistoricalResolver) -> Any:
    """What a value stands for in a revision."""
    return revision(value.reference) if isinstance(value, generic.IndirectObject) else value


def refs_of(pages: list[tuple[Any, dict[str, Any]]]) -> _Refs:
    """Where the pages stand that are objects of their own."""
    return {ref for page, _ in pages for ref in _reference(page)}


def _reference(value: Any) -> tuple[generic.Reference, ...]:
    return (value.reference,) if isinstance(value, generic.IndirectObject) else ()


class Prints:
    """Fingerprints of objects, each reference followed once; the file's pages are where ways end.

    Every page has a print of its own. What only calls itself a page is no end.
    """

    def __init__(self, pages: _Refs) -> None:
        self._pages = pages
        self._known: dict[generic.Reference, tuple[bytes, frozenset[generic.Reference]]] = {}
        self.circular = False

    def forget(self, written: _Refs) -> None:
        """Forget whatever was made from objects that are written anew."""
        self._known = {ref: known for ref, known in self._known.items() if written.isdisjoint(known[1])}

    def of(self, value: Any, at: HistoricalResolver, made_from: _Refs) -> bytes:
        """The fingerprint of a value, of everything it refers to, and of the streams' bytes.

        All objects that it was made from are added to ``made_from``.
        """
        if isinstance(value, generic.IndirectObject):
            return self._of_reference(value.reference, at, made_from)
        digest = hashlib.sha256(type(value).__name__.encode())
        if isinstance(value, dict):
            for name in sorted(value):
                entry = value.raw_get(name) if isinstance(value, generic.DictionaryObject) else value[name]
                digest.update(name.encode() + b"\0" + self.of(entry, at, made_from))
            if isinstance(value, generic.StreamObject):
                digest.update(value.encoded_data)
        elif isinstance(value, list):
            for entry in value:
                digest.update(self.of(entry, at, made_from))
        else:
            digest.update(repr(value).encode())
        return digest.digest()

    def _of_reference(self, ref: generic.Reference, at: HistoricalResolver, made_from: _Refs) -> bytes:
        if ref in self._pages:
            return b"a page"
        if ref not in self._known:
            self._known[ref] = _BEING_READ, frozenset()  # circles end here
            own = {ref}
            self._known[ref] = self.of(at(ref), at, own), frozenset(own)
        seen, below = self._known[ref]
        self.circular |= seen is _BEING_READ
        made_from |= below | {ref}
        return seen

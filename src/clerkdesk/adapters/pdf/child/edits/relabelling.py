"""The names that pages go by, kept when others are taken out (ISO 32000-2, 12.4.2)."""

from collections.abc import Collection
from typing import Any

from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.objects import drop

_DEEPEST = 16
Numbering = tuple[Any, int]
"""A labelling dictionary, and how many pages it has counted before."""


class Labels:
    """How each of a document's pages is called, read before any of them goes."""

    def __init__(self, root: Any, count: int) -> None:
        self._root = root
        ranges: dict[int, Any] = {}
        _read(mupdf.pdf_dict_gets(root, "PageLabels"), ranges, 0)
        self._named: list[Numbering | None] = []
        current: tuple[int, Any] | None = None
        for page in range(count):
            current = (page, ranges[page]) if page in ranges else current
            self._named.append((current[1], page - current[0]) if current else None)

    def without(self, pages: Collection[int]) -> None:
        """Write the labels of the pages that stay; nothing where there were none."""
        gone = set(pages)
        kept = [named for page, named in enumerate(self._named) if page not in gone]
        if not any(kept):
            drop(self._root, "PageLabels")
            return
        file = mupdf.pdf_get_bound_document(self._root)
        numbers = mupdf.pdf_new_array(file, 2)
        before: Numbering | None = None
        for page, named in enumerate(kept):
            follows = before and named and _same(before[0], named[0]) and named[1] == before[1] + 1
            if not follows:
                mupdf.pdf_array_push(numbers, mupdf.pdf_new_int(page))
                mupdf.pdf_array_push(numbers, _numbered(file, named))
            before = named
        tree = mupdf.pdf_new_dict(file, 1)
        mupdf.pdf_dict_puts(tree, "Nums", numbers)
        mupdf.pdf_dict_puts(self._root, "PageLabels", tree)


def _read(node: Any, ranges: dict[int, Any], depth: int) -> None:
    numbers, kids = mupdf.pdf_dict_gets(node, "Nums"), mupdf.pdf_dict_gets(node, "Kids")
    for at in range(0, mupdf.pdf_array_len(numbers) - 1, 2):
        ranges[mupdf.pdf_array_get_int(numbers, at)] = mupdf.pdf_array_get(numbers, at + 1)
    if depth < _DEEPEST:
        for at in range(mupdf.pdf_array_len(kids)):
            _read(mupdf.pdf_array_get(kids, at), ranges, depth + 1)


def _same(one: Any, other: Any) -> bool:
    return not mupdf.pdf_objcmp_resolve(one, other)


def _numbered(file: Any, named: Numbering | None) -> Any:
    """A labelling dictionary that begins where the page stood in its own."""
    entry = mupdf.pdf_new_dict(file, 3)
    if named is None:
        mupdf.pdf_dict_puts(entry, "S", mupdf.pdf_new_name("D"))
        return entry
    before, counted = named
    for key in ("S", "P"):
        value = mupdf.pdf_dict_gets(before, key)
        if value.m_internal:
            mupdf.pdf_dict_puts(entry, key, value)
    first = mupdf.pdf_dict_gets(before, "St")
    start = (mupdf.pdf_to_int(first) if mupdf.pdf_is_int(first) else 1) + counted
    mupdf.pdf_dict_puts(entry, "St", mupdf.pdf_new_int(start))
    return entry

"""The structure of a tagged document without some of its pages (ISO 32000-2, 14.7)."""

from collections.abc import Set
from typing import Any

from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.edits.trees import prune_tree
from clerkdesk.adapters.pdf.child.objects import drop

_DEEPEST = 200
_IN_WORDS = ("ActualText", "Alt", "E", "T")
"""What an element says for its content."""


class StructureRemoval:
    """Takes out what stands on pages, and the annotations, of these object numbers.

    An element that is left with nothing goes; one that lost something says no words for it any more.
    """

    def __init__(self, file: Any, pages: Set[int], annotations: Set[int]) -> None:
        self._file = file
        self._root = mupdf.pdf_dict_getp(mupdf.pdf_trailer(file), "Root/StructTreeRoot")
        self._pages = pages
        self._annotations = annotations
        self._gone: set[int] = set()
        self._seen: set[int] = set()
        self._losses = 0

    def carry_out(self) -> None:
        """Take it out."""
        if not mupdf.pdf_is_dict(self._root):
            return
        self._prune(self._root, 0, 0)
        nothing = mupdf.PDF_NULL
        for number in self._gone - {0}:
            mupdf.pdf_update_object(self._file, number, nothing)
        keys = self._keys()
        prune_tree(
            mupdf.pdf_dict_gets(self._root, "ParentTree"),
            "Nums",
            lambda key, value: mupdf.pdf_to_int(key) not in keys and _holds(value),
        )
        if not prune_tree(mupdf.pdf_dict_gets(self._root, "IDTree"), "Names", lambda _, value: _holds(value)):
            drop(self._root, "IDTree")

    def _keys(self) -> set[int]:
        """The numbers by which what is gone stands in the tree of parents (14.7.5.4)."""
        keys = set()
        for numbers, name in ((self._pages, "StructParents"), (self._annotations, "StructParent")):
            for number in numbers:
                key = mupdf.pdf_dict_gets(mupdf.pdf_new_indirect(self._file, number, 0), name)
                if key.m_internal:
                    keys.add(mupdf.pdf_to_int(key))
        return keys

    def _prune(self, element: Any, page: int, depth: int) -> bool:
        """Take out of an element what is gone; whether it stays. ``page`` is the one of what stands above."""
        number = mupdf.pdf_to_num(element)
        if depth > _DEEPEST or (number and number in self._seen):
            return False
        self._seen.add(number)
        page = mupdf.pdf_to_num(mupdf.pdf_dict_gets(element, "Pg")) or page
        content = mupdf.pdf_dict_gets(element, "K")
        if not content.m_internal:
            return page not in self._pages
        before = self._losses
        if mupdf.pdf_is_array(content):
            for at in range(mupdf.pdf_array_len(content) - 1, -1, -1):
                if not self._kept(mupdf.pdf_array_get(content, at), page, depth):
                    mupdf.pdf_array_delete(content, at)
            left = bool(mupdf.pdf_array_len(content))
        else:
            left = self._kept(content, page, depth)
        if self._losses > before:  # here, or below: words stand for all of it
            for key in _IN_WORDS:
                drop(element, key)
        if page in self._pages:
            drop(element, "Pg")
        if not left:
            drop(element, "K")
        return left

    def _kept(self, content: Any, page: int, depth: int) -> bool:
        stays = self._stays(content, page, depth)
        self._losses += not stays
        return stays

    def _stays(self, content: Any, page: int, depth: int) -> bool:
        """Whether a piece of content stays: marked on a page, an object of one, or an element."""
        if mupdf.pdf_is_int(content):
            return page not in self._pages
        own = mupdf.pdf_to_num(mupdf.pdf_dict_gets(content, "Pg")) or page
        kind = mupdf.pdf_to_name(mupdf.pdf_dict_gets(content, "Type"))
        if kind == "MCR":
            return own not in self._pages
        if kind == "OBJR":
            subject = mupdf.pdf_to_num(mupdf.pdf_dict_gets(content, "Obj"))
            return own not in self._pages and subject not in self._annotations
        if not mupdf.pdf_is_dict(content):
            return False
        stays = self._prune(content, page, depth + 1)
        if not stays:
            self._gone.add(mupdf.pdf_to_num(content))
        return stays


def _holds(value: Any) -> bool:
    """Whether an entry still leads to an element."""
    if mupdf.pdf_is_array(value):
        return any(
            mupdf.pdf_is_dict(mupdf.pdf_array_get(value, at)) for at in range(mupdf.pdf_array_len(value))
        )
    return bool(mupdf.pdf_is_dict(value))

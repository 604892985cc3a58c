"""Pages taken out of a document, with all that leads to them or tells of them.

Whatever still pointed at a removed page would keep it in the file: structure, fields, names, outline and
links are gone through, and at last the pages' own objects are emptied.
"""

from collections.abc import Iterable
from typing import Any

from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.documents import pdf_of
from clerkdesk.adapters.pdf.child.edits.field_removal import FieldRemoval
from clerkdesk.adapters.pdf.child.edits.outline_removal import OutlineRemoval
from clerkdesk.adapters.pdf.child.edits.relabelling import Labels
from clerkdesk.adapters.pdf.child.edits.shared_resources import SharedResources
from clerkdesk.adapters.pdf.child.edits.structure_removal import StructureRemoval
from clerkdesk.adapters.pdf.child.edits.trees import prune_tree
from clerkdesk.adapters.pdf.child.forms.tree import items, keys
from clerkdesk.adapters.pdf.child.objects import drop, pages_of

_OF_THE_WHOLE = ("Threads", "PieceInfo", "SpiderInfo")
"""Of the document as it was: its threads of articles, and what other programs keep of it for themselves."""


class Removal:
    """Takes some pages (from 0) out of a document; at least one must stay."""

    def __init__(self, document: Any, pages: Iterable[int]) -> None:
        self._document = document
        self._file = pdf_of(document)
        self._root = mupdf.pdf_dict_gets(mupdf.pdf_trailer(self._file), "Root")
        self._numbers = sorted(set(pages))
        pages_now = pages_of(self._file)
        removed = [pages_now[number] for number in self._numbers]
        self._pages = {mupdf.pdf_to_num(page) for page in removed} - {0}
        listed = (one for page in removed for one in items(mupdf.pdf_dict_gets(page, "Annots")))
        self._annotations = {mupdf.pdf_to_num(one) for one in listed} - {0}
        self._names: set[str] = set()
        self._resources = SharedResources(self._file, removed)

    def carry_out(self) -> None:
        """Take the pages out."""
        labels = Labels(self._root, self._document.page_count)
        FieldRemoval(self._file, self._annotations).carry_out()
        self._remove_names()
        OutlineRemoval(self._file, self.leads_there).carry_out()
        StructureRemoval(self._file, self._pages, self._annotations).carry_out()
        for number in reversed(self._numbers):
            mupdf.pdf_delete_page(self._file, number)
        left = pages_of(self._file)
        for page in left:
            self._settle_page(page)
        if self.leads_there(mupdf.pdf_dict_gets(self._root, "OpenAction")):
            drop(self._root, "OpenAction")
        for key in _OF_THE_WHOLE:
            drop(self._root, key)
        labels.without(self._numbers)
        self._resources.part_from(left)
        for gone in self._pages | self._annotations:
            mupdf.pdf_update_object(self._file, gone, mupdf.PDF_NULL)

    def leads_there(self, found: Any) -> bool:
        """Whether a destination, or an action, leads to a removed page (ISO 32000-2, 12.3.2 and 12.6.4)."""
        for _ in range(4):
            if mupdf.pdf_is_dict(found):
                found = mupdf.pdf_dict_gets(found, "D")
            elif mupdf.pdf_is_array(found):
                first = mupdf.pdf_array_get(found, 0)
                if mupdf.pdf_is_int(first):
                    return mupdf.pdf_to_int(first) in self._numbers
                return mupdf.pdf_to_num(first) in self._pages
            else:
                return bool(found.m_internal) and _word(found) in self._names
        return False

    def _remove_names(self) -> None:
        """Destinations by name, and the pages that go by one."""

        def stays(name: Any, value: Any) -> bool:
            if self.leads_there(value) or mupdf.pdf_to_num(value) in self._pages:
                self._names.add(_word(name))
                return False
            return True

        names = mupdf.pdf_dict_gets(self._root, "Names")
        for tree in ("Dests", "Pages", "Templates"):
            if not prune_tree(mupdf.pdf_dict_gets(names, tree), "Names", stays):
                drop(names, tree)
        old = mupdf.pdf_dict_gets(self._root, "Dests")
        for key in keys(old):
            if self.leads_there(mupdf.pdf_dict_gets(old, key)):
                self._names.add(key)
                drop(old, key)

    def _settle_page(self, page: Any) -> None:
        """Let nothing on a page that stays lead to one that does not."""
        drop(page, "B")
        listed = mupdf.pdf_dict_gets(page, "Annots")
        for at in range(mupdf.pdf_array_len(listed) - 1, -1, -1):
            one = mupdf.pdf_array_get(listed, at)
            ways = [mupdf.pdf_dict_gets(one, key) for key in ("Dest", "A")]
            if mupdf.pdf_to_num(one) in self._annotations:
                mupdf.pdf_array_delete(listed, at)
            elif any(map(self.leads_there, ways)):
                if mupdf.pdf_to_name(mupdf.pdf_dict_gets(one, "Subtype")) == "Link":
                    mupdf.pdf_array_delete(listed, at)
                for key in ("Dest", "A"):
                    drop(one, key)


def _word(name: Any) -> str:
    if mupdf.pdf_is_name(name):
        return str(mupdf.pdf_to_name(name))
    return str(mupdf.pdf_to_text_string(name)) if mupdf.pdf_is_string(name) else ""

"""What removed pages shared with those that stay: kept only as far as it is really used there.

Many programs list the pictures of all pages in one dictionary (ISO 32000-2, 7.8.3). It would keep those of
a removed page in the file.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.forms.tree import items, keys
from clerkdesk.adapters.pdf.child.objects import drop

_KINDS = ("XObject", "Pattern", "Shading", "Properties", "Font", "ColorSpace", "ExtGState")
_NAME = re.compile(rb"/([^\x00\t\n\x0c\r ()<>\[\]{}/%]+)")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_DEEPEST = 16

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf


class SharedResources:
    """The resources of pages that will be removed, to be parted from the others'."""

    def __init__(self, file: Any, removed: Iterable[Any]) -> None:
        self._file = file
        self._inherited = False
        self._shared: set[int] = set()
        for page in removed:
            self._inherited |= not mupdf.pdf_dict_gets(page, "Resources").m_internal
            resources = mupdf.pdf_dict_get_inheritable(page, mupdf.pdf_new_name("Resources"))
            self._shared |= set(_numbers(resources))

    def part_from(self, pages: Iterable[Any]) -> None:
        """Give pages, and whatever else draws with the same, only what they use."""
        for page in pages:
            own = bool(mupdf.pdf_dict_gets(page, "Resources").m_internal)
            resources = mupdf.pdf_dict_get_inheritable(page, mupdf.pdf_new_name("Resources"))
            if self._is_shared(resources) or (self._inherited and not own):
                self._give_used(page, resources, _drawn_on(page))
        for number in range(1, mupdf.pdf_xref_len(self._file)):
            self._part_object(number)

    def _part_object(self, number: int) -> None:
        """Part a drawing of its own, such as a stamp's look or a pattern; see to the nodes above pages."""
        try:
            one = mupdf.pdf_load_object(self._file, number)
        except mupdf.FzErrorBase:  # it is not in use, or could not be
            return
        resources = mupdf.pdf_dict_gets(one, "Resources") if mupdf.pdf_is_dict(one) else one
        if not mupdf.pdf_is_dict(resources):
            return
        kind = mupdf.pdf_to_name(mupdf.pdf_dict_gets(one, "Type"))
        if kind == "Pages":
            if self._inherited:
                drop(one, "Resources")
        elif kind != "Page" and self._is_shared(resources):
            if mupdf.pdf_obj_num_is_stream(self._file, number):
                drawn = _drawn_in(mupdf.pdf_new_indirect(self._file, number, 0))
            else:  # a font whose letters are drawings (9.6.4)
                letters = mupdf.pdf_dict_gets(one, "CharProcs")
                drawn = b"\n".join(_drawn_in(mupdf.pdf_dict_gets(letters, key)) for key in keys(letters))
            self._give_used(one, resources, drawn)

    def _is_shared(self, resources: Any) -> bool:
        return not self._shared.isdisjoint(_numbers(resources))

    def _give_used(self, owner: Any, resources: Any, drawn: bytes) -> None:
        used = _used(resources, drawn, 0)
        parted = mupdf.pdf_new_dict(self._file, len(_KINDS))
        for kind in keys(resources):
            listed = mupdf.pdf_dict_gets(resources, kind)
            if kind in _KINDS and mupdf.pdf_is_dict(listed):
                mupdf.pdf_dict_puts(parted, kind, self._only(listed, used))
            else:
                mupdf.pdf_dict_puts(parted, kind, listed)
        mupdf.pdf_dict_puts(owner, "Resources", parted)

    def _only(self, listed: Any, used: set[str]) -> Any:
        left = mupdf.pdf_new_dict(self._file, mupdf.pdf_dict_len(listed))
        for at in range(mupdf.pdf_dict_len(listed)):
            name = mupdf.pdf_dict_get_key(listed, at)
            if mupdf.pdf_to_name(name) in used:
                mupdf.pdf_dict_put(left, name, mupdf.pdf_dict_get_val(listed, at))
        return left


def _numbers(resources: Any) -> Iterator[int]:
    """The object numbers of resources, of their parts, and of what those list."""
    for number in (mupdf.pdf_to_num(resources), *_numbers_below(resources)):
        if number:
            yield number


def _numbers_below(resources: Any) -> Iterator[int]:
    for kind in _KINDS:
        listed = mupdf.pdf_dict_gets(resources, kind)
        yield mupdf.pdf_to_num(listed)
        for at in range(mupdf.pdf_dict_len(listed)):
            yield mupdf.pdf_to_num(mupdf.pdf_dict_get_val(listed, at))


def _used(resources: Any, drawn: bytes, depth: int) -> set[str]:
    """Every name that stands in what is drawn, and in forms that draw with the page's resources."""
    used = {_spelt(name) for name in _NAME.findall(drawn)}
    forms = mupdf.pdf_dict_gets(resources, "XObject")
    for name in list(used) if depth < _DEEPEST else ():
        form = mupdf.pdf_dict_gets(forms, name) if "\0" not in name and name else forms
        subtype = mupdf.pdf_to_name(mupdf.pdf_dict_gets(form, "Subtype"))
        if subtype == "Form" and not mupdf.pdf_dict_gets(form, "Resources").m_internal:
            used |= _used(resources, _drawn_in(form), depth + 1)
    return used


def _spelt(name: bytes) -> str:
    plain = _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), name)
    return plain.decode(errors="surrogateescape")


def _drawn_on(page: Any) -> bytes:
    content = mupdf.pdf_dict_gets(page, "Contents")
    parts = items(content) if mupdf.pdf_is_array(content) else (content,)
    return b"\n".join(map(_drawn_in, parts))


def _drawn_in(stream: Any) -> bytes:
    if not mupdf.pdf_is_stream(stream):
        return b""
    return bytes(_pymupdf.JM_BinFromBuffer(mupdf.pdf_load_stream(stream)))

"""What objects of a file draw with, held against an earlier state of the same file."""

import re
from functools import cached_property
from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.documents import pdf_of
from clerkdesk.adapters.pdf.child.objects import pages_of

_REFERENCE = re.compile(rb"(?<!\d)(\d{1,10}) \d{1,5} R\b")

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf


class TwoStates:
    """A document now and ``then``: its first bytes, taken as a file.

    Objects that stand where they stood are not read again, and what was found the same once is not followed
    again: a long document costs little more than what was appended to it. Ways end at pages, for each is
    looked at anyway.
    """

    def __init__(self, now: Any, then: Any) -> None:
        self._now, self._then = pdf_of(now), pdf_of(then)
        self.pages_now, self.pages_then = pages_of(self._now), pages_of(self._then)
        root = mupdf.pdf_dict_gets(mupdf.pdf_trailer(self._now), "Root")
        self._same = {mupdf.pdf_to_num(one) for one in (root, *self.pages_now)}
        self._other = set[int]()
        self._most = mupdf.pdf_xref_len(self._now)

    def same_in_catalog(self, way: str) -> bool:
        """Whether an entry of the catalog, or of a part of it, is what it was."""
        return self.same(
            *(mupdf.pdf_dict_getp(mupdf.pdf_trailer(file), f"Root/{way}") for file in (self._now, self._then))
        )

    @cached_property
    def same_form(self) -> bool:
        """Whether fields without a look of their own are set in the same fonts (ISO 32000-2, 12.7.3)."""
        return all(self.same_in_catalog(f"AcroForm/{key}") for key in ("DR", "DA", "Q", "NeedAppearances"))

    def same(self, now: Any, then: Any) -> bool:
        """Whether a value is what it was, with all it leads to."""
        printed = _printed(now)
        if printed != _printed(then):
            return False
        followed, waiting = set[int](), _references(printed)
        while waiting:
            number = waiting.pop()
            if number in self._same or number in followed or not 0 < number < self._most:
                continue
            followed.add(number)
            if not self._same_object(number):
                return False
            waiting += _references(_printed(mupdf.pdf_load_object(self._now, number)))
        self._same |= followed
        return True

    def _same_object(self, number: int) -> bool:
        if number in self._other:
            return False
        if self._stands_where_it_stood(number) or self._reads_as_it_read(number):
            return True
        self._other.add(number)
        return False

    def _stands_where_it_stood(self, number: int) -> bool:
        """Both states are bytes of one file: what stands at the same place is the same."""
        now, then = (
            mupdf.ll_pdf_get_xref_entry_no_change(file.m_internal, number) for file in (self._now, self._then)
        )
        if now is None or then is None or (now.type, now.ofs, now.gen) != (then.type, then.ofs, then.gen):
            return False
        if now.type == "o":  # in a stream of objects (7.5.7), whose number stands for the place
            return bool(now.ofs != number and self._same_object(int(now.ofs)))
        return bool(now.type == "n" and now.ofs > 0)

    def _reads_as_it_read(self, number: int) -> bool:
        if number >= mupdf.pdf_xref_len(self._then):
            return False
        states = [_read(file, number) for file in (self._now, self._then)]
        return states[0] == states[1]


def _read(file: Any, number: int) -> tuple[bytes, bytes]:
    printed = _printed(mupdf.pdf_load_object(file, number))
    if not mupdf.pdf_obj_num_is_stream(file, number):
        return printed, b""
    return printed, bytes(_pymupdf.JM_BinFromBuffer(mupdf.pdf_load_raw_stream_number(file, number)))


def _printed(value: Any) -> bytes:
    return bytes(_pymupdf.JM_BinFromBuffer(_pymupdf.JM_object_to_buffer(value, 1, 0)))


def _references(printed: bytes) -> list[int]:
    return [int(number) for number in _REFERENCE.findall(printed)]

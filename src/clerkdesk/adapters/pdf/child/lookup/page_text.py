"""The text of pages as MuPDF puts it together: lines of characters, each in its box."""

from collections.abc import Iterator
from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.documents import Documents, Key, translated
from clerkdesk.adapters.pdf.child.drawing.widgets import leave_empty_fields_empty
from clerkdesk.base.errors import Unreadable

Box = tuple[float, float, float, float]
"""Left, top, right, bottom: points from the top left of the page as shown."""
File = tuple[str, int]
"""A path, and how many of its bytes count (0: all)."""
_OPTIONS = mupdf.FzStextOptions()
_OPTIONS.flags = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP


class PageText:
    """The text of one page, which is written out quickly, and whose characters are asked one by one."""

    def __init__(self, document: Any, number: int) -> None:
        try:
            shown = mupdf.fz_load_page(document.this, number)
            leave_empty_fields_empty(shown)
            self._bounds = mupdf.fz_bound_page(shown)
            self._page = mupdf.FzStextPage(shown, _OPTIONS)
        except mupdf.FzErrorBase as trouble:
            raise translated(trouble) from trouble

    def written(self) -> str:
        """All lines, each with its end, and an empty one after each block."""
        buffer = mupdf.fz_new_buffer(4096)
        output = mupdf.FzOutput(buffer)
        mupdf.fz_print_stext_page_as_text(output, self._page)
        output.fz_close_output()
        return str(buffer.fz_buffer_extract().decode(errors="replace"))

    def lines(self) -> Iterator[tuple[int, Any]]:
        """The lines as MuPDF knows them, with the number of their block."""
        for number, block in enumerate(self._page):
            if block.m_internal.type == mupdf.FZ_STEXT_BLOCK_TEXT:
                for line in block:
                    yield number, line

    def characters(self, line: Any) -> Iterator[tuple[str, Box]]:
        """The characters of a line in logical order, each with its box."""
        left, top = self._bounds.x0, self._bounds.y0
        level = line.m_internal.dir.y == 0
        sign = line.m_internal.first_char
        while sign:
            quad = sign.quad
            one, other = quad.ul, quad.lr
            across, down = [one.x, other.x], [one.y, other.y]
            if not level:
                one, other = quad.ur, quad.ll
                across += one.x, other.x
                down += one.y, other.y
            yield chr(sign.c), (min(across) - left, min(down) - top, max(across) - left, max(down) - top)
            sign = sign.next


class PageTexts:
    """The text of the page that was read last; the next question is often about the same."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._last: tuple[Key, int, PageText] | None = None
        documents.letting_go.append(lambda _: self._let_go())

    def of(self, file: File, number: int) -> PageText:
        """The text of a page; Unreadable PDF-08 where there is none."""
        key, document = self._documents.open(*file)
        if not 0 <= number < document.page_count:
            raise Unreadable("PDF-08", f"page {number}")
        if self._last is None or self._last[:2] != (key, number):
            self._last = key, number, PageText(document, number)
        return self._last[2]

    def key(self, file: File) -> tuple[Key, int]:
        """What a document is known by, and how many pages it has."""
        key, document = self._documents.open(*file)
        return key, document.page_count

    def _let_go(self) -> None:
        self._last = None

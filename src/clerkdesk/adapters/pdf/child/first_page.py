"""A child for the first page alone: it is ready in half the time, for it imports MuPDF and nothing else.

What PyMuPDF's package brings along (tables, archives, fonts) costs as much again; of it the room takes only
the module that drawing needs. It lives in the same confinement as the child that reads whole documents.
"""

import mmap
import os
import sys
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from typing import Any

from clerkdesk.base.children import Head, serve
from clerkdesk.base.errors import Unreadable

_package = find_spec("pymupdf")
assert _package is not None
sys.modules["pymupdf"] = module_from_spec(_package)  # its own first lines are never run

from pymupdf import mupdf  # noqa: E402 - there is no package before

from clerkdesk.adapters.pdf.child.confinement.confining import confine  # noqa: E402
from clerkdesk.adapters.pdf.child.drawing.widgets import leave_empty_fields_empty  # noqa: E402

_BGR = mupdf.FzColorspace(mupdf.FzColorspace.Fixed_BGR)


def main() -> None:
    """Serve the desk until it closes the door; what MuPDF has to grumble, others tell."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    serve(FirstPageRoom().answer)


class FirstPageRoom:
    """Opens one file and draws its first page."""

    def __init__(self) -> None:
        self._file_limit = self._pixel_limit = 0
        self._page: Any = None

    def answer(self, head: Head, _: bytes) -> tuple[Head, bytes]:
        """Do what a message asks for; what is wrong with a file, others say."""
        try:
            match head["do"]:
                case "begin":
                    self._begin(head)
                case "open":
                    self._open(head["path"])
                case "draw":
                    return self._draw(head["width"], head["rows"])
                case _:
                    raise Unreadable("CHD-02", "unknown message")
        except mupdf.FzErrorBase as trouble:
            raise Unreadable("PDF-02", type(trouble).__name__) from trouble
        return {}, b""

    def _begin(self, head: Head) -> None:
        self._file_limit, self._pixel_limit = head["file_bytes"], head["pixels"]
        confine(head["memory_bytes"])

    def _open(self, path: str) -> None:
        if Path(path).stat().st_size > self._file_limit:
            raise Unreadable("PDF-07")
        document = mupdf.pdf_open_document(path)
        if mupdf.pdf_needs_password(document):
            raise Unreadable("PDF-03")
        self._page = mupdf.fz_load_page(document.super(), 0)
        leave_empty_fields_empty(self._page)

    def _draw(self, width: int, rows: int) -> tuple[Head, bytes]:
        """The page so many pixels wide, from the top as far as it is in sight: 4 bytes each, blue first."""
        bounds = mupdf.fz_bound_page(self._page)
        scale = width / (bounds.x1 - bounds.x0)
        height = min(max(1, round((bounds.y1 - bounds.y0) * scale)), rows)
        if not 0 < width * height <= self._pixel_limit:
            raise Unreadable("PDF-07", "picture too large")
        with mmap.mmap(-1, width * height * 4) as memory:
            box = mupdf.FzIrect(0, 0, width, height)
            data = mupdf.python_mutable_buffer_data(memory)
            sheet = mupdf.fz_new_pixmap_with_bbox_and_data(_BGR, box, mupdf.FzSeparations(), 1, data)
            mupdf.fz_clear_pixmap_with_value(sheet, 255)
            matrix = mupdf.FzMatrix(scale, 0, 0, scale, -bounds.x0 * scale, -bounds.y0 * scale)
            device = mupdf.fz_new_draw_device(matrix, sheet)
            mupdf.fz_run_page(self._page, device, mupdf.FzMatrix(), mupdf.FzCookie())
            mupdf.fz_close_device(device)
            return {}, memory[:]

"""Draws pages with another library, in an environment that has it: ``python drawing_server.py LIBRARY``.

Reads lines of JSON, a path, a page and pixels per point, or a path alone to be opened and measured; answers
each with the processor time of this process that it took, in ms. Runs by itself and imports nothing of ours.
"""

import json
import sys
import time
from collections.abc import Callable
from typing import Any


class PyMuPDF:
    """PyMuPDF, in the screen's four bytes a pixel."""

    def __init__(self) -> None:
        import pymupdf

        self._library: Any = pymupdf
        self._bgr = pymupdf.Colorspace(pymupdf.mupdf.FzColorspace(pymupdf.mupdf.FzColorspace.Fixed_BGR))

    def open(self, path: str) -> Any:
        return self._library.open(path)

    def measure(self, document: Any) -> list[Any]:
        return [page.rect for page in document]

    def draw(self, document: Any, page: int, scale: float) -> Any:
        return document[page].get_pixmap(
            matrix=self._library.Matrix(scale, scale), colorspace="bgr", alpha=True
        )


class Pdfium:
    """pypdfium2, in the screen's four bytes a pixel."""

    def __init__(self) -> None:
        import pypdfium2

        self._library: Any = pypdfium2

    def open(self, path: str) -> Any:
        return self._library.PdfDocument(path)

    def measure(self, document: Any) -> list[Any]:
        return [document.get_page_size(page) for page in range(len(document))]

    def draw(self, document: Any, page: int, scale: float) -> Any:
        return document[page].render(scale=scale, prefer_bgrx=True)


class QtPdf:
    """Qt's own reader of PDF files."""

    def __init__(self) -> None:
        from PySide6.QtCore import QSize
        from PySide6.QtGui import QGuiApplication
        from PySide6.QtPdf import QPdfDocument

        self._size, self._document = QSize, QPdfDocument
        self._application = QGuiApplication([])

    def open(self, path: str) -> Any:
        document = self._document(None)
        document.load(path)
        return document

    def measure(self, document: Any) -> list[Any]:
        return [document.pagePointSize(page) for page in range(document.pageCount())]

    def draw(self, document: Any, page: int, scale: float) -> Any:
        size = document.pagePointSize(page)
        return document.render(page, self._size(round(size.width() * scale), round(size.height() * scale)))


def serve(library: Any) -> None:
    """Answer until nobody asks any more."""
    opened: dict[str, Any] = {}
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        path, *page = json.loads(line)
        if page:
            document = opened.setdefault(path, library.open(path)) if path not in opened else opened[path]
            took = _timed(lambda document=document, page=page: library.draw(document, *page))
        else:
            took = _timed(lambda path=path: library.measure(library.open(path)))
        print(json.dumps(took), flush=True)


def _timed(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return (time.process_time() - before) * 1000


if __name__ == "__main__":
    serve({"pymupdf": PyMuPDF, "pdfium": Pdfium, "qtpdf": QtPdf}[sys.argv[1]]())

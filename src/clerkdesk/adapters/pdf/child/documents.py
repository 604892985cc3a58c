"""The last few documents of the child, kept open under what they were when they were opened."""

import os
from collections import OrderedDict
from collections.abc import Callable
from mmap import ACCESS_READ, mmap
from pathlib import Path
from stat import S_ISREG
from typing import Any, BinaryIO

import pymupdf
from pymupdf import mupdf

from clerkdesk.base.errors import Unreadable

_DOCUMENTS_KEPT = 4
_MOST_PAGES = 50_000

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf

Key = tuple[str, int, int, int]
"""Path, time of change, size, and how many of its bytes count (0: all)."""


class Documents:
    """Opens files and keeps the last few open; ``file_limit`` is the most bytes a file may have."""

    def __init__(self) -> None:
        self.file_limit = 0
        self.letting_go: list[Callable[[Key], None]] = []
        """Who keeps something of a document is told before it is closed."""
        self._kept: OrderedDict[Key, Any] = OrderedDict()

    def open(self, path: str, until: int = 0) -> tuple[Key, Any]:
        """A document by its path, or by the first ``until`` of its bytes; raises what the port names."""
        status = _status(path)
        key = (path, status.st_mtime_ns, status.st_size, until)
        if key not in self._kept:
            self._kept[key] = self.opened(path, until)
            if len(self._kept) > _DOCUMENTS_KEPT:
                gone, document = self._kept.popitem(last=False)
                for let_go in self.letting_go:
                    let_go(gone)
                document.close()
        self._kept.move_to_end(key)
        return key, self._kept[key]

    def opened(self, path: str, until: int = 0) -> Any:
        """A document opened afresh: a kept one may have been touched up for drawing."""
        size = _status(path).st_size
        if size == 0:
            raise Unreadable("PDF-04")
        if size > self.file_limit:
            raise Unreadable("PDF-07", f"{size} bytes")
        with _readable(path) as file:
            # Readers accept the header anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13).
            if b"%PDF-" not in file.read(1024):
                raise Unreadable("PDF-01")
            if until:  # mapped, not read: a large file stands in memory once, whatever its versions
                return parsed(stream=memoryview(mmap(file.fileno(), min(until, size), access=ACCESS_READ)))
            return parsed(path if _is_text(path) else f"/dev/fd/{file.fileno()}")


def _status(path: str) -> os.stat_result:
    try:
        status = Path(path).stat()
    except PermissionError as trouble:  # nobody looks into its folder
        raise Unreadable("PDF-10", type(trouble).__name__) from trouble
    except OSError as trouble:
        raise Unreadable("PDF-09", "no such file") from trouble
    if not S_ISREG(status.st_mode):
        raise Unreadable("PDF-10", "not a file")
    return status


def _readable(path: str) -> BinaryIO:
    """The file, open; what nobody here may read is not called damaged."""
    try:
        return Path(path).open("rb")
    except OSError as trouble:
        raise Unreadable("PDF-10", type(trouble).__name__) from trouble


def _is_text(path: str) -> bool:
    """POSIX allows names that are no text, which MuPDF cannot spell."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def parsed(path: str | None = None, stream: memoryview | None = None) -> Any:
    """A document that can be read without a password; raises Unreadable."""
    try:
        document = _pymupdf.open(path, stream, filetype="pdf")
        if document.needs_pass:
            raise Unreadable("PDF-03")
        pages = document.page_count
    except (RuntimeError, ValueError, mupdf.FzErrorBase) as trouble:
        raise translated(trouble) from trouble
    if pages > _MOST_PAGES:
        raise Unreadable("PDF-07", f"{pages} pages")
    if pages <= 0:  # where nothing had to be guessed, it is so
        raise Unreadable("PDF-02" if document.is_repaired else "PDF-14", "no pages")
    return document


def pdf_of(document: Any) -> Any:
    """The objects of a document, as MuPDF's own functions know it."""
    return _pymupdf._as_pdf_document(document)


def translated(trouble: Exception) -> Unreadable:
    """What went wrong, in the port's words.

    MuPDF reports memory that was refused like any other trouble of its system.
    """
    if isinstance(trouble, mupdf.FzErrorSystem):
        return Unreadable("PDF-05", "memory limit")
    return Unreadable("PDF-02", type(trouble).__name__)

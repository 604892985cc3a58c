"""The first page of a file, drawn by a child of its own that is there sooner than the one that reads all."""

import os
from pathlib import Path
from subprocess import Popen

from clerkdesk.adapters.pdf.asking import STANDARD
from clerkdesk.adapters.pdf.room import FIRST_PAGE
from clerkdesk.base.children import Child, Leeway
from clerkdesk.base.errors import Unreadable


class FirstPageProcess:
    """Draws one file's first page, once; ``begun`` is its child. Any trouble is Unreadable.

    What exactly is wrong with a file, whoever reads the whole of it says.
    """

    def __init__(self, begun: "Popen[bytes]") -> None:
        limits = STANDARD
        start = {
            "do": "begin",
            "file_bytes": limits.file_bytes,
            "memory_bytes": limits.memory_bytes,
            "pixels": limits.pixels,
        }
        self._seconds = limits.seconds
        leeway = Leeway(body=limits.pixels * 4, errors=(Unreadable,))
        self._child = Child(FIRST_PAGE, start=start, leeway=leeway, begun=begun)

    def open(self, path: Path) -> None:
        """Open the file; the child reads it meanwhile."""
        self._child.call({"do": "open", "path": os.fspath(path)}, seconds=self._seconds)

    def draw(self, width: int, rows: int) -> bytes:
        """The page so many pixels wide, its upper rows: 4 bytes each, blue first."""
        question = {"do": "draw", "width": width, "rows": rows}
        _, pixels = self._child.call(question, seconds=self._seconds)
        if not 0 < len(pixels) <= width * rows * 4 or len(pixels) % (width * 4):
            raise Unreadable("PDF-05", "the reader's answer makes no sense")
        return pixels

    def cancel(self) -> None:
        """Cut off what it is doing; from any thread."""
        self._child.kill()

    def close(self) -> None:
        """End the child; safe to call twice."""
        self._child.close()

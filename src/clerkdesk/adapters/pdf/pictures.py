"""Pictures of pages: one that was photographed or scanned becomes a PDF in a child process of its own."""

import os
from contextlib import closing
from pathlib import Path

from clerkdesk.adapters.pdf.reader import Limits
from clerkdesk.base.children import Child, Leeway
from clerkdesk.base.errors import Unreadable

_LARGEST_PDF = 200 << 20


class PictureProcess:
    """A ports.pdf.Pictures; pictures come seldom, so each has a child that ends with it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits

    def as_pdf(self, picture: Path) -> bytes:
        """The picture as a PDF; errors as in ``ports.pdf.Pictures``."""
        question = {"do": "picture", "path": os.fspath(picture)}
        try:
            with closing(self._child()) as child:
                return child.call(question, seconds=self._limits.seconds)[1]
        except Unreadable as trouble:
            if trouble.code.startswith("CHD"):
                raise Unreadable("PDF-05", "the child died") from trouble
            raise

    def _child(self) -> Child:
        start = {
            "do": "begin",
            "file_bytes": self._limits.file_bytes,
            "memory_bytes": self._limits.memory_bytes,
            "pixels": self._limits.pixels,
        }
        leeway = Leeway(body=_LARGEST_PDF, errors=(Unreadable,))
        return Child("clerkdesk.adapters.pdf.child", start=start, leeway=leeway)

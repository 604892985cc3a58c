"""Pictures of pages: one that was photographed or scanned becomes a PDF in a child process of its own."""

import os
from contextlib import closing
from pathlib import Path

from clerkdesk.adapters.pdf.asking import Asking, Limits

_LARGEST_PDF = 200 << 20


class PictureProcess:
    """A ports.pdf.Pictures; pictures come seldom, so each has a child that ends with it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits

    def as_pdf(self, picture: Path) -> bytes:
        """The picture as a PDF; errors as in ``ports.pdf.Pictures``."""
        with closing(Asking(self._limits, largest=_LARGEST_PDF)) as asking:
            return asking.ask_for_bytes({"do": "picture", "path": os.fspath(picture)})[1]

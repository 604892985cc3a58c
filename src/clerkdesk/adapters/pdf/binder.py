"""Binding pictures: a photographed or scanned page becomes a PDF in a child process of its own."""

import os
from contextlib import closing
from pathlib import Path

from clerkdesk.adapters.pdf.reader import Limits
from clerkdesk.base.children import Child, Leeway
from clerkdesk.base.errors import Unreadable

_LARGEST_PDF = 200 << 20


class PictureBinder:
    """A ports.pdf.Binder; pictures come seldom, so each has a child that ends with it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits

    def bind(self, picture: Path) -> bytes:
        """The picture as a PDF; errors as in ``ports.pdf.Binder``."""
        question = {"do": "bind", "path": os.fspath(picture)}
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

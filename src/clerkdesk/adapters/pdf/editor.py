"""Editing PDF files: each act in a child process of its own, that ends with it."""

import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from clerkdesk.adapters.pdf.asking import Asking, Limits
from clerkdesk.base.children import Head
from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.captions import SIGNED_IN_THE_ORIGINAL
from clerkdesk.domain.edits import AddComment, AddImprint, Edit, FillFields, RemovePages, TurnPages
from clerkdesk.domain.pages import Place

_SECONDS = 120.0
"""A large file is written anew as a whole."""


class PdfEditing:
    """A ports.pdf.PdfEditor; the ``font`` is what is written with, a TrueType file."""

    def __init__(self, limits: Limits, font: Path) -> None:
        self._limits = replace(limits, seconds=_SECONDS)
        self._font = font
        self._at_work: set[Asking] = set()

    def edited(self, path: Path, edits: Sequence[Edit], at: datetime) -> bytes:
        """The whole file with these edits made; errors as in ``ports.pdf.PdfEditor``."""
        return self._ask(
            {"do": "edit", "path": os.fspath(path), "edits": [_told(edit) for edit in edits]}, at
        )

    def extracted(self, path: Path, pages: Sequence[int], title: str, at: datetime) -> bytes:
        """Some pages as a file of their own."""
        question: Head = {"do": "extract", "path": os.fspath(path), "pages": list(pages), "title": title}
        return self._ask(question | {"signed": SIGNED_IN_THE_ORIGINAL}, at)

    def cancel(self) -> None:
        """Cut off what is being made."""
        for asking in tuple(self._at_work):
            asking.cancel()

    def _ask(self, question: Head, at: datetime) -> bytes:
        with closing(Asking(self._limits, largest=self._limits.file_bytes)) as asking:
            self._at_work.add(asking)
            try:
                made = asking.ask_for_bytes(question | {"at": at.isoformat()}, self._font.read_bytes())[1]
            finally:
                self._at_work.discard(asking)
        if not made.startswith(b"%PDF-"):
            raise Unreadable("PDF-05", "the editor's answer makes no sense")
        return made


def _told(edit: Edit) -> Head:
    """An edit as the child is told of it."""
    match edit:
        case FillFields(values):
            return {"edit": "fill", "values": [list(pair) for pair in values]}
        case TurnPages(pages, quarters):
            return {"edit": "turn", "pages": list(pages), "quarters": quarters}
        case RemovePages(pages):
            return {"edit": "remove", "pages": list(pages)}
        case AddComment(place, text, author, printed):
            head: Head = {"edit": "comment", "place": _corners(place), "text": text}
            return head | {"author": author, "printed": printed}
        case AddImprint(place, words, color):
            return {"edit": "imprint", "place": _corners(place), "words": words, "color": color.value}


def _corners(place: Place) -> list[float]:
    return [place.page, place.x, place.y, place.width, place.height]

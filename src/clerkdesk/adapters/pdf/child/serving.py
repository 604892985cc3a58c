"""The child that reads hostile files: which of its rooms answers which message.

Nothing it says is trusted by the desk.
"""

from collections.abc import Callable
from typing import Any

import pymupdf

from clerkdesk.adapters.pdf.child.comparing.comparing import compare
from clerkdesk.adapters.pdf.child.comparing.since import since
from clerkdesk.adapters.pdf.child.confinement.confining import confine
from clerkdesk.adapters.pdf.child.documents import Documents
from clerkdesk.adapters.pdf.child.drawing.drawing import Drawing, DrawingLists
from clerkdesk.adapters.pdf.child.drawing.scans import Scans
from clerkdesk.adapters.pdf.child.edits.editing import edited, extracted
from clerkdesk.adapters.pdf.child.edits.picture_files import pictured
from clerkdesk.adapters.pdf.child.forms.fields import fields
from clerkdesk.adapters.pdf.child.lookup.attached import attached, attachments
from clerkdesk.adapters.pdf.child.lookup.comments import comments
from clerkdesk.adapters.pdf.child.lookup.facts import inspect
from clerkdesk.adapters.pdf.child.lookup.finding import Finding
from clerkdesk.adapters.pdf.child.lookup.links import links
from clerkdesk.adapters.pdf.child.lookup.outline import outline
from clerkdesk.adapters.pdf.child.lookup.words import words
from clerkdesk.base.children import Head, serve
from clerkdesk.base.errors import Unreadable

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf


def main() -> None:
    """Serve the desk until it closes the door."""
    _pymupdf.TOOLS.mupdf_display_errors(False)
    _pymupdf.TOOLS.mupdf_display_warnings(False)
    room = Room()
    serve(room.answer)


class Room:
    """All that this child can do, by the name of the message that asks for it."""

    def __init__(self) -> None:
        self._documents = documents = Documents()
        lists = DrawingLists(documents)
        finding = Finding(documents)
        self._drawing = drawing = Drawing(lists, Scans(documents))
        self._confined: list[str] = []
        self._answers: dict[str, Callable[[Head], Head]] = {
            "begin": self._begin,
            "ready": lambda head: {"confined": self._confined},
            "inspect": lambda head: inspect(documents, head),
            "compare": lambda head: compare(documents, head),
            "share": drawing.share,
            "draw": drawing.draw,
            "fields": lambda head: fields(documents, head),
            "words": lambda head: words(documents, lists, head),
            "attachments": lambda head: attachments(documents, head),
            "comments": lambda head: comments(documents, head),
            "find": finding.find,
            "lines": finding.lines,
            "outline": lambda head: outline(documents, head),
            "links": lambda head: links(documents, head),
            "since": lambda head: since(documents, head),
        }
        self._makers: dict[str, Callable[[Head, bytes], bytes]] = {
            "attached": lambda head, _: attached(documents, head),
            "picture": lambda head, _: pictured(head["path"], documents.file_limit),
            "edit": lambda head, font: edited(documents, head, font),
            "extract": lambda head, font: extracted(documents, head, font),
        }
        """What answers with a file."""

    def answer(self, head: Head, body: bytes) -> tuple[Head, bytes]:
        """Do what a message asks for."""
        _pymupdf.TOOLS.reset_mupdf_warnings()  # they would pile up
        wish = head["do"]
        if wish in self._answers:
            return self._answers[wish](head), b""
        if wish in self._makers:
            return {}, self._makers[wish](head, body)
        raise Unreadable("CHD-02", "unknown message")

    def _begin(self, head: Head) -> Head:
        self._documents.file_limit = head["file_bytes"]
        self._drawing.pixel_limit = head["pixels"]
        self._confined = confine(head["memory_bytes"])
        return {}

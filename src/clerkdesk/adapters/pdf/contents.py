"""Looking things up in PDF files, in a child beside the one that draws."""

import os
from pathlib import Path

from clerkdesk.adapters.pdf.asking import STANDARD, Asking, Limits, believed
from clerkdesk.adapters.pdf.attached import attachments_from
from clerkdesk.adapters.pdf.comments import comments_from
from clerkdesk.adapters.pdf.form_answers import form_from
from clerkdesk.adapters.pdf.found import findings_from, lines_from
from clerkdesk.adapters.pdf.later import later_from
from clerkdesk.adapters.pdf.leads import headings_from, links_from
from clerkdesk.adapters.pdf.words import words_from
from clerkdesk.base.children import Head
from clerkdesk.domain.contents import Attachment, Comment, Findings, Heading, Link, TextLine
from clerkdesk.domain.form_fields import FillableForm
from clerkdesk.domain.later import Later
from clerkdesk.domain.pages import Word

_LARGEST_ATTACHMENT = 200 << 20


class PdfContentsProcess:
    """A ports.pdf.PdfContents that works in a child process of its own, from the CONTENTS lane."""

    def __init__(self, limits: Limits = STANDARD) -> None:
        self._asking = Asking(limits, largest=_LARGEST_ATTACHMENT)

    def words(self, path: Path, page: int | None = None) -> tuple[Word, ...]:
        """The words of a page, or of the whole document, in reading order."""
        question = {"do": "words", "path": os.fspath(path), "until": 0, "page": page}
        return believed(words_from, self._asking.ask(question))

    def find(self, path: Path, text: str, pages: range, until: int = 0) -> Findings:
        """Where a text stands on some pages."""
        question: Head = {"do": "find", "path": os.fspath(path), "until": until, "text": text}
        found = self._asking.ask({**question, "start": pages.start, "stop": pages.stop})
        return believed(lambda head: findings_from(head, pages), found)

    def lines(self, path: Path, page: int, until: int = 0) -> tuple[TextLine, ...]:
        """The lines of a page, in the order in which they were written."""
        found = self._asking.ask({"do": "lines", "path": os.fspath(path), "until": until, "page": page})
        return believed(lambda head: lines_from(head, page), found)

    def outline(self, path: Path) -> tuple[Heading, ...]:
        """The document's outline."""
        question: Head = {"do": "outline", "path": os.fspath(path), "until": 0}
        return believed(headings_from, self._asking.ask(question))

    def links(self, path: Path, page: int) -> tuple[Link, ...]:
        """The links on a page."""
        question: Head = {"do": "links", "path": os.fspath(path), "until": 0, "page": page}
        return believed(lambda head: links_from(head, page), self._asking.ask(question))

    def form_fields(self, path: Path) -> FillableForm:
        """The fields that can be filled in."""
        return believed(form_from, self._asking.ask({"do": "fields", "path": os.fspath(path)}))

    def comments(self, path: Path) -> tuple[Comment, ...]:
        """What was remarked in the document."""
        return believed(comments_from, self._asking.ask({"do": "comments", "path": os.fspath(path)}))

    def since(self, path: Path, until: int) -> tuple[Later, ...]:
        """What is to be seen that was not there in the file's first bytes."""
        question: Head = {"do": "since", "path": os.fspath(path), "until": until}
        return believed(later_from, self._asking.ask(question))

    def attachments(self, path: Path) -> tuple[Attachment, ...]:
        """The files inside the document."""
        return believed(attachments_from, self._asking.ask({"do": "attachments", "path": os.fspath(path)}))

    def attached(self, path: Path, number: int) -> bytes:
        """The bytes of one of them."""
        question: Head = {"do": "attached", "path": os.fspath(path), "number": number}
        return self._asking.ask_for_bytes(question)[1]

    def cancel(self) -> None:
        """Cut off what is being looked up: that call fails with Cancelled."""
        self._asking.cancel()

    def close(self) -> None:
        """End the child; safe to call twice."""
        self._asking.close()

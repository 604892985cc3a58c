"""Reading PDF files that may be hostile."""

from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from clerkdesk.domain.contents import Attachment, Comment, Findings, Heading, Link, TextLine
from clerkdesk.domain.edits import Edit
from clerkdesk.domain.form_fields import FillableForm
from clerkdesk.domain.later import Later
from clerkdesk.domain.pages import DocumentFacts, Place, Raster, Word


class PdfReader(Protocol):
    """Opens, measures, draws and reads a PDF without ever endangering the desk.

    Every method raises Unreadable: PDF-01 not a PDF, PDF-02 damaged, PDF-03 encrypted, PDF-04 empty,
    PDF-05 the reader died, PDF-06 it took too long, PDF-07 over the size limit, PDF-08 no such page,
    PDF-09 no such file, PDF-10 not to be opened (a folder, or no right), PDF-14 without pages. With
    ``until`` only that many of the file's first bytes count: what it was when something was signed.
    """

    def inspect(self, path: Path, until: int = 0) -> DocumentFacts:
        """Open a file and say what it is: pages, signature fields, whether it had to be repaired."""
        ...

    def render(
        self, path: Path, page: int, scale: float, clip: Place | None = None, until: int = 0
    ) -> Raster:
        """Draw a page (from 0) or a part of it; ``scale`` is pixels per point."""
        ...

    def words(self, path: Path, page: int | None = None) -> tuple[Word, ...]:
        """The words of a page, or of the whole document, in reading order."""
        ...

    def cancel(self) -> None:
        """Cut off what is being read or drawn, if anything is: that call fails with Cancelled. Any thread."""
        ...

    def forget(self) -> None:
        """Let go of everything read so far, whatever memory it stands in; costs about a fifth of a second."""
        ...

    def close(self) -> None:
        """End the reader; safe to call twice."""
        ...


class CheckingReader(PdfReader, Protocol):
    """A reader that also tells whether what was appended to a file changes what it shows."""

    def same_pages(self, path: Path, size: int, but_for: Collection[str] = ()) -> bool:
        """Whether the first ``size`` bytes, taken as a file of their own, show the same as the whole file.

        Fields named ``but_for`` may differ, and signature fields without an area. False too when either had
        to be repaired; Unreadable as above.
        """
        ...


class Pictures(Protocol):
    """Turns pictures that may be hostile into PDF files, apart from the desk."""

    def as_pdf(self, picture: Path) -> bytes:
        """A JPEG or PNG picture as a PDF of one page.

        Raises Unreadable PIC-01 (no such picture), PDF-05 (the reader died), PDF-07 (over the size limit),
        PDF-09 (no such file).
        """
        ...


class PdfContents(Protocol):
    """Looks things up in a PDF beside the drawing of its pages; raises what PdfReader does."""

    def words(self, path: Path, page: int | None = None) -> tuple[Word, ...]:
        """The words of a page, or of the whole document, in reading order."""
        ...

    def find(self, path: Path, text: str, pages: range, until: int = 0) -> Findings:
        """Where a text stands on some pages that follow each other.

        Ends before the last of them when it takes long, or after the page with the thousand and first hit.
        """
        ...

    def lines(self, path: Path, page: int, until: int = 0) -> tuple[TextLine, ...]:
        """The lines of a page, in the order in which they were written."""
        ...

    def outline(self, path: Path) -> tuple[Heading, ...]:
        """The document's outline from top to bottom."""
        ...

    def links(self, path: Path, page: int) -> tuple[Link, ...]:
        """The links on a page."""
        ...

    def form_fields(self, path: Path) -> FillableForm:
        """The fields that can be filled in, and what else the document's form has."""
        ...

    def comments(self, path: Path) -> tuple[Comment, ...]:
        """What was remarked in the document, page by page from the top; of very many the first."""
        ...

    def since(self, path: Path, until: int) -> tuple[Later, ...]:
        """What is to be seen that was not there when only ``until`` bytes were; of very much the first."""
        ...

    def attachments(self, path: Path) -> tuple[Attachment, ...]:
        """The files inside the document."""
        ...

    def attached(self, path: Path, number: int) -> bytes:
        """The bytes of one of them; Unreadable PDF-13 when there is none, PDF-07 when it is too large."""
        ...

    def cancel(self) -> None:
        """Cut off what is being looked up, if anything is: that call fails with Cancelled. Any thread."""
        ...

    def close(self) -> None:
        """End the reader; safe to call twice."""
        ...


class PdfEditor(Protocol):
    """Makes changed copies of PDF files, apart from the desk; raises what PdfReader does.

    What comes out is written anew, without anything of what was taken out. Files that are locked (PDF-03) or
    open only after repair (PDF-02) are not edited. ``at`` is the moment it is done.
    """

    def edited(self, path: Path, edits: Sequence[Edit], at: datetime) -> bytes:
        """The whole file with these edits made in their order.

        Raises Unreadable PDF-08 (no such page), PDF-11 (no such field, or one that does not take the value),
        PDF-12 (no page would be left).
        """
        ...

    def extracted(self, path: Path, pages: Sequence[int], title: str, at: datetime) -> bytes:
        """Some pages (from 0, each once), in the file's order, as a file of their own under a title.

        Remarks and filled fields go along, signature fields do not: where one was signed, words say so.
        """
        ...

    def cancel(self) -> None:
        """Cut off what is being made, if anything is: that call fails with Cancelled. Any thread."""
        ...

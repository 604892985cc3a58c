"""Reading PDF files that may be hostile."""

from collections.abc import Collection
from pathlib import Path
from typing import Protocol

from clerkdesk.domain.pages import DocumentFacts, Place, Raster, Word


class PdfReader(Protocol):
    """Opens, measures, draws and reads a PDF without ever endangering the desk.

    Every method raises Unreadable: PDF-01 not a PDF, PDF-02 damaged, PDF-03 encrypted, PDF-04 empty,
    PDF-05 the reader died, PDF-06 it took too long, PDF-07 over the size limit, PDF-08 no such page,
    PDF-09 no such file.
    """

    def inspect(self, path: Path) -> DocumentFacts:
        """Open a file and say what it is: pages, signature fields, whether it had to be repaired."""
        ...

    def render(self, path: Path, page: int, scale: float, clip: Place | None = None) -> Raster:
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

"""Viewing: a document of the office on the screen, whoever made its bytes."""

from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.pages import DocumentFacts, Place, Raster, Word
from clerkdesk.domain.people import Person
from clerkdesk.domain.rights import Act, demand
from clerkdesk.ports.blobs import KeptFiles
from clerkdesk.ports.pdf import PdfReader
from clerkdesk.registry.checked_files import CheckedFiles


class Viewing:
    """Opens documents by their digest and draws their pages.

    ``reader`` should be this use case's own: ``cut_off`` ends whatever it is doing. ``viewer`` is who looks;
    None is the resident at the pad, before whom a clerk put the document. With ``until`` only that many of
    the document's first bytes are looked at: as it was when something was signed. All methods but ``cut_off``
    belong in the PDF lane. Raises Refused RGT-01, and what ``ports.pdf.PdfReader`` and ``ports.blobs.Blobs``
    raise.
    """

    def __init__(self, blobs: KeptFiles, reader: PdfReader, viewer: Person | None) -> None:
        self._viewer = viewer
        self._files = CheckedFiles(blobs)
        self._reader = reader

    def open(self, digest: str, until: int = 0) -> DocumentFacts:
        """Check the bytes against their digest and say what the document is.

        First bytes that open only after repair raise Unreadable PDF-02: what a repair guesses, nobody signed.
        """
        self._demand_right()
        facts = self._reader.inspect(self._files.fresh(digest), until)
        if until and facts.repaired:
            raise Unreadable("PDF-02", "a version that opens only after repair")
        return facts

    def check(self, digest: str) -> None:
        """Check again that the bytes are what was kept, if their file changed since the last time."""
        self._demand_right()
        self._files.known(digest)

    def page(self, digest: str, page: int, scale: float, clip: Place | None = None, until: int = 0) -> Raster:
        """Draw a page, or a part of it; ``scale`` is pixels per point."""
        self._demand_right()
        return self._reader.render(self._files.known(digest), page, scale, clip, until)

    def words(self, digest: str, page: int | None = None) -> tuple[Word, ...]:
        """The words of a page, or of the whole document, in reading order."""
        self._demand_right()
        return self._reader.words(self._files.known(digest), page)

    def cut_off(self) -> None:
        """Nobody waits for the page being drawn any more; from any thread."""
        self._reader.cancel()

    def forget(self) -> None:
        """Let nothing stay of what was looked at."""
        self._files.forget()
        self._reader.forget()

    def _demand_right(self) -> None:
        if self._viewer is not None:
            demand(self._viewer, Act.VIEW)

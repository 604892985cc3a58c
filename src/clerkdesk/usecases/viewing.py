"""Viewing: a document of the office on the screen, whoever made its bytes."""

from collections import OrderedDict
from pathlib import Path

from clerkdesk.domain.pages import DocumentFacts, Place, Raster, Word
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.pdf import PdfReader

_REMEMBERED = 16


class Viewing:
    """Opens documents by their digest and draws their pages.

    ``reader`` should be this use case's own: ``cut_off`` ends whatever it is doing. All methods but
    ``cut_off`` belong in the PDF lane. Raises what ``ports.pdf.PdfReader`` and ``ports.blobs.Blobs``
    raise.
    """

    def __init__(self, blobs: Blobs, reader: PdfReader) -> None:
        self._blobs = blobs
        self._reader = reader
        self._paths: OrderedDict[str, Path] = OrderedDict()

    def open(self, digest: str) -> DocumentFacts:
        """Check the bytes against their digest and say what the document is."""
        return self._reader.inspect(self._checked(digest))

    def page(self, digest: str, page: int, scale: float, clip: Place | None = None) -> Raster:
        """Draw a page, or a part of it; ``scale`` is pixels per point."""
        return self._reader.render(self._known(digest), page, scale, clip)

    def words(self, digest: str, page: int | None = None) -> tuple[Word, ...]:
        """The words of a page, or of the whole document, in reading order."""
        return self._reader.words(self._known(digest), page)

    def cut_off(self) -> None:
        """Nobody waits for the page being drawn any more; from any thread."""
        self._reader.cancel()

    def _checked(self, digest: str) -> Path:
        path = self._paths[digest] = self._blobs.path(digest)
        self._paths.move_to_end(digest)
        if len(self._paths) > _REMEMBERED:
            self._paths.popitem(last=False)
        return path

    def _known(self, digest: str) -> Path:
        """Bytes are checked once per opening, not once per page: hashing 500 MB takes longer than a page."""
        return self._paths.get(digest) or self._checked(digest)

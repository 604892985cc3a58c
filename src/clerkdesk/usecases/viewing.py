"""Viewing: a document of the office on the screen, whoever made its bytes."""

from collections import OrderedDict
from pathlib import Path

from clerkdesk.domain.pages import DocumentFacts, Place, Raster, Word
from clerkdesk.domain.people import Person
from clerkdesk.domain.rights import Act, demand
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.pdf import PdfReader

_REMEMBERED = 16
Mark = tuple[int, int, int, int]
"""What changes when a file does: its number on the disk, size, and times of content and of entry (ns)."""


class Viewing:
    """Opens documents by their digest and draws their pages.

    ``reader`` should be this use case's own: ``cut_off`` ends whatever it is doing. ``viewer`` is who looks;
    None is the resident at the pad, before whom a clerk put the document. All methods but ``cut_off`` belong
    in the PDF lane. Raises Refused RGT-01, and what ``ports.pdf.PdfReader`` and ``ports.blobs.Blobs`` raise.
    """

    def __init__(self, blobs: Blobs, reader: PdfReader, viewer: Person | None) -> None:
        self._viewer = viewer
        self._blobs = blobs
        self._reader = reader
        self._checked_files: OrderedDict[str, tuple[Path, Mark | None]] = OrderedDict()

    def open(self, digest: str) -> DocumentFacts:
        """Check the bytes against their digest and say what the document is."""
        self._demand_right()
        return self._reader.inspect(self._checked(digest))

    def check(self, digest: str) -> None:
        """Check again that the bytes are what was kept, if their file changed since the last time."""
        self._demand_right()
        self._known(digest)

    def page(self, digest: str, page: int, scale: float, clip: Place | None = None) -> Raster:
        """Draw a page, or a part of it; ``scale`` is pixels per point."""
        self._demand_right()
        return self._reader.render(self._known(digest), page, scale, clip)

    def words(self, digest: str, page: int | None = None) -> tuple[Word, ...]:
        """The words of a page, or of the whole document, in reading order."""
        self._demand_right()
        return self._reader.words(self._known(digest), page)

    def cut_off(self) -> None:
        """Nobody waits for the page being drawn any more; from any thread."""
        self._reader.cancel()

    def forget(self) -> None:
        """Let nothing stay of what was looked at."""
        self._checked_files.clear()
        self._reader.forget()

    def _demand_right(self) -> None:
        if self._viewer is not None:
            demand(self._viewer, Act.VIEW)

    def _checked(self, digest: str) -> Path:
        path = self._blobs.path(digest)
        self._checked_files[digest] = path, _mark(path)
        self._checked_files.move_to_end(digest)
        if len(self._checked_files) > _REMEMBERED:
            self._checked_files.popitem(last=False)
        return path

    def _known(self, digest: str) -> Path:
        """Bytes are checked again only when their file has changed: hashing 500 MB outlasts a page."""
        path, mark = self._checked_files.get(digest, (Path(), None))
        if mark is None or _mark(path) != mark:
            return self._checked(digest)
        return path


def _mark(path: Path) -> Mark | None:
    """The mark of a file, None when there is none to be had: then every page is checked."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns

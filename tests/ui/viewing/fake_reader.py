"""A reader that draws plain sheets at once, waits when told to, and fails when told to."""

import threading
from collections.abc import Sequence
from pathlib import Path

from clerkdesk.base.errors import Cancelled, ClerkDeskError
from clerkdesk.domain.pages import DocumentFacts, PageSize, Place, Raster, SignatureSlot, Word

A4 = PageSize(595, 842)
GREY = b"\x80\x80\x80\xff"


class FakeReader:
    """Keeps to the contract of ``ports.pdf.PdfReader``; ``drawn`` lists every page that was asked for.

    ``looked`` lists how many bytes counted each time it was opened, ``earlier`` what it was at so many,
    or why that cannot be told.
    """

    def __init__(self, pages: int = 3, slots: Sequence[SignatureSlot] = ()) -> None:
        self.facts = DocumentFacts((A4,) * pages, False, tuple(slots))
        self.drawn: list[tuple[int, float]] = []
        self.broken: dict[int, str] = {}
        self.looked: list[int] = []
        self.earlier: dict[int, DocumentFacts | ClerkDeskError] = {}
        self.trouble: ClerkDeskError | None = None
        self.go = threading.Event()
        self.go.set()
        self._cut = threading.Event()
        self.cancels = 0
        self.written: tuple[Word, ...] = ()
        self.illegible: ClerkDeskError | None = None

    def inspect(self, path: Path, until: int = 0) -> DocumentFacts:
        self.go.wait(5)
        self.looked.append(until)
        if self.trouble is not None:
            raise self.trouble
        found = self.earlier.get(until, self.facts)
        if isinstance(found, ClerkDeskError):
            raise found
        return found

    def render(
        self, path: Path, page: int, scale: float, clip: Place | None = None, until: int = 0
    ) -> Raster:
        self._cut.clear()
        self.drawn.append((page, scale))
        while not self.go.wait(0.01):
            if self._cut.is_set():
                raise Cancelled
        if page in self.broken:
            raise ClerkDeskError(self.broken[page])
        size = self.facts.pages[page]
        part = clip or Place(page, 0, 0, size.width, size.height)
        width = max(1, round((part.x + part.width) * scale) - round(part.x * scale))
        height = max(1, round((part.y + part.height) * scale) - round(part.y * scale))
        return Raster(width, height, width * 4, memoryview(GREY * (width * height)))

    def words(self, path: Path, page: int | None = None) -> tuple[Word, ...]:
        if self.illegible is not None:
            raise self.illegible
        return tuple(word for word in self.written if page in (None, word.page))

    def cancel(self) -> None:
        self.cancels += 1
        self._cut.set()

    def forget(self) -> None:
        raise AssertionError("nobody wished that")

    def close(self) -> None:
        self.go.set()


class PathBlobs:
    """Blobs whose digests are paths."""

    def keep(self, source: Path) -> str:
        return str(source)

    def path(self, digest: str) -> Path:
        return Path(digest)

    def begins_with(self, digest: str, beginning: str) -> bool:
        return digest.startswith(beginning)

    def sweep(self) -> int:
        return 0

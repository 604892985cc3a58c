"""Where the pad gets the pages of the very bytes that will be sealed."""

from typing import Protocol

from clerkdesk.domain.pages import DocumentFacts, Place, Raster, Word


class PageSource(Protocol):
    """Documents by the SHA-256 (hex) of their bytes; all methods are called in the PDF lane.

    They raise ClerkDeskError as the reader does: a document that cannot be shown cannot be signed.
    """

    def open(self, digest: str) -> DocumentFacts:
        """Check the bytes against their digest and say how many pages there are, and how large."""
        ...

    def page(self, digest: str, page: int, scale: float, clip: Place | None = None) -> Raster:
        """A page (from 0) or a part of it as pixels; ``scale`` is pixels per point."""
        ...

    def words(self, digest: str, page: int | None = None) -> tuple[Word, ...]:
        """The words of a page, or of the whole document."""
        ...

    def forget(self) -> None:
        """Let nothing of these documents stay in any memory."""
        ...

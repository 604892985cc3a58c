"""Where the pad gets the pages of the very bytes that will be sealed."""

from typing import Protocol

from clerkdesk.domain.pages import DocumentFacts, Raster


class PageSource(Protocol):
    """Documents by the SHA-256 (hex) of their bytes; both methods are called in the PDF lane.

    They raise ClerkDeskError as the reader does: a document that cannot be shown cannot be signed.
    """

    def open(self, digest: str) -> DocumentFacts:
        """Check the bytes against their digest and say how many pages there are, and how large."""
        ...

    def page(self, digest: str, page: int, scale: float) -> Raster:
        """A page (from 0) as pixels; ``scale`` is pixels per point."""
        ...

"""One file as it lies on the disk, looked at without being kept."""

from pathlib import Path

from clerkdesk.base.errors import Unreadable


class OneFile:
    """A ``ports.blobs.KeptFiles`` of a single file, whatever name is asked for.

    Nobody vouches for its bytes: whoever shows them looks again when they change.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def path(self, digest: str) -> Path:
        """Where it lies; Unreadable PDF-09 when it is gone."""
        if not self._path.is_file():
            raise Unreadable("PDF-09", "no such file")
        return self._path

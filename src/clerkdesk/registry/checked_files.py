"""Documents of the office as files whose bytes were held against their digests."""

from collections import OrderedDict
from pathlib import Path

from clerkdesk.ports.blobs import KeptFiles

_REMEMBERED = 16
Mark = tuple[int, int, int, int]
"""What changes when a file does: its number on the disk, size, and times of content and of entry (ns)."""


class CheckedFiles:
    """Knows of the last few files that they are what was kept; for one lane. Raises what ``Blobs`` does.

    Bytes are checked again only when their file has changed: hashing 500 MB outlasts a page.
    """

    def __init__(self, blobs: KeptFiles) -> None:
        self._blobs = blobs
        self._checked: OrderedDict[str, tuple[Path, Mark | None]] = OrderedDict()

    def fresh(self, digest: str) -> Path:
        """The file of a document, checked now."""
        path = self._blobs.path(digest)
        self._checked[digest] = path, _mark(path)
        self._checked.move_to_end(digest)
        if len(self._checked) > _REMEMBERED:
            self._checked.popitem(last=False)
        return path

    def known(self, digest: str) -> Path:
        """The file of a document, checked again if it changed since the last time."""
        path, mark = self._checked.get(digest, (Path(), None))
        if mark is None or _mark(path) != mark:
            return self.fresh(digest)
        return path

    def forget(self) -> None:
        """Know of no file any more."""
        self._checked.clear()


def _mark(path: Path) -> Mark | None:
    """The mark of a file, None when there is none to be had: then every look checks it."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns

"""Document bytes, kept by their digest."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol


class KeptFiles(Protocol):
    """Files that can be read by a name that stands for their bytes."""

    def path(self, digest: str) -> Path:
        """Say where the bytes can be read (not written)."""
        ...


class Blobs(KeptFiles, Protocol):
    """Keeps bytes under their SHA-256 (hex); bytes kept once never change.

    Raises Missing BLB-01 (no such bytes), Unreadable BLB-02 (the digest is wrong: never shown),
    Unreachable BLB-03 (disk full or folder away).
    """

    def keep(self, source: Path) -> str:
        """Take a file's bytes in, flushed to disk before it returns; gives the digest. The source stays."""
        ...

    def path(self, digest: str) -> Path:
        """Check the bytes against the digest and say where they can be read (not written)."""
        ...

    def begins_with(self, digest: str, beginning: str) -> bool:
        """Whether the bytes of ``digest`` begin with all the bytes of ``beginning``."""
        ...

    def copied(self, digest: str, target: Path) -> AbstractContextManager[None]:
        """Lay a copy of the bytes at ``target``, whole, and only when all within the context went well.

        The bytes are checked while they are copied. Unreachable CPY-01 when nothing can be written there.
        """
        ...

    def laid(self, content: bytes, folder: Path, name: str) -> AbstractContextManager[Path]:
        """Lay bytes that came from outside into a folder, whole, and only when all within went well.

        Beside what is there, under a name of its own, and never to be run. Raises Unreachable CPY-01.
        """
        ...

    def bench(self) -> AbstractContextManager[Path]:
        """A folder for a file in the making, on the same disk, gone afterwards."""
        ...

    def sweep(self) -> int:
        """Remove what is left of writes that never ended, not what is being written; returns how many."""
        ...

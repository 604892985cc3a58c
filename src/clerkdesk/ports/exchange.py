"""Giving signed files back to the program they came from."""

from pathlib import Path
from typing import Protocol


class ReturnFolder(Protocol):
    """The folder a specialist program waits at. Raises Unreachable EXC-01 (folder away or full)."""

    def deliver(self, source: Path, folder: Path, name: str) -> None:
        """Lay a file there under a name, whole or not at all; the same bytes again change nothing."""
        ...

    def report(self, folder: Path, name: str, status: str, code: str) -> None:
        """Lay ``NAME.status.json`` there, which says why no signed file comes (declined, failed)."""
        ...

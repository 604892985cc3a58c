"""Giving signed files back to the program they came from."""

from pathlib import Path
from typing import Protocol


class ReturnFolder(Protocol):
    """The folder a specialist program waits at. Raises Unreachable EXC-01 (folder away or full)."""

    def prepare(self, source: Path, folder: Path, name: str) -> None:
        """See that what continues ``source`` can be laid there later; nothing there is changed.

        Raises Refused EXC-02 (not a mere name), Unreachable EXC-09 (no folder, or nothing can be written
        in it), Conflict EXC-03 (another file of this name would be in the way).
        """
        ...

    def take_note_away(self, folder: Path, name: str) -> None:
        """Take away what an earlier ``report`` left there: its document is under way again."""
        ...

    def deliver(self, source: Path, folder: Path, name: str) -> None:
        """Lay a file there under a name, whole or not at all; the same bytes again change nothing."""
        ...

    def report(self, folder: Path, name: str, status: str, code: str) -> None:
        """Lay ``NAME.status.json`` there, which says why no signed file comes (declined,
        failed, withdrawn, closed), or that it may come after all (reopened).
        """
        ...

    def refuse(self, source: Path, folder: Path, name: str, code: str) -> None:
        """Report that ``source`` was not taken in, unless another file, such as a result, has its name."""
        ...

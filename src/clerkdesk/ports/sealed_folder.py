"""Where sealed files are laid that belong to no case: any folder a person names."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol


class SealedFolder(Protocol):
    """Makes files beside where they are to lie, and gives them their name when they are good.

    Raises Unreachable SEA-05 when nothing can be written there, Unreadable PDF-09 when a file is not there,
    PDF-10 when it is none or may not be read.
    """

    def size(self, path: Path) -> int:
        """How many bytes a file has, once it is sure that it is one and can be read."""
        ...

    def digest(self, path: Path) -> str:
        """The SHA-256 (hex) of a file, empty when nothing is there; Conflict BAT-01 for a folder or device.

        A link to nowhere is a file that is not there: Unreadable PDF-09.
        """
        ...

    def continues(self, path: Path, source: Path) -> bool:
        """Whether a file begins with all the bytes of ``source``, and goes on."""
        ...

    def bench(self, target: Path) -> AbstractContextManager[Path]:
        """The path under which ``target`` is made, on the same disk; gone afterwards.

        Nobody else makes the same target meanwhile: Conflict BAT-02; BAT-03 where somebody else's folder, or
        a link, lies in its place. What an earlier try had made when it was
        killed still lies there.
        """
        ...

    def lay(self, made: Path, target: Path, source: Path, replacing: bool) -> None:
        """Give what was made its name, readable for those who may read ``source``.

        Without ``replacing`` nothing that lies there is touched: Conflict BAT-01.
        """
        ...

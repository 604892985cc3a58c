"""Memory that two processes share for pixels, without a name that could outlive them.

On Linux a segment is a file in /dev/shm: the maker removes its name as soon as the other side has
it open, so even a killed desk leaves nothing behind. ``multiprocessing.shared_memory`` would start
a tracker process on both sides and, on Python 3.11, remove what the other side still uses.
"""

import mmap
import os
import sys
from contextlib import suppress
from pathlib import Path

FOLDER = Path("/dev/shm")
"""Where Linux keeps it; the only place where a confined child may write."""
_WHITE = b"\xff" * (1 << 18)
"""Small enough for a processor's cache, which a whole page is not."""


class Segment:
    """A piece of shared memory; close it when done."""

    def __init__(self, name: str, memory: mmap.mmap, hidden: bool = False) -> None:
        self.name = name
        self.memory = memory
        self._hidden = hidden

    @property
    def size(self) -> int:
        """How many bytes it holds."""
        return len(self.memory)

    def hide(self) -> None:
        """Take the name away: who has it open keeps it, nobody else can come."""
        if sys.platform != "win32" and not self._hidden:
            _path(self.name).unlink(missing_ok=True)
            self._hidden = True

    def take(self, size: int) -> bytes:
        """Take out the first ``size`` bytes and overwrite them: no page stays between two processes.

        They become white, so that nobody has to clear them for the next page.
        """
        taken = self.memory[:size]
        self.whiten(size)
        return taken

    def whiten(self, size: int) -> None:
        """Overwrite the first ``size`` bytes."""
        for start in range(0, size, len(_WHITE)):
            end = min(start + len(_WHITE), size)
            self.memory[start:end] = _WHITE[: end - start]

    def close(self) -> None:
        """Let go of the memory; the last one frees it."""
        self.hide()
        with suppress(BufferError):
            self.memory.close()


def make(size: int) -> Segment:
    """Make a segment of ``size`` bytes under a fresh name, for this user only; OSError without room."""
    name = f"clerkdesk-{os.urandom(8).hex()}"
    if sys.platform == "win32":
        return Segment(name, mmap.mmap(-1, size, tagname=name))
    handle = os.open(_path(name), os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        # Reserved, not only promised: a full /dev/shm is an error here and not a bus error while drawing.
        os.posix_fallocate(handle, 0, size)
        return Segment(name, mmap.mmap(handle, size))
    except OSError:
        _path(name).unlink()
        raise
    finally:
        os.close(handle)


def join(name: str, size: int) -> Segment:
    """Open the segment another process made, which alone takes its name away."""
    if sys.platform == "win32":
        return Segment(name, mmap.mmap(-1, size, tagname=name))
    handle = os.open(_path(name), os.O_RDWR | os.O_CLOEXEC)
    try:
        return Segment(name, mmap.mmap(handle, size), hidden=True)
    finally:
        os.close(handle)


def _path(name: str) -> Path:
    return FOLDER / name

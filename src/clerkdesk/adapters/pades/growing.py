"""A file that is only read, and what is appended to it, which is kept apart until somebody takes it."""

import io
import os
from pathlib import Path
from typing import Any

_BUFFER = 1 << 14


class GrowingFile(io.BufferedRandom):
    """Reads like the file at ``path``; all that is written goes behind its end, into memory.

    So what was there before cannot change, whatever a library does, and nobody has to read it again to see
    whether it has. ``second_table`` is whether the file names one, where that is known already.
    """

    def __init__(self, path: Path, second_table: bool | None = None) -> None:
        self._grown = _Raw(path)
        self.second_table = second_table
        super().__init__(self._grown, _BUFFER)

    @property
    def beginning(self) -> int:
        """How many bytes the file itself has."""
        return self._grown.beginning

    def appended(self) -> bytes:
        """What was appended so far."""
        self.flush()
        return bytes(self._grown.more)


class _Raw(io.RawIOBase):
    def __init__(self, path: Path) -> None:
        self._file = path.open("rb", buffering=0)
        self.beginning = os.fstat(self._file.fileno()).st_size
        self.more = bytearray()
        self._at = 0

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, room: Any, /) -> int:
        view = memoryview(room)
        left = self.beginning - self._at
        if left > 0:
            self._file.seek(self._at)
            count = self._file.readinto(view[:left])
        else:
            portion = self.more[-left : len(view) - left]
            count = len(portion)
            view[:count] = portion
        self._at += count or 0
        return count or 0

    def write(self, data: Any, /) -> int:
        start, view = self._at - self.beginning, memoryview(data)
        if not 0 <= start <= len(self.more):
            raise PermissionError("what was there before is not changed")
        self.more[start : start + len(view)] = view
        self._at += len(view)
        return len(view)

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self.beginning + len(self.more)}[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        return self._at

    def truncate(self, size: int | None = None, /) -> int:
        end = self._at if size is None else size
        if end < self.beginning:
            raise PermissionError("what was there before is not cut off")
        del self.more[end - self.beginning :]
        return end

    def close(self) -> None:
        self._file.close()
        super().close()

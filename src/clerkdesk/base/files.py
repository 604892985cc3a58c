"""Files that are there whole or not at all, and stay there when the power goes."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def written_whole(target: Path, mode: int = 0o600) -> Iterator[BinaryIO]:
    """Write ``target`` under another name beside it; it appears, flushed to disk, when the block ends well.

    A file that was there is replaced; the new one has this ``mode``, whatever the umask. When the block
    raises, nothing has changed. Raises OSError.
    """
    part = target.with_name(f".{secrets.token_hex(8)}.part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            if os.name != "nt":
                os.fchmod(descriptor, mode)
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    flush_folder(target.parent)


def flush_folder(folder: Path) -> None:
    """Flush a folder's list of names to disk, so that a new name in it outlives a power cut."""
    if os.name == "nt":  # Windows has no way to ask, and flushes names with the file
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as trouble:
        if trouble.errno not in (errno.EINVAL, errno.ENOTSUP):  # some shares cannot flush names at all
            raise
    finally:
        os.close(descriptor)

"""Files that are there whole or not at all, and stay there when the power goes."""

import errno
import itertools
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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


@contextmanager
def written_beside(folder: Path, name: str) -> Iterator[tuple[Path, BinaryIO]]:
    """Write a new file into a folder, as ``written_whole`` does, beside whatever is there.

    It is called ``name``, or that with a number where the name is taken. Raises OSError.
    """
    place = _taken(folder, name)
    try:
        with written_whole(place) as file:
            yield place, file
    except BaseException:
        place.unlink(missing_ok=True)
        raise


def _taken(folder: Path, name: str) -> Path:
    """A name that was free, and is ours now: an empty file has it."""
    plain = Path(name)
    for number in itertools.count(1):
        place = folder / (name if number == 1 else f"{plain.stem} ({number}){plain.suffix}")
        with suppress(FileExistsError):
            os.close(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            return place
    raise AssertionError("numbers do not end")


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

"""Putting a finished file in its place: whole or not at all."""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from clerkdesk.base.errors import Unreachable


def write_whole(target: Path, write: Callable[[BinaryIO], None]) -> None:
    """Let ``write`` fill a temporary file beside the target, then put it in the target's place.

    The bytes are on the disk before the name is. Raises Unreachable PAP-07 when the folder cannot be
    written to; then the target is as it was.
    """
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    except OSError as trouble:
        raise Unreachable("PAP-07", type(trouble).__name__) from trouble
    part = Path(name)
    try:
        with os.fdopen(handle, "w+b") as stream:
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(target)
        _sync_folder(target.parent)
    except OSError as trouble:
        raise Unreachable("PAP-07", type(trouble).__name__) from trouble
    finally:
        part.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the new name last; systems that cannot open a folder keep it without that."""
    with suppress(PermissionError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)

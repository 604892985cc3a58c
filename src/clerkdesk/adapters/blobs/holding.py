"""Telling a part that somebody is writing from one that nobody will finish, on every system."""

import os
from contextlib import suppress
from pathlib import Path
from typing import IO


def hold(file: IO[bytes]) -> None:
    """Mark an open file as being written; the mark goes when it is closed or its process dies."""
    if os.name != "nt":  # an open file cannot be removed on Windows anyway
        import fcntl

        with suppress(OSError):  # where there are no locks, asking for one fails too, and nothing is swept
            fcntl.flock(file, fcntl.LOCK_EX)


def is_held(path: Path) -> bool:
    """Whether a living process writes this file."""
    if os.name == "nt":
        return False
    import fcntl

    with path.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False

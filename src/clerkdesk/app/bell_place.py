"""Where the doorbell of a profile hangs: in a folder that only the same person can change."""

import hashlib
import os
import stat
import tempfile
from pathlib import Path

from clerkdesk.base.errors import Unreachable
from clerkdesk.base.paths import Profile

_BELL = "desk.bell"
_LONGEST = 90
"""A socket's path has at most 107 bytes (unix(7)), and Qt makes it in a folder beside the place first."""


def bell_name(profile: Profile) -> str:
    """The bell's name for a profile, the same for every start on it: a path, on Windows the name of a pipe.

    It hangs in the profile; where that lies too deep, or others may write, in a folder of the person's
    own for the time they are signed in. Raises Unreachable DSK-01 when that folder is somebody else's.
    """
    root = profile.root.resolve()
    digest = hashlib.sha256(str(root).encode()).hexdigest()[:20]
    if os.name == "nt":
        return f"clerkdesk-{digest}"
    place = root / _BELL
    if len(os.fsencode(place)) <= _LONGEST and _is_private(root):
        return str(place)
    return str(_own_folder() / digest)


def hangs_safely(name: str) -> bool:
    """Whether the bell at this name is the person's own, and nobody else could have hung it there."""
    if os.name == "nt":  # the pipe's own access list sees to it
        return True
    place = Path(name)
    try:
        bell = place.lstat()
    except OSError:
        return False
    return stat.S_ISSOCK(bell.st_mode) and bell.st_uid == os.getuid() and _is_private(place.parent)


def _own_folder() -> Path:
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    base = Path(given) if len(given) in range(1, 50) else Path(tempfile.gettempdir())
    folder = base / f"clerkdesk-{os.getuid()}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as trouble:
        raise Unreachable("DSK-01", type(trouble).__name__) from trouble
    if not _is_private(folder):
        raise Unreachable("DSK-01", "the folder for the bell is somebody else's")
    return folder


def _is_private(folder: Path) -> bool:
    """Whether a folder is the person's own and nobody else may hang anything in it."""
    try:
        status = folder.lstat()
    except OSError:
        return False
    others_may_write = status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid() and not others_may_write

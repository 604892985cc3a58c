"""Benches: folders for files in the making, cleared by whoever made them, or at the next start."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clerkdesk.adapters.blobs.holding import hold, is_held

_BENCH = ".bench"
_HELD = ".held"


@contextmanager
def bench(work: Path) -> Iterator[Path]:
    """A folder below ``work`` that is gone afterwards; raises OSError when it cannot be made."""
    folder = work / f"{secrets.token_hex(8)}{_BENCH}"
    folder.mkdir(mode=0o700)
    try:
        with (folder / _HELD).open("wb") as mark:
            hold(mark)
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def forsaken(work: Path, before: float) -> Iterator[Path]:
    """Benches made before a moment (Unix time) that no living process holds."""
    for folder in work.glob(f"*{_BENCH}"):
        if folder.stat().st_mtime < before and not _is_held(folder / _HELD):
            yield folder


def clear(folder: Path) -> None:
    """Remove a forsaken bench; raises OSError."""
    (folder / _HELD).unlink(missing_ok=True)  # first: Windows refuses this while somebody holds it
    shutil.rmtree(folder)


def _is_held(mark: Path) -> bool:
    return mark.exists() and is_held(mark)

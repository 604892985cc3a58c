"""Document bytes in a folder, each file named by its digest: ``ab/cdef...``."""

import errno
import hashlib
import os
import re
import secrets
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from io import BufferedReader
from pathlib import Path
from typing import Protocol

from clerkdesk.adapters.blobs import from_outside
from clerkdesk.adapters.blobs.bench import bench, clear, forsaken
from clerkdesk.adapters.blobs.holding import hold, is_held
from clerkdesk.base.errors import Missing, Unreachable, Unreadable
from clerkdesk.base.files import flush_folder, written_whole

_CHUNK = 1 << 20
_DIGEST = re.compile(r"[0-9a-f]{64}")
_PART = ".keep.part"
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class FolderBlobs:
    """Keeps bytes below ``root``; ``work`` is where files are being written, on the same disk.

    A digest is checked at every single read: remembering that a file was sound would trust that nothing
    but this program ever touches it, and it is the disk itself that is not trusted. Reading 50 MB again
    costs about 40 ms, less than drawing one page of them.
    """

    def __init__(self, root: Path, work: Path) -> None:
        self._root = root
        self._work = work
        self._opened = time.time()

    def keep(self, source: Path) -> str:
        """Take a file's bytes in, flushed to disk before it returns; gives the digest. The source stays.

        Raises Unreachable BLB-03, BLB-04 when the disk is full. Bytes that are here and sound are left alone.
        """
        part = self._work / f"{secrets.token_hex(8)}{_PART}"
        try:
            digest, size = _copy(source, part)
            self._settle(part, digest, size)
        except OSError as trouble:
            raise _away(trouble) from trouble
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        return digest

    def path(self, digest: str) -> Path:
        """Check the bytes against the digest and say where they can be read.

        Raises Missing BLB-01, Unreadable BLB-02 (never show these bytes), Unreachable BLB-03.
        """
        path = self._place(digest)
        with _reading(path, self._root) as file:
            _demand(hashlib.file_digest(file, "sha256"), digest)
        return path

    def begins_with(self, digest: str, beginning: str) -> bool:
        """Whether the bytes of ``digest`` begin with all the bytes of ``beginning``; both are checked."""
        longer, shorter = hashlib.sha256(), hashlib.sha256()
        same = True
        with (
            _reading(self._place(digest), self._root) as whole,
            _reading(self._place(beginning), self._root) as head,
        ):
            while wanted := head.read(_CHUNK):
                got = whole.read(len(wanted))
                same = same and got == wanted
                shorter.update(wanted)
                longer.update(got)
            while rest := whole.read(_CHUNK):
                longer.update(rest)
        _demand(shorter, beginning)
        _demand(longer, digest)
        return same

    @contextmanager
    def copied(self, digest: str, target: Path) -> Iterator[None]:
        """Lay a copy of the bytes at ``target``, whole, and only when all within the context went well.

        Raises Missing BLB-01, Unreadable BLB-02, Unreachable BLB-03 (the bytes), CPY-01 (the target).
        """
        with (
            _reading(self._place(digest), self._root) as source,
            from_outside.elsewhere(),
            written_whole(target) as copy,
        ):
            sum_ = hashlib.sha256()
            while portion := source.read(_CHUNK):
                sum_.update(portion)
                copy.write(portion)
            _demand(sum_, digest)
            yield

    def laid(self, content: bytes, folder: Path, name: str) -> AbstractContextManager[Path]:
        """Lay bytes that came from outside into a folder; as ``from_outside.laid`` does."""
        return from_outside.laid(content, folder, name)

    @contextmanager
    def bench(self) -> Iterator[Path]:
        """A folder for a file in the making, gone afterwards; its troubles are Unreachable BLB-03, BLB-04."""
        try:
            with bench(self._work) as folder:
                yield folder
        except OSError as trouble:
            raise _away(trouble) from trouble

    def sweep(self) -> int:
        """Remove parts and benches of writes that never ended, begun before this desk; returns how many."""
        swept = 0
        with suppress(OSError):
            for folder in forsaken(self._work, self._opened):
                clear(folder)
                swept += 1
        for part in self._work.glob(f"*{_PART}"):
            with suppress(OSError):
                if part.stat().st_mtime < self._opened and not is_held(part):
                    part.unlink()
                    swept += 1
        return swept

    def _place(self, digest: str) -> Path:
        if not _DIGEST.fullmatch(digest):
            raise Missing("BLB-01", "not a digest")
        return self._root / digest[:2] / digest[2:]

    def _settle(self, part: Path, digest: str, size: int) -> None:
        place = self._place(digest)
        if not place.parent.is_dir():
            place.parent.mkdir(mode=0o700, exist_ok=True)
            flush_folder(self._root)
        if not _is_sound(place, digest, size):
            part.replace(place)
        # Also when the name was there: the one who gave it may not have flushed the folder yet.
        flush_folder(place.parent)


class _Sum(Protocol):
    def hexdigest(self) -> str: ...


def _copy(source: Path, part: Path) -> tuple[str, int]:
    """Copy in portions, flushed to disk and read-only; returns digest and size of what was written."""
    sum_, size = hashlib.sha256(), 0
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with source.open("rb", buffering=0) as old, os.fdopen(os.open(part, flags, 0o600), "wb") as new:
        hold(new)
        while portion := old.read(_CHUNK):
            sum_.update(portion)
            size += len(portion)
            new.write(portion)
        new.flush()
        os.fsync(new.fileno())
    part.chmod(0o400)
    return sum_.hexdigest(), size


def _is_sound(place: Path, digest: str, size: int) -> bool:
    try:
        if place.stat().st_size != size:
            return False
        with place.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == digest
    except FileNotFoundError:
        return False


@contextmanager
def _reading(path: Path, root: Path) -> Iterator[BufferedReader]:
    try:
        with path.open("rb") as file:
            yield file
    except FileNotFoundError as trouble:
        if root.is_dir():
            raise Missing("BLB-01", "no such bytes") from trouble
        raise Unreachable("BLB-03", "folder away") from trouble
    except OSError as trouble:
        if trouble.errno == errno.EIO:
            raise Unreadable("BLB-02", "the disk cannot read it") from trouble
        raise _away(trouble) from trouble


def _demand(sum_: _Sum, digest: str) -> None:
    if sum_.hexdigest() != digest:
        raise Unreadable("BLB-02", f"bytes are not {digest[:12]}")


def _away(trouble: OSError) -> Unreachable:
    code = "BLB-04" if trouble.errno in _NO_ROOM else "BLB-03"
    return Unreachable(code, errno.errorcode.get(trouble.errno or 0, type(trouble).__name__))

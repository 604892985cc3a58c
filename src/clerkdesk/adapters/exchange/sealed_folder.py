"""A folder of a person's choice, in which sealed files appear whole or not at all."""

import errno
import hashlib
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from clerkdesk.base.errors import Conflict, Unreachable, Unreadable
from clerkdesk.base.files import flush_folder

_CHUNK = 1 << 20
_READABLE = 0o666
_MARK = ".held"
_STRANGE = (NotADirectoryError, IsADirectoryError, PermissionError)
_TOUCH = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class LocalSealedFolder:
    """Sealed files among a person's own (ports.sealed_folder.SealedFolder).

    The bench of a target is a hidden folder beside it, named after it: a run that was killed leaves it
    behind, and the next one finds it. Whoever works there holds a lock that goes with its process.
    """

    def size(self, path: Path) -> int:
        """How many bytes a file has, once it is sure that it is one and can be read."""
        with _reading():
            status = path.stat()
            if not stat.S_ISREG(status.st_mode):  # opening a pipe would wait for ever
                raise Unreadable("PDF-10", "not a file")
            with path.open("rb"):
                return status.st_size

    def digest(self, path: Path) -> str:
        """The SHA-256 (hex) of a file, empty when nothing is there."""
        if not os.path.lexists(path):
            return ""
        if path.exists() and not path.is_file():
            raise Conflict("BAT-01", "a folder or device lies there")
        with _reading(), path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def continues(self, path: Path, source: Path) -> bool:
        """Whether a file begins with all the bytes of ``source``, and goes on."""
        with _reading(), path.open("rb") as whole, source.open("rb") as beginning:
            while wanted := beginning.read(_CHUNK):
                if whole.read(len(wanted)) != wanted:
                    return False
            return bool(whole.read(1))

    @contextmanager
    def bench(self, target: Path) -> Iterator[Path]:
        """The path under which ``target`` is made."""
        name = hashlib.sha256(os.fsencode(target.name)).hexdigest()[:16]
        folder = target.parent / f".{name}.sealing"
        with _writing():
            mark = _opened_mark(folder)
        with mark:
            _demand_alone(mark, folder / _MARK)
            try:
                yield folder / "sealed.pdf"
            finally:
                shutil.rmtree(folder, ignore_errors=True)

    def lay(self, made: Path, target: Path, source: Path, replacing: bool) -> None:
        """Give what was made its name, flushed to disk."""
        with _writing():
            made.chmod(stat.S_IMODE(source.stat().st_mode) & _READABLE)
            if replacing:
                made.replace(target)
            else:
                _name_newly(made, target)
            flush_folder(target.parent)


def _name_newly(made: Path, target: Path) -> None:
    """Rename without ever replacing: a second name is refused where there is a first one (link(2))."""
    try:
        os.link(made, target)
    except FileExistsError as trouble:
        raise Conflict("BAT-01", "another file lies there") from trouble
    except OSError:  # shares and memory sticks that know no second names
        if os.path.lexists(target):
            raise Conflict("BAT-01", "another file lies there") from None
        made.replace(target)


def _opened_mark(folder: Path) -> IO[bytes]:
    """Open the file that is locked on a bench; Conflict BAT-03 unless the bench is a folder of our own.

    Anybody can foresee its name and lay something there, where they may write. So no link is followed and
    nothing emptied. Its mode is not asked for: memory sticks and shares know none.
    """
    if not os.path.lexists(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
    if os.name == "nt":  # it has no descriptors of folders, and links are an administrator's there
        return (folder / _MARK).open("ab")
    try:
        bench = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            if os.fstat(bench).st_uid != os.geteuid():
                raise PermissionError
            return os.fdopen(os.open(_MARK, _TOUCH, 0o600, dir_fd=bench), "rb")
        finally:
            os.close(bench)
    except FileNotFoundError as trouble:
        raise Conflict("BAT-02", "somebody else has just cleared the bench") from trouble
    except OSError as trouble:
        if isinstance(trouble, _STRANGE) or trouble.errno == errno.ELOOP:
            raise Conflict("BAT-03", folder.name) from trouble
        raise


def _demand_alone(mark: IO[bytes], path: Path) -> None:
    """Lock a bench for this process; Conflict BAT-02 when another one works there, or just cleared it."""
    if os.name == "nt":  # an open file cannot be removed there: two at one bench fail by themselves
        return
    import fcntl

    try:
        fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
        alone = path.exists() and os.path.samestat(path.stat(), os.fstat(mark.fileno()))
    except BlockingIOError:
        alone = False
    except OSError:  # where there are no locks, nobody can be kept out
        alone = True
    if not alone:
        raise Conflict("BAT-02", "somebody else makes the same file")


@contextmanager
def _reading() -> Iterator[None]:
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as trouble:
        raise Unreadable("PDF-09", "no such file") from trouble
    except OSError as trouble:
        raise Unreadable("PDF-10", type(trouble).__name__) from trouble


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except OSError as trouble:
        name = errno.errorcode.get(trouble.errno or 0, type(trouble).__name__)
        raise Unreachable("SEA-05", name) from trouble

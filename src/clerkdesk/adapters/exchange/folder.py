"""The folder a specialist program waits at: signed files go back there under the name they came with."""

import errno
import json
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from clerkdesk.base.errors import Conflict, Unreachable
from clerkdesk.base.files import flush_folder, written_whole
from clerkdesk.domain.documents import demand_mere_name

_CHUNK = 1 << 20
_FOR_GROUP = 0o640  # the program that waits may run as somebody else, and shares a group with the desk


class FolderReturn:
    """Lays files into a folder of another program, whole or not at all.

    Often that folder is the one the document was taken from, so its name is in use there already. A file
    is replaced only by its own continuation: a signed PDF begins with all the bytes of the unsigned one
    (ISO 32000-1, 7.5.6). Anything else of that name belongs to somebody else, a newer form perhaps, and
    stays: Conflict EXC-03. What replaces a file may be read by those who could read that one, anything
    else by the desk's group and nobody beyond: it is full of personal data.
    """

    def prepare(self, source: Path, folder: Path, name: str) -> None:
        """See that what continues ``source`` can be laid there later; nothing there is changed.

        Only writing shows whether one may: rights are not all there is to a folder on a share. Raises
        Refused EXC-02 (not a mere name), Unreachable EXC-09, Conflict EXC-03.
        """
        target = folder / demand_mere_name(name)
        with _at_the_wall("EXC-09"):
            with TemporaryFile(dir=folder):
                pass
            _is_there(source, target)

    def take_note_away(self, folder: Path, name: str) -> None:
        """Take away what an earlier ``report`` left there: its document is under way again.

        Raises Refused EXC-02 (not a mere name), Unreachable EXC-01.
        """
        with _at_the_wall():
            _take_away(_note(folder / demand_mere_name(name)))

    def deliver(self, source: Path, folder: Path, name: str) -> None:
        """Lay a file there under a name; the same bytes again change nothing.

        A note that no signed file comes, left there earlier, is taken away: it is no longer true. Raises
        Refused EXC-02 (not a mere name), Conflict EXC-03, Unreachable EXC-01 (folder away or full).
        """
        target = folder / demand_mere_name(name)
        with _at_the_wall():
            if not _is_there(source, target):
                with source.open("rb") as new, written_whole(target, _mode_of(target)) as file:
                    while portion := new.read(_CHUNK):
                        file.write(portion)
            _take_away(_note(target))

    def report(self, folder: Path, name: str, status: str, code: str) -> None:
        """Lay ``NAME.status.json`` there, which says why no signed file comes (declined, failed).

        It holds ``file``, ``status`` and ``code``. Raises as ``deliver`` does.
        """
        target = folder / demand_mere_name(name)
        content = json.dumps({"file": name, "status": status, "code": code}, ensure_ascii=False, indent=2)
        with _at_the_wall(), written_whole(_note(target), _FOR_GROUP) as file:
            file.write(content.encode() + b"\n")

    def refuse(self, source: Path, folder: Path, name: str, code: str) -> None:
        """Report that ``source`` was not taken in ("failed").

        Where a file lies under its name that it does not continue, nothing is written: that may be the
        signed file of an earlier day, and a note beside it would call it a failure. Raises as ``report``.
        """
        target = folder / demand_mere_name(name)
        with _at_the_wall():
            try:
                _is_there(source, target)
            except Conflict:
                return
            except FileNotFoundError:
                if target.exists():
                    return
        self.report(folder, name, "failed", code)


def _mode_of(target: Path) -> int:
    try:
        return stat.S_IMODE(target.stat().st_mode) & 0o666
    except FileNotFoundError:
        return _FOR_GROUP


def _note(target: Path) -> Path:
    return target.with_name(f"{target.name}.status.json")


def _is_there(source: Path, target: Path) -> bool:
    """Whether the same bytes lie there already; Conflict EXC-03 when what lies there must stay."""
    try:
        with source.open("rb") as new, target.open("rb") as old:
            if not _continues(new, old):
                raise Conflict("EXC-03", "another file of this name")
            return not new.read(1)
    except FileNotFoundError:
        if target.is_symlink() or not source.is_file():
            raise
        return False


def _continues(new: IO[bytes], old: IO[bytes]) -> bool:
    while before := old.read(_CHUNK):
        if new.read(len(before)) != before:
            return False
    return True


def _take_away(note: Path) -> None:
    if note.exists():
        note.unlink()
        flush_folder(note.parent)


@contextmanager
def _at_the_wall(code: str = "EXC-01") -> Iterator[None]:
    try:
        yield
    except OSError as trouble:
        raise Unreachable(code, errno.errorcode.get(trouble.errno or 0, type(trouble).__name__)) from trouble

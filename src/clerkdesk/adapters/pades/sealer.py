"""The desk's end of sealing: a copy beside the target, signed by the child, checked, then put in place."""

import hashlib
import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from clerkdesk.adapters.pades.attributes import demand_attributes
from clerkdesk.adapters.pades.messages import pack_mark
from clerkdesk.base.children import Child, Head
from clerkdesk.base.errors import KeyTrouble, Refused, Unreachable, Unreadable
from clerkdesk.base.ids import new_id
from clerkdesk.domain.signatures import FieldMark, Pending, Sealed
from clerkdesk.ports.signatures import KeyHolder

_ROOM = "clerkdesk.adapters.pades.child"
_LEVELS = ("B-B",)
_CHUNK = 1 << 20
_SECONDS = 30.0
_SECONDS_PER_MEGABYTE = 0.5
_SECONDS_PER_MARK = 5.0


class PadesSealer:
    """Seals with pyHanko in a child process that has no key (ports.signatures.Sealer).

    Each signature's attributes come back to this process, which has ``keys`` sign them. The child only
    ever sees a copy; what it made is compared with the source before it takes the target's place.
    """

    def __init__(self, keys: KeyHolder) -> None:
        self._keys = keys
        self._child = Child(_ROOM)

    def warm(self) -> None:
        """Start the child ahead of the first seal, which then takes tens of milliseconds."""
        self._child.call({"do": "warm-seal"}, seconds=_SECONDS)

    def seal(self, source: Path, target: Path, marks: Sequence[FieldMark], level: str) -> Sealed | Pending:
        """Write ``source`` plus one signature per mark to ``target``, whole and flushed, or not at all.

        Besides what the port says, SEA-03 also means a place beside its page.
        """
        _demand_offered(marks, level)
        certificates = self._keys.certificates()
        part = target.with_name(f".{new_id()}.part")
        try:
            _copy(source, part)
            self._sign(part, marks, certificates)
            sealed = _checked(source, part, level)
            _put_in_place(part, target)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        return sealed

    def rehearse(self, source: Path, marks: Sequence[FieldMark], level: str) -> None:
        """Raise what ``seal`` would raise for the file's or the marks' sake; the key may be locked."""
        _demand_offered(marks, level)
        try:
            certificates = self._keys.certificates()
        except KeyTrouble:
            certificates = ()
        request, seconds = _request("rehearse", source, marks, certificates)
        try:
            self._child.call(request, seconds=seconds)
        except Unreadable as trouble:
            raise Unreadable("SEA-04", trouble.hint) from trouble

    def close(self) -> None:
        """End the child; safe to call twice."""
        self._child.close()

    def _sign(self, part: Path, marks: Sequence[FieldMark], certificates: Sequence[bytes]) -> None:
        relay = _Relay(self._keys, certificates[0], len(marks))
        request, seconds = _request("seal", part, marks, certificates)
        try:
            self._child.call(request, seconds=seconds, ask_back=relay.answer)
        except KeyTrouble:
            raise relay.trouble or KeyTrouble("KEY-04", "the key could not be reached") from None
        except Unreadable as trouble:
            raise Unreadable("SEA-04", trouble.hint) from trouble


def _demand_offered(marks: Sequence[FieldMark], level: str) -> None:
    if level not in _LEVELS:
        raise Refused("SEA-06", f"level {level} is not offered")
    if not marks:
        raise Refused("SEA-01", "nothing to seal")


def _request(
    act: str, path: Path, marks: Sequence[FieldMark], certificates: Sequence[bytes]
) -> tuple[Head, float]:
    """What the child is to do, and how many seconds it may take."""
    try:
        size = path.stat().st_size
    except OSError as trouble:
        raise Unreadable("SEA-04", "source cannot be read") from trouble
    seconds = _SECONDS + size / 1e6 * _SECONDS_PER_MEGABYTE + len(marks) * _SECONDS_PER_MARK
    request: Head = {
        "do": act,
        "path": str(path),
        "marks": [pack_mark(mark) for mark in marks],
        "certificates": [der.hex() for der in certificates],
        "seconds": seconds,
    }
    return request, seconds


class _Relay:
    """Passes the child's requests for seals to the key holder: as many as there are marks, and no more."""

    def __init__(self, keys: KeyHolder, certificate: bytes, most: int) -> None:
        self._keys = keys
        self._certificate = certificate
        self._left = most
        self.trouble: Exception | None = None

    def answer(self, question: Head, data: bytes) -> tuple[Head, bytes]:
        """Sign ``data``; a failure is kept for the caller, the child only learns that there was one."""
        try:
            if self._left == 0 or question["ask"] != "sign":
                raise KeyTrouble("KEY-05", "the sealing process asked for more than it may")
            self._left -= 1
            demand_attributes(data, self._certificate)
            return {}, self._keys.sign(data, "sha256")
        except Exception as trouble:  # noqa: BLE001 - raised again by the one who waits
            self.trouble = trouble
            return {"failed": True}, b""


def _copy(source: Path, part: Path) -> None:
    try:
        with source.open("rb") as original:
            if not original.read(1):
                raise Unreadable("SEA-04", "empty file")
    except OSError as trouble:
        raise Unreadable("SEA-04", "source cannot be read") from trouble
    try:
        shutil.copyfile(source, part)
    except OSError as trouble:
        raise Unreachable("SEA-05", type(trouble).__name__) from trouble


def _checked(source: Path, part: Path, level: str) -> Sealed:
    """Read the new file once: it must begin with the source and be longer; gives its digest and size."""
    digest = hashlib.sha256()
    size = 0
    with source.open("rb") as original, part.open("rb") as made:
        while chunk := original.read(_CHUNK):
            copy = made.read(len(chunk))
            if copy != chunk:
                raise Unreadable("SEA-04", "the sealing process changed what was signed before")
            digest.update(copy)
            size += len(copy)
        beginning = size
        while chunk := made.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    if size == beginning:
        raise Unreadable("SEA-04", "the sealing process added nothing")
    return Sealed(digest.hexdigest(), size, level)


def _put_in_place(part: Path, target: Path) -> None:
    """Flush the new file, give it the target's name, and flush the folder's entry."""
    try:
        _flush(part)
        part.replace(target)
        if os.name == "posix":
            _flush(target.parent)
    except OSError as trouble:
        raise Unreachable("SEA-05", type(trouble).__name__) from trouble


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

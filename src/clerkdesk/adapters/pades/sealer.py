"""The desk's end of sealing: a copy beside the target, signed by the child, checked, then put in place."""

import hashlib
import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from clerkdesk.adapters.pades.messages import pack_chain, pack_mark
from clerkdesk.adapters.pades.relay import NOBODY, Relay, Services
from clerkdesk.adapters.pades.signatory import PLAIN_DIGEST, Signatory, signatory_for
from clerkdesk.base.children import Child, Head
from clerkdesk.base.errors import KeyTrouble, Refused, Unreachable, Unreadable
from clerkdesk.base.ids import new_id
from clerkdesk.domain.signatures import LOOSE, Chain, FieldMark, Level, Pending, Sealed
from clerkdesk.ports.signatures import KeyHolder

_ROOM = "clerkdesk.adapters.pades.child"
_CHUNK = 1 << 20
_SECONDS = 30.0
_SECONDS_PER_MEGABYTE = 0.5
_SECONDS_PER_MARK = 5.0
_SECONDS_PER_QUESTION = 40.0
_STAMPS_BESIDE = 2
_NOBODY = Signatory((), "")


class PadesSealer:
    """Seals with pyHanko in a child process that has no key (ports.signatures.Sealer).

    Each signature's attributes come back to this process, which has ``keys`` sign them, and asks the
    ``services`` for time stamps and evidence. ``digest`` is the office's: "sha256", "sha384", "sha512", or
    empty for the one that fits the key. The child only ever sees a copy; what it made is compared with the
    source before it takes the target's place.
    """

    def __init__(self, keys: KeyHolder, services: Services = NOBODY, digest: str = "") -> None:
        self._keys = keys
        self._services = services
        self._digest = digest
        self._child = Child(_ROOM)

    def warm(self) -> None:
        """Start the child ahead of the first seal, which then takes tens of milliseconds."""
        self._child.call({"do": "warm-seal"}, seconds=_SECONDS)

    def seal(
        self, source: Path, target: Path, marks: Sequence[FieldMark], level: str, chain: Chain = LOOSE
    ) -> Sealed | Pending:
        """Write ``source`` plus one signature per mark to ``target``, whole and flushed, or not at all.

        Besides what the port says, SEA-03 also means a place beside its page.
        """
        wanted = _offered(level)
        _demand_marks(marks)
        signatory = signatory_for(self._keys.certificates(), self._digest)
        request, seconds = _request("seal", source, signatory, marks, chain)
        request["level"] = wanted
        beside = _STAMPS_BESIDE if wanted.reaches(Level.B_LT) else 0
        stamps = len(marks) + beside if wanted.reaches(Level.B_T) else 0
        relay = Relay(self._services, self._keys, signatory, len(marks), stamps)
        sealed, code = self._make(source, target, relay, (request, seconds))
        return sealed if Level(sealed.level).reaches(wanted) else Pending(sealed, wanted, code)

    def augment(self, source: Path, target: Path, level: str, renewed: bool = False) -> Sealed:
        """Write ``source`` plus what its signatures lack of a level to ``target``, or nothing at all."""
        request, seconds = _request("augment", source, _NOBODY)
        request |= {"level": _offered(level), "renewed": renewed}
        relay = Relay(self._services, None, None, 0, _STAMPS_BESIDE)
        sealed, _ = self._make(source, target, relay, (request, seconds))
        return sealed

    def rehearse(self, source: Path, marks: Sequence[FieldMark], level: str, chain: Chain = LOOSE) -> None:
        """Raise what ``seal`` would raise for the file's or the marks' sake; the key may be locked."""
        _offered(level)
        _demand_marks(marks)
        try:
            signatory = signatory_for(self._keys.certificates(), self._digest)
        except KeyTrouble:
            signatory = Signatory((), self._digest or PLAIN_DIGEST)
        request, seconds = _request("rehearse", source, signatory, marks, chain)
        try:
            self._child.call(request, seconds=seconds)
        except Unreadable as trouble:
            raise Unreadable("SEA-04", trouble.hint) from trouble

    def close(self) -> None:
        """End the child; safe to call twice."""
        self._child.close()

    def _make(
        self, source: Path, target: Path, relay: Relay, request: tuple[Head, float]
    ) -> tuple[Sealed, str]:
        """Have the child work on a copy, look at what it made, and put it in place; with what it lacks."""
        part = target.with_name(f".{new_id()}.part")
        head, seconds = request
        try:
            _copy(source, part)
            reply = self._work({**head, "path": str(part)}, seconds, relay)
            sealed = _checked(source, part, Level(reply["level"]))
            _put_in_place(part, target)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        return sealed, str(reply["code"])

    def _work(self, request: Head, seconds: float, relay: Relay) -> Head:
        seconds += relay.questions * _SECONDS_PER_QUESTION
        try:
            reply, _ = self._child.call(request, seconds=seconds, ask_back=relay.answer)
        except KeyTrouble:
            raise relay.trouble or KeyTrouble("KEY-04", "the key could not be reached") from None
        except Unreadable as trouble:
            raise Unreadable("SEA-04", trouble.hint) from trouble
        if relay.trouble is not None:
            raise relay.trouble
        return reply


def _offered(level: str) -> Level:
    try:
        return Level(level)
    except ValueError:
        raise Refused("SEA-06", f"level {level} is not offered") from None


def _demand_marks(marks: Sequence[FieldMark]) -> None:
    if not marks:
        raise Refused("SEA-01", "nothing to seal")


def _request(
    act: str, path: Path, signatory: Signatory, marks: Sequence[FieldMark] = (), chain: Chain = LOOSE
) -> tuple[Head, float]:
    """What the child is to do, and how many seconds it may take."""
    try:
        size = path.stat().st_size
    except OSError as trouble:
        raise Unreadable("SEA-04", "source cannot be read") from trouble
    seconds = _SECONDS + size / 1e6 * _SECONDS_PER_MEGABYTE
    seconds += (len(marks) + len(chain.later)) * _SECONDS_PER_MARK
    request: Head = {
        "do": act,
        "path": str(path),
        "marks": [pack_mark(mark) for mark in marks],
        "chain": pack_chain(chain),
        "certificates": [der.hex() for der in signatory.certificates],
        "digest": signatory.digest,
        "seconds": seconds,
    }
    return request, seconds


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

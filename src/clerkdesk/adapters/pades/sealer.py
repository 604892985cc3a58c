"""The desk's end of sealing: a copy, and behind it what the child wants appended, put in place whole."""

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from clerkdesk.adapters.pades.copying import KEPT_BY, Beginning, copy_hashed, opened
from clerkdesk.adapters.pades.messages import pack_chain, pack_marks
from clerkdesk.adapters.pades.relay import NOBODY, Errand, Relay, Services
from clerkdesk.adapters.pades.signatory import PLAIN_DIGEST, Signatory, signatory_for
from clerkdesk.base.children import Child, Head, Leeway
from clerkdesk.base.errors import KeyTrouble, Refused, Unreachable, Unreadable
from clerkdesk.base.files import written_whole
from clerkdesk.domain.seals import LOOSE, Chain, FieldMark, Level, Pending, Sealed
from clerkdesk.ports.signatures import KeyHolder

_ROOM = "clerkdesk.adapters.pades.child"
_FROM_CHILD = Leeway(body=1 << 28)  # revocation lists of megabytes become part of the file
_SECONDS = 30.0
_SECONDS_PER_MEGABYTE = 0.5
_SECONDS_PER_MARK = 5.0
_SECONDS_PER_QUESTION = 40.0
_STAMPS_BESIDE = 2
_NOBODY = Signatory((), "")


@dataclass(frozen=True)
class _Task:
    """What the child is told: a head, the points of all ink; and the seconds it may take."""

    head: Head
    points: bytes
    seconds: float


class PadesSealer:
    """Seals with pyHanko in a child process that has no key (ports.signatures.Sealer).

    Each signature's attributes come back to this process, which has ``keys`` sign them, and asks the
    ``services`` for time stamps and evidence. ``digest`` is the office's: "sha256", "sha384", "sha512", or
    empty for the one that fits the key. The child writes no file: it says what is to be appended, and this
    process puts that behind its own copy of the source.
    """

    def __init__(self, keys: KeyHolder, services: Services = NOBODY, digest: str = "") -> None:
        self._keys = keys
        self._services = services
        self._digest = digest
        self._child = Child(_ROOM, leeway=_FROM_CHILD)

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
        task = _task("seal", source, signatory, marks, chain)
        task.head["level"] = wanted
        stamps = len(marks) + _STAMPS_BESIDE if wanted.reaches(Level.B_T) else 0
        errand = Errand(stamps, len(marks), self._keys, signatory)
        sealed, code = self._make(source, target, errand, task)
        return sealed if Level(sealed.level).reaches(wanted) else Pending(sealed, wanted, code)

    def augment(self, source: Path, target: Path, level: str, renewed: bool = False) -> Sealed:
        """Write ``source`` plus what its signatures lack of a level to ``target``, or nothing at all."""
        task = _task("augment", source, _NOBODY)
        task.head.update({"level": _offered(level), "renewed": renewed})
        sealed, _ = self._make(source, target, Errand(_STAMPS_BESIDE), task)
        return sealed

    def rehearse(self, source: Path, marks: Sequence[FieldMark], level: str, chain: Chain = LOOSE) -> None:
        """Raise what ``seal`` would raise for the file's or the marks' sake; the key may be locked."""
        _offered(level)
        _demand_marks(marks)
        try:
            signatory = signatory_for(self._keys.certificates(), self._digest)
        except KeyTrouble:
            signatory = Signatory((), self._digest or PLAIN_DIGEST)
        task = _task("rehearse", source, signatory, marks, chain)
        try:
            self._child.call(task.head, task.points, seconds=task.seconds)
        except Unreadable as trouble:
            raise Unreadable("SEA-04", trouble.hint) from trouble

    def close(self) -> None:
        """End the child; safe to call twice."""
        self._child.close()

    def _make(self, source: Path, target: Path, errand: Errand, task: _Task) -> tuple[Sealed, str]:
        """Copy the source, have the child say what follows, and put both in place; with what it lacks."""
        head = task.head
        try:
            with opened(source) as original, written_whole(target, _mode(original)) as made:
                beginning = copy_hashed(original, made, errand.digests)
                _demand_shown(head, beginning)
                head["second_table"] = beginning.second_table
                reply, appended = self._work(task, Relay(self._services, errand, beginning))
                if not appended:
                    raise _nothing_added(head)
                made.write(appended)
                level = Level(reply["level"])
        except OSError as trouble:
            raise Unreachable("SEA-05", type(trouble).__name__) from trouble
        digest = beginning.digest(KEPT_BY, appended)
        return Sealed(digest.hex(), beginning.size + len(appended), level), str(reply["code"])

    def _work(self, task: _Task, relay: Relay) -> tuple[Head, bytes]:
        seconds = task.seconds + relay.questions * _SECONDS_PER_QUESTION
        try:
            answer = self._child.call(task.head, task.points, seconds=seconds, ask_back=relay.answer)
        except KeyTrouble:
            raise relay.trouble or KeyTrouble("KEY-04", "the key could not be reached") from None
        except Unreadable as trouble:
            raise Unreadable("SEA-04", trouble.hint) from trouble
        if relay.trouble is not None:
            raise relay.trouble
        return answer


def _nothing_added(request: Head) -> Refused | Unreadable:
    """What it means that the child had nothing to append: to a seal that lacks nothing that is no trouble."""
    if request["do"] == "augment":
        return Refused("SEA-08", "it lacks nothing of that level")
    return Unreadable("SEA-04", "the sealing process added nothing")


def _offered(level: str) -> Level:
    try:
        return Level(level)
    except ValueError:
        raise Refused("SEA-06", f"level {level} is not offered") from None


def _demand_marks(marks: Sequence[FieldMark]) -> None:
    if not marks:
        raise Refused("SEA-01", "nothing to seal")


def _demand_shown(head: Head, beginning: Beginning) -> None:
    """Refuse SEA-09 to bind a mark to another version than the one that is sealed."""
    shown = {mark["binding"][1] for mark in head["marks"] if mark["binding"] is not None}
    if shown - {beginning.digest(KEPT_BY, b"").hex()}:
        raise Refused("SEA-09", "what is sealed is not the version that was shown")


def _task(
    act: str, path: Path, signatory: Signatory, marks: Sequence[FieldMark] = (), chain: Chain = LOOSE
) -> _Task:
    """What the child is to do, and how many seconds it may take besides its questions."""
    try:
        size = path.stat().st_size
    except OSError as trouble:
        raise Unreadable("SEA-04", "source cannot be read") from trouble
    seconds = _SECONDS + size / 1e6 * _SECONDS_PER_MEGABYTE
    seconds += (len(marks) + len(chain.later)) * _SECONDS_PER_MARK
    packed, points = pack_marks(marks)
    head: Head = {
        "do": act,
        "path": str(path),
        "marks": packed,
        "chain": pack_chain(chain),
        "certificates": [der.hex() for der in signatory.certificates],
        "digest": signatory.digest,
        "seconds": seconds,
    }
    return _Task(head, points, seconds)


def _mode(source: BinaryIO) -> int:
    """Who may read the source may read what is made of it."""
    return stat.S_IMODE(os.fstat(source.fileno()).st_mode) | stat.S_IRUSR | stat.S_IWUSR

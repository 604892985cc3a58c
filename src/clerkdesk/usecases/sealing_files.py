"""Sealing files that belong to no case: the town's seal on each, written down before it appears."""

import hashlib
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from clerkdesk.base.errors import ClerkDeskError, Conflict, Refused, Unreadable
from clerkdesk.domain.attestations import Attestation, Attested, demand_town
from clerkdesk.domain.ink import Drawing
from clerkdesk.domain.pages import DocumentFacts
from clerkdesk.domain.people import Actor
from clerkdesk.domain.rights import Act, demand
from clerkdesk.domain.seals import FieldMark, Level, Pending
from clerkdesk.domain.signatures import Integrity, Judgement, SignatureFinding
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.pdf import CheckingReader
from clerkdesk.ports.sealed_folder import SealedFolder
from clerkdesk.ports.signatures import KeyHolder, Sealer
from clerkdesk.ports.store import Store
from clerkdesk.registry.history import write_down
from clerkdesk.registry.judging import Judging

_FIELD = "TownSeal"
_NO_INK = Drawing((), 0, 0, frozenset())
_SERVICES = "TRU-"
_NO_EVIDENCE = frozenset({"TRU-06", "TRU-07", "TRU-08", "TRU-18"})
"""What is said where a time stamp may be had, and evidence may not."""
_OWN_NOT_TRUSTED = "TRU-19"
"""Said where the services have helped, and whom they or our seal rest on is not trusted here."""
_LOCKED = "SIG-04"
"""What the examiner says of a file that anybody may read, and nobody may change."""
_LEVELS = frozenset(Level)
_NOTHING = nullcontext()


class Outcome(StrEnum):
    """What became of a file: sealed now, raised to a higher level now, or sealed before and left alone."""

    SEALED = "sealed"
    RAISED = "raised"
    STANDING = "standing"


@dataclass(frozen=True)
class SealWish:
    """What is wanted for each file.

    ``field`` is an empty signature field that each has; without one the seal is invisible. ``reason`` stands
    in the signature in place of our own words. ``replacing``: whatever lies in the place of a sealed file
    gives way.
    """

    level: Level
    field: str = ""
    reason: str = ""
    replacing: bool = False


@dataclass(frozen=True)
class SealedFile:
    """A file that stands sealed: its SHA-256 (hex), the level it has; ``code`` says why not a higher one."""

    outcome: Outcome
    digest: str
    level: Level
    code: str = ""


@dataclass(frozen=True)
class SealBack:
    """What sealing outside a case stands on."""

    sealer: Sealer
    keys: KeyHolder
    judging: Judging
    reader: CheckingReader
    folder: SealedFolder


@dataclass(frozen=True)
class _Task:
    source: Path
    target: Path
    wish: SealWish
    mark: FieldMark
    size: int


class SealingFiles:
    """Sets the town's seal on files of a person's own, as that person at this desk.

    No journal says what is done already, the bytes do: a file is sealed when beside it lies one that begins
    with all its bytes, shows its pages and carries our seal, intact for our own judge. So it can be stopped
    anywhere, killed even, and begun again. No seal appears that the history has not.
    """

    def __init__(self, actor: Actor, store: Store, clock: Clock, back: SealBack, town: str) -> None:
        self._actor = actor
        self._store = store
        self._clock = clock
        self._back = back
        self._town = town

    def seal(
        self,
        source: Path,
        target: Path,
        wish: SealWish,
        undisturbed: AbstractContextManager[None] = _NOTHING,
    ) -> SealedFile:
        """Have ``target`` be ``source`` under the town's seal, unless it is; raise it where it lacks a level.

        What must not be cut off happens in ``undisturbed``. The seal stands at a lower level where a service
        does not help. Raises Refused RGT-01, SET-04 (no town), Unreadable: PDF-01 to 07, 09 and 10 as the
        reader says, PDF-02 also for a file that opens only after repair, PDF-03 for one that is locked
        against changes alone; Refused SGN-01 when its signatures are broken, SEA-07 when they, or the sealed
        file, do not pass our own judge; Conflict BAT-01 (something else lies in its place), BAT-02 (somebody
        else seals it just now), BAT-03 (somebody else's folder or link lies where it is to be made), and what
        the key and the Sealer raise.
        """
        demand(self._actor.person, Act.SEAL_FILE)
        demand_town(self._town)
        task = self._task(source, target, wish)
        with self._back.folder.bench(target) as made:
            self._finish_begun(task, made)
            standing = self._standing(task)
            if standing is None:
                return self._seal(task, made, undisturbed)
            if standing.level.reaches(wish.level):
                return standing
            return self._raise(task, standing, made, undisturbed)

    def _task(self, source: Path, target: Path, wish: SealWish) -> _Task:
        """Look at the file before the key is used on it."""
        size = self._back.folder.size(source)
        if size == 0:
            raise Unreadable("PDF-04", "empty file")
        facts = self._back.reader.inspect(source)
        if facts.repaired:
            raise Unreadable("PDF-02", "opens only after repair")
        if any(slot.signed for slot in facts.slots):
            self._demand_intact(source)
        return _Task(source, target, wish, self._mark(facts, wish), size)

    def _demand_intact(self, source: Path) -> None:
        judgement = self._back.judging.judge(source)
        if judgement.integrity is Integrity.BROKEN:
            raise Refused("SGN-01", f"its signatures are broken: {judgement.code}")
        if judgement.integrity is not Integrity.INTACT:
            raise Refused("SEA-07", f"its signatures are {judgement.integrity}: {judgement.code}")

    def _mark(self, facts: DocumentFacts, wish: SealWish) -> FieldMark:
        """One seal, in a field of the file or an invisible one; the last word unless others are to sign.

        In a field of a file that is signed already it says what that field lets it say.
        """
        names = {slot.name for slot in facts.slots}
        fresh = (f"{_FIELD}{number or ''}" for number in range(len(names) + 1))
        field = wish.field or next(name for name in fresh if name not in names)
        shown = any(slot.name == field and slot.place is not None for slot in facts.slots)
        bound = field in names and any(slot.signed for slot in facts.slots)
        alone = all(slot.signed or slot.name == field for slot in facts.slots)
        return FieldMark(
            field=field,
            place=None,
            drawing=_NO_INK,
            reason=wish.reason or Attestation(Attested.SEAL, self._town).text(),
            caption=f"{self._town}, {self._clock.now().astimezone():%d.%m.%Y}" if shown else "",
            location=self._town,
            hidden=not wish.field,
            closes=alone and not bound,
        )

    def _finish_begun(self, task: _Task, made: Path) -> None:
        """Give a file its name that was written down, and then its process was killed."""
        folder = self._back.folder
        digest = folder.digest(made)
        if not digest or not self._is_written_down(digest) or not folder.continues(made, task.source):
            return
        if self._shows_source(task, made, self._back.judging.judge(made)):
            ours = self._is_written_down(self._lying(task))
            folder.lay(made, task.target, task.source, replacing=ours or task.wish.replacing)

    def _standing(self, task: _Task) -> SealedFile | None:
        """What lies there sealed already; None when nothing does, or what does is to give way."""
        digest = self._lying(task)
        if not digest:
            return None
        level = self._level_of_ours(task, digest)
        if level is None and not task.wish.replacing:
            raise Conflict("BAT-01", "another file lies there")
        return None if level is None else SealedFile(Outcome.STANDING, digest, level)

    def _lying(self, task: _Task) -> str:
        """The digest of what lies in the place; empty for nothing, and for what cannot be read and gives way.

        Conflict BAT-01 when that is not to give way, a link to nowhere for example.
        """
        try:
            return self._back.folder.digest(task.target)
        except Unreadable as trouble:
            if not task.wish.replacing:
                raise Conflict("BAT-01", trouble.hint) from trouble
            return ""

    def _level_of_ours(self, task: _Task, digest: str) -> Level | None:
        """The level of the seal that lies there; None when it is not ours, or not of this source.

        It is ours when the history has it, or it was made with the very key that seals now: then another
        desk set it, and the history has from now on that it was found.
        """
        if not self._back.folder.continues(task.target, task.source):
            return None
        judgement, known = self._back.judging.judge(task.target), self._is_written_down(digest)
        if judgement.integrity is not Integrity.INTACT:
            if known:  # these very bytes passed once: never seal them anew for a judge in trouble
                raise Refused("SEA-07", f"own judge says {judgement.integrity}: {judgement.code}")
            return None
        seal = _seal_in(task, judgement)
        if seal is None or seal.level not in _LEVELS or not self._shows_source(task, task.target, judgement):
            return None
        level = Level(seal.level)
        if known:
            return level
        if not seal.certificate or seal.certificate.fingerprint != self._fingerprint():
            return None
        self._write_down(digest, level, Act.FIND_SEALED)
        return level

    def _seal(self, task: _Task, made: Path, undisturbed: AbstractContextManager[None]) -> SealedFile:
        try:
            outcome = self._back.sealer.seal(task.source, made, [task.mark], task.wish.level)
        except Unreadable as trouble:
            if self._back.judging.judge(task.source).code == _LOCKED:
                raise Unreadable("PDF-03", "locked against changes") from trouble
            raise
        code = outcome.code if isinstance(outcome, Pending) else ""
        digest = (outcome.sealed if isinstance(outcome, Pending) else outcome).digest
        level = self._judged(task, made, digest)
        with undisturbed:
            self._write_down(digest, level)
            self._back.folder.lay(made, task.target, task.source, task.wish.replacing)
        return SealedFile(Outcome.SEALED, digest, level, code or _unless_reached(level, task.wish.level))

    def _raise(
        self, task: _Task, standing: SealedFile, made: Path, undisturbed: AbstractContextManager[None]
    ) -> SealedFile:
        digest, code = self._augment(task, standing, made)
        if not digest:
            return replace(standing, code=code)
        level = self._judged(task, made, digest)
        if standing.level.reaches(level):  # what was added counts for nothing: it would be added every time
            return replace(standing, code=code or _OWN_NOT_TRUSTED)
        with undisturbed:
            self._write_down(digest, level)
            self._back.folder.lay(made, task.target, task.source, replacing=True)
        return SealedFile(Outcome.RAISED, digest, level, code or _unless_reached(level, task.wish.level))

    def _augment(self, task: _Task, standing: SealedFile, made: Path) -> tuple[str, str]:
        """Add what services give; the digest, empty for nothing, and the code of the one that did not help.

        Where evidence cannot be had, a time stamp alone is still worth having.
        """
        code = ""
        for level in (task.wish.level, Level.B_T):
            try:
                return self._back.sealer.augment(task.target, made, level).digest, code
            except ClerkDeskError as trouble:
                if not trouble.code.startswith(_SERVICES):
                    raise
                code = trouble.code
            if code not in _NO_EVIDENCE or standing.level.reaches(Level.B_T):
                break
        return "", code

    def _judged(self, task: _Task, made: Path, digest: str) -> Level:
        """The level our own judge finds.

        Refused SEA-07 unless what lies there is what was made, all intact, and the pages are the source's.
        """
        judgement = self._back.judging.judge(made)
        seal = _seal_in(task, judgement)
        if judgement.integrity is not Integrity.INTACT or seal is None:
            raise Refused("SEA-07", f"own judge says {judgement.integrity}: {judgement.code}")
        if not self._shows_source(task, made, judgement):
            raise Refused("SEA-07", "the sealed pages are not those of the source")
        if self._back.folder.digest(made) != digest:
            raise Refused("SEA-07", "what lies there is not what was made")
        return Level(seal.level)

    def _shows_source(self, task: _Task, path: Path, judgement: Judgement) -> bool:
        """Whether a file shows the source's pages, but for our seal and who signed after it."""
        fields = [found.field for found in judgement.signatures]
        ours = {task.mark.field}
        later = fields[fields.index(task.mark.field) :] if task.mark.field in fields else ()
        return self._back.reader.same_pages(path, task.size, ours.union(later))

    def _fingerprint(self) -> str:
        return hashlib.sha256(self._back.keys.certificates()[0]).hexdigest()

    def _is_written_down(self, digest: str) -> bool:
        with self._store.read() as unit:
            return unit.acts.outcome(_key(digest)) is not None

    def _write_down(self, digest: str, level: Level, act: Act = Act.SEAL_FILE) -> None:
        """Enter the sealed file into the history once: its digest and level. Its name may be somebody's."""
        now = self._clock.now()
        with self._store.write() as unit:
            if unit.acts.outcome(_key(digest)) is not None:
                return
            demand(unit.people.get(self._actor.person.id), act)
            values = (("digest", digest), ("level", level.value))
            write_down(unit, now, self._actor, ("", act), values)
            unit.acts.record(_key(digest), act, level.value, now)


def _seal_in(task: _Task, judgement: Judgement) -> SignatureFinding | None:
    """What was found in the field that the seal of this task has or would have."""
    return next((found for found in judgement.signatures if found.field == task.mark.field), None)


def _unless_reached(level: Level, wanted: Level) -> str:
    """Why our own judge finds a lower level, though no service failed."""
    return "" if level.reaches(wanted) else _OWN_NOT_TRUSTED


def _key(digest: str) -> str:
    """The idempotency key of sealing outside a case: the same bytes are written down once."""
    return f"seal-file-{digest}"

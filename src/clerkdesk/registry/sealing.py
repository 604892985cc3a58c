"""Sealing a sitting: ink into bytes, the bytes judged before they are kept, kept before they count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from clerkdesk.base.errors import Refused, Unreadable
from clerkdesk.domain.attestations import Attestation, Attested
from clerkdesk.domain.ink import Drawing, Ink, draw
from clerkdesk.domain.pages import DocumentFacts
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import Procedure
from clerkdesk.domain.signatures import FieldMark, Integrity, Judgement, Level, Pending
from clerkdesk.domain.sittings import SignedSitting, Sitting, SittingField
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.pdf import CheckingReader
from clerkdesk.ports.signatures import Sealer
from clerkdesk.registry.case_file import NewVersion
from clerkdesk.registry.judging import Judging

_NO_INK = Drawing((), 0, 0, frozenset())


@dataclass(frozen=True)
class SealedDocument:
    """A sealed version to be entered; ``code`` says why it has not reached the ``wanted`` level, if so."""

    version: NewVersion
    wanted: Level
    code: str = ""


@dataclass(frozen=True)
class SealRules:
    """The level seals are made at where a procedure names none, and the town they are made in."""

    level: Level
    town: str


class Sealing:
    """Turns the ink of a sitting into sealed versions whose bytes are kept but not yet in the case file."""

    def __init__(
        self, sealer: Sealer, judging: Judging, reader: CheckingReader, blobs: Blobs, rules: SealRules
    ) -> None:
        self._sealer = sealer
        self._judging = judging
        self._reader = reader
        self._blobs = blobs
        self._rules = rules

    @property
    def town(self) -> str:
        """The town whose seal it is."""
        return self._rules.town

    def inspect(self, digest: str) -> tuple[DocumentFacts, Judgement]:
        """What is known of a document before it is signed: pages, fields, verdict."""
        path = self._blobs.path(digest)
        return self._reader.inspect(path), self._judging.judge(path)

    def level(self, procedure: Procedure) -> Level:
        """How long seals of a procedure are to be proven."""
        return procedure.seal_level or self._rules.level

    def rehearse(self, fields: Sequence[SittingField]) -> None:
        """See whether the fields of one document could be sealed; raises what the Sealer's rehearsal does."""
        marks = [
            FieldMark(field.field, None if field.slot else field.place, _NO_INK, "", "", self._rules.town)
            for field in fields
        ]
        self._sealer.rehearse(self._blobs.path(fields[0].digest), marks, self._rules.level)

    def seal(
        self, signed: SignedSitting, actor: Actor, now: datetime, level: Level
    ) -> tuple[SealedDocument, ...]:
        """Seal every document of the sitting; all of them or, by the error raised, none.

        Raises Refused SEA-07 when a sealed file does not pass our own judge, and what the Sealer raises.
        """
        documents = dict.fromkeys(field.document for field in signed.sitting.fields)
        return tuple(
            self._seal_one(signed, document, self._marks(signed, document, actor, now), level)
            for document in documents
        )

    def augment(self, document: str, digest: str, level: Level, renewed: bool = False) -> NewVersion:
        """Add to a sealed version what it lacks of a level, or with ``renewed`` another archive time stamp.

        Raises Refused SEA-07 when that does not pass our own judge, and what ``Sealer.augment`` raises.
        """
        source = self._blobs.path(digest)
        with self._blobs.bench() as folder:
            target = folder / "augmented.pdf"
            sealed = self._sealer.augment(source, target, level, renewed)
            return self._judged(NewVersion(document, sealed.digest, sealed.size, True, digest), target, set())

    def _seal_one(
        self, signed: SignedSitting, document: str, marks: Sequence[FieldMark], level: Level
    ) -> SealedDocument:
        based_on = next(field.digest for field in signed.sitting.fields if field.document == document)
        with self._blobs.bench() as folder:
            target = folder / "sealed.pdf"
            outcome = self._sealer.seal(self._blobs.path(based_on), target, marks, level)
            pending = outcome if isinstance(outcome, Pending) else None
            sealed = outcome.sealed if isinstance(outcome, Pending) else outcome
            made = NewVersion(document, sealed.digest, sealed.size, signed=True, based_on=based_on)
            version = self._judged(made, target, {mark.field for mark in marks})
        return SealedDocument(version, level, pending.code if pending else "")

    def _judged(self, made: NewVersion, target: Path, fields: set[str]) -> NewVersion:
        """Judge what was made before it is kept: only the fields signed now may look different."""
        source = self._blobs.path(made.based_on)
        _demand_good(self._judging.judge(source), self._judging.judge(target), fields)
        if not self._reader.same_pages(target, source.stat().st_size, fields):
            raise Refused("SEA-07", "the sealed pages are not those shown on the pad")
        if self._blobs.keep(target) != made.digest:
            raise Unreadable("BLB-02", "the sealed bytes changed on their way")
        return made

    def _marks(
        self, signed: SignedSitting, document: str, actor: Actor, now: datetime
    ) -> Sequence[FieldMark]:
        sitting = signed.sitting
        return [
            FieldMark(
                field=field.field,
                place=None if field.slot else field.place,
                drawing=draw(ink),
                reason=_attested(sitting, ink, actor).text(),
                caption=f"{sitting.caption}, {now.astimezone():%d.%m.%Y}",
                location=self._rules.town,
            )
            for field, ink in _inked(signed)
            if field.document == document
        ]


def _inked(signed: SignedSitting) -> Iterator[tuple[SittingField, Ink]]:
    inks = {(owner, field): ink for owner, field, ink in signed.inks}
    return ((field, inks[field.document, field.field]) for field in signed.sitting.fields)


def _attested(sitting: Sitting, ink: Ink, actor: Actor) -> Attestation:
    """What the seal over ink says it stands for."""
    name = sitting.signer if sitting.named else ""
    return Attestation(Attested.HANDWRITTEN, name, actor.desk, actor.person.name, ink.tools)


def _demand_good(before: Judgement, after: Judgement, fields: set[str]) -> None:
    """Refuse SEA-07 unless our own judge finds every new signature intact, and the file no worse than it was.

    A file that could not be judged before, and was signed on a clerk's responsibility, still cannot be.
    """
    accepted = {
        Integrity.INTACT,
        before.integrity if before.integrity is Integrity.UNCLEAR else Integrity.INTACT,
    }
    ours = {found.field: found.integrity for found in after.signatures if found.field in fields}
    if after.integrity not in accepted or any(ours.get(field) not in accepted for field in fields):
        raise Refused("SEA-07", f"own judge says {after.integrity}: {after.code}")

"""Sealing: ink and office signatures into bytes, judged before they are kept, kept before they count."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from clerkdesk.base.errors import Refused, Unreadable
from clerkdesk.domain.attestations import demand_town
from clerkdesk.domain.documents import Document
from clerkdesk.domain.pages import DocumentFacts
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import Procedure, Signer
from clerkdesk.domain.seals import Chain, FieldMark, Level, Pending
from clerkdesk.domain.signatures import Integrity, Judgement
from clerkdesk.domain.signing_order import (
    AT_THE_APPROVAL,
    AT_THE_SITTING,
    demand_turn,
    signed_by,
    who_follows,
    who_signs,
)
from clerkdesk.domain.sittings import SignedSitting, SittingField
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.pdf import CheckingReader
from clerkdesk.ports.signatures import KeyActs, Sealer
from clerkdesk.ports.store import Unit
from clerkdesk.registry.case_file import NewVersion
from clerkdesk.registry.judging import Judging
from clerkdesk.registry.marks import empty_marks, later_marks, office_mark, resident_marks


@dataclass(frozen=True)
class ToSeal:
    """A document to be sealed: its newest bytes (SHA-256, hex), its procedure, and who has signed it."""

    document: str
    digest: str
    procedure: Procedure
    done: tuple[Signer, ...]

    @property
    def at_the_sitting(self) -> tuple[Signer, ...]:
        """Who signs when the ink of a sitting is sealed."""
        return who_signs(self.procedure.signers, self.done, AT_THE_SITTING)

    @property
    def awaits_resident(self) -> bool:
        """Whether a resident may sign it: the office has not signed after them, nor the seal closed it."""
        return Signer.RESIDENT in self.at_the_sitting

    @property
    def at_the_approval(self) -> tuple[Signer, ...]:
        """Who signs when it is approved."""
        return who_signs(self.procedure.signers, self.done, AT_THE_APPROVAL)


def to_seal(unit: Unit, document: Document, procedure: Procedure) -> ToSeal:
    """A document as it stands, by the procedure that knows its form."""
    versions = unit.documents.versions(document.id)
    return ToSeal(document.id, versions[-1].digest, procedure, signed_by(versions))


def signers_of(versions: Iterable[NewVersion]) -> str:
    """Who signs in new versions, as the history keeps it."""
    return " ".join(dict.fromkeys(signer for version in versions for signer in version.signers))


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


@dataclass(frozen=True)
class _Act:
    """Who signs a document now, and with which marks."""

    paper: ToSeal
    signers: tuple[Signer, ...]
    marks: tuple[FieldMark, ...]

    @property
    def following(self) -> tuple[Signer, ...]:
        """Who signs in later acts."""
        return who_follows(self.paper.procedure.signers, self.paper.done, self.signers)


class Sealing:
    """Turns ink and approvals into sealed versions whose bytes are kept but not yet in the case file."""

    def __init__(
        self,
        sealer: Sealer,
        judging: Judging,
        reader: CheckingReader,
        blobs: Blobs,
        rules: SealRules,
        acts: KeyActs,
    ) -> None:
        self._sealer = sealer
        self._judging = judging
        self._reader = reader
        self._blobs = blobs
        self._rules = rules
        self._acts = acts

    @property
    def town(self) -> str:
        """The town whose seal it is; Refused SET-04 while the office has not named it."""
        return demand_town(self._rules.town)

    def judge(self, digest: str) -> Judgement:
        """Judge kept bytes; Missing BLB-01, Unreadable BLB-02 when they are not what was kept."""
        return self._judging.judge(self._blobs.path(digest))

    def inspect(self, digest: str) -> tuple[DocumentFacts, Judgement]:
        """What is known of a document before it is signed: pages, fields, verdict."""
        path = self._blobs.path(digest)
        return self._reader.inspect(path), self._judging.judge(path)

    def rehearse(self, paper: ToSeal, fields: Sequence[SittingField]) -> None:
        """See whether the fields of a document could be sealed, and all that is to follow.

        Raises what the Sealer's rehearsal does.
        """
        signers = paper.at_the_sitting
        marks = (*empty_marks(fields, self.town), *later_marks(signers, self.town))
        act = _Act(paper, signers, marks)
        self._sealer.rehearse(self._blobs.path(paper.digest), marks, self._rules.level, self._chain(act))

    def seal(
        self, signed: SignedSitting, papers: Iterable[ToSeal], actor: Actor, now: datetime
    ) -> tuple[SealedDocument, ...]:
        """Seal every document of a sitting, all or, by the error raised, none; the clerk signs if asked for.

        That is one act of the key, however it ends. Raises Refused SGN-10, SGN-11 when it is not the
        resident's turn, SEA-07 when a sealed file does not pass our own judge, and what the Sealer raises.
        """
        acts = []
        for paper in papers:
            signers = paper.at_the_sitting or (Signer.RESIDENT,)
            demand_turn(paper.procedure.signers, paper.done, signers)
            marks: list[FieldMark] = []
            for one in signers:
                if one is Signer.RESIDENT:
                    marks += resident_marks(signed, paper.document, actor, self.town, now)
                else:
                    marks.append(office_mark(one, actor, self.town, now))
            acts.append(_Act(paper, signers, tuple(marks)))
        return self._seal_all(acts)

    def approve(self, papers: Iterable[ToSeal], actor: Actor, now: datetime) -> tuple[SealedDocument, ...]:
        """Sign documents for the supervisor who approves them, and close those it was the last signature of.

        That is one act of the key, however it ends. Raises what ``seal`` does.
        """
        acts = []
        for paper in papers:
            signers = paper.at_the_approval or (Signer.SUPERVISOR,)
            demand_turn(paper.procedure.signers, paper.done, signers)
            marks = tuple(office_mark(one, actor, self.town, now) for one in signers)
            acts.append(_Act(paper, signers, marks))
        return self._seal_all(acts)

    def end_act(self) -> None:
        """Nothing more is signed in this act: by policy the key asks for its secret again."""
        self._acts.end_act()

    def augment(
        self, document: str, digest: str, level: Level, outliving: datetime | None = None
    ) -> NewVersion:
        """Add to a sealed version what it lacks of a level, or an archive time stamp ``outliving`` the last.

        Raises Refused SEA-07 when that does not pass our own judge, TRU-09 when the new stamp would end no
        later than the one before, and what ``Sealer.augment`` raises.
        """
        source = self._blobs.path(digest)
        with self._blobs.bench() as folder:
            target = folder / "augmented.pdf"
            sealed = self._sealer.augment(source, target, level, renewed=outliving is not None)
            made = NewVersion(document, sealed.digest, sealed.size, True, digest)
            return self._judged(made, target, (), outliving)

    def _seal_all(self, acts: Iterable[_Act]) -> tuple[SealedDocument, ...]:
        try:
            return tuple(map(self._seal, acts))
        finally:
            self.end_act()

    def _seal(self, act: _Act) -> SealedDocument:
        paper, level = act.paper, self._level(act)
        with self._blobs.bench() as folder:
            target = folder / "sealed.pdf"
            source = self._blobs.path(paper.digest)
            outcome = self._sealer.seal(source, target, act.marks, level, self._chain(act))
            pending = outcome if isinstance(outcome, Pending) else None
            sealed = outcome.sealed if isinstance(outcome, Pending) else outcome
            made = NewVersion(
                document=paper.document,
                digest=sealed.digest,
                size=sealed.size,
                signed=True,
                based_on=paper.digest,
                signers=act.signers,
                order=paper.procedure.signers,
            )
            version = self._judged(made, target, act.marks)
        return SealedDocument(version, level, pending.code if pending else "")

    def _chain(self, act: _Act) -> Chain:
        """A file that others elsewhere may still sign is not certified: they may have to add fields."""
        certified = not act.paper.procedure.open_to_others
        return Chain(certified, later_marks(act.following, self.town))

    def _level(self, act: _Act) -> Level:
        """How long these signatures are to be proven: until all have signed, by their time stamps alone.

        Evidence and the archive time stamp are for all of them, and come with the last.
        """
        level = act.paper.procedure.seal_level or self._rules.level
        return Level.B_T if act.following and level.reaches(Level.B_T) else level

    def _judged(
        self, made: NewVersion, target: Path, marks: Sequence[FieldMark], outliving: datetime | None = None
    ) -> NewVersion:
        """Judge what was made before it is kept: only the fields signed now may look different."""
        source = self._blobs.path(made.based_on)
        judgement = self._judging.judge(target)
        _demand_good(lambda: self._judging.judge(source), judgement, marks)
        if not self._reader.same_pages(target, source.stat().st_size, {mark.field for mark in marks}):
            raise Refused("SEA-07", "the sealed pages are not those that were seen")
        if outliving is not None:
            _demand_later(judgement.archive_ends, outliving)
        if self._blobs.keep(target) != made.digest:
            raise Unreadable("BLB-02", "the sealed bytes changed on their way")
        return replace(made, archive_ends=judgement.archive_ends)


def _demand_later(ends: datetime | None, before: datetime) -> None:
    """Refuse TRU-09 a new archive time stamp that ends no later than the one before."""
    if ends is None or ends <= before:
        raise Refused("TRU-09", f"{ends or before:%Y-%m-%d}")


def _demand_good(before: Callable[[], Judgement], after: Judgement, marks: Sequence[FieldMark]) -> None:
    """Refuse SEA-07 unless our own judge finds every new signature intact, and the file no worse than it was.

    A file that could not be judged before, and was signed on a clerk's responsibility, still cannot be: only
    then is it asked how it was. What was to close the file must close it.
    """
    accepted = {Integrity.INTACT}
    if after.integrity is Integrity.UNCLEAR and before().integrity is Integrity.UNCLEAR:
        accepted.add(Integrity.UNCLEAR)
    found = {one.field: one for one in after.signatures}
    ours = [(mark, found.get(mark.field)) for mark in marks]
    if after.integrity not in accepted or any(
        one is None or one.integrity not in accepted for _, one in ours
    ):
        raise Refused("SEA-07", f"own judge says {after.integrity}: {after.code}")
    if any(mark.closes and not (one and one.closes) for mark, one in ours):
        raise Refused("SEA-07", "own judge says that the seal does not close the file")

"""Sealing a sitting: ink into bytes, the bytes judged before they are kept, kept before they count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from clerkdesk.base.errors import Refused, Unreadable
from clerkdesk.domain.ink import Drawing, Ink, Tool, draw
from clerkdesk.domain.pages import DocumentFacts
from clerkdesk.domain.people import Actor
from clerkdesk.domain.signatures import FieldMark, Integrity, Judgement, Pending
from clerkdesk.domain.sittings import SignedSitting, Sitting, SittingField
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.pdf import CheckingReader
from clerkdesk.ports.signatures import Sealer
from clerkdesk.registry.case_file import NewVersion
from clerkdesk.registry.judging import Judging

_NO_INK = Drawing((), 0, 0, frozenset())
_FALLBACKS = {Tool.FINGER: "a finger", Tool.MOUSE: "the mouse"}


@dataclass(frozen=True)
class SealRules:
    """The level seals are made at, and the town they are made in."""

    level: str
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

    def rehearse(self, fields: Sequence[SittingField]) -> None:
        """See whether the fields of one document could be sealed; raises what the Sealer's rehearsal does."""
        marks = [
            FieldMark(field.field, None if field.slot else field.place, _NO_INK, "", "", self._rules.town)
            for field in fields
        ]
        self._sealer.rehearse(self._blobs.path(fields[0].digest), marks, self._rules.level)

    def seal(self, signed: SignedSitting, actor: Actor, now: datetime) -> tuple[NewVersion, ...]:
        """Seal every document of the sitting; all of them or, by the error raised, none.

        Raises Refused SEA-07 when a sealed file does not pass our own judge, and what the Sealer raises.
        """
        documents = dict.fromkeys(field.document for field in signed.sitting.fields)
        return tuple(self._seal_one(signed, document, actor, now) for document in documents)

    def _seal_one(self, signed: SignedSitting, document: str, actor: Actor, now: datetime) -> NewVersion:
        fields = [field for field in signed.sitting.fields if field.document == document]
        source = self._blobs.path(fields[0].digest)
        with self._blobs.bench() as folder:
            target = folder / "sealed.pdf"
            outcome = self._sealer.seal(
                source, target, self._marks(signed, document, actor, now), self._rules.level
            )
            if isinstance(outcome, Pending):
                outcome = outcome.sealed
            names = {field.field for field in fields}
            _demand_good(self._judging.judge(source), self._judging.judge(target), names)
            if not self._reader.same_pages(target, source.stat().st_size, names):
                raise Refused("SEA-07", "the sealed pages are not those shown on the pad")
            digest = self._blobs.keep(target)
            if digest != outcome.digest:
                raise Unreadable("BLB-02", "the sealed bytes changed on their way")
        return NewVersion(document, digest, outcome.size, signed=True, based_on=fields[0].digest)

    def _marks(
        self, signed: SignedSitting, document: str, actor: Actor, now: datetime
    ) -> Sequence[FieldMark]:
        sitting = signed.sitting
        return [
            FieldMark(
                field=field.field,
                place=None if field.slot else field.place,
                drawing=draw(ink),
                reason=f"Handwritten signature{_of(sitting)} taken on the pad{_held(ink.tools)}, "
                f"desk {actor.desk}, clerk {actor.person.name}",
                caption=f"{sitting.caption}, {now.astimezone():%d.%m.%Y}",
                location=self._rules.town,
            )
            for field, ink in _inked(signed)
            if field.document == document
        ]


def _inked(signed: SignedSitting) -> Iterator[tuple[SittingField, Ink]]:
    inks = {(owner, field): ink for owner, field, ink in signed.inks}
    return ((field, inks[field.document, field.field]) for field in signed.sitting.fields)


def _of(sitting: Sitting) -> str:
    return f" of {sitting.signer}" if sitting.named else ""


def _held(tools: frozenset[Tool]) -> str:
    """With what it was written, where that was not a pen only."""
    named = [words for tool, words in _FALLBACKS.items() if tool in tools]
    partly = "partly " if Tool.PEN in tools else ""
    return f" {partly}with {' and '.join(named)}" if named else ""


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

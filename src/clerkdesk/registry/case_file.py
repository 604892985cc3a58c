"""The case file: the only writer of cases, steps, documents and versions.

Every act is one transaction: the change, its history entry and its idempotency key become true
together. An act whose key is known was done before, and is not done again.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from clerkdesk.base.errors import Conflict, Refused
from clerkdesk.base.ids import new_id
from clerkdesk.domain.approvals import Approval
from clerkdesk.domain.cases import Case, demand_free
from clerkdesk.domain.documents import Document, DocumentVersion, demand_continuation
from clerkdesk.domain.history import BRINGS_VERSIONS
from clerkdesk.domain.inboxes import InboxView
from clerkdesk.domain.pending import PendingKind, PendingWork
from clerkdesk.domain.people import Actor, Person
from clerkdesk.domain.procedures import Signer
from clerkdesk.domain.rights import Act, demand
from clerkdesk.domain.signing_order import demand_turn, signed_by
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.store import Store, Unit
from clerkdesk.registry.history import write_down

_PORTION = 200


@dataclass(frozen=True)
class Deed:
    """One act on its way into the case file; the same ``key`` never counts twice."""

    actor: Actor
    act: Act
    case: str
    key: str = field(default_factory=new_id)


@dataclass(frozen=True)
class NewVersion:
    """Bytes already kept that become a document's next version.

    ``based_on`` is the digest of the version they were made from, empty for the first one. ``signers`` are
    those who sign in it, in the ``order`` their procedure names; ``archive_ends`` is when the archive time
    stamp must be renewed by, if it has one.
    """

    document: str
    digest: str
    size: int
    signed: bool
    based_on: str = ""
    signers: tuple[Signer, ...] = ()
    order: tuple[Signer, ...] = ()
    archive_ends: datetime | None = None


@dataclass(frozen=True)
class Change:
    """What an act changes. ``guard`` runs first, inside the transaction, and may refuse.

    ``edits`` are documents by id and what becomes of each, as it stands inside the transaction.
    ``values`` go into the history, where they can be erased. ``lifts_approvals`` lets what was approved
    before bind nobody any more. ``dossier_year`` lays the case into the
    dossier of that year. ``at_counter`` says that the resident stands at the actor's counter now, so
    that whoever stood there before has gone. ``ends`` are ids of waiting work that ends with this act: an
    announced one that needs no further telling, or what is done another way now.
    """

    to_case: Callable[[Case], Case] | None = None
    new_documents: tuple[Document, ...] = ()
    edits: tuple[tuple[str, Callable[[Document], Document]], ...] = ()
    versions: tuple[NewVersion, ...] = ()
    approvals: tuple[Approval, ...] = ()
    waiting: tuple[PendingWork, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    guard: Callable[[Unit, Case], None] | None = None
    lifts_approvals: bool = False
    dossier_year: int | None = None
    at_counter: bool = False
    ends: tuple[str, ...] = ()


SITTING_ACTS = frozenset({Act.WITNESS, Act.SEAL})
"""What is announced of a sitting: at the pad, and while its seal is set."""

MakeChange = Callable[[Unit, Case], Change]
"""Makes the change of an act from what stands in the store at that moment; it may refuse."""


class CaseFile:
    """Writes acts into the store."""

    def __init__(self, store: Store, blobs: Blobs, clock: Clock) -> None:
        self._store = store
        self._blobs = blobs
        self._clock = clock

    def open(self, deed: Deed, make: Callable[[Unit], tuple[Case, Change]]) -> Case:
        """Enter a new case with its first documents, made inside the transaction, as its reference is."""
        demand(deed.actor.person, deed.act)
        with self._store.write() as unit:
            known = _outcome(unit, deed)
            if known is not None:
                return unit.cases.get(known)
            _demand_right_now(unit, deed)
            case, change = make(unit)
            if change.at_counter:
                unit.cases.leave_counter(deed.actor.person.id, case.id)
            unit.cases.add(case)
            self._apply(unit, replace(deed, case=case.id), case, change)
            return unit.cases.get(case.id)

    def write(self, deed: Deed, change: Change | MakeChange) -> Case:
        """Do an act in a case and return the case as it stands then.

        A change that depends on more than the case is made inside the transaction, where nothing moves on.

        Raises Refused RGT-01 and whatever the guard says, Conflict ACT-01 (another act used up the key),
        INB-01 (a colleague works on it), DAT-01 (the case moved on), DAT-02 (a document moved on), Refused
        DOC-03 and APR-03 (bytes that had to stay were changed), SGN-10 and SGN-11 (signed out of turn).
        """
        demand(deed.actor.person, deed.act)
        with self._store.write() as unit:
            case = unit.cases.get(deed.case)
            if _outcome(unit, deed) is not None:
                return case
            _demand_right_now(unit, deed)
            demand_free(case, deed.actor.person, deed.act)
            change = change(unit, case) if callable(change) else change
            if change.guard is not None:
                change.guard(unit, case)
            if change.at_counter:
                unit.cases.leave_counter(deed.actor.person.id, case.id)
            changed = change.to_case(case) if change.to_case is not None else case
            if changed != case:
                unit.cases.save(changed)
            self._apply(unit, deed, changed, change)
            return unit.cases.get(case.id)

    def carry_on(self, deed: Deed, change: Change) -> Case:
        """Do without a person what somebody's act left to be done; whose case it is now does not matter.

        Raises what ``write`` does, but for the rights of the person who began it.
        """
        with self._store.write() as unit:
            case = unit.cases.get(deed.case)
            if _outcome(unit, deed) is None:
                if change.guard is not None:
                    change.guard(unit, case)
                self._apply(unit, deed, case, change)
            return unit.cases.get(case.id)

    def done(self, deed: Deed) -> bool:
        """Whether this act was done before; Conflict ACT-01 when its key was used up by another one."""
        with self._store.read() as unit:
            return _outcome(unit, deed) is not None

    def case(self, case: str) -> Case:
        """The case as it stands; Missing CAS-05."""
        with self._store.read() as unit:
            return unit.cases.get(case)

    def demand_kept(self, case: str) -> None:
        """Demand that the newest version of every document can be read and still is what was kept.

        Raises what ``ports.blobs.Blobs.path`` does. What leaves the house must not be anything else.
        """
        with self._store.read() as unit:
            documents = unit.documents.of_case(case)
            digests = [unit.documents.versions(document.id)[-1].digest for document in documents]
        for digest in digests:
            self._blobs.path(digest)

    def announce(self, deed: Deed) -> None:
        """Say that an act is about to be done, so that a crash in the middle can be told from one after it.

        Announced again it still waits once, for the act named last. Raises Refused RGT-01.
        """
        demand(deed.actor.person, deed.act)
        work = announcement(deed, self._clock.now())
        with self._store.write() as unit:
            _demand_right_now(unit, deed)
            unit.pending.finish(work.id)
            unit.pending.add(work)

    def acknowledge(self, key: str) -> None:
        """The person has been told how the announced act ended."""
        with self._store.write() as unit:
            unit.pending.finish(key)

    def _apply(self, unit: Unit, deed: Deed, case: Case, change: Change) -> None:
        now = self._clock.now()
        for document in change.new_documents:
            unit.documents.add(document)
        for edited, edit in change.edits:
            unit.documents.save(edit(unit.documents.get(edited)))
        for version in change.versions:
            self._add_version(unit, deed, version)
        _demand_told(deed, change)
        if change.lifts_approvals:
            unit.documents.lift_approvals(case.id)
        for approval in change.approvals:
            unit.documents.add_approval(approval)
        for work in change.waiting:
            unit.pending.add(work)
        for ended in (*change.ends, *_outlived(unit, deed)):
            unit.pending.finish(ended)
        if change.dossier_year is not None:
            unit.cases.put_into(case.id, unit.file_plan.dossier(case.file_plan, change.dossier_year).id)
        write_down(unit, now, deed.actor, (case.id, deed.act), change.values)
        unit.acts.record(deed.key, deed.act, case.id, now)

    def _add_version(self, unit: Unit, deed: Deed, new: NewVersion) -> None:
        before = unit.documents.versions(new.document)
        latest = before[-1] if before else None
        if (latest.digest if latest else "") != new.based_on:
            raise Conflict("DAT-02", "the document has a newer version")
        if latest is not None and latest.signed:
            demand_continuation(latest, self._blobs.begins_with(new.digest, latest.digest))
        demand_turn(new.order, signed_by(before), new.signers)
        for approval in unit.documents.approvals(deed.case):
            if approval.document == new.document and not self._blobs.begins_with(new.digest, approval.digest):
                raise Refused("APR-03", "what was approved must stay the beginning")
        unit.documents.add_version(
            DocumentVersion(
                id=new_id(),
                document=new.document,
                number=len(before) + 1,
                digest=new.digest,
                size=new.size,
                signed=new.signed,
                made_at=self._clock.now(),
                made_by=deed.actor.person.id,
                signers=new.signers,
                archive_ends=new.archive_ends,
            )
        )


def clear_table(unit: Unit, at: datetime, actor: Actor, person: Person) -> None:
    """Lay every open case of a person who leaves back for anybody, each as an act of its own.

    Raises Refused PEO-07 when a sitting in one of them is under way, or nobody was told yet how it ended.
    """
    sittings = {work.case for work in unit.pending.waiting(PendingKind.ANNOUNCED)}
    page = unit.cases.page(InboxView.MINE, person, None, _PORTION, "")
    while page.rows:
        for row in page.rows:
            if row.id in sittings:
                raise Refused("PEO-07", "somebody signs at their table")
            unit.cases.save(replace(unit.cases.get(row.id), clerk="", counter_since=None))
            write_down(unit, at, actor, (row.id, Act.PUT_BACK), ())
            unit.acts.record(new_id(), Act.PUT_BACK, row.id, at)
        page = unit.cases.page(InboxView.MINE, person, None, _PORTION, "")


def _demand_told(deed: Deed, change: Change) -> None:
    """Demand that the history tells of every version an act brings: else nobody could vouch for it."""
    told = {value for name, value in change.values if name == BRINGS_VERSIONS.get(deed.act)}
    if any(version.digest not in told for version in change.versions):
        raise ValueError(f"{deed.act} brings a version that the history does not tell of")


def _outlived(unit: Unit, deed: Deed) -> Iterator[str]:
    """Ids of earlier sittings of the case that were cut short, once a later one came to its end.

    Nobody needs to be told "nothing was sealed" of a case that is sealed.
    """
    if deed.act in (Act.SEAL, Act.DECLINE, Act.STOP):
        for work in unit.pending.waiting(PendingKind.ANNOUNCED):
            if work.case == deed.case and work.key != deed.key and work.fact("act") in SITTING_ACTS:
                yield work.id


def announcement(deed: Deed, now: datetime) -> PendingWork:
    """What waits from the moment an act is announced until the person was told how it ended."""
    return PendingWork(
        id=deed.key,
        kind=PendingKind.ANNOUNCED,
        key=deed.key,
        case=deed.case,
        document="",
        facts=(("act", deed.act.value),),
        made_at=now,
        desk=deed.actor.desk,
    )


def _demand_right_now(unit: Unit, deed: Deed) -> None:
    """Raise Refused RGT-01 when the person lost the right since they sat down; Missing PEO-01.

    A sitting may be stopped all the same: who began it was entitled to, and it must come to its end.
    """
    if deed.act is not Act.STOP:
        demand(unit.people.get(deed.actor.person.id), deed.act)


def _outcome(unit: Unit, deed: Deed) -> str | None:
    """What this very act brought about, None if its key is new; Conflict ACT-01 when another act has it."""
    known = unit.acts.outcome(deed.key)
    if known is None:
        return None
    act, outcome = known
    if act is not deed.act or deed.case not in ("", outcome):
        raise Conflict("ACT-01", f"the key belongs to {act}")
    return outcome

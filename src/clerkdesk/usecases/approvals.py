"""Approvals: four eyes, bound to the very bytes that were seen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from clerkdesk.base.errors import Missing, Refused, Unreachable, Unreadable
from clerkdesk.domain.approvals import (
    Approval,
    demand_four_eyes,
    demand_own_unit,
    demand_same_bytes,
    own_hand,
)
from clerkdesk.domain.cases import Case, finish, give_back, reopen
from clerkdesk.domain.documents import Document, DocumentVersion
from clerkdesk.domain.history import HistoryLine
from clerkdesk.domain.inboxes import Cursor, InboxPage, InboxView
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import Procedure, Signer, StepId, known_procedure
from clerkdesk.domain.rights import Act, demand, may
from clerkdesk.domain.signatures import Integrity, Judgement, unread
from clerkdesk.domain.sitting_fields import procedure_for
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.rulebook import Rulebook
from clerkdesk.ports.store import Store, Unit
from clerkdesk.registry.augmenting import outdone, still_to_augment
from clerkdesk.registry.case_file import CaseFile, Change, Deed, NewVersion
from clerkdesk.registry.returning import send_back
from clerkdesk.registry.sealing import Sealing, ToSeal, signers_of, to_seal
from clerkdesk.registry.sitting_plans import awaiting

PAGE = 100


@dataclass(frozen=True)
class SeenDocument:
    """A document as put before the supervisor: the newest version, how many there are, the verdict.

    The verdict is not ``readable`` when the bytes are not to be had; such a case is only returned.
    """

    document: Document
    version: DocumentVersion
    versions: int
    judgement: Judgement
    signs: tuple[Signer, ...] = ()
    """Who signs it by approving: nobody, the supervisor, or also the seal that closes it."""


@dataclass(frozen=True)
class ApprovalView:
    """All of a case that an approval needs; ``barred`` is a code (RGT-01, APR-01, APR-06) or empty."""

    case: Case
    procedure: Procedure | None
    documents: tuple[SeenDocument, ...]
    history: tuple[HistoryLine, ...]
    barred: str

    @property
    def seen(self) -> dict[str, str]:
        """Document id -> digest of what is before the supervisor now; goes back with ``approve``."""
        return {seen.document.id: seen.version.digest for seen in self.documents}


class Approvals:
    """Approves and returns for the person at this desk."""

    def __init__(
        self,
        actor: Actor,
        store: Store,
        case_file: CaseFile,
        sealing: Sealing,
        rulebook: Rulebook,
        clock: Clock,
    ) -> None:
        self._actor = actor
        self._store = store
        self._case_file = case_file
        self._sealing = sealing
        self._rulebook = rulebook
        self._clock = clock

    def page(self, after: Cursor | None = None) -> InboxPage:
        """Cases that wait for an approval, the most urgent first."""
        demand(self._actor.person, Act.LOOK)
        with self._store.read() as unit:
            return unit.cases.page(InboxView.APPROVALS, self._actor.person, after, PAGE, "")

    def barred(self, cases: Iterable[str]) -> dict[str, str]:
        """Which of these cases this person cannot approve: RGT-01, APR-06 or APR-01, else empty."""
        demand(self._actor.person, Act.LOOK)
        with self._store.read() as unit:
            return {case: self._barred(unit, unit.cases.get(case)) for case in cases}

    def open(self, case: str) -> ApprovalView:
        """Put a case before the supervisor, its documents judged afresh."""
        demand(self._actor.person, Act.LOOK)
        with self._store.read() as unit:
            found = unit.cases.get(case)
            documents = unit.documents.of_case(case)
            versions = {document.id: unit.documents.versions(document.id) for document in documents}
            history = unit.history.of_case(case)
            barred = self._barred(unit, found)
            signs = {paper.document: paper.at_the_approval for paper in self._to_sign(unit, found, documents)}
        seen = tuple(
            SeenDocument(
                document=document,
                version=versions[document.id][-1],
                versions=len(versions[document.id]),
                judgement=self._judge(versions[document.id][-1].digest),
                signs=signs.get(document.id, ()),
            )
            for document in documents
        )
        procedure = self._rulebook.procedures.get(found.procedure)
        return ApprovalView(found, procedure, seen, history, barred)

    def approve(self, case: str, seen: Mapping[str, str]) -> Case:
        """Approve exactly what was seen: document id -> SHA-256 (hex) of the version.

        Where the procedure has the supervisor sign, this is that signature, and perhaps the closing seal: the
        town's key must be ready (KeyTrouble).

        Raises Refused RGT-01, APR-01 (own hand in the case), APR-02 (something changed since it was seen),
        APR-05 (a document is broken, and could never be filed), APR-06 (the case of another unit), APR-07 (a
        document still awaits a resident's signature); CAS-01 when it is not the turn of approving; Missing
        CAS-06 (nobody knows who signs), BLB-01, Unreadable BLB-02, Unreachable BLB-03; what Sealing raises.
        """
        demand(self._actor.person, Act.APPROVE)
        now, me = self._clock.now(), self._actor.person.id

        def guard(unit: Unit, current: Case) -> None:
            self._demand_theirs(unit, current)
            demand_four_eyes(self._actor.person, unit.history.deeds(current.id))
            documents = unit.documents.of_case(current.id)
            if {document.id for document in documents} != set(seen):
                raise Refused("APR-02", "documents came or went since they were seen")
            for document in documents:
                demand_same_bytes(seen[document.id], unit.documents.versions(document.id)[-1].digest)
            self._demand_signed(unit, current)

        with self._store.read() as unit:
            found = unit.cases.get(case)
            guard(unit, found)
            documents = {document.id: document for document in unit.documents.of_case(case)}
            papers = self._to_sign(unit, found, documents.values())
        finish(found, StepId.APPROVE, now, me)  # nothing is sealed that could not be approved
        if any(self._sealing.judge(digest).integrity is Integrity.BROKEN for digest in seen.values()):
            raise Refused("APR-05", "a document is broken")
        outcome = self._sealing.approve(papers, self._actor, now)
        versions = tuple(one.version for one in outcome)

        def approved(unit: Unit, current: Case) -> Change:
            guard(unit, current)
            sent = (send_back(documents[one.document], one.digest, self._actor, now) for one in versions)
            lacking = (still_to_augment(case, one, self._actor, now) for one in outcome)
            return Change(
                to_case=lambda current: finish(current, StepId.APPROVE, now, me),
                versions=versions,
                approvals=tuple(Approval(case, owner, digest, me, now) for owner, digest in seen.items()),
                waiting=(*chain.from_iterable(sent), *chain.from_iterable(lacking)),
                ends=outdone(unit, versions),
                values=_told(seen, versions),
            )

        return self._case_file.write(Deed(self._actor, Act.APPROVE, case), approved)

    def give_back(self, case: str, reason: str) -> Case:
        """Return a case to the clerks with a reason; to be checked and approved anew; Refused APR-04, APR-06.

        What was approved before binds nobody any more; a case filed before its sample was looked at is
        filed again afterwards. What still awaits a resident's signature can be signed then.
        """
        words = reason.strip()
        if not words:
            raise Refused("APR-04", "no reason")

        def returned(unit: Unit, current: Case) -> Change:
            procedure = self._rulebook.procedures.get(current.procedure)
            to_sign = procedure is not None and any(awaiting(unit, current, procedure))

            def again(current: Case) -> Case:
                opened = reopen(reopen(current, StepId.APPROVE), StepId.FILE)
                return give_back(reopen(opened, StepId.SIGN) if to_sign else opened, words, StepId.CHECK)

            return Change(
                guard=self._demand_theirs,
                to_case=again,
                lifts_approvals=True,
                values=(("reason", words),),
            )

        return self._case_file.write(Deed(self._actor, Act.RETURN, case), returned)

    def _demand_signed(self, unit: Unit, case: Case) -> None:
        """Refuse APR-07 what a resident is still to sign; Missing CAS-06 when nobody knows who signs it."""
        if case.next_step is not StepId.APPROVE:
            return
        procedure = known_procedure(case.procedure, self._rulebook.procedures)
        if any(awaiting(unit, case, procedure)):
            raise Refused("APR-07", "a document is still to be signed")

    def _to_sign(self, unit: Unit, case: Case, documents: Iterable[Document]) -> list[ToSeal]:
        """The documents that this approval signs; none without the procedure's rules."""
        own, known = self._rulebook.procedures.get(case.procedure), self._rulebook.procedures
        if own is None:
            return []
        papers = (to_seal(unit, document, procedure_for(document, own, known)) for document in documents)
        return [paper for paper in papers if paper.at_the_approval]

    def _judge(self, digest: str) -> Judgement:
        """The verdict, also when there is nothing to judge: the case is shown all the same."""
        try:
            return self._sealing.judge(digest)
        except (Missing, Unreadable, Unreachable) as trouble:
            return unread(trouble.code)

    def _demand_theirs(self, unit: Unit, case: Case) -> None:
        """Refuse APR-06 a case of another unit than the one the supervisor belongs to at this moment."""
        demand_own_unit(unit.people.get(self._actor.person.id), case.unit)

    def _barred(self, unit: Unit, case: Case) -> str:
        person = unit.people.get(self._actor.person.id)
        if not may(person, Act.APPROVE):
            return "RGT-01"
        if person.unit != case.unit:
            return "APR-06"
        return "APR-01" if own_hand(person, unit.history.deeds(case.id)) else ""


def _told(seen: Mapping[str, str], versions: Sequence[NewVersion]) -> tuple[tuple[str, str], ...]:
    """What the history keeps of an approval: what was approved, and what was sealed by that."""
    return (
        *((("signers", signers_of(versions)),) if versions else ()),
        *(("digest", digest) for digest in seen.values()),
        *(("sealed", version.digest) for version in versions),
    )

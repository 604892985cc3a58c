"""A case on the table: see all of it, check it, take its fee, hand over, remark, open a new one."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from clerkdesk.base.errors import Refused
from clerkdesk.base.ids import new_id
from clerkdesk.domain.cases import Applicant, Case, finish
from clerkdesk.domain.collection import demand_here
from clerkdesk.domain.documents import Document, DocumentVersion
from clerkdesk.domain.history import HistoryLine
from clerkdesk.domain.pending import PendingKind
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import Procedure, Signer, StepId, known_procedure
from clerkdesk.domain.rights import Act, demand
from clerkdesk.domain.signing_order import signed_by
from clerkdesk.domain.sitting_fields import signed_at
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.rulebook import Rulebook
from clerkdesk.ports.store import Store, Unit
from clerkdesk.registry.case_file import CaseFile, Change, Deed, MakeChange
from clerkdesk.registry.case_opening import CaseOpening
from clerkdesk.registry.withdrawing import closing, reopening, withdrawal


@dataclass(frozen=True)
class DocumentView:
    """A document of the case with its newest version."""

    document: Document
    version: DocumentVersion
    awaits_timestamp: str = ""
    """Why its seal still lacks its time stamp or evidence (a code), which comes by itself; else empty."""
    signers: tuple[Signer, ...] = ()
    """Who has signed it here, in their order."""
    earlier: tuple[DocumentVersion, ...] = ()
    """The versions before, oldest first; they are only kept."""


@dataclass(frozen=True)
class CaseView:
    """All of a case that a page shows."""

    case: Case
    procedure: Procedure
    clerk: str
    people: tuple[tuple[str, str], ...]
    documents: tuple[DocumentView, ...]
    history: tuple[HistoryLine, ...]
    siblings: int
    withdrawn: tuple[DocumentView, ...] = ()
    """Documents that were taken out of the case again, and are only kept."""

    def name_of(self, person: str) -> str:
        """A colleague's name by id, empty when unknown."""
        return dict(self.people).get(person, "")


def to_collect(procedure: Procedure | None, documents: Iterable[DocumentView]) -> tuple[DocumentView, ...]:
    """What the resident still signs when something is handed over to them."""
    if procedure is None:
        return ()
    return tuple(
        shown
        for shown in documents
        if signed_at(procedure, shown.document) is StepId.HAND_OVER and not shown.version.signed
    )


def is_unasked(procedure: Procedure | None, documents: Iterable[DocumentView]) -> bool:
    """Whether nobody said yet who collects: the form that is signed for it is made then."""
    if procedure is None or not procedure.collection:
        return False
    return all(signed_at(procedure, shown.document) is not StepId.HAND_OVER for shown in documents)


class Cases:
    """The case on the table of the person at this desk."""

    def __init__(
        self,
        actor: Actor,
        store: Store,
        case_file: CaseFile,
        rulebook: Rulebook,
        opening: CaseOpening,
        clock: Clock,
    ) -> None:
        self._actor = actor
        self._store = store
        self._case_file = case_file
        self._rulebook = rulebook
        self._opening = opening
        self._clock = clock

    def open(self, case: str) -> CaseView:
        """See a case; Missing CAS-05, or CAS-06 when its procedure is not known here."""
        demand(self._actor.person, Act.LOOK)
        with self._store.read() as unit:
            found = unit.cases.get(case)
            people = {person.id: person.name for person in unit.people.all()}
            return CaseView(
                case=found,
                procedure=self.procedure(found.procedure),
                clerk=people.get(found.clerk, ""),
                people=tuple(people.items()),
                documents=_documents(unit, case),
                history=unit.history.of_case(case),
                siblings=unit.cases.of_applicant(found),
                withdrawn=_documents(unit, case, withdrawn=True),
            )

    def procedure(self, key: str) -> Procedure:
        """A procedure by key; Missing CAS-06."""
        return known_procedure(key, self._rulebook.procedures)

    def procedures(self) -> tuple[Procedure, ...]:
        """Every procedure a new case can follow."""
        return tuple(self._rulebook.procedures.values())

    def by_reference(self, reference: str) -> str | None:
        """The id of the case with this reference, as scanned or typed; Refused RGT-01."""
        demand(self._actor.person, Act.LOOK)
        with self._store.read() as unit:
            case = unit.cases.by_reference(reference.strip())
        return case.id if case else None

    def check(self, case: str, seen: Collection[str]) -> Case:
        """Tick the papers that were seen and finish the check.

        Raises Refused CAS-07 when a required paper was not seen.
        """
        now, me = self._clock.now(), self._actor.person.id

        def checked(current: Case) -> Case:
            papers = self.procedure(current.procedure).papers
            if any(paper.required and paper.key not in seen for paper in papers):
                raise Refused("CAS-07", "a required paper was not seen")
            ticked = replace(current, seen=frozenset(seen), clerk=me, counter_since=now)
            return finish(ticked, StepId.CHECK, now, me)

        values = (("seen", ", ".join(sorted(seen))),)
        return self._write(Act.CHECK, case, Change(to_case=checked, values=values, at_counter=True))

    def take_fee(self, case: str, receipt: str) -> Case:
        """Note that the fee was paid, with the receipt's number; Refused CAS-08 without one."""
        number = receipt.strip()
        if not number:
            raise Refused("CAS-08", "no receipt number")
        return self._finish(Act.TAKE_FEE, case, StepId.FEE, note=number, values=(("receipt", number),))

    def hand_over(self, case: str) -> Case:
        """Note that the resident got what they came for; refused while a document is not what was kept.

        Raises Refused SGN-12 when they have not signed yet what the procedure has them sign for it, or nobody
        said who collects, WAI-02 when it has not arrived; Missing
        BLB-01, Unreadable BLB-02, Unreachable BLB-03.
        """
        demand(self._actor.person, Act.HAND_OVER)
        self._case_file.demand_kept(case)
        now, me = self._clock.now(), self._actor.person.id
        change = Change(
            guard=self._demand_collected,
            to_case=lambda current: finish(current, StepId.HAND_OVER, now, me),
        )
        return self._write(Act.HAND_OVER, case, change)

    def _demand_collected(self, unit: Unit, case: Case) -> None:
        demand_here(case)
        documents, procedure = _documents(unit, case.id), self._rulebook.procedures.get(case.procedure)
        if is_unasked(procedure, documents) or to_collect(procedure, documents):
            raise Refused("SGN-12", "what was handed over is not signed for")

    def remark(self, case: str, text: str) -> Case:
        """Leave a remark in the history."""
        return self._write(Act.COMMENT, case, Change(values=(("text", text.strip()),)))

    def withdraw(self, case: str, document: str, reason: str) -> Case:
        """Take a document out of a case that it should not be in; it is kept, and the history says why.

        Raises Refused SGN-06 without a reason, and what ``withdrawal`` raises: DOC-04 when the case is
        approved, CAS-02 when it is filed, Missing DOC-01.
        """
        demand(self._actor.person, Act.WITHDRAW)
        words, now = _reason(reason), self._clock.now()

        def withdrawn(unit: Unit, current: Case) -> Change:
            procedure = self._rulebook.procedures.get(current.procedure)
            change = withdrawal(unit, procedure, current, document, self._actor, now)
            return replace(change, values=(*change.values, ("reason", words)))

        return self._write(Act.WITHDRAW, case, withdrawn)

    def close(self, case: str, reason: str) -> Case:
        """End a case that will never be finished; everything in it is kept, and it can be reopened.

        Raises Refused SGN-06 without a reason, and what ``closing`` raises: CAS-02 filed, CAS-09 closed
        already, CAS-11 (a signature waits for its seal).
        """
        demand(self._actor.person, Act.CLOSE)
        words, now = _reason(reason), self._clock.now()
        return self._write(
            Act.CLOSE, case, lambda unit, current: closing(unit, current, words, self._actor, now)
        )

    def reopen(self, case: str, reason: str) -> Case:
        """Go on with a closed case, on this person's table; Refused SGN-06 without a reason, CAS-10."""
        words, now = _reason(reason), self._clock.now()
        return self._write(
            Act.REOPEN, case, lambda unit, current: reopening(unit, current, words, self._actor, now)
        )

    def open_new(
        self,
        procedure: str,
        applicant: Applicant,
        facts: Mapping[str, str],
        key: str = "",
        at_counter: bool = False,
    ) -> Case:
        """Open a case for a resident, with the forms we make ourselves already filled in.

        ``at_counter`` when the resident stands here: the case is on this person's table from its first
        moment. With a ``key`` that was used before it is the case opened then. Raises Missing CAS-06, Refused
        RGT-01, CAS-12 without a family name or a fact the procedure needs.
        """
        demand(self._actor.person, Act.OPEN_CASE)
        rule = self.procedure(procedure)
        _demand_complete(rule, applicant, facts)
        return self._opening.open(self._actor, rule, applicant, facts, key or new_id(), at_counter)

    def _finish(
        self, act: Act, case: str, step: StepId, note: str = "", values: tuple[tuple[str, str], ...] = ()
    ) -> Case:
        now, me = self._clock.now(), self._actor.person.id
        change = Change(to_case=lambda current: finish(current, step, now, me, note), values=values)
        return self._write(act, case, change)

    def _write(self, act: Act, case: str, change: Change | MakeChange) -> Case:
        return self._case_file.write(Deed(self._actor, act, case), change)


def _demand_complete(procedure: Procedure, applicant: Applicant, facts: Mapping[str, str]) -> None:
    if not applicant.family_name.strip():
        raise Refused("CAS-12", "no family name")
    born = applicant.birth_date.isoformat() if applicant.birth_date else ""
    own = {"family_name": applicant.family_name, "given_names": applicant.given_names, "birth_date": born}
    known = {**own, **facts}
    for fact in procedure.asked:
        if fact.required and not known.get(fact.key, "").strip():
            raise Refused("CAS-12", f"no {fact.key}")


def _reason(text: str) -> str:
    words = text.strip()
    if not words:
        raise Refused("SGN-06", "no reason")
    return words


def _documents(unit: Unit, case: str, withdrawn: bool = False) -> tuple[DocumentView, ...]:
    found = unit.documents.of_case(case, withdrawn)
    awaiting = {work.document: work.code for work in unit.pending.waiting(PendingKind.AUGMENT)}
    views = []
    for document in found:
        versions = unit.documents.versions(document.id)
        lacks = awaiting.get(document.id, "")
        views.append(DocumentView(document, versions[-1], lacks, signed_by(versions), versions[:-1]))
    return tuple(views)

"""Signing: plan the sitting, watch it, seal what was written, or note that it was declined."""

from dataclasses import replace

from clerkdesk.base.errors import Conflict, Missing, Refused, Unreadable
from clerkdesk.domain.cases import Applicant, Case, demand_open
from clerkdesk.domain.documents import Document
from clerkdesk.domain.entries import DeclineReason
from clerkdesk.domain.names import as_typed
from clerkdesk.domain.pages import Place
from clerkdesk.domain.pending import PendingKind
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act, demand, may
from clerkdesk.domain.signatures import Integrity, Judgement
from clerkdesk.domain.signers import name_signer
from clerkdesk.domain.sittings import SignedSitting, Sitting, StopReason
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.rulebook import Rulebook
from clerkdesk.ports.store import Store, Unit
from clerkdesk.registry.case_file import SITTING_ACTS, CaseFile, Change, Deed, announcement
from clerkdesk.registry.scans import demand_scans
from clerkdesk.registry.sealing import Sealing
from clerkdesk.registry.sitting_ends import declined_change, sealed_change
from clerkdesk.registry.sitting_plans import CHOSEN_FIELD, SittingPlans


class Signing:
    """Sittings of the person at this desk."""

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
        self._plans = SittingPlans(store, sealing, rulebook, clock)
        self._clock = clock

    def prepare(self, case: str, *, on_paper: bool = False) -> Sitting:
        """Plan a sitting over everything in the case that is still to be signed, at the pad or ``on_paper``.

        Raises Refused RGT-01 and what ``SittingPlans.plan`` raises.
        """
        demand(self._actor.person, Act.WITNESS)
        return self._plans.plan(case, on_paper=on_paper)

    def send_to_pad(self, sitting: Sitting) -> Case:
        """Note who watches a sitting, and announce it: cut short by a crash, it is told of at the next start.

        It stays announced until it is declined or stopped, or ``told`` after the seal. Raises Refused
        CAS-02, CAS-09, SGN-03 and Conflict DAT-02 (the sitting is stale).
        """
        now = self._clock.now()
        sitting_down = Deed(self._actor, Act.WITNESS, sitting.case, sitting.id)
        change = Change(
            guard=lambda unit, current: self._demand_fresh(unit, current, sitting),
            waiting=(announcement(sitting_down, now),),
            values=tuple(("digest", digest) for digest in dict.fromkeys(f.digest for f in sitting.fields)),
        )
        return self._case_file.write(replace(sitting_down, key=f"witness-{sitting.id}"), change)

    def seal(self, signed: SignedSitting) -> Case:
        """Seal what a sitting brought home and finish the step; call ``told`` once the clerk saw the outcome.

        The same sitting is never sealed twice. Killed at any moment, the case is before or after this. After
        a failure it is still announced, for the ink still waits: seal it again, or ``stop`` the sitting. The
        step stays open when something to be signed came in meanwhile, as that of handing over does, and when
        some documents were declined: the case says so. Raises Refused SGN-05 (a field without an entry, or
        nothing at all was signed), CAS-02, CAS-09, SGN-03 and Conflict DAT-02 (the sitting is stale: nothing
        is sealed), PPR-01 (the scan of what was signed on paper is gone), ACT-01 (it was declined) and what
        Sealing and CaseFile.write raise.
        """
        sitting = signed.sitting
        if not signed.complete:
            raise Refused("SGN-05", "a field is empty")
        deed = Deed(self._actor, Act.SEAL, sitting.case, sitting.id)
        if self._case_file.done(deed):
            return self._case_file.case(sitting.case)
        with self._store.read() as unit:
            self._demand_fresh(unit, unit.cases.get(sitting.case), sitting)
            demand_scans(unit, signed)
            papers = self._plans.papers(unit, signed)
        self._case_file.announce(deed)
        now = self._clock.now()
        outcome = self._sealing.seal(signed, papers, self._actor, now)

        def sealed(unit: Unit, current: Case) -> Change:
            self._demand_fresh(unit, current, sitting)
            demand_scans(unit, signed)
            goes_on = sitting.step is not StepId.SIGN or self._plans.left_over(unit, current, sitting)
            return sealed_change(unit, signed, outcome, goes_on, (self._actor, now))

        return self._case_file.write(deed, sealed)

    def _demand_fresh(self, unit: Unit, case: Case, sitting: Sitting) -> None:
        _demand_untouched(unit, case, sitting)
        self._plans.demand_signers(unit, case, sitting)

    def judge(self, digest: str) -> Judgement:
        """What is to be said of a kept document's signatures, judged afresh."""
        return self._sealing.inspect(digest)[1]

    def told(self, key: str) -> None:
        """The clerk has seen how an announced act ended; of a sitting cut short it is noted, once."""
        with self._store.read() as unit:
            cut = next((work for work in unit.pending.waiting(PendingKind.ANNOUNCED) if work.id == key), None)
            sealed = unit.acts.outcome(key) is not None
        noted = may(self._actor.person, Act.STOP) and not sealed
        if cut is None or not noted or cut.fact("act") not in SITTING_ACTS:
            self._case_file.acknowledge(key)
            return
        change = Change(values=(("reason", StopReason.INTERRUPTED.value),), ends=(key,))
        self._case_file.write(Deed(self._actor, Act.STOP, cut.case, key), change)

    def decline(self, sitting: Sitting, reason: DeclineReason = DeclineReason.UNSAID) -> Case:
        """Note that nothing of a sitting is signed, and why; the case stays open and says so.

        Raises Refused CAS-02, CAS-09, SGN-03, Conflict DAT-02 (the sitting is stale), ACT-01 (it was sealed).
        """
        self._sealing.end_act()
        now = self._clock.now()

        def declined(unit: Unit, current: Case) -> Change:
            self._demand_fresh(unit, current, sitting)
            return declined_change(unit, sitting, reason, (self._actor, now))

        return self._case_file.write(Deed(self._actor, Act.DECLINE, sitting.case, sitting.id), declined)

    def stop(self, sitting: Sitting, why: StopReason) -> Case:
        """Note that a sitting ended with nothing sealed though nobody declined, and why.

        Nothing that happened to the case or to the clerk's rights meanwhile forbids it. Raises Conflict
        ACT-01 (it was sealed or declined).
        """
        self._sealing.end_act()
        change = Change(values=(("reason", why.value),), ends=(sitting.id,))
        return self._case_file.write(Deed(self._actor, Act.STOP, sitting.case, sitting.id), change)

    def place_field(self, case: str, document: str, place: Place) -> Case:
        """Keep the place the clerk chose for the signature on a form nobody knew.

        Raises Missing DOC-01 for a document of another case, Refused CAS-02 when the case is filed.
        """

        def guard(unit: Unit, current: Case) -> None:
            demand_open(current)
            _of_case(unit, case, document)

        change = Change(
            guard=guard,
            edits=((document, lambda found: _with_place(found, place)),),
            values=(("page", str(place.page + 1)),),
        )
        return self._case_file.write(Deed(self._actor, Act.PLACE_FIELD, case), change)

    def name_signer(self, case: str, signer: Applicant) -> Case:
        """Keep who signs, as the clerk said it; without any name nobody knows it, and the seal states none.

        Raises Refused SGN-09 when the name stands in a form we made, or is sealed; CAS-02 when the case is
        filed.
        """
        told = Applicant(as_typed(signer.family_name), as_typed(signer.given_names))

        def named(unit: Unit, current: Case) -> Change:
            demand_open(current)
            documents = unit.documents.of_case(case)
            newest = [(document, unit.documents.versions(document.id)[-1]) for document in documents]
            renamed = name_signer(current, told, newest)
            return Change(to_case=lambda _: renamed, values=(("applicant", told.listed),))

        return self._case_file.write(Deed(self._actor, Act.NAME_SIGNER, case), named)

    def take_responsibility(self, case: str, document: str, reason: str) -> Case:
        """Let a document be signed although it cannot be judged; who and why stands in the history.

        Raises Refused SGN-06 without a reason, SGN-01 for a document that is broken, CAS-02 when the case is
        filed; Unreadable SEA-04 for one no seal could be set on: nobody shall sign it in vain; Missing DOC-01
        for a document of another case.
        """
        demand(self._actor.person, Act.OVERRIDE_UNCLEAR)
        if not reason.strip():
            raise Refused("SGN-06", "no reason")
        with self._store.read() as unit:
            version = unit.documents.versions(_of_case(unit, case, document).id)[-1]
        facts, judgement = self._sealing.inspect(version.digest)
        if judgement.integrity is Integrity.BROKEN:
            raise Refused("SGN-01", "the document is broken")
        if facts.repaired:
            raise Unreadable("SEA-04", "its tables are wrong, and sealing must not guess")
        change = Change(guard=_open, values=(("digest", version.digest), ("reason", reason.strip())))
        return self._case_file.write(Deed(self._actor, Act.OVERRIDE_UNCLEAR, case), change)


def _demand_untouched(unit: Unit, case: Case, sitting: Sitting) -> None:
    """Refuse a sitting whose case or documents went on without it: CAS-02, CAS-09, SGN-03, DAT-02."""
    demand_open(case)
    if case.next_step is not sitting.step:
        raise Refused("SGN-03", "not the turn of signing")
    if (case.applicant.spoken, case.named) != (sitting.signer, sitting.named):
        raise Conflict("DAT-02", "somebody else is to sign")
    documents = unit.documents.of_case(case.id)
    newest = {document.id: unit.documents.versions(document.id)[-1].digest for document in documents}
    if any(newest.get(field.document) != field.digest for field in sitting.fields):
        raise Conflict("DAT-02", "a document of the sitting moved on")
    places = {document.id: dict(document.places) for document in documents}
    if any(
        places[field.document].get(field.field) != field.place for field in sitting.fields if not field.slot
    ):
        raise Conflict("DAT-02", "a place to sign was moved")


def _open(_unit: Unit, case: Case) -> None:
    demand_open(case)


def _of_case(unit: Unit, case: str, document: str) -> Document:
    found = unit.documents.get(document)
    if found.case != case or found.withdrawn:
        raise Missing("DOC-01", "document of another case, or withdrawn")
    return found


def _with_place(document: Document, place: Place) -> Document:
    others = tuple(pair for pair in document.places if pair[0] != CHOSEN_FIELD)
    return replace(document, places=(*others, (CHOSEN_FIELD, place)))

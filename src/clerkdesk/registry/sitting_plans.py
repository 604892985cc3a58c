"""Planning a sitting: which fields of which documents a resident signs now, and why they cannot."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clerkdesk.base.errors import Missing, Refused, Unreadable
from clerkdesk.base.ids import new_id
from clerkdesk.domain.cases import Case
from clerkdesk.domain.documents import Document, DocumentVersion
from clerkdesk.domain.procedures import Procedure, Signer, SignerRole, StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.signatures import Integrity
from clerkdesk.domain.signers import is_asked_for
from clerkdesk.domain.signing_order import demand_turn
from clerkdesk.domain.sitting_fields import (
    awaits_signature,
    facts_to_show,
    fields_to_sign,
    procedure_for,
    signed_at,
)
from clerkdesk.domain.sittings import Sitting, SittingField
from clerkdesk.ports.rulebook import Rulebook
from clerkdesk.ports.store import Store, Unit
from clerkdesk.registry.sealing import Sealing, ToSeal, to_seal

CHOSEN_FIELD = "signature"
"""The field of a form nobody knew, whose place the clerk chooses."""


class Unfit(Refused):
    """A document keeps the case from being signed; ``document`` is its id, empty if none in particular."""

    def __init__(self, code: str, hint: str, document: str = "") -> None:
        super().__init__(code, hint)
        self.document = document


@dataclass(frozen=True)
class _Candidate:
    """A document that might be signed now; ``overridden`` when somebody answers for what is unclear in it."""

    document: Document
    version: DocumentVersion
    paper: ToSeal
    overridden: bool


class SittingPlans:
    """Plans sittings from what stands in the store."""

    def __init__(self, store: Store, sealing: Sealing, rulebook: Rulebook) -> None:
        self._store = store
        self._sealing = sealing
        self._rulebook = rulebook

    def plan(self, case: str) -> Sitting:
        """Plan a sitting over everything in the case that is to be signed in its step.

        Raises Refused SGN-03 when it is not the turn of signing, SGN-10 when the seal has closed all there
        is, SGN-11 when the office has signed it since; and Unfit, which names the document: SGN-01 it is
        broken, SGN-02 it cannot be judged and nobody has taken responsibility for it yet, SGN-04 no place to
        sign is known, in all the case or on a document another program waits for (the clerk chooses one;
        without a document there is nothing to sign), SGN-07 somebody else than the applicant signs it, whom
        the seal could not name, SGN-08 nobody has said who signs, SEA-01 to SEA-04 and SEA-06 it could not
        be sealed: nobody shall sign it in vain.
        """
        with self._store.read() as unit:
            found = unit.cases.get(case)
            procedure, step = self._turn(found)
            candidates = self._candidates(unit, found, procedure, step)
        fields: list[SittingField] = []
        bare: list[_Candidate] = []
        for one in candidates:
            own = self._fields(found, one)
            fields += own
            bare += () if own else (one,)
        signable = [one for one in bare if one.paper.awaits_resident]
        if not (fields or signable):
            _refuse_resident(candidates)
        awaited = [one for one in signable if one.document.return_to and not one.version.signed]
        unplaced = _without_place(awaited if fields else signable)
        if unplaced or not fields:
            raise Unfit("SGN-04", "no field to sign", unplaced)
        if is_asked_for(found):
            raise Unfit("SGN-08", "nobody has said who signs")
        return Sitting(
            id=new_id(),
            case=case,
            signer=found.applicant.spoken,
            named=found.named,
            town=self._sealing.town,
            fields=tuple(fields),
            facts=facts_to_show(found, procedure),
            besides=frozenset(one.document.id for one in bare),
            step=step,
        )

    def papers(self, unit: Unit, sitting: Sitting) -> list[ToSeal]:
        """The documents of a sitting as they stand, for the seal."""
        own = self._procedure(unit.cases.get(sitting.case))
        documents = map(unit.documents.get, dict.fromkeys(field.document for field in sitting.fields))
        return [self._paper(unit, document, own) for document in documents]

    def left_over(self, unit: Unit, case: Case, sitting: Sitting) -> bool:
        """Whether a document to be signed came into the case after its sitting was planned."""
        known = {field.document for field in sitting.fields} | sitting.besides
        procedure = self._procedure(case)
        return any(document.id not in known for document in awaiting(unit, case, procedure))

    def _turn(self, case: Case) -> tuple[Procedure, StepId]:
        """The procedure of a case in which it is the turn of signing, and that step; else Refused SGN-03."""
        step = case.next_step
        if step not in (StepId.SIGN, StepId.HAND_OVER):
            raise Refused("SGN-03", "not the turn of signing")
        procedure = self._procedure(case)
        if step is StepId.HAND_OVER and all(form.at is not step for form in procedure.forms):
            raise Refused("SGN-03", "nothing is signed at hand-over")
        return procedure, step

    def _candidates(self, unit: Unit, case: Case, procedure: Procedure, step: StepId) -> list[_Candidate]:
        history = unit.history.of_case(case.id)
        overridden = {line.value("digest") for line in history if line.act is Act.OVERRIDE_UNCLEAR}
        found = []
        for document in unit.documents.of_case(case.id):
            if signed_at(procedure, document) is step:
                version = unit.documents.versions(document.id)[-1]
                paper = self._paper(unit, document, procedure)
                found.append(_Candidate(document, version, paper, version.digest in overridden))
        return found

    def _paper(self, unit: Unit, document: Document, own: Procedure) -> ToSeal:
        return to_seal(unit, document, procedure_for(document, own, self._rulebook.procedures))

    def _fields(self, case: Case, one: _Candidate) -> tuple[SittingField, ...]:
        paper, document = one.paper, one.document
        if not paper.awaits_resident:
            return ()
        facts, judgement = self._sealing.inspect(paper.digest)
        fields = fields_to_sign(case, paper.procedure, document, paper.digest, facts.slots)
        if fields and judgement.integrity is Integrity.BROKEN:
            raise Unfit("SGN-01", "the document is broken", document.id)
        if fields and judgement.integrity is Integrity.UNCLEAR and not one.overridden:
            raise Unfit("SGN-02", f"cannot be judged: {judgement.code}", document.id)
        if any(field.role is not SignerRole.APPLICANT for field in fields):
            raise Unfit("SGN-07", "the seal can name nobody but the applicant", document.id)
        if fields:
            self._demand_sealable(paper, fields)
        return fields

    def _demand_sealable(self, paper: ToSeal, fields: tuple[SittingField, ...]) -> None:
        try:
            self._sealing.rehearse(paper, fields)
        except (Refused, Unreadable) as trouble:
            raise Unfit(trouble.code, trouble.hint, paper.document) from trouble

    def _procedure(self, case: Case) -> Procedure:
        procedure = self._rulebook.procedures.get(case.procedure)
        if procedure is None:
            raise Missing("CAS-06", case.procedure)
        return procedure


def awaiting(unit: Unit, case: Case, procedure: Procedure) -> Iterator[Document]:
    """The documents of a case that are to be signed on the pad, and are not."""
    for document in unit.documents.of_case(case.id):
        if awaits_signature(procedure, document, unit.documents.versions(document.id)[-1].signed):
            yield document


def _without_place(candidates: Iterable[_Candidate]) -> str:
    """The id of the first document on which the clerk may choose a place, empty when there is none."""
    for one in candidates:
        form = one.paper.procedure.form(one.document.form)
        if form is not None and any(field.name == CHOSEN_FIELD for field in form.fields):
            return one.document.id
    return ""


def _refuse_resident(candidates: Iterable[_Candidate]) -> None:
    """Say why there is nothing left for a resident to sign, if that is so: SGN-10, SGN-11."""
    for one in candidates:
        demand_turn(one.paper.procedure.signers, one.paper.done, [Signer.RESIDENT])

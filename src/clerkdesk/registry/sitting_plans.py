"""Planning a sitting: which fields of which documents a resident signs now, and why they cannot."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from clerkdesk.base.errors import Conflict, Refused, Unreadable
from clerkdesk.base.ids import new_id
from clerkdesk.domain.cases import Case
from clerkdesk.domain.collection import demand_here
from clerkdesk.domain.documents import Direction, Document, DocumentVersion
from clerkdesk.domain.procedures import Procedure, Signer, SignerRole, StepId, known_procedure
from clerkdesk.domain.rights import Act
from clerkdesk.domain.signatures import Integrity
from clerkdesk.domain.signer_roles import lacks_age, name_of, role_in
from clerkdesk.domain.signers import is_asked_for
from clerkdesk.domain.signing_order import demand_turn
from clerkdesk.domain.sitting_fields import (
    awaits_signature,
    facts_to_show,
    fields_to_sign,
    in_order,
    procedure_for,
    signed_at,
    without_place,
)
from clerkdesk.domain.sittings import SignedSitting, Sitting, SittingField
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.rulebook import Rulebook
from clerkdesk.ports.store import Store, Unit
from clerkdesk.registry.sealing import Sealing, ToSeal, to_seal

CHOSEN_FIELD = "signature"
"""The field of a form nobody knew, whose place the clerk chooses."""


class Unfit(Refused):
    """A document keeps the case from being signed; ``document`` is its id, empty if none in particular.

    ``role`` is as whom somebody signs it of whom nothing is known yet.
    """

    def __init__(self, code: str, hint: str, document: str = "", role: SignerRole | None = None) -> None:
        super().__init__(code, hint)
        self.document = document
        self.role = role


@dataclass(frozen=True)
class _Candidate:
    """A document that might be signed now; ``overridden`` when somebody answers for what is unclear in it."""

    document: Document
    version: DocumentVersion
    paper: ToSeal
    overridden: bool


class SittingPlans:
    """Plans sittings from what stands in the store."""

    def __init__(self, store: Store, sealing: Sealing, rulebook: Rulebook, clock: Clock) -> None:
        self._store = store
        self._sealing = sealing
        self._rulebook = rulebook
        self._clock = clock

    def plan(self, case: str, *, on_paper: bool = False) -> Sitting:
        """Plan a sitting over everything in the case that is to be signed in its step.

        ``on_paper``, who has no place of their own finds one on the sheet.

        Raises Refused SGN-03 when it is not the turn of signing, WAI-02 before what is signed for has
        arrived, SGN-10 when the seal has closed all there
        is, SGN-11 when the office has signed it since; and Unfit, which names the document: SGN-01 it is
        broken, SGN-02 it cannot be judged and nobody has taken responsibility for it yet, SGN-04 no place to
        sign is known, in all the case or on a document that was handed over for it (the clerk chooses one;
        without a document there is nothing to sign), SGN-08 nobody has said who signs, SGN-20 who signs it
        depends on a date of birth that nobody said, SGN-21 nobody named who signs it in a ``role``, SGN-22 it
        has no place for somebody who must sign, SEA-01 to SEA-04 and SEA-06 it could not be sealed: nobody
        shall sign it in vain.
        """
        with self._store.read() as unit:
            found = unit.cases.get(case)
            procedure, step = self._turn(found)
            candidates = self._candidates(unit, found, procedure, step)
        fields: list[SittingField] = []
        bare: list[_Candidate] = []
        for one in candidates:
            own = self._fields(found, one, on_paper=on_paper)
            fields += own
            bare += () if own else (one,)
        signable = [one for one in bare if one.paper.awaits_resident]
        if not (fields or signable):
            _refuse_resident(candidates)
        awaited = [one for one in signable if one.document.to_sign and not one.version.signed]
        unplaced = _without_place(awaited if fields else signable)
        if unplaced or not fields:
            raise Unfit("SGN-04", "no field to sign", unplaced)
        if is_asked_for(found):
            raise Unfit("SGN-08", "nobody has said who signs")
        fields = list(in_order(fields, procedure))
        _demand_names(fields)
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

    def papers(self, unit: Unit, signed: SignedSitting) -> list[ToSeal]:
        """The documents signed in a sitting as they stand, for the seal."""
        own = self._procedure(unit.cases.get(signed.sitting.case))
        documents = map(unit.documents.get, dict.fromkeys(field.document for field in signed.fields))
        return [self._paper(unit, document, own) for document in documents]

    def demand_signers(self, unit: Unit, case: Case, sitting: Sitting) -> None:
        """Refuse (Conflict DAT-02) a sitting some field of which somebody else signs by now."""
        own = self._procedure(case)
        for field in sitting.fields:
            document = unit.documents.get(field.document)
            form = procedure_for(document, own, self._rulebook.procedures).form(document.form)
            rule = next((one for one in form.fields if one.name == field.field), None) if form else None
            role = role_in(case, rule, form.at, self._today()) if form and rule else None
            if role is not field.role or name_of(case, role) != field.signer:
                raise Conflict("DAT-02", "somebody else is to sign")

    def left_over(self, unit: Unit, case: Case, sitting: Sitting) -> bool:
        """Whether a document to be signed came into the case after its sitting was planned."""
        known = {field.document for field in sitting.fields} | sitting.besides
        procedure = self._procedure(case)
        return any(document.id not in known for document in awaiting(unit, case, procedure))

    def _turn(self, case: Case) -> tuple[Procedure, StepId]:
        """The procedure of a case in which it is the turn of signing, and that step.

        Raises Refused SGN-03, and WAI-02 before there is anything to sign for.
        """
        step = case.next_step
        if step not in (StepId.SIGN, StepId.HAND_OVER):
            raise Refused("SGN-03", "not the turn of signing")
        procedure = self._procedure(case)
        if step is StepId.HAND_OVER:
            demand_here(case)
            if all(form.at is not step for form in procedure.forms):
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

    def _fields(self, case: Case, one: _Candidate, *, on_paper: bool) -> tuple[SittingField, ...]:
        paper, document = one.paper, one.document
        form = paper.procedure.form(document.form)
        if not paper.awaits_resident or form is None:
            return ()
        if lacks_age(case, form.fields):
            raise Unfit("SGN-20", "no date of birth", document.id)
        facts, judgement = self._sealing.inspect(paper.digest)
        day = self._today()
        role = without_place(case, paper.procedure, document, facts.slots, day)
        if role is not None and (document.direction is Direction.OWN or not on_paper):
            raise Unfit("SGN-22", f"no place for {role}", document.id, role)
        fields = fields_to_sign(case, paper.procedure, document, paper.digest, facts.slots, day)
        if fields and judgement.integrity is Integrity.BROKEN:
            raise Unfit("SGN-01", "the document is broken", document.id)
        if fields and judgement.integrity is Integrity.UNCLEAR and not one.overridden:
            raise Unfit("SGN-02", f"cannot be judged: {judgement.code}", document.id)
        if fields:
            self._demand_sealable(paper, fields)
        return fields

    def _today(self) -> date:
        return self._clock.now().astimezone().date()

    def _demand_sealable(self, paper: ToSeal, fields: tuple[SittingField, ...]) -> None:
        try:
            self._sealing.rehearse(paper, fields)
        except (Refused, Unreadable) as trouble:
            raise Unfit(trouble.code, trouble.hint, paper.document) from trouble

    def _procedure(self, case: Case) -> Procedure:
        return known_procedure(case.procedure, self._rulebook.procedures)


def awaiting(unit: Unit, case: Case, procedure: Procedure) -> Iterator[Document]:
    """The documents of a case that are to be signed on the pad, and are not."""
    for document in unit.documents.of_case(case.id):
        if awaits_signature(procedure, document, unit.documents.versions(document.id)[-1].signed):
            yield document


def _demand_names(fields: Iterable[SittingField]) -> None:
    """Refuse (SGN-21) when nobody named who signs a field; of the applicant that may stay unknown."""
    for field in fields:
        if not field.signer and field.role is not SignerRole.APPLICANT:
            raise Unfit("SGN-21", f"nobody named as {field.role}", field.document, field.role)


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

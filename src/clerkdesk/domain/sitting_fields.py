"""What is signed in a case: which fields of which documents, in which step."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from clerkdesk.domain.cases import Case
from clerkdesk.domain.documents import Direction, Document
from clerkdesk.domain.pages import Place, SignatureSlot
from clerkdesk.domain.procedures import ANY_DOCUMENT, FormField, Procedure, SignerRole, StepId, Words
from clerkdesk.domain.signer_roles import name_of, role_in
from clerkdesk.domain.sittings import SittingField


def fields_to_sign(
    case: Case,
    procedure: Procedure,
    document: Document,
    digest: str,
    slots: Sequence[SignatureSlot],
    day: date,
) -> tuple[SittingField, ...]:
    """The fields of a document that are still empty, in the form's order, with their sentences filled in.

    Each says who signs it on that ``day``; one that is nobody's then is left out. The file's own visible
    signature fields count first; where it has none of a name, the places found by the form's rule or chosen
    by the clerk do.
    """
    form = procedure.form(document.form)
    known = {slot.name: slot for slot in slots}
    chosen = dict(document.places)
    found = []
    for field in form.fields if form else ():
        role = role_in(case, field, form.at if form else StepId.SIGN, day)
        slot = known.get(field.name)
        place = slot.place if slot is not None and slot.place is not None else chosen.get(field.name)
        if role is not None and place is not None and not (slot is not None and slot.signed):
            made = _field(case, document, digest, field, (place, slot is not None, role))
            found.append(replace(made, foreign=procedure.key != case.procedure))
    return tuple(found)


def _field(
    case: Case, document: Document, digest: str, field: FormField, where: tuple[Place, bool, SignerRole]
) -> SittingField:
    place, slot, role = where
    name = name_of(case, SignerRole.APPLICANT)
    values = {**dict(case.facts), "document": document.title, "name": name}
    return SittingField(
        document=document.id,
        digest=digest,
        field=field.name,
        place=place,
        slot=slot,
        title=field.title,
        sentence=field.spoken_to(role, values),
        role=role,
        signer=name_of(case, role),
    )


def in_order(fields: Sequence[SittingField], procedure: Procedure) -> tuple[SittingField, ...]:
    """Fields person by person, in the order the procedure calls them to the pad; each person's as they come.

    Who signs in two roles comes once, in the earlier one.
    """
    order = procedure.pad_order
    turns: dict[str, int] = {}
    for field in sorted(fields, key=lambda one: order.index(one.role)):
        turns.setdefault(field.person, len(turns))
    return tuple(sorted(fields, key=lambda one: turns[one.person]))


def without_place(
    case: Case, procedure: Procedure, document: Document, slots: Sequence[SignatureSlot], day: date
) -> SignerRole | None:
    """Somebody who must sign a document on that day and has no place in it; None when there is nobody.

    In a file from elsewhere that has no place for anybody, the clerk chooses one.
    """
    form = procedure.form(document.form)
    if form is None:
        return None
    roles = {field.name: role_in(case, field, form.at, day) for field in form.fields}
    there = ({slot.name for slot in slots} | dict(document.places).keys()) & roles.keys()
    if not (there or document.direction is Direction.OWN):
        return None
    placed = {roles.get(name) for name in there}
    return next((role for role in roles.values() if role is not None and role not in placed), None)


def awaits_signature(procedure: Procedure, document: Document, signed: bool) -> bool:
    """Whether a document is in its case to be signed on the pad and its newest version is not ``signed``.

    It was handed over for that and may be signed in that step, or its form is one of the procedure's and the
    place to sign is known.
    """
    if signed or document.withdrawn:
        return False
    form = procedure.form(document.form)
    placed = bool(document.places) or document.direction is Direction.OWN
    own = form is not None and bool(form.fields) and form.at is StepId.SIGN
    handed_over = document.to_sign and (form is None or own)
    return handed_over or (placed and own)


def signed_at(procedure: Procedure, document: Document) -> StepId:
    """The step a document is signed in, if it is signed at all."""
    form = procedure.form(document.form)
    return StepId.SIGN if form is None else form.at


def procedure_for(document: Document, own: Procedure, known: Mapping[str, Procedure]) -> Procedure:
    """The procedure that knows a document's form: its case's own, or that of single documents.

    A letter that is handed over to be signed may come into any case.
    """
    if own.form(document.form) is None and document.to_sign:
        return known.get(ANY_DOCUMENT, own)
    return own


def facts_to_show(case: Case, procedure: Procedure) -> tuple[tuple[Words, str], ...]:
    """The facts the procedure shows beside the page, those the case knows."""
    born = case.applicant.birth_date
    known = {"birth_date": f"{born:%d.%m.%Y}" if born else "", **dict(case.facts)}
    return tuple((label, known[key]) for key, label in procedure.facts if known.get(key))

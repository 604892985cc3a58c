"""What is signed in a case: which fields of which documents, by whom, and in which step."""

from collections.abc import Mapping, Sequence

from clerkdesk.domain.cases import Case
from clerkdesk.domain.documents import Direction, Document
from clerkdesk.domain.pages import Place, SignatureSlot
from clerkdesk.domain.procedures import ANY_DOCUMENT, FormField, Procedure, StepId, Words
from clerkdesk.domain.sittings import SittingField


def fields_to_sign(
    case: Case,
    procedure: Procedure,
    document: Document,
    digest: str,
    slots: Sequence[SignatureSlot],
) -> tuple[SittingField, ...]:
    """The fields of a document that are still empty, in the form's order, with their sentences filled in.

    The file's own visible signature fields count first; where it has none of a name, the places found
    by the form's rule or chosen by the clerk do.
    """
    form = procedure.form(document.form)
    known = {slot.name: slot for slot in slots}
    chosen = dict(document.places)
    wanted = [field for field in (form.fields if form else ()) if field.name in known or field.name in chosen]
    found = []
    for field in wanted:
        slot = known.get(field.name)
        place = slot.place if slot is not None and slot.place is not None else chosen.get(field.name)
        if place is not None and not (slot is not None and slot.signed):
            found.append(_field(case, document, digest, field, place, slot is not None))
    return tuple(found)


def _field(
    case: Case, document: Document, digest: str, field: FormField, place: Place, slot: bool
) -> SittingField:
    name = case.applicant.spoken if case.named else ""
    values = {**dict(case.facts), "document": document.title, "name": name}
    return SittingField(
        document=document.id,
        digest=digest,
        field=field.name,
        place=place,
        slot=slot,
        title=field.title,
        sentence=field.spoken(values),
        role=field.role,
        signer=name,
    )


def awaits_signature(procedure: Procedure, document: Document, signed: bool) -> bool:
    """Whether a document is in its case to be signed on the pad and its newest version is not ``signed``.

    A program waits for it, or its form is one of the procedure's and the place to sign is known.
    """
    if signed or document.withdrawn:
        return False
    form = procedure.form(document.form)
    placed = bool(document.places) or document.direction is Direction.OWN
    own = form is not None and bool(form.fields) and form.at is StepId.SIGN
    return bool(document.return_to) or (placed and own)


def signed_at(procedure: Procedure, document: Document) -> StepId:
    """The step a document is signed in, if it is signed at all."""
    form = procedure.form(document.form)
    return StepId.SIGN if form is None else form.at


def procedure_for(document: Document, own: Procedure, known: Mapping[str, Procedure]) -> Procedure:
    """The procedure that knows a document's form: its case's own, or that of single documents.

    A letter that another program waits for may come into any case.
    """
    if own.form(document.form) is None and document.return_to:
        return known.get(ANY_DOCUMENT, own)
    return own


def facts_to_show(case: Case, procedure: Procedure) -> tuple[tuple[Words, str], ...]:
    """The facts the procedure shows beside the page, those the case knows."""
    born = case.applicant.birth_date
    known = {"birth_date": f"{born:%d.%m.%Y}" if born else "", **dict(case.facts)}
    return tuple((label, known[key]) for key, label in procedure.facts if known.get(key))

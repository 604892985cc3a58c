"""The marks of those who sign: residents' ink in its fields, the office's own signatures in invisible ones.

The town's key seals them all. A mark says honestly whose act it stands for.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from clerkdesk.domain.attestations import Attestation, Attested
from clerkdesk.domain.entries import Entry
from clerkdesk.domain.ink import Drawing, Ink, draw
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import OFFICE_FIELDS, Signer
from clerkdesk.domain.seals import Binding, FieldMark
from clerkdesk.domain.sittings import SignedSitting, Sitting, SittingField

_NO_INK = Drawing((), 0, 0, frozenset())


def empty_marks(fields: Iterable[SittingField], town: str) -> tuple[FieldMark, ...]:
    """Marks for fields nobody has written in yet, to see whether they could be sealed."""
    return tuple(
        FieldMark(field.field, None if field.slot else field.place, _NO_INK, "", "", town) for field in fields
    )


def ink_marks(
    signed: SignedSitting, document: str, actor: Actor, town: str, now: datetime
) -> tuple[FieldMark, ...]:
    """The ink that residents wrote into one document of a sitting, field by field."""
    sitting = signed.sitting
    return tuple(
        FieldMark(
            field=field.field,
            place=None if field.slot else field.place,
            drawing=draw(ink),
            reason=_handwritten(sitting, ink, actor).text(),
            caption=f"{sitting.caption}, {now.astimezone():%d.%m.%Y}",
            location=town,
            binding=Binding(sitting.case, field.digest),
        )
        for field, ink in _filled(signed)
        if field.document == document and isinstance(ink, Ink)
    )


def office_mark(signer: Signer, actor: Actor, town: str, now: datetime) -> FieldMark:
    """The signature of clerk or supervisor who does this act, or the office's seal.

    Only where the form has a visible field for it, its caption shows.
    """
    name = town if signer is Signer.SEAL else actor.person.name
    words = name if signer is Signer.SEAL else f"{name} · {town}"
    return FieldMark(
        field=OFFICE_FIELDS[signer],
        place=None,
        drawing=_NO_INK,
        reason=Attestation(_ATTESTED[signer], name, actor.desk).text(),
        caption=f"{words}, {now.astimezone():%d.%m.%Y}",
        location=town,
        hidden=True,
        closes=signer is Signer.SEAL,
    )


def later_marks(signers: Iterable[Signer], town: str) -> tuple[FieldMark, ...]:
    """Marks that keep the fields of those of the office who sign in later acts."""
    return tuple(
        FieldMark(OFFICE_FIELDS[one], None, _NO_INK, "", "", town, hidden=True, closes=one is Signer.SEAL)
        for one in signers
        if one in OFFICE_FIELDS
    )


_ATTESTED = {
    Signer.CLERK: Attested.CLERK,
    Signer.SUPERVISOR: Attested.APPROVAL,
    Signer.SEAL: Attested.SEAL,
}


def _filled(signed: SignedSitting) -> Iterator[tuple[SittingField, Entry]]:
    entries = {(one.document, one.field): one.entry for one in signed.entries}
    return ((field, entries[field.document, field.field]) for field in signed.sitting.fields)


def _handwritten(sitting: Sitting, ink: Ink, actor: Actor) -> Attestation:
    """What the seal over ink says it stands for."""
    name = sitting.signer if sitting.named else ""
    return Attestation(Attested.HANDWRITTEN, name, actor.desk, actor.person.name, ink.tools)

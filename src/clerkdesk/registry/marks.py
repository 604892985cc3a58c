"""The marks of those who sign: what residents left in their fields, and the office's own, mostly unseen.

The town's key seals them all. A mark says honestly whose act it stands for.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from clerkdesk.domain.attestations import Attestation, Attested
from clerkdesk.domain.captions import SIGNED_ON_PAPER, caption_of
from clerkdesk.domain.entries import Declared, Entry, OnPaper
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


def resident_marks(
    signed: SignedSitting, document: str, actor: Actor, town: str, now: datetime
) -> tuple[FieldMark, ...]:
    """What residents left in one document of a sitting, field by field: ink, a declaration, paper."""
    return tuple(
        _resident_mark(signed.sitting, field, entry, (actor, town, now))
        for field, entry in _filled(signed)
        if field.document == document
    )


def _resident_mark(
    sitting: Sitting, field: SittingField, entry: Entry, act: tuple[Actor, str, datetime]
) -> FieldMark:
    actor, town, now = act
    return FieldMark(
        field=field.field,
        place=None if field.slot else field.place,
        drawing=draw(entry) if isinstance(entry, Ink) else _NO_INK,
        reason=_attested(sitting, field, entry, actor).text(),
        caption=caption_of(field, sitting.town, now.astimezone().date(), entry, actor.person.name),
        location=town,
        typed=_typed(entry),
        binding=Binding(sitting.case, field.digest),
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
    return ((field, entries[field.document, field.field]) for field in signed.fields)


def _attested(sitting: Sitting, field: SittingField, entry: Entry, actor: Actor) -> Attestation:
    """What the seal over an entry says it stands for."""
    written = Attestation(
        Attested.HANDWRITTEN,
        field.signer,
        actor.desk,
        actor.person.name,
        role=field.role,
        principal=sitting.signer if sitting.named else "",
    )
    match entry:
        case Ink():
            return replace(written, tools=entry.tools)
        case Declared():
            return replace(written, kind=Attested.DECLARED, name=entry.name)
        case OnPaper():
            return replace(written, kind=Attested.ON_PAPER, scan=entry.scan)


def _typed(entry: Entry) -> str:
    """What is drawn where there is no ink."""
    match entry:
        case Declared():
            return entry.name
        case OnPaper():
            return SIGNED_ON_PAPER
        case _:
            return ""

"""What a sitting leaves in its case: documents that were sealed, and those that nobody wanted to sign."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from clerkdesk.domain.cases import Case, finish, give_back
from clerkdesk.domain.entries import Declared, DeclineReason, OnPaper, noted, one_reason
from clerkdesk.domain.hands import hands_in
from clerkdesk.domain.pending import PendingWork
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.sittings import SignedSitting, Sitting
from clerkdesk.ports.store import Unit
from clerkdesk.registry.augmenting import outdone, still_to_augment
from clerkdesk.registry.case_file import Change
from clerkdesk.registry.returning import send_back, send_status
from clerkdesk.registry.sealing import SealedDocument, signers_of

DECLINED = "declined"
"""What a program is told that waits for a document nobody wanted to sign; also its name in the history."""
_Values = tuple[tuple[str, str], ...]


def sealed_change(
    unit: Unit,
    signed: SignedSitting,
    outcome: Iterable[SealedDocument],
    goes_on: bool,
    who_when: tuple[Actor, datetime],
) -> Change:
    """What it changes to enter sealed documents; to be made in the unit that writes it.

    The step stays open if it ``goes_on`` for another reason, or a document was declined: then the case says
    why, and the program that waits for it is told.
    """
    sealed = tuple(outcome)
    actor, now = who_when
    versions = tuple(one.version for one in sealed)
    signed_now = [(unit.documents.get(version.document), version.digest) for version in versions]

    def to_case(case: Case) -> Case:
        if signed.declined:
            return give_back(case, one_reason(one.reason for one in signed.declined))
        if goes_on:
            return replace(case, returned="") if case.declined else case
        return finish(case, StepId.SIGN, now, actor.person.id)

    return Change(
        to_case=to_case,
        versions=versions,
        waiting=(
            *(work for found in signed_now for work in send_back(*found, actor, now)),
            *(work for one in sealed for work in still_to_augment(signed.sitting.case, one, actor, now)),
            *(w for one in signed.declined for w in _told(unit, one.document, one.reason, who_when)),
        ),
        ends=outdone(unit, versions),
        values=(
            *_said(signed),
            ("signers", signers_of(versions)),
            *(("digest", version.digest) for version in versions),
            *(
                (DECLINED, noted(unit.documents.get(one.document).title, one.reason))
                for one in signed.declined
            ),
        ),
    )


def declined_change(
    unit: Unit, sitting: Sitting, reason: DeclineReason, who_when: tuple[Actor, datetime]
) -> Change:
    """What it changes that nothing of a sitting was signed; to be made in the unit that writes it."""
    documents = dict.fromkeys(field.document for field in sitting.fields)
    return Change(
        to_case=lambda case: give_back(case, reason),
        waiting=tuple(work for one in documents for work in _told(unit, one, reason, who_when)),
        values=(("reason", reason),),
        ends=(sitting.id,),
    )


def _said(signed: SignedSitting) -> _Values:
    """Whose signatures they are and how given, in which fields, who declared, and on which scans."""
    declared = dict.fromkeys(one.entry.name for one in signed.entries if isinstance(one.entry, Declared))
    scanned = dict.fromkeys(one.entry.scan for one in signed.entries if isinstance(one.entry, OnPaper))
    return (
        ("signer", ", ".join(signed.people)),
        *(("hand", hand.note) for hand in hands_in(signed)),
        ("fields", ", ".join(field.field for field in signed.fields)),
        *(("declared", name) for name in declared),
        *(("scan", digest) for digest in scanned),
    )


def _told(
    unit: Unit, document: str, reason: DeclineReason, who_when: tuple[Actor, datetime]
) -> tuple[PendingWork, ...]:
    return send_status(unit.documents.get(document), DECLINED, *who_when, reason)

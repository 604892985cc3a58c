"""Taking a document out of its case, or ending the whole case without result: everything is kept."""

from dataclasses import dataclass, replace
from datetime import datetime

from clerkdesk.base.errors import Missing, Refused
from clerkdesk.domain.cases import Case, close, demand_open, finish, open_again, reopen
from clerkdesk.domain.documents import Document, DocumentVersion
from clerkdesk.domain.pending import PendingKind, PendingWork
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import Procedure, StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.sitting_fields import awaits_signature, signed_at
from clerkdesk.ports.store import Unit
from clerkdesk.registry.case_file import Change
from clerkdesk.registry.returning import CLOSED, REOPENED, WITHDRAWN, note_unless_delivered
from clerkdesk.registry.scans import demand_unused


@dataclass(frozen=True)
class _Rest:
    """What a withdrawal leaves of the step of signing: something sealed in it, something still to be signed.

    What is signed when something is handed over belongs to another step.
    """

    sealed: bool
    to_sign: bool


def withdrawal(
    unit: Unit, procedure: Procedure | None, case: Case, document: str, actor: Actor, now: datetime
) -> Change:
    """What it changes to take a document out; to be made in the unit that writes it.

    A signature that went with it is to be given anew; signing is over when only it still waited for that.
    A program that waits for it is told that none comes, unless it has the signed file already. Raises
    Missing DOC-01, Refused CAS-02, DOC-04 (the case is approved), PPR-02 (a signature rests on this scan).
    """
    newest = {found: unit.documents.versions(found.id)[-1] for found in unit.documents.of_case(case.id)}
    taken = next((found for found in newest if found.id == document), None)
    if taken is None:
        raise Missing("DOC-01", "no such document in the case")
    _demand_unapproved(case)
    demand_unused(unit, case, taken)
    version = newest.pop(taken)
    rest = _Rest(
        sealed=any(_sealed(procedure, *each) for each in newest.items()),
        to_sign=procedure is not None
        and any(awaits_signature(procedure, each, of_it.signed) for each, of_it in newest.items()),
    )
    return Change(
        to_case=lambda current: _without(
            current, _sealed(procedure, taken, version), rest, (now, actor.person.id)
        ),
        edits=((taken.id, lambda found: replace(found, withdrawn=True)),),
        waiting=note_unless_delivered(unit, taken, version, WITHDRAWN, (actor, now)),
        values=(("title", taken.title),),
    )


def closing(unit: Unit, case: Case, reason: str, actor: Actor, now: datetime) -> Change:
    """What it changes to end a case without result; to be made in the unit that writes it.

    Programs that wait for a file of it are told that none comes for now. Raises Refused CAS-02, CAS-09,
    CAS-11 (a sitting of it is at the pad, or its signature waits for its seal).
    """
    demand_open(case)
    announced = unit.pending.waiting(PendingKind.ANNOUNCED)
    if any(work.case == case.id and work.fact("act") in (Act.WITNESS, Act.SEAL) for work in announced):
        raise Refused("CAS-11", "somebody is signing in it")
    told = _notes(unit, case, CLOSED, (actor, now))
    return Change(to_case=close, waiting=told, values=(("reason", reason),))


def reopening(unit: Unit, case: Case, reason: str, actor: Actor, now: datetime) -> Change:
    """What it changes to go on with a closed case, on this person's table; made in the unit that writes it.

    Programs are told that their file may come after all. What was signed before still waits to go back: a
    closed case only holds it. Raises Refused CAS-10 when the case is not closed.
    """
    anew = open_again(case, actor.person.id)
    told = _notes(unit, case, REOPENED, (actor, now))
    return Change(to_case=lambda _: anew, waiting=told, values=(("reason", reason),))


def _notes(unit: Unit, case: Case, status: str, who_when: tuple[Actor, datetime]) -> tuple[PendingWork, ...]:
    newest = ((found, unit.documents.versions(found.id)[-1]) for found in unit.documents.of_case(case.id))
    notes = (note_unless_delivered(unit, *each, status, who_when) for each in newest)
    return tuple(work for works in notes for work in works)


def _sealed(procedure: Procedure | None, document: Document, newest: DocumentVersion) -> bool:
    """Whether a document was sealed in the step of signing."""
    at_sign = procedure is None or signed_at(procedure, document) is StepId.SIGN
    return at_sign and newest.sealed_here


def _demand_unapproved(case: Case) -> None:
    demand_open(case)
    approval = case.record(StepId.APPROVE)
    if approval is not None and approval.done:
        raise Refused("DOC-04", "the case is approved")


def _without(case: Case, was_sealed: bool, rest: _Rest, done: tuple[datetime, str]) -> Case:
    """The case without a document that was or was not sealed at the pad; ``done`` is when and by whom."""
    signing = case.record(StepId.SIGN)
    if signing is None or rest.to_sign:
        return case
    if signing.done and was_sealed and not rest.sealed:
        return reopen(case, StepId.SIGN)
    if case.next_step is StepId.SIGN and rest.sealed:
        return finish(case, StepId.SIGN, *done)
    return case

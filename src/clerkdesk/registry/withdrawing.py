"""Taking a document out of its case, or ending the whole case without result: everything is kept."""

from dataclasses import dataclass, replace
from datetime import datetime

from clerkdesk.base.errors import Missing, Refused
from clerkdesk.domain.cases import Case, close, demand_open, finish, reopen
from clerkdesk.domain.documents import DocumentVersion
from clerkdesk.domain.pending import PendingKind
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import Procedure, StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.sittings import awaits_signature
from clerkdesk.ports.store import Unit
from clerkdesk.registry.case_file import Change
from clerkdesk.registry.last_look import demand_still
from clerkdesk.registry.returning import call_off

WITHDRAWN, CLOSED = "withdrawn", "closed"
"""What a program is told that waits for a signed file which never comes."""


@dataclass(frozen=True)
class _Rest:
    """What a withdrawal leaves in the case: something sealed at the pad, something still to be signed."""

    sealed: bool
    to_sign: bool


def withdrawal(
    unit: Unit, procedure: Procedure | None, case: Case, document: str, actor: Actor, now: datetime
) -> Change:
    """What it changes to take a document out; ``unit`` is read, and the change holds only while that stands.

    A signature that went with it is to be given anew; signing is over when only it still waited for that.
    A program that waits for it is told that none comes, unless it has the signed file already. Raises
    Missing DOC-01; by its guard Refused CAS-02, DOC-04 (the case is approved) and Conflict DAT-02.
    """
    versions = {found: unit.documents.versions(found.id) for found in unit.documents.of_case(case.id)}
    taken = next((found for found in versions if found.id == document), None)
    if taken is None:
        raise Missing("DOC-01", "no such document in the case")
    seen = {found.id: of_it[-1].digest for found, of_it in versions.items()}
    was_sealed = _sealed(versions.pop(taken))
    rest = _Rest(
        sealed=any(map(_sealed, versions.values())),
        to_sign=procedure is not None
        and any(awaits_signature(procedure, each, of_it[-1].signed) for each, of_it in versions.items()),
    )

    def guard(unit: Unit, current: Case) -> None:
        _demand_unapproved(current)
        demand_still(unit, current, seen)

    return Change(
        guard=guard,
        to_case=lambda current: _without(current, was_sealed, rest, (now, actor.person.id)),
        saved_documents=(replace(taken, withdrawn=True),),
        waiting=call_off(unit, taken, was_sealed, WITHDRAWN, (actor, now)),
        values=(("title", taken.title),),
    )


def closing(unit: Unit, case: Case, reason: str, actor: Actor, now: datetime) -> Change:
    """What it changes to end a case without result; ``unit`` is read, the change holds while that stands.

    Programs that wait for a file of it are told that none comes. Raises by its guard Refused CAS-02, CAS-09,
    CAS-11 (a signature of it waits for its seal) and Conflict DAT-02.
    """
    versions = {found: unit.documents.versions(found.id) for found in unit.documents.of_case(case.id)}
    seen = {found.id: of_it[-1].digest for found, of_it in versions.items()}
    told = (call_off(unit, found, _sealed(of_it), CLOSED, (actor, now)) for found, of_it in versions.items())
    waiting = tuple(work for works in told for work in works)

    def guard(unit: Unit, current: Case) -> None:
        demand_open(current)
        announced = unit.pending.waiting(PendingKind.ANNOUNCED)
        if any(work.case == current.id and work.fact("act") == Act.SEAL for work in announced):
            raise Refused("CAS-11", "a signature waits for its seal")
        demand_still(unit, current, seen)

    return Change(
        guard=guard,
        to_case=lambda current: close(current, reason),
        waiting=waiting,
        values=(("reason", reason),),
    )


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


def _sealed(versions: tuple[DocumentVersion, ...]) -> bool:
    """Whether it was signed here: what came in signed has no version before that."""
    return len(versions) > 1 and versions[-1].signed

"""Taking a document out of its case again: it is kept, and no longer signed, approved or filed."""

from dataclasses import dataclass, replace
from datetime import datetime

from clerkdesk.base.errors import Missing, Refused
from clerkdesk.domain.cases import Case, demand_open, finish, reopen
from clerkdesk.domain.documents import DocumentVersion
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import Procedure, StepId
from clerkdesk.domain.sittings import awaits_signature
from clerkdesk.ports.store import Unit
from clerkdesk.registry.case_file import Change
from clerkdesk.registry.last_look import demand_still
from clerkdesk.registry.returning import send_status

WITHDRAWN = "withdrawn-by-clerk"


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
    A program that waits for the unsigned file is told that none comes. Raises Missing DOC-01; by its guard
    Refused CAS-02, DOC-04 (the case is approved) and Conflict DAT-02.
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
        waiting=() if was_sealed else send_status(taken, "failed", actor, now, WITHDRAWN),
        values=(("title", taken.title),),
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
        return replace(finish(case, StepId.SIGN, *done), returned=case.returned)
    return case


def _sealed(versions: tuple[DocumentVersion, ...]) -> bool:
    """Whether it was signed here: what came in signed has no version before that."""
    return len(versions) > 1 and versions[-1].signed

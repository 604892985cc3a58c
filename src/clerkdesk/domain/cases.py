"""A case: who came for what, which steps are done, and what comes next."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from itertools import takewhile

from clerkdesk.base.errors import Conflict, Refused
from clerkdesk.domain.entries import DeclineReason
from clerkdesk.domain.people import Person
from clerkdesk.domain.procedures import ApprovalMode, Procedure, StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.waiting import Waiting, WaitState

UNNAMED = "unnamed"
"""The fact of a case whose applicant nobody has named: a document came in that does not tell."""


class CaseState(StrEnum):
    """Open until its last step is done, which a sampled approval after filing may be.

    Closed is a case that will never be finished: it has no result, and may be reopened.
    """

    OPEN = "open"
    FILED = "filed"
    CLOSED = "closed"


@dataclass(frozen=True)
class Applicant:
    """The resident a case is about."""

    family_name: str
    given_names: str
    birth_date: date | None = None

    def age_on(self, day: date) -> int | None:
        """How many years old on a day, None when the date of birth is unknown.

        >>> Applicant("Yılmaz", "Ayşe", date(1991, 7, 3)).age_on(date(2026, 7, 2))
        34
        """
        if self.birth_date is None:
            return None
        before = (day.month, day.day) < (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - before

    @property
    def listed(self) -> str:
        """As it stands in a list.

        >>> Applicant("Yılmaz", "Ayşe").listed
        'Yılmaz, Ayşe'
        """
        return ", ".join(part for part in (self.family_name, self.given_names) if part)

    @property
    def spoken(self) -> str:
        """As one says it."""
        return " ".join(part for part in (self.given_names, self.family_name) if part)


@dataclass(frozen=True)
class StepRecord:
    """One step of a case: ``done_at`` is None while it is open; ``done_by`` is a person's id.

    ``note`` is a code or number that belongs to the step (a receipt number, "free").
    """

    step: StepId
    done_at: datetime | None = None
    done_by: str = ""
    note: str = ""

    @property
    def done(self) -> bool:
        """Whether the step is behind us."""
        return self.done_at is not None


@dataclass(frozen=True)
class Case:
    """A case with its steps, as stored; ``revision`` counts its changes.

    ``clerk`` is the id of the person working on it, empty when it lies unclaimed; ``returned`` is why a
    supervisor or a resident gave it back, empty otherwise; being closed does not change it. ``seen`` are
    keys of papers ticked as seen. ``waiting`` is what is made elsewhere for it, None when nothing is.
    """

    id: str
    reference: str
    procedure: str
    applicant: Applicant
    unit: str
    file_plan: str
    received_at: datetime
    due: date | None
    steps: tuple[StepRecord, ...]
    facts: tuple[tuple[str, str], ...] = ()
    state: CaseState = CaseState.OPEN
    clerk: str = ""
    counter_since: datetime | None = None
    seen: frozenset[str] = frozenset()
    register_entered: bool = False
    returned: str = ""
    revision: int = 1
    waiting: Waiting | None = None

    @property
    def next_step(self) -> StepId | None:
        """The first step that is still open."""
        return next((record.step for record in self.steps if not record.done), None)

    @property
    def filed(self) -> bool:
        """Whether it lies in its dossier; a sampled approval may still look at it there."""
        filing = self.record(StepId.FILE)
        return self.state is CaseState.FILED or (filing is not None and filing.done)

    @property
    def declined(self) -> bool:
        """Whether it came back from the pad with something unsigned, and not from a supervisor."""
        return self.state is CaseState.OPEN and self.returned in frozenset(DeclineReason)

    @property
    def wait_state(self) -> WaitState | None:
        """How far what it waits for is, from the step before the hand-over until that is done; else None."""
        waits = self.state is CaseState.OPEN and self.next_step is StepId.HAND_OVER
        return self.waiting.state if waits and self.waiting is not None else None

    @property
    def waiting_since(self) -> datetime:
        """When the last step was done; that it was received, while none was."""
        return max((each.done_at for each in self.steps if each.done_at), default=self.received_at)

    def record(self, step: StepId) -> StepRecord | None:
        """What is written of a step, None when the procedure lacks it."""
        return next((record for record in self.steps if record.step is step), None)

    @property
    def named(self) -> bool:
        """Whether anybody said who the applicant is; else their name is the title of what came in."""
        return not self.fact(UNNAMED)

    def fact(self, key: str) -> str:
        """A fact of the case by key, empty when unknown."""
        return dict(self.facts).get(key, "")


def steps_for(procedure: Procedure, case: str) -> tuple[StepRecord, ...]:
    """The steps a new case will go through, in the procedure's order.

    With sampled approval most cases have no approval; a sample is looked at after filing.
    """
    steps: list[StepId] = [step for step in procedure.steps if step is not StepId.APPROVE]
    if procedure.approval is ApprovalMode.BEFORE:
        steps = list(procedure.steps)
    elif procedure.approval is ApprovalMode.SAMPLED and is_sampled(case, procedure.sampled_percent):
        steps.append(StepId.APPROVE)
    return tuple(StepRecord(step) for step in steps)


def fee_of(case: Case, procedure: Procedure) -> int | None:
    """What the case costs in cents, by the age on the day it came in; None when it is free.

    Nobody gets a reduction whose age is not known.
    """
    if procedure.fee is None:
        return None
    age = case.applicant.age_on(case.received_at.astimezone().date())
    return procedure.fee.cents if age is None else procedure.fee.cents_at(age)


def is_sampled(case: str, percent: int) -> bool:
    """Whether a case belongs to the sample; the case's id decides, so nobody can choose.

    >>> is_sampled("any", 0), is_sampled("any", 100)
    (False, True)
    """
    return int.from_bytes(hashlib.sha256(case.encode()).digest()[:4], "big") % 100 < percent


def demand_open(case: Case) -> None:
    """Raise Refused when nothing in the case changes any more: CAS-02 filed, CAS-09 closed without result."""
    if case.filed:
        raise Refused("CAS-02", "the case is filed")
    if case.state is CaseState.CLOSED:
        raise Refused("CAS-09", "the case is closed")


def close(case: Case) -> Case:
    """End a case that will never be finished; what was done in it stays written.

    Raises Refused CAS-02 when it is filed, CAS-09 when it is closed already.
    """
    demand_open(case)
    return replace(case, state=CaseState.CLOSED, counter_since=None)


def open_again(case: Case, clerk: str) -> Case:
    """Go on with a closed case where it was left, on the table of this clerk (id).

    Raises Refused CAS-10 when it is not closed.
    """
    if case.state is not CaseState.CLOSED:
        raise Refused("CAS-10", "the case is not closed")
    return replace(case, state=CaseState.OPEN, clerk=clerk)


def finish(case: Case, step: StepId, at: datetime, by: str, note: str = "") -> Case:
    """Mark a step as done; steps are done in their order, and the last one closes the case.

    One that waits from then on lies on nobody's table: who was at the counter goes home.

    Raises Refused: CAS-01 when it is not this step's turn, CAS-02 when the case is filed.
    """
    _demand_steps_left(case)
    if case.next_step is not step:
        raise Refused("CAS-01", f"{step} is not next")
    steps = tuple(
        replace(record, done_at=at, done_by=by, note=note) if record.step is step else record
        for record in case.steps
    )
    changed = replace(case, steps=steps, returned="")
    if changed.next_step is None:
        return replace(changed, state=CaseState.FILED)
    return replace(changed, clerk="", counter_since=None) if changed.wait_state is not None else changed


def releases(case: Case) -> bool:
    """Whether what was signed in the case may go back to the programs that wait for it.

    Signing must be over, and the approval too where the procedure puts it before filing: what goes back
    is what was approved. An approval after filing only looks at a sample, and holds nothing up. What was
    closed without result releases nothing.
    """
    if case.state is CaseState.CLOSED:
        return False
    before_filing = takewhile(lambda record: record.step is not StepId.FILE, case.steps)
    return all(record.done for record in before_filing if record.step in (StepId.SIGN, StepId.APPROVE))


def demand_free(case: Case, person: Person, act: Act) -> None:
    """Raise Conflict INB-01 when a clerk's act meets a case that a colleague works on.

    Looking, remarking and what supervisors do go on beside the clerk. In a closed case only what does not
    change it goes on: anything else is Refused CAS-09.
    """
    if case.state is CaseState.CLOSED and act not in _WHEN_CLOSED:
        raise Refused("CAS-09", "the case is closed")
    if act in _AT_THE_COUNTER and case.clerk not in ("", person.id):
        raise Conflict("INB-01", "claimed by somebody else")


_AT_THE_COUNTER = frozenset(
    {
        Act.CLAIM,
        Act.CHECK,
        Act.PLACE_FIELD,
        Act.NAME_SIGNER,
        Act.WITNESS,
        Act.OVERRIDE_UNCLEAR,
        Act.SEAL,
        Act.DECLINE,
        Act.TAKE_FEE,
        Act.NOTE_ARRIVAL,
        Act.NOTE_TOLD,
        Act.TAKE_BACK_NOTE,
        Act.BEGIN_COLLECTION,
        Act.SIGN_ON_PAPER,
        Act.TAKE_IN_SCAN,
        Act.HAND_OVER,
        Act.FILE_AWAY,
        Act.EDIT_DOCUMENT,
        Act.EXTRACT_PAGES,
        Act.WITHDRAW,
        Act.CLOSE,
    }
)
_WHEN_CLOSED = frozenset({Act.COMMENT, Act.STOP, Act.HAND_OUT, Act.REDIRECT, Act.REOPEN})


def give_back(case: Case, reason: str, step: StepId | None = None) -> Case:
    """Note why a case came back; ``step`` is open again, what lies between stays done.

    Raises Refused CAS-02 when the case is filed.
    """
    _demand_steps_left(case)
    return replace(reopen(case, step), returned=reason)


def reopen(case: Case, step: StepId | None) -> Case:
    """The case with one step to be done again, if it has it; what comes after it stays done."""
    steps = tuple(StepRecord(record.step) if record.step is step else record for record in case.steps)
    return replace(case, steps=steps)


def _demand_steps_left(case: Case) -> None:
    if case.state is CaseState.FILED:
        raise Refused("CAS-02", "the case is filed")
    if case.state is CaseState.CLOSED:
        raise Refused("CAS-09", "the case is closed")

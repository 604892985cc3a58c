"""Cases, in the store."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from clerkdesk.adapters.store import inbox
from clerkdesk.adapters.store.column_types import AnyRow
from clerkdesk.adapters.store.tables import cases, numbers, steps
from clerkdesk.adapters.store.troubles import expecting
from clerkdesk.base.errors import Conflict, Missing
from clerkdesk.domain.cases import Applicant, Case, CaseState, StepRecord
from clerkdesk.domain.inboxes import Cursor, InboxCounts, InboxPage, InboxView, Section
from clerkdesk.domain.people import Person
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.waiting import ToldHow, Waiting

_AS_THEY_ARE = (
    "id",
    "reference",
    "procedure",
    "unit",
    "file_plan",
    "received_at",
    "due",
    "facts",
    "clerk",
    "counter_since",
    "seen",
    "register_entered",
    "returned",
    "revision",
)
"""Fields of a case that stand in the table under the same name."""


class SqlCases:
    """Cases and their lists."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, case: Case) -> None:
        """Enter a case; Conflict CAS-04 when the reference is taken, Missing FPL-01 (no such plan entry)."""
        with expecting(taken=Conflict("CAS-04"), dangling=Missing("FPL-01")):
            self._connection.execute(insert(cases), _row(case))
        self._write_steps(case)

    def get(self, case: str) -> Case:
        """A case by id; Missing CAS-05."""
        row = self._connection.execute(select(cases).where(cases.c.id == case)).one_or_none()
        if row is None:
            raise Missing("CAS-05")
        return self._with_steps(row)

    def by_reference(self, reference: str) -> Case | None:
        """The case with this reference, if there is one."""
        row = self._connection.execute(select(cases).where(cases.c.reference == reference)).one_or_none()
        return None if row is None else self._with_steps(row)

    def save(self, case: Case) -> Case:
        """Write a changed case read before; returns it with its new revision.

        Raises Conflict DAT-01 when somebody else changed it since, Conflict CAS-04, Missing CAS-05.
        """
        saved = replace(case, revision=case.revision + 1)
        unchanged = update(cases).where(cases.c.id == case.id, cases.c.revision == case.revision)
        with expecting(taken=Conflict("CAS-04"), dangling=Missing("PEO-01")):
            done = self._connection.execute(unchanged.values(_row(saved)))
        if done.rowcount != 1:
            known = self._connection.execute(select(cases.c.revision).where(cases.c.id == case.id)).first()
            raise Conflict("DAT-01", "the case moved on") if known else Missing("CAS-05")
        self._connection.execute(delete(steps).where(steps.c.case == case.id))
        self._write_steps(saved)
        return saved

    def leave_counter(self, clerk: str, besides: str) -> None:
        """Whoever this person had at the counter has gone, except for one case."""
        gone = update(cases).where(
            cases.c.clerk == clerk, cases.c.section == Section.COUNTER.value, cases.c.id != besides
        )
        changed = {"counter_since": None, "section": Section.OPEN.value, "revision": cases.c.revision + 1}
        self._connection.execute(gone.values(changed))

    def put_into(self, case: str, dossier: str) -> None:
        """Lay a filed case into its dossier; Missing CAS-05, FPL-01."""
        with expecting(dangling=Missing("FPL-01")):
            done = self._connection.execute(update(cases).where(cases.c.id == case).values(dossier=dossier))
        if done.rowcount != 1:
            raise Missing("CAS-05")

    def next_number(self, year: int) -> int:
        """Take the next running number of a year; given back when the unit is rolled back, so no gaps."""
        counted = update(numbers).where(numbers.c.year == year).values(last=numbers.c.last + 1)
        number = self._connection.execute(counted.returning(numbers.c.last)).scalar_one_or_none()
        if number is None:
            self._connection.execute(insert(numbers), {"year": year, "last": 1})
        return number or 1

    def page(self, view: InboxView, person: Person, after: Cursor | None, limit: int, text: str) -> InboxPage:
        """A page of the inbox; ``text`` narrows by the beginning of a name or reference."""
        return inbox.page(self._connection, inbox.Wish(view, person, text), after, limit)

    def counts(self, person: Person) -> InboxCounts:
        """How many open cases each view holds for this person."""
        return inbox.counts(self._connection, person)

    def of_applicant(self, case: Case) -> int:
        """How many other cases the same applicant has; none is known to be the same without a birth date."""
        applicant = case.applicant
        if applicant.birth_date is None:
            return 0
        same = select(func.count()).where(
            cases.c.family_name == applicant.family_name,
            cases.c.given_names == applicant.given_names,
            cases.c.birth_date == applicant.birth_date,
            cases.c.id != case.id,
        )
        return self._connection.execute(same).scalar_one()

    def _with_steps(self, row: AnyRow) -> Case:
        found = self._connection.execute(
            select(steps).where(steps.c.case == row.id).order_by(steps.c.position)
        )
        records = tuple(StepRecord(StepId(one.step), one.done_at, one.done_by, one.note) for one in found)
        return Case(
            applicant=Applicant(row.family_name, row.given_names, row.birth_date),
            steps=records,
            state=_state(row.state, records),
            waiting=_waiting(row),
            **{name: row._mapping[name] for name in _AS_THEY_ARE},
        )

    def _write_steps(self, case: Case) -> None:
        rows = [
            {"case": case.id, "position": position, **vars(record), "step": record.step.value}
            for position, record in enumerate(case.steps)
        ]
        if rows:
            with expecting(dangling=Missing("PEO-01")):
                self._connection.execute(insert(steps), rows)


def _state(kept: str, records: tuple[StepRecord, ...]) -> CaseState:
    """What was closed without result lies with what is filed; a step that was never done tells them apart."""
    state = CaseState(kept)
    never_done = any(not record.done for record in records)
    return CaseState.CLOSED if state is CaseState.FILED and never_done else state


def _waiting(row: AnyRow) -> Waiting | None:
    if row.waiting is None:
        return None
    return Waiting(row.arrived_at, row.told_at, ToldHow(row.told_how) if row.told_how else None)


def _row(case: Case) -> dict[str, Any]:
    applicant, waiting = case.applicant, case.waiting or Waiting()
    return {
        **{name: getattr(case, name) for name in _AS_THEY_ARE},
        "family_name": applicant.family_name,
        "given_names": applicant.given_names,
        "birth_date": applicant.birth_date,
        "waiting": waiting.state.value if case.waiting is not None else None,
        "arrived_at": waiting.arrived_at,
        "told_at": waiting.told_at,
        "told_how": waiting.told_how.value if waiting.told_how is not None else None,
        "state": (CaseState.OPEN if case.state is CaseState.OPEN else CaseState.FILED).value,
        **inbox.listed_as(case),
    }

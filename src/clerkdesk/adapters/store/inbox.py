"""The inbox as pages: each view has an index in the order of its list, each page a key to begin after."""

from dataclasses import dataclass
from datetime import UTC, date
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    TextClause,
    bindparam,
    func,
    or_,
    select,
    text,
    tuple_,
)

from clerkdesk.adapters.store.column_types import AnyRow
from clerkdesk.adapters.store.folding import search_patterns, search_text
from clerkdesk.adapters.store.tables import cases, people
from clerkdesk.domain.cases import Case, CaseState
from clerkdesk.domain.inboxes import Cursor, InboxCounts, InboxPage, InboxRow, InboxView, Section
from clerkdesk.domain.people import Person
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.waiting import AWAY, WaitState

NEVER = date(6999, 12, 31)
"""Where a case without a deadline stands: behind all the others a clerk can do something in."""

_OPEN = text("section < 2")
_OWN = cases.c.clerk == bindparam("person", type_=String)
_UNIT = cases.c.unit == bindparam("unit", type_=String)
_VIEWS: dict[InboxView, tuple[ColumnElement[bool] | TextClause, ...]] = {
    InboxView.MINE: (_OWN, _OPEN),
    InboxView.UNCLAIMED: (cases.c.unclaimed_in == bindparam("unit", type_=String),),
    InboxView.UNIT: (_UNIT,),
    InboxView.APPROVALS: (cases.c.approval_in == bindparam("unit", type_=String),),
    InboxView.WAITING: (cases.c.waiting_in == bindparam("unit", type_=String),),
}
_COUNTED = {**_VIEWS, InboxView.UNIT: (_UNIT, _OPEN)}
_ORDER = (cases.c.section, cases.c.sort_date, cases.c.id)
_AFTER = tuple_(*_ORDER) > tuple_(
    bindparam("section", type_=Integer),
    bindparam("sort_date", type_=cases.c.sort_date.type),
    bindparam("id", type_=String),
)
_FOUND = or_(
    cases.c.search.like(bindparam("german", type_=String), escape="\\"),
    cases.c.search.like(bindparam("plain", type_=String), escape="\\"),
)
_COLUMNS = (
    cases.c.id,
    cases.c.reference,
    cases.c.procedure,
    cases.c.family_name,
    cases.c.given_names,
    cases.c.received_at,
    cases.c.due,
    cases.c.next_step,
    cases.c.section,
    cases.c.clerk,
    people.c.name,
    cases.c.returned,
    cases.c.waiting,
    cases.c.waiting_in,
    cases.c.sort_date,
)

_STEPS: dict[str | None, StepId | None] = {None: None, **{step.value: step for step in StepId}}
_SECTIONS = tuple(Section)
_WAITS = {state.value: state for state in WaitState}


@dataclass(frozen=True)
class Wish:
    """What somebody wants to see of the inbox."""

    view: InboxView
    person: Person
    text: str = ""


def listed_as(case: Case) -> dict[str, object]:
    """The columns the lists are made from: everything a view, its order and its search need."""
    is_open = case.state is CaseState.OPEN
    waits = case.wait_state
    section, sort_date = _place(case)
    return {
        "section": section.value,
        "sort_date": sort_date,
        "next_step": case.next_step.value if case.next_step else None,
        "unclaimed_in": case.unit if is_open and not case.clerk and waits not in AWAY else "",
        "approval_in": case.unit if is_open and case.next_step is StepId.APPROVE else "",
        "waiting_in": case.unit if waits is not None else "",
        "search": search_text((case.applicant.listed, case.applicant.given_names), case.reference),
    }


def _place(case: Case) -> tuple[Section, date]:
    """The group a case stands in, and the day it is sorted by: of its deadline, or of its filing.

    What others have to act in stands behind all there is to do, what waits longest first.
    """
    if case.state is not CaseState.OPEN:
        filed = max((step.done_at for step in case.steps if step.done_at), default=case.received_at)
        return Section.FILED, filed.astimezone(UTC).date()
    if case.wait_state in AWAY and not case.clerk:
        return Section.OPEN, date.fromordinal(NEVER.toordinal() + case.waiting_since.toordinal())
    section = Section.COUNTER if case.counter_since else Section.OPEN
    return section, case.due or NEVER


def page(connection: Connection, wish: Wish, after: Cursor | None, limit: int) -> InboxPage:
    """Read one page; what arrives meanwhile neither repeats nor hides a row."""
    given: dict[str, object] = {"limit": limit + 1, "person": wish.person.id, "unit": wish.person.unit}
    if after is not None:
        given |= {"section": after.section.value, "sort_date": after.due, "id": after.id}
    typed = wish.text.strip()
    if typed:
        given["german"], given["plain"] = search_patterns(typed)
    statement = _statement(wish.view, after is not None, bool(typed))
    rows = connection.execute(statement, given).all()
    shown = rows[:limit]
    more = len(rows) > limit
    return InboxPage(tuple(map(_row, shown)), _cursor(shown[-1]) if more else None)


@cache
def _statement(view: InboxView, continued: bool, narrowed: bool) -> Select[Any]:
    """One of the few statements all pages are read with; made once, so that its compiled form is found."""
    found = select(*_COLUMNS).outerjoin(people, people.c.id == cases.c.clerk).where(*_VIEWS[view])
    if continued:
        found = found.where(_AFTER)
    if narrowed:
        found = found.where(_FOUND)
    return found.order_by(*_ORDER).limit(bindparam("limit", type_=Integer))


def _row(row: AnyRow) -> InboxRow:
    # Made a hundred times per page: by position, and enumerations from tables.
    id_, reference, procedure, family, given, received, due, step, section, clerk, name, returned = row[:12]
    return InboxRow(
        id_,
        reference,
        procedure,
        f"{family}, {given}" if family and given else family or given,
        received,
        due,
        _STEPS[step],
        _SECTIONS[section],
        clerk,
        name or "",
        returned != "",
        _WAITS[row[12]] if row[13] else None,
    )


def _cursor(row: AnyRow) -> Cursor:
    return Cursor(Section(row.section), row.sort_date, row.id)


@cache
def _counts() -> Select[Any]:
    """All counters in one statement, each counted in its view's index."""
    counters = (
        select(func.count()).select_from(cases).where(*_COUNTED[view]).scalar_subquery().label(view.value)
        for view in InboxView
    )
    return select(*counters)


def counts(connection: Connection, person: Person) -> InboxCounts:
    """Count the open cases of each view."""
    row = connection.execute(_counts(), {"person": person.id, "unit": person.unit}).one()
    return InboxCounts(**row._mapping)

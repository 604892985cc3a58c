"""The inbox as pages: the right cases in the right order, each exactly once, and no list read in full."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.adapters.store import inbox
from clerkdesk.adapters.store.engine import open_engine
from clerkdesk.domain.cases import Applicant, Case, CaseState, StepRecord, finish
from clerkdesk.domain.inboxes import Cursor, InboxCounts, InboxRow, InboxView, Section
from clerkdesk.domain.people import Person
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.waiting import ToldHow, Waiting, WaitState
from clerkdesk.ports.store import Store
from tests.fakes.office import BRANDT, KELLER, NOON, SOMMER, VOGT, a_case

TODAY = date(2026, 11, 22)
INDEXES = {
    InboxView.MINE: "ix_cases_mine",
    InboxView.UNCLAIMED: "ix_cases_unclaimed_in",
    InboxView.UNIT: "ix_cases_unit",
    InboxView.APPROVALS: "ix_cases_approval_in",
    InboxView.WAITING: "ix_cases_waiting_in",
}


def enter(store: Store, *entered: Case) -> None:
    with store.write() as unit:
        for case in entered:
            unit.cases.add(case)


def listed(
    store: Store, view: InboxView, person: Person = BRANDT, text: str = "", limit: int = 3
) -> list[InboxRow]:
    """All pages of a view, one behind the other."""
    rows: list[InboxRow] = []
    after: Cursor | None = None
    while True:
        with store.read() as unit:
            page = unit.cases.page(view, person, after, limit, text)
        rows += page.rows
        after = page.next
        if after is None:
            return rows


def waiting_for_approval(**changes: object) -> Case:
    case = a_case(**changes)
    for step in (StepId.CHECK, StepId.SIGN):
        case = finish(case, step, NOON, BRANDT.id)
    return case


def filed(days: int, **changes: object) -> Case:
    steps = (StepRecord(StepId.FILE, NOON + timedelta(days), BRANDT.id),)
    return a_case(state=CaseState.FILED, steps=steps, **changes)


def test_a_row_tells_everything_a_line_shows(store: Store) -> None:
    case = a_case(clerk=SOMMER.id, counter_since=NOON, returned="Ort fehlt")
    enter(store, case)
    assert listed(store, InboxView.MINE, SOMMER) == [
        InboxRow(
            id=case.id,
            reference=case.reference,
            procedure="residence-registration",
            applicant="Mustermann, Max",
            received_at=NOON,
            due=case.due,
            next_step=StepId.CHECK,
            section=Section.COUNTER,
            clerk_id=SOMMER.id,
            clerk="Jens Sommer",
            returned=True,
        )
    ]


@pytest.mark.parametrize(
    "applicant",
    [Applicant("Mustermann", ""), Applicant("", "Max"), Applicant("Muster", "Max"), Applicant("", "")],
)
def test_a_row_names_the_applicant_as_the_case_does(store: Store, applicant: Applicant) -> None:
    enter(store, a_case(applicant=applicant))
    assert [row.applicant for row in listed(store, InboxView.UNIT)] == [applicant.listed]


def test_who_stands_at_the_counter_comes_first_then_by_deadline_and_last_what_has_none(store: Store) -> None:
    never = a_case(due=None, reference="never")
    late = a_case(due=TODAY + timedelta(9), reference="late")
    soon = a_case(due=TODAY, reference="soon")
    here = a_case(due=TODAY + timedelta(20), counter_since=NOON, reference="here")
    enter(store, never, late, soon, here)
    assert [row.reference for row in listed(store, InboxView.UNIT)] == ["here", "soon", "late", "never"]


def test_filed_cases_come_last_and_the_newest_filing_at_the_very_end(store: Store) -> None:
    first = filed(-2, reference="filed first", due=TODAY)
    last = filed(-1, reference="filed last", due=TODAY - timedelta(30), counter_since=NOON)
    enter(store, last, first, a_case(due=None, reference="open"))
    rows = listed(store, InboxView.UNIT)
    assert [row.reference for row in rows] == ["open", "filed first", "filed last"]
    assert [row.section for row in rows] == [Section.OPEN, Section.FILED, Section.FILED]


def test_each_view_holds_its_own_cases_and_the_counters_agree(store: Store) -> None:
    mine = a_case(clerk=BRANDT.id, reference="mine")
    free = a_case(reference="free")
    waits = waiting_for_approval(clerk=SOMMER.id, reference="waits")
    done = filed(0, clerk=BRANDT.id, reference="done")
    elsewhere = a_case(unit=KELLER.unit, reference="elsewhere")
    enter(store, mine, free, waits, done, elsewhere)
    in_view = {view: {row.reference for row in listed(store, view)} for view in InboxView}
    assert in_view == {
        InboxView.MINE: {"mine"},
        InboxView.UNCLAIMED: {"free"},
        InboxView.UNIT: {"mine", "free", "waits", "done"},
        InboxView.APPROVALS: {"waits"},
        InboxView.WAITING: set(),
    }
    with store.read() as unit:
        assert unit.cases.counts(BRANDT) == InboxCounts(mine=1, unclaimed=1, unit=3, approvals=1)
        assert unit.cases.counts(KELLER) == InboxCounts(mine=0, unclaimed=1, unit=1, approvals=0)
        assert unit.cases.counts(VOGT) == InboxCounts(mine=0, unclaimed=1, unit=3, approvals=1)


def awaiting(waiting: Waiting, days: int = 0, **changes: Any) -> Case:
    """A case whose thing is made elsewhere since so many days."""
    signed = StepRecord(StepId.SIGN, NOON - timedelta(days), BRANDT.id)
    steps = (signed, StepRecord(StepId.HAND_OVER), StepRecord(StepId.FILE))
    return a_case(steps=steps, waiting=waiting, **changes)


def test_what_waits_is_nobodys_to_do_and_stands_behind_the_rest_the_longest_first(store: Store) -> None:
    told = awaiting(Waiting(NOON, NOON, ToldHow.LETTER), 5, reference="told")
    made = awaiting(Waiting(), 9, reference="made elsewhere")
    here = awaiting(Waiting(NOON), 20, reference="here")
    collects = awaiting(Waiting(NOON), 20, clerk=BRANDT.id, counter_since=NOON, reference="collects")
    never = a_case(due=None, reference="no deadline")
    done = filed(0, reference="done")
    enter(store, told, made, here, collects, never, done)
    unit = listed(store, InboxView.UNIT, limit=9)
    assert [row.reference for row in unit] == [
        "collects", "here", "no deadline", "made elsewhere", "told", "done",
    ]  # fmt: skip
    assert [row.waits for row in unit] == [
        *(WaitState.ARRIVED, WaitState.ARRIVED, None, WaitState.ORDERED, WaitState.TOLD, None)
    ]
    assert [row.reference for row in unit if row.away] == ["made elsewhere", "told"]
    assert [row.reference for row in listed(store, InboxView.UNCLAIMED)] == ["here", "no deadline"]
    waiting = [row.reference for row in listed(store, InboxView.WAITING)]
    assert waiting == ["collects", "here", "made elsewhere", "told"]
    with store.read() as reading:
        assert reading.cases.counts(BRANDT) == InboxCounts(1, 2, 5, 0, waiting=4)


def test_a_saved_case_moves_to_where_it_belongs_now(store: Store) -> None:
    case = a_case()
    enter(store, case)
    for step in (StepId.CHECK, StepId.SIGN):
        case = finish(case, step, NOON, BRANDT.id)
    with store.write() as unit:
        case = unit.cases.save(replace(case, clerk=BRANDT.id))
    assert [row.next_step for row in listed(store, InboxView.APPROVALS)] == [StepId.APPROVE]
    assert listed(store, InboxView.UNCLAIMED) == []
    with store.write() as unit:
        unit.cases.save(replace(case, state=CaseState.FILED))
    assert listed(store, InboxView.APPROVALS) == listed(store, InboxView.MINE) == []


@pytest.mark.parametrize(
    "typed", ["mül", "MUEL", "Mul", "müller, j", "Jörg", "joerg", "jorg k", "26-000", " Müller "]
)
def test_a_case_is_found_by_the_beginning_of_a_name_or_reference_however_it_is_typed(
    store: Store, typed: str
) -> None:
    enter(store, a_case(applicant=Applicant("Müller", "Jörg Karl"), reference="26-00077"))
    enter(store, a_case(applicant=Applicant("Schmüller", "Anna"), reference="25-00077"))
    assert [row.reference for row in listed(store, InboxView.UNIT, text=typed)] == ["26-00077"]


@pytest.mark.parametrize("typed", ["%", "_", "\\", "|", "%mül", "üller", "000", "x'; DROP TABLE cases; --"])
def test_signs_that_mean_something_to_the_database_find_nothing(store: Store, typed: str) -> None:
    enter(store, a_case(applicant=Applicant("Müller", "Jörg"), reference="26-00077"))
    found = listed(store, InboxView.UNIT, text=typed)
    assert found == [] or typed == "|", "a bare mark folds to nothing, and nothing narrows nothing"


CASES = st.lists(
    st.tuples(
        st.none() | st.dates(TODAY, TODAY + timedelta(3)),
        st.booleans(),
        st.sampled_from(["", BRANDT.id, SOMMER.id]),
        st.sampled_from(CaseState),
    ),
    max_size=12,
)


@given(there=CASES, arriving=CASES, limit=st.integers(1, 5), view=st.sampled_from(InboxView))
def test_every_case_is_on_exactly_one_page_while_others_arrive(
    store: Store,
    there: list[tuple[date | None, bool, str, CaseState]],
    arriving: list[tuple[date | None, bool, str, CaseState]],
    limit: int,
    view: InboxView,
) -> None:
    unit_name = f"Amt {a_case().id}"  # a unit of its own: the store lives on between examples
    person = replace(BRANDT, unit=unit_name)

    def made(wish: tuple[date | None, bool, str, CaseState]) -> Case:
        due, here, clerk, state = wish
        case = a_case(due=due, counter_since=NOON if here else None, clerk=clerk, state=state, unit=unit_name)
        return replace(case, steps=()) if state is CaseState.FILED else case

    first = [made(wish) for wish in there]
    enter(store, *first)
    with store.read() as unit:
        before = unit.cases.page(view, person, None, 10_000, "").rows
    seen: list[str] = []
    late = iter(arriving)
    after: Cursor | None = None
    while True:
        with store.read() as unit:
            page = unit.cases.page(view, person, after, limit, "")
        assert len(page.rows) <= limit
        seen += [row.id for row in page.rows]
        after = page.next
        if after is None:
            break
        if (wish := next(late, None)) is not None:
            enter(store, made(wish))
    assert len(seen) == len(set(seen))
    assert {row.id for row in before} <= set(seen)
    kept_order = [row_id for row_id in seen if row_id in {row.id for row in before}]
    assert kept_order == [row.id for row in before]


@pytest.mark.parametrize("continued", [False, True])
@pytest.mark.parametrize("view", InboxView)
def test_a_page_is_read_from_its_index_alone_without_sorting(
    store_path: Path, view: InboxView, continued: bool
) -> None:
    statement = inbox._statement(view, continued, narrowed=False)
    given_values = {"limit": 101, "person": "p", "unit": "u", "section": 1, "sort_date": TODAY, "id": "x"}
    plan = plan_of(store_path, statement, given_values)
    assert "USE TEMP B-TREE" not in plan
    assert "SCAN" not in plan
    assert f"USING INDEX {INDEXES[view]} " in plan


def test_the_counters_are_counted_in_the_indexes(store_path: Path) -> None:
    plan = plan_of(store_path, inbox._counts(), {"person": "p", "unit": "u"})
    assert "SCAN cases" not in plan
    assert all(f"USING COVERING INDEX {index} " in plan for index in INDEXES.values())


def test_filed_cases_cost_the_open_views_nothing(store_path: Path) -> None:
    """The end of the open ones is found in the index, not by walking over everything filed."""
    plan = plan_of(
        store_path,
        inbox._statement(InboxView.MINE, True, False),
        {"limit": 101, "person": "p", "section": 1, "sort_date": TODAY, "id": "x"},
    )
    assert "(clerk=? AND (section,sort_date,id)>(?,?,?) AND section<?)" in plan.replace(" ", "").replace(
        "AND", " AND "
    )


def plan_of(path: Path, statement: object, given_values: dict[str, object]) -> str:
    engine = open_engine(path)
    compiled = statement.compile(engine)  # type: ignore[attr-defined]
    values = compiled.construct_params(given_values)
    ordered = [str(values[name]) for name in compiled.positiontup]
    try:
        with engine.connect() as connection:
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", tuple(ordered)).all()
    finally:
        engine.dispose()
    return "\n".join(row[3] for row in rows)

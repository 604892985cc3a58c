"""Cases in the store: what goes in comes out, and nobody overwrites what somebody else wrote."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.base.errors import Conflict, Missing
from clerkdesk.domain.cases import Applicant, CaseState, StepRecord, finish
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.waiting import ToldHow, Waiting
from clerkdesk.ports.store import Store
from tests.fakes.office import BRANDT, NOON, PLAN, a_case

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)
MOMENTS = st.datetimes(timezones=st.just(timezone(timedelta(hours=-5, minutes=-30)))).filter(
    lambda moment: moment.year < 9999
)


def test_a_case_comes_back_as_it_was_entered(store: Store) -> None:
    case = a_case(
        applicant=Applicant("Yılmaz-Łoś", "Ayşe", None),
        due=None,
        facts=(("move_in", "2026-11-01"), ("a", "ß „quoted“")),
        clerk=BRANDT.id,
        counter_since=NOON + timedelta(microseconds=1),
        seen=frozenset({"passport", "landlord-confirmation"}),
        register_entered=True,
        returned="Ort fehlt",
        waiting=Waiting(NOON, NOON + timedelta(days=1), ToldHow.TELEPHONE),
    )
    with store.write() as unit:
        unit.cases.add(case)
    with store.read() as unit:
        assert unit.cases.get(case.id) == case
        assert unit.cases.by_reference(case.reference) == case


@given(
    facts=st.lists(st.tuples(TEXT, TEXT), max_size=3).map(tuple),
    received_at=MOMENTS,
    done=st.lists(st.none() | MOMENTS, min_size=6, max_size=6),
    note=TEXT,
)
def test_any_facts_moments_and_notes_come_back(
    store: Store,
    facts: tuple[tuple[str, str], ...],
    received_at: datetime,
    done: list[datetime | None],
    note: str,
) -> None:
    steps = tuple(
        StepRecord(step, at, BRANDT.id if at else "", note) for step, at in zip(StepId, done, strict=True)
    )
    case = a_case(facts=facts, received_at=received_at, steps=steps)
    with store.write() as unit:
        unit.cases.add(case)
    with store.read() as unit:
        assert unit.cases.get(case.id) == case


def test_moments_come_back_in_utc(store: Store) -> None:
    case = a_case(received_at=datetime(2026, 7, 1, 10, tzinfo=timezone(timedelta(hours=2))))
    with store.write() as unit:
        unit.cases.add(case)
    with store.read() as unit:
        assert unit.cases.get(case.id).received_at.tzinfo is UTC


def test_a_moment_without_a_zone_is_a_mistake_and_nothing_is_written(store: Store) -> None:
    case = a_case(received_at=datetime(2026, 7, 1, 10))  # noqa: DTZ001
    with pytest.raises(Exception, match="a moment needs its zone"), store.write() as unit:
        unit.cases.add(case)
    with store.read() as unit, pytest.raises(Missing):
        unit.cases.get(case.id)


def test_names_are_kept_composed(store: Store) -> None:
    case = a_case(applicant=Applicant("Mu\u0308ller", "Jo\u0308rg", None))
    with store.write() as unit:
        unit.cases.add(case)
    with store.read() as unit:
        assert unit.cases.get(case.id).applicant == Applicant("M\u00fcller", "J\u00f6rg", None)


def test_a_reference_is_given_once(store: Store) -> None:
    with pytest.raises(Conflict, match="CAS-04"), store.write() as unit:
        unit.cases.add(a_case(reference="26-00001"))
        unit.cases.add(a_case(reference="26-00001"))


def test_a_case_needs_its_line_in_the_file_plan(store: Store) -> None:
    with pytest.raises(Missing, match="FPL-01"), store.write() as unit:
        unit.cases.add(a_case(file_plan="99-99"))


def test_an_unknown_case_is_missing(store: Store) -> None:
    with store.read() as unit:
        assert unit.cases.by_reference("26-99999") is None
        with pytest.raises(Missing, match="CAS-05"):
            unit.cases.get("nobody")
    with pytest.raises(Missing, match="CAS-05"), store.write() as unit:
        unit.cases.save(a_case())


def test_a_saved_case_comes_back_changed_with_the_next_revision(store: Store) -> None:
    case = a_case()
    with store.write() as unit:
        unit.cases.add(case)
    changed = finish(replace(case, clerk=BRANDT.id), StepId.CHECK, NOON, BRANDT.id, "ok")
    with store.write() as unit:
        saved = unit.cases.save(changed)
    assert saved == replace(changed, revision=2)
    with store.read() as unit:
        assert unit.cases.get(case.id) == saved


def test_the_second_of_two_desks_learns_that_the_case_moved_on(store: Store) -> None:
    case = a_case()
    with store.write() as unit:
        unit.cases.add(case)
    with store.write() as unit:
        unit.cases.save(replace(case, clerk=BRANDT.id))
    with pytest.raises(Conflict, match="DAT-01"), store.write() as unit:
        unit.cases.save(replace(case, returned="x"))
    with store.read() as unit:
        assert unit.cases.get(case.id) == replace(case, clerk=BRANDT.id, revision=2)


def test_two_desks_never_claim_the_same_case(store: Store) -> None:
    case = a_case()
    with store.write() as unit:
        unit.cases.add(case)

    def claim(clerk: str) -> bool:
        try:
            with store.write() as unit:
                unit.cases.save(replace(case, clerk=clerk))
        except Conflict:
            return False
        return True

    with ThreadPoolExecutor(8) as desks:
        assert sum(desks.map(claim, ["brandt", "sommer"] * 8)) == 1


def test_numbers_run_without_gaps_even_when_desks_race_and_units_fail(store: Store) -> None:
    def take(turn: int) -> int | None:
        try:
            with store.write() as unit:
                number = unit.cases.next_number(2026)
                if turn % 3 == 0:
                    raise KeyError
                return number
        except KeyError:
            return None

    with ThreadPoolExecutor(4) as desks:
        taken = [number for number in desks.map(take, range(24)) if number is not None]
    assert sorted(taken) == list(range(1, 17))
    with store.write() as unit:
        assert unit.cases.next_number(2027) == 1


def test_a_filed_case_lies_in_the_dossier_of_its_year(store: Store) -> None:
    case = a_case(state=CaseState.FILED)
    with store.write() as unit:
        unit.cases.add(case)
        dossier = unit.file_plan.dossier(PLAN.number, 2026)
        unit.cases.put_into(case.id, dossier.id)
    with store.write() as unit:
        assert unit.file_plan.dossier(PLAN.number, 2026) == dossier
        with pytest.raises(Missing, match="CAS-05"):
            unit.cases.put_into("nobody", dossier.id)
    with pytest.raises(Missing, match="FPL-01"), store.write() as unit:
        unit.cases.put_into(case.id, "no dossier")


def test_other_cases_of_the_same_person_are_counted(store: Store) -> None:
    max_ = Applicant("Mustermann", "Max", date(1990, 5, 17))
    case = a_case(applicant=max_)
    with store.write() as unit:
        for applicant in (max_, max_, replace(max_, birth_date=None), replace(max_, given_names="Moritz")):
            unit.cases.add(a_case(applicant=applicant))
        unit.cases.add(case)
        assert unit.cases.of_applicant(case) == 2


def test_without_a_birth_date_nobody_is_taken_for_the_same_person(store: Store) -> None:
    case = a_case(applicant=Applicant("Mustermann", "Max", None))
    with store.write() as unit:
        unit.cases.add(case)
        unit.cases.add(a_case(applicant=case.applicant))
        assert unit.cases.of_applicant(case) == 0

"""The steps of a case: done in order, given back with a reason, closed for good."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.base.errors import Refused
from clerkdesk.domain.cases import (
    Applicant,
    Case,
    CaseState,
    StepRecord,
    demand_open,
    finish,
    give_back,
    is_sampled,
    reopen,
)
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.signers import name_signer
from tests.fakes.office import BRANDT, NOON, VOGT, a_case

CHOSEN_STEPS = st.lists(st.sampled_from(StepId), min_size=1, unique=True).map(
    lambda steps: sorted(steps, key=list(StepId).index)
)


def with_steps(*steps: StepId, done: int = 0) -> Case:
    case = a_case(steps=tuple(map(StepRecord, steps)))
    for step in steps[:done]:
        case = finish(case, step, NOON, BRANDT.id)
    return case


def done_steps(case: Case) -> list[StepId]:
    return [record.step for record in case.steps if record.done]


@given(steps=CHOSEN_STEPS)
def test_steps_are_done_one_after_the_other_whatever_a_procedure_leaves_out(steps: list[StepId]) -> None:
    case = with_steps(*steps)
    for number, step in enumerate(steps):
        assert case.next_step is step
        for other in set(StepId) - {step}:
            with pytest.raises(Refused, match="CAS-01"):
                finish(case, other, NOON, BRANDT.id)
        case = finish(case, step, NOON, BRANDT.id)
        assert done_steps(case) == steps[: number + 1]
    assert case.next_step is None


def test_a_done_step_says_who_when_and_what_belongs_to_it() -> None:
    case = finish(with_steps(StepId.FEE, StepId.FILE), StepId.FEE, NOON, BRANDT.id, "Q-2026-17")
    assert case.record(StepId.FEE) == StepRecord(StepId.FEE, NOON, BRANDT.id, "Q-2026-17")
    assert case.record(StepId.FILE) == StepRecord(StepId.FILE)
    assert case.record(StepId.SIGN) is None


def test_finishing_changes_nothing_but_the_step_and_the_reason_it_was_returned_for() -> None:
    before = replace(with_steps(StepId.CHECK, StepId.FILE), returned="Ort fehlt", clerk=BRANDT.id)
    after = finish(before, StepId.CHECK, NOON, BRANDT.id)
    assert replace(after, steps=before.steps, returned=before.returned) == before
    assert after.returned == ""


@given(steps=CHOSEN_STEPS)
def test_the_last_step_closes_the_case_and_no_other_does(steps: list[StepId]) -> None:
    case = with_steps(*steps)
    for step in steps:
        assert case.state is CaseState.OPEN
        case = finish(case, step, NOON, BRANDT.id)
    assert case.state is CaseState.FILED


@given(steps=CHOSEN_STEPS, data=st.data())
def test_a_case_given_back_does_one_step_again_and_keeps_the_others(
    steps: list[StepId], data: st.DataObject
) -> None:
    done = data.draw(st.integers(0, len(steps) - 1))
    again = data.draw(st.none() | st.sampled_from(StepId))
    before = with_steps(*steps, done=done)
    after = give_back(before, "Ort fehlt", again)
    assert done_steps(after) == [step for step in steps[:done] if step is not again]
    assert [record.step for record in after.steps] == steps
    assert replace(after, steps=before.steps, returned="") == before
    assert after.returned == "Ort fehlt"


def test_a_step_given_back_comes_next_and_the_reason_goes_when_it_is_done() -> None:
    case = give_back(with_steps(StepId.CHECK, StepId.SIGN, StepId.APPROVE, done=2), "Ort fehlt", StepId.CHECK)
    assert case.next_step is StepId.CHECK
    again = finish(case, StepId.CHECK, NOON, VOGT.id)
    assert again.record(StepId.CHECK) == StepRecord(StepId.CHECK, NOON, VOGT.id)
    assert again.next_step is StepId.APPROVE and again.returned == ""


def test_a_filed_case_is_closed() -> None:
    filed = with_steps(StepId.CHECK, StepId.FILE, done=2)
    with pytest.raises(Refused, match="CAS-02"):
        finish(filed, StepId.FILE, NOON, BRANDT.id)
    with pytest.raises(Refused, match="CAS-02"):
        give_back(filed, "x", StepId.CHECK)


@given(ids=st.lists(st.uuids(), min_size=1, max_size=5), percent=st.integers(0, 99))
def test_a_larger_sample_holds_everything_a_smaller_one_does(ids: list[UUID], percent: int) -> None:
    for case in map(str, ids):
        assert not is_sampled(case, percent) or is_sampled(case, percent + 1)
        assert is_sampled(case, 100) and not is_sampled(case, 0)


def test_a_tenth_is_about_a_tenth() -> None:
    assert 60 < sum(is_sampled(f"case {number}", 10) for number in range(1000)) < 140


def test_an_unknown_fact_is_empty() -> None:
    case = a_case(facts=(("move_in", "2026-11-01"),))
    assert case.fact("move_in") == "2026-11-01" and case.fact("move_out") == ""


@pytest.mark.parametrize(
    ("applicant", "listed", "spoken"),
    [
        (Applicant("Mustermann", "Max"), "Mustermann, Max", "Max Mustermann"),
        (Applicant("Mustermann", ""), "Mustermann", "Mustermann"),
        (Applicant("", "Max"), "Max", "Max"),
        (Applicant("", ""), "", ""),
    ],
)
def test_a_name_is_listed_and_spoken_with_what_there_is(
    applicant: Applicant, listed: str, spoken: str
) -> None:
    assert (applicant.listed, applicant.spoken) == (listed, spoken)


def test_a_case_whose_sample_waits_is_filed_and_can_still_be_approved() -> None:
    case = with_steps(StepId.CHECK, StepId.FILE, StepId.APPROVE, done=2)
    assert case.filed and case.state is CaseState.OPEN
    with pytest.raises(Refused, match="CAS-02"):
        demand_open(case)
    assert finish(case, StepId.APPROVE, NOON, VOGT.id).state is CaseState.FILED
    again = reopen(case, StepId.FILE)
    assert not again.filed and again.next_step is StepId.FILE


@pytest.mark.parametrize(
    ("said", "born"),
    [(Applicant("mustermann", "Max"), date(1991, 7, 3)), (Applicant("Mustermann", "Moritz"), None)],
)
def test_a_date_of_birth_does_not_pass_to_somebody_else(said: Applicant, born: date | None) -> None:
    before = replace(with_steps(StepId.SIGN), applicant=Applicant("Mustermann", "Max", date(1991, 7, 3)))
    assert name_signer(before, said, ()).applicant == replace(said, birth_date=born)

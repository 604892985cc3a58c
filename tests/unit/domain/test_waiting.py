"""A case waits for what is made elsewhere: in order, taken back one by one, and on nobody's table."""

from dataclasses import replace

import pytest

from clerkdesk.base.errors import Refused
from clerkdesk.domain.cases import Case, CaseState, StepRecord, finish
from clerkdesk.domain.collection import Collection, OldDocument, begin, collection_of
from clerkdesk.domain.procedures import SignerRole, StepId
from clerkdesk.domain.waiting import ToldHow, Waiting, WaitState
from tests.fakes.office import BRANDT, NOON, a_case

HERE = Waiting().arrived(NOON)
TOLD = HERE.told(NOON, ToldHow.TELEPHONE)


def at_hand_over(waiting: Waiting | None = HERE) -> Case:
    signed = StepRecord(StepId.SIGN, NOON, BRANDT.id)
    steps = (signed, StepRecord(StepId.HAND_OVER), StepRecord(StepId.FILE))
    return a_case(steps=steps, waiting=waiting)


def code_of(act: object) -> str:
    with pytest.raises(Refused) as refused:
        assert callable(act)
        act()
    return refused.value.code


def test_it_is_made_arrives_and_is_told_of_in_that_order() -> None:
    assert [each.state for each in (Waiting(), HERE, TOLD)] == list(WaitState)
    assert code_of(lambda: Waiting().told(NOON, ToldHow.LETTER)) == "WAI-02"
    assert code_of(lambda: HERE.arrived(NOON)) == code_of(lambda: TOLD.arrived(NOON)) == "WAI-01"
    assert code_of(lambda: TOLD.told(NOON, ToldHow.LETTER)) == "WAI-03"


def test_what_was_noted_is_taken_back_one_by_one() -> None:
    assert TOLD.taken_back() == HERE and HERE.taken_back() == Waiting()
    assert code_of(Waiting().taken_back) == "WAI-04"


def test_a_case_leaves_the_table_when_it_begins_to_wait() -> None:
    steps = tuple(map(StepRecord, (StepId.SIGN, StepId.FEE, StepId.HAND_OVER, StepId.FILE)))
    case = a_case(steps=steps, waiting=Waiting(), clerk=BRANDT.id, counter_since=NOON)
    assert case.wait_state is None
    signed = finish(case, StepId.SIGN, NOON, BRANDT.id)
    assert (signed.clerk, signed.wait_state) == (BRANDT.id, None)
    paid = finish(signed, StepId.FEE, NOON, BRANDT.id)
    assert (paid.clerk, paid.counter_since, paid.wait_state) == ("", None, WaitState.ORDERED)
    assert paid.waiting_since == NOON
    kept = finish(replace(signed, waiting=None), StepId.FEE, NOON, BRANDT.id)
    assert kept.clerk == BRANDT.id, "what needs not wait goes on at once"


def test_only_an_open_case_waits() -> None:
    assert at_hand_over().wait_state is WaitState.ARRIVED
    assert replace(at_hand_over(), state=CaseState.CLOSED).wait_state is None
    assert finish(at_hand_over(), StepId.HAND_OVER, NOON, BRANDT.id).wait_state is None


def test_nothing_is_collected_that_has_not_arrived_nor_out_of_turn() -> None:
    asked = Collection(OldDocument.NONE)
    assert code_of(lambda: begin(at_hand_over(Waiting()), asked)) == "WAI-02"
    assert code_of(lambda: begin(a_case(), asked)) == "CAS-01"


def test_nobody_collects_for_another_without_a_power_of_attorney() -> None:
    asked = Collection(OldDocument.LOST, SignerRole.AUTHORISED, "Max Mustermann")
    assert code_of(lambda: begin(at_hand_over(), asked)) == "WAI-05"
    assert code_of(lambda: begin(at_hand_over(), replace(asked, name=""))) == "WAI-06"
    seen = replace(asked, power_seen=True)
    assert collection_of(begin(at_hand_over(), seen)) == seen


def test_what_is_answered_anew_stands_in_the_place_of_what_was_said_before() -> None:
    first = begin(
        at_hand_over(), Collection(OldDocument.LOST, SignerRole.AUTHORISED, "Max Mustermann", power_seen=True)
    )
    second = begin(first, Collection(OldDocument.HANDED_IN))
    assert second.fact("power_of_attorney") == "" and second.fact("collector") == "applicant"
    assert collection_of(second) == Collection(OldDocument.HANDED_IN)
    assert collection_of(at_hand_over()) is None

"""Whose turn it is to sign, and what nobody gets round."""

from itertools import permutations

import pytest

from clerkdesk.base.errors import Refused
from clerkdesk.domain.procedures import Signer
from clerkdesk.domain.signing_order import (
    AT_THE_APPROVAL,
    AT_THE_SITTING,
    demand_turn,
    is_closed,
    signed_by,
    who_follows,
    who_signs,
    whose_turn,
)
from tests.fakes.office import a_version

RESIDENT, CLERK, SUPERVISOR, SEAL = Signer
FULL = (RESIDENT, CLERK, SUPERVISOR, SEAL)


def code_of(order: tuple[Signer, ...], done: tuple[Signer, ...], now: tuple[Signer, ...]) -> str:
    try:
        demand_turn(order, done, now)
    except Refused as refused:
        return refused.code
    return ""


def test_of_all_ways_to_sign_only_the_order_of_the_procedure_is_let_through() -> None:
    for order in permutations(FULL[:3]):
        closed = (*order, SEAL)
        allowed = [way for way in permutations(FULL) if code_of(closed, (), way) == ""]
        assert allowed == [closed]


@pytest.mark.parametrize("late", [*FULL, (RESIDENT, CLERK)])
def test_nobody_signs_after_the_seal(late: Signer | tuple[Signer, ...]) -> None:
    now = late if isinstance(late, tuple) else (late,)
    assert code_of(FULL, FULL, now) == "SGN-10"
    assert code_of((RESIDENT, SEAL), (RESIDENT, SEAL), now) == "SGN-10"


@pytest.mark.parametrize(
    ("done", "now"),
    [
        ((), (CLERK,)),
        ((), (SUPERVISOR,)),
        ((), (SEAL,)),
        ((RESIDENT,), (SUPERVISOR,)),
        ((RESIDENT,), (SEAL,)),
        ((RESIDENT, CLERK), (RESIDENT,)),
        ((RESIDENT, CLERK), (CLERK,)),
        ((RESIDENT, CLERK), (SEAL,)),
        ((RESIDENT, CLERK, SUPERVISOR), (SUPERVISOR, SEAL)),
    ],
)
def test_whoever_signs_out_of_turn_is_refused(done: tuple[Signer, ...], now: tuple[Signer, ...]) -> None:
    assert code_of(FULL, done, now) == "SGN-11"


def test_whoever_is_not_in_the_order_does_not_sign() -> None:
    assert code_of((RESIDENT,), (RESIDENT,), (CLERK,)) == "SGN-11"


def test_a_resident_signs_again_as_long_as_nobody_did_after() -> None:
    assert code_of(FULL, (RESIDENT,), (RESIDENT, CLERK)) == ""
    assert code_of((RESIDENT,), (RESIDENT,), (RESIDENT,)) == ""
    assert who_signs((RESIDENT,), (RESIDENT,), AT_THE_SITTING) == (RESIDENT,)


@pytest.mark.parametrize(
    ("order", "sitting", "approval"),
    [
        ((RESIDENT,), (RESIDENT,), ()),
        ((RESIDENT, SEAL), (RESIDENT, SEAL), ()),
        ((RESIDENT, CLERK, SEAL), (RESIDENT, CLERK, SEAL), ()),
        ((CLERK, RESIDENT), (CLERK, RESIDENT), ()),
        ((RESIDENT, SUPERVISOR), (RESIDENT,), (SUPERVISOR,)),
        (FULL, (RESIDENT, CLERK), (SUPERVISOR, SEAL)),
        ((SUPERVISOR, SEAL), (), (SUPERVISOR, SEAL)),
    ],
)
def test_each_act_signs_for_those_who_are_there(
    order: tuple[Signer, ...], sitting: tuple[Signer, ...], approval: tuple[Signer, ...]
) -> None:
    assert who_signs(order, (), AT_THE_SITTING) == sitting
    assert who_follows(order, (), sitting) == approval
    assert who_signs(order, sitting, AT_THE_APPROVAL) == approval
    assert whose_turn(order, (*sitting, *approval)) is None
    demand_turn(order, (), (*sitting, *approval))


def test_what_was_sealed_before_signers_were_kept_waits_for_nobody_else() -> None:
    assert who_signs(FULL, (), AT_THE_APPROVAL) == ()


def test_who_signed_is_told_by_all_versions_together() -> None:
    versions = [
        a_version("document"),
        a_version("document", signers=(RESIDENT, CLERK)),
        a_version("document"),
        a_version("document", signers=(SUPERVISOR, SEAL)),
    ]
    assert signed_by(versions) == FULL
    assert is_closed(signed_by(versions)) and not is_closed(signed_by(versions[:3]))

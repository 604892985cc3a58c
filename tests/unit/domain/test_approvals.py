"""Four eyes, and a yes that belongs to certain bytes."""

import pytest

from clerkdesk.base.errors import Refused
from clerkdesk.domain.approvals import HANDS_ON, demand_four_eyes, demand_same_bytes, own_hand
from clerkdesk.domain.rights import Act
from tests.fakes.office import BRANDT, KELLER, SOMMER, VOGT

LOOKING_ON = frozenset(Act) - HANDS_ON


@pytest.mark.parametrize("act", sorted(HANDS_ON))
def test_who_had_a_hand_in_the_case_cannot_approve_it(act: Act) -> None:
    deeds = [(BRANDT.id, Act.CHECK), (KELLER.id, Act.LOOK), (KELLER.id, act), (BRANDT.id, Act.SEAL)]
    assert own_hand(KELLER, deeds) is act
    with pytest.raises(Refused, match="APR-01"):
        demand_four_eyes(KELLER, deeds)
    demand_four_eyes(VOGT, deeds)


@pytest.mark.parametrize("act", sorted(LOOKING_ON))
def test_other_acts_do_not_count(act: Act) -> None:
    demand_four_eyes(VOGT, [(VOGT.id, act), (SOMMER.id, Act.SEAL)])


def test_looking_commenting_and_returning_are_among_the_others() -> None:
    assert {Act.LOOK, Act.COMMENT, Act.RETURN, Act.APPROVE} <= LOOKING_ON


def test_creating_editing_witnessing_and_sealing_are_hands_on() -> None:
    assert {Act.OPEN_CASE, Act.TAKE_IN, Act.PLACE_FIELD, Act.CHECK, Act.WITNESS, Act.SEAL} <= HANDS_ON


def test_without_the_right_nobody_approves_even_with_clean_hands() -> None:
    with pytest.raises(Refused, match="RGT-01"):
        demand_four_eyes(BRANDT, [])


def test_an_approval_is_for_the_bytes_that_were_seen() -> None:
    demand_same_bytes("ab" * 32, "ab" * 32)
    with pytest.raises(Refused, match="APR-02"):
        demand_same_bytes("ab" * 32, "cd" * 32)


def test_ending_reopening_and_redirecting_are_hands_on() -> None:
    assert {Act.WITHDRAW, Act.CLOSE, Act.REOPEN, Act.REDIRECT} <= HANDS_ON

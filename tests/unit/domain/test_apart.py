"""Nobody signs beside themselves, however their name is typed."""

import pytest

from clerkdesk.base.errors import Refused
from clerkdesk.domain.apart import demand_apart, doubled
from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.procedures import SignerRole

CHILD = Applicant("Müster", "Jonas")
FIRST, SECOND, INTERPRETER = SignerRole.GUARDIAN_1, SignerRole.GUARDIAN_2, SignerRole.INTERPRETER
OTHERS = [role for role in SignerRole if role is not SignerRole.APPLICANT]


@pytest.mark.parametrize("role", OTHERS)
@pytest.mark.parametrize("name", ["Jonas Müster", " jonas  MÜSTER ", "Jonas Mu\u0308ster", "Müster, Jonas"])
def test_nobody_is_named_beside_themselves(role: SignerRole, name: str) -> None:
    assert doubled(CHILD, {role: name}) is role


def test_one_person_is_not_both_who_have_custody() -> None:
    assert doubled(CHILD, {FIRST: "Petra Müster", SECOND: "PETRA Müster"}) is SECOND
    assert doubled(CHILD, {FIRST: "Petra Müster", SECOND: "Max Müster"}) is None
    assert doubled(CHILD, {FIRST: "", SECOND: ""}) is None


def test_a_father_of_the_same_name_is_told_apart_and_a_mother_may_interpret() -> None:
    assert doubled(CHILD, {FIRST: "Jonas Müster senior", INTERPRETER: "Jonas Müster senior"}) is None


def test_an_applicant_nobody_named_is_no_hindrance() -> None:
    assert doubled(Applicant("", ""), {FIRST: "", INTERPRETER: "Petra Müster"}) is None


def test_the_clerk_on_duty_takes_no_part_in_the_case() -> None:
    with pytest.raises(Refused, match="SGN-25"):
        demand_apart(CHILD, {INTERPRETER: "lena brandt"}, "Lena Brandt")
    demand_apart(CHILD, {INTERPRETER: "Kim Beispiel", FIRST: ""}, "Lena Brandt")

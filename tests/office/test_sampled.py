"""A sample looked at after filing: the case lies in its dossier, and nothing slips in meanwhile."""

from datetime import date

import pytest

import clerkdesk.domain.cases as rules
from clerkdesk.base.errors import Refused
from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import Applicant, Case, CaseState
from clerkdesk.domain.procedures import StepId
from tests.office.conftest import SmallOffice

LETTER = resource("samples", "unknown_letter.pdf")


@pytest.fixture
def sampled(fresh: SmallOffice, monkeypatch: pytest.MonkeyPatch) -> Case:
    """A case that was filed and is still to be looked at."""
    monkeypatch.setattr(rules, "is_sampled", lambda _case, _percent: True)
    case = fresh.clerk.cases.open_new(
        "registration-certificate", Applicant("Muster", "Erika", date(1964, 8, 12)), {"street": "Musterweg 1"}
    )
    fresh.sign(fresh.clerk.cases.check(case.id, {"identity"}))
    fresh.clerk.cases.hand_over(case.id)
    return fresh.clerk.filing.file_away(case.id, register_entered=True)


def test_a_filed_case_takes_nothing_in_while_its_sample_waits(fresh: SmallOffice, sampled: Case) -> None:
    assert sampled.filed and sampled.next_step is StepId.APPROVE
    with pytest.raises(Refused, match="EXC-04"):
        fresh.clerk.exchange.add_file(sampled.id, LETTER)
    with pytest.raises(Refused, match="EXC-04"):
        fresh.clerk.exchange.take_in(LETTER, sampled.reference)
    with pytest.raises(Refused, match="CAS-02"):
        fresh.clerk.inbox.claim(sampled.id)


def test_the_supervisor_closes_a_sample_or_has_it_filed_again(fresh: SmallOffice, sampled: Case) -> None:
    approvals = fresh.supervisor.approvals
    returned = approvals.give_back(sampled.id, "Anschrift falsch")
    assert not returned.filed and returned.next_step is StepId.CHECK
    fresh.clerk.cases.check(sampled.id, {"identity"})
    again = fresh.clerk.filing.file_away(sampled.id, register_entered=True)
    assert again.filed and again.next_step is StepId.APPROVE
    approved = approvals.approve(sampled.id, approvals.open(sampled.id).seen)
    assert approved.state is CaseState.FILED

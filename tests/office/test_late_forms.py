"""Forms that come in when the others are signed: they are signed as well, and nothing is approved before."""

import pytest

from clerkdesk.app.demo.town import CLERK
from clerkdesk.base.errors import Missing, Refused
from clerkdesk.domain.cases import Case, finish
from clerkdesk.domain.procedures import StepId
from tests.office.conftest import PAPERS, SmallOffice
from tests.office.test_signing_order import CLERKS, FORM, FULL, RESIDENT, approve, full, signers

__all__ = ["full"]


def with_a_late_form(office: SmallOffice) -> Case:
    """A registration that was signed, and then another form came in that is to be signed, too."""
    case = office.sign(office.clerk.cases.check(office.clerk.exchange.take_in(FORM).case.id, PAPERS))
    assert case.next_step is StepId.APPROVE
    return office.clerk.exchange.take_in(FORM).case


def test_a_form_that_came_in_after_the_signing_is_signed_before_the_approval(full: SmallOffice) -> None:
    case = with_a_late_form(full)
    assert case.next_step is StepId.SIGN
    with pytest.raises(Refused, match="CAS-01"):
        approve(full, case)
    case = approve(full, full.sign(case))
    shown = full.clerk.cases.open(case.id).documents
    assert [one.signers for one in shown] == [FULL, FULL] and case.next_step is StepId.FILE


def test_a_form_that_came_in_by_mistake_holds_nothing_up_once_it_is_withdrawn(full: SmallOffice) -> None:
    case = with_a_late_form(full)
    late = full.clerk.cases.open(case.id).documents[-1].document.id
    case = full.clerk.cases.withdraw(case.id, late, "Doppelt")
    assert case.next_step is StepId.APPROVE and approve(full, case).next_step is StepId.FILE


def test_what_nobody_signed_is_not_approved_but_returned_and_signed(full: SmallOffice) -> None:
    case = with_a_late_form(full)
    with full.desk.adapters.store.write() as unit:  # as a case may lie there from before
        current = unit.cases.get(case.id)
        unit.cases.save(finish(current, StepId.SIGN, full.desk.clock.now(), CLERK.id))
    view = full.supervisor.approvals.open(case.id)
    with pytest.raises(Refused, match="APR-07"):
        full.supervisor.approvals.approve(case.id, view.seen)
    assert [one.signers for one in full.clerk.cases.open(case.id).documents] == [(RESIDENT, CLERKS), ()]
    full.supervisor.approvals.give_back(case.id, "Ein Blatt ist nicht unterschrieben")
    assert full.clerk.cases.check(case.id, PAPERS).next_step is StepId.SIGN
    assert approve(full, full.sign(case)).next_step is StepId.FILE


def test_nothing_is_approved_while_nobody_knows_who_signs(
    full: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = full.signed()
    seen = full.supervisor.approvals.open(case.id).seen
    monkeypatch.delitem(full.desk.adapters.rulebook.procedures, "residence-registration")  # type: ignore[arg-type]
    with pytest.raises(Missing, match="CAS-06"):
        full.supervisor.approvals.approve(case.id, seen)
    assert signers(full, case) == (RESIDENT, CLERKS)

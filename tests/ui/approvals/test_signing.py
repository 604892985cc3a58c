"""An approval that signs: it asks for what opens the key, and changes nothing until it has it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clerkdesk.domain.procedures import Signer, StepId
from clerkdesk.domain.signing_order import signed_by
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.usecases.keys import SECRET
from tests.fakes.sealing import staying
from tests.house.leftovers import LongLived
from tests.office.conftest import SmallOffice
from tests.ui.approvals.conftest import Bench

Preside = Callable[..., Bench]


@pytest.fixture
def signing(
    staffed: SmallOffice, monkeypatch: pytest.MonkeyPatch, long_lived: LongLived
) -> Iterator[SmallOffice]:
    """An office in which supervisors sign registrations, and whose key may be locked."""
    procedures = staffed.desk.adapters.rulebook.procedures
    rule = replace(procedures["residence-registration"], signers=tuple(Signer))
    monkeypatch.setitem(procedures, "residence-registration", rule)  # type: ignore[arg-type]
    with staying(long_lived):
        yield staffed
        staffed.desk.seal_key.unlock(staffed.town.passphrase)


@pytest.fixture
def locked(signing: SmallOffice, preside: Preside) -> tuple[Bench, str]:
    """A case before the supervisor, approved in sight of it while the key is locked."""
    case = signing.signed().id
    bench = preside()
    bench.open(case)
    bench.look()
    signing.desk.adapters.keys.lock()
    signing.desk.adapters.vault.forget(SECRET)
    bench.page.approve()
    bench.settle()
    return bench, case


def state(small: SmallOffice, case: str) -> tuple[StepId | None, tuple[Signer, ...]]:
    return small.clerk.cases.open(case).case.next_step, signed_by(small.versions(case))


def answer(dialog: AskText, words: str) -> None:
    dialog.field.clear()
    QTest.keyClicks(dialog.field, words)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)


def test_the_right_passphrase_goes_on_with_the_approval(
    signing: SmallOffice, locked: tuple[Bench, str]
) -> None:
    bench, case = locked
    assert state(signing, case)[0] is StepId.APPROVE
    assert not bench.page.frame.bar.approve_button.isEnabled(), "one decision at a time"
    answer(bench.dialog, "wrong")
    bench.settle()
    assert state(signing, case)[0] is StepId.APPROVE
    answer(bench.dialog, signing.town.passphrase)
    bench.settle()
    assert state(signing, case) == (StepId.FILE, tuple(Signer))
    assert bench.changed == [case] and bench.toasts == ["Muster, Erika is approved"]


def test_giving_up_approves_nothing_and_leaves_the_decision_open(
    signing: SmallOffice, locked: tuple[Bench, str]
) -> None:
    bench, case = locked
    bench.dialog.reject()
    bench.settle()
    assert state(signing, case) == (StepId.APPROVE, (Signer.RESIDENT, Signer.CLERK))
    assert bench.case == case and bench.page.frame.bar.approve_button.isEnabled()
    assert bench.changed == [] and bench.toasts == []


def test_the_supervisor_is_told_that_the_approval_signs(signing: SmallOffice, preside: Preside) -> None:
    bench = preside()
    bench.open(signing.signed().id)
    view = bench.page.view
    assert view is not None
    checks = {check.words: check.finding for check in bench.page.looks.checks(view)}
    assert checks["Your approval signs with the town's key"] == "the seal then closes the document"

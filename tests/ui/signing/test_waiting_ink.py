"""Ink that waits for its seal: kept until it is sealed or discarded, in sight, and never lost in silence."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clerkdesk.base.errors import ClerkDeskError, Conflict, KeyTrouble, Refused, Unreachable
from clerkdesk.domain.cases import Case
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.sittings import SignedSitting, StopReason
from clerkdesk.ui.signing.stage import Stage
from clerkdesk.usecases.keys import SECRET
from clerkdesk.usecases.signing import Signing
from tests.office.conftest import SmallOffice
from tests.ui.kit.audit import faults
from tests.ui.signing.conftest import Counter, announced, lock_key, press, step

Meet = Callable[..., Counter]


def signed_with_locked_key(counter: Counter, small: SmallOffice) -> str:
    """Somebody has signed, and meanwhile the key was locked."""
    case = small.checked().id
    counter.begin(case)
    lock_key(small)
    counter.pad.sign()
    counter.settle()
    return case


@pytest.fixture
def waiting(meet: Meet, lockable: SmallOffice) -> tuple[Counter, str]:
    """A counter where a signature waits, the question for the passphrase closed; and its case."""
    counter = meet()
    case = signed_with_locked_key(counter, lockable)
    counter.dialog.reject()
    return counter, case


def test_a_wrong_passphrase_keeps_the_ink_and_is_asked_again(meet: Meet, lockable: SmallOffice) -> None:
    counter = meet()
    case = signed_with_locked_key(counter, lockable)
    kept = counter.flow.kept
    assert kept is not None
    assert counter.flow.stage is Stage.WAITING
    counter.answer("not this one")
    assert "The passphrase is wrong" in counter.dialog.accessibleDescription()
    assert "KEY-01" in counter.dialog.accessibleDescription()
    assert counter.flow.kept is kept
    assert step(lockable, case) is StepId.SIGN
    assert set(counter.pad.words) == {"patience"}, "who waits is told so, not that they are done"
    counter.answer(lockable.town.passphrase)
    assert step(lockable, case) is StepId.APPROVE
    assert counter.pad.words[-1] == "thanks"
    assert counter.pad.begun == 1, "nobody had to sign twice"
    assert counter.flow.kept is None
    assert counter.dialogs == []
    assert announced(lockable, case) == []


def test_a_kept_passphrase_unlocks_without_a_question(meet: Meet, lockable: SmallOffice) -> None:
    counter, case = meet(), lockable.checked().id
    counter.begin(case)
    lock_key(lockable)
    lockable.desk.adapters.vault.put(SECRET, lockable.town.passphrase)
    counter.pad.sign()
    counter.settle()
    assert step(lockable, case) is StepId.APPROVE


def test_giving_up_the_passphrase_keeps_the_ink_in_sight(
    waiting: tuple[Counter, str], lockable: SmallOffice
) -> None:
    counter, case = waiting
    assert counter.flow.kept is not None
    counter.panel.bar.show_language("de")  # as when the pad goes back to its first language
    assert counter.panel.bar.words.startswith("Erika Muster has signed")
    assert "Deutsch" not in counter.panel.bar.words, "nobody reads any more"
    assert counter.panel.bar.seal_button.isVisible()
    assert counter.panel.bar.discard_button.isVisible()
    assert announced(lockable, case) == [Act.SEAL], "killed now, the desk tells of it at the next start"
    assert "seal or discard" in counter.flow.duty
    press(counter, "seal_button")
    counter.settle()
    counter.answer(lockable.town.passphrase)
    assert step(lockable, case) is StepId.APPROVE


def test_a_signature_is_discarded_only_after_a_question(
    waiting: tuple[Counter, str], lockable: SmallOffice
) -> None:
    counter, case = waiting
    press(counter, "discard_button")
    [question] = counter.dialogs
    QTest.keyClick(question, Qt.Key.Key_Return)
    assert counter.dialogs == []
    assert counter.flow.kept is not None, "what Enter does must be harmless"
    press(counter, "discard_button")
    counter.panel.bar.discard_button.click()
    [question] = counter.dialogs
    QTest.mouseClick(question.go_on_button, Qt.MouseButton.LeftButton)
    counter.settle()
    assert "thanks" not in counter.pad.words
    assert counter.flow.kept is None
    assert counter.flow.stage is Stage.IDLE
    assert step(lockable, case) is StepId.SIGN
    assert announced(lockable, case) == []
    line = lockable.clerk.cases.open(case).history[0]
    assert (line.act, line.value("reason")) == (Act.STOP, StopReason.DISCARDED)


def test_the_ways_out_are_there_only_while_ink_waits(meet: Meet, staffed: SmallOffice) -> None:
    counter = meet()
    bar = counter.panel.bar
    counter.begin(staffed.checked().id)
    assert bar.isVisible()
    assert not (bar.seal_button.isVisible() or bar.discard_button.isVisible())
    counter.pad.sign()
    assert not (bar.seal_button.isVisible() or bar.discard_button.isVisible())
    counter.panel.bar.discard_button.click()
    assert counter.dialogs == [], "what is being sealed cannot be discarded"
    counter.settle()
    assert not bar.isVisible()


def test_another_case_shows_one_line_that_leads_to_the_waiting_signature(
    waiting: tuple[Counter, str], lockable: SmallOffice
) -> None:
    counter, case = waiting
    panel = counter.panel
    counter.flow.show_case("another")
    assert not panel.bar.isVisible()
    assert panel.elsewhere.isVisible()
    assert "Erika Muster" in panel.elsewhere.accessibleName()
    assert faults(counter.window) == []
    panel.elsewhere.button.click()
    assert counter.wished == [case]
    counter.flow.show_case(case)
    assert panel.bar.isVisible()
    assert not panel.elsewhere.isVisible()


def test_trouble_of_a_waiting_signature_is_told_with_its_case_only(
    meet: Meet, staffed: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Signing, "seal", broken(Unreachable("STO-01")))
    counter, case = meet(), staffed.checked().id
    counter.begin(case)
    counter.flow.show_case("another")
    counter.pad.sign()
    counter.settle()
    assert not counter.panel.notices.isVisible()
    counter.flow.show_case(case)
    assert counter.panel.notices.isVisible()
    press(counter, "seal_button")
    counter.settle()


def test_sealing_again_twice_in_a_row_seals_once(waiting: tuple[Counter, str], lockable: SmallOffice) -> None:
    counter, case = waiting
    lockable.desk.seal_key.unlock(lockable.town.passphrase)
    counter.panel.bar.seal_button.click()
    counter.panel.bar.seal_button.click()
    counter.settle()
    assert step(lockable, case) is StepId.APPROVE
    assert counter.changed == [case]
    assert counter.toasts == ["Signed by Erika Muster and sealed"]


def test_ink_that_waits_when_the_desk_closes_stays_announced(
    waiting: tuple[Counter, str], lockable: SmallOffice
) -> None:
    counter, case = waiting
    counter.flow.close()
    counter.settle()
    assert announced(lockable, case) == [Act.SEAL]


def broken(trouble: Exception, times: int = 1) -> Callable[..., Case]:
    """A seal that fails some times, then works."""
    real, left = Signing.seal, [times]

    def seal(self: Signing, signed: SignedSitting) -> Case:
        left[0] -= 1
        if left[0] >= 0:
            raise trouble
        return real(self, signed)

    return seal


def test_a_seal_that_failed_is_set_again_from_the_same_ink(
    meet: Meet, staffed: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Signing, "seal", broken(Unreachable("STO-01")))
    counter, case = meet(), staffed.checked().id
    counter.begin(case)
    counter.pad.sign()
    counter.settle()
    assert counter.panel.notices.codes() == ("STO-01",)
    assert counter.flow.kept is not None
    press(counter, "seal_button")
    counter.settle()
    assert step(staffed, case) is StepId.APPROVE
    assert counter.panel.notices.codes() == ()
    assert counter.pad.begun == 1


@pytest.mark.parametrize(
    "trouble",
    [Conflict("INB-01"), Refused("CAS-09"), Refused("RGT-01"), Conflict("STO-05"), Conflict("DAT-01")],
    ids=str,
)
def test_ink_that_a_colleague_or_a_rule_keeps_from_its_seal_waits_and_the_clerk_is_told(
    meet: Meet, staffed: SmallOffice, monkeypatch: pytest.MonkeyPatch, trouble: ClerkDeskError
) -> None:
    monkeypatch.setattr(Signing, "seal", broken(trouble))
    counter, case = meet(), staffed.checked().id
    counter.begin(case)
    counter.pad.sign()
    counter.settle()
    assert counter.panel.notices.codes() == (trouble.code,)
    assert counter.flow.stage is Stage.WAITING
    assert counter.panel.bar.seal_button.isVisible()
    press(counter, "seal_button")
    counter.settle()
    assert step(staffed, case) is StepId.APPROVE
    assert counter.pad.begun == 1, "nobody had to sign twice"


@pytest.mark.parametrize(
    "trouble",
    [Conflict("DAT-02"), Refused("SGN-03"), Refused("SEA-07")],
    ids=str,
)
def test_ink_for_what_is_not_in_the_case_any_more_is_let_go_and_said_so(
    meet: Meet, staffed: SmallOffice, monkeypatch: pytest.MonkeyPatch, trouble: ClerkDeskError
) -> None:
    monkeypatch.setattr(Signing, "seal", broken(trouble))
    counter, case = meet(), staffed.checked().id
    counter.begin(case)
    counter.pad.sign()
    counter.settle()
    assert counter.panel.notices.codes() == (trouble.code,)
    assert counter.flow.kept is None
    assert counter.flow.case == ""
    assert case in counter.changed
    assert announced(staffed, case) == []
    line = staffed.clerk.cases.open(case).history[0]
    assert (line.act, line.value("reason")) == (Act.STOP, StopReason.REFUSED)


def test_a_key_that_cannot_be_read_keeps_the_ink(
    meet: Meet, staffed: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Signing, "seal", broken(KeyTrouble("KEY-02")))
    counter = meet()
    counter.begin(staffed.checked().id)
    counter.pad.sign()
    counter.settle()
    assert counter.panel.notices.codes() == ("KEY-02",)
    assert counter.flow.kept is not None

"""What is missing of who signs is asked for before the pad, and nothing else."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.ui.kit.ask_signers import AskSigners
from tests.office.conftest import SmallOffice
from tests.ui.signing.conftest import Counter

Meet = Callable[..., Counter]
TWELVE = date(datetime.now(UTC).year - 13, 12, 31)


def card(staffed: SmallOffice, born: date | None) -> Case:
    applicant = Applicant("Muster", "Jonas", born)
    case = staffed.clerk.cases.open_new("id-card", applicant, {"street": "Musterweg 1"})
    return staffed.clerk.cases.check(case.id, {"identity"})


def question(counter: Counter) -> AskSigners:
    [dialog] = counter.dialogs
    assert isinstance(dialog, AskSigners)
    return dialog


def asked(dialog: AskSigners) -> list[SignerRole]:
    return [role for role, line in dialog.lines.items() if line.isVisible()]


def test_a_missing_name_is_asked_for_and_the_sitting_goes_on(meet: Meet, staffed: SmallOffice) -> None:
    case = card(staffed, TWELVE)
    counter = meet()
    counter.begin(case.id)
    dialog = question(counter)
    assert (asked(dialog), dialog.birth_line.isVisible()) == ([SignerRole.GUARDIAN_1], False)
    assert dialog.focusWidget() is dialog.names[SignerRole.GUARDIAN_1]
    assert not dialog.go_on_button.isEnabled()
    QTest.keyClicks(dialog.names[SignerRole.GUARDIAN_1], "Petra Muster")
    QTest.keyClick(dialog.names[SignerRole.GUARDIAN_1], Qt.Key.Key_Return)
    counter.settle()
    assert counter.pad.sitting is not None
    assert [field.signer for field in counter.pad.sitting.fields] == ["Petra Muster", "Jonas Muster"]


def test_a_date_of_birth_that_is_missing_is_asked_for_before_any_name(
    meet: Meet, staffed: SmallOffice
) -> None:
    case = card(staffed, None)
    counter = meet()
    counter.begin(case.id)
    dialog = question(counter)
    assert (asked(dialog), dialog.birth_line.isVisible()) == ([], True)
    QTest.keyClicks(dialog.birth_date, "31.02.2014")
    assert not dialog.go_on_button.isEnabled()
    dialog.birth_date.clear()
    QTest.keyClicks(dialog.birth_date, TWELVE.strftime("%d.%m.%Y"))
    QTest.keyClick(dialog.birth_date, Qt.Key.Key_Return)
    counter.settle()
    assert asked(question(counter)) == [SignerRole.GUARDIAN_1]
    assert staffed.clerk.cases.open(case.id).case.applicant.birth_date == TWELVE


def test_who_does_not_say_it_sends_nobody_to_the_pad(meet: Meet, staffed: SmallOffice) -> None:
    counter = meet()
    counter.begin(card(staffed, TWELVE).id)
    question(counter).reject()
    assert (counter.flow.case, counter.pad.begun) == ("", 0)

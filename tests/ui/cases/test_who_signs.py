"""The clerk sees who signs which role before the pad, and names them."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.ui.cases.looks import CaseLooks, signed_words
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.ask_signers import AskSigners
from tests.office.conftest import SmallOffice
from tests.ui.cases.conftest import Table

Sit = Callable[..., Table]
TWELVE = date(datetime.now(UTC).year - 13, 12, 31)
GUARDIAN, SECOND, CARER = SignerRole.GUARDIAN_1, SignerRole.GUARDIAN_2, SignerRole.CARER
INTERPRETER = SignerRole.INTERPRETER


def now() -> datetime:
    return datetime.now(UTC)


def card(staffed: SmallOffice, born: date | None) -> Case:
    applicant = Applicant("Muster", "Jonas", born)
    return staffed.clerk.cases.open_new("id-card", applicant, {"street": "Musterweg 1"})


def ask(table: Table, case: Case) -> AskSigners:
    """Open the case, and the dialog."""
    table.open(case.id)
    QTest.mouseClick(table.page.frame.signer.signers_button, Qt.MouseButton.LeftButton)
    return next(each for each in table.page.findChildren(AskSigners) if each.isVisible())


def asked(dialog: AskSigners) -> list[SignerRole]:
    return [role for role, line in dialog.lines.items() if line.isVisible()]


def keep(table: Table, dialog: AskSigners) -> str:
    """Keep what is entered; what the strip says then."""
    dialog.go_on_button.click()
    table.settle()
    return table.page.frame.signer.words


def test_those_with_custody_of_a_child_are_seen_named_and_changed(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), card(staffed, TWELVE)
    dialog = ask(table, case)
    strip = table.page.frame.signer
    assert strip.words == "Jonas Muster signs · also: Parent or guardian (not named yet)"
    assert asked(dialog) == [GUARDIAN, SECOND, INTERPRETER]
    assert not dialog.go_on_button.isEnabled()
    QTest.keyClicks(dialog.names[GUARDIAN], "Petra Muster")
    assert keep(table, dialog) == "Jonas Muster signs · also: Petra Muster (Parent or guardian)"
    dialog = ask(table, case)
    assert dialog.names[GUARDIAN].text() == "Petra Muster"
    QTest.keyClicks(dialog.names[SECOND], "Max Muster")
    words = keep(table, dialog)
    assert words.endswith("Petra Muster (Parent or guardian), Max Muster (Second parent or guardian)")
    dialog = ask(table, case)
    dialog.names[SECOND].clear()
    assert keep(table, dialog) == "Jonas Muster signs · also: Petra Muster (Parent or guardian)"


def test_a_carer_is_chosen_in_the_applicants_place_and_taken_back(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), card(staffed, date(1940, 1, 1))
    dialog = ask(table, case)
    assert (asked(dialog), dialog.choice_line.isVisible()) == ([INTERPRETER], True)
    dialog.represented_by.setCurrentIndex(dialog.represented_by.findData(CARER.value))
    assert asked(dialog) == [CARER, INTERPRETER]
    assert not dialog.go_on_button.isEnabled()
    QTest.keyClicks(dialog.names[CARER], "Berta Beispiel")
    assert keep(table, dialog) == "For Jonas Muster signs: Berta Beispiel (Carer)"
    dialog = ask(table, case)
    assert dialog.represented_by.currentData() == CARER.value
    dialog.represented_by.setCurrentIndex(0)
    assert keep(table, dialog) == "Jonas Muster signs"


def test_a_date_of_birth_decides_whom_the_dialog_asks_for(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), card(staffed, None)
    dialog = ask(table, case)
    assert (asked(dialog), dialog.choice_line.isVisible()) == ([], False)
    QTest.keyClicks(dialog.birth_date, "1.1.1990")
    assert (asked(dialog), dialog.choice_line.isVisible()) == ([INTERPRETER], True)
    dialog.birth_date.setText(TWELVE.strftime("%d.%m.%Y"))
    assert asked(dialog) == [GUARDIAN, SECOND, INTERPRETER]


def test_every_line_of_the_dialog_has_a_name_and_follows_tab(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), card(staffed, TWELVE)
    dialog = ask(table, case)
    assert dialog.focusWidget() is dialog.names[GUARDIAN]
    for role in (SECOND, INTERPRETER):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is dialog.names[role]
        assert dialog.names[role].accessibleName()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_history_and_the_page_say_who_was_named_and_who_signed(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), card(staffed, TWELVE)
    staffed.clerk.signers.name_signers(case.id, {GUARDIAN: "Petra Muster"})
    staffed.sign(staffed.clerk.cases.check(case.id, {"identity"}))
    table.open(case.id)
    view = table.page.view
    assert view is not None
    assert signed_words(view) == "Signed by Petra Muster, Jonas Muster. The seal is closed."
    told = [moment.what for moment in CaseLooks(staffed.clerk.actor.person, now, "de").moments(view)]
    assert "Signer's name noted: Petra Muster (Parent or guardian)" in told


def test_an_arabic_name_does_not_turn_the_line_round(sit: Sit, staffed: SmallOffice) -> None:
    applicant = Applicant("المثال", "ليلى", TWELVE)
    case = staffed.clerk.cases.open_new("id-card", applicant, {"street": "Musterweg 1"})
    table = sit()
    table.open(case.id)
    words = table.page.frame.signer.words
    assert applicant.spoken in words
    assert not paint.reads_right_to_left(words)


def test_the_dialog_says_kindly_that_nobody_signs_beside_themselves(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), card(staffed, TWELVE)
    dialog = ask(table, case)
    QTest.keyClicks(dialog.names[GUARDIAN], "jonas muster")
    assert not dialog.go_on_button.isEnabled()
    assert "senior" in dialog.names[GUARDIAN].accessibleDescription()
    dialog.names[GUARDIAN].setText("Petra Muster")
    assert dialog.go_on_button.isEnabled()
    dialog.names[SECOND].setText("Petra  MUSTER")
    assert not dialog.go_on_button.isEnabled()
    dialog.names[SECOND].setText("Max Muster")
    assert dialog.go_on_button.isEnabled()

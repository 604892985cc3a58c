"""The dialogs with many fields in a low window: they scroll, and their buttons stay in sight."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.ui.cases.collection_dialog import CollectionDialog
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.theme import TEXT_SCALES, load_theme
from tests.office.conftest import SmallOffice
from tests.ui.kit.audit import faults

ROLES = SignerRole.APPLICANT, SignerRole.CARER, SignerRole.AUTHORISED


@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_who_collects_can_be_answered_at_every_size_of_the_letters(
    qapp: QApplication, qtbot: QtBot, staffed: SmallOffice, scale: float
) -> None:
    apply(qapp, load_theme("light").scaled(scale))
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    case = staffed.clerk.cases.open_new("id-card", Applicant("Muster", "Jonas"), {"street": "Musterweg 1"})
    dialog = CollectionDialog(case, ROLES, window)
    dialog.open()
    dialog.collectors[SignerRole.AUTHORISED].click()
    qtbot.waitUntil(lambda: dialog.height() <= window.height())
    assert faults(dialog) == []
    for button in (dialog.cancel_button, dialog.go_on_button):
        assert button.visibleRegion().boundingRect() == button.rect()
    dialog.activateWindow()
    for _ in range(6):  # down to the last choice, which the first letters show and the largest do not
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        assert at is None or at.visibleRegion().boundingRect() == at.rect()
    last = list(dialog.old.values())[-1]
    assert scale > 1.25 or last.visibleRegion().boundingRect().height() == last.height()
    dialog.reject()

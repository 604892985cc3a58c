"""The sheet with the town's key, over the pages."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from clerkdesk.ui.keys.page import KeysPage, KeysUse
from clerkdesk.ui.shell.overlay import Overlay


class KeysSheet(Overlay):
    """Holds the page of the key; looks at the key anew each time it comes."""

    def __init__(self, window: QWidget, use: KeysUse) -> None:
        super().__init__(window, self.tr("The seal key"), 640, 590)
        self.page = KeysPage(use)
        sentence = self.tr("With it the town seals what is signed at this desk.")
        self.entitle(self.tr("The seal key"), sentence)
        self.body.addWidget(self.page, 1)
        self.body.addSpacing(1)  # the sheet's round corners stay its own

    def come(self) -> None:
        """Look at the key as it is now."""
        super().come()
        self.page.begin()
        self.page.test_button.setFocus(Qt.FocusReason.PopupFocusReason)

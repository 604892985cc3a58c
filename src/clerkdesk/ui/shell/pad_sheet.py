"""The sheet with the pad and its pen, over the pages."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from clerkdesk.ui.preferences.pad_page import PadPage
from clerkdesk.ui.shell.overlay import Overlay


class PadSheet(Overlay):
    """Holds the page of the pad."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, self.tr("Pad and pen"), 560, 470)
        self.page = PadPage()
        self.entitle(self.tr("Pad and pen"))
        self.body.addWidget(self.page, 1)
        self.body.addSpacing(1)  # the sheet's round corners stay its own

    def come(self) -> None:
        """Begin with the way to calibrate."""
        super().come()
        self.page.calibrate_button.setFocus(Qt.FocusReason.PopupFocusReason)

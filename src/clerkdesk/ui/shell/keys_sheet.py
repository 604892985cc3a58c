"""The sheet with the town's key, over the pages."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.ui.keys.page import KeysPage, KeysUse
from clerkdesk.ui.kit.labels import Hairline, KeyCap, Text
from clerkdesk.ui.kit.theme import Role, Tone
from clerkdesk.ui.shell.overlay import Overlay


class KeysSheet(Overlay):
    """Holds the page of the key; looks at the key anew each time it comes."""

    def __init__(self, window: QWidget, use: KeysUse) -> None:
        super().__init__(window, self.tr("The seal key"), 640, 590)
        self.page = KeysPage(use)
        head = QHBoxLayout()
        head.setContentsMargins(20, 16, 20, 12)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Text(self.tr("The seal key"), Role.PAGE, wrap=True))
        sentence = self.tr("With it the town seals what is signed at this desk.")
        words.addWidget(Text(sentence, Role.SECONDARY, Tone.NEUTRAL, wrap=True))
        head.addLayout(words, 1)
        head.addWidget(KeyCap("Esc"), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(Hairline())
        self.body.addWidget(self.page, 1)
        self.body.addSpacing(1)  # the sheet's round corners stay its own

    def come(self) -> None:
        """Look at the key as it is now."""
        super().come()
        self.page.begin()
        self.page.test_button.setFocus(Qt.FocusReason.PopupFocusReason)

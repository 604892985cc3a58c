"""The bar below an approval: return at the left, why not in the middle, approve at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from clerkdesk.ui.kit.buttons import Button, Kind
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, Tone, theme_of

NARROW = 700
"""Pixels at 100 % text."""


class ApprovalBar(Pane):
    """Offers what the supervisor may do."""

    def __init__(self) -> None:
        super().__init__("surface")
        self.return_button = Button(self.tr("Return …"), Kind.DANGER, icon="undo-2", key="Ctrl+Shift+R")
        self.approve_button = Button(self.tr("Approve"), Kind.PRIMARY, icon="check", key="Ctrl+Shift+A")
        self._note = Text("", Role.BODY, Tone.NEUTRAL, wrap=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.addWidget(self.return_button)
        self._row.addWidget(self._note, 1)
        self._row.addWidget(self.approve_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 8, 16, 8)
        self._column.addLayout(self._row)
        self._above = False
        self.setMinimumHeight(theme_of(self).px(60))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, the note stands above the buttons: they leave it no room."""
        super().resizeEvent(event)
        above = self.width() < theme_of(self).px(NARROW)
        if above == self._above:
            return
        self._above = above
        if above:
            self._row.removeWidget(self._note)
            self._row.insertStretch(1, 1)
            self._column.insertWidget(0, self._note)
        else:
            self._column.removeWidget(self._note)
            self._row.takeAt(1)
            self._row.insertWidget(1, self._note, 1)
        self._settle()

    def _settle(self) -> None:
        self._note.setVisible(bool(self._note.text()) or not self._above)

    @property
    def note(self) -> str:
        """The words in the middle."""
        return self._note.text()

    def offer(self, *, approve: bool, give_back: bool, ready: bool, looked: bool, note: str) -> None:
        """Offer to approve, once everything was ``looked`` at, and to return; or say why not."""
        self.approve_button.setVisible(approve)
        self.return_button.setVisible(give_back)
        self.approve_button.setEnabled(ready and looked)
        self.approve_button.setAccessibleDescription(note)
        self.return_button.setEnabled(ready)
        self._note.setText(note)
        self._settle()

"""The list of cases: its scroll bar lies over the margin of the rows, so that they keep their width."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from clerkdesk.ui.kit.views import RowList


class CaseList(RowList):
    """A list of rows under a scroll bar that takes no room from them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def sees_current(self) -> bool:
        """Whether the chosen case is in sight."""
        current = self.currentIndex()
        return current.isValid() and self.viewport().rect().intersects(self.visualRect(current))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen case in sight."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _make_room(self, _least: int, most: int) -> None:
        bar = self.verticalScrollBar().sizeHint().width() if most else 0
        mirrored = self.isRightToLeft()
        self.setViewportMargins(-bar if mirrored else 0, 0, 0 if mirrored else -bar, 0)

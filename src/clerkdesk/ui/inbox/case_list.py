"""The list of cases: its scroll bar lies over the margin of the rows, so that they keep their width."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from clerkdesk.ui.kit.views import RowList


class CaseList(RowList):
    """A list of rows under a scroll bar that takes no room from them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.saw_current = False
        """Whether the chosen case was in sight before the rows changed last."""
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Note before the rows change whether the chosen one is in sight."""
        super().setModel(model)
        if model is not None:
            model.modelAboutToBeReset.connect(self._note_sight)

    def _note_sight(self) -> None:
        current = self.currentIndex()
        seen = self.viewport().rect().intersects(self.visualRect(current))
        self.saw_current = current.isValid() and seen

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen case in sight."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _make_room(self, _least: int, most: int) -> None:
        bar = self.verticalScrollBar().sizeHint().width() if most else 0
        mirrored = self.isRightToLeft()
        self.setViewportMargins(-bar if mirrored else 0, 0, 0 if mirrored else -bar, 0)

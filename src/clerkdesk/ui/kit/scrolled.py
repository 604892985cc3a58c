"""Parts that take the height they need, give it up where there is too little room, and then scroll."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.ui.kit.theme import theme_of

RING_ROOM = 4
"""px around the parts, so that the ring of the keyboard is not cut off."""


class Scrolled(QScrollArea):
    """Holds parts one below the other in ``room``; at least ``least`` px of them are in sight."""

    def __init__(self, least: int) -> None:
        super().__init__()
        self._least = least
        self._inner = inner = QWidget()
        self.room = QVBoxLayout(inner)
        self.room.setContentsMargins(RING_ROOM, RING_ROOM, RING_ROOM, RING_ROOM)
        self.room.setSpacing(8)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self.setWidgetResizable(True)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        """Bring into sight what gets the keyboard; Qt shows only the cursor, and nothing to who comes in."""
        if now is not None and self._inner.isAncestorOf(now):
            middle = now.mapTo(self._inner, now.rect().center())
            self.ensureVisible(middle.x(), middle.y(), 0, now.height() // 2 + RING_ROOM)

    def sizeHint(self) -> QSize:
        """All parts in sight at this width."""
        high = self.room.totalSizeHint().height()
        if self.room.hasHeightForWidth():
            high = self.room.totalHeightForWidth(max(self.width(), 1))
        return QSize(self.width(), high)

    def minimumSizeHint(self) -> QSize:
        """Some of the parts."""
        return QSize(0, min(theme_of(self).px(self._least), self.sizeHint().height()))

    def event(self, event: QEvent) -> bool:
        """Ask for another height when the parts, the letters or the width change."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.updateGeometry()
        return super().event(event)

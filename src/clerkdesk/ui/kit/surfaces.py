"""Grounds to put things on: plain panes and the rounded card."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.theme import theme_of


class Pane(QWidget):
    """A ground: "surface", "background", "surface2" or "selected"; panes touch, a hairline between."""

    def __init__(self, surface: str = "surface", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", surface)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


class Card(QWidget):
    """A rounded card with an upright layout in `body`; only on boards and around one live thing."""

    def __init__(self, parent: QWidget | None = None, *, padding: int = 16) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and its hairline."""
        colors = theme_of(self).colors
        painter = QPainter(self)
        paint.box(painter, QRectF(self.rect()), 8, colors.surface, colors.line)
        painter.end()

"""The focus ring: one overlay that follows the keyboard, 2 px wide, 2 px outside the widget.

Where there is no room outside, at the edge of the window or of a pane, it lies inside.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from clerkdesk.ui.kit.theme import theme_of

WIDTH, GAP = 2, 2
_FOLLOWED = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.EnabledChange,
        QEvent.Type.ParentChange,
    }
)


def paint_ring(painter: QPainter, widget: QRectF, radius: float, color: QColor) -> None:
    """Draw the ring around the place of a widget with corners of this radius."""
    reach = GAP + WIDTH / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, WIDTH))
    painter.drawRoundedRect(widget.adjusted(-reach, -reach, reach, reach), radius + reach, radius + reach)


class _Ring(QWidget):
    """The ring itself, above everything in its window and deaf to the mouse."""

    radius = 6.0

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.shown = QRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring; the part outside a scroll area is clipped away."""
        painter = QPainter(self)
        painter.setClipRect(self.shown)
        reach = GAP + WIDTH
        inner = QRectF(self.rect()).adjusted(reach, reach, -reach, -reach)
        paint_ring(painter, inner, self.radius, theme_of(self).colors.focus)
        painter.end()


class FocusRing(QObject):
    """Follow the focus of an application with one ring.

    Lists and tables draw the focus on their current row themselves, so they get no ring. A widget may set
    the properties `focus_radius` (px, 6 if not set) and `focus_own` (true: it draws its focus itself).
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: _Ring | None = None
        self._followed: list[QWidget] = []
        app.focusChanged.connect(self._move_to)

    def _move_to(self, old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._followed:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._followed = []
        if self._ring is not None:
            self._ring.hide()
        if new is None or isinstance(new, QAbstractItemView) or new.property("focus_own"):
            return
        if new.focusPolicy() == Qt.FocusPolicy.NoFocus:  # a mere holder that Qt left the focus with
            return
        at: QWidget | None = new
        while at is not None:
            at.installEventFilter(self)
            self._followed.append(at)
            at = None if at.isWindow() else at.parentWidget()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the widget and everything it lies in."""
        if event.type() in _FOLLOWED and self._followed:
            self._place()
        return False

    def _place(self) -> None:
        widget, window = self._followed[0], self._followed[-1]
        if self._ring is None or self._ring.parentWidget() is not window:
            self._drop_ring()
            self._ring = _Ring(window)
            self._ring.destroyed.connect(self._forget_ring)
        place = _around(widget, window)
        visible = place
        for holder in self._followed[1:]:
            if isinstance(holder.parentWidget(), QAbstractScrollArea):
                hole = QRect(holder.mapTo(window, QPoint(0, 0)), holder.size())
                visible = visible.intersected(hole)
        radius = widget.property("focus_radius")
        self._ring.radius = float(radius) if radius is not None else 6.0
        self._ring.setGeometry(place)
        self._ring.shown = visible.translated(-place.topLeft())
        self._ring.setVisible(widget.isVisible() and not visible.isEmpty())
        self._ring.raise_()
        self._ring.update()

    def _drop_ring(self) -> None:
        if self._ring is not None:
            self._ring.destroyed.disconnect(self._forget_ring)
            self._ring.deleteLater()
            self._ring = None

    def _forget_ring(self) -> None:
        self._ring = None


def _around(widget: QWidget, window: QWidget) -> QRect:
    """Where the ring of a widget lies: around it, or along its inner edge where that would be cut off."""
    reach = GAP + WIDTH
    own = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    around = own.adjusted(-reach, -reach, reach, reach)
    fills = isinstance(widget, QAbstractScrollArea) or not window.rect().contains(around)
    return own if fills else around
